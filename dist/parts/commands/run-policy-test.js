import { counted, exploitabilityOf, findingClasses, foreign, injectionFamily, joined, nearest, ours, outcomeOf, plain, policyOfFile, problemLines, readVector, scoreOfLevel, stages, text } from "../start.js";
import { explainRules } from "../decision/explain.js";
import { factVocabulary, rowVocabulary } from "../decision/policy/vocabulary.js";

// src/decision/policy/policy-case.ts
const { exposure, reach, validity, repo, scope, confidence, evidence, kind, data, precision, level, vex } = factVocabulary;
/** Every key of `given`, and whether a value of it can be read. `null` is as if the key were absent. */
const keys = {
	class: oneOf(findingClasses),
	stage: oneOf(stages),
	new: oneOf(rowVocabulary.newness),
	overdue: isFlag,
	published: isFlag,
	score: isWithin(0, 10),
	level: oneOf(level),
	precision: oneOf(precision),
	cwe: isCwe,
	kev: isFlag,
	automatable: isFlag,
	impact: oneOf(["total", "partial"]),
	/** Whether it is a vector says whoever reads it. */
	vector: (value) => typeof value === "string",
	epss: isWithin(0, 1),
	poc: isFlag,
	reach: oneOf(reach),
	vex: oneOf(vex),
	validity: oneOf(validity),
	repo: oneOf(repo),
	scope: oneOf(scope),
	detector: oneOf([
		"generic",
		"entropy",
		"provider",
		"unknown"
	]),
	confidence: oneOf(confidence),
	evidence: oneOf(evidence),
	ioc: isFlag,
	tabulated: isFlag,
	kind: oneOf(kind),
	exposure: oneOf(exposure),
	criticality: oneOf([
		"crown",
		"normal",
		"low",
		"unknown"
	]),
	data: oneOf(data),
	env: oneOf([
		"production",
		"prod",
		"nonproduction",
		"nonprod"
	]),
	runner_secrets: isFlag
};
const caseKeys = Object.keys(keys);
const expectations = {
	tier: (value) => value === null || oneOf(rowVocabulary.tier)(value),
	verdict: oneOf([
		"ignore",
		"track",
		"block",
		"quarantine"
	]),
	incident: (value) => typeof value === "boolean",
	severity: (value) => value === null || oneOf([
		"SEV1",
		"SEV2",
		"SEV3",
		"SEV4",
		"SEV5"
	])(value),
	/** A hint for people. */
	why: (value) => Array.isArray(value)
};
/** A case in the format of the decision vectors; keys that are absent mean what docs/policy.md says. */
function readPolicyCase(written, readVector) {
	if (!isRecord(written)) return { mistakes: [{
		key: "case",
		found: shown(written),
		wrong: "value"
	}] };
	const { id, given, expect } = written;
	const mistakes = [
		...mistakesIn(written, caseShape, ""),
		...isRecord(given) ? mistakesIn(given, keys, "given.") : [],
		...isRecord(expect) ? mistakesIn(expect, expectations, "expect.") : [],
		...isRecord(given) ? missing(given, ["class", "stage"], "given.") : [],
		...missing(written, [
			"id",
			"given",
			"expect"
		], "")
	];
	if (mistakes.length > 0 || typeof id !== "string" || !isRecord(given) || !isRecord(expect)) return { mistakes };
	const vector = typeof given.vector === "string" ? readVector(given.vector) : {};
	if (vector === null) return { mistakes: [{
		key: "given.vector",
		found: shown(given.vector),
		wrong: "value"
	}] };
	return {
		id,
		facts: factsOfCase(given, vector),
		timing: timingOf(given),
		expect
	};
}
const caseShape = {
	id: (value) => typeof value === "string" && value !== "",
	case: (value) => typeof value === "string",
	given: isRecord,
	expect: isRecord
};
function factsOfCase(given, vector) {
	const word = (key, absent) => given[key] ?? absent;
	const flag = (key, absent) => flagOf(given[key]) ?? absent;
	const levelSaid = word("level", "error");
	const score = typeof given.score === "number" ? given.score : scoreOfLevel[levelSaid];
	const impact = given.impact ?? void 0;
	return {
		class: word("class", "code"),
		stage: word("stage", "mainline"),
		score,
		level: levelSaid,
		precision: word("precision", "medium"),
		injection: cwesOf(given.cwe).some((cwe) => injectionFamily.has(cwe)),
		kev: flag("kev", false),
		...exploitabilityOf({
			automatable: flagOf(given.automatable),
			totalImpact: impact === void 0 ? impact : impact === "total"
		}, vector, score),
		epss: typeof given.epss === "number" ? given.epss : -1,
		poc: flag("poc", false),
		reach: word("reach", "unknown"),
		vex: word("vex", "none"),
		validity: word("validity", "unknown"),
		repo: word("repo", "private"),
		scope: word("scope", "unknown"),
		generic: given.detector === "generic" || given.detector === "entropy",
		confidence: word("confidence", "confirmed"),
		evidence: word("evidence", "present"),
		ioc: flag("ioc", false),
		tabulated: flag("tabulated", given.class === "pipeline"),
		kind: word("kind", "unknown"),
		exposure: word("exposure", "unknown"),
		data: word("data", "unknown"),
		crown: given.criticality === "crown",
		production: word("env", "production").startsWith("prod"),
		published: flag("published", false),
		runnerSecrets: flag("runner_secrets", true)
	};
}
function timingOf(given) {
	return {
		newness: given.new ?? "new",
		overdue: flagOf(given.overdue) ?? false
	};
}
function mistakesIn(record, readers, at) {
	return Object.entries(record).flatMap(([key, value]) => {
		const reads = Object.hasOwn(readers, key) ? readers[key] : void 0;
		if (reads === void 0) return [{
			key: at + key,
			found: shown(value),
			wrong: "unknown-key"
		}];
		if (value === null && at === "given." || reads(value)) return [];
		return [{
			key: at + key,
			found: shown(value),
			wrong: "value"
		}];
	});
}
function missing(record, needed, at) {
	return needed.filter((key) => record[key] === void 0 || record[key] === null).map((key) => ({
		key: at + key,
		found: "",
		wrong: "missing"
	}));
}
function oneOf(words) {
	return (value) => typeof value === "string" && words.includes(value);
}
function isWithin(least, most) {
	return (value) => typeof value === "number" && value >= least && value <= most;
}
function isFlag(value) {
	return flagOf(value) !== void 0;
}
/** The vectors write `1`, `true` and `"yes"`. */
function flagOf(value) {
	if (value === true || value === 1 || value === "yes") return true;
	return value === false || value === 0 || value === "no" ? false : void 0;
}
function isCwe(value) {
	return cwesOf(value).length > 0 && !cwesOf(value).includes(NaN);
}
/** `CWE-89`, `89`, or a list of these. */
function cwesOf(value) {
	if (Array.isArray(value)) return value.flatMap(cwesOf);
	if (typeof value === "number") return [Number.isInteger(value) && value > 0 ? value : NaN];
	if (typeof value !== "string") return [];
	const digits = /^(?:CWE-)?(\d{1,6})$/i.exec(value)?.[1];
	return [digits === void 0 ? NaN : Number(digits)];
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function shown(value) {
	return value === void 0 ? "nothing" : JSON.stringify(value).slice(0, 80);
}

// src/commands/policy-test.ts
/** `baton policy test`: judges cases by the policy in force and says each that comes out otherwise, and by which rules. */
function policyTest(files, policy) {
	const problems = [];
	const cases = [];
	for (const file of files) {
		const read = readFile(file);
		cases.push(...read.cases);
		problems.push(...read.problems);
	}
	if (files.length === 0 || cases.length === 0 && problems.length === 0) problems.push(wrong("policy-cases-none", text`there is no case to test`, null));
	const differing = cases.flatMap((one) => differencesOf(one, policy));
	const failed = new Set(differing.map(({ id }) => id)).size;
	const total = text`${failed} of ${ours(counted(cases.length, "case"))} ${ours(failed === 1 ? "differs" : "differ")} from the policy ${policy.name}.`;
	const summary = cases.length === 0 ? text`No case was tested.` : total;
	return {
		exit: problems.length > 0 || failed > 0 ? 2 : 0,
		lines: [...differing.flatMap(({ lines }) => lines), summary],
		problems
	};
}
function readFile({ file, read: bytes }) {
	const at = foreign(file);
	if (bytes.is !== "bytes") return {
		cases: [],
		problems: [{
			...unread,
			remedy: text`name a regular file of at most 16 MiB that this user may read`,
			sentence: whyUnread[bytes.is],
			at: { file: at }
		}]
	};
	const written = parsed(bytes.bytes);
	if (written === null) return {
		cases: [],
		problems: [wrong("policy-cases-unreadable", text`the file is no JSON list of cases`, at)]
	};
	const problems = [];
	const cases = [];
	const ids = /* @__PURE__ */ new Set();
	for (const [place, value] of written.entries()) {
		const read = readPolicyCase(value, readAnyVector);
		if ("mistakes" in read) problems.push(...read.mistakes.map((mistake) => mistakeIn(nameOf(value, place), mistake, at)));
		else {
			if (ids.has(read.id)) problems.push(wrong("policy-case-twice", text`the id ${read.id} stands twice`, at));
			ids.add(read.id);
			cases.push(read);
		}
	}
	return {
		cases,
		problems
	};
}
const unread = { code: "policy-cases-unreadable" };
const whyUnread = {
	absent: text`the file is not there`,
	"too-large": text`the file is too large`,
	"not-a-file": text`it is no regular file`,
	unreadable: text`the file cannot be read`
};
function parsed(content) {
	try {
		const value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(content));
		return Array.isArray(value) ? value : null;
	} catch {
		return null;
	}
}
/** People write a vector of version 3 without its prefix, too. */
function readAnyVector(vector) {
	return readVector(vector) ?? readVector(`CVSS:3.1/${vector}`);
}
function nameOf(value, place) {
	const id = typeof value === "object" && value !== null && "id" in value ? value.id : null;
	return typeof id === "string" ? text`${id}` : text`case ${place + 1}`;
}
function mistakeIn(name, { key, found, wrong: how }, at) {
	if (how === "missing") return wrong("policy-case-wrong", text`${name}: ${ours(key)} is missing`, at);
	if (how === "value") return wrong("policy-case-wrong", text`${name}: ${ours(key)} cannot be ${found}`, at);
	const near = nearest(key.replace("given.", ""), caseKeys);
	const hint = near === null ? text`` : text`; did you mean ${ours(near)}?`;
	return wrong("policy-case-wrong", text`${name}: the key ${key} is not known${hint}`, at);
}
function wrong(code, sentence, file) {
	const remedy = text`write cases as docs/policy.md shows them, in a JSON list`;
	return file === null ? {
		code,
		sentence,
		remedy
	} : {
		code,
		sentence,
		remedy,
		at: { file }
	};
}
function differencesOf(one, policy) {
	const outcome = outcomeOf(one.facts, one.timing, policy);
	const differing = asked.filter((key) => one.expect[key] !== void 0 && one.expect[key] !== got(outcome, key));
	if (differing.length === 0) return [];
	const differences = differing.map((key) => text`${ours(key)} is ${said(got(outcome, key))}, expected ${said(one.expect[key])}`);
	const rules = explainRules(one.facts, one.timing, policy).filter(({ outcome }) => outcome === "matched");
	const error = outcome.tiered.policyError ?? outcome.policyError;
	return [{
		id: one.id,
		lines: [
			text`${one.id}: ${joined(differences, "; ")}`,
			...rules.map((rule) => text`  ${ruleLine(rule)}`),
			...error === void 0 ? [] : [text`  policy error: ${error}`]
		]
	}];
}
const asked = [
	"tier",
	"verdict",
	"incident",
	"severity"
];
function got(outcome, key) {
	return key === "incident" ? outcome.isIncident : outcome[key];
}
function said(value) {
	return text`${ours(String(value ?? "none"))}`;
}
function ruleLine({ id, condition, values }) {
	const actual = values.map(({ name, value }) => text`${ours(name)} = ${ours(String(value))}`);
	return text`${id}: ${condition} (${joined(actual, ", ")})`;
}

// src/commands/run-policy-test.ts
const caseBytes = 16 * 2 ** 20;
/** `baton policy test FILE…`: cases against the policy in force here. */
async function runPolicyTest(command, world) {
	const { policy } = await policyOfFile(command.config, null, world);
	const files = await Promise.all(command.files.map((file) => caseFile(file, world)));
	const { exit, lines, problems } = policyTest(files, policy);
	for (const problem of problems) for (const line of problemLines(problem)) world.output.note(line);
	return world.output.print(lines.map((line) => plain(line)).join("\n")) ? exit : 30;
}
async function caseFile(file, { files }) {
	return {
		file,
		read: await files.read(file, caseBytes)
	};
}

export { runPolicyTest };