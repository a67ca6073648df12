import { counted, hasEnded, isPast, isProvedGone, joined, jsonText, lengthOf, nameOf, ours, stampOf, text, value, visible, withoutMarkers } from "../start.js";
import { byName, grouped, isAsked, isSame, whoseTitle } from "../brief/record/whose.js";
import { fold } from "../incident/fold.js";
import { genesis, ledgerHere, openHere } from "./record/at-ledger.js";
import { checkLedger } from "../ledger/check.js";
import { markdownInline, markdownLine } from "../render/markdown-block.js";
import { historyHere } from "./record/history-here.js";

// src/brief/record/audit.ts
/** Decisions belong to a repository and to no team. Overdue is what is late now. */
function auditOf(record, scope, now) {
	const asked = record.incidents.filter(({ state }) => isAsked(state, scope));
	return {
		...scope,
		ledger: record.ledger,
		decisions: decisionsIn(record.runs, scope),
		incidents: asked.filter(({ state }) => wasOpen(state, scope)).map(({ state }) => audited(state)),
		waivers: asked.flatMap(({ state, events }) => waiversIn(state, events, scope, now)),
		overdue: overdueOf(asked.map(({ state }) => state), now)
	};
}
function wasOpen({ times, endedAt, lifecycle }, { since, until }) {
	const begun = times.declared;
	if (begun === void 0 || !isBefore(begun, until)) return false;
	const ended = hasEnded(lifecycle) ? endedAt : void 0;
	return ended === void 0 || !isBefore(ended, since);
}
function decisionsIn(runs, { since, until, repository: asked }) {
	const groups = /* @__PURE__ */ new Map();
	for (const { at, what } of runs) {
		if (what.is !== "decided" || isBefore(at, since) || !isBefore(at, until)) continue;
		const { repository = null, service = null, verdict, policyCommit, decision } = what;
		if (asked !== null && (repository === null || !isSame(repository, asked))) continue;
		const key = JSON.stringify([
			repository,
			service,
			verdict,
			policyCommit
		]);
		const group = groups.get(key);
		if (group === void 0) groups.set(key, {
			repository,
			service,
			verdict,
			policyCommit,
			decisions: [decision]
		});
		else group.decisions.push(decision);
	}
	return [...groups.values()];
}
function audited(state) {
	const { id, severity, tier, service, repository, team, lifecycle, times, takeUpBy, endedAt } = state;
	return {
		id,
		severity,
		tier,
		service,
		repository,
		team,
		lifecycle,
		declared: times.declared ?? takeUpBy,
		ended: hasEnded(state.lifecycle) ? endedAt ?? null : null,
		holders: state.trail
	};
}
function waiversIn(state, events, scope, now) {
	const ends = new Map(events.flatMap(({ at, what }) => what.is === "waiver-ended" ? [[what.waiver, at]] : []));
	return events.flatMap(({ at, by, what }) => {
		if (what.is !== "waived" || !isBefore(at, scope.until)) return [];
		const { waiver: id, reason, requester, until, commit } = what;
		const ended = ends.get(id) ?? (isPast(until, now) ? until : null);
		if (isBefore(ended ?? until, scope.since)) return [];
		return [{
			id,
			incident: state.id,
			repository: state.repository,
			service: state.service,
			team: state.team,
			findings: what.identities.length,
			reason,
			requester,
			approver: by === "baton" ? null : by,
			granted: at,
			until,
			ended,
			commit
		}];
	});
}
function overdueOf(states, now) {
	const late = states.flatMap((state) => {
		const { id, dueAt, repository, service, team, lifecycle } = state;
		if (dueAt === null || !isPast(dueAt, now) || hasEnded(lifecycle) || isProvedGone(lifecycle)) return [];
		return [{
			id,
			dueAt,
			repository,
			service,
			team
		}];
	});
	return grouped(late, (one) => one).toSorted(byName).map(({ whose: { repository, service, team }, members }) => ({
		repository,
		service,
		team,
		incidents: members.map(({ id, dueAt }) => ({
			id,
			dueAt
		}))
	}));
}
function isBefore(one, other) {
	return Date.parse(one) < Date.parse(other);
}

