#!/usr/bin/env node
import { Inability, consoleOutput, ending, nodeWorld, optionName, runCommand, text } from "./parts/start.js";
import { appendFileSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

// src/settings/jenkins-arguments.ts
/**
* The words of a command line, out of the file that a Jenkins step writes: one `parameter=value` a line, an operand
* as `=value`. What a value holds makes no further word.
*/
function jenkinsArguments(text) {
	const options = [];
	const operands = [];
	for (const line of text.split("\n")) {
		const at = line.indexOf("=");
		if (at === 0) operands.push(line.slice(1));
		else if (at > 0) options.push(`--${optionName(line.slice(0, at))}=${line.slice(at + 1)}`);
	}
	return operands.length === 0 ? options : [
		...options,
		"--",
		...operands
	];
}

// src/world/output-file.ts
/**
* Also hands outputs on in a file, `key=value` a line, for a caller that must tell an answer from a crash (Jenkins):
* what is wrong with the call as `problem`, other files in the same folder. Throws when the file cannot be written.
*/
function fileOutput(output, path) {
	const write = (key, value) => {
		appendFileSync(path, `${key}=${value.replaceAll(/[\p{C}\p{Z}]+/gu, " ")}\n`);
	};
	return {
		...output,
		output: (key, value) => {
			write(key, value);
			output.output(key, value);
		},
		annotate: (annotation) => {
			if (annotation.level === "error") write("problem", `${annotation.title}: ${annotation.message}`);
			output.annotate(annotation);
		},
		attach: (name, content) => writeFile(join(dirname(path), name), content)
	};
}

// src/entry/called-by-jenkins.ts
/** `BATON_OUTPUTS`: where the caller looks for what came of it. */
function outputFor(output, { BATON_OUTPUTS: path }) {
	return path === void 0 || path === "" ? output : fileOutput(output, path);
}
/** `BATON_PARAMETERS`: a file of what a step of the shared library was called with; null: the command line is typed. */
function parametersOf({ BATON_PARAMETERS: path }) {
	if (path === void 0 || path === "") return null;
	try {
		return jenkinsArguments(readFileSync(path, "utf8"));
	} catch {
		throw new Inability(2, [{
			code: "input-missing",
			sentence: text`the file that ${"BATON_PARAMETERS"} names cannot be read`,
			remedy: text`run the step again; it writes the file itself`
		}]);
	}
}

// src/entry/cli.ts
const output = outputFor(consoleOutput(), process.env);
const exitCode = await ending(output, () => {
	const words = process.argv.slice(2);
	const parameters = parametersOf(process.env);
	return parameters === null ? runCommand(words, nodeWorld(output)) : runCommand([...words, ...parameters], nodeWorld(output), "jenkins");
});
output.output("exitCode", String(exitCode));
process.exitCode = exitCode;

export {  };