import { StoreFailure } from "../../domain/ledger.js";
import { PageFailure, pagesOf } from "../../ledger/pages.js";
import { openLedger, readerOf } from "./at-ledger.js";
import { addressee, after, apply, beginCourse, canBeAsked, crockford, decideRun, draftOf, endAsProved, flatten, foreign, happen, hasEnded, isReached, isUnproved, limitsOf, offerAlongLadder, offerTo, reveal, scopeKey, scopesOf, timesOf } from "../../start.js";
import { hasten, withUnread } from "./record-problems.js";
import { fold } from "../../incident/fold.js";
import { drawnFrom } from "./drawn.js";
import { nextBaseline } from "../../ledger/baselines.js";
import { createHash } from "node:crypto";

// src/commands/record/keeping.ts
/** The clock of the run, and a chance of its own. */
function momentOf({ gathered, world }) {
	const run = world.ci.runId === null ? {} : { run: world.ci.runId };
	return {
		at: gathered.question.now,
		nonce: world.random.nonce(),
		...run
	};
}

// src/commands/record/proved-by.ts
/** What the record may soften a decision by: incidents that are open, baselines of the branch, waivers that were granted. */
async function provedBy(record, pages, run) {
	const { service, keys, issues, identities } = run;
	const states = [...record.open.values()].filter((state) => state.service === service);
	const baselines = (await Promise.all(keys.map((key) => pages.baseline(key)))).filter((baseline) => baseline !== null);
	const recorded = withStopped(openIncidentsOf(states), baselines);
	return {
		openIncidents: issues.known ? withUnrecorded(recorded, issues.value, await unrecordedIn(issues.value, identities, record, pages)) : recorded,
		baselines: baselinesOf(baselines, run.stage),
		waivers: states.flatMap((state) => waiversOf(state, run))
	};
}
/** Findings of this run that our issues name and the record never heard of: it says nothing against them. */
async function unrecordedIn(issues, identities, record, pages) {
	const named = [...issues.identities].filter(([identity]) => identities.has(identity));
	return (await Promise.all(named.map(async ([identity, { named: id }]) => {
		return id !== void 0 && (record.open.has(id) || (await pages.incident(id)).length > 0) ? [] : [identity];
	}))).flat();
}
function withUnrecorded(recorded, issues, unrecorded) {
	const identities = new Map(recorded.identities);
	const opened = new Map(recorded.opened);
	for (const identity of unrecorded) {
		const one = issues.identities.get(identity);
		if (one === void 0 || identities.has(identity)) continue;
		identities.set(identity, one);
		const since = one.incident === void 0 ? void 0 : issues.opened.get(one.incident);
		if (one.incident !== void 0 && since !== void 0) opened.set(one.incident, since);
	}
	return {
		opened,
		identities
	};
}
function openIncidentsOf(states) {
	const identities = /* @__PURE__ */ new Map();
	for (const { id, findings, times, takeUpBy } of states) {
		const since = times.declared ?? takeUpBy;
		for (const { identity, count, blocked = false } of findings) {
			const other = identities.get(identity);
			identities.set(identity, {
				count: Math.max(count, other?.count ?? 0),
				blocked: blocked || other?.blocked === true,
				since: other === void 0 || since < other.since ? since : other.since,
				incident: other?.incident ?? id
			});
		}
	}
	const opened = states.map(({ id, times, takeUpBy }) => [id, times.declared ?? takeUpBy]);
	return {
		opened: new Map(opened),
		identities
	};
}
/** What a run stopped on this branch counts as new until it is gone, whether it is in an incident or not. */
function withStopped(recorded, baselines) {
	const identities = new Map(recorded.identities);
	for (const { stopped, since } of baselines) for (const identity of stopped.keys()) {
		const other = identities.get(identity);
		const first = since.get(identity) ?? other?.since;
		if (first === void 0) continue;
		identities.set(identity, {
			count: 1e400,
			since: first,
			...other,
			blocked: true
		});
	}
	return {
		...recorded,
		identities
	};
}
/** What a push was stopped for is on its branch all the same: it was there before a change that goes to it. */
function baselinesOf(baselines, stage) {
	const counts = /* @__PURE__ */ new Map();
	const since = /* @__PURE__ */ new Map();
	for (const baseline of baselines) {
		const there = stage === "pr" ? [...baseline.identities, ...baseline.stopped] : baseline.identities;
		for (const [identity, count] of there) {
			counts.set(identity, Math.max(count, counts.get(identity) ?? 0));
			const time = baseline.since.get(identity);
			const known = since.get(identity);
			if (time !== void 0 && (known === void 0 || time < known)) since.set(identity, time);
		}
	}
	return {
		tools: new Set(baselines.map(({ tool }) => tool)),
		counts,
		since
	};
}
/**
* Granted by request, for these findings at one commit alone (threats 1.13); who granted it stands in the event, the
* approver here is the record itself.
*/
function waiversOf({ waivers, findings }, { commits, now }) {
	return waivers.filter(({ commit, until }) => commits.includes(commit) && Date.parse(until) > Date.parse(now)).flatMap(({ id, identities, reason, requester, until, commit }) => identities.map((identity) => {
		return {
			id,
			scope: {
				identity,
				count: findings.find((finding) => finding.identity === identity)?.count ?? 1
			},
			reason,
			requester: foreign(requester.login),
			approver: foreign("the record"),
			expires: until.slice(0, 10),
			commit
		};
	}));
}

