import { foreign } from "./foreign.js";
import { findingClasses, tiers } from "./terms.js";
import { text } from "./text.js";

// src/intake/baseline/read-baseline.ts
/** Where `adopt` writes and the gate reads, from the base commit. */
const baselinePath = ".baton/baseline.json";
/** `.baton/baseline.json`, strictly: every mistake at once, or the baseline. */
function readBaseline(json) {
	const value = parsed(json);
	if (!isRecord(value)) return [problem(text`it is no JSON object`)];
	const problems = [];
	for (const key of unknownKeys(value, [
		"version",
		"tools",
		"entries"
	])) problems.push(problem(text`it has a key ${key}, which a baseline has not`));
	if (value["version"] !== 1) problems.push(problem(text`its ${"version"} must be 1`));
	const { tools, entries } = value;
	if (!isList(tools) || !tools.every((tool) => typeof tool === "string" && tool !== "")) problems.push(problem(text`its ${"tools"} must be a list of tool names`));
	if (!isList(entries)) problems.push(problem(text`its ${"entries"} must be a list`));
	const seen = /* @__PURE__ */ new Set();
	for (const [at, entry] of (isList(entries) ? entries : []).entries()) {
		problems.push(...mistakesOf(entry, at + 1));
		const identity = isRecord(entry) ? entry["identity"] : void 0;
		if (identity !== void 0 && seen.has(identity)) problems.push(problem(text`entry ${at + 1} repeats an identity`));
		seen.add(identity);
	}
	return problems.length > 0 ? problems : value;
}
const isText = (value) => typeof value === "string" && value !== "";
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
		isText,
		"a text"
	],
	[
		"rule",
		false,
		isText,
		"a text"
	],
	[
		"path",
		false,
		isText,
		"a text"
	],
	[
		"renameKey",
		false,
		isText,
		"a text"
	],
	[
		"aliases",
		false,
		(value) => isList(value) && value.every(isText),
		"a list of texts"
	]
];
function mistakesOf(entry, number) {
	if (!isRecord(entry)) return [problem(text`entry ${number} is no object`)];
	const unknownOnes = unknownKeys(entry, checks.map(([key]) => key));
	const wrong = checks.filter(([key, required, allowed]) => {
		const value = entry[key];
		return value === void 0 ? required : !allowed(value);
	});
	return [...unknownOnes.map((key) => problem(text`entry ${number} has a key ${key}, which an entry has not`)), ...wrong.map(([key, , , says]) => problem(text`${key} of entry ${number} must be ${says}`))];
}
/** ISO 8601, a date or a date-time, that exists. */
function isDate(value) {
	if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d{1,3})?Z)?$/.test(value)) return false;
	const time = new Date(value);
	return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(value.slice(0, 10));
}
function problem(sentence) {
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
function isRecord(value) {
	return typeof value === "object" && value !== null && !isList(value);
}
function isList(value) {
	return Array.isArray(value);
}

export { baselinePath, readBaseline };