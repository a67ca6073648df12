#!/usr/bin/env node
import { Inability, consoleOutput, ending, gate, inputsOf, isProblems, isSet, nearest, nodeWorld, readInputs, readValues, text } from "./parts/start.js";
import { commands } from "./parts/settings/commands.js";

// src/settings/command-line.ts
/** The arguments after the program's name, or everything that is wrong with them. Reads no environment. */
function parseArguments(argv) {
	const { spec, rest, problem } = commandOf(argv);
	if (spec === null) return problem === null ? {
		name: "help",
		of: null
	} : [problem];
	if (spec.name === "help") return helpAsked(rest);
	if (spec.name === "version") return { name: "version" };
	if (rest.includes("--help") || rest.includes("-h")) return {
		name: "help",
		of: spec.name
	};
	const { given, operands, problems } = split(rest, spec);
	if (spec.name === "gate") {
		const inputs = readInputs(given, "cli");
		const all = [
			...problems,
			...operandMistakes(spec, operands),
			..."length" in inputs ? inputs : []
		];
		return all.length > 0 || "length" in inputs ? all : {
			name: "gate",
			inputs
		};
	}
	const read = readValues(given, spec.name, "cli");
	const all = [
		...problems,
		...operandMistakes(spec, operands),
		...read.problems
	];
	return all.length > 0 ? all : commandFrom(spec.name, read.values, operands);
}
function commandOf(argv) {
	const [first = "--help", second = ""] = argv;
	if (first === "--help" || first === "-h") return {
		spec: null,
		rest: [],
		problem: null
	};
	if (first === "--version") return found("version", argv.slice(1));
	const two = `${first} ${second}`;
	if (commands.some((one) => one.name === two)) return found(two, argv.slice(2));
	if (first === "policy" && (second === "--help" || second === "-h" || second === "")) return found("help", ["policy"]);
	if (commands.some((one) => one.name === first)) return found(first, argv.slice(1));
	return {
		spec: null,
		rest: [],
		problem: unknownCommand(first === "policy" ? two : first)
	};
}
function found(name, rest) {
	return {
		spec: commands.find((one) => one.name === name) ?? null,
		rest,
		problem: null
	};
}
function helpAsked(rest) {
	const wanted = rest.filter((word) => !word.startsWith("-")).join(" ");
	const name = commands.map((one) => one.name).find((one) => one === wanted);
	if (name !== void 0) return {
		name: "help",
		of: name
	};
	return wanted === "" || wanted === "policy" ? {
		name: "help",
		of: null
	} : [unknownCommand(wanted)];
}
/** Options by name, repeated ones joined by line ends, and what is no option. `--` ends the options. */
function split(words, spec) {
	const flags = new Set(inputsOf(spec.name, "cli").filter((one) => one.kind === "flag").map((one) => one.name));
	const given = /* @__PURE__ */ new Map();
	const operands = [];
	const problems = [];
	const known = new Set(inputsOf(spec.name, "cli").map((one) => one.name));
	for (let at = 0; at < words.length; at++) {
		const word = words[at] ?? "";
		if (word === "--") {
			operands.push(...words.slice(at + 1));
			break;
		}
		if (!word.startsWith("-") || word === "-") {
			operands.push(word);
			continue;
		}
		const [, dashes = "", name = "", inline] = /^(-+)([^=]*)(?:=([\s\S]*))?$/.exec(word) ?? [];
		if (dashes !== "--") {
			problems.push(shortOption(word));
			continue;
		}
		const next = words[at + 1];
		const takesNext = inline === void 0 && !flags.has(name) && next !== void 0 && !/^--?[A-Za-z]/.test(next);
		const value = inline ?? (flags.has(name) ? "true" : takesNext ? next : null);
		if (takesNext) at++;
		if (value === null && known.has(name)) problems.push(valueMissing(name));
		else {
			const before = given.get(name);
			given.set(name, before === void 0 ? value ?? "" : `${before}\n${value ?? ""}`);
		}
	}
	return {
		given,
		operands,
		problems
	};
}
function commandFrom(name, values, operands) {
	const one = (input) => values.get(input)?.[0] ?? null;
	const [first] = operands;
	switch (name) {
		case "explain": return {
			name,
			id: first ?? "",
			decision: one("decision") ?? "decision.json",
			at: one("at")
		};
		case "adopt": return {
			name,
			from: one("from") ?? "",
			add: isSet(values, "add"),
			shrink: isSet(values, "shrink"),
			baselineFile: one("baseline-file") ?? ".baton/baseline.json"
		};
		case "policy test": return {
			name,
			files: operands,
			config: one("config") ?? "baton.yml"
		};
		case "policy check": return {
			name,
			file: first ?? "baton.yml"
		};
	}
}
function operandMistakes(spec, operands) {
	const { least, most, name } = spec.operand ?? {
		least: 0,
		most: 0,
		name: ""
	};
	if (operands.length < least) return [{
		code: "input-missing",
		sentence: text`${spec.name} needs ${name}`,
		remedy: text`for example ${spec.examples[0] ?? spec.name}`
	}];
	return operands.slice(most).map((word) => ({
		code: "input-unknown",
		sentence: text`${word} is one argument too many for ${spec.name}`,
		remedy: spec.name === "gate" ? text`put a pattern into quotes, so that the shell leaves it alone: ${"--sarif '**/*.sarif'"}` : text`leave it out, or give it with its option: ${`baton ${spec.name} --help`}`
	}));
}
function unknownCommand(word) {
	const names = commands.map((one) => one.name);
	const meant = nearest(word, names);
	return {
		code: "input-unknown",
		sentence: text`${word} is no command`,
		remedy: meant === null ? text`there are ${names.join(", ")}` : text`did you mean ${meant}?`
	};
}
function shortOption(word) {
	return {
		code: "input-unknown",
		sentence: text`${word} is no option`,
		remedy: text`options begin with two dashes; ${"--help"} lists them`
	};
}
function valueMissing(name) {
	return {
		code: "input-missing",
		sentence: text`${`--${name}`} has no value`,
		remedy: text`write ${`--${name}=VALUE`}; a value that begins with a dash needs the ${"="}`
	};
}

// package.json
var version$1 = "0.1.0";

// src/entry/version.ts
/** Of this build. */
const version = version$1;

// src/entry/run-command.ts
/** argv → one command → exit code. All but the gate are loaded when they are called. */
async function runCommand(argv, world) {
	const command = parseArguments(argv);
	if (isProblems(command)) throw new Inability(2, command);
	switch (command.name) {
		case "gate": return gate(withToken(command.inputs), world);
		case "explain": return (await import("./parts/commands/explain.js")).explain(command, world);
		case "adopt": return (await import("./parts/commands/adopt.js")).adopt(command, world);
		case "policy test": return (await import("./parts/commands/run-policy-test.js")).runPolicyTest(command, world);
		case "policy check": return (await import("./parts/commands/run-policy-check.js")).runPolicyCheck(command, world);
		case "help":
			world.output.print((await import("./parts/settings/help.js")).helpOf(command.of, world.terminal.width).trimEnd());
			return 0;
		case "version":
			world.output.print(`baton ${version}`);
			return 0;
	}
}
/** By the variable no list of processes shows it. */
function withToken(inputs) {
	const token = process.env["GITHUB_TOKEN"] ?? "";
	return inputs.githubToken === null && token !== "" ? {
		...inputs,
		githubToken: token
	} : inputs;
}

// src/entry/cli.ts
const output = consoleOutput();
process.exitCode = await ending(output, () => runCommand(process.argv.slice(2), nodeWorld(output)));

export {  };