// src/commands/record/run-recorded.ts
/** Of these incidents, before this run wrote. */
async function drawnBefore(ids, record, pages) {
	const all = await Promise.all([...ids].map(async (id) => [id, await drawnFrom(id, record, pages)]));
	return new Map(all.flatMap(([id, drawn]) => drawn === null ? [] : [[id, drawn]]));
}
/** With the events of this run, where they stand. */
function recordedBy(done, before, moment) {
	const events = done.is === "recorded" ? done.events : [];
	const incidents = new Map(before);
	for (const id of incidentsIn(events)) {
		const all = [...before.get(id)?.events ?? [], ...events.filter(({ incident }) => incident === id)];
		incidents.set(id, {
			state: fold(all),
			events: all
		});
	}
	const words = events.flatMap(({ what }) => what.is === "effect-intended" ? [what.key] : []);
	return {
		moment,
		incidents,
		words: new Set(words)
	};
}
/** Ids, each once. */
function incidentsIn(events) {
	return [...new Set(events.flatMap(({ incident }) => incident ?? []))];
}

// src/decision/seen.ts
/** Tools and categories of which every scan is complete. */
function completeScopes(scans) {
	const partial = new Set(scans.filter(({ complete }) => !complete).map(scopeOf));
	const scopes = /* @__PURE__ */ new Map();
	for (const scan of scans) {
		const name = scopeOf(scan);
		if (scan.tool === void 0 || name === null || partial.has(name)) continue;
		scopes.set(name, {
			tool: reveal(scan.tool),
			category: scan.category === void 0 ? null : reveal(scan.category)
		});
	}
	return [...scopes.values()];
}
/** What a scan is of, as one word; null: nobody can tell. */
function scopeOf(scan) {
	if (scan?.tool === void 0) return null;
	return scopeName({
		tool: reveal(scan.tool),
		category: scan.category === void 0 ? null : reveal(scan.category)
	});
}
function scopeName({ tool, category }) {
	return JSON.stringify([tool, category]);
}
/** The findings as the record keeps them: identities by tool and category, counted. */
function seenOf(judged, scans) {
	const seen = /* @__PURE__ */ new Map();
	for (const { finding, verdict } of judged) {
		const scan = scans[finding.scan];
		const tool = scan?.tool === void 0 ? reveal(finding.rule.tool) : reveal(scan.tool);
		const category = scan?.category === void 0 ? null : reveal(scan.category);
		const key = JSON.stringify([
			finding.identity,
			tool,
			category
		]);
		const before = seen.get(key);
		const blocks = before?.blocked === true || verdict === "block" || verdict === "quarantine";
		seen.set(key, {
			identity: finding.identity,
			tool,
			category,
			count: (before?.count ?? 0) + 1,
			...blocks ? { blocked: true } : {}
		});
	}
	return [...seen.values()];
}
/** Rules and paths of findings, for a record that may name them. */
function namesOf(judged) {
	const rules = judged.map(({ finding }) => reveal(finding.rule.id));
	const paths = judged.flatMap(({ finding }) => finding.place === null ? [] : [reveal(finding.place.path)]);
	return {
		rules: [...new Set(rules)],
		paths: [...new Set(paths)]
	};
}

