import { answerOf, answerText, flatten, isPast, jsonText, nextText, plain } from "../start.js";
import { duesOf } from "../brief/record/what-of.js";
import { selected, statusSummary, statusTable } from "../brief/record/status.js";
import { terminalTable } from "../render/terminal-table.js";
import { ledgerHere, openHere } from "./record/at-ledger.js";
import { accountHere } from "./record/account-here.js";
import { incidentsHere } from "./record/incident-settings.js";

// src/brief/record/incident-data.ts
/** An incident for programs: `{incidents: […]}` of `status`, and the first part of `show`. Times are ISO 8601. */
function incidentData(answered, now) {
	const { state, answer } = answered;
	const { id, service, repository, team, severity, tier, lifecycle, blocks, baton, dueAt, issue } = state;
	const dues = duesOf(state).map(({ at, what }) => ({
		at,
		what: flatten(what)
	}));
	return {
		id,
		title: state.about?.title ?? null,
		class: state.class,
		severity,
		tier,
		service,
		repository,
		team,
		lifecycle,
		blocks,
		answer: flatten(answerText(answered, now)),
		holder: answer.holder,
		phase: baton.phase,
		term: baton.term,
		since: answer.since,
		until: answer.until,
		mustAct: answer.mustAct,
		offer: baton.offer === null ? null : {
			to: baton.offer.to,
			team: baton.offer.team,
			until: baton.offer.until,
			why: baton.offer.why
		},
		next: flatten(nextText(answered)),
		missing: answer.missing,
		nextDue: dues[0] ?? null,
		due: dues,
		overdue: dueAt !== null && isPast(dueAt, now),
		containment: state.containment,
		contained: state.holds.map(({ id: hold, target, until }) => ({
			hold,
			target,
			until
		})),
		issue
	};
}

// src/commands/status.ts
/** `baton status`: who has which open incident, since when, and what is due next. */
async function status(command, world) {
	const here = await ledgerHere(command, world);
	const open = await openHere(here);
	const now = world.clock.now().toISOString();
	const incidents = await incidentsHere(here, world);
	const answered = selected(open?.record.open.values() ?? [], {
		...command.mine ? { mine: mineOf(await accountHere(command.as, here, world), incidents) } : {},
		team: command.team,
		repository: command.repository
	}).map((state) => ({
		state,
		answer: answerOf(state, incidents)
	}));
	const summary = statusSummary(answered, {
		sweptAt: open?.record.sweptAt ?? null,
		record: here.store.name
	}, now);
	const lines = command.format === "json" ? jsonText({ incidents: answered.map((one) => incidentData(one, now)) }) : [...answered.length === 0 ? [] : [terminalTable(statusTable(answered, now), world.terminal.width), ""], plain(summary)].join("\n");
	return world.output.print(lines) ? 0 : 30;
}
function mineOf({ id }, { dutyOfficers }) {
	return {
		id,
		isDutyOfficer: dutyOfficers.some((officer) => officer.id === id)
	};
}

export { status };