import { __toESM } from "./rolldown-runtime.js";
import { require_compare, require_gt, require_lte, require_major, require_minor, require_valid } from "./libraries/semver.js";
import { constants, readFileSync, writeSync } from "node:fs";
import { createHash, createHmac, hash, randomBytes } from "node:crypto";
import { lstat, mkdir, open as open$1, readdir, realpath, rename, rm, writeFile } from "node:fs/promises";
import { dirname, isAbsolute as isAbsolute$2, join, relative, resolve as resolve$2, sep } from "node:path";
import { normalize } from "node:path/posix";
import { Buffer as Buffer$1, isUtf8 } from "node:buffer";
import { crc32, inflateRawSync } from "node:zlib";
import { spawn } from "node:child_process";

// src/world/output-guard.ts
const invisible = "​";
/** What .NET's TrimStart strips, so what the runner strips before it looks for `::`. */
const leadingSpace = /^[\s\u0085\u180e\u2000-\u200a\u2028\u2029\u3000]*::/u;
/**
* The second wall before the log (render/ is the first): no line is a command of GitHub's runner, Azure
* Pipelines or TeamCity, whatever got into it. Threats 1.1.
*/
function guarded(lines) {
	return lines.split(/\r\n|\r|\n/).map((line) => leadingSpace.test(line) ? invisible + line : line).map((line) => line.replaceAll(/##(?=\[|vso|teamcity)/gi, `#${invisible}#`)).join("\n");
}

// src/world/output-console.ts
/** stdout and stderr of a command line. `deliver` failing (a closed pipe) is told by `print`'s answer. */
function consoleOutput() {
	return {
		print: (lines) => write(1, `${guarded(lines)}\n`),
		note: (line) => void write(2, `${guarded(line)}\n`),
		annotate: () => void 0,
		summarize: () => Promise.resolve(),
		output: () => void 0
	};
}
/** Synchronous, since a process that is about to exit must not lose the end of a report. */
function write(stream, lines) {
	const bytes = Buffer.from(lines, "utf8");
	let from = 0;
	while (from < bytes.length) try {
		from += writeSync(stream, bytes, from);
	} catch (error) {
		if (error.code !== "EAGAIN") return false;
	}
	return true;
}

// src/commands/digest-of.ts
/** `sha256:` and 64 hex digits of a text in UTF-8. */
function digestOf(content) {
	return `sha256:${createHash("sha256").update(content).digest("hex")}`;
}

// src/domain/problem.ts
/**
* Baton cannot go on. `exit` is 2 when the person who configured the step must act (input, configuration,
* policy), 30 when it cannot be told whether the change is safe.
*/
var Inability = class extends Error {
	name = "Inability";
	exit;
	problems;
	constructor(exit, problems) {
		super(problems.map((problem) => problem.code).join(", "));
		this.exit = exit;
		this.problems = problems;
	}
};
/** What a reader of ours gives instead of a value: everything that is wrong at once. */
function isProblems(read) {
	return Array.isArray(read);
}

// src/domain/text.ts
/** Template tag: `` text`upgrade ${name} to ${version}` ``. Slots are values, unless they are Text or a Part already. */
function text(literals, ...slots) {
	const parts = [];
	literals.forEach((literal, at) => {
		if (literal !== "") parts.push(ours(literal));
		const slot = slots[at];
		if (slot === void 0) return;
		if (isText$3(slot)) parts.push(...slot);
		else if (isPart(slot)) parts.push(slot);
		else if (typeof slot === "number") parts.push(ours(String(slot)));
		else parts.push(value(slot));
	});
	return parts;
}
/** A word of our own that is chosen at run time (from a table of ours, never from input). */
function ours(word) {
	return {
		is: "ours",
		text: word
	};
}
function value(foreignText) {
	return {
		is: "value",
		text: foreignText
	};
}
function strong(words) {
	return {
		is: "strong",
		text: words
	};
}
function mention(name) {
	return {
		is: "mention",
		text: name
	};
}
function link(words, href) {
	return {
		is: "link",
		text: words,
		href
	};
}
/** Texts with something between them: `joined(names, ', ')`. */
function joined$2(texts, between) {
	return texts.flatMap((words, at) => at === 0 ? [...words] : [ours(between), ...words]);
}
function isText$3(slot) {
	return Array.isArray(slot);
}
function isPart(slot) {
	return typeof slot === "object" && "is" in slot;
}
/** The words alone, for a field of data: no markup, nothing escaped. Not for a log, a page or a terminal. */
function flatten(words) {
	return words.map((part) => part.is === "strong" || part.is === "link" ? flatten(part.text) : part.text).join("");
}
/** For an audience that must not learn the values. */
function withoutValues(words) {
	return words.flatMap((part) => {
		if (part.is === "strong" || part.is === "link") return withoutValues(part.text);
		return part.is === "value" ? [ours("(not in public)")] : [part];
	});
}

// src/settings/jenkins-name.ts
/** Secrets whose parameter is not called after the whole option. */
const credentials = {
	"hub-token": "hub",
	"gitlab-token": "gitlab"
};
/**
* What an input is called in a Jenkinsfile: the option in camelCase. Of a secret a Jenkinsfile names the id of its
* credentials and never the value.
*/
function jenkinsName({ name, kind }) {
	return kind === "secret" ? `${camelCase(credentials[name] ?? name)}CredentialsId` : camelCase(name);
}
/** `required-tools` → `requiredTools`. */
function camelCase(option) {
	return option.replaceAll(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}
/** `requiredTools` → `required-tools`; whatever is no such name comes back from `camelCase` as it was. */
function optionName(parameter) {
	return parameter.replaceAll(/(?!^)[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

// src/domain/request.ts
const verbs = [
	"accept",
	"decline",
	"offer",
	"waive",
	"dismiss",
	"release",
	"status",
	"escalate",
	"sev",
	"pause",
	"resume",
	"check",
	"uncheck",
	"evidence",
	"note",
	"claim",
	"withdraw",
	"takeover",
	"back"
];

// src/settings/ledger-commands.ts
const requestVerbs = verbs.filter((verb) => verb !== "status");
/** Commands that tell of many incidents. */
const views = [
	"status",
	"show",
	"metrics",
	"report"
];
/** Everything beside the gate that opens the ledger. */
const ledgerCommands = [
	...views,
	"log",
	"sweep",
	"comment",
	"ledger init",
	"ledger check",
	...requestVerbs
];
const forPeople = "What is printed on standard output";
/** `format`, where it is not the gate's. */
const formatAt = {
	status: { says: `${forPeople}: a table for people, or the open incidents as JSON` },
	metrics: {
		says: `${forPeople}: a table for people, JSON, or OpenMetrics`,
		values: "text, json, openmetrics",
		choices: [
			"text",
			"json",
			"openmetrics"
		]
	},
	report: {
		says: `${forPeople}: a page to file, a table for a spreadsheet, or JSON`,
		values: "md, csv, json",
		choices: [
			"md",
			"csv",
			"json"
		],
		byDefault: "md"
	}
};
/** `github-token`, where it is not the gate's. */
const tokenAtLedger = Object.fromEntries(ledgerCommands.map((name) => [name, { says: "For the ledger, and to ask who somebody is and what they may do" }]));

// src/settings/nearest.ts
/**
* The known word that somebody most likely meant, or null. Case, `-` and `_` do not count; otherwise at most two
* letters may differ, one in a short word, none in a very short one.
*/
function nearest(word, known) {
	const wanted = folded(word);
	let best = null;
	let least = wanted.length < 3 ? 1 : wanted.length < 5 ? 2 : 3;
	for (const candidate of known) {
		const distance = editDistance(wanted, folded(candidate), least);
		if (distance < least) [best, least] = [candidate, distance];
	}
	return best;
}
function folded(word) {
	return word.slice(0, 64).replace(/[-_]/g, "").toLowerCase();
}
/** Optimal string alignment: insert, delete, replace, or swap two neighbours. `limit` or more is not told apart. */
function editDistance(a, b, limit) {
	if (Math.abs(a.length - b.length) >= limit) return limit;
	let beforeLast = [];
	let last = Array.from({ length: b.length + 1 }, (_, at) => at);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const replaced = cost(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
			const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? cost(beforeLast, j - 2) + 1 : 1e400;
			row.push(Math.min(replaced, swapped, cost(last, j) + 1, cost(row, j - 1) + 1));
		}
		beforeLast = last;
		last = row;
	}
	return cost(last, b.length);
}
function cost(row, at) {
	return row[at] ?? 1e400;
}

// src/domain/foreign.ts
function foreign(text) {
	return text;
}
function reveal(text) {
	return text;
}

// src/render/shorten.ts
/** At most `limit` UTF-16 units: start and end with `…` between, since a path and a version tell most at their end. */
function shorten(text, limit) {
	if (text.length <= limit) return text;
	const tail = Math.floor((limit - 1) / 3);
	const head = limit - 1 - tail;
	return `${wholeStart(text.slice(0, head))}…${wholeEnd(text.slice(text.length - tail))}`;
}
function wholeStart(text) {
	return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}
function wholeEnd(text) {
	return /^[\udc00-\udfff]/.test(text) ? text.slice(1) : text;
}

// src/render/visible.ts
/** Everything that has no shape of its own, or changes how its neighbours look: shown by its number instead. */
const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2800]/gu;
const lone = /\p{Cs}/gu;
const markFlood = /(\p{M}{4})(\p{M}+)/gu;
const word$1 = /[\p{L}\p{M}\p{N}_]+/gu;
const lookAlike = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}\uff10-\uff5a\u{1d400}-\u{1d7ff}]/gu;
const printableAscii = /^[ -~]*$/;
/**
* A value on one line, as a reader must see it: controls, line breaks, bidi and invisible characters by number, a
* lone surrogate as U+FFFD, floods of combining marks bounded, letters that pass for Latin ones within a Latin word
* by number. Only adds; nothing that it makes can be one of the things that it shows.
*/
function visible(text) {
	if (printableAscii.test(text)) return text;
	return text.replace(hidden, byNumber).replace(lone, "�").replace(markFlood, (_, kept, rest) => `${kept}[+${[...rest].length} marks]`).replace(word$1, (letters) => /[A-Za-z]/.test(letters) ? letters.replace(lookAlike, byNumber) : letters);
}
/** The runner, Azure Pipelines and TeamCity take `##[`, `##vso[` and `##teamcity[` for commands anywhere in a line. */
function withoutMarkers(text) {
	return text.includes("##") ? text.replace(/##(?=\[|vso|teamcity)/gi, "#​#") : text;
}
function byNumber(character) {
	return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;
}

// src/render/shown-value.ts
/** A value for people: visible, bounded, no runner's marker in it, never empty. `limit` in UTF-16 units. */
function shownValue(text, limit) {
	const seen = withoutMarkers(shorten(visible(shorten(text, limit * 2)), limit));
	return seen.trim() === "" ? seen === "" ? "(empty)" : "(blank)" : seen;
}

// src/render/plain.ts
/** The words on one line without any markup, values inert: for a log line, a title, an annotation. */
function plain$3(words, valueLimit = 300) {
	return words.map((part) => {
		if (part.is === "strong" || part.is === "link") return plain$3(part.text, valueLimit);
		return part.is === "value" ? shownValue(part.text, valueLimit) : withoutMarkers(visible(part.text));
	}).join("");
}

// src/render/annotation.ts
/** An annotation in plain words. A file is named only when it lies inside the repository. */
function annotation(note) {
	const { level, title, message, place } = note;
	return {
		level,
		title: shorten(plain$3(title, 100), 200),
		message: shorten(plain$3(message), 2e3),
		...place !== null && isHere(place) ? fileAndLine(place) : {}
	};
}
/** Absolute (POSIX, Windows, URL), of a home folder, or going up. */
const elsewhere = /^(?:[/\\~]|[a-z][a-z0-9+.-]*:|\.\.(?:[/\\]|$))/i;
function isHere({ path, inside }) {
	return inside && !elsewhere.test(reveal(path));
}
function fileAndLine({ path, line }) {
	return {
		file: shownValue(reveal(path), 1e3),
		...line === void 0 ? {} : { line }
	};
}

// src/render/log-line.ts
/**
* One line for a log that no runner takes for a command, whatever is in it: line breaks and controls visible,
* `##[`, `##vso[` and `##teamcity[` broken, no `::` at its start after any white space. Threats 1.1.
*/
function logLine(text) {
	return inertLine(visible(text));
}
/** The same for a line whose values are visible already; wrapping may have brought anything to its start. */
function inertLine(line) {
	const whole = withoutMarkers(line);
	return /^\s*::/u.test(whole) ? `\u200b${whole}` : whole;
}

// src/render/problem-lines.ts
/** A problem as compilers write them: `file:line:column: sentence [code]`, and the remedy below. */
function problemLines({ code, sentence, remedy, at }) {
	const place = [at?.line, at?.column].filter((number) => number !== void 0);
	return [`${at === void 0 ? "baton" : [logLine(reveal(at.file)), ...place].join(":")}: ${plain$3(sentence)} [${code}]`, `  → ${plain$3(remedy)}`];
}

// src/entry/ending.ts
/** Runs a command to its exit code; what it cannot do is told with code, sentence and remedy. 1 is left to a crash of ours. */
async function ending(output, run) {
	try {
		return await run();
	} catch (error) {
		if (!(error instanceof Inability)) {
			output.note(`baton: internal error, which is ours: ${trace(error)}`);
			return 1;
		}
		for (const problem of error.problems) for (const line of problemLines(problem)) output.note(line);
		await tell(error, output);
		return error.exit;
	}
}
/** In a pipeline also where people look first; a door without annotations and summary drops them. */
async function tell({ problems, exit }, output) {
	const [{ problemBrief }, { problemNote }, { markdown, summaryLimit }] = await Promise.all([
		import("./brief/problem-brief.js"),
		import("./brief/problem-note.js"),
		import("./render/markdown.js")
	]);
	for (const problem of problems.slice(0, mostAnnotations)) output.annotate(annotation(problemNote(problem)));
	try {
		await output.summarize(markdown(problemBrief(problems, exit), { limit: summaryLimit }));
	} catch {
		output.note("baton: the job summary could not be written");
	}
}
/** The runner keeps ten of a level for a step. */
const mostAnnotations = 10;
function trace(error) {
	return error instanceof Error ? error.stack ?? error.message : "unknown";
}

// src/decision/exit-code.ts
/**
* The gate itself: 20 quarantine > 10 block > 30 cannot tell > 0 pass. Total, and nothing after it softens it;
* wrong input or policy never gets here and is 2.
*/
function exitOf(basis) {
	const wouldExit = strictest$1(basis);
	return {
		wouldExit,
		exitCode: basis.mode === "observe" ? 0 : wouldExit
	};
}
function strictest$1(basis) {
	if (basis.verdict === "quarantine") return 20;
	if (basis.verdict === "block") return 10;
	return basis.cannotTell || basis.undelivered ? 30 : 0;
}

// src/decision/incident/cwe-words.ts
const parameter = "pass the value as a bound parameter instead of joining it into the query";
const argumentList = "start the program with a fixed name and a list of arguments, without a shell";
const inside = "resolve the path and refuse what does not stay in the folder that is meant";
const bounds = "check the length against the buffer before reading or writing";
const encode = "encode the value for the place where it is put, or use a template that does";
const checkRights = "check on the server, for each request, that this caller may do this with this object";
const strongCipher = "use a current algorithm of the standard library (AES-GCM, SHA-256, Argon2 for passwords)";
const outOfCode = "take the value out of the code into a secret store, and replace it, since it was readable";
const release = "release it on every way out, those of failures included";
const initialise = "give it a value before it is read";
const noEvaluation = "never run text as code: use data and a table of what is allowed";
/** By CWE number; https://cwe.mitre.org names them otherwise. */
const cweWords = {
	20: {
		title: "unchecked input",
		fix: "check type, length and allowed values before the value is used"
	},
	22: {
		title: "path traversal",
		fix: inside
	},
	23: {
		title: "path traversal",
		fix: inside
	},
	36: {
		title: "path traversal",
		fix: inside
	},
	59: {
		title: "following of a link to another file",
		fix: "open without following links, in a folder of your own"
	},
	73: {
		title: "file name under outside control",
		fix: inside
	},
	74: {
		title: "injection",
		fix: "keep data and commands apart: pass the value as a parameter"
	},
	77: {
		title: "command injection",
		fix: argumentList
	},
	78: {
		title: "operating system command injection",
		fix: argumentList
	},
	79: {
		title: "cross-site scripting",
		fix: encode
	},
	80: {
		title: "cross-site scripting",
		fix: encode
	},
	88: {
		title: "argument injection",
		fix: "put -- before the value, and refuse values that begin with a dash"
	},
	89: {
		title: "SQL injection",
		fix: parameter
	},
	90: {
		title: "LDAP injection",
		fix: "escape the value for LDAP filters by the library that talks to the directory"
	},
	91: {
		title: "XML injection",
		fix: "build the document with a library instead of joining text"
	},
	93: {
		title: "line break injection",
		fix: "refuse carriage return and line feed in the value"
	},
	94: {
		title: "code injection",
		fix: noEvaluation
	},
	95: {
		title: "code injection",
		fix: noEvaluation
	},
	96: {
		title: "code injection",
		fix: noEvaluation
	},
	98: {
		title: "inclusion of a foreign file",
		fix: "include files from a fixed list alone"
	},
	113: {
		title: "header injection",
		fix: "refuse carriage return and line feed in header values"
	},
	116: {
		title: "missing output encoding",
		fix: encode
	},
	117: {
		title: "log injection",
		fix: "write the value as a field of a structured log, or without control characters"
	},
	119: {
		title: "memory access out of bounds",
		fix: bounds
	},
	120: {
		title: "buffer overflow",
		fix: bounds
	},
	121: {
		title: "stack buffer overflow",
		fix: bounds
	},
	122: {
		title: "heap buffer overflow",
		fix: bounds
	},
	125: {
		title: "read out of bounds",
		fix: bounds
	},
	126: {
		title: "read out of bounds",
		fix: bounds
	},
	129: {
		title: "unchecked index",
		fix: bounds
	},
	134: {
		title: "format string under outside control",
		fix: "use a constant format, and pass the value as an argument"
	},
	190: {
		title: "integer overflow",
		fix: "check the range before the calculation"
	},
	200: {
		title: "disclosure of information",
		fix: "return only the fields that this caller may see"
	},
	201: {
		title: "disclosure of information",
		fix: "return only the fields that this caller may see"
	},
	208: {
		title: "comparison that tells by its time",
		fix: "compare secrets with a function of constant time"
	},
	209: {
		title: "error message that discloses internals",
		fix: "log the details, and answer with a general message"
	},
	248: {
		title: "uncaught exception",
		fix: "catch it where something can be done, and fail closed"
	},
	252: {
		title: "unchecked result of a call",
		fix: "check the result, and stop when the call failed"
	},
	259: {
		title: "password in the code",
		fix: outOfCode
	},
	269: {
		title: "too many privileges",
		fix: "run with the least privileges that the task needs"
	},
	276: {
		title: "wrong default permissions",
		fix: "set the narrowest file mode when creating"
	},
	284: {
		title: "missing access control",
		fix: checkRights
	},
	285: {
		title: "missing authorization",
		fix: checkRights
	},
	287: {
		title: "weak authentication",
		fix: "require a verified login before this code is reached"
	},
	295: {
		title: "unchecked TLS certificate",
		fix: "switch certificate and host name checks on again"
	},
	297: {
		title: "unchecked TLS host name",
		fix: "switch the host name check on again"
	},
	306: {
		title: "missing authentication",
		fix: "require a verified login before this code is reached"
	},
	311: {
		title: "missing encryption",
		fix: "encrypt the data before it is stored or sent"
	},
	312: {
		title: "sensitive data stored in clear text",
		fix: "encrypt the data, or do not store it"
	},
	319: {
		title: "sensitive data sent in clear text",
		fix: "use TLS"
	},
	321: {
		title: "encryption key in the code",
		fix: outOfCode
	},
	326: {
		title: "weak encryption",
		fix: strongCipher
	},
	327: {
		title: "broken or outdated cryptography",
		fix: strongCipher
	},
	328: {
		title: "weak hash",
		fix: strongCipher
	},
	330: {
		title: "predictable random value",
		fix: "take the value from the cryptographic random source"
	},
	338: {
		title: "predictable random value",
		fix: "take the value from the cryptographic random source"
	},
	345: {
		title: "unchecked origin of data",
		fix: "verify who sent the data before it is used"
	},
	346: {
		title: "unchecked origin",
		fix: "compare the origin with a fixed list"
	},
	347: {
		title: "unchecked signature",
		fix: "verify the signature, with the algorithm fixed, before anything is read"
	},
	352: {
		title: "cross-site request forgery",
		fix: "require a token or a same-site cookie for each request that changes something"
	},
	353: {
		title: "missing integrity check",
		fix: "pin the digest of what is loaded"
	},
	362: {
		title: "race condition",
		fix: "make the step atomic, or hold a lock"
	},
	367: {
		title: "check and use apart in time",
		fix: "open once, and check what is open"
	},
	369: {
		title: "division by zero",
		fix: "check the divisor before the division"
	},
	377: {
		title: "insecure temporary file",
		fix: "create it with the library call that chooses a private name"
	},
	384: {
		title: "session fixation",
		fix: "issue a new session id at login"
	},
	390: {
		title: "failure that is swallowed",
		fix: "handle the failure or let it through, and fail closed"
	},
	400: {
		title: "unlimited use of resources",
		fix: "put a limit on size, number and time"
	},
	401: {
		title: "memory that is not released",
		fix: release
	},
	404: {
		title: "resource that is not released",
		fix: release
	},
	409: {
		title: "decompression bomb",
		fix: "stop unpacking at a size limit"
	},
	415: {
		title: "double free",
		fix: "give the memory one owner, which frees it once"
	},
	416: {
		title: "use after free",
		fix: "give the memory one owner, and do not use it after it is freed"
	},
	426: {
		title: "program looked for in a path that others may set",
		fix: "name the program by its full path"
	},
	434: {
		title: "unrestricted file upload",
		fix: "check type and size, choose the name yourself, and store it where nothing is run"
	},
	444: {
		title: "request smuggling",
		fix: "refuse requests that state their length twice or otherwise unclearly"
	},
	456: {
		title: "value that is not initialised",
		fix: initialise
	},
	457: {
		title: "value that is not initialised",
		fix: initialise
	},
	470: {
		title: "class chosen by outside input",
		fix: "choose from a fixed table of classes"
	},
	476: {
		title: "null pointer dereference",
		fix: "check for null before the use"
	},
	489: {
		title: "debug mode left on",
		fix: "switch debug mode off outside development"
	},
	494: {
		title: "code loaded without integrity check",
		fix: "pin the digest of what is loaded"
	},
	501: {
		title: "trust boundary violation",
		fix: "check the value before it is stored among trusted ones"
	},
	502: {
		title: "deserialization of untrusted data",
		fix: "read the data with a format that builds no objects (JSON, a safe loader)"
	},
	521: {
		title: "weak password rule",
		fix: "require long passwords, and refuse known ones"
	},
	522: {
		title: "badly protected credentials",
		fix: "keep credentials in a secret store, and send them over TLS alone"
	},
	532: {
		title: "sensitive data in a log",
		fix: "take the value out of the log line"
	},
	561: {
		title: "code that never runs",
		fix: "remove it, or correct the condition that keeps it from running"
	},
	563: {
		title: "value that is never used",
		fix: "remove the assignment, or use the value as it was meant"
	},
	601: {
		title: "open redirect",
		fix: "redirect to a fixed list of targets or to relative paths alone"
	},
	605: {
		title: "service that listens on every interface",
		fix: "bind it to the address that it serves"
	},
	611: {
		title: "XML external entities",
		fix: "switch external entities and DTDs off in the parser"
	},
	614: {
		title: "cookie without the Secure flag",
		fix: "set Secure on the cookie"
	},
	628: {
		title: "call with wrong arguments",
		fix: "call the function as it is declared"
	},
	639: {
		title: "access to foreign objects by their id",
		fix: checkRights
	},
	643: {
		title: "XPath injection",
		fix: "pass the value as an XPath variable"
	},
	676: {
		title: "dangerous function",
		fix: "use the bounded function instead"
	},
	685: {
		title: "call with wrong arguments",
		fix: "call the function as it is declared"
	},
	693: {
		title: "missing protection",
		fix: "switch the protection on that the rule names"
	},
	703: {
		title: "unhandled failure",
		fix: "handle the failure, and fail closed"
	},
	732: {
		title: "too wide permissions",
		fix: "give the narrowest permissions that work"
	},
	754: {
		title: "unhandled exceptional condition",
		fix: "handle the condition, and fail closed"
	},
	770: {
		title: "unlimited use of resources",
		fix: "put a limit on size, number and time"
	},
	772: {
		title: "resource that is not released",
		fix: release
	},
	776: {
		title: "XML entity expansion",
		fix: "switch DTDs off in the parser, or put a limit on expansion"
	},
	787: {
		title: "write out of bounds",
		fix: bounds
	},
	798: {
		title: "credential in the code",
		fix: outOfCode
	},
	829: {
		title: "code of others without a pinned version",
		fix: "pin it by digest"
	},
	862: {
		title: "missing authorization",
		fix: checkRights
	},
	863: {
		title: "wrong authorization",
		fix: checkRights
	},
	915: {
		title: "mass assignment",
		fix: "copy the fields that may be set, by name"
	},
	916: {
		title: "password hash that is too fast",
		fix: "hash passwords with Argon2, scrypt or bcrypt"
	},
	917: {
		title: "expression language injection",
		fix: noEvaluation
	},
	918: {
		title: "server-side request forgery",
		fix: "send requests to a fixed list of hosts alone, and refuse private addresses"
	},
	942: {
		title: "too wide cross-origin sharing",
		fix: "name the origins that may read, and never reflect the one that asks"
	},
	943: {
		title: "NoSQL injection",
		fix: "check that the value is plain text before it goes into the query"
	},
	1004: {
		title: "cookie that scripts can read",
		fix: "set HttpOnly on the cookie"
	},
	1007: {
		title: "text that reads otherwise than it runs",
		fix: "take the control characters for writing direction out of the source"
	},
	1021: {
		title: "page that can be framed",
		fix: "send frame-ancestors in the content security policy"
	},
	1275: {
		title: "cookie without the SameSite attribute",
		fix: "set SameSite on the cookie"
	},
	1321: {
		title: "prototype pollution",
		fix: "refuse the keys __proto__, constructor and prototype, or use a Map"
	},
	1333: {
		title: "regular expression that can hang",
		fix: "rewrite it without nested repetition, or put a limit on the input"
	},
	1336: {
		title: "template injection",
		fix: "pass the value as data of a fixed template"
	}
};
/** Say so little that a more exact number beside them is the better key. */
const general = /* @__PURE__ */ new Set([
	16,
	20,
	74,
	664,
	691,
	693,
	703,
	707,
	710,
	754,
	1035,
	937
]);
/**
* The one that a finding is called and grouped by: the first that is exact, else the first. Incident ids rest on it:
* another choice is another scheme version (`incident-id.ts`).
*/
function primaryCwe(numbers) {
	return numbers.find((number) => !general.has(number)) ?? numbers[0] ?? null;
}

// src/decision/incident/binary-rules.ts
function without$1(protection, option) {
	return {
		title: `binary without ${protection}`,
		fix: `build it again with ${option}`
	};
}
/** BinSkim's numbers: https://github.com/microsoft/binskim/blob/main/docs/BinSkimRules.md. */
const binaryRules = {
	2001: without$1("a base address that is moved", "an image base above 4 GB"),
	2004: without$1("strong hashes of its sources", "/ZH:SHA_256"),
	2005: {
		title: "binary that ships an outdated one",
		fix: "ship the current version of what it brings along"
	},
	2006: {
		title: "binary built by outdated tools",
		fix: "build it again with a compiler that is kept up to date"
	},
	2007: without$1("critical compiler warnings", "/W3 or higher, and no warning switched off that matters"),
	2008: without$1("control flow guard", "/guard:cf"),
	2009: without$1("address space layout randomization", "/DYNAMICBASE"),
	2010: {
		title: "import section that can be run",
		fix: "build it again without merging code and imports"
	},
	2011: without$1("stack protection", "/GS"),
	2012: {
		title: "binary with a stack cookie of its own",
		fix: "build it again with the cookie of the compiler"
	},
	2013: without$1("a start of its stack protection", "a call of __security_init_cookie at its entry point"),
	2014: {
		title: "function without stack protection",
		fix: "take __declspec(safebuffers) out"
	},
	2015: without$1("high-entropy addresses", "/HIGHENTROPYVA"),
	2016: without$1("memory that cannot be run", "/NXCOMPAT"),
	2018: without$1("safe exception handlers", "/SAFESEH"),
	2019: {
		title: "section that other processes can write",
		fix: "build it again without shared writable sections"
	},
	2021: {
		title: "section that can be written and run",
		fix: "build it again with sections that are one or the other"
	},
	2022: without$1("a strong signature", "a signature by SHA-256"),
	2024: without$1("mitigations of Spectre", "/Qspectre"),
	2025: without$1("a shadow stack", "/CETCOMPAT"),
	2026: without$1("the checks of the secure development lifecycle", "/sdl"),
	3001: without$1("position-independent code", "-fPIE and -pie"),
	3002: {
		title: "binary whose stack can be run",
		fix: "build it again with -z noexecstack"
	},
	3003: without$1("stack protection", "-fstack-protector-strong"),
	3005: without$1("protection against stack clashes", "-fstack-clash-protection"),
	3006: without$1("memory that cannot be run", "-z noexecstack"),
	3010: without$1("read-only relocations", "-z relro"),
	3011: without$1("binding at its start", "-z now"),
	3030: without$1("checked library calls", "-D_FORTIFY_SOURCE=2 and -O2")
};

// src/decision/incident/go-rules.ts
/** gosec's numbers: https://github.com/securego/gosec#available-rules. */
const goRules = {
	101: 798,
	102: 605,
	103: {
		title: "use of unsafe pointers",
		fix: "do without the package unsafe, or check the lengths by hand"
	},
	104: 703,
	106: {
		title: "unchecked SSH host key",
		fix: "check the host key against known ones"
	},
	107: 918,
	108: {
		title: "profiling data open to callers",
		fix: "serve net/http/pprof on an address of its own alone"
	},
	109: 190,
	110: 409,
	111: 22,
	112: 400,
	113: 190,
	114: 400,
	115: 190,
	116: 1007,
	201: 89,
	202: 89,
	203: 79,
	204: 78,
	301: 276,
	302: 276,
	303: 377,
	304: 22,
	305: 22,
	306: 276,
	307: 276,
	401: 328,
	402: 295,
	403: 326,
	404: 338,
	405: 327,
	406: 328,
	407: {
		title: "nonce that is always the same",
		fix: "take a new random nonce for each message"
	},
	501: 328,
	502: 327,
	503: 327,
	504: 327,
	505: 328,
	506: 328,
	507: 328,
	602: 125
};

// src/decision/incident/other-rules.ts
/** Ids of DevSkim: https://github.com/microsoft/DevSkim/tree/main/rules. */
const devSkimRules = {
	DS126858: 328,
	DS137138: 319,
	DS148264: 338,
	DS154189: 676,
	DS162092: 489,
	DS181021: 676,
	DS185832: 120,
	DS189424: 95
};
/** Names of mobsfscan; its CWE numbers are not what the rule is about, for some. */
const mobileRules = {
	android_certificate_pinning: {
		title: "server certificate that is not pinned",
		fix: "pin the public key of the server, with a spare one"
	},
	android_certificate_transparency: {
		title: "certificates are taken without a public log",
		fix: "require certificate transparency in the network security configuration"
	},
	android_detect_tapjacking: {
		title: "screen that another app can lay itself over",
		fix: "set filterTouchesWhenObscured on views that confirm something"
	},
	android_hidden_ui: {
		title: "hidden part of the screen that may hold data",
		fix: "do not build the view at all for those who must not see it"
	},
	android_logging: 532,
	android_prevent_screenshot: {
		title: "screen that can be recorded",
		fix: "set FLAG_SECURE on windows that show secrets"
	},
	android_root_detection: {
		title: "no check for a rooted device",
		fix: "refuse what is sensitive on a device that is rooted"
	},
	android_safetynet_api: {
		title: "no check whether the device is genuine",
		fix: "ask the Play Integrity API, and verify its answer on the server"
	},
	sqlite_injection: 89
};
/** Security rules of .NET's analysers: https://learn.microsoft.com/dotnet/fundamentals/code-analysis/quality-rules/security-warnings. */
const dotnetRules = {
	2100: 89,
	3001: 89,
	3002: 79,
	3003: 22,
	3004: 209,
	3005: 90,
	3006: 78,
	3007: 601,
	3008: 643,
	3009: 91,
	3012: 1333,
	3053: 611,
	3061: 611,
	3075: 611,
	3076: 611,
	3077: 611,
	3147: 352,
	5350: 327,
	5351: 327,
	5354: 327,
	5359: 295,
	5364: 327,
	5394: 338
};

// src/decision/incident/python-rules.ts
const ownProgram = "start the program by its full path, with a list of arguments of which none comes unchecked";
const safeParser = "read XML with defusedxml, or switch external entities off";
const withTls = "use the protocol over TLS, or SSH";
/** Bandit's numbers, which ruff has behind its S: https://bandit.readthedocs.io/en/latest/plugins/. */
const pythonRules = {
	101: {
		title: "check that an optimised run leaves out (assert)",
		fix: "raise an exception instead of assert"
	},
	102: 95,
	103: 732,
	104: 605,
	105: 259,
	106: 259,
	107: 259,
	108: 377,
	110: 390,
	112: 390,
	113: {
		title: "request without a time limit",
		fix: "give the request a timeout"
	},
	201: 489,
	202: 22,
	301: 502,
	302: 502,
	303: 328,
	304: 327,
	305: 327,
	306: 377,
	307: 95,
	308: 79,
	309: 295,
	310: {
		title: "URL of any scheme is opened",
		fix: "check that the URL begins with https:// before opening it"
	},
	311: 338,
	312: 319,
	313: 611,
	314: 611,
	315: 611,
	316: 611,
	317: 611,
	318: 611,
	319: 611,
	320: 611,
	321: 319,
	322: 95,
	323: 295,
	324: 328,
	325: 377,
	401: {
		title: "use of telnet, which encrypts nothing",
		fix: withTls
	},
	402: {
		title: "use of FTP, which encrypts nothing",
		fix: withTls
	},
	403: {
		title: "use of pickle, which runs what it reads",
		fix: "read the data with a format that builds no objects (JSON, a safe loader)"
	},
	404: {
		title: "use of a module that starts programs",
		fix: ownProgram
	},
	405: {
		title: "use of an XML parser that follows entities",
		fix: safeParser
	},
	406: {
		title: "use of an XML parser that follows entities",
		fix: safeParser
	},
	407: {
		title: "use of an XML parser that follows entities",
		fix: safeParser
	},
	408: {
		title: "use of an XML parser that follows entities",
		fix: safeParser
	},
	409: {
		title: "use of an XML parser that follows entities",
		fix: safeParser
	},
	410: {
		title: "use of an XML parser that follows entities",
		fix: safeParser
	},
	411: {
		title: "use of an XML parser that follows entities",
		fix: safeParser
	},
	412: {
		title: "proxy that a request can choose (httpoxy)",
		fix: "remove the Proxy header before the request becomes environment variables"
	},
	413: {
		title: "cryptography library without upkeep",
		fix: "use the library cryptography"
	},
	415: {
		title: "use of IPMI, which encrypts badly",
		fix: withTls
	},
	501: 295,
	502: 327,
	503: 327,
	504: 327,
	505: 326,
	506: 502,
	507: {
		title: "unchecked SSH host key",
		fix: "know the host keys beforehand, and reject unknown ones"
	},
	508: 319,
	509: 326,
	601: 78,
	602: 78,
	603: {
		title: "program started with values that may come from outside",
		fix: ownProgram
	},
	604: 78,
	605: 78,
	606: {
		title: "program started with values that may come from outside",
		fix: ownProgram
	},
	607: 426,
	608: 89,
	609: {
		title: "wildcard that a command takes for options",
		fix: "put -- before the wildcard, or write ./*"
	},
	610: 89,
	611: 89,
	612: {
		title: "logging configuration that can be sent in",
		fix: "verify what is received before it is used"
	},
	613: 1007,
	614: 502,
	615: {
		title: "model loaded without a pinned version",
		fix: "name the revision of the model by its commit"
	},
	701: 79,
	702: 79,
	703: 79,
	704: 79
};

// src/decision/incident/rule-words.ts
/** Rules whose ids are numbers, or whose CWE is not what they are about. */
const families$2 = [
	{
		tool: /bandit|gitlab|semgrep/i,
		id: /(?:^|\.)B([1-7]\d\d)(?:-\d{1,3})?$/,
		words: pythonRules
	},
	{
		tool: /ruff|flake8/i,
		id: /^S([1-7]\d\d)$/,
		words: pythonRules
	},
	{
		tool: /gosec|golangci|gitlab|semgrep/i,
		id: /(?:^|\.|\/)G([1-6]\d\d)(?:-\d{1,3})?$/,
		words: goRules
	},
	{
		tool: /devskim/i,
		id: /^(DS\d{6})$/,
		words: devSkimRules
	},
	{
		tool: /binskim/i,
		id: /^BA([23]\d{3})$/,
		words: binaryRules
	},
	{
		tool: /./,
		id: /^(android_[a-z_]{1,60}|sqlite_injection)$/,
		words: mobileRules
	},
	{
		tool: /fxcop|analy[sz]er|compiler|inspectcode/i,
		id: /^CA(\d{4})$/,
		words: dotnetRules
	}
];
/** What a rule of a tabulated tool is called. Null: no table has it. */
function ruleWordsOf(rule) {
	const [tool, id] = [reveal(rule.tool), reveal(rule.id)];
	for (const family of families$2) {
		const key = family.id.exec(id)?.[1];
		if (key === void 0 || !family.tool.test(tool) || !Object.hasOwn(family.words, key)) continue;
		const words = family.words[key];
		return typeof words === "number" ? cweWords[words] ?? null : words ?? null;
	}
	return null;
}

// src/decision/incident/code-words.ts
const unquoted$1 = {
	title: "value that a shell splits into words",
	fix: "put the value in double quotes, or read it into an array"
};
const missingHeader = {
	title: "web server without protective headers",
	fix: "send the header that is missing"
};
/** Parts of rule ids, letters and digits alone, and the CWE that they mean. The first that occurs counts. */
const families$1 = [
	["objectinjection", {
		title: "object key under outside control",
		fix: "use a Map, or check the key against a list of what is allowed"
	}],
	["nosql", 943],
	["sqli", 89],
	["sqlinjection", 89],
	["sqlstring", 89],
	["hardcodedsql", 89],
	["rawsql", 89],
	["taintedsql", 89],
	["ldapinj", 90],
	["xpath", 643],
	["xssprotection", missingHeader],
	["contenttypeoptions", missingHeader],
	["xss", 79],
	["crosssitescripting", 79],
	["innerhtml", 79],
	["documentmethod", 79],
	["dangeroushtml", 79],
	["dangerouslyset", 79],
	["autoescape", 79],
	["mustacheescape", 79],
	["pathinjection", 22],
	["pathtraversal", 22],
	["zipslip", 22],
	["tarslip", 22],
	["nonliteralfs", 22],
	["commandinjection", 78],
	["commandlineinjection", 78],
	["oscommand", 78],
	["shelltrue", 78],
	["shellinjection", 78],
	["dangerousspawn", 78],
	["dangeroussubprocess", 78],
	["dangeroussystemcall", 78],
	["childprocess", 78],
	["ssrf", 918],
	["requestforgery", 918],
	["csrf", 352],
	["xxe", 611],
	["deserial", 502],
	["pickle", 502],
	["yamlload", 502],
	["openredirect", 601],
	["urlredirect", 601],
	["prototypepoll", 1321],
	["templateinjection", 1336],
	["ssti", 1336],
	["codeinjection", 94],
	["codestringconcat", 95],
	["nonliteralrequire", 95],
	["eval", 95],
	["redos", 1333],
	["unsaferegex", 1333],
	["nonliteralregexp", 1333],
	["regexinjection", 1333],
	["loginjection", 117],
	["headerinjection", 113],
	["crlf", 93],
	["formatstring", 134],
	["hardcoded", 798],
	["weakhash", 328],
	["hashalgorithm", 328],
	["badmac", 328],
	["insecurehash", 328],
	["weakcrypt", 327],
	["cbcpadding", 327],
	["insecurecipher", 327],
	["random", 338],
	["jwt", 347],
	["cors", 942],
	["httponly", 1004],
	["samesite", 1275],
	["secureflag", 614],
	["cookieslack", {
		title: "cookie that is not insisted on",
		fix: "refuse what comes without the cookie"
	}],
	["cookie", 614],
	["certvalid", 295],
	["tlsverif", 295],
	["insecuretls", 295],
	["flaskdebug", 489],
	["debug", 489],
	["reflection", 470],
	["integrity", 353],
	["timingattack", 208],
	["bidicharacters", 1007],
	["trojansource", 1007],
	["bufferoverflow", 120],
	["outofbounds", 119],
	["remotefileinclusion", 98],
	["clickjack", 1021],
	["xframe", 1021],
	["sessionrewriting", 384],
	["useafterfree", 416],
	["nullpointer", 476],
	["nullderef", 476],
	["upload", 434],
	["tempfile", 377],
	["ratelimit", 770],
	["uninit", 457],
	["memleak", 401],
	["memoryleak", 401],
	["resourceleak", 772],
	["unreleasedresource", 772],
	["deadassign", 563],
	["deadstore", 563],
	["unusedlocal", 563],
	["unusedvar", 563],
	["unreadvar", 563],
	["nonnullparam", 476],
	["emptyexcept", 390],
	["helmet", {
		title: "web server without protective headers",
		fix: "send the headers that helmet sets"
	}],
	["exposerep", {
		title: "inner state that other code can change",
		fix: "return and keep a copy"
	}],
	["pkgprotect", {
		title: "field that other code can change",
		fix: "make it final, or its access narrower"
	}],
	...[
		"sc2046",
		"sc2068",
		"sc2086",
		"sc2206",
		"sc2207"
	].map((rule) => [rule, unquoted$1])
];
/** By the table of its tool, else by CWE, else by the words of the rule's id or name. Null: no table of ours knows it. */
function codeWordsOf(rule) {
	const own = ruleWordsOf(rule);
	if (own !== null) return own;
	const sure = sureFamilies.find(([part]) => lettersOf(reveal(rule.id)).includes(part))?.[1];
	if (sure !== void 0) return cweWords[sure] ?? null;
	const words = [primaryCwe(rule.cwe), ...rule.cwe].find((number) => number !== null && number in cweWords) ?? familyOf(reveal(rule.id)) ?? familyOf(rule.name === void 0 ? "" : reveal(rule.name));
	return typeof words === "number" ? cweWords[words] ?? null : words;
}
/** Ids that say the flaw itself; their tools give one rule several CWEs, and it must not have several titles. */
const sureFamilies = [["prototypepollution", 1321], ["templateinjection", 1336]];
function lettersOf(id) {
	return id.slice(-200).toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}
function familyOf(id) {
	const letters = lettersOf(id);
	return families$1.find(([part]) => letters.includes(part))?.[1] ?? null;
}

// src/decision/incident/iac-words.ts
/** By the kind of misconfiguration (domain.md c.4); `unknown` is judged like code. */
const iacWords = {
	public_data: {
		title: "data open to the public",
		fix: "block public access, and keep the former setting to undo it"
	},
	public_admin: {
		title: "administration port open to the internet",
		fix: "close the rule to the addresses that need it, or put it behind a gateway"
	},
	privilege: {
		title: "rights without a limit",
		fix: "name the actions and the resources that are needed instead of a wildcard"
	},
	hygiene: {
		title: "weak setting",
		fix: "set it as the rule says"
	},
	unknown: {
		title: "wrong setting of the infrastructure",
		fix: "set it as the rule says, in code and not by hand"
	}
};

// src/decision/incident/pipeline-words.ts
const pin = "pin it to the digest of a commit that was looked at";
/** Parts of rule ids (zizmor, Scorecard, Checkov, poutine, Semgrep), letters and digits alone. The first that occurs counts. */
const rows$1 = [
	[[
		"unpinned",
		"pinneddependencies",
		"unpinnable"
	], {
		title: "unpinned action",
		fix: pin
	}],
	[[
		"templateinjection",
		"scriptinjection",
		"runshellinjection",
		"injection"
	], {
		title: "outside text in a workflow script",
		fix: "pass the expression by an environment variable, and quote the variable in the script"
	}],
	[[
		"dangeroustrigger",
		"dangerousworkflow",
		"pullrequesttarget",
		"untrustedcheckout",
		"pwnrequest"
	], {
		title: "foreign code that runs with rights",
		fix: "let it run on pull_request without secrets, or never check out the head of the pull request"
	}],
	[[
		"excessivepermission",
		"tokenpermission",
		"permission",
		"overprovisioned"
	], {
		title: "workflow with too many rights",
		fix: "give each job the least permissions that it needs"
	}],
	[[
		"secretsinherit",
		"unredacted",
		"secretsoutside",
		"hardcodedcontainer",
		"credential"
	], {
		title: "secrets that reach too far",
		fix: "pass each secret by name to the one step that needs it"
	}],
	[["artipacked", "persistcredential"], {
		title: "token left in the checkout",
		fix: "set persist-credentials to false"
	}],
	[["cachepoison"], {
		title: "cache that others can fill",
		fix: "build releases without restoring a cache"
	}],
	[["githubenv", "insecurecommands"], {
		title: "outside text in the environment of later steps",
		fix: "write only checked values to GITHUB_ENV and GITHUB_PATH"
	}],
	[["knownvulnerable"], {
		title: "action with a known vulnerability",
		fix: "update the action to the version that mends it, by digest"
	}],
	[[
		"impostor",
		"refconfusion",
		"staleaction",
		"archiveduses"
	], {
		title: "action of doubtful origin",
		fix: pin
	}],
	[["selfhosted"], {
		title: "self-hosted runner for foreign code",
		fix: "run what strangers can trigger on hosted runners"
	}],
	[["branchprotection"], {
		title: "branch without protection",
		fix: "require a review and passing checks before a merge to it"
	}],
	[["codereviewid"], {
		title: "changes that nobody reviewed",
		fix: "require a review by somebody else before a merge"
	}],
	[["dependencyupdatetool"], {
		title: "dependencies that nothing updates",
		fix: "set up Dependabot or Renovate"
	}],
	[["securitypolicyid"], {
		title: "no word on how to report a flaw",
		fix: "add a SECURITY.md that says whom to tell, and how"
	}],
	[["sastid"], {
		title: "code that no scanner reads",
		fix: "run a static analyser on every change"
	}],
	[["fuzzingid"], {
		title: "code that nothing fuzzes",
		fix: "add a fuzz test for what reads foreign input"
	}],
	[["licenseid"], {
		title: "repository without a licence",
		fix: "add a LICENSE file"
	}],
	[["ciibestpractices"], {
		title: "no badge of OpenSSF best practices",
		fix: "answer the questionnaire, and mend what it shows"
	}],
	[["botcondition"], {
		title: "check of a name that can be forged",
		fix: "check the id of the account instead of its name"
	}]
];
/** By the rule's id, else by its name. Null: no row knows the rule. */
function pipelineWordsOf({ id, name }) {
	return wordsFor(reveal(id)) ?? (name === void 0 ? null : wordsFor(reveal(name)));
}
function wordsFor(rule) {
	const letters = rule.slice(-200).toLowerCase().replaceAll(/[^a-z0-9]/g, "");
	return rows$1.find(([parts]) => parts.some((part) => letters.includes(part)))?.[1] ?? null;
}

// src/decision/incident/rule-name.ts
const longest$3 = 80;
/**
* A rule's own words in plain writing, where its id or its name is made of words: `py/empty-except`, `sqlite_injection`,
* `BranchProtection`; else its short description. Null: they are numbers, or one word that says nothing by itself. The
* words are foreign.
*/
function ruleNameOf(rule) {
	return wordsIn(idOf(rule)) ?? (rule.name === void 0 ? null : wordsIn(reveal(rule.name))) ?? (rule.summary === void 0 ? null : reveal(rule.summary));
}
/** A person can read the id as it stands, e.g. `javadoc.missing`, `no-unused-vars`. */
function isReadable(rule) {
	return wordsIn(idOf(rule)) !== null;
}
/** By what a person finds the rule: its id, or its name where the id is a number for machines. */
function ruleReference(rule) {
	const shown = shownAs$1(rule);
	return shown === null ? text`rule of ${toolOf$1(rule)}` : text`rule ${shown}`;
}
/** The same with the tool, in whose documents it can be looked up. */
function ruleOfTool(rule) {
	const shown = shownAs$1(rule);
	return shown === null ? text`the rule of ${toolOf$1(rule)}` : text`rule ${shown} of ${toolOf$1(rule)}`;
}
function shownAs$1(rule) {
	const id = idOf(rule);
	if (id !== "") return id;
	const name = rule.name === void 0 ? "" : reveal(rule.name).trim();
	return name === "" || name.length > longest$3 ? null : name;
}
/** Empty where it is a UUID, or holds one: nobody knows a rule by that. */
function idOf({ id }) {
	const written = reveal(id).trim();
	return /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{10,14}/i.test(written.slice(0, 400)) ? "" : written;
}
function toolOf$1({ tool }) {
	const name = reveal(tool).trim();
	return name === "" ? "a tool without a name" : name;
}
/** What stands last in a path of a registry; two words at least, of letters alone. */
function wordsIn(written) {
	if (written.length > 400) return null;
	const words = (written.split(/[/.:>]/).findLast((part) => part.trim() !== "") ?? "").replace(/ID$/, "").replaceAll(/([a-z])([A-Z])/g, "$1 $2").replaceAll(/([A-Z]\d?)([A-Z][a-z])/g, "$1 $2").replace(/^(?:js|ts|py|go|rb|cs)[\s_-]/, "").split(/[\s_-]+/).filter((word) => word !== "");
	const plain = words.join(" ").toLowerCase();
	const isPlain = words.length >= 2 && words.every((word) => /^(?:[A-Za-z]{2,24}|S3|EC2)$/i.test(word));
	const [first = "", end = ""] = [words[0], words.at(-1)];
	const isBegun = first.length > 2 || /^(?:no|s3)$/i.test(first);
	return isPlain && isBegun && end.length > 2 && plain.length <= longest$3 ? plain : null;
}

// src/decision/incident/secret-words.ts
const rows = [
	[[
		"privatekey",
		"privatekeys",
		"sshkey",
		"rsakey",
		"pemkey",
		"secretkeys"
	], {
		name: "private key",
		how: "take its public half out of every place that trusts it, and revoke certificates made from it"
	}],
	[[
		"jwtsecret",
		"jwtsecretkey",
		"jwtkey",
		"jwtsigningkey",
		"hardcodedjwt",
		"jwthardcode",
		"jwthardcoded"
	], {
		name: "JWT signing key",
		how: "replace it wherever tokens are signed or checked with it, so that every token signed by the old one is refused"
	}],
	[["aws", "amazon"], {
		name: "AWS access key",
		how: "in IAM make it inactive, not deleted, so that it can be undone"
	}],
	[[
		"github",
		"ghp",
		"gho"
	], {
		name: "GitHub token",
		how: "revoke it in the settings of the account or app that it belongs to; this cannot be undone"
	}],
	[["gitlab", "glpat"], {
		name: "GitLab token",
		how: "revoke it under the access tokens of its user, project or group"
	}],
	[["slackwebhook", "slackwebhookurl"], {
		name: "Slack webhook",
		how: "remove the webhook in the settings of the Slack app"
	}],
	[["slack", "xoxb"], {
		name: "Slack token",
		how: "revoke it in the settings of the Slack app, or by auth.revoke"
	}],
	[[
		"gcp",
		"googleapi",
		"googlecloud",
		"serviceaccount",
		"google"
	], {
		name: "Google Cloud key",
		how: "disable the key of the service account or the API key in the Cloud console; delete it later"
	}],
	[["teamswebhook"], {
		name: "Teams webhook",
		how: "remove the webhook from its channel in Teams"
	}],
	[["azure", "microsoft"], {
		name: "Azure credential",
		how: "remove the client secret from its app registration, or rotate the key of the storage account"
	}],
	[["npm"], {
		name: "npm token",
		how: "revoke it by \"npm token revoke\" or on npmjs.com"
	}],
	[["pypi"], {
		name: "PyPI token",
		how: "remove it in the account or project settings on pypi.org"
	}],
	[["docker", "dockerhub"], {
		name: "Docker Hub token",
		how: "deactivate it in the account settings of Docker Hub"
	}],
	[["stripe"], {
		name: "Stripe key",
		how: "roll the key at once in the Stripe dashboard"
	}],
	[["sendgrid"], {
		name: "SendGrid key",
		how: "delete the key in the SendGrid settings"
	}],
	[["twilio"], {
		name: "Twilio key",
		how: "revoke the key in the Twilio console"
	}],
	[["heroku"], {
		name: "Heroku key",
		how: "regenerate the key in the account settings"
	}],
	[["openai"], {
		name: "OpenAI key",
		how: "revoke the key in the organization settings"
	}],
	[["anthropic"], {
		name: "Anthropic key",
		how: "disable the key in the console"
	}],
	[["hashicorp", "vault"], {
		name: "Vault token",
		how: "revoke it by \"vault token revoke\", its children included"
	}],
	[["jwt", "jsonwebtoken"], {
		name: "JSON Web Token",
		how: "end the session that it stands for; where that is not possible, rotate the signing key"
	}],
	[[
		"basicauth",
		"uricredential",
		"connectionstring",
		"postgres",
		"postgresql",
		"mysql",
		"mongodb",
		"jdbc",
		"genericurl",
		"redis"
	], {
		name: "password",
		how: "change it in the system that the URL names, and end the sessions that it opened"
	}],
	[[
		"password",
		"passwords",
		"passwd"
	], {
		name: "password",
		how: "change it in the system that it opens, and end the sessions that it opened"
	}]
];
const anySecret = {
	name: "credential",
	how: "revoke or change it in the system that accepts it"
};
/**
* By the detector's id: its last part that is made of words, since folders name who wrote the rules (`gitlab-rules`), and
* by whole words of it. What no row knows is just a secret.
*/
function secretWordsOf(rule) {
	const id = reveal(rule.id).slice(-200);
	const last = id.split(/[./:]/).findLast((part) => /[A-Za-z]{2}/.test(part)) ?? id;
	const words = (wordsByDots.test(id) ? id : last.replace(/^.*_rule-/, "")).replaceAll(/([a-z])([A-Z])/g, "$1 $2").replaceAll(/([A-Z])([A-Z][a-z])/g, "$1 $2").toLowerCase().split(/[^a-z]+/).filter((word) => word !== "");
	return rows.find(([parts]) => parts.some((part) => holds$1(words, part)))?.[1] ?? anySecret;
}
/** JFrog's ids: no part is a folder. */
const wordsByDots = /^REQ\.SECRET\.[A-Z.]+$/;
/** Whether some words in a row, written together, are the part: `slack`, `webhook`. */
function holds$1(words, part) {
	return words.some((_, from) => {
		let run = "";
		for (const word of words.slice(from)) {
			run += word;
			if (!part.startsWith(run)) return false;
			if (run === part) return true;
		}
		return false;
	});
}

// src/decision/incident/title.ts
/**
* What a finding is called: our words by class, CWE or rule family, a scanner's words only as values. Names no path,
* but package, rule and advisory: the public view of an old finding must not show it.
*/
function findingTitle(finding) {
	switch (finding.class) {
		case "vuln": return vulnerability$1(finding);
		case "secret": return text`${ours(validity(finding))}${ours(secretWordsOf(finding.rule).name)}`;
		case "malware": return malware$2(finding);
		case "pipeline":
			if (finding.hints.ioc === true) return text`compromised action`;
			return known$2(pipelineWordsOf(finding.rule)?.title) ?? byRule$3("weakness of the pipeline", finding);
		case "iac": {
			const kind = finding.hints.iacKind;
			if (kind !== void 0) return text`${ours(iacWords[kind].title)}`;
			return known$2(codeWordsOf(finding.rule)?.title) ?? byRule$3(iacWords.unknown.title, finding, " by the rule");
		}
		case "code": return known$2(codeWordsOf(finding.rule)?.title) ?? byRule$3("flaw in the code", finding);
		case "quality": return isReadable(finding.rule) ? text`matter of code quality, ${ruleReference(finding.rule)}` : byRule$3("matter of code quality", finding);
	}
}
function vulnerability$1({ package: dependency, advisories, rule }) {
	const advisory = advisories[0] ?? rule.id;
	if (dependency === null) return text`known vulnerability, ${advisory}`;
	return dependency.installed === void 0 ? text`vulnerable dependency ${dependency.name}, ${advisory}` : text`vulnerable dependency ${dependency.name} ${dependency.installed}, ${advisory}`;
}
function malware$2({ package: dependency, hints }) {
	const what = hints.confidence === "suspected" ? "suspected malware" : "malware";
	if (dependency === null) return text`${ours(what)}`;
	return dependency.installed === void 0 ? text`${ours(what)} in package ${dependency.name}` : text`${ours(what)} in package ${dependency.name} ${dependency.installed}`;
}
function validity({ hints }) {
	if (hints.validity === "active") return "working ";
	return hints.validity === "inactive" ? "revoked " : "";
}
/**
* What no table of ours knows is called by the rule's own words, else by its id. `by`: the words may say what should be
* as well as what is, as "run as non root".
*/
function byRule$3(what, { rule }, by = "") {
	const name = ruleNameOf(rule);
	return name === null ? text`${ours(what)}, ${ruleReference(rule)}` : text`${ours(what)}${ours(by)}: ${name}`;
}
function known$2(words) {
	return words === void 0 ? null : text`${ours(words)}`;
}

// src/domain/shown-as.ts
/**
* Whether a finding may be named by rule and path. In the public view that holds for what the pull request itself
* brings in, which everybody can read in its diff; an urgent flaw that was there before would only help who looks
* for one, so it shows as id, identity, class, tier, verdict and age alone.
*/
function shownAs(judged, { view, stage }) {
	if (view === "full" || !findable.has(judged.finding.class)) return "whole";
	if (judged.tier !== "T0" && judged.tier !== "T1") return "whole";
	return stage === "pr" && judged.newness === "new" && byTheChange.has(judged.newSource) ? "whole" : "withheld";
}
/** An incident says where to look in its title, steps and owner's pattern: it is withheld with any finding of it. */
function isWithheld(incident, judged, audience) {
	if (audience.view === "full") return false;
	const inside = new Set(incident.findings);
	return judged.some((one) => inside.has(one.id) && shownAs(one, audience) === "withheld");
}
/** What an incident is called for an audience. */
function shownTitle(incident, judged, audience) {
	if (!isWithheld(incident, judged, audience)) return incident.title;
	return text`finding of class ${ours(incident.class)}, ${ours(incident.tier)}`;
}
/** In place of a step that would tell what and where: the way to it. `id` is of a finding. */
function withheldStep(id) {
	return text`run scanner and ${"baton gate"} locally to see ${id}`;
}
/** Problems as an audience may read them: of one that is about a withheld finding the code alone. */
function shownProblems(problems, judged, audience) {
	if (audience.view === "full" || problems.every(({ about }) => about === void 0)) return problems;
	const withheld = new Set(judged.filter((one) => shownAs(one, audience) === "withheld").map(({ finding }) => finding.identity));
	return problems.map((problem) => problem.about?.some((identity) => withheld.has(identity)) === true ? {
		code: problem.code,
		...notInPublic$1
	} : problem);
}
const notInPublic$1 = {
	sentence: text`what was noticed here is about a finding that is not named in public`,
	remedy: text`run the scanner and ${"baton gate"} locally, where everything is shown`
};
/** Its diff, or scans of the merge base without it. */
const byTheChange = /* @__PURE__ */ new Set(["change", "baseline-scan"]);
/** A package with a known CVE is public anyway; malware must be recognisable to whoever has it, too. */
const findable = /* @__PURE__ */ new Set([
	"secret",
	"code",
	"iac",
	"pipeline"
]);

// src/domain/counted.ts
/** `1 finding`, `3,000 findings`. */
function counted(count, one, many = `${one}s`) {
	return `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;
}

// src/domain/as-step.ts
/** How remedies begin that say what is known, and what there is to do about it. */
const steps = [
	["did you mean ", "write "],
	["it takes ", "give what it takes: "],
	["it belongs under ", "move it under "],
	["allowed: ", "give what is allowed: "],
	["known are ", "use what is known: "],
	["there are ", "use what there is: "]
];
/** A remedy as something to do; whoever needs a step is not asked a question. */
function asStep(remedy) {
	const [first, ...rest] = remedy;
	if (first?.is !== "ours") return remedy;
	const found = steps.find(([said]) => first.text.startsWith(said));
	const words = found === void 0 ? first.text : found[1] + first.text.slice(found[0].length);
	return [ours(words), ...rest.map((part) => part.is === "ours" ? ours(asWords(part.text)) : part)].filter((part) => part.text !== "");
}
function asWords(words) {
	return words.replace("; did you mean ", "; perhaps ").replace(/^\? /, "; ").replace(/^\?$/, "");
}

// src/domain/first-run.ts
/** Nothing was adopted yet: a baseline file or the record would say that this is no first run. */
function isFirstRun({ judged }) {
	return !judged.some(({ adopted, newSource }) => adopted || newSource === "baseline-file" || newSource === "ledger");
}

// src/domain/terms.ts
/** The closed vocabularies of Baton; docs/policy.md explains each word. */
const stages = [
	"pr",
	"mainline",
	"predeploy",
	"deployed"
];
const verdicts = [
	"ignore",
	"track",
	"block",
	"quarantine"
];
const tiers = [
	"T0",
	"T1",
	"T2",
	"T3",
	"T4"
];
const findingClasses = [
	"secret",
	"malware",
	"vuln",
	"code",
	"iac",
	"pipeline",
	"quality"
];

// src/domain/most-pressing.ts
/**
* The most pressing `limit` of them: by severity, tier, verdict, class, score, path, line, then identity and id, so that any order
* of the input gives the same. Only what is taken is sorted, so that a million findings cost one pass.
*/
function mostPressing(judged, limit) {
	const byRank = /* @__PURE__ */ new Map();
	for (const one of judged) {
		const rank = rankOf$2(one);
		const same = byRank.get(rank);
		if (same === void 0) byRank.set(rank, [one]);
		else same.push(one);
	}
	const taken = [];
	for (const rank of [...byRank.keys()].sort((a, b) => a - b)) {
		if (taken.length >= limit) break;
		for (const one of (byRank.get(rank) ?? []).sort(compare$1).slice(0, limit - taken.length)) taken.push(one);
	}
	return taken;
}
const severities$1 = [
	"SEV1",
	"SEV2",
	"SEV3",
	"SEV4",
	"SEV5"
];
/** One digit for each of the four. */
function rankOf$2({ severity, tier, verdict, finding }) {
	return [
		severity === null ? severities$1.length : severities$1.indexOf(severity),
		tier === null ? tiers.length : tiers.indexOf(tier),
		verdicts.length - 1 - verdicts.indexOf(verdict),
		findingClasses.indexOf(finding.class)
	].reduce((rank, digit) => rank * 10 + digit, 0);
}
function compare$1(one, other) {
	return other.facts.score - one.facts.score || byCodeUnit(pathOf$2(one), pathOf$2(other)) || (one.finding.place?.line ?? 0) - (other.finding.place?.line ?? 0) || byCodeUnit(one.finding.identity, other.finding.identity) || byCodeUnit(one.id, other.id);
}
/** To sort by, not to be shown. */
function pathOf$2({ finding }) {
	return finding.place?.path ?? "";
}
function byCodeUnit(one, other) {
	return one === other ? 0 : one < other ? -1 : 1;
}

// src/domain/why-not-adoptable.ts
/** Why a finding cannot become adopted debt. Null: it may. T0, KEV, malware and pipeline stay what they are, whoever signs. */
function whyNotAdoptable(finding) {
	if (finding.tier === "T0") return "T0";
	if (finding.class === "malware" || finding.class === "pipeline") return finding.class;
	if (finding.kev) return "kev";
	if (finding.waived !== null) return "waived";
	return finding.suppressed ? "suppressed" : null;
}

// src/decision/adopt-words.ts
/** How debt gets its dates: by the file of this run, else by one that another run must write first. */
function adoptWords(file, isFirst = true) {
	const command = `baton adopt --from ${file ?? usual}${isFirst ? "" : " --add"}`;
	return file === null ? text`run again with ${`--output ${usual}`}, then ${command}` : text`run ${command}`;
}
/** What `output` named; of a runner's own folder the name alone, since the file is taken from the run. Null: none was. */
function decisionFileOf({ inputs, repository }) {
	const { output } = inputs;
	if (typeof output !== "string") return null;
	return repository === null ? output : output.replace(/^(?:\/|[A-Za-z]:).*[/\\]/, "");
}
const usual = "decision.json";

// src/decision/incident/live-step.ts
/**
* The step, with what must be done about what runs already: a fix in the code alone mends nothing there. A secret is
* made worthless first; malware and compromised actions have their own first aid.
*/
function liveStep(step, members, { stage, artifacts }) {
	const [worst] = members;
	if (!(stage === "deployed" && members.some(({ verdict }) => verdict === "quarantine")) || worst === void 0) return step;
	const [artifact] = artifacts;
	const hold = text`take out or hold ${artifact === void 0 ? text`what runs with it` : [value(artifact)]}`;
	switch (worst.finding.class) {
		case "malware":
		case "pipeline": return step;
		case "secret": return text`${step}, and ${hold}`;
		default: return text`${hold}, then ${step}`;
	}
}

// src/decision/incident/upgrade.ts
var import_compare = /* @__PURE__ */ __toESM(require_compare(), 1);
var import_gt = /* @__PURE__ */ __toESM(require_gt(), 1);
var import_lte = /* @__PURE__ */ __toESM(require_lte(), 1);
var import_major = /* @__PURE__ */ __toESM(require_major(), 1);
var import_minor = /* @__PURE__ */ __toESM(require_minor(), 1);
var import_valid = /* @__PURE__ */ __toESM(require_valid(), 1);
/** Where a hyphen begins a pre-release, as semver.org says; elsewhere (deb, rpm, apk, maven) it may mean a later version. */
const strictEcosystems = /* @__PURE__ */ new Set([
	"npm",
	"cargo",
	"golang",
	"go",
	"nuget",
	"composer",
	"hex",
	"pub",
	"swift",
	"github"
]);
const foreignOrder = /* @__PURE__ */ new Set([
	"deb",
	"rpm",
	"apk",
	"alpm",
	"alpine",
	"debian",
	"ubuntu"
]);
/**
* The smallest version that mends all findings that have a fix; `fixes` are indexes into `findings`. A list of fixed
* versions means one for each branch: a version is mended by the fix of its own branch, not by that of an older one.
*/
function upgradeOf(findings) {
	const from = distinct$3(findings.map((finding) => written(finding.package?.installed)));
	const fixable = findings.flatMap((finding, at) => {
		const fixed = namesIn(written(finding.package?.fixed));
		return fixed.length === 0 ? [] : [{
			at,
			fixed
		}];
	});
	if (fixable.length === 0) return {
		is: "none",
		from
	};
	const fixes = fixable.map(({ at }) => at);
	const named = distinct$3(fixable.flatMap(({ fixed }) => fixed));
	const ecosystem = findings.find((finding) => finding.package?.ecosystem !== void 0)?.package?.ecosystem;
	const installed = versionsOf(from, ecosystem);
	const candidates = fixable.map(({ fixed }) => versionsOf(fixed, ecosystem) ?? []);
	if (installed === null || candidates.some((versions) => versions.length === 0)) return {
		is: "named",
		from,
		to: named,
		fixes
	};
	const newest = installed.toSorted((a, b) => (0, import_compare.default)(b.exact, a.exact))[0];
	const to = candidates.flat().filter(({ exact }) => newest === void 0 || (0, import_gt.default)(exact, newest.exact)).sort((a, b) => (0, import_compare.default)(a.exact, b.exact)).find(({ exact }) => candidates.every((versions) => mends(exact, versions)));
	return to === void 0 ? {
		is: "named",
		from,
		to: named,
		fixes
	} : {
		is: "version",
		from,
		to: to.written,
		fixes
	};
}
/** In `4.17.19, 4.18.2, 5.0.1` each mends its branch: 4.18.0 has no fix, 6.0.0 has. */
function mends(version, fixed) {
	const [before, after] = [true, false].map((reached) => fixed.filter(({ exact }) => (0, import_lte.default)(exact, version) === reached));
	if (before === void 0 || before.length === 0) return false;
	const open = (after ?? []).filter(({ exact }) => (0, import_major.default)(exact) === (0, import_major.default)(version));
	if (open.length === 0) return true;
	const isOfBranch = ({ exact }) => (0, import_major.default)(exact) === (0, import_major.default)(version) && (0, import_minor.default)(exact) === (0, import_minor.default)(version);
	return before.some(isOfBranch) && !open.some(isOfBranch);
}
/** Null: this kind of version is not ordered as semver.org orders. */
function versionOf(version, ecosystem) {
	if (ecosystem !== void 0 && foreignOrder.has(ecosystem)) return null;
	const plain = /^v?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?$/.exec(version);
	if (plain !== null) return {
		exact: plain.slice(1).map((number) => Number(number ?? "0")).join("."),
		written: version
	};
	if (ecosystem === void 0 || !strictEcosystems.has(ecosystem)) return null;
	const exact = (0, import_valid.default)(version);
	return exact === null ? null : {
		exact,
		written: version
	};
}
/** Single versions out of what scanners write: `4.17.21, 5.0.0`, `>= 2.3.1`, `[2.0.1,)`, `1.2.3 || 2.0.0`. */
function namesIn(fixed) {
	return distinct$3(fixed.slice(0, 1e3).split(/[\s,;|()[\]]+/).map((word) => word.replace(/^[~^>=]+/, "")).filter((word) => /^v?\d/.test(word) || /^\d+:/.test(word)));
}
function written(version) {
	return version === void 0 ? "" : reveal(version).trim();
}
function distinct$3(names) {
	return [...new Set(names.filter((name) => name !== ""))];
}
function versionsOf(names, ecosystem) {
	const versions = names.map((name) => versionOf(name, ecosystem)).filter((version) => version !== null);
	return versions.length === names.length ? versions : null;
}

// src/decision/incident/next-step.ts
/** As many stand in a sentence; the number of the rest follows. */
const listed$2 = 4;
/** The one next step of findings that one fix ends, with its values; the worst first, at least one. */
function nextStepOf(members, kind = "incident", decisionFile = null) {
	const worst = members[0];
	if (worst === void 0) return text`nothing is left to do`;
	switch (kind) {
		case "adoption": return text`take up the worst first (${findingTitle(worst.finding)}), then ${adoptWords(decisionFile)} and commit ${".baton/baseline.json"}: it gives the rest dates and hides nothing`;
		case "debt": return text`mend what has passed its date, the worst first: ${stepOf$1(members.filter((one) => isSameFix$1(one, worst)))}`;
		case "flood": return text`find out first why so much is new at once (a new tool, its rules, a folder that it did not read before), then take up the worst: ${findingTitle(worst.finding)}`;
		case "incident":
		case "other-team": return stepOf$1(members);
	}
}
function stepOf$1(members) {
	const worst = members[0];
	if (worst === void 0) return text`nothing is left to do`;
	const { finding, facts } = worst;
	switch (finding.class) {
		case "vuln": return upgrade(members.map((one) => one.finding));
		case "secret": return secret$1(finding, facts.validity);
		case "malware": return malware$1(finding, facts.confidence);
		case "pipeline": return pipeline(finding);
		case "iac":
			if (facts.kind === "unknown" || facts.kind === "hygiene") return byRule$2(finding, text`${ours(iacWords[facts.kind].fix)}: ${ruleOfTool(finding.rule)}`);
			return text`${ours(iacWords[facts.kind].fix)}`;
		case "code": return byRule$2(finding, lookUp(finding));
		case "quality": return lookUp(finding);
	}
}
function upgrade(findings) {
	const [first] = findings;
	const name = first?.package?.name;
	if (name === void 0) return text`find out what brings in ${advisories(findings)}, and update or remove it`;
	const way = upgradeOf(findings);
	if (way.is === "none") return text`replace or remove ${name}${from(way.from)}: no fixed version is named for ${advisories(findings)}; until then shut the way to it`;
	const mended = findings.filter((_, at) => way.fixes.includes(at));
	const left = findings.filter((_, at) => !way.fixes.includes(at));
	const rest = left.length === 0 ? text`` : text`; no fixed version is named yet for ${advisories(left)}`;
	if (way.is === "version") return text`upgrade ${name}${from(way.from)} → ${way.to}, fixes ${advisories(mended)}${rest}`;
	const [only] = way.to;
	if (way.to.length === 1 && only !== void 0) return text`upgrade ${name}${from(way.from)} → ${only}, fixes ${advisories(mended)}${rest}`;
	return text`upgrade ${name}${from(way.from)} to a version that has these fixes: ${list(way.to)}; fixes ${advisories(mended)}${rest}`;
}
function from(versions) {
	return versions.length === 0 ? text`` : text` ${list(versions)}`;
}
function secret$1({ rule }, validity) {
	const { name, how } = secretWordsOf(rule);
	if (validity === "inactive") return text`take the ${ours(name)} out of the code; the scanner found that it no longer works`;
	return text`deactivate the ${ours(name)} at its issuer before anything else: ${ours(how)}; then replace it`;
}
/** Persistence goes first: some malware destroys the host when the token that it stole is revoked (domain.md 0.6). */
function malware$1(finding, confidence) {
	const dependency = finding.package;
	if (finding.hints.evidence === "referenced") return dependency === null ? text`take it out of the lock file, and install nothing before that` : text`take ${dependency.name} out of the lock file, and install nothing before that`;
	if (confidence === "suspected") return text`hold it back, and have it looked at by somebody who can tell: it is suspected, not confirmed`;
	return text`cut the hosts and runners that ran it off the network, and remove what keeps it alive on them, before any credential is revoked`;
}
function pipeline(finding) {
	if (finding.hints.ioc === true) return text`stop the workflows that use the action, then pin it to the digest of a clean commit; what its runs could read counts as known to others`;
	const words = pipelineWordsOf(finding.rule);
	return words === null ? lookUp(finding) : text`${ours(words.fix)}`;
}
function byRule$2({ rule }, otherwise) {
	const words = codeWordsOf(rule);
	return words === null ? otherwise : text`${ours(words.fix)}`;
}
/** No words of ours: the rule's are in the tool's own documents and in its report, and stay there. */
function lookUp({ rule }) {
	return text`read what ${ruleOfTool(rule)} asks for, and mend each place that is listed`;
}
function isSameFix$1({ finding }, worst) {
	return finding === worst.finding || finding.class === "vuln" && nameOf$4(finding) === nameOf$4(worst.finding);
}
function nameOf$4(finding) {
	return finding.package === null ? null : reveal(finding.package.name);
}
/** Each advisory once, as the list of a sentence. */
function advisories(findings) {
	const names = new Set(findings.map((finding) => finding.advisories[0]).filter((name) => name !== void 0));
	if (names.size === 0) return text`what rule ${findings[0]?.rule.id ?? ""} names`;
	return list([...names]);
}
function list(names) {
	const shown = names.slice(0, listed$2).map((name) => [value(name)]);
	const more = names.length - shown.length;
	if (more > 0) return text`${joined$2(shown, ", ")} and ${more} more`;
	const last = shown.pop();
	if (last === void 0) return text``;
	return shown.length === 0 ? last : text`${joined$2(shown, ", ")} and ${last}`;
}

// src/domain/first-clause.ts
/** Up to the first colon, semicolon or "until" of our own words; all of it where there is none. */
function firstClause(words) {
	const at = words.findIndex((part, index) => part.is === "ours" && endOf$1(part.text, index) >= 0);
	const last = words[at];
	if (last?.is !== "ours") return words;
	return [...words.slice(0, at), ours(last.text.slice(0, endOf$1(last.text, at)))];
}
/** A clause of one word is none. */
function endOf$1(part, index) {
	return part.search(index === 0 ? /(?<=\s\S+)(?:[:;] | until )/ : /[:;] | until /);
}

// src/domain/stops-by-age.ts
/** Whether it stops only since its age cannot be told: what is exploited, malware or live T0 stops at any age. */
function stopsByAge({ newness, tier, facts, overdue }, { stage }) {
	if (newness !== "unknown" || facts.kev || facts.class === "malware" || overdue) return false;
	if (stage === "predeploy") return tier !== "T0";
	return stage === "pr" && !(tier === "T0" && facts.class === "pipeline");
}

// src/decision/step-by-age.ts
/**
* For what stops a change only since its age cannot be told: the fix, and how its age can be told; the fix first only
* where somebody must make it whoever brought it in. Null: its age is not why it stops.
*/
function stepByAge(judged, fix, { incomplete, basis }) {
	if (basis.stage !== "pr" || !stopsByAge(judged, basis)) return null;
	const problem = incomplete.find(({ code }) => code === "change-unreadable");
	const remedy = problem?.remedy ?? text`scan the base, too (${"baseline"})${adopting(judged)}`;
	if (judged.finding.class === "secret") return {
		says: text`${fix}; if it is old: ${remedy}`,
		short: text`${firstClause(fix)}; if it is old: ${remedy}`
	};
	if (problem !== void 0) return {
		says: text`${remedy}; only if this change then shows as its source: ${fix}`,
		short: remedy
	};
	return {
		says: text`if this change brings it in: ${fix}; if it was here before: ${remedy}`,
		short: text`if this change brings it in: ${firstClause(fix)}; else: ${remedy}`
	};
}
/** What dates what was here before; T0 and pipeline cannot be adopted. */
function adopting({ tier, facts }) {
	return tier === "T0" || facts.class === "pipeline" ? [] : text`, or date it by ${"baton adopt"}`;
}

// src/decision/next.ts
function leadOf$1({ incomplete, judged, incidents }) {
	const stopping = judged.filter(stops$1);
	const [worst] = mostPressing(stopping, 1);
	if (worst !== void 0) return {
		worst,
		incident: incidents.find(({ id }) => id === worst.incident) ?? null
	};
	const [incident] = incidents;
	if (incident === void 0 || incomplete.length > 0) return null;
	const first = worstOf$1(incident, judged);
	return first === void 0 ? null : {
		worst: first,
		incident
	};
}
/** The one next step of a run: what ends the worst of what stops it, else what makes it tell, else what dates the rest. */
function nextOf$2(decision) {
	const lead = leadOf$1(decision);
	if (lead !== null) return lead.incident === null ? stepOfStop(lead.worst, decision) : stepOf(lead.incident);
	const [unclear] = decision.incomplete;
	return unclear === void 0 ? adoption(decision) : { says: asStep(unclear.remedy) };
}
/** Of an incident's findings the one that every text leads with. */
function worstOf$1({ findings }, judged) {
	const inside = new Set(findings);
	const members = judged.filter(({ id }) => inside.has(id));
	return mostPressing(members, 1)[0];
}
/** The incident, with how its age can be told where it stops for that alone. */
function withStepByAge(incident, decision) {
	const worst = worstOf$1(incident, decision.judged);
	const step = worst === void 0 ? null : stepByAge(worst, incident.nextStep, decision);
	if (step === null) return incident;
	return {
		...incident,
		nextStep: step.says,
		...step.short === void 0 ? {} : { nextStepShort: step.short }
	};
}
function stepOfStop(worst, decision) {
	const stopping = decision.judged.filter(stops$1);
	const same = mostPressing(stopping, stopping.length).filter((one) => isSameFix(one, worst));
	const fix = liveStep(nextStepOf(same), same, decision.basis);
	return stepByAge(worst, fix, decision) ?? { says: fix };
}
function stepOf({ nextStep, nextStepShort }) {
	return nextStepShort === void 0 ? { says: nextStep } : {
		says: nextStep,
		short: nextStepShort
	};
}
/** What is not urgent and has no date yet must not stay so in silence; what cannot be dated must be mended. */
function adoption({ judged, basis }) {
	if (basis.stage === "pr") return null;
	const undated = judged.filter(isUndated);
	const left = undated.filter((one) => !isAdoptable(one)).length;
	const count = undated.length - left;
	const way = adoptWords(decisionFileOf(basis), isFirstRun({ judged }));
	if (undated.length === 0) return null;
	if (count === 0) return { says: text`fix or waive ${ours(counted(left, ...noun))}, which cannot be adopted` };
	const rest = left === 0 ? [] : text`; ${ours(counted(left, "more", "more"))} cannot be adopted: fix or waive`;
	return { says: text`to date ${ours(counted(count, ...noun))}, ${way}${rest}` };
}
const noun = ["finding of unknown age", "findings of unknown age"];
/** Tier T4 goes with the next upgrade, adopted or not. */
function isUndated({ newness, tier, waived, suppressed, verdict }) {
	return newness === "unknown" && tier !== null && tier !== "T4" && waived === null && !suppressed && verdict !== "ignore";
}
function isAdoptable({ finding, facts, ...one }) {
	return whyNotAdoptable({
		...one,
		class: finding.class,
		kev: facts.kev
	}) === null;
}
function stops$1({ verdict }) {
	return verdict === "block" || verdict === "quarantine";
}
/** One upgrade ends all flaws of a package; of everything else the worst stands for itself. */
function isSameFix({ finding }, worst) {
	if (finding === worst.finding) return true;
	const [one, other] = [finding.package, worst.finding.package];
	if (finding.class !== "vuln" || worst.finding.class !== "vuln" || one === null || other === null) return false;
	return reveal(one.name) === reveal(other.name);
}

// src/decision/record.ts
/** Writes the decision down in the order of schema/decision.schema.json; what `view` withholds is not in it. */
function recordOf$1(decision, exit, view) {
	const { basis } = decision;
	const audience = {
		view,
		stage: basis.stage
	};
	return {
		version: 1,
		verdict: decision.verdict,
		exitCode: exit.exitCode,
		wouldExit: exit.wouldExit,
		stage: basis.stage,
		mode: basis.mode,
		view,
		decidedAt: basis.now,
		inputs: basis.inputs,
		subject: {
			service: basis.service,
			repository: basis.repository,
			commit: basis.commit,
			environment: basis.environment,
			artifacts: basis.artifacts
		},
		policy: basis.policy,
		signals: basis.signals.map(({ name, state, asOf, says }) => ({
			name,
			state,
			asOf: asOf ?? null,
			says: flatten(says)
		})),
		incomplete: decision.incomplete.map(problemRecord),
		notices: shownProblems(decision.notices, decision.judged, audience).map(problemRecord),
		scans: decision.scans.map(scanRecord),
		findings: decision.judged.map((judged) => findingRecord(judged, basis.stage, view)),
		incidents: decision.incidents.map((incident) => incidentRecord(incident, decision.judged, audience)),
		next: shownNext(decision, audience)
	};
}
/** The step says what the finding is that it is about. */
function shownNext(decision, audience) {
	const { next, judged } = decision;
	if (next === null) return "nothing";
	const lead = leadOf$1(decision);
	if (lead === null) return flatten(next.says);
	const { worst, incident } = lead;
	const withheld = shownAs(worst, audience) === "withheld" || incident !== null && isWithheld(incident, judged, audience);
	return flatten(withheld ? withheldStep(worst.id) : next.says);
}
function problemRecord({ code, sentence, remedy, at }) {
	return {
		code,
		says: flatten(sentence),
		remedy: flatten(remedy),
		...at === void 0 ? {} : { file: reveal(at.file) },
		...at?.line === void 0 ? {} : { line: at.line },
		...at?.column === void 0 ? {} : { column: at.column }
	};
}
function scanRecord(scan) {
	return {
		file: reveal(scan.file),
		digest: scan.digest ?? null,
		tool: scan.tool === void 0 ? null : reveal(scan.tool),
		toolVersion: scan.toolVersion === void 0 ? null : reveal(scan.toolVersion),
		category: scan.category === void 0 ? null : reveal(scan.category),
		complete: scan.complete,
		problems: scan.problems.map(problemRecord),
		notes: scan.notes.map(problemRecord),
		counts: scan.counts
	};
}
function findingRecord(judged, stage, view) {
	const withheld = shownAs(judged, {
		view,
		stage
	}) === "withheld";
	const { waived } = judged;
	return {
		id: judged.id,
		identity: judged.finding.identity,
		class: judged.finding.class,
		tier: judged.tier,
		verdict: judged.verdict,
		new: judged.newness,
		newSource: judged.newSource,
		firstSeen: judged.firstSeen,
		dueAt: judged.dueAt,
		overdue: judged.overdue,
		suppressed: judged.suppressed,
		waived: waived === null ? null : waivedRecord(waived, withheld),
		incident: judged.incident,
		withheld,
		...withheld ? {} : detailsOf(judged)
	};
}
/** baton.yml says where a waiver's finding is, so by its name the finding could be looked up. */
function waivedRecord({ id, approver, expires, reason }, withheld) {
	return withheld ? {
		id: notInPublic,
		approver: notInPublic,
		expires,
		reason: notInPublic
	} : {
		id,
		approver: reveal(approver),
		expires,
		reason
	};
}
const notInPublic = "withheld in the public view";
function detailsOf({ finding, facts, tiered, row, adopted }) {
	const { rule, place, severity } = finding;
	const inPackage = finding.package;
	return {
		scan: finding.scan,
		ruleId: reveal(rule.id),
		title: flatten(findingTitle(finding)),
		tool: reveal(rule.tool),
		classEvidence: finding.classEvidence,
		location: place === null ? null : {
			path: reveal(place.path),
			line: place.line ?? null
		},
		severity: {
			score: severity.score,
			level: severity.level,
			source: severity.source,
			assumed: severity.assumed || facts.assumed
		},
		cves: finding.advisories,
		cwe: rule.cwe.map((number) => `CWE-${number}`),
		package: inPackage === null ? null : reveal(inPackage.name),
		installed: inPackage?.installed === void 0 ? null : reveal(inPackage.installed),
		fixed: inPackage?.fixed === void 0 ? null : reveal(inPackage.fixed),
		claims: finding.claims,
		why: [...tiered.rules, row],
		facts: { ...facts },
		adopted,
		...finding.renameKey === void 0 ? {} : { renameKey: finding.renameKey },
		...finding.aliases.length === 0 ? {} : { aliases: finding.aliases }
	};
}
/** Rule, path, kind and owners' evidence of what the public view withholds would say where to look. */
function incidentRecord(incident, judged, audience) {
	const withheld = isWithheld(incident, judged, audience);
	const lead = worstOf$1(incident, judged)?.id ?? incident.id;
	return {
		id: incident.id,
		kind: incident.kind,
		title: flatten(shownTitle(incident, judged, audience)),
		class: incident.class,
		tier: incident.tier,
		severity: incident.severity,
		owner: {
			team: incident.owner.team,
			person: incident.owner.person,
			evidence: incident.owner.evidence.map(({ source, says }) => ({
				source,
				says: withheld ? notInPublic : reveal(says)
			})),
			confidence: incident.owner.confidence
		},
		contributors: withheld ? [] : incident.contributors,
		findings: incident.findings,
		firstAid: withheld ? [...firstAidRecord(incident.firstAid.filter(({ ofFinding }) => !ofFinding)), whatIsThere] : firstAidRecord(incident.firstAid),
		nextStep: flatten(withheld ? withheldStep(lead) : incident.nextStep),
		checklist: incident.checklist.map((item) => ({
			id: item.id,
			phase: item.phase,
			says: flatten(withheld ? withoutValues(item.says) : item.says),
			role: item.role,
			dueAt: item.dueAt,
			after: item.after ?? null,
			blocks: item.blocks
		})),
		firstSeen: incident.firstSeen,
		takeUpBy: incident.takeUpBy,
		dueAt: incident.dueAt
	};
}
function firstAidRecord(firstAid) {
	return firstAid.map(({ state, says }) => ({
		state,
		says: flatten(says)
	}));
}
/** Whatever it is, this run has not ended it. */
const whatIsThere = {
	state: "not-contained",
	says: "what is already there stays as it is"
};

// src/render/json-text.ts
const unsafe = /[\u007f-\u009f\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|##(?=\[|vso|teamcity)/giu;
/**
* Pretty JSON in the order given. It parses to the same value, and each of its lines is inert in a log: controls, bidi
* and invisible characters and the markers of runners' commands stand as `\u…`; a line starts with a quote or a bracket.
*/
function jsonText(value) {
	return `${JSON.stringify(value, null, 2).replace(unsafe, escaped)}\n`;
}
function escaped(found) {
	if (found === "##") return "#\\u0023";
	return Array.from({ length: found.length }, (_, at) => unit(found.charCodeAt(at))).join("");
}
function unit(code) {
	return `\\u${code.toString(16).padStart(4, "0")}`;
}

// src/settings/forge-server.ts
/** The API belongs to the server that the repository is on: `api.github.com` to `github.com`, else the same host. */
function isSameForge({ apiUrl, serverUrl }) {
	if (!URL.canParse(apiUrl) || !URL.canParse(serverUrl)) return false;
	const api = new URL(apiUrl).hostname;
	const server = new URL(serverUrl).hostname;
	return api === server || api === `api.${server}`;
}
/** Whether the repository is on the GitHub that is spoken to; in GitHub's own pipeline it always is. */
function isOnGitHub(ci) {
	return ci.platform === "github" || ci.repository !== null && isSameForge(ci);
}
/** Web address of the GitHub that the API belongs to, wherever the repository of this run is. */
function forgeServer({ apiUrl }) {
	if (!URL.canParse(apiUrl)) return "https://github.com";
	const { protocol, host } = new URL(apiUrl);
	return `${protocol}//${host.replace(/^api\./, "")}`;
}

// src/settings/gate-inputs.ts
const gate$1 = {
	doors: [
		"action",
		"cli",
		"jenkins"
	],
	commands: ["gate"],
	repeatable: false,
	required: false
};
/** What `gate` can be told, at every door. */
const gateInputs = [
	{
		...gate$1,
		name: "sarif",
		says: "What the scanners wrote: files, globs (*, **, ?) or folders; each must match something, but for those that begin with optional:",
		kind: "patterns",
		values: "a path, a pattern, optional:pattern, or - for standard input",
		byDefault: null,
		repeatable: true,
		required: true
	},
	{
		...gate$1,
		name: "baseline",
		says: "Scans of the merge base by the same tools: what is in them was there before",
		kind: "patterns",
		values: "as sarif",
		byDefault: "none: the change itself says what is new",
		repeatable: true
	},
	{
		...gate$1,
		name: "stage",
		says: "How far the change has come; in a pull request it is always pr",
		kind: "choice",
		values: stages.join(", "),
		choices: stages,
		byDefault: "by the event, see docs/action.md"
	},
	{
		...gate$1,
		name: "environment",
		says: "Where the artifact is to run, or runs",
		kind: "name",
		values: "a name of at most 100 printable characters",
		byDefault: null
	},
	{
		...gate$1,
		name: "service",
		says: "What is judged, where a repository holds several",
		kind: "name",
		values: "a name of at most 100 printable characters",
		byDefault: "service.name of baton.yml, else the repository's full name, else default"
	},
	{
		...gate$1,
		name: "artifact",
		says: "What was built; giving one says that others can already pull it",
		kind: "artifacts",
		values: "name@sha256:… or sha256:…, 64 hexadecimal digits",
		byDefault: null,
		repeatable: true
	},
	{
		...gate$1,
		name: "commit",
		says: "The commit that the scans are of; it need not exist here",
		kind: "commit",
		values: "40 or 64 hexadecimal digits",
		byDefault: "the pipeline's, else HEAD"
	},
	{
		...gate$1,
		name: "mode",
		says: "Whether the verdict stops the pipeline (enforce) or is only told (observe)",
		kind: "choice",
		values: "enforce, observe",
		choices: ["enforce", "observe"],
		byDefault: "mode of baton.yml, else enforce"
	},
	{
		...gate$1,
		name: "config",
		says: "The configuration; on pull requests it is read from the base commit",
		kind: "path",
		values: "a path",
		byDefault: "baton.yml",
		commands: [
			"gate",
			"policy test",
			...ledgerCommands
		]
	},
	{
		...gate$1,
		name: "required-tools",
		says: "Tools whose scan must be there, added to those that baton.yml requires",
		kind: "tools",
		values: "a tool.driver.name, exactly",
		byDefault: null,
		repeatable: true
	},
	{
		...gate$1,
		name: "skipped-tools",
		says: "Tools that a path filter left out, shown as \"not scanned here\"; with a baton.yml only those in scans.maySkip",
		kind: "tools",
		values: "a tool.driver.name, exactly",
		byDefault: null,
		repeatable: true
	},
	{
		...gate$1,
		name: "format",
		says: "What is printed on standard output: a text for people, or decision.json and nothing else",
		kind: "choice",
		values: "text, json",
		choices: ["text", "json"],
		byDefault: "text",
		commands: [
			"gate",
			"status",
			"metrics",
			"report"
		],
		at: formatAt
	},
	{
		...gate$1,
		name: "output",
		says: "Where to write decision.json; receipts.json comes beside it",
		kind: "path",
		values: "a path",
		byDefault: "not written"
	},
	{
		...gate$1,
		name: "output-full",
		says: "Write output whole also where everybody may read it; it then holds what helps an attacker",
		kind: "flag",
		values: "true, false",
		byDefault: "false"
	},
	{
		...gate$1,
		name: "github-token",
		says: "For ledger, comment and issues; reading needs contents: read, the ledger contents: write, a comment pull-requests: write, issues issues: write",
		kind: "secret",
		values: "a token; in a command line better by the variable, which no list of processes shows",
		byDefault: "the job's own token",
		runnerDefault: "${{ github.token }}",
		variable: "GITHUB_TOKEN",
		commands: ["gate", ...ledgerCommands],
		at: tokenAtLedger
	},
	{
		...gate$1,
		doors: ["cli", "jenkins"],
		name: "gitlab-token",
		says: "For the note on a merge request of GitLab; it needs the scope api and the role Reporter, a job token may not write notes",
		kind: "secret",
		values: "a token; in a command line better by the variable, which no list of processes shows",
		byDefault: null,
		variable: "GITLAB_TOKEN"
	},
	{
		...gate$1,
		name: "issues",
		says: "Where incidents are opened: as GitHub issues, as Markdown files under .baton/incidents, or nowhere",
		kind: "choice",
		values: "github, files, off",
		choices: [
			"github",
			"files",
			"off"
		],
		byDefault: "github in GitHub Actions, and in Jenkins with a token for the remote; files elsewhere"
	},
	{
		...gate$1,
		name: "comment",
		says: "When a pull request gets its one comment, or a merge request of GitLab its one note",
		kind: "choice",
		values: "on-finding, always, off",
		choices: [
			"on-finding",
			"always",
			"off"
		],
		byDefault: "on-finding"
	},
	{
		...gate$1,
		name: "dry-run",
		says: "Decide and say what would be written outside, but write none of it",
		kind: "flag",
		values: "true, false",
		byDefault: "false",
		commands: ["gate", "hub init"],
		at: { "hub init": { says: "Print what would be written, and write nothing" } }
	}
];

// src/settings/jenkins-inputs.ts
const optional$1 = {
	doors: ["jenkins"],
	repeatable: false,
	required: false
};
const everyStep = {
	...optional$1,
	commands: [
		"gate",
		"sweep",
		...requestVerbs
	]
};
const asked$2 = {
	...optional$1,
	commands: requestVerbs
};
/** What the Jenkins steps take beside the options: it is about the agent and the build, and ends in Groovy. */
const jenkinsInputs = [
	{
		...everyStep,
		name: "node",
		says: "Node on the agent, 20 or newer",
		kind: "path",
		values: "a path, or a name on the PATH",
		byDefault: "node"
	},
	{
		...optional$1,
		commands: ["gate"],
		name: "on-block",
		says: "What a block does to the build; a quarantine and everything that went wrong always fail it",
		kind: "choice",
		values: "fail, unstable",
		choices: ["fail", "unstable"],
		byDefault: "fail"
	},
	{
		...everyStep,
		name: "lock",
		says: "A resource of the Lockable Resources plugin to hold during the call, so that fewer builds write at once",
		kind: "name",
		values: "a name of at most 100 printable characters",
		byDefault: null
	}
];
/** What is the command itself and its operands where somebody types it. */
const jenkinsRequestInputs = [
	{
		...asked$2,
		name: "verb",
		says: "What the user who started the build asks for; docs/cli.md says what each verb does",
		kind: "choice",
		values: requestVerbs.join(", "),
		choices: requestVerbs,
		byDefault: null,
		required: true
	},
	{
		...asked$2,
		name: "incident",
		says: "The incident that it is about",
		kind: "name",
		values: "an id, INC- and 12 letters and digits",
		byDefault: null,
		required: true
	},
	{
		...asked$2,
		name: "words",
		says: "What comes after the incident on a command line, as the verb takes it",
		kind: "words",
		values: "words in one text",
		byDefault: null,
		repeatable: true
	}
];

// src/settings/ledger-inputs.ts
const optional = {
	repeatable: false,
	required: false
};
const seen = {
	...optional,
	doors: ["cli", "jenkins"],
	commands: views
};
const asked$1 = {
	...optional,
	doors: ["cli", "jenkins"],
	commands: requestVerbs
};
const reported = {
	...optional,
	doors: ["cli", "jenkins"],
	commands: ["report"],
	required: true
};
/** What is said of the ledger, and to the commands that read and write it. */
const ledgerInputs = [
	{
		...optional,
		name: "command",
		says: "What the step does: judge scans, sweep the ledger on a schedule, or answer what people ask in issues and pull requests",
		kind: "choice",
		values: "gate, sweep, comment",
		choices: [
			"gate",
			"sweep",
			"comment"
		],
		byDefault: "gate",
		doors: ["action"],
		commands: [
			"gate",
			"sweep",
			"comment"
		]
	},
	{
		...optional,
		name: "hub",
		says: "The repository that holds ledger and issues of many, instead of hub of baton.yml",
		kind: "repository",
		values: "owner/name",
		byDefault: "hub of baton.yml, else none",
		doors: [
			"action",
			"cli",
			"jenkins"
		],
		commands: [
			"gate",
			...ledgerCommands,
			"hub init"
		],
		at: {
			"hub init": {
				says: "The repository that this is a checkout of",
				byDefault: "GITHUB_REPOSITORY"
			},
			gate: { says: "The repository that holds ledger and issues of many, instead of hub of baton.yml; a change under review cannot say it" }
		}
	},
	{
		...optional,
		name: "hub-token",
		says: "For the hub: a token of an App that is installed there alone",
		kind: "secret",
		values: "a token; in a command line better by the variable, which no list of processes shows",
		byDefault: null,
		variable: "BATON_HUB_TOKEN",
		doors: [
			"action",
			"cli",
			"jenkins"
		],
		commands: ["gate", ...ledgerCommands]
	},
	{
		...optional,
		name: "ledger",
		says: "Where incidents are recorded, instead of ledger.repository of baton.yml",
		kind: "address",
		values: "a URL for Git without credentials (https://, ssh://, git@host:path, file:///path), or owner/name",
		byDefault: "baton.yml, else the repository's own on GitHub, .baton/ledger.git outside a pipeline",
		doors: ["cli", "jenkins"],
		commands: ["gate", ...ledgerCommands],
		at: { gate: { says: "Where incidents are recorded, instead of ledger.repository of baton.yml; a change under review cannot say it" } }
	},
	{
		...optional,
		name: "record",
		says: "Outside a pipeline: also write a ledger that is reached over the network",
		kind: "flag",
		values: "true, false",
		byDefault: "false",
		doors: ["cli"],
		commands: [
			"gate",
			"sweep",
			"ledger init",
			...requestVerbs
		]
	},
	{
		...optional,
		name: "mine",
		says: "Only what you hold or are asked to take",
		kind: "flag",
		values: "true, false",
		byDefault: "false",
		doors: ["cli"],
		commands: ["status"]
	},
	{
		...seen,
		name: "team",
		says: "Only what this team answers for",
		kind: "team",
		values: "@organisation/team or @login",
		byDefault: "all"
	},
	{
		...seen,
		name: "repository",
		says: "Only what is of this repository",
		kind: "name",
		values: "owner/name",
		byDefault: "all"
	},
	{
		...optional,
		name: "svg",
		says: "Draw who held it, and when nobody did, as SVG",
		kind: "flag",
		values: "true, false",
		byDefault: "false",
		doors: ["cli"],
		commands: ["show"]
	},
	{
		...reported,
		name: "since",
		says: "The first day of the report",
		kind: "date",
		values: "a date, YYYY-MM-DD",
		byDefault: null
	},
	{
		...reported,
		name: "until",
		says: "The last day of the report",
		kind: "date",
		values: "a date, YYYY-MM-DD",
		byDefault: null
	},
	{
		...optional,
		doors: ["cli"],
		name: "as",
		says: "Who asks; the token must be theirs, or the ledger one of this machine",
		kind: "login",
		values: "a login",
		byDefault: "whose token it is, else who is logged in here",
		commands: ["status", ...requestVerbs]
	},
	{
		...asked$1,
		name: "term",
		says: "The term that you saw; if somebody else has it since, nothing is done",
		kind: "count",
		values: "a number",
		byDefault: "not checked"
	}
];

// src/settings/inputs.ts
const onlyTyped = {
	doors: ["cli"],
	repeatable: false,
	required: false
};
/** THE list: action.yml, the options and `--help` of the command line, and the tables of README and docs are made of it. */
const inputs = [
	...gateInputs,
	...ledgerInputs,
	...jenkinsRequestInputs,
	...jenkinsInputs,
	{
		...onlyTyped,
		name: "decision",
		says: "The decision that holds the finding",
		kind: "path",
		values: "a path",
		byDefault: "decision.json",
		commands: ["explain"]
	},
	{
		...onlyTyped,
		name: "at",
		says: "Explain as of this day: what starts to block when waivers and dates run out",
		kind: "date",
		values: "a date, YYYY-MM-DD",
		byDefault: "the day of the decision",
		commands: ["explain"]
	},
	{
		...onlyTyped,
		name: "from",
		says: "The decision whose existing findings are adopted",
		kind: "path",
		values: "a path",
		byDefault: null,
		required: true,
		commands: ["adopt"]
	},
	{
		...onlyTyped,
		name: "add",
		says: "Also add what the baseline file does not hold yet; without it additions are only listed",
		kind: "flag",
		values: "true, false",
		byDefault: "false, but for the first baseline file",
		commands: ["adopt"]
	},
	{
		...onlyTyped,
		name: "shrink",
		says: "Remove what is gone from the baseline file",
		kind: "flag",
		values: "true, false",
		byDefault: "false",
		commands: ["adopt"]
	},
	{
		...onlyTyped,
		name: "baseline-file",
		says: "The file of adopted debt",
		kind: "path",
		values: "a path",
		byDefault: ".baton/baseline.json",
		commands: ["adopt"]
	}
];
/** Those that a command takes at a door, in the order of the list. */
function inputsOf(command, door) {
	return inputs.filter((spec) => spec.commands.includes(command) && spec.doors.includes(door)).map((spec) => ({
		...spec,
		...spec.at?.[command]
	}));
}

// src/settings/trust.ts
/** Where the configuration is when nobody says otherwise. */
const usualConfig = "baton.yml";
/**
* Whether inputs may come from a workflow file that the change itself brings along. Then they may add to what the
* base's baton.yml demands, and take nothing away.
*/
function isUnderReview({ event, branch, defaultBranch }) {
	if (event === "pull_request" || event === "merge_group") return true;
	return event === "push" && branch !== null && defaultBranch !== null && branch !== defaultBranch;
}
/**
* Where to look for the configuration; the first that exists counts. Under review baton.yml comes before the path
* that an input names, else a change could point to a file that demands nothing.
*/
function configPaths(input, ci) {
	const path = input.replace(/^(?:\.\/)+/, "");
	if (!isUnderReview(ci) || path === "baton.yml") return [path];
	return isInside$1(path) ? [usualConfig, path] : [usualConfig];
}
/** A path that can name something in a commit. */
function isInside$1(path) {
	return !path.startsWith("/") && !path.split("/").includes("..");
}

// src/settings/config/grammars.ts
const bareHost = "[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?";
const host = `${bareHost}(?::[0-9]{1,5})?`;
/** Escapes stand for what a file name may hold: no slash, no control. */
const path = "(?:[A-Za-z0-9_.~+,=()!$&'/-]|%(?![01]|2[fF]|5[cC]|7[fF])[0-9A-Fa-f]{2})+";
const user = "[a-z0-9_][a-z0-9_-]*@";
/** Of GitHub: no name is `.` or `..`. */
const forgeRepository = "[A-Za-z0-9][A-Za-z0-9_-]{0,38}\\/(?!\\.{1,2}$)[A-Za-z0-9._-]{1,100}";
/** Forms of text in baton.yml: the schema is made with the patterns, and a mistake is told with the words. */
const grammars$1 = {
	name: {
		pattern: "^[^\\p{C}\\p{Zl}\\p{Zp}]+$",
		says: "one line of visible characters"
	},
	date: {
		pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
		says: "a date, YYYY-MM-DD"
	},
	age: {
		pattern: "^[1-9][0-9]{0,3}[dh]$",
		says: "days or hours, such as 30d or 12h"
	},
	owner: {
		pattern: "^@(?:[A-Za-z0-9][A-Za-z0-9_-]{0,38}|[A-Za-z0-9][A-Za-z0-9-]{0,38}\\/[A-Za-z0-9_][A-Za-z0-9_-]{0,99})$",
		says: "one owner, @login or @organisation/team"
	},
	person: {
		pattern: "^@[A-Za-z0-9][A-Za-z0-9_-]{0,38}(?:\\[bot\\])?$",
		says: "one person, @login"
	},
	ruleId: {
		pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$",
		says: "small letters, digits and single dashes, such as code-injection"
	},
	waiverId: {
		pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$",
		says: "letters, digits, dots, dashes and underscores, such as W-2026-001"
	},
	identity: {
		pattern: "^(?:[0-9a-f]{64}|hmac:[0-9A-Za-z]{8}:[0-9a-f]{64})$",
		says: "the identity of a finding as decision.json shows it, 64 hexadecimal digits"
	},
	team: {
		pattern: "^@[A-Za-z0-9][A-Za-z0-9_-]{0,38}\\/[A-Za-z0-9_][A-Za-z0-9_-]{0,99}$",
		says: "one team, @organisation/team"
	},
	member: {
		pattern: "^@[A-Za-z0-9][A-Za-z0-9_-]{0,38}$",
		says: "one person, @login, or login and id"
	},
	login: {
		pattern: "^@?[A-Za-z0-9][A-Za-z0-9_-]{0,38}$",
		says: "the login of one person"
	},
	account: {
		pattern: "^(?:(?:github|gitlab):[1-9][0-9]{0,18}|(?:jenkins|local):[A-Za-z0-9][A-Za-z0-9._-]{0,99})$",
		says: "an account, such as github:583231, gitlab:17 or jenkins:bob"
	},
	hash: {
		pattern: "^[0-9a-f]{64}$",
		says: "the hash that baton ledger init printed, 64 hexadecimal digits"
	},
	forgeRepository: {
		pattern: `^${forgeRepository}$`,
		says: "one repository, owner/name"
	},
	gitRepository: {
		pattern: `^(?:https?:\\/\\/${host}\\/${path}|ssh:\\/\\/(?:${user})?${host}\\/${path}|${user}${bareHost}:${path}|file:\\/\\/\\/(?:[A-Za-z]:\\/)?${path}|${forgeRepository})$`,
		says: "a URL for Git without credentials (https://, ssh://, git@host:path, file:///path), or owner/name"
	}
};
/** People paste tokens into addresses; a value that has one of these forms to have is never shown. */
const unshown = [grammars$1.forgeRepository.pattern, grammars$1.gitRepository.pattern];
function mayBeShown(pattern) {
	return pattern === void 0 || !unshown.includes(pattern);
}
/** What a pattern of the schema allows, in words. */
function wordsOf$1(pattern) {
	return Object.values(grammars$1).find((one) => one.pattern === pattern)?.says ?? null;
}

// src/settings/value-grammar.ts
const digest$1 = "sha256:[0-9a-f]{64}";
const artifactName = "[A-Za-z0-9][A-Za-z0-9._:/@+-]{0,254}";
const grammars = {
	artifacts: (value) => new RegExp(`^(?:${artifactName}@)?${digest$1}$`).test(value),
	commit: isCommit$1,
	name: isPrintableName,
	tools: isPrintableName,
	date: (value) => dayOf(value) !== null,
	address: (value) => value.length <= 500 && new RegExp(grammars$1.gitRepository.pattern, "u").test(value),
	repository: (value) => new RegExp(grammars$1.forgeRepository.pattern, "u").test(value),
	team: (value) => new RegExp(grammars$1.owner.pattern, "u").test(value),
	login: (value) => new RegExp(grammars$1.login.pattern, "u").test(value),
	count: (value) => /^(?:0|[1-9][0-9]{0,8})$/.test(value)
};
/** Whether one value of an input has the form that its kind asks for. `choice` is checked against its choices. */
function isWellFormed(spec, value) {
	if (spec.choices !== void 0) return spec.choices.includes(value);
	return grammars[spec.kind]?.(value) ?? isPrintable(value);
}
/** 40 (SHA-1) or 64 (SHA-256) hexadecimal digits; upper case is the same commit. */
function isCommit$1(value) {
	return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(value);
}
/** Names of environments, services and tools. */
function isPrintableName(value) {
	return value.length <= 100 && isPrintable(value);
}
/** Nothing invisible, no line end, nothing that changes the direction of writing; at least one character. */
function isPrintable(value) {
	return /^[^\p{C}\p{Zl}\p{Zp}]+$/u.test(value) && value.trim() !== "";
}
/** Start of an ISO 8601 calendar date in UTC, milliseconds; null when there is no such day (2026-02-30). */
function dayOf(value) {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return null;
	const milliseconds = Date.parse(`${value}T00:00:00Z`);
	if (Number.isNaN(milliseconds)) return null;
	return new Date(milliseconds).toISOString().slice(0, 10) === value ? milliseconds : null;
}

// src/settings/read-inputs.ts
/**
* What was said, checked: every mistake at once. A value holds one entry a line, as `with:` of a workflow writes
* it; a repeated option is given as its values joined by line ends. An empty value is not given.
*/
function readInputs(given, door = "action") {
	const { values, problems } = readValues(given, "gate", door);
	const all = [...values.get("sarif") ?? [], ...values.get("baseline") ?? []].filter((pattern) => pattern === "-").length > 1 ? [...problems, readTwice] : problems;
	return all.length > 0 ? all : inputsFrom(values);
}
/** The values of any command's inputs, and what is wrong with them. */
function readValues(given, command, door) {
	const specs = sayable(command, door);
	const values = /* @__PURE__ */ new Map();
	const problems = [];
	for (const [name, value] of given) {
		const spec = specs.find((one) => one.name === name);
		if (spec === void 0) problems.push(unknownInput(name, inputsOf(command, door), door));
		else {
			const entries = entriesOf$2(spec, value);
			if (entries.length > 0) values.set(name, entries);
			problems.push(...mistakesIn(spec, entries, door));
		}
	}
	for (const spec of specs) if (spec.required && !values.has(spec.name)) problems.push(missing$2(spec, door));
	return {
		values,
		problems
	};
}
/** In a Jenkinsfile a secret has no value, only credentials that are bound to its variable. */
function sayable(command, door) {
	const specs = inputsOf(command, door);
	return door === "jenkins" ? specs.filter(({ kind }) => kind !== "secret") : specs;
}
function entriesOf$2(spec, value) {
	const entries = value.split(/\r\n|\r|\n/).map((entry) => entry.trim()).filter((entry) => entry !== "");
	if (spec.kind === "commit" || spec.kind === "artifacts") return [...new Set(entries.map(lowerDigest))];
	return spec.repeatable ? [...new Set(entries)] : entries;
}
/** Digests and commits are the same in either case; an artifact's name is not. */
function lowerDigest(entry) {
	return entry.replace(/(?:^|sha256:)[0-9a-f]+$/i, (digest) => digest.toLowerCase());
}
function mistakesIn(spec, entries, door) {
	const name = asWritten(spec.name, door);
	if (!spec.repeatable && entries.length > 1) return [mistake("input-repeated", text`${name} is given ${ours(counted(entries.length, "time"))}`, text`give it once: ${spec.values}`)];
	return entries.filter((entry) => !isRight(spec, entry)).map((entry) => {
		const shown = spec.kind === "secret" || spec.kind === "address" || spec.kind === "repository" ? text`the value of ${name}` : text`${entry} for ${name}`;
		const meant = spec.choices === void 0 ? null : nearest(entry, spec.choices);
		return mistake("input-malformed", text`${shown} is not one that it knows`, text`it takes ${spec.values}${didYouMean(meant)}`);
	});
}
function isRight(spec, entry) {
	if (spec.kind === "flag") return flagOf(entry) !== null;
	if (spec.kind === "patterns" && entry.replace(/^optional:/, "").trim() === "") return false;
	return isWellFormed(spec, entry);
}
/** The spellings of YAML 1.2's core schema, as GitHub's own toolkit reads them. */
function flagOf(value) {
	if (/^(?:true|True|TRUE)$/.test(value)) return true;
	return /^(?:false|False|FALSE)$/.test(value) ? false : null;
}
function inputsFrom(values) {
	const one = (name) => values.get(name)?.[0] ?? null;
	const many = (name) => values.get(name) ?? [];
	return {
		sarif: many("sarif"),
		baseline: many("baseline"),
		stage: one("stage"),
		environment: one("environment"),
		service: one("service"),
		artifacts: many("artifact"),
		commit: one("commit"),
		mode: one("mode"),
		config: one("config") ?? "baton.yml",
		requiredTools: many("required-tools"),
		skippedTools: many("skipped-tools"),
		format: one("format") ?? "text",
		output: one("output"),
		outputFull: isSet(values, "output-full"),
		githubToken: one("github-token"),
		gitlabToken: one("gitlab-token"),
		issues: one("issues"),
		comment: one("comment") ?? "on-finding",
		dryRun: isSet(values, "dry-run"),
		hub: one("hub"),
		hubToken: one("hub-token"),
		ledger: one("ledger"),
		record: isSet(values, "record")
	};
}
/** Whether a flag is given and true. */
function isSet(values, name) {
	return flagOf(values.get(name)?.[0] ?? "false") ?? false;
}
function unknownInput(name, specs, door) {
	const said = asWritten(name, door);
	const known = specs.map((spec) => door === "jenkins" ? jenkinsName(spec) : asWritten(spec.name, door));
	const meant = nearest(said, known) ?? known.find((one) => one === `${said}CredentialsId`);
	return mistake("input-unknown", text`${said} is no ${kindOfName[door]} of this command`, meant === void 0 ? text`known are ${known.join(", ")}` : text`did you mean ${meant}?`);
}
const kindOfName = {
	action: text`input`,
	cli: text`option`,
	jenkins: text`parameter`
};
function missing$2(spec, door) {
	return mistake("input-missing", text`${asWritten(spec.name, door)} is not given`, text`give it: ${spec.values}`);
}
const readTwice = mistake("input-repeated", text`standard input can be read once only, and ${"-"} is given twice`, text`name a file for one of ${"sarif"} and ${"baseline"}`);
function didYouMean(word) {
	return word === null ? [] : text`; did you mean ${word}?`;
}
/** As the author wrote it: `--dry-run` on a command line, `dryRun` in a Jenkinsfile, else `dry-run`. */
function asWritten(name, door) {
	if (door === "cli") return `--${name}`;
	return door === "jenkins" ? camelCase(name) : name;
}
function mistake(code, sentence, remedy) {
	return {
		code,
		sentence,
		remedy
	};
}

// src/settings/recorded-inputs.ts
/** As decision.json records them and `explain` runs them again: by name, only what was given, never a token. */
function recordInputs(inputs) {
	const all = {
		sarif: inputs.sarif,
		baseline: inputs.baseline,
		stage: inputs.stage,
		environment: inputs.environment,
		service: inputs.service,
		artifact: inputs.artifacts,
		commit: inputs.commit,
		mode: inputs.mode,
		config: inputs.config,
		"required-tools": inputs.requiredTools,
		"skipped-tools": inputs.skippedTools,
		format: inputs.format,
		output: inputs.output,
		"output-full": inputs.outputFull ? "true" : null,
		issues: inputs.issues,
		comment: inputs.comment,
		"dry-run": inputs.dryRun ? "true" : null,
		hub: inputs.hub,
		ledger: inputs.ledger,
		record: inputs.record ? "true" : null
	};
	const given = Object.entries(all).filter((entry) => entry[1] !== null && entry[1].length > 0);
	return Object.fromEntries(given);
}

// src/domain/known.ts
function known$1(value) {
	return {
		known: true,
		value
	};
}
function unknown$1(why) {
	return {
		known: false,
		why
	};
}

// src/generated/default-policy.ts
/** The built-in policy, compiled: a run that changes nothing of it loads no CEL and no YAML. */
const defaultPolicy = {
	name: "bod-26-04@1.0.0",
	tables: { bod: {
		key: [
			"f.kev",
			"f.exposure != \"internal\"",
			"f.automatable",
			"f.totalImpact"
		],
		rows: {
			"1000": "14D",
			"1001": "14D",
			"1010": "14D",
			"1011": "3DF",
			"1100": "14D",
			"1101": "3DF",
			"1110": "3D",
			"1111": "3DF",
			"0000": "FSU",
			"0001": "FSU",
			"0010": "60D",
			"0011": "60D",
			"0100": "60D",
			"0101": "14D",
			"0110": "14D",
			"0111": "3D"
		},
		keyOf: (f) => (f.kev ? "1" : "0") + (f.exposure !== "internal" ? "1" : "0") + (f.automatable ? "1" : "0") + (f.totalImpact ? "1" : "0")
	} },
	rules: {
		secret: [
			{
				id: "secret-test",
				source: "f.validity == \"test\"",
				why: "A test fixture, by an allow-list with a reason, opens nothing.",
				action: { do: "drop" },
				when: (f) => f.validity === "test"
			},
			{
				id: "secret-active",
				source: "f.validity == \"active\"",
				why: "The scanner verified that the secret works, so whoever has read it can use it now.",
				action: {
					do: "tier",
					tier: "T0"
				},
				when: (f) => f.validity === "active"
			},
			{
				id: "secret-inactive",
				source: "f.validity == \"inactive\"",
				why: "It is revoked; what is left is to clean up and to learn how it got there.",
				action: {
					do: "tier",
					tier: "T3"
				},
				when: (f) => f.validity === "inactive"
			},
			{
				id: "secret-public",
				source: "f.repo == \"public\"",
				why: "Everybody can read this repository; what was just put there may still be unread, what is old was harvested long ago.",
				action: {
					do: "tier",
					tier: "T1",
					whenNew: "T0"
				},
				when: (f) => f.repo === "public"
			},
			{
				id: "secret-nonprod",
				source: "f.scope == \"nonprod\"",
				why: "It may work, but opens no production system, and only colleagues can read it.",
				action: {
					do: "tier",
					tier: "T2"
				},
				when: (f) => f.scope === "nonprod"
			},
			{
				id: "secret-private",
				source: "f.validity == \"unknown\"",
				why: "It may work and may open production; that it is not verified is no reason to believe otherwise.",
				action: {
					do: "tier",
					tier: "T1"
				},
				when: (f) => f.validity === "unknown"
			},
			{
				id: "secret-generic",
				source: "f.validity == \"unknown\" && f.generic",
				why: "Detectors that go by entropy or a word are wrong more often than those that know a provider's format.",
				action: {
					do: "weaker",
					to: "T4"
				},
				when: (f) => f.validity === "unknown" && f.generic
			}
		],
		malware: [
			{
				id: "malware-suspected-referenced",
				source: "f.confidence == \"suspected\" && f.evidence == \"referenced\"",
				why: "A heuristic hit on something that is only named and was never installed; there is nothing to hold yet.",
				action: {
					do: "tier",
					tier: "T2",
					verdict: "block",
					incident: false
				},
				when: (f) => f.confidence === "suspected" && f.evidence === "referenced"
			},
			{
				id: "malware-suspected",
				source: "f.confidence == \"suspected\"",
				why: "A heuristic may be wrong, but a hold can be undone, and what runs cannot.",
				action: {
					do: "tier",
					tier: "T2",
					verdict: "quarantine",
					incident: true
				},
				when: (f) => f.confidence === "suspected"
			},
			{
				id: "malware-referenced",
				source: "f.evidence == \"referenced\"",
				why: "Known malware is named, and nothing shows that it was installed; it must not get further.",
				action: {
					do: "tier",
					tier: "T1"
				},
				when: (f) => f.evidence === "referenced"
			},
			{
				id: "malware-confirmed",
				source: "f.confidence == \"confirmed\"",
				why: "Known malware is here, or has run.",
				action: {
					do: "tier",
					tier: "T0"
				},
				when: (f) => f.confidence === "confirmed"
			}
		],
		vuln: [
			{
				id: "vex",
				source: "f.vex in [\"not_affected\", \"fixed\"]",
				why: "A VEX statement says that this product is not affected, with its justification, or that it is fixed.",
				action: { do: "drop" },
				when: (f) => f.vex === "not_affected" || f.vex === "fixed"
			},
			{
				id: "bod-3df",
				source: "bod == \"3DF\"",
				why: "BOD 26-04: three days, and forensic triage, since it is exploited elsewhere and gives full control here.",
				action: {
					do: "tier",
					tier: "T1"
				},
				when: (_f, tables) => tables.bod === "3DF"
			},
			{
				id: "bod-3d",
				source: "bod == \"3D\"",
				why: "BOD 26-04: three days. It can be attacked by a machine over the network.",
				action: {
					do: "tier",
					tier: "T1"
				},
				when: (_f, tables) => tables.bod === "3D"
			},
			{
				id: "bod-14d",
				source: "bod == \"14D\"",
				why: "BOD 26-04: fourteen days.",
				action: {
					do: "tier",
					tier: "T2"
				},
				when: (_f, tables) => tables.bod === "14D"
			},
			{
				id: "bod-60d",
				source: "bod == \"60D\"",
				why: "BOD 26-04: sixty days.",
				action: {
					do: "tier",
					tier: "T3"
				},
				when: (_f, tables) => tables.bod === "60D"
			},
			{
				id: "bod-upgrade",
				source: "bod == \"FSU\"",
				why: "BOD 26-04: with the next system upgrade.",
				action: {
					do: "tier",
					tier: "T4"
				},
				when: (_f, tables) => tables.bod === "FSU"
			},
			{
				id: "not-reachable",
				source: "!f.kev && f.reach == \"not_reachable\"",
				why: "The scanner shows that the vulnerable code is never called.",
				action: {
					do: "weaker",
					to: "T4"
				},
				when: (f) => !f.kev && f.reach === "not_reachable"
			},
			{
				id: "no-exploit-evidence",
				source: "!f.kev && bod == \"3D\" && f.reach == \"unknown\" && !f.poc && f.epss >= 0.0 && f.epss < 0.10",
				why: "Nobody shows that it is reachable, no exploit is public, and EPSS gives it less than 10 % in 30 days.",
				action: {
					do: "weaker",
					to: "T2"
				},
				when: (f, tables) => !f.kev && tables.bod === "3D" && f.reach === "unknown" && !f.poc && f.epss >= 0 && f.epss < .1
			},
			{
				id: "no-exploit-data",
				source: "!f.kev && bod == \"3D\" && f.reach == \"unknown\" && !f.poc && f.epss < 0.0",
				why: "Nobody shows that it is reachable, no exploit is known here, and no EPSS score is at hand.",
				action: {
					do: "weaker",
					to: "T2"
				},
				when: (f, tables) => !f.kev && tables.bod === "3D" && f.reach === "unknown" && !f.poc && f.epss < 0
			},
			{
				id: "cap-low",
				source: "!f.kev && f.assumed && f.score < 4.0 && f.epss < 0.50",
				why: "What an attacker gains is only assumed, and the score says low.",
				action: {
					do: "atMost",
					tier: "T4"
				},
				when: (f) => !f.kev && f.assumed && f.score < 4 && f.epss < .5
			},
			{
				id: "cap-medium",
				source: "!f.kev && f.assumed && f.score < 7.0 && f.epss < 0.50",
				why: "What an attacker gains is only assumed, and the score says medium.",
				action: {
					do: "atMost",
					tier: "T3"
				},
				when: (f) => !f.kev && f.assumed && f.score < 7 && f.epss < .5
			},
			{
				id: "exploit-likely",
				source: "!f.kev && f.reach != \"not_reachable\" && (f.epss >= 0.50 || f.poc && f.reach == \"reachable\")",
				why: "EPSS gives it 50 % or more in 30 days, or an exploit is public and the code is reachable.",
				action: {
					do: "stronger",
					to: "T1"
				},
				when: (f) => !f.kev && f.reach !== "not_reachable" && (f.epss >= .5 || f.poc && f.reach === "reachable")
			},
			{
				id: "kev",
				source: "f.kev",
				why: "It is exploited in the wild, by CISA's catalogue.",
				action: {
					do: "atLeast",
					tier: "T2"
				},
				when: (f) => f.kev
			},
			{
				id: "crown-jewel",
				source: "f.crown",
				why: "The owner says that this service must not fall.",
				action: {
					do: "stronger",
					to: "T1",
					from: ["T2", "T3"]
				},
				when: (f) => f.crown
			}
		],
		code: [
			{
				id: "code-injection",
				source: "f.score >= 9.0 && f.injection && f.exposure != \"internal\" && f.precision in [\"high\", \"very-high\"]",
				why: "A precise rule found an injection flaw of critical score in a service that strangers may reach.",
				action: {
					do: "tier",
					tier: "T1"
				},
				when: (f) => f.score >= 9 && f.injection && f.exposure !== "internal" && (f.precision === "high" || f.precision === "very-high")
			},
			{
				id: "code-critical",
				source: "f.score >= 9.0",
				why: "The score is critical (9.0 or more).",
				action: {
					do: "tier",
					tier: "T2"
				},
				when: (f) => f.score >= 9
			},
			{
				id: "code-high-internal",
				source: "f.score >= 7.0 && f.exposure == \"internal\"",
				why: "The score is high (7.0 to 8.9), and the service is internal.",
				action: {
					do: "tier",
					tier: "T3"
				},
				when: (f) => f.score >= 7 && f.exposure === "internal"
			},
			{
				id: "code-high",
				source: "f.score >= 7.0",
				why: "The score is high (7.0 to 8.9).",
				action: {
					do: "tier",
					tier: "T2"
				},
				when: (f) => f.score >= 7
			},
			{
				id: "code-medium",
				source: "f.score >= 4.0",
				why: "The score is medium (4.0 to 6.9).",
				action: {
					do: "tier",
					tier: "T3"
				},
				when: (f) => f.score >= 4
			},
			{
				id: "code-low",
				source: "f.score < 4.0",
				why: "The score is low (under 4.0).",
				action: {
					do: "tier",
					tier: "T4"
				},
				when: (f) => f.score < 4
			},
			{
				id: "code-imprecise",
				source: "f.precision == \"low\"",
				why: "The tool itself says that this rule is often wrong.",
				action: {
					do: "weaker",
					to: "T4"
				},
				when: (f) => f.precision === "low"
			}
		],
		iac: [
			{
				id: "iac-declared-public",
				source: "f.kind == \"public_data\" && f.data == \"public\"",
				why: "The owner declares this data public.",
				action: { do: "drop" },
				when: (f) => f.kind === "public_data" && f.data === "public"
			},
			{
				id: "iac-public-live",
				source: "f.kind == \"public_data\" && f.stage == \"deployed\"",
				why: "Data that nobody declared public is open to everybody now.",
				action: {
					do: "tier",
					tier: "T0"
				},
				when: (f) => f.kind === "public_data" && f.stage === "deployed"
			},
			{
				id: "iac-public-planned",
				source: "f.kind == \"public_data\"",
				why: "This plan would open data to everybody that nobody declared public.",
				action: {
					do: "tier",
					tier: "T1"
				},
				when: (f) => f.kind === "public_data"
			},
			{
				id: "iac-public-admin",
				source: "f.kind == \"public_admin\"",
				why: "A port for administration or a database is open to the whole internet.",
				action: {
					do: "tier",
					tier: "T1"
				},
				when: (f) => f.kind === "public_admin"
			},
			{
				id: "iac-privilege",
				source: "f.kind == \"privilege\"",
				why: "A role may do more than its task needs.",
				action: {
					do: "tier",
					tier: "T2"
				},
				when: (f) => f.kind === "privilege"
			},
			{
				id: "iac-hygiene",
				source: "f.kind == \"hygiene\"",
				why: "Good practice; nothing is open by it alone.",
				action: {
					do: "tier",
					tier: "T4"
				},
				when: (f) => f.kind === "hygiene"
			}
		],
		pipeline: [{
			id: "pipeline-compromised",
			source: "f.ioc",
			why: "A compromised action, or another sign of compromise; this pipeline runs it.",
			action: {
				do: "tier",
				tier: "T0"
			},
			when: (f) => f.ioc
		}, {
			id: "pipeline-known",
			source: "f.tabulated",
			why: "A known weakness of a workflow, such as an action that is not pinned.",
			action: {
				do: "tier",
				tier: "T3"
			},
			when: (f) => f.tabulated
		}],
		quality: [{
			id: "quality",
			source: "f.class == \"quality\"",
			why: "A matter of style or correctness; Baton judges security.",
			action: { do: "drop" },
			when: (f) => f.class === "quality"
		}]
	},
	otherwise: {
		iac: "code",
		pipeline: "code"
	},
	stages: [
		{
			id: "pr-t0-ran",
			source: "stage == \"pr\" && tier == \"T0\" && class in [\"malware\", \"pipeline\"]",
			why: "This very run executes it, whoever brought it in.",
			action: {
				verdict: "quarantine",
				incident: true
			},
			when: (_f, _tables, row) => row.stage === "pr" && row.tier === "T0" && (row.class === "malware" || row.class === "pipeline")
		},
		{
			id: "pr-t0-exposed",
			source: "stage == \"pr\" && tier == \"T0\" && class == \"secret\" && newness != \"existing\"",
			why: "A pushed secret is exposed already, merged or not.",
			action: {
				verdict: "block",
				incident: true
			},
			when: (_f, _tables, row) => row.stage === "pr" && row.tier === "T0" && row.class === "secret" && row.newness !== "existing"
		},
		{
			id: "pr-t0",
			source: "stage == \"pr\" && tier == \"T0\" && newness != \"existing\"",
			why: "It must not get in; nothing is exposed yet, so the author still holds it.",
			action: {
				verdict: "block",
				incident: false
			},
			when: (_f, _tables, row) => row.stage === "pr" && row.tier === "T0" && row.newness !== "existing"
		},
		{
			id: "pr-t0-old",
			source: "stage == \"pr\" && tier == \"T0\"",
			why: "It was there before, and stops the deployment, not somebody else's pull request.",
			action: {
				verdict: "track",
				incident: false
			},
			when: (_f, _tables, row) => row.stage === "pr" && row.tier === "T0"
		},
		{
			id: "t0",
			source: "tier == \"T0\"",
			why: "It works against us now; hold the artifact, whatever its age.",
			action: {
				verdict: "quarantine",
				incident: true
			},
			when: (_f, _tables, row) => row.tier === "T0"
		},
		{
			id: "pr-t1",
			source: "stage == \"pr\" && tier == \"T1\" && (newness != \"existing\" || kev || class == \"malware\")",
			why: "It must not get in, and the author still holds it. Known exploited and malware count as new at any age.",
			action: {
				verdict: "block",
				incident: false
			},
			when: (_f, _tables, row) => row.stage === "pr" && row.tier === "T1" && (row.newness !== "existing" || row.kev || row.class === "malware")
		},
		{
			id: "pr-t1-old",
			source: "stage == \"pr\" && tier == \"T1\"",
			why: "It was there before, and never stops somebody else's pull request.",
			action: {
				verdict: "track",
				incident: false
			},
			when: (_f, _tables, row) => row.stage === "pr" && row.tier === "T1"
		},
		{
			id: "deployed-t1",
			source: "stage == \"deployed\" && tier == \"T1\"",
			why: "It is live; this artifact must go no further.",
			action: {
				verdict: "quarantine",
				incident: true
			},
			when: (_f, _tables, row) => row.stage === "deployed" && row.tier === "T1"
		},
		{
			id: "predeploy-t1-published",
			source: "stage == \"predeploy\" && tier == \"T1\" && published && (newness != \"existing\" || kev || class == \"malware\" || overdue)",
			why: "The artifact is published, so refusing this deployment alone would leave it for others to pull.",
			action: {
				verdict: "quarantine",
				incident: true
			},
			when: (_f, _tables, row) => row.stage === "predeploy" && row.tier === "T1" && row.published && (row.newness !== "existing" || row.kev || row.class === "malware" || row.overdue)
		},
		{
			id: "predeploy-t1",
			source: "stage == \"predeploy\" && tier == \"T1\" && (newness != \"existing\" || kev || class == \"malware\" || overdue)",
			why: "It must not be deployed.",
			action: {
				verdict: "block",
				incident: true
			},
			when: (_f, _tables, row) => row.stage === "predeploy" && row.tier === "T1" && (row.newness !== "existing" || row.kev || row.class === "malware" || row.overdue)
		},
		{
			id: "mainline-t1",
			source: "stage == \"mainline\" && tier == \"T1\" && (newness == \"new\" || kev || class == \"malware\" || overdue)",
			why: "It came in with this change, or is exploited, or its time is over.",
			action: {
				verdict: "block",
				incident: true
			},
			when: (_f, _tables, row) => row.stage === "mainline" && row.tier === "T1" && (row.newness === "new" || row.kev || row.class === "malware" || row.overdue)
		},
		{
			id: "mainline-t1-adoption",
			source: "stage == \"mainline\" && tier == \"T1\" && newness == \"unknown\"",
			why: "Nothing tells its age, so it may be older than Baton here; somebody takes it up, and nothing stops.",
			action: {
				verdict: "track",
				incident: true
			},
			when: (_f, _tables, row) => row.stage === "mainline" && row.tier === "T1" && row.newness === "unknown"
		},
		{
			id: "t1-in-time",
			source: "tier == \"T1\"",
			why: "It is known and within its date; somebody holds it.",
			action: {
				verdict: "track",
				incident: true
			},
			when: (_f, _tables, row) => row.tier === "T1"
		},
		{
			id: "pr-t2",
			source: "stage == \"pr\" && tier == \"T2\" && newness == \"new\"",
			why: "It is cheapest to fix before it is merged.",
			action: {
				verdict: "block",
				incident: false
			},
			when: (_f, _tables, row) => row.stage === "pr" && row.tier === "T2" && row.newness === "new"
		},
		{
			id: "pr-t2-old",
			source: "stage == \"pr\" && tier == \"T2\"",
			why: "Nothing shows that this change brings it in.",
			action: {
				verdict: "track",
				incident: false
			},
			when: (_f, _tables, row) => row.stage === "pr" && row.tier === "T2"
		},
		{
			id: "t2-overdue",
			source: "tier == \"T2\" && overdue",
			why: "Its time is over; the next promotion waits until somebody takes it up.",
			action: {
				verdict: "block",
				incident: true
			},
			when: (_f, _tables, row) => row.tier === "T2" && row.overdue
		},
		{
			id: "deployed-t2",
			source: "stage == \"deployed\" && tier == \"T2\"",
			why: "It is live and has a date; stopping now would help nobody.",
			action: {
				verdict: "track",
				incident: false
			},
			when: (_f, _tables, row) => row.stage === "deployed" && row.tier === "T2"
		},
		{
			id: "t2-new",
			source: "tier == \"T2\" && newness == \"new\"",
			why: "It came in with this change.",
			action: {
				verdict: "block",
				incident: false
			},
			when: (_f, _tables, row) => row.tier === "T2" && row.newness === "new"
		},
		{
			id: "t2-in-time",
			source: "tier == \"T2\"",
			why: "It is not new, and within its date.",
			action: {
				verdict: "track",
				incident: false
			},
			when: (_f, _tables, row) => row.tier === "T2"
		},
		{
			id: "t3",
			source: "tier == \"T3\"",
			why: "It is shown and dated; it stops nothing.",
			action: {
				verdict: "track",
				incident: false
			},
			when: (_f, _tables, row) => row.tier === "T3"
		},
		{
			id: "t4",
			source: "tier == \"T4\"",
			why: "It goes with the next upgrade; it stays in the record.",
			action: {
				verdict: "ignore",
				incident: false
			},
			when: (_f, _tables, row) => row.tier === "T4"
		}
	],
	severity: [
		{
			id: "sev-t0-live",
			source: "tier == \"T0\" && stage == \"deployed\" && f.exposure != \"internal\" && f.production",
			why: "Live in production, and strangers may reach it.",
			action: {
				do: "severity",
				severity: "SEV1"
			},
			when: (f, _tables, row) => row.tier === "T0" && row.stage === "deployed" && f.exposure !== "internal" && f.production
		},
		{
			id: "sev-t0-pr",
			source: "tier == \"T0\" && stage == \"pr\"",
			why: "It is on a branch.",
			action: {
				do: "severity",
				severity: "SEV3"
			},
			when: (_f, _tables, row) => row.tier === "T0" && row.stage === "pr"
		},
		{
			id: "sev-t0",
			source: "tier == \"T0\"",
			why: "It is on its way to production, or live where only colleagues reach it.",
			action: {
				do: "severity",
				severity: "SEV2"
			},
			when: (_f, _tables, row) => row.tier === "T0"
		},
		{
			id: "sev-t1-live",
			source: "tier == \"T1\" && stage == \"deployed\" && f.exposure != \"internal\" && f.production",
			why: "Live in production, and strangers may reach it.",
			action: {
				do: "severity",
				severity: "SEV2"
			},
			when: (f, _tables, row) => row.tier === "T1" && row.stage === "deployed" && f.exposure !== "internal" && f.production
		},
		{
			id: "sev-t1",
			source: "tier == \"T1\"",
			why: "It is on its way to production, or live where only colleagues reach it.",
			action: {
				do: "severity",
				severity: "SEV3"
			},
			when: (_f, _tables, row) => row.tier === "T1"
		},
		{
			id: "sev-t2-live",
			source: "tier == \"T2\" && stage == \"deployed\" && f.exposure != \"internal\" && f.production",
			why: "Overdue or suspected, live in production, and strangers may reach it.",
			action: {
				do: "severity",
				severity: "SEV3"
			},
			when: (f, _tables, row) => row.tier === "T2" && row.stage === "deployed" && f.exposure !== "internal" && f.production
		},
		{
			id: "sev-rest",
			source: "tier in [\"T2\", \"T3\", \"T4\"]",
			why: "Overdue or suspected, and not live where strangers reach it.",
			action: {
				do: "severity",
				severity: "SEV4"
			},
			when: (_f, _tables, row) => row.tier === "T2" || row.tier === "T3" || row.tier === "T4"
		},
		{
			id: "sev-active-public",
			source: "class == \"secret\" && f.validity == \"active\" && f.repo == \"public\"",
			why: "A secret that works lies where everybody reads.",
			action: {
				do: "atLeast",
				severity: "SEV1"
			},
			when: (f, _tables, row) => row.class === "secret" && f.validity === "active" && f.repo === "public"
		},
		{
			id: "sev-prod-secret",
			source: "class == \"secret\" && f.scope == \"prod\"",
			why: "It opens production.",
			action: {
				do: "atLeast",
				severity: "SEV2"
			},
			when: (f, _tables, row) => row.class === "secret" && f.scope === "prod"
		},
		{
			id: "sev-ran-with-secrets",
			source: "tier == \"T0\" && class in [\"malware\", \"pipeline\"] && evidence == \"executed\" && f.runnerSecrets",
			why: "It ran beside secrets, so these count as stolen.",
			action: {
				do: "atLeast",
				severity: "SEV1"
			},
			when: (f, _tables, row) => row.tier === "T0" && (row.class === "malware" || row.class === "pipeline") && row.evidence === "executed" && f.runnerSecrets
		},
		{
			id: "sev-ran",
			source: "tier == \"T0\" && class in [\"malware\", \"pipeline\"] && evidence == \"executed\"",
			why: "It ran.",
			action: {
				do: "atLeast",
				severity: "SEV2"
			},
			when: (_f, _tables, row) => row.tier === "T0" && (row.class === "malware" || row.class === "pipeline") && row.evidence === "executed"
		},
		{
			id: "sev-forensic-live",
			source: "class == \"vuln\" && bod == \"3DF\" && stage == \"deployed\" && f.exposure != \"internal\"",
			why: "Exploited in the wild, full control, live and reachable; it may have happened already.",
			action: {
				do: "atLeast",
				severity: "SEV1"
			},
			when: (f, tables, row) => row.class === "vuln" && tables.bod === "3DF" && row.stage === "deployed" && f.exposure !== "internal"
		},
		{
			id: "sev-crown",
			source: "class != \"vuln\" && f.crown",
			why: "The owner says that this service must not fall; for vulnerabilities the tier says it already.",
			action: {
				do: "stronger",
				to: "SEV1"
			},
			when: (f, _tables, row) => row.class !== "vuln" && f.crown
		}
	],
	terms: {
		deadlines: {
			T0: {
				containHours: 1,
				fixHours: 24
			},
			T1: {
				containHours: null,
				fixHours: 72
			},
			T2: {
				containHours: null,
				fixHours: 336
			},
			T3: {
				containHours: null,
				fixHours: 1440
			},
			T4: {
				containHours: null,
				fixHours: null
			}
		},
		adoption: {
			dueDays: {
				T0: null,
				T1: 30,
				T2: 90,
				T3: 180,
				T4: null
			},
			notAdoptable: [
				"T0",
				"kev",
				"malware",
				"pipeline"
			],
			announceDaysBefore: 14
		},
		waivers: {
			maxDays: {
				T0: 1,
				T1: 7,
				T2: 30,
				T3: 90,
				T4: null
			},
			forbidden: ["malware.confirmed"]
		},
		signals: { kevMaxAgeHours: 24 },
		limits: {
			newIncidentsPerRun: 5,
			floodRuleShare: .8
		}
	}
};

// src/settings/notices.ts
function stageIgnored(inputs, ci) {
	const wanted = inputs.stage;
	if (wanted === null || wanted === "pr" || ci.event !== "pull_request" && ci.event !== "merge_group") return [];
	return [{
		code: "stage-ignored",
		sentence: text`stage ${wanted} does not count in a pull request's event: it is ${"pr"}`,
		remedy: text`give ${"stage"} only in workflows of other events`
	}];
}
const modeIgnored = {
	code: "mode-ignored",
	sentence: text`${"observe"} does not count here: baton.yml of the base does not say it`,
	remedy: text`write ${"mode: observe"} into baton.yml on the default branch`
};
/** Whoever says what baton.yml says has lost nothing. */
function ledgerIgnored({ ledger, hub }, counting) {
	return [...ledger === null || ledger === counting.repository ? [] : [ignored("ledger", "ledger.repository")], ...hub === null || isSameName(hub, counting.hub) ? [] : [ignored("hub", "hub")]];
}
function ignored(input, key) {
	return {
		code: "ledger-ignored",
		sentence: text`${input} does not count here: a change cannot choose the record that vouches for it`,
		remedy: text`write ${key} into baton.yml on the default branch`
	};
}
function isSameName(one, other) {
	return one.toLowerCase() === other?.toLowerCase();
}
function serviceIgnored(service) {
	return {
		code: "service-ignored",
		sentence: text`${"service"} does not count here: baton.yml of the base says ${service}`,
		remedy: text`correct it, or leave it out; ${"service.name"} of baton.yml on the default branch counts`
	};
}
const commitIgnored = {
	code: "commit-ignored",
	sentence: text`${"commit"} does not count here: it is none of the commits that this pipeline runs for`,
	remedy: text`scan what the pipeline checks out, or name its head or its merge commit`
};
/** A fork cannot have it, and is not told. Outside a pipeline Git asks its own helpers. */
function hubTokenMissing({ place, hub }, token, ci) {
	if (hub === null || token !== null || !ci.inPipeline || ci.pullRequest?.fromFork === true) return [];
	const needs = place?.is === "github" && place.token === "hub-token" ? text`ledger and issues` : text`issues`;
	return [{
		code: "hub-token-missing",
		sentence: text`the hub ${hub} is named for ${needs}, and ${"hub-token"} is not given`,
		remedy: text`give ${"hub-token"}: a token of the App that is installed on the hub alone; ${"docs/hub.md"} says how`
	}];
}
const outputWhole = {
	code: "output-whole",
	sentence: text`${"output-full"} writes what helps an attacker into ${"output"}, and everybody may read what this pipeline publishes`,
	remedy: text`keep the file out of public artifacts and logs, or leave ${"output-full"} out`
};
const builtInJudges = {
	code: "config-base-broken",
	sentence: text`baton.yml of the base does not load; the built-in policy judges, with no waiver and nothing relaxed`,
	remedy: text`merge a baton.yml that loads; this change brings one`
};
const headBroken = {
	code: "config-head-broken",
	sentence: text`baton.yml of this change does not load; that of the base judges`,
	remedy: text`correct it before it is merged, or every run after that ends with exit 2`
};
const headBringsConfig = {
	code: "config-new",
	sentence: text`this change brings a baton.yml; it counts once it is merged`,
	remedy: text`nothing to do: until then the built-in policy and the inputs judge`
};
/** An input names a file that is not there: it is a mistake, since nobody knows what it would have demanded. */
function configMissing(path) {
	return {
		code: "config-missing",
		sentence: text`${path} is not there`,
		remedy: text`correct the path in ${"config"}, or leave it out: ${"baton.yml"} may be absent`,
		at: { file: foreign(path) }
	};
}
function skipNotAllowed(tool) {
	return {
		code: "skip-ignored",
		sentence: text`${tool} may not be skipped: baton.yml does not list it`,
		remedy: text`let it run, or add it to ${"scans.maySkip"} on the default branch`
	};
}
function skippedButRequired(tool) {
	return {
		code: "skip-ignored",
		sentence: text`${tool} is said to be skipped, but it is required`,
		remedy: text`let it run, or take it out of the required tools and into ${"scans.maySkip"}`
	};
}

// src/domain/ports.ts
/**
* `permission`: 401, or 403/404 that is no rate limit. `invalid`: 422. `unreachable`: no answer, 5xx, rate limit
* beyond the run's budget. `uncertain`: a write was sent and no answer came; it may have happened.
*/
var GitHubFailure = class extends Error {
	name = "GitHubFailure";
	kind;
	status;
	/** `code` of each of GitHub's errors, e.g. `already_exists`. */
	codes;
	constructor(kind, status, message, codes = []) {
		super(message);
		this.kind = kind;
		this.status = status;
		this.codes = codes;
	}
};

// src/intake/base/read-by-api.ts
/**
* By `GET /repos/{owner}/{repo}/contents/{path}`. A 404 may also mean a commit that GitHub does not know, or a token
* that may not look: a file is absent only where the root of the same commit can be listed.
*/
async function readByApi(question, limit) {
	try {
		return await contentOf$1(question, limit);
	} catch (error) {
		return error instanceof GitHubFailure && error.status === 404 && await listAtCommit({
			...question,
			path: ""
		}) !== null ? { is: "absent" } : { is: "unreadable" };
	}
}
/** Names of the entries of a folder at a commit; null: it could not be listed (or is no folder). */
async function listAtCommit(question) {
	try {
		const data = await ask$1(question);
		if (!Array.isArray(data)) return null;
		return data.filter(isListedEntry);
	} catch {
		return null;
	}
}
/** Blob id of a file at a commit; null: none, or not to be told. */
async function blobAtCommit(question) {
	try {
		const data = await ask$1(question);
		return isListedEntry(data) && data.type === "file" ? data.sha : null;
	} catch {
		return null;
	}
}
async function contentOf$1(question, limit) {
	const data = await ask$1(question);
	if (!isContent(data) || data.type !== "file" || data.size > limit) return { is: "unreadable" };
	if (data.encoding === "none") return rawContentOf(question, data.size);
	if (data.encoding !== "base64") return { is: "unreadable" };
	return sized(Buffer.from(data.content, "base64"), data.size);
}
async function rawContentOf(question, size) {
	const data = await ask$1(question, { mediaType: { format: "raw" } });
	if (typeof data === "string") return sized(Buffer.from(data, "utf8"), size);
	if (data instanceof ArrayBuffer) return sized(new Uint8Array(data), size);
	return data instanceof Uint8Array ? sized(data, size) : { is: "unreadable" };
}
/** Another length than stated was cut, or decoded on the way. */
function sized(bytes, size) {
	return bytes.length === size ? {
		is: "bytes",
		bytes
	} : { is: "unreadable" };
}
async function ask$1(question, more = {}) {
	const [owner, repo] = question.repository?.split("/") ?? [];
	if (question.github === null || owner === void 0 || repo === void 0) throw new Error("not configured");
	const parameters = {
		owner,
		repo,
		path: question.path,
		ref: question.commit,
		...more
	};
	return (await question.github.request("GET /repos/{owner}/{repo}/contents/{path}", parameters)).data;
}
function isListedEntry(entry) {
	return isRecord$3(entry) && [
		entry["name"],
		entry["sha"],
		entry["type"]
	].every((field) => typeof field === "string");
}
function isContent(data) {
	return isRecord$3(data) && typeof data["size"] === "number" && [
		data["type"],
		data["encoding"],
		data["content"]
	].every((field) => typeof field === "string");
}
function isRecord$3(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/intake/base/read-at-commit.ts
/**
* A text file as it is at a commit, by git or else by GitHub's contents API. Null: that commit has no such file. What
* is no regular file (a link, a folder, a submodule), not UTF-8 or too large is unreadable, which is not "absent".
*/
async function readAtCommit(question) {
	const { path, commit } = question;
	if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(commit) || !isPlainPath(path)) return unknown$1("unreadable");
	const limit = question.limit ?? defaultLimit;
	const byGit = await readByGit(question.git, path, commit, limit);
	const read = byGit.is === "not-here" ? await readByApi(question, limit) : byGit;
	if (read.is === "absent") return known$1(null);
	return read.is === "bytes" ? decode$1(read.bytes) : unknown$1("unreadable");
}
const defaultLimit = 32 * 2 ** 20;
async function readByGit(git, path, commit, limit) {
	const listed = await git.run([
		"ls-tree",
		"-z",
		"--full-tree",
		commit,
		"--",
		path
	], { bytes: 2 ** 20 });
	if (listed.code !== 0) return { is: "not-here" };
	const entry = Buffer.from(listed.stdout).toString("latin1");
	if (entry === "") return { is: "absent" };
	const blob = /^100[0-7]{3} blob ([0-9a-f]{40,64})\t/.exec(entry)?.[1];
	if (blob === void 0) return { is: "unreadable" };
	const size = await git.run([
		"cat-file",
		"-s",
		blob
	]);
	if (size.code !== 0) return { is: "not-here" };
	if (Number(Buffer.from(size.stdout).toString("latin1")) > limit) return { is: "unreadable" };
	const content = await git.run([
		"cat-file",
		"blob",
		blob
	], { bytes: limit });
	return content.code === 0 ? {
		is: "bytes",
		bytes: content.stdout
	} : { is: "not-here" };
}
function decode$1(bytes) {
	try {
		return known$1(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
	} catch {
		return unknown$1("unreadable");
	}
}
/** A path of ours or of a finding, which only ever names something inside the repository. */
function isPlainPath(path) {
	if (path === "" || path.startsWith("/") || path.endsWith("/") || path.includes("\0")) return false;
	return !path.split("/").some((part) => part === "" || part === "." || part === "..");
}

// src/commands/counting-text.ts
/** A text file as it counts; null: there is none. */
async function countingText(path, limit, counting) {
	const { commit, files } = counting;
	if (!commit.known) return unknown$1(commit.why);
	if (commit.value !== null) return readAtCommit({
		...counting,
		path,
		commit: commit.value,
		limit
	});
	const read = await files.read(path, limit);
	if (read.is === "absent") return known$1(null);
	if (read.is !== "bytes") return unknown$1("unreadable");
	try {
		return known$1(new TextDecoder("utf-8", { fatal: true }).decode(read.bytes));
	} catch {
		return unknown$1("unreadable");
	}
}

// src/commands/read-config.ts
/** More than a baton.yml may have, so that one that is too large is told as such, with what is allowed. */
const mostBytes = 4 * 2 ** 20;
/** A baton.yml as it counts. YAML and the schema are loaded only where there is a file. */
async function readConfig(path, counting, now) {
	const content = await contentOf(path, counting);
	if (!content.known) return {
		reading: {
			is: "unreadable",
			problem: unreadable$3(path, counting)
		},
		source: null
	};
	if (content.value === null) return {
		reading: { is: "absent" },
		source: null
	};
	const { loadConfig } = await import("./settings/config/load-config2.js");
	const source = typeof content.value === "string" ? content.value : Buffer.from(content.value).toString("utf8");
	const config = loadConfig(content.value, path, now);
	if (isProblems(config)) return {
		reading: {
			is: "broken",
			problems: await withPolicyMistakes(config, content.value, {
				file: foreign(path),
				source,
				now
			})
		},
		source
	};
	const commit = counting.commit.known ? counting.commit.value : null;
	return {
		reading: {
			is: "loaded",
			loaded: {
				config,
				digest: digestOf(source),
				commit,
				file: foreign(path),
				present: true
			}
		},
		source
	};
}
/** Mistakes of both kinds at once, in the file's order: of shape, and of conditions and ids of the policy. */
async function withPolicyMistakes(problems, content, { file, source, now }) {
	const { readablePolicy } = await import("./settings/config/load-config2.js");
	const sound = readablePolicy(content, now);
	if (sound === null) return problems;
	const { changes, placeOf, unread } = sound;
	if (Object.values(changes.rules).flat().length === 0 && changes.disable.length === 0 && unread.length === 0) return problems;
	const { changedPolicy } = await import("./commands/changed-policy.js");
	const ofPolicy = changedPolicy(changes, file, source, placeOf, unread).problems;
	return [...problems, ...ofPolicy].sort(byPlace);
}
function byPlace({ at: one }, { at: other }) {
	return (one?.line ?? 0) - (other?.line ?? 0) || (one?.column ?? 0) - (other?.column ?? 0);
}
/** In the working tree as bytes, since what is wrong with them is told with its place. */
async function contentOf(path, counting) {
	if (counting.commit.known && counting.commit.value === null) {
		const read = await counting.files.read(path, mostBytes);
		if (read.is === "bytes") return known$1(read.bytes);
		return read.is === "absent" ? known$1(null) : unknown$1("unreadable");
	}
	return countingText(path, mostBytes, counting);
}
function unreadable$3(path, { commit }) {
	const at = { file: foreign(path) };
	if (commit.known && commit.value === null) return {
		code: "config-unreadable",
		sentence: text`${path} cannot be read`,
		remedy: text`make it a regular file of at most 256 KiB that this user may read`,
		at
	};
	return {
		code: "config-unreadable",
		sentence: text`${path} of the base commit could not be read, so what it demands is not known`,
		remedy: text`check out with ${"fetch-depth: 2"}, or grant ${"contents: read"} and give ${"github-token"}`,
		at
	};
}

// src/commands/load-policy.ts
/** The built-in policy, and what baton.yml changes of it. CEL is loaded only where it changes something. */
async function loadPolicy(loaded, source) {
	const read = await readPolicy(loaded, source);
	if (read.problems.length > 0) throw new Inability(2, read.problems);
	return read;
}
/** The policy of a configuration file, at a commit or (null) in the working tree; no file: the built-in one. */
async function policyOfFile(path, commit, world) {
	const read = await readPolicyFile(path, commit, world);
	if (read.problems.length > 0) throw new Inability(2, read.problems);
	return read;
}
/** The same, with every mistake as a value. A file that cannot be read is one: it may ask for more than the default. */
async function readPolicyFile(path, commit, world) {
	const counting = {
		...world,
		commit: known$1(commit),
		github: null,
		repository: null
	};
	const { reading, source } = await readConfig(path, counting, world.clock.now());
	switch (reading.is) {
		case "absent": return {
			policy: defaultPolicy,
			differs: 0,
			problems: path === "baton.yml" ? [] : [configMissing(path)]
		};
		case "loaded": return readPolicy(reading.loaded, source);
		case "broken": return {
			policy: defaultPolicy,
			differs: 0,
			problems: reading.problems
		};
		case "unreadable": return {
			policy: defaultPolicy,
			differs: 0,
			problems: [reading.problem]
		};
	}
}
async function readPolicy({ config, file }, source) {
	const changes = config.policy;
	if (Object.keys(changes.rules).length === 0 && changes.disable.length === 0) return {
		policy: defaultPolicy,
		differs: 0,
		problems: []
	};
	const { changedPolicy } = await import("./commands/changed-policy.js");
	return changedPolicy(changes, file, source ?? "");
}

// src/brief/times.ts
/** A time with its zone and how far away it is: `2026-11-27 17:00 UTC (in 3 days)`; the date is left out on the same day. */
function timeAndDistance(iso, now) {
	const away = new Date(iso).getTime() - new Date(now).getTime();
	return text`${timeOf$2(iso, now)} (${ours(distance(away))})`;
}
/** The time with its zone alone. */
function timeOf$2(iso, now) {
	const stamp = new Date(iso).toISOString();
	const clock = `${stamp.slice(11, 16)} UTC`;
	const sameDay = stamp.slice(0, 10) === new Date(now).toISOString().slice(0, 10);
	return [ours(sameDay ? clock : `${stamp.slice(0, 10)} ${clock}`)];
}
/** For a text that is read on another day: date, time and zone, whatever day it is now. */
function dateTimeOf$1(iso) {
	const stamp = new Date(iso).toISOString();
	return `${stamp.slice(0, 10)} ${stamp.slice(11, 16)} UTC`;
}
/** The same, and how far away it is. */
function dateTimeAndDistance(iso, now) {
	return `${dateTimeOf$1(iso)} (${distance(new Date(iso).getTime() - new Date(now).getTime())})`;
}
/** Since when something is known: `known for 3 days`. */
function ageOf$3(iso, now) {
	const milliseconds = new Date(now).getTime() - new Date(iso).getTime();
	return milliseconds < minute$4 ? "first seen now" : `known for ${amount(milliseconds)}`;
}
/** The date alone, UTC. */
function dateOf$1(iso) {
	return new Date(iso).toISOString().slice(0, 10);
}
/** `now` and `days` later, as a date, UTC. */
function dateAfter(now, days) {
	return dateOf$1(new Date(new Date(now).getTime() + days * day$4).toISOString());
}
const minute$4 = 6e4;
const hour$3 = 60 * minute$4;
const day$4 = 24 * hour$3;
function distance(milliseconds) {
	const far = amount(Math.abs(milliseconds));
	return milliseconds < 0 ? `${far} ago` : `in ${far}`;
}
function amount(milliseconds) {
	if (milliseconds >= 2 * day$4) return counted(Math.floor(milliseconds / day$4), "day");
	if (milliseconds >= 2 * hour$3) return counted(Math.floor(milliseconds / hour$3), "hour");
	return counted(Math.floor(milliseconds / minute$4), "minute");
}

// src/brief/where.ts
/** Where it is and since when: at most three places, the rest counted. */
function whereOf$1(group, basis, reader) {
	const [worst] = group;
	if (worst === void 0) return text`nowhere`;
	if (reader.withholds(worst)) return text`not shown in public: see the scanner's own report, or run it and ${"baton gate"} locally; ${newnessOf(worst, basis, reader)}`;
	const places = distinct$2(group.filter((judged) => !reader.withholds(judged)));
	if (places.length === 0) return text`${outside$1(worst)}, ${newnessOf(worst, basis, reader)}`;
	const more = places.length - 3;
	const shown = joined$2(places.slice(0, 3).map(placeOf$3), ", ");
	const rest = more > 0 ? text` and ${ours(counted(more, "more place"))}` : [];
	return text`${shown}${rest}, ${newnessOf(worst, basis, reader)}`;
}
/** Of what is withheld, where to look, in fewer words; everything else has no shorter way to be found. */
function whereInShort(worst, basis, reader) {
	if (!reader.withholds(worst)) return {};
	return { short: text`not shown in public: see the scanner's own report; ${newnessOf(worst, basis, reader)}` };
}
/** Path and line as one value. */
function placeOf$3(place) {
	return place.line === void 0 ? [value(place.path)] : [value(place.path), value(`:${place.line}`)];
}
/** New here or old, and by which source where that is not the change itself. */
function newnessOf(judged, basis, reader) {
	if (judged.newness === "new" && reader.withholds(judged)) return text`new`;
	const commit = basis.commit === null ? text`this commit` : text`${basis.commit.slice(0, 7)}`;
	if (judged.newness === "new") {
		if (judged.newSource === "change") return basis.stage === "pr" ? text`added in this change` : text`new with ${commit}`;
		if (judged.newSource === "baseline-file") return text`new: not among the adopted debt`;
		if (judged.newSource === "ledger") return text`new: the record of the target branch does not have it`;
		if (judged.newSource === "open-issue") return text`new: an earlier run stopped it, and it is still here`;
		return text`new: the scan of the base does not have it`;
	}
	if (judged.newness === "unknown") return text`new or old cannot be told`;
	const since = ours(dateOf$1(judged.firstSeen));
	return judged.adopted ? text`adopted debt, here since ${since}` : text`here before this change`;
}
function distinct$2(group) {
	const seen = /* @__PURE__ */ new Map();
	for (const { finding } of group) {
		const { place } = finding;
		if (place !== null && !seen.has(place.path)) seen.set(place.path, place);
	}
	return [...seen.values()];
}
function outside$1({ finding }) {
	if (finding.artifactDigest !== void 0) return text`image ${finding.artifactDigest}`;
	return text`the scan names no place`;
}

// src/brief/place-of-problem.ts
/** Where a mistake stands, for an annotation, which drops a file that lies elsewhere; null where no line is known. */
function placeOfProblem({ at }) {
	return at?.line === void 0 ? null : {
		path: at.file,
		inside: true,
		line: at.line
	};
}

// src/brief/broken-config.ts
/** Mistakes of the baton.yml that this change brings; empty when it loads, or none is changed. */
function brokenConfig({ notices }) {
	return mistakesAfter("config-head-broken", notices);
}
/** Mistakes of the baton.yml that should have judged; empty when it loads. */
function brokenBase({ notices }) {
	return mistakesAfter("config-base-broken", notices);
}
function mistakesAfter(code, notices) {
	const at = notices.findIndex((one) => one.code === code);
	if (at < 0) return [];
	const rest = notices.slice(at + 1);
	const end = rest.findIndex((one) => !ofConfig.test(one.code));
	const mistakes = end < 0 ? rest : rest.slice(0, end);
	return mistakes.length > 0 ? mistakes : notices.slice(at, at + 1);
}
/** As settings name what is wrong in the file itself, or in its policy. */
const ofConfig = /^(?:config-(?:key|value|yaml|missing)|policy-)/;
/** In one line: a change is judged without it, and everything fails once it is merged; or the base's did not judge. */
function brokenConfigLine(decision) {
	return [...baseLine(decision), ...headLine(decision)];
}
function baseLine(decision) {
	const [first, ...more] = brokenBase(decision);
	if (first === void 0) return [];
	const fails = strong(text`The base's ${placeIn$1(first)} does not load`);
	const judged = text`the built-in policy judged, nothing is waived or relaxed`;
	return [{
		says: text`${fails}: ${first.sentence}${others$1(more)}; ${judged}. The one of this change loads.`,
		short: text`${fails}: ${judged}.`
	}];
}
function headLine(decision) {
	const [first, ...more] = brokenConfig(decision);
	if (first === void 0) return [];
	const breaks = strong(text`This change breaks ${placeIn$1(first)}`);
	return [{
		says: text`${breaks}: ${first.sentence}${others$1(more)}; once merged, every run ends with exit 2.`,
		short: text`${breaks}: once merged, every run ends with exit 2.`
	}];
}
function others$1(more) {
	return more.length === 0 ? [] : text` (${ours(counted(more.length, "more mistake"))})`;
}
function placeIn$1(problem) {
	const place = placeOfProblem(problem);
	return place === null ? text`${"baton.yml"}` : placeOf$3(place);
}

// src/brief/decision-place.ts
/** In a pipeline, how `baton adopt` comes by the decision: on a runner it is gone with the job. */
function decisionPlace(decision, { ci }) {
	if (ci.inPipeline !== true || !isFirstRun(decision)) return [];
	return [{
		says: text`${"decision.json"} for ${"baton adopt"}: set ${"output"} and upload it (${stepThree}).`,
		short: text`${"decision.json"}: see ${stepThree}.`
	}];
}
/** Where an upload is shown. */
const stepThree = "docs/start.md, step 3";

// src/brief/flaw.ts
/** What it is called: `SQL injection`; withheld, its class and tier alone. */
function flawOf(judged, reader) {
	if (!reader.withholds(judged)) return reader.titleOf(judged);
	return text`finding of class ${ours(judged.finding.class)}, ${ours(judged.tier ?? "no tier")}`;
}
/** The same with the rule that found it, unless its name says it already. */
function flawWithRule(judged, reader) {
	const flaw = flawOf(judged, reader);
	return namesRule(flaw, judged) ? flaw : text`${flaw} (${judged.finding.rule.id})`;
}
/** The same with what tells it apart, for the first row: CWE, tool, rule, how bad. */
function whatOf(judged, reader) {
	const { finding, facts, id } = judged;
	const { rule } = finding;
	if (reader.withholds(judged)) return text`${value(id)}, class ${ours(finding.class)}, ${ours(judged.tier ?? "no tier")}, ${reader.since(judged.firstSeen)}; not named in public`;
	const title = capital$1(reader.titleOf(judged));
	const isNamed = namesRule(title, judged);
	if (finding.class === "secret") return text`${title}, ${ours(validityWords$1[facts.validity])} ${rule.tool}${isNamed ? [] : text` (${rule.id})`}; value not shown`;
	const tool = isNamed ? text`${rule.tool}` : text`${rule.tool} ${rule.id}`;
	const kev = facts.kev ? ", exploited in the wild (KEV)" : "";
	return text`${title}${cweOf(judged)}, found by ${tool}, ${ours(howBad(judged))}${ours(kev)}`;
}
/** Its name and who found it. */
function whatInShort(judged, reader) {
	if (reader.withholds(judged)) return whatOf(judged, reader);
	const { rule } = judged.finding;
	const title = capital$1(reader.titleOf(judged));
	return text`${title}, found by ${namesRule(title, judged) ? text`${rule.tool}` : text`${rule.tool} ${rule.id}`}`;
}
/** A score in words (CVSS 3.1 ratings); `assumed` where the file states none. */
function howBad({ finding, facts }) {
	const word = ratings.find(([from]) => facts.score >= from)?.[1] ?? "no severity";
	return finding.severity.score === null ? `${word} (assumed)` : word;
}
const ratings = [
	[9, "critical"],
	[7, "high"],
	[4, "medium"],
	[.1, "low"]
];
const validityWords$1 = {
	active: "verified by",
	unknown: "not known to be revoked, found by",
	inactive: "revoked, as verified by",
	test: "of a test, found by"
};
function cweOf({ finding }) {
	const [first] = finding.rule.cwe;
	return first === void 0 || finding.class === "vuln" ? [] : text`, ${ours(`CWE-${first}`)}`;
}
function namesRule(words, { finding }) {
	const rule = value(finding.rule.id);
	return words.some((part) => part.is === "value" && part.text === (rule.is === "value" ? rule.text : ""));
}
function capital$1(words) {
	const [first, ...rest] = words;
	if (first?.is !== "ours") return words;
	return [ours(first.text.charAt(0).toUpperCase() + first.text.slice(1)), ...rest];
}

// src/brief/finding-table.ts
/** As many rows a page can bear; every finding is in decision.json. */
const tableRows = 100;
/** A fold with a table of findings, the worst first; null when there are none. `title` without the number. */
function findingTable(title, findings, basis, reader) {
	if (findings.length === 0) return null;
	const rows = mostPressing(findings, tableRows).map((judged) => rowOf$1(judged, basis, reader));
	const more = findings.length - rows.length;
	const body = [{
		is: "table",
		head: ["Finding", "Where"],
		rows
	}, ...more > 0 ? [{
		is: "paragraph",
		says: text`${ours(counted(more, "more finding"))}: ${reader.listedIn}.`
	}] : []];
	return {
		title: text`${ours(title)} (${ours(findings.length.toLocaleString("en-US"))})`,
		body
	};
}
function rowOf$1(judged, basis, reader) {
	const { finding, verdict, tier, id } = judged;
	const outcome = text`${ours(verdict)}, ${ours(tier ?? "no tier")}, ${ageIn(judged, basis)}${waived(judged, reader)} (${value(id)})`;
	if (reader.withholds(judged)) return [text`${flawOf(judged, reader)}: ${outcome}`, text`not in public`];
	const { place } = finding;
	return [text`${flawWithRule(judged, reader)}, ${ours(howBad(judged))}: ${outcome}`, place === null ? text`no place` : placeOf$3(place)];
}
function ageIn({ newness, firstSeen, adopted }, basis) {
	if (newness === "new") return text`new`;
	if (newness === "unknown") return text`age not known`;
	if (dateOf$1(firstSeen) === dateOf$1(basis.now)) return text`here before`;
	return adopted ? text`adopted, since ${ours(dateOf$1(firstSeen))}` : text`since ${ours(dateOf$1(firstSeen))}`;
}
function waived(judged, reader) {
	const { waived, suppressed } = judged;
	const by = reader.withholds(judged) ? [] : text` by ${waived?.id ?? ""}`;
	if (waived !== null) return text`, waived${by} until ${ours(dateOf$1(waived.expires))}`;
	return suppressed ? text`, suppressed` : [];
}

// src/brief/footer.ts
/** Where the record is and who was told of `about`; a step that a permission cost. */
function recordAndTold(context, reader, about = null) {
	const { missing, planned = [] } = context;
	const record = recordOf(context, about);
	const told = toldOf(context, reader, about);
	const [first, ...more] = aboutFirst(missing, about);
	const rest = more.length === 0 ? [] : text` (and ${more.length} more, listed below)`;
	const count = missing.length;
	return [
		{
			says: text`${record.says}. ${told.says}.`,
			short: text`${record.short ?? record.says}. ${told.short ?? told.says}.`
		},
		...first === void 0 ? [] : [{
			says: text`${capital(first)}${rest}.`,
			short: text`${capital(firstClause(first))}${count > 1 ? text` (${count - 1} more below)` : []}.`
		}],
		...planned.length === 0 ? [] : [{ says: text`Dry run: nothing was written outside; ${ours(counted(planned.length, "step is", "steps are"))} planned.` }]
	];
}
/** Where the record is, and no more: who was told stands in what the record says itself. */
function recordAlone(context, about) {
	const { says, short = says } = recordOf(context, about);
	return {
		says: text`${says}.`,
		short: text`${short}.`
	};
}
/** What is about the incident that the headline names comes first. */
function aboutFirst(lines, about) {
	if (about === null) return lines;
	const isOwn = (line) => line.some((part) => part.is === "value" && part.text === about.id);
	return [...lines.filter(isOwn), ...lines.filter((line) => !isOwn(line))];
}
/** Others in one line: what else stops, and what does not. */
function othersOf(decision, told) {
	const { incomplete, judged, basis } = decision;
	const ids = new Set(told.map(({ id }) => id));
	const others = judged.filter(({ id }) => !ids.has(id));
	const stopping = others.filter(stops);
	const rest = others.filter((one) => !stops(one));
	const isObserved = basis.mode === "observe";
	const too = isObserved ? counted(stopping.length, "other would stop", "others would stop") : counted(stopping.length, "other stops", "others stop");
	const counts = [...stopping.length === 0 ? [] : [text`${ours(too)} it, too.`], ...rest.length === 0 ? [] : [text`${ours(judged.some(stops) ? restWords(rest, isObserved) : plainly(rest))}.`]];
	if (incomplete.length === 0 || told.length === 0) return counts.length === 0 ? [] : [{
		says: joined$2(counts, " "),
		short: text`${ours(counted(others.length, "other", "others"))} below.`
	}];
	const unread = text`Not everything could be read`;
	return [{
		says: joined$2([...counts, [strong(text`${unread}: what is missing is unknown.`)]], " "),
		short: joined$2([...counts, [strong(text`${unread}.`)]], " ")
	}];
}
function stops({ verdict }) {
	return verdict === "block" || verdict === "quarantine";
}
/** Where nothing stops it is no news that these do not. */
function plainly(rest) {
	return `${counted(rest.length, "other finding")}${ageWords$1(rest)}`;
}
function restWords(rest, isObserved) {
	return `${isObserved ? counted(rest.length, "other would not", "others would not") : counted(rest.length, "other does not", "others do not")} stop it${ageWords$1(rest)}`;
}
function ageWords$1(rest) {
	const before = rest.filter(({ newness }) => newness === "existing").length;
	if (before === 0) return "";
	return before === rest.length ? ", all here before" : `, ${before.toLocaleString("en-US")} here before`;
}
function recordOf({ links, undelivered }, about) {
	const written = [...links.incidents].filter(([, place]) => place.startsWith(".baton/"));
	const own = about === null ? void 0 : written.find(([id]) => id === about.id)?.[1];
	const others = written.length - (own === void 0 ? 0 : 1);
	const more = others === 0 ? [] : text` and ${ours(counted(others, own === void 0 ? "incident" : "other"))} in ${".baton/incidents/"}`;
	const incidents = own === void 0 ? more : text`${value(own)}${more}`;
	const and = incidents.length === 0 || own === void 0 ? incidents : text`, ${incidents}`;
	const { ledger } = links;
	const kept = ledger?.is === "kept" ? [text`${ledger.name}`] : [];
	const missed = ledger?.is === "not-kept" && ledger.name !== null ? missedOf(ledger.name, ledger.why) : [];
	if (links.decision !== null) {
		const says = [link(text`Decision and reasons`, links.decision)];
		const inLedger = kept.map((name) => text`, recorded in ${name}`).flat();
		return {
			says: text`${says}${inLedger}${and}${missed}`,
			short: text`${says}${inLedger}${missed}`
		};
	}
	const isLost = undelivered !== void 0 && undelivered !== null;
	const files = isLost || links.record === null ? [] : [text`${value(links.record)}`];
	const places = [...kept, ...files];
	const lost = isLost ? text` (${undelivered} cannot be written)` : [];
	if (places.length > 0) return { says: text`Record: ${joined$2(places, ", ")}${and}${lost}${missed}` };
	if (own !== void 0 && !isLost) return { says: text`Record: ${incidents}${missed}` };
	const why = isLost ? text`${undelivered} cannot be written` : text`${"output"} names no file`;
	const noLedger = ledger?.is === "not-kept" ? text`; ledger: ${ledger.why}` : [];
	return {
		says: text`No record is kept (${why}${noLedger})${isLost ? [] : and}`,
		short: text`No record is kept`
	};
}
function missedOf(ledger, why) {
	return text`, not in ${ledger}: ${why}`;
}
/** Who knows of this one by what this run did; whoever was told of another one alone is no answer. */
function toldOf({ told }, reader, about) {
	const own = about === null ? [] : told.ofIncident?.get(about.id) ?? [];
	const known = [.../* @__PURE__ */ new Set([
		...told.names,
		...own,
		...[told.byComment ?? []].flat()
	])];
	const elsewhere = [...told.ofIncident ?? []].flatMap(([id, names]) => id === about?.id ? [] : names);
	const others = [...new Set(elsewhere)].filter((name) => !known.includes(name));
	const also = others.length === 0 ? [] : text` (${named$3(others, reader)} of another incident)`;
	const will = about === null ? void 0 : told.willTell?.get(about.id);
	if (known.length === 0 && will !== void 0) return { says: text`Told: ${will}${also}` };
	if (known.length > 0) {
		const says = text`Told: ${named$3(known, reader)}${known.length + others.length === 1 ? text` only` : []}${also}`;
		return told.whyNobody === null ? { says } : {
			says: text`${says}; ${told.whyNobody}`,
			short: says
		};
	}
	const nobody = [strong(text`Nobody has been told yet`)];
	if (told.whyNobody !== null) return {
		says: text`${nobody}: ${told.whyNobody}`,
		short: nobody
	};
	const isOld = about !== null && told.before?.has(about.id) === true;
	return { says: text`Told: ${isOld ? text`nobody anew, its issue stood before` : text`nobody yet`}${also}` };
}
function named$3(names, reader) {
	return joined$2(names.map(reader.names), ", ");
}
function capital(words) {
	const [first, ...rest] = words;
	if (first?.is !== "ours") return words;
	return [ours(first.text.charAt(0).toUpperCase() + first.text.slice(1)), ...rest];
}

// src/brief/given.ts
/** A fold that has something in it. */
function given(fold) {
	return fold === null ? [] : [fold];
}

// src/brief/not-scanned.ts
/** Tools that were skipped, and of which no scan is there. */
function notScanned({ notices }) {
	return notices.filter(({ code }) => code === "scan-skipped").map(({ sentence }) => sentence.filter((part) => part.is === "value"));
}
/** As many are named; of the rest their number is said. */
const named$2 = 3;
/** The same in one line: what a skipped tool would have found is not known. */
function notScannedLine(decision) {
	const tools = notScanned(decision);
	if (tools.length === 0) return [];
	const more = tools.length - named$2;
	const rest = more > 0 ? text` and ${ours(counted(more, "other tool"))}` : [];
	return [{ says: text`Not scanned here: ${joined$2(tools.slice(0, named$2), ", ")}${rest}.` }];
}

// src/brief/problem-folds.ts
/** What could not be told, what was noticed, and which scans were read. */
function problemFolds(decision, context, reader) {
	const { incomplete, notices, scans, judged, basis } = decision;
	const { missing, planned = [] } = context;
	const { listedIn } = reader;
	return [
		...listed$1("What could not be told", incomplete.map(problemLine), listedIn),
		...listed$1("What was noticed and changes no verdict", shownProblems(notices, judged, basis).map(problemLine), listedIn),
		...listed$1("What could not be done outside, and what to do about it", missing.length > 1 ? missing : [], listedIn),
		...listed$1("What a dry run left undone", planned, listedIn),
		...scanFold(scans, notScanned(decision), listedIn)
	];
}
function problemLine({ code, sentence, remedy, at }) {
	const place = at === void 0 ? [] : text`${placeIn(at)}: `;
	return text`${place}${withStop(sentence)} Next: ${withStop(remedy)} (${value(code)})`;
}
/** Sentences of problems come with and without their full stop. */
function withStop(words) {
	const last = words.at(-1);
	return last?.is === "ours" && /[.!?]$/.test(last.text) ? words : [...words, ours(".")];
}
function placeIn({ file, line, column }) {
	const behind = [line, column].filter((number) => number !== void 0).map((number) => `:${number}`);
	return [value(file), ...behind.length === 0 ? [] : [value(behind.join(""))]];
}
/** As many lines a page can bear. */
const most = 50;
function listed$1(title, lines, listedIn) {
	if (lines.length === 0) return [];
	const more = lines.length - most;
	const items = more > 0 ? [...lines.slice(0, most), text`${more} more, ${listedIn}`] : lines;
	return [{
		title: text`${ours(title)} (${lines.length})`,
		body: [{
			is: "list",
			items
		}]
	}];
}
function scanFold(scans, skipped, listedIn) {
	if (scans.length === 0) return [];
	const rows = scans.slice(0, most).map((scan) => {
		const tool = scan.tool === void 0 ? text`no tool named` : text`${scan.tool}${version$2(scan)}`;
		const read = scan.complete ? "complete" : "not complete";
		return [text`${tool}: ${ours(read)}, ${ours(counted(scan.counts.findings, "finding"))}`, text`${scan.file}`];
	});
	const more = scans.length - rows.length;
	return [{
		title: text`Scans (${scans.length})`,
		body: [{
			is: "table",
			head: ["Scan", "File"],
			rows: [...rows, ...skipped.map((tool) => [text`${tool}: not scanned here`, text`skipped`])]
		}, ...more > 0 ? [{
			is: "paragraph",
			says: text`${more} more, ${listedIn}.`
		}] : []]
	}];
}
function version$2({ toolVersion }) {
	return toolVersion === void 0 ? [] : text` ${toolVersion}`;
}

// src/brief/reader.ts
/** `lasting`: it is read for days, as an issue is. */
function readerOf({ basis, judged }, context, read = "soon") {
	const { now } = basis;
	const { record } = context.links;
	const isLasting = read === "lasting";
	return {
		now,
		withholds: (one) => shownAs(one, basis) === "withheld",
		withholdsIncident: (incident) => isWithheld(incident, judged, basis),
		titleOf: (one) => context.titleOf(one.finding),
		names: (name) => [context.mentions.has(name) ? mention(name) : value(name)],
		when: (iso) => [ours(isLasting ? dateTimeOf$1(iso) : dateTimeAndDistance(iso, now))],
		since: (iso) => [ours(isLasting ? `first seen ${dateTimeOf$1(iso)}` : ageOf$3(iso, now))],
		answerOf: ({ id }) => context.answers?.get(id) ?? null,
		listedIn: record === null ? text`with ${"--output decision.json"}` : text`in ${record}`
	};
}

// src/brief/clean-brief.ts
/** A run that stops nothing, and that opens no incident. */
function cleanBrief(decision, context) {
	const reader = readerOf(decision, context);
	const { judged, basis, next } = decision;
	const place = asksToAdopt(next) ? decisionPlace(decision, context) : [];
	const what = basis.stage === "pr" ? "Nothing in this change stops it" : "Nothing stopped";
	return {
		verdictWord: "not-stopped",
		headline: text`${strong([ours(what)])}${others(decision, context, reader)}.`,
		rows: [],
		footer: [...next === null ? [] : [text`Next: ${next.says}.`], ...[
			...brokenConfigLine(decision),
			...notScannedLine(decision),
			...place,
			...recordAndTold(context, reader)
		].map(({ says }) => says)],
		folds: [...given(findingTable("Findings", judged, basis, reader)), ...problemFolds(decision, context, reader)]
	};
}
/** One green line in place of what was said before: all of it is gone. `commit` is the one that was scanned. */
function fixedBrief(decision, context) {
	const clean = cleanBrief(decision, context);
	const reader = readerOf(decision, context);
	const commit = decision.basis.commit;
	const by = commit === null ? [] : text` in ${commit.slice(0, 7)}`;
	return {
		...clean,
		verdictWord: "fixed",
		footer: [],
		headline: text`${strong(text`Fixed${by}`)}: what stopped this change is gone in a complete scan${others(decision, context, reader)}. Merge is free.`
	};
}
function others({ judged, basis }, context, reader) {
	if (judged.length === 0) return text` (no findings)`;
	const before = judged.filter(({ newness }) => newness === "existing").length;
	const waivers = judged.filter((one) => one.waived !== null);
	const waived = waivers.length;
	const grave = waivers.filter(({ tier }) => tier === "T0" || tier === "T1").length;
	const ignored = judged.filter(({ verdict }) => verdict === "ignore").length;
	const urgent = judged.filter(isUrgent$2);
	const [worst] = mostPressing(urgent, 1);
	const counts = [
		counted(judged.length, "finding"),
		...before === 0 ? [] : [`${before.toLocaleString("en-US")} here before`],
		...waived === 0 ? [] : [`${waived.toLocaleString("en-US")} waived${ofThem(grave, waived)}`],
		...ignored === 0 ? [] : [`${ignored.toLocaleString("en-US")} ignored`]
	].join(", ");
	if (worst === void 0) return text` (${ours(counts)}, ${ours(grave === 0 ? "none urgent" : "no other urgent")})`;
	const which = urgent.length === 1 ? text`the urgent one is` : text`${ours(counted(urgent.length, "is", "are"))} urgent, the worst is`;
	const due = worst.dueAt !== null && dateOf$1(worst.firstSeen) < dateOf$1(basis.now) ? text`, due ${reader.when(worst.dueAt)}` : [];
	return text` (${ours(counts)}; ${which} ${flawOf(worst, reader)}, ${worst.incident ?? worst.id}, ${heldBy$1(worst, context, reader)}${due})`;
}
/** A waiver makes nothing harmless: a working key is urgent behind it, too. */
function ofThem(grave, waived) {
	if (grave === 0) return "";
	return waived === 1 ? " though urgent" : ` (${grave.toLocaleString("en-US")} of them urgent)`;
}
function asksToAdopt(next) {
	return next?.says.some((part) => part.is === "value" && part.text.startsWith("baton adopt")) === true;
}
/** T0 or T1 that nobody has accepted: it stops nothing here, and is urgent all the same. */
function isUrgent$2({ tier, waived, suppressed, verdict }) {
	return (tier === "T0" || tier === "T1") && waived === null && !suppressed && verdict !== "ignore";
}
function heldBy$1({ id }, { owners, fallbackOwner }, reader) {
	const owner = owners.get(id);
	const name = owner?.person ?? owner?.team ?? fallbackOwner;
	return name === null ? text`no owner is named` : text`${reader.names(name)} owns the place`;
}

// src/brief/by-rule.ts
/**
* By which rules, in brackets: the tier rule that set it, and the row (what moved the tier is in the evidence); the severity where it is an incident.
* Of what is withheld the row alone, since a tier rule tells what was found.
*/
function byRule$1(judged, incident, reader) {
	const { tiered, row } = judged;
	const rules = [.../* @__PURE__ */ new Set([...reader.withholds(judged) ? [] : tierRule(tiered), row])].map((rule) => [value(rule)]);
	const severity = incident === void 0 ? [] : text`${ours(incident.severity)}, `;
	return text` (${severity}${ours(rules.length === 1 ? "rule" : "rules")} ${joined$2(rules, ", ")})`;
}
/** Rules have their say in order, and the first sets the tier; a condition that failed overrules them all. */
function tierRule({ rules, policyError }) {
	return policyError === void 0 ? rules.slice(0, 1) : rules.slice(-1);
}

// src/brief/checklist.ts
/** What has to be done, in order, by which role and until when. Values of a withheld incident are left out. */
function checklistFold(incident, reader) {
	const { checklist, id } = incident;
	if (checklist.length === 0) return null;
	const withheld = reader.withholdsIncident(incident);
	return {
		title: text`Checklist of ${value(id)}, ${ours(counted(checklist.length, "item"))}`,
		body: [{
			is: "list",
			items: checklist.map((item) => itemOf$1(item, withheld, reader))
		}]
	};
}
function itemOf$1(item, withheld, reader) {
	const says = withheld ? withoutValues(item.says) : item.says;
	return text`${says} (${ours(item.role)}${dueOf$1(item, reader)}${ours(blocking[item.blocks])})`;
}
function dueOf$1({ dueAt, after }, reader) {
	if (dueAt !== null) return text`, by ${reader.when(dueAt)}`;
	return after === void 0 ? [] : text`, ${ours(after)}`;
}
const blocking = {
	resolve: ", before it is resolved",
	close: ", before it is closed",
	no: ""
};

// src/brief/contained.ts
/** What first aid did, and in bold what it did not; `short`: the most that matters of it. */
function containedByIncident(incident, decision, reader) {
	if (reader.withholdsIncident(incident)) return { says: text`${here(decision)}. ${strong(text`Not yet: what is already there stays as it is`)}` };
	const of = (state) => incident.firstAid.filter((aid) => aid.state === state).map((aid) => aid.says);
	const [done, open, unknown] = [
		of("contained"),
		of("not-contained"),
		of("unknown")
	];
	const says = joined$2([
		contained(done),
		...bold$1("Not yet: ", open),
		...bold$1("Unknown: ", unknown)
	], ". ");
	const shown = [open.slice(unknown.length > 0 ? -1 : -2), unknown.slice(-2)].map((some) => some.map(firstClause));
	const left = open.length + unknown.length - shown.flat().length;
	if (shown.flat().length === 0) return { says };
	const more = left > 0 ? [text`${left} more in full`] : [];
	const short = [
		...bold$1("Not yet: ", shown[0] ?? []),
		...bold$1("Unknown: ", shown[1] ?? []),
		...more
	];
	return {
		says,
		short: joined$2([contained(done.slice(0, 1).map(firstClause)), ...short], ". ")
	};
}
function contained(done) {
	return done.length === 0 ? text`nothing` : joined$2(done, ", ");
}
/** The same for what stops and is no incident. */
function containedByStop(judged, decision) {
	const { finding, facts, newness } = judged;
	if (decision.basis.mode === "observe") return text`${here(decision)}. ${strong(text`Not yet: it may go on`)}`;
	if (finding.class === "secret") return text`${here(decision)}. ${strong(text`Not yet: whoever read it may use it`)}`;
	if (finding.class === "malware") return text`${here(decision)}. ${strong(word(facts.evidence === "referenced" ? "Unknown: whether it was installed elsewhere" : "Not yet: where it ran it may still act"))}`;
	if (newness === "unknown") return text`${here(decision)}. ${strong(text`Unknown: whether what is deployed has it, too`)}`;
	if (decision.basis.stage === "pr" && newness === "new") return text`${here(decision)}, nothing left to contain`;
	return text`${here(decision)}. ${strong(text`Not yet: versions that are already deployed have it, too`)}`;
}
/** What this run itself holds back. */
function here({ basis }) {
	if (basis.mode === "observe") return text`nothing, it is only observed`;
	switch (basis.stage) {
		case "pr": return text`not merged, not deployed`;
		case "mainline": return text`this pipeline alone`;
		case "predeploy": return text`not deployed by this pipeline`;
		case "deployed": return text`nothing, what is deployed keeps running`;
	}
}
function bold$1(label, says) {
	return says.length === 0 ? [] : [[strong([ours(label), ...joined$2(says, "; ")])]];
}
function word(words) {
	return [ours(words)];
}

// src/brief/contest.ts
/** How to contest what stops, and who decides. */
function contestRow(judged, context, reader) {
	const who = decider(context, reader);
	const file = fileAndBranch(context);
	if (!isWaivable(judged)) return {
		label: "Contest",
		says: text`confirmed malware cannot be waived; if it is none, ${who} corrects ${"classes"} in ${file}`
	};
	const waiver = text`waiver to paste into ${file}; ${who} decides, not its requester`;
	const says = text`false alarm or accepted risk: ${waiver}`;
	if (context.contest.decider !== null) return {
		label: "Contest",
		says,
		short: waiver
	};
	return {
		label: "Contest",
		says,
		short: text`waiver to paste into ${file}; another person decides (none set)`
	};
}
/** How to contest that something could not be told; what must be mended instead is said as such. */
function contestOfIncomplete(problem, { basis }, context, reader) {
	const who = decider(context, reader);
	const way = wayOf(problem.code, basis.stage);
	switch (way) {
		case "none": return text`there is no waiver for this: it must be mended; ${who} decides what is asked of this step`;
		case "baseline": return text`scans of the merge base, named in ${"baseline"}, tell its age, too; ${who} decides`;
		case "pattern": return text`if it may be absent, write ${"optional:"} before its pattern in ${"sarif"}; ${who} decides`;
		case "required": return text`if it need not scan, take it out of ${whereRequired(problem, basis, context)}; ${who} decides`;
		case "accept":
		case "maxAge":
		case "onIncomplete": return text`${ours(whether[way])}: setting to paste into ${fileAndBranch(context)}; ${who} decides`;
	}
}
/**
* Which setting lets a problem pass: `scans.accept` takes what a tool notified, nothing else; `scans.onIncomplete`
* holds on pull requests alone, and not for a scan that the change itself wrote.
*/
function wayOf(code, stage) {
	if (code === "scan-notification") return "accept";
	if (code === "scan-missing") return "pattern";
	if (code === "scan-tool-missing") return "required";
	if (code === "scan-too-old") return "maxAge";
	if (code === "change-unreadable") return "baseline";
	return code.startsWith("scan-") && code !== "scan-tracked-file" && stage === "pr" ? "onIncomplete" : "none";
}
const whether = {
	accept: "if it is harmless",
	maxAge: "if an older scan will do",
	onIncomplete: "if pull requests may pass without it"
};
/** Inputs add to what baton.yml requires; whether that names the tool, too, is not known here. */
function whereRequired({ sentence }, { inputs }, context) {
	const inFile = text`${"scans.requiredTools"} in ${fileAndBranch(context)}`;
	const given = inputs["required-tools"] ?? [];
	return sentence.some((part) => part.is === "value" && given.includes(part.text)) ? text`${"required-tools"} of this step, and of ${inFile} where that names it, too` : inFile;
}
/** The default policy forbids a waiver for confirmed malware (domain.md c.6, waiver.forbidden). */
function isWaivable({ finding, facts }) {
	return !(finding.class === "malware" && facts.confidence === "confirmed");
}
function fileAndBranch({ contest, ci }) {
	const named = ci.pullRequest?.baseRef ?? ci.targetBranch ?? ci.defaultBranch;
	const branch = named === "HEAD" ? null : named;
	return branch === null ? text`${value(contest.file)} on the default branch` : text`${value(contest.file)} on ${value(branch)}`;
}
function decider({ contest }, reader) {
	if (contest.decider !== null) return reader.names(contest.decider);
	return [
		ours("another person (no decider is set: "),
		value("ownership.fallback"),
		ours(")")
	];
}

// src/domain/life-stage.ts
/** Nothing more can happen to it, unless it comes back. */
function hasEnded(lifecycle) {
	return lifecycle === "closed" || lifecycle === "dismissed";
}
/** Complete scans proved it gone; what is left is to close it. */
function isProvedGone(lifecycle) {
	return lifecycle === "resolved" || lifecycle === "in_review";
}

// src/brief/deadline.ts
/** Two dates, and which is for what; the second is without its distance where there is no room. */
function deadlineOfIncident(incident, reader) {
	const answered = reader.answerOf(incident);
	const { takeUpBy, dueAt } = answered?.state ?? incident;
	if (answered !== null && hasEnded(answered.state.lifecycle)) return { says: text`no clock runs` };
	if (answered !== null && answered.answer.holder !== null) return { says: dueAt === null ? text`no date for the fix` : text`done by ${reader.when(dueAt)}` };
	const taken = text`taken up by ${reader.when(takeUpBy)}`;
	if (dueAt === null) return { says: text`${taken}; no date for the fix` };
	return {
		says: text`${taken}, done by ${reader.when(dueAt)}`,
		short: text`taken up by ${reader.when(takeUpBy)}, done by ${ours(dateTimeOf$1(dueAt))}`
	};
}
/** Until when, for what stops and is no incident. */
function deadlineOfStop({ dueAt, newness }, { basis }, reader) {
	if (basis.stage === "pr" && newness !== "existing") return text`before the merge; no other clock runs`;
	if (dueAt === null) return text`no clock; it stays stopped until it is fixed or waived`;
	return text`fix due ${reader.when(dueAt)}; stopped until it is fixed or waived`;
}

// src/brief/evidence.ts
/** Why one finding got its verdict: rules in order, row, signals with their dates, policy. */
function evidenceFold(judged, decision, context, reader, incident) {
	const { basis } = decision;
	return {
		title: text`Why: rules, signals and policy`,
		body: [{
			is: "list",
			items: [
				...ruleLines(judged, reader),
				...basis.signals.map(({ name, says }) => text`${ours(name.toUpperCase())}: ${says}`),
				text`Policy ${basis.policy.name}, ${basis.policy.digest}${changed(basis.policy.differs)}`,
				...incident === void 0 || reader.withholdsIncident(incident) ? [] : ownerLines(incident),
				explainHint(judged, context)
			]
		}]
	};
}
function ruleLines(judged, reader) {
	const { tiered, row, tier, verdict, facts, finding, newness, newSource } = judged;
	const outcome = text`${value(judged.id)}: ${ours(tier ?? "no tier")} and ${ours(verdict)}`;
	if (reader.withholds(judged)) return [outcome];
	const rules = tiered.rules.map((rule) => [value(rule)]);
	const scored = finding.severity.score === null ? text`score assumed from level ${ours(facts.level)}` : text`score ${finding.severity.score} from ${finding.severity.source}`;
	return [
		text`${outcome}, by ${joined$2(rules, ", ")} and the row ${row} of the stage table`,
		text`${scored}${ours(facts.assumed ? ", what follows from it is assumed" : "")}; class by ${finding.classEvidence}`,
		text`Age ${ours(newness)}, told by ${ours(newSource)}`,
		...tiered.policyError === void 0 ? [] : [text`A condition failed: ${tiered.policyError}`]
	];
}
function changed(differs) {
	if (differs === 0) return text`, the default unchanged`;
	return text`, ${differs} of its rules changed`;
}
function ownerLines({ owner }) {
	return owner.evidence.map(({ source, says, line }) => text`Owner by ${ours(source)}: ${says}${line === void 0 ? [] : text`, line ${line}`}`);
}
function explainHint({ id }, { ci, links }) {
	if (ci.inPipeline === true) return text`Ask for everything: ${`baton explain ${id} --decision decision.json`}; that file is in the run's artifacts where the workflow uploads ${"output"} (${stepThree})`;
	return links.record === null ? text`Ask for everything: run again with ${"--output decision.json"}, then ${`baton explain ${id}`}` : text`Ask for everything: ${`baton explain ${id} --decision ${links.record}`}`;
}

// src/brief/fitted.ts
/** words.md: what a reader takes in within ten seconds. */
const mostWords = 130;
/** Rows are shortened in this order, then the footer; what a reader can do without for longest comes first. */
const order = [
	"Contest",
	"What",
	"Who",
	"Next"
];
/** What is not contained or not known stays as long as anything else can go. */
const lastOrder = [
	"Where",
	"Contained",
	"By when"
];
/** The brief with at most `most` words above the fold; what was shortened stands whole in a fold. */
function fitted(brief, most = 130) {
	const shortened = /* @__PURE__ */ new Set();
	const said = (one) => shortened.has(one) ? one.short ?? one.says : one.says;
	const words = () => wordsOf(brief.headline) + brief.rows.reduce((sum, row) => sum + wordsOf([ours(row.label)]) + wordsOf(said(row)), 0) + brief.footer.reduce((sum, line) => sum + wordsOf(said(line)), 0);
	const rowsIn = (labels) => labels.flatMap((label) => brief.rows.filter((row) => row.label === label));
	const candidates = [
		...rowsIn(order),
		...brief.footer,
		...rowsIn(lastOrder)
	];
	for (const one of candidates) {
		if (words() <= most) break;
		if (one.short !== void 0) shortened.add(one);
	}
	const items = [...brief.rows.filter((row) => shortened.has(row)).map(({ label, says }) => text`${ours(label)}: ${says}`), ...brief.footer.filter((line) => shortened.has(line)).map(({ says }) => says)];
	return {
		...brief,
		rows: brief.rows.map((row) => ({
			label: row.label,
			says: said(row)
		})),
		footer: brief.footer.map(said),
		folds: [...items.length === 0 ? [] : [{
			title: text`In full`,
			body: [{
				is: "list",
				items
			}]
		}], ...brief.folds]
	};
}
/** Everything with a letter or a digit that stands between spaces. */
function wordsOf(words) {
	return flatten(words).split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

// src/brief/next.ts
/** The one next step as it was decided, of the incident that the headline names; of what is withheld, where to find it. */
function nextOf$1(worst, incident, { next }, reader) {
	if (reader.withholds(worst) || incident !== void 0 && reader.withholdsIncident(incident)) return { says: withheldStep(worst.id) };
	if (incident === void 0) return next ?? { says: text`nothing` };
	const { nextStep, nextStepShort } = incident;
	return nextStepShort === void 0 ? { says: nextStep } : {
		says: nextStep,
		short: nextStepShort
	};
}
/** The row in bold, whole or up to its first clause. */
function nextRow({ says, short = firstClause(says) }) {
	return {
		label: "Next",
		says: bold(says),
		short: bold(short)
	};
}
function bold(words) {
	return [strong(words)];
}

// src/brief/waiver-to-paste.ts
/** The fold with a waiver for each of these findings, filled in as far as the run knows. Null: none can be waived. */
function waiverToPaste(findings, all, now, context) {
	const waivable = distinct$1(findings.filter(isWaivable)).slice(0, mostWaivers$1);
	if (waivable.length === 0) return null;
	const code = ["waivers:", ...waivable.flatMap((judged) => entry(judged, all, now, context))].join("\n");
	return {
		title: text`Waiver to paste into ${value(context.contest.file)}`,
		body: [{
			is: "paragraph",
			says: text`Keep one reason. It counts once another person than its requester has approved and merged it; until then nothing changes.`
		}, {
			is: "code",
			language: "yaml",
			code
		}]
	};
}
const mostWaivers$1 = 5;
function entry(judged, all, now, context) {
	const { identity } = judged.finding;
	const count = all.filter((one) => one.finding.identity === identity).length;
	const tier = judged.tier ?? "T4";
	const days = context.contest.days[tier] ?? longest$2;
	const author = context.ci.pullRequest?.author;
	return [
		`  - id: waive-${judged.id}`,
		"    scope:",
		`      identity: ${quoted(identity)}`,
		`      count: ${count}`,
		`    reason: false_positive # or not_affected, mitigated, risk_accepted, test_code`,
		`    requester: ${quoted(author === void 0 ? "@you" : `@${author}`)}`,
		`    approver: ${quoted(context.contest.decider ?? "@another-person")}`,
		`    expires: ${dateAfter(now, days)} # ${tier}: at most ${counted(days, "day")}`
	];
}
/** Days, where the policy names none. */
const longest$2 = 90;
/** JSON's strings are YAML's double-quoted ones. */
function quoted(text) {
	return JSON.stringify(text);
}
function distinct$1(findings) {
	return [...new Map(findings.map((judged) => [judged.finding.identity, judged])).values()];
}

// src/brief/linked.ts
/** An incident's id, linked to its issue where that is known; else with the file that it was written to. */
function linked(id, issue) {
	if (issue?.startsWith("https://") === true) return [link([value(id)], issue)];
	return issue === void 0 ? [value(id)] : text`${id}, ${issue}`;
}

// src/brief/record/command-form.ts
/** A command as it is written there; `words` come after the verb, and after the incident where that is named. */
function commandForm(written, verb, words = "") {
	const start = written === "typed" ? `baton ${verb}` : `/baton ${verb}`;
	const named = written === "in-issue" ? start : `${start} INC`;
	return value(words === "" ? named : `${named} ${words}`);
}

// src/generated/checklists.ts
const checklists = {
	"all": [
		{
			"id": "all-1",
			"phase": "first_aid",
			"says": "Take the incident up by name, and confirm its severity; in doubt the worse one holds",
			"role": "owner",
			"due": { "is": "take-up" },
			"blocks": "no",
			"scales": true,
			"when": []
		},
		{
			"id": "all-2",
			"phase": "first_aid",
			"says": "Keep the evidence before anything is changed: logs of the run, scan files, digest of the artifact, audit logs",
			"role": "owner, platform",
			"due": {
				"from": "taken-up",
				"minutes": 30
			},
			"blocks": "resolve",
			"scales": true,
			"when": [{
				"flag": "pull-request",
				"is": false
			}]
		},
		{
			"id": "all-3",
			"phase": "scope",
			"says": "Write down what is affected and since when: services, versions, environments, data",
			"role": "owner",
			"due": {
				"from": "taken-up",
				"minutes": 120
			},
			"blocks": "resolve",
			"scales": true,
			"when": [{
				"flag": "pull-request",
				"is": false
			}]
		},
		{
			"id": "all-4",
			"phase": "scope",
			"says": "Answer whether it was exploited: no evidence, suspected or confirmed; if suspected, raise the severity and call privacy and legal",
			"role": "owner, security",
			"due": {
				"from": "taken-up",
				"minutes": 240
			},
			"blocks": "resolve",
			"scales": true,
			"when": []
		},
		{
			"id": "all-5",
			"phase": "comms",
			"says": "Tell the people inside where it stands, and when they hear next, even when nothing is known yet",
			"role": "owner",
			"due": {
				"from": "declared",
				"minutes": 30
			},
			"blocks": "no",
			"scales": true,
			"when": [{
				"flag": "major",
				"is": true
			}]
		},
		{
			"id": "all-6",
			"phase": "comms",
			"says": "Confirm or rule out that a duty to report to an authority has begun, and from when it counts",
			"role": "legal, privacy",
			"due": {
				"from": "declared",
				"minutes": 240
			},
			"blocks": "close",
			"scales": true,
			"when": [{
				"flag": "major",
				"is": true
			}]
		},
		{
			"id": "all-7",
			"phase": "recover",
			"says": "Show it gone in a complete scan, and lift what was held or make it permanent",
			"role": "owner",
			"due": {
				"from": "merged",
				"minutes": 240
			},
			"blocks": "resolve",
			"scales": true,
			"when": []
		},
		{
			"id": "all-8",
			"phase": "review",
			"says": "Hold a review without blame; what comes of it has an owner, a date and a ticket",
			"role": "owner",
			"due": {
				"from": "resolved",
				"businessDays": 5
			},
			"blocks": "close",
			"scales": true,
			"when": [{
				"flag": "major",
				"is": true
			}]
		}
	],
	"secret": [
		{
			"id": "sec-1",
			"phase": "first_aid",
			"says": "If malware took it: cut the host or runner off and remove what keeps the malware alive first, since some destroys the host when its token is revoked",
			"role": "platform",
			"due": {
				"from": "taken-up",
				"minutes": 15
			},
			"blocks": "no",
			"scales": true,
			"when": [{
				"flag": "secret-revoked",
				"is": false
			}]
		},
		{
			"id": "sec-2a",
			"phase": "first_aid",
			"says": "Deactivate it where it was issued; prefer a step that can be undone",
			"role": "identity",
			"due": {
				"from": "declared",
				"minutes": 30
			},
			"blocks": "resolve",
			"scales": true,
			"when": [{
				"flag": "secret-works",
				"is": true
			}]
		},
		{
			"id": "sec-2b",
			"phase": "first_aid",
			"says": "Deactivate it where it was issued, or prove that it no longer works",
			"role": "identity",
			"due": {
				"from": "declared",
				"minutes": 240
			},
			"blocks": "resolve",
			"scales": true,
			"when": [{
				"flag": "secret-works",
				"is": false
			}, {
				"flag": "secret-revoked",
				"is": false
			}]
		},
		{
			"id": "sec-3",
			"phase": "first_aid",
			"says": "Stop merges and deployments that carry it, and downloads of logs and artifacts that show it",
			"role": "platform",
			"due": {
				"from": "declared",
				"minutes": 15
			},
			"blocks": "no",
			"scales": true,
			"when": [{
				"flag": "secret-revoked",
				"is": false
			}]
		},
		{
			"id": "sec-4a",
			"phase": "scope",
			"says": "Find out what it may do, who uses it, since when it could be read and by whom: forks, caches, logs, images and packages included",
			"role": "owner",
			"due": {
				"from": "taken-up",
				"minutes": 120
			},
			"blocks": "resolve",
			"scales": true,
			"when": [{
				"flag": "public-repository",
				"is": false
			}]
		},
		{
			"id": "sec-4b",
			"phase": "scope",
			"says": "Find out what it may do and who uses it, and count it as read by strangers since it was public: forks, caches, logs, images and packages included",
			"role": "owner",
			"due": {
				"from": "taken-up",
				"minutes": 120
			},
			"blocks": "resolve",
			"scales": true,
			"when": [{
				"flag": "public-repository",
				"is": true
			}]
		},
		{
			"id": "sec-5",
			"phase": "scope",
			"says": "Search the issuer's audit log for its use since then; a use that nobody can explain counts as suspected exploitation",
			"role": "security",
			"due": {
				"from": "taken-up",
				"minutes": 240
			},
			"blocks": "resolve",
			"scales": true,
			"when": []
		},
		{
			"id": "sec-6",
			"phase": "eradicate",
			"says": "Issue a replacement, short-lived if that is possible, give it to all who use it, and see that the old one is dead",
			"role": "owner",
			"due": {
				"from": "taken-up",
				"minutes": 240
			},
			"blocks": "resolve",
			"scales": true,
			"when": [{
				"flag": "secret-revoked",
				"is": false
			}]
		},
		{
			"id": "sec-7",
			"phase": "eradicate",
			"says": "Remove it from code, artifacts, images, logs and caches; rewriting history makes no leaked secret safe",
			"role": "developer",
			"due": {
				"from": "contained",
				"minutes": 1440
			},
			"blocks": "no",
			"scales": true,
			"when": []
		},
		{
			"id": "sec-8",
			"phase": "recover",
			"says": "Redeploy what uses it, and see that logins fail no more often than before",
			"role": "owner",
			"due": {
				"from": "contained",
				"minutes": 240
			},
			"blocks": "resolve",
			"scales": true,
			"when": [{
				"flag": "pull-request",
				"is": false
			}, {
				"flag": "secret-revoked",
				"is": false
			}]
		},
		{
			"id": "sec-9",
			"phase": "recover",
			"says": "Let secrets of this kind be refused before they are pushed",
			"role": "platform",
			"due": {
				"from": "resolved",
				"businessDays": 5
			},
			"blocks": "no",
			"scales": true,
			"when": []
		},
		{
			"id": "sec-10",
			"phase": "comms",
			"says": "Tell the owner of the system that it opens, and customers or partners if it is theirs",
			"role": "owner, communications",
			"due": {
				"from": "taken-up",
				"minutes": 240
			},
			"blocks": "no",
			"scales": true,
			"when": []
		}
	],
	"vuln": [
		{
			"id": "vul-1",
			"phase": "first_aid",
			"says": "Let no digest with it go further, and deny this version at the package proxy",
			"role": "platform",
			"due": {
				"from": "declared",
				"minutes": 15
			},
			"blocks": "no",
			"scales": true,
			"when": []
		},
		{
			"id": "vul-2",
			"phase": "first_aid",
			"says": "If it is running and reachable and will not be mended in time: filter it, switch the function off, or narrow who reaches it",
			"role": "owner, cloud",
			"due": {
				"from": "taken-up",
				"minutes": 240
			},
			"blocks": "no",
			"scales": true,
			"when": [{
				"flag": "deployed",
				"is": true
			}]
		},
		{
			"id": "vul-3",
			"phase": "scope",
			"says": "Say whether it affects this service: is the code reached, is it configured so; until then publish it as under investigation",
			"role": "owner",
			"due": {
				"from": "taken-up",
				"minutes": 480
			},
			"blocks": "resolve",
			"scales": true,
			"when": []
		},
		{
			"id": "vul-4a",
			"phase": "scope",
			"says": "Forensic triage (BOD 26-04): know within two hours which systems it is on",
			"role": "security",
			"due": {
				"from": "declared",
				"minutes": 120
			},
			"blocks": "resolve",
			"scales": false,
			"when": [{
				"flag": "forensic-triage",
				"is": true
			}]
		},
		{
			"id": "vul-4b",
			"phase": "scope",
			"says": "Forensic triage (BOD 26-04): secure volatile evidence within a day, and before anything is patched",
			"role": "security",
			"due": {
				"from": "declared",
				"minutes": 1440
			},
			"blocks": "resolve",
			"scales": false,
			"when": [{
				"flag": "forensic-triage",
				"is": true
			}]
		},
		{
			"id": "vul-4c",
			"phase": "scope",
			"says": "Forensic triage (BOD 26-04): say within three days whether there is no sign, a suspicion or proof of a compromise",
			"role": "security",
			"due": {
				"from": "declared",
				"minutes": 4320
			},
			"blocks": "resolve",
			"scales": false,
			"when": [{
				"flag": "forensic-triage",
				"is": true
			}]
		},
		{
			"id": "vul-5a",
			"phase": "eradicate",
			"says": "Upgrade it, and the lock file with it",
			"role": "developer",
			"due": { "is": "tier" },
			"blocks": "resolve",
			"scales": true,
			"when": [{
				"flag": "no-fix",
				"is": false
			}]
		},
		{
			"id": "vul-5b",
			"phase": "eradicate",
			"says": "There is no fixed version: replace it, take it out, or carry the fix back yourselves",
			"role": "developer",
			"due": { "is": "tier" },
			"blocks": "resolve",
			"scales": true,
			"when": [{
				"flag": "no-fix",
				"is": true
			}]
		},
		{
			"id": "vul-6",
			"phase": "eradicate",
			"says": "Rebuild every artifact that has it, base images and what is built on them included",
			"role": "platform",
			"due": {
				"from": "merged",
				"minutes": 1440
			},
			"blocks": "resolve",
			"scales": true,
			"when": [{
				"flag": "published",
				"is": true
			}]
		},
		{
			"id": "vul-7",
			"phase": "recover",
			"says": "Deploy, see that the digest that runs is the mended one, and scan it; then publish it as fixed or not affected",
			"role": "owner",
			"due": {
				"from": "merged",
				"minutes": 1440
			},
			"blocks": "resolve",
			"scales": true,
			"when": [{
				"flag": "pull-request",
				"is": false
			}]
		},
		{
			"id": "vul-8",
			"phase": "comms",
			"says": "If you sell what contains it and it is being exploited: an advisory, and the duties of the EU Cyber Resilience Act",
			"role": "communications, legal",
			"due": {
				"from": "taken-up",
				"minutes": 240
			},
			"blocks": "no",
			"scales": true,
			"when": [{
				"flag": "kev",
				"is": true
			}]
		},
		{
			"id": "vul-9",
			"phase": "review",
			"says": "Say why the update was late: how often updates come, who owns them, which base image",
			"role": "owner",
			"due": {
				"from": "resolved",
				"businessDays": 10
			},
			"blocks": "no",
			"scales": true,
			"when": [{
				"flag": "pull-request",
				"is": false
			}]
		}
	],
	"code": [
		{
			"id": "cod-1a",
			"phase": "first_aid",
			"says": "Keep the gate closed",
			"role": "owner",
			"due": {
				"from": "taken-up",
				"minutes": 120
			},
			"blocks": "no",
			"scales": true,
			"when": [{
				"flag": "deployed",
				"is": false
			}]
		},
		{
			"id": "cod-1b",
			"phase": "first_aid",
			"says": "It is live: switch the route or function off, filter it, or go back to the last clean digest",
			"role": "owner",
			"due": {
				"from": "taken-up",
				"minutes": 120
			},
			"blocks": "no",
			"scales": true,
			"when": [{
				"flag": "deployed",
				"is": true
			}]
		},
		{
			"id": "cod-2",
			"phase": "scope",
			"says": "Reproduce it where nothing is harmed; say from where to where the value flows, whether a login is needed and which data it reaches. A false alarm is waived with that evidence",
			"role": "developer, security",
			"due": {
				"from": "taken-up",
				"minutes": 480
			},
			"blocks": "resolve",
			"scales": true,
			"when": []
		},
		{
			"id": "cod-3",
			"phase": "scope",
			"says": "Search the access logs for the attack since the flaw came in",
			"role": "security",
			"due": {
				"from": "taken-up",
				"minutes": 480
			},
			"blocks": "resolve",
			"scales": true,
			"when": [{
				"flag": "deployed",
				"is": true
			}]
		},
		{
			"id": "cod-4",
			"phase": "eradicate",
			"says": "Mend it, with a test that attacks it, and search the service for the same weakness elsewhere",
			"role": "developer",
			"due": { "is": "tier" },
			"blocks": "resolve",
			"scales": true,
			"when": []
		},
		{
			"id": "cod-5",
			"phase": "recover",
			"says": "Have the fix reviewed by somebody else, deploy, scan, and take temporary filters out",
			"role": "security",
			"due": {
				"from": "merged",
				"minutes": 1440
			},
			"blocks": "resolve",
			"scales": true,
			"when": []
		},
		{
			"id": "cod-6",
			"phase": "comms",
			"says": "The repository is public: mend it in a private fork with a draft advisory, and credit who reported it",
			"role": "communications",
			"due": { "is": "before-merge" },
			"blocks": "no",
			"scales": true,
			"when": [{
				"flag": "public-repository",
				"is": true
			}]
		}
	],
	"malware": [
		{
			"id": "mal-1",
			"phase": "first_aid",
			"says": "Hold the digest or package at registry and proxy, and freeze what publishes and deploys",
			"role": "platform",
			"due": {
				"from": "declared",
				"minutes": 15
			},
			"blocks": "resolve",
			"scales": true,
			"when": []
		},
		{
			"id": "mal-2",
			"phase": "first_aid",
			"says": "Cut runners and hosts that ran it off the network, powered on and with a snapshot; end the registration of self-hosted runners",
			"role": "platform",
			"due": {
				"from": "declared",
				"minutes": 15
			},
			"blocks": "no",
			"scales": true,
			"when": [{
				"flag": "malware-may-have-run",
				"is": true
			}]
		},
		{
			"id": "mal-3",
			"phase": "first_aid",
			"says": "Remove what keeps it alive and what watches tokens, and only then revoke every credential that those runs could reach: cloud, registry, GitHub, trust by OIDC, vaults, SSH",
			"role": "identity",
			"due": {
				"from": "taken-up",
				"minutes": 60
			},
			"blocks": "resolve",
			"scales": true,
			"when": [{
				"flag": "malware-may-have-run",
				"is": true
			}]
		},
		{
			"id": "mal-4",
			"phase": "scope",
			"says": "List all runs, machines and people that installed it while it was there, with their caches and lock files",
			"role": "owner",
			"due": {
				"from": "taken-up",
				"minutes": 120
			},
			"blocks": "resolve",
			"scales": true,
			"when": []
		},
		{
			"id": "mal-5",
			"phase": "scope",
			"says": "Look for its spread: new workflows, packages published, repositories made public, poisoned caches",
			"role": "security",
			"due": {
				"from": "taken-up",
				"minutes": 240
			},
			"blocks": "resolve",
			"scales": true,
			"when": [{
				"flag": "malware-may-have-run",
				"is": true
			}]
		},
		{
			"id": "mal-6",
			"phase": "eradicate",
			"says": "Remove that version, clear all caches and layers, rebuild runners from a clean image, and pin by digest",
			"role": "platform",
			"due": {
				"from": "contained",
				"minutes": 1440
			},
			"blocks": "resolve",
			"scales": true,
			"when": []
		},
		{
			"id": "mal-7",
			"phase": "eradicate",
			"says": "Rebuild and sign again what was built meanwhile, and withdraw the old",
			"role": "platform",
			"due": {
				"from": "contained",
				"minutes": 2880
			},
			"blocks": "resolve",
			"scales": true,
			"when": [{
				"flag": "malware-may-have-run",
				"is": true
			}]
		},
		{
			"id": "mal-8",
			"phase": "recover",
			"says": "Bring pipelines back one at a time with narrow tokens, and watch the indicators for two weeks",
			"role": "platform",
			"due": {
				"from": "contained",
				"minutes": 2880
			},
			"blocks": "no",
			"scales": true,
			"when": [{
				"flag": "malware-may-have-run",
				"is": true
			}]
		},
		{
			"id": "mal-9",
			"phase": "comms",
			"says": "Tell who uses our artifacts, and the registry or maintainer it came from",
			"role": "owner, communications",
			"due": {
				"from": "taken-up",
				"minutes": 240
			},
			"blocks": "no",
			"scales": true,
			"when": []
		}
	],
	"iac": [
		{
			"id": "iac-1a",
			"phase": "first_aid",
			"says": "Deny the change from being applied",
			"role": "cloud",
			"due": {
				"from": "taken-up",
				"minutes": 30
			},
			"blocks": "resolve",
			"scales": true,
			"when": [{
				"flag": "deployed",
				"is": false
			}]
		},
		{
			"id": "iac-1b",
			"phase": "first_aid",
			"says": "Block public access or close the rule, and write down the former setting so that it can be undone",
			"role": "cloud",
			"due": {
				"from": "taken-up",
				"minutes": 30
			},
			"blocks": "resolve",
			"scales": true,
			"when": [{
				"flag": "deployed",
				"is": true
			}]
		},
		{
			"id": "iac-2",
			"phase": "scope",
			"says": "Find out since when it was open, which data it held, who read it by the access logs, and whether search engines know it",
			"role": "owner",
			"due": {
				"from": "taken-up",
				"minutes": 240
			},
			"blocks": "resolve",
			"scales": true,
			"when": [{
				"flag": "deployed",
				"is": true
			}]
		},
		{
			"id": "iac-3",
			"phase": "scope",
			"says": "Say whether data was copied; if it was or nobody knows, call privacy and legal",
			"role": "security",
			"due": {
				"from": "taken-up",
				"minutes": 240
			},
			"blocks": "no",
			"scales": true,
			"when": [{
				"flag": "deployed",
				"is": true
			}]
		},
		{
			"id": "iac-4",
			"phase": "eradicate",
			"says": "Mend it in code and not by hand, apply it, check for drift, and replace every secret that lay in the open place",
			"role": "developer",
			"due": {
				"from": "contained",
				"minutes": 1440
			},
			"blocks": "resolve",
			"scales": true,
			"when": []
		},
		{
			"id": "iac-5",
			"phase": "recover",
			"says": "Give those who need it narrow access again, and add a rule that forbids the open one",
			"role": "cloud",
			"due": {
				"from": "contained",
				"minutes": 4320
			},
			"blocks": "no",
			"scales": true,
			"when": []
		},
		{
			"id": "iac-6",
			"phase": "comms",
			"says": "Tell the owner of the data, and report to authorities and customers as their rules say",
			"role": "privacy",
			"due": {
				"from": "taken-up",
				"minutes": 240
			},
			"blocks": "no",
			"scales": true,
			"when": [{
				"flag": "deployed",
				"is": true
			}]
		}
	],
	"pipeline": [
		{
			"id": "pip-1",
			"phase": "first_aid",
			"says": "Disable the workflows that use it until they are pinned to a clean digest",
			"role": "platform",
			"due": {
				"from": "declared",
				"minutes": 15
			},
			"blocks": "resolve",
			"scales": true,
			"when": []
		},
		{
			"id": "pip-2",
			"phase": "first_aid",
			"says": "Cut self-hosted runners that ran it off the network, with a snapshot, and end their registration",
			"role": "platform",
			"due": {
				"from": "declared",
				"minutes": 15
			},
			"blocks": "no",
			"scales": true,
			"when": [{
				"flag": "compromised-action",
				"is": true
			}]
		},
		{
			"id": "pip-3",
			"phase": "first_aid",
			"says": "Remove what it left on runners, and only then revoke every credential that its runs could reach: cloud, registry, GitHub, trust by OIDC, vaults",
			"role": "identity",
			"due": {
				"from": "taken-up",
				"minutes": 60
			},
			"blocks": "resolve",
			"scales": true,
			"when": [{
				"flag": "compromised-action",
				"is": true
			}]
		},
		{
			"id": "pip-4",
			"phase": "scope",
			"says": "List the runs that used it, and what each could read and write",
			"role": "owner",
			"due": {
				"from": "taken-up",
				"minutes": 120
			},
			"blocks": "resolve",
			"scales": true,
			"when": []
		},
		{
			"id": "pip-5",
			"phase": "scope",
			"says": "Look for its spread: new workflows, packages published, repositories made public, poisoned caches",
			"role": "security",
			"due": {
				"from": "taken-up",
				"minutes": 240
			},
			"blocks": "resolve",
			"scales": true,
			"when": [{
				"flag": "compromised-action",
				"is": true
			}]
		},
		{
			"id": "pip-6",
			"phase": "eradicate",
			"says": "Pin every action to a digest that was looked at, give jobs the least permissions, and clear caches",
			"role": "platform",
			"due": {
				"from": "contained",
				"minutes": 1440
			},
			"blocks": "resolve",
			"scales": true,
			"when": []
		},
		{
			"id": "pip-7",
			"phase": "eradicate",
			"says": "Rebuild and sign again what was built meanwhile, and withdraw the old",
			"role": "platform",
			"due": {
				"from": "contained",
				"minutes": 2880
			},
			"blocks": "resolve",
			"scales": true,
			"when": [{
				"flag": "compromised-action",
				"is": true
			}]
		},
		{
			"id": "pip-8",
			"phase": "comms",
			"says": "Tell who uses what was built meanwhile, and the maintainer of the action",
			"role": "owner, communications",
			"due": {
				"from": "taken-up",
				"minutes": 240
			},
			"blocks": "no",
			"scales": true,
			"when": [{
				"flag": "compromised-action",
				"is": true
			}]
		}
	],
	"quality": [],
	"adoption": [
		{
			"id": "ado-1",
			"phase": "scope",
			"says": "Go through the urgent ones first, and open an incident or a waiver for what cannot wait or is no finding",
			"role": "owner",
			"due": { "is": "take-up" },
			"blocks": "resolve",
			"scales": true,
			"when": []
		},
		{
			"id": "ado-2",
			"phase": "eradicate",
			"says": "Adopt the rest with dates, and have the file reviewed by somebody else",
			"role": "owner",
			"due": { "is": "tier" },
			"blocks": "resolve",
			"scales": true,
			"when": []
		},
		{
			"id": "ado-3",
			"phase": "review",
			"says": "Give every folder of the list an owner",
			"role": "owner",
			"due": {
				"from": "taken-up",
				"businessDays": 10
			},
			"blocks": "no",
			"scales": true,
			"when": []
		}
	],
	"debt": [{
		"id": "deb-1",
		"phase": "eradicate",
		"says": "Mend what is past its date before it stops the next change",
		"role": "owner",
		"due": { "is": "tier" },
		"blocks": "resolve",
		"scales": true,
		"when": []
	}, {
		"id": "deb-2",
		"phase": "review",
		"says": "Say why the date passed: no time, no owner, no fix",
		"role": "owner",
		"due": {
			"from": "resolved",
			"businessDays": 10
		},
		"blocks": "no",
		"scales": true,
		"when": []
	}],
	"flood": [
		{
			"id": "flo-1",
			"phase": "scope",
			"says": "Find out what changed: the tool, its rules, its settings, or what it reads",
			"role": "owner, security",
			"due": {
				"from": "taken-up",
				"minutes": 240
			},
			"blocks": "resolve",
			"scales": true,
			"when": []
		},
		{
			"id": "flo-2",
			"phase": "scope",
			"says": "Sort the list, the worst first; open an incident for each fix that is real",
			"role": "owner, security",
			"due": {
				"from": "taken-up",
				"minutes": 480
			},
			"blocks": "resolve",
			"scales": true,
			"when": []
		},
		{
			"id": "flo-3",
			"phase": "recover",
			"says": "Correct the rule or the policy if most of it is noise, and show what that changes",
			"role": "security",
			"due": {
				"from": "resolved",
				"businessDays": 5
			},
			"blocks": "no",
			"scales": true,
			"when": []
		}
	],
	"other-team": [{
		"id": "oth-1",
		"phase": "eradicate",
		"says": "Mend it where it comes from, or say how the change that it stops can go round it",
		"role": "owner",
		"due": { "is": "tier" },
		"blocks": "resolve",
		"scales": true,
		"when": []
	}]
};

// src/brief/record/items.ts
/** What an item of the checklist says; one that a newer policy no longer has is named alone. */
function itemSays(id) {
	for (const rows of Object.values(checklists)) {
		const row = rows.find((one) => one.id === id);
		if (row !== void 0) return [ours(row.says)];
	}
	return text`item ${id} of the checklist`;
}
/** Everything that has to be done before it can be resolved and closed, and what was ticked beside it. */
function boxesOf({ mustDo, done }) {
	const resolve = new Set(mustDo.resolve);
	const close = new Set(mustDo.close);
	return [.../* @__PURE__ */ new Set([
		...resolve,
		...close,
		...done
	])].map((id) => {
		const when = resolve.has(id) ? " (before it is resolved)" : close.has(id) ? " (before it is closed)" : "";
		return {
			id,
			isDone: done.has(id),
			says: text`${itemSays(id)}${ours(when)}`
		};
	});
}

// src/brief/record/prose.ts
/** A value of its own is shortened when it is longer. */
const longestPiece = 80;
/** A whole sentence that is a value: in pieces, so that it is shown whole. `most` in UTF-16 units. */
function prose$1(sentence, most = 320) {
	const pieces = [];
	for (const word of sentence.slice(0, most).split(" ")) {
		const last = pieces.at(-1);
		if (last !== void 0 && last.length + word.length < longestPiece) pieces[pieces.length - 1] = `${last} ${word}`;
		else pieces.push(word);
	}
	const cut = sentence.length > most ? [ours("…")] : [];
	return [...pieces.flatMap((piece, at) => at === 0 ? [value(piece)] : [ours(" "), value(piece)]), ...cut];
}

// src/brief/record/stamp.ts
/** A moment with its date and zone: it stays true in a text that nobody draws again. */
function stampOf(iso) {
	return text`${ours(new Date(iso).toISOString().slice(0, 16).replace("T", " "))} UTC`;
}
/** A person's or a team's name, which is a value: it notifies nobody. */
function nameOf$3(login) {
	return value(login.startsWith("@") ? login : `@${login}`);
}
function isPast(moment, now) {
	return Date.parse(moment) <= Date.parse(now);
}

// src/brief/record/next-text.ts
/** The one thing to do now, by whom and until when where a clock runs for it. */
function nextText(answered, written = "typed") {
	const { next } = answered.answer;
	return words$1[next.is](answered, "at" in next ? next.at : "", written);
}
const words$1 = {
	accept: (answered, at, written) => {
		const { asked, holder } = answered.answer;
		const who = asked === null ? text`somebody` : text`${nameOf$3(asked.login)}`;
		const then = holder === null ? "then" : "meanwhile";
		return text`${who} accepts (${commandForm(written, "accept")}) or declines by ${stampOf(at)}, ${ours(then)} ${stepText(answered)}`;
	},
	arbitrate: ({ state }, at) => {
		const names = state.baton.claims.map(({ by }) => [nameOf$3(by.login)]);
		const also = names.length === 0 ? text`` : text`; ${joined$2(names, " and ")} ${ours(names.length === 1 ? "claims" : "claim")} it, too`;
		return text`the security duty officer decides by ${stampOf(at)}${also}`;
	},
	"read-back": (answered, at) => text`${holderOf$1(answered)} says what they do and when they are heard again, by ${stampOf(at)}; ${stepText(answered)}`,
	"sign-of-life": (answered, at) => text`${holderOf$1(answered)} gives a sign of life by ${stampOf(at)}`,
	resume: (_, at) => text`it goes on at ${stampOf(at)}`,
	"find-holder": (answered, _, written) => text`somebody takes it (${commandForm(written, "accept")} or ${commandForm(written, "claim")}), since nobody is left to be asked; then ${stepText(answered)}`,
	fix: stepText,
	check: (answered) => itemText(answered) ?? text`show it gone in a complete scan`,
	"decide-holds": ({ answer }) => text`lift ${holdNames(answer.missing.holds)}, or make it permanent`,
	review: (answered) => itemText(answered) ?? text`nothing; it closes with the next run`,
	none: () => text`nothing`
};
function stepText(answered) {
	const { state, answer } = answered;
	if (state.lifecycle === "verifying") return text`${ours(counted(answer.missing.runs, "more complete scan shows", "more complete scans show"))} it gone`;
	const step = state.about?.nextStep ?? "";
	if (step !== "") return prose$1(step);
	return itemText(answered) ?? text`show it gone in a complete scan`;
}
function itemText({ answer }) {
	const [first] = answer.missing.items;
	return first === void 0 ? null : inSentence(itemSays(first));
}
/** As a part of a sentence. */
function inSentence(words) {
	const [first, ...rest] = words;
	return first?.is === "ours" ? [ours(first.text.charAt(0).toLowerCase() + first.text.slice(1)), ...rest] : words;
}
function holdNames(holds) {
	return joined$2(holds.map((hold) => text`hold ${hold}`), ", ");
}
function holderOf$1({ answer }) {
	return answer.holder === null ? text`who has it` : [nameOf$3(answer.holder.login)];
}

// src/brief/record/answer-text.ts
/**
* Who has it, since when, until when, what next: one sentence or two, the same in every view. Times carry their date and
* no distance, so that what is drawn stays true until the record changes.
*/
function answerText(answered, now, written = "typed") {
	const { state, answer } = answered;
	if (hasEnded(state.lifecycle)) return text`${strong(text`Held by nobody`)}: ${endText(state)}.`;
	const since = answer.since === null ? text`` : text` since ${stampOf(answer.since)}`;
	const until = untilText(answered, now);
	return text`${strong(text`Held by ${holderText(answered)}`)}${since}${until}. Next: ${nextText(answered, written)}.`;
}
/** The same for a row: who has it, since when, until when; or who is asked, and who must act meanwhile. */
function whoHasIt(answered, now) {
	const { state, answer } = answered;
	if (hasEnded(state.lifecycle)) return text`nobody: ${endText(state)}, which lets nothing pass`;
	const since = answer.holder === null || answer.since === null ? text`` : text` since ${stampOf(answer.since)}`;
	return text`${holderText(answered)}${since}${untilText(answered, now)}`;
}
function holderText({ state, answer }) {
	if (answer.holder === null) return text`nobody`;
	const holder = text`${nameOf$3(answer.holder.login)}`;
	return state.baton.phase === "contested" ? text`${holder} for now` : holder;
}
function untilText(answered, now) {
	const { holder, asked, until, mustAct } = answered.answer;
	const past = until !== null && isPast(until, now) ? text` (past)` : text``;
	if (holder !== null) return until === null ? openEnd(answered) : text`, until ${stampOf(until)}${past}`;
	const names = mustAct.map(({ login }) => [nameOf$3(login)]);
	const meanwhile = names.length === 0 ? text`; ${ownerText(answered)}` : text`; ${joined$2(names, " or ")} must act meanwhile`;
	if (asked === null || until === null) return meanwhile;
	return text`; ${nameOf$3(asked.login)} is asked until ${stampOf(until)}${past}${meanwhile}`;
}
const unownedText = text`no owner is named: the repository's administrators must take it up`;
/** Where no person answers for it: whoever owns it. */
function ownerText({ state }) {
	return state.team === null ? unownedText : text`${nameOf$3(state.team)} must take it up`;
}
/** No clock runs for who has it: they gave it up or are silent, or there is nothing left but to close it. */
function openEnd({ state, answer }) {
	if (answer.asked !== null) return text`, until ${nameOf$3(answer.asked.login)} accepts`;
	return isProvedGone(state.lifecycle) ? text`, until it is closed` : text`, until somebody accepts`;
}
function endText({ lifecycle, endedAt }) {
	const how = lifecycle === "closed" ? text`it was closed` : text`it was dismissed`;
	return endedAt === void 0 ? how : text`${how} ${stampOf(endedAt)}`;
}

// src/brief/who.ts
/**
* Who has an incident, by the record. Without one who answers for it: one person where one is known, else the team;
* without either, who must take it up.
*/
function holderOf(incident, reader) {
	const answered = reader.answerOf(incident);
	if (answered !== null) return whoHasIt(answered, reader.now);
	const { owner } = incident;
	if (owner.person !== null) {
		const person = reader.names(owner.person);
		return owner.team === null || owner.team === owner.person ? text`${person}` : text`${person} of ${reader.names(owner.team)}`;
	}
	if (owner.team === null) return unownedText;
	if (!owner.team.includes("/")) return text`${reader.names(owner.team)}`;
	return text`${reader.names(owner.team)} must take it up; no person is known`;
}
/** The same without what the place of a person would hold. */
function holderInShort(incident, reader) {
	if (reader.answerOf(incident) !== null) return holderOf(incident, reader);
	const { team, person } = incident.owner;
	return person === null && team !== null ? text`${reader.names(team)} must take it up` : holderOf(incident, reader);
}
/** Who must act on what stops and is no incident: whoever made the change, and who owns what it touches. */
function whoActs(judged, decision, context, reader) {
	const author = context.ci.pullRequest?.author;
	const owned = ownerName(judged === null ? void 0 : context.owners.get(judged.id)) ?? context.fallbackOwner;
	if (author !== void 0) {
		const names = reader.names(`@${author}`);
		const other = owned === null || owned === `@${author}` ? null : reader.names(owned);
		if (judged !== null && stopsByAge(judged, decision.basis)) {
			const otherwise = other === null ? text`whoever answers for the place` : text`${other}, who owns the place`;
			return {
				says: text`${names}, if this change brings it in; else ${otherwise}`,
				short: text`${names}, if this change brings it in`
			};
		}
		const others = other === null ? [] : text`; ${other} owns the place`;
		return { says: text`${names}, until it is fixed or waived${others}` };
	}
	if (owned !== null) return { says: text`${reader.names(owned)}, with whoever made this change` };
	const maker = decision.basis.stage === "pr" ? "whoever made this change" : "the repository's administrators";
	return { says: text`no owner is named: ${{
		is: "ours",
		text: maker
	}}` };
}
/** Who runs it again when something could not be told. */
function whoRuns(decision, context, reader) {
	const author = context.ci.pullRequest?.author;
	const { decider } = context.contest;
	const setUp = decider === null ? text`whoever set up this pipeline` : text`${reader.names(decider)}, who answer for its set-up`;
	if (author === void 0 && decision.basis.stage !== "pr") return { says: setUp };
	const first = author === void 0 ? text`whoever made this change` : reader.names(`@${author}`);
	return {
		says: text`${first} runs it again; if that does not help, ${setUp}`,
		short: text`${first} runs it again`
	};
}
function ownerName(owner) {
	return owner?.person ?? owner?.team ?? null;
}

// src/brief/unopened.ts
/** Why this run opens no incident, neither as an issue or a file nor in a record. Null: it does. */
function whyUnopened({ basis }, { ci, links, opensNothing }) {
	if (basis.mode === "observe") return text`observe mode`;
	if (opensNothing !== true || links.ledger?.is === "kept") return null;
	return ci.event === "merge_group" ? text`merge group` : text`${"issues: off"}`;
}
/** Who answers for an incident, and by which id; of one that is not opened, who would. */
function whoRow(incident, decision, context, reader) {
	const { id, owner } = incident;
	const why = reader.answerOf(incident) === null ? whyUnopened(decision, context) : null;
	if (why !== null) {
		const name = owner.person ?? owner.team;
		const who = name === null ? text`no owner is named; the repository's administrators` : reader.names(name);
		return { says: text`${who} would be asked (${value(id)}, not opened: ${why})` };
	}
	const shown = linked(id, context.links.incidents.get(id));
	return {
		says: text`${holderOf(incident, reader)} (${shown})`,
		short: text`${holderInShort(incident, reader)} (${shown})`
	};
}
/** Until when; of one that is not opened no clock runs. */
function deadlineRow(incident, decision, context, reader) {
	const { says, short } = deadlineOfIncident(incident, reader);
	if (reader.answerOf(incident) !== null || whyUnopened(decision, context) === null) return short === void 0 ? { says } : {
		says,
		short
	};
	return {
		says: text`would be ${says}`,
		...short === void 0 ? {} : { short: text`would be ${short}` }
	};
}
/** As many are named; of the rest their number is said. */
const named$1 = 3;
/** What else somebody must take up beside the incident that the text is about. */
function otherIncidents(decision, told, context) {
	const others = decision.incidents.filter((one) => one !== told);
	if (others.length === 0) return [];
	const shown = others.slice(0, named$1).flatMap(({ id, tier }, at) => {
		const issue = context.links.incidents.get(id);
		const name = issue?.startsWith("https://") === true ? linked(id, issue) : [value(id)];
		return text`${ours(at === 0 ? "" : ", ")}${name} (${ours(tier)})`;
	});
	const more = others.length - named$1;
	const rest = more > 0 ? text` and ${more} more` : [];
	const open = whyUnopened(decision, context) === null ? "Also open" : "Would be opened, too";
	return [{ says: text`${ours(open)}: ${shown}${rest}.` }];
}

// src/brief/recorded-brief.ts
/** A run that stops nothing and yet has urgent findings: a first run, or debt within its dates. */
function recordedBrief(decision, incident, context) {
	const reader = readerOf(decision, context);
	const { basis, judged } = decision;
	const urgent = judged.filter((one) => one.incident !== null);
	const inside = new Set(incident.findings);
	const group = mostPressing(judged.filter(({ id }) => inside.has(id)), judged.length);
	const [worst] = group;
	if (worst === void 0) throw new RangeError(`incident ${incident.id} names no finding of this run`);
	return fitted({
		verdictWord: "not-stopped",
		headline: headlineOf$2(urgent, incident, worst, decision, reader),
		rows: [
			{
				label: "What",
				says: whatOfMany(group, reader),
				short: whatInShort(worst, reader)
			},
			{
				label: "Where",
				says: whereOf$1(group, basis, reader),
				...whereInShort(worst, basis, reader)
			},
			nextRow(nextOf$1(worst, incident, decision, reader)),
			{
				label: "Who",
				...whoRow(incident, decision, context, reader)
			},
			{
				label: "By when",
				...deadlineRow(incident, decision, context, reader)
			},
			{
				label: "Contained",
				...containedByIncident(incident, decision, reader)
			},
			contestRow(worst, context, reader)
		],
		footer: [
			...otherIncidents(decision, incident, context),
			...brokenConfigLine(decision),
			...notScannedLine(decision),
			...othersOf(decision, group),
			...decisionPlace(decision, context),
			...recordAndTold(context, reader, incident)
		],
		folds: [
			...given(findingTable("Urgent findings", urgent, basis, reader)),
			...given(waiverToPaste(group, judged, basis.now, context)),
			...given(checklistFold(incident, reader)),
			evidenceFold(worst, decision, context, reader, incident),
			...given(findingTable("Other findings", judged.filter((one) => one.incident === null), basis, reader)),
			...problemFolds(decision, context, reader)
		]
	}, context.mostWords);
}
function headlineOf$2(urgent, incident, worst, decision, reader) {
	const count = counted(urgent.length, "finding is", "findings are");
	const says = `Nothing stopped: ${incident.kind === "adoption" && isFirstRun(decision) ? "a first run only records" : urgent.every(({ newness }) => newness === "existing") ? "what is urgent was here before and is within its date" : "the age of what is urgent cannot be told, and nothing stops for it here"}. ${count} urgent`;
	return text`${strong([ours(says)])}${byRule$1(worst, incident, reader)}.`;
}
/** The two most pressing by name, the rest counted. */
function whatOfMany(group, reader) {
	const [worst, ...rest] = group;
	if (worst === void 0) return text`nothing`;
	const [second] = rest.filter((one) => one.finding.rule.id !== worst.finding.rule.id);
	if (rest.length === 0) return whatOf(worst, reader);
	const others = second === void 0 ? text`${ours(counted(rest.length, "more", "more"))}` : rest.length === 1 ? flawOf(second, reader) : text`${flawOf(second, reader)} and ${rest.length - 1} more`;
	return text`${whatOf(worst, reader)}; ${others}`;
}

// src/brief/stopped-words.ts
/** What a stop keeps from going on. */
function whatStops(decision, context) {
	const { stage } = decision.basis;
	if (stage !== "pr") return things[stage];
	return context.ci.pullRequest !== null || context.ci.event === "merge_group" ? things.pr : "Change";
}
/** The first words of a stop: the verdict itself. */
function verdictWords(decision, context) {
	const { stage, mode } = decision.basis;
	const thing = whatStops(decision, context);
	if (mode === "observe") return `Nothing stopped, only observed; enforcing would ${stage === "deployed" ? "quarantine what is deployed" : `stop this ${thing.toLowerCase()}`}`;
	if (stage === "deployed") return live[decision.verdict === "quarantine" ? "quarantine" : "block"];
	return decision.verdict === "quarantine" ? `${thing} stopped for quarantine` : `${thing} stopped`;
}
const things = {
	pr: "Merge",
	mainline: "Pipeline",
	predeploy: "Deployment",
	deployed: "Check of what is deployed"
};
/** Nothing is on its way any more that could be stopped: people must act on what runs. */
const live = {
	quarantine: "What runs is not stopped, and must be taken out or held",
	block: "What runs is not stopped, and must be mended"
};

// src/brief/incident-brief.ts
/** Above this stands what the record says, with its own words. */
const mostWordsOfScan = 90;
/**
* One incident: the body of its issue, or its file. `scan`: without what the record says above it, which is who has it,
* until when, and what is left of the checklist.
*/
function incidentBrief(incident, decision, context, part = "whole") {
	const isWhole = part === "whole";
	const reader = readerOf(decision, context, "lasting");
	const { basis, judged } = decision;
	const inside = new Set(incident.findings);
	const members = judged.filter(({ id }) => inside.has(id));
	const group = mostPressing(members, members.length);
	const [worst] = group;
	if (worst === void 0) throw new RangeError(`incident ${incident.id} names no finding of this run`);
	return fitted({
		verdictWord: incident.blocks ? worst.verdict === "quarantine" ? "quarantined" : "stopped" : "not-stopped",
		headline: text`${strong(text`${ours(incident.blocks ? verdictWords({
			...decision,
			verdict: worst.verdict === "quarantine" ? "quarantine" : "block"
		}, context) : "Nothing stopped")}: ${titleOf(incident, reader)}`)} in ${basis.service}${byRule$1(worst, incident, reader)}.`,
		rows: [
			{
				label: "What",
				says: whatOfMany(group, reader),
				short: whatInShort(worst, reader)
			},
			{
				label: "Where",
				says: whereOf$1(group, basis, reader),
				...whereInShort(worst, basis, reader)
			},
			nextRow(nextOf$1(worst, incident, decision, reader)),
			...isWhole ? [{
				label: "Who",
				says: holderOf(incident, reader)
			}, {
				label: "By when",
				...deadlineOfIncident(incident, reader)
			}] : [],
			{
				label: "Contained",
				...containedByIncident(incident, decision, reader)
			},
			contestRow(worst, context, reader)
		],
		footer: isWhole ? recordAndTold({
			...context,
			told: {
				...context.told,
				byComment: null
			}
		}, reader, incident) : [recordAlone(context, incident)],
		folds: [
			...given(isWhole ? checklistFold(incident, reader) : null),
			...given(findingTable("Findings that one fix ends", members, basis, reader)),
			...given(waiverToPaste(group, judged, basis.now, context)),
			evidenceFold(worst, decision, context, reader, incident)
		]
	}, isWhole ? context.mostWords : mostWordsOfScan);
}
function titleOf(incident, reader) {
	if (!reader.withholdsIncident(incident)) return incident.title;
	return text`finding of class ${ours(incident.class)}, ${ours(incident.tier)}`;
}

// src/brief/setting-to-paste.ts
/** The fold with the setting that lets this pass; names stay to be filled in, as the scan states them. Null: none does. */
function settingToPaste({ code }, { now, stage }, { contest }) {
	const setting = settings[wayOf(code, stage)];
	if (setting === void 0) return null;
	const lines = setting.lines.map((line) => line.replace("DATE", dateAfter(now, 30)));
	return {
		title: text`Setting to paste into ${value(contest.file)}`,
		body: [{
			is: "paragraph",
			says: text`${ours(setting.says)}`
		}, {
			is: "code",
			language: "yaml",
			code: ["scans:", ...lines].join("\n")
		}]
	};
}
const settings = {
	accept: {
		says: "For what the tool notifies and is known to be harmless, with names as the table of scans shows them.",
		lines: [
			"  accept:",
			"    - tool: TOOL",
			"      notification: ID",
			"      reason: WHY IT IS HARMLESS",
			"      until: DATE"
		]
	},
	onIncomplete: {
		says: "What a scan leaves open is then said on pull requests, and not stopped for; after the merge it stops.",
		lines: ["  onIncomplete: warn"]
	},
	maxAge: {
		says: "How old a scan may be.",
		lines: ["  maxAge: 30d"]
	}
};

// src/brief/cannot-tell-brief.ts
/** A run in which something could not be told, and no finding stops; `relaxed` when a setting lets it pass. */
function cannotTellBrief(decision, problem, context, relaxed) {
	const reader = readerOf(decision, context);
	const scan = decision.scans.find(({ problems }) => problems.includes(problem));
	const more = decision.incomplete.length - 1;
	return fitted({
		verdictWord: relaxed ? "not-stopped" : decision.basis.mode === "observe" ? "would-stop" : "cannot-tell",
		headline: headlineOf$1(problem, scan, decision, context, relaxed),
		rows: [
			{
				label: "What",
				says: text`${problem.sentence}${more > 0 ? text` (and ${ours(counted(more, "more reason"))})` : []}`
			},
			{
				label: "Where",
				says: whereOf(problem, scan, context)
			},
			nextRow(decision.next ?? { says: asStep(problem.remedy) }),
			{
				label: "Who",
				...whoRuns(decision, context, reader)
			},
			{
				label: "By when",
				says: relaxed ? text`no clock, but the next stage may stop it` : text`no clock; it stays stopped until it can be told`
			},
			{
				label: "Contained",
				says: containedOf(scan, decision, relaxed)
			},
			{
				label: "Contest",
				says: contestOfIncomplete(problem, decision, context, reader)
			}
		],
		footer: [
			...brokenConfigLine(decision),
			...notScannedLine(decision),
			...othersOf(decision, []),
			...recordAndTold(context, reader)
		],
		folds: [
			...given(settingToPaste(problem, decision.basis, context)),
			...problemFolds(decision, context, reader),
			...given(findingTable("Findings of what could be read", decision.judged, decision.basis, reader))
		]
	}, context.mostWords);
}
function headlineOf$1(problem, scan, decision, context, relaxed) {
	const thing = whatStops(decision, context);
	const reason = scan === void 0 ? text`it cannot be told whether this is safe` : text`the ${scan.tool ?? scan.file} scan is not complete, and an incomplete scan is never clean`;
	const verdict = relaxed ? text`Not stopped, though ${reason}` : decision.basis.mode === "observe" ? text`${ours(verdictWords(decision, context))}: ${reason}` : text`${ours(thing)} stopped: ${reason}`;
	const rule = relaxed ? text`${"scans.onIncomplete: warn"}` : text`rule ${value(problem.code)}`;
	return text`${strong(verdict)} (${rule}).`;
}
function whereOf(problem, scan, { ci }) {
	const file = problem.at?.file ?? scan?.file;
	const place = file === void 0 ? text`this run` : text`${file}`;
	const run = ci.runUrl === null || file === void 0 ? [] : text` of ${link(text`this run`, ci.runUrl)}`;
	return text`${place}${run}; new or old cannot be told before that`;
}
function containedOf(scan, decision, relaxed) {
	const complete = decision.scans.filter((one) => one.complete).length;
	const unread = scan === void 0 ? text`Unknown: what this run could not read` : text`Unknown: what ${scan.tool ?? scan.file} had still to report`;
	const others = complete === 0 ? text`no other scan is complete` : text`${ours(counted(complete, "other scan is", "other scans are"))} complete and stop${ours(complete === 1 ? "s" : "")} nothing`;
	return text`${relaxed ? text`nothing` : here(decision)}. ${strong(unread)}; ${others}`;
}

// src/brief/unknown-age.ts
/** Why its age cannot be told. */
function whyUnknown(judged, decision, reader) {
	if (changeProblem$1(decision) !== void 0) return text`the change could not be read`;
	const { place, artifactDigest } = judged.finding;
	if (reader.withholds(judged)) return text`nothing here dates it`;
	if (place === null) return artifactDigest === void 0 ? text`the scan names no place` : text`it is in an image, not in the change`;
	if (!place.inside) return text`its path is not one of this repository`;
	return decision.basis.stage === "pr" ? text`the change does not show this place` : text`no baseline dates it`;
}
/** After the merge, where the age alone makes it stop: in one line what would tell it. */
function ageLine(judged, decision, reader) {
	if (decision.basis.stage === "pr" || !stopsByAge(judged, decision.basis)) return [];
	const remedy = changeProblem$1(decision)?.remedy ?? text`${"baton adopt"} dates what was here before`;
	return [{
		says: text`It stops since its age cannot be told (${whyUnknown(judged, decision, reader)}): ${remedy}.`,
		short: text`Its age cannot be told: ${remedy}.`
	}];
}
function changeProblem$1({ incomplete }) {
	return incomplete.find(({ code }) => code === "change-unreadable");
}

// src/brief/stopped-brief.ts
/** A run that findings stop, at least one: the worst leads, with those that the same fix ends. */
function stoppedBrief(decision, stopping, context) {
	const reader = readerOf(decision, context);
	const [worst] = mostPressing(stopping, 1);
	if (worst === void 0) throw new RangeError("stoppedBrief needs a finding that stops");
	const incident = decision.incidents.find(({ id }) => id === worst.incident);
	const group = incident === void 0 ? [worst] : together(worst, stopping);
	const next = nextOf$1(worst, incident, decision, reader);
	const where = whereOf$1(group, decision.basis, reader);
	const why = worst.newness === "unknown" && !reader.withholds(worst) ? text` (${whyUnknown(worst, decision, reader)})` : [];
	const { now, mode } = decision.basis;
	return fitted({
		verdictWord: mode === "observe" ? "would-stop" : decision.verdict === "quarantine" ? "quarantined" : "stopped",
		headline: headlineOf(worst, incident, decision, context, reader),
		rows: [
			{
				label: "What",
				says: whatOf(worst, reader),
				short: whatInShort(worst, reader)
			},
			{
				label: "Where",
				says: text`${where}${why}`,
				...whereInShort(worst, decision.basis, reader)
			},
			nextRow(next),
			...answerRows(worst, incident, decision, context, reader),
			contestRow(worst, context, reader)
		],
		footer: [
			...brokenConfigLine(decision),
			...ageLine(worst, decision, reader),
			...otherIncidents(decision, incident, context),
			...notScannedLine(decision),
			...othersOf(decision, group),
			...recordAndTold(context, reader, incident)
		],
		folds: [
			...given(findingTable(`Findings that ${mode === "observe" ? "would stop" : "stop"} it`, stopping, decision.basis, reader)),
			...given(waiverToPaste(group, decision.judged, now, context)),
			...incident === void 0 ? [] : given(checklistFold(incident, reader)),
			evidenceFold(worst, decision, context, reader, incident),
			...given(findingTable(`Findings that ${mode === "observe" ? "would" : "do"} not stop it`, decision.judged.filter((one) => !stops(one)), decision.basis, reader)),
			...problemFolds(decision, context, reader)
		]
	}, context.mostWords);
}
function headlineOf(worst, incident, decision, context, reader) {
	const age = newnessOf(worst, decision.basis, reader);
	const says = text`${ours(verdictWords(decision, context))}: ${flawOf(worst, reader)}, ${age}`;
	return text`${strong(says)}${byRule$1(worst, incident, reader)}.`;
}
function answerRows(worst, incident, decision, context, reader) {
	if (incident === void 0) return [
		{
			label: "Who",
			...whoActs(worst, decision, context, reader)
		},
		{
			label: "By when",
			says: deadlineOfStop(worst, decision, reader)
		},
		{
			label: "Contained",
			says: containedByStop(worst, decision)
		}
	];
	return [
		{
			label: "Who",
			...whoRow(incident, decision, context, reader)
		},
		{
			label: "By when",
			...deadlineRow(incident, decision, context, reader)
		},
		{
			label: "Contained",
			...containedByIncident(incident, decision, reader)
		}
	];
}
function together(worst, stopping) {
	const own = stopping.filter((one) => one.incident === worst.incident);
	return mostPressing(own, own.length);
}

// src/brief/run-brief.ts
/** What a run has to say: job summary, comment and terminal are made of it. */
function runBrief(decision, context) {
	const brief = judgedBrief(decision, context);
	const { undelivered } = context;
	if (undelivered === void 0 || undelivered === null) return brief;
	const failed = text`${strong(text`Stopped: the decision could not be written to ${undelivered}`)} (rule ${"output-unwritable"}).`;
	const isHarder = brief.verdictWord === "stopped" || brief.verdictWord === "quarantined";
	return {
		...brief,
		verdictWord: isHarder ? brief.verdictWord : "cannot-tell",
		headline: text`${failed} Otherwise: ${brief.headline}`,
		footer: [text`Make ${undelivered} a path that this job may write, and run again.`, ...brief.footer]
	};
}
function judgedBrief(decision, context) {
	const stopping = decision.judged.filter(stops);
	if (stopping.length > 0) return stoppedBrief(decision, stopping, context);
	const [problem] = decision.incomplete;
	if (problem !== void 0) return cannotTellBrief(decision, problem, context, !decision.cannotTell);
	const [incident] = decision.incidents;
	return incident === void 0 ? cleanBrief(decision, context) : recordedBrief(decision, incident, context);
}

// src/plan/plan-effects.ts
/** Which incidents must have an issue or a file after this run. */
function planIncidents(decision, settings, briefOf) {
	if (settings.issues === "off") return [];
	return decision.incidents.map((incident) => settings.issues === "github" ? issue(incident, shownTitle(incident, decision.judged, decision.basis), briefOf(incident)) : file(incident, briefOf(incident)));
}
/**
* Whether the pull request gets its comment, or the merge request its note. On a clean run one that is there already turns into `free`, and a missing
* one stays missing; `always` says something every time.
*/
function planComment(decision, settings, { pullRequest }, briefs) {
	if (settings.comment === "off" || pullRequest === null) return [];
	const says = decision.verdict === "block" || decision.verdict === "quarantine" || decision.incidents.length > 0 || decision.incomplete.length > 0;
	const { number } = pullRequest;
	const what = {
		brief: says || settings.comment === "always" ? briefs.run : briefs.free,
		onlyUpdate: !says && settings.comment !== "always"
	};
	return settings.commentOn === "gitlab" ? [{
		key: `note:${number}`,
		kind: "gitlab-note",
		mergeRequest: number,
		...what
	}] : [{
		key: `comment:${number}`,
		kind: "github-comment",
		pullRequest: number,
		...what
	}];
}
function issue(incident, title, brief) {
	const { team, person } = incident.owner;
	return {
		key: `issue:${incident.id}`,
		kind: "github-issue",
		incident,
		title,
		brief,
		person,
		team
	};
}
function file(incident, brief) {
	const path = `.baton/incidents/${incident.id}.md`;
	return {
		key: `file:${incident.id}`,
		kind: "incident-file",
		incident: incident.id,
		path,
		brief
	};
}

// src/brief/receipt-words.ts
const dryRun = "dry run: would ensure ";
/** What receipts say beside that it is done; `known`: a reason that the reader is told anyway. */
function undoneOf(receipts, known) {
	const [missing, planned] = [[], []];
	for (const receipt of receipts) {
		const { says, state, kind } = receipt;
		if (says === void 0 || says === known) continue;
		if (says.startsWith(dryRun)) planned.push([value(foreign(says.slice(22)))]);
		else if (state === "failed" || state === "skipped") missing.push(text`${objectOf$2(receipt)} was not written: ${reason(says)}`);
		else if (state === "uncertain") missing.push(text`${objectOf$2(receipt)} may not be there: ${reason(says)}`);
		else if (isIssue(kind)) missing.push(text`${reason(says)} (${objectOf$2(receipt)})`);
	}
	return {
		missing,
		planned
	};
}
function isIssue(kind) {
	return kind === "github-issue" || kind === "recorded-issue";
}
function objectOf$2({ kind, incident, key }) {
	switch (kind) {
		case "github-issue":
		case "recorded-issue": return incident === null ? text`an issue` : text`the issue of ${incident}`;
		case "github-comment": return text`the comment on this pull request`;
		case "gitlab-note": return text`the note on this merge request`;
		case "incident-file": return text`the file of ${key.replace(/^file:/, "")}`;
	}
}
/** In values of a clause each, so that none is too long to be shown whole; what is quoted stays in one. */
function reason(says) {
	const clauses = says.match(/(?:"[^"]*"|[^":;]|[:;](?! ))+/g) ?? [says];
	return joined$2(clauses.map((clause) => [value(foreign(clause.trim()))]), ": ");
}

// src/incident/lifecycle.ts
/** What moves an incident on, from where to where. domain.md b.2; an end comes by proof alone. */
const lifecycleSteps = {
	detected: {
		accepted: "acknowledged",
		"taken-over": "acknowledged",
		resolved: "resolved",
		dismissed: "dismissed"
	},
	acknowledged: {
		begun: "remediating",
		"fix-ready": "verifying",
		paused: "on_hold",
		resolved: "resolved",
		dismissed: "dismissed"
	},
	remediating: {
		"fix-ready": "verifying",
		paused: "on_hold",
		resolved: "resolved",
		dismissed: "dismissed"
	},
	verifying: {
		"verify-failed": "remediating",
		resolved: "resolved",
		dismissed: "dismissed"
	},
	on_hold: {
		resumed: "remediating",
		"fix-ready": "verifying",
		resolved: "resolved",
		dismissed: "dismissed"
	},
	resolved: {
		reviewing: "in_review",
		closed: "closed",
		regressed: {
			held: "remediating",
			unheld: "detected"
		}
	},
	in_review: {
		closed: "closed",
		regressed: {
			held: "remediating",
			unheld: "detected"
		}
	},
	closed: { regressed: "detected" },
	dismissed: { regressed: "detected" }
};
/** These are about the life cycle and nothing else: without a step they cannot be. */
const movers$1 = /* @__PURE__ */ new Set([
	"begun",
	"fix-ready",
	"verify-failed",
	"resolved",
	"reviewing",
	"closed",
	"paused",
	"resumed",
	"dismissed",
	"regressed"
]);
/** What may still be recorded of one that has ended: nothing of these changes it, or it only gives something free. */
const afterTheEnd = /* @__PURE__ */ new Set([
	"regressed",
	"hold-lifted",
	"waiver-ended",
	"issue-claimed",
	"issue-opened",
	"issue-twin-closed",
	"effect-intended",
	"effect-settled",
	"refused",
	"asked"
]);
/** Somebody is to do something: leases run, proof is awaited. */
const working = /* @__PURE__ */ new Set([
	"acknowledged",
	"remediating",
	"verifying"
]);
/** Null: the event cannot be. */
function lifecycleAfter(from, on, isHeld) {
	if (hasEnded(from) && !afterTheEnd.has(on)) return null;
	const next = lifecycleSteps[from][on];
	if (next === void 0) return movers$1.has(on) ? null : from;
	return typeof next === "string" ? next : next[isHeld ? "held" : "unheld"];
}
function isWorking(lifecycle) {
	return working.has(lifecycle);
}
/** Not yet proved gone. */
function isUnproved(lifecycle) {
	return lifecycle === "detected" || lifecycle === "on_hold" || isWorking(lifecycle);
}

// src/incident/containment.ts
/** What the holds amount to, by what is left of them. A hold without an end stays when the incident ends. */
const containmentOf = {
	never: "none",
	nothing: "lifted",
	endless: "permanent",
	ending: "applied"
};
function containmentAfter(before, holds) {
	if (holds.length === 0) return containmentOf[before === "none" ? "never" : "nothing"];
	return containmentOf[holds.every(({ until }) => until === null) ? "endless" : "ending"];
}
/** Nothing is held that must still be decided about. */
function isSettled(containment) {
	return containment !== "applied";
}

// src/incident/baton.ts
/** Who has it, by what happens. domain.md b.4; `lapsed` is: nobody has it and nobody is asked. */
const batonSteps = {
	lapsed: {
		offered: "offered",
		claimed: "lapsed",
		accepted: "held",
		"taken-over": "held"
	},
	offered: {
		accepted: "held",
		declined: "lapsed",
		lapsed: "lapsed",
		withdrawn: "lapsed",
		"taken-over": "held"
	},
	held: {
		offered: "handing_over",
		declined: "held",
		claimed: "contested",
		"taken-over": "held",
		"lease-renewed": "held",
		"lease-expired": "held"
	},
	handing_over: {
		accepted: "held",
		declined: "held",
		lapsed: "held",
		withdrawn: "held",
		"taken-over": "held",
		"lease-renewed": "handing_over",
		"lease-expired": "handing_over"
	},
	contested: {
		claimed: "contested",
		arbitrated: "held",
		"taken-over": "held",
		declined: "contested",
		"lease-renewed": "contested"
	},
	retired: { regressed: "lapsed" }
};
/** These are about the baton and nothing else: without a step they cannot be. */
const movers = /* @__PURE__ */ new Set([
	"offered",
	"accepted",
	"declined",
	"lapsed",
	"withdrawn",
	"claimed",
	"arbitrated",
	"taken-over",
	"lease-renewed",
	"lease-expired"
]);
const retiring = /* @__PURE__ */ new Set(["closed", "dismissed"]);
/** Null: the event cannot be. */
function phaseAfter(from, on) {
	if (retiring.has(on)) return "retired";
	return batonSteps[from][on] ?? (movers.has(on) ? null : from);
}

// src/incident/impossible.ts
/** An event that its incident's state does not allow: the record is damaged, or was written by something else. */
var ImpossibleEvent = class extends Error {
	name = "ImpossibleEvent";
	event;
	incident;
	why;
	constructor(event, why) {
		super(`event ${event.id}: ${why}`);
		this.event = event.id;
		this.incident = event.incident ?? null;
		this.why = why;
	}
};

// src/incident/apply-baton.ts
/** Reasons that time does not mend. */
const lasting = /* @__PURE__ */ new Set(["not_mine", "conflict_of_interest"]);
/** The baton after an event, and who had it until then. Throws `ImpossibleEvent`. */
function batonAfter(before, event) {
	const { what } = event;
	const phase = phaseOf(before, event);
	const baton = {
		...before,
		phase
	};
	switch (what.is) {
		case "offered": return offered(baton, what, event);
		case "accepted": return accepted(baton, what, event);
		case "declined": return declined(baton, what, event);
		case "lapsed": {
			const { to } = openOffer(before, what.offer, event);
			return {
				...baton,
				offer: null,
				away: withAccount(before.away, to.id)
			};
		}
		case "withdrawn":
			openOffer(before, what.offer, event);
			return {
				...baton,
				offer: null
			};
		case "claimed": {
			const claim = {
				by: personOf(event),
				team: what.team,
				at: event.at
			};
			return {
				...baton,
				claims: [...before.claims, claim]
			};
		}
		case "arbitrated": return {
			...heldBy(baton, what.to, what, event),
			claims: []
		};
		case "taken-over": {
			const by = personOf(event);
			if (by.id === before.holder?.id) throw new ImpossibleEvent(event, "the holder took over from themselves");
			return {
				...heldBy(baton, by, what, event),
				claims: [],
				offer: null,
				readBackDue: null
			};
		}
		case "lease-renewed": return {
			...baton,
			leaseUntil: what.leaseUntil,
			remindAt: without(before.remindAt, "lease")
		};
		case "lease-expired": return letGo(baton);
		case "back": {
			const { id } = personOf(event);
			return {
				...baton,
				...freed(before, id)
			};
		}
		case "reminded": return reminded(baton, what);
		case "noted": return personOf(event).id === before.holder?.id ? {
			...baton,
			readBackDue: null
		} : baton;
		case "regressed": return {
			...baton,
			declines: [],
			remindAt: without(before.remindAt, "due")
		};
		case "closed":
		case "dismissed": return retired(baton);
		default: return baton;
	}
}
/** Who had it, in order, when the baton went from one state to the next. */
function trailAfter(trail, before, after, event) {
	const hasBegunAgain = before.phase === "retired" && after.phase !== "retired";
	const hasEnded = after.phase === "retired" && before.phase !== "retired";
	if (!hasBegunAgain && !hasEnded && before.holder?.id === after.holder?.id) return trail;
	const past = trail.map((held) => held.to === null ? {
		...held,
		to: event.at
	} : held);
	if (hasEnded) return past;
	return [...past, {
		holder: after.holder,
		from: event.at,
		to: null,
		how: event.what.is
	}];
}
/** A pause of the offer's timer, and a holder who gives up, leave the baton where it is. */
function phaseOf(before, event) {
	const { what } = event;
	const phase = phaseAfter(before.phase, what.is);
	if (phase === null) throw new ImpossibleEvent(event, `${what.is} cannot be while the baton is ${before.phase}`);
	if (what.is !== "declined") return phase;
	if (what.offer === null || what.until !== void 0) return before.phase;
	return phase;
}
function offered(baton, what, event) {
	if (what.to.id === baton.holder?.id) throw new ImpossibleEvent(event, "it was offered to its holder");
	if (baton.away.includes(what.to.id)) throw new ImpossibleEvent(event, "it was offered to somebody away");
	const { offer: id, to, team, rung, until, why, packet } = what;
	const offer = {
		id,
		to,
		team,
		rung,
		at: event.at,
		until,
		why,
		packet,
		reminded: false
	};
	return {
		...baton,
		offer,
		remindAt: without(baton.remindAt, "offer")
	};
}
function accepted(baton, what, event) {
	if (what.offer === null ? baton.offer !== null : baton.offer?.id !== what.offer) throw new ImpossibleEvent(event, "what was accepted was not offered");
	const by = personOf(event);
	if (by.id === baton.holder?.id) throw new ImpossibleEvent(event, "the holder accepted from themselves");
	return {
		...heldBy(baton, by, what, event),
		offer: null,
		claims: [],
		declines: baton.declines.filter((one) => one.reason === "conflict_of_interest" && one.by !== by.id),
		readBackDue: what.readBackDue ?? null
	};
}
function declined(baton, what, event) {
	const by = personOf(event);
	const declines = [...baton.declines, {
		by: by.id,
		reason: what.reason
	}];
	if (what.offer === null) {
		if (by.id !== baton.holder?.id || what.reason !== "off_duty") throw new ImpossibleEvent(event, "only a holder who goes off duty gives up what was not offered");
		return {
			...letGo(baton),
			away: withAccount(baton.away, by.id)
		};
	}
	const offer = openOffer(baton, what.offer, event);
	if (what.until !== void 0) {
		if (what.reason !== "need_info" || offer.extended) throw new ImpossibleEvent(event, "an offer is lengthened once, by need_info");
		return {
			...baton,
			offer: {
				...offer,
				until: what.until,
				extended: true
			}
		};
	}
	const away = what.reason === "off_duty" ? withAccount(baton.away, by.id) : baton.away;
	return {
		...baton,
		offer: null,
		declines,
		away
	};
}
function reminded(baton, what) {
	const { of, next } = what;
	if (of === "read-back") return {
		...baton,
		readBackDue: next ?? null
	};
	if (of === "offer" && baton.offer !== null) return {
		...baton,
		offer: {
			...baton.offer,
			reminded: true
		}
	};
	if (what.hold !== void 0 || next === void 0) return baton;
	return {
		...baton,
		remindAt: {
			...baton.remindAt,
			[of]: next
		}
	};
}
function heldBy(baton, holder, { term, leaseUntil }, event) {
	const isNew = holder.id !== baton.holder?.id;
	if (term !== baton.term + (isNew ? 1 : 0)) throw new ImpossibleEvent(event, `term ${term} does not follow term ${baton.term}`);
	const since = isNew ? event.at : baton.since;
	const away = baton.away.filter((id) => id !== holder.id);
	return {
		...baton,
		holder,
		term,
		since,
		leaseUntil,
		away,
		remindAt: without(baton.remindAt, "lease")
	};
}
/** Somebody else is looked for: who had no time for it before is asked again. */
function letGo(baton) {
	const declines = baton.declines.filter(({ reason }) => lasting.has(reason));
	return {
		...baton,
		leaseUntil: null,
		declines,
		remindAt: without(baton.remindAt, "lease")
	};
}
function retired(baton) {
	return {
		...baton,
		holder: null,
		since: null,
		leaseUntil: null,
		offer: null,
		claims: [],
		readBackDue: null
	};
}
function openOffer(baton, id, event) {
	if (baton.offer?.id !== id) throw new ImpossibleEvent(event, `offer ${id} is not open`);
	return baton.offer;
}
function personOf(event) {
	if (event.by === "baton") throw new ImpossibleEvent(event, `${event.what.is} is for a person to say`);
	return event.by;
}
function freed(baton, id) {
	return {
		away: baton.away.filter((one) => one !== id),
		declines: baton.declines.filter(({ by, reason }) => by !== id || reason === "conflict_of_interest")
	};
}
function withAccount(ids, id) {
	return ids.includes(id) ? ids : [...ids, id];
}
function without(times, of) {
	return Object.fromEntries(Object.entries(times ?? {}).filter(([name]) => name !== of));
}

// src/incident/clean.ts
/** Complete scans in a row that show none of its findings, for each place where they are looked for. */
function cleanAfter(state, seen, { run }) {
	const scopes = scopesOf$1([...state.findings, ...seen.present]);
	const shown = new Set(seen.present.map(scopeKey));
	const covered = new Set((seen.covered ?? (seen.gone ? scopes : [])).map(scopeKey));
	const before = new Map((state.clean ?? []).map((scope) => [scopeKey(scope), scope]));
	const clean = scopes.map((scope) => {
		const key = scopeKey(scope);
		const last = before.get(key) ?? {
			...scope,
			runs: 0,
			run: null
		};
		if (shown.has(key)) return {
			...last,
			runs: 0,
			run: null
		};
		return covered.has(key) ? {
			...last,
			runs: last.runs + 1,
			run: run ?? null
		} : last;
	});
	return {
		clean,
		cleanRuns: Math.min(...clean.map(({ runs }) => runs))
	};
}
/** Each tool and category once. */
function scopesOf$1(findings) {
	return [...new Map(findings.map(({ tool, category }) => [scopeKey({
		tool,
		category
	}), {
		tool,
		category
	}])).values()];
}
function scopeKey({ tool, category }) {
	return JSON.stringify([tool, category]);
}

// src/incident/apply-facts.ts
/** Which event is the first of which time. */
const timeOf$1 = {
	offered: "offered",
	accepted: "accepted",
	"taken-over": "accepted",
	held: "contained",
	"fix-ready": "eradicated",
	resolved: "resolved",
	closed: "closed"
};
/** Everything of the state that is neither life cycle nor baton. */
function factsAfter(before, event) {
	const { what } = event;
	const state = timed(before, event);
	switch (what.is) {
		case "seen": return {
			...state,
			...cleanAfter(state, what, event),
			findings: joined$1(state.findings, what.present),
			blocks: state.blocks || what.present.some(({ blocked }) => blocked === true)
		};
		case "regressed": return {
			...state,
			cleanRuns: 0,
			clean: [],
			done: /* @__PURE__ */ new Set(),
			dismissal: null,
			reopened: state.reopened + 1
		};
		case "severity-set": return {
			...state,
			severity: what.severity
		};
		case "worsened": return {
			...state,
			tier: what.tier,
			severity: what.severity,
			dueAt: what.dueAt
		};
		case "paused": return {
			...state,
			pausedUntil: what.until
		};
		case "resumed":
		case "fix-ready": return {
			...state,
			pausedUntil: null
		};
		case "dismissal-asked":
			if (event.by === "baton") throw new ImpossibleEvent(event, "only a person asks to dismiss");
			return {
				...state,
				dismissal: {
					by: event.by,
					reason: what.reason,
					evidence: what.evidence
				}
			};
		case "resolved":
		case "dismissed":
		case "closed": return {
			...state,
			pausedUntil: null,
			endedAt: event.at
		};
		case "checked": return {
			...state,
			done: /* @__PURE__ */ new Set([...state.done, what.item])
		};
		case "unchecked": return {
			...state,
			done: new Set([...state.done].filter((item) => item !== what.item))
		};
		case "held": return held(state, {
			id: what.hold,
			target: what.target,
			since: event.at,
			until: what.until
		}, event);
		case "hold-lifted": return lifted(state, what.hold, event);
		case "reminded": return what.hold === void 0 ? state : asked(state, what.hold);
		case "waived": {
			const { waiver: id, identities, reason, requester, until, commit } = what;
			return {
				...state,
				waivers: [...state.waivers, {
					id,
					identities,
					reason,
					requester,
					until,
					commit
				}]
			};
		}
		case "waiver-ended":
			if (!state.waivers.some(({ id }) => id === what.waiver)) throw new ImpossibleEvent(event, `waiver ${what.waiver} is not in force`);
			return {
				...state,
				waivers: state.waivers.filter(({ id }) => id !== what.waiver)
			};
		case "issue-claimed": return {
			...state,
			issueClaim: {
				claim: what.claim,
				until: what.until
			}
		};
		case "issue-opened": return {
			...state,
			issueClaim: null,
			issue: {
				number: what.number,
				repository: what.repository
			}
		};
		case "asked":
		case "refused": return {
			...state,
			handled: /* @__PURE__ */ new Set([...state.handled, what.source])
		};
		default: return state;
	}
}
function timed(state, event) {
	const time = timeOf$1[event.what.is];
	if (time === void 0 || state.times[time] !== void 0) return state;
	return {
		...state,
		times: {
			...state.times,
			[time]: event.at
		}
	};
}
function held(state, hold, event) {
	if (state.holds.some(({ id }) => id === hold.id)) throw new ImpossibleEvent(event, `hold ${hold.id} is there already`);
	const holds = [...state.holds, hold];
	return {
		...state,
		holds,
		containment: containmentAfter("applied", holds)
	};
}
function lifted(state, id, event) {
	const holds = state.holds.filter((hold) => hold.id !== id);
	if (holds.length === state.holds.length) throw new ImpossibleEvent(event, `hold ${id} is not there`);
	return {
		...state,
		holds,
		containment: containmentAfter(state.containment, holds)
	};
}
function asked(state, id) {
	return {
		...state,
		holds: state.holds.map((hold) => hold.id === id ? {
			...hold,
			asked: true
		} : hold)
	};
}
/** What was there before stays: only a scan that shows none of it proves it gone. */
function joined$1(before, present) {
	const byKey = new Map(before.map((finding) => [keyOf(finding), finding]));
	for (const finding of present) {
		const hasBlocked = byKey.get(keyOf(finding))?.blocked === true;
		byKey.set(keyOf(finding), hasBlocked ? {
			...finding,
			blocked: true
		} : finding);
	}
	return [...byKey.values()];
}
function keyOf({ identity, tool, category }) {
	return JSON.stringify([
		identity,
		tool,
		category
	]);
}

// src/incident/apply.ts
const nobody$1 = {
	phase: "lapsed",
	holder: null,
	term: 0,
	since: null,
	leaseUntil: null,
	offer: null,
	away: [],
	claims: [],
	declines: [],
	readBackDue: null
};
/** The incident after one more event; null before its first. Throws `ImpossibleEvent` for what cannot be. */
function apply(state, event) {
	const { what } = event;
	if (state === null) {
		if (what.is !== "declared") throw new ImpossibleEvent(event, "an incident begins by being declared");
		return declared(what, event);
	}
	if (event.incident !== state.id) throw new ImpossibleEvent(event, `it is not of ${state.id}`);
	if (what.is === "declared") throw new ImpossibleEvent(event, "it was declared already");
	if (what.is === "decided" || what.is === "swept") throw new ImpossibleEvent(event, `${what.is} is of no incident`);
	const lifecycle = lifecycleAfter(state.lifecycle, what.is, state.baton.holder !== null);
	if (lifecycle === null) throw new ImpossibleEvent(event, `${what.is} cannot be while it is ${state.lifecycle}`);
	const baton = batonAfter(state.baton, event);
	const trail = trailAfter(state.trail, state.baton, baton, event);
	return factsAfter({
		...state,
		lifecycle,
		baton,
		trail,
		lastSeq: event.seq
	}, event);
}
function declared(what, event) {
	if (event.incident === void 0) throw new ImpossibleEvent(event, "it names no incident");
	const { service, repository, team, kind, tier, severity, blocks, dueAt, takeUpBy, relatesTo } = what;
	return {
		id: event.incident,
		service,
		repository,
		branch: what.branch ?? null,
		class: what.class,
		kind,
		tier,
		severity,
		team,
		blocks,
		dueAt,
		takeUpBy,
		lifecycle: "detected",
		baton: nobody$1,
		containment: "none",
		holds: [],
		findings: what.findings,
		cleanRuns: 0,
		clean: [],
		done: /* @__PURE__ */ new Set(),
		mustDo: what.mustDo,
		waivers: [],
		issue: null,
		issueClaim: null,
		dismissal: null,
		pausedUntil: null,
		reopened: 0,
		relatesTo,
		times: { declared: event.at },
		trail: [{
			holder: null,
			from: event.at,
			to: null,
			how: "declared"
		}],
		about: what.about ?? null,
		handled: /* @__PURE__ */ new Set(),
		lastSeq: event.seq
	};
}

// src/incident/course.ts
function beginCourse(state, moment) {
	return {
		state,
		drafts: [],
		moment
	};
}
/** Throws `ImpossibleEvent` where the tables do not allow it: then the caller's own rule is wrong. */
function happen(course, by, ...whats) {
	let { state, drafts } = course;
	for (const what of whats) {
		const draft = draftOf(course.moment, state.id, [state.lastSeq, drafts.length], by, what);
		state = apply(state, {
			...draft,
			v: 1,
			seq: state.lastSeq,
			prev: ""
		});
		drafts = [...drafts, draft];
	}
	return {
		...course,
		state,
		drafts
	};
}
/** `place`: where in the incident's events; with the nonce it makes the id. */
function draftOf(moment, incident, place, by, what) {
	const { at, run } = moment;
	return {
		id: `E-${digest([
			moment.nonce,
			incident,
			...place,
			by,
			what
		]).slice(0, 16)}`,
		at,
		by,
		...run === void 0 ? {} : { run },
		incident,
		what
	};
}
/** An id for what an event brings into the world (`O`: offer, `W`: waiver), unique as the event is. */
function freshId(course, letter) {
	const { moment, state, drafts } = course;
	return `${letter}-${digest([
		moment.nonce,
		state.id,
		state.lastSeq,
		drafts.length
	]).slice(0, 12)}`;
}
function digest(parts) {
	return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

// src/domain/members-of.ts
/** Everybody of a team in baton.yml, in the order in which they are asked. */
function membersOf({ oncall, lead }) {
	return lead === void 0 ? oncall : [...oncall, lead];
}

// src/incident/ladder.ts
/** Who is asked in turn: the team's on-call list, its lead, the security duty officers. domain.md b.4, 5. */
function ladderOf(team, settings) {
	const onDuty = team === null ? void 0 : settings.teams.get(team.toLowerCase());
	const person = onDuty === void 0 && team !== null ? personNamed(team, settings) : null;
	const all = [...(person === null ? onDuty === void 0 ? [] : membersOf(onDuty) : [person]).map((to) => ({
		to,
		team: onDuty === void 0 ? null : team
	})), ...settings.dutyOfficers.map((to) => ({
		to,
		team: null
	}))];
	const seen = /* @__PURE__ */ new Set();
	return all.filter(({ to }) => !seen.has(to.id) && seen.add(to.id)).map((one, rung) => ({
		...one,
		rung
	}));
}
/** Who would be asked next. `beyond`: only higher up than this rung. */
function nextRung(state, team, settings, beyond = -1) {
	return ladderOf(team, settings).find((one) => one.rung > beyond && canBeAsked(one.to, state)) ?? null;
}
/** The first duty officer who can be asked. */
function dutyRung(state, settings) {
	return ladderOf(state.team, settings).find(({ to }) => isDutyOfficer(to, settings) && canBeAsked(to, state)) ?? null;
}
/** Not the holder, nobody who let it lapse or is off duty, nobody who declined it. */
function canBeAsked(account, { baton }) {
	const { id } = account;
	return id !== baton.holder?.id && !baton.away.includes(id) && !baton.declines.some(({ by }) => by === id);
}
function isDutyOfficer(account, { dutyOfficers }) {
	return dutyOfficers.some(({ id }) => id === account.id);
}
/** Whoever `@login` or `@org/team` means at this moment; `unknown`: nobody vouches for them; `nobody`: all are away. */
function addressee(name, state, settings) {
	if (settings.teams.get(name.toLowerCase()) === void 0) {
		const to = personNamed(name, settings);
		if (to === null) return "unknown";
		return canBeAsked(to, state) ? {
			to,
			team: null,
			rung: -1
		} : "nobody";
	}
	return ladderOf(name, settings).filter((one) => one.team !== null).find(({ to }) => canBeAsked(to, state)) ?? "nobody";
}
function personNamed(name, settings) {
	if (name.includes("/")) return null;
	const login = name.toLowerCase().replace(/^@/, "");
	const teams = [...settings.teams.values()].flatMap(membersOf);
	return [...settings.dutyOfficers, ...teams].find((one) => one.login.toLowerCase() === login) ?? settings.people?.get(`@${login}`) ?? null;
}

// src/domain/business-days.ts
const day$3 = 864e5;
/** The same time of day, so many working days (Monday to Friday, UTC) later. ISO 8601, UTC. */
function afterBusinessDays(from, days) {
	let at = Date.parse(from);
	for (let left = days; left > 0;) {
		at += day$3;
		const weekday = new Date(at).getUTCDay();
		if (weekday !== 0 && weekday !== 6) left -= 1;
	}
	return new Date(at).toISOString();
}

// src/incident/span.ts
const minute$3 = 6e4;
/** ISO 8601, UTC. Working days are Monday to Friday, UTC, at the same time of day. */
function after(from, span) {
	if ("minutes" in span) return new Date(Date.parse(from) + span.minutes * minute$3).toISOString();
	return afterBusinessDays(from, span.businessDays);
}
/** The moment has come. Times are compared as moments, since they may be written in different ways. */
function isReached(moment, now) {
	return Date.parse(moment) <= Date.parse(now);
}
/** Milliseconds; never less than 0, since the clocks of two writers differ. */
function lasted(from, to) {
	return Math.max(0, Date.parse(to) - Date.parse(from));
}
/** A point between two moments, by its share of the time between them. */
function between(from, to, share) {
	return new Date(Date.parse(from) + lasted(from, to) * share).toISOString();
}
/** The moment so long before another. */
function before(until, span, now) {
	return new Date(Date.parse(until) - lasted(now, after(now, span))).toISOString();
}

// src/incident/packet.ts
const stands = {
	detected: "nobody has taken it up yet",
	acknowledged: "it was taken up, the work has not begun",
	remediating: "it is being fixed",
	verifying: "one complete scan no longer shows it; the next must agree",
	on_hold: "it waits for somebody else",
	resolved: "it is proved gone",
	in_review: "it is proved gone and under review",
	closed: "it is closed",
	dismissed: "it was dismissed"
};
/** What the next holder must know, from the record alone; a field without anything to say is empty, and shown so. */
function packetOf(state, now) {
	return {
		situation: situationOf(state),
		done: [...doneOf(state)].join("; "),
		open: [...openOf(state)].join("; "),
		ifThen: [...ifThenOf(state, now)].join("; ")
	};
}
function situationOf(state) {
	const what = state.about === null ? `${state.id} (${state.class})` : state.about.title;
	const again = state.reopened > 0 ? `, back for the ${ordinal(state.reopened + 1)} time` : "";
	const where = state.repository === null ? state.service : `${state.service}, ${state.repository}`;
	return `${what}. ${state.severity}, ${state.tier}, ${where}${again}. At this moment ${stands[state.lifecycle]}.`;
}
function* doneOf(state) {
	if (state.done.size > 0) yield `checked: ${[...state.done].join(", ")}`;
	if (state.cleanRuns > 0) yield `complete scans without it: ${state.cleanRuns}`;
	if (state.holds.length > 0) yield `held: ${state.holds.map(({ id, target }) => `${id} (${target})`).join(", ")}`;
}
function* openOf(state) {
	if (state.about !== null && state.about.nextStep !== "") yield `next: ${state.about.nextStep}`;
	const resolve = state.mustDo.resolve.filter((item) => !state.done.has(item));
	if (resolve.length > 0) yield `before it can be resolved: ${resolve.join(", ")}`;
	const close = state.mustDo.close.filter((item) => !state.done.has(item));
	if (close.length > 0) yield `before it can be closed: ${close.join(", ")}`;
	if (state.dueAt !== null) yield `due: ${state.dueAt}`;
}
function* ifThenOf(state, now) {
	for (const hold of state.holds) if (hold.until !== null) yield whenHoldEnds(hold, hold.until);
	for (const { id, until } of state.waivers) yield `if the cause is still there at ${until}, waiver ${id} ends and it stops runs again`;
	if (state.pausedUntil !== null) yield `if nothing comes until ${state.pausedUntil}, the work goes on then`;
	if (state.dueAt !== null && !isReached(state.dueAt, now)) yield `if it is still there at ${state.dueAt}, it is overdue`;
}
function whenHoldEnds({ id, target }, until) {
	return `if ${target} must stay stopped after ${until}, hold ${id} has to be placed again`;
}
function ordinal(count) {
	return count === 2 ? "second" : count === 3 ? "third" : `${count}th`;
}

// src/incident/times.ts
const hour$2 = 60;
const day$2 = 1440;
/** domain.md b.4, b.5. Without a pager, so that an hourly sweep is not asked for what it cannot do. */
const builtIn$1 = {
	SEV1: {
		offer: { minutes: 15 },
		remindAfter: 7 / 15,
		lease: { minutes: 30 },
		readBack: { minutes: 15 },
		arbitration: { minutes: 15 },
		pauseAtMost: { minutes: day$2 },
		announce: { minutes: hour$2 },
		reviewed: true
	},
	SEV2: {
		offer: { minutes: 15 },
		remindAfter: 7 / 15,
		lease: { minutes: hour$2 },
		readBack: { minutes: 30 },
		arbitration: { minutes: 15 },
		pauseAtMost: { minutes: day$2 },
		announce: { minutes: 240 },
		reviewed: true
	},
	SEV3: {
		offer: { minutes: 240 },
		remindAfter: 1 / 2,
		lease: { minutes: day$2 },
		readBack: null,
		arbitration: { minutes: 240 },
		pauseAtMost: { minutes: 7 * day$2 },
		announce: { minutes: day$2 },
		reviewed: false
	},
	SEV4: {
		offer: { businessDays: 1 },
		remindAfter: 1 / 2,
		lease: { businessDays: 3 },
		readBack: null,
		arbitration: { businessDays: 1 },
		pauseAtMost: { minutes: 7 * day$2 },
		announce: { minutes: 3 * day$2 },
		reviewed: false
	},
	SEV5: {
		offer: { businessDays: 5 },
		remindAfter: 1 / 2,
		lease: { businessDays: 10 },
		readBack: null,
		arbitration: { businessDays: 1 },
		pauseAtMost: { minutes: 7 * day$2 },
		announce: { minutes: 7 * day$2 },
		reviewed: false
	}
};
const limits$1 = {
	reopenDays: 30,
	needInfoShare: .25,
	notMine: 2,
	twoPersonTiers: ["T0", "T1"],
	waiverDays: {
		T0: 1,
		T1: 7,
		T2: 30,
		T3: 90,
		T4: null
	}
};
/** Those of the severity, with what baton.yml says instead. */
function timesOf(severity, settings) {
	return {
		...builtIn$1[severity],
		...settings.times?.[severity]
	};
}
function limitsOf(settings) {
	return {
		...limits$1,
		...settings.limits
	};
}

// src/incident/offering.ts
/** Asks one person, for as long as the severity says. */
function offerTo(course, by, { to, team, rung }, why, settings, packet = why === "declared" ? null : packetOf(course.state, course.moment.at)) {
	const until = after(course.moment.at, timesOf(course.state.severity, settings).offer);
	return happen(course, by, {
		is: "offered",
		offer: freshId(course, "O"),
		to,
		team,
		rung,
		until,
		why,
		packet
	});
}
/** From the first rung on, whoever can be asked; nothing happens where nobody can. */
function offerAlongLadder(course, why, settings) {
	const rung = nextRung(course.state, course.state.team, settings);
	return rung === null ? course : offerTo(course, "baton", rung, why, settings);
}
/** After an offer that ended without being accepted. A hand-off goes back to its giver, everything else climbs. */
function climb(course, ended, why, settings) {
	const { state } = course;
	if (new Set(state.baton.declines.filter(({ reason }) => reason === "not_mine").map(({ by }) => by)).size >= limitsOf(settings).notMine) {
		const duty = dutyRung(state, settings);
		if (duty !== null) return offerTo(course, "baton", duty, "escalated", settings);
	}
	if (!climbs(state.baton, ended)) return course;
	const next = nextRung(state, ended.team ?? state.team, settings, ended.rung) ?? (isLoose(state.baton) ? nextRung(state, state.team, settings) : null);
	if (next === null) return course;
	return offerTo(course, "baton", next, ended.why === "escalated" ? "escalated" : why, settings);
}
/** Somebody else must be found: nobody stands by, or more authority or another team was called for. */
function climbs(baton, ended) {
	return isLoose(baton) || ended.why === "escalated" || ended.why === "suggested";
}
/** Nobody has it, or its holder is silent. */
function isLoose({ holder, leaseUntil }) {
	return holder === null || leaseUntil === null;
}
/** Ends an open offer that something else overtakes; its addressee is told by the event. */
function withdrawOffer(course, by) {
	const { offer } = course.state.baton;
	return offer === null ? course : happen(course, by, {
		is: "withdrawn",
		offer: offer.id
	});
}

// src/incident/proof.ts
/** What has to be proved before it is resolved; for one that is, before it is closed. Empty: it ends. */
function missingOf(state, settings) {
	const isProved = !isUnproved(state.lifecycle);
	const { resolve, close } = state.mustDo;
	return {
		runs: isProved ? 0 : Math.max(0, settings.cleanRuns - state.cleanRuns),
		items: (isProved ? close : resolve).filter((item) => !state.done.has(item)),
		holds: isSettled(state.containment) ? [] : state.holds.filter(({ until }) => until !== null).map(({ id }) => id)
	};
}
/** Goes as far towards the end as proof reaches: resolved, under review, closed. Absence of proof changes nothing. */
function endAsProved(course, settings, commit) {
	let next = course;
	if (isUnproved(next.state.lifecycle) && isProved(next.state, settings)) next = happen(next, "baton", {
		is: "resolved",
		proof: {
			runs: next.state.cleanRuns,
			commit
		}
	});
	if (next.state.lifecycle === "resolved" && needsReview(next.state, settings)) next = happen(next, "baton", { is: "reviewing" });
	if (!isProvedGone(next.state.lifecycle) || !isProved(next.state, settings)) return next;
	return happen(withdrawOffer(next, "baton"), "baton", { is: "closed" });
}
function isProved(state, settings) {
	const { runs, items, holds } = missingOf(state, settings);
	return runs === 0 && items.length === 0 && holds.length === 0;
}
function needsReview(state, settings) {
	return timesOf(state.severity, settings).reviewed || missingOf(state, settings).items.length > 0;
}

// src/incident/answer.ts
function answerOf(state, settings) {
	const { holder, since, offer } = state.baton;
	const missing = missingOf(state, settings);
	const open = state.trail.at(-1);
	return {
		holder,
		since: holder === null ? open?.to === null ? open.from : null : since,
		until: untilOf(state, settings),
		asked: offer?.to ?? null,
		mustAct: holder === null ? state.baton.phase === "retired" ? [] : settings.dutyOfficers : [holder],
		next: nextOf(state, missing, settings),
		missing
	};
}
function untilOf(state, settings) {
	const { baton, lifecycle } = state;
	if (baton.holder === null) return baton.offer?.until ?? null;
	if (baton.phase === "contested") return arbitrationEnd(state, settings);
	if (lifecycle === "on_hold") return state.pausedUntil;
	return isWorking(lifecycle) ? baton.leaseUntil : null;
}
function nextOf(state, missing, settings) {
	const { phase, offer, readBackDue, leaseUntil } = state.baton;
	if (phase === "retired") return { is: "none" };
	if (phase === "contested") return {
		is: "arbitrate",
		at: arbitrationEnd(state, settings) ?? state.takeUpBy
	};
	if (offer !== null) return {
		is: "accept",
		at: offer.until
	};
	if (phase === "lapsed") return { is: "find-holder" };
	if (readBackDue !== null) return {
		is: "read-back",
		at: readBackDue
	};
	if (state.lifecycle === "on_hold" && state.pausedUntil !== null) return {
		is: "resume",
		at: state.pausedUntil
	};
	if (leaseUntil === null) return { is: "find-holder" };
	if (!isUnproved(state.lifecycle)) return { is: "review" };
	if (missing.runs > 0) return { is: "fix" };
	if (missing.items.length > 0) return { is: "check" };
	return missing.holds.length > 0 ? { is: "decide-holds" } : {
		is: "sign-of-life",
		at: leaseUntil
	};
}
function arbitrationEnd({ baton, severity }, settings) {
	const [first] = baton.claims;
	return first === void 0 ? null : after(first.at, timesOf(severity, settings).arbitration);
}

// src/commands/gate/is-read-only.ts
/** A fork's token may read only, and a stranger's change opens and says nothing; so nothing is tried. */
function isReadOnly({ ci }) {
	return ci.pullRequest?.fromFork === true;
}

// src/incident/owed.ts
/**
* Whom its events still owe a word, the newest ones: every offer is told to who is asked, every loss to who loses
* (invariant I6), and to its holder that it has become worse. What is settled is owed no more, and nothing is once it has ended.
*/
function owedWords(events, state) {
	if (hasEnded(state.lifecycle)) return [];
	const settled = new Set(events.map(({ what }) => what.is === "effect-settled" ? what.key : null));
	const offers = /* @__PURE__ */ new Map();
	let holder = null;
	const owed = [];
	for (const { id, at, by, what } of events) {
		if (what.is === "offered") offers.set(what.offer, what);
		const word = wordOf$1(what, {
			by,
			holder,
			offers,
			state
		});
		const key = `word:${id}`;
		if (word !== null && !settled.has(key)) owed.push({
			key,
			at,
			...word
		});
		holder = holderAfter(holder, by, what);
	}
	return owed.slice(-5);
}
/** Keys that a run said it would see to, and when. */
function intendedAt(events) {
	return new Map(events.flatMap(({ at, what }) => what.is === "effect-intended" ? [[what.key, at]] : []));
}
function wordOf$1(what, { by, holder, offers, state }) {
	const { baton, team, takeUpBy } = state;
	switch (what.is) {
		case "declared": return isUnasked(state, offers) && team !== null && team.includes("/") ? {
			to: team,
			of: {
				is: "unasked",
				until: takeUpBy
			}
		} : null;
		case "offered": return baton.offer?.id === what.offer ? {
			to: what.to,
			of: {
				is: "asked",
				until: what.until,
				holder: baton.holder
			}
		} : null;
		case "lapsed": return toLoser(offers.get(what.offer)?.to ?? null, by, { is: "lapsed" });
		case "withdrawn": {
			const to = offers.get(what.offer)?.to ?? null;
			return to?.id === baton.offer?.to.id ? null : toLoser(to, by, { is: "withdrawn" });
		}
		case "declined": return what.offer === null ? null : toLoser(holder, by, {
			is: "declined",
			reason: what.reason
		});
		case "accepted": return by === "baton" ? null : toLoser(holder, by, {
			is: "handed-over",
			to: by
		});
		case "taken-over": return by === "baton" ? null : toLoser(holder, by, {
			is: "taken-over",
			to: by
		});
		case "arbitrated": return toLoser(holder, what.to, {
			is: "arbitrated",
			to: what.to
		});
		case "lease-expired": return toLoser(holder, by, { is: "lease-expired" });
		case "worsened": return toLoser(holder, by, {
			is: "worsened",
			severity: what.severity
		});
		case "reminded": return reminderOf(what.of, state);
		default: return null;
	}
}
/** Nobody was ever asked, and nobody has it. */
function isUnasked({ baton }, offers) {
	return baton.holder === null && baton.offer === null && offers.size === 0;
}
/** Whoever did it themselves need not be told. */
function toLoser(loser, by, of) {
	return loser === null || by !== "baton" && by.id === loser.id ? null : {
		to: loser,
		of
	};
}
function reminderOf(of, { baton, dueAt }) {
	const { offer, holder } = baton;
	const to = of === "offer" ? offer?.to : holder ?? offer?.to;
	if (to === void 0) return null;
	return {
		to,
		of: {
			is: "reminded",
			of,
			until: {
				offer: offer?.until ?? null,
				lease: baton.leaseUntil,
				"read-back": baton.readBackDue,
				due: dueAt
			}[of]
		}
	};
}
function holderAfter(before, by, what) {
	if (what.is === "arbitrated") return what.to;
	if (what.is === "accepted" || what.is === "taken-over") return by === "baton" ? before : by;
	return what.is === "closed" || what.is === "dismissed" ? null : before;
}

// src/commands/gate/told-by.ts
/** Who knows of what: by what was done so far, and by what is about to be written. */
function toldBy({ incidents }, recorded, told) {
	const { settings, receipts } = told;
	const issues = receipts.filter(({ kind }) => kind === "github-issue" || kind === "recorded-issue");
	const [ofIncident, willTell, before] = [
		/* @__PURE__ */ new Map(),
		/* @__PURE__ */ new Map(),
		/* @__PURE__ */ new Set()
	];
	for (const incident of incidents) {
		const receipt = issues.find((one) => one.incident === incident.id);
		const will = owed(incident, recorded) ?? planned(incident);
		if (receipt === void 0) {
			if (settings.issues === "github" && mayWrite(told) && will !== null) willTell.set(incident.id, will);
			continue;
		}
		const names = receipt.told ?? [];
		if (names.length > 0) ofIncident.set(incident.id, names);
		else if (will !== null && receipt.url !== void 0 && receipt.says === void 0) before.add(incident.id);
	}
	return {
		names: [],
		ofIncident,
		willTell,
		before,
		byComment: byComment(told)
	};
}
/** Whom the record owes a word that this run says; null: it does not know the incident. */
function owed({ id }, recorded) {
	const drawn = recorded?.incidents.get(id);
	if (recorded === null || drawn === void 0) return null;
	const names = owedWords(drawn.events, drawn.state).filter(({ key }) => recorded.words.has(key)).map(({ to }) => [value(typeof to === "string" ? to : `@${to.login}`)]);
	return names.length === 0 ? null : text`${joined$2(names, ", ")}, mentioned in a comment here`;
}
/** How an issue tells its owner; whether GitHub passes it on is known only after the issue is written. */
function planned({ owner }) {
	if (owner.person !== null) return text`${value(owner.person)}, if GitHub takes the assignment`;
	return owner.team === null ? null : text`${value(owner.team)}, if GitHub passes a mention here on`;
}
/** GitHub notifies the author of a pull request of each comment on it, GitLab that of a merge request. */
function byComment(told) {
	const { settings, world, receipts } = told;
	const author = world.ci.pullRequest?.author;
	if (author === void 0 || settings.comment === "off") return null;
	const receipt = receipts.find(({ kind }) => kind === "github-comment" || kind === "gitlab-note");
	return (receipt === void 0 ? mayWrite(told, settings.commentOn) : receipt.url !== void 0) ? `@${author}` : null;
}
function mayWrite({ settings, world }, forge = "github") {
	const token = forge === "gitlab" ? settings.gitlabToken : settings.githubToken;
	return !settings.dryRun && token !== null && !isReadOnly(world);
}

// src/commands/gate/brief-context.ts
/** What briefs say beside the decision: who is asked, where the record is, and what happened after. */
function briefContext({ run, recorded }, told) {
	const { decision, policy, ownership, ledger } = run;
	const { settings, world, exit, receipts } = told;
	const { config, file } = settings.config;
	const owners = /* @__PURE__ */ new Map();
	for (const { id, tier, verdict, finding } of decision.judged) if (verdict !== "ignore" && (tier === "T0" || tier === "T1") || verdict === "block" || verdict === "quarantine") owners.set(id, ownership.of(finding.place));
	const fallback = config.ownership.fallback;
	const decider = ownership.of({
		path: file,
		inside: true
	});
	const toldOf = toldBy(decision, recorded, told);
	const undelivered = isDelivered(decision, told) ? null : settings.output;
	return {
		...exit,
		ci: world.ci,
		titleOf: findingTitle,
		owners,
		opensNothing: settings.issues === "off",
		fallbackOwner: fallback,
		contest: {
			file: "baton.yml",
			decider: decider.team ?? decider.person ?? fallback,
			days: daysOf(policy.terms.waivers.maxDays)
		},
		links: {
			decision: world.ci.runUrl,
			record: undelivered === null ? settings.output : null,
			incidents: new Map(receipts.flatMap(placeOf$2)),
			...ledger === void 0 ? {} : { ledger }
		},
		told: {
			...toldOf,
			whyNobody: isReadOnly(world) ? readOnlyToken : null
		},
		...undoneOf(receipts, readOnlySays),
		undelivered,
		answers: answersOf(recorded),
		mentions: new Set([...toldOf.ofIncident.values()].flat())
	};
}
function answersOf(recorded) {
	if (recorded === null) return /* @__PURE__ */ new Map();
	const { incidents, keeping } = recorded;
	return new Map([...incidents].map(([id, { state }]) => [id, {
		state,
		answer: answerOf(state, keeping.incidents)
	}]));
}
/** What hardened the exit beyond what the decision says can only be that it was not handed over. */
function isDelivered({ verdict, cannotTell }, { settings, exit, record }) {
	if (settings.output === null || record === null) return record !== null;
	return exitOf({
		verdict,
		cannotTell,
		undelivered: false,
		mode: settings.mode
	}).wouldExit === exit.wouldExit;
}
/** The issue of an incident, else the file that it was written to. */
function placeOf$2({ kind, incident, state, url }) {
	if (incident !== null && url !== void 0) return [[incident, url]];
	return kind === "incident-file" && (state === "done" || state === "unchanged") && incident !== null ? [[incident, `.baton/incidents/${incident}.md`]] : [];
}
/** As receipts say it. */
const readOnlySays = "skipped: the token of a fork may only read";
const readOnlyToken = text`this run is of a fork, whose token may only read`;
function daysOf(maxDays) {
	return Object.fromEntries(Object.entries(maxDays).filter(([, days]) => days !== null));
}

// src/commands/gate/act.ts
/** Brings effects about, all at once; what nobody asked for is not even loaded. */
async function act$1(effects, settings, world, outside) {
	if (effects.length === 0) return [];
	const [{ dispatch }, { facetsOf }] = await Promise.all([import("./effects/dispatch2.js"), import("./commands/facets.js")]);
	const readOnly = isReadOnly(world) ? readOnlySays : null;
	return dispatch(effects, facetsOf(world, {
		...outside,
		gitlab: await gitlabFacet(settings, world)
	}), {
		dryRun: settings.dryRun,
		readOnly
	});
}
/** Only where the change under review is there. */
async function gitlabFacet({ commentOn, gitlabToken }, { ci, openGitLab }) {
	const { repository: project } = ci;
	if (commentOn !== "gitlab" || gitlabToken === null || project === null || openGitLab === void 0) return null;
	return {
		client: await openGitLab(gitlabToken),
		project,
		url: `${ci.serverUrl}/${project}`
	};
}

// src/commands/gate/outside-of.ts
/** Where effects of a run are brought about: comments here, issues here or in the hub. */
async function outsideOf({ incidents }, { ledger, hubToken, issues }, world, client) {
	const { repository } = world.ci;
	const github = client === null || repository === null ? null : {
		client,
		repository
	};
	const { hub } = ledger;
	if (hub === null) return {
		github,
		issues: github,
		hub: null
	};
	if (!(issues === "github" && incidents.length > 0 && hubToken !== null && !isReadOnly(world))) return {
		github,
		issues: null,
		hub: "public"
	};
	const reached = {
		client: await world.openGitHub(hubToken),
		repository: hub
	};
	const { isOpenToAll } = await import("./commands/is-open-to-all2.js");
	return {
		github,
		issues: reached,
		hub: await isOpenToAll(reached, world.ci) ? "public" : "private"
	};
}

// src/domain/named-identities.ts
/**
* The identities of an incident as lines of its issue's evidence; `identitiesIn` reads them back on the next run. At
* most 300, the blocked ones first: as long as one of them is there the run is blocked, and each redraw lists anew.
*/
function identitiesBlock({ blocked, tracked }) {
	const all = [...linesOf$1("blocked", blocked), ...linesOf$1("tracked", tracked)];
	const lines = all.slice(0, mostLines);
	const left = all.length - lines.length;
	return {
		is: "code",
		language: "text",
		code: [...lines, ...left > 0 ? [`and ${left} more`] : []].join("\n")
	};
}
/** What a body names, read back. Whatever else stands there is passed over. */
function identitiesIn(body) {
	const found = {
		blocked: /* @__PURE__ */ new Map(),
		tracked: /* @__PURE__ */ new Map()
	};
	for (const line of body.split(/\r?\n/)) {
		const match = /^(blocked|tracked): ([0-9a-f]{64}) ×([1-9][0-9]{0,6})$/.exec(line);
		if (match?.[2] === void 0) continue;
		const list = match[1] === "blocked" ? found.blocked : found.tracked;
		list.set(match[2], Math.max(list.get(match[2]) ?? 0, Number(match[3])));
	}
	return found;
}
const mostLines = 300;
function linesOf$1(word, identities) {
	return [...identities].map(([identity, count]) => `${word}: ${identity} ×${count}`);
}

// src/commands/gate/with-identities.ts
/** An incident's issue also names its findings by identity: the next run reads there what this one stopped. */
function withIdentities(brief, incident, { judged }) {
	const blocked = /* @__PURE__ */ new Map();
	const tracked = /* @__PURE__ */ new Map();
	const inside = new Set(incident.findings);
	for (const { id, verdict, finding } of judged) {
		if (!inside.has(id)) continue;
		const list = verdict === "block" || verdict === "quarantine" ? blocked : tracked;
		list.set(finding.identity, (list.get(finding.identity) ?? 0) + 1);
	}
	const title = text`Identities of its findings, which the next run reads here`;
	return {
		...brief,
		folds: [...brief.folds, {
			title,
			body: [identitiesBlock({
				blocked,
				tracked
			})]
		}]
	};
}

// src/commands/gate/bring-about.ts
/** Issues first, since the comment links to them; a failure of either is a receipt. */
async function bringAbout(decided, bringing) {
	const { run, recorded } = decided;
	const { settings, world, github } = bringing;
	const outside = await outsideOf(run.decision, settings, world, github);
	const receipts = await act$1(await incidentEffects(decided, bringing, outside), settings, world, outside);
	if (recorded !== null) await (await import("./commands/record/note-receipts.js")).noteReceipts(recorded, receipts, outside);
	const after = briefContext(decided, {
		...bringing,
		receipts
	});
	const briefs = {
		run: runBrief(run.decision, after),
		free: fixedBrief(run.decision, after)
	};
	const comment = planComment(run.decision, settings, world.ci, briefs);
	return [...receipts, ...await act$1(comment, settings, world, outside)];
}
/** One for each incident of the run, and one for each that the record of this run has changed. */
async function incidentEffects(decided, bringing, { hub }) {
	const { run, recorded } = decided;
	const { settings } = bringing;
	const context = briefContext(decided, {
		...bringing,
		receipts: []
	});
	/** Who reads the hub reads its issues, whoever reads this repository. */
	const view = hub === null ? run.decision.basis.view : hub === "private" ? "full" : "public";
	const decision = {
		...run.decision,
		basis: {
			...run.decision.basis,
			view
		}
	};
	const briefOf = (incident, part) => withIdentities(incidentBrief(incident, decision, context, part), incident, decision);
	if (settings.issues !== "github" || recorded === null) return planIncidents(decision, settings, (incident) => briefOf(incident, "whole"));
	const { recordedIssues } = await import("./commands/record/recorded-issues.js");
	const ofRecord = recordedIssues(recorded, view === "public", (id) => {
		const incident = decision.incidents.find((one) => one.id === id);
		return incident === void 0 ? null : {
			title: shownTitle(incident, decision.judged, decision.basis),
			brief: briefOf(incident, "scan")
		};
	});
	const known = new Set(ofRecord.map(({ incident }) => incident));
	const others = {
		...decision,
		incidents: decision.incidents.filter(({ id }) => !known.has(id))
	};
	return [...ofRecord, ...planIncidents(others, settings, (incident) => briefOf(incident, "whole"))];
}

// src/commands/record/is-kept.ts
/** Whether a run writes down what it decides: not when it only observes or rehearses, nor where nothing may be written. */
function isKept({ mode, dryRun, ledger }) {
	return mode === "enforce" && !dryRun && ledger.writes !== "none";
}

// src/domain/open-incidents.ts
/** The open incident of each finding that is in one, by identity. */
function incidentsByIdentity({ identities }) {
	const incidents = /* @__PURE__ */ new Map();
	for (const [identity, { incident }] of identities) if (incident !== void 0) incidents.set(identity, incident);
	return incidents;
}

// src/decision/assumed-signals.ts
/** Score of a level where no score is stated (domain.md c.4). A finding of level none is read as a warning. */
const scoreOfLevel = {
	error: 7,
	warning: 4,
	note: .1,
	none: 4
};
/** From which score on a vulnerability is assumed automatable, and its impact total, where nothing says so. */
const automatableFrom = 7;
const totalImpactFrom = 9;
/** The injection family: flaws with well-known exploitation (SSVC), and 94, 502 and 1336 (domain.md c.4). */
const injectionFamily = /* @__PURE__ */ new Set([
	22,
	77,
	78,
	89,
	91,
	94,
	434,
	502,
	611,
	918,
	1321,
	1336
]);
/** What an attacker gains: SSVC data where there is any, else the CVSS vector's, else the score's; these are assumed. */
function exploitabilityOf(stated, vector, score) {
	return {
		automatable: stated.automatable ?? vector.automatable ?? score >= automatableFrom,
		totalImpact: stated.totalImpact ?? vector.totalImpact ?? score >= totalImpactFrom,
		assumed: stated.automatable === void 0 || stated.totalImpact === void 0
	};
}

// src/decision/vex-status.ts
/**
* What VEX says of a finding: of the statements on its advisory and product the latest (OpenVEX 0.2.0, "later
* statements override earlier"). Not affected counts only with its justification. When one result names several
* vulnerabilities, it is out only if each is.
*/
function vexStatusOf(finding, { signals, now, subjects }) {
	const onAdvisory = finding.advisories.flatMap((advisory) => indexOf$1(signals.vex).get(advisory) ?? []);
	if (onAdvisory.length === 0) return "none";
	const judged = subjects.flatMap(namesOfSubject);
	const things = [...thingsOf(finding), ...judged];
	const said = onAdvisory.filter((statement) => Date.parse(statement.asOf) <= Date.parse(now) && (statement.status !== "not_affected" || statement.justified) && isAbout$1(statement.products, things) && (statement.within === void 0 || isAbout$1([statement.within], judged)));
	if (areAliases(finding.advisories)) return latest$1(said)?.status ?? "none";
	const each = finding.advisories.map((advisory) => latest$1(said.filter((statement) => statement.advisory === advisory))?.status ?? "none");
	return gravest.find((status) => each.includes(status)) ?? "none";
}
/** One for each list of statements, since a run may have a million findings. */
const indexes = /* @__PURE__ */ new WeakMap();
function indexOf$1(statements) {
	const known = indexes.get(statements);
	if (known !== void 0) return known;
	const index = /* @__PURE__ */ new Map();
	for (const statement of statements) {
		const same = index.get(statement.advisory);
		if (same === void 0) index.set(statement.advisory, [statement]);
		else same.push(statement);
	}
	indexes.set(statements, index);
	return index;
}
/** A single vulnerability has one id of each kind (CVE, GHSA, …). */
function areAliases(advisories) {
	const kinds = advisories.map((advisory) => advisory.split("-", 1)[0]);
	return new Set(kinds).size === kinds.length;
}
const gravest = [
	"affected",
	"none",
	"under_investigation",
	"fixed",
	"not_affected"
];
/** The file's order decides between equal times. */
function latest$1(statements) {
	return statements.reduce((last, next) => last === void 0 || Date.parse(next.asOf) >= Date.parse(last.asOf) ? next : last, void 0);
}
function isAbout$1(products, things) {
	if (products.length === 0) return true;
	return products.map(productNamed).some((product) => things.some((thing) => isSame$1(product, thing)));
}
/** A stated version must be known to be ours; a type must not contradict. */
function isSame$1(stated, ours) {
	if (stated.name !== ours.name) return false;
	if (stated.version !== null && stated.version !== ours.version) return false;
	return stated.type === null || ours.type === null || stated.type === ours.type;
}
/** The package found, and the image in which it was found. */
function thingsOf(finding) {
	const things = [];
	if (finding.package !== null) {
		const { name, installed, ecosystem } = finding.package;
		const version = installed === void 0 ? null : reveal(installed);
		things.push({
			name: nameOf$2(reveal(name)),
			version,
			type: ecosystem?.toLowerCase() ?? null
		});
	}
	if (finding.artifactDigest !== void 0) things.push(productNamed(finding.artifactDigest));
	return things;
}
/** `ghcr.io/acme/payments@sha256:…` is `pkg:oci/payments@sha256:…`, too, and its digest alone. */
function namesOfSubject(subject) {
	const whole = productNamed(subject);
	return [
		whole,
		{
			...whole,
			name: whole.name.slice(whole.name.lastIndexOf("/") + 1)
		},
		...whole.version?.startsWith("sha256:") === true ? [productNamed(whole.version)] : []
	];
}
/** A purl (`pkg:type/namespace/name@version?qualifiers#subpath`), an image reference, a digest or a plain name. */
function productNamed(text) {
	if (text.startsWith("sha256:")) return {
		name: text,
		version: null,
		type: null
	};
	const isPurl = text.startsWith("pkg:");
	const bare = (isPurl ? text.slice(4).split(/[?#]/, 1)[0] ?? "" : text).replace(/^\/+/, "");
	const at = bare.lastIndexOf("@");
	const path = at > 0 ? bare.slice(0, at) : bare;
	const version = at > 0 ? decoded(bare.slice(at + 1)) : null;
	if (!isPurl) return {
		name: nameOf$2(path),
		version,
		type: null
	};
	const slash = path.indexOf("/");
	return {
		name: nameOf$2(decoded(path.slice(slash + 1))),
		version,
		type: path.slice(0, slash).toLowerCase()
	};
}
/** Maven writes `group:artifact` where a purl has `group/artifact`. */
function nameOf$2(name) {
	return name.replaceAll(":", "/").toLowerCase();
}
function decoded(part) {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}

// src/decision/facts.ts
/** What the policy's conditions see of a finding; docs/policy.md says where each value is from. */
function factsOf(finding, context) {
	const { hints, severity } = finding;
	const score = scoreOf(severity);
	return {
		class: finding.class,
		stage: context.stage,
		score,
		level: severity.level,
		precision: finding.rule.precision === "unknown" ? "medium" : finding.rule.precision,
		injection: finding.rule.cwe.some((cwe) => injectionFamily.has(cwe)),
		kev: isKnownExploited(finding, context.signals),
		...exploitabilityOf({}, hints, score),
		epss: epssOf(finding, context.signals),
		poc: hints.poc ?? false,
		reach: hints.reach ?? "unknown",
		vex: vexStatusOf(finding, context),
		validity: hints.validity ?? "unknown",
		repo: context.visibility === "private" ? "private" : "public",
		scope: context.scope,
		generic: hints.generic ?? false,
		confidence: hints.confidence ?? "confirmed",
		evidence: hints.evidence ?? "present",
		ioc: hints.ioc ?? false,
		tabulated: finding.class === "iac" ? hints.iacKind !== void 0 : hints.pipelineRule === true,
		kind: hints.iacKind ?? "unknown",
		exposure: context.exposure ?? "unknown",
		data: context.data ?? "unknown",
		crown: context.criticality === "crown",
		production: context.production,
		published: context.published,
		runnerSecrets: context.runnerSecrets
	};
}
function scoreOf({ score, level, unreadable }) {
	const readable = score ?? scoreOfLevel[level];
	return unreadable ? Math.max(9, readable) : readable;
}
/** Of any class but secret: a compromised action has a CVE, too, and a secret is no vulnerability. */
function isKnownExploited({ class: findingClass, advisories }, { kev }) {
	return kev !== null && findingClass !== "secret" && advisories.some((advisory) => kev.entries.has(advisory));
}
/** Of several advisories, the likeliest to be exploited. */
function epssOf({ advisories }, { epss }) {
	if (epss === null) return -1;
	return advisories.reduce((worst, advisory) => Math.max(worst, epss.scores.get(advisory) ?? -1), -1);
}

// src/domain/pattern.ts
/**
* Whether a pattern matches a whole text. `*`: any run without `/`; `**`: any run; `?`: one character but `/`;
* a leading or inner double star before a slash also matches nothing. Everything else is literal. Linear memory, time at most pattern × text.
*/
function matches(pattern, text) {
	const tokens = tokensOf$1(pattern);
	let reached = closure(/* @__PURE__ */ new Set([0]), tokens);
	for (const character of text) {
		const next = /* @__PURE__ */ new Set();
		for (const at of reached) {
			const token = tokens[at];
			if (token === void 0) continue;
			if (token === anything) next.add(at);
			else if (token === run$1) {
				if (character !== "/") next.add(at);
			} else if (token === inFolders) {
				next.add(at);
				if (character === "/") next.add(at + 1);
			} else if (token === one$1 ? character !== "/" : token === character) next.add(at + 1);
		}
		if (next.size === 0) return false;
		reached = closure(next, tokens);
	}
	return reached.has(tokens.length);
}
/** The first character that is no pattern syntax of ours but of others: braces, classes, negation, extglob. */
function foreignSyntax(pattern) {
	return /[[\]{}!()|\\]/.exec(pattern)?.[0] ?? null;
}
const run$1 = "*";
const anything = "**";
/** A double star with its slash is two tokens, so that what it may skip is whole folders. */
const folders = "**/";
const inFolders = "**/…";
const one$1 = "?";
function tokensOf$1(pattern) {
	return (pattern.match(/\*\*+\/|\*\*+|[\s\S]/gu) ?? []).flatMap((token) => {
		if (!token.startsWith("**")) return [token];
		return token.endsWith("/") ? [folders, inFolders] : [anything];
	});
}
/** A token that may match nothing lets the next one begin, too. */
function closure(at, tokens) {
	for (const place of at) {
		const token = tokens[place];
		if (token === run$1 || token === anything) at.add(place + 1);
		else if (token === folders) at.add(place + 1).add(place + 2);
	}
	return at;
}

// src/decision/repository-path.ts
/**
* The one path from the repository's root by which owners, waivers and renames are looked up, NFC; behind a mask the
* true one, never to be shown. Null: the place is not in the repository.
*/
function repositoryPath({ path, inside, real }) {
	if (!inside && real === void 0) return null;
	return reveal(real?.() ?? path).normalize("NFC");
}

// src/decision/owner/codeowners-pattern.ts
const run = Symbol("*");
const one = Symbol("?");
const longest$1 = 4096;
/** Why GitHub would refuse the pattern; null when it would not. */
function refusalOf$2(pattern) {
	if (pattern.length > longest$1) return "the pattern is longer than a path can be";
	if (pattern.startsWith("!")) return "a pattern cannot be negated here";
	if (pattern.startsWith("\\#")) return "a leading # cannot be escaped here";
	if (pattern.includes("#")) return "a # in a pattern would begin a comment";
	if (pattern.includes("***")) return "three stars mean nothing";
	if (/(?:^|[^\\])(?:\\\\)*\\$/.test(pattern)) return "a backslash at the end escapes nothing";
	return closesBrackets(pattern) ? null : "a bracket is not closed, and character ranges do not work here";
}
/** The pattern must not be refused by `refusalOf`. */
function compilePattern(pattern) {
	const words = pattern.normalize("NFC").split("/");
	const isSingle = words.length === 1 || words.length === 2 && words[1] === "";
	if (words[0] === "") words.shift();
	else if (isSingle && words[0] !== "**") words.unshift("**");
	if (words.length > 1 && words.at(-1) === "") words[words.length - 1] = "**";
	return { segments: words.map(segmentOf) };
}
/** Whether it matches a file at `path` (NFC, relative to the root, forward slashes), itself or by a folder of it. */
function matchesPath({ segments }, path) {
	if (path.length > longest$1 || path === "") return false;
	const names = path.split("/");
	const last = segments.length - 1;
	let reached = [0];
	for (const [at, segment] of segments.entries()) {
		const first = reached[0];
		if (first === void 0) return false;
		if (segment.is === "deep") {
			if (at === last) return first < names.length;
			reached = Array.from({ length: names.length - first }, (_, more) => first + more);
			continue;
		}
		reached = reached.filter((from) => matchesName(segment, names[from])).map((from) => from + 1);
		if (at === last && segment.is === "any") return reached.includes(names.length);
	}
	return reached.length > 0;
}
function segmentOf(word) {
	if (word === "**") return { is: "deep" };
	if (word === "*") return { is: "any" };
	const tokens = tokensOf(word);
	return tokens.every((token) => typeof token === "string") ? {
		is: "literal",
		text: tokens.join("")
	} : {
		is: "glob",
		tokens
	};
}
function tokensOf(word) {
	const tokens = [];
	let escaped = false;
	for (const character of word) {
		if (escaped) tokens.push(character);
		else if (character === "*") tokens.push(run);
		else if (character === "?") tokens.push(one);
		else if (character !== "\\") tokens.push(character);
		escaped = !escaped && character === "\\";
	}
	return tokens;
}
function matchesName(segment, name) {
	if (name === void 0 || name === "") return false;
	if (segment.is === "any") return true;
	return segment.is === "literal" ? segment.text === name : matchesGlob(segment.tokens, Array.from(name));
}
/** Goes back to the last star only, so that many stars cost no more than tokens × letters. */
function matchesGlob(tokens, letters) {
	let token = 0;
	let letter = 0;
	let star = -1;
	let resume = 0;
	while (letter < letters.length) {
		const wanted = tokens[token];
		if (wanted === run) {
			star = token;
			resume = letter;
			token += 1;
		} else if (wanted === one || wanted === letters[letter]) {
			token += 1;
			letter += 1;
		} else if (star >= 0) {
			token = star + 1;
			resume += 1;
			letter = resume;
		} else return false;
	}
	while (tokens[token] === run) token += 1;
	return token === tokens.length;
}
function closesBrackets(pattern) {
	let open = false;
	for (const character of pattern) if (character === "[") {
		if (open) return false;
		open = true;
	} else if (character === "]") open = false;
	return !open;
}

// src/decision/owner/owner-name.ts
/** Null: no owner that GitHub could know, e.g. markup, control characters, look-alike letters. */
function ownerKindOf(name) {
	if (name.length > 140) return null;
	if (/^@[A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9_][A-Za-z0-9_-]*$/.test(name)) return "team";
	if (/^@[A-Za-z0-9][A-Za-z0-9_-]*$/.test(name)) return "person";
	if (/^[A-Za-z0-9._%+-]+@[A-Za-z0-9][A-Za-z0-9.-]*$/.test(name)) return "email";
	return null;
}

// src/decision/owner/codeowners.ts
/** GitHub loads no larger file. */
const largest = 3145728;
/** A file of mistakes is said in so many lines, and the number of the rest. */
const noticesShown = 20;
/** Reads the whole file; a line that is wrong is skipped and said, as GitHub does. `file` is where it was found. */
function parseCodeowners(content, file = "CODEOWNERS") {
	if (content.length > largest || Buffer.byteLength(content) > largest) return {
		rules: [],
		notices: [notice(text`CODEOWNERS is larger than 3 MB, and GitHub reads none that is`, file)]
	};
	const rules = [];
	const refused = [];
	const lines = content.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
	for (const [at, line] of lines.entries()) {
		const read = readLine(line);
		if (read === null) continue;
		if (typeof read === "string") refused.push({
			line: at + 1,
			why: read
		});
		else rules.push({
			...read,
			line: at + 1,
			compiled: compilePattern(read.pattern)
		});
	}
	const notices = refused.slice(0, noticesShown).map(({ line, why }) => notice(text`line ${line} of CODEOWNERS is skipped: ${ours(why)}`, file, line));
	const more = refused.length - notices.length;
	if (more > 0) notices.push(notice(text`${ours(counted(more, "more line", "more lines"))} of CODEOWNERS ${ours(more === 1 ? "is" : "are")} skipped`, file));
	return {
		rules,
		notices
	};
}
/** The last rule that matches; null when none does. `path` is NFC with forward slashes, as Git names it. */
function ownersOf(file, path) {
	return file.rules.findLast(({ compiled }) => matchesPath(compiled, path)) ?? null;
}
/** Null for an empty line or a comment; a sentence where the line is wrong. */
function readLine(line) {
	const trimmed = line.replace(/^[ \t]+/, "");
	if (trimmed === "" || trimmed.startsWith("#")) return null;
	if (/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/.test(trimmed)) return "it holds control characters";
	if (trimmed.includes("�")) return "it is not UTF-8";
	const end = patternEnd(trimmed);
	const pattern = trimmed.slice(0, end);
	const refusal = refusalOf$2(pattern);
	if (refusal !== null) return refusal;
	const [said = ""] = trimmed.slice(end).split("#", 1);
	const owners = said.split(/[ \t]+/).filter((word) => word !== "");
	return owners.every((owner) => ownerKindOf(owner) !== null) ? {
		pattern,
		owners
	} : "a word after the pattern is no @login, @org/team or e-mail address";
}
/** White space ends a pattern, unless a backslash stands before it. */
function patternEnd(line) {
	for (let at = 0; at < line.length; at += 1) {
		const character = line[at];
		if (character === "\\") at += 1;
		else if (character === " " || character === "	") return at;
	}
	return line.length;
}
function notice(sentence, file, line) {
	return {
		code: line === void 0 ? "codeowners-skipped" : "codeowners-line",
		sentence,
		remedy: text`mend it as GitHub's page "About code owners" shows; until then an earlier line or the fallback owns what it names`,
		at: line === void 0 ? { file: foreign(file) } : {
			file: foreign(file),
			line
		}
	};
}

// src/decision/owner/owner.ts
const nobody = {
	rules: [],
	notices: []
};
/** Parses CODEOWNERS once and remembers each path that was asked for. */
function readOwnership(texts, ownership) {
	const file = texts.codeowners === null ? nobody : parseCodeowners(texts.codeowners.text, texts.codeowners.path);
	const answers = /* @__PURE__ */ new Map();
	const nowhere = withFallback([], ownership.fallback);
	const of = (place) => {
		const path = place === null ? null : repositoryPath(place);
		if (path === null) return nowhere;
		const known = answers.get(path);
		if (known !== void 0) return known;
		const answer = ask(path, file, texts, ownership);
		answers.set(path, answer);
		return answer;
	};
	return {
		of,
		notices: file.notices
	};
}
function ask(path, file, texts, ownership) {
	const override = ownership.overrides.find((row) => isNamed(row.owner) && matches(row.path.normalize("NFC"), path));
	if (override !== void 0) {
		const evidence = {
			source: "override",
			says: foreign(override.path),
			line: override.line
		};
		return named([override.owner], [evidence], "high");
	}
	const rule = ownersOf(file, path);
	if (rule === null) return withFallback([], ownership.fallback);
	const evidence = {
		source: "codeowners",
		says: foreign([rule.pattern, ...rule.owners.slice(0, 10)].join(" ")),
		line: rule.line
	};
	const reachable = rule.owners.filter((owner) => isNamed(owner) && !texts.refused.has(owner.toLowerCase()));
	return reachable.length === 0 ? withFallback([evidence], ownership.fallback) : named(reachable, [evidence], "medium");
}
/** Several owners: the first team; a person beside it is the one to ask for. */
function named(owners, evidence, confidence) {
	const team = owners.find((owner) => ownerKindOf(owner) === "team");
	const person = owners.find((owner) => ownerKindOf(owner) === "person") ?? null;
	return {
		team: team ?? person,
		person,
		evidence,
		confidence
	};
}
function withFallback(evidence, fallback) {
	if (fallback === null || !isNamed(fallback)) return {
		team: null,
		person: null,
		evidence,
		confidence: "none"
	};
	return named([fallback], [...evidence, {
		source: "fallback",
		says: foreign("ownership.fallback")
	}], "low");
}
/** An e-mail address names somebody whom nobody can assign or mention. */
function isNamed(owner) {
	const kind = ownerKindOf(owner);
	return kind === "team" || kind === "person";
}

// src/decision/policy/policy-digest.ts
/** `sha256:…` of everything in a policy that can change a decision: conditions, actions, order, tables and numbers. */
function policyDigest(policy) {
	const rules = (list) => list.map(({ id, source, action }) => [
		id,
		source,
		sorted(action)
	]);
	const content = [
		policy.name,
		Object.entries(policy.tables).map(([name, { key, rows }]) => [
			name,
			key,
			sorted(rows)
		]),
		Object.entries(policy.rules).map(([name, list]) => [name, rules(list)]),
		sorted(policy.otherwise),
		rules(policy.stages),
		rules(policy.severity),
		sorted(policy.terms)
	];
	return `sha256:${createHash("sha256").update(JSON.stringify(content)).digest("hex")}`;
}
/** Keys in one order, whoever wrote them; absent and undefined are the same. */
function sorted(value) {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== "object" || value === null) return value;
	return Object.entries(value).filter(([, inner]) => inner !== void 0).sort(([one], [other]) => one < other ? -1 : 1).map(([key, inner]) => [key, sorted(inner)]);
}

// src/decision/policy/table-values-of.ts
/** What each table of the policy says of one finding. @throws when a table has no row for its key. */
function tableValuesOf(facts, policy) {
	const values = {};
	for (const name in policy.tables) {
		const table = policy.tables[name];
		if (table === void 0) continue;
		const row = table.rows[table.keyOf(facts)];
		if (row === void 0) throw new RangeError(`table ${name} has no row for this finding`);
		values[name] = row;
	}
	return values;
}

// src/decision/policy/tier-of.ts
/**
* Urgency of one finding by the rules of its class, from the top down (policies/default.yml says how they act on
* each other). Never throws: a rule that fails, or a class without a rule that fits, gives the strictest tier.
*/
function tierOf(facts, policy, trace) {
	const walk = {
		tier: null,
		whenNew: null,
		verdict: void 0,
		weakened: false,
		ids: []
	};
	try {
		const tables = tableValuesOf(facts, policy);
		for (const list of listsFor(facts.class, policy)) {
			if (walkRules(list, facts, tables, walk, trace)) return {
				tier: null,
				rules: walk.ids
			};
			if (walk.tier !== null) break;
		}
	} catch (error) {
		return strictest(facts.class, policy, walk.ids, reasonOf(error));
	}
	if (walk.tier === null) return strictest(facts.class, policy, walk.ids, "no rule of the class fits");
	return {
		tier: walk.tier,
		...walk.whenNew !== null && walk.whenNew !== walk.tier && { whenNew: walk.whenNew },
		...walk.verdict && { verdict: walk.verdict },
		rules: walk.ids
	};
}
/** The rules that may judge a class: its own, then those of the class that it goes on with. */
function listsFor(findingClass, policy) {
	const next = policy.otherwise[findingClass];
	const own = policy.rules[findingClass];
	return next === void 0 ? [own] : [own, policy.rules[next]];
}
/** Whether the finding was dropped. */
function walkRules(rules, facts, tables, walk, trace) {
	for (const rule of rules) {
		if (!isAsked(rule.action, walk)) {
			trace?.(rule, "not-asked", walk.tier);
			continue;
		}
		if (!holds(rule, facts, tables, trace)) {
			trace?.(rule, "not-matched", walk.tier);
			continue;
		}
		if (rule.action.do === "drop") {
			walk.ids.push(rule.id);
			trace?.(rule, "matched", null);
			return true;
		}
		const moved = act(rule.action, walk);
		if (moved) walk.ids.push(rule.id);
		trace?.(rule, moved ? "matched" : "no-effect", walk.tier);
	}
	return false;
}
function holds(rule, facts, tables, trace) {
	try {
		const outcome = rule.when(facts, tables);
		if (typeof outcome === "boolean") return outcome;
		throw new TypeError("the condition gives no yes or no");
	} catch (error) {
		trace?.(rule, "failed", null);
		throw new ConditionFailure(`${rule.id}: ${reasonOf(error)}`);
	}
}
function isAsked(action, walk) {
	if (action.do === "tier" || action.do === "drop") return walk.tier === null;
	if (walk.tier === null) return false;
	if (action.do === "weaker" && walk.weakened) return false;
	if (action.do === "weaker" || action.do === "stronger") return action.from === void 0 || action.from.includes(walk.tier);
	return true;
}
/** Whether anything changed. */
function act(action, walk) {
	if (action.do === "tier") {
		walk.tier = action.tier;
		walk.whenNew = action.whenNew ?? null;
		walk.verdict = action.verdict;
		return true;
	}
	if (action.do === "weaker") walk.weakened = true;
	const before = [walk.tier, walk.whenNew];
	walk.tier = moved(action, walk.tier);
	walk.whenNew = moved(action, walk.whenNew);
	return walk.tier !== before[0] || walk.whenNew !== before[1];
}
function moved(action, tier) {
	if (tier === null) return null;
	const at = tiers.indexOf(tier);
	switch (action.do) {
		case "weaker": return tiers[Math.min(at + 1, Math.max(at, tiers.indexOf(action.to)))] ?? tier;
		case "stronger": return tiers[Math.max(at - 1, Math.min(at, tiers.indexOf(action.to)))] ?? tier;
		case "atMost": return tiers[Math.max(at, tiers.indexOf(action.tier))] ?? tier;
		case "atLeast": return tiers[Math.min(at, tiers.indexOf(action.tier))] ?? tier;
	}
}
function strictest(findingClass, policy, rules, policyError) {
	return {
		tier: strictestTierOf(findingClass, policy),
		rules: [...rules, "policy-error"],
		policyError
	};
}
/** The most urgent tier that any rule of a class can give. */
function strictestTierOf(findingClass, policy) {
	const reachable = listsFor(findingClass, policy).flat().flatMap(({ action }) => {
		if (action.do === "drop" || action.do === "weaker" || action.do === "atMost") return [];
		if (action.do === "stronger") return [tiers.indexOf(action.to)];
		return [tiers.indexOf(action.tier), ...action.do === "tier" && action.whenNew ? [tiers.indexOf(action.whenNew)] : []];
	});
	return tiers[Math.min(...reachable, tiers.length - 1)] ?? "T0";
}
var ConditionFailure = class extends Error {
	name = "ConditionFailure";
};
/** CEL's messages go on with a picture of the place, which is no sentence. */
function reasonOf(error) {
	return error instanceof Error && error.message.split("\n", 1)[0] || "it failed";
}

// src/decision/adopt-refusal.ts
/** Null: it may be adopted. */
function refusalOf$1(finding) {
	const why = reasonAgainst(finding);
	if (why === null) return null;
	const { id, identity, title, class: kind, location } = finding;
	const path = location?.path;
	return {
		ids: [id],
		title: title ?? kind,
		...path === void 0 ? {} : { path },
		identity,
		why,
		says: sentences[why]
	};
}
/** Why nobody can adopt it; a baseline file that lacks such a finding does not say that it is new. Null: one may. */
function neverAdopted(of) {
	return whyNotAdoptable({
		...of,
		waived: null,
		suppressed: false
	});
}
function reasonAgainst(finding) {
	const why = whyNotAdoptable({
		...finding,
		kev: finding.facts?.["kev"] === true
	});
	if (why !== null) return why;
	return finding.class === "vuln" && finding.facts === void 0 ? "withheld" : null;
}
const sentences = {
	T0: text`tier T0 must be ended, not dated`,
	kev: text`it is being exploited (KEV), so no date can wait`,
	malware: text`malware must be taken out, not dated`,
	pipeline: text`flaws of a pipeline cannot be dated: fix it, or waive it with an end`,
	waived: text`a waiver covers it already, with an end of its own`,
	suppressed: text`its tool suppresses it already, and baton.yml trusts that`,
	withheld: text`the decision does not say whether it is in KEV; use one that was written with ${"output-full: true"}`
};

// src/decision/finding/namesakes.ts
/**
* Changed files that a scanner may mean that ran in a folder of the repository, or in a container: the whole of one
* name is the tail of the other, whatever the case. Each path once.
*/
function namesakes(change) {
	const byName = /* @__PURE__ */ new Map();
	for (const [path, file] of change.files) {
		if (file.status === "deleted") continue;
		const name = partsOf(path).at(-1) ?? "";
		const list = byName.get(name);
		if (list === void 0) byName.set(name, [{
			path,
			file
		}]);
		else list.push({
			path,
			file
		});
	}
	const known = /* @__PURE__ */ new Map();
	return (asked) => {
		const found = known.get(asked) ?? meantBy(asked, byName);
		known.set(asked, found);
		return found;
	};
}
function meantBy(asked, byName) {
	const parts = partsOf(asked);
	return (byName.get(parts.at(-1) ?? "") ?? []).filter(({ path }) => path !== asked && isTail(parts, partsOf(path), isAbsolute$1(asked)));
}
/** A mount point (`/src`) takes the place of a folder that is not named: one part of an absolute path. */
function isTail(asked, changed, absolute) {
	let same = 0;
	while (same < Math.min(asked.length, changed.length) && asked.at(-1 - same) === changed.at(-1 - same)) same++;
	const before = asked.slice(0, asked.length - same);
	if (before.some((part) => installed.has(part))) return false;
	return same === changed.length || before.length <= (absolute ? 1 : 0);
}
/** What others wrote is here: a changed file of that name is another one. */
const installed = /* @__PURE__ */ new Set([
	"node_modules",
	"site-packages",
	"dist-packages",
	"vendor",
	"mod",
	"gems"
]);
function isAbsolute$1(path) {
	return /^(?:[/\\]|[A-Za-z]:[/\\]|[a-z][a-z0-9+.-]*:\/)/i.test(path);
}
function partsOf(path) {
	return path.replace(/^[a-z][a-z0-9+.-]{1,30}:\/*/i, "").split(/[/\\]/).filter((part) => part !== "" && part !== ".").map((part) => part.toLowerCase());
}

// src/domain/dependency.ts
/**
* `name@version`, spelled so that a scanner's and a lock file's name of one package are equal: PEP 503 for pypi,
* `group:artifact` for maven, versions without a leading `v`, an epoch, or Go's `+incompatible`.
*/
function dependencyKey(ecosystem, name, version) {
	return `${dependencyName(ecosystem, name)}@${dependencyVersion(version)}`;
}
function dependencyName(ecosystem, name) {
	const plain = name.trim().toLowerCase().replace("%40", "@");
	if (ecosystem === "pypi") return withoutExtras(plain).replace(/[-_.]+/g, "-");
	if (ecosystem === "maven") return plain.replaceAll("/", ":");
	return plain;
}
function dependencyVersion(version) {
	return version.trim().replace(/^[0-9]+:(?=[0-9])/, "").replace(/^={1,3}\s*/, "").replace(/^v(?=[0-9])/i, "").replace(/\+incompatible$/, "");
}
/** `uvicorn[standard]` is uvicorn. */
function withoutExtras(name) {
	const at = name.indexOf("[");
	return at < 1 ? name : name.slice(0, at).trim();
}

// src/decision/finding/newness-paths.ts
/** Paths inside the repository that findings name, for `readChange`. */
function pathsOf(findings) {
	const paths = /* @__PURE__ */ new Set();
	for (const finding of findings) {
		for (const path of insidePathsOf(finding)) paths.add(path);
		for (const place of placesOf$2(finding)) for (const path of spellingsOf$1(place)) paths.add(path);
	}
	return paths;
}
/** Of findings that are about a package: the paths in which it was found, for `readChange`. */
function dependencyFilesOf(findings) {
	return pathsOf(findings.filter(isDependency));
}
/** Commits that findings name, for `readChange`. */
function commitsOf(findings) {
	return new Set(findings.flatMap(({ commit }) => commit === void 0 ? [] : [commit]));
}
/** Whether a finding is about a package, so that what a lock file resolves decides, and no line does. */
function isDependency(finding) {
	return finding.class === "vuln" || finding.class === "malware" && finding.package !== null;
}
/** The path to compare, never to show: as it was written, behind a mask the true one. */
function pathOf$1({ path, real, written }) {
	return reveal(written?.() ?? real?.() ?? path);
}
/** In the repository, as far as its path says; not by a search among the tracked files. */
function isInside({ inside, real, written }) {
	return written === void 0 && (inside || real !== void 0);
}
/** Other names under which Git may list the file. */
function spellingsOf$1(place) {
	const others = place.spellings === void 0 ? [] : place.spellings().map(reveal);
	const found = place.written === void 0 ? null : repositoryPath(place);
	return found === null ? others : [found, ...others];
}
/** The first place first. */
function placesOf$2({ place, places }) {
	return place === null ? places : [place, ...places];
}
/** The first place first, each once. */
function insidePathsOf(finding) {
	return [...new Set(placesOf$2(finding).flatMap((place) => isInside(place) ? [pathOf$1(place)] : []))];
}

// src/decision/finding/newness-dependency.ts
/**
* A package is new where the base did not resolve it to the installed version, whatever lines say: a bump of one
* package moves the lines of many. In an image, or outside the repository, only a changed Dockerfile says something.
*/
function askDependencies(change, { stateOf, namesakesOf }) {
	const imageChanged = !change.complete || [...change.files].some(([path, file]) => file.status !== "deleted" && isDockerfile(path));
	return (finding) => {
		if (finding.place === null) return null;
		const sayings = insidePathsOf(finding).map((path) => askFile(finding, path, change, stateOf(path)));
		const fromNamesake = askNamesakes(finding, (path) => [stateOf(path), namesakesOf(path)]);
		if (fromNamesake !== void 0 && !sayings.some(isNew)) return fromNamesake;
		const told = sayings.filter((said) => said !== "elsewhere");
		const spelled = placesOf$2(finding).flatMap(spellingsOf$1);
		const fresh = [...told, ...spelled.map((path) => askFile(finding, path, change, stateOf(path)))].find(isNew);
		if (fresh !== void 0) return fresh;
		if (told.length === 0) return imageChanged ? {
			newness: "new",
			confidence: "low"
		} : null;
		return told.includes(null) || sayings[0] === "elsewhere" ? null : told[0] ?? null;
	};
}
/**
* A changed lock file or manifest that a scanner may mean that ran in a folder, or in a container, and that names the
* package on added lines. Undefined: there is none. Null: the path is one of the repository, too, so nothing is cleared.
*/
function askNamesakes(finding, lookUp) {
	const { package: named } = finding;
	if (named?.installed === void 0) return void 0;
	const [name, installed] = [reveal(named.name), reveal(named.installed)];
	for (const place of placesOf$2(finding)) {
		const [state, others] = lookUp(pathOf$1(place));
		const isNamed = ({ file }) => namedOnAddedLines(name, installed, file.addedText ?? []).both || isEscaped(file.addedText ?? []) || file.addedText === void 0 && !file.shown;
		if (!others.some(isNamed)) continue;
		return isInside(place) && state.is !== "elsewhere" ? null : {
			newness: "new",
			confidence: "low"
		};
	}
}
function isNew(said) {
	return said !== null && said !== "elsewhere" && said.newness === "new";
}
function askFile(finding, path, change, state) {
	const before = change.dependenciesBefore.get(path);
	if (before === void 0) {
		if (state.is === "elsewhere") return "elsewhere";
		return state.is === "untouched" ? {
			newness: "existing",
			confidence: "medium"
		} : {
			newness: "new",
			confidence: "low"
		};
	}
	if (state.is === "elsewhere") return "elsewhere";
	if (state.is === "anywhere" || before.is === "unreadable") return {
		newness: "new",
		confidence: "low"
	};
	if (before.is === "absent") return {
		newness: "new",
		confidence: "high"
	};
	const name = finding.package === null ? null : reveal(finding.package.name);
	const installed = finding.package?.installed === void 0 ? null : reveal(finding.package.installed);
	if (name === null || installed === null) return null;
	if (before.is === "unknown-format") {
		if (namedOnAddedLines(name, installed, before.added).together) return {
			newness: "new",
			confidence: "medium"
		};
		return isEscaped(before.added) ? {
			newness: "new",
			confidence: "low"
		} : null;
	}
	const key = dependencyKey(before.ecosystem, name, installed);
	if (before.resolved.has(key)) return {
		newness: "existing",
		confidence: "high"
	};
	if (before.resolvedNow === void 0 || before.resolvedNow.has(key)) return {
		newness: "new",
		confidence: "high"
	};
	if (before.isUnseen === true) return {
		newness: "new",
		confidence: "low"
	};
	if (before.asBefore?.has(key) === true) return {
		newness: "existing",
		confidence: "medium"
	};
	if (before.moved?.has(dependencyKey(before.ecosystem, name, "")) === true) return {
		newness: "new",
		confidence: "low"
	};
	return askAddedLines(name, installed, before);
}
/**
* Neither side names it: it comes by way of another package or of a property, or the scanner spells it otherwise. Name
* or version on an added line is enough.
*/
function askAddedLines(name, installed, { added, declared = [] }) {
	if (namedOnAddedLines(name, installed, added).both) return {
		newness: "new",
		confidence: "medium"
	};
	return namedOnAddedLines(name, installed, declared).either ? {
		newness: "new",
		confidence: "low"
	} : null;
}
/** By escapes that most formats share, a name or a version may stand there that cannot be seen. */
function isEscaped(lines) {
	return lines.some((line) => /\\[ux]|&#|<!\[CDATA/i.test(reveal(line)));
}
/** Where added lines name a package and its version: on one line, on any two, or only one of them. */
function namedOnAddedLines(name, installed, added) {
	const short = name.slice(name.lastIndexOf(":") + 1).toLowerCase();
	const version = dependencyVersion(installed).toLowerCase();
	const lines = added.map((line) => reveal(line).toLowerCase());
	const hasName = lines.map((line) => hasWord(line, short));
	const hasVersion = lines.map((line) => hasWord(line, version) || hasWord(line, `v${version}`));
	return {
		together: hasName.some((named, at) => named && hasVersion[at] === true),
		both: hasName.includes(true) && hasVersion.includes(true),
		either: hasName.includes(true) || hasVersion.includes(true)
	};
}
/** The word with nothing at either side that would make it a longer name or version. */
function hasWord(line, word) {
	if (word === "") return false;
	if (word.length > longestName) return line.includes(word);
	for (let at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) {
		const before = line.charAt(at - 1);
		const after = line.slice(at + word.length, at + word.length + 2);
		if (!/[a-z0-9_.-]/.test(before) && !/^(?:[a-z0-9_-]|\.[a-z0-9])/.test(after)) return true;
	}
	return false;
}
/** Beyond it, each place in a line would cost as much as the name is long. */
const longestName = 1e3;
function isDockerfile(path) {
	const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
	return /^(?:.*\.)?(?:dockerfile|containerfile)(?:\..*)?$/.test(name);
}

// src/domain/ancestors-of.ts
/** `a/b/c` has `a/b` and `a`. */
function ancestorsOf(path) {
	const folders = [];
	for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) folders.push(path.slice(0, at));
	return folders;
}

// src/decision/finding/newness-lines.ts
/** Looks paths up in a change; each path once. */
function pathStates(change) {
	const folders = foldersWithChanges(change);
	const known = /* @__PURE__ */ new Map();
	return (path) => {
		const found = known.get(path) ?? stateOf(change, folders, path);
		known.set(path, found);
		return found;
	};
}
/** Whether a place lies in lines that the change adds, changes, or deletes beside it. Without a line, the whole file counts. */
function isTouched(place, state) {
	if (state.is !== "file") return state.is === "anywhere";
	const { file } = state;
	if (!file.shown || file.status === "deleted") return true;
	if (place.line === void 0) return file.added.length > 0 || file.deletedAfter.length > 0;
	const from = Math.max(1, place.line);
	const to = Math.max(from, place.endLine ?? from);
	if (file.lines !== void 0 && from > file.lines) return true;
	return overlaps(file.added, from, to) || file.deletedAfter.some((line) => line >= from - 1 && line <= to);
}
function stateOf(change, folders, path, isThere = change.present?.has(path) === true) {
	const file = change.files.get(path);
	if (file !== void 0) return {
		is: "file",
		file
	};
	const name = path.endsWith("/") ? path.slice(0, -1) : path;
	if (name === "" || name === ".") return { is: "elsewhere" };
	if (folders.has(name)) return { is: "anywhere" };
	if (ancestorsOf(name).map((folder) => change.files.get(folder)).some((parent) => parent !== void 0 && parent.status !== "deleted")) return { is: "anywhere" };
	if (!isThere) return { is: "elsewhere" };
	const meant = change.linked?.get(path);
	if (meant !== void 0) return meant === null ? { is: "anywhere" } : stateOf(change, folders, meant, true);
	return change.complete ? { is: "untouched" } : { is: "anywhere" };
}
/** A finding may be in a folder as such (a module, a chart): it is touched when anything in it is. */
function foldersWithChanges(change) {
	const folders = /* @__PURE__ */ new Set();
	for (const [path, file] of change.files) for (const name of file.oldPath === void 0 ? [path] : [path, file.oldPath]) for (const folder of ancestorsOf(name)) folders.add(folder);
	return folders;
}
/** `ranges` ascend. */
function overlaps(ranges, from, to) {
	let [low, high] = [0, ranges.length];
	while (low < high) {
		const middle = low + high >> 1;
		if ((ranges[middle]?.to ?? 0) < from) low = middle + 1;
		else high = middle;
	}
	const next = ranges[low];
	return next !== void 0 && next.from <= to;
}

// src/decision/finding/newness-change.ts
/**
* Asks a change of findings (domain.md c.3, source 4). It says `existing` only at stage pr and only where its base is
* the merge base; null: it says nothing.
*/
function askChange(change, stage) {
	const asked = {
		stateOf: pathStates(change),
		namesakesOf: namesakes(change)
	};
	const askOfDependency = askDependencies(change, asked);
	const mayClear = stage === "pr" && change.againstMergeBase;
	return (finding) => {
		const age = finding.commit === void 0 ? void 0 : change.commits?.get(finding.commit);
		const byPlace = () => isDependency(finding) ? askOfDependency(finding) : askLines(finding, change, asked);
		const said = askCommit(age) ?? byPlace();
		if (age === "unknown" && said?.newness === "existing") return null;
		return said?.newness === "existing" && !mayClear ? null : said;
	};
}
/**
* By the commit in which it was found, of which its lines are: pushed once, it is out, whatever the head has in that
* place. Null: not named, or not known whether the base has that commit, and then nothing is cleared.
*/
function askCommit(age) {
	if (age === void 0 || age === "unknown") return null;
	return {
		newness: age === "before" ? "existing" : "new",
		confidence: "high"
	};
}
/** By lines: one touched place is enough for new; existing needs a first place that is at the head, untouched. */
function askLines(finding, change, { stateOf, namesakesOf }) {
	const places = placesOf$2(finding);
	let touched = null;
	for (const place of places) for (const path of isInside(place) ? [pathOf$1(place), ...spellingsOf$1(place)] : spellingsOf$1(place)) {
		const state = stateOf(path);
		if (!isTouched(place, state)) continue;
		if (isExact(place, state)) return {
			newness: "new",
			confidence: "high"
		};
		if (touched !== "medium") touched = isHidden$1(state) ? "medium" : "low";
	}
	if (touched !== null) return {
		newness: "new",
		confidence: touched
	};
	const first = finding.place;
	const isMissing = (place) => !isInside(place) || stateOf(pathOf$1(place)).is === "elsewhere";
	if (places.some((place) => isMissing(place) && namesakesOf(pathOf$1(place)).some((other) => isTouchedIn(place, other)))) return {
		newness: "new",
		confidence: "low"
	};
	if (first === null || !isInside(first)) return null;
	if (![first, ...places.filter((place) => place !== first && isSpelling(place, first))].some((place) => ["untouched", "file"].includes(stateOf(pathOf$1(place)).is))) return null;
	const doubtful = namesakesOf(pathOf$1(first)).filter(({ path }) => change.present?.has(path) !== true);
	if (first.line !== void 0 && doubtful.some((other) => isTouchedIn(first, other))) return null;
	return {
		newness: "existing",
		confidence: "high"
	};
}
/** The reader names a path twice where it cannot know whether `%20` is a space: once decoded, once as written. */
function isSpelling(place, first) {
	if (!isInside(place) || place.line !== first.line || !pathOf$1(place).includes("%")) return false;
	try {
		return decodeURIComponent(pathOf$1(place)).normalize("NFC") === pathOf$1(first);
	} catch {
		return false;
	}
}
function isTouchedIn(place, { file }) {
	if (place.line !== void 0 && file.lines !== void 0 && place.line > file.lines) return false;
	return isTouched(place, {
		is: "file",
		file
	});
}
/** Lines are known on both sides, not only files. */
function isExact(place, state) {
	return place.line !== void 0 && state.is === "file" && state.file.shown;
}
/** The file changed, and the change does not show where: an attribute or an odd line end may have been put for that. */
function isHidden$1(state) {
	return state.is === "file" && !state.file.shown;
}

// src/decision/finding/weak-identity.ts
/**
* The identity tells its finding's rule and file, and not what was found there: a secret's value is never in it. What
* lies in changed lines may be another one of the same name.
*/
function isWeak({ class: found, weakIdentity }) {
	return found === "secret" || weakIdentity === true;
}
/** An alias under BATON_HASH_KEY, which holds the value itself (`hmac:KEY8:HEX`). */
function isKeyed(alias) {
	return alias.startsWith("hmac:");
}

// src/decision/finding/newness-memory.ts
/**
* Which findings were there before: by identity, then by an alias, then by a rename: of this change, or of an earlier
* one where a single path is missing and findings are in a single one. Each remembered one is spent once, for each tool by itself: another tool that reports the same flaw finds no second one,
* and a second copy is not hidden behind the first.
*/
function matchRemembered(remembered, question) {
	const { findings, tools, cameFrom, isAstray, isBarred, comesLast } = question;
	const matched = /* @__PURE__ */ new Map();
	const spent = /* @__PURE__ */ new Map();
	/** `places` are of one tool. */
	const take = (places, items, by) => {
		const left = (entry, tool) => entry.count - (spent.get(`${entry.identity}\n${tool}`) ?? 0);
		const open = items.reduce((sum, entry) => sum + left(entry, tools[places[0] ?? 0] ?? ""), 0);
		if (open <= 0) return;
		let next = 0;
		for (const place of open < places.length ? unchangedFirst(places, comesLast) : places) {
			const tool = tools[place] ?? "";
			for (let entry = items[next]; entry !== void 0 && left(entry, tool) <= 0; entry = items[next]) next++;
			const entry = items[next];
			if (entry === void 0) return;
			const key = `${entry.identity}\n${tool}`;
			spent.set(key, (spent.get(key) ?? 0) + 1);
			matched.set(place, {
				item: entry.item,
				by
			});
		}
	};
	const byIdentity = groupBy(remembered, (entry) => [entry.identity]);
	const all = findings.map((_, place) => place);
	const groupsOf = (key) => groupBy(all.filter((place) => !matched.has(place) && !isBarred(place)), (place) => {
		const found = findings[place];
		const name = found === void 0 ? void 0 : key(found);
		return name === void 0 ? [] : [`${name}\n${tools[place] ?? ""}`];
	});
	for (const [key, places] of groupsOf((finding) => finding.identity)) take(places, byIdentity.get(key.slice(0, key.indexOf("\n"))) ?? [], "identity");
	const byName = groupBy(remembered, (entry) => [entry.identity, ...entry.aliases ?? []]);
	const namesOf = (place) => {
		const finding = findings[place];
		if (finding === void 0 || matched.has(place)) return [];
		return (isBarred(place) ? finding.aliases.filter(isKeyed) : [finding.identity, ...finding.aliases]).filter((name) => byName.has(name));
	};
	const named = all.filter((place) => namesOf(place).length > 0);
	for (const place of unchangedFirst(named, comesLast)) for (const name of namesOf(place)) take([place], byName.get(name) ?? [], "alias");
	const byRename = groupBy(remembered, (entry) => entry.renameKey === void 0 ? [] : [entry.renameKey]);
	for (const [key, places] of groupsOf((finding) => finding.renameKey)) {
		const moved = groupBy(byRename.get(key.slice(0, key.indexOf("\n"))) ?? [], (entry) => entry.path === void 0 ? [] : [entry.path]);
		if (moved.size === 0) continue;
		for (const [path, ofPath] of groupBy(places, (place) => cameFrom(place) ?? [])) take(ofPath, moved.get(path) ?? [], "rename");
		const [lost, another] = [...moved.keys()].filter(isAstray);
		const left = places.filter((place) => !matched.has(place) && !comesLast(place));
		const there = new Set(left.map((place) => findings[place]?.place).map((place) => place && pathOf$1(place)));
		if (lost !== void 0 && another === void 0 && there.size === 1) take(left, moved.get(lost) ?? [], "rename");
	}
	return matched;
}
function unchangedFirst(places, comesLast) {
	const [first, last] = [[], []];
	for (const place of places) (comesLast(place) ? last : first).push(place);
	return [...first, ...last];
}
function groupBy(values, keysOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const value of values) {
		const keys = keysOf(value);
		for (const key of typeof keys === "string" ? [keys] : keys) {
			const group = groups.get(key);
			if (group === void 0) groups.set(key, [value]);
			else group.push(value);
		}
	}
	return groups;
}

// src/decision/finding/newness.ts
/**
* New, existing or unknown, for each finding (domain.md c.3). A source that does not hold says nothing, and the next
* one is asked: scans of the merge base, the committed baseline file, the change, our open issues. `neverDebt`:
* identities that the baseline file cannot hold, so that it says nothing by not holding them.
*/
function ageFindings(findings, sources, neverDebt) {
	const { stage, scans } = sources;
	const tools = findings.map((finding) => reveal(scans[finding.scan]?.tool ?? finding.rule.tool));
	const change = sources.change.known ? askChange(sources.change.value, stage) : null;
	const sayings = /* @__PURE__ */ new Map();
	const saysChange = (at) => {
		const finding = findings[at];
		if (change === null || finding === void 0) return null;
		const known = sayings.get(at);
		if (known !== void 0) return known;
		const said = change(finding);
		sayings.set(at, said);
		return said;
	};
	const isNewByChange = (at) => saysChange(at)?.newness === "new";
	const moved = renamesOf(sources.change);
	const question = {
		findings,
		tools,
		cameFrom: (at) => {
			const place = findings[at]?.place;
			return (place && moved.from.get(repositoryPath(place) ?? pathOf$1(place))) ?? null;
		},
		isAstray: (path) => sources.gone?.has(path) === true && !moved.gone.has(path),
		isBarred: (at) => {
			const finding = findings[at];
			return finding !== void 0 && isWeak(finding) && isPlainlyNew(saysChange(at));
		},
		comesLast: isNewByChange
	};
	const base = sources.baselineScans.known ? sources.baselineScans.value : null;
	const file = sources.baseline.known ? sources.baseline.value : null;
	const open = sources.openIssues.known ? sources.openIssues.value.identities : null;
	const record = sources.ledger?.known === true ? sources.ledger.value : null;
	const inRecord = record === null ? null : matchRemembered(rememberedScans(record), question);
	const inBase = base === null ? null : matchRemembered(rememberedScans(base), question);
	const inFile = file === null ? null : matchRemembered(file.entries.map(rememberedEntry), question);
	const inIssues = open === null ? null : matchRemembered(rememberedIssues(open), {
		...question,
		isBarred: () => false
	});
	const covered = {
		record: new Set(record?.tools),
		base: new Set(base?.tools),
		file: new Set(file?.tools)
	};
	/** The creation of our issue, or what the record says. */
	const sinceOf = (at) => {
		const [first] = [
			inIssues?.get(at)?.item.since,
			inRecord?.get(at)?.item,
			inBase?.get(at)?.item
		].filter((since) => since !== void 0 && since !== null).sort();
		return first === void 0 ? {} : { firstSeen: first };
	};
	const fromChange = (at, said) => ({
		...plain$2(said.newness, "change", said.confidence),
		...sinceOf(at)
	});
	return findings.map((finding, at) => {
		const tool = tools[at] ?? "";
		const entry = inFile?.get(at);
		const recorded = inRecord?.get(at);
		const scanned = inBase?.get(at);
		if (recorded !== void 0) return {
			...sinceOf(at),
			...existing("ledger", recorded, entry)
		};
		const barring = scanned === void 0 && entry === void 0 && question.isBarred(at) ? saysChange(at) : null;
		if (barring !== null) return fromChange(at, barring);
		if (finding.class !== "vuln" && covered.record.has(tool)) return {
			...plain$2("new", "ledger", "high"),
			...sinceOf(at)
		};
		if (scanned !== void 0) return {
			...sinceOf(at),
			...existing("baseline-scan", scanned, entry)
		};
		if (covered.base.has(tool)) return plain$2("new", "baseline-scan", "high");
		if (entry !== void 0) return existing("baseline-file", entry, entry);
		const mayBeAbsent = finding.class === "vuln" || neverDebt.has(finding.identity);
		if (stage !== "pr" && !mayBeAbsent && covered.file.has(tool)) return plain$2("new", "baseline-file", "high");
		const said = saysChange(at);
		if (said !== null) return fromChange(at, said);
		return {
			...stage !== "pr" && inIssues?.get(at)?.item.blocked === true ? plain$2("new", "open-issue", "high") : plain$2("unknown", "none", "low"),
			...sinceOf(at)
		};
	});
}
/** A file may be hidden from the change on purpose (an attribute, an odd line end), a list is cut by its length. */
function isPlainlyNew(said) {
	return said?.newness === "new" && said.confidence !== "low";
}
/** New path → old path of what the change renames, and the paths that it leaves empty. */
function renamesOf(change) {
	const [from, gone] = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Set()];
	for (const [path, { status, oldPath }] of change.known ? change.value.files : []) {
		if (status === "deleted") gone.add(path);
		if (status !== "renamed" || oldPath === void 0) continue;
		from.set(path, oldPath);
		gone.add(oldPath);
	}
	return {
		from,
		gone
	};
}
function plain$2(newness, source, confidence) {
	return {
		newness,
		source,
		confidence,
		adopted: false
	};
}
function existing(source, match, entry) {
	const confidence = match.by === "identity" ? "high" : "medium";
	const { firstSeen, due } = entry?.item ?? {};
	return {
		newness: "existing",
		source,
		confidence,
		...firstSeen === void 0 ? {} : { firstSeen },
		...due === void 0 ? {} : { due },
		adopted: entry !== void 0
	};
}
function rememberedScans({ counts, names, since }) {
	return [...counts].map(([identity, count]) => ({
		identity,
		count,
		...names?.get(identity),
		item: since?.get(identity) ?? null
	}));
}
function rememberedEntry(entry) {
	const { identity, count, aliases, renameKey, path } = entry;
	return {
		identity,
		count,
		...aliases === void 0 ? {} : { aliases },
		...renameKey === void 0 || path === void 0 ? {} : {
			renameKey,
			path
		},
		item: entry
	};
}
function rememberedIssues(identities) {
	return [...identities].map(([identity, open]) => ({
		identity,
		count: open.count,
		item: open
	}));
}

// src/decision/finding/newness-problem.ts
/**
* When the change cannot be read and a finding of T2 or worse depends on it, it cannot be told whether this may go on
* (exit 30). After the merge a run that brings no change in (a schedule, a tag) has none to read. `isLocal`: outside a
* pipeline, where no setting of one helps.
*/
function changeProblem(stage, change, judged, isLocal = false) {
	if (change.known || stage !== "pr" && change.why !== "unreadable") return null;
	const count = judged.filter((one) => isUrgent$1(one) && dependsOnChange(one)).length;
	if (count === 0) return null;
	return {
		code: "change-unreadable",
		sentence: text`what this change brings in cannot be read, and whether ${ours(counted(count, "urgent finding is", "urgent findings are"))} new depends on it`,
		remedy: isLocal ? text`fetch the branch that it is to be merged into, from a remote named ${"origin"}, or name scans of the merge base in ${"baseline"}` : text`check out with ${"fetch-depth: 2"}, or give the step ${"contents: read"} so that GitHub can be asked`
	};
}
/**
* After the merge: when our open issues cannot be read, a finding of unknown age may be one that is blocked already,
* and must not become milder by that (exit 30).
*/
function openIssuesProblem(stage, openIssues, judged) {
	if (stage === "pr" || openIssues.known || openIssues.why !== "unreadable") return null;
	const count = judged.filter((one) => isUrgent$1(one) && one.newness === "unknown").length;
	if (count === 0) return null;
	return {
		code: "open-issues-unreadable",
		sentence: text`our open issues cannot be read, and ${ours(counted(count, "urgent finding"))} of unknown age may be blocked by one`,
		remedy: text`run again when GitHub answers, or write down known debt with ${"baton adopt"}`
	};
}
function isUrgent$1({ tier }) {
	return tier === "T0" || tier === "T1" || tier === "T2";
}
/** A finding that names no place would be unknown whatever the change is. */
function dependsOnChange({ newness, newSource, finding }) {
	if (newness !== "unknown" || newSource !== "none") return false;
	return finding.place !== null || finding.places.length > 0;
}

// src/domain/crockford.ts
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** The first `length` base32 characters (Crockford's alphabet: none looks like another) of a hex digest. */
function crockford$1(hex, length) {
	const digits = Math.ceil(length * 5 / 4);
	let bits = BigInt(`0x${hex.slice(0, digits)}`) >> BigInt(digits * 4 - length * 5);
	let name = "";
	for (let at = 0; at < length; at += 1) {
		name = (alphabet[Number(bits & 31n)] ?? "") + name;
		bits >>= 5n;
	}
	return name;
}

// src/decision/finding/finding-ids.ts
/** `F-` and 10 Crockford characters of the identity; equal ones are numbered, in order: `F-….2`. */
function findingIds(findings) {
	const seen = /* @__PURE__ */ new Map();
	return findings.map(({ identity }) => {
		const name = `F-${crockford$1(identity, 10)}`;
		const count = (seen.get(name) ?? 0) + 1;
		seen.set(name, count);
		return count === 1 ? name : `${name}.${count}`;
	});
}

// src/decision/incident/dates.ts
const minute$2 = 6e4;
const day$1 = 1440 * minute$2;
/** How long an incident is offered before somebody must have taken it up. */
const offers = {
	SEV1: { milliseconds: 15 * minute$2 },
	SEV2: { milliseconds: 15 * minute$2 },
	SEV3: { milliseconds: 240 * minute$2 },
	SEV4: { businessDays: 1 },
	SEV5: { businessDays: 5 }
};
/** When it must have been taken up, counted from `declared`. ISO 8601, UTC. */
function takeUpBy(severity, declared) {
	const offer = offers[severity];
	return "milliseconds" in offer ? later(declared, offer.milliseconds) : afterBusinessDays(declared, offer.businessDays);
}
/**
* When it must be gone. KEV's date (CISA, a date or null) wins where it is earlier. Null: no clock runs. ISO 8601, UTC.
*/
function dueAtOf(tier, firstSeen, deadlines, kevDue = null) {
	const time = deadlines[tier];
	const own = time === null ? null : later(firstSeen, time);
	const catalogue = kevDue === null || Number.isNaN(Date.parse(kevDue)) ? null : endOfDay(kevDue);
	if (own === null || catalogue === null) return own ?? catalogue;
	return own < catalogue ? own : catalogue;
}
/** ISO 8601, UTC. */
function later(from, milliseconds) {
	return new Date(Date.parse(from) + milliseconds).toISOString();
}
/** The last moment of a date or of the day in which a date-time lies, UTC. */
function endOfDay(date) {
	return `${new Date(date).toISOString().slice(0, 10)}T23:59:59.999Z`;
}
/** A date means its last moment, UTC; a date-time is itself. ISO 8601. */
function momentOf(date) {
	return date.length === 10 ? endOfDay(date) : date;
}
/** Whole calendar days from one date to another, UTC; negative when `to` is before. */
function daysBetween(from, to) {
	return Math.round((Date.parse(endOfDay(to)) - Date.parse(endOfDay(from))) / day$1);
}

// src/decision/incident/fix-key.ts
/**
* What one fix ends (domain.md c.7), as text without a secret: findings with the same key and class share an incident.
* Scheme version 1 (`incident-id.ts`): a change here needs a new one.
*/
function fixKeyOf(finding, manifestFolders) {
	switch (finding.class) {
		case "vuln": return finding.package === null ? `vuln:${finding.advisories[0] ?? ruleOf(finding)}` : `vuln:${packageName(finding.package)}`;
		case "secret": return `secret:${finding.aliases.toSorted()[0] ?? finding.identity}`;
		case "malware": return `malware:${malwareKey(finding)}`;
		case "iac": return `iac:${pathOf(finding) ?? ruleOf(finding)}`;
		case "pipeline": return `pipeline:${pathOf(finding) ?? ""}:${reveal(finding.rule.id)}`;
		case "code":
		case "quality": {
			const cwe = primaryCwe(finding.rule.cwe);
			const weakness = cwe === null ? ruleOf(finding) : `cwe-${cwe}`;
			return `${finding.class}:${weakness}:${componentOf$2(finding, manifestFolders)}`;
		}
	}
}
/**
* The nearest folder with a manifest; where none is known, the first two folders of the path. `''` is the root, and
* what has no place.
*/
function componentOf$2(finding, manifestFolders) {
	const path = pathOf(finding);
	if (path === null) return "";
	const folders = path.split("/").slice(0, -1);
	if (finding.place?.inside === true) for (let depth = folders.length; depth >= 0; depth -= 1) {
		const folder = folders.slice(0, depth).join("/");
		if (manifestFolders.has(folder)) return folder;
	}
	return folders.slice(0, 2).join("/");
}
/** Tools name the same package with and without its ecosystem, in other cases, and Maven's by colon or slash. */
function packageName({ name }) {
	return reveal(name).normalize("NFC").toLowerCase().replace(":", "/");
}
/** The package rather than the image: an image's digest is another one on each branch. */
function malwareKey(finding) {
	const { package: dependency } = finding;
	if (dependency !== null) {
		const version = dependency.installed === void 0 ? "" : `@${reveal(dependency.installed)}`;
		return `${packageName(dependency)}${version}`;
	}
	return finding.artifactDigest ?? pathOf(finding) ?? finding.advisories[0] ?? ruleOf(finding);
}
function ruleOf({ rule }) {
	return `${reveal(rule.tool)}/${reveal(rule.id)}`;
}
function pathOf({ place }) {
	return place === null ? null : reveal(place.path).normalize("NFC");
}

// src/decision/incident/incident-id.ts
/** Another way to build keys is another version, so that nobody's open issue is taken for a new incident by accident. */
const scheme$1 = 1;
const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/**
* `INC-` and the first 12 Crockford base32 characters of SHA-256 over the canonical JSON of scheme, service, class and
* key. Owner, tier and branch are no part of it. `kind` is the class, or for what mixes classes its own name.
*/
function incidentId(service, kind, key) {
	let bits = createHash("sha256").update(JSON.stringify([
		scheme$1,
		service.normalize("NFC"),
		kind,
		key
	])).digest().readBigUInt64BE(0) >> 4n;
	let id = "";
	for (let at = 0; at < 12; at += 1) {
		id = (crockford[Number(bits & 31n)] ?? "") + id;
		bits >>= 5n;
	}
	return `INC-${id}`;
}

// src/decision/incident/fix.ts
/** What one fix ends (domain.md c.7). */
function fixOf({ finding }, { manifestFolders }) {
	return {
		kind: "incident",
		class: finding.class,
		key: fixKeyOf(finding, manifestFolders)
	};
}
/** What was there at a first run. */
const adoptionFix = {
	kind: "adoption",
	class: "adoption",
	key: "adoption"
};
/** What is beyond the brake. */
const floodFix = {
	kind: "flood",
	class: "flood",
	key: "flood"
};
/** Adopted debt past its date, of one owner and class. */
function debtFix({ finding }, { ownership }) {
	const team = ownership.of(finding.place).team ?? "";
	return {
		kind: "debt",
		class: finding.class,
		key: `debt:${team.toLowerCase()}`
	};
}
/** What stops an author and another team must mend. */
function otherTeamFix(fix) {
	return {
		...fix,
		kind: "other-team",
		key: `other-team:${fix.key}`
	};
}
function idOfFix({ id, class: name, key }, { service }) {
	return id ?? incidentId(service, name, key);
}
/**
* The open incident that a finding is in, which it stays in whatever it would be grouped by today; null: it is in none.
* A new copy of what was adopted is not what is in there.
*/
function openFixOf(one, context) {
	const { openIdentities } = context;
	if (openIdentities === void 0 || openIdentities.size === 0) return null;
	const { identity, aliases } = one.finding;
	const name = [identity, ...aliases].find((each) => openIdentities.has(each));
	const id = name === void 0 ? void 0 : openIdentities.get(name);
	if (id === void 0) return null;
	const own = fixOf(one, context);
	const fix = [
		own,
		adoptionFix,
		debtFix(one, context),
		floodFix,
		otherTeamFix(own)
	].find((each) => idOfFix(each, context) === id);
	if (fix === void 0) return {
		kind: "incident",
		class: "open",
		key: `open:${id}`,
		id
	};
	return one.newness === "new" && one.newSource !== "open-issue" && (fix.kind === "adoption" || fix.kind === "debt") ? null : fix;
}

// src/decision/incident/worst-first.ts
const bySeverity = [
	"SEV1",
	"SEV2",
	"SEV3",
	"SEV4",
	"SEV5"
];
/** Sorts the worst first: severity, tier, verdict, class, score; then by identity, so that each order gives the same. */
function worstFirst(one, other) {
	return severityRank(one.severity) - severityRank(other.severity) || tierRank(one) - tierRank(other) || verdicts.indexOf(other.verdict) - verdicts.indexOf(one.verdict) || classRank(one.finding.class) - classRank(other.finding.class) || other.facts.score - one.facts.score || compareText(one.finding.identity, other.finding.identity) || compareText(one.id, other.id);
}
function worstSeverity(members) {
	const rank = members.reduce((worst, { severity }) => Math.min(worst, severityRank(severity)), 1e400);
	return bySeverity[rank] ?? null;
}
/** By code unit: the same on every machine, whatever its language. */
function compareText(one, other) {
	if (one === other) return 0;
	return one < other ? -1 : 1;
}
function severityRank(severity) {
	return severity === null ? bySeverity.length : bySeverity.indexOf(severity);
}
function tierRank({ tier }) {
	return tier === null ? tiers.length : tiers.indexOf(tier);
}
function classRank(name) {
	return findingClasses.indexOf(name);
}

// src/decision/incident/group.ts
/**
* One incident for each fix (domain.md c.7). What was there at a first run shares one, adopted debt past its date one
* for each owner and class, and beyond the limit of new ones the rest shares one. What is in an open incident stays in
* that. Each finding is in at most one. The order of `judged` does not count.
*/
function groupFindings(judged, context) {
	const fixes = /* @__PURE__ */ new Map();
	const collected = /* @__PURE__ */ new Map();
	const waiting = [];
	const others = [];
	for (const one of judged) {
		if (one.waived !== null || one.suppressed) continue;
		const waits = isOverdueDebt(one, context) || isAdoption(one);
		if (waits || one.isIncident) {
			const open = openFixOf(one, context);
			if (open !== null) put(open.kind === "incident" ? fixes : collected, open, one);
			else if (waits) waiting.push(one);
			else put(fixes, fixOf(one, context), one);
		} else if (one.verdict !== "ignore") others.push(one);
	}
	for (const one of waiting) {
		const own = fixes.size > 0 ? fixes.get(nameOf$1(fixOf(one, context))) : void 0;
		if (own !== void 0) own.members.push(one);
		else put(collected, isOverdueDebt(one, context) ? debtFix(one, context) : adoptionFix, one);
	}
	const { kept, flooded } = brake([...fixes.values()], context);
	for (const group of flooded) for (const member of group.members) put(collected, floodFix, member);
	for (const one of others) {
		const isForOthers = isOfOtherTeam(one, context);
		if (fixes.size === 0 && collected.size === 0 && !isForOthers) continue;
		const open = openFixOf(one, context);
		const fix = open ?? fixOf(one, context);
		const own = fixes.get(nameOf$1(fix)) ?? (open === null ? void 0 : collected.get(nameOf$1(open)));
		if (own !== void 0 && flooded.has(own)) put(collected, floodFix, one);
		else if (own !== void 0) own.members.push(one);
		else if (isForOthers && (open === null || open.kind === "other-team")) put(collected, open ?? otherTeamFix(fix), one);
	}
	return [...kept, ...collected.values()].map((group) => finished(group, context)).sort((a, b) => compareGroups(a, b));
}
/** Adopted, and its own date has passed; KEV, malware and T0 cannot be adopted and stay incidents of their own. */
function isOverdueDebt(one, { now, stage }) {
	if (stage === "pr" || !one.adopted || one.newness !== "existing" || isUrgent(one)) return false;
	return one.tier !== null && one.tier !== "T4" && one.dueAt !== null && momentOf(one.dueAt) <= now;
}
/** There before anybody looked, or adopted and within its date: held by somebody, and nothing is stopped for it. */
function isAdoption(one) {
	if (!one.isIncident || one.verdict !== "track" || isUrgent(one)) return false;
	return one.newness === "unknown" || one.adopted;
}
/** What no brake and no adoption may take. */
function isUrgent({ tier, facts }) {
	return tier === "T0" || facts.kev || facts.class === "malware";
}
function isOfOtherTeam(one, { stage, authorTeam, ownership }) {
	if (authorTeam === void 0 || stage !== "pr") return false;
	if (one.verdict !== "block" && one.verdict !== "quarantine") return false;
	const { team } = ownership.of(one.finding.place);
	return team !== null && team.toLowerCase() !== authorTeam.toLowerCase();
}
/** The worst stay; beyond the limit the rest is one item. What is open already is not new and does not count. */
function brake(groups, context) {
	const { newIncidentsPerRun, opened, openIdentities } = context;
	const open = /* @__PURE__ */ new Set([...opened.keys(), ...openIdentities?.values() ?? []]);
	const fresh = groups.filter((group) => !open.has(idOfFix(group, context)));
	if (fresh.length <= newIncidentsPerRun) return {
		kept: groups,
		flooded: /* @__PURE__ */ new Set()
	};
	const calm = fresh.filter((group) => !group.members.some(isUrgent));
	const worst = new Map(calm.map((group) => [group, group.members.toSorted(worstFirst)[0]]));
	const places = Math.max(0, newIncidentsPerRun - (fresh.length - calm.length));
	const flooded = new Set(calm.sort((a, b) => compareWorst(worst.get(a), worst.get(b)) || compareText(nameOf$1(a), nameOf$1(b))).slice(places));
	return {
		kept: groups.filter((group) => !flooded.has(group)),
		flooded
	};
}
function put(groups, group, one) {
	const name = nameOf$1(group);
	const known = groups.get(name);
	if (known === void 0) groups.set(name, {
		...group,
		members: [one]
	});
	else known.members.push(one);
}
function nameOf$1({ class: name, key }) {
	return `${name} ${key}`;
}
function finished(group, context) {
	const members = group.members.toSorted(worstFirst);
	const isDebt = group.id !== void 0 && members.every((one) => isOverdueDebt(one, context));
	return {
		id: idOfFix(group, context),
		key: foreign(group.key),
		kind: isDebt ? "debt" : group.kind,
		class: members[0]?.finding.class ?? "code",
		members
	};
}
function compareGroups(a, b) {
	return compareWorst(a.members[0], b.members[0]) || compareText(a.id, b.id);
}
function compareWorst(a, b) {
	return a === void 0 || b === void 0 ? 0 : worstFirst(a, b);
}

// src/decision/owner/incident-owner.ts
/** `findings`: the worst first, at least one. The worst one's owner; where it has none, the next that has. */
function ownerOfIncident(findings, ownership) {
	const names = /* @__PURE__ */ new Set();
	let owner = null;
	for (const { place } of findings) {
		const one = ownership.of(place);
		if (one.team === null) continue;
		owner ??= one;
		names.add(one.team);
	}
	const holder = owner ?? ownership.of(findings[0]?.place ?? null);
	return {
		owner: holder,
		contributors: [...names].filter((name) => name !== holder.team)
	};
}

// src/decision/incident/checklist-rows.ts
/** Which items of policies/checklists.yml apply: everybody's and those of the class, or the list of what gathers fixes. */
function checklistRows(group, severity, context) {
	const holds = flagsOf(group, severity, context);
	return rowsFor(group).filter(({ when }) => when.every(({ flag, is }) => holds[flag] === is));
}
/** What gathers many fixes is sorted and dated; its findings get lists of their own when they become incidents. */
function rowsFor(group) {
	if (group.kind === "incident") return [...checklists.all, ...checklists[group.class]];
	return [...checklists.all.filter(({ due }) => "is" in due && due.is === "take-up"), ...checklists[group.kind]];
}
function flagsOf({ class: name, members }, severity, { stage, artifacts, kev }) {
	const facts = members.map((member) => member.facts);
	const secrets = facts.filter((one) => one.class === "secret");
	return {
		"pull-request": stage === "pr",
		deployed: stage === "deployed",
		published: artifacts.length > 0 || facts.some((one) => one.published),
		"public-repository": facts.some((one) => one.repo === "public"),
		major: severity === "SEV1" || severity === "SEV2",
		"secret-works": secrets.some((one) => one.validity === "active"),
		"secret-revoked": secrets.length > 0 && secrets.every((one) => one.validity === "inactive"),
		"malware-may-have-run": facts.some((one) => one.class === "malware" && one.evidence !== "referenced"),
		"compromised-action": facts.some((one) => one.class === "pipeline" && one.ioc),
		kev: facts.some((one) => one.kev),
		"forensic-triage": members.some(({ finding, facts: one }) => isForensic(one) || finding.advisories.some((advisory) => kev?.entries.get(advisory)?.forensicTriage === true)),
		"no-fix": name === "vuln" && members.every(({ finding }) => finding.package?.fixed === void 0)
	};
}
/** Outcome 3DF of BOD 26-04's table: exploited, of total impact, and exposed or automatable. */
function isForensic({ kev, totalImpact, exposure, automatable }) {
	return kev && totalImpact && (exposure !== "internal" || automatable);
}

// src/decision/incident/clocks.ts
const minute$1 = 6e4;
const hour$1 = 60 * minute$1;
/**
* Severity says when it must be taken up (domain.md b.4), and that is never later than what cannot wait for it: the
* tier's containment, and items whose time does not grow.
*/
function clocksOf({ severity, declared }, rows, members, { deadlines }) {
	const shortest = members.flatMap(({ tier }) => tier === null ? [] : deadlines?.[tier].containHours ?? []).reduce((least, one) => Math.min(least, one), 1e400);
	const containBy = shortest === 1e400 ? null : later(declared, shortest * hour$1);
	const fixed = rows.flatMap(({ due, scales }) => !scales && "minutes" in due && due.from === "declared" ? [later(declared, due.minutes * minute$1)] : []);
	const [first = declared] = [
		takeUpBy(severity, declared),
		...containBy === null ? [] : [containBy],
		...fixed
	].sort();
	return {
		takeUpBy: first,
		containBy
	};
}

// src/decision/incident/checklist.ts
const phases = [
	"first_aid",
	"scope",
	"eradicate",
	"recover",
	"comms",
	"review"
];
/** Times in the file are for SEV1 and SEV2 (domain.md d). */
const scales = {
	SEV1: 1,
	SEV2: 1,
	SEV3: 6,
	SEV4: 24,
	SEV5: 24
};
const momentWords = {
	declared: "after it is declared",
	"taken-up": "after it is taken up",
	contained: "after it is contained",
	merged: "after the fix is merged",
	resolved: "after it is resolved"
};
/** What must be done about an incident: everybody's items and those of its class, without what does not apply. */
function checklistOf(group, facts, context) {
	const rows = checklistRows(group, facts.severity, context);
	const clocks = clocksOf(facts, rows, group.members, context);
	return rows.toSorted((a, b) => phases.indexOf(a.phase) - phases.indexOf(b.phase)).map((row) => itemOf(row, facts, clocks));
}
function itemOf(row, facts, clocks) {
	const { id, phase, says, role, blocks } = row;
	return {
		id,
		phase,
		says: [ours(says)],
		role,
		blocks,
		...when(row, facts, clocks)
	};
}
/** Nothing is due before somebody must have taken it up; first aid is due when it must be contained. */
function when(row, facts, clocks) {
	const { due } = row;
	const { declared, dueAt } = facts;
	if ("is" in due) {
		if (due.is === "take-up") return { dueAt: clocks.takeUpBy };
		if (due.is === "before-merge") return {
			dueAt: null,
			after: "before the fix is merged"
		};
		return dueAt === null ? {
			dueAt,
			after: "with the next upgrade"
		} : { dueAt };
	}
	if ("businessDays" in due) {
		if (due.from === "declared") return { dueAt: latest(afterBusinessDays(declared, due.businessDays), clocks.takeUpBy) };
		return {
			dueAt: null,
			after: `${counted(due.businessDays, "working day")} ${momentWords[due.from]}`
		};
	}
	const minutes = due.minutes * (row.scales ? scales[facts.severity] : 1);
	const containBy = row.phase === "first_aid" ? clocks.containBy : null;
	if (due.from === "declared") {
		const own = later(declared, minutes * 6e4);
		return { dueAt: latest(containBy !== null && containBy < own ? containBy : own, clocks.takeUpBy) };
	}
	if (due.from === "taken-up" && later(clocks.takeUpBy, minutes * 6e4) > (containBy ?? "9999")) return { dueAt: containBy };
	return {
		dueAt: null,
		after: `${duration(minutes)} ${momentWords[due.from]}`
	};
}
function latest(one, other) {
	return one > other ? one : other;
}
function duration(minutes) {
	if (minutes % 1440 === 0) return counted(minutes / 1440, "day");
	return minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`;
}

// src/decision/incident/first-aid.ts
/**
* What this run has stopped, and what goes on for all that: what is not contained is said as plainly as what is. It
* says only what this version does: it stops its own job, and enforces nothing elsewhere.
*/
function firstAidOf({ class: name, members }, context) {
	const ofRun = [stop(members, context), ...artifacts(members, context)];
	const ofFinding = [];
	if (name === "secret") ofFinding.push(...secret(members));
	if (name === "malware") ofFinding.push(...malware(members));
	if (name === "pipeline" && members.some(({ facts }) => facts.ioc)) ofFinding.push(unknown(text`which credentials the runs of the compromised action could read`));
	if (name === "iac" && context.stage === "deployed") ofFinding.push(open(text`the resource stays as it is until its setting is changed`));
	if (name === "vuln" || name === "code") ofFinding.push(...flaw(members, context));
	return [...ofRun.map((aid) => ({
		...aid,
		ofFinding: false
	})), ...ofFinding.map((aid) => ({
		...aid,
		ofFinding: true
	}))];
}
/** Whether a verdict of these stops the run in enforce mode. */
function areBlocked(members) {
	return members.some(({ verdict }) => verdict === "block" || verdict === "quarantine");
}
function stop(members, { stage, mode, environment }) {
	if (mode === "observe") return open(text`observe mode stops nothing`);
	if (!areBlocked(members)) return open(text`nothing is stopped for it`);
	switch (stage) {
		case "pr": return done(text`this change is stopped before it is merged`);
		case "mainline": return done(text`the pipeline stops here: what comes after this step does not run`);
		case "predeploy": return environment === null ? done(text`this deployment is stopped`) : done(text`this deployment to ${environment} is stopped`);
		case "deployed": return open(text`what runs now keeps running; only what comes after this step is stopped`);
	}
}
function artifacts(members, context) {
	const [first, ...more] = context.artifacts;
	if (first === void 0) return [];
	const shown = [first, ...more.slice(0, 1)].map((artifact) => [value(artifact)]);
	const rest = context.artifacts.length - shown.length;
	const which = rest > 0 ? text`${joined$2(shown, ", ")} and ${rest} more` : joined$2(shown, " and ");
	return context.mode !== "observe" && members.some(({ verdict }) => verdict === "quarantine") ? [open(text`${which} can still be pulled: its quarantine is recorded, and this version of Baton enforces none at deploy time`)] : [open(text`${which} can still be pulled`)];
}
function secret(members) {
	const secrets = members.filter(({ facts }) => facts.class === "secret");
	const worst = secrets.find(({ facts }) => facts.validity === "active") ?? secrets.find(({ facts }) => facts.validity !== "inactive") ?? secrets[0];
	if (worst === void 0) return [];
	const { name } = secretWordsOf(worst.finding.rule);
	const { validity, repo } = worst.facts;
	if (validity === "inactive") return [done(text`the scanner found that the ${ours(name)} no longer works`)];
	const works = validity === "active" ? open(text`the ${ours(name)} still works until it is deactivated at its issuer`) : unknown(text`the ${ours(name)} may still work`);
	return repo === "public" ? [works, open(text`the repository is public, or not known to be private: count it as read by strangers`)] : [works];
}
function malware(members) {
	const mayHaveRun = members.filter(({ facts }) => facts.evidence !== "referenced");
	if (mayHaveRun.length === 0) return [unknown(text`whether it was installed anywhere; here it is only named`)];
	return mayHaveRun.some(({ facts }) => facts.runnerSecrets) ? [unknown(text`what it did where it ran, and which credentials it could read there`)] : [unknown(text`what it did where it ran`)];
}
function flaw(members, { stage }) {
	const aid = [];
	if (members.some(({ facts }) => facts.kev)) aid.push(open(text`it is being exploited elsewhere (CISA's catalogue), and may be here`));
	if (stage === "mainline" || stage === "predeploy") aid.push(unknown(text`whether an earlier version with it is deployed; this run cannot see it`));
	return aid;
}
function done(says) {
	return {
		state: "contained",
		says
	};
}
function open(says) {
	return {
		state: "not-contained",
		says
	};
}
function unknown(says) {
	return {
		state: "unknown",
		says
	};
}

// src/decision/incident/incident-title.ts
/**
* What an incident is called. Names a folder or file where one fix is for one of them: the public view of an old
* finding must not show it.
*/
function incidentTitle({ kind, class: name, members }, context) {
	const [worst] = members;
	if (worst === void 0) return text`incident without findings`;
	const { finding } = worst;
	switch (kind) {
		case "adoption":
			if (members.length === 1) break;
			return text`${ours(counted(members.length, "urgent finding"))} ${ours(ageWords(members))}`;
		case "debt": return text`${ours(counted(members.length, "adopted finding"))} of class ${ours(name)} past the due date`;
		case "flood": return text`${ours(counted(members.length, "finding"))} at once, to be sorted: ${findingTitle(finding)} and more`;
	}
	if (name === "vuln") return vulnerability(members);
	const title = findingTitle(finding);
	if (name === "code" || name === "quality") {
		const component = componentOf$2(finding, context.manifestFolders);
		return component === "" ? text`${title}${places(members)}` : text`${title} in ${component}${places(members)}`;
	}
	if ((name === "iac" || name === "pipeline") && finding.place !== null) return text`${title} in ${finding.place.path}${places(members)}`;
	return text`${title}${places(members)}`;
}
/** Adopted debt was there before; of the rest of a first run nobody knows. */
function ageWords(members) {
	return members.every(({ newness }) => newness === "existing") ? "that were here before" : "of unknown age";
}
function vulnerability(members) {
	const { finding } = members[0] ?? {};
	if (finding === void 0) return text``;
	const advisories = new Set(members.map((one) => one.finding.advisories[0] ?? reveal(one.finding.rule.id)));
	if (advisories.size === 1 || finding.package === null) return findingTitle(finding);
	const { name, installed } = finding.package;
	const version = installed === void 0 ? text`` : text` ${installed}`;
	return text`vulnerable dependency ${name}${version}, ${ours(counted(advisories.size, "advisory", "advisories"))}`;
}
function places({ length }) {
	return length === 1 ? text`` : text`, ${ours(counted(length, "place"))}`;
}

// src/decision/incident/build-incident.ts
/** Where no finding has one of its own: debt past its date that may not block yet. As the severity table says. */
const severityOfTier = {
	T0: "SEV2",
	T1: "SEV3",
	T2: "SEV4",
	T3: "SEV4",
	T4: "SEV4"
};
/** The whole incident of a group: what, how bad, who, until when, what to do. `isFirstRun`: nothing was adopted yet. */
function buildIncident(group, context, isFirstRun = true) {
	const { id, key, kind, members } = group;
	const tier = worstTier(members);
	const severity = kind === "other-team" && !members.some(({ isIncident }) => isIncident) ? "SEV5" : worstSeverity(members) ?? severityOfTier[tier];
	const declared = context.opened.get(id) ?? context.now;
	const dueAt = earliestDue(members);
	const rows = checklistRows(group, severity, context);
	const { takeUpBy } = clocksOf({
		severity,
		declared
	}, rows, members, context);
	return {
		id,
		key,
		kind,
		class: group.class,
		title: incidentTitle(group, context),
		tier,
		severity,
		...answerable(group, context),
		findings: members.map((member) => member.id),
		firstAid: firstAidOf(group, context),
		nextStep: liveStep(kind === "adoption" && !isFirstRun ? nextStepOf(mostPressing(members, 1)) : nextStepOf(members, kind, context.decisionFile), members, context),
		checklist: checklistOf(group, {
			severity,
			declared,
			dueAt
		}, context),
		firstSeen: earliest(members.map(({ firstSeen }) => firstSeen)) ?? declared,
		takeUpBy,
		dueAt,
		blocks: areBlocked(members)
	};
}
/** A flood is for whoever stands behind all owners; they are asked when it is sorted. */
function answerable({ kind, members }, { ownership }) {
	const found = ownerOfIncident(members.map(({ finding }) => finding), ownership);
	if (kind !== "flood") return found;
	const owner = ownership.of(null);
	return {
		owner,
		contributors: (found.owner.team === null ? [] : [found.owner.team, ...found.contributors]).filter((name) => name !== owner.team)
	};
}
/** What only joined an incident has a later date, and does not make one. */
function earliestDue(members) {
	const own = members.filter(({ isIncident }) => isIncident);
	return earliest((own.length > 0 ? own : members).map(({ dueAt }) => dueAt === null ? null : momentOf(dueAt)));
}
function earliest(dates) {
	return dates.reduce((first, date) => date === null || first !== null && first <= date ? first : date, null);
}
function worstTier(members) {
	const found = new Set(members.map(({ tier }) => tier));
	return tiers.find((tier) => found.has(tier)) ?? "T4";
}

// src/decision/incident/incidents.ts
/** From what was judged to what somebody must take up. */
function incidentsOf(judged, context) {
	const isFirst = isFirstRun({ judged });
	const incidents = groupFindings(judged, context).map((group) => buildIncident(group, context, isFirst));
	const incidentOf = /* @__PURE__ */ new Map();
	for (const { id, findings } of incidents) for (const finding of findings) incidentOf.set(finding, id);
	return {
		incidents,
		incidentOf
	};
}

// src/decision/policy/row-of.ts
/**
* Verdict and incident of one finding at its stage: the first row of the stage table that holds. A tier rule with a
* verdict of its own (suspected malware) replaces the row's verdict, and either of the two makes an incident.
*/
function rowOf(facts, tiered, tier, timing, policy, trace) {
	if (tier === null) return {
		verdict: "ignore",
		row: tiered.rules.at(-1) ?? "none",
		isIncident: false,
		severity: null
	};
	const row = rowValuesOf(facts, tier, timing);
	try {
		const tables = tableValuesOf(facts, policy);
		const stage = stageRowOf(facts, tables, row, policy, trace);
		const own = tiered.verdict === void 0 ? void 0 : ownVerdict(facts, tiered, policy);
		const isIncident = stage.action.incident || own?.isIncident === true;
		return {
			verdict: tiered.verdict ?? stage.action.verdict,
			row: own?.id ?? stage.id,
			isIncident,
			severity: isIncident ? severityOf$1(facts, tables, row, policy, trace) : null
		};
	} catch (error) {
		return {
			verdict: "quarantine",
			row: "policy-error",
			isIncident: true,
			severity: "SEV1",
			policyError: reasonOf(error)
		};
	}
}
/** The tier that counts, now that newness is known. */
function tierByNewness(tiered, timing) {
	return timing.newness === "new" ? tiered.whenNew ?? tiered.tier : tiered.tier;
}
function rowValuesOf(facts, tier, timing) {
	return {
		stage: facts.stage,
		tier,
		newness: timing.newness,
		kev: facts.kev,
		class: facts.class,
		evidence: facts.evidence,
		overdue: timing.overdue,
		published: facts.published
	};
}
function stageRowOf(facts, tables, values, policy, trace) {
	let found;
	for (const row of policy.stages) {
		if (found !== void 0) {
			trace?.stage?.(row, "not-asked");
			continue;
		}
		const holds = isTrue(row, row.when(facts, tables, values));
		trace?.stage?.(row, holds ? "matched" : "not-matched");
		if (!holds) continue;
		found = row;
		if (trace === void 0) return row;
	}
	if (found === void 0) throw new RangeError("no row of the stage table fits");
	return found;
}
const severities = [
	"SEV1",
	"SEV2",
	"SEV3",
	"SEV4",
	"SEV5"
];
/** In doubt the worst one: where no row fits, SEV1. */
function severityOf$1(facts, tables, values, policy, trace) {
	let severity = null;
	for (const row of policy.severity) {
		if (!(row.action.do === "severity" === (severity === null))) {
			trace?.severity?.(row, "not-asked", severity);
			continue;
		}
		if (!isTrue(row, row.when(facts, tables, values))) {
			trace?.severity?.(row, "not-matched", severity);
			continue;
		}
		const before = severity;
		severity = afterRow(row, severity);
		trace?.severity?.(row, severity === before ? "no-effect" : "matched", severity);
	}
	return severity ?? "SEV1";
}
function afterRow({ action }, severity) {
	if (action.do === "severity") return action.severity;
	if (severity === null) return null;
	const at = severities.indexOf(severity);
	if (action.do === "atLeast") return severities[Math.min(at, severities.indexOf(action.severity))] ?? severity;
	return severities[Math.max(at - 1, Math.min(at, severities.indexOf(action.to)))] ?? severity;
}
function ownVerdict(facts, tiered, policy) {
	const rule = policy.rules[facts.class].find(({ id, action }) => action.do === "tier" && action.verdict !== void 0 && tiered.rules.includes(id));
	return rule?.action.do === "tier" ? {
		id: rule.id,
		isIncident: rule.action.incident === true
	} : void 0;
}
function isTrue(row, outcome) {
	if (typeof outcome === "boolean") return outcome;
	throw new TypeError(`${row.id}: the condition gives no yes or no`);
}

// src/decision/policy/outcome-of.ts
/** All that a policy says of one finding at one time: tier, verdict, incident and severity. */
function outcomeOf(facts, timing, policy) {
	const tiered = tierOf(facts, policy);
	const tier = tierByNewness(tiered, timing);
	return {
		tiered,
		tier,
		...rowOf(facts, tiered, tier, timing, policy)
	};
}
function isStop(verdict) {
	return verdict === "block" || verdict === "quarantine";
}

// src/decision/coming-stops.ts
/** Which findings start to stop the run by a time, as waivers and due dates run out and nothing else changes; by time. */
function comingStops(judged, at, policy) {
	return judged.filter(({ verdict, suppressed }) => !isStop(verdict) && !suppressed).flatMap((one) => {
		const stop = turnsOf(one, policy).filter(({ from }) => Date.parse(from) <= Date.parse(at)).map((turn) => ({
			id: one.id,
			...turn,
			verdict: verdictAt(one, turn.from, policy)
		})).find(({ verdict }) => isStop(verdict));
		return stop === void 0 ? [] : [stop];
	}).sort((one, other) => Date.parse(one.from) - Date.parse(other.from));
}
/** When something runs out, in order. */
function turnsOf(judged, policy) {
	const overdueFrom = overdueFromOf(judged, policy);
	return [...judged.waived === null ? [] : [{
		from: afterDay(judged.waived.expires),
		because: "waiver-ends"
	}], ...overdueFrom === null ? [] : [{
		from: overdueFrom,
		because: "date-passes"
	}]].sort((one, other) => Date.parse(one.from) - Date.parse(other.from));
}
function verdictAt(judged, time, policy) {
	if (judged.waived !== null && Date.parse(time) < Date.parse(afterDay(judged.waived.expires))) return "track";
	const overdueFrom = overdueFromOf(judged, policy);
	const overdue = judged.overdue || overdueFrom !== null && Date.parse(overdueFrom) <= Date.parse(time);
	return rowOf(judged.facts, judged.tiered, judged.tier, {
		newness: judged.newness,
		overdue
	}, policy).verdict;
}
/** The due date; for adopted debt the tier's own time after it. Null: no clock runs. */
function overdueFromOf({ dueAt, adopted, tier }, policy) {
	if (dueAt === null || tier === null) return null;
	const grace = adopted ? policy.terms.deadlines[tier].fixHours ?? 0 : 0;
	return later(momentOf(dueAt), grace * 36e5);
}
/** A waiver holds to the end of its day, UTC. */
function afterDay(date) {
	return new Date(Date.parse(endOfDay(date)) + 1).toISOString();
}

// src/decision/waive.ts
/**
* Which findings are waived, and by which waiver: the first in the file that holds. An identity is waived as often
* as the waiver counts; of equal ones, those that are not new first. Waived findings stay in the record.
*/
function waive(findings, waivers, rules) {
	const by = findings.map(() => null);
	const refused = [];
	const byIdentity = waivers.some(({ scope }) => "identity" in scope) ? placesOf$1(findings) : /* @__PURE__ */ new Map();
	for (const waiver of waivers) {
		let left = "identity" in waiver.scope ? waiver.scope.count : 1e400;
		for (const at of meets(waiver, findings, byIdentity)) {
			const finding = findings[at];
			if (finding === void 0 || by[at] !== null) continue;
			const refusal = refusalOf(waiver, finding, rules) ?? (left <= 0 ? surplus(waiver) : null);
			if (refusal !== null) refused.push({
				waiver: waiver.id,
				at,
				refusal
			});
			else {
				left -= 1;
				by[at] = {
					id: waiver.id,
					approver: waiver.approver,
					expires: waiver.expires,
					reason: waiver.reason
				};
			}
		}
	}
	const notices = /* @__PURE__ */ new Map();
	for (const { waiver, at, refusal } of refused) {
		const finding = findings[at]?.finding;
		if (finding === void 0 || by[at] !== null) continue;
		const [code, sentence, remedy] = refusal;
		const key = `${code} ${waiver}`;
		const notice = notices.get(key) ?? {
			code,
			sentence,
			remedy,
			about: []
		};
		notice.about.push(finding.identity);
		notices.set(key, notice);
	}
	return {
		by,
		notices: [...notices.values()]
	};
}
/** Indexes of findings under each identity and alias, those that are not new first. */
function placesOf$1(findings) {
	const places = /* @__PURE__ */ new Map();
	for (const isNew of [false, true]) for (const [at, { finding, newness }] of findings.entries()) {
		if (newness === "new" !== isNew) continue;
		for (const identity of [finding.identity, ...finding.aliases]) {
			const list = places.get(identity);
			if (list === void 0) places.set(identity, [at]);
			else list.push(at);
		}
	}
	return places;
}
function meets({ scope }, findings, byIdentity) {
	if ("identity" in scope) return byIdentity.get(scope.identity) ?? [];
	const rule = reveal(scope.rule);
	const path = reveal(scope.path).normalize("NFC");
	const met = [];
	for (const [at, { finding }] of findings.entries()) {
		const { place } = finding;
		if (place === null || reveal(finding.rule.id) !== rule) continue;
		const its = repositoryPath(place);
		if (its !== null && matches(path, its)) met.push(at);
	}
	return met;
}
function refusalOf(waiver, waivable, rules) {
	const { facts, tier } = waivable;
	if (isSamePerson(waiver)) return [
		"waiver-one-person",
		text`waiver ${waiver.id} does not hold: who asks for it must not be who approves it`,
		text`name another person as its approver`
	];
	if ("path" in waiver.scope && !isNarrow(reveal(waiver.scope.path))) return [
		"waiver-too-wide",
		text`waiver ${waiver.id} does not hold: its path ${waiver.scope.path} begins with a wildcard`,
		text`begin the path with the folder or file that is meant`
	];
	if (facts.class === "malware" && facts.confidence === "confirmed") return [
		"waiver-forbidden",
		text`waiver ${waiver.id} does not hold: confirmed malware cannot be waived`,
		text`take it out; if it is no malware, report it to whoever published the advisory`
	];
	if (isOver(waiver.expires, rules.now)) return [
		"waiver-expired",
		text`waiver ${waiver.id} ended with ${waiver.expires}: what it covered counts again, from when it was first seen`,
		text`fix it, or have the waiver renewed`
	];
	if ("identity" in waiver.scope && mayBeAnother(waivable) && !isKeyed(waiver.scope.identity)) return [
		"waiver-not-told-apart",
		text`waiver ${waiver.id} does not hold: this change touches the line, and its identity does not tell the old value from a new one`,
		text`waive it by ${"rule"} and ${"path"}, or by the ${"hmac:"} name that it has under ${"BATON_HASH_KEY"}`
	];
	return tier === null ? null : tooLong(waiver, tier, rules);
}
/** New by the change, under a name that does not hold what was found. */
function mayBeAnother({ finding, newness, newSource }) {
	return newness === "new" && newSource === "change" && isWeak(finding);
}
/** Counted from when it was created, where that is said and past; else from now. */
function tooLong(waiver, tier, { now, maxDays }) {
	const most = maxDays[tier];
	if (most === void 0) return null;
	const { created } = waiver;
	const days = daysBetween(created !== void 0 && !Number.isNaN(Date.parse(created)) && created <= now ? created : now, waiver.expires);
	if (days <= most) return null;
	return [
		"waiver-too-long",
		text`waiver ${waiver.id} does not hold for tier ${ours(tier)}: it lasts ${ours(counted(days, "day"))}, and at most ${ours(counted(most, "is", "are"))} allowed`,
		text`let it end sooner, and have it renewed if need be`
	];
}
function surplus(waiver) {
	const count = "count" in waiver.scope ? waiver.scope.count : 0;
	return [
		"waiver-surplus",
		text`waiver ${waiver.id} covers ${count} of this finding, and there are more: the others count`,
		text`fix the others, or have the waiver's count raised`
	];
}
/** The day has ended, UTC; so it has when nobody can read the date. */
function isOver(date, now) {
	return Number.isNaN(Date.parse(date)) || endOfDay(date) < now;
}
/** The first folder or file is named in full. */
function isNarrow(path) {
	const [first = ""] = path.split("/");
	return first !== "" && first !== "." && !/[*?]/.test(first);
}
function isSamePerson({ requester, approver }) {
	const [asks, approves] = [requester, approver].map((name) => reveal(name).trim().replace(/^@/, "").toLowerCase());
	return asks === approves || approves === "";
}

// src/decision/settle.ts
/** The Decision: newness, dates, waivers, the stage's row, incidents. Pure; the same in gives the same out. */
function settle(rows, settlement) {
	const dated = datedFindings(rows, settlement);
	const { policy, basis } = settlement;
	const waiving = waive(dated, settlement.waivers, {
		now: basis.now,
		maxDays: maxDaysOf(policy)
	});
	const judged = dated.map((one, at) => judge(one, waiving.by[at] ?? null, settlement));
	const { incidents: drafts, incidentOf } = incidentsOf(judged, settlement.incidents);
	const placed = judged.map((one) => ({
		...one,
		incident: incidentOf.get(one.id) ?? null
	}));
	const verdict = worstOf(placed);
	const failed = [
		...settlement.failedReads,
		...readProblems(settlement.past, dated),
		...policyErrors(rows.tiered)
	];
	const incomplete = [...failed, ...settlement.incomplete];
	const incidents = drafts.map((draft) => withStepByAge(draft, {
		incomplete,
		judged: placed,
		basis
	}));
	return {
		verdict,
		incomplete,
		cannotTell: failed.length > 0 || settlement.incomplete.length > 0 && !settlement.isIncompleteRelaxed,
		notices: [...settlement.notices, ...waiving.notices],
		scans: settlement.scans,
		judged: placed,
		incidents,
		next: nextOf$2({
			incomplete,
			judged: placed,
			incidents,
			basis
		}),
		basis
	};
}
function datedFindings(rows, { past, policy, basis, incidents }) {
	const aged = ageFindings(rows.findings, past, neverDebtOf(rows));
	const ids = findingIds(rows.findings);
	const deadlines = deadlinesOf(policy);
	const dated = [];
	for (const [at, finding] of rows.findings.entries()) {
		const [facts, tiered, age, id] = [
			rows.facts[at],
			rows.tiered[at],
			aged[at],
			ids[at]
		];
		if (facts === void 0 || tiered === void 0 || age === void 0 || id === void 0) throw new RangeError(`finding ${at} has no row`);
		const tier = tierByNewness(tiered, {
			newness: age.newness,
			overdue: false
		});
		const firstSeen = age.firstSeen ?? basis.now;
		const dueAt = dueOf({
			age,
			tier,
			firstSeen,
			kevDue: kevDueOf(finding, incidents)
		}, deadlines);
		const overdueFrom = overdueFromOf({
			dueAt,
			tier,
			adopted: age.adopted
		}, policy);
		dated.push({
			id,
			finding,
			facts,
			tiered,
			tier,
			newness: age.newness,
			newSource: age.source,
			firstSeen,
			adopted: age.adopted,
			dueAt,
			overdue: overdueFrom !== null && overdueFrom < basis.now
		});
	}
	return dated;
}
/** Of equal findings one is enough: `adopt` takes in none of them. */
function neverDebtOf({ findings, facts, tiered }) {
	const never = findings.filter((finding, at) => {
		const kev = facts[at]?.kev === true;
		return neverAdopted({
			tier: tiered[at]?.tier ?? null,
			class: finding.class,
			kev
		}) !== null;
	});
	return new Set(never.map(({ identity }) => identity));
}
function judge(one, waived, { policy, trustSuppressions }) {
	const timing = {
		newness: one.newness,
		overdue: one.overdue
	};
	const row = rowOf(one.facts, one.tiered, one.tier, timing, policy);
	const suppressed = one.finding.claims.suppressed === "external" && trustSuppressions.includes(reveal(one.finding.rule.tool));
	const isSpared = (waived !== null || suppressed) && row.policyError === void 0 && row.verdict !== "ignore";
	return {
		...one,
		verdict: isSpared ? "track" : row.verdict,
		row: row.row,
		isIncident: row.isIncident && !isSpared,
		severity: isSpared ? null : row.severity,
		suppressed,
		waived,
		incident: null
	};
}
/** Adopted debt has the date that people agreed on; everything else the tier's. */
function dueOf({ age, tier, firstSeen, kevDue }, deadlines) {
	if (tier === null) return null;
	return age.adopted && age.due !== void 0 ? age.due : dueAtOf(tier, firstSeen, deadlines, kevDue);
}
function kevDueOf({ advisories }, { kev }) {
	return advisories.flatMap((advisory) => kev?.entries.get(advisory)?.dueDate ?? []).sort()[0] ?? null;
}
function worstOf(judged) {
	let worst = "ignore";
	for (const { verdict } of judged) if (verdicts.indexOf(verdict) > verdicts.indexOf(worst)) worst = verdict;
	return worst === "ignore" ? "pass" : worst;
}
function readProblems({ stage, change, openIssues, isLocal }, dated) {
	return [changeProblem(stage, change, dated, isLocal), openIssuesProblem(stage, openIssues, dated)].filter((problem) => problem !== null);
}
/** A condition that failed has judged nothing: its finding counts as the worst, and the run cannot tell. */
function policyErrors(tiered) {
	return [...new Set(tiered.flatMap(({ policyError }) => policyError ?? []))].map((reason) => ({
		code: "policy-error",
		sentence: text`a condition of the policy failed: ${reason}; its findings count as the most urgent of their class`,
		remedy: text`mend the rule in ${"baton.yml"}, and run ${"baton policy check"}`
	}));
}
function deadlinesOf({ terms }) {
	const hours = (tier) => {
		const { fixHours } = terms.deadlines[tier];
		return fixHours === null ? null : fixHours * 36e5;
	};
	return {
		T0: hours("T0"),
		T1: hours("T1"),
		T2: hours("T2"),
		T3: hours("T3"),
		T4: hours("T4")
	};
}
function maxDaysOf({ terms }) {
	const entries = Object.entries(terms.waivers.maxDays).filter(([, days]) => days !== null);
	return Object.fromEntries(entries);
}

// src/decision/incident/manifest-folders.ts
/** File names that make a folder a component: what is built, tested and released by itself. */
const manifests = /* @__PURE__ */ new Set([
	"package.json",
	"deno.json",
	"pom.xml",
	"build.gradle",
	"build.gradle.kts",
	"build.sbt",
	"Cargo.toml",
	"go.mod",
	"pyproject.toml",
	"setup.py",
	"setup.cfg",
	"requirements.txt",
	"Pipfile",
	"Gemfile",
	"composer.json",
	"mix.exs",
	"pubspec.yaml",
	"Package.swift",
	"Podfile",
	"Chart.yaml"
]);
const manifestEndings = [
	".csproj",
	".fsproj",
	".vbproj",
	".gemspec",
	".cabal"
];
/**
* Folders with a manifest among the *tracked files* of the repository; `''` is its root. Not from the paths of findings:
* an incident's id rests on its component, and must not change when another finding comes or goes.
*/
function manifestFoldersOf(tracked) {
	const folders = /* @__PURE__ */ new Set();
	for (const path of tracked) {
		const slash = path.lastIndexOf("/");
		const name = path.slice(slash + 1);
		if (manifests.has(name) || manifestEndings.some((ending) => name.endsWith(ending))) folders.add(path.slice(0, Math.max(0, slash)).normalize("NFC"));
	}
	return folders;
}

// src/intake/signals/signal-basis.ts
/** What the outside world said for this run, with its date; what is absent or stale is said, never left out. */
function signalBasis(signals, now, limits) {
	return [
		kevBasis(signals.kev, now, limits.kevMaxAgeHours),
		epssBasis(signals.epssConfigured),
		vexBasis(signals)
	];
}
function kevBasis(kev, now, maxAgeHours) {
	if (kev === null) return {
		name: "kev",
		state: "absent",
		says: text`No KEV catalogue is given, so every finding counts as not in KEV: that nothing here is known to be exploited is not shown. Name CISA's file in signals.kev of baton.yml.`
	};
	const hours = (Date.parse(now) - Date.parse(kev.asOf)) / 36e5;
	if (hours > maxAgeHours) return {
		name: "kev",
		state: "stale",
		asOf: kev.asOf,
		says: text`The KEV catalogue is of ${kev.asOf}, ${ours(ageOf$2(hours))} old: what has been exploited since counts as not in KEV. Fetch it again; over ${ours(counted(maxAgeHours, "hour"))} is stale.`
	};
	return {
		name: "kev",
		state: "used",
		asOf: kev.asOf,
		says: text`KEV catalogue of ${kev.asOf}, ${ours(counted(kev.entries.size, "entry", "entries"))}.`
	};
}
function ageOf$2(hours) {
	return hours < 48 ? counted(Math.floor(hours), "hour") : counted(Math.floor(hours / 24), "day");
}
function epssBasis(isConfigured) {
	return {
		name: "epss",
		state: "absent",
		says: isConfigured ? text`signals.epss is not read by this version: no EPSS score is at hand, which counts as no evidence of exploits.` : text`No EPSS score is at hand, which counts as no evidence of exploits.`
	};
}
function vexBasis({ vex, vexConfigured }) {
	const [latest] = vex.map(({ asOf }) => asOf).sort((one, other) => one < other ? 1 : -1);
	if (!vexConfigured || latest === void 0) return {
		name: "vex",
		state: "absent",
		says: text`No VEX document is given: nothing is ruled out by one.`
	};
	return {
		name: "vex",
		state: "used",
		asOf: latest,
		says: text`${ours(counted(vex.length, "VEX statement"))}, the latest of ${latest}.`
	};
}

// src/intake/sarif/required-tools.ts
/**
* Tools that must have scanned and did not: no run is of `tool.driver.name`, exactly. One that is skipped as well
* is required all the same.
*/
function requiredToolProblems(scans, required, skipped) {
	const present = namesOf$4(scans);
	return [...new Set(required)].filter((tool) => !present.has(tool)).map((tool) => missing$1(tool, skipped.includes(tool)));
}
/** Tools that were skipped, and of which no scan is there: "not scanned here". */
function skippedTools(scans, skipped) {
	const present = namesOf$4(scans);
	return [...new Set(skipped)].filter((tool) => !present.has(tool)).map((tool) => ({
		code: "scan-skipped",
		sentence: text`${value(foreign(tool))} is skipped: not scanned here.`,
		remedy: text`Nothing is needed where a path filter left it out; what it would have found is not known.`
	}));
}
function namesOf$4(scans) {
	return new Set(scans.map(({ tool }) => tool === void 0 ? "" : reveal(tool)));
}
function missing$1(tool, isSkipped) {
	const name = value(foreign(tool));
	return {
		code: "scan-tool-missing",
		sentence: isSkipped ? text`No scan of ${name} is there: it is required, so skipping it does not count.` : text`No scan of ${name} is there, and it is required.`,
		remedy: isSkipped ? text`Let it scan always, or take it out of what is required.` : text`Run it and add its file; names compare exactly with ${"tool.driver.name"}.`
	};
}

// src/intake/base/codeowners-at-commit.ts
const codeownersPlaces = [
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS"
];

// src/commands/gate/gather-owners.ts
const codeownersBytes = 3 * 2 ** 20;
/** CODEOWNERS as it counts, and the owners in it that GitHub does not accept, where it can be asked. */
async function gatherOwners(counting) {
	for (const path of codeownersPlaces) {
		const read = await countingText(path, codeownersBytes, counting);
		if (!read.known) return unknown$1(read.why);
		if (read.value === null) continue;
		return known$1({
			codeowners: {
				path,
				text: read.value
			},
			refused: await refusedOwners(counting)
		});
	}
	return known$1({
		codeowners: null,
		refused: /* @__PURE__ */ new Set()
	});
}
/** `GET …/codeowners/errors`: an owner that does not exist or may not write. What cannot be asked is believed. */
async function refusedOwners({ github, repository, commit }) {
	const [owner, repo] = repository?.split("/") ?? [];
	if (github === null || owner === void 0 || repo === void 0) return /* @__PURE__ */ new Set();
	try {
		const ref = commit.known ? commit.value : null;
		const parameters = {
			owner,
			repo,
			...ref === null ? {} : { ref }
		};
		const answer = await github.request("GET /repos/{owner}/{repo}/codeowners/errors", parameters);
		return new Set(ownersIn(answer.data));
	} catch {
		return /* @__PURE__ */ new Set();
	}
}
/** GitHub names the owner only by its place: `column` of `source`, up to the next white space. */
function ownersIn(data) {
	const errors = data?.errors;
	if (!Array.isArray(errors)) return [];
	return errors.flatMap((error) => {
		if (error.kind !== "Unknown owner" && error.kind !== "Invalid owner") return [];
		if (typeof error.source !== "string" || typeof error.column !== "number") return [];
		const name = error.source.slice(error.column - 1).split(/\s/)[0] ?? "";
		return name.startsWith("@") ? [name.toLowerCase()] : [];
	});
}

// src/intake/baseline/baseline-scans.ts
/**
* What the scans of the merge base found. A tool counts only where every one of its scans is complete; findings of
* the others were there all the same. Of one identity that several tools report, the tool that reports it most often
* says how many there are.
*/
function baselineScansOf(readings) {
	const scans = readings.flatMap((reading) => reading.scans);
	const partial = new Set(scans.filter((scan) => !scan.complete).map(toolOf));
	const tools = new Set(scans.map(toolOf).filter((tool) => tool !== null && !partial.has(tool)));
	const perTool = /* @__PURE__ */ new Map();
	const counts = /* @__PURE__ */ new Map();
	const names = /* @__PURE__ */ new Map();
	for (const { scans: ofReading, findings } of readings) for (const finding of findings) {
		const scan = ofReading[finding.scan];
		if (scan?.complete !== true) continue;
		const tool = toolOf(scan) ?? reveal(finding.rule.tool);
		const key = `${finding.identity}\n${tool}`;
		const count = (perTool.get(key) ?? 0) + 1;
		perTool.set(key, count);
		counts.set(finding.identity, Math.max(count, counts.get(finding.identity) ?? 0));
		const others = namesOf$3(finding);
		if (others !== null) names.set(finding.identity, others);
	}
	return {
		tools,
		counts,
		names
	};
}
function toolOf(scan) {
	return scan.tool === void 0 ? null : reveal(scan.tool);
}
function namesOf$3(finding) {
	const { aliases, renameKey, place } = finding;
	const moved = renameKey !== void 0 && place?.inside === true ? {
		renameKey,
		path: reveal(place.path)
	} : null;
	if (aliases.length === 0 && moved === null) return null;
	return {
		...aliases.length === 0 ? {} : { aliases },
		...moved
	};
}

// src/intake/baseline/read-baseline.ts
/** Where `adopt` writes and the gate reads, from the base commit. */
const baselinePath = ".baton/baseline.json";
/** `.baton/baseline.json`, strictly: every mistake at once, or the baseline. */
function readBaseline(json) {
	const value = parsed(json);
	if (!isRecord$2(value)) return [problem$1(text`it is no JSON object`)];
	const problems = [];
	for (const key of unknownKeys(value, [
		"version",
		"tools",
		"entries"
	])) problems.push(problem$1(text`it has a key ${key}, which a baseline has not`));
	if (value["version"] !== 1) problems.push(problem$1(text`its ${"version"} must be 1`));
	const { tools, entries } = value;
	if (!isList(tools) || !tools.every((tool) => typeof tool === "string" && tool !== "")) problems.push(problem$1(text`its ${"tools"} must be a list of tool names`));
	if (!isList(entries)) problems.push(problem$1(text`its ${"entries"} must be a list`));
	const seen = /* @__PURE__ */ new Set();
	for (const [at, entry] of (isList(entries) ? entries : []).entries()) {
		problems.push(...mistakesOf(entry, at + 1));
		const identity = isRecord$2(entry) ? entry["identity"] : void 0;
		if (identity !== void 0 && seen.has(identity)) problems.push(problem$1(text`entry ${at + 1} repeats an identity`));
		seen.add(identity);
	}
	return problems.length > 0 ? problems : value;
}
const isText$2 = (value) => typeof value === "string" && value !== "";
const checks = [
	[
		"identity",
		true,
		(value) => typeof value === "string" && /^[0-9a-f]{64}$/.test(value),
		"64 hex digits"
	],
	[
		"count",
		true,
		(value) => Number.isSafeInteger(value) && value > 0,
		"a number from 1"
	],
	[
		"class",
		true,
		(value) => findingClasses.includes(value),
		findingClasses.join(", ")
	],
	[
		"tier",
		true,
		(value) => tiers.includes(value),
		tiers.join(", ")
	],
	[
		"firstSeen",
		true,
		isDate,
		"a date, YYYY-MM-DD"
	],
	[
		"due",
		false,
		isDate,
		"a date, YYYY-MM-DD"
	],
	[
		"tool",
		false,
		isText$2,
		"a text"
	],
	[
		"rule",
		false,
		isText$2,
		"a text"
	],
	[
		"path",
		false,
		isText$2,
		"a text"
	],
	[
		"renameKey",
		false,
		isText$2,
		"a text"
	],
	[
		"aliases",
		false,
		(value) => isList(value) && value.every(isText$2),
		"a list of texts"
	]
];
function mistakesOf(entry, number) {
	if (!isRecord$2(entry)) return [problem$1(text`entry ${number} is no object`)];
	const unknownOnes = unknownKeys(entry, checks.map(([key]) => key));
	const wrong = checks.filter(([key, required, allowed]) => {
		const value = entry[key];
		return value === void 0 ? required : !allowed(value);
	});
	return [...unknownOnes.map((key) => problem$1(text`entry ${number} has a key ${key}, which an entry has not`)), ...wrong.map(([key, , , says]) => problem$1(text`${key} of entry ${number} must be ${says}`))];
}
/** ISO 8601, a date or a date-time, that exists. */
function isDate(value) {
	if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d{1,3})?Z)?$/.test(value)) return false;
	const time = new Date(value);
	return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(value.slice(0, 10));
}
function problem$1(sentence) {
	return {
		code: "baseline-invalid",
		sentence: text`the baseline file is not valid: ${sentence}`,
		remedy: text`let ${"baton adopt"} write it, or correct it by hand`,
		at: { file: foreign(baselinePath) }
	};
}
function parsed(json) {
	try {
		return JSON.parse(json);
	} catch {
		return null;
	}
}
function unknownKeys(value, keys) {
	return Object.keys(value).filter((key) => !keys.includes(key));
}
function isRecord$2(value) {
	return typeof value === "object" && value !== null && !isList(value);
}
function isList(value) {
	return Array.isArray(value);
}

// src/intake/change/commit-graph.ts
/** Whether a text names a commit: 40 or 64 hex digits, not all zeros (GitHub's word for "none"). */
function isCommit(text) {
	return typeof text === "string" && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(text) && !/^0+$/.test(text);
}
/** The commit that is checked out; null where there is no repository. */
async function headCommit(git) {
	return resolve$1(git, "HEAD");
}
/** The commit that a remote-tracking branch names; null: not here. `branch` is a name that GitHub or git gave us. */
async function remoteBranch(git, branch) {
	return isBranchName(branch) ? resolve$1(git, `refs/remotes/origin/${branch}`) : null;
}
/** The same of a branch of this very clone; null: not here. */
async function ownBranch(git, branch) {
	return isBranchName(branch) ? resolve$1(git, `refs/heads/${branch}`) : null;
}
/**
* Parents as the commit itself names them, also where a shallow clone cut them off (`rev-parse HEAD^` would say that
* there are none). Null: the commit is not here.
*/
async function parentsOf(git, commit) {
	const answer = await git.run([
		"cat-file",
		"commit",
		commit
	], { bytes: 4 * 2 ** 20 });
	if (answer.code !== 0) return null;
	const parents = [];
	for (const line of latin1$1(answer.stdout).split("\n")) {
		if (line === "") break;
		if (line.startsWith("parent ")) parents.push(line.slice(7));
	}
	return parents.every(isCommit) ? parents : null;
}
/**
* The best common ancestor that the clone knows. A shallow clone may know an older one, which makes the change
* larger, never smaller. Null: it knows none.
*/
async function mergeBase(git, one, other) {
	return commitIn$1(await git.run([
		"merge-base",
		one,
		other
	]));
}
/** The whole id of a commit that is here, by its first hex digits. */
async function findCommit(git, digits) {
	return /^[0-9a-f]{7,64}$/i.test(digits) ? resolve$1(git, digits) : null;
}
/** Null: one of the two is not here. */
async function isAncestor(git, commit, of) {
	if (!isCommit(commit) || !isCommit(of)) return null;
	const { code } = await git.run([
		"merge-base",
		"--is-ancestor",
		commit,
		of
	]);
	return code === 0 ? true : code === 1 ? false : null;
}
/** Whether history is cut off somewhere in this clone, or there is no telling. */
async function isShallow(git) {
	const answer = await git.run(["rev-parse", "--is-shallow-repository"]);
	return answer.code !== 0 || latin1$1(answer.stdout).trim() !== "false";
}
/** Whether a shallow clone ends at a commit: it names parents that git does not show. */
async function isCutOff(git, commit) {
	const named = await parentsOf(git, commit);
	const shown = await git.run([
		"rev-list",
		"--parents",
		"--max-count=1",
		commit,
		"--"
	]);
	return named !== null && named.length > latin1$1(shown.stdout).trim().split(" ").length - 1;
}
async function resolve$1(git, name) {
	return commitIn$1(await git.run([
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${name}^{commit}`
	]));
}
function commitIn$1(answer) {
	if (answer.code !== 0) return null;
	const commit = latin1$1(answer.stdout).trim();
	return isCommit(commit) ? commit.toLowerCase() : null;
}
/** What `git check-ref-format` lets pass, without what revision syntax would read as more than a name. */
function isBranchName(name) {
	return /^[^\s~^:?*[\\-][^\s~^:?*[\\]*$/.test(name) && !name.includes("..") && !name.includes("@{");
}
function latin1$1(bytes) {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

// src/intake/change/compare-commits.ts
/** `GET /repos/{owner}/{repo}/compare/{base}...{head}`. Null: not asked, or not answered as documented. */
async function compareCommits(github, repository, base, head) {
	const [owner, repo] = repository?.split("/") ?? [];
	if (github === null || owner === void 0 || repo === void 0) return null;
	try {
		return comparisonIn((await github.request("GET /repos/{owner}/{repo}/compare/{basehead}", {
			owner,
			repo,
			basehead: `${base}...${head}`
		})).data);
	} catch {
		return null;
	}
}
function comparisonIn(data) {
	if (!isRecord$1(data) || !isRecord$1(data["merge_base_commit"])) return null;
	const mergeBase = data["merge_base_commit"]["sha"];
	const files = data["files"];
	if (typeof mergeBase !== "string" || !isCommit(mergeBase)) return null;
	if (!Array.isArray(files) || !files.every(isComparedFile)) return null;
	return {
		mergeBase: mergeBase.toLowerCase(),
		parents: parentsIn(data["commits"]),
		files
	};
}
function parentsIn(commits) {
	const parents = /* @__PURE__ */ new Map();
	for (const commit of Array.isArray(commits) ? commits : []) {
		if (!isRecord$1(commit) || typeof commit["sha"] !== "string" || !Array.isArray(commit["parents"])) continue;
		const ids = commit["parents"].map((parent) => isRecord$1(parent) && parent["sha"]);
		if (ids.every((id) => typeof id === "string" && isCommit(id))) parents.set(commit["sha"], ids);
	}
	return parents;
}
function isComparedFile(entry) {
	if (!isRecord$1(entry)) return false;
	const { filename, status, additions, deletions, changes, patch, previous_filename: previous } = entry;
	return typeof filename === "string" && typeof status === "string" && [
		additions,
		deletions,
		changes
	].every((count) => typeof count === "number") && (patch === void 0 || typeof patch === "string") && (previous === void 0 || typeof previous === "string");
}
function isRecord$1(value) {
	return typeof value === "object" && value !== null;
}

// src/intake/change/change-ends.ts
/**
* Between which commits the change lies (domain.md c.3, source 4). `not-configured`: this event brings no change in
* (schedule, tag, a run by hand). `none-yet`: nothing was before. `unreadable`: it cannot be told here.
*/
async function changeEnds(question) {
	const { ci, stage } = question;
	if (ci.pullRequest !== null && ci.pullRequest.baseCommit !== null) return pullRequestEnds(ci.pullRequest, question);
	if (ci.mergeGroup !== null) {
		const { base, head } = ci.mergeGroup;
		return isCommit(base) && isCommit(head) ? ends(base, head, true) : unknown$1("unreadable");
	}
	if (ci.event === "push" && isDefaultBranch(ci, stage)) return pushEnds(question);
	return stage === "pr" || ci.event === "push" ? branchEnds(question) : unknown$1("not-configured");
}
/**
* The forge's test merge has two parents, the target and the head of the pull request: the first is the base. A head
* that itself merged the target in has two parents as well, and its first parent is no base: so the head of the pull
* request must be one of the two.
*/
async function pullRequestEnds(pull, question) {
	if (!isCommit(pull.headCommit)) return unknown$1("unreadable");
	const scanned = await scannedCommit(question, question.ci.commits.find((commit) => commit !== pull.headCommit && isCommit(commit)) ?? question.ci.commit, [pull.headCommit]);
	if (scanned !== null && scanned !== pull.headCommit) {
		const target = await targetParent(scanned, pull.headCommit, question);
		if (target !== null) return ends(target, scanned, true);
	}
	if (!isCommit(pull.baseCommit)) return unknown$1("unreadable");
	const base = await commonAncestor(pull.baseCommit, pull.headCommit, question);
	return base === null ? unknown$1("unreadable") : ends(base, pull.headCommit, true);
}
async function targetParent(scanned, head, question) {
	const parents = await parentsOf(question.git, scanned) ?? await parentsByApi(scanned, head, question);
	if (parents?.length !== 2 || !parents.includes(head)) return null;
	return parents.find((parent) => parent !== head) ?? null;
}
async function parentsByApi(scanned, head, question) {
	return (await compareCommits(question.github, question.ci.repository, head, scanned))?.parents.get(scanned) ?? null;
}
/** A push to the default branch: the commit before it, which a clone need not hold. */
async function pushEnds(question) {
	const head = await scannedCommit(question, question.ci.commit);
	const before = question.ci.pushBefore;
	if (!isCommit(head)) return unknown$1("unreadable");
	return isCommit(before) && before !== head ? ends(before, head, false) : unknown$1("none-yet");
}
/**
* Another branch, a change of which no base commit is named, or a run by hand at stage pr: what it has that the target
* has not, whatever was pushed before.
*/
async function branchEnds(question) {
	const { ci, git, github } = question;
	const head = await scannedCommit(question, ci.commit);
	if (!isCommit(head)) return unknown$1("unreadable");
	const target = ci.targetBranch ?? ci.defaultBranch;
	for (const branch of target === null || target === "HEAD" ? [
		"HEAD",
		"main",
		"master"
	] : [target]) {
		const tip = await remoteBranch(git, branch);
		const base = tip === null ? null : await mergeBase(git, tip, head);
		if (base !== null) return ends(base, head, true);
	}
	if (ci.platform === "local") for (const branch of ["main", "master"]) {
		const tip = await ownBranch(git, branch);
		const base = tip === null ? null : await mergeBase(git, tip, head);
		if (base !== null && base !== head) return ends(base, head, true);
	}
	const compared = target === null ? null : await compareCommits(github, ci.repository, target, head);
	return compared === null ? unknown$1("unreadable") : ends(compared.mergeBase, head, true);
}
/** Checked out may be another repository (a policy, a tool), or nothing: then `otherwise` is meant. */
async function scannedCommit(question, otherwise, alsoKnown = []) {
	const { ci, git, commit } = question;
	const isOurs = ci.pullRequest === null || [...ci.commits, ...alsoKnown].includes(commit?.toLowerCase() ?? "");
	if (isCommit(commit) && isOurs) return commit.toLowerCase();
	const head = await headCommit(git);
	if (head !== null && (ci.commit === null || [
		ci.commit,
		...ci.commits,
		...alsoKnown
	].includes(head))) return head;
	return isCommit(otherwise) ? otherwise.toLowerCase() : null;
}
async function commonAncestor(one, other, question) {
	const byGit = await mergeBase(question.git, one, other);
	if (byGit !== null) return byGit;
	return (await compareCommits(question.github, question.ci.repository, one, other))?.mergeBase ?? null;
}
function isDefaultBranch(ci, stage) {
	if (ci.branch === null || ci.defaultBranch === null) return stage !== "pr";
	return ci.branch === ci.defaultBranch;
}
function ends(base, head, againstMergeBase) {
	return known$1({
		base: base.toLowerCase(),
		head: head.toLowerCase(),
		againstMergeBase
	});
}

// src/intake/change/read-raw-diff.ts
/** Null: it is not what git writes. */
function readRawDiff(output) {
	const fields = fieldsOf$1(output);
	const entries = [];
	for (let at = 0; at < fields.length;) {
		const found = header.exec(latin1(fields[at++]));
		if (found === null) return null;
		const [, oldMode = "", newMode = "", oldBlob = "", newBlob = "", letter = ""] = found;
		const first = fields[at++];
		const second = letter === "R" ? fields[at++] : first;
		if (first === void 0 || second === void 0) return null;
		const status = letter;
		const names = {
			names: namesOf$2(second),
			oldNames: namesOf$2(first),
			exactName: exactName(second)
		};
		entries.push({
			status,
			oldMode,
			newMode,
			oldBlob,
			newBlob,
			...names
		});
	}
	return entries;
}
const header = /^:([0-7]{6}) ([0-7]{6}) ([0-9a-f]{40,64}) ([0-9a-f]{40,64}) ([AMDRT])[0-9]{0,3}$/;
/** NUL-separated fields of git's `-z`, the last one ended too. */
function fieldsOf$1(output) {
	const fields = [];
	for (let from = 0; from < output.length;) {
		const found = output.indexOf(0, from);
		const end = found < 0 ? output.length : found;
		fields.push(output.subarray(from, end));
		from = end + 1;
	}
	return fields;
}
/**
* A file's name as scanners may spell it, NFC. Names that are not UTF-8 are spelled by some with replacement
* characters, by others as Latin-1 or percent-encoded: all of these, lest a changed file is not found.
*/
function namesOf$2(bytes) {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const name = buffer.toString("utf8").normalize("NFC");
	if (!name.includes("�")) return [name];
	const encoded = [...buffer].map((byte) => byte < 128 ? String.fromCharCode(byte) : percent(byte)).join("");
	return [
		name,
		buffer.toString("latin1").normalize("NFC"),
		encoded
	];
}
function exactName(bytes) {
	const name = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
	return name.includes("�") ? null : name;
}
function percent(byte) {
	return `%${byte.toString(16).toUpperCase()}`;
}
function latin1(bytes) {
	return bytes === void 0 ? "" : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

// src/intake/change/symbolic-links.ts
/** Of `git ls-tree -r -z`: `mode type id TAB path`. */
function readTree(listed) {
	const [names, links] = [/* @__PURE__ */ new Set(), /* @__PURE__ */ new Map()];
	for (const field of fieldsOf$1(listed)) {
		const tab = field.indexOf(9);
		for (const name of namesOf$2(field.subarray(tab + 1))) {
			names.add(name);
			if (field[0] === 49 && field[1] === 50) links.set(name, Buffer.from(field.subarray(0, tab)).toString("latin1").split(" ")[2] ?? "");
		}
	}
	return {
		names,
		links
	};
}
/** What paths mean that are links, or lie below one: another path of the same commit. Null: none that is there. */
async function meantByLinks(paths, { names, links }, git) {
	const meant = /* @__PURE__ */ new Map();
	if (links.size === 0) return meant;
	const targets = /* @__PURE__ */ new Map();
	const targetOf = async (link) => {
		const known = targets.get(link);
		if (known !== void 0) return known;
		const answer = await git.run([
			"cat-file",
			"blob",
			links.get(link) ?? ""
		]);
		const target = answer.code === 0 ? Buffer.from(answer.stdout).toString("utf8").normalize("NFC") : null;
		targets.set(link, target);
		return target;
	};
	const folders = /* @__PURE__ */ new Set();
	for (const name of names) for (const folder of ancestorsOf(name)) folders.add(folder);
	for (const path of paths) {
		let at = path;
		for (let step = 0; at !== null; step++) {
			const link = [at, ...ancestorsOf(at)].filter((one) => links.has(one)).at(-1);
			if (link === void 0) break;
			const target = step < mostLinks ? await targetOf(link) : null;
			at = target === null ? null : joined(link, target, at.slice(link.length));
		}
		if (at === path) continue;
		const isThere = at !== null && [at, ...ancestorsOf(at)].some((one) => names.has(one));
		meant.set(path, at !== null && (isThere || folders.has(at)) ? at : null);
	}
	return meant;
}
/** As Linux follows them. */
const mostLinks = 40;
/** Null: it leaves the repository. */
function joined(link, target, rest) {
	if (target.startsWith("/")) return null;
	const kept = link.split("/").slice(0, -1);
	for (const part of `${target}${rest}`.split("/")) {
		if (part === "" || part === ".") continue;
		if (part !== "..") kept.push(part);
		else if (kept.pop() === void 0) return null;
	}
	return kept.length === 0 ? null : kept.join("/");
}

// src/intake/change/present-paths.ts
/**
* Which of the asked paths are at a commit: as a file, a folder, or below a submodule or link. By git, also where only
* this one commit is here; else by listing folders, a bounded number of them. Null: it cannot be told.
*/
async function presentPaths(asked, commit, { git, github, repository }) {
	if (asked.size === 0) return {
		paths: /* @__PURE__ */ new Set(),
		linked: /* @__PURE__ */ new Map()
	};
	const listed = await git.run([
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		commit
	], {
		bytes: 256 * 2 ** 20,
		seconds: 120
	});
	if (listed.code === 0) {
		const tree = readTree(listed.stdout);
		const paths = amongTree(asked, tree.names);
		return {
			paths,
			linked: await meantByLinks(paths, tree, git)
		};
	}
	return github === null ? null : amongListings(asked, commit, github, repository);
}
function amongTree(asked, tree) {
	const present = /* @__PURE__ */ new Set();
	const others = [];
	for (const path of asked) if (tree.has(path) || ancestorsOf(path).some((folder) => tree.has(folder))) present.add(path);
	else others.push(path);
	if (others.length === 0) return present;
	const folders = /* @__PURE__ */ new Set();
	for (const file of tree) for (const folder of ancestorsOf(file)) folders.add(folder);
	for (const path of others) if (folders.has(path.replace(/\/$/, ""))) present.add(path);
	return present;
}
async function amongListings(asked, commit, github, repository) {
	const byFolder = /* @__PURE__ */ new Map();
	for (const path of asked) {
		const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
		const paths = byFolder.get(folder);
		if (paths === void 0) byFolder.set(folder, [path]);
		else paths.push(path);
	}
	const present = /* @__PURE__ */ new Set();
	const linked = /* @__PURE__ */ new Map();
	for (const [folder, paths] of [...byFolder].slice(0, foldersListed)) {
		const entries = await listAtCommit({
			path: folder,
			commit,
			github,
			repository
		});
		const types = new Map(entries?.map(({ name, type }) => [name.normalize("NFC"), type]));
		for (const path of paths) {
			const type = types.get(path.slice(path.lastIndexOf("/") + 1));
			if (type !== void 0) present.add(path);
			if (type === "symlink") linked.set(path, null);
		}
	}
	return {
		paths: present,
		linked
	};
}
/** Each costs a request; findings in further folders are of unknown age. */
const foldersListed = 50;

// src/intake/change/gone-paths.ts
/** Paths of a baseline's entries that are no longer at a commit: a finding may be in a renamed file. Only git is asked. */
async function gonePaths(question) {
	const { baseline, commit, git, repository } = question;
	const paths = new Set(baseline.entries.flatMap(({ path, renameKey }) => path && renameKey ? [path] : []));
	const present = await presentPaths(paths, commit, {
		git,
		github: null,
		repository
	});
	return present === null ? /* @__PURE__ */ new Set() : new Set([...paths].filter((path) => !present.paths.has(path)));
}

// src/intake/change/commit-ages.ts
/**
* Of commits that findings name, whether the base has them. No entry: the scanned commit itself, of which the lines
* tell more, and one at which a shallow clone ends, since a tool takes all that is in it for added there.
*/
async function commitAges(commits, asked) {
	const ages = /* @__PURE__ */ new Map();
	if (commits.size === 0) return ages;
	const shallow = await isShallow(asked.git);
	let requests = 0;
	for (const named of commits) {
		const commit = await findCommit(asked.git, named) ?? named;
		if (commit === asked.ends.head) continue;
		const isBefore = await isAncestor(asked.git, commit, asked.ends.base);
		if (isBefore === false && shallow && await isCutOff(asked.git, commit)) continue;
		const known = isBefore === false && shallow ? null : isBefore;
		const age = known === null && requests++ < mostRequests ? await ageByApi(commit, asked) : ageOf$1(known);
		ages.set(named, age);
	}
	return ages;
}
/** Each costs a request; of further ones it is not known. */
const mostRequests = 20;
function ageOf$1(isBefore) {
	if (isBefore === null) return "unknown";
	return isBefore ? "before" : "after";
}
async function ageByApi(commit, { ends, github, repository }) {
	const compared = await compareCommits(github, repository, ends.base, commit);
	return ageOf$1(compared === null ? null : compared.mergeBase.startsWith(commit));
}

// src/intake/change/dependencies/compare-in-force.ts
/**
* What was declared and did not count is no evidence that it was there: where the head lets it count, or keeps it aside
* for another reason, it is resolved now. Kept aside as before, it is as it was. `now` is null where it cannot be read.
*/
function compareInForce(before, now) {
	const { resolved } = before;
	if (now === null) return { resolved };
	const resolvedNow = new Set(now.resolved);
	const asBefore = /* @__PURE__ */ new Set();
	for (const [key, reasons] of now.aside) {
		const known = before.aside.get(key);
		if ([...reasons].every((reason) => known?.has(reason) === true)) asBefore.add(key);
		else resolvedNow.add(key);
	}
	const moved = /* @__PURE__ */ new Set();
	for (const name of /* @__PURE__ */ new Set([...before.versions.keys(), ...now.versions.keys()])) if (!isSame(before.versions.get(name), now.versions.get(name))) moved.add(name);
	return {
		resolved,
		resolvedNow,
		asBefore,
		moved
	};
}
function isSame(one, other) {
	return one?.size === other?.size && [...one ?? []].every((value) => other?.has(value) === true);
}

// src/intake/change/dependencies/only-highest.ts
/** Of several versions of one name, where the tool takes the highest: the others are unused. */
function onlyHighest(named) {
	const highest = /* @__PURE__ */ new Map();
	for (const [name, version] of named) {
		const known = highest.get(name);
		if (known === void 0 || isHigher(version, known)) highest.set(name, version);
	}
	return named.map(([name, version]) => highest.get(name) === version ? [name, version] : [
		name,
		version,
		"unused"
	]);
}
/** Part by part, numbers as such; a word (rc, a pre-release) is lower than a number and than nothing. */
function isHigher(one, other) {
	const [ours, theirs] = [one, other].map((version) => version.slice(0, 200).split(/[.+_-]/));
	for (let at = 0; at < Math.max(ours?.length ?? 0, theirs?.length ?? 0); at++) {
		const [left, right] = [weightOf(ours?.[at]), weightOf(theirs?.[at])];
		if (left !== right) return left > right;
		if (left < 0 && ours?.[at] !== theirs?.[at]) return (ours?.[at] ?? "") > (theirs?.[at] ?? "");
	}
	return false;
}
function weightOf(part) {
	if (part === void 0) return 0;
	return /^v?\d+$/.test(part) ? Number(part.replace("v", "")) : -1;
}

// src/intake/change/dependencies/line-formats.ts
/** `name[extra]==1.2.3 ; marker --hash=…`; a backslash at the end joins lines, as pip does, in the middle of a name too. */
function requirements(text) {
	return text.replace(/\\\r?\n/g, "").split("\n").flatMap((line) => {
		const name = /^\s*([A-Za-z0-9][\w.-]*)/.exec(line);
		if (name === null) return [];
		const rest = line.slice(name[0].length).trimStart();
		const extras = rest.startsWith("[") ? rest.indexOf("]") + 1 : 0;
		const version = /^={2,3}\s*([^\s;,#\\]+)/.exec(rest.slice(extras).trimStart())?.[1];
		return version === void 0 ? [] : [[name[1] ?? "", version]];
	});
}
/** `module v1.2.3 h1:…`; a line of a `go.mod` alone is no module in use, and of several versions the highest is. */
function goSum(text) {
	return onlyHighest(perLine(text, /^(\S+) (v\d[^\s/]*) h1:/));
}
/** Four spaces: what is resolved (six: what that asks for). A platform belongs to the version for some scanners. */
function gemfileLock(text) {
	return perLine(text, /^ {4}([^\s(]+) \(([^)]+)\)/).flatMap(([name, version]) => {
		const bare = version.split("-")[0] ?? version;
		return bare === version ? [[name, version]] : [[name, version], [name, bare]];
	});
}
/** `group:artifact:version=configurations`. Some scanners name the artifact alone. */
function gradleLock(text) {
	return perLine(text, /^([^:=#\s]+:[^:=\s]+):([^=\s]+)=/).flatMap(([name, version]) => [[name, version], [name.slice(name.indexOf(":") + 1), version]]);
}
/** `"name": {:hex, :name, "1.2.3", …`. */
function mixLock(text) {
	return perLine(text, /^\s*"([^"]+)":\s*\{:hex,\s*:[^,]+,\s*"([^"]+)"/);
}
/** Names at two spaces, their `version:` at four. */
function pubspecLock(text) {
	const named = [];
	let name = null;
	for (const line of text.split("\n")) {
		const key = /^ {2}([^\s:]+):\s*$/.exec(line)?.[1];
		if (key !== void 0) name = key;
		const version = /^ {4}version:\s*"?([^"\s]+)/.exec(line)?.[1];
		if (name !== null && version !== void 0) named.push([name, version]);
	}
	return named;
}
/** `  - Name (1.2.3)`, and `  - Name/Part (1.2.3):`, which counts for Name too. */
function cocoapods(text) {
	return perLine(text, /^ {2}- "?([^\s("]+) \(([\w.+-]+)\)/).flatMap(([name, version]) => {
		const whole = name.split("/")[0] ?? name;
		return whole === name ? [[name, version]] : [[name, version], [whole, version]];
	});
}
function perLine(text, rule) {
	return text.split("\n").flatMap((line) => {
		const found = rule.exec(line);
		return found === null ? [] : [[found[1] ?? "", found[2] ?? ""]];
	});
}

// src/intake/change/dependencies/block-formats.ts
/** Version 1 and berry: a header of specs, then `version` (and berry's `resolution`, which knows aliases). */
function yarnLock(text) {
	const named = [];
	let names = [];
	for (const raw of text.split("\n")) {
		const line = raw.replace(/\r$/, "");
		if (/^[^\s#]/.test(line) && line.endsWith(":")) names = headerNames(line.slice(0, -1));
		const version = /^ {2}version:? "?([^"\s]+)"?$/.exec(line)?.[1];
		if (version !== void 0) {
			for (const name of names) named.push([name, version]);
			names = [];
		}
		const resolution = /^ {2}resolution: "(.+)@npm:([^"@]+)"$/.exec(line);
		if (resolution !== null) named.push([resolution[1] ?? "", (resolution[2] ?? "").split("::")[0] ?? ""]);
	}
	return named;
}
/** `"@s/a@^1.0.0", "b@npm:@s/c@^2"` names `@s/a`, `b` and `@s/c`. */
function headerNames(header) {
	const names = header.split(",").flatMap((quoted) => {
		const spec = quoted.trim().replaceAll("\"", "");
		const at = spec.indexOf("@", 1);
		if (at < 0) return [];
		const range = spec.slice(at + 1);
		const alias = range.startsWith("npm:") ? range.slice(4) : "";
		const aliasAt = alias.indexOf("@", 1);
		return aliasAt > 0 ? [spec.slice(0, at), alias.slice(0, aliasAt)] : [spec.slice(0, at)];
	});
	return [...new Set(names)];
}
/** Keys under `packages` and `snapshots`: `/a/1.0.0_peer` (5), `/a@1.0.0(peer)` (6), `a@1.0.0(peer)` (9). */
function pnpmLock(text) {
	const named = [];
	let inside = false;
	for (const raw of text.split("\n")) {
		const line = raw.replace(/\r$/, "");
		if (/^\S/.test(line)) inside = line === "packages:" || line === "snapshots:";
		const key = inside ? /^ {2}'?\/?([^\s'][^']*?)'?:(?: \{\})?$/.exec(line)?.[1] : void 0;
		if (key === void 0) continue;
		const slashed = /^((?:@[^/]+\/)?[^/@]+)\/(\d[^_]*)/.exec(key);
		const plain = key.split("(")[0] ?? key;
		const at = plain.indexOf("@", 1);
		if (slashed !== null) named.push([slashed[1] ?? "", slashed[2] ?? ""]);
		else if (at > 0) named.push([plain.slice(0, at), plain.slice(at + 1)]);
	}
	return named;
}
/** `[[package]]` (also `[[packages]]`) tables of poetry, uv, pdm, PEP 751 and Cargo. */
function tomlPackages(text) {
	const named = [];
	let inside = false;
	let name = null;
	for (const line of text.split("\n")) {
		if (/^\s*\[/.test(line)) {
			inside = /^\s*\[\[\s*packages?\s*\]\]\s*(?:#|$)/.test(line);
			name = null;
		}
		const field = inside ? /^\s*["']?(name|version)["']?\s*=\s*["']([^"']+)["']/.exec(line) : null;
		if (field?.[1] === "name") name = field[2] ?? null;
		else if (field !== null && name !== null) named.push([name, field[2] ?? ""]);
	}
	return named;
}
/** Only what is pinned: `name = "1.2.3"`, `name = { version = "=1.2.3" }`, `"name==1.2.3"`; uv and PDM have overrides. */
function tomlManifest(text) {
	let isOverride = false;
	return text.split("\n").flatMap((line) => {
		if (/^\s*(?:\[[^"']|[\w-]+\s*=\s*\[)/.test(line)) isOverride = /^\s*[[\w.-]*override/i.test(line);
		return [/^\s*["']?([A-Za-z0-9][\w.-]*)["']?\s*=\s*(?:\{\s*version\s*=\s*)?["']=*\s*(\d[\w.+-]*)["']/.exec(line), /^\s*(?:[\w-]+\s*=\s*\[\s*)?["']([A-Za-z0-9][\w.-]*)(?:\[[^\]]*\])?\s*={2,3}\s*(\d[\w.+!-]*)/.exec(line)].flatMap((found) => {
			if (found === null) return [];
			const [, name = "", version = ""] = found;
			return isOverride ? [[
				name,
				version,
				"override"
			]] : [[name, version]];
		});
	});
}
/** conda-lock: `- name: numpy`, then `  version: 1.2.3`. */
function condaLock(text) {
	const named = [];
	let name = null;
	for (const line of text.split("\n")) {
		const found = /^\s*(?:- *)?(name|version): ["']?([^"'\s]+)/.exec(line);
		if (found?.[1] === "name") name = found[2] ?? null;
		else if (found !== null && name !== null) named.push([name, found[2] ?? ""]);
	}
	return named;
}
/** `- numpy=1.2.3=build`, and pip's `- name==1.2.3` below. */
function condaEnvironment(text) {
	return text.split("\n").flatMap((line) => {
		const found = /^\s*- ["']?(?:[\w.-]+::)?([A-Za-z0-9_][\w.-]*)\s*={1,2}\s*([^\s=*"',;]+)/.exec(line);
		return found === null ? [] : [[found[1] ?? "", found[2] ?? ""]];
	});
}

// src/intake/change/dependencies/json-formats.ts
/** npm: lockfileVersion 1 nests `dependencies`, 2 and 3 list `packages` by folder. An alias is known by both names. */
function packageLock(text) {
	const lock = jsonIn(text);
	if (lock === null) return null;
	const named = [];
	for (const [folder, entry] of entriesOf$1(lock["packages"])) {
		const name = folder.slice(folder.lastIndexOf("node_modules/") + 13);
		if (folder.includes("node_modules/")) named.push(...withVersion(name, entry["version"]));
		if (typeof entry["name"] === "string") named.push(...withVersion(entry["name"], entry["version"]));
	}
	const nested = [lock["dependencies"]];
	for (let level = nested.pop(); level !== void 0; level = nested.pop()) for (const [name, entry] of entriesOf$1(level)) {
		const version = entry["version"];
		const alias = typeof version === "string" && version.startsWith("npm:") ? version.slice(4) : null;
		const at = alias?.lastIndexOf("@") ?? -1;
		if (alias !== null && at > 0) named.push([name, alias.slice(at + 1)], [alias.slice(0, at), alias.slice(at + 1)]);
		else named.push(...withVersion(name, version));
		if (isRecord(entry["dependencies"])) nested.push(entry["dependencies"]);
	}
	return named;
}
/** What is pinned to one version; overrides (npm, pnpm) and resolutions (yarn) count whatever they ask for. */
function packageJson(text) {
	const manifest = jsonIn(text);
	if (manifest === null) return null;
	const plain = [
		"dependencies",
		"devDependencies",
		"optionalDependencies"
	].flatMap((group) => pinned(manifest[group]).map(([name, version]) => [name, version]));
	const peers = pinned(manifest["peerDependencies"]).map(([name, version]) => [
		name,
		version,
		"fallback"
	]);
	const pnpm = isRecord(manifest["pnpm"]) ? manifest["pnpm"]["overrides"] : void 0;
	const overrides = [
		manifest["overrides"],
		manifest["resolutions"],
		pnpm
	].flatMap(overridesOf);
	return [
		...plain,
		...peers,
		...overrides
	];
}
function pinned(group) {
	return texts(group).filter(([, version]) => /^[=v]?\d/.test(version));
}
/** By name, in yarn also with stars before it; of one range or below one package alone it takes no other's place. */
function overridesOf(group) {
	const whole = entriesOf$1(group).flatMap(([name, nested]) => texts({ [name]: nested["."] }));
	return [...texts(group), ...whole].flatMap(([key, version]) => {
		const path = key.startsWith("**/") ? key.slice(3) : key;
		const [last, name, range] = /(?:^|[/>])((?:@[^/>]+\/)?[^/>@]+)(@[^/>]*)?$/.exec(path) ?? [];
		if (name === void 0) return [];
		return last === path && range === void 0 ? [[
			name,
			version,
			"override"
		]] : [[name, version]];
	});
}
function texts(group) {
	return Object.entries(isRecord(group) ? group : {}).flatMap(([name, value]) => typeof value === "string" ? [[name, value]] : []);
}
/** JSON with trailing commas: `"name": ["name@version", …`, one a line. */
function bunLock(text) {
	return text.split("\n").flatMap((line) => {
		const spec = /^\s*"[^"]+":\s*\["([^"]+)"/.exec(line)?.[1];
		return spec === void 0 ? [] : atLast(spec);
	});
}
function denoLock(text) {
	const lock = jsonIn(text);
	if (lock === null) return null;
	const packages = isRecord(lock["packages"]) ? lock["packages"] : {};
	return [lock["npm"], packages["npm"]].flatMap((group) => Object.keys(isRecord(group) ? group : {}).flatMap((spec) => atLast(spec.split("_")[0] ?? "")));
}
function pipfileLock(text) {
	const lock = jsonIn(text);
	if (lock === null) return null;
	return Object.keys(lock).filter((key) => key !== "_meta").flatMap((group) => entriesOf$1(lock[group]).flatMap(([name, entry]) => withVersion(name, entry["version"])));
}
function composerLock(text) {
	const lock = jsonIn(text);
	if (lock === null) return null;
	return ["packages", "packages-dev"].flatMap((group) => listed(lock[group], "name", "version"));
}
function nugetLock(text) {
	const lock = jsonIn(text);
	if (lock === null) return null;
	return entriesOf$1(lock["dependencies"]).flatMap(([, framework]) => entriesOf$1(framework).flatMap(([name, entry]) => withVersion(name, entry["resolved"])));
}
/** Versions 1 to 3; known by identity and by location, since scanners use either. */
function swiftResolved(text) {
	const lock = jsonIn(text);
	if (lock === null) return null;
	const pins = isRecord(lock["object"]) ? lock["object"]["pins"] : lock["pins"];
	return (Array.isArray(pins) ? pins : []).filter(isRecord).flatMap((pin) => {
		const version = isRecord(pin["state"]) ? pin["state"]["version"] : void 0;
		const location = [pin["location"], pin["repositoryURL"]].find((url) => typeof url === "string");
		const url = typeof location === "string" ? location.replace(/^https?:\/\//, "").replace(/\.git$/, "") : null;
		return [
			pin["identity"],
			pin["package"],
			url
		].flatMap((name) => withVersion(name, version));
	});
}
/** `name/version#revision%time`: version 1 in `graph_lock.nodes`, version 2 in lists. */
function conanLock(text) {
	const lock = jsonIn(text);
	if (lock === null) return null;
	const lists = [
		"requires",
		"build_requires",
		"python_requires"
	].flatMap((key) => lock[key]);
	const nodes = isRecord(lock["graph_lock"]) ? entriesOf$1(lock["graph_lock"]["nodes"]).map(([, node]) => node["ref"]) : [];
	return [...lists, ...nodes].flatMap((reference) => {
		const found = typeof reference === "string" ? /^([^/]+)\/([^#%@]+)/.exec(reference) : null;
		return found === null ? [] : [[found[1] ?? "", found[2] ?? ""]];
	});
}
function renvLock(text) {
	const lock = jsonIn(text);
	if (lock === null) return null;
	return entriesOf$1(lock["Packages"]).flatMap(([name, entry]) => withVersion(name, entry["Version"]));
}
function listed(list, nameKey, versionKey) {
	return (Array.isArray(list) ? list : []).filter(isRecord).flatMap((entry) => withVersion(entry[nameKey], entry[versionKey]));
}
function withVersion(name, version) {
	return typeof name === "string" && typeof version === "string" && name !== "" ? [[name, version]] : [];
}
function atLast(spec) {
	const at = spec.lastIndexOf("@");
	return at > 0 ? [[spec.slice(0, at), spec.slice(at + 1)]] : [];
}
function jsonIn(text) {
	try {
		const value = JSON.parse(text);
		return isRecord(value) ? value : null;
	} catch {
		return null;
	}
}
function entriesOf$1(value) {
	return Object.entries(isRecord(value) ? value : {}).flatMap(([key, entry]) => isRecord(entry) ? [[key, entry]] : []);
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/intake/change/dependencies/tags.ts
/** The tags of a text, comments left out; what is no tag is skipped. One pass, whatever the text is. */
function* tagsIn(text) {
	const plain = withoutComments(text);
	for (let at = plain.indexOf("<"); at >= 0;) {
		const end = nextAngle(plain, at + 1);
		if (plain[end] !== ">") {
			at = end < plain.length ? end : -1;
			continue;
		}
		const next = nextAngle(plain, end + 1);
		const whole = plain.slice(at + 1, end);
		const tag = /^\/?[\w.:-]+/.exec(whole)?.[0];
		if (tag !== void 0) yield {
			tag,
			inner: whole.slice(tag.length),
			content: plain.slice(end + 1, next)
		};
		at = plain.indexOf("<", next);
	}
}
/** Of the next `<` or `>`; the length where there is none. */
function nextAngle(text, from) {
	let at = from;
	while (at < text.length && text[at] !== "<" && text[at] !== ">") at++;
	return at;
}
function withoutComments(text) {
	const parts = [];
	for (let at = 0; at < text.length;) {
		const from = text.indexOf("<!--", at);
		const to = from < 0 ? -1 : text.indexOf("-->", from + 4);
		parts.push(text.slice(at, from < 0 ? text.length : from));
		if (from < 0 || to < 0) break;
		at = to + 3;
	}
	return parts.join("");
}

// src/intake/change/dependencies/build-formats.ts
/**
* `'group:artifact:version'` anywhere, and `module = "group:artifact", version = "1.2.3"` of a catalogue. What is forced
* counts, else the highest; tests, and what builds, have class paths of their own.
*/
function gradleBuild(text) {
	const [plain, others] = [[], []];
	let end = 0;
	for (const found of text.matchAll(/["']([\w.-]+:[\w.-]+):(\d[\w.+-]*)(?:@\w+)?["']/g)) {
		const before = text.slice(Math.max(end, found.index - 200), found.index);
		end = found.index + found[0].length;
		const standing = gradleStanding(before.slice(before.lastIndexOf("\n") + 1));
		const [, name = "", version = ""] = found;
		if (standing === null) plain.push(...bothNames(name, version));
		else others.push(...bothNames(name, version).map(([one]) => [
			one,
			version,
			standing
		]));
	}
	const catalogue = text.matchAll(/module\s*=\s*"([\w.-]+:[\w.-]+)",\s*version\s*=\s*"(\d[\w.+-]*)"/g);
	for (const [, name = "", version = ""] of catalogue) plain.push(...bothNames(name, version));
	return [...onlyHighest(plain), ...others];
}
/** Some scanners name the artifact alone. */
function bothNames(name, version) {
	return [[name, version], [name.slice(name.indexOf(":") + 1), version]];
}
/** `line` is what stands before the coordinates. */
function gradleStanding(line) {
	if (/\bforce\b|\bstrictly\b/.test(line)) return "override";
	return /\b(?:test|androidTest|classpath|kapt|ksp|annotationProcessor)\w{0,60}[\s('"]{0,9}$/.exec(line) === null ? null : "if elsewhere";
}
/** `<PackageReference Include="X" Version="1.2.3" />`, the same with a `<Version>` inside, `<package id="X" version="1.2.3" />`. */
function nugetProject(text) {
	const named = [];
	let open = null;
	let isCentral = false;
	const declared = (name, version) => isCentral ? [
		name,
		exact(version),
		"fallback"
	] : [name, exact(version)];
	for (const { tag, inner, content } of tagsIn(text)) {
		const kind = tag.toLowerCase();
		if (/^\/?(?:packagereference|packageversion|package)$/.test(kind)) {
			const name = attribute(inner, /\s(?:Include|Update|id)\s*=\s*(?:"([^"]+)"|'([^']+)')/i);
			const version = attribute(inner, /\sversion\s*=\s*(?:"([^"]+)"|'([^']+)')/i);
			const overriding = attribute(inner, /\sversionoverride\s*=\s*(?:"([^"]+)"|'([^']+)')/i);
			if (name !== null && overriding !== null) named.push([
				name,
				exact(overriding),
				"override"
			]);
			isCentral = kind === "packageversion";
			if (name !== null && version !== null) named.push(declared(name, version));
			open = inner.endsWith("/") ? null : name;
		} else if (open !== null && kind === "version") named.push(declared(open, content));
		else if (open !== null && kind === "versionoverride") named.push([
			open,
			exact(content),
			"override"
		]);
	}
	return named;
}
function attribute(inner, rule) {
	const found = rule.exec(inner);
	return found?.[1] ?? found?.[2] ?? null;
}
/** `[1.2.3]` is 1.2.3. */
function exact(version) {
	return version.trim().replace(/^\[([^\],]+)\]?.*$/s, "$1");
}

// src/intake/change/dependencies/go-mod.ts
/**
* Requirements but those that are replaced or excluded, what replaces them, and the standard library by the `toolchain`
* line, else by the `go` line (Go Modules Reference, "go.mod files").
*/
function goMod(text) {
	const lines = linesOf(text);
	const of = (word) => lines.flatMap(([first, ...rest]) => first === word ? [rest] : []);
	const required = of("require").map(([name = "", version = ""]) => moduleKey(name, version));
	const replaced = of("replace").flatMap((words) => replacementIn(words) ?? []);
	const gone = /* @__PURE__ */ new Set([...replaced.map(({ from, only }) => moduleKey(from, only)), ...of("exclude").map(([name = "", version = ""]) => moduleKey(name, version))]);
	const isRequired = /* @__PURE__ */ new Set([...required, ...of("require").map(([name = ""]) => moduleKey(name))]);
	const requirements = of("require").map(([name = "", version = ""]) => {
		return gone.has(moduleKey(name)) || gone.has(moduleKey(name, version)) ? [
			name,
			version,
			"unused"
		] : [name, version];
	});
	const replacements = replaced.flatMap(({ from, only, to, version }) => {
		if (version === void 0) return [];
		return isRequired.has(moduleKey(from, only)) ? [[to, version]] : [[
			to,
			version,
			"if replaced"
		]];
	});
	const library = (word) => of(word).map(([version = ""]) => version.replace(/^go/, ""));
	const named = library("toolchain").map((version) => ["stdlib", version]);
	const asked = library("go").map((version) => [
		"stdlib",
		version,
		"fallback"
	]);
	return [
		...requirements,
		...replacements,
		...named,
		...asked
	];
}
/** Without a version: all versions of it. */
function moduleKey(name, version = "") {
	return `${name} ${version}`;
}
function replacementIn(words) {
	const arrow = words.indexOf("=>");
	const [from, only = ""] = words.slice(0, Math.max(arrow, 0));
	const [to, version] = words.slice(arrow + 1);
	return from === void 0 || to === void 0 ? null : {
		from,
		only,
		to,
		version
	};
}
function linesOf(text) {
	const lines = [];
	let block = null;
	for (const raw of text.split("\n")) {
		const words = (raw.split("//")[0] ?? "").replace(/[()]/g, " $& ").trim().split(/\s+/).map(unquoted);
		if (words[1] === "(") block = words[0] ?? null;
		else if (words[0] === ")") block = null;
		else lines.push(block === null ? words : [block, ...words]);
	}
	return lines;
}
function unquoted(word) {
	return /^(["`]).*\1$/.test(word) ? word.slice(1, -1) : word;
}

// src/intake/change/dependencies/maven-pom.ts
/**
* Blocks that have a group, an artifact and a version, `${property}` of the same file filled in. What is only managed
* counts where no dependency gives a version; a profile's and a plugin's are apart (Maven, "Dependency Mechanism").
*/
function mavenPom(text) {
	const properties = /* @__PURE__ */ new Map();
	const named = [];
	const open = /* @__PURE__ */ new Map();
	let [group, artifact] = ["", ""];
	for (const { tag, inner, content } of tagsIn(text)) {
		const closes = tag.startsWith("/");
		const name = closes ? tag.slice(1) : tag;
		if (surroundings.has(name) && !inner.endsWith("/")) open.set(name, Math.max(0, (open.get(name) ?? 0) + (closes ? -1 : 1)));
		const isIn = (surrounding) => (open.get(surrounding) ?? 0) > 0;
		if (isIn("properties") && !closes && content.length < 500) properties.set(tag, content.trim());
		if (isIn("exclusions")) continue;
		if (blocks$1.has(name)) [group, artifact] = ["", ""];
		if (tag === "groupId") group = content.trim();
		if (tag === "artifactId") artifact = content.trim();
		if (tag !== "version" || artifact === "") continue;
		const standing = standingIn(isIn);
		for (const one of [`${group}:${artifact}`, artifact]) named.push(standing === null ? [one, content.trim()] : [
			one,
			content.trim(),
			standing
		]);
	}
	return named.map(([name, version, ...standing]) => [
		filled$1(name, properties),
		filled$1(version, properties),
		...standing
	]);
}
const blocks$1 = /* @__PURE__ */ new Set([
	"dependency",
	"plugin",
	"parent"
]);
const surroundings = /* @__PURE__ */ new Set([
	"properties",
	"exclusions",
	"plugin",
	"profile",
	"dependencyManagement"
]);
function standingIn(isIn) {
	if (isIn("plugin")) return "if plugin";
	if (isIn("profile")) return "if profile";
	return isIn("dependencyManagement") ? "fallback" : null;
}
/** Properties may hold properties; a chain longer than these rounds, or a text that grows by it, stays as it is. */
function filled$1(text, properties) {
	let shown = text;
	for (let round = 0; round < 4 && shown.length < 500 && shown.includes("${"); round++) shown = shown.replace(/\$\{([\w.-]{1,200})\}/g, (whole, name) => properties.get(name) ?? whole);
	return shown.length < 500 ? shown : text;
}

// src/intake/change/dependencies/formats.ts
const none$3 = () => [];
/** JSON that is parsed as such is read whole; what is left is an escape within a value that no rule takes. */
const oddJson = /\\u/i;
/** TOML: escapes but of a quote, and strings of several lines. */
const oddToml = /\\(?!["\\])|"{3}|'{3}/;
/** YAML: escapes and continued lines, anchors, aliases, tags, merge keys. */
const oddYaml = /\\|(?:^|[\s:,[{-])[*&!][A-Za-z0-9_!]|<<:/;
/** XML: what is no element, text, comment or plain entity; and names that a property of another file gives. */
const oddXml = /<!(?!--)|<\?(?!xml )|&(?!(?:amp|lt|gt|quot|apos);)|<artifactId>\s{0,9}\$\{|\b(?:Include|Update)="[^"]{0,200}[$@%]\(/i;
/** Program text: escapes, interpolation in a name, strings put together. */
const oddCode = /\\|#\{|["'][ \t]{0,9}(?:\+|<>)|(?:\+|<>)[ \t]{0,9}["']|["'][ \t]{1,9}["']|\w["']["']\w/;
/** Gradle: also a name that is interpolated. */
const oddGradle = new RegExp(`${oddCode.source}|["':][\\w.-]{0,60}\\$[^"']{0,60}:`);
const oddEscape = /\\/;
/** pip: everything but a plain requirement, an option, a comment; and what the environment or an address gives. */
const oddRequirement = /\$\{|^\s{0,99}(?:-e|--editable|[./~]|file:|https?:|git\+|hg\+|svn\+|bzr\+)|\\(?!\s{0,99}$)/;
/** The first that fits a file's name counts. */
const dependencyFormats = [
	{
		file: "package-lock.json",
		ecosystem: "npm",
		kind: "lock",
		parse: packageLock,
		odd: oddJson
	},
	{
		file: "npm-shrinkwrap.json",
		ecosystem: "npm",
		kind: "lock",
		parse: packageLock,
		odd: oddJson
	},
	{
		file: "yarn.lock",
		ecosystem: "npm",
		kind: "lock",
		parse: yarnLock,
		odd: oddEscape
	},
	{
		file: "pnpm-lock.yaml",
		ecosystem: "npm",
		kind: "lock",
		parse: pnpmLock,
		odd: oddYaml
	},
	{
		file: "bun.lock",
		ecosystem: "npm",
		kind: "lock",
		parse: bunLock,
		odd: oddEscape
	},
	{
		file: "deno.lock",
		ecosystem: "npm",
		kind: "lock",
		parse: denoLock,
		odd: oddJson
	},
	{
		file: "package.json",
		ecosystem: "npm",
		kind: "manifest",
		parse: packageJson,
		odd: oddJson
	},
	{
		file: "poetry.lock",
		ecosystem: "pypi",
		kind: "lock",
		parse: tomlPackages,
		odd: oddToml
	},
	{
		file: "uv.lock",
		ecosystem: "pypi",
		kind: "lock",
		parse: tomlPackages,
		odd: oddToml
	},
	{
		file: "pdm.lock",
		ecosystem: "pypi",
		kind: "lock",
		parse: tomlPackages,
		odd: oddToml
	},
	{
		file: "pylock.toml",
		ecosystem: "pypi",
		kind: "lock",
		parse: tomlPackages,
		odd: oddToml
	},
	{
		file: "pipfile.lock",
		ecosystem: "pypi",
		kind: "lock",
		parse: pipfileLock,
		odd: oddJson
	},
	{
		file: "pipfile",
		ecosystem: "pypi",
		kind: "manifest",
		parse: none$3,
		odd: oddToml
	},
	{
		file: "*requirements*.txt",
		ecosystem: "pypi",
		kind: "manifest",
		parse: requirements,
		odd: oddRequirement,
		includes: true
	},
	{
		file: "*requirements*.in",
		ecosystem: "pypi",
		kind: "manifest",
		parse: requirements,
		odd: oddRequirement,
		includes: true
	},
	{
		file: "*constraints*.txt",
		ecosystem: "pypi",
		kind: "manifest",
		parse: requirements,
		odd: oddRequirement,
		includes: true
	},
	{
		file: "pyproject.toml",
		ecosystem: "pypi",
		kind: "manifest",
		parse: tomlManifest,
		odd: oddToml
	},
	{
		file: "setup.py",
		ecosystem: "pypi",
		kind: "manifest",
		parse: none$3,
		odd: oddCode
	},
	{
		file: "setup.cfg",
		ecosystem: "pypi",
		kind: "manifest",
		parse: none$3,
		odd: oddRequirement
	},
	{
		file: "conda-lock.yml",
		ecosystem: "conda",
		kind: "lock",
		parse: condaLock,
		odd: oddYaml
	},
	{
		file: "environment.y?ml",
		ecosystem: "conda",
		kind: "manifest",
		parse: condaEnvironment,
		odd: oddYaml
	},
	{
		file: "environment.yml",
		ecosystem: "conda",
		kind: "manifest",
		parse: condaEnvironment,
		odd: oddYaml
	},
	{
		file: "go.mod",
		ecosystem: "golang",
		kind: "lock",
		parse: goMod,
		odd: oddEscape
	},
	{
		file: "go.sum",
		ecosystem: "golang",
		kind: "lock",
		parse: goSum,
		odd: oddEscape
	},
	{
		file: "cargo.lock",
		ecosystem: "cargo",
		kind: "lock",
		parse: tomlPackages,
		odd: oddToml
	},
	{
		file: "cargo.toml",
		ecosystem: "cargo",
		kind: "manifest",
		parse: tomlManifest,
		odd: oddToml
	},
	{
		file: "gemfile.lock",
		ecosystem: "gem",
		kind: "lock",
		parse: gemfileLock,
		odd: oddEscape
	},
	{
		file: "gems.locked",
		ecosystem: "gem",
		kind: "lock",
		parse: gemfileLock,
		odd: oddEscape
	},
	{
		file: "gemfile",
		ecosystem: "gem",
		kind: "manifest",
		parse: none$3,
		odd: oddCode
	},
	{
		file: "*.gemspec",
		ecosystem: "gem",
		kind: "manifest",
		parse: none$3,
		odd: oddCode
	},
	{
		file: "composer.lock",
		ecosystem: "composer",
		kind: "lock",
		parse: composerLock,
		odd: oddJson
	},
	{
		file: "composer.json",
		ecosystem: "composer",
		kind: "manifest",
		parse: none$3,
		odd: oddJson
	},
	{
		file: "pom.xml",
		ecosystem: "maven",
		kind: "manifest",
		parse: mavenPom,
		odd: oddXml
	},
	{
		file: "*.lockfile",
		ecosystem: "maven",
		kind: "lock",
		parse: gradleLock,
		odd: oddEscape
	},
	{
		file: "build.gradle*",
		ecosystem: "maven",
		kind: "manifest",
		parse: gradleBuild,
		odd: oddGradle
	},
	{
		file: "*.gradle",
		ecosystem: "maven",
		kind: "manifest",
		parse: gradleBuild,
		odd: oddGradle
	},
	{
		file: "gradle.properties",
		ecosystem: "maven",
		kind: "manifest",
		parse: none$3,
		odd: oddEscape
	},
	{
		file: "libs.versions.toml",
		ecosystem: "maven",
		kind: "manifest",
		parse: gradleBuild,
		odd: oddToml
	},
	{
		file: "packages.lock.json",
		ecosystem: "nuget",
		kind: "lock",
		parse: nugetLock,
		odd: oddJson
	},
	{
		file: "packages.config",
		ecosystem: "nuget",
		kind: "manifest",
		parse: nugetProject,
		odd: oddXml
	},
	{
		file: "directory.packages.props",
		ecosystem: "nuget",
		kind: "manifest",
		parse: nugetProject,
		odd: oddXml
	},
	{
		file: "directory.build.props",
		ecosystem: "nuget",
		kind: "manifest",
		parse: nugetProject,
		odd: oddXml
	},
	{
		file: "*.??proj",
		ecosystem: "nuget",
		kind: "manifest",
		parse: nugetProject,
		odd: oddXml
	},
	{
		file: "mix.lock",
		ecosystem: "hex",
		kind: "lock",
		parse: mixLock,
		odd: oddCode
	},
	{
		file: "mix.exs",
		ecosystem: "hex",
		kind: "manifest",
		parse: none$3,
		odd: oddCode
	},
	{
		file: "pubspec.lock",
		ecosystem: "pub",
		kind: "lock",
		parse: pubspecLock,
		odd: oddYaml
	},
	{
		file: "pubspec.yaml",
		ecosystem: "pub",
		kind: "manifest",
		parse: none$3,
		odd: oddYaml
	},
	{
		file: "package.resolved",
		ecosystem: "swift",
		kind: "lock",
		parse: swiftResolved,
		odd: oddJson
	},
	{
		file: "package.swift",
		ecosystem: "swift",
		kind: "manifest",
		parse: none$3,
		odd: oddCode
	},
	{
		file: "podfile.lock",
		ecosystem: "cocoapods",
		kind: "lock",
		parse: cocoapods,
		odd: oddYaml
	},
	{
		file: "conan.lock",
		ecosystem: "conan",
		kind: "lock",
		parse: conanLock,
		odd: oddJson
	},
	{
		file: "renv.lock",
		ecosystem: "cran",
		kind: "lock",
		parse: renvLock,
		odd: oddJson
	}
];
/** Files that hold what they hold by themselves: unchanged, they bring nothing in. */
const archives = [
	"*.jar",
	"*.war",
	"*.ear",
	"*.aar",
	"*.whl",
	"*.egg",
	"*.gem",
	"*.nupkg",
	"*.dll",
	"*.exe",
	"*.so",
	"*.apk",
	"*.crate",
	"*.tgz",
	"*.tar",
	"*.gz",
	"*.zip",
	"*.phar",
	"*.hpi",
	"*.wasm"
];

// src/intake/change/dependencies/in-force.ts
/** Of each package: a lock file says what is resolved, else an override, else what is declared, else what is managed. */
function inForce(ecosystem, { locked, declared }) {
	const entries = [...locked.map((named) => entryOf$1(ecosystem, named, true)), ...declared.map((named) => entryOf$1(ecosystem, named, false))];
	const best = /* @__PURE__ */ new Map();
	for (const { name, rank } of entries) if (rank > (best.get(name) ?? 0)) best.set(name, rank);
	const resolved = /* @__PURE__ */ new Set();
	const aside = /* @__PURE__ */ new Map();
	const versions = /* @__PURE__ */ new Map();
	for (const { name, key, standing, rank } of entries) {
		addTo(versions, name, `${standing} ${key}`);
		if (rank > 0 && rank === best.get(name)) resolved.add(key);
		else addTo(aside, key, rank === 0 ? standing : "unused");
	}
	return {
		resolved,
		aside,
		versions
	};
}
/** Of a package in every version. */
function nameKey(ecosystem, name) {
	return dependencyKey(ecosystem, name, "");
}
function entryOf$1(ecosystem, [name, version, standing], isLocked) {
	return {
		name: nameKey(ecosystem, name),
		key: dependencyKey(ecosystem, name, version),
		standing: standing ?? "",
		rank: rankOf$1(standing, isLocked)
	};
}
/** 0: it does not count by itself. */
function rankOf$1(standing, isLocked) {
	if (standing === void 0) return isLocked ? 4 : 2;
	if (standing === "override") return 3;
	return standing === "fallback" ? 1 : 0;
}
function addTo(sets, key, value) {
	const known = sets.get(key);
	if (known === void 0) sets.set(key, /* @__PURE__ */ new Set([value]));
	else known.add(value);
}

// src/intake/change/dependencies/included-requirements.ts
/** Paths of the requirement and constraint files that one includes (`-r base.in`, `--constraint=pins.txt`). */
function includedRequirements(path, text) {
	return text.split("\n").flatMap((line) => {
		const name = /^\s*(?:-r|-c|--requirement|--constraint)[\s=]*([^\s#]+)/.exec(line)?.[1];
		const included = name === void 0 || name.includes("://") ? null : resolved(path, name);
		return included === null ? [] : [included];
	});
}
/** Named as such files are: their added lines are kept, in case one includes them. */
function mayBeIncluded(path) {
	return /\.(?:txt|in|pip)$/i.test(path);
}
/** Null: outside the repository. */
function resolved(from, name) {
	const kept = from.split("/").slice(0, -1);
	if (name.startsWith("/")) return null;
	for (const part of name.split("/")) {
		if (part === "" || part === ".") continue;
		if (part !== "..") kept.push(part);
		else if (kept.pop() === void 0) return null;
	}
	return kept.length === 0 ? null : kept.join("/").normalize("NFC");
}

// src/intake/change/dependencies/parse-dependencies.ts
/** What a manifest or lock file declares. Null: its format is not known, or it does not parse. */
function parseDependencies(path, text, format = dependencyFormat(path)) {
	return format?.parse(text) ?? null;
}
/** By the file's name; null: no rule knows it. */
function dependencyFormat(path) {
	const name = fileName(path);
	return dependencyFormats.find((format) => matches(format.file, name)) ?? null;
}
/** A library or program that is kept in the repository as such. */
function isArchive(path) {
	const name = fileName(path);
	return archives.some((pattern) => matches(pattern, name));
}
function fileName(path) {
	return path.slice(path.lastIndexOf("/") + 1).toLowerCase();
}

// src/intake/change/dependencies-before.ts
/**
* What the base resolved, for each dependency file of which the change may have moved anything. A file that is
* unchanged, and beside and above which no file of its ecosystem changed, has no entry.
*/
async function dependenciesBefore(question) {
	const before = /* @__PURE__ */ new Map();
	const anyChanged = [...question.files.keys()].some((path) => dependencyFormat(path) !== null);
	const readOnce = remembering(question.read);
	for (const path of question.dependencyFiles) {
		const entry = await entryOf(path, {
			...question,
			read: readOnce
		}, anyChanged);
		if (entry !== null) before.set(path, entry);
	}
	return before;
}
/** Lock files beside and above manifests: what they resolve, the manifest resolves. */
function lockCandidates(paths) {
	const candidates = /* @__PURE__ */ new Set();
	for (const path of paths) {
		const format = dependencyFormat(path);
		if (format?.kind !== "manifest") continue;
		for (const folder of foldersOf(path)) for (const { file, kind, ecosystem } of dependencyFormats) if (kind === "lock" && ecosystem === format.ecosystem && !/[*?]/.test(file)) for (const name of spellings(file)) candidates.add(folder + name);
	}
	return candidates;
}
async function entryOf(path, question, anyChanged) {
	const { files } = question;
	const file = files.get(path);
	const format = dependencyFormat(path);
	if (format === null) {
		if (file?.status === "added") return { is: "absent" };
		if (file?.shown === false) return { is: "unreadable" };
		return file !== void 0 || anyChanged && !isArchive(path) ? {
			is: "unknown-format",
			added: file?.addedText ?? []
		} : null;
	}
	const related = changedBeside(path, format.ecosystem, files);
	const replaced = file?.status === "added" ? related.filter((other) => isReplacedBy(path, other, files)) : [];
	const beside = format.kind === "lock" ? replaced : related;
	const included = format.includes === true ? await includedBy(path, question) : [];
	const isMoved = included.some((other) => files.has(other));
	if (file === void 0 && beside.length === 0 && !isMoved) return null;
	const locks = format.kind === "lock" ? [] : locksBeside(path, format.ecosystem, question);
	return parsedEntry([path, .../* @__PURE__ */ new Set([
		...included,
		...beside,
		...locks
	])], format, {
		...question,
		included: new Set(included)
	});
}
/** Requirement files that this one includes at either end, and what these include. */
async function includedBy(path, { files, read }) {
	const found = /* @__PURE__ */ new Set([path]);
	for (const from of found) {
		const oldPath = files.get(from)?.oldPath ?? from;
		for (const text of [await read("head", from), await read("base", oldPath)]) for (const next of text.known ? includedRequirements(from, text.value ?? "") : []) if (found.size < mostIncluded) found.add(next);
	}
	found.delete(path);
	return [...found];
}
const mostIncluded = 50;
/** A lock file that went when this one came, in the same folder: another package manager, not other packages. */
function isReplacedBy(path, other, files) {
	return files.get(other)?.status === "deleted" && folderOf(other) === folderOf(path) && dependencyFormat(other)?.kind === "lock";
}
/** The file itself comes first: where the base lacks it, everything that it names is new. */
async function parsedEntry(paths, format, question) {
	const [before, now] = [noDeclarations(), noDeclarations()];
	const [added, declared] = [[], []];
	let [absent, nowRead, unseen] = [
		true,
		true,
		false
	];
	for (const [at, path] of paths.entries()) {
		const file = question.files.get(path);
		const isIncluded = question.included.has(path);
		const own = isIncluded ? format : dependencyFormat(path);
		const take = (into, text) => {
			const named = text?.known === true && text.value !== null ? parseDependencies(path, text.value, own) : null;
			const list = own?.kind === "lock" ? into.locked : into.declared;
			for (const one of named ?? []) list.push(one);
			return named !== null;
		};
		const lines = file?.addedText ?? [];
		added.push(...lines);
		if (at === 0 || isIncluded || own?.kind === "manifest") declared.push(...lines);
		if (lines.some((line) => own?.odd.test(reveal(line)) === true)) unseen = true;
		if (isIncluded && file !== void 0 && file.addedText === void 0) unseen = true;
		const textNow = file?.status === "deleted" ? null : await question.read("head", path);
		if (!take(now, textNow) && textNow !== null && !isAbsent(textNow)) nowRead = false;
		const then = file?.status === "added" ? null : await question.read("base", file?.oldPath ?? path);
		if (then === null || isAbsent(then)) continue;
		if (!isIncluded) absent = false;
		if (!take(before, then)) return { is: "unreadable" };
	}
	if (absent) return { is: "absent" };
	const { ecosystem } = format;
	return {
		is: "parsed",
		ecosystem,
		...compareInForce(inForce(ecosystem, before), nowRead ? inForce(ecosystem, now) : null),
		added,
		declared,
		...unseen ? { isUnseen: true } : {}
	};
}
function noDeclarations() {
	return {
		locked: [],
		declared: []
	};
}
function isAbsent(text) {
	return text.known && text.value === null;
}
function changedBeside(path, ecosystem, files) {
	const folders = new Set(foldersOf(path));
	return [...files.keys()].filter((other) => other !== path && folders.has(reachOf(other)) && dependencyFormat(other)?.ecosystem === ecosystem);
}
/** The folder for which a file speaks: a version catalogue is kept one below it. */
function reachOf(path) {
	return path.endsWith("gradle/libs.versions.toml") ? path.slice(0, -25) : folderOf(path);
}
function locksBeside(path, ecosystem, { present }) {
	if (present === null) return [];
	const folders = new Set(foldersOf(path));
	return [...present].filter((other) => {
		const format = folders.has(folderOf(other)) ? dependencyFormat(other) : null;
		return format?.kind === "lock" && format.ecosystem === ecosystem;
	});
}
/** The file's own folder and those above it, each ending in a slash, the root as the empty text. */
function foldersOf(path) {
	return [...ancestorsOf(path).map((folder) => `${folder}/`), ""];
}
function folderOf(path) {
	return path.slice(0, path.lastIndexOf("/") + 1);
}
/** Tables are lower case; some tools write capitals. */
function spellings(file) {
	const capital = file.charAt(0).toUpperCase() + file.slice(1);
	return file === "pipfile.lock" || file === "gemfile.lock" || file === "cargo.lock" ? [capital] : [file, capital];
}
function remembering(read) {
	const asked = /* @__PURE__ */ new Map();
	return (end, path) => {
		const key = `${end}:${path}`;
		const found = asked.get(key) ?? read(end, path);
		asked.set(key, found);
		return found;
	};
}

// src/intake/change/comment-lines.ts
/**
* Whether lines that were taken out did something that those put in their place do not: a sanitizer that became a
* comment. What may be a comment in one language and code in another makes up for its like alone.
*/
function losesCode(removed, added) {
	const [before, after] = [countKinds(removed), countKinds(added)];
	const spare = after.code - before.code;
	return spare < 0 || before.unsure > after.unsure + spare;
}
function countKinds(lines) {
	const counts = {
		nothing: 0,
		unsure: 0,
		code: 0
	};
	let until = null;
	for (const line of lines) {
		const read = kindOf(line.trim(), until);
		counts[read.kind]++;
		until = read.until;
	}
	return counts;
}
/** `until`: what ends the comment that is open. */
function kindOf(line, until) {
	let rest = line;
	let end = until;
	for (;;) {
		if (end === null) {
			const block = blocks.find(([start]) => rest.startsWith(start));
			if (block === void 0) break;
			rest = rest.slice(block[0].length);
			end = block[1];
		}
		const at = rest.indexOf(end);
		if (at < 0) return {
			kind: "nothing",
			until: end
		};
		rest = rest.slice(at + end.length).trim();
		end = null;
		if (rest === "") return {
			kind: "nothing",
			until: null
		};
	}
	if (sure.test(rest)) return {
		kind: "nothing",
		until: null
	};
	return {
		kind: unsure.test(rest) ? "unsure" : "code",
		until: null
	};
}
const blocks = [
	["/*", "*/"],
	["<!--", "-->"],
	["<%--", "--%>"],
	["{#", "#}"],
	["{{!--", "--}}"],
	["@*", "*@"],
	["(*", "*)"],
	["{-", "-}"],
	["<#", "#>"],
	["--[[", "]]"],
	["\"\"\"", "\"\"\""],
	["'''", "'''"],
	["=begin", "=end"],
	["=pod", "=cut"]
];
/** A comment wherever it is one; a statement that does nothing. The lines within a comment begin with a star. */
const sure = /^(?:$|#(?:[\s#!]|$)|\/\/|\*(?:[\s/]|$)|--(?:\s|$)|;+(?:\s|$)|%+(?:\s|$)|(?:rem|dnl)\b|::|\.{3}$|pass;?$)/i;
/** `#define`, `--flag`, `*p`, a line that is one string: code here, a comment or nothing there. */
const unsure = /^(?:[#%;!]|--|\*|'|"[^"]*"\)?;?$|`[^`]*`;?$)/;

// src/intake/change/read-hunks.ts
/**
* Reads the hunks that begin at `from`, with any number of context lines, by the line counts of their headers: a line
* of a file may look like a header and is none. A line of which only the end changes (CRLF) does not change.
*/
function readHunks(patch, from, keepText) {
	const gathered = {
		added: [],
		deletedAfter: [],
		addedText: []
	};
	const totals = {
		changes: 0,
		countable: true
	};
	let at = from;
	while (startsWith(patch, at, "@@ ")) {
		const header = headerAt(patch, at);
		if (header === null) return null;
		const { oldCount, newCount } = header;
		let [oldLeft, newLeft] = [oldCount, newCount];
		let line = newCount === 0 ? header.newStart + 1 : header.newStart;
		let group = {
			removed: [],
			added: []
		};
		const flush = () => {
			settleGroup(patch, group, line - group.added.length, gathered, keepText);
			group = {
				removed: [],
				added: []
			};
		};
		at = lineEnd$1(patch, at) + 1;
		while (oldLeft > 0 || newLeft > 0) {
			if (at >= patch.length) return null;
			const end = lineEnd$1(patch, at);
			const sign = patch[at];
			if (sign === minus) {
				if (group.added.length > 0) flush();
				group.removed.push([at + 1, end]);
				oldLeft--;
				totals.changes++;
			} else if (sign === plus) {
				group.added.push([at + 1, end]);
				totals.countable &&= isCountable(patch, at + 1, end);
				newLeft--;
				line++;
				totals.changes++;
			} else if (sign === space$1 || end === at) {
				flush();
				totals.countable &&= isCountable(patch, Math.min(at + 1, end), end);
				oldLeft--;
				newLeft--;
				line++;
			} else if (sign !== backslash$1) return null;
			at = end + 1;
		}
		if (oldLeft < 0 || newLeft < 0) return null;
		flush();
		if (startsWith(patch, at, "\\ ")) at = lineEnd$1(patch, at) + 1;
	}
	return {
		hunks: {
			...gathered,
			...totals
		},
		end: at
	};
}
/** `first` is the line of the new version at which the group stands. */
function settleGroup(patch, group, first, into, keepText) {
	for (const { removed, added, before } of changedParts(patch, group)) {
		const from = first + before;
		if (added.length > 0) into.added.push({
			from,
			to: from + added.length - 1
		});
		if (removed.length > added.length || isLost(patch, removed, added)) {
			into.deletedAfter.push(from - 1);
			if (added.length > 0) into.deletedAfter.push(from + added.length - 1);
		}
		if (keepText) for (const slice of added) into.addedText.push(textAt(patch, slice));
	}
}
/** Without the lines at both ends, or one by one where they are as many, of which only the line end differs. */
function changedParts(patch, { removed, added }) {
	const shorter = Math.min(removed.length, added.length);
	let [head, tail] = [0, 0];
	while (head < shorter && sameButEnd(patch, removed[head], added[head])) head++;
	while (tail < shorter - head && sameButEnd(patch, removed.at(-1 - tail), added.at(-1 - tail))) tail++;
	const cut = (slices) => slices.slice(head, slices.length - tail);
	const middle = {
		removed: cut(removed),
		added: cut(added),
		before: head
	};
	if (middle.removed.length !== middle.added.length) return middle.removed.length + middle.added.length === 0 ? [] : [middle];
	const parts = [];
	let part = null;
	for (const [at, slice] of middle.removed.entries()) {
		const other = middle.added[at];
		if (other === void 0 || sameButEnd(patch, slice, other)) {
			part = null;
			continue;
		}
		if (part === null) parts.push(part = {
			removed: [],
			added: [],
			before: head + at
		});
		part.removed.push(slice);
		part.added.push(other);
	}
	return parts;
}
function isLost(patch, removed, added) {
	if (removed.length === 0) return false;
	const textsOf = (slices) => slices.map((slice) => textAt(patch, slice));
	return losesCode(textsOf(removed), textsOf(added));
}
function textAt(patch, [from, to]) {
	return utf8$1.decode(patch.subarray(from, to));
}
const utf8$1 = new TextDecoder("utf-8");
function sameButEnd(patch, one, other) {
	if (one === void 0 || other === void 0) return false;
	return Buffer.compare(withoutReturn(patch, one), withoutReturn(patch, other)) === 0;
}
function withoutReturn(patch, [from, to]) {
	return patch.subarray(from, to > from && patch[to - 1] === carriageReturn ? to - 1 : to);
}
/** Line breaks that tools count and git does not (`odd-lines.ts`); NUL is no text at all. */
function isCountable(patch, from, to) {
	for (let at = from; at < to; at++) {
		const byte = patch[at];
		if (byte === 0 || byte === carriageReturn && at + 1 < to) return false;
		if (byte === 11 || byte === 12 || byte !== void 0 && byte >= 28 && byte <= 30) return false;
		if (byte === 194 && patch[at + 1] === 133) return false;
		if (byte === 226 && patch[at + 1] === 128 && (patch[at + 2] === 168 || patch[at + 2] === 169)) return false;
	}
	return true;
}
function headerAt(patch, at) {
	const line = Buffer.from(patch.subarray(at, Math.min(lineEnd$1(patch, at), at + 120))).toString("latin1");
	const found = /^@@ -\d{1,10}(?:,(\d{1,10}))? \+(\d{1,10})(?:,(\d{1,10}))? @@/.exec(line);
	if (found === null) return null;
	const [, oldCount = "1", newStart = "0", newCount = "1"] = found;
	return {
		oldCount: Number(oldCount),
		newStart: Number(newStart),
		newCount: Number(newCount)
	};
}
function startsWith(patch, at, text) {
	for (let index = 0; index < text.length; index++) if (patch[at + index] !== text.charCodeAt(index)) return false;
	return true;
}
function lineEnd$1(patch, at) {
	const end = patch.indexOf(newline, at);
	return end < 0 ? patch.length : end;
}
const [minus, plus, space$1, backslash$1, carriageReturn, newline] = [
	45,
	43,
	32,
	92,
	13,
	10
];

// src/intake/change/read-change-api.ts
/** Null: it could not be asked, or answered as it is not documented. */
async function readChangeByApi(github, repository, ends, keepTextOf) {
	const compared = await compareCommits(github, repository, ends.base, ends.head);
	if (compared === null) return null;
	const files = /* @__PURE__ */ new Map();
	for (const entry of compared.files) {
		const path = entry.filename.normalize("NFC");
		const file = changedFile$1(entry, keepTextOf(path));
		if (file === null) continue;
		files.set(path, files.has(path) ? {
			...file,
			status: "modified",
			shown: false
		} : file);
	}
	const renamedUnshown = compared.files.filter((entry) => entry.status === "renamed" && entry.patch === void 0).map((entry) => ({
		path: entry.filename.normalize("NFC"),
		oldPath: entry.previous_filename ?? "",
		blob: entry.sha
	}));
	return {
		base: compared.mergeBase,
		files,
		complete: compared.files.length < filesListed,
		renamedUnshown
	};
}
/** GitHub REST, "Compare two commits": "up to 300 changed files for the entire comparison". */
const filesListed = 300;
/** Null: listed, but not changed. A status that GitHub may add some day counts as changed anywhere. */
function changedFile$1(entry, keepText) {
	const nothing = {
		added: [],
		deletedAfter: []
	};
	if (entry.status === "unchanged") return null;
	if (entry.status === "removed") return {
		status: "deleted",
		...nothing,
		shown: true
	};
	if (entry.status === "added" || entry.status === "copied") return {
		status: "added",
		added: [{
			from: 1,
			to: Number.MAX_SAFE_INTEGER
		}],
		deletedAfter: [],
		shown: true
	};
	const previous = entry.previous_filename?.normalize("NFC");
	const named = entry.status === "renamed" && previous !== void 0 ? {
		status: "renamed",
		oldPath: previous
	} : { status: "modified" };
	if (entry.patch === void 0 || isLink(entry.patch)) return {
		...named,
		...nothing,
		shown: false
	};
	const read = readHunks(Buffer.from(entry.patch, "utf8"), 0, keepText);
	if (!(read?.hunks.countable === true && read.hunks.changes === entry.changes)) return {
		...named,
		...nothing,
		shown: false
	};
	const { added, deletedAfter, addedText } = read.hunks;
	return {
		...named,
		added,
		deletedAfter,
		shown: true,
		...keepText ? { addedText: addedText.map(foreign) } : {}
	};
}
/** A submodule's patch is no text of a file. */
function isLink(patch) {
	return /^[-+]Subproject commit [0-9a-f]{40}/m.test(patch);
}

// src/intake/change/search-changed.ts
/** What `git grep -z` writes of changed files at a commit; empty where nothing matches. Null: it could not be asked. */
async function searchChanged(git, commit, entries, asked) {
	const top = await git.run(["rev-parse", "--show-toplevel"]);
	const folder = Buffer.from(top.stdout).toString("utf8").replace(/\r?\n$/, "");
	const there = ["--literal-pathspecs", ...top.code === 0 && folder !== "" ? ["-C", folder] : []];
	const names = entries.map((entry) => entry.exactName);
	const paths = names.length <= fewPaths && names.every((name) => name !== null) ? names : [];
	const search = [
		"grep",
		"-a",
		"-z",
		"-E",
		"--full-name",
		"--no-color",
		"--no-recurse-submodules",
		...asked
	];
	const answer = await git.run([
		...there,
		...search,
		commit,
		"--",
		...paths
	], {
		bytes: 32 * 2 ** 20,
		seconds: 120
	});
	if (answer.code === 1) return /* @__PURE__ */ new Uint8Array();
	return answer.code === 0 ? answer.stdout : null;
}
/** Beyond this, the arguments could be too long for the system: the whole tree is searched. */
const fewPaths = 200;

// src/intake/change/line-counts.ts
/** How many lines changed files have at a commit; what is not in it has none. Null: it cannot be told. */
async function lineCounts(git, commit, entries) {
	if (entries.length === 0) return /* @__PURE__ */ new Map();
	const found = await searchChanged(git, commit, entries, [
		"-c",
		"-e",
		""
	]);
	if (found === null) return null;
	const counts = /* @__PURE__ */ new Map();
	for (let from = 0; from < found.length;) {
		const nul = found.indexOf(0, from);
		const end = found.indexOf(10, nul);
		if (nul < 0 || end < 0) return null;
		const count = Number(Buffer.from(found.subarray(nul + 1, end)).toString("latin1"));
		for (const name of namesOf$2(found.subarray(from + commit.length + 1, nul))) counts.set(name, count);
		from = end + 1;
	}
	return counts;
}

// src/intake/change/odd-lines.ts
/**
* Of changed files: those whose lines tools may count otherwise than git does, since a lone CR, a form feed or another of
* `splitlines` breaks lines for them, or since git holds only a pointer (LFS). By them a finding could be moved out of the lines
* that the change shows. Null: it cannot be told.
*/
async function filesWithOddLines(git, commit, entries) {
	if (entries.length === 0) return /* @__PURE__ */ new Set();
	const patterns = oddities.flatMap((oddity) => ["-e", oddity]);
	const found = await searchChanged(git, commit, entries, ["-l", ...patterns]);
	if (found === null) return null;
	return new Set(fieldsOf$1(found).flatMap((field) => namesOf$2(field.subarray(commit.length + 1))));
}
const oddities = [
	"\r.",
	"[\v\f]",
	"",
	"\u2028",
	"\u2029",
	"^version https://git-lfs\\.github\\.com/spec/v1$"
];

// src/intake/change/read-change-git.ts
/** By `git diff-tree`, which knows no user's settings of `git diff`. Null: a tree is missing, or git is. */
async function readChangeByGit(git, ends, keepTextOf) {
	const { base, head } = ends;
	const raw = await git.run([
		"diff-tree",
		...plain$1,
		"--raw",
		"-z",
		"--no-abbrev",
		base,
		head,
		"--"
	], wide$1);
	const entries = raw.code === 0 ? readRawDiff(raw.stdout) : null;
	if (entries === null) return null;
	const hunks = await hunksByBlobs(git, ends, entries, keepTextOf);
	const texts = entries.filter(isText$1);
	const odd = await filesWithOddLines(git, head, texts);
	const counts = odd === null ? null : await lineCounts(git, head, texts);
	const files = /* @__PURE__ */ new Map();
	for (const entry of entries) {
		const isOdd = odd === null || isIn(odd, entry.names);
		const lines = isOdd || counts === null ? void 0 : counts.get(entry.names[0] ?? "") ?? 0;
		const file = changedFile(entry, isOdd ? null : hunks, lines);
		for (const name of entry.names) files.set(name, files.has(name) ? {
			...file,
			status: "modified",
			shown: false
		} : file);
	}
	return {
		files,
		detailed: hunks !== null && (odd !== null || !entries.some(hasHunks))
	};
}
/**
* Renames are found only where the old path is gone (`-M` without `-C`); `-l` bounds the search, beyond it renamed
* and edited files count as added. A `.gitattributes` of the change can hide a file's patch, not its name.
*/
const plain$1 = [
	"-r",
	"-M",
	"-l1000",
	"--no-relative",
	"--no-ext-diff",
	"--no-textconv",
	"--no-color",
	"--full-index",
	"--ignore-submodules=none",
	"--submodule=short",
	"--diff-algorithm=myers",
	"--no-indent-heuristic"
];
const wide$1 = {
	bytes: 128 * 2 ** 20,
	seconds: 120
};
/** Hunks by `old..new` blob ids: two files with the same pair have the same hunks. Null: git could not make them. */
async function hunksByBlobs(git, ends, entries, keepTextOf) {
	const keep = /* @__PURE__ */ new Set();
	for (const entry of entries) if (entry.names.some(keepTextOf)) keep.add(pairOf(entry));
	if (!entries.some(hasHunks)) return /* @__PURE__ */ new Map();
	const patch = [
		"-p",
		"-U0",
		"--inter-hunk-context=0",
		"--diff-filter=MR",
		ends.base,
		ends.head,
		"--"
	];
	const answer = await git.run([
		"diff-tree",
		...plain$1,
		...patch
	], wide$1);
	return answer.code === 0 ? readPatch(answer.stdout, keep) : null;
}
function readPatch(patch, keep) {
	const found = /* @__PURE__ */ new Map();
	let pair = null;
	for (let at = 0; at < patch.length;) {
		const newline = patch.indexOf(10, at);
		const end = newline < 0 ? patch.length : newline;
		if (patch[at] === 64) {
			const read = readHunks(patch, at, pair !== null && keep.has(pair));
			if (read === null || read.end <= at || pair === null) return null;
			found.set(pair, read.hunks);
			at = read.end;
			continue;
		}
		const line = Buffer.from(patch.subarray(at, Math.min(end, at + 200))).toString("latin1");
		if (line.startsWith("diff --git ")) pair = null;
		const index = /^index ([0-9a-f]{40,64})\.\.([0-9a-f]{40,64})(?: [0-7]{6})?$/.exec(line);
		if (index !== null) pair = `${index[1] ?? ""}..${index[2] ?? ""}`;
		at = end + 1;
	}
	return found;
}
function changedFile(entry, hunks, lines) {
	const counted = lines === void 0 || !isText$1(entry) ? {} : { lines };
	if (entry.status === "A") return {
		status: "added",
		added: wholeFile,
		deletedAfter: [],
		shown: true,
		...counted
	};
	if (entry.status === "D") return {
		status: "deleted",
		added: [],
		deletedAfter: [],
		shown: true
	};
	const named = entry.status === "R" ? {
		status: "renamed",
		oldPath: entry.oldNames[0] ?? ""
	} : modified;
	if (entry.oldBlob === entry.newBlob && entry.status !== "T") return {
		...named,
		added: [],
		deletedAfter: [],
		shown: true
	};
	const found = hasHunks(entry) ? hunks?.get(pairOf(entry)) : void 0;
	if (found === void 0 || !found.countable) return {
		...named,
		added: [],
		deletedAfter: [],
		shown: false
	};
	const { added, deletedAfter, addedText } = found;
	const text = addedText.length > 0 ? { addedText: addedText.map(foreign) } : {};
	return {
		...named,
		added,
		deletedAfter,
		shown: true,
		...text,
		...counted
	};
}
const modified = { status: "modified" };
const wholeFile = [{
	from: 1,
	to: Number.MAX_SAFE_INTEGER
}];
/** A regular file that came, or whose content changed. */
function isText$1(entry) {
	return hasHunks(entry) || entry.status === "A" && entry.newMode.startsWith("100");
}
/** A regular file on both sides, with other content. Links and submodules have a patch, but it is not of lines that are scanned. */
function hasHunks(entry) {
	return entry.oldMode.startsWith("100") && entry.newMode.startsWith("100") && (entry.status === "M" || entry.status === "R") && entry.oldBlob !== entry.newBlob;
}
function pairOf(entry) {
	return `${entry.oldBlob}..${entry.newBlob}`;
}
function isIn(set, names) {
	return names.some((name) => set.has(name));
}

// src/intake/change/uncommitted-files.ts
/**
* Files of a working tree that are not as the commit that is checked out has them: what was scanned there is not what
* was committed, and no line of it can be told from another. None, when another commit is meant. Null: it cannot be told.
*/
async function uncommittedFiles(git, commit) {
	if (await headCommit(git) !== commit) return [];
	const answer = await git.run([
		"status",
		"--porcelain=v1",
		"-z",
		"--untracked-files=all",
		"--no-renames",
		"--ignore-submodules=none"
	], {
		bytes: 32 * 2 ** 20,
		seconds: 120
	});
	if (answer.code !== 0) return null;
	return fieldsOf$1(answer.stdout).flatMap((field) => namesOf$2(field.subarray(3))).map((path) => [path, anywhere]);
}
const anywhere = {
	status: "modified",
	added: [],
	deletedAfter: [],
	shown: false
};

// src/intake/change/read-change.ts
/**
* What lies between two commits: by git where it has both, else by GitHub's comparison. Nothing is fetched. What is
* missing makes the answer unreadable or incomplete, never empty.
*/
async function readChange(question) {
	const { ends, git, github, paths } = question;
	const found = await differences(question);
	if (found === null) return unknown$1("unreadable");
	const { base, source } = found;
	const uncommitted = question.ci.platform === "local" ? await uncommittedFiles(git, ends.head) : [];
	const files = new Map([...found.files, ...uncommitted ?? []]);
	const complete = found.complete && uncommitted !== null;
	const asked = /* @__PURE__ */ new Set([
		...paths,
		...question.dependencyFiles,
		...lockCandidates(question.dependencyFiles)
	]);
	const repository = question.ci.repository;
	const present = await presentPaths(asked, ends.head, {
		git,
		github,
		repository
	});
	const before = await dependenciesBefore({
		dependencyFiles: question.dependencyFiles,
		files,
		present: present?.paths ?? null,
		read: (end, path) => {
			const commit = end === "base" ? base : ends.head;
			return readAtCommit({
				path,
				commit,
				git,
				github,
				repository
			});
		}
	});
	const commits = await commitAges(question.commits ?? /* @__PURE__ */ new Set(), {
		ends,
		git,
		github,
		repository
	});
	return known$1({
		base,
		head: ends.head,
		source,
		againstMergeBase: ends.againstMergeBase,
		files,
		complete,
		dependenciesBefore: before,
		...present === null ? {} : { present: present.paths },
		...present === null || present.linked.size === 0 ? {} : { linked: present.linked },
		...commits.size === 0 ? {} : { commits }
	});
}
async function differences(question) {
	const { ends, git, github, dependencyFiles } = question;
	const keepText = (path) => dependencyFiles.has(path) || dependencyFormat(path) !== null || mayBeIncluded(path);
	const byGit = await readChangeByGit(git, ends, keepText);
	const whole = {
		base: ends.base,
		source: "git",
		complete: true
	};
	if (byGit?.detailed === true) return {
		...whole,
		files: byGit.files
	};
	const byApi = await readChangeByApi(github, question.ci.repository, ends, keepText);
	if (byApi === null) return byGit === null ? null : {
		...whole,
		files: byGit.files
	};
	const { base, complete } = byApi;
	return {
		base,
		source: "api",
		files: await withRenamesSettled(byApi, question),
		complete
	};
}
/** A renamed file without a patch is unchanged only where its blob is the one that the old path had. */
async function withRenamesSettled(change, question) {
	const files = new Map(change.files);
	for (const { path, oldPath, blob } of change.renamedUnshown.slice(0, renamesAsked)) {
		const { github, ci } = question;
		const file = files.get(path);
		if (file === void 0 || blob === null) continue;
		const place = {
			path: oldPath,
			commit: change.base,
			github,
			repository: ci.repository
		};
		if (await blobAtCommit(place) === blob) files.set(path, {
			...file,
			shown: true
		});
	}
	return files;
}
/** Each costs a request; further ones count as changed anywhere. */
const renamesAsked = 30;

// src/intake/sarif/shape.ts
function objectOf$1(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
}
/** Elements of an array; none when it is anything else. */
function listOf(value) {
	return Array.isArray(value) ? value : none$2;
}
function objectsOf(value) {
	const objects = [];
	for (const element of listOf(value)) {
		const object = objectOf$1(element);
		if (object !== null) objects.push(object);
	}
	return objects;
}
function textOf$1(value) {
	return typeof value === "string" ? value : null;
}
/** A whole number of at least `least`, or null: SARIF writes −1 for "not given". */
function indexOf(value, least = 0) {
	return typeof value === "number" && Number.isSafeInteger(value) && value >= least ? value : null;
}
/** Member by a name that comes from input: never one of Object.prototype. */
function own$1(object, name) {
	return object !== null && Object.hasOwn(object, name) ? object[name] : void 0;
}
/** JSON's null stands for "not given", as serialisers write it. */
function isGiven(value) {
	return value !== void 0 && value !== null;
}
const none$2 = [];

// src/intake/sarif/external-results.ts
/** Results that the run declares to lie in other files (SARIF §3.15.2); the older name counts, too. */
function hasExternalResults(run) {
	return ["externalPropertyFileReferences", "externalPropertyFiles"].some((member) => {
		const results = objectOf$1(run[member])?.["results"];
		return Array.isArray(results) ? results.length > 0 : results !== void 0 && results !== null;
	});
}
/** Results in the log's `inlineExternalProperties` (§3.13.5): they belong to a run, and which one is not followed. */
function hasInlineResults(log) {
	const stated = log["inlineExternalProperties"];
	const single = objectOf$1(stated);
	return (single === null ? objectsOf(stated) : [single]).some(({ results }) => Array.isArray(results) ? listOf(results).length > 0 : objectOf$1(results) !== null);
}

// src/intake/sarif/file-problems.ts
const rerun$1 = text`Run the scanner again, and look why its file was not written whole.`;
const fileFaults = {
	empty: () => ({
		code: "scan-empty",
		sentence: text`The scan file holds nothing, so nothing was scanned as far as it can be told.`,
		remedy: rerun$1
	}),
	tooLarge: (bytes) => ({
		code: "scan-too-large",
		sentence: text`The scan file is larger than ${bytes} bytes, and is not read in part.`,
		remedy: text`Split the scan, by folder or by rule set, into several files.`
	}),
	gzipBroken: () => ({
		code: "scan-gzip-broken",
		sentence: text`The scan file begins as gzip and does not inflate: it is cut off or damaged.`,
		remedy: rerun$1
	}),
	gzipMembers: () => ({
		code: "scan-gzip-members",
		sentence: text`Behind the first gzip member of the scan file stands something else.`,
		remedy: text`Write one member with one document, or the file without compression.`
	}),
	utf16: () => ({
		code: "scan-utf-16",
		sentence: text`The scan file is UTF-16, and SARIF is UTF-8 (SARIF §3.1).`,
		remedy: text`Write it as UTF-8; in PowerShell by ${"| Out-File -Encoding utf8"} instead of ${">"}.`
	}),
	notUtf8: () => ({
		code: "scan-not-utf-8",
		sentence: text`The scan file is not UTF-8 throughout.`,
		remedy: text`Let the scanner write UTF-8; guessing its bytes would change what findings are called.`
	}),
	tooDeep: (depth) => ({
		code: "scan-too-deep",
		sentence: text`The scan file nests more than ${depth} arrays and objects.`,
		remedy: text`No scanner needs that: look at who wrote the file.`
	}),
	duplicate: () => ({
		code: "scan-duplicate-name",
		sentence: text`An object of the scan file holds one member name twice, so readers disagree on what it says.`,
		remedy: text`Report it to the scanner's maintainers; do not merge scan files as text.`
	}),
	trailing: () => ({
		code: "scan-trailing-text",
		sentence: text`Behind the JSON document of the scan file stands something else.`,
		remedy: text`Let each run of the scanner write a file of its own, and do not append.`
	}),
	truncated: (bytes) => ({
		code: "scan-truncated",
		sentence: text`The scan file ends in the middle, at byte ${bytes}.`,
		remedy: rerun$1
	}),
	notJson: () => ({
		code: "scan-not-json",
		sentence: text`The scan file is not JSON.`,
		remedy: text`Look at it: an error page or a log saved under this name is common.`
	}),
	notAnObject: () => ({
		code: "scan-not-sarif",
		sentence: text`The scan file is JSON and no SARIF log: it is no object.`,
		remedy: text`Let the scanner write SARIF 2.1.0.`
	}),
	version: () => ({
		code: "scan-version",
		sentence: text`The scan file does not state version 2.1.0 of SARIF.`,
		remedy: text`Let the scanner write SARIF 2.1.0; Microsoft's Sarif.Multitool converts older files.`
	}),
	noRuns: () => ({
		code: "scan-no-runs",
		sentence: text`The scan file holds no run of a tool, so it does not say that anything was scanned.`,
		remedy: text`Run the scanner; an empty file in its place proves nothing.`
	}),
	tooManyRuns: (runs) => ({
		code: "scan-too-many-runs",
		sentence: text`The scan file holds more than ${runs} runs, and is not read in part.`,
		remedy: text`Write the runs into several files.`
	}),
	tooManyResults: (results) => ({
		code: "scan-too-many-results",
		sentence: text`The scan file holds more than ${results} results, and is not read in part.`,
		remedy: text`Split the scan, by folder or by rule set, into several files.`
	}),
	inlineExternal: () => ({
		code: "scan-external-results",
		sentence: text`Results stand in the scan file's ${"inlineExternalProperties"}, outside of any run.`,
		remedy: text`Let the scanner write its results inline, in ${"runs[].results"}.`
	}),
	tracked: () => ({
		code: "scan-tracked-file",
		sentence: text`The scan file is tracked by Git in this pull request: whoever wrote the change wrote it, not a scanner.`,
		remedy: text`Write scans to a path that is not committed, and remove the committed file.`
	})
};

// src/intake/sarif/is-tracked.ts
/** Whether an absolute path is one that is tracked, or lies below a tracked link or submodule. */
function isTracked(path, { root, paths }) {
	if (root === null) return false;
	const top = root.replace(/\/+$/, "");
	const whole = normalize(path);
	if (!whole.startsWith(`${top}/`)) return false;
	const below = whole.slice(top.length + 1).replace(/\/+$/, "");
	for (let name = below; name !== ""; name = name.slice(0, Math.max(name.lastIndexOf("/"), 0))) if (paths.has(name) || paths.has(name.normalize("NFC"))) return true;
	return false;
}

// src/intake/sarif/limits.ts
/** Above one of these a file is incomplete, never cut. */
const limits = {
	/** Bytes of a file; below V8's longest string. */
	fileBytes: 512e6,
	inflatedBytes: 512e6,
	runs: 1e3,
	resultsPerFile: 5e6,
	/** Arrays and objects within one another. */
	depth: 256
};
/** Bounds of what one value is looked at for; what lies beyond only lacks an extraction, never a finding. */
const reach = {
	/** Characters of a text in which packages and advisories are looked for. */
	text: 8192,
	/** Members of a property bag, counted through its objects. */
	members: 256,
	/** Links of a chain of base ids, segments of a hierarchical rule id. */
	chain: 32,
	/** Characters of a path; a longer one is outside. */
	path: 4096
};
/** Milliseconds that a scanner's clock may be ahead. */
const clockSkew = 3e5;

// src/intake/sarif/gunzip.ts
function isGzip(bytes) {
	return bytes[0] === 31 && bytes[1] === 139;
}
/**
* The one member of a gzip file (RFC 1952), inflated up to `limits.inflatedBytes`. Node's own gunzip joins
* members silently, so the header and the trailer are read here.
*/
function gunzip(bytes) {
	const start = headerLength(bytes);
	if (start === null) return { fault: fileFaults.gzipBroken() };
	const inflated = inflate(bytes.subarray(start));
	if ("fault" in inflated) return inflated;
	const end = start + inflated.consumed;
	if (bytes.length < end + trailerLength) return { fault: fileFaults.gzipBroken() };
	const trailer = new DataView(bytes.buffer, bytes.byteOffset + end, trailerLength);
	if (!(trailer.getUint32(0, true) === crc32(inflated.bytes) && trailer.getUint32(4, true) === inflated.bytes.length)) return { fault: fileFaults.gzipBroken() };
	if (bytes.length > end + trailerLength) return { fault: fileFaults.gzipMembers() };
	return { bytes: inflated.bytes };
}
const trailerLength = 8;
function inflate(bytes) {
	try {
		const options = {
			info: true,
			maxOutputLength: limits.inflatedBytes
		};
		const { buffer, engine } = inflateRawSync(bytes, options);
		return {
			bytes: buffer,
			consumed: engine.bytesWritten
		};
	} catch (error) {
		if ((error instanceof Error && "code" in error ? error.code : null) === "ERR_BUFFER_TOO_LARGE") return { fault: fileFaults.tooLarge(limits.inflatedBytes) };
		return { fault: fileFaults.gzipBroken() };
	}
}
/** RFC 1952 §2.3: ten bytes, then what the flags announce. Null: it is cut off or not deflate. */
function headerLength(bytes) {
	if (bytes.length < 18 || bytes[2] !== 8) return null;
	const flags = bytes[3] ?? 0;
	if ((flags & 224) !== 0) return null;
	let at = 10;
	if ((flags & 4) !== 0) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
	for (const named of [8, 16]) {
		if ((flags & named) === 0) continue;
		const end = bytes.indexOf(0, at);
		if (end < 0) return null;
		at = end + 1;
	}
	if ((flags & 2) !== 0) at += 2;
	return at + trailerLength <= bytes.length ? at : null;
}

// src/intake/sarif/place-in-text.ts
/** Line and column (1-based, in bytes) of an offset, for a person who opens the file. */
function placeOf$1(bytes, offset) {
	let line = 1;
	let start = 0;
	for (let at = bytes.indexOf(lineFeed); at >= 0 && at < offset; at = bytes.indexOf(lineFeed, at + 1)) {
		line++;
		start = at + 1;
	}
	return {
		line,
		column: offset - start + 1
	};
}
const lineFeed = 10;

// src/intake/sarif/member-names.ts
/**
* Few plain names are compared as bytes, with no text made of them; an object with many, or with an escaped one,
* goes to a set of decoded names. So a million names in one object cost a million look-ups and no more.
*/
function memberNames(bytes, depths) {
	const starts = [];
	const ends = [];
	let top = 0;
	const first = new Int32Array(depths + 1);
	const decoded = /* @__PURE__ */ new Map();
	const hasPlain = (depth, start, end) => {
		for (let other = first[depth] ?? 0; other < top; other++) {
			const from = starts[other] ?? 0;
			if ((ends[other] ?? 0) - from !== end - start) continue;
			let same = 0;
			while (same < end - start && bytes[from + same] === bytes[start + same]) same++;
			if (same === end - start) return true;
		}
		return false;
	};
	const setOf = (depth) => {
		const names = /* @__PURE__ */ new Set();
		for (let other = first[depth] ?? 0; other < top; other++) names.add(nameOf(bytes, starts[other] ?? 0, ends[other] ?? 0));
		decoded.set(depth, names);
		return names;
	};
	return {
		open: (depth) => {
			first[depth] = top;
		},
		close: (depth) => {
			top = first[depth] ?? 0;
			if (decoded.size > 0) decoded.delete(depth);
		},
		isTwice: (depth, start, end, isEscaped) => {
			let names = decoded.size > 0 ? decoded.get(depth) : void 0;
			if (names === void 0 && (isEscaped || top - (first[depth] ?? 0) >= few)) names = setOf(depth);
			if (names !== void 0) {
				const name = nameOf(bytes, start, end);
				if (names.has(name)) return true;
				names.add(name);
				return false;
			}
			if (hasPlain(depth, start, end)) return true;
			starts[top] = start;
			ends[top] = end;
			top++;
			return false;
		}
	};
}
const few = 16;
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
/** The name as `JSON.parse` decodes it; one that it will refuse stands for itself. */
function nameOf(bytes, start, end) {
	const raw = utf8.decode(bytes.subarray(start, end));
	if (!raw.includes("\\")) return raw;
	try {
		return String(JSON.parse(`"${raw}"`));
	} catch {
		return raw;
	}
}

// src/intake/sarif/scan-structure.ts
/**
* One pass over the bytes of a JSON document, without recursion, for what `JSON.parse` lets pass and we do not:
* nesting over the limit, a member name twice in one object (names compared decoded), text behind the document.
* Anything else that is wrong is left to `JSON.parse`.
*/
function findStructureFault(bytes) {
	const names = memberNames(bytes, limits.depth);
	const levels = new Uint8Array(limits.depth + 1);
	const end = bytes.length;
	let depth = 0;
	let isDone = false;
	for (let at = 0; at < end; at++) {
		const byte = bytes[at] ?? 0;
		if (isDone ? byte <= space : byte !== quote && isPlain(byte)) continue;
		if (isDone) return {
			...fileFaults.trailing(),
			...placeOf$1(bytes, at)
		};
		if (byte === quote) {
			const start = at + 1;
			let isEscaped = false;
			for (at = start; at < end && bytes[at] !== quote; at++) {
				if (bytes[at] !== backslash) continue;
				isEscaped = true;
				at++;
			}
			if (levels[depth] === awaitsName) {
				levels[depth] = awaitsValue;
				if (names.isTwice(depth, start, at, isEscaped)) return {
					...fileFaults.duplicate(),
					...placeOf$1(bytes, start)
				};
			}
			isDone = depth === 0;
		} else if (byte === comma) {
			if (levels[depth] === awaitsValue) levels[depth] = awaitsName;
		} else if (byte === openObject || byte === openArray) {
			depth++;
			if (depth > limits.depth) return {
				...fileFaults.tooDeep(limits.depth),
				...placeOf$1(bytes, at)
			};
			levels[depth] = byte === openObject ? awaitsName : inArray;
			if (byte === openObject) names.open(depth);
		} else if (byte === closeObject || byte === closeArray) {
			if (depth === 0) return null;
			if (levels[depth] !== inArray) names.close(depth);
			depth--;
			isDone = depth === 0;
		}
	}
	return null;
}
const space = 32;
const quote = 34;
const comma = 44;
const openArray = 91;
const backslash = 92;
const closeArray = 93;
const openObject = 123;
const closeObject = 125;
/** What an open level awaits. */
const inArray = 0;
const awaitsName = 1;
const awaitsValue = 2;
function isPlain(byte) {
	return byte < comma || byte > comma && byte < openArray;
}

// src/intake/sarif/parse-log.ts
/** The SARIF log that a file's bytes are, or the one reason why they are none. Never throws. */
function parseLog(file) {
	if (file.length > limits.fileBytes) return { fault: fileFaults.tooLarge(limits.fileBytes) };
	const unpacked = isGzip(file) ? gunzip(file) : { bytes: file };
	if ("fault" in unpacked) return unpacked;
	const bytes = withoutMark(unpacked.bytes);
	const fault = findEncodingFault(unpacked.bytes) ?? findStructureFault(bytes);
	if (fault !== null) return { fault };
	const parsed = parse(bytes);
	if ("fault" in parsed) return parsed;
	const log = objectOf$1(parsed.value);
	return log === null ? { fault: fileFaults.notAnObject() } : { log };
}
function findEncodingFault(bytes) {
	const [first, second] = bytes;
	if (first === 255 && second === 254 || first === 254 && second === 255 || first === 0 && second !== 0 || second === 0 && first !== 0) return fileFaults.utf16();
	if (!isUtf8(bytes)) return fileFaults.notUtf8();
	return bytes.some((byte) => byte > 32) ? null : fileFaults.empty();
}
/** One byte order mark is fine (RFC 8259 §8.1 lets a reader ignore it). */
function withoutMark(bytes) {
	return bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191 ? bytes.subarray(3) : bytes;
}
function parse(bytes) {
	const text = Buffer$1.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
	try {
		return { value: JSON.parse(text) };
	} catch (error) {
		return { fault: faultOf(error, text, bytes.length) };
	}
}
/** V8's message quotes the document, which may hold a secret: only its position is taken. */
function faultOf(error, text, bytes) {
	const message = error instanceof Error ? error.message : "";
	const stated = /at position (\d{1,10})/.exec(message)?.[1];
	const position = stated === void 0 ? null : Number(stated);
	if (/^(Unexpected end|Unterminated string)/.test(message) || position === text.length) return fileFaults.truncated(bytes);
	if (position === null) return fileFaults.notJson();
	const before = Buffer$1.from(text.slice(0, position));
	return {
		...fileFaults.notJson(),
		...placeOf$1(before, before.length)
	};
}

// src/intake/sarif/levels.ts
const levels = [
	"none",
	"note",
	"warning",
	"error"
];
/** Null: not given. What is given and is no level counts as error. */
function levelOf(value) {
	if (value === void 0 || value === null) return null;
	return levels.find((level) => level === value) ?? "error";
}
function isLevel(value) {
	return levels.some((level) => level === value);
}
function worseLevel(one, other) {
	if (one === null || other === null) return one ?? other;
	return levels.indexOf(one) >= levels.indexOf(other) ? one : other;
}
/**
* SARIF §3.27.10. A finding's level is never `none`, which says "no problem": beside open and review it is a
* note, beside fail a warning.
*/
function resolveLevel(sources) {
	const isOpen = sources.kind === "open" || sources.kind === "review";
	const level = levelOf(sources.result) ?? (isOpen ? "none" : assumedLevel(sources));
	if (level !== "none") return level;
	return isOpen ? "note" : "warning";
}
function assumedLevel({ isRuleMissing, override, rule }) {
	return isRuleMissing ? "error" : override ?? rule ?? "warning";
}

// src/intake/sarif/fates.ts
const noProblem = [
	"pass",
	"notApplicable",
	"informational"
];
const problem = [
	void 0,
	null,
	"fail",
	"open",
	"review"
];
/**
* Whether a result is a finding: its kind (SARIF §3.27.9) is not one of those that say "no problem", and it is not
* gone since the tool's baseline. Anything unknown is a finding. What contradicts itself is noted.
*/
function isFinding(result, note) {
	const { kind, level, baselineState } = result;
	if (noProblem.includes(kind)) {
		if (isLevel(level) && level !== "none") note("kind-disagrees");
		return false;
	}
	if (!problem.includes(kind)) note("kind-unknown");
	if (baselineState === "absent") {
		note("baseline-absent");
		return false;
	}
	return true;
}

// src/intake/sarif/notification-levels.ts
/**
* Reads notifications of one invocation. Without a level of its own it has its descriptor's (SARIF §3.58.6), which the
* invocation may have overridden (§3.20.6): of all that may be meant, the worst. One that points to a descriptor that
* is not there counts as error, as a result does.
*/
function notificationLevels(run, invocation) {
	const components = componentsOf(objectOf$1(run["tool"]));
	const overrides = objectsOf(invocation["notificationConfigurationOverrides"]);
	return (notification) => {
		const reference = objectOf$1(notification["descriptor"]);
		const found = descriptorsOf(reference, components);
		const id = [reference, ...found].map((one) => textOf$1(one?.["id"])).find((one) => one !== null) ?? "";
		const stated = levelOf(notification["level"]);
		if (stated !== null) return {
			id,
			level: stated
		};
		const isMissing = found.length === 0 && indexOf(reference?.["index"]) !== null;
		const ofDescriptors = found.map((descriptor) => configuredLevel(descriptor["defaultConfiguration"]));
		const ofOverrides = overrides.filter((override) => isAbout(objectOf$1(override["descriptor"]), reference, found, components)).map((override) => configuredLevel(override["configuration"]));
		return {
			id,
			level: [...ofDescriptors, ...ofOverrides].reduce(worseLevel, isMissing ? "error" : null) ?? "warning"
		};
	};
}
function componentsOf(tool) {
	return {
		driver: componentOf$1(objectOf$1(tool?.["driver"])),
		extensions: listOf(tool?.["extensions"]).map((extension) => componentOf$1(objectOf$1(extension)))
	};
}
function componentOf$1(json) {
	const listed = listOf(json?.["notifications"]);
	const named = /* @__PURE__ */ new Map();
	for (const descriptor of objectsOf(listed)) for (const name of namesOf$1(descriptor)) {
		const twins = named.get(name);
		if (twins === void 0) named.set(name, [descriptor]);
		else twins.push(descriptor);
	}
	return {
		json,
		listed,
		named
	};
}
/** By index in its component, by id and by guid in any: each may be meant. */
function descriptorsOf(reference, { driver, extensions }) {
	if (reference === null) return [];
	const found = /* @__PURE__ */ new Set();
	const index = indexOf(reference["index"]);
	const component = objectOf$1(reference["toolComponent"]);
	const meant = component === null ? driver : extensions.find(isNamedBy(component, extensions)) ?? driver;
	const indexed = component === null && driver.listed.length === 0 ? extensions : [meant];
	for (const { listed } of index === null ? [] : indexed) {
		const descriptor = objectOf$1(listed[index ?? 0]);
		if (descriptor !== null) found.add(descriptor);
	}
	for (const name of namesOf$1(reference)) for (const { named } of [driver, ...extensions]) for (const descriptor of named.get(name) ?? []) found.add(descriptor);
	return [...found];
}
/** §3.54: by index, else by guid, else by name. */
function isNamedBy(component, extensions) {
	const index = indexOf(component["index"]);
	if (index !== null) return (one) => one === extensions[index];
	const guid = textOf$1(component["guid"])?.toLowerCase();
	if (guid !== void 0) return ({ json }) => textOf$1(json?.["guid"])?.toLowerCase() === guid;
	const name = textOf$1(component["name"]);
	return ({ json }) => name !== null && json?.["name"] === name;
}
/** An override is about a notification when both name one descriptor, or the same id. */
function isAbout(overridden, reference, found, components) {
	if (overridden === null || reference === null) return false;
	const names = namesOf$1(reference);
	if (namesOf$1(overridden).some((name) => names.includes(name))) return true;
	return descriptorsOf(overridden, components).some((descriptor) => found.includes(descriptor));
}
function namesOf$1(descriptor) {
	return [textOf$1(descriptor["id"]), textOf$1(descriptor["guid"])?.toLowerCase() ?? null].filter((name) => name !== null);
}
function configuredLevel(configuration) {
	return levelOf(objectOf$1(configuration)?.["level"]);
}

// src/intake/sarif/redact.ts
/** What stands in place of what may be a secret. */
const masked = "…";
/**
* In any text that leaves the reader: user and password of a URL (RFC 3986 §3.2.1), in each way in which a reader of URLs
* would still see them: without a scheme, with any number of slashes of either kind, with any of it percent encoded.
*/
function maskUserInfo(text) {
	if (!/@|%40/.test(text) || !slashes.test(text)) return text;
	return userInfos.reduce((shown, form) => shown.replace(form, `$1${"…"}$2`), text);
}
const slash = "(?:[/\\\\]|%2f|%5c)";
const slashes = new RegExp(`${slash}{2}|(?::|%3a)${slash}`, "i");
/** Where what may be user info begins: behind a scheme and one slash or more, which path normalisation may have left, or behind two. */
const begin = `((?:[a-zA-Z][a-zA-Z0-9+.-]{1,30}(?::|%3a)${slash}|${slash}${slash})${slash}{0,9})`;
/** As it is written; with a slash in the password; percent encoded. */
const userInfos = [
	new RegExp(`${begin}[^/\\\\?#\\s]{1,1000}(@)`, "gi"),
	new RegExp(`${begin}[^/\\\\?#\\s@:]{1,200}:(?!\\d{1,5}(?:[/?#]|$))[^\\s@]{1,1000}(@)`, "gi"),
	new RegExp(`${begin}[^/\\\\?#\\s]{1,1000}?(@|%40)`, "gi")
];
/**
* A path of a secret's finding with everything masked that may be the secret: what the match itself holds, and
* each segment with a token that no person chose as a name.
*/
function maskPath(path, secrets) {
	let shown = path;
	for (const secret of secrets) if (!isPlainName(secret) && shown.includes(secret)) shown = shown.replaceAll(secret, "…");
	return shown.split("/").map((segment) => looksSecret(segment) ? maskSegment(segment) : segment).join("/");
}
/** Short, and words alone: a folder may well be called `settings`, and naming it tells nothing of the match. */
function isPlainName(secret) {
	return secret.length < 12 && /^[A-Za-z]?[a-z]*(?:[-_.][a-z]+)*$/.test(secret);
}
/** Pieces of a match that may stand in a path: the whole of it, and its long words. */
function piecesOf(match) {
	const words = match.slice(0, 2e3).split(/[\s"'`=:,;()[\]{}<>/\\]+/);
	const whole = match.trim();
	const isOneWord = whole.length >= 6 && !/\s/.test(whole);
	const pieces = words.filter((word) => word.length >= 8 && /[0-9A-Z_-]/.test(word));
	return [.../* @__PURE__ */ new Set([...isOneWord || whole.length >= 8 ? [whole] : [], ...pieces])].filter((piece) => piece.length <= 500).sort((one, other) => other.length - one.length);
}
const knownTokens = /(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,}|gh[pousr]_[A-Za-z0-9]{20,}|github_pat_|glpat-|xox[abprs]-|sk_live_|rk_live_|sk-[A-Za-z0-9]{16,}|AIza[A-Za-z0-9_-]{20,}|eyJ[A-Za-z0-9_-]{10,}|npm_[A-Za-z0-9]{20,}|pypi-[A-Za-z0-9_-]{16,}|SG\.[A-Za-z0-9_-]{16,}/;
/** In a sentence that a person wrote: words that are a known token, or name a value and give it. */
function maskTokens(text) {
	return text.replace(/[^\s]+/g, (word) => knownTokens.test(word) || assignment.test(word) ? "…" : word);
}
/** A word that names a value: `password=…`, `token:…`. */
const assignment = /(?:secret|passw(?:or)?d|passwd|pwd|token|api[-_]?key|apikey|credential|bearer)s?\s{0,2}[=:]\s{0,2}[^\s]/i;
function looksSecret(segment) {
	if (knownTokens.test(segment) || assignment.test(segment)) return true;
	return segment.split(/[^A-Za-z0-9+]+/).some(isRandom);
}
/** A name that holds what no person chose; many words in camel case are no such thing. */
function looksRandom(name) {
	return name.split(/[^A-Za-z0-9+]+/).some((run) => isRandom(run) && !isCamelCase(run));
}
/** Letters alone, and words of five letters or more on average. */
function isCamelCase(run) {
	const words = run.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? [];
	return /^[A-Za-z]+$/.test(run) && run.length >= 5 * words.length;
}
/** Long, and of letters and digits in a mix that names do not have. A UUID's parts are shorter. */
function isRandom(run) {
	if (run.length < 14 || timestamp.test(run)) return false;
	const digits = run.replace(/[^0-9]/g, "").length;
	if (/^[0-9]+$/.test(run)) return run.length >= 20;
	const changes = run.match(/[a-z][0-9]|[0-9][a-z]|[A-Z][0-9]|[0-9][A-Z]|[a-z][A-Z]|[A-Z]{2}[a-z]/g)?.length ?? 0;
	return digits >= 3 && changes >= 3 || run.length >= 20 && changes >= 6;
}
/** `20240102030405…`, as migrations are named: year, month and day, then a time as fine as one likes. */
const timestamp = /^[A-Za-z]?(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])T?\d{0,17}Z?$/;
/** The extension says what kind of file it is, and is no secret. */
function maskSegment(segment) {
	const extension = /\.[a-z]{1,5}[0-9]?$/.exec(segment)?.[0] ?? "";
	return "…" + extension;
}

// src/intake/sarif/scan-problems.ts
/** A fault or note, with the scan file that it is about. */
function problemOf(fault, file) {
	const { code, sentence, remedy, line, column } = fault;
	return {
		code,
		sentence,
		remedy,
		at: {
			file: foreign(file),
			...line === void 0 ? {} : { line },
			...column === void 0 ? {} : { column }
		}
	};
}
/** A short text of the file that may be shown: a name, an id, a date. Never a message. */
function shown(name) {
	const clean = maskUserInfo(name);
	return value(clean.length > 120 ? `${clean.slice(0, 120)}…` : clean);
}
const rerun = text`Run the scanner again, and look at its log for what went wrong.`;
/** What makes one run incomplete (SARIF appendix I, and ours). */
const runFaults = {
	notAnObject: () => ({
		code: "scan-run-unreadable",
		sentence: text`A run of the scan file is no object.`,
		remedy: rerun
	}),
	noToolName: () => ({
		code: "scan-no-tool-name",
		sentence: text`The run does not say which tool it is of.`,
		remedy: text`Let the scanner write ${"tool.driver.name"}; who scanned must be known.`
	}),
	noResults: () => ({
		code: "scan-no-results",
		sentence: text`The run has no list of results, which SARIF §3.14.23 uses to say that the tool did not get to look.`,
		remedy: rerun
	}),
	badResult: (count) => ({
		code: "scan-bad-result",
		sentence: text`${count} of the run's results cannot be read: they are no objects.`,
		remedy: text`Report it to the scanner's maintainers; what these results say is not known.`
	}),
	externalResults: () => ({
		code: "scan-external-results",
		sentence: text`The run keeps results in other files, which are not read.`,
		remedy: text`Let the scanner write its results inline, in ${"runs[].results"}.`
	}),
	notSuccessful: () => ({
		code: "scan-not-successful",
		sentence: text`The tool says that its run did not succeed.`,
		remedy: rerun
	}),
	exitCode: () => ({
		code: "scan-exit-code",
		sentence: text`The tool ended with an exit code other than 0 and does not say that it succeeded.`,
		remedy: rerun
	}),
	signal: () => ({
		code: "scan-signal",
		sentence: text`The tool was ended by a signal.`,
		remedy: text`Run it again; a memory or time limit of the job is the usual cause.`
	}),
	notStarted: () => ({
		code: "scan-not-started",
		sentence: text`The tool could not be started.`,
		remedy: rerun
	}),
	notification: (id, count) => ({
		code: "scan-notification",
		sentence: id === "" ? text`The tool reports ${ours(counted(count, "error"))} of its own, so it may not have seen everything.` : text`The tool reports the error ${shown(id)} of its own (${ours(counted(count, "time"))}), so it may not have seen everything.`,
		remedy: text`Mend what it reports; when it is known and harmless, name it in ${"scans.accept"} with a reason and a date.`
	}),
	acceptExpired: (id, until) => ({
		code: "scan-notification",
		sentence: text`The tool reports the error ${shown(id)}, which ${"scans.accept"} named until ${until}.`,
		remedy: text`Mend what it reports, or look at it again and set a new date.`
	}),
	future: (ended) => ({
		code: "scan-from-the-future",
		sentence: text`The run ended at ${shown(ended)}, which is more than 5 minutes from now.`,
		remedy: text`Set the clock of the machine that scans.`
	}),
	tooOld: (ended) => ({
		code: "scan-too-old",
		sentence: text`The run ended at ${shown(ended)}, longer ago than ${"scans.maxAge"} allows.`,
		remedy: text`Scan again in this pipeline instead of keeping an old file.`
	}),
	endUnreadable: () => ({
		code: "scan-end-unreadable",
		sentence: text`The run states when it ended, and not as a time, so ${"scans.maxAge"} cannot be checked.`,
		remedy: text`Let the scanner write ${"endTimeUtc"} as SARIF §3.9 says, or leave it out.`
	}),
	otherCommit: (revision) => ({
		code: "scan-other-commit",
		sentence: text`The run is of commit ${shown(revision)}, which is not the one that is judged.`,
		remedy: text`Scan the commit that is checked out, or name the scanned one by the input ${"commit"}.`
	})
};
/** What was noticed and changes no completeness. */
const runNotes = {
	"success-not-stated": () => ({
		code: "scan-success-not-stated",
		sentence: text`The tool does not say whether its run succeeded; that it left results is all there is.`,
		remedy: text`Nothing is needed; a newer version of the tool may say it.`
	}),
	"end-not-stated": () => ({
		code: "scan-end-not-stated",
		sentence: text`The run does not say when it ended, so its age is not known.`,
		remedy: text`Nothing is needed while the scan is made in the same pipeline.`
	}),
	"end-unreadable": (count) => ({
		code: "scan-end-unreadable",
		sentence: text`${ours(counted(count, "time at which the run ended is none", "times at which the run ended are none"))}, so its age is not known.`,
		remedy: text`Let the scanner write ${"endTimeUtc"} as SARIF §3.9 says.`
	}),
	"bad-revision": (count) => ({
		code: "scan-revision-ignored",
		sentence: text`${ours(counted(count, "revision"))} that the run names ${ours(count === 1 ? "is no commit" : "are no commits")} (40 or 64 hex digits), and ignored.`,
		remedy: text`Nothing is needed.`
	}),
	"other-repository": (count) => ({
		code: "scan-other-repository",
		sentence: text`${ours(counted(count, "revision"))} that the run names ${ours(count === 1 ? "is of another repository" : "are of other repositories")}, and not compared.`,
		remedy: text`Nothing is needed.`
	}),
	"level-disagrees": (count) => ({
		code: "scan-level-disagrees",
		sentence: text`${ours(counted(count, "result has", "results have"))} a level that disagrees with the score; the score counts.`,
		remedy: text`Nothing is needed.`
	}),
	"severity-unreadable": (count) => ({
		code: "scan-severity-unreadable",
		sentence: text`${ours(counted(count, "result has", "results have"))} a ${"security-severity"} that is no number from 0 to 10, which counts as 9.0 at least.`,
		remedy: text`Report it to the scanner's maintainers.`
	}),
	"level-unknown": (count) => ({
		code: "scan-level-unknown",
		sentence: text`${ours(counted(count, "result has", "results have"))} a level that SARIF does not know, which counts as error.`,
		remedy: text`Report it to the scanner's maintainers.`
	}),
	"kind-disagrees": (count) => ({
		code: "scan-kind-disagrees",
		sentence: text`${ours(counted(count, "result says", "results say"))} by kind that there is no problem, and by level that there is one; the kind counts.`,
		remedy: text`Look at them in the scan file.`
	}),
	"kind-unknown": (count) => ({
		code: "scan-kind-unknown",
		sentence: text`${ours(counted(count, "result has", "results have"))} a kind that SARIF does not know, which counts as a finding.`,
		remedy: text`Report it to the scanner's maintainers.`
	}),
	"rule-disagrees": (count) => ({
		code: "scan-rule-disagrees",
		sentence: text`${ours(counted(count, "result names", "results name"))} one rule by id and another by index; the worse one counts.`,
		remedy: text`Report it to the scanner's maintainers.`
	}),
	"rule-missing": (count) => ({
		code: "scan-rule-missing",
		sentence: text`${ours(counted(count, "result points", "results point"))} to a rule that the run does not describe, which without a level counts as an error.`,
		remedy: text`Report it to the scanner's maintainers.`
	}),
	"baseline-absent": (count) => ({
		code: "scan-baseline-absent",
		sentence: text`${ours(counted(count, "result is", "results are"))} marked as gone since the tool's own baseline, and no ${ours(count === 1 ? "finding" : "findings")}.`,
		remedy: text`Nothing is needed.`
	}),
	"path-masked": (count) => ({
		code: "scan-path-masked",
		sentence: text`In ${ours(counted(count, "finding"))} of class secret a path was masked, since it may hold the secret.`,
		remedy: text`Look them up in the scan file by their place in it.`
	}),
	"notification-accepted": (count) => ({
		code: "scan-notification-accepted",
		sentence: text`${ours(counted(count, "error"))} that the tool reports of itself ${ours(count === 1 ? "is" : "are")} accepted by ${"scans.accept"}.`,
		remedy: text`Look at them again before the date there.`
	})
};

// src/intake/sarif/invocations.ts
/** What a run's invocations say about whether it saw everything (SARIF §3.20, appendix I). */
function readInvocations(run, tool, settings, note) {
	const invocations = objectsIn(run["invocations"]);
	const faults = [];
	if (!invocations.some(({ executionSuccessful }) => executionSuccessful === true)) note("success-not-stated");
	let endedAt = null;
	for (const invocation of invocations) {
		faults.push(...endOf(invocation));
		faults.push(...notificationsOf(invocation, run, tool, settings, note));
		const stated = invocation["endTimeUtc"];
		if (!isGiven(stated) || stated === "") continue;
		const ended = textOf$1(stated);
		const time = ended === null ? null : timeOf(ended);
		if (ended === null || time === null) {
			if (settings.maxAge === null) note("end-unreadable");
			else faults.push(runFaults.endUnreadable());
			continue;
		}
		faults.push(...ageOf(ended, time, settings));
		if (endedAt === null || time > (timeOf(endedAt) ?? 0)) endedAt = ended;
	}
	if (endedAt === null) note("end-not-stated");
	return {
		faults,
		endedAt
	};
}
/** Older formats write one object where there is a list. */
function objectsIn(value) {
	const single = objectOf$1(value);
	return single === null ? objectsOf(value) : [single];
}
/** Present and not `true` is a failure, `"true"` too: what is truthy is not what was meant. */
function endOf(invocation) {
	const faults = [];
	const { executionSuccessful: success, exitCode } = invocation;
	if (success !== void 0 && success !== true) faults.push(runFaults.notSuccessful());
	if (success === void 0 && isGiven(exitCode) && exitCode !== 0 && exitCode !== "0") faults.push(runFaults.exitCode());
	const { exitSignalName: name, exitSignalNumber: number } = invocation;
	if (isGiven(name) && name !== "" || isGiven(number) && number !== 0) faults.push(runFaults.signal());
	const failure = invocation["processStartFailureMessage"];
	if (isGiven(failure) && failure !== "") faults.push(runFaults.notStarted());
	return faults;
}
function ageOf(ended, time, settings) {
	const age = Date.parse(settings.now) - time;
	if (age < -3e5) return [runFaults.future(ended)];
	return settings.maxAge !== null && age > settings.maxAge ? [runFaults.tooOld(ended)] : [];
}
/** ISO 8601 as SARIF §3.9 writes it; without a zone it is UTC, and a leap second is the one before. Null: no time. */
function timeOf(written) {
	const text = written.replace(/^(.{10}[T ]\d{2}:\d{2}):60/i, "$1:59");
	const match = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(text);
	if (match === null) return null;
	const hasTime = text.length > 10;
	const time = Date.parse(hasTime && match[1] === void 0 ? `${text.replace(" ", "T")}Z` : text);
	return Number.isNaN(time) ? null : time;
}
/** Errors that the tool reports of itself, by id; what `scans.accept` names is a note. */
function notificationsOf(invocation, run, tool, settings, note) {
	const reading = notificationLevels(run, invocation);
	const counts = /* @__PURE__ */ new Map();
	for (const member of ["toolExecutionNotifications", "toolConfigurationNotifications"]) for (const notification of objectsIn(invocation[member])) {
		const { id, level } = reading(notification);
		if (level === "error") counts.set(id, (counts.get(id) ?? 0) + 1);
	}
	const faults = [];
	for (const [id, count] of counts) {
		const accepted = id === "" ? void 0 : acceptedBy(settings.accept, tool, id);
		if (accepted === void 0) faults.push(runFaults.notification(id, count));
		else if (settings.now.slice(0, 10) > accepted.until) faults.push(runFaults.acceptExpired(id, accepted.until));
		else note("notification-accepted", count);
	}
	return faults;
}
/** The entry with the latest date, of those that name this tool and notification. */
function acceptedBy(accept, tool, id) {
	return accept.filter((one) => one.tool === tool && one.notification === id).reduce((latest, one) => latest === void 0 || one.until > latest.until ? one : latest, void 0);
}

// src/intake/sarif/provenance.ts
/**
* Whether a run is of a commit that is judged (SARIF §3.14.5). An entry of another repository is skipped only when
* both repositories are known; a revision that is no commit is noted.
*/
function checkRevisions(run, settings, note) {
	const faults = [];
	const known = new Set(settings.commits.map((commit) => commit.toLowerCase()));
	for (const entry of objectsOf(run["versionControlProvenance"])) {
		const revision = textOf$1(entry["revisionId"]);
		if (revision === null || revision === "") continue;
		if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(revision)) note("bad-revision");
		else if (isElsewhere(textOf$1(entry["repositoryUri"]), settings)) note("other-repository");
		else if (known.size > 0 && !known.has(revision.toLowerCase())) faults.push(runFaults.otherCommit(revision));
	}
	return faults;
}
function isElsewhere(uri, { repository, serverUrl }) {
	const stated = uri === null ? null : repositoryOf(uri);
	if (stated === null || repository === null) return false;
	const own = repositoryOf(`${serverUrl.replace(/\/+$/, "")}/${repository}`);
	return own !== null && stated !== own;
}
/** `host/owner/name`, lower case, of a URL or an scp-like address; null: it cannot be told. */
function repositoryOf(uri) {
	const [, host, path] = /^(?:[a-z][a-z0-9+.-]{0,20}:\/\/)(?:[^/@\s]{1,300}@)?([^/:\s]{1,255})(?::\d{1,5})?\/([^\s?#]{1,500})$/i.exec(uri) ?? /^(?:[^/@\s]{1,300}@)([^/:\s]{1,255}):([^\s?#]{1,500})$/.exec(uri) ?? [];
	if (host === void 0 || path === void 0) return null;
	const name = path.replace(/\/+$/, "").replace(/\.git$/i, "");
	return name.includes("/") ? `${host}/${name}`.toLowerCase() : null;
}

// src/intake/sarif/artifact-digests.ts
/** Members of a run's or result's property bag that name the image scanned (Trivy, Docker Scout, …). */
const members$1 = [...[
	"repoDigests",
	"imageDigest",
	"image_digest",
	"imageName",
	"image",
	"artifactDigest",
	"artifact_digest",
	"digest"
]];
/** `sha256:…` of the image that a whole run is about, or null. */
function digestOfRun(run) {
	return digestOfBag(objectOf$1(run["properties"])) ?? digestIn(objectOf$1(run["automationDetails"])?.["id"]);
}
/** `sha256:…` of the image that one result names: Grype in its logical location, Snyk in its path (`@sha256_…`). */
function digestOfResult(result) {
	const bag = objectOf$1(result["properties"]);
	const stated = bag === null ? null : digestOfBag(bag);
	if (stated !== null) return stated;
	for (const location of objectsOf(result["locations"]).slice(0, 4)) {
		const physical = objectOf$1(location["physicalLocation"]);
		const uri = digestIn(objectOf$1(physical?.["artifactLocation"])?.["uri"]);
		if (uri !== null) return uri;
		for (const logical of objectsOf(location["logicalLocations"]).slice(0, 4)) {
			const digest = digestIn(logical["fullyQualifiedName"]);
			if (digest !== null) return digest;
		}
	}
	return null;
}
function digestOfBag(bag) {
	for (const member of members$1) {
		const value = own$1(bag, member);
		for (const one of Array.isArray(value) ? listOf(value).slice(0, 8) : [value]) {
			const digest = digestIn(one);
			if (digest !== null) return digest;
		}
	}
	return null;
}
/** Behind an `@` or alone: a layer's or a file's hash is no image. */
function digestIn(value) {
	const text = textOf$1(value);
	if (text === null || !text.includes("sha256")) return null;
	const hex = /(?:^|@)sha256[:_]([0-9a-f]{64})(?![0-9a-f])/.exec(text)?.[1];
	return hex === void 0 ? null : `sha256:${hex}`;
}

// src/intake/sarif/ecosystems.ts
/** How tools call package types → the purl type (package-url/purl-spec). Compared lower case. */
const purlTypes = {
	alpine: "apk",
	apk: "apk",
	cargo: "cargo",
	"crates.io": "cargo",
	"rust-crate": "cargo",
	rust: "cargo",
	cocoapods: "cocoapods",
	pod: "cocoapods",
	composer: "composer",
	"php-composer": "composer",
	packagist: "composer",
	conan: "conan",
	conda: "conda",
	deb: "deb",
	debian: "deb",
	dpkg: "deb",
	ubuntu: "deb",
	gem: "gem",
	rubygems: "gem",
	bundler: "gem",
	"github-action": "githubactions",
	"github-actions": "githubactions",
	githubactions: "githubactions",
	go: "golang",
	golang: "golang",
	gomod: "golang",
	gomodules: "golang",
	"go-module": "golang",
	gobinary: "golang",
	govendor: "golang",
	hex: "hex",
	mix: "hex",
	gradle: "maven",
	jar: "maven",
	java: "maven",
	"java-archive": "maven",
	maven: "maven",
	pom: "maven",
	sbt: "maven",
	javascript: "npm",
	node: "npm",
	"node-pkg": "npm",
	nodejs: "npm",
	npm: "npm",
	pnpm: "npm",
	yarn: "npm",
	".net": "nuget",
	dotnet: "nuget",
	nuget: "nuget",
	pip: "pypi",
	pipenv: "pypi",
	poetry: "pypi",
	pypi: "pypi",
	python: "pypi",
	"python-pkg": "pypi",
	pub: "pub",
	rpm: "rpm",
	redhat: "rpm",
	centos: "rpm",
	swift: "swift"
};
function purlType(word) {
	const key = word.trim().toLowerCase();
	return Object.hasOwn(purlTypes, key) ? purlTypes[key] : void 0;
}
/** Packages of an operating system: they lie in an image, never in a manifest of the repository. */
function isSystemPackage(ecosystem) {
	return ecosystem === "apk" || ecosystem === "deb" || ecosystem === "rpm" || ecosystem === "alpm";
}
const ecosystemByManifest = new Map(Object.entries({
	npm: [...[
		"package.json",
		"package-lock.json",
		"npm-shrinkwrap.json",
		"yarn.lock",
		"pnpm-lock.yaml",
		"bun.lock"
	], ...[
		"bun.lockb",
		"deno.lock",
		"deno.json"
	]],
	pypi: [...[
		"requirements.txt",
		"pipfile",
		"pipfile.lock",
		"poetry.lock",
		"pyproject.toml",
		"uv.lock",
		"pdm.lock"
	], ...[
		"setup.py",
		"setup.cfg",
		"environment.yml",
		"pylock.toml"
	]],
	golang: ["go.mod", "go.sum"],
	cargo: ["cargo.toml", "cargo.lock"],
	gem: [
		"gemfile",
		"gemfile.lock",
		"gems.rb",
		"gems.locked"
	],
	composer: ["composer.json", "composer.lock"],
	maven: [...[
		"pom.xml",
		"build.gradle",
		"build.gradle.kts",
		"gradle.lockfile",
		"gradle-wrapper.properties",
		"build.sbt"
	], ...["libs.versions.toml", "verification-metadata.xml"]],
	nuget: [
		"packages.config",
		"packages.lock.json",
		"project.assets.json",
		"directory.packages.props"
	],
	hex: ["mix.exs", "mix.lock"],
	pub: ["pubspec.yaml", "pubspec.lock"],
	cocoapods: ["podfile", "podfile.lock"],
	swift: ["package.swift", "package.resolved"],
	conan: [
		"conanfile.txt",
		"conanfile.py",
		"conan.lock"
	],
	cran: ["renv.lock"]
}).flatMap(([ecosystem, names]) => names.map((name) => [name, ecosystem])));
/** The ecosystem whose manifest or lock file a path names; undefined: it names none. */
function ecosystemOfManifest(path) {
	const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
	const known = ecosystemByManifest.get(name);
	if (known !== void 0) return known;
	if (/^[a-z0-9._-]{0,40}requirements[a-z0-9._-]{0,40}\.(txt|in)$/.test(name)) return "pypi";
	return /\.(cs|fs|vb)proj$/.test(name) ? "nuget" : void 0;
}
function isManifest(path) {
	return ecosystemOfManifest(path) !== void 0;
}
/** The second part of Snyk's advisory ids → the purl type. */
const snykParts = {
	JS: "npm",
	PYTHON: "pypi",
	JAVA: "maven",
	GOLANG: "golang",
	DOTNET: "nuget",
	RUBY: "gem",
	PHP: "composer",
	RUST: "cargo",
	HEX: "hex",
	COCOAPODS: "cocoapods",
	SWIFT: "swift",
	DART: "pub"
};
/** Ecosystem that an advisory's id or a rule's tags state. */
function statedEcosystem(advisories, tags) {
	const part = advisories.map((id) => /^SNYK-([A-Z]{2,12})\d{0,4}-/.exec(id)?.[1]).find((one) => one !== void 0);
	if (part !== void 0 && Object.hasOwn(snykParts, part)) return snykParts[part];
	if (part !== void 0 && /^(DEBIAN|UBUNTU|LINUX)$/.test(part)) return "deb";
	if (part === "ALPINE" || part === "WOLFI" || part === "CHAINGUARD") return "apk";
	if (part !== void 0 && /^(RHEL|CENTOS|ORACLE|AMZN|ROCKY|SLES)$/.test(part)) return "rpm";
	if (advisories.some((id) => id.startsWith("GO-"))) return "golang";
	if (advisories.some((id) => id.startsWith("PYSEC-"))) return "pypi";
	if (advisories.some((id) => id.startsWith("RUSTSEC-"))) return "cargo";
	return tags.map(purlType).find((type) => type !== void 0);
}

// src/intake/sarif/claims.ts
/**
* What a result claims of itself. Suppressed (SARIF §3.27.23): there is an accepted suppression and none that is
* rejected or under review; a status that SARIF does not know accepts nothing.
*/
function claimsOf(result) {
	const baselineState = textOf$1(result["baselineState"]);
	return {
		suppressed: suppressedBy(result),
		baselineState: baselineState === null ? null : knownState(baselineState)
	};
}
function suppressedBy(result) {
	let found = null;
	for (const element of listOf(result["suppressions"])) {
		const suppression = objectOf$1(element);
		const status = suppression?.["status"];
		if (status !== void 0 && status !== null && status !== "accepted") return null;
		const kind = suppression?.["kind"];
		if (kind === "external") found = "external";
		else if (kind === "inSource") found ??= "inSource";
	}
	return found;
}
const states = [
	"new",
	"unchanged",
	"updated",
	"absent"
];
/** Shown as it is only when it is one of SARIF's words. */
function knownState(state) {
	return states.includes(state) ? state : "other";
}

// src/intake/sarif/advisory-ids.ts
/** Advisory databases whose ids are known by their form; the order is the order of canonical names (CVE first). */
const forms$1 = [
	{
		prefix: "CVE",
		form: /CVE-\d{4}-\d{4,19}/
	},
	{
		prefix: "GHSA",
		form: /GHSA(?:-[0-9a-z]{4}){3}/
	},
	{
		prefix: "MAL",
		form: /MAL-\d{4}-\d{1,10}/
	},
	{
		prefix: "OSV",
		form: /OSV-\d{4}-\d{1,10}/
	},
	{
		prefix: "GO",
		form: /GO-\d{4}-\d{4,10}/
	},
	{
		prefix: "PYSEC",
		form: /PYSEC-\d{4}-\d{1,10}/
	},
	{
		prefix: "RUSTSEC",
		form: /RUSTSEC-\d{4}-\d{4}/
	},
	{
		prefix: "HSEC",
		form: /HSEC-\d{4}-\d{4}/
	},
	{
		prefix: "GSD",
		form: /GSD-\d{4}-\d{1,10}/
	},
	{
		prefix: "GMS",
		form: /GMS-\d{4}-\d{1,10}/
	},
	{
		prefix: "PKSA",
		form: /PKSA(?:-[a-z0-9]{4}){3}/
	},
	{
		prefix: "BDSA",
		form: /BDSA-\d{4}-\d{1,10}/
	},
	{
		prefix: "TEMP",
		form: /TEMP-\d{7}-[0-9A-F]{6}/
	},
	{
		prefix: "SNYK",
		form: /SNYK-(?!CC-)[A-Z0-9]{2,20}-[A-Z0-9_]{1,100}-\d{3,12}/
	},
	{
		prefix: "XRAY",
		form: /XRAY-\d{4,10}/
	},
	{
		prefix: "SONATYPE",
		form: /sonatype-\d{4}-\d{1,10}/
	},
	{
		prefix: "NSWG",
		form: /NSWG-ECO-\d{1,6}/
	},
	{
		prefix: "DSA",
		form: /D(?:SA|LA|TSA)-\d{1,6}-\d{1,3}/
	},
	{
		prefix: "USN",
		form: /USN-\d{1,6}-\d{1,3}/
	},
	{
		prefix: "RHSA",
		form: /RH[SBE]A-\d{4}:\d{1,6}/
	},
	{
		prefix: "ALSA",
		form: /A(?:LSA|LBA|LEA)-\d{4}:\d{1,6}/
	},
	{
		prefix: "RLSA",
		form: /RL[SBE]A-\d{4}:\d{1,6}/
	},
	{
		prefix: "ELSA",
		form: /ELSA-\d{4}-\d{1,8}/
	},
	{
		prefix: "ALAS",
		form: /ALAS\d{0,4}-\d{4}-\d{1,6}/
	},
	{
		prefix: "SUSE",
		form: /SUSE-[SRO]U-\d{4}:\d{1,6}-\d{1,3}/
	},
	{
		prefix: "CGA",
		form: /CGA(?:-[0-9a-z]{4}){3}/
	},
	{
		prefix: "CURL",
		form: /CURL-CVE-\d{4}-\d{4,19}/
	}
];
/** One pass for all; an id stands between characters that cannot be part of one. */
const anyId = new RegExp(`(?<![A-Za-z0-9])(?:${forms$1.map(({ form }) => form.source).join("|")})(?![A-Za-z0-9])`, "gi");
/** Advisory ids in a text, canonical spelling, no id twice. */
function advisoriesIn(value) {
	const text = textOf$1(value);
	if (text === null || !text.includes("-")) return [];
	const found = /* @__PURE__ */ new Set();
	for (const [id] of text.matchAll(anyId)) found.add(canonical$2(id));
	return [...found];
}
/** CVE > GHSA > others by the table's order, then as text. */
function sortAdvisories(ids) {
	return [...new Set(ids)].sort((one, other) => rankOf(one) - rankOf(other) || (one < other ? -1 : 1));
}
function isMalwareAdvisory(id) {
	return id.startsWith("MAL-");
}
function canonical$2(id) {
	const upper = id.toUpperCase();
	if (/^(GHSA|CGA|PKSA)-/.test(upper)) {
		const cut = upper.indexOf("-");
		return upper.slice(0, cut) + id.slice(cut).toLowerCase();
	}
	return upper.startsWith("SONATYPE") ? upper.toLowerCase() : upper;
}
function rankOf(id) {
	const upper = id.toUpperCase();
	const rank = forms$1.findIndex(({ prefix }) => upper.startsWith(prefix));
	return rank < 0 ? forms$1.length : rank;
}

// src/intake/sarif/category-classes.ts
/** Members of a property bag in which tools say what kind of finding it is. */
const categoryMembers = [
	"tags",
	"platform",
	...[
		"category",
		"categories",
		"type",
		"types",
		"kind",
		"issue_type",
		"issueType",
		"findingType",
		"finding_type"
	],
	...[
		"scanType",
		"scan_type",
		"check_type",
		"checkType",
		"subCategory",
		"subcategory",
		"class",
		"ruleType"
	],
	...[
		"problem.type",
		"detectionType",
		"vulnerability_class"
	]
];
/** A tool's own words for a class, compared whole, lower case, with `-` and `_` as spaces. */
const words = {
	secret: [
		...[
			"secret",
			"secrets",
			"credential",
			"credentials",
			"leaked secret",
			"leaked credentials",
			"secret detection"
		],
		...[
			"hardcoded credentials",
			"hard coded credentials",
			"hardcoded secrets",
			"hardcoded secret",
			"secret leak"
		],
		...[
			"hardcoded password",
			"credential leak",
			"exposed secret",
			"secret scanning",
			"secret key",
			"api key leak"
		],
		...["passwords and secrets", "secret management"]
	],
	malware: [
		"malware",
		"malicious package",
		"malicious packages",
		"malicious dependency",
		"virus",
		"trojan"
	],
	vuln: [
		...[
			"sca",
			"dependency",
			"dependencies",
			"dependency vulnerability",
			"vulnerable dependency",
			"oss vulnerability"
		],
		...[
			"container vulnerability",
			"package vulnerability",
			"os package vulnerability",
			"ospackagevulnerability"
		],
		...[
			"languagespecificpackagevulnerability",
			"dependency scanning",
			"container scanning",
			"cve"
		],
		...[
			"software composition analysis",
			"vulnerable component",
			"third party component"
		]
	],
	iac: [
		...[
			"iac",
			"misconfiguration",
			"misconfigurations",
			"iac misconfiguration",
			"infrastructure as code"
		],
		...[
			"infrastructure",
			"terraform",
			"cloudformation",
			"kubernetes",
			"helm",
			"dockerfile",
			"ansible",
			"bicep"
		],
		...[
			"arm template",
			"cloud misconfiguration",
			"container configuration"
		]
	],
	pipeline: [...[
		"cicd",
		"ci cd",
		"ci/cd",
		"pipeline",
		"github actions",
		"github action",
		"gitlab ci",
		"supply chain"
	], ...["workflow security", "build pipeline"]]
};
const classByWord = new Map(Object.entries(words).flatMap(([found, list]) => list.map((word) => [word, found])));
/** Categories with which a tool says itself that no security matter is meant. */
const qualityWords = /* @__PURE__ */ new Set([
	...[
		"style",
		"code style",
		"codestyle",
		"stylistic",
		"format",
		"formatting",
		"layout",
		"whitespace",
		"naming"
	],
	...[
		"convention",
		"conventions",
		"documentation",
		"readability",
		"maintainability",
		"modularity",
		"complexity"
	],
	...[
		"duplication",
		"code smell",
		"code smells",
		"refactor",
		"refactoring",
		"best practice",
		"best practices"
	],
	...[
		"bad practice",
		"performance",
		"efficiency",
		"i18n",
		"portability",
		"reliability",
		"correctness",
		"testability"
	],
	...[
		"useless code",
		"unused",
		"deprecated",
		"license",
		"licence",
		"license violation",
		"lint",
		"suggestion"
	],
	...[
		"mt correctness",
		"experimental",
		"noise",
		"statistics",
		"language features",
		"operational risk"
	]
]);
/** Words with which a tool says that security is meant, whatever else it says. */
const securityWords = /* @__PURE__ */ new Set([...[
	"security",
	"vulnerability",
	"malicious code",
	"injection",
	"cryptography",
	"owasp",
	"cwe",
	"taint"
], ...["security features", "input validation"]]);
function normalWord(word) {
	return word.slice(0, 80).trim().toLowerCase().replace(/[-_\s]+/g, " ");
}
/** The tool's own words in a rule's name and in property bags: tags, and members that state a category. */
function categoryWords(name, ...bags) {
	const words = name === "" ? [] : [normalWord(name)];
	for (const bag of bags) {
		if (bag === null) continue;
		for (const member of categoryMembers) {
			const value = own$1(bag, member);
			if (value === void 0) continue;
			for (const element of Array.isArray(value) ? listOf(value) : [value]) {
				const word = textOf$1(element);
				if (word !== null) words.push(normalWord(word));
			}
		}
	}
	return words;
}
/** Class by one of the tool's own words; the order of classes in the table decides between two. */
function classOfCategory(categories) {
	const found = new Set(categories.map((word) => classByWord.get(word)));
	return Object.keys(words).find((one) => found.has(one)) ?? null;
}
function isQualityCategory(categories) {
	return categories.some((word) => qualityWords.has(word));
}
function isSecurityCategory(categories) {
	return categories.some((word) => securityWords.has(word) || /^(external\/)?cwe\b/.test(word));
}

// src/intake/sarif/malware-wording.ts
/** Weaknesses (CWE) that are malware where a package has them: 506 embedded malicious code, and its kinds. */
const malwareWeaknesses = /* @__PURE__ */ new Set([
	506,
	507,
	508,
	509,
	510,
	511,
	512
]);
/**
* Whether the texts of a rule about a package say that the package itself is malicious: "Malicious package cors.js",
* "Malware in crossenv", "MAL-2023-462: Malicious code in fsevents", "xz: malicious code in distributed source". Not
* that a flaw lets malicious code in.
*/
function ruleSaysMalware(descriptor) {
	const texts = [
		"shortDescription",
		"fullDescription",
		"help"
	].map((member) => textOf$1(objectOf$1(descriptor?.[member])?.["text"]));
	return [textOf$1(descriptor?.["name"]), ...texts].some((text) => text !== null && saysMalware(text));
}
/** The same of one text. */
function saysMalware(text) {
	const lead = text.slice(0, 400).replaceAll(/\s+/g, " ").trim();
	return title.test(lead) || contains.test(lead) && !denied.test(lead);
}
/** Behind an id in brackets or with a colon, or the name of the package. */
const title = /^(?:\[[\w.-]{1,60}\] |[@\w./-]{1,100}: )?(?:(?:known|confirmed|embedded) )?(?:malware(?: (?:in|found|detected|package)\b|$)|(?:malicious (?:code|content|backdoor)|backdoor|trojan) in |malicious (?:(?:npm|pypi|python|node\.?js|ruby|nuget|go) )?(?:package|release|version|dependency|module|library|gem|crate|extension)s?\b(?! (?:may|can|could|might|would|allow|to )))/i;
const contains = /\b(?:package|version|release|module|library|dependency|gem|crate)s?\b.{0,80}\b(?:contain(?:s|ed|ing)?|includ(?:e|es|ed|ing)|ship(?:s|ped)?|install(?:s|ed)?) (?:embedded )?(?:malicious code|malware|a backdoor|a trojan|a crypto-?miner)\b/i;
const denied = /\b(?:not|never|no longer) (?:contain|includ|ship|install)/i;

// src/intake/sarif/tool-families.ts
/**
* A tool's name without what changes while it stays the same tool: case, signs, an edition, a wrapper's note in
* brackets, a version. `gitleaks (MegaLinter REPOSITORY_GITLEAKS)` → `gitleaks`.
*/
function toolFamily(name) {
	const known = families.get(name);
	if (known !== void 0) return known;
	const words = name.slice(0, 200).normalize("NFKC").toLowerCase().replace(/\([^()]{0,200}\)/g, " ").replace(/\bv?\d{1,6}(?:\.\d{1,6}){1,4}\b/g, " ").split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
	while (words.length > 1 && editions.has(words.at(-1) ?? "")) words.pop();
	const family = words.join(" ") || name;
	if (families.size > 1e3) families.clear();
	families.set(name, family);
	return family;
}
/** Whether the words of a table's row stand in the family's name, one after the other. */
function namesTool(family, words) {
	return ` ${family} `.includes(` ${words} `);
}
const editions = /* @__PURE__ */ new Set([
	"oss",
	"pro",
	"cli",
	"ce",
	"community",
	"enterprise",
	"edition"
]);
const families = /* @__PURE__ */ new Map();

// src/intake/sarif/rule-families.ts
const ruleFamilies = [
	{
		class: "secret",
		tool: "bandit",
		rule: /^B10[567]\b/
	},
	{
		class: "secret",
		tool: "ruff",
		rule: /^(S10[567]|hardcoded-password.{0,40})$/
	},
	{
		class: "secret",
		tool: "flake8",
		rule: /^S10[567]$/
	},
	{
		class: "secret",
		tool: null,
		rule: /^G101\b/
	},
	{
		class: "secret",
		tool: null,
		rule: /^CKV_SECRET_\d{1,4}$/
	},
	{
		class: "secret",
		tool: null,
		rule: /^no-secrets\//
	},
	{
		class: "secret",
		tool: "devskim",
		rule: /^DS(173237|117838)$/
	},
	{
		class: "secret",
		tool: "mago",
		rule: /^no-literal-password$/
	},
	{
		class: "secret",
		tool: null,
		rule: /(^|:)S(2068|6418|6437|6698|6702|6706)$/
	},
	{
		class: "secret",
		tool: null,
		rule: /^secrets?:S\d{1,6}$/
	},
	{
		class: "secret",
		tool: null,
		rule: /^(HARD_CODE_PASSWORD|HARD_CODE_KEY|DMI_CONSTANT_DB_PASSWORD)$/
	},
	{
		class: "secret",
		tool: null,
		rule: /^REQ\.SECRET\./
	},
	{
		class: "secret",
		tool: null,
		rule: /(^|\.)generic\.secrets\./
	},
	{
		class: "secret",
		tool: null,
		rule: /^HS-LEAKS-/
	},
	{
		class: "secret",
		tool: null,
		rule: /\/(NoHardcoded|Hardcoded)[A-Za-z]{0,30}(Password|Secret|Credential|Key)s?\b/
	},
	{
		class: "pipeline",
		tool: null,
		rule: /^CKV2?_(GHA|GITHUB|GITLABCI?|CIRCLECIPIPELINES|AZUREPIPELINES|BITBUCKETPIPELINES|ARGO)_\d/
	},
	{
		class: "pipeline",
		tool: "codeql",
		rule: /^actions\//
	},
	{
		class: "pipeline",
		tool: null,
		rule: /(^|\.)yaml\.github-actions\./
	},
	{
		class: "iac",
		tool: null,
		rule: /^CKV2?_[A-Z]{2,20}_\d{1,4}$/
	},
	{
		class: "iac",
		tool: null,
		rule: /^(AVD-)?(AWS|AZU|GCP|KSV|DS|DIG|GIT|KCV|NIF|OCI|OPNSTK|KUBE)-?\d{4}$/
	},
	{
		class: "iac",
		tool: null,
		rule: /^SNYK-CC-[A-Z0-9-]{1,40}$/
	},
	{
		class: "iac",
		tool: null,
		rule: /(^|\.)(terraform|dockerfile|yaml\.(kubernetes|docker-compose|cloudformation))\.[a-z]/
	},
	{
		class: "quality",
		tool: "snyk",
		rule: /^snyk:lic:/
	},
	{
		class: "quality",
		tool: "xray",
		rule: /^(MIT|ISC|0BSD|Unlicense|Zlib|WTFPL|Apache-|BSD-|A?L?GPL-|MPL-|EPL-|CDDL-|CC-?BY|CC0-)[A-Za-z0-9.+-]{0,30}_[^_\s]{1,200}_[^_\s]{1,100}$/
	},
	{
		class: "malware",
		tool: null,
		rule: /^npm-(install-script|exfiltrate|exec-base64|serialize-environment|silent)/
	},
	{
		class: "malware",
		tool: null,
		rule: /(^|[^a-z])(malware|trojan|ransomware|coin-?miner|cryptominer|malicious-(package|code|dependency))([^a-z]|$)/i
	}
];
function classOfRule(family, id) {
	const short = id.length > 300 ? id.slice(0, 300) : id;
	return ruleFamilies.find(({ tool, rule }) => (tool === null || namesTool(family, tool)) && rule.test(short))?.class ?? null;
}
/** Rules of linters that are a security matter. */
const securityRules = [
	{
		class: "code",
		tool: "ruff",
		rule: /^S\d{3}$/
	},
	{
		class: "code",
		tool: "flake8",
		rule: /^S\d{3}$/
	},
	{
		class: "code",
		tool: "eslint",
		rule: /^(no-eval|no-implied-eval|no-new-func|no-script-url)$/
	},
	{
		class: "code",
		tool: null,
		rule: /^(security|no-unsanitized|xss|sdl|@microsoft\/sdl|security-node|scanjs-rules|no-secrets)\//
	},
	{
		class: "code",
		tool: null,
		rule: /(^|[/.:_-])security([/.:_-]|$)/i
	},
	{
		class: "code",
		tool: "golangci lint",
		rule: /^(gosec|G\d{3})\b/
	},
	{
		class: "code",
		tool: "clang tidy",
		rule: /^(cert-|clang-analyzer-|bugprone-unsafe|android-cloexec)/
	},
	{
		class: "code",
		tool: null,
		rule: /^CA(2100|2109|211[5-9]|213[0-9]|214[0-9]|215[13]|23\d\d|3\d{3}|5\d{3})$/
	},
	{
		class: "code",
		tool: "psscriptanalyzer",
		rule: /(PlainText|Password|Credential|InvokeExpression|BrokenHash)/
	},
	{
		class: "code",
		tool: "mago",
		rule: /^(no-eval|no-insecure|tainted-|no-debug-symbols|sensitive-parameter|no-shell)/
	},
	{
		class: "code",
		tool: null,
		rule: /^Tainted[A-Z]/
	}
];
function isSecurityRule(family, id) {
	const short = id.length > 300 ? id.slice(0, 300) : id;
	return securityRules.some(({ tool, rule }) => (tool === null || namesTool(family, tool)) && rule.test(short));
}
/** Weaknesses (CWE) that are a secret in the code. */
const secretWeaknesses = /* @__PURE__ */ new Set([
	259,
	260,
	321,
	798
]);

// src/intake/sarif/secret-wording.ts
/**
* Whether the name or text of a rule says that a secret was found, for tools that no table knows. Rather one too
* many: a secret that is taken for code would be judged and shown by the wrong rules.
*/
function saysSecret(wording) {
	const words = plainWords(wording);
	if (words === "") return false;
	if (detectors.some((detector) => ` ${words} `.includes(` ${detector} `))) return true;
	if (hardCoded.test(words) || found$1.test(words)) return true;
	return provider.test(words) && !about.test(words);
}
/** Lower case, camel case and signs apart, at most 200 characters. */
function plainWords(wording) {
	return wording.slice(0, 200).replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase().split(/[^a-z0-9]+/).filter((word) => word !== "").join(" ");
}
const secretNoun = "(?:secret|secrets|password|passwords|passwd|passphrase|credential|credentials|(?:api|access|auth|bearer|refresh|oauth|session|security) (?:token|tokens|key|keys)|api keys?|access keys?|private keys?|secret keys?|(?:encryption|crypto|cryptographic|signing|hmac|aes|rsa|jwt) (?:key|keys|secret)|connection string|basic ?auth|webhook url)";
/** "hard-coded password", "embedded AWS secret key", "leaked credential". */
const hardCoded = new RegExp(`\\b(?:hard ?coded|embedded|leaked|committed|checked in|exposed|disclosed) (?:[a-z0-9]{1,20} ){0,4}(?:${secretNoun}|tokens?)\\b`);
/** "AWS secret access key found", "token was detected". */
const found$1 = new RegExp(`\\b${secretNoun} (?:[a-z0-9]{1,20} ){0,4}(?:found|detected|leaked|exposed|discovered|identified|hard ?coded|in (?:source|code|repository|the code|file))\\b`);
/** A rule named after what it finds: `aws-access-token`, `github-pat`, `stripe live key`. */
const provider = /^(?:[a-z0-9]{1,20} ){0,3}(?:1password|adafruit|adobe|age|airtable|alibaba|anthropic|artifactory|asana|atlassian|aws|azure|beamer|bitbucket|cloudflare|codecov|coinbase|confluent|datadog|databricks|digitalocean|discord|docker|doppler|dropbox|dynatrace|facebook|fastly|firebase|flyio|gcp|gcloud|generic|github|gitlab|gocardless|google|grafana|hashicorp|heroku|hubspot|huggingface|infracost|intercom|jenkins|jfrog|jira|jwt|kubernetes|linear|linkedin|mailchimp|mailgun|mapbox|mongodb|mysql|netlify|newrelic|new relic|notion|npm|nuget|okta|openai|pagerduty|paypal|pgp|plaid|planetscale|postgres|postman|pulumi|putty|pypi|rapidapi|readme|rsa|rubygems|sendgrid|sentry|shopify|slack|snyk|sonar|square|ssh|stripe|telegram|terraform|travis|twilio|twitch|twitter|vault|vercel|yandex|zendesk) (?:[a-z0-9]{1,20} ){0,4}(?:key|keys|token|secret|pat|password|credential|credentials|webhook|key id|webhook url|bearer|api key)$/;
/** Rules about keys and tokens, not findings of them. */
const about = /\b(?:no|not|ensure|ensures|should|must|missing|without|require|required|rotate|rotation|expiry|expiration|check|validate|verify|verified|verification|weak|insecure|unencrypted|encrypt|encryption|enable|enabled|disable|disabled|use|uses|using|avoid|length|size|permission|policy|csrf|customer managed|cmk)\b/;
/** Detectors of well-known scanners whose names say it alone. */
const detectors = [
	...[
		"private key",
		"generic api key",
		"high entropy string",
		"high entropy secret",
		"secret keyword"
	],
	...[
		"basic auth detector",
		"basic auth credentials",
		"basicauth",
		"json web token detector",
		"artifactory detector"
	],
	...[
		"possible secret",
		"potential secret",
		"generic secret",
		"generic password",
		"password in url"
	],
	...[
		"credentials in url",
		"secret detected",
		"secret found",
		"secrets found",
		"hardcoded secrets",
		"gitleaks"
	],
	...[
		"trufflehog",
		"detect secrets",
		"secretlint",
		"service account key",
		"aws access key id",
		"github pat"
	]
];

// src/intake/sarif/classify.ts
/**
* Class of a finding by evidence in a fixed order: what baton.yml says, advisories, the tool, its own category,
* the rule's name, CWE. What nobody knows is code, never quality.
*/
function classify(sources, corrections) {
	const corrected = corrections.find((one) => applies(one, sources));
	if (corrected !== void 0) return {
		class: corrected.class,
		evidence: "configured"
	};
	if (sources.advisories.some(isMalwareAdvisory)) return {
		class: "malware",
		evidence: "advisory"
	};
	const malware = malwareEvidence(sources);
	if (malware !== null) return {
		class: "malware",
		evidence: malware
	};
	return byTool(sources) ?? byRule(sources) ?? unknownClass(sources);
}
/** Of a package alone: in code that people wrote the same words and weaknesses tell of a flaw. */
function malwareEvidence(sources) {
	const { advisories, hasPackage, kind, wording, cwe, message } = sources;
	if (advisories.length === 0 && !hasPackage && kind.class !== "vuln") return null;
	const weakness = cwe.find((id) => malwareWeaknesses.has(id));
	if (weakness !== void 0) return `cwe-${weakness}`;
	if (wording.saysMalware) return "rule";
	return !wording.isDescribed && saysMalware(message()) ? "message" : null;
}
/** Whether a path is where pipelines are defined. */
function isPipelinePath(path) {
	return /(^|\/)\.github\/(workflows|actions)\//.test(path) || /(^|\/)(action\.ya?ml|\.gitlab-ci\.yml|azure-pipelines\.ya?ml|Jenkinsfile|bitbucket-pipelines\.yml)$/.test(path) || /(^|\/)\.(circleci|buildkite)\//.test(path);
}
function applies(correction, { tool, ruleId }) {
	if (correction.tool !== null && correction.tool !== tool) return false;
	if (correction.rule !== null && !matches(correction.rule, ruleId)) return false;
	return correction.tool !== null || correction.rule !== null;
}
/** A scanner for secrets or malware reports nothing else; an advisory is one, whoever reports it. */
function byTool(sources) {
	const { kind, wording } = sources;
	if (kind.class === "secret" || kind.class === "malware") return {
		class: kind.class,
		evidence: "tool"
	};
	if (sources.advisories.length > 0) return {
		class: "vuln",
		evidence: "advisory"
	};
	if (isPipelineCategory(sources)) return {
		class: "pipeline",
		evidence: "category"
	};
	if (wording.class === "iac" && sources.isInPipeline) return {
		class: "pipeline",
		evidence: "path"
	};
	if (wording.class !== null) return {
		class: wording.class,
		evidence: "rule"
	};
	if (kind.class === "iac" && findsSecret(sources)) return {
		class: "secret",
		evidence: "rule"
	};
	if (kind.class === "iac" && sources.isInPipeline) return {
		class: "pipeline",
		evidence: "path"
	};
	if (kind.class === "vuln" && isLicense(sources)) return {
		class: "quality",
		evidence: "category"
	};
	return kind.class === null ? null : {
		class: kind.class,
		evidence: "tool"
	};
}
function byRule(sources) {
	const categories = categoriesOf(sources);
	const weakness = sources.cwe.find((id) => secretWeaknesses.has(id));
	if (weakness !== void 0) return {
		class: "secret",
		evidence: `cwe-${weakness}`
	};
	const category = classOfCategory(categories);
	if (category === "iac" && sources.isInPipeline) return {
		class: "pipeline",
		evidence: "path"
	};
	if (category !== null) return {
		class: category,
		evidence: "category"
	};
	if (categories.includes("vulnerability") && sources.hasPackage) return {
		class: "vuln",
		evidence: "category"
	};
	if (findsSecret(sources)) return {
		class: "secret",
		evidence: "rule"
	};
	if (sources.wording.isSecurity) return {
		class: "code",
		evidence: "rule"
	};
	if (isLicense(sources)) return {
		class: "quality",
		evidence: "category"
	};
	if (isSecurityCategory(categories) || sources.hasScore) return {
		class: "code",
		evidence: "category"
	};
	if (sources.kind.isLinter) return {
		class: "quality",
		evidence: "tool"
	};
	return isQualityCategory(categories) ? {
		class: "quality",
		evidence: "category"
	} : null;
}
function unknownClass(sources) {
	return {
		class: "code",
		evidence: sources.cwe.length > 0 ? "cwe" : "none"
	};
}
function categoriesOf({ wording, bags }) {
	const words = categoryWords("", ...bags);
	return words.length === 0 ? wording.categories : [...wording.categories, ...words];
}
/** A tool for infrastructure that reports on a pipeline says so with the result (KICS: platform CICD). */
function isPipelineCategory(sources) {
	return sources.kind.class === "iac" && classOfCategory(categoriesOf(sources)) === "pipeline";
}
/** A package's licence is a matter of law. */
function isLicense(sources) {
	return categoriesOf(sources).some((word) => /^licen[cs]es?( violation| issue| compliance)?$/.test(word));
}
function findsSecret({ wording, kind, message }) {
	if (wording.saysSecret) return true;
	return !wording.isDescribed && !kind.isLinter && saysSecret(message());
}

// src/intake/sarif/found-commit.ts
/**
* The commit in which a tool that reads history found a secret, lower case hex, maybe shortened: `commitSha` among the
* fingerprints (gitleaks), `commit` and its like in a property bag, the address of a file at a commit. Null: not said.
*/
function foundCommit(result) {
	const location = objectOf$1(listOf(result["locations"])[0]);
	const physical = objectOf$1(location?.["physicalLocation"]);
	const bags = [
		result["partialFingerprints"],
		result["fingerprints"],
		result["properties"],
		location?.["properties"],
		physical?.["properties"]
	];
	for (const bag of bags) {
		const commit = commitIn(objectOf$1(bag));
		if (commit !== null) return commit;
	}
	const uri = textOf$1(objectOf$1(physical?.["artifactLocation"])?.["uri"]) ?? "";
	return /(?:^commit:\/\/|\/(?:blob|commit|raw|tree)\/)([0-9a-f]{40}|[0-9a-f]{64})(?=\/|$)/i.exec(uri)?.[1]?.toLowerCase() ?? null;
}
function commitIn(bag) {
	for (const [name, value] of Object.entries(bag ?? {})) {
		if (!commitNames.has(name.toLowerCase().replace(/[-_./]/g, ""))) continue;
		const nested = objectOf$1(value);
		const said = [
			value,
			nested?.["sha"],
			nested?.["id"],
			nested?.["hash"]
		].map(textOf$1).find((text) => text !== null);
		if (said !== void 0 && /^[0-9a-f]{7,64}$/i.test(said)) return said.toLowerCase();
	}
	return null;
}
/** Without what joins their words. */
const commitNames = /* @__PURE__ */ new Set([
	"commit",
	"commitsha",
	"commitsha1",
	"commitid",
	"commithash",
	"gitcommit",
	"gitcommitsha"
]);

// src/intake/sarif/iac-kinds.ts
const kindByRule = new Map(Object.entries({
	public_data: [
		...[
			"CKV_AWS_20",
			"CKV_AWS_57",
			"CKV_AWS_17",
			"CKV_AWS_53",
			"CKV_AWS_54",
			"CKV_AWS_55",
			"CKV_AWS_56"
		],
		...[
			"CKV_AWS_70",
			"CKV_AWS_87",
			"CKV_AWS_89",
			"CKV2_AWS_6",
			"CKV_AWS_69",
			"CKV_AWS_32"
		],
		...[
			"CKV_GCP_28",
			"CKV_GCP_29",
			"CKV_GCP_11",
			"CKV_GCP_60",
			"CKV_GCP_114",
			"CKV_GCP_15",
			"CKV_GCP_100"
		],
		...[
			"CKV_AZURE_34",
			"CKV_AZURE_59",
			"CKV_AZURE_190",
			"CKV2_AZURE_47",
			"CKV_AZURE_68",
			"CKV_AZURE_11"
		],
		...[
			"AVD-AWS-0086",
			"AVD-AWS-0087",
			"AVD-AWS-0091",
			"AVD-AWS-0092",
			"AVD-AWS-0093",
			"AVD-AWS-0094"
		],
		...[
			"AVD-AWS-0180",
			"AVD-AWS-0082",
			"AVD-AZU-0007",
			"AVD-AZU-0022",
			"AVD-GCP-0001",
			"AVD-GCP-0017",
			"AVD-GCP-0046"
		],
		...[
			"aws-s3-no-public-access-with-acl",
			"aws-s3-block-public-acls",
			"aws-s3-block-public-policy"
		],
		...[
			"aws-s3-ignore-public-acls",
			"aws-s3-no-public-buckets",
			"aws-s3-specify-public-access-block"
		],
		...[
			"aws-rds-no-public-db-access",
			"azure-storage-no-public-access",
			"google-storage-no-public-access"
		],
		...[
			"google-sql-no-public-access",
			"google-bigquery-no-public-access",
			"s3-bucket-public-acl"
		],
		...["38c5ee0d-7f22-4260-ab72-5073048df100", "d0cc8694-fcad-43ff-ac86-32331d7e867f"]
	],
	public_admin: [
		...[
			"CKV_AWS_24",
			"CKV_AWS_25",
			"CKV_AWS_277",
			"CKV_GCP_2",
			"CKV_GCP_3",
			"CKV_AZURE_9",
			"CKV_AZURE_10"
		],
		...[
			"AVD-AWS-0107",
			"AVD-AWS-0105",
			"AVD-AZU-0047",
			"AVD-AZU-0048",
			"AVD-AZU-0050",
			"AVD-GCP-0027"
		],
		...[
			"AVD-AWS-0040",
			"AVD-AZU-0041",
			"AVD-GCP-0053",
			"AVD-DIG-0001"
		],
		...[
			"aws-vpc-no-public-ingress-sgr",
			"aws-ec2-no-public-ingress-sgr",
			"aws-ec2-no-public-ingress-acl"
		],
		...[
			"azure-network-no-public-ingress",
			"azure-network-ssh-blocked-from-internet",
			"azure-network-disable-rdp-from-internet"
		],
		...["google-compute-no-public-ingress", "digitalocean-compute-no-public-ingress"],
		...["aws-eks-no-public-cluster-access", "aws-eks-no-public-cluster-access-to-cidr"],
		...["4728cd65-a20c-49da-8b31-9c08b423e4db", "SNYK-CC-TF-1"]
	],
	privilege: [
		...[
			"CKV_AWS_1",
			"CKV_AWS_49",
			"CKV_AWS_62",
			"CKV_AWS_63",
			"CKV_AWS_107",
			"CKV_AWS_108",
			"CKV_AWS_109"
		],
		...[
			"CKV_AWS_110",
			"CKV_AWS_111",
			"CKV_AWS_274",
			"CKV_AWS_286",
			"CKV_AWS_287",
			"CKV_AWS_288",
			"CKV_AWS_289"
		],
		...[
			"CKV_AWS_290",
			"CKV_AWS_355",
			"CKV_AWS_356",
			"CKV2_AWS_40",
			"CKV_GCP_41",
			"CKV_GCP_42",
			"CKV_GCP_49"
		],
		...[
			"CKV_K8S_16",
			"CKV_K8S_49",
			"CKV_K8S_155",
			"CKV_K8S_156",
			"CKV_K8S_157",
			"CKV_K8S_158",
			"CKV_K8S_27"
		],
		...[
			"CKV_K8S_17",
			"CKV_K8S_18",
			"CKV_K8S_19",
			"AVD-AWS-0057",
			"AVD-AWS-0342",
			"AVD-GCP-0007",
			"AVD-AZU-0030"
		],
		...[
			"AVD-KSV-0017",
			"AVD-KSV-0041",
			"AVD-KSV-0044",
			"AVD-KSV-0046",
			"AVD-KSV-0047",
			"AVD-KSV-0050",
			"AVD-KSV-0006"
		],
		...[
			"AVD-KSV-0009",
			"AVD-KSV-0010",
			"AVD-KSV-0008",
			"aws-iam-no-policy-wildcards",
			"google-iam-no-privileged-service-accounts"
		]
	],
	hygiene: [
		...[
			"CKV_AWS_18",
			"CKV_AWS_21",
			"CKV_AWS_23",
			"CKV_AWS_50",
			"CKV_AWS_91",
			"CKV_AWS_92",
			"CKV_AWS_115"
		],
		...[
			"CKV_AWS_116",
			"CKV_AWS_117",
			"CKV_AWS_118",
			"CKV_AWS_119",
			"CKV_AWS_126",
			"CKV_AWS_144",
			"CKV_AWS_145"
		],
		...[
			"CKV_AWS_149",
			"CKV_AWS_158",
			"CKV_AWS_173",
			"CKV_AWS_226",
			"CKV_AWS_293",
			"CKV_AWS_338"
		],
		...[
			"CKV2_AWS_5",
			"CKV2_AWS_11",
			"CKV2_AWS_57",
			"CKV2_AWS_61",
			"CKV2_AWS_62",
			"CKV_GCP_62",
			"CKV_GCP_78"
		],
		...[
			"CKV_AZURE_33",
			"CKV_AZURE_206",
			"CKV2_AZURE_1",
			"CKV2_AZURE_33",
			"CKV2_AZURE_38",
			"CKV_K8S_8",
			"CKV_K8S_9"
		],
		...[
			"CKV_K8S_10",
			"CKV_K8S_11",
			"CKV_K8S_12",
			"CKV_K8S_13",
			"CKV_K8S_14",
			"CKV_K8S_15",
			"CKV_K8S_21",
			"CKV_K8S_22"
		],
		...[
			"CKV_K8S_28",
			"CKV_K8S_29",
			"CKV_K8S_31",
			"CKV_K8S_35",
			"CKV_K8S_37",
			"CKV_K8S_38",
			"CKV_K8S_40",
			"CKV_K8S_43"
		],
		...[
			"CKV_DOCKER_2",
			"CKV_DOCKER_3",
			"CKV_DOCKER_7",
			"AVD-AWS-0089",
			"AVD-AWS-0090",
			"AVD-AWS-0132",
			"AVD-AWS-0124"
		],
		...[
			"AVD-AWS-0010",
			"AVD-AWS-0017",
			"AVD-AWS-0024",
			"AVD-AWS-0033",
			"AVD-AWS-0038",
			"AVD-AWS-0065",
			"AVD-AWS-0066"
		],
		...[
			"AVD-AWS-0077",
			"AVD-AWS-0099",
			"AVD-AWS-0133",
			"AVD-AWS-0136",
			"AVD-AWS-0162",
			"AVD-AWS-0178",
			"AVD-DS-0026"
		],
		...[
			"AVD-DS-0001",
			"AVD-KSV-0011",
			"AVD-KSV-0013",
			"AVD-KSV-0014",
			"AVD-KSV-0015",
			"AVD-KSV-0016"
		],
		...[
			"AVD-KSV-0018",
			"AVD-KSV-0020",
			"AVD-KSV-0021",
			"AVD-KSV-0030",
			"AVD-KSV-0110",
			"s3-bucket-logging"
		],
		...[
			"aws-s3-enable-bucket-logging",
			"aws-s3-enable-versioning",
			"aws-s3-encryption-customer-key"
		],
		...["aws-ec2-add-description-to-security-group", "aws-vpc-add-description-to-security-group-rule"],
		...[
			"aws-cloudwatch-log-group-customer-key",
			"aws-lambda-enable-tracing",
			"aws-ec2-require-vpc-flow-logs-for-all-vpcs"
		],
		...["f861041c-8c9f-4156-acfc-5e6e524f5884"]
	]
}).flatMap(([kind, ids]) => ids.map((id) => [id.toLowerCase(), kind])));
/** Kind of an IaC rule; undefined: no table knows it. Trivy writes its ids with and without `AVD-`. */
function iacKindOf(ruleId) {
	const id = ruleId.toLowerCase();
	const byDialect = /^(aws|azu|gcp|ksv|ds|dig)-?(\d{4})$/.exec(id);
	return kindByRule.get(id) ?? (byDialect === null ? void 0 : kindByRule.get(`avd-${byDialect[1] ?? ""}-${byDialect[2] ?? ""}`));
}

// src/intake/sarif/pipeline-rules.ts
/**
* Rules about pipelines that are a matter of order, not of a flaw that somebody can use today (tier T3). What is
* in neither list, injection into a workflow above all, is judged like code.
*/
const known = /* @__PURE__ */ new Set([
	...[
		"unpinned-uses",
		"unpinned-images",
		"unpinned-tools",
		"excessive-permissions",
		"artipacked",
		"secrets-inherit"
	],
	...[
		"undocumented-permissions",
		"anonymous-definition",
		"concurrency-limits",
		"stale-action-refs",
		"archived-uses"
	],
	...[
		"ref-version-mismatch",
		"dependabot-cooldown",
		"superfluous-actions",
		"misfeature",
		"obfuscation"
	],
	...[
		"use-trusted-publishing",
		"forbidden-uses",
		"ref-confusion",
		"overprovisioned-secrets",
		"unredacted-secrets"
	],
	...[
		"secrets-outside-env",
		"hardcoded-container-credentials",
		"self-hosted-runner"
	],
	...["actions/unpinned-tag", "actions/missing-workflow-permissions"],
	...[
		"pinneddependenciesid",
		"tokenpermissionsid",
		"branchprotectionid",
		"codereviewid",
		"maintainedid",
		"sastid"
	],
	...[
		"fuzzingid",
		"licenseid",
		"ciibestpracticesid",
		"citestsid",
		"contributorsid",
		"dependencyupdatetoolid"
	],
	...[
		"packagingid",
		"securitypolicyid",
		"signedreleasesid",
		"sbomid",
		"binaryartifactsid",
		"webhooksid"
	],
	...[
		"ckv_gha_7",
		"ckv2_gha_1",
		"ckv_gha_5",
		"ckv_gha_6"
	],
	...["yaml.github-actions.security.third-party-action-not-pinned-to-commit-sha.third-party-action-not-pinned-to-commit-sha"],
	...[
		"github_action_from_unverified_creator_used",
		"default_permissions_on_risky_events",
		"unpinnable_action"
	],
	...[
		"job_all_secrets",
		"action_ref_should_be_full_length_commit_sha",
		"job_permissions",
		"workflow_secrets"
	]
]);
function isKnownPipelineRule(ruleId) {
	const id = ruleId.toLowerCase();
	return known.has(id) || known.has(id.slice(id.lastIndexOf("/") + 1));
}
/** Rules that say: this action, package or commit is compromised, not only vulnerable. */
function saysCompromised(ruleId, tags) {
	const id = ruleId.slice(0, 200);
	return /(^|[^a-z])(compromised|known-malicious|ioc|indicators?-of-compromise|impostor-commit)([^a-z]|$)/i.test(id) || tags.includes("ioc") || tags.includes("compromised") || tags.includes("indicator of compromise");
}

// src/intake/sarif/secret-tables.ts
/** Members in which scanners say whether a secret still works; values lower case. Unverified says nothing. */
const validityMembers = [...[
	"validity",
	"Validity",
	"verified",
	"Verified",
	"tokenValidation",
	"validationStatus",
	"validation_status"
], ...[
	"secretValidity",
	"secret_validity",
	"isVerified",
	"is_verified",
	"is_valid",
	"validation"
]];
const validityWords = {
	true: "active",
	valid: "active",
	active: "active",
	verified: "active",
	"active credential": "active",
	confirmed: "active",
	live: "active",
	inactive: "inactive",
	"inactive credential": "inactive",
	invalid: "inactive",
	revoked: "inactive",
	expired: "inactive",
	deactivated: "inactive"
};
/** A false "verified" is only "not verified": the word says nothing of the secret there. */
const unsureMembers = /* @__PURE__ */ new Set([
	"verified",
	"Verified",
	"isVerified",
	"is_verified"
]);
/** What scanners without such a member write into the message. */
const activeSentences = [/\bverified (?:result|secret|credential|active)\b/i, /\b(?:token validation|validity|verified)\s{0,3}:?\s{0,3}(?:active|valid|true|yes)\b/i];
const notActive = /\b(?:un|not )verified\b/i;
/** Detectors that match by a word or by entropy, not by the form of one provider's tokens: rule ids. */
const genericDetectors = [
	/^generic\b/i,
	/(?:^|[^a-z])generic(?:[^a-z]|$)/i,
	/high[- ]?entropy|entropy/i,
	/^secret[- ]?keyword$/i,
	/^B10[567]\b/,
	/^S10[567]$/,
	/^G101\b/,
	/hard-?coded-?(?:non-?crypto-?)?(?:secret|password|credential)/i,
	/(?:^|:)S2068$/,
	/^CKV_SECRET_6$/,
	/^no-secrets\//,
	/^no-literal-password$/,
	/^DS173237$/
];

// src/intake/sarif/hints.ts
const noHints = {};
/** What the scanner says beside severity, by class; nothing is assumed here. */
function hintsOf(sources) {
	const { vector } = sources.scores;
	const ofVector = vector === null ? {} : {
		automatable: vector.automatable,
		totalImpact: vector.totalImpact
	};
	switch (sources.class) {
		case "vuln": return {
			...ofVector,
			...vulnerabilityHints(sources)
		};
		case "secret": return secretHints(sources);
		case "malware": return malwareHints(sources);
		case "iac": {
			const kind = iacKindOf(sources.ruleId) ?? iacKindOf(sources.rule.id ?? "");
			return kind === void 0 ? noHints : { iacKind: kind };
		}
		case "pipeline": return pipelineHints(sources);
		case "code":
		case "quality": return vector === null ? noHints : ofVector;
		default: return noHints;
	}
}
/** Members in which tools say whether the vulnerable code is reached, and that an exploit is public. */
const reachMembers = [
	"reachability",
	"reachable",
	"isReachable",
	"exposure",
	"applicability"
];
const reached = {
	true: "reachable",
	reachable: "reachable",
	applicable: "reachable",
	"not reachable": "not_reachable",
	not_reachable: "not_reachable",
	unreachable: "not_reachable",
	"not applicable": "not_reachable",
	not_applicable: "not_reachable"
};
const exploitMembers = [
	"exploitAvailable",
	"exploit_available",
	"hasExploit",
	"exploitMaturity",
	"exploit"
];
const exploited = /* @__PURE__ */ new Set([...[
	"true",
	"yes",
	"proof of concept",
	"proof-of-concept",
	"poc",
	"functional",
	"mature",
	"high",
	"attacked"
]]);
function vulnerabilityHints({ resultBag, rule, family, message }) {
	const reach = reached[wordIn(resultBag, reachMembers) ?? ""] ?? reached[wordIn(rule.bag, reachMembers) ?? ""];
	const called = namesTool(family, "govulncheck") && /\bcalls vulnerable functions\b/.test(message());
	const poc = exploited.has(wordIn(resultBag, exploitMembers) ?? wordIn(rule.bag, exploitMembers) ?? "");
	return {
		...called ? { reach: "reachable" } : reach === void 0 ? {} : { reach },
		...poc ? { poc: true } : {}
	};
}
function secretHints(sources) {
	const validity = validityOf(sources);
	const generic = genericDetectors.some((form) => form.test(sources.ruleId.slice(0, 300))) || sources.rule.name !== "" && genericDetectors.some((form) => form.test(sources.rule.name.slice(0, 300)));
	return {
		...validity === void 0 ? {} : { validity },
		...generic ? { generic } : {}
	};
}
function validityOf({ resultBag, message }) {
	for (const member of validityMembers) {
		const value = own$1(resultBag, member);
		const word = wordOf(objectOf$1(value)?.["status"] ?? value);
		if (word === null) continue;
		const validity = Object.hasOwn(validityWords, word) ? validityWords[word] : void 0;
		if (validity === "inactive" && unsureMembers.has(member)) continue;
		if (validity !== void 0) return validity;
	}
	const said = message().slice(0, 2e3);
	return !notActive.test(said) && activeSentences.some((form) => form.test(said)) ? "active" : void 0;
}
/** Scanners that recognise by likeness, not by a signature of something known. */
const heuristicScanners = [
	"guarddog",
	"yara",
	"yara x",
	"yarax",
	"malcontent",
	"bincapz",
	"packj",
	"loki"
];
const heuristicNames = /heuristic|suspicious|suspected|\bpua\b|possible|potential|generic|anomal|risk/i;
function malwareHints({ advisories, family, ruleId, rule, place, hasPackage }) {
	const isKnown = advisories.some(isMalwareAdvisory);
	const isHeuristic = heuristicScanners.some((tool) => namesTool(family, tool)) || heuristicNames.test(`${ruleId} ${rule.name}`.slice(0, 300));
	const isNamedOnly = place !== null && isManifest(reveal(place.path)) && (hasPackage || advisories.length > 0);
	return {
		...isKnown ? { confidence: "confirmed" } : isHeuristic ? { confidence: "suspected" } : {},
		evidence: isNamedOnly ? "referenced" : "present"
	};
}
function pipelineHints({ ruleId, rule }) {
	const ioc = saysCompromised(ruleId, rule.tags);
	const known = isKnownPipelineRule(ruleId);
	return {
		...ioc ? { ioc } : {},
		...known ? { pipelineRule: true } : {}
	};
}
function wordIn(bag, members) {
	for (const member of members) {
		const word = wordOf(own$1(bag, member));
		if (word !== null) return word;
	}
	return null;
}
function wordOf(value) {
	if (typeof value === "boolean") return String(value);
	const text = textOf$1(value);
	return text === null || text.trim() === "" || text.length > 60 ? null : text.trim().toLowerCase();
}

// src/intake/sarif/code-context.ts
/**
* What tells one finding of a rule in a file from the next, without a line number: the flagged code, else a
* fingerprint of it, else the code around it, else what the message says. The order is fixed, so that two runs of
* one tool choose alike.
*/
function codeContext(sources) {
	const { result, physical } = sources;
	const snippet = snippetOf(physical?.["region"]);
	if (snippet !== null) return `code ${snippet}`;
	const print = textOf$1(own$1(objectOf$1(result["partialFingerprints"]), "primaryLocationLineHash"));
	if (print !== null && !isPositional(print)) return `line ${print.replace(/:\d{1,9}$/, "")}`;
	const lines = linesAround(physical);
	if (lines !== null) return `code ${lines}`;
	return stableFingerprint(result) ?? `${saidOnly}${withoutPlaces(sources)}`;
}
/** Whether a context is only what the message says: another finding of the rule in the file may say the same. */
function isSaidOnly(context) {
	return context.startsWith(saidOnly);
}
const saidOnly = "said ";
/** Whitespace runs are one space: reformatting is no new finding. */
function normalCode(code) {
	return code.slice(0, 2e4).replace(/\s+/g, " ").trim();
}
function snippetOf(region) {
	const text = textOf$1(objectOf$1(objectOf$1(region)?.["snippet"])?.["text"]);
	const code = text === null ? "" : normalCode(text);
	return code === "" ? null : code;
}
/** A number, or numbers with signs between them, is where it stands, not what. CodeQL's are 16 hex digits and `:n`. */
function isPositional(print) {
	return print.length < 8 || /^[\d:.,;_-]{1,15}$/.test(print) || /\s/.test(print);
}
/** The flagged line itself out of the context region; all of it when it cannot be told which. */
function linesAround(physical) {
	const context = objectOf$1(physical?.["contextRegion"]);
	const text = textOf$1(objectOf$1(context?.["snippet"])?.["text"]);
	if (text === null) return null;
	const region = objectOf$1(physical?.["region"]);
	const firstLine = indexOf(context?.["startLine"], 1);
	const line = indexOf(region?.["startLine"], 1);
	const code = normalCode((firstLine === null || line === null ? null : flagged(text.split(lineEnd), line - firstLine + 1, region)) ?? text);
	return code === "" ? null : code;
}
const lineEnd = /\r\n|\r|\n/;
function flagged(lines, line, region) {
	const start = indexOf(region?.["startLine"], 1) ?? line;
	const count = Math.min((indexOf(region?.["endLine"], start) ?? start) - start, 50);
	const chosen = lines.slice(line - 1, line + count);
	return line < 1 || chosen.length === 0 ? null : chosen.join("\n");
}
/** Fingerprints whose makers say that they do not hang on the line. */
const stableFingerprints = [
	{
		of: "fingerprints",
		name: "matchBasedId/v1"
	},
	{
		of: "fingerprints",
		name: "identity"
	},
	{
		of: "fingerprints",
		name: "precise_sink_and_sink_function"
	},
	{
		of: "fingerprints",
		name: "contextHash/v1"
	},
	{
		of: "partialFingerprints",
		name: "flawHash"
	},
	{
		of: "partialFingerprints",
		name: "scanPrimaryLocationHash"
	}
];
function stableFingerprint(result) {
	for (const { of, name } of stableFingerprints) {
		const value = textOf$1(own$1(objectOf$1(result[of]), name));
		if (value !== null && value.length <= 300 && !isPositional(value)) return `print ${value}`;
	}
	return null;
}
/** The message without paths and numbers; beside it the function that it is in. */
function withoutPlaces({ result, message, paths }) {
	let said = message().normalize("NFC");
	for (const path of paths()) {
		if (path.length < 3) continue;
		said = said.replaceAll(path, "‹path›");
	}
	const first = objectOf$1(listOf(result["locations"])[0]);
	const logical = objectOf$1(listOf(first?.["logicalLocations"])[0]);
	const where = textOf$1(logical?.["fullyQualifiedName"]) ?? "";
	return `${normalCode(said.replace(/\d+/g, "#"))} ${where.slice(0, 500)}`;
}

// src/intake/sarif/fingerprints.ts
/**
* SHA-256 over the parts, hex. They are joined as JSON, whose escapes keep lone surrogates distinct: as UTF-8
* all of them would be the same bytes.
*/
function hashOf(parts) {
	return hash("sha256", JSON.stringify(parts), "hex");
}
/** `hmac:` with the key's own fingerprint, so that a rotated key is seen as another one. */
function keyedHashOf(key, parts) {
	return `hmac:${hash("sha256", key, "hex").slice(0, 8)}:${createHmac("sha256", key).update(JSON.stringify(parts)).digest("hex")}`;
}

// src/intake/sarif/secret-context.ts
/** Pieces of what a secret's result matched, as far as the file holds it, to be masked where they stand elsewhere. */
function matchedPieces(result) {
	const pieces = [];
	for (const location of objectsOf(result["locations"]).slice(0, 8)) {
		const match = matchOf(objectOf$1(location["physicalLocation"]));
		if (match !== null) pieces.push(...piecesOf(match));
	}
	return pieces;
}
/** The matched text itself (`region.snippet`), unless the tool has hidden it. */
function matchOf(physical) {
	const text = textOf$1(objectOf$1(objectOf$1(physical?.["region"])?.["snippet"])?.["text"]);
	return text === null || text.trim() === "" ? null : text;
}
/** Stars, dots or a word in place of the secret: such a text says nothing about its value. */
function isHidden(match) {
	return /\*{3,}|\.{3,}|…|x{6,}|redacted|\[masked\]/i.test(match);
}
/**
* The line of a secret with the match cut out and every other value blanked; null when it cannot be cut out for
* certain. Never a piece of the value: what is hashed of it could be guessed.
*/
function residueOf(physical) {
	const region = objectOf$1(physical?.["region"]);
	const context = objectOf$1(physical?.["contextRegion"]);
	const text = textOf$1(objectOf$1(context?.["snippet"])?.["text"]);
	const firstLine = indexOf(context?.["startLine"], 1);
	const line = indexOf(region?.["startLine"], 1);
	if (region === null || text === null || firstLine === null || line === null) return null;
	const from = indexOf(region["startColumn"], 1);
	const to = indexOf(region["endColumn"], 1);
	const endLine = indexOf(region["endLine"], line) ?? line;
	if (from === null || to === null || endLine !== line || to <= from) return null;
	if ((indexOf(context?.["startColumn"], 1) ?? 1) !== 1) return null;
	const whole = text.split(/\r\n|\r|\n/)[line - firstLine];
	if (whole === void 0 || whole.length < to - 1 || whole.length > 4e3) return null;
	const cut = whole.slice(from - 1, to - 1);
	const match = matchOf(physical);
	if (match !== null && !isHidden(match) && match.trim() !== cut.trim()) return null;
	return blanked(whole, from - 1);
}
/**
* What stands in front of the match, up to a whole word, since a scanner's columns may be off. Of that, words that
* are plain and no value of another assignment; what stands behind the match is not kept at all.
*/
function blanked(line, from) {
	let start = from;
	while (start > 0 && isValue(line.charAt(start - 1))) start--;
	return line.slice(0, start).replace(/(["'`])[^"'`]{0,2000}\1/g, " · ").replace(/([=:]\s{0,20})[A-Za-z0-9_.+/-]{1,2000}/g, "$1·").split(/\s+/).map((word) => /^[A-Za-z_.:=([{<>\])},;"'·-]{1,40}$/.test(word) ? word : "·").join(" ");
}
function isValue(character) {
	return !/[\s"'`=:,;()[\]{}<>]/.test(character);
}

// src/intake/sarif/identity.ts
/** The scheme's version is part of every identity: another scheme is another identity, never a false match. */
const scheme = "1";
/**
* Identity by class (domain.md c.3): never a line number, a tool's version or, for a secret, its value. The same
* text twice gives the same identity twice; identities are counted.
*/
function identify(sources) {
	const { class: found } = sources;
	if (found === "vuln" && (sources.package !== null || sources.advisories.length > 0)) return ofVulnerability(sources);
	if (found === "malware" && (sources.package !== null || sources.artifactDigest !== null)) return ofMalware(sources);
	if (found === "secret") return ofSecret(sources);
	return ofPlace(sources, found === "iac" ? iacContext(sources) : codeContext(sources));
}
/** The same advisory and package is the same finding, whichever tool says it, and in whichever spelling. */
function ofVulnerability(sources) {
	const name = packageKey(sources.package);
	const where = manifestKey(sources);
	const [first, ...others] = sources.advisories.length > 0 ? sources.advisories : [sources.ruleId];
	const identityOf = (advisory) => hashOf([
		scheme,
		"vuln",
		advisory,
		name,
		where
	]);
	return {
		identity: identityOf(first ?? ""),
		aliases: others.slice(0, 8).map(identityOf),
		renameKey: hashOf([
			scheme,
			"vuln",
			first ?? "",
			name
		]).slice(0, 32),
		isWeak: false
	};
}
/** purl without version; spellings of ecosystems that tools do not share are folded. */
function packageKey(found) {
	if (found === null) return "";
	const name = reveal(found.name).normalize("NFC").toLowerCase().replace(/:\d{1,4}$/, "");
	if (found.ecosystem === "pypi") return name.replace(/[-_.]+/g, "-");
	if (found.ecosystem === "maven" || name.includes(":")) return name.slice(name.lastIndexOf(":") + 1);
	if (isSystemPackage(found.ecosystem)) return name.slice(name.lastIndexOf("/") + 1);
	return name;
}
/** The folder of the manifest: tools name package.json or its lock file for one and the same. In an image: the image. */
function manifestKey({ package: found, place, artifactDigest }) {
	if (artifactDigest !== null || isSystemPackage(found?.ecosystem) || place?.inside !== true) return "image";
	const path = reveal(place.path);
	return isManifest(path) ? `in ${path.slice(0, Math.max(path.lastIndexOf("/"), 0))}` : path;
}
function ofMalware(sources) {
	const { package: found, artifactDigest } = sources;
	const version = found?.installed === void 0 ? "" : reveal(found.installed);
	const what = found === null ? artifactDigest ?? "" : `${packageKey(found)}@${version}`;
	const rule = sources.advisories[0] ?? sources.ruleId;
	const path = found === null && sources.place !== null ? reveal(sources.place.path) : "";
	return {
		identity: hashOf([
			scheme,
			"malware",
			rule,
			what,
			path
		]),
		aliases: [],
		renameKey: path === "" ? null : hashOf([
			scheme,
			"malware",
			rule,
			what
		]).slice(0, 32),
		isWeak: false
	};
}
/** Detector, path and the line around the match; under BATON_HASH_KEY the value itself, wherever it stands. */
function ofSecret(sources) {
	const residue = residueOf(sources.physical) ?? "";
	const made = {
		...ofPlace(sources, `around ${residue}`),
		isWeak: !/[A-Za-z]/.test(residue)
	};
	const match = matchOf(sources.physical);
	if (sources.hashKey === null || match === null || isHidden(match)) return made;
	const keyed = keyedHashOf(sources.hashKey, [
		scheme,
		"secret",
		sources.ruleId,
		match.trim()
	]);
	return {
		...made,
		aliases: [...made.aliases, keyed]
	};
}
function ofPlace(sources, context) {
	const { class: found, family, place } = sources;
	const path = place === null ? "" : reveal(place.path);
	const identityOf = (rule) => hashOf([
		scheme,
		found,
		family,
		rule,
		path,
		context
	]);
	const rename = hashOf([
		scheme,
		found,
		family,
		sources.ruleId,
		context
	]).slice(0, 32);
	return {
		identity: identityOf(sources.ruleId),
		aliases: sources.olderIds.filter((id) => id !== sources.ruleId).slice(0, 8).map(identityOf),
		renameKey: place === null ? null : rename,
		isWeak: isSaidOnly(context)
	};
}
/** The resource's address, else its first line: an edit inside the resource is not another resource. */
function iacContext(sources) {
	const first = objectOf$1(listOf(sources.result["locations"])[0]);
	const logical = objectOf$1(listOf(first?.["logicalLocations"])[0]);
	const bag = objectOf$1(sources.result["properties"]);
	const address = textOf$1(logical?.["fullyQualifiedName"]) ?? textOf$1(logical?.["name"]) ?? resourceIn(bag);
	if (address !== null && address.trim() !== "") return `resource ${normalCode(address)}`;
	const line = textOf$1(objectOf$1(objectOf$1(sources.physical?.["region"])?.["snippet"])?.["text"])?.split("\n").find((one) => one.trim() !== "");
	return line === void 0 ? codeContext(sources) : `code ${normalCode(line)}`;
}
function resourceIn(bag) {
	return textOf$1(bag?.["resource"]) ?? textOf$1(bag?.["resourceName"]) ?? textOf$1(bag?.["resource_address"]);
}

// src/intake/sarif/places.ts
/**
* Every place that a result names, each once: locations, related locations, steps of its flows. None is left
* out, since whether a finding is new may hang on the last one. `secrets` (class secret) masks paths.
*/
function placesOf(result, run, names, secrets) {
	const all = [];
	const seen = /* @__PURE__ */ new Set();
	let place = null;
	let physical = null;
	for (const location of locationsOf(result, run)) {
		const at = objectOf$1(objectOf$1(location)?.["physicalLocation"]);
		const named = at === null ? null : names(objectOf$1(at["artifactLocation"]));
		if (at === null || named === null) continue;
		const region = regionOf(at);
		for (const written of named.undecoded === void 0 ? [named.path] : [named.path, named.undecoded]) {
			const key = `${region.line ?? ""}-${region.endLine ?? ""} ${written}`;
			if (seen.has(key)) continue;
			seen.add(key);
			const found = placeAt(written, named, region, secrets);
			all.push(found);
			if (place !== null) continue;
			place = found;
			physical = at;
		}
	}
	return {
		place,
		all,
		physical
	};
}
const nowhere$1 = {};
/** An end that is given and cannot be read may be any line, so that nothing is known but the file. */
function regionOf(physical) {
	const region = objectOf$1(physical["region"]);
	const line = lineOf(region?.["startLine"]);
	if (line === null) return nowhere$1;
	if (!isGiven(region?.["endLine"])) return { line };
	const endLine = lineOf(region?.["endLine"]);
	return endLine === null || endLine < line ? nowhere$1 : {
		line,
		endLine
	};
}
function lineOf(value) {
	const line = indexOf(value, 1);
	return line === null || line > lastLine ? null : line;
}
/** What git and GitHub's API can count. */
const lastLine = 2 ** 31 - 1;
function placeAt(written, { inside, spellings, written: asWritten }, lines, secrets) {
	const shown = maskUserInfo(written);
	const path = secrets === null ? shown : maskPath(shown, secrets);
	return {
		path: foreign(path),
		inside: inside && path === written,
		...lines,
		...inside && path !== written ? { real: () => foreign(written) } : {},
		...asWritten === void 0 ? {} : { written: () => foreign(asWritten) },
		...spellings === void 0 ? {} : { spellings: () => spellings.map(foreign) }
	};
}
/** Locations, related locations, then each step of each flow (SARIF §3.27.12, .22, .18). */
function* locationsOf(result, run) {
	yield* listOf(result["locations"]);
	yield* listOf(result["relatedLocations"]);
	const shared = listOf(run["threadFlowLocations"]);
	for (const flow of objectsOf(result["codeFlows"])) for (const thread of objectsOf(flow["threadFlows"])) for (const step of objectsOf(thread["locations"])) {
		const index = indexOf(step["index"]);
		yield step["location"] ?? (index === null ? null : objectOf$1(shared[index])?.["location"]);
	}
	for (const stack of objectsOf(result["stacks"])) for (const frame of objectsOf(stack["frames"])) yield frame["location"];
}

// src/intake/sarif/advisories.ts
/** Members of a property bag that name advisories, by their names. */
const members = /^(cves?|cve[-_]?ids?|ghsa|ghsa[-_]?id|aliases|advisor(y|ies)([-_]?ids?)?|vuln(erability)?[-_]?ids?|vulnerabilities|identifiers|ids|osv|osv[-_]?ids?|tags|related[-_]?vulnerabilities)$/i;
/** Advisories that a rule states: in its id and name, its older ids, its property bag. */
function advisoriesOfRule(descriptor) {
	if (descriptor === null) return [];
	return [
		...advisoriesIn(descriptor["id"]),
		...advisoriesIn(descriptor["name"]),
		...listOf(descriptor["deprecatedIds"]).slice(0, reach.chain).flatMap(advisoriesIn),
		...advisoriesOfBag(objectOf$1(descriptor["properties"]))
	];
}
function advisoriesOfBag(bag) {
	if (bag === null) return [];
	const found = [];
	let seen = 0;
	for (const name of Object.keys(bag)) {
		if (seen++ >= reach.members) break;
		if (members.test(name)) collect(bag[name], found);
	}
	return found;
}
/**
* Further ids of what is known to be an advisory already; prose is not read otherwise, since a rule may mention
* one as an example. OSV: "also known as …"; Snyk: "(CVE-…) name@version"; else, when there is no CVE yet, the
* rule's short description and the message's first words.
*/
function advisoriesInProse(descriptor, message, hasCve) {
	const full = prose(descriptor, "fullDescription");
	const found = [...advisoriesIn(/\(also known as ([^)]{1,500})\)/.exec(message)?.[1]), ...advisoriesIn(/^\(([^)]{1,400})\)/.exec(full)?.[1])];
	if (hasCve || found.length > 0) return found;
	return [...advisoriesIn(prose(descriptor, "shortDescription").slice(0, 200)), ...advisoriesIn(message.slice(0, 200))];
}
function prose(descriptor, member) {
	return textOf$1(objectOf$1(descriptor?.[member])?.["text"]) ?? "";
}
/** Ids in a text, a list or an object of them, two levels deep. */
function collect(value, found) {
	const waiting = [{
		value,
		depth: 0
	}];
	let seen = 0;
	for (let next = waiting.pop(); next !== void 0 && seen < reach.members; next = waiting.pop()) {
		seen++;
		const { value: one, depth } = next;
		if (typeof one === "string") found.push(...advisoriesIn(one.slice(0, 300)));
		else if (typeof one === "object" && one !== null && depth < 3) for (const inner of Object.values(one).slice(0, 64)) waiting.push({
			value: inner,
			depth: depth + 1
		});
	}
}

// src/intake/sarif/messages.ts
/**
* The text of a result's message (SARIF §3.11), arguments in place. It serves extraction and identity alone and
* never leaves this room, since it may hold a secret.
*/
function messageText(message, rule, component) {
	if (message === null) return "";
	const template = textOf$1(message["text"]) ?? templateOf(message, rule, component) ?? "";
	const cut = template.length > reach.text ? template.slice(0, reach.text) : template;
	const values = message["arguments"];
	return Array.isArray(values) && values.length > 0 ? fill(cut, listOf(values)) : cut;
}
/** §3.11.7: the id names a string of the rule, else one of the component. */
function templateOf(message, rule, component) {
	const id = textOf$1(message["id"]);
	if (id === null) return textOf$1(message["markdown"]);
	const string = objectOf$1(own$1(objectOf$1(rule?.["messageStrings"]), id)) ?? objectOf$1(own$1(objectOf$1(component?.["globalMessageStrings"]), id));
	return textOf$1(string?.["text"]) ?? textOf$1(message["markdown"]);
}
/** §3.11.5: `{0}` is an argument, `{{` a brace. One pass: what an argument holds is no placeholder. */
function fill(template, values) {
	const filled = template.replace(/\{\{|\}\}|\{(\d{1,4})\}/g, (found, index) => {
		if (index === void 0) return found.charAt(0);
		const value = textOf$1(values[Number(index)]);
		return value === null ? found : value.slice(0, reach.text);
	});
	return filled.length > reach.text ? filled.slice(0, reach.text) : filled;
}

// src/intake/sarif/package-fields.ts
/** In which members of a property bag tools state a package. The first name that is there counts. */
const packageMembers = {
	purl: [
		"purl",
		"purls",
		"packageUrl",
		"package_url",
		"packageURL",
		"pkgPurl"
	],
	name: [...[
		"packageName",
		"package_name",
		"pkgName",
		"PkgName",
		"package",
		"componentName",
		"component",
		"dependency"
	], ...[
		"dependencyName",
		"moduleName",
		"module",
		"library",
		"libraryName",
		"artifactName",
		"gav"
	]],
	installed: [...[
		"installedVersion",
		"InstalledVersion",
		"installed_version",
		"packageVersion",
		"package_version"
	], ...[
		"componentVersion",
		"currentVersion",
		"current_version",
		"dependencyVersion",
		"version"
	]],
	fixed: [
		...[
			"fixedVersion",
			"FixedVersion",
			"fixed_version",
			"fixedVersions",
			"fixed_versions",
			"fixVersion",
			"fix_version"
		],
		...[
			"fixVersions",
			"fix_versions",
			"patchedVersion",
			"patchedVersions",
			"patched_versions",
			"fixedIn"
		],
		...[
			"first_patched_version",
			"firstPatchedVersion",
			"upgradeTo",
			"recommendedVersion"
		]
	],
	ecosystem: [...[
		"ecosystem",
		"packageManager",
		"package_manager",
		"packageType",
		"package_type",
		"pkgType",
		"purlType"
	], ...["componentOrigin", "language"]]
};
/** Keys of `Key: value` lines in messages and help, lower case (Trivy, Grype, Docker Scout, Wiz, Anchore …). */
const packageLines = {
	name: [...[
		"package",
		"package name",
		"vulnerable module",
		"vulnerable package",
		"component",
		"library",
		"dependency"
	], ...["module"]],
	installed: [
		"installed version",
		"version",
		"installed",
		"current version",
		"package version",
		"found version"
	],
	fixed: [
		"fixed version",
		"fix version",
		"fixed versions",
		"fixed in",
		"patched version",
		"patched versions"
	],
	ecosystem: [
		"package type",
		"package manager",
		"ecosystem",
		"type"
	]
};
const packageSentences = [
	{
		tool: "Grype",
		at: "message",
		form: /\bin (?<type>[\w.+-]{1,40}) package: (?<name>[^,\s]{1,300}), version (?<installed>\S{1,200}) was found/
	},
	{
		tool: "Grype before 0.50",
		at: "message",
		form: /^The path .{1,500} reports (?<name>\S{1,300}) at version (?<installed>\S{1,200}) {1,2}which would result in a vulnerable \((?<type>[^)]{1,40})\)/
	},
	{
		tool: "OSV-Scanner",
		at: "message",
		form: /^Package '(?<spec>[^'\s]{1,500})' is vulnerable to '/
	},
	{
		tool: "Snyk",
		at: "full-description",
		form: /^\([^)]{0,400}\) (?<spec>\S{1,400}@\S{1,200})$/
	},
	{
		tool: "Snyk",
		at: "message",
		form: /\bintroduces a vulnerable (?<name>\S{1,300}) package\b/
	},
	{
		tool: "JFrog Xray, of an image",
		at: "rule-id",
		form: /^(?:CVE-\d{4}-\d{4,19}|XRAY-\d{1,10})_(?<type>debian|ubuntu|alpine|redhat|centos)[:/][\w.]{1,40}[:/](?<name>[^_\s:/]{1,300}?)(?::\d{1,4})?_(?<installed>[^_\s]{1,200})$/
	},
	{
		tool: "JFrog Xray",
		at: "short-description",
		form: /^(?:\[Security Violation\] )?\[(?:CVE|XRAY|GHSA)-[^\]]{1,60}\] (?<name>\S{1,300}) (?<installed>\S{1,200})(?: \([^)]{1,100}\))?$/
	},
	{
		tool: "JFrog Xray",
		at: "rule-id",
		form: /^(?:CVE-\d{4}-\d{4,19}|XRAY-\d{1,10})_(?<name>[^_\s]{1,300})_(?<installed>[^_\s]{1,200})$/
	},
	{
		tool: "Trivy before 0.20",
		at: "rule-id",
		form: /\): (?<name>[A-Za-z0-9][\w.+-]{0,200}?)-(?<installed>\d[\w.+:~-]{0,100}) CVE-\d{4}-\d{4,19}$/
	},
	{
		tool: "Black Duck",
		at: "message",
		form: /^BDSA-\S{1,40}(?: \(CVE-[^)]{1,30}\))? in (?<name>\S{1,300}) (?<installed>\S{1,200})$/
	},
	{
		tool: "Composer",
		at: "message",
		form: /^Found '[^']{1,60}' vulnerability in '(?<name>[^'\s]{1,300})'/
	},
	{
		tool: "govulncheck",
		at: "message",
		form: /\b(?:calls vulnerable functions in \d{1,4} packages?|imports \d{1,4} vulnerable packages?|depends on \d{1,4} vulnerable modules?) \((?<name>[^\s,)]{1,300})/
	},
	{
		tool: "Dependabot",
		at: "message",
		form: /\b(?:vulnerable )?(?:dependency|package) [`'"](?<spec>[^`'"\s]{1,300}@[^`'"\s]{1,200})[`'"]/
	},
	{
		tool: "any",
		at: "message",
		form: /(?<spec>pkg:[a-zA-Z][a-zA-Z0-9.+-]{0,30}\/[^\s"'`,;)\]]{1,400})/
	}
];
/** Texts in a version's place that say that there is none. */
const noVersion = /^(?:|-|n\/a|none|null|no fix(?:ed version)?(?: available)?|not fixed|wont[ -]?fix|unknown)$/i;

// src/intake/sarif/fixed-versions.ts
/** Fixed versions of one package in the table that OSV-Scanner puts at the end of a rule's help. */
function fixedVersions(rule, name) {
	const help = objectOf$1(rule?.["help"]);
	const text = textOf$1(help?.["text"]) ?? textOf$1(help?.["markdown"]) ?? "";
	const start = text.lastIndexOf("### Fixed Versions");
	if (start < 0) return null;
	const versions = /* @__PURE__ */ new Set();
	for (const line of text.slice(start, start + reach.text).split("\n", 200)) {
		const [, , found, version] = line.split("|", 6).map((cell) => cell.trim());
		if (found === name && version !== void 0 && /^\d\S{0,100}$/.test(version)) versions.add(version);
	}
	return versions.size === 0 ? null : [...versions].slice(0, 8).join(", ");
}

// src/intake/sarif/package-urls.ts
/** A purl (package-url/purl-spec): name as its ecosystem writes it; null: it is none. */
function readPurl(text) {
	const [, type, rest] = /^pkg:\/{0,2}([a-zA-Z][a-zA-Z0-9.+-]{0,30})\/([^?#\s]{1,400})/.exec(text) ?? [];
	if (type === void 0 || rest === void 0) return null;
	const ecosystem = purlType(type) ?? type.toLowerCase();
	const cut = rest.lastIndexOf("@");
	const path = cut > 0 ? rest.slice(0, cut) : rest;
	const version = cut > 0 ? decodePart(rest.slice(cut + 1)) : "";
	const parts = path.split("/").filter((part) => part !== "").map(decodePart);
	const last = parts.at(-1);
	if (last === void 0) return null;
	return {
		name: ecosystem === "maven" ? parts.slice(-2).join(":") : isDistribution.has(ecosystem) ? last : parts.join("/"),
		ecosystem,
		...version === "" ? {} : { installed: version }
	};
}
/** `name@version`, scoped names included; null when there is no version. */
function readSpec(text) {
	const purl = text.startsWith("pkg:") ? readPurl(text) : null;
	if (purl !== null) return purl;
	const cut = text.lastIndexOf("@");
	if (cut <= 0 || cut === text.length - 1 || /\s|:\/\//.test(text) || text.length > 600) return null;
	return {
		name: text.slice(0, cut),
		installed: text.slice(cut + 1)
	};
}
/** Types whose namespace is the distribution, not a part of the name. */
const isDistribution = /* @__PURE__ */ new Set([
	"deb",
	"apk",
	"rpm",
	"alpm"
]);
function decodePart(part) {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}

// src/intake/sarif/packages.ts
/**
* The package that a result is about: properties first, then sentences and lines that tools write (tables in
* package-fields.ts). The first place that names one decides; others fill in what it lacks, if about the same.
*/
function findPackage(sources) {
	const candidates = [
		ofBag(sources.resultBag),
		...ofLogicalLocations(sources.result),
		...ofSentences(sources),
		ofLines(sources.message),
		...ofPurls(sources.ruleBag),
		ofLines(helpOf(sources.rule)),
		ofBag(sources.ruleBag),
		...ofFixes(sources.result)
	];
	const first = candidates.find((one) => one?.name !== void 0);
	if (first === void 0) return null;
	const known = candidates.reduce((known, one) => one === null ? known : filled(known, one), first);
	const fixed = known.fixed ?? fixedVersions(sources.rule, known.name);
	return fixed === null ? known : {
		...known,
		fixed
	};
}
function filled(known, other) {
	if (other.name !== void 0 && !isSamePackage(known.name, other.name)) return known;
	const fuller = other.ecosystem !== void 0 && other.name?.endsWith(`:${known.name}`) === true;
	return {
		...other,
		...known,
		...fuller ? { name: other.name } : {}
	};
}
function isSamePackage(one, other) {
	return lastPart(one) === lastPart(other);
}
function lastPart(name) {
	return name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf(":")) + 1).toLowerCase();
}
function ofBag(bag) {
	if (bag === null) return null;
	const purl = readPurl(valueIn(bag, packageMembers.purl) ?? "");
	const name = valueIn(bag, packageMembers.name);
	const spec = name === null ? null : readSpec(name);
	const stated = clean({
		name: spec?.name ?? name,
		installed: spec?.installed ?? valueIn(bag, packageMembers.installed),
		fixed: valueIn(bag, packageMembers.fixed),
		ecosystem: purlType(valueIn(bag, packageMembers.ecosystem) ?? "") ?? null
	});
	return purl === null ? stated : {
		...stated,
		...purl
	};
}
/** The first member that holds a text, or a list whose texts are joined. */
function valueIn(bag, members) {
	for (const member of members) {
		const value = own$1(bag, member);
		const list = Array.isArray(value) ? listOf(value).filter((one) => typeof one === "string") : [];
		const text = textOf$1(value) ?? (list.length > 0 ? list.slice(0, 8).join(", ") : null);
		if (text !== null && text.trim() !== "") return text.trim();
	}
	return null;
}
function ofPurls(bag) {
	return packageMembers.purl.flatMap((member) => listOf(own$1(bag, member)).slice(0, 32).map((purl) => readPurl(textOf$1(purl) ?? "")));
}
function ofLogicalLocations(result) {
	const first = objectOf$1(listOf(result["locations"])[0]);
	return objectsOf(first?.["logicalLocations"]).slice(0, 8).map((location) => {
		const name = textOf$1(location["fullyQualifiedName"]);
		return name === null || name.includes("@sha256:") ? null : readSpec(name);
	});
}
function ofSentences(sources) {
	const texts = {
		message: sources.message,
		"rule-id": sources.ruleId.slice(0, 800),
		"short-description": textIn(sources.rule, "shortDescription"),
		"full-description": textIn(sources.rule, "fullDescription")
	};
	return packageSentences.map(({ at, form }) => {
		const groups = form.exec(texts[at])?.groups;
		if (groups === void 0) return null;
		const spec = groups["spec"] === void 0 ? null : readSpec(groups["spec"]);
		if (spec !== null) return spec;
		return clean({
			name: groups["name"] ?? groups["spec"] ?? null,
			installed: groups["installed"] ?? null,
			fixed: groups["fixed"] ?? null,
			ecosystem: purlType(groups["type"] ?? "") ?? null
		});
	});
}
/** `Key: value` lines, and the rows of OSV's table of fixed versions. */
function ofLines(text) {
	if (!text.includes(":")) return null;
	const values = /* @__PURE__ */ new Map();
	for (const line of text.split("\n", 60)) {
		const cut = line.indexOf(":");
		if (cut <= 0 || cut > 60) continue;
		const key = line.slice(0, cut).replace(/^[\s*_-]+|[\s*_]+$/g, "").toLowerCase();
		if (!values.has(key)) values.set(key, line.slice(cut + 1).trim());
	}
	const valueOf = (keys) => keys.map((key) => values.get(key)).find((value) => value !== void 0 && value !== "") ?? null;
	const name = valueOf(packageLines.name);
	if (name === null || name.length > 600) return null;
	return {
		...clean({
			name,
			installed: valueOf(packageLines.installed),
			fixed: valueOf(packageLines.fixed),
			ecosystem: purlType(valueOf(packageLines.ecosystem) ?? "") ?? null
		}),
		...readPurl(name) ?? {}
	};
}
function ofFixes(result) {
	return objectsOf(result["fixes"]).slice(0, 4).map((fix) => {
		const said = textIn(fix, "description");
		const spec = readSpec(/^Upgrade (?:to )?(\S{1,500}@\S{1,200})$/.exec(said)?.[1] ?? "");
		return spec?.installed === void 0 ? null : {
			name: spec.name,
			fixed: spec.installed
		};
	});
}
function helpOf(rule) {
	return textIn(rule, "help").slice(0, reach.text);
}
function textIn(holder, member) {
	return (textOf$1(objectOf$1(holder?.[member])?.["text"]) ?? "").slice(0, reach.text);
}
function clean(stated) {
	const kept = {};
	if (stated.name !== null && stated.name !== "") kept.name = stated.name;
	if (stated.ecosystem !== null) kept.ecosystem = stated.ecosystem;
	if (isVersion(stated.installed)) kept.installed = stated.installed;
	const fixed = stated.fixed?.replace(/[[\]]/g, "").trim() ?? null;
	if (isVersion(fixed)) kept.fixed = fixed;
	return kept;
}
function isVersion(text) {
	return text !== null && text.length <= 300 && !noVersion.test(text);
}

// src/intake/sarif/cvss.ts
/** A CVSS vector of version 2, 3 or 4 (FIRST), else null. A metric that comes twice makes it none. */
function readVector(value) {
	const text = textOf$1(value)?.trim();
	if (text === void 0 || text.length > 300) return null;
	const version = /^CVSS:([34])\.[01]\//.exec(text)?.[1];
	const body = version === void 0 ? text.replace(/^\((.{1,200})\)$/, "$1") : text.slice(text.indexOf("/") + 1);
	if (version === void 0 && !/^AV:[NAL]\/AC:[HML]\/Au:/.test(body)) return null;
	const metrics = metricsOf(body);
	if (metrics === null) return null;
	const has = (wanted) => wanted.split("/").every((metric) => metrics.has(metric));
	if (version === "4") {
		if (!hasAll(metrics, [
			"AV",
			"AC",
			"AT",
			"PR",
			"UI",
			"VC",
			"VI",
			"VA"
		])) return null;
		return {
			automatable: has("AU:Y") || has("AV:N/AC:L/PR:N/UI:N"),
			totalImpact: has("VC:H/VI:H/VA:H"),
			score: null
		};
	}
	if (version === "3") {
		if (!hasAll(metrics, [
			"AV",
			"AC",
			"PR",
			"UI",
			"S",
			"C",
			"I",
			"A"
		])) return null;
		return {
			automatable: has("AV:N/AC:L/PR:N/UI:N"),
			totalImpact: has("C:H/I:H/A:H"),
			score: score3(metrics)
		};
	}
	if (!hasAll(metrics, [
		"AV",
		"AC",
		"Au",
		"C",
		"I",
		"A"
	])) return null;
	return {
		automatable: has("AV:N/AC:L/Au:N"),
		totalImpact: has("C:C/I:C/A:C"),
		score: score2(metrics)
	};
}
/** `NAME:VALUE` of each metric; null: not the grammar, or a name twice. */
function metricsOf(body) {
	const metrics = /* @__PURE__ */ new Set();
	const names = /* @__PURE__ */ new Set();
	for (const metric of body.split("/")) {
		const name = /^([A-Za-z]{1,3}):[A-Za-z]{1,6}$/.exec(metric)?.[1];
		if (name === void 0 || names.has(name)) return null;
		names.add(name);
		metrics.add(metric);
	}
	return metrics;
}
function hasAll(metrics, names) {
	const stated = new Set([...metrics].map((metric) => metric.slice(0, metric.indexOf(":"))));
	return names.every((name) => stated.has(name));
}
/** CVSS 3.1 §7.4. */
const weights3 = {
	reach: {
		"AV:N": .85,
		"AV:A": .62,
		"AV:L": .55,
		"AV:P": .2
	},
	complexity: {
		"AC:L": .77,
		"AC:H": .44
	},
	rights: {
		"PR:N": .85,
		"PR:L": .62,
		"PR:H": .27
	},
	rightsChanged: {
		"PR:N": .85,
		"PR:L": .68,
		"PR:H": .5
	},
	interaction: {
		"UI:N": .85,
		"UI:R": .62
	},
	confidentiality: {
		"C:H": .56,
		"C:L": .22,
		"C:N": 0
	},
	integrity: {
		"I:H": .56,
		"I:L": .22,
		"I:N": 0
	},
	availability: {
		"A:H": .56,
		"A:L": .22,
		"A:N": 0
	}
};
/** CVSS 2 §3.2.1. */
const weights2 = {
	reach: {
		"AV:N": 1,
		"AV:A": .646,
		"AV:L": .395
	},
	complexity: {
		"AC:L": .71,
		"AC:M": .61,
		"AC:H": .35
	},
	authentication: {
		"Au:N": .704,
		"Au:S": .56,
		"Au:M": .45
	},
	confidentiality: {
		"C:C": .66,
		"C:P": .275,
		"C:N": 0
	},
	integrity: {
		"I:C": .66,
		"I:P": .275,
		"I:N": 0
	},
	availability: {
		"A:C": .66,
		"A:P": .275,
		"A:N": 0
	}
};
/** NaN when a metric has a value that the version does not know; then there is no score. */
function weigh(metrics, weights) {
	for (const [metric, weight] of Object.entries(weights)) if (metrics.has(metric)) return weight;
	return NaN;
}
/** CVSS 3.1 §7.1, with its way to round up (appendix A). */
function score3(metrics) {
	const changed = metrics.has("S:C");
	const lost = 1 - (1 - weigh(metrics, weights3.confidentiality)) * (1 - weigh(metrics, weights3.integrity)) * (1 - weigh(metrics, weights3.availability));
	const impact = changed ? 7.52 * (lost - .029) - 3.25 * (lost - .02) ** 15 : 6.42 * lost;
	const ease = 8.22 * weigh(metrics, weights3.reach) * weigh(metrics, weights3.complexity) * weigh(metrics, changed ? weights3.rightsChanged : weights3.rights) * weigh(metrics, weights3.interaction);
	if (Number.isNaN(impact + ease)) return null;
	if (impact <= 0) return 0;
	const sum = Math.min(changed ? 1.08 * (impact + ease) : impact + ease, 10);
	const whole = Math.round(sum * 1e5);
	return whole % 1e4 === 0 ? whole / 1e5 : (Math.floor(whole / 1e4) + 1) / 10;
}
function score2(metrics) {
	const impact = 10.41 * (1 - (1 - weigh(metrics, weights2.confidentiality)) * (1 - weigh(metrics, weights2.integrity)) * (1 - weigh(metrics, weights2.availability)));
	const ease = 20 * weigh(metrics, weights2.reach) * weigh(metrics, weights2.complexity) * weigh(metrics, weights2.authentication);
	const score = (.6 * impact + .4 * ease - 1.5) * (impact === 0 ? 0 : 1.176);
	return Number.isNaN(score) ? null : Math.round(score * 10) / 10;
}

// src/intake/sarif/scores.ts
const noScores = {
	security: null,
	isUnreadable: false,
	vector: null,
	own: null
};
/** Members in which tools write a CVSS base score; the first one that holds a number counts. */
const scoreMembers = [...[
	"cvssv3_baseScore",
	"cvssV3BaseScore",
	"cvssv3_score",
	"cvssV3",
	"cvss3",
	"cvss_v3",
	"cvssV3Score"
], ...[
	"cvss_score",
	"cvssScore",
	"cvss-score",
	"cvss",
	"CVSS",
	"baseScore",
	"base_score",
	"cvssv2_baseScore"
]];
function scoresOf(bag) {
	if (bag === null) return noScores;
	const stated = own$1(bag, "security-severity");
	const security = strictScore(stated);
	return {
		security,
		isUnreadable: security === null && stated !== void 0 && stated !== null,
		vector: vectorIn(bag),
		own: ownScore(bag)
	};
}
/** The worse of two bags' scores: a rule's and a result's, or of two rules. */
function worseScores(one, other) {
	if (one === noScores) return other;
	if (other === noScores) return one;
	return {
		security: higher(one.security, other.security),
		isUnreadable: one.isUnreadable || other.isUnreadable,
		vector: worseVector(one.vector, other.vector),
		own: (one.own?.score ?? -1) >= (other.own?.score ?? -1) ? one.own : other.own
	};
}
/** `^(10(\.0+)?|\d(\.\d+)?)$`, as text or number: what `parseFloat` would make of "9,8" is not what was meant. */
function strictScore(value) {
	if (typeof value === "number") return value >= 0 && value <= 10 ? value : null;
	const text = textOf$1(value);
	return text !== null && text.length <= 40 && /^(10(\.0+)?|\d(\.\d+)?)$/.test(text) ? Number(text) : null;
}
function ownScore(bag) {
	for (const member of scoreMembers) {
		const value = own$1(bag, member);
		if (value === void 0) continue;
		const nested = objectOf$1(value);
		const score = strictScore(nested === null ? value : nested["score"] ?? nested["baseScore"] ?? nested["base_score"]);
		if (score !== null) return {
			score,
			member
		};
	}
	return null;
}
/** The worst CVSS vector in a bag, at most two objects deep. */
function vectorIn(bag) {
	let worst = null;
	let members = 0;
	const waiting = [{
		value: bag,
		depth: 0
	}];
	for (let next = waiting.pop(); next !== void 0 && members < reach.members; next = waiting.pop()) {
		const { value, depth } = next;
		if (typeof value === "string") worst = worseVector(worst, readVector(value));
		else if (typeof value === "object" && value !== null && depth <= 3) for (const inner of Object.values(value).slice(0, reach.members)) {
			members++;
			waiting.push({
				value: inner,
				depth: depth + 1
			});
		}
	}
	return worst;
}
function worseVector(one, other) {
	if (one === null || other === null) return one ?? other;
	return {
		automatable: one.automatable || other.automatable,
		totalImpact: one.totalImpact || other.totalImpact,
		score: higher(one.score, other.score)
	};
}
function higher(one, other) {
	return one === null || other === null ? one ?? other : Math.max(one, other);
}

// src/intake/sarif/weaknesses.ts
/** CWE numbers of a property bag: its tags, and members named after CWE. */
function weaknessesOfBag(bag) {
	if (bag === null) return [];
	const found = [];
	for (const tag of listOf(bag["tags"])) pushIds(found, tag, tagForm);
	let members = 0;
	for (const name of Object.keys(bag)) {
		if (members++ >= reach.members) break;
		if (!/^cwe/i.test(name)) continue;
		const value = bag[name];
		for (const one of Array.isArray(value) ? listOf(value) : [value]) {
			if (typeof one === "number") pushIds(found, `CWE-${one}`, tagForm);
			else pushIds(found, /^\d{1,5}$/.test(textOf$1(one) ?? "") ? `CWE-${String(one)}` : one, tagForm);
			pushIds(found, objectOf$1(one)?.["id"], tagForm);
		}
	}
	return found;
}
/** CWE in the text of a rule's id or of one tag: `external/cwe/cwe-079`, `CWE-89: SQL …`. */
function weaknessesOfText(text) {
	const found = [];
	pushIds(found, text, tagForm);
	return found;
}
/** CWE of a rule's help page, where that is CWE's own. */
function weaknessesOfLink(uri) {
	const id = /^https?:\/\/cwe\.mitre\.org\/data\/definitions\/(\d{1,5})\.html/.exec(textOf$1(uri) ?? "")?.[1];
	return id === void 0 ? [] : [Number(id)];
}
/** CWE of a rule's relationships (SARIF §3.49.15): references to a taxonomy that is CWE. */
function weaknessesOfRelationships(relationships, run) {
	return objectsOf(relationships).flatMap((relationship) => weaknessOf(objectOf$1(relationship["target"]), run));
}
/** CWE of a result's `taxa` (§3.27.8). */
function weaknessesOfTaxa(taxa, run) {
	return objectsOf(taxa).flatMap((taxon) => weaknessOf(taxon, run));
}
function weaknessOf(reference, run) {
	if (reference === null) return [];
	const component = objectOf$1(reference["toolComponent"]);
	const taxonomy = taxonomyOf(component, run);
	const name = textOf$1(component?.["name"]) ?? textOf$1(taxonomy?.["name"]);
	if (name === null || !/^cwe\b/i.test(name)) return [];
	const index = indexOf(reference["index"]);
	const listed = index === null ? null : objectOf$1(listOf(taxonomy?.["taxa"])[index]);
	const found = [];
	pushIds(found, textOf$1(reference["id"]) ?? textOf$1(listed?.["id"]), bareForm);
	return found;
}
function taxonomyOf(component, run) {
	if (component === null) return null;
	const taxonomies = listOf(run["taxonomies"]);
	const index = indexOf(component["index"]);
	if (index !== null) return objectOf$1(taxonomies[index]);
	const guid = textOf$1(component["guid"])?.toLowerCase();
	const name = textOf$1(component["name"]);
	for (const one of objectsOf(taxonomies)) {
		if (guid !== void 0 && textOf$1(own$1(one, "guid"))?.toLowerCase() === guid) return one;
		if (name !== null && one["name"] === name) return one;
	}
	return null;
}
const tagForm = /(?:^|[^a-z0-9])cwe[-_:/ ]{0,2}0{0,4}([1-9]\d{0,4})(?!\d)/gi;
const bareForm = /^(?:cwe[-_: ]?)?0{0,4}([1-9]\d{0,4})$/gi;
function pushIds(found, value, form) {
	const text = textOf$1(value);
	if (text === null) return;
	for (const match of text.slice(0, 500).matchAll(form)) {
		const id = Number(match[1]);
		if (!found.includes(id)) found.push(id);
	}
}

// src/intake/sarif/result-facts.ts
function resultFacts(reader, result) {
	const rule = reader.ruleOf(result);
	const bag = objectOf$1(result["properties"]);
	let said = null;
	const message = () => said ??= messageText(objectOf$1(result["message"]), rule.facts.descriptor, rule.facts.component);
	const advisories = findAdvisories(reader, rule, bag, message);
	return {
		rule,
		bag,
		scores: bag === null ? rule.facts.scores : worseScores(rule.facts.scores, scoresOf(bag)),
		cwe: weaknesses(reader, rule, bag, result),
		advisories,
		package: mayNamePackage(reader, bag, advisories) ? findPackage({
			result,
			resultBag: bag,
			rule: rule.facts.descriptor,
			ruleBag: rule.facts.bag,
			ruleId: rule.id,
			message: message()
		}) : null,
		message
	};
}
function weaknesses(reader, rule, bag, result) {
	const { taxa } = result;
	if (bag === null && !Array.isArray(taxa)) return rule.facts.cwe;
	return [.../* @__PURE__ */ new Set([
		...rule.facts.cwe,
		...weaknessesOfBag(bag),
		...weaknessesOfTaxa(taxa, reader.run)
	])];
}
function findAdvisories(reader, rule, bag, message) {
	const stated = [...reader.advisoriesOf(rule), ...advisoriesOfBag(bag)];
	if (stated.length === 0 && reader.kind.class !== "vuln") return stated;
	const hasCve = stated.some((id) => id.startsWith("CVE-"));
	return sortAdvisories([...stated, ...advisoriesInProse(rule.facts.descriptor, message(), hasCve)]);
}
/** Packages are looked for where one may be: beside an advisory, of a tool for dependencies, or named as such. */
function mayNamePackage(reader, bag, advisories) {
	if (advisories.length > 0 || reader.kind.class === "vuln") return true;
	if (bag === null) return false;
	return [...packageMembers.purl, ...packageMembers.name].some((member) => isGiven(own$1(bag, member)));
}

// src/intake/sarif/rules.ts
function ruleFacts(descriptor, component, run) {
	const bag = objectOf$1(descriptor["properties"]);
	const configuration = objectOf$1(descriptor["defaultConfiguration"]);
	const parameters = objectOf$1(objectOf$1(configuration?.["parameters"])?.["properties"]);
	const id = textOf$1(descriptor["id"]);
	const cwe = [
		...weaknessesOfBag(bag),
		...weaknessesOfBag(parameters),
		...weaknessesOfRelationships(descriptor["relationships"], run),
		...weaknessesOfText(id),
		...weaknessesOfLink(descriptor["helpUri"]),
		...weaknessesOfText(leadOf(descriptor["shortDescription"]))
	];
	return {
		descriptor,
		component,
		id,
		name: textOf$1(descriptor["name"]) ?? "",
		level: levelOf(configuration?.["level"]),
		scores: scoresOf(bag),
		cwe: [...new Set(cwe)],
		precision: precisionOf(bag),
		bag,
		tags: tagsOf(bag)
	};
}
/** `CWE-78: …` at the start of a description; one that is only mentioned further on is not meant. */
function leadOf(description) {
	return (textOf$1(objectOf$1(description)?.["text"]) ?? "").slice(0, 12);
}
/** A rule that the run does not describe. */
function undescribedRule(id, component) {
	return {
		descriptor: null,
		component,
		id,
		name: "",
		level: null,
		scores: noScores,
		cwe: weaknessesOfText(id),
		precision: "unknown",
		bag: null,
		tags: []
	};
}
/** Where the index and the id of a result name two rules: each of them may be meant, so the worse one counts. */
function worseRule(one, other) {
	return {
		...one,
		level: worseLevel(one.level ?? "warning", other.level ?? "warning"),
		scores: worseScores(one.scores, other.scores),
		cwe: [.../* @__PURE__ */ new Set([...one.cwe, ...other.cwe])],
		precision: precisions.find((word) => word === one.precision || word === other.precision) ?? "unknown",
		tags: [.../* @__PURE__ */ new Set([...one.tags, ...other.tags])]
	};
}
function tagsOf(bag) {
	if (bag === null) return [];
	const tags = listOf(bag["tags"]);
	return tags.length === 0 ? [] : tags.filter((tag) => typeof tag === "string").map(normalWord);
}
const precisions = [
	"very-high",
	"high",
	"medium",
	"low"
];
/** Members and tags in which tools state how sure they are, by their words. */
const confidenceMembers = [
	"precision",
	"confidence",
	"issue_confidence",
	"DevSkimConfidence"
];
const confidenceTags = /* @__PURE__ */ new Map([
	["high confidence", "high"],
	["medium confidence", "medium"],
	["low confidence", "low"]
]);
function precisionOf(bag) {
	if (bag === null) return "unknown";
	for (const member of confidenceMembers) {
		const word = textOf$1(bag[member])?.toLowerCase();
		const precision = precisions.find((one) => one === word);
		if (precision !== void 0) return precision;
	}
	for (const tag of tagsOf(bag)) {
		const precision = confidenceTags.get(tag);
		if (precision !== void 0) return precision;
	}
	return "unknown";
}

// src/intake/sarif/rule-naming.ts
const unnamed = {
	shown: {},
	key: ""
};
const longest = 100;
/**
* Name (SARIF §3.49.7) and short description (§3.49.9) of a rule, as far as they may leave the reader: nothing that
* may be a secret, and of a description only plain words, since some tools put what they matched into it.
*/
function ruleNaming({ facts }) {
	const name = shownName(facts.name);
	const summary = plainSentence(textOf$1(objectOf$1(facts.descriptor?.["shortDescription"])?.["text"]) ?? "");
	return {
		shown: {
			...name === null ? {} : { name: foreign(name) },
			...summary === null ? {} : { summary: foreign(summary) }
		},
		key: `${name ?? ""}\n${summary ?? ""}`
	};
}
function shownName(written) {
	const name = written.trim();
	if (name === "" || name.length > longest || /[\r\n]/.test(name)) return null;
	const shown = maskTokens(maskUserInfo(name));
	return shown.includes("…") || looksRandom(name) ? null : shown;
}
/** One sentence of two words at least: no value, no place, no name of code. */
function plainSentence(written) {
	const sentence = written.trim().replace(/\.$/, "");
	if (sentence.length > longest) return null;
	const words = sentence.split(/\s+/);
	return words.length >= 2 && words.every((word) => plainWord.test(word)) ? words.join(" ") : null;
}
/** `non-root`, `(XSS)`, `'Secure'`, `read/write`, `S3`, `IPv4`, `SHA-1`, and what stands behind a clause. */
const plainWord = /^[("'`]?[A-Za-z]{1,24}(?:[-/'’][A-Za-z]{1,24}){0,3}-?\d{0,3}[)"'`]?,?$/;

// src/intake/sarif/severity.ts
/** A readable security-severity rules; else a CVSS score, else the level. */
function severityOf(scores, level) {
	const { security, isUnreadable, vector, own } = scores;
	const stated = security !== null ? {
		score: security,
		source: "security-severity"
	} : vector !== null && vector.score !== null ? {
		score: vector.score,
		source: "cvss"
	} : own !== null ? {
		score: own.score,
		source: own.member
	} : null;
	if (stated !== null) return {
		...stated,
		level,
		assumed: false,
		unreadable: isUnreadable
	};
	return {
		score: null,
		level,
		source: isUnreadable ? "security-severity" : "level",
		assumed: true,
		unreadable: isUnreadable
	};
}
/** Whether a level says another thing than the score beside it (bands of GitHub: 7 error, 4 warning). */
function disagrees({ score, level }) {
	if (score === null) return false;
	return (score >= 7 ? "error" : score >= 4 ? "warning" : "note") !== level && !(score === 0 && level === "none");
}

// src/intake/sarif/read-result.ts
/** The finding that a result is. What leaves here holds no message, snippet, fingerprint or help. */
function readResult(reader, result, at) {
	const facts = resultFacts(reader, result);
	const open = placesOf(result, reader.run, reader.names, null);
	const { class: found, evidence } = classOf(reader, result, facts, open);
	const pieces = found === "secret" ? matchedPieces(result) : null;
	const digest = digestOfResult(result) ?? reader.digest;
	const named = withEcosystem(facts, open);
	const isInImage = digest !== null || isSystemPackage(named?.ecosystem) || namesLayer(result);
	const shown = pieces === null ? open : placesOf(result, reader.run, reader.names, pieces);
	const places = isInImage ? outside(shown) : shown;
	if (pieces !== null && shown.place?.real !== void 0) reader.note("path-masked");
	const advisories = found === "secret" ? [] : facts.advisories;
	const stated = named === null || found === "secret" ? null : packageOf(named);
	const { rule } = facts;
	const commit = found === "secret" ? foundCommit(result) : null;
	const identities = identify({
		result,
		physical: places.physical,
		message: facts.message,
		paths: () => quotedPaths(result, open),
		class: found,
		family: reader.family,
		ruleId: withoutPieces(rule.id.normalize("NFC"), pieces ?? []),
		olderIds: olderIds(rule.facts.descriptor),
		advisories,
		package: stated,
		place: places.place,
		artifactDigest: digest,
		hashKey: reader.settings.hashKey
	});
	return {
		...at,
		class: found,
		classEvidence: evidence,
		rule: sharedRule(reader, facts, pieces),
		place: places.place,
		places: places.all,
		severity: severityFor(reader, result, facts),
		advisories,
		package: stated,
		...digest === null ? {} : { artifactDigest: digest },
		...commit === null ? {} : { commit },
		hints: hintsOf({
			class: found,
			family: reader.family,
			ruleId: rule.id,
			rule: rule.facts,
			resultBag: facts.bag,
			scores: facts.scores,
			advisories,
			place: places.place,
			hasPackage: stated !== null,
			message: facts.message
		}),
		claims: claimsOf(result),
		identity: identities.identity,
		aliases: identities.aliases,
		...identities.renameKey === null ? {} : { renameKey: identities.renameKey },
		...identities.isWeak ? { weakIdentity: true } : {}
	};
}
function classOf(reader, result, facts, places) {
	const path = places.place === null ? "" : reveal(places.place.path);
	return classify({
		tool: reader.tool,
		kind: reader.kind,
		ruleId: facts.rule.id,
		wording: reader.wordingOf(facts.rule),
		bags: [facts.bag, objectOf$1(objectOf$1(result["message"])?.["properties"])],
		cwe: facts.cwe,
		advisories: facts.advisories,
		hasPackage: facts.package !== null,
		hasScore: facts.scores.security !== null || facts.scores.isUnreadable,
		isInPipeline: isPipelinePath(path),
		message: facts.message
	}, reader.settings.classes);
}
/** SARIF §3.27.10, with what is odd about it noted. */
function severityFor(reader, result, { rule, scores }) {
	const { kind, level } = result;
	const resolved = resolveLevel({
		kind,
		result: level,
		override: reader.overrideOf(result, rule),
		rule: rule.facts.level,
		isRuleMissing: rule.isMissing
	});
	const severity = severityOf(scores, resolved);
	if (isGiven(level) && !isLevel(level)) reader.note("level-unknown");
	if (severity.unreadable) reader.note("severity-unreadable");
	if (disagrees(severity)) reader.note("level-disagrees");
	if (rule.isContradicted) reader.note("rule-disagrees");
	if (rule.isMissing) reader.note("rule-missing");
	return severity;
}
/** One object for all findings of a rule, tool, weaknesses and precision: a run may have a million of them. */
function sharedRule(reader, { rule, cwe, bag }, pieces) {
	const stated = precisionOf(bag);
	const precision = stated === "unknown" ? rule.facts.precision : stated;
	const id = withoutPieces(maskUserInfo(rule.id), pieces ?? []);
	const naming = pieces === null && !mayTellSecret(reader, rule) ? reader.namingOf(rule) : unnamed;
	const key = `${precision} ${cwe.join(",")} ${id}\n${naming.key}`;
	const known = reader.rules.get(key);
	if (known !== void 0) return known;
	const made = {
		id: foreign(id),
		...naming.shown,
		tool: foreign(maskUserInfo(reader.tool)),
		cwe,
		precision
	};
	reader.rules.set(key, made);
	return made;
}
/** Its scanner looks for secrets, or it says so itself, whatever class a setting gives to its findings. */
function mayTellSecret(reader, rule) {
	return reader.kind.class === "secret" || reader.wordingOf(rule).saysSecret;
}
/** A rule may be named after what it matched; neither the name shown nor its hash may hold that. */
function withoutPieces(id, pieces) {
	return pieces.reduce((shown, piece) => shown.replaceAll(piece, "…"), id);
}
/** Where neither name nor type says it, the advisory, the rule's tags or the manifest's name may. */
function withEcosystem({ package: stated, advisories, rule }, places) {
	if (stated === null || stated.ecosystem !== void 0) return stated;
	const path = places.place === null ? "" : reveal(places.place.path);
	const ecosystem = statedEcosystem(advisories, rule.facts.tags) ?? ecosystemOfManifest(path);
	return ecosystem === void 0 ? stated : {
		...stated,
		ecosystem
	};
}
/** JFrog names the layer of the image in which a file lies. */
function namesLayer(result) {
	return objectsOf(result["locations"]).slice(0, 4).some((location) => objectsOf(location["logicalLocations"]).some(({ kind }) => kind === "layer"));
}
/**
* A file in an image is none of the repository, whatever its name. Where nothing but a path names the image, it may be
* a folder's name, so that newness looks for the file all the same.
*/
function outside(places) {
	const isNamedByPath = places.all.some(({ path }) => /@sha256/i.test(reveal(path)));
	const all = places.all.map(({ path, real, written, line, endLine }) => ({
		path: real === void 0 ? written?.() ?? path : path,
		inside: false,
		...line === void 0 ? {} : { line },
		...endLine === void 0 ? {} : { endLine },
		...isNamedByPath ? { spellings: () => [real?.() ?? path] } : {}
	}));
	return {
		...places,
		all,
		place: all[0] ?? null
	};
}
function packageOf(stated) {
	const { name, ecosystem, installed, fixed } = stated;
	return {
		name: foreign(maskUserInfo(name)),
		...ecosystem === void 0 ? {} : { ecosystem },
		...installed === void 0 ? {} : { installed: foreign(maskUserInfo(installed)) },
		...fixed === void 0 ? {} : { fixed: foreign(maskUserInfo(fixed)) }
	};
}
function olderIds(descriptor) {
	return listOf(descriptor?.["deprecatedIds"]).filter((id) => typeof id === "string");
}
/** The first file's path in the spellings in which a message may quote it, longest first. */
function quotedPaths(result, places) {
	const physical = objectOf$1(objectOf$1(listOf(result["locations"])[0])?.["physicalLocation"]);
	const uri = textOf$1(objectOf$1(physical?.["artifactLocation"])?.["uri"])?.normalize("NFC");
	const path = places.place === null ? void 0 : reveal(places.place.path);
	const spellings = [
		uri,
		path,
		path?.slice(path.lastIndexOf("/") + 1)
	].filter((one) => one !== void 0);
	return [...new Set(spellings)].sort((one, other) => other.length - one.length);
}

// src/intake/sarif/tracked-name.ts
/**
* The one tracked file that an absolute path of a scanning machine, or one with backslashes, must mean; null: none, or
* it could be one of several. `path`: NFC, forward slashes, without dot segments. Only where the whole rest below the
* root of the machine or of a mounted workspace is a tracked path: never by a part of it.
*/
function trackedName(path, tracked) {
	if (!(path.startsWith("/") || drive$1.test(path))) return tracked.has(path) ? path : null;
	if (systemFolders.test(path)) return null;
	const [only, another] = new Set(mounts.flatMap((mount) => {
		const root = mount.exec(path)?.[0];
		const rest = root === void 0 ? "" : path.slice(root.length);
		return tracked.has(rest) ? [rest] : [];
	}));
	return another === void 0 ? only ?? null : null;
}
const drive$1 = /^[a-zA-Z]:\//;
/** What these hold came with the system or with an installation; `/usr/src` is where images keep what they build. */
const systemFolders = /^(?:[a-zA-Z]:)?\/(?:bin|boot|dev|etc|lib|lib32|lib64|proc|root|run|sbin|sys|usr(?!\/src\/)|var(?!\/jenkins_home\/workspace\/)|windows|program files[^/]*)\//i;
/** Where a workspace may lie: the root of a file system, a folder of it, and what pipelines and images use. */
const mounts = [
	/^(?:[a-zA-Z]:)?\//,
	/^(?:[a-zA-Z]:)?\/[^/]+\//,
	/^\/usr\/src\//,
	/^\/usr\/src\/app\//,
	/^\/(?:tmp|mnt|data|opt|srv|workspaces?|drone)\/[^/]+\//,
	/^\/(?:builds|__w)\/[^/]+\/[^/]+\//,
	/^[a-zA-Z]:\/a\/[^/]+\/[^/]+\//,
	/^\/(?:home|Users)\/runner\/work\/[^/]+\/[^/]+\//,
	/^\/home\/vsts\/work\/[^/]+\/s\//,
	/^\/home\/circleci\/project\//,
	/^\/(?:var\/jenkins_home|home\/jenkins\/agent|home\/jenkins)\/workspace\/[^/]+\//,
	/^\/opt\/atlassian\/pipelines\/agent\/build\//
];

// src/intake/sarif/paths.ts
/** Where on scanning machines the repository's root lies: prefixes, forward slashes, ending in one. */
function rootsOf(workspace, repository) {
	const name = repository?.split("/")[1] ?? null;
	const roots = [workspace, ...containerRoots];
	if (name !== null) roots.push(...runnerRoots.map((root) => `${root}/${name}/${name}`));
	return roots.map((root) => root.replaceAll("\\", "/").replace(/\/+$/, "").normalize("NFC") + "/").filter((root) => root !== "/");
}
/** Mounts of the workspace in container actions. */
const containerRoots = ["/github/workspace", "/github/workspace/."];
/** Workspaces of GitHub's hosted runners. */
const runnerRoots = [
	"/home/runner/work",
	"/Users/runner/work",
	"D:/a",
	"C:/a"
];
const nothing = /* @__PURE__ */ new Set();
/**
* Name of what a URI or path means, decoded once. Inside only when it is relative, or absolute under a root,
* and neither climbs out nor hides a climb; else when it must mean one of the *tracked* files, NFC.
*/
function namePath(written, roots, tracked = nothing) {
	const believed = believedName(written, roots);
	const found = believed.inside || tracked.size === 0 ? null : amongTracked(believed.path, tracked);
	const named = found === null ? believed : {
		path: found,
		inside: true,
		written: believed.path
	};
	const spellings = spellingsOf(written.normalize("NFC"), named, roots);
	return spellings.length === 0 ? named : {
		...named,
		spellings
	};
}
function believedName(written, roots) {
	const raw = written.normalize("NFC");
	const outside = {
		path: raw,
		inside: false
	};
	if (written.length > reach.path || written.includes("\0")) return outside;
	const local = localPathOf(raw);
	if (local === null) return outside;
	const decoded = decode(local);
	const relative = relativeTo(decoded, roots);
	if (relative === null || hidesClimb(relative)) return outside;
	const named = {
		path: relative,
		inside: true
	};
	const plain = decoded === local ? null : relativeTo(local, roots);
	return plain === null || plain === relative ? named : {
		...named,
		undecoded: plain
	};
}
function amongTracked(raw, tracked) {
	if (raw.length > reach.path || raw.includes("\0") || /^\\|^\/\//.test(raw)) return null;
	const local = localPathOf(raw.includes(":") ? raw : raw.replaceAll("\\", "/"));
	const path = local === null ? null : withoutDots(decode(local));
	return path === null || path.includes("\\") || hidesClimb(path) ? null : trackedName(path, tracked);
}
/**
* Any name is a file's somewhere: `x:y/a`, `a\b`, `%00`, `file:a`. Those that Git could list, relative to the root,
* beside the ones that are believed.
*/
function spellingsOf(raw, named, roots) {
	if (named.inside && named.path === raw) return none$1;
	const spellings = /* @__PURE__ */ new Set();
	for (const whole of [raw, decode(raw)]) for (const start of ["", ...roots.flatMap((root) => [root, `file://${root}`])]) {
		const name = whole.slice(start.length);
		if (whole.startsWith(start) && mayBeListed(name)) spellings.add(name);
	}
	if (named.inside) spellings.delete(named.path);
	if (named.undecoded !== void 0) spellings.delete(named.undecoded);
	return spellings.size === 0 ? none$1 : [...spellings];
}
function mayBeListed(name) {
	return !name.includes("\0") && name.split("/").every((segment) => ![
		"",
		".",
		".."
	].includes(segment));
}
const none$1 = [];
/** A URI or a path without scheme → a path, relative or absolute; null: a URL, a host, a UNC path, a drive-relative one. */
function localPathOf(text) {
	if (drive.test(text)) return text.replaceAll("\\", "/");
	if (text.includes("\\")) return null;
	const scheme = /^([a-zA-Z][a-zA-Z0-9+.-]{0,30}):/.exec(text)?.[1];
	if (scheme === void 0) return text.startsWith("//") ? null : text;
	if (scheme.toLowerCase() !== "file") return null;
	const rest = text.slice(5);
	if (!rest.startsWith("//")) return rest;
	const path = rest.slice(2);
	if (path.startsWith("/")) return withoutSlashOfDrive(path);
	if (/^localhost\//i.test(path)) return withoutSlashOfDrive(path.slice(9));
	return path.includes("/") || path === "" ? null : path;
}
const drive = /^[a-zA-Z]:[\\/]/;
function withoutSlashOfDrive(path) {
	return /^\/[a-zA-Z](:|%3[aA])[\\/]/.test(path) ? path.slice(1).replace(/^(.)%3[aA]/, "$1:") : path;
}
/** Once, as RFC 3986 §2.4 says; what does not decode stays as written. */
function decode(path) {
	if (!path.includes("%")) return path;
	try {
		return decodeURIComponent(path).normalize("NFC");
	} catch {
		return path;
	}
}
/** The path below the root, dot segments resolved; null: it is outside, or the root itself. */
function relativeTo(path, roots) {
	if (path.includes("\0") || path.includes("\\") && !drive.test(path)) return null;
	const isAbsolute = path.startsWith("/") || drive.test(path);
	const resolved = withoutDots(path);
	if (resolved === null) return null;
	if (!isAbsolute) return resolved === "" ? null : resolved;
	for (const root of roots) if ((drive.test(root) ? resolved.toLowerCase().startsWith(root.toLowerCase()) : resolved.startsWith(root)) && resolved.length > root.length) return resolved.slice(root.length);
	return null;
}
/** Null: it climbs above where it starts. */
function withoutDots(path) {
	if (!/(^|\/)\.{0,2}(\/|$)/.test(path)) return path;
	const start = path.startsWith("/") ? "/" : "";
	const kept = [];
	for (const segment of path.split("/")) {
		if (segment === "" || segment === ".") continue;
		if (segment !== "..") kept.push(segment);
		else if (kept.pop() === void 0) return null;
	}
	return start + kept.join("/");
}
/** Git's own folder is no part of the repository; encodings and look-alikes of a climb are not believed. */
function hidesClimb(path) {
	if (/(^|\/)\.git(\/|$)/i.test(path) || /%(2e|2f|5c|00)/i.test(path)) return true;
	if (!/[^\x20-\x7e]/.test(path)) return false;
	const folded = path.normalize("NFKC");
	return folded.split("/").length !== path.split("/").length || /(^|\/)\.\.(\/|$)|\\/.test(folded);
}

// src/intake/sarif/artifact-locations.ts
function artifactNames(run, roots, tracked) {
	const name = (written) => namePath(written, roots, tracked);
	const bases = objectOf$1(run["originalUriBaseIds"]);
	const artifacts = Array.isArray(run["artifacts"]) ? run["artifacts"] : [];
	const seen = /* @__PURE__ */ new Map();
	const nameOf = (uri, baseId) => {
		const key = baseId === null ? uri : `${uri}\0${baseId}`;
		const known = seen.get(key);
		if (known !== void 0) return known;
		const named = uri === "" && baseId === null ? null : resolve(uri, baseId, bases, name);
		seen.set(key, named);
		return named;
	};
	return (location) => {
		if (location === null) return null;
		const uri = textOf$1(location["uri"]);
		if (uri !== null && uri !== "") return nameOf(uri, textOf$1(location["uriBaseId"]));
		const index = indexOf(location["index"]);
		const listed = index === null ? null : objectOf$1(objectOf$1(artifacts[index])?.["location"]);
		const listedUri = textOf$1(listed?.["uri"]);
		return listedUri === null ? null : nameOf(listedUri, textOf$1(listed?.["uriBaseId"]));
	};
}
/** SARIF §3.14.14: a base id stands for a URI, which may itself be relative to another one; cycles end. */
function resolve(uri, baseId, bases, name) {
	if (baseId === null || isAbsolute(uri)) return name(uri);
	let joined = uri;
	let belowRoot = sourceRoots.test(baseId) ? uri : null;
	let id = baseId;
	for (let links = 0; id !== null; links++) {
		if (links >= reach.chain) return {
			path: uri.normalize("NFC"),
			inside: false
		};
		const base = objectOf$1(own$1(bases, id));
		const baseUri = textOf$1(base?.["uri"]);
		const next = textOf$1(base?.["uriBaseId"]);
		if (base === null || baseUri === null || baseUri === "") {
			if (base !== null && next !== null && belowRoot === null) {
				id = next;
				continue;
			}
			return name(belowRoot ?? joined);
		}
		joined = baseUri.endsWith("/") ? baseUri + joined : `${baseUri}/${joined}`;
		if (isAbsolute(baseUri)) {
			const named = name(joined);
			if (named.inside || belowRoot === null || isWholeMachine(baseUri)) return named;
			return name(belowRoot);
		}
		if (next !== null && sourceRoots.test(next)) belowRoot = joined;
		id = next;
	}
	return name(joined);
}
function isAbsolute(uri) {
	return /^([a-zA-Z][a-zA-Z0-9+.-]{0,30}:|\/|\\)/.test(uri);
}
/** `file:///` as the base is Trivy's way to say "an image". */
function isWholeMachine(baseUri) {
	return /^(file:)?\/*$/i.test(baseUri);
}
/** Names that tools give to the root of the repository, on whichever machine they ran. */
const sourceRoots = /^%?(SRCROOT|SRC_ROOT|SOURCEROOT|SOURCE_ROOT|REPOROOT|REPO_ROOT|PROJECTROOT|PROJECT_ROOT|PROJECTDIR|PROJECT_DIR|ROOTPATH|ROOT|WORKINGDIR|WORKING_DIR|WORKSPACE|BASEDIR)%?$/i;

// src/intake/sarif/overrides.ts
function levelOverrides(run) {
	const tables = listOf(run["invocations"]).map((invocation) => objectsOf(objectOf$1(invocation)?.["ruleConfigurationOverrides"]));
	if (tables.every((table) => table.length === 0)) return () => null;
	return (result, rule) => {
		const index = indexOf(objectOf$1(result["provenance"])?.["invocationIndex"]);
		const override = (index === null ? void 0 : tables[index])?.find((one) => isOf(objectOf$1(one["descriptor"]), result, rule));
		return levelOf(objectOf$1(override?.["configuration"])?.["level"]);
	};
}
function isOf(descriptor, result, { id, facts }) {
	if (descriptor === null) return false;
	const guid = textOf$1(descriptor["guid"]);
	if (guid !== null) return guid === textOf$1(facts.descriptor?.["guid"]);
	const named = textOf$1(descriptor["id"]);
	if (named !== null) return named === id || named === facts.id;
	const index = indexOf(descriptor["index"]);
	const own = indexOf(result["ruleIndex"]) ?? indexOf(objectOf$1(result["rule"])?.["index"]);
	return index !== null && index === own;
}

// src/intake/sarif/rule-table.ts
/** Looks up rules in driver and extensions, by index, id, hierarchical id and guid (SARIF §3.27.5–7, §3.52). */
function ruleTable(run) {
	const tool = objectOf$1(run["tool"]);
	const driver = componentOf(objectOf$1(tool?.["driver"]), run);
	const extensions = listOf(tool?.["extensions"]).map((extension) => componentOf(objectOf$1(extension), run));
	const all = [driver, ...extensions];
	const found = /* @__PURE__ */ new Map();
	const resolve = (reference) => {
		const component = componentNamed(reference, driver, extensions);
		const byId = reference.id === null ? null : withId(reference.id, component, all);
		const byGuid = reference.guid === null ? null : firstOf(all, (one) => one.byGuid.get(reference.guid ?? ""));
		const named = byId ?? byGuid;
		const byIndex = reference.index === null ? null : indexed(reference.index, component, named);
		const isMissing = reference.index !== null && byIndex === null;
		const isContradicted = byIndex !== null && disagree(byIndex, reference.id, named);
		const fallback = undescribedRule(reference.id, component.json);
		const rule = byIndex !== null && isContradicted && named !== null ? worseRule(named, byIndex) : byIndex ?? named ?? fallback;
		return {
			facts: rule,
			id: reference.id ?? rule.id ?? "",
			isMissing,
			isContradicted
		};
	};
	/** An index without component is the driver's; tools whose rules lie in one extension mean that one. */
	const indexed = (index, component, named) => {
		const direct = component.rules[index] ?? null;
		if (direct !== null || component !== driver || driver.rules.length > 0) return direct;
		const others = extensions.map((one) => one.rules[index] ?? null).filter((one) => one !== null);
		return others.find((one) => one === named) ?? (others.length === 1 ? others[0] ?? null : null);
	};
	return (result) => {
		const reference = referenceOf(result);
		const known = found.get(reference.key);
		if (known !== void 0) return known;
		const rule = resolve(reference);
		found.set(reference.key, rule);
		return rule;
	};
}
function referenceOf(result) {
	const rule = objectOf$1(result["rule"]);
	const component = objectOf$1(rule?.["toolComponent"]);
	const id = textOf$1(result["ruleId"]) ?? textOf$1(rule?.["id"]);
	const index = indexOf(result["ruleIndex"]) ?? indexOf(rule?.["index"]);
	const guid = textOf$1(rule?.["guid"])?.toLowerCase() ?? null;
	const where = component === null ? "" : JSON.stringify([
		component["index"],
		component["guid"],
		component["name"]
	]);
	return {
		id,
		index,
		guid,
		component,
		key: `${index ?? ""}\0${where}\0${guid ?? ""}\0${id === null ? "" : `=${id}`}`
	};
}
function componentOf(json, run) {
	const rules = listOf(json?.["rules"]).map((element) => {
		const descriptor = objectOf$1(element);
		return descriptor === null ? null : ruleFacts(descriptor, json, run);
	});
	const byId = /* @__PURE__ */ new Map();
	const byGuid = /* @__PURE__ */ new Map();
	for (const facts of rules) {
		if (facts === null) continue;
		const twin = facts.id === null ? void 0 : byId.get(facts.id);
		if (facts.id !== null) byId.set(facts.id, twin === void 0 ? facts : worseRule(twin, facts));
		const guid = textOf$1(facts.descriptor?.["guid"])?.toLowerCase();
		if (guid !== void 0) byGuid.set(guid, facts);
	}
	return {
		json,
		rules,
		byId,
		byGuid
	};
}
function componentNamed(reference, driver, extensions) {
	const { component } = reference;
	if (component === null) return driver;
	const index = indexOf(component["index"]);
	if (index !== null) return extensions[index] ?? driver;
	const guid = textOf$1(component["guid"])?.toLowerCase();
	const name = textOf$1(component["name"]);
	const isIt = ({ json }) => guid !== void 0 && textOf$1(json?.["guid"])?.toLowerCase() === guid || guid === void 0 && name !== null && json?.["name"] === name;
	return extensions.find(isIt) ?? driver;
}
/** §3.5.4: `CA1000/1` is a sub-rule of `CA1000` when it is not described itself. */
function withId(id, component, all) {
	let part = id;
	for (let step = 0; step < reach.chain; step++) {
		const wanted = part;
		const facts = component.byId.get(wanted) ?? firstOf(all, (one) => one.byId.get(wanted));
		if (facts !== null) return facts;
		const cut = part.lastIndexOf("/");
		if (cut <= 0) return null;
		part = part.slice(0, cut);
	}
	return null;
}
function firstOf(all, look) {
	for (const one of all) {
		const facts = look(one);
		if (facts !== void 0) return facts;
	}
	return null;
}
function disagree(byIndex, id, named) {
	if (id === null || byIndex.id === null) return false;
	if (byIndex.id === id || id.startsWith(`${byIndex.id}/`)) return false;
	return named === null || named.id !== byIndex.id;
}

// src/intake/sarif/rule-wording.ts
function ruleWording(family, { id, facts }) {
	const lastPart = id.slice(Math.max(id.lastIndexOf("."), id.lastIndexOf("/")) + 1);
	const described = textOf$1(objectOf$1(facts.descriptor?.["shortDescription"])?.["text"]);
	return {
		class: classOfRule(family, id),
		saysSecret: saysSecret(lastPart) || saysSecret(facts.name) || described !== null && saysSecret(described),
		saysMalware: ruleSaysMalware(facts.descriptor),
		isDescribed: described !== null,
		isSecurity: isSecurityRule(family, id),
		categories: categoryWords(facts.name, facts.bag, objectOf$1(facts.bag?.["problem"]))
	};
}

// src/intake/sarif/tool-classes.ts
/**
* Tools that report one class of findings, by the words of their name (see `toolFamily`). A tool that reports
* several (Trivy, Snyk, Wiz, Semgrep …) stands in no row: its rules decide. Rows are asked in this order.
*/
const toolsByClass = [
	{
		class: "secret",
		tools: [
			...[
				"gitleaks",
				"betterleaks",
				"trufflehog",
				"truffle hog",
				"trufflehog3",
				"secretlint",
				"ggshield"
			],
			...[
				"gitguardian",
				"whispers",
				"noseyparker",
				"nosey parker",
				"kingfisher",
				"ripsecrets",
				"talisman"
			],
			...[
				"credscan",
				"credsweeper",
				"cred sweeper",
				"deepsecrets",
				"2ms",
				"shhgit",
				"gitsecrets",
				"leaktk"
			],
			...[
				"rusty hog",
				"repo supervisor",
				"repo security scanner",
				"keyfinder",
				"titus",
				"earlybird"
			],
			...[
				"secret",
				"secrets",
				"leak",
				"leaks",
				"credential",
				"credentials",
				"creds"
			]
		]
	},
	{
		class: "malware",
		tools: [
			...[
				"clamav",
				"clamscan",
				"clamd",
				"yara",
				"yara x",
				"yarax",
				"guarddog",
				"malcontent",
				"bincapz",
				"packj"
			],
			...[
				"package hunter",
				"loki",
				"virustotal",
				"ossgadget",
				"oss gadget",
				"malware",
				"antivirus"
			],
			...[
				"malicious code scanner",
				"malicious scanner",
				"malicious packages",
				"rootkit hunter",
				"maldet"
			]
		]
	},
	{
		class: "pipeline",
		tools: [...[
			"zizmor",
			"actionlint",
			"scorecard",
			"poutine",
			"octoscan",
			"ghalint",
			"legitify",
			"frizbee",
			"pinact"
		], ...[
			"chain bench",
			"scharf",
			"raven",
			"gato",
			"gato x",
			"ades",
			"harden runner",
			"argus",
			"plumber"
		]]
	},
	{
		class: "iac",
		tools: [
			...[
				"checkov",
				"kics",
				"tfsec",
				"terrascan",
				"snyk iac",
				"cfn nag",
				"kubescape",
				"kube score",
				"kubescore"
			],
			...[
				"kube linter",
				"kubelinter",
				"kubeaudit",
				"kubesec",
				"polaris",
				"datree",
				"hadolint",
				"dockle",
				"regula"
			],
			...[
				"conftest",
				"prowler",
				"template analyzer",
				"templateanalyzer",
				"psrule",
				"cloudsplaining"
			],
			...[
				"parliament",
				"terraform scanner",
				"cloudrail",
				"iac",
				"iac scanner",
				"kubeconform",
				"spotter"
			]
		]
	},
	{
		class: "vuln",
		tools: [
			...[
				"grype",
				"osv scanner",
				"osv",
				"snyk open source",
				"snyk container",
				"dependency check",
				"govulncheck"
			],
			...[
				"npm audit",
				"yarn audit",
				"pnpm audit",
				"pip audit",
				"safety",
				"bundler audit",
				"bundle audit"
			],
			...[
				"cargo audit",
				"composer",
				"composer audit",
				"local php security checker",
				"retire",
				"retire js",
				"retirejs"
			],
			...[
				"xray",
				"docker scout",
				"scout",
				"clair",
				"anchore",
				"dependabot",
				"mend",
				"whitesource",
				"black duck"
			],
			...[
				"blackduck",
				"nancy",
				"auditjs",
				"oss index",
				"depscan",
				"dep scan",
				"cve bin tool",
				"vuls"
			],
			...[
				"applicability scanner",
				"vulnix",
				"audit ci",
				"mix audit",
				"symfony security checker",
				"npm_audit"
			]
		]
	}
];
/**
* Linters: no security matter, unless the rule shows one (`isSecurityRule`). What is missing here is code, so a
* new linter makes noise and never hides a flaw.
*/
const linters = [
	...[
		"eslint",
		"tslint",
		"jshint",
		"jslint",
		"standard",
		"xo",
		"biome",
		"oxlint",
		"prettier",
		"stylelint"
	],
	...[
		"htmlhint",
		"markdownlint",
		"remark",
		"textlint",
		"vale",
		"alex",
		"cspell",
		"codespell",
		"typos"
	],
	...[
		"yamllint",
		"jsonlint",
		"xmllint",
		"editorconfig checker",
		"pylint",
		"flake8",
		"ruff",
		"pycodestyle"
	],
	...[
		"pydocstyle",
		"pyflakes",
		"mypy",
		"pyright",
		"basedpyright",
		"black",
		"isort",
		"vulture",
		"radon"
	],
	...[
		"rubocop",
		"reek",
		"standardrb",
		"php cs fixer",
		"php codesniffer",
		"phpcs",
		"phplint",
		"phpstan",
		"phpmd"
	],
	...[
		"phan",
		"easy coding standard",
		"ecs",
		"mago",
		"twig cs fixer",
		"rector",
		"checkstyle",
		"pmd",
		"cpd"
	],
	...[
		"ktlint",
		"detekt",
		"scalastyle",
		"golangci lint",
		"golint",
		"revive",
		"staticcheck",
		"go vet",
		"govet"
	],
	...[
		"clippy",
		"rustfmt",
		"clang tidy",
		"clang format",
		"cpplint",
		"swiftlint",
		"swiftformat",
		"dart analyze"
	],
	...[
		"shellcheck",
		"shfmt",
		"bashate",
		"psscriptanalyzer",
		"sqlfluff",
		"stylecop",
		"fxcop",
		"roslynator"
	],
	...[
		"microsoft netcore analyzers",
		"microsoft codeanalysis csharp",
		"inspectcode",
		"resharper",
		"msbuild"
	],
	...[
		"visualstudiobuildlog",
		"intellij plugin verifier",
		"jscpd",
		"lychee",
		"commitlint",
		"dotenv linter",
		"buf"
	],
	...[
		"protolint",
		"tflint",
		"cfn lint",
		"ansible lint",
		"puppet lint",
		"cookstyle",
		"lintr",
		"luacheck"
	],
	...[
		"perlcritic",
		"credo",
		"hlint",
		"clj kondo",
		"chktex",
		"proselint",
		"knip",
		"depcheck",
		"ls lint"
	],
	...[
		"sarif multitool",
		"gherkin lint",
		"npm groovy lint",
		"vcs diff lint",
		"djlint",
		"autopep8",
		"pydoclint"
	]
];
function toolKind(family) {
	return {
		class: toolsByClass.find(({ tools }) => tools.some((tool) => namesTool(family, tool)))?.class ?? null,
		isLinter: linters.some((linter) => namesTool(family, linter))
	};
}

// src/intake/sarif/run-reader.ts
function runReader(run, tool, settings, note) {
	const family = toolFamily(tool);
	return {
		run,
		tool,
		family,
		kind: toolKind(family),
		settings,
		ruleOf: ruleTable(run),
		names: artifactNames(run, rootsOf(settings.workspace, settings.repository), settings.repositoryFiles),
		overrideOf: levelOverrides(run),
		advisoriesOf: oncePerRule((rule) => [.../* @__PURE__ */ new Set([...advisoriesIn(rule.id), ...advisoriesOfRule(rule.facts.descriptor)])]),
		wordingOf: oncePerRule((rule) => ruleWording(family, rule)),
		namingOf: oncePerRule(ruleNaming),
		digest: digestOfRun(run),
		rules: /* @__PURE__ */ new Map(),
		note
	};
}
/** The same rule is asked about for every result. */
function oncePerRule(make) {
	const made = /* @__PURE__ */ new Map();
	return (rule) => {
		const known = made.get(rule);
		if (known !== void 0) return known;
		const fresh = make(rule);
		made.set(rule, fresh);
		return fresh;
	};
}

// src/intake/sarif/run-content.ts
/** SHA-256 over a run, its members in one order and nothing between them, hex. Nesting is bounded by the parser. */
function runContent(run) {
	return hash("sha256", canonical$1(run), "hex");
}
function canonical$1(value) {
	if (Array.isArray(value)) return `[${value.map(canonical$1).join(",")}]`;
	if (typeof value !== "object" || value === null) return JSON.stringify(value);
	return `{${Object.entries(value).sort(([one], [other]) => one < other ? -1 : 1).map(([name, member]) => `${JSON.stringify(name)}:${canonical$1(member)}`).join(",")}}`;
}

// src/intake/sarif/read-run.ts
/** One run of one tool as a scan; its findings are added to `findings`, in the file's order. */
function readRun(value, place, settings, findings) {
	const run = objectOf$1(value);
	if (run === null) return unreadableRun(place);
	const notes = /* @__PURE__ */ new Map();
	const note = (what, times = 1) => {
		notes.set(what, (notes.get(what) ?? 0) + times);
	};
	const driver = objectOf$1(objectOf$1(run["tool"])?.["driver"]);
	const tool = textOf$1(driver?.["name"]) ?? "";
	const invocations = readInvocations(run, tool, settings, note);
	const results = readResults(run, tool, place, settings, note, findings);
	const faults = [
		...place.faults,
		...tool.trim() === "" ? [runFaults.noToolName()] : [],
		...results.faults,
		...hasExternalResults(run) ? [runFaults.externalResults()] : [],
		...invocations.faults,
		...checkRevisions(run, settings, note)
	];
	const version = textOf$1(driver?.["semanticVersion"]) ?? textOf$1(driver?.["version"]);
	const category = textOf$1(objectOf$1(run["automationDetails"])?.["id"]);
	return {
		file: foreign(place.file),
		digest: place.digest,
		...settings.comparesContent === true ? { content: runContent(run) } : {},
		...tool === "" ? {} : { tool: foreign(maskUserInfo(tool)) },
		...version === null ? {} : { toolVersion: foreign(maskUserInfo(version)) },
		...category === null ? {} : { category: foreign(maskPath(maskUserInfo(category), [])) },
		complete: faults.length === 0,
		problems: faults.map((fault) => problemOf(fault, place.file)),
		notes: [...notes].flatMap(([what, times]) => {
			const fault = runNotes[what]?.(times);
			return fault === void 0 ? [] : [problemOf(fault, place.file)];
		}),
		counts: results.counts,
		...invocations.endedAt === null ? {} : { endedAt: invocations.endedAt }
	};
}
/** Every result gets exactly one fate; of incomplete scans too. */
function readResults(run, tool, place, settings, note, findings) {
	const { results } = run;
	if (!Array.isArray(results)) return {
		faults: [runFaults.noResults()],
		counts: noCounts
	};
	const reader = runReader(run, tool, settings, note);
	const before = findings.length;
	let unreadable = 0;
	listOf(results).forEach((element, index) => {
		const result = objectOf$1(element);
		if (result === null) unreadable++;
		else if (isFinding(result, note)) findings.push(readResult(reader, result, {
			scan: place.scan,
			result: index
		}));
	});
	const found = findings.length - before;
	const counts = {
		results: results.length,
		findings: found,
		notFindings: results.length - unreadable - found,
		elsewhere: 0
	};
	return {
		faults: unreadable === 0 ? [] : [runFaults.badResult(unreadable)],
		counts
	};
}
const noCounts = {
	results: 0,
	findings: 0,
	notFindings: 0,
	elsewhere: 0
};
function unreadableRun(place) {
	const faults = [...place.faults, runFaults.notAnObject()];
	return {
		file: foreign(place.file),
		digest: place.digest,
		complete: false,
		problems: faults.map((fault) => problemOf(fault, place.file)),
		notes: [],
		counts: noCounts
	};
}

// src/intake/sarif/read-sarif.ts
/**
* Reads one SARIF file. Never throws on what is in it: what cannot be read is a scan that is not complete, with
* the reason, and never a clean one. `real` is where the file lies, links followed, absolute.
*/
function readSarif(file, bytes, settings, real = null) {
	const digest = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
	const tracked = isOfChange([real, file], settings) ? [fileFaults.tracked()] : [];
	const parsed = parseLog(bytes);
	const refused = (faults) => ({
		scans: [{
			...unreadable$2(file, [...tracked, ...faults]),
			digest
		}],
		findings: []
	});
	if ("fault" in parsed) return refused([parsed.fault]);
	const { log } = parsed;
	const faults = faultsOfLog(log);
	const runs = listOf(log["runs"]);
	const fatal = runs.length === 0 ? fileFaults.noRuns() : overLimit(runs);
	if (fatal !== null || !isOfOurShape(log)) return refused(fatal === null ? faults : [...faults, fatal]);
	const findings = [];
	return {
		scans: runs.map((run, scan) => readRun(run, {
			file,
			digest,
			scan,
			faults: [...tracked, ...faults]
		}, settings, findings)),
		findings
	};
}
/** A file that could not be read at all: nothing matched, no regular file, over the limit. */
function unreadableScan(file, problem) {
	return {
		file: foreign(file),
		complete: false,
		problems: [problem],
		notes: [],
		counts: {
			results: 0,
			findings: 0,
			notFindings: 0,
			elsewhere: 0
		}
	};
}
function unreadable$2(file, faults) {
	return {
		file: foreign(file),
		complete: false,
		problems: faults.map((fault) => problemOf(fault, file)),
		notes: [],
		counts: {
			results: 0,
			findings: 0,
			notFindings: 0,
			elsewhere: 0
		}
	};
}
/** What makes every run of the log incomplete. */
function faultsOfLog(log) {
	const faults = [];
	if (log["version"] !== "2.1.0") faults.push(fileFaults.version());
	if (hasInlineResults(log)) faults.push(fileFaults.inlineExternal());
	return faults;
}
/**
* Whether the results of a log can be read at all: drafts of 2.1 and a missing version have its shape. In older
* versions a level may mean "pass", so nothing of them is believed.
*/
function isOfOurShape(log) {
	const { version } = log;
	return typeof version !== "string" || version === "" || version.startsWith("2.1");
}
function overLimit(runs) {
	if (runs.length > limits.runs) return fileFaults.tooManyRuns(limits.runs);
	return runs.reduce((sum, run) => sum + listOf(objectOf$1(run)?.["results"]).length, 0) > limits.resultsPerFile ? fileFaults.tooManyResults(limits.resultsPerFile) : null;
}
/** As it lies, and as it is named: a tracked link may lead out of the repository. */
function isOfChange(paths, { trackedFiles }) {
	if (trackedFiles === void 0) return false;
	return paths.some((path) => path !== null && isTracked(path, trackedFiles));
}

// src/commands/gate/gather-scans.ts
/**
* Reads all scans that the patterns name. Every pattern must match, unless written `optional:pattern`; what does
* not match or cannot be read is a scan that is not complete. `-` is standard input.
*/
async function gatherScans(patterns, files, output, settings) {
	const scans = [];
	const findings = [];
	const seen = /* @__PURE__ */ new Set();
	for (const pattern of patterns) for (const source of await sourcesOf(pattern, files)) {
		if (seen.has(source.path)) continue;
		seen.add(source.path);
		const reading = await readSource(source, files, output, settings);
		for (const finding of reading.findings) findings.push({
			...finding,
			scan: finding.scan + scans.length
		});
		scans.push(...reading.scans);
	}
	if (scans.length === 0) scans.push(unreadableScan(patterns.join(", "), noScanLeft));
	return {
		scans,
		findings
	};
}
async function sourcesOf(pattern, files) {
	if (pattern === "-") return [{ path: "-" }];
	const optional = pattern.startsWith("optional:");
	const wanted = optional ? pattern.slice(9) : pattern;
	const matched = await files.match(wanted);
	if (matched.length === 0) return optional ? [] : [{
		path: wanted,
		problem: nothingMatches(wanted)
	}];
	return matched.map(({ path, kind }) => kind === "file" ? { path } : {
		path,
		problem: notAFile(path)
	});
}
async function readSource(source, files, output, settings) {
	const { path, problem } = source;
	if (problem !== void 0) return {
		scans: [unreadableScan(path, problem)],
		findings: []
	};
	const read = path === "-" ? await files.stdin(limits.fileBytes) : await files.read(path, limits.fileBytes);
	if (read.is !== "bytes") return {
		scans: [unreadableScan(path, cannotRead(path, read.is))],
		findings: []
	};
	if (read.bytes.length > noticeableBytes) output.note(`reading ${path}, ${Math.round(read.bytes.length / 2 ** 20)} MiB`);
	return readSarif(path, read.bytes, settings, path === "-" ? null : await files.real(path));
}
/** About a second's work (bench/RESULTS.md): from here on, say what takes so long before it does. */
const noticeableBytes = 32 * 2 ** 20;
function nothingMatches(pattern) {
	return {
		code: "scan-missing",
		sentence: text`no file matches ${pattern}`,
		remedy: text`let the scanner write its SARIF there, or write ${`optional:${pattern}`} when this scan may be absent`,
		at: { file: foreign(pattern) }
	};
}
const noScanLeft = {
	code: "no-scan",
	sentence: text`no scan is left to judge: nothing matched`,
	remedy: text`name at least one SARIF file that exists in ${"sarif"}`
};
function notAFile(path) {
	return {
		code: "scan-not-a-file",
		sentence: text`${path} is not a regular file`,
		remedy: text`name the SARIF file itself; folders, links, what lies behind a link, and devices are not read as scans`,
		at: { file: foreign(path) }
	};
}
function cannotRead(path, why) {
	const reasons = {
		absent: text`${path} is not there`,
		"too-large": text`${path} is larger than ${limits.fileBytes / 2 ** 20} MiB`,
		"not-a-file": text`${path} is not a regular file`,
		unreadable: text`${path} cannot be read`
	};
	return {
		code: why === "too-large" ? "scan-too-large" : "scan-unreadable",
		sentence: reasons[why],
		remedy: [value(path), ...text` must be a readable SARIF file; split or filter one that is too large at its scanner`],
		at: { file: foreign(path) }
	};
}

// src/commands/gate/gather-past.ts
/** Everything from which newness may be told, asked for at once. What cannot be had is unknown, with its reason. */
async function gatherPast(question) {
	const { settings, scans, findings } = question;
	const [change, baseline, openIssues] = await Promise.all([
		findings.length === 0 ? unknown$1("none-yet") : gatherChange(question),
		gatherBaseline(question),
		gatherOpenIssues(question)
	]);
	const { baselineScans, notices } = await gatherBaselineScans(question, change.known ? change.value.base : null);
	const gone = await gatherGone(question, baseline, change.known ? change.value.head : null);
	const isLocal = !question.world.ci.inPipeline;
	return {
		sources: {
			stage: settings.stage,
			scans,
			change,
			baseline,
			baselineScans,
			openIssues,
			gone,
			isLocal
		},
		notices
	};
}
/** An adopted finding follows its file: a rename counts only where the old path is gone. */
async function gatherGone({ world }, baseline, scanned) {
	const commit = scanned ?? await headCommit(world.git);
	if (!baseline.known || commit === null) return /* @__PURE__ */ new Set();
	return gonePaths({
		baseline: baseline.value,
		commit,
		git: world.git,
		repository: world.ci.repository
	});
}
async function gatherChange({ settings, world, findings, isUrgent, github, commit }) {
	const asked = {
		ci: world.ci,
		git: world.git,
		github: isUrgent ? github : null
	};
	const ends = await changeEnds({
		...asked,
		stage: settings.stage,
		commit
	});
	if (!ends.known) return unknown$1(ends.why);
	const named = {
		dependencyFiles: dependencyFilesOf(findings),
		paths: pathsOf(findings),
		commits: commitsOf(findings)
	};
	return readChange({
		...asked,
		...named,
		ends: ends.value
	});
}
/** `.baton/baseline.json` of the commit that counts. One that cannot be read softens nothing; a wrong one is exit 2. */
async function gatherBaseline({ counting }) {
	const read = await countingText(baselinePath, 64 * 2 ** 20, counting);
	if (!read.known) return unknown$1(read.why);
	if (read.value === null) return unknown$1("none-yet");
	const baseline = readBaseline(read.value);
	if (isProblems(baseline)) throw new Inability(2, baseline);
	return known$1(baseline);
}
/**
* They are held to all that scans are, with the merge base as the only commit that they may name; and one that is a
* scan of this run shows nothing of what was before.
*/
async function gatherBaselineScans({ settings, world, reader, scans }, mergeBase) {
	if (settings.baseline.length === 0) return {
		baselineScans: unknown$1("not-configured"),
		notices: []
	};
	const commits = mergeBase === null ? [] : [mergeBase];
	const read = await gatherScans(settings.baseline, world.files, world.output, {
		...reader,
		commits
	});
	const ours = new Set(scans.flatMap(({ digest, content }) => [digest ?? [], content ?? []].flat()));
	const own = read.scans.map((scan) => [scan.digest, scan.content].some((one) => one !== void 0 && ours.has(one)) ? {
		...scan,
		complete: false,
		problems: [...scan.problems, itself(scan)]
	} : scan);
	const notices = own.flatMap(({ complete, problems }) => complete ? [] : problems);
	return {
		baselineScans: known$1(baselineScansOf([{
			...read,
			scans: own
		}])),
		notices
	};
}
function itself({ file }) {
	return {
		code: "baseline-is-scan",
		sentence: text`${file} is a scan of this run, so as a baseline it says nothing`,
		remedy: text`name scans of the merge base in ${"baseline"}`,
		at: { file }
	};
}
/** What an earlier push was stopped for stays new, though no later change shows it; and clocks go on from our issue. */
async function gatherOpenIssues({ settings, world, isUrgent, github }) {
	const { repository } = world.ci;
	if (settings.issues !== "github" || !isUrgent || github === null || repository === null) return unknown$1("not-configured");
	const { openIncidents } = await import("./effects/track/open-incidents.js");
	return openIncidents(github, repository);
}

// src/intake/signals/read-json.ts
/** The object that a signal file holds: UTF-8 (a BOM is fine), JSON, and nothing but one object; else null. */
function readJsonObject(bytes) {
	try {
		return objectOf(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
	} catch {
		return null;
	}
}
function objectOf(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
}
function textOf(value) {
	return typeof value === "string" && value !== "" ? value : null;
}
/** RFC 3339 date and time; null: it is none. Fractions are cut to milliseconds, as ECMAScript knows them. */
function dateTimeOf(value) {
	const written = textOf(value);
	if (written === null) return null;
	if (!/^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d{1,12})?([Zz]|[+-]\d{2}:\d{2})$/.test(written)) return null;
	const time = Date.parse(written.toUpperCase().replace(/(\.\d{3})\d+/, "$1"));
	return Number.isNaN(time) ? null : new Date(time).toISOString();
}
/** `YYYY-MM-DD` that is in the calendar, else null. */
function dateOf(value) {
	const written = textOf(value);
	if (written === null || !/^\d{4}-\d{2}-\d{2}$/.test(written)) return null;
	const time = Date.parse(`${written}T00:00:00Z`);
	return Number.isNaN(time) || !new Date(time).toISOString().startsWith(written) ? null : written;
}
function signalProblem(code, sentence, what) {
	return {
		code,
		sentence,
		remedy: text`fetch ${what} again, or take it out of signals in baton.yml`
	};
}

// src/intake/signals/read-kev.ts
/**
* CISA's catalogue of known exploited vulnerabilities, as CISA publishes it (schema of cisagov/kev-data). One entry
* that cannot be read makes the whole file unreadable: a missing entry would read as "not exploited".
*/
function readKev(bytes) {
	const catalogue = readJsonObject(bytes);
	if (catalogue === null) return unreadable$1(text`it is no JSON object in UTF-8`);
	const asOf = dateTimeOf(catalogue.dateReleased);
	if (asOf === null) return unreadable$1(text`dateReleased is no date and time`);
	if (textOf(catalogue.catalogVersion) === null) return unreadable$1(text`catalogVersion is missing`);
	const { vulnerabilities, count } = catalogue;
	if (!Array.isArray(vulnerabilities)) return unreadable$1(text`vulnerabilities is no list`);
	if (count !== vulnerabilities.length) return unreadable$1(text`its count does not match its ${ours(counted(vulnerabilities.length, "entry", "entries"))}, so it may be cut off`);
	if (vulnerabilities.length === 0) return unreadable$1(text`it has no entries`);
	const entries = /* @__PURE__ */ new Map();
	for (const [at, vulnerability] of vulnerabilities.entries()) {
		const read = readEntry(vulnerability);
		if ("wrong" in read) return unreadable$1(text`entry ${at + 1}: ${read.wrong}`);
		entries.set(read.cve, stricter(read.entry, entries.get(read.cve)));
	}
	return {
		asOf,
		entries
	};
}
const required = [
	"vendorProject",
	"product",
	"vulnerabilityName",
	"shortDescription",
	"requiredAction"
];
function readEntry(value) {
	const entry = objectOf(value);
	if (entry === null) return { wrong: text`it is no object` };
	const cve = textOf(entry.cveID);
	if (cve === null || !/^CVE-[0-9]{4}-[0-9]{4,19}$/.test(cve)) return { wrong: text`cveID is no CVE id` };
	const missing = required.find((name) => typeof entry[name] !== "string");
	if (missing !== void 0) return { wrong: text`${missing} is missing` };
	const dueDate = dateOf(entry.dueDate);
	if (dueDate === null || dateOf(entry.dateAdded) === null) return { wrong: text`dateAdded and dueDate must be dates` };
	const { forensicTriage } = entry;
	if (forensicTriage !== void 0 && forensicTriage !== "Yes" && forensicTriage !== "No") return { wrong: text`forensicTriage is neither Yes nor No` };
	return {
		cve,
		entry: {
			dueDate,
			forensicTriage: forensicTriage === "Yes"
		}
	};
}
/** Of an id that stands twice: the earlier date, and triage if either asks for it. */
function stricter(entry, other) {
	if (other === void 0) return entry;
	return {
		dueDate: [entry.dueDate, other.dueDate].filter((date) => date !== null).sort()[0] ?? null,
		forensicTriage: entry.forensicTriage || other.forensicTriage
	};
}
function unreadable$1(why) {
	return signalProblem("kev-unreadable", text`the KEV catalogue cannot be read: ${why}`, "CISA's catalogue");
}

// src/intake/signals/read-open-vex.ts
/**
* An OpenVEX document (0.2.0; 0.0.1 is refused): one statement for each name of the vulnerability and each product
* with subcomponents, and one for all products without.
*/
function readOpenVex(bytes) {
	const document = readJsonObject(bytes);
	if (document === null) return unreadable(text`it is no JSON object in UTF-8`);
	const context = textOf(document["@context"]);
	if (context === null || !/^https:\/\/openvex\.dev\/ns\/v0\.2\.\d+$/.test(context)) return unreadable(text`@context does not say OpenVEX 0.2`);
	const asOf = dateTimeOf(document.timestamp);
	if (asOf === null) return unreadable(text`timestamp is no date and time`);
	if (textOf(document.author) === null) return unreadable(text`it names no author`);
	const { statements } = document;
	if (!Array.isArray(statements) || statements.length === 0) return unreadable(text`it has no statements`);
	const read = [];
	for (const [at, statement] of statements.entries()) {
		const each = readStatement(statement, asOf);
		if ("wrong" in each) return unreadable(text`statement ${at + 1}: ${each.wrong}`);
		read.push(...each.statements);
	}
	return read;
}
const statuses = [
	"not_affected",
	"affected",
	"fixed",
	"under_investigation"
];
/** OpenVEX 0.2.0, "Status Justifications". */
const justifications = /* @__PURE__ */ new Set([
	"component_not_present",
	"vulnerable_code_not_present",
	"vulnerable_code_not_in_execute_path",
	"vulnerable_code_cannot_be_controlled_by_adversary",
	"inline_mitigations_already_exist"
]);
function readStatement(value, documentTime) {
	const statement = objectOf(value);
	if (statement === null) return { wrong: text`it is no object` };
	const names = namesOf(statement.vulnerability);
	if (names.length === 0) return { wrong: text`it names no vulnerability` };
	const status = statuses.find((word) => word === statement.status);
	if (status === void 0) return { wrong: text`its status is none of OpenVEX` };
	const { justification } = statement;
	if (justification !== void 0 && !justifications.has(justification)) return { wrong: text`its justification is none of OpenVEX` };
	const own = statement.last_updated ?? statement.timestamp;
	const asOf = own === void 0 ? documentTime : dateTimeOf(own);
	if (asOf === null) return { wrong: text`its timestamp is no date and time` };
	const scopes = scopesOf(statement.products);
	if (scopes === null) return { wrong: text`a product has neither @id nor identifiers` };
	const justified = justification !== void 0;
	return { statements: names.flatMap((advisory) => scopes.map((scope) => ({
		advisory,
		...scope,
		status,
		justified,
		asOf
	}))) };
}
/** Name and aliases; an id that is spelled in other letters would match nothing. */
function namesOf(value) {
	const vulnerability = objectOf(value);
	const name = textOf(vulnerability?.name);
	if (vulnerability === null || name === null) return [];
	const aliases = Array.isArray(vulnerability.aliases) ? vulnerability.aliases.filter(isText) : [];
	return [...new Set([name, ...aliases].map(canonical))];
}
function canonical(id) {
	const ghsa = /^ghsa((?:-[23456789cfghjmpqrvwx]{4}){3})$/i.exec(id)?.[1];
	return ghsa === void 0 ? id.toUpperCase() : `GHSA${ghsa.toLowerCase()}`;
}
/** Null: one of them cannot be told. Absent: all of the product (an empty list). */
function scopesOf(value) {
	if (value === void 0) return [{ products: [] }];
	if (!Array.isArray(value) || value.length === 0) return null;
	const whole = [];
	const scopes = [];
	for (const entry of value) {
		const product = objectOf(entry);
		const own = product === null ? null : identifierOf(product);
		if (product === null || own === null) return null;
		const parts = product.subcomponents;
		if (!Array.isArray(parts) || parts.length === 0) whole.push(own);
		else {
			const components = parts.map((part) => identifierOf(objectOf(part) ?? {}));
			if (components.includes(null)) return null;
			scopes.push({
				products: components.filter((part) => part !== null),
				within: own
			});
		}
	}
	return whole.length > 0 ? [{ products: whole }, ...scopes] : scopes;
}
function identifierOf(component) {
	const identifiers = objectOf(component.identifiers);
	return textOf(identifiers?.purl) ?? textOf(component["@id"]) ?? textOf(identifiers?.cpe23) ?? textOf(identifiers?.cpe22);
}
function isText(value) {
	return typeof value === "string" && value !== "";
}
function unreadable(why) {
	return signalProblem("vex-unreadable", text`a VEX document cannot be read: ${why}`, "the document");
}

// src/commands/gate/gather-signals.ts
const fileBytes = 64 * 2 ** 20;
/**
* KEV and VEX, as baton.yml names them. A file that is named and cannot be read is a mistake of the configuration
* (exit 2): read as "nothing known" it would soften every verdict in silence.
*/
async function gatherSignals(signals, sources) {
	const problems = [];
	const kev = signals.kev === null ? null : await readSignal(signals.kev, sources, readKev, problems);
	const vex = [];
	for (const path of signals.vex) vex.push(...await readSignal(path, sources, readOpenVex, problems) ?? []);
	if (problems.length > 0) throw new Inability(2, problems);
	return {
		kev,
		vex,
		epss: null
	};
}
async function readSignal(path, sources, parse, problems) {
	const bytes = await signalBytes(path, sources);
	const content = "remedy" in bytes ? bytes : parse(bytes);
	if (!("remedy" in content)) return content;
	problems.push(content);
	return null;
}
/**
* Under review a file that the base has counts as it is there, and none that the change tracks does: a change could
* drop its own findings by a VEX statement of its own. What a step before this one fetched is no part of the change.
*/
async function signalBytes(path, { counting, files, tracked }) {
	const { commit } = counting;
	if (!commit.known) return missing(path);
	if (commit.value !== null) {
		const own = pathFromTop(path, tracked.root);
		const atBase = own === null ? null : await countingText(own, fileBytes, counting);
		if (atBase?.known === false) return missing(path);
		if (typeof atBase?.value === "string") return Buffer.from(atBase.value);
		const real = await files.real(path);
		if (real === null) return missing(path);
		if (isTracked(real, tracked)) return broughtAlong(path);
	}
	const read = await files.read(path, fileBytes);
	return read.is === "bytes" ? read.bytes : missing(path);
}
/** As Git names it; null: it lies outside the repository, which the base says nothing of. */
function pathFromTop(path, root) {
	const plain = normalize(path);
	if (!plain.startsWith("/")) return plain.startsWith("../") ? null : plain;
	return root !== null && plain.startsWith(`${root}/`) ? plain.slice(root.length + 1) : null;
}
function missing(path) {
	return {
		code: "signal-missing",
		sentence: text`the signal file ${path} that ${"baton.yml"} names cannot be read`,
		remedy: text`let a step before this one write it, or remove it from ${"signals"}`
	};
}
function broughtAlong(path) {
	return {
		code: "signal-missing",
		sentence: text`the signal file ${path} is tracked by this change and not by its base, so it does not count`,
		remedy: text`name the file itself, no link to it; one that is new counts when it is merged`
	};
}

// src/commands/gate/reader-settings.ts
/** What the SARIF reader needs to know of this run. */
async function readerSettings(settings, world, tracked, now) {
	const { config } = settings.config;
	const head = await headCommit(world.git);
	const commits = [
		settings.commit,
		...world.ci.commits,
		head
	].filter((commit) => commit !== null);
	return {
		now,
		classes: config.classes,
		accept: config.scans.accept,
		maxAge: config.scans.maxAge,
		repository: world.ci.repository,
		serverUrl: world.ci.serverUrl,
		commits: [...new Set(commits.map((commit) => commit.toLowerCase()))],
		workspace: world.ci.workspace,
		repositoryFiles: tracked.paths,
		hashKey: world.hashKey,
		...settings.baseline.length === 0 ? {} : { comparesContent: true },
		...world.ci.event === "pull_request" ? { trackedFiles: tracked } : {}
	};
}

// src/commands/gate/tracked-files.ts
const listBytes = 256 * 2 ** 20;
/**
* What HEAD tracks, and in a pull request its head too, since a step may have moved HEAD; nothing outside of a
* repository. The index may have been edited since. A commit that is not here is skipped.
*/
async function trackedFiles({ git, files, ci }) {
	const commits = /* @__PURE__ */ new Set(["HEAD", ...ci.pullRequest === null ? [] : [ci.pullRequest.headCommit]]);
	const [root, ...listed] = await Promise.all([topOf(git, files), ...[...commits].map((commit) => pathsAt(git, commit))]);
	return {
		root,
		paths: new Set(listed.flat())
	};
}
async function topOf(git, files) {
	const answer = await git.run(["rev-parse", "--show-toplevel"]);
	const top = Buffer.from(answer.stdout).toString("utf8").replace(/\r?\n$/, "");
	return answer.code !== 0 || top === "" ? null : files.real(top);
}
async function pathsAt(git, commit) {
	const listed = await git.run([
		"ls-tree",
		"-r",
		"-z",
		"--name-only",
		"--full-tree",
		commit
	], { bytes: listBytes });
	if (listed.code !== 0) return [];
	return Buffer.from(listed.stdout).toString("utf8").split("\0").filter((path) => path !== "").flatMap((path) => [.../* @__PURE__ */ new Set([path, path.normalize("NFC")])]);
}

// src/commands/gate/judge-run.ts
async function gatherRun(question) {
	const { settings, counting, world, policy, now } = question;
	const { config } = settings.config;
	const tracked = await trackedFiles(world);
	const reader = await readerSettings(settings, world, tracked, now);
	const signals = await gatherSignals(config.signals, {
		counting,
		files: world.files,
		tracked
	});
	const { scans, findings } = await gatherScans(settings.sarif, world.files, world.output, reader);
	const facts = findings.map((finding) => factsOf(finding, factContext(question, signals)));
	const tiered = facts.map((fact) => tierOf(fact, policy.policy));
	const isUrgent = tiered.some(({ tier }) => tier === "T0" || tier === "T1" || tier === "T2");
	const isIncomplete = scans.some(({ complete }) => !complete);
	const needsOwners = isUrgent || isIncomplete || requiredOf(scans, settings).length > 0;
	const [{ sources: past, notices: ofPast }, ownerTexts] = await Promise.all([gatherPast({
		...question,
		reader,
		scans,
		findings,
		isUrgent
	}), needsOwners ? gatherOwners(counting) : known$1({
		codeowners: null,
		refused: /* @__PURE__ */ new Set()
	})]);
	const nobody = {
		codeowners: null,
		refused: /* @__PURE__ */ new Set()
	};
	const ownership = readOwnership(ownerTexts.known ? ownerTexts.value : nobody, config.ownership);
	const notices = [
		...settings.notices,
		...ownership.notices,
		...ownerTexts.known ? [] : [ownersUnreadable],
		...ofPast,
		...scans.flatMap(({ notes }) => notes),
		...skippedTools(scans, settings.skippedTools)
	];
	return {
		question,
		rows: {
			findings,
			facts,
			tiered
		},
		scans,
		past,
		signals,
		tracked,
		ownership,
		notices
	};
}
/** Decides from what was gathered and what the record proves; again from a newer record, when somebody was faster. */
function decideRun(gathered, recorded) {
	const { question, rows, scans, signals, tracked, ownership, notices } = gathered;
	const { settings, policy, now } = question;
	const { config } = settings.config;
	const past = recorded === null ? gathered.past : pastWith(gathered.past, recorded);
	const basis = basisOf(question, signals);
	return {
		decision: settle(rows, {
			past,
			scans,
			policy: policy.policy,
			waivers: [...config.waivers, ...recorded?.waivers ?? []],
			trustSuppressions: config.scans.trustSuppressions,
			incidents: {
				...settings,
				now,
				decisionFile: decisionFileOf(basis),
				ownership,
				manifestFolders: manifestFoldersOf(tracked.paths),
				newIncidentsPerRun: config.limits.newIncidentsPerRun,
				opened: past.openIssues.known ? past.openIssues.value.opened : /* @__PURE__ */ new Map(),
				...past.openIssues.known ? { openIdentities: incidentsByIdentity(past.openIssues.value) } : {},
				deadlines: policy.policy.terms.deadlines,
				kev: signals.kev
			},
			failedReads: settings.cannotTell,
			isIncompleteRelaxed: settings.onIncomplete === "warn",
			incomplete: [...scans.flatMap(({ problems }) => problems), ...requiredOf(scans, settings)],
			notices,
			basis
		}),
		policy: policy.policy,
		ownership
	};
}
function requiredOf(scans, { requiredTools, skippedTools: skipped }) {
	return requiredToolProblems(scans, requiredTools, skipped);
}
/** With a record its incidents count, and the issues are views of it. */
function pastWith(past, { openIncidents, baselines }) {
	return {
		...past,
		openIssues: known$1(openIncidents),
		ledger: known$1(baselines)
	};
}
function factContext({ settings, now }, signals) {
	return {
		...settings,
		signals,
		now,
		scope: "unknown",
		visibility: settings.repositoryVisibility,
		runnerSecrets: true
	};
}
function basisOf({ settings, counting, world, policy, now, inputs }, signals) {
	const configured = settings.config.config.signals;
	const gathered = {
		...signals,
		vexConfigured: configured.vex.length > 0,
		epssConfigured: configured.epss !== null
	};
	return {
		stage: settings.stage,
		mode: settings.mode,
		view: settings.view,
		now,
		service: settings.service,
		repository: world.ci.repository,
		commit: settings.commit,
		environment: settings.environment,
		artifacts: settings.artifacts,
		policy: {
			name: policy.policy.name,
			digest: policyDigest(policy.policy),
			commit: counting.commit.known ? counting.commit.value : null,
			differs: policy.differs
		},
		signals: signalBasis(gathered, now, policy.policy.terms.signals),
		inputs
	};
}
const ownersUnreadable = {
	code: "codeowners-unreadable",
	sentence: text`CODEOWNERS of the base commit could not be read, so no owner is taken from it`,
	remedy: text`check out with ${"fetch-depth: 2"}, or grant ${"contents: read"}`
};

// src/commands/gate/decide-with-record.ts
/** Decides by what the record proves, and writes down what was decided; without a record, by what was gathered alone. */
async function decideWithRecord(gathered, world) {
	const { settings } = gathered.question;
	if (settings.ledger.place === null) return withoutLedger(gathered, notSetUp);
	const [{ openStore, tokenOf }, { keepingOf }] = await Promise.all([import("./commands/record/open-store.js"), import("./commands/record/keeping-of.js")]);
	if (isReadOnly(world) && settings.ledger.place.is === "github" && tokenOf(settings.ledger.place, settings) === null) return withoutLedger(gathered, noToken);
	const store = await openStore(settings.ledger, settings, world);
	if (store === null) return withoutLedger(gathered, notSetUp);
	const keeping = await keepingOf(store, gathered, world, opensIssues(settings, world));
	if (!isKept(settings)) {
		const { run, recorded } = await (await import("./commands/record/decide-by-record2.js")).decideByRecord(keeping);
		const ledger = {
			is: "not-kept",
			name: store.name,
			why: whyNotKept(settings, world)
		};
		return {
			run: {
				...run,
				ledger
			},
			recorded
		};
	}
	const [{ keepRecord }, spilled] = await Promise.all([import("./commands/record/keep-record.js"), import("./commands/record/spilled.js")]);
	const place = {
		...gathered,
		settings
	};
	const before = await spilled.readSpilled(place, world);
	const left = await spilled.recordSpilled(before, store, place, world);
	const told = before.refused === null ? gathered : withNotice(gathered, before.refused);
	const { run, spill, recorded } = await keepRecord({
		...keeping,
		gathered: told
	});
	await spilled.keepSpilled(before, left, spill, world);
	return {
		run,
		recorded
	};
}
function opensIssues({ issues, githubToken, hubToken, ledger }, world) {
	const token = ledger.hub === null ? githubToken : hubToken;
	return issues === "github" && token !== null && !isReadOnly(world);
}
/** A default that nobody asked for is none. */
function withoutLedger(gathered, why) {
	const { place, isDefault } = gathered.question.settings.ledger;
	const name = place === null || isDefault ? null : place.is === "github" ? place.repository : place.url;
	return {
		run: {
			...decideRun(gathered, null),
			ledger: {
				is: "not-kept",
				name,
				why
			}
		},
		recorded: null
	};
}
const noToken = text`a fork is given no token for it`;
const notSetUp = text`${"ledger.repository"} names none`;
/** As `isKept` asks. */
function whyNotKept({ mode, dryRun }, { ci }) {
	if (dryRun) return text`a dry run writes none`;
	if (mode === "observe") return text`${"observe"} writes none`;
	if (ci.pullRequest?.fromFork === true) return text`a fork may only read`;
	if (ci.event === "merge_group") return text`a merge group writes none`;
	return text`${"--record"} is not given`;
}
function withNotice(gathered, notice) {
	return {
		...gathered,
		notices: [...gathered.notices, notice]
	};
}

// src/ci/stage-of.ts
/**
* The stage when nobody says it. A default branch that is not known makes no branch "another" one: what is unknown
* is mainline.
*/
const stageOf = ({ event, branch, defaultBranch }, given) => {
	if (event === "pull_request" || event === "merge_group") return "pr";
	if (event === "schedule" && (given.environment || given.artifact)) return "deployed";
	if (given.environment) return "predeploy";
	return event === "push" && branch !== null && defaultBranch !== null && branch !== defaultBranch ? "pr" : "mainline";
};

// src/settings/comment-forge-of.ts
/**
* Which forge's change under review gets the comment; null: there is none, or nothing that could write it is given.
* GitHub's own pipeline always has a token, and where it lacks one the receipt says so.
*/
function commentForgeOf({ githubToken, gitlabToken }, ci) {
	if (ci.pullRequest === null) return null;
	if (ci.platform === "github") return "github";
	if (isOnGitHub(ci)) return githubToken === null ? null : "github";
	return ci.gitlabApiUrl !== void 0 && gitlabToken !== null ? "gitlab" : null;
}

// src/settings/config/default-config.ts
/** What holds without a baton.yml, and for every key that one leaves out. */
const defaultConfig = {
	version: 1,
	service: {
		name: null,
		exposure: null,
		criticality: null,
		data: null,
		environments: {}
	},
	scans: {
		requiredTools: null,
		maySkip: [],
		accept: [],
		maxAge: null,
		onIncomplete: "block",
		trustSuppressions: []
	},
	mode: null,
	stage: null,
	policy: {
		rules: {},
		disable: []
	},
	classes: [],
	ownership: {
		overrides: [],
		fallback: null
	},
	waivers: [],
	signals: {
		kev: null,
		vex: [],
		epss: null
	},
	limits: { newIncidentsPerRun: 5 },
	ledger: {
		repository: null,
		since: null
	},
	hub: null,
	teams: {},
	dutyOfficers: [],
	incidents: {
		cleanRuns: 2,
		reopenDays: null
	}
};

// src/settings/issues-of.ts
/**
* Where incidents are opened. Nothing shared is written unless it is asked for: by GitHub's own pipeline, or by
* credentials that a Jenkinsfile gives for the GitHub of its remote.
*/
function issuesOf(inputs, ci) {
	if (inputs.issues !== null) return inputs.issues;
	return (ci.platform === "github" || ci.platform === "jenkins" && isOnGitHub(ci)) && inputs.githubToken !== null ? "github" : "files";
}
/** `github` where no repository of a GitHub is known: nothing could be opened, and a token could go astray. */
function issuesMistakes(inputs, ci) {
	if (inputs.issues !== "github" || ci.repository !== null && isSameForge(ci)) return [];
	return [{
		code: "input-issues",
		sentence: text`issues are asked for on GitHub, and the repository there is not known`,
		remedy: text`set ${"GITHUB_REPOSITORY"} and, for your own server, ${"GITHUB_SERVER_URL"} and ${"GITHUB_API_URL"}; or give ${"issues: files"}`
	}];
}

// src/settings/ledger-of.ts
/**
* Where the ledger is: what was asked for, `ledger.repository`, the hub, else the default, which asks for nothing
* that it need not have. `base` is the configuration that counts; while it does not load nobody knows what it names,
* and there is none.
*/
function ledgerOf(asked, base, ci) {
	const config = base.is === "loaded" ? base.loaded.config : null;
	const named = config?.ledger.repository ?? null;
	const repository = asked.ledger ?? named;
	const namedHub = config?.hub ?? null;
	const hub = asked.hub ?? namedHub;
	/** `since` is of the ledger that baton.yml names, and of no other. */
	const isNamed = repository === named && (named !== null || hub === namedHub);
	const place = config === null && base.is !== "absent" && repository === null ? null : placeOf({
		repository,
		hub,
		asked,
		ci
	});
	return {
		place,
		repository,
		since: isNamed ? config?.ledger.since ?? null : null,
		hub,
		isDefault: repository === null && hub === null,
		isOpaque: place?.is === "github" && ci.visibility !== "private" && isOwn(place.repository, ci),
		writes: place === null ? "none" : writesTo(place, asked, ci)
	};
}
function placeOf({ repository, hub, asked, ci }) {
	if (repository !== null) return placeNamed(repository, {
		hub,
		asked,
		ci
	});
	if (hub !== null) return onForge(hub, "hub-token", ci);
	if (!ci.inPipeline) return {
		is: "folder",
		url: ".baton/ledger.git",
		isMade: true
	};
	return ci.repository !== null && isSameForge(ci) && asked.githubToken !== null ? onForge(ci.repository, "github-token", ci) : null;
}
function placeNamed(repository, { hub, asked, ci }) {
	if (repository.startsWith("file://")) return {
		is: "folder",
		url: repository,
		isMade: false
	};
	const onThisForge = repositoryOn(forgeServer(ci), repository);
	if (onThisForge === null) return {
		is: "git",
		url: repository
	};
	return onForge(onThisForge, hub?.toLowerCase() === onThisForge.toLowerCase() || asked.hubToken !== null && !isOwn(onThisForge, ci) ? "hub-token" : "github-token", ci);
}
function onForge(repository, token, ci) {
	return {
		is: "github",
		repository,
		url: `${forgeServer(ci)}/${repository}.git`,
		token
	};
}
/** `owner/name`, when it is that or an https address of it on this server: a token of it goes nowhere else. */
function repositoryOn(server, repository) {
	if (!repository.includes(":")) return repository;
	const [, origin = "", owner = "", name = ""] = /^(https?:\/\/[^/]+)\/([\w-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(repository) ?? [];
	return owner !== "" && origin.toLowerCase() === server.toLowerCase() ? `${owner}/${name}` : null;
}
function isOwn(repository, ci) {
	return repository.toLowerCase() === ci.repository?.toLowerCase();
}
/**
* A fork only reads, and so does a merge group, whose pull requests have recorded theirs. A change under review records its incident, never what would let the next run pass. Outside a
* pipeline a ledger over the network is written on request alone.
*/
function writesTo(place, asked, ci) {
	if (asked.dryRun === true) return "none";
	if (!ci.inPipeline) return place.is === "folder" || asked.record ? "all" : "none";
	if (ci.pullRequest?.fromFork === true || ci.event === "merge_group") return "none";
	return isUnderReview(ci) ? "incidents" : "all";
}

// src/settings/subject-of.ts
/**
* By inputs and baton.yml; under review, where a change may have written the inputs, they only harden what the base says.
* `demands`: the base has a baton.yml, whether it can be read or not.
*/
function subjectOf(inputs, config, ci, demands) {
	const isHeld = isUnderReview(ci) && demands;
	const { name, exposure, environments } = config.service;
	const environment = inputs.environment !== null && Object.hasOwn(environments, inputs.environment) ? environments[inputs.environment] : void 0;
	const isRenamed = isHeld && name !== null && inputs.service !== null && inputs.service !== name;
	const base = name ?? ci.repository ?? "default";
	const service = isRenamed ? base : inputs.service ?? base;
	const subjects = isHeld ? [base] : [service, ...inputs.artifacts];
	const commit = isOtherCommit(inputs, ci) ? null : inputs.commit;
	return {
		service,
		subjects: [.../* @__PURE__ */ new Set([...subjects, ...ci.repository === null ? [] : [ci.repository]])],
		commit: commit ?? ci.commit,
		exposure: isHeld ? worse(exposure, environment?.exposure) : environment?.exposure ?? exposure,
		production: isHeld || (environment?.production ?? true),
		notices: [...isRenamed ? [serviceIgnored(base)] : [], ...commit === inputs.commit ? [] : [commitIgnored]]
	};
}
/** Under review the scanned commit is one of the pipeline's own: of another, a clean scan would clear this one. */
function isOtherCommit({ commit }, ci) {
	const own = [
		ci.commit,
		ci.pullRequest?.headCommit,
		ci.mergeGroup?.head,
		...ci.commits
	].flatMap((one) => one === null || one === void 0 ? [] : [one.toLowerCase()]);
	return isUnderReview(ci) && commit !== null && own.length > 0 && !own.includes(commit.toLowerCase());
}
/** What nobody said counts as open to everybody, short of being said. */
function worse(service, environment) {
	if (environment === void 0 || service === "internet" || environment === service) return service;
	return environment === "internet" ? environment : null;
}

// src/settings/tools-of.ts
/**
* Required tools unite. A tool is skipped only if baton.yml lists it; where there is none, inputs decide. Required
* beats skipped. Names compare exactly.
*/
function toolsOf(inputs, config, demands) {
	const required = /* @__PURE__ */ new Set([...config.scans.requiredTools ?? [], ...inputs.requiredTools]);
	const maySkip = demands ? new Set(config.scans.maySkip) : null;
	const skipped = [];
	const notices = [];
	for (const tool of inputs.skippedTools) if (required.has(tool)) notices.push(skippedButRequired(tool));
	else if (maySkip === null || maySkip.has(tool)) skipped.push(tool);
	else notices.push(skipNotAllowed(tool));
	return {
		required: [...required],
		skipped,
		notices
	};
}

// src/settings/effective.ts
/**
* Who may say what: baton.yml of the base demands, inputs add, and the pipeline's event decides how far they are
* trusted. Problems: nothing can be decided, exit 2.
*/
function effectiveSettings(sayings) {
	const { inputs, base, head, ci } = sayings;
	if (base.is === "broken" && head?.is !== "loaded") return base.problems;
	const mistakes = [...configMistakes(sayings), ...issuesMistakes(inputs, ci)];
	if (mistakes.length > 0) return mistakes;
	const loaded = base.is === "loaded" ? base.loaded : builtIn;
	const { config } = loaded;
	/** Somebody may have demanded something, whether it can be read or not. */
	const demands = base.is !== "absent";
	const stage = stageFor(sayings, config);
	const mode = modeFor(sayings, config, demands);
	const tools = toolsOf(inputs, config, demands);
	const subject = subjectOf(inputs, config, ci, demands);
	const isPublic = ci.visibility !== "private";
	const view = ci.inPipeline && isPublic ? "public" : "full";
	/** A change cannot choose the record that is to vouch for it. */
	const mayName = !isUnderReview(ci);
	const ledger = ledgerOf(mayName ? inputs : {
		...inputs,
		ledger: null,
		hub: null
	}, base, ci);
	const commentOn = commentForgeOf(inputs, ci);
	const isQuiet = mode === "observe" || ci.event === "merge_group";
	return {
		stage,
		mode,
		view,
		service: subject.service,
		subjects: subject.subjects,
		environment: inputs.environment,
		artifacts: inputs.artifacts,
		commit: subject.commit,
		sarif: inputs.sarif,
		baseline: inputs.baseline,
		requiredTools: tools.required,
		skippedTools: tools.skipped,
		onIncomplete: stage === "pr" ? config.scans.onIncomplete : "block",
		exposure: subject.exposure,
		criticality: config.service.criticality,
		data: config.service.data,
		production: subject.production,
		published: inputs.artifacts.length > 0,
		repositoryVisibility: isPublic ? "public" : "private",
		issues: isQuiet ? "off" : issuesOf(inputs, ci),
		comment: commentOn === null ? "off" : inputs.comment,
		commentOn: commentOn ?? "github",
		dryRun: inputs.dryRun,
		format: inputs.format,
		output: inputs.output,
		outputFull: inputs.outputFull,
		githubToken: inputs.githubToken,
		gitlabToken: inputs.gitlabToken,
		hubToken: inputs.hubToken,
		ledger,
		config: loaded,
		cannotTell: base.is === "unreadable" ? [base.problem] : [],
		notices: [
			...stage === wantedStage(inputs, config) ? [] : stageIgnored(inputs, ci),
			...mode === (inputs.mode ?? mode) ? [] : [modeIgnored],
			...tools.notices,
			...subject.notices,
			...mayName ? [] : ledgerIgnored(inputs, ledger),
			...hubTokenMissing(ledger, inputs.hubToken, ci),
			...inputs.outputFull && view === "public" ? [outputWhole] : [],
			...base.is === "absent" && head?.is === "loaded" ? [headBringsConfig] : [],
			...base.is === "broken" ? [builtInJudges, ...base.problems] : [],
			...head?.is === "broken" && base.is !== "broken" ? [headBroken, ...head.problems] : []
		]
	};
}
/** Outside a review the file is at hand: one that was asked for and is not there, or cannot be read, is wrong. */
function configMistakes({ inputs, base, ci }) {
	if (isUnderReview(ci)) return [];
	if (base.is === "unreadable") return [base.problem];
	return base.is === "absent" && inputs.config !== "baton.yml" ? [configMissing(inputs.config)] : [];
}
/** Under review the change cannot say how far it has come. */
function stageFor({ inputs, ci, stageOf }, config) {
	if (ci.event === "pull_request" || ci.event === "merge_group") return "pr";
	const given = {
		environment: inputs.environment !== null,
		artifact: inputs.artifacts.length > 0
	};
	return wantedStage(inputs, config) ?? stageOf(ci, given);
}
function wantedStage(inputs, config) {
	return inputs.stage ?? config.stage;
}
/** `enforce` can always be added; `observe` relaxes, and needs the word of those who own the base. */
function modeFor({ inputs, ci }, config, demands) {
	if (inputs.mode !== "observe") return inputs.mode ?? config.mode ?? "enforce";
	if (isUnderReview(ci) && demands) return config.mode ?? "enforce";
	return ci.inPipeline && config.mode === "enforce" ? "enforce" : "observe";
}
/** The built-in policy, nothing waived, nothing relaxed. */
const builtIn = {
	config: defaultConfig,
	digest: null,
	commit: null,
	file: foreign("baton.yml"),
	present: false
};

// src/commands/gate/at-head.ts
/** Where nothing else names the commit, it is the one that is checked out; what is changed on top of it is said. */
async function atHead(settings, { git }) {
	const commit = await headCommit(git);
	if (commit === null) return settings;
	const notices = (await git.run([
		"diff-index",
		"--quiet",
		commit,
		"--"
	])).code === 1 ? [...settings.notices, notClean(commit)] : settings.notices;
	return {
		...settings,
		commit,
		notices
	};
}
function notClean(commit) {
	return {
		code: "commit-not-clean",
		sentence: text`tracked files differ from ${commit.slice(0, 7)}, so what was scanned may be more than that commit`,
		remedy: text`commit first where the decision is to stand for a commit, or name another one by ${"commit"}`
	};
}

// src/commands/gate/read-configuration.ts
/** What holds for this run: inputs, the baton.yml that counts, and the pipeline's event. */
async function readConfiguration(inputs, world, github, now) {
	const { ci } = world;
	const paths = configPaths(inputs.config, ci);
	const here = {
		...world,
		github,
		repository: ci.repository,
		commit: known$1(null)
	};
	const counting = isUnderReview(ci) ? {
		...here,
		commit: await baseCommit(world, github)
	} : here;
	const head = await readFirst(paths, here, now);
	const base = isUnderReview(ci) ? await readFirst(paths, counting, now) : head;
	const settings = effectiveSettings({
		inputs,
		base: base.reading,
		head: isUnderReview(ci) ? head.reading : null,
		ci,
		stageOf
	});
	if (isProblems(settings)) throw new Inability(2, settings);
	return {
		settings: settings.commit === null && !isUnderReview(ci) ? await atHead(settings, world) : settings,
		counting,
		source: base.source
	};
}
/**
* The event names it; on a branch it is the merge base. Never taken from the checked-out history of a pull request
* alone: a head may be a merge commit that its author made.
*/
async function baseCommit({ ci, git }, github) {
	const named = ci.pullRequest?.baseCommit ?? null;
	if (named !== null) return known$1(named);
	if (ci.mergeGroup !== null) return known$1(ci.mergeGroup.base);
	const ends = await changeEnds({
		ci,
		stage: "pr",
		git,
		github
	});
	return ends.known ? known$1(ends.value.base) : ends;
}
/** The first path that exists counts. */
async function readFirst(paths, counting, now) {
	if (!counting.commit.known) return {
		reading: {
			is: "unreadable",
			problem: baseUnknown
		},
		source: null
	};
	for (const path of paths) {
		const read = await readConfig(path, counting, now);
		if (read.reading.is !== "absent") return read;
	}
	return {
		reading: { is: "absent" },
		source: null
	};
}
const baseUnknown = {
	code: "base-unknown",
	sentence: text`the commit that this change starts from could not be found, so what its ${"baton.yml"} demands is not known`,
	remedy: text`check out with ${"fetch-depth: 0"}, or grant ${"contents: read"} and give ${"github-token"}`
};

// src/brief/annotations-of.ts
/** The runner keeps ten annotations of each level for a step, and drops the rest in silence. */
const mostOfLevel = 10;
/** What stops as errors, what is new and tracked as warnings, the worst first; "N more" where there is no room. */
function annotationsOf(decision, context) {
	const reader = readerOf(decision, context);
	const stopping = decision.judged.filter(stops);
	const tracked = decision.judged.filter((one) => one.verdict === "track" && one.newness !== "existing");
	const level = decision.basis.mode === "observe" ? "warning" : "error";
	const problems = decision.incomplete.map((one) => ({
		level: decision.cannotTell ? level : "warning",
		title: text`Cannot tell (${value(one.code)})`,
		message: text`${withStop(one.sentence)} Next: ${withStop(one.remedy)}`,
		place: placeOfProblem(one)
	}));
	const broken = [...brokenBase(decision).slice(0, 1).map(baseNote), ...brokenConfig(decision).slice(0, mostOfLevel).map(brokenNote)];
	const notes = [
		...problems.slice(0, mostOfLevel),
		...mostPressing(stopping, mostOfLevel).map((one) => noteOf(one, level, decision, reader)),
		...broken,
		...mostPressing(tracked, mostOfLevel).map((one) => noteOf(one, "warning", decision, reader))
	];
	const total = {
		stopping: problems.length + stopping.length,
		tracked: tracked.length + broken.length
	};
	const silence = stopping.length > 0 || decision.incidents.length > 0 ? nobodyTold(context) : [];
	if (level === "warning") return [...limited(notes, "warning", total.stopping + total.tracked, reader), ...silence];
	const errors = notes.filter((note) => note.level === "error");
	const warnings = notes.filter((note) => note.level === "warning");
	const softened = problems.filter((note) => note.level === "warning").length;
	return [
		...limited(errors, "error", total.stopping - softened, reader),
		...limited(warnings, "warning", total.tracked + softened, reader),
		...silence
	];
}
/** A mistake in the baton.yml that the change brings. */
function brokenNote(problem) {
	return {
		level: "warning",
		title: text`This change breaks ${"baton.yml"}`,
		message: text`${withStop(problem.sentence)} Next: ${withStop(asStep(problem.remedy))}`,
		place: placeOfProblem(problem)
	};
}
/** The baton.yml that should have judged; its lines are not those of the change. */
function baseNote(problem) {
	return {
		level: "warning",
		title: text`${"baton.yml"} of the base does not load`,
		message: text`${withStop(problem.sentence)} The built-in policy judged, nothing is waived or relaxed.`,
		place: null
	};
}
/** Where comment and issue cannot be written, whoever looks at the checks must learn that nobody else was told. */
function nobodyTold({ told }) {
	if (told.whyNobody === null) return [];
	return [{
		level: "notice",
		title: text`Nobody has been told yet`,
		message: told.whyNobody,
		place: null
	}];
}
function noteOf(judged, level, decision, reader) {
	const verdict = level === "error" ? "Stopped" : stops(judged) ? "Would stop" : "Tracked";
	const hidden = reader.withholds(judged);
	const { finding, row } = judged;
	const by = hidden ? text`, ${value(judged.id)}` : text`, found by ${finding.rule.tool} ${finding.rule.id}`;
	return {
		level,
		title: text`${ours(verdict)}: ${flawOf(judged, reader)}`,
		message: text`${flawOf(judged, reader)}${by}, ${newnessOf(judged, decision.basis, reader)} (rule ${row}). The summary says what to do next.`,
		place: hidden ? null : finding.place
	};
}
function limited(notes, level, total, reader) {
	if (total <= mostOfLevel) return [...notes];
	const kept = notes.slice(0, 9);
	const more = counted(total - kept.length, "more", "more");
	return [...kept, {
		level,
		title: text`${ours(more)}`,
		message: text`${ours(more)} of this kind: in the summary, and ${reader.listedIn}.`,
		place: null
	}];
}

// src/brief/terminal-notes.ts
/** What a terminal says beside the brief, since its folds are elsewhere: in one line each. */
function terminalNotes(decision, brief, hasSummary) {
	return [
		...waiverNotes(decision),
		...kevNote(decision),
		...hasSummary && brief.rows.length > 0 ? [text`In the job summary: ${foldsOf(brief)}.`] : []
	];
}
/** Waivers that meet a finding and do not hold are told wherever a run is looked at, a few by name. */
function waiverNotes({ notices, judged, basis }) {
	const refused = shownProblems(notices, judged, basis).filter(({ code }) => code.startsWith("waiver-"));
	const more = refused.length - mostWaivers;
	return [...refused.slice(0, mostWaivers).map(problemLine), ...more > 0 ? [text`${ours(counted(more, "more waiver does", "more waivers do"))} not hold.`] : []];
}
const mostWaivers = 5;
/** It matters where something is judged by it. */
function kevNote({ basis, judged }) {
	const kev = basis.signals.find(({ name }) => name === "kev");
	if (kev === void 0 || kev.state === "used" || judged.every(({ finding }) => finding.class !== "vuln")) return [];
	const what = kev.state === "stale" && kev.asOf !== void 0 ? `stale, of ${dateOf$1(kev.asOf)}` : "no catalogue is given";
	return [text`KEV: ${ours(what)} (${"signals.kev"}); whether anything here is being exploited is not known.`];
}
function foldsOf({ folds }) {
	const isWaiver = folds.some(({ body }) => body.some((block) => block.is === "code"));
	return [ours(isWaiver ? "what there is to paste, all findings, the reasons" : "all findings, the reasons")];
}

// src/domain/length-of.ts
const second = 1e3;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
/** A length of time in its two largest units: `3 d 4 h`. */
function lengthOf(milliseconds) {
	if (milliseconds < minute) return `${Math.round(milliseconds / second)} s`;
	const whole = Math.round(milliseconds / minute) * minute;
	const parts = [
		[Math.floor(whole / day), "d"],
		[Math.floor(whole % day / hour), "h"],
		[Math.floor(whole % hour / minute), "min"]
	];
	const first = parts.findIndex(([count]) => count > 0);
	return parts.slice(first, first + 2).filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`).join(" ");
}

// src/render/stretch-words.ts
/** `2026-11-24 09:12 UTC, 1 h 28 min: @alice`; what goes on now has no length yet. */
function stretchWords({ holder, from, to, isOpen }) {
	const who = holder === null ? text`nobody` : [value(`@${holder}`)];
	const length = isOpen ? "goes on" : lengthOf(Date.parse(to) - Date.parse(from));
	return text`${ours(stamp(from))}, ${ours(length)}: ${who}`;
}
function stamp(iso) {
	return `${new Date(iso).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

// src/render/safe-href.ts
/** An https URL without credentials, re-serialised so that it ends where it ends in Markdown, HTML and a table; else null. */
function safeHref(href) {
	if (!URL.canParse(href)) return null;
	const url = new URL(href);
	if (url.protocol !== "https:" || url.username !== "" || url.password !== "") return null;
	return url.href.replace(/[()<>|\\`'"*_[\]{}~^ ]/g, (character) => `%${hexOf(character)}`);
}
function hexOf(character) {
	return character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0");
}

// src/render/display-width.ts
const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
const none = /[\p{M}\u200b]/u;
/** Columns that a text takes in a terminal (UAX #11: wide and full-width characters take two). */
function displayWidth(text) {
	if (/^[ -~]*$/.test(text)) return text.length;
	let columns = 0;
	for (const character of text) columns += widthOf(character);
	return columns;
}
/** The longest start of `text` that takes at most `columns`, at least one character, and the rest. */
function splitAt(text, columns) {
	let taken = 0;
	let at = 0;
	for (const character of text) {
		taken += widthOf(character);
		if (taken > columns && at > 0) break;
		at += character.length;
	}
	return [text.slice(0, at), text.slice(at)];
}
function widthOf(character) {
	return none.test(character) ? 0 : wide.test(character) ? 2 : 1;
}

// src/render/wrap.ts
/** Lines of at most `width` columns, broken at spaces; a word that is longer is broken after a slash, else anywhere. */
function wrap(text, width) {
	const lines = [];
	let line = "";
	for (const word of text.split(" ")) {
		const longer = line === "" ? word : `${line} ${word}`;
		if (displayWidth(longer) <= width) {
			line = longer;
			continue;
		}
		if (line !== "") lines.push(line);
		line = word;
		while (displayWidth(line) > width) {
			const [start, rest] = breakWord(line, width);
			lines.push(start);
			line = rest;
		}
	}
	if (line !== "" || lines.length === 0) lines.push(line);
	return lines;
}
function breakWord(word, width) {
	const [start, rest] = splitAt(word, width);
	const slash = Math.max(start.lastIndexOf("/"), start.lastIndexOf("-")) + 1;
	return slash > width / 2 ? [word.slice(0, slash), word.slice(slash)] : [start, rest];
}

// src/render/terminal.ts
/** A brief for a terminal: headline, seven aligned lines, footer, and the exit code with what it means. */
function terminal(brief, settings) {
	const width = Math.max(20, settings.width);
	return [
		...brief.folds.filter((fold) => isShown(fold, settings.folds)).flatMap((fold) => foldLines(fold, width, settings.mostItems ?? shownItems)),
		...coloured(wrap(plain$3(brief.headline, valueLimit), width), brief, settings.colour),
		"",
		...brief.rows.flatMap(({ label, says }) => hanging(label.padEnd(labelColumn), says, width)),
		...brief.rows.length === 0 ? [] : [""],
		...[...brief.footer, ...settings.notes ?? []].flatMap((line) => wrap(plain$3(withAddresses(line), valueLimit), width).map(inertLine)),
		...exitLines(settings).flatMap((line) => wrap(line, width))
	].join("\n");
}
function exitLines({ exitCode, wouldExit }) {
	if (exitCode === null) return [];
	if (wouldExit === void 0 || wouldExit === exitCode) return [`Exit ${exitCode}: ${exitMeaning[exitCode]}`];
	return [`Exit ${exitCode}: only observed; enforce would have ended with ${wouldExit}: ${exitMeaning[wouldExit]}`];
}
/** `to-paste`: what goes into a file; `findings`: their tables, too, whose ids `baton explain` takes. */
function isShown({ body }, folds) {
	if (folds === "all" || folds === "none") return folds === "all";
	const isToPaste = body.some((block) => block.is === "code" && block.language === "yaml");
	const isTable = body.some((block) => block.is === "table" && block.head[0] === "Finding");
	return isToPaste || folds === "findings" && isTable;
}
const labelColumn = 11;
const exitMeaning = {
	0: "nothing here stops the pipeline.",
	2: "wrong input, configuration or policy; whoever set up this step must act.",
	10: "blocked.",
	20: "quarantined: what was judged must not be used, nor go on running.",
	30: "it cannot be told whether this is safe."
};
/** SGR parameters; red stops, yellow cannot tell, green is free. */
const colours = {
	stopped: 31,
	quarantined: 31,
	"cannot-tell": 33,
	"would-stop": 33,
	"not-stopped": 32,
	fixed: 32
};
/** Only the verdict, which ends at the first sign of punctuation; on a narrow terminal at most the first line. */
function coloured(lines, brief, colour) {
	const [first = "", ...rest] = lines.map(inertLine);
	if (!colour) return [first, ...rest];
	const end = /[:(,.]/.exec(first)?.index ?? first.length;
	return [`\u001b[${colours[brief.verdictWord]}m${first.slice(0, end)}\u001b[0m` + first.slice(end), ...rest];
}
function hanging(label, says, width) {
	return wrap(plain$3(withAddresses(says), valueLimit), width - label.length).map((line, at) => inertLine((at === 0 ? label : " ".repeat(label.length)) + line));
}
/** Nobody can follow a link whose address is not written out. */
function withAddresses(words) {
	return words.flatMap((part) => {
		const href = part.is === "link" ? safeHref(part.href) : null;
		return href === null ? [part] : [part, {
			is: "ours",
			text: ` (${href})`
		}];
	});
}
const valueLimit = 90;
const shownItems = 10;
function foldLines({ title, body }, width, most) {
	return [
		...wrap(plain$3(title), width).map(inertLine),
		...body.flatMap((block) => blockLines(block, width, most)),
		""
	];
}
function blockLines(block, width, most) {
	switch (block.is) {
		case "paragraph": return hanging("  ", block.says, width);
		case "code": return block.code.replace(/\n$/, "").split("\n").map((line) => logLine(`  ${line}`));
		case "list": return bounded(block.items.map((item) => hanging("  - ", item, width)), most);
		case "table": return bounded(block.rows.map((cells) => hanging("  - ", joinedCells(cells), width)), most);
		case "boxes": return bounded(block.items.map((box) => hanging(`  [${box.isDone ? "x" : " "}] `, text`${box.id} ${box.says}`, width)), most);
		case "path": return block.path.stretches.flatMap((one) => hanging("  - ", stretchWords(one), width));
	}
}
function bounded(items, most) {
	const more = items.length - most;
	return [...items.slice(0, most).flat(), ...more > 0 ? [`  ${more} more, not written out here.`] : []];
}
function joinedCells(cells) {
	return cells.flatMap((cell, at) => at === 0 ? [...cell] : [{
		is: "ours",
		text: "; "
	}, ...cell]);
}

// src/commands/gate/report.ts
/** Says it where the run is looked at: terminal, summary, annotations, outputs. False: stdout took nothing. */
async function report(decided, outcome) {
	const { settings, world, exit, record } = outcome;
	const { run } = decided;
	const { output, ci } = world;
	const context = briefContext(decided, outcome);
	if (ci.platform === "github") {
		const notes = settings.format === "json" ? [] : annotationsOf(run.decision, context);
		for (const note of notes) output.annotate(annotation(note));
		await summarize(outcome, runBrief(run.decision, context));
	}
	if (exit.wouldExit === 0 && record !== null) output.output("allow", "yes");
	output.output("verdict", run.decision.verdict);
	output.output("incidents", run.decision.incidents.map(({ id }) => id).join(","));
	if (settings.output !== null && record !== null) output.output("decision", settings.output);
	if (ci.platform !== "github") await handOn(decided, outcome);
	return settings.format === "json" ? record !== null && output.print(jsonText(record)) : output.print(terminalText(decided, outcome));
}
/** Nobody counts words in a terminal, so nothing is shortened; what GitHub's summary has is not repeated. */
function terminalText(decided, outcome) {
	const { run } = decided;
	const { world, exit } = outcome;
	const { ci } = world;
	const brief = runBrief(run.decision, {
		...briefContext(decided, outcome),
		mostWords: 1e400
	});
	const hasSummary = ci.platform === "github";
	return terminal(brief, {
		...world.terminal,
		...exit,
		folds: hasSummary ? "none" : ci.inPipeline ? "to-paste" : "findings",
		notes: terminalNotes(run.decision, brief, hasSummary)
	});
}
/** To a caller that waits for the command line; GitHub's outputs are those of action.yml. */
async function handOn({ run, recorded }, { world, receipts, record }) {
	const { output, ci } = world;
	const [worst] = run.decision.incidents;
	const held = worst === void 0 ? void 0 : recorded?.incidents.get(worst.id)?.state.baton.holder;
	const answers = worst?.owner.person ?? worst?.owner.team ?? "";
	const issue = receipts.find(({ incident, url }) => incident === worst?.id && url !== void 0);
	output.output("holder", held ? `@${held.login}` : answers);
	output.output("url", issue?.url ?? ci.runUrl ?? "");
	if (output.attach === void 0 || record === null) return;
	const { findingsSarif } = await import("./render/findings-sarif.js");
	await output.attach("findings.json", jsonText(findingsSarif(record)));
}
async function summarize({ world }, brief) {
	const { markdown, summaryLimit } = await import("./render/markdown.js");
	try {
		await world.output.summarize(markdown(brief, { limit: summaryLimit }));
	} catch {
		world.output.note("baton: the job summary could not be written");
	}
}

// src/commands/gate/gate.ts
/**
* `baton gate`: gather → decide → record → act → report. The exit code stands before the first effect, and only an
* undelivered decision hardens it. Throws Inability when nothing could be judged.
*/
async function gate(inputs, world) {
	const now = world.clock.now();
	const github = await clientFor(inputs, world);
	const { settings, counting, source } = await readConfiguration(inputs, world, github, now);
	const policy = await loadPolicy(settings.config, source);
	const gathered = await gatherRun({
		settings,
		counting,
		commit: inputs.commit === settings.commit ? inputs.commit : null,
		world,
		policy,
		github,
		now: now.toISOString(),
		inputs: recordInputs(inputs)
	});
	const decided = await decideWithRecord(gathered, world);
	const { run } = decided;
	const { exit, record } = await handOver(run, settings, world);
	const receipts = await bringAbout(decided, {
		settings,
		world,
		exit,
		github
	});
	await writeReceipts(receipts, settings, world);
	return exitFor(run, settings, !await report(decided, {
		settings,
		world,
		exit,
		receipts,
		record
	}) || record === null).exitCode;
}
/** Whoever gives no token, or works outside GitHub, never loads its client: a namesake there is another repository. */
async function clientFor(inputs, world) {
	const { ci } = world;
	const isElsewhere = (ci.platform === "jenkins" || ci.platform === "gitlab") && !isOnGitHub(ci);
	if (inputs.githubToken === null || ci.repository === null || isElsewhere) return null;
	return world.openGitHub(inputs.githubToken);
}
/** Before any effect: what happens after must not be able to lose the record. */
async function handOver(run, settings, world) {
	const exit = exitFor(run, settings, false);
	const view = settings.outputFull ? "full" : settings.view;
	const record = recordOf$1(run.decision, exit, view);
	if (settings.output === null) return {
		exit,
		record
	};
	try {
		await world.files.write(settings.output, `${jsonText(record)}\n`);
		return {
			exit,
			record
		};
	} catch {
		world.output.note(`baton: ${settings.output} cannot be written, so the decision is not delivered`);
		return {
			exit: exitFor(run, settings, true),
			record: null
		};
	}
}
function exitFor({ decision }, settings, undelivered) {
	const { verdict, cannotTell } = decision;
	return exitOf({
		verdict,
		cannotTell,
		undelivered,
		mode: settings.mode
	});
}
async function writeReceipts(receipts, settings, world) {
	if (settings.output === null || receipts.length === 0) return;
	const path = settings.output.replace(/[^/\\]*$/, "receipts.json");
	try {
		const written = receipts.map(({ kind, ...receipt }) => ({
			effect: kind,
			...receipt
		}));
		await world.files.write(path, `${jsonText(written)}\n`);
	} catch {
		world.output.note(`baton: ${path} cannot be written`);
	}
}

// src/settings/command-from.ts
/** A command of values that have their form; mistakes are of what they mean together. */
function commandFrom(name, values, operands, door) {
	const one = (input) => values.get(input)?.[0] ?? null;
	const [first = "", ...words] = operands;
	const at = atLedger(values);
	switch (name) {
		case "explain": return {
			name,
			id: first,
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
			config: at.config
		};
		case "policy check": return {
			name,
			file: first === "" ? usualConfig : first
		};
		case "status": return {
			name,
			mine: isSet(values, "mine"),
			as: loginOf(one("as")),
			format: formatOf(values, ["text", "json"]),
			...scopeOf(values),
			...at
		};
		case "metrics": return {
			name,
			format: formatOf(values, [
				"text",
				"json",
				"openmetrics"
			]),
			...scopeOf(values),
			...at
		};
		case "report": {
			const since = one("since") ?? "";
			const until = one("until") ?? "";
			if (since > until) return [endsBeforeItBegins(since, until, door)];
			return {
				name,
				since,
				until,
				format: formatOf(values, [
					"md",
					"csv",
					"json"
				]),
				...scopeOf(values),
				...at
			};
		}
		case "show": {
			const incident = incidentOf(first);
			const svg = isSet(values, "svg");
			if (incident === null && first !== "") return [noIncident(first)];
			if (incident === null && svg) return [nothingToDraw];
			return {
				name,
				incident,
				svg,
				...scopeOf(values),
				...at
			};
		}
		case "log": {
			if (first === "") return {
				name,
				incident: null,
				...at
			};
			const incident = incidentOf(first);
			return incident === null ? [noIncident(first)] : {
				name,
				incident,
				...at
			};
		}
		case "hub init": return {
			name,
			hub: at.hub,
			dryRun: isSet(values, "dry-run")
		};
		case "sweep":
		case "comment":
		case "ledger init":
		case "ledger check": return {
			name,
			...at
		};
		default: {
			const incident = incidentOf(first);
			if (incident === null) return [noIncident(first)];
			const term = one("term");
			return {
				name: "request",
				verb: name,
				incident,
				words,
				as: loginOf(one("as")),
				term: term === null ? null : Number(term),
				...at
			};
		}
	}
}
function atLedger(values) {
	const one = (input) => values.get(input)?.[0] ?? null;
	return {
		config: one("config") ?? "baton.yml",
		ledger: one("ledger"),
		hub: one("hub"),
		githubToken: one("github-token"),
		hubToken: one("hub-token"),
		record: isSet(values, "record")
	};
}
function scopeOf(values) {
	return {
		team: values.get("team")?.[0] ?? null,
		repository: values.get("repository")?.[0] ?? null
	};
}
/** The one that is given, else the first. */
function formatOf(values, [usual, ...others]) {
	const given = values.get("format")?.[0];
	return others.find((one) => one === given) ?? usual;
}
function loginOf(given) {
	return given?.replace(/^@/, "") ?? null;
}
/** Ids are written in capitals; who types one need not. */
function incidentOf(word) {
	const id = word.toUpperCase();
	return /^INC-[0-9A-Z]{12}$/.test(id) ? id : null;
}
function noIncident(word) {
	return {
		code: "input-malformed",
		sentence: text`${word} is no id of an incident`,
		remedy: text`an id is ${"INC-"} and 12 letters and digits, and comes first; ${"baton status"} lists them`
	};
}
const nothingToDraw = {
	code: "input-missing",
	sentence: text`${"--svg"} draws one incident, and none is named`,
	remedy: text`name it: ${"baton show INC --svg"}`
};
function endsBeforeItBegins(since, until, door) {
	const name = (word) => door === "cli" ? `--${word}` : word;
	return {
		code: "input-malformed",
		sentence: text`${name("until")} ${until} comes before ${name("since")} ${since}`,
		remedy: text`give the first day as ${name("since")}`
	};
}

// src/settings/ledger-command-specs.ts
/** Commands about the record and its place. `comment` is none: it is the Action's alone. */
const ledgerCommandSpecs = [
	{
		name: "status",
		says: "Say of each open incident who has it, since when, until when, and what next",
		operand: null,
		examples: [
			"baton status",
			"baton status --mine",
			"baton status --team @acme/payments --format json",
			"baton status --ledger acme/security-hub --repository acme/shop"
		]
	},
	{
		name: "show",
		says: "Say everything of one incident, or of each that is open: what it is, who had it, what was done",
		operand: {
			name: "INC",
			least: 0,
			most: 1
		},
		examples: [
			"baton show INC-7K2QF3M9XA4T",
			"baton show INC-7K2QF3M9XA4T --svg > path.svg",
			"baton show --team @acme/payments"
		]
	},
	{
		name: "log",
		says: "List what was recorded, of one incident or of all, in its order",
		operand: {
			name: "INC",
			least: 0,
			most: 1
		},
		examples: ["baton log", "baton log INC-7K2QF3M9XA4T"]
	},
	{
		name: "metrics",
		says: "Count: time without a holder first, then to accept, to contain, to resolve; hand-offs, lapses, precision",
		operand: null,
		examples: ["baton metrics", "baton metrics --team @acme/payments --format openmetrics"]
	},
	{
		name: "report",
		says: "Tell an auditor what was decided, who held what, what was waived by whom, and what is overdue",
		operand: null,
		examples: ["baton report --since 2026-10-01 --until 2026-12-31", "baton report --since 2026-10-01 --until 2026-12-31 --team @acme/payments --format csv"]
	},
	{
		name: "sweep",
		says: "Do what time asks for: end offers, remind, ask the next one, end waivers and holds, send what is owed",
		operand: null,
		examples: ["baton sweep", "baton sweep --ledger acme/security-hub --record"]
	},
	{
		name: "ledger init",
		says: "Create the ledger, and print the rules that protect it and the permissions that it needs",
		operand: null,
		examples: ["baton ledger init", "baton ledger init --ledger acme/security-hub --record"]
	},
	{
		name: "ledger check",
		says: "Check the whole chain of the ledger, its form, and what belongs to nothing or stands twice",
		operand: null,
		examples: ["baton ledger check", "baton ledger check --ledger file:///srv/git/ledger.git"]
	},
	{
		name: "hub init",
		says: "Write the workflow and the baton.yml of a hub into its checkout, and print what is left to set up",
		operand: null,
		examples: ["baton hub init --hub acme/security-hub", "baton hub init --hub acme/security-hub --dry-run"]
	}
];

// src/domain/command.ts
const declineReasons = [
	"not_mine",
	"no_capacity",
	"conflict_of_interest",
	"need_info",
	"off_duty"
];
const dismissReasons = [
	"false_positive",
	"duplicate",
	"not_affected",
	"risk_accepted",
	"test_code"
];
const verbUsages = {
	accept: {
		takes: "[NEXT ACTION by TIME]",
		example: "accept deactivate the key by 14:30",
		says: "Take it, or confirm that you still have it",
		isCommon: true
	},
	decline: {
		takes: "REASON [@OWNER]",
		example: "decline not_mine @acme/payments",
		says: `Say no to an offer: ${declineReasons.join(", ")}; who has it gives it up by off_duty`,
		isCommon: true
	},
	offer: {
		takes: "@OWNER [NOTE]",
		example: "offer @acme/payments my shift ends",
		says: "Hand it on; you have it until somebody accepts",
		isCommon: true
	},
	waive: {
		takes: "until DATE reason WHY",
		example: "waive until 2027-01-31 reason the vendor has a fix in January",
		says: "Let this commit pass until a date; not for who wrote it",
		isCommon: true
	},
	dismiss: {
		takes: "REASON EVIDENCE",
		example: "dismiss false_positive the query takes no input, see the test",
		says: `End it: ${dismissReasons.join(", ")}; what is urgent takes two`,
		isCommon: true
	},
	release: {
		takes: "[HOLD]",
		example: "release H-1",
		says: "Lift a hold and nothing else",
		isCommon: true
	},
	status: {
		takes: "",
		example: "status",
		says: "Say who has it, since when, until when, what next",
		isCommon: true
	},
	escalate: {
		takes: "",
		example: "escalate",
		says: "Ask the next one up before the time is over",
		isCommon: false
	},
	sev: {
		takes: "1-5 [WHY]",
		example: "sev 2 data is affected",
		says: "Set the severity",
		isCommon: false
	},
	pause: {
		takes: "until DATE DEPENDENCY",
		example: "pause until 2026-12-01 the vendor answers",
		says: "Wait for somebody outside; you keep it",
		isCommon: false
	},
	resume: {
		takes: "",
		example: "resume",
		says: "Go on after a pause",
		isCommon: false
	},
	check: {
		takes: "ITEM",
		example: "check all-2",
		says: "Tick an item of the checklist",
		isCommon: false
	},
	uncheck: {
		takes: "ITEM",
		example: "uncheck all-2",
		says: "Take a tick back",
		isCommon: false
	},
	evidence: {
		takes: "URL OR TEXT",
		example: "evidence https://ci.example.com/run/7",
		says: "Put something on record that proves a step",
		isCommon: false
	},
	note: {
		takes: "TEXT",
		example: "note logs are saved, next word at 15:00",
		says: "Put a sentence on record",
		isCommon: false
	},
	claim: {
		takes: "",
		example: "claim",
		says: "Say that it belongs to you",
		isCommon: false
	},
	withdraw: {
		takes: "",
		example: "withdraw",
		says: "Take your offer back",
		isCommon: false
	},
	takeover: {
		takes: "",
		example: "takeover",
		says: "Take command; who had it is told",
		isCommon: false
	},
	back: {
		takes: "",
		example: "back",
		says: "Say that you can be asked again",
		isCommon: false
	}
};

// src/settings/request-command-specs.ts
const anIncident = "INC-7K2QF3M9XA4T";
/** The verbs of comments on the command line; an incident comes first, since no place tells which. */
const requestCommandSpecs = requestVerbs.map((name) => {
	const { takes, example, says } = verbUsages[name];
	const words = example.slice(name.length);
	return {
		name,
		says,
		operand: {
			name: "INC",
			least: 1,
			most: 1e400,
			written: takes === "" ? "INC" : `INC ${takes}`
		},
		examples: [`baton ${name} ${anIncident}${words}`, ...takes === "" ? [`baton ${name} ${anIncident} --as dana --term 2`] : []]
	};
});

// src/settings/commands.ts
/** In the order of the help. */
const commands = [
	{
		name: "gate",
		says: "Decide on scans: stop when it must be stopped, say why, and open one owned incident for each fix",
		operand: null,
		examples: [
			"baton gate --sarif '**/*.sarif' --mode observe",
			"baton gate --sarif 'scans/*.sarif' --sarif optional:nightly.sarif --output decision.json",
			"semgrep scan --sarif | baton gate --sarif - --environment production"
		]
	},
	{
		name: "explain",
		says: "Say of one finding which rules were tried, which decided, who may waive it and what would change the verdict",
		operand: {
			name: "ID",
			least: 1,
			most: 1
		},
		examples: ["baton explain F-7K2QF3M9XA", "baton explain F-7K2QF3M9XA --decision out/decision.json --at 2027-03-01"]
	},
	{
		name: "adopt",
		says: "Write what was there before into the baseline file, with dates, to be reviewed and committed",
		operand: null,
		examples: ["baton adopt --from decision.json", "baton adopt --from decision.json --add --shrink"]
	},
	{
		name: "policy test",
		says: "Run cases against the policy in force and print each difference",
		operand: {
			name: "FILE",
			least: 1,
			most: 1e400
		},
		examples: ["baton policy test policy-cases/*.json"]
	},
	{
		name: "policy check",
		says: "Check a baton.yml and show what differs from the default policy",
		operand: {
			name: "FILE",
			least: 0,
			most: 1
		},
		examples: ["baton policy check", "baton policy check team/baton.yml"]
	},
	...ledgerCommandSpecs,
	...requestCommandSpecs,
	{
		name: "help",
		says: "Say what there is, or how a command is used",
		operand: null,
		examples: []
	},
	{
		name: "version",
		says: "Print Baton's version",
		operand: null,
		examples: []
	}
];

// src/settings/command-line.ts
/** The arguments after the program's name, or everything that is wrong with them. Reads no environment. */
function parseArguments(argv, door = "cli") {
	const { spec, rest, problem } = commandOf(argv);
	if (spec === null) return problem === null ? {
		name: "help",
		of: null
	} : [problem];
	if (spec.name === "help") return helpAsked(rest);
	if (spec.name === "version") return { name: "version" };
	if (door === "cli" && asksForHelp(rest)) return {
		name: "help",
		of: spec.name
	};
	const { given, operands, problems } = split(rest, spec);
	if (spec.name === "gate") {
		const inputs = readInputs(given, door);
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
	const read = readValues(given, spec.name, door);
	const all = [
		...problems,
		...operandMistakes(spec, operands),
		...read.problems
	];
	return all.length > 0 ? all : commandFrom(spec.name, read.values, operands, door);
}
function asksForHelp(words) {
	const end = words.indexOf("--");
	const options = end < 0 ? words : words.slice(0, end);
	return options.includes("--help") || options.includes("-h");
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
	if (isFamily(first) && (second === "--help" || second === "-h" || second === "")) return found("help", [first]);
	if (commands.some((one) => one.name === first)) return found(first, argv.slice(1));
	return {
		spec: null,
		rest: [],
		problem: unknownCommand(isFamily(first) ? two : first)
	};
}
/** The first word of commands of two: `policy`, `ledger`, `hub`. */
function isFamily(word) {
	return commands.some(({ name }) => name.startsWith(`${word} `));
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
	return wanted === "" || isFamily(wanted) ? {
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
async function runCommand(argv, world, door) {
	const command = parseArguments(argv, door);
	if (isProblems(command)) throw new Inability(2, command);
	return runAsked(withTokens(command), world);
}
async function runAsked(command, world) {
	switch (command.name) {
		case "gate": return gate(command.inputs, world);
		case "explain": return (await import("./commands/explain.js")).explain(command, world);
		case "adopt": return (await import("./commands/adopt.js")).adopt(command, world);
		case "policy test": return (await import("./commands/run-policy-test.js")).runPolicyTest(command, world);
		case "policy check": return (await import("./commands/run-policy-check.js")).runPolicyCheck(command, world);
		case "status": return (await import("./commands/status.js")).status(command, world);
		case "show": return (await import("./commands/show2.js")).show(command, world);
		case "log": return (await import("./commands/log.js")).log(command, world);
		case "metrics": return (await import("./commands/metrics.js")).metrics(command, world);
		case "report": return (await import("./commands/audit-report.js")).auditReport(command, world);
		case "request": return (await import("./commands/request.js")).request(command, world);
		case "sweep": return (await import("./commands/sweep.js")).sweep(command, world);
		case "hub init": return (await import("./commands/hub-init.js")).hubInit(command, world);
		case "comment": return (await import("./commands/comment/comment.js")).comment(command, world);
		case "ledger init": return (await import("./commands/ledger-init.js")).ledgerInit(command, world);
		case "ledger check": return (await import("./commands/ledger-check.js")).ledgerCheck(command, world);
		case "help":
			world.output.print((await import("./settings/help.js")).helpOf(command.of, world.terminal.width).trimEnd());
			return 0;
		case "version":
			world.output.print(`baton ${version}`);
			return 0;
	}
}
/** By the variable no list of processes shows it. */
function withTokens(command) {
	if (command.name === "gate") {
		const gitlabToken = command.inputs.gitlabToken ?? variable("GITLAB_TOKEN");
		return {
			...command,
			inputs: {
				...completed(command.inputs),
				gitlabToken
			}
		};
	}
	return "githubToken" in command ? completed(command) : command;
}
function completed(given) {
	const { githubToken, hubToken } = given;
	return {
		...given,
		githubToken: githubToken ?? variable("GITHUB_TOKEN"),
		hubToken: hubToken ?? variable("BATON_HUB_TOKEN")
	};
}
function variable(name) {
	const value = process.env[name] ?? "";
	return value === "" ? null : value;
}

// src/ci/fields.ts
/** Reads a parsed JSON value field by field; whatever is absent or odd is null. */
function fieldsOf(value) {
	const at = (path) => path.reduce(own, value);
	return {
		group: (...path) => fieldsOf(at(path)),
		has: (...path) => at(path) !== void 0 && at(path) !== null,
		text: (form, ...path) => checkedText(at(path), form),
		number: (...path) => {
			const found = at(path);
			return typeof found === "number" && Number.isSafeInteger(found) && found > 0 ? found : null;
		},
		flag: (...path) => {
			const found = at(path);
			return typeof found === "boolean" ? found : null;
		}
	};
}
function own(value, key) {
	if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return void 0;
	return value[key];
}
/** The text, when it has the form; null otherwise. */
function checkedText(value, form) {
	return typeof value === "string" && value.length <= 2e3 && form.test(value) ? value : null;
}
/** Forms of fields that we read. */
const forms = {
	/** SHA-1 or SHA-256 of a commit; forty zeros say "none". */
	commit: /^(?!0+$)(?:[0-9a-f]{40}|[0-9a-f]{64})$/,
	repository: /^[A-Za-z0-9][A-Za-z0-9_-]*\/[A-Za-z0-9._-]+$/,
	/** GitLab's may be nested. */
	project: /^[A-Za-z0-9_][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_.-]+)+$/,
	login: /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\[bot\])?$/,
	/** git-check-ref-format: no white space, no control, none of ~^:?*[\ and no `..`; no dash first. */
	branch: /^(?!-)(?!.*(?:\.\.|@\{|\/\/))[^\p{C}\p{Z}~^:?*[\\]{1,250}$/u,
	count: /^[1-9][0-9]{0,18}$/,
	/** Of a run, in a claim or a link. */
	label: /^[A-Za-z0-9][A-Za-z0-9._#/-]{0,199}$/
};

// src/ci/nowhere.ts
/** Facts of a run about which nothing is known but what somebody set for it: outside every pipeline, in a folder. */
function nowhere(environment, cwd) {
	return {
		platform: "local",
		inPipeline: false,
		event: "none",
		repository: checkedText(environment["GITHUB_REPOSITORY"], forms.repository),
		visibility: "unknown",
		defaultBranch: null,
		branch: null,
		pullRequest: null,
		mergeGroup: null,
		pushBefore: null,
		commits: [],
		commit: null,
		runUrl: null,
		runId: null,
		apiUrl: trimmed(environment["GITHUB_API_URL"]) ?? "https://api.github.com",
		serverUrl: webAddress(environment["GITHUB_SERVER_URL"]) ?? "https://github.com",
		workspace: cwd
	};
}
/** An http or https URL without user, query or fragment, and without a slash at its end; null otherwise. */
function webAddress(address) {
	if (address === void 0 || !URL.canParse(address)) return null;
	const url = new URL(address);
	if (!/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") return null;
	return `${url.origin}${url.pathname}`.replace(/\/+$/, "");
}
/** As given, right or not: a token must not go to github.com because somebody misspelt their own server. */
function trimmed(address) {
	return address === void 0 || address === "" ? null : address.replace(/\/+$/, "");
}

// src/ci/github.ts
/** Events whose workflow, and so whose inputs, come from a pull request or are about one. */
const aboutPullRequest = /* @__PURE__ */ new Set([
	"pull_request",
	"pull_request_target",
	"pull_request_review",
	"pull_request_review_comment"
]);
/** GitHub Actions, on github.com or a GitHub Enterprise Server. The runner sets the variables, strangers the payload. */
function githubFacts(environment, payload, cwd) {
	const event = fieldsOf(payload);
	const name = environment["GITHUB_EVENT_NAME"] ?? "";
	const ref = environment["GITHUB_REF"] ?? "";
	const base = nowhere(environment, checkedText(environment["GITHUB_WORKSPACE"], /./) ?? cwd);
	const { repository } = base;
	const sha = checkedText(environment["GITHUB_SHA"], forms.commit);
	const pullRequest = aboutPullRequest.has(name) ? pullRequestOf(event.group("pull_request")) : null;
	const head = event.text(forms.commit, "pull_request", "head", "sha");
	const isAboutBase = name === "pull_request_target";
	return {
		...base,
		platform: "github",
		inPipeline: true,
		event: eventOf$1(name, ref),
		visibility: visibilityOf(event.group("repository")),
		defaultBranch: event.text(forms.branch, "repository", "default_branch"),
		branch: branchOf(ref),
		pullRequest,
		...pullRequest === null ? {} : { targetBranch: pullRequest.baseRef },
		mergeGroup: name === "merge_group" ? mergeGroupOf(event.group("merge_group")) : null,
		pushBefore: name === "push" ? event.text(forms.commit, "before") : null,
		commits: distinct(isAboutBase ? [head] : [sha, head]),
		commit: head ?? (isAboutBase ? null : sha),
		...runOf(environment, base.serverUrl, repository)
	};
}
function eventOf$1(name, ref) {
	if (aboutPullRequest.has(name)) return "pull_request";
	if (name === "merge_group" || name === "schedule") return name;
	if (name !== "push") return "other";
	if (ref.startsWith("refs/tags/")) return "tag";
	return ref.startsWith("refs/heads/") ? "push" : "other";
}
/** Null when any part that a decision rests on is missing or odd; the event stays a pull request's all the same. */
function pullRequestOf(pull) {
	const number = pull.number("number");
	const baseCommit = pull.text(forms.commit, "base", "sha");
	const headCommit = pull.text(forms.commit, "head", "sha");
	const baseRef = pull.text(forms.branch, "base", "ref");
	if (number === null || baseCommit === null || headCommit === null || baseRef === null) return null;
	return {
		number,
		author: pull.text(forms.login, "user", "login") ?? "ghost",
		baseCommit,
		headCommit,
		baseRef,
		fromFork: isFromFork(pull)
	};
}
/** A head without a repository (deleted) or that cannot be read counts as a fork. */
function isFromFork(pull) {
	const head = pull.number("head", "repo", "id");
	const base = pull.number("base", "repo", "id");
	return head === null || base === null || head !== base;
}
function mergeGroupOf(group) {
	const base = group.text(forms.commit, "base_sha");
	const head = group.text(forms.commit, "head_sha");
	return base === null || head === null ? null : {
		base,
		head
	};
}
/** Hidden only when it is said and nothing says otherwise. */
function visibilityOf(repository) {
	const word = repository.text(/^(?:public|private|internal)$/, "visibility");
	const isPrivate = repository.flag("private");
	if (word === "public" || isPrivate === false) return "public";
	return word !== null || isPrivate === true ? "private" : "unknown";
}
function branchOf(ref) {
	return ref.startsWith("refs/heads/") ? checkedText(ref.slice(11), forms.branch) : null;
}
function runOf(environment, serverUrl, repository) {
	const id = checkedText(environment["GITHUB_RUN_ID"], forms.count);
	const attempt = checkedText(environment["GITHUB_RUN_ATTEMPT"], forms.count) ?? "1";
	if (id === null) return {
		runId: null,
		runUrl: null
	};
	const runUrl = repository === null ? null : `${serverUrl}/${repository}/actions/runs/${id}/attempts/${attempt}`;
	return {
		runId: `${id}.${attempt}`,
		runUrl
	};
}
function distinct(commits) {
	return [...new Set(commits.filter((commit) => commit !== null))];
}

// src/ci/gitlab.ts
/** GitLab CI, as far as its predefined variables go. */
function gitlabFacts(environment, cwd) {
	const base = nowhere(environment, checkedText(environment["CI_PROJECT_DIR"], /./) ?? cwd);
	const commit = checkedText(environment["CI_COMMIT_SHA"], forms.commit);
	const head = checkedText(environment["CI_MERGE_REQUEST_SOURCE_BRANCH_SHA"], forms.commit);
	const event = eventOf(environment);
	const pullRequest = event === "pull_request" ? mergeRequestOf(environment, head ?? commit) : null;
	const target = checkedText(environment["CI_MERGE_REQUEST_TARGET_BRANCH_NAME"], forms.branch);
	const apiUrl = webAddress(environment["CI_API_V4_URL"]);
	const visibility = environment["CI_PROJECT_VISIBILITY"];
	return {
		...base,
		platform: "gitlab",
		inPipeline: true,
		event,
		repository: checkedText(environment["CI_PROJECT_PATH"], forms.project),
		visibility: visibility === "public" ? "public" : /^(?:private|internal)$/.test(visibility ?? "") ? "private" : "unknown",
		defaultBranch: checkedText(environment["CI_DEFAULT_BRANCH"], forms.branch),
		branch: checkedText(environment["CI_COMMIT_BRANCH"], forms.branch),
		pullRequest,
		...event === "pull_request" && target !== null ? { targetBranch: target } : {},
		pushBefore: event === "push" ? checkedText(environment["CI_COMMIT_BEFORE_SHA"], forms.commit) : null,
		commits: [...new Set([commit, head].filter((one) => one !== null))],
		commit: head ?? commit,
		runUrl: webAddress(environment["CI_PIPELINE_URL"]),
		runId: checkedText(environment["CI_JOB_ID"], forms.count),
		serverUrl: webAddress(environment["CI_SERVER_URL"]) ?? base.serverUrl,
		...apiUrl === null ? {} : { gitlabApiUrl: apiUrl }
	};
}
function eventOf(environment) {
	const source = environment["CI_PIPELINE_SOURCE"];
	const isMergeRequest = (environment["CI_MERGE_REQUEST_IID"] ?? "") !== "";
	if (source === "merge_request_event" || isMergeRequest) return "pull_request";
	if (source === "schedule") return "schedule";
	if ((environment["CI_COMMIT_TAG"] ?? "") !== "") return "tag";
	if (source === "parent_pipeline" && (environment["CI_COMMIT_BRANCH"] ?? "") !== "") return "push";
	return source === "push" ? "push" : "other";
}
function mergeRequestOf(environment, headCommit) {
	const number = checkedText(environment["CI_MERGE_REQUEST_IID"], forms.count);
	const baseCommit = checkedText(environment["CI_MERGE_REQUEST_DIFF_BASE_SHA"], forms.commit);
	const baseRef = checkedText(environment["CI_MERGE_REQUEST_TARGET_BRANCH_NAME"], forms.branch);
	if (number === null || baseCommit === null || baseRef === null || headCommit === null) return null;
	return {
		number: Number(number),
		author: checkedText(environment["GITLAB_USER_LOGIN"], forms.login) ?? "ghost",
		baseCommit,
		headCommit,
		baseRef,
		fromFork: environment["CI_MERGE_REQUEST_SOURCE_PROJECT_ID"] !== environment["CI_MERGE_REQUEST_PROJECT_ID"]
	};
}

// src/ci/jenkins.ts
/**
* Jenkins. A multibranch build of a change has CHANGE_ID and CHANGE_TARGET but no base commit: the merge base with
* that branch is git's to find. Nothing tells that a timer started the build.
*/
function jenkinsFacts(environment, cwd) {
	const base = nowhere(environment, checkedText(environment["WORKSPACE"], /./) ?? cwd);
	const change = changeIn(environment);
	const isChange = change !== null;
	const isTag = (environment["TAG_NAME"] ?? "") !== "";
	const branch = branchName(environment["BRANCH_NAME"] ?? environment["GIT_BRANCH"]);
	const target = checkedText(change?.target, forms.branch);
	const commit = checkedText(environment["GIT_COMMIT"], forms.commit);
	const remote = base.repository === null ? remoteOf(environment["GIT_URL"] ?? environment["GIT_URL_1"]) : null;
	return {
		...base,
		platform: "jenkins",
		inPipeline: true,
		event: isChange ? "pull_request" : isTag ? "tag" : branch === null ? "other" : "push",
		repository: base.repository ?? remote?.repository ?? null,
		defaultBranch: isChange || isTag ? null : defaultBranchOf(environment, branch),
		branch: isChange || isTag ? null : branch,
		pullRequest: isChange ? changeOf(change, target, commit) : null,
		pushBefore: isChange || isTag ? null : lastBuilt(environment),
		...isChange && target !== null ? { targetBranch: target } : {},
		commits: commit === null ? [] : [commit],
		commit,
		runUrl: webAddress(environment["BUILD_URL"]),
		runId: checkedText(environment["BUILD_TAG"], forms.label),
		serverUrl: remote?.serverUrl ?? base.serverUrl,
		...gitlabOf(environment, remote?.serverUrl ?? null)
	};
}
/**
* By the branch source of a multibranch job; by the plugins that build pull and merge requests in other jobs, which do not
* say for sure whose the change is, so that it counts as a fork's. Null: it is none.
*/
function changeIn(environment) {
	const { CHANGE_ID: id = "", ghprbPullId: pull = "", gitlabMergeRequestIid: merge = "" } = environment;
	if (id !== "") return {
		id,
		target: environment["CHANGE_TARGET"],
		author: environment["CHANGE_AUTHOR"],
		fromFork: (environment["CHANGE_FORK"] ?? "") !== ""
	};
	if (pull !== "") return {
		id: pull,
		target: environment["ghprbTargetBranch"],
		author: environment["ghprbPullAuthorLogin"],
		fromFork: true
	};
	if (merge === "") return null;
	return {
		id: merge,
		target: environment["gitlabTargetBranch"],
		author: void 0,
		fromFork: true
	};
}
/** What a default branch is called where nobody says. */
const usualDefault = /* @__PURE__ */ new Set(["main", "master"]);
/**
* A multibranch job says of the primary branch alone that it is it, and not every source says so. Another one counts as a
* branch beside the remote's default, whatever that is called.
*/
function defaultBranchOf(environment, branch) {
	if (environment["BRANCH_IS_PRIMARY"] === "true") return branch;
	if ((environment["BRANCH_NAME"] ?? "") === "" || branch === null) return null;
	return usualDefault.has(branch) ? branch : "HEAD";
}
/** The commit that passed last on this branch, else that was built last: since then all is new. */
function lastBuilt(environment) {
	return checkedText(environment["GIT_PREVIOUS_SUCCESSFUL_COMMIT"], forms.commit) ?? checkedText(environment["GIT_PREVIOUS_COMMIT"], forms.commit);
}
/** Of GitHub, GitLab and Bitbucket the id is a number; a fork is named where the change comes from one. */
function changeOf(change, baseRef, headCommit) {
	const number = checkedText(change.id, forms.count);
	if (number === null || baseRef === null || headCommit === null) return null;
	return {
		number: Number(number),
		author: checkedText(change.author, forms.login) ?? "ghost",
		baseCommit: null,
		headCommit,
		baseRef,
		fromFork: change.fromFork
	};
}
/** Servers that are no GitLab, so that a token of one never goes there. */
const noGitLab = /* @__PURE__ */ new Set(["https://github.com", "https://bitbucket.org"]);
/** As said for a server of one's own; else where GitLab has it, beside the remote. Whether it is one, a token says. */
function gitlabOf(environment, serverUrl) {
	const said = webAddress(environment["CI_API_V4_URL"]);
	if (said !== null) return { gitlabApiUrl: said };
	return serverUrl === null || noGitLab.has(serverUrl) ? {} : { gitlabApiUrl: `${serverUrl}/api/v4` };
}
/** The git plugin writes `origin/main`. */
function branchName(name) {
	return checkedText(name?.replace(/^(?:refs\/remotes\/)?origin\//, ""), forms.branch);
}
/** Server and repository of a remote: `https://host/owner/name.git`, `git@host:owner/name.git`, `ssh://git@host/…`. */
function remoteOf(remote) {
	const [, host, path] = /^(?:https?:\/\/(?:[^/@\s]*@)?|ssh:\/\/(?:[^/@\s]*@)?|[\w.-]+@)([A-Za-z0-9.-]+)(?::\d+(?=\/))?[/:](.+)$/.exec(remote ?? "") ?? [];
	const repository = checkedText(path?.replace(/\/$/, "").replace(/\.git$/, ""), forms.project);
	return host === void 0 || repository === null ? null : {
		serverUrl: `https://${host}`,
		repository
	};
}

// src/ci/ci-facts.ts
/**
* Where we run, out of the environment and, in GitHub Actions, the parsed event file (null: none, or not readable).
* Nothing of either is believed but in its own form; what is missing is null or unknown, never a guess.
*/
function ciFacts(environment, event, cwd) {
	if (environment["GITHUB_ACTIONS"] === "true") return githubFacts(environment, event, cwd);
	if (environment["GITLAB_CI"] === "true") return gitlabFacts(environment, cwd);
	if (isJenkins(environment)) return jenkinsFacts(environment, cwd);
	const isCi = ![
		"",
		"0",
		"false"
	].includes((environment["CI"] ?? "").toLowerCase());
	const local = nowhere(environment, cwd);
	return isCi ? {
		...local,
		platform: "other-ci",
		inPipeline: true,
		event: "other"
	} : local;
}
/** The controller's address is missing where nobody has set it, its home never. */
function isJenkins(environment) {
	return (environment["JENKINS_URL"] ?? "") !== "" || (environment["JENKINS_HOME"] ?? "") !== "";
}

// src/entry/ledger-store.ts
const branch = "baton-ledger";
/** The ledger at its place: by GitHub's API where a token for it is given, so that nothing is cloned; else by Git. */
async function openLedgerStore(place, { isDefault, token }, { clock, openGitHub, environment }) {
	if (place.is === "github" && token !== null) {
		const { openGitHubStore } = await import("./world/store-github.js");
		const [owner = "", repo = ""] = place.repository.split("/");
		return openGitHubStore({
			owner,
			repo,
			branch,
			isDefault,
			github: await openGitHub(token),
			clock
		});
	}
	const { openGitStore } = await import("./world/store-git.js");
	const isMade = place.is === "folder" && place.isMade;
	return openGitStore({
		url: place.url,
		branch,
		isDefault,
		isMade,
		credentials: null,
		environment
	});
}

// src/world/clock.ts
const systemClock = {
	now: () => /* @__PURE__ */ new Date(),
	sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))
};
const systemRandom = {
	nonce: () => randomBytes(8).toString("hex"),
	fraction: () => randomBytes(4).readUInt32BE() / 2 ** 32
};

// src/world/files.ts
/** The file system below `root`; absolute paths are taken as they are (CodeQL writes outside the workspace). */
function nodeFiles(root) {
	const located = (path) => isAbsolute$2(path) ? path : join(root, path);
	return {
		read: (path, limit) => readRegularFile(located(path), limit),
		real: (path) => realPath(located(path)),
		match: (pattern) => matchFiles(pattern, located, (path) => isBehindLink(path, root)),
		write: (path, text) => writeWhole(located(path), text),
		stdin: readStdin
	};
}
async function readRegularFile(path, limit) {
	const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
	let handle;
	try {
		handle = await open$1(path, flags);
	} catch (error) {
		const code = error.code;
		if (code === "ENOENT" || code === "ENOTDIR") return { is: "absent" };
		return { is: code === "ELOOP" || code === "EISDIR" || code === "ENXIO" ? "not-a-file" : "unreadable" };
	}
	try {
		const stat = await handle.stat();
		if (!stat.isFile()) return { is: "not-a-file" };
		if (stat.size > limit) return { is: "too-large" };
		const bytes = await handle.readFile();
		return bytes.length > limit ? { is: "too-large" } : {
			is: "bytes",
			bytes
		};
	} catch {
		return { is: "unreadable" };
	} finally {
		await handle.close();
	}
}
async function readStdin(limit) {
	const chunks = [];
	let size = 0;
	try {
		for await (const chunk of process.stdin) {
			size += chunk.length;
			if (size > limit) return { is: "too-large" };
			chunks.push(chunk);
		}
	} catch {
		return { is: "unreadable" };
	}
	return {
		is: "bytes",
		bytes: Buffer.concat(chunks)
	};
}
async function realPath(path) {
	try {
		const real = await realpath(path);
		return sep === "/" ? real : real.replaceAll(sep, "/");
	} catch {
		return null;
	}
}
/** Whether a path from `root`, or to a place below it, goes through a link. Other absolute paths are as the machine has them. */
async function isBehindLink(path, root) {
	const [top, real] = [await realPath(root), await realPath(resolve$2(root, path))];
	if (top === null || real === null) return false;
	const tops = [resolve$2(root), resolve$2(top)];
	const from = isAbsolute$2(path) ? tops.find((one) => isBelow(resolve$2(path), one)) : tops[0];
	if (from === void 0) return false;
	return plain(real) !== plain(join(top, relative(from, resolve$2(root, path))));
}
function isBelow(path, folder) {
	const way = relative(folder, path);
	return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute$2(way);
}
/** File systems that ignore case or compose letters name one place in several ways. */
function plain(path) {
	return path.replaceAll(sep, "/").replace(/\/+$/, "").normalize("NFC").toLowerCase();
}
async function matchFiles(pattern, located, isLinked) {
	const clean = pattern.replace(/^(?:\.\/)+/, "").replace(/\/+$/, "");
	if (/[*?]/.test(clean)) {
		const fixed = clean.slice(0, clean.search(/[*?]/));
		const folder = fixed.slice(0, fixed.lastIndexOf("/") + 1);
		const found = await walk(folder, located, skippedBy(clean), (path) => matches(clean, path));
		return found.length > 0 && await isLinked(folder) ? found.map(asOther) : found;
	}
	const isBehind = await isLinked(clean);
	try {
		const stat = await lstat(located(clean === "" ? "." : clean));
		if (stat.isFile()) return [{
			path: clean,
			kind: isBehind ? "other" : "file"
		}];
		if (!stat.isDirectory()) return [{
			path: clean,
			kind: "other"
		}];
	} catch {
		return [];
	}
	const found = await walk(clean === "" || clean === "." ? "" : `${clean}/`, located, skippedBy(clean), (path) => /\.sarif(?:\.json|\.gz)?$/i.test(path));
	return isBehind ? found.map(asOther) : found;
}
function asOther({ path }) {
	return {
		path,
		kind: "other"
	};
}
/** Version control's and packages' own folders hold no scans of this project, unless the pattern names them. */
function skippedBy(pattern) {
	const named = new Set(pattern.split("/"));
	return new Set([".git", "node_modules"].filter((folder) => !named.has(folder)));
}
async function walk(folder, located, skipped, wanted) {
	const found = [];
	const open = [folder];
	for (let at = open.pop(); at !== void 0; at = open.pop()) for (const entry of await entriesOf(located(at === "" ? "." : at))) {
		const path = at + entry.name;
		if (entry.isFile() ? wanted(path) : !entry.isDirectory() && wanted(path)) found.push({
			path,
			kind: entry.isFile() ? "file" : "other"
		});
		else if (entry.isDirectory() && !skipped.has(entry.name)) {
			if (wanted(path)) found.push({
				path,
				kind: "other"
			});
			open.push(`${path}/`);
		}
	}
	return found.sort((a, b) => a.path < b.path ? -1 : 1);
}
async function entriesOf(folder) {
	try {
		return await readdir(folder, { withFileTypes: true });
	} catch {
		return [];
	}
}
async function writeWhole(path, text) {
	await makeFolder(dirname(path));
	const draft = `${path}.${process.pid}.tmp`;
	try {
		await writeFile(draft, text, { flag: "wx" });
		await rename(draft, path);
	} catch (error) {
		await rm(draft, { force: true });
		throw error;
	}
}
/**
* Step by step, because Node's own `recursive` tries for ever where a folder is there and takes no other (`/proc`).
* What is there and is no folder is refused by the write after it.
*/
async function makeFolder(folder) {
	if (await madeOrCode(folder) !== "ENOENT" || dirname(folder) === folder) return;
	await makeFolder(dirname(folder));
	await madeOrCode(folder);
}
async function madeOrCode(folder) {
	try {
		await mkdir(folder);
		return;
	} catch (error) {
		return error.code;
	}
}

// src/world/git-hardened.ts
/** Options that come before every command: nothing that a repository holds may run a program (threats 1.6). */
const hardened = [
	"-c",
	"core.hooksPath=/dev/null",
	"-c",
	"core.fsmonitor=false",
	"-c",
	"core.quotePath=false",
	"-c",
	"core.attributesFile=/dev/null",
	"-c",
	"protocol.ext.allow=never",
	"-c",
	"safe.directory=*",
	"--no-pager",
	"--literal-pathspecs"
];
/** What git may know of our environment: where programs and homes are, nothing with a token in it. */
function gitEnvironment(environment) {
	const passed = [
		"PATH",
		"HOME",
		"USERPROFILE",
		"SYSTEMROOT",
		"TMPDIR",
		"TEMP",
		"TMP",
		"XDG_CONFIG_HOME"
	].flatMap((name) => {
		const value = environment[name];
		return value === void 0 ? [] : [[name, value]];
	});
	return {
		...Object.fromEntries(passed),
		GIT_TERMINAL_PROMPT: "0",
		GIT_NO_LAZY_FETCH: "1",
		GIT_NO_REPLACE_OBJECTS: "1",
		GIT_OPTIONAL_LOCKS: "0",
		GIT_ALLOW_PROTOCOL: "none",
		LC_ALL: "C"
	};
}

// src/world/git-node.ts
/**
* Git of this machine in `folder`, as a child process. One that says more than `limits.bytes` (64 MiB) or takes longer
* than `limits.seconds` (60) is ended, and its answer is a failure: 128, as git's own.
*/
function nodeGit(folder, environment) {
	return { run: (args, { bytes = 67108864, seconds = 60 } = {}) => new Promise((resolve) => {
		const child = spawn("git", [...hardened, ...args], {
			cwd: folder,
			env: gitEnvironment(environment),
			stdio: [
				"ignore",
				"pipe",
				"pipe"
			]
		});
		const chunks = [];
		let size = 0;
		let stderr = "";
		const end = (code, why = stderr) => {
			clearTimeout(timer);
			resolve({
				code,
				stdout: Buffer.concat(chunks),
				stderr: why
			});
		};
		const cutOff = (why) => {
			child.kill("SIGKILL");
			child.stdout.destroy();
			child.stderr.destroy();
			end(128, why);
		};
		const timer = setTimeout(() => cutOff(`git did not end within ${seconds} s`), seconds * 1e3);
		child.stdout.on("data", (chunk) => {
			size += chunk.length;
			if (size > bytes) cutOff(`git said more than ${bytes} bytes`);
			else chunks.push(chunk);
		});
		child.stderr.on("data", (chunk) => {
			if (stderr.length < 4096) stderr += chunk.toString("utf8");
		});
		child.on("error", () => end(127, "git is not installed"));
		child.on("close", (code) => end(code ?? 128));
	}) };
}

// src/entry/node-world.ts
const systemPorts = {
	clock: systemClock,
	random: systemRandom
};
/** Milliseconds that a run may spend on a forge. */
const forgeBudget = 12e4;
/** The world of this process. */
function nodeWorld(output) {
	const { env } = process;
	const event = readEvent(env["GITHUB_EVENT_PATH"]);
	const ci = ciFacts(env, event, process.cwd());
	const openGitHub = async (token) => {
		const { openGitHub: open } = await import("./world/github.js");
		return open({
			...systemPorts,
			token,
			apiUrl: ci.apiUrl,
			budgetMs: forgeBudget
		});
	};
	return {
		ci,
		event,
		files: nodeFiles(process.cwd()),
		git: nodeGit(process.cwd(), process.env),
		clock: systemClock,
		random: systemRandom,
		output,
		hashKey: env["BATON_HASH_KEY"] === "" ? null : env["BATON_HASH_KEY"] ?? null,
		user: env["USER"] ?? env["USERNAME"] ?? null,
		terminal: {
			width: process.stdout.isTTY ? process.stdout.columns : 80,
			colour: isColoured(env, ci.inPipeline)
		},
		openStore: (place, how) => openLedgerStore(place, how, {
			...systemPorts,
			openGitHub,
			environment: env
		}),
		openGitHub,
		...ci.gitlabApiUrl === void 0 ? {} : { openGitLab: gitlabAt(ci.gitlabApiUrl) }
	};
}
function gitlabAt(apiUrl) {
	return async (token) => {
		const { openGitLab } = await import("./world/gitlab.js");
		return openGitLab({
			...systemPorts,
			token,
			apiUrl,
			budgetMs: forgeBudget
		});
	};
}
/** https://no-color.org; a pipe and a pipeline's log get none. */
function isColoured(env, inPipeline) {
	if ((env["NO_COLOR"] ?? "") !== "") return false;
	return process.stdout.isTTY && !inPipeline;
}
function readEvent(path) {
	if (path === void 0 || path === "") return null;
	try {
		return JSON.parse(readFileSync(path, "utf8"));
	} catch {
		return null;
	}
}

export { GitHubFailure, Inability, addressee, after, answerOf, answerText, apply, asStep, before, beginCourse, between, boxesOf, camelCase, canBeAsked, climb, climbs, comingStops, commandForm, commandFrom, commands, configMissing, consoleOutput, counted, crockford$1 as crockford, dayOf, decideRun, declineReasons, defaultConfig, defaultPolicy, digestOf, dismissReasons, displayWidth, draftOf, dutyRung, endAsProved, endOfDay, ending, exitOf, exploitabilityOf, findingClasses, flatten, foreign, foreignSyntax, forgeServer, freshId, gate, gitEnvironment, given, grammars$1 as grammars, happen, hardened, hasEnded, headCommit, holderText, identitiesIn, inertLine, injectionFamily, inputsOf, intendedAt, isDutyOfficer, isPast, isProblems, isProvedGone, isReached, isStop, isTracked, isUnderReview, isUnproved, isWorking, itemSays, joined$2 as joined, jsonText, known$1 as known, ladderOf, lasted, ledgerOf, lengthOf, lifecycleSteps, limitsOf, listsFor, logLine, maskTokens, maskUserInfo, mayBeShown, membersOf, mention, mergeBase, nameOf$3 as nameOf, nearest, nextOf$2 as nextOf, nextRung, nextText, nodeWorld, offerAlongLadder, offerTo, optionName, ours, outcomeOf, owedWords, packetOf, placeOfProblem, plain$3 as plain, policyDigest, policyOfFile, problemLine, problemLines, prose$1 as prose, readBaseline, readByApi, readConfig, readInputs, readPolicyFile, readValues, readVector, recordOf$1 as recordOf, refusalOf$1 as refusalOf, remoteBranch, requestVerbs, reveal, rowOf, rowValuesOf, runAsked, runCommand, safeHref, scopeKey, scopesOf$1 as scopesOf, scoreOfLevel, shownValue, stages, stampOf, strong, tableValuesOf, terminal, text, tierByNewness, tierOf, tiers, timeAndDistance, timeOf$2 as timeOf, timesOf, unknown$1 as unknown, usualConfig, value, verbUsages, verbs, verdicts, visible, withdrawOffer, withoutMarkers, wordsOf$1 as wordsOf, wrap };