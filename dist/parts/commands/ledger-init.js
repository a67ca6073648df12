import { Inability, ours, plain, text } from "../start.js";
import { emptyLedger } from "../ledger/compose.js";
import { protection, publicAdvice } from "../settings/hub/hub-advice.js";
import { ledgerHere, mayWrite, openHere } from "./record/at-ledger.js";

// src/commands/ledger-init.ts
/** `baton ledger init`: begins the branch where there is none, and says what to write down and to protect. */
async function ledgerInit(command, world) {
	const here = mayWrite(await ledgerHere(command, world));
	const { settings } = here;
	const open = await openHere(here);
	if (open === null) {
		const outcome = await here.store.swap(null, emptyLedger());
		if (outcome !== "done" && await openHere(here) === null) throw refused(here.store.name, outcome);
	}
	const now = await openHere(here);
	const lines = [
		text`${ours(open === null ? "Begun" : "There already")}: branch ${"baton-ledger"} of ${here.store.name}.`,
		...sinceLines(now),
		...protection,
		text`It needs contents: write on that repository alone.`,
		...settings.isOpaque && settings.place?.is === "github" ? publicAdvice(settings.place.repository) : []
	];
	return world.output.print(lines.map((line) => plain(line)).join("\n")) ? 0 : 30;
}
/** One in which nothing has happened yet has no point that it could fall behind. */
function sinceLines(now) {
	if (now === null || now.record.seq === 0) return [text`Run it again after the first incident: it then says what to write into baton.yml, so that a ledger that is gone is noticed.`];
	const { seq, hash } = now.record;
	return [text`Under ${"ledger"} in ${"baton.yml"}, so that a ledger that is gone or older is noticed:`, text`  since: { seq: ${seq}, hash: ${hash} }`];
}
function refused(name, why) {
	return new Inability(30, [{
		code: "ledger-unwritten",
		sentence: text`the branch could not be made in ${name}: ${ours(why)}`,
		remedy: text`give a token with contents: write, or run it again`
	}]);
}

export { ledgerInit };