// src/incident/declare.ts
/** Items of policies/checklists.yml that no tick proves: a complete scan and the holds do. */
const provedByRecord = /* @__PURE__ */ new Set(["all-7"]);
/** The first events of an incident: declared, and offered to the first who can be asked. */
function declare(incident, findings, context, settings, moment) {
	const id = context.relatesTo === null ? incident.id : successorOf(context.relatesTo);
	const first = draftOf(moment, id, [0], "baton", declaredOf(incident, findings, context));
	const state = apply(null, {
		...first,
		v: 1,
		seq: 0,
		prev: ""
	});
	const course = beginCourse(state, moment);
	const person = incident.owner.person === null ? null : addressee(incident.owner.person, state, settings);
	return [first, ...(person === null || typeof person === "string" ? offerAlongLadder(course, "declared", settings) : offerTo(course, "baton", {
		...person,
		team: incident.owner.team,
		rung: -1
	}, "declared", settings)).drafts];
}
/** Of the incident that comes after one which may not be reopened any more: the same for every run. */
function successorOf(id) {
	return `INC-${crockford(createHash("sha256").update(JSON.stringify(["after", id])).digest("hex"), 12)}`;
}
function declaredOf(incident, findings, { service, repository, branch, isPublic, rules, paths, relatesTo }) {
	const { kind, tier, severity, blocks, dueAt, takeUpBy, checklist } = incident;
	const idsOf = (blocking) => checklist.filter(({ id, blocks: what }) => what === blocking && !provedByRecord.has(id)).map(({ id }) => id);
	const about = {
		title: flatten(incident.title),
		nextStep: flatten(incident.nextStep),
		rules,
		paths
	};
	return {
		is: "declared",
		service,
		repository,
		...branch === null ? {} : { branch },
		team: incident.owner.team ?? incident.owner.person,
		class: incident.class,
		kind,
		tier,
		severity,
		blocks,
		dueAt,
		takeUpBy,
		relatesTo,
		findings,
		mustDo: {
			resolve: idsOf("resolve"),
			close: idsOf("close")
		},
		...isPublic ? {} : { about }
	};
}

// src/incident/worsen.ts
function isWorse(urgency, { tier }) {
	return urgency !== null && urgency.tier < tier;
}
/** Takes over a worse tier, and with it the severity and the date, where those are worse; never a milder one. */
function worsen(course, urgency, settings) {
	const before = course.state;
	if (!isWorse(urgency, before)) return course;
	const { tier, severity, dueAt } = urgency;
	const isSeverer = severity < before.severity;
	const next = happen(course, "baton", {
		is: "worsened",
		tier,
		severity: isSeverer ? severity : before.severity,
		dueAt: earlier(before.dueAt, dueAt)
	});
	return isSeverer ? hasten(next, "baton", settings) : next;
}
function earlier(one, other) {
	if (one === null || other === null) return one ?? other;
	return Date.parse(one) <= Date.parse(other) ? one : other;
}

