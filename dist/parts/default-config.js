// src/settings/value-grammar.ts
const digest = "sha256:[0-9a-f]{64}";
const artifactName = "[A-Za-z0-9][A-Za-z0-9._:/@+-]{0,254}";
const grammars = {
	artifacts: (value) => new RegExp(`^(?:${artifactName}@)?${digest}$`).test(value),
	commit: isCommit,
	name: isPrintableName,
	tools: isPrintableName,
	date: (value) => dayOf(value) !== null
};
/** Whether one value of an input has the form that its kind asks for. `choice` is checked against its choices. */
function isWellFormed(spec, value) {
	if (spec.choices !== void 0) return spec.choices.includes(value);
	return grammars[spec.kind]?.(value) ?? isPrintable(value);
}
/** 40 (SHA-1) or 64 (SHA-256) hexadecimal digits; upper case is the same commit. */
function isCommit(value) {
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

// src/domain/pattern.ts
/**
* Whether a pattern matches a whole text. `*`: any run without `/`; `**`: any run; `?`: one character but `/`;
* a leading or inner double star before a slash also matches nothing. Everything else is literal. Linear memory, time at most pattern × text.
*/
function matches(pattern, text) {
	const tokens = tokensOf(pattern);
	let reached = closure(/* @__PURE__ */ new Set([0]), tokens);
	for (const character of text) {
		const next = /* @__PURE__ */ new Set();
		for (const at of reached) {
			const token = tokens[at];
			if (token === void 0) continue;
			if (token === anything) next.add(at);
			else if (token === run) {
				if (character !== "/") next.add(at);
			} else if (token === inFolders) {
				next.add(at);
				if (character === "/") next.add(at + 1);
			} else if (token === one ? character !== "/" : token === character) next.add(at + 1);
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
const run = "*";
const anything = "**";
/** A double star with its slash is two tokens, so that what it may skip is whole folders. */
const folders = "**/";
const inFolders = "**/…";
const one = "?";
function tokensOf(pattern) {
	return (pattern.match(/\*\*+\/|\*\*+|[\s\S]/gu) ?? []).flatMap((token) => {
		if (!token.startsWith("**")) return [token];
		return token.endsWith("/") ? [folders, inFolders] : [anything];
	});
}
/** A token that may match nothing lets the next one begin, too. */
function closure(at, tokens) {
	for (const place of at) {
		const token = tokens[place];
		if (token === run || token === anything) at.add(place + 1);
		else if (token === folders) at.add(place + 1).add(place + 2);
	}
	return at;
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
	limits: { newIncidentsPerRun: 5 }
};

export { dayOf, defaultConfig, foreignSyntax, isWellFormed, matches };