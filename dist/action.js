import { Inability, consoleOutput, ending, gate, gitEnvironment, hardened, inputsOf, nearest, nodeWorld, readInputs } from "./parts/start.js";
import { error, exec, notice, setOutput, summary, warning } from "./parts/libraries/actions.js";
import { join } from "node:path";

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

// src/world/git-actions.ts
/** Git in a step of GitHub Actions, by the toolkit: it finds the tool and passes arguments on Windows, too. */
function actionsGit(folder, environment) {
	return { run: async (args, limits) => {
		const chunks = [];
		const room = limits?.bytes ?? 67108864;
		let size = 0;
		let stderr = "";
		const listeners = {
			stdout: (chunk) => {
				size += chunk.length;
				if (size <= room) chunks.push(chunk);
			},
			stderr: (chunk) => {
				if (stderr.length < 4096) stderr += chunk.toString("utf8");
			}
		};
		try {
			const options = {
				cwd: folder,
				env: gitEnvironment(environment),
				silent: true,
				ignoreReturnCode: true
			};
			const code = await exec("git", [...hardened, ...args], {
				...options,
				listeners
			});
			return {
				code: size > room ? 128 : code,
				stdout: Buffer.concat(chunks),
				stderr
			};
		} catch {
			return {
				code: 127,
				stdout: /* @__PURE__ */ new Uint8Array(),
				stderr: "git does not start"
			};
		}
	} };
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
process.exitCode = await ending(output, async () => {
	const inputs = readInputs(actionInputs(process.env), "action");
	if ("length" in inputs) throw new Inability(2, inputs);
	const record = inputs.output ?? join(process.env["RUNNER_TEMP"] ?? ".", "baton", "decision.json");
	return gate({
		...inputs,
		output: record
	}, nodeWorld(output, actionsGit(process.cwd(), process.env)));
});

export {  };