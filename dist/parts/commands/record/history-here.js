import { Inability, text } from "../../start.js";
import { StoreFailure } from "../../domain/ledger.js";
import { historyOf } from "../../ledger/history.js";

// src/commands/record/history-here.ts
/** The whole of a ledger; without one nothing has happened yet. */
async function historyHere(open) {
	if (open === null) return {
		incidents: [],
		runs: []
	};
	try {
		return await historyOf(open);
	} catch (error) {
		if (!(error instanceof StoreFailure)) throw error;
		throw new Inability(30, [halfRead]);
	}
}
const halfRead = {
	code: "ledger-unreadable",
	sentence: text`a part of the record cannot be read, and half of it would mislead`,
	remedy: text`run ${"baton ledger check"}`
};

export { historyHere };