// src/incident/observe.ts
/**
* What a run shows of an incident that the record knows. Absence counts in complete scans alone, a presence always,
* except that only a complete scan brings one back that has ended.
*/
function observe(state, seen, settings, moment) {
	const course = beginCourse(state, moment);
	if (seen.present.length === 0) return isUnproved(state.lifecycle) ? gone(course, seen, settings).drafts : [];
	if (isUnproved(state.lifecycle)) return worsen(present(course, seen), seen.urgency, settings).drafts;
	return comesBack(state, seen, settings, moment) === "reopened" ? regressed(course, seen, settings).drafts : [];
}
/** Whether an ended one is reopened by what was seen, or so long gone that a new one (`successorOf`) relates to it. */
function comesBack(state, seen, settings, { at }) {
	const complete = new Set(seen.complete.map(scopeKey));
	const shown = seen.present.filter((finding) => complete.has(scopeKey(finding)));
	if (isUnproved(state.lifecycle) || shown.length === 0) return "no";
	const isNews = isWorse(seen.urgency, state) || !shown.every((finding) => isKnown(finding, state.findings));
	if (state.lifecycle === "dismissed" && !isNews) return "no";
	if (!hasEnded(state.lifecycle) || state.endedAt === void 0) return "reopened";
	const days = { minutes: limitsOf(settings).reopenDays * 24 * 60 };
	return isReached(after(state.endedAt, days), at) ? "anew" : "reopened";
}
function present(course, { commit, present: shown }) {
	const { state } = course;
	const scopes = new Set(shown.map(scopeKey));
	if (!((state.clean ?? []).some((scope) => scope.runs > 0 && scopes.has(scopeKey(scope))) || !shown.every((one) => isListed(one, state.findings))) && state.lifecycle !== "verifying") return course;
	const noted = happen(course, "baton", {
		is: "seen",
		commit,
		present: shown,
		gone: false
	});
	return state.lifecycle === "verifying" ? happen(noted, "baton", { is: "verify-failed" }) : noted;
}
function gone(course, { commit, complete }, settings) {
	const { state, moment } = course;
	const scopes = scopesOf(state.findings);
	const looked = new Set(complete.map(scopeKey));
	const counted = new Map((state.clean ?? []).map((scope) => [scopeKey(scope), scope]));
	const covered = scopes.filter((scope) => {
		const last = counted.get(scopeKey(scope));
		const isAgain = moment.run !== void 0 && last?.run === moment.run;
		return looked.has(scopeKey(scope)) && !isAgain;
	});
	if (covered.length === 0 || state.cleanRuns >= settings.cleanRuns) return course;
	const isAll = covered.length === scopes.length;
	let next = happen(course, "baton", {
		is: "seen",
		commit,
		present: [],
		gone: isAll,
		covered
	});
	if (next.state.cleanRuns > 0 && [
		"acknowledged",
		"remediating",
		"on_hold"
	].includes(state.lifecycle)) next = happen(next, "baton", {
		is: "fix-ready",
		evidence: commit ?? ""
	});
	return endAsProved(next, settings, commit);
}
/** With its history. Whoever holds it goes on; else the last holder is asked first. */
function regressed(course, { commit, present: shown, urgency }, settings) {
	const { at } = course.moment;
	const back = happen(course, "baton", {
		is: "regressed",
		commit
	}, {
		is: "seen",
		commit,
		present: shown,
		gone: false
	});
	const next = worsen(back, urgency, settings);
	const { state } = next;
	if (state.baton.holder !== null) {
		const leaseUntil = after(at, timesOf(state.severity, settings).lease);
		return happen(next, "baton", {
			is: "lease-renewed",
			leaseUntil
		});
	}
	if (state.baton.offer !== null) return next;
	const last = state.trail.findLast(({ holder }) => holder !== null)?.holder ?? null;
	if (last === null || !canBeAsked(last, state)) return offerAlongLadder(next, "regressed", settings);
	return offerTo(next, "baton", {
		to: last,
		team: state.team,
		rung: -1
	}, "regressed", settings);
}
function isListed(finding, among) {
	return among.some((one) => isSame(one, finding) && one.count === finding.count && (one.blocked === true || finding.blocked !== true));
}
function isKnown(finding, among) {
	return among.some((one) => isSame(one, finding) && one.count >= finding.count);
}
function isSame(one, other) {
	return one.identity === other.identity && scopeKey(one) === scopeKey(other);
}

