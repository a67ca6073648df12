import { fold } from "../../incident/fold.js";

// src/commands/record/drawn.ts
/** As the record has it, open or ended; null: there is no such. */
async function drawnFrom(id, record, pages) {
	const open = record?.open.get(id);
	if (record !== null && open !== void 0) return {
		state: open,
		events: record.recent.filter(({ incident }) => incident === id)
	};
	const events = await pages.incident(id);
	return events.length === 0 ? null : {
		state: fold(events),
		events
	};
}

export { drawnFrom };