import { baselinePath, canonicalJson, versioned } from "../commands/record/at-ledger.js";

// src/ledger/baselines.ts
/**
* What a branch carries after a run. A stopped identity stays out, in later runs too that would let it through,
* until it is adopted or a complete scan is without it, and so does what is only spared; what was in before and is stopped now stays in, at most as
* often as before. An incomplete scan is none: it must not come here.
*/
function nextBaseline(before, run) {
	const { key, commit, at, present } = run;
	const identities = /* @__PURE__ */ new Map();
	const stopped = /* @__PURE__ */ new Map();
	const since = /* @__PURE__ */ new Map();
	for (const [identity, count] of present) {
		since.set(identity, before?.since.get(identity) ?? at);
		const was = before?.identities.get(identity) ?? 0;
		if (!(run.stopped.has(identity) || (before?.stopped.has(identity) ?? false) || run.spared.has(identity) && was < count) || run.adopted.has(identity)) {
			identities.set(identity, count);
			continue;
		}
		stopped.set(identity, count);
		if (was > 0) identities.set(identity, Math.min(was, count));
	}
	return {
		...keyOf(key),
		commit,
		identities,
		stopped,
		since
	};
}
function keyOf({ service, repository, tool, category, branch }) {
	return {
		service,
		repository,
		tool,
		category,
		branch
	};
}
/** A baseline's path and text. */
function baselineFile(baseline) {
	const said = {
		version: 1,
		...keyOf(baseline),
		commit: baseline.commit,
		identities: Object.fromEntries(baseline.identities),
		stopped: Object.fromEntries(baseline.stopped),
		since: Object.fromEntries(baseline.since)
	};
	return [baselinePath(baseline), `${canonicalJson(said)}\n`];
}
/** The baseline of that key; `broken` also when the file is another's. */
function readBaseline(text, key) {
	const file = versioned(text);
	if (typeof file === "string") return file;
	const { commit, identities, stopped, since } = file;
	if (Object.entries(keyOf(key)).some(([name, value]) => file[name] !== value)) return "broken";
	if (!(commit === null || typeof commit === "string")) return "broken";
	if (!isObject(identities) || !isObject(since) || !isObject(stopped)) return "broken";
	if (!isCounts(identities) || !isCounts(stopped)) return "broken";
	const times = Object.entries(since);
	if (!times.every(([, time]) => typeof time === "string" && !Number.isNaN(Date.parse(time)))) return "broken";
	return {
		...keyOf(key),
		commit,
		identities: new Map(Object.entries(identities)),
		stopped: new Map(Object.entries(stopped)),
		since: new Map(times)
	};
}
function isCounts(value) {
	return Object.values(value).every((count) => Number.isSafeInteger(count) && count > 0);
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

export { baselineFile, nextBaseline, readBaseline };