// src/brief/record/audit-document.ts
/** The audit as a page that is read from top to bottom. */
function auditDocument(audit) {
	const of = [...audit.team === null ? [] : [text`of ${nameOf(audit.team)}`], ...audit.repository === null ? [] : [text`in ${audit.repository}`]];
	const scope = of.length === 0 ? text`` : text`, ${joined(of, " ")}`;
	return {
		title: text`Incidents from ${stampOf(audit.since)} to ${stampOf(audit.until)}${scope}`,
		sections: [
			ledgerSection(audit),
			decisionSection(audit),
			incidentSection(audit),
			waiverSection(audit),
			overdueSection(audit)
		]
	};
}
function ledgerSection({ ledger }) {
	const proof = ledger.isVerified ? text`every event follows from the one before it` : text`the chain does not hold: what stands below cannot be relied on`;
	return {
		title: text`Ledger`,
		says: [text`${ledger.name}, event ${ledger.seq}, ${ledger.hash}: ${proof}.`],
		table: null
	};
}
function decisionSection({ decisions, team }) {
	const rows = decisions.map(({ repository, service, verdict, policyCommit, decisions: digests }) => [
		place({
			repository,
			service
		}),
		text`${verdict}`,
		policyCommit === null ? text`built-in` : text`${policyCommit}`,
		text`${digests.length}`
	]);
	const all = team === null ? [] : [text`Of all teams: a run decides for the whole repository.`];
	return section(text`Decisions`, [
		"Where",
		"Verdict",
		"Policy",
		"Runs"
	], oneGroup(rows), all);
}
function incidentSection({ incidents }) {
	const groups = groupsOf(incidents, (one) => [
		[value(one.id)],
		text`${ours(one.severity)}, ${ours(one.tier)}`,
		place(one),
		owner(one),
		stampOf(one.declared),
		one.ended === null ? text`${ours(one.lifecycle)}` : text`${ours(one.lifecycle)} ${stampOf(one.ended)}`,
		holdersOf(one)
	]);
	return section(text`Incidents`, [
		"Incident",
		"Severity",
		"Where",
		"Owner",
		"Declared",
		"State",
		"Who had it"
	], groups);
}
function holdersOf({ holders }) {
	const each = holders.map(({ holder, from, to }) => {
		const who = holder === null ? text`nobody` : text`${nameOf(holder.login)}`;
		return to === null ? text`${who} since ${stampOf(from)}` : text`${who} from ${stampOf(from)}, ${ours(lengthOf(Math.max(0, Date.parse(to) - Date.parse(from))))}`;
	});
	return joined(each, "; ");
}
function waiverSection({ waivers }) {
	const groups = groupsOf(waivers, (one) => [
		[value(one.id)],
		[value(one.incident)],
		place(one),
		owner(one),
		text`${one.findings}`,
		[value(one.reason)],
		[nameOf(one.requester.login)],
		approverOf(one),
		stampOf(one.granted),
		one.ended === null ? stampOf(one.until) : text`${stampOf(one.until)}, ended ${stampOf(one.ended)}`
	]);
	return section(text`Waivers`, [
		"Waiver",
		"Incident",
		"Where",
		"Owner",
		"Findings",
		"Reason",
		"Requested by",
		"Approved by",
		"Granted",
		"Expires"
	], groups);
}
function approverOf({ approver }) {
	return approver === null ? text`Baton` : [nameOf(approver.login)];
}
function overdueSection({ overdue }) {
	const rows = overdue.map((one) => [
		owner(one),
		place(one),
		text`${one.incidents.length}`,
		joined(one.incidents.map(({ id, dueAt }) => text`${id} since ${stampOf(dueAt)}`), "; ")
	]);
	return section(text`Overdue by team`, [
		"Owner",
		"Where",
		"Incidents",
		"Which"
	], oneGroup(rows));
}
function section(title, head, groups, says = []) {
	const length = groups.reduce((sum, { rows }) => sum + rows.length, 0);
	if (length === 0) return {
		title,
		says: [...says, text`None.`],
		table: null
	};
	return {
		title,
		says: [...says, text`${ours(counted(length, "row"))}.`],
		table: {
			head,
			groups
		}
	};
}
/** By repository and team, with a title where there are several. */
function groupsOf(all, rowOf) {
	const groups = grouped(all, (one) => one).toSorted(byName);
	return groups.map(({ whose, members }) => ({
		title: groups.length < 2 ? null : whoseTitle(whose),
		rows: members.map(rowOf)
	}));
}
function oneGroup(rows) {
	return [{
		title: null,
		rows
	}];
}
function place({ repository, service }) {
	const name = repository ?? service;
	return name === null ? text`not recorded` : text`${name}`;
}
function owner({ team }) {
	return team === null ? text`nobody is named` : [nameOf(team)];
}

