import { commands, inputsOf, requestVerbs } from "../start.js";

// src/settings/help.ts
/** The help of one command, or of Baton: plain text of at most `width` columns. */
function helpOf(command, width = 80) {
	const spec = commands.find((one) => one.name === command);
	return `${(spec === void 0 || spec.name === "help" ? overview(width) : helpOfCommand(spec, width)).join("\n")}\n`;
}
function overview(width) {
	const gate = commands.find((one) => one.name === "gate");
	return [
		"Usage: baton COMMAND [OPTIONS]",
		"",
		...commands.filter(isOwnCommand).flatMap((one) => entry(called(one), one.says, width)),
		"",
		"To ask for something of an incident:",
		...commands.filter((one) => !isOwnCommand(one)).map((one) => `  ${called(one)}`),
		"",
		"Exit codes: 0 pass, 2 wrong input or configuration, 10 block, 20 quarantine, 30 cannot tell.",
		"",
		"Example:",
		`  ${gate?.examples[0] ?? ""}`,
		"",
		"More: baton COMMAND --help"
	].flatMap((line) => line.startsWith(" ") ? [line] : wrap(line, width));
}
function isOwnCommand({ name }) {
	return !requestVerbs.some((verb) => verb === name);
}
function helpOfCommand(spec, width) {
	const options = inputsOf(spec.name, "cli");
	const required = options.filter((option) => option.required).map((option) => ` ${asOption(option)}`);
	return [
		`Usage: baton ${called(spec)}${required.join("")}${options.length > required.length ? " [OPTIONS]" : ""}`,
		"",
		...wrap(`${spec.says}.`, width),
		...options.length === 0 ? [] : [
			"",
			"Options:",
			...options.flatMap((option) => entry(asOption(option), describe(option), width))
		],
		...spec.examples.length === 0 ? [] : [
			"",
			"Examples:",
			...spec.examples.map((line) => `  ${line}`)
		]
	];
}
function called({ name, operand }) {
	if (name === "help") return "help [COMMAND]";
	if (operand === null) return name;
	if (operand.written !== void 0) return `${name} ${operand.written}`;
	const operands = operand.most > 1 ? `${operand.name}...` : operand.name;
	return operand.least === 0 ? `${name} [${operands}]` : `${name} ${operands}`;
}
const valueNames = {
	patterns: "PATTERN",
	tools: "TOOL",
	artifacts: "ARTIFACT",
	name: "NAME",
	commit: "COMMIT",
	path: "FILE",
	secret: "TOKEN",
	date: "DATE",
	address: "URL",
	repository: "OWNER/NAME",
	team: "TEAM",
	login: "LOGIN",
	count: "N",
	words: "WORDS"
};
function asOption({ name, kind, choices }) {
	if (kind === "flag") return `--${name}`;
	return `--${name} ${kind === "choice" ? (choices ?? []).join("|") : valueNames[kind]}`;
}
function describe(spec) {
	const isObvious = spec.kind === "choice" || spec.kind === "flag";
	return [
		`${spec.says}.`,
		...isObvious ? [] : [`Takes ${spec.values}.`],
		...spec.repeatable ? ["May be repeated."] : [],
		...onCommandLine(spec) === "" || spec.kind === "flag" ? [] : [`Default: ${onCommandLine(spec)}.`]
	].join(" ");
}
function onCommandLine(spec) {
	return spec.variable === void 0 ? spec.byDefault ?? "" : `the variable ${spec.variable}`;
}
function entry(head, body, width) {
	const indent = "      ";
	return [`  ${head}`, ...wrap(body, width - 6).map((line) => indent + line)];
}
function wrap(words, width) {
	const lines = [];
	let line = "";
	for (const word of words.split(" ")) {
		const longer = line === "" ? word : `${line} ${word}`;
		if (line !== "" && longer.length > width) {
			lines.push(line);
			line = word;
		} else line = longer;
	}
	return [...lines, line];
}

export { helpOf };