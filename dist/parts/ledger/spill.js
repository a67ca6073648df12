import { canonicalJson, genesis, isEventsPath, isIncidentId, latePath, place, readEvent, versioned } from "../commands/record/at-ledger.js";

// src/ledger/spill.ts
/** Text of the spill file; null: there is nothing to keep. */
function printSpill({ drafts, maybeIn }) {
	return drafts.length === 0 ? null : `${canonicalJson({
		version: 1,
		drafts,
		maybeIn
	})}\n`;
}
/** What a spill file holds. `newer`: of a newer Baton, keep the file; `broken`: it cannot be used. */
function readSpill(text) {
	const file = versioned(text);
	if (typeof file === "string") return file;
	const { drafts, maybeIn } = file;
	if (!Array.isArray(drafts) || !Array.isArray(maybeIn)) return "broken";
	if (!maybeIn.every(isEventsPath)) return "broken";
	const read = [];
	for (const draft of drafts) {
		if (typeof draft !== "object" || draft === null) return "broken";
		const event = readEvent({
			...draft,
			v: 1,
			seq: 1,
			prev: "0".repeat(64)
		});
		if (typeof event === "string") return event;
		if (event.incident !== void 0 && !isIncidentId(event.incident)) return "broken";
		read.push(draftOf(event));
	}
	return {
		drafts: read,
		maybeIn
	};
}
/** Its own members alone: a place, or anything else that a file says beside them, is not taken over. */
function draftOf({ id, at, by, run, incident, what }) {
	return {
		id,
		at,
		by,
		...run === void 0 ? {} : { run },
		...incident === void 0 ? {} : { incident },
		what
	};
}
/**
* What of a spill is still to be recorded, to be settled with what the run itself has. Left out is what stands there
* already, and what cannot have happened any more: others were there meanwhile, and the run will decide anew.
*/
async function unrecorded({ drafts, maybeIn }, pages, fold) {
	const late = drafts.filter(({ incident }) => incident === void 0).map(({ at, id }) => latePath(at, id));
	const recorded = await pages.recorded([.../* @__PURE__ */ new Set([...maybeIn, ...late])]);
	const left = [];
	const pasts = /* @__PURE__ */ new Map();
	for (const draft of drafts) {
		if (recorded.has(draft.id)) continue;
		if (draft.incident !== void 0) {
			const past = pasts.get(draft.incident) ?? await pages.incident(draft.incident);
			if (past.some(({ id }) => id === draft.id)) continue;
			const next = [...past, ...place([draft], {
				...genesis,
				seq: past.at(-1)?.seq ?? 0
			})];
			if (!isPossible(next, fold)) continue;
			pasts.set(draft.incident, next);
		}
		left.push(draft);
	}
	return left;
}
function isPossible(events, fold) {
	try {
		fold(events);
		return true;
	} catch {
		return false;
	}
}

export { printSpill, readSpill, unrecorded };