// src/brief/record/audit-rows.ts
/** Columns of the audit as one flat list, for a spreadsheet: what a row is stands in its first cell. */
const auditColumns = [
	"record",
	"id",
	"incident",
	"repository",
	"service",
	"team",
	"state",
	"severity",
	"from",
	"to",
	"who",
	"approver",
	"detail"
];
/** Times are ISO 8601; an empty cell says nothing. */
function auditRows(audit) {
	return [...cellsOf(audit)].map((cells) => auditColumns.map((column) => cells[column] ?? ""));
}
function* cellsOf(audit) {
	const { ledger } = audit;
	const state = ledger.isVerified ? "verified" : "broken";
	yield {
		record: "ledger",
		id: ledger.hash,
		state,
		detail: `${ledger.name}, event ${ledger.seq}`
	};
	for (const { repository, service, verdict, policyCommit, decisions } of audit.decisions) for (const id of decisions) yield {
		record: "decision",
		id,
		repository,
		service,
		state: verdict,
		detail: policyCommit
	};
	for (const { id, repository, service, team, lifecycle, severity, tier, declared, ended, holders } of audit.incidents) {
		const whose = {
			repository,
			service,
			team
		};
		yield {
			record: "incident",
			id,
			...whose,
			state: lifecycle,
			severity,
			from: declared,
			to: ended,
			detail: tier
		};
		for (const { holder, from, to, how } of holders) yield {
			record: "holder",
			incident: id,
			...whose,
			from,
			to,
			who: holder?.login ?? "nobody",
			detail: how
		};
	}
	for (const { id, incident, repository, service, team, reason, requester, approver, granted, until, ended } of audit.waivers) yield {
		record: "waiver",
		id,
		incident,
		repository,
		service,
		team,
		state: ended === null ? "in force" : "ended",
		from: granted,
		to: ended ?? until,
		who: requester.login,
		approver: approver?.login ?? null,
		detail: reason
	};
	for (const { repository, service, team, incidents } of audit.overdue) for (const { id, dueAt } of incidents) yield {
		record: "overdue",
		incident: id,
		repository,
		service,
		team,
		from: dueAt
	};
}

// src/render/csv.ts
/** What a spreadsheet would take for a formula, after any white space (OWASP, "CSV Injection"). */
const formula = /^\s*[=+\-@\t\r|%]/;
/**
* RFC 4180: CRLF ends a line, every cell is quoted. A cell that a spreadsheet would compute begins with an apostrophe,
* and controls that nobody can see are shown by number.
*/
function csv(rows) {
	return rows.map((row) => `${row.map(cellOf).join(",")}\r\n`).join("");
}
function cellOf(value) {
	const seen = withoutMarkers(visible(value));
	return `"${(formula.test(seen) ? `'${seen}` : seen).replaceAll("\"", "\"\"")}"`;
}

// src/render/document.ts
/** Of one value, in UTF-16 units: a page to be kept leaves nothing out that can be read. */
const valueLimit = 400;
/** A page of Markdown, whole however long it is. Ends in a line break. */
function documentMarkdown({ title, sections }) {
	return `${[`# ${markdownLine(title, valueLimit)}`, ...sections.flatMap(sectionOf)].join("\n\n")}\n`;
}
function sectionOf({ title, says, table }) {
	return [
		`## ${markdownLine(title, valueLimit)}`,
		...says.map((line) => markdownLine(line, valueLimit)),
		...table === null ? [] : tableOf(table)
	];
}
function tableOf({ head, groups }) {
	return groups.flatMap((group) => [...group.title === null ? [] : [markdownLine(group.title, valueLimit)], [
		`| ${head.join(" | ")} |`,
		`|${"---|".repeat(head.length)}`,
		...rowsOf(group)
	].join("\n")]);
}
function rowsOf({ rows }) {
	return rows.map((row) => `| ${row.map((cell) => markdownInline(cell, {
		inCell: true,
		valueLimit
	})).join(" | ")} |`);
}

// src/commands/audit-report.ts
/** `baton report`: what an auditor asks of a time, with the ledger's head verified. */
async function auditReport(command, world) {
	const here = await ledgerHere(command, world);
	const history = await historyHere(await openHere(here));
	const checked = await checkLedger(here.store, fold);
	const { seq, hash } = checked.known ? checked.value : genesis;
	const isVerified = checked.known && checked.value.flaws.length === 0;
	const audit = auditOf({
		incidents: history.incidents.map((events) => ({
			events,
			state: fold(events)
		})),
		runs: history.runs,
		ledger: {
			name: here.store.name,
			seq,
			hash,
			isVerified
		}
	}, {
		since: `${command.since}T00:00:00.000Z`,
		until: dayAfter(command.until),
		team: command.team,
		repository: command.repository
	}, world.clock.now().toISOString());
	return world.output.print(rendered(audit, command)) && isVerified ? 0 : 30;
}
function rendered(audit, { format }) {
	switch (format) {
		case "json": return jsonText(audit);
		case "csv": return csv([auditColumns, ...auditRows(audit)]).trimEnd();
		case "md": return documentMarkdown(auditDocument(audit)).trimEnd();
	}
}
/** Both days belong to it. */
function dayAfter(date) {
	return new Date(Date.parse(`${date}T00:00:00.000Z`) + 864e5).toISOString();
}

export { auditReport };