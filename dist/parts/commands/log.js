import { plain, stampOf, text, value } from "../start.js";
import { timelineOf, whoDid } from "../incident/timeline.js";
import { pagesOf } from "../ledger/pages.js";
import { ledgerHere, openHere } from "./record/at-ledger.js";
import { historyHere } from "./record/history-here.js";
import { unknownIncident } from "./show.js";

// src/brief/record/log-lines.ts
/** A line for each event of the ledger, bookkeeping too. `says`: its sentence in the trail, null where it has none. */
function logLines(events, says) {
	return events.map((event) => {
		const { seq, at, by, incident, run } = event;
		const of = incident === void 0 ? text`` : text` ${incident}`;
		const from = run === void 0 ? text`` : text` (run ${run})`;
		return text`${seq} ${stampOf(at)}${of} ${whoDid(by)}: ${says(event) ?? bookkeeping(event.what)}${from}`;
	});
}
/** What no trail shows, since nobody acts on it. */
function bookkeeping(what) {
	switch (what.is) {
		case "decided": return text`decided ${what.verdict}${placeOf(what)}, decision ${what.decision}${policyOf(what.policyCommit)}`;
		case "effect-intended": return text`intends ${what.key} (${what.kind})`;
		case "effect-settled": return text`settled ${what.key}: ${what.state}`;
		case "issue-claimed": return text`opens an issue, claim ${what.claim} until ${stampOf(what.until)}`;
		case "asked": return text`heard ${what.source}`;
		default: return [value(what.is)];
	}
}
function placeOf({ repository, service }) {
	const place = repository ?? service;
	return place === void 0 ? text`` : text` in ${place}`;
}
function policyOf(commit) {
	return commit === null ? text`, built-in policy` : text`, policy ${commit}`;
}

// src/commands/log.ts
/** `baton log [INC]`: what happened, in the order of the record; without an id, of all, open or ended. */
async function log(command, world) {
	const open = await openHere(await ledgerHere(command, world));
	const events = command.incident === null ? await allOf(open) : await pagesOf(open).incident(command.incident);
	if (command.incident !== null && events.length === 0) throw unknownIncident(command.incident);
	const lines = logLines(events, (event) => timelineOf([event])[0]?.says ?? null);
	return world.output.print(lines.map((line) => plain(line)).join("\n")) ? 0 : 30;
}
async function allOf(open) {
	const { incidents, runs } = await historyHere(open);
	return [...incidents.flat(), ...runs].sort((one, other) => one.seq - other.seq);
}

export { log };