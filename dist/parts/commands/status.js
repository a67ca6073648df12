import { answerOf, answerText, counted, flatten, hasEnded$1 as hasEnded, holderText, isPast, jsonText, nameOf, nextText, ours, plain, text, timeAndDistance, timeOf, value } from "../start.js";
import { containedInShort, duesOf, nextDueOf } from "../brief/record/what-of.js";
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

// src/brief/record/status.ts
/** Open incidents that are asked for, the most urgent first. */
function selected(states, filter) {
	return [...states].filter((state) => !hasEnded(state) && isAsked(state, filter)).toSorted(byUrgency);
}
/** Who has which, since when, what is due next, what is contained; in groups where there are several. */
function statusTable(incidents, now) {
	const groups = /* @__PURE__ */ new Map();
	for (const one of incidents) {
		const key = JSON.stringify([one.state.repository, one.state.team]);
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [one]);
		else group.push(one);
	}
	const isOne = groups.size < 2;
	return {
		head: [
			"Incident",
			"Sev",
			"Holder",
			"Next due",
			"Contained"
		],
		groups: [...groups.values()].map((group) => ({
			title: isOne || group[0] === void 0 ? null : groupTitle(group[0].state),
			rows: group.map((one) => rowOf(one, now))
		}))
	};
}
/** How many, how many of them nobody has, when somebody last looked after them. */
function statusSummary(incidents, sweptAt, now) {
	const unheld = incidents.filter(({ answer }) => answer.holder === null).length;
	const swept = sweptAt === null ? text`never swept yet` : text`last swept ${timeAndDistance(sweptAt, now)}`;
	const held = unheld === 0 ? text`` : text`, ${unheld} held by nobody`;
	return text`${ours(counted(incidents.length, "open incident"))}${held}; ${swept}.`;
}
function rowOf(answered, now) {
	const { state, answer } = answered;
	const since = answer.since === null ? text`` : text` since ${timeOf(answer.since, now)}`;
	const asked = answer.asked === null ? text`` : text`, asked: ${nameOf(answer.asked.login)}`;
	const due = nextDueOf(state);
	return [
		[value(state.id)],
		[ours(state.severity)],
		text`${holderText(answered)}${since}${asked}`,
		due === null ? text`no clock runs` : text`${due.what} ${timeAndDistance(due.at, now)}`,
		containedInShort(state)
	];
}
function groupTitle({ repository, team }) {
	const place = repository === null ? text`no repository` : text`${repository}`;
	return team === null ? text`${place}, no owner is named` : text`${place}, ${nameOf(team)}`;
}
function isAsked(state, { mine, team, repository }) {
	const { holder, offer } = state.baton;
	if (mine !== void 0 && holder?.id !== mine && offer?.to.id !== mine) return false;
	if (team !== void 0 && !isSame(state.team, team) && !isSame(offer?.team ?? null, team)) return false;
	return repository === void 0 || isSame(state.repository, repository);
}
function isSame(one, other) {
	return one !== null && one.toLowerCase() === other.toLowerCase();
}
function byUrgency(one, other) {
	if (one.severity !== other.severity) return one.severity < other.severity ? -1 : 1;
	const [first, second] = [nextDueOf(one)?.at, nextDueOf(other)?.at];
	if (first !== second) return momentOf(first) - momentOf(second);
	return one.id < other.id ? -1 : 1;
}
function momentOf(at) {
	return at === void 0 ? Number.MAX_SAFE_INTEGER : Date.parse(at);
}

// src/commands/status.ts
/** `baton status`: who has which open incident, since when, and what is due next. */
async function status(command, world) {
	const here = await ledgerHere(command, world);
	const open = await openHere(here);
	const now = world.clock.now().toISOString();
	const incidents = await incidentsHere(here, world);
	const answered = selected(open?.record.open.values() ?? [], {
		...command.mine ? { mine: (await accountHere(command.as, here, world)).id } : {},
		...command.team === null ? {} : { team: command.team },
		...command.repository === null ? {} : { repository: command.repository }
	}).map((state) => ({
		state,
		answer: answerOf(state, incidents)
	}));
	const summary = statusSummary(answered, open?.record.sweptAt ?? null, now);
	const lines = command.format === "json" ? jsonText({ incidents: answered.map((one) => incidentData(one, now)) }) : [...answered.length === 0 ? [] : [terminalTable(statusTable(answered, now), world.terminal.width), ""], plain(summary)].join("\n");
	return world.output.print(lines) ? 0 : 30;
}

export { status };