import { baselinePath, canonicalJson, versioned } from "../commands/record/at-ledger.js";

// src/ledger/baselines.ts
/**
* What a branch carries after a run. A stopped identity stays out, in later runs too that would let it through,
* until it is adopted or a complete scan is without it; what was in before and is stopped now stays in, at most as
* often as before. An incomplete scan is none: it must not come here.
*/
function nextBaseline(before, run) {
	const { key, commit, present } = run;
	const identities = /* @__PURE__ */ new Map();
	const stopped = /* @__PURE__ */ new Set();
	for (const [identity, count] of present) {
		if (!(run.stopped.has(identity) || (before?.stopped.has(identity) ?? false)) || run.adopted.has(identity)) {
			identities.set(identity, count);
			continue;
		}
		stopped.add(identity);
		const was = before?.identities.get(identity) ?? 0;
		if (was > 0) identities.set(identity, Math.min(was, count));
	}
	const { tool, category, branch } = key;
	return {
		tool,
		category,
		branch,
		commit,
		identities,
		stopped
	};
}
/** A baseline's path and text. */
function baselineFile(baseline) {
	const { tool, category, branch, commit } = baseline;
	const said = {
		version: 1,
		tool,
		category,
		branch,
		commit,
		identities: Object.fromEntries(baseline.identities),
		stopped: [...baseline.stopped].sort()
	};
	return [baselinePath(baseline), `${canonicalJson(said)}\n`];
}
/** The baseline of that key; `broken` also when the file is another's. */
function readBaseline(text, key) {
	const file = versioned(text);
	if (typeof file === "string") return file;
	const { tool, category, branch, commit, identities, stopped } = file;
	if (tool !== key.tool || category !== key.category || branch !== key.branch) return "broken";
	if (!(commit === null || typeof commit === "string")) return "broken";
	if (typeof identities !== "object" || identities === null || !Array.isArray(stopped)) return "broken";
	const counts = Object.entries(identities);
	if (!counts.every(([, count]) => Number.isSafeInteger(count) && count > 0)) return "broken";
	if (!stopped.every((identity) => typeof identity === "string")) return "broken";
	return {
		...key,
		commit,
		identities: new Map(counts),
		stopped: new Set(stopped)
	};
}

export { baselineFile, nextBaseline, readBaseline };