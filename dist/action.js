import { Inability, commandFrom, consoleOutput, ending, gate, inputsOf, isProblems, nearest, nodeWorld, readInputs, readValues, runAsked } from "./parts/start.js";
import { error, notice, setOutput, summary, warning } from "./parts/libraries/actions.js";
import { join } from "node:path";

// src/settings/action-command.ts
/** What a step of a workflow asks for, by its input `command`; the others are checked as that command takes them. */
function actionCommand(given) {
	const asked = new Map([...given].filter(([name]) => name === "command"));
	const { values, problems } = readValues(asked, "sweep", "action");
	if (problems.length > 0) return problems;
	const name = values.get("command")?.[0];
	if (name === "sweep" || name === "comment") {
		const read = readValues(given, name, "action");
		return read.problems.length > 0 ? read.problems : commandFrom(name, read.values, [], "action");
	}
	const inputs = readInputs(given, "action");
	return "length" in inputs ? inputs : {
		name: "gate",
		inputs
	};
}

// src/settings/action-inputs.ts
/**
* What `with:` of the step said, out of the runner's `INPUT_…` variables. A name that is nearly one of ours is
* handed on, to be refused: a misspelt `required-tools` must not vanish. Others may belong to somebody else.
*/
function actionInputs(environment) {
	const known = inputsOf("gate", "action").map((spec) => spec.name);
	const given = /* @__PURE__ */ new Map();
	for (const [variable, value] of Object.entries(environment)) {
		if (!variable.startsWith("INPUT_") || value === void 0 || value.trim() === "") continue;
		const name = variable.slice(6).toLowerCase();
		if (known.includes(name) || nearest(name, known) !== null) given.set(name, value);
	}
	return given;
}

// src/world/output-actions.ts
/** A step of GitHub Actions: its log, annotations, summary and outputs, by the toolkit. */
function actionsOutput() {
	return {
		...consoleOutput(),
		annotate: ({ level, message, title, file, line }) => {
			const properties = {
				title,
				...file === void 0 ? {} : { file },
				...line === void 0 ? {} : { startLine: line }
			};
			if (level === "error") error(message, properties);
			else if (level === "warning") warning(message, properties);
			else notice(message, properties);
		},
		summarize: async (markdown) => {
			await summary.addRaw(markdown, true).write();
		},
		output: (key, value) => setOutput(key, value)
	};
}

// src/entry/action.ts
const output = actionsOutput();
process.exitCode = await ending(output, run);
async function run() {
	const command = actionCommand(actionInputs(process.env));
	if (isProblems(command)) throw new Inability(2, command);
	const world = nodeWorld(output);
	return command.name === "gate" ? gate(withOutput(command), world) : runAsked(command, world);
}
/** The decision is always written: a step after this one may want it, whether `output` was thought of or not. */
function withOutput({ inputs }) {
	const place = join(process.env["RUNNER_TEMP"] ?? ".", "baton", "decision.json");
	return {
		...inputs,
		output: inputs.output ?? place
	};
}

export {  };