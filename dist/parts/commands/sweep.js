import { ours, plain, text } from "../start.js";
import { transact } from "../ledger/transact.js";
import { drawIssues } from "./record/draw-issues.js";
import { sweepDrafts } from "./record/sweep-drafts.js";
import { ledgerHere, mayWrite, readerOf, whyWords } from "./record/at-ledger.js";
import { incidentsHere } from "./record/incident-settings.js";

// src/commands/sweep.ts
/** `baton sweep`: what the passing of time does to open incidents. A second one at the same moment does nothing. */
async function sweep(command, world) {
	const here = mayWrite(await ledgerHere(command, world));
	const { store, settings } = here;
	const incidents = await incidentsHere(here, world);
	const run = world.ci.runId === null ? {} : { run: world.ci.runId };
	const moment = {
		at: world.clock.now().toISOString(),
		nonce: world.random.nonce(),
		...run
	};
	const done = await transact(store, (record) => sweepDrafts(record, incidents, moment), {
		...world,
		...readerOf(settings)
	});
	if (done.is === "closed") {
		const says = plain(text`the record ${store.name} was not swept: ${ours(whyWords[done.why])}`);
		world.output.output("says", says);
		world.output.note(`baton: ${says}`);
		return 30;
	}
	const open = [...done.record?.open.keys() ?? []];
	const ended = done.is === "recorded" ? done.events.flatMap(({ incident }) => incident ?? []) : [];
	for (const line of await drawIssues(/* @__PURE__ */ new Set([...open, ...ended]), here, world)) world.output.note(`baton: ${line}`);
	const count = done.is === "recorded" ? done.events.length - 1 : 0;
	world.output.output("due", String(count));
	const says = count === 0 ? text`Nothing was due.` : text`${count} things were due, and are recorded.`;
	return world.output.print(plain(says)) ? 0 : 30;
}

export { sweep };