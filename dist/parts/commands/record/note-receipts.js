import { transact } from "../../ledger/transact.js";
import { readerOf } from "./at-ledger.js";
import { receiptDrafts } from "./receipt-drafts.js";

// src/commands/record/note-receipts.ts
/** Writes down what came of the issues. What cannot be written is owed again: the next run looks before it acts. */
async function noteReceipts({ keeping, moment }, receipts, { issues }) {
	if (issues === null || !receipts.some(({ kind }) => kind === "recorded-issue")) return;
	const { store, world, settings } = keeping;
	const done = await transact(store, (record, pages) => receiptDrafts(receipts, issues.repository, record, pages, moment), {
		...world,
		...readerOf(settings)
	});
	if (done.is === "closed") world.output.note(`baton: what came of the issues is not recorded (${done.why}); the next run looks again`);
}

export { noteReceipts };