// src/commands/record/settlement-of.ts
/** Incidents declared or seen again, what is gone, the decision, the branch's baselines. */
async function settlementOf({ decision }, record, pages, recording) {
	const { judged, incidents, scans, basis } = decision;
	const complete = completeScopes(scans);
	const seenAmong = (isIt, urgency) => ({
		commit: basis.commit,
		complete,
		present: seenOf(judged.filter(isIt), scans),
		urgency
	});
	const drafts = [];
	const renamed = /* @__PURE__ */ new Map();
	for (const incident of incidents) {
		const own = new Set(incident.findings);
		const settled = await settleIncident({
			incident,
			seen: seenAmong(({ id }) => own.has(id), incident),
			record,
			pages,
			recording,
			decision
		}, incident.id, null);
		if (settled.id !== incident.id) renamed.set(incident.id, settled.id);
		drafts.push(...settled.drafts);
	}
	const known = new Set(incidents.map(({ id }) => renamed.get(id) ?? id));
	for (const state of record?.open.values() ?? []) {
		if (known.has(state.id) || state.service !== basis.service || basis.stage === "pr") continue;
		const identities = new Set(state.findings.map(({ identity }) => identity));
		const seen = seenAmong(({ finding }) => identities.has(finding.identity), null);
		if (seen.present.length === 0 && !isProof(state, basis.repository, recording.proves)) continue;
		drafts.push(...observe(state, seen, recording.incidents, recording.moment));
	}
	const baselines = recording.branch === null ? [] : await baselinesAfter(decision, recording.branch, pages);
	const run = basis.stage === "pr" ? [] : [decided(decision, recording)];
	return {
		drafts: [...drafts, ...run],
		baselines,
		renamed
	};
}
/** What another branch, commit or repository lacks says nothing of where the incident lives. */
function isProof(state, repository, branch) {
	if (branch === null || state.repository?.toLowerCase() !== repository?.toLowerCase()) return false;
	return state.branch === null || state.branch === branch;
}
/** `id`: as the record calls it; `relatesTo`: the one before it, which ended too long ago to be reopened. */
async function settleIncident(question, id, relatesTo) {
	const { incident, seen, record, pages, recording, decision } = question;
	const { incidents, moment, isPublic } = recording;
	const open = record?.open.get(id);
	if (open !== void 0) return {
		id,
		drafts: observe(open, seen, incidents, moment)
	};
	const before = await pages.incident(id);
	if (before.length > 0) {
		const ended = fold(before);
		const back = comesBack(ended, seen, incidents, moment);
		if (back === "anew") return settleIncident(question, successorOf(id), id);
		return {
			id,
			drafts: back === "no" ? [] : observe(ended, seen, incidents, moment)
		};
	}
	const { judged, basis } = decision;
	const context = {
		service: basis.service,
		repository: basis.repository,
		branch: basis.stage === "pr" ? null : recording.proves,
		isPublic,
		...namesOf(judged.filter((one) => incident.findings.includes(one.id))),
		relatesTo
	};
	return {
		id,
		drafts: declare(incident, seen.present, context, incidents, moment)
	};
}
function decided(decision, { moment, decision: digest }) {
	const { basis, verdict } = decision;
	return {
		id: `E-${moment.nonce}`,
		at: moment.at,
		by: "baton",
		...moment.run === void 0 ? {} : { run: moment.run },
		what: {
			is: "decided",
			...basis.repository === null ? {} : { repository: basis.repository },
			service: basis.service,
			decision: digest,
			policyCommit: basis.policy.commit,
			verdict,
			artifacts: basis.artifacts
		}
	};
}
/** A run may feed the baseline of a tool with every one of its scans complete, and with no other. */
async function baselinesAfter({ judged, scans, basis }, branch, pages) {
	return Promise.all(baselineKeys(scans, {
		...basis,
		branch
	}).map(async (key) => {
		const own = judged.filter(({ finding }) => scopeOf(scans[finding.scan]) === scopeName(key));
		const identitiesOf = (isIt) => new Set(own.filter(isIt).map(({ finding }) => finding.identity));
		return nextBaseline(await pages.baseline(key), {
			key,
			commit: basis.commit,
			at: basis.now,
			present: new Map(seenOf(own, scans).map(({ identity, count }) => [identity, count])),
			stopped: identitiesOf(({ verdict }) => verdict === "block" || verdict === "quarantine"),
			adopted: identitiesOf(({ adopted }) => adopted),
			spared: identitiesOf(({ waived, suppressed }) => waived !== null || suppressed)
		});
	}));
}
/** Of the tools and categories whose scans are all complete. */
function baselineKeys(scans, { service, repository, branch }) {
	return completeScopes(scans).map((scope) => ({
		service,
		repository,
		...scope,
		branch
	}));
}

// src/commands/record/decide-by-record.ts
/** Decides by what the record proves, and writes nothing. */
async function decideByRecord(keeping) {
	const { store, gathered } = keeping;
	const nothing = {
		spill: null,
		recorded: {
			keeping,
			moment: momentOf(keeping),
			incidents: /* @__PURE__ */ new Map(),
			words: /* @__PURE__ */ new Set()
		}
	};
	const read = await openLedger(store, readerOf(keeping.settings));
	if (!read.known) {
		const run = decideRun(gathered, null);
		return {
			run: read.why === "none-yet" ? run : withUnread(run, keeping, read.why),
			...nothing
		};
	}
	try {
		const { record } = read.value;
		const pages = pagesOf(read.value);
		const run = await decideFrom(record, pages, keeping);
		const ids = new Set(run.decision.incidents.map(({ id }) => id));
		return {
			...nothing,
			run,
			recorded: {
				...nothing.recorded,
				incidents: await drawnBefore(ids, record, pages)
			}
		};
	} catch (error) {
		if (!(error instanceof StoreFailure) && !(error instanceof PageFailure)) throw error;
		return {
			run: withUnread(decideRun(gathered, null), keeping, "unreadable"),
			...nothing
		};
	}
}
/** By what a record proves; null: there is none yet. */
async function decideFrom(record, pages, { gathered, branches, commits, world }) {
	if (record === null) return decideRun(gathered, null);
	const { service, stage } = gathered.question.settings;
	const { repository } = world.ci;
	const { reads } = branches;
	const proved = await provedBy(record, pages, {
		service,
		stage,
		keys: reads === null ? [] : baselineKeys(gathered.scans, {
			service,
			repository,
			branch: reads
		}),
		issues: gathered.past.openIssues,
		commits,
		now: gathered.question.now,
		identities: new Set(gathered.rows.findings.map(({ identity }) => identity))
	});
	return decideRun(gathered, proved);
}

export { decideByRecord, decideFrom, drawnBefore, incidentsIn, momentOf, recordedBy, settlementOf };