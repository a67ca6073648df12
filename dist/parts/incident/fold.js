import { apply } from "../start.js";

// src/incident/fold.ts
/** The incident as its events make it, in the order of the ledger. Throws `ImpossibleEvent`, and RangeError for none. */
function fold(events) {
	let state = null;
	for (const event of events) state = apply(state, event);
	if (state === null) throw new RangeError("an incident has at least one event");
	return state;
}

export { fold };