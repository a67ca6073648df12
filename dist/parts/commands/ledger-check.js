import { Inability, counted, ours, plain, problemLines, text } from "../start.js";
import { fold } from "../incident/fold.js";
import { checkLedger } from "../ledger/check.js";
import { ledgerHere, openHere } from "./record/at-ledger.js";

// src/commands/ledger-check.ts
/** `baton ledger check`: the whole chain, orphans, twins and forms; 30 when anything does not hold. */
async function ledgerCheck(command, world) {
	const here = await ledgerHere(command, world);
	const checked = await checkLedger(here.store, fold);
	if (!checked.known) {
		await openHere(here);
		throw new Inability(2, [none]);
	}
	const { seq, hash, incidents, flaws } = checked.value;
	for (const flaw of flaws) for (const line of problemLines(flaw)) world.output.note(line);
	const says = flaws.length === 0 ? text`The chain holds: ${ours(counted(seq, "event"))}, ${ours(counted(incidents, "incident"))}, head ${hash.slice(0, 12)}.` : text`It does not hold: ${ours(counted(flaws.length, "flaw"))} in ${ours(counted(seq, "event"))}.`;
	return world.output.print(plain(says)) && flaws.length === 0 ? 0 : 30;
}
const none = {
	code: "ledger-none",
	sentence: text`there is no record yet`,
	remedy: text`run ${"baton gate"}, which begins it, or ${"baton ledger init"}`
};

export { ledgerCheck };