#!/usr/bin/env node
import { Inability, camelCase, consoleOutput, digestOf, ending, isProblems, nearest, nodeWorld, optionName, requestVerbs, runCommand, text } from "./parts/start.js";
import { appendFileSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

// src/settings/jenkins-arguments.ts
/** The command of a step that asks for something: its parameters say the verb. */
const requestStep = "request";
/**
* The words of a command line, out of the command that a Jenkins step names and the file that it writes: one
* `parameter=value` a line. What a value holds makes no further option.
*/
function jenkinsArguments(command, lines) {
	const given = lines.split("\n").flatMap((line) => {
		const at = line.indexOf("=");
		return at > 0 ? [[line.slice(0, at), line.slice(at + 1)]] : [];
	});
	const odd = given.map(([name]) => name).filter((name) => name.includes("-"));
	if (odd.length > 0) return odd.map(oddName);
	const options = given.map(([name, value]) => `--${optionName(name)}=${value}`);
	if (command !== "request") return { words: [command, ...options] };
	const all = (wanted) => given.filter(([name]) => name === wanted).map(([, value]) => value);
	const [verb = ""] = all("verb");
	const wrong = verbMistake(verb);
	if (wrong !== null) return [wrong];
	return { words: [
		verb,
		...options,
		"--",
		all("incident")[0] ?? "",
		...all("words")
	] };
}
/** Options are written otherwise on a command line; here there is one way. */
function oddName(name) {
	const meant = camelCase(name);
	return {
		code: "input-unknown",
		sentence: text`${name} is no parameter`,
		remedy: text`did you mean ${meant}?`
	};
}
function verbMistake(verb) {
	if (requestVerbs.some((one) => one === verb)) return null;
	if (verb === "") return {
		code: "input-missing",
		sentence: text`${"verb"} is not given`,
		remedy: text`give it: ${requestVerbs.join(", ")}`
	};
	const meant = nearest(verb, requestVerbs);
	return {
		code: "input-unknown",
		sentence: text`${verb} is no verb`,
		remedy: meant === null ? text`there are ${requestVerbs.join(", ")}` : text`did you mean ${meant}?`
	};
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
/** `BATON_PARAMETERS`: a file of what a step was called with; null: the command line is typed. */
function callOf(environment, [command = ""]) {
	const { BATON_PARAMETERS: path } = environment;
	if (path === void 0 || path === "") return null;
	const read = jenkinsArguments(command, linesOf(path));
	if (isProblems(read)) throw new Inability(2, read);
	return command === "request" ? {
		...read,
		asker: askerOf(environment, read)
	} : read;
}
/**
* `BATON_USER`: who started the build, as its cause says; no parameter can. The same words in the same build are the
* same request, so that a stage which runs again asks for nothing twice.
*/
function askerOf(environment, { words }) {
	const { BATON_USER: user = "", BUILD_URL, BUILD_TAG, BATON_FOLDER } = environment;
	if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(user)) throw new Inability(2, [nobodyKnown]);
	const build = [BUILD_URL ?? "", BUILD_TAG ?? ""].join(" ").trim();
	const asked = digestOf(JSON.stringify([build === "" ? BATON_FOLDER : build, ...words]));
	return {
		by: {
			id: `jenkins:${user.toLowerCase()}`,
			login: user
		},
		source: `jenkins:${asked.replace("sha256:", "").slice(0, 32)}`
	};
}
function linesOf(path) {
	try {
		return readFileSync(path, "utf8");
	} catch {
		throw new Inability(2, [{
			code: "input-missing",
			sentence: text`the file that ${"BATON_PARAMETERS"} names cannot be read`,
			remedy: text`run the step again; it writes the file itself`
		}]);
	}
}
const nobodyKnown = {
	code: "account-unknown",
	sentence: text`it is not known who asks`,
	remedy: text`let somebody start the build whose user id is of letters, digits, ${". _ -"} alone`
};

// src/entry/cli.ts
const output = outputFor(consoleOutput(), process.env);
const exitCode = await ending(output, () => {
	const words = process.argv.slice(2);
	const call = callOf(process.env, words);
	if (call === null) return runCommand(words, nodeWorld(output));
	const { words: asked, ...asker } = call;
	return runCommand(asked, {
		...nodeWorld(output),
		...asker
	}, "jenkins");
});
output.output("exitCode", String(exitCode));
process.exitCode = exitCode;

export {  };