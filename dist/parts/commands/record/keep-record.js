import { crockford, decideRun, digestOf, exitOf, flatten, foreign, ours, recordOf, reveal, text } from "../../start.js";
import { apply, canonicalJson, fold, hasEnded, isUnproved, readerOf, scopeKey, scopesOf } from "./at-ledger.js";
import { transact } from "../../incident/sweep-baton.js";
import { sweepDrafts } from "./sweep-drafts.js";
import { addressee, beginCourse, canBeAsked, draftOf, endAsProved, happen, limitsOf, offerAlongLadder, offerTo, timesOf } from "../../incident/proof.js";
import { after, isReached } from "../../incident/span.js";
import { nextBaseline } from "../../ledger/baselines.js";
import { createHash } from "node:crypto";

// src/ledger/spill.ts
/** Text of the spill file; null: there is nothing to keep. */
function printSpill({ drafts, maybeIn }) {
	return drafts.length === 0 ? null : `${canonicalJson({
		version: 1,
		drafts,
		maybeIn
	})}\n`;
}

// src/commands/record/proved-by.ts
/** What the record may soften a decision by: incidents that are open, baselines of the branch, waivers that were granted. */
async function provedBy(record, pages, keys) {
	const states = [...record.open.values()];
	const baselines = await Promise.all(keys.map((key) => pages.baseline(key)));
	return {
		openIncidents: openIncidentsOf(states),
		baselines: baselinesOf(baselines.filter((baseline) => baseline !== null)),
		waivers: states.flatMap(waiversOf)
	};
}
function openIncidentsOf(states) {
	const identities = /* @__PURE__ */ new Map();
	for (const { id, findings, blocks, times, takeUpBy } of states) {
		const since = times.declared ?? takeUpBy;
		for (const { identity, count } of findings) identities.set(identity, {
			count,
			blocked: blocks,
			since,
			incident: id
		});
	}
	const opened = states.map(({ id, times, takeUpBy }) => [id, times.declared ?? takeUpBy]);
	return {
		opened: new Map(opened),
		identities
	};
}
function baselinesOf(baselines) {
	const counts = /* @__PURE__ */ new Map();
	for (const { identities } of baselines) for (const [identity, count] of identities) counts.set(identity, Math.max(count, counts.get(identity) ?? 0));
	return {
		tools: new Set(baselines.map(({ tool }) => tool)),
		counts
	};
}
/** Granted by request; who granted it stands in the event, the approver here is the record itself. */
function waiversOf({ waivers, findings }) {
	return waivers.flatMap(({ id, identities, reason, requester, until, commit }) => identities.map((identity) => {
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
	for (const { finding } of judged) {
		const scan = scans[finding.scan];
		const tool = scan?.tool === void 0 ? reveal(finding.rule.tool) : reveal(scan.tool);
		const category = scan?.category === void 0 ? null : reveal(scan.category);
		const key = JSON.stringify([
			finding.identity,
			tool,
			category
		]);
		seen.set(key, {
			identity: finding.identity,
			tool,
			category,
			count: (seen.get(key)?.count ?? 0) + 1
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
function declaredOf(incident, findings, { service, repository, isPublic, rules, paths, relatesTo }) {
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

// src/incident/observe.ts
/**
* What a run shows of an incident that the record knows. Absence counts in complete scans alone, a presence always,
* except that only a complete scan brings one back that has ended.
*/
function observe(state, seen, settings, moment) {
	const course = beginCourse(state, moment);
	if (seen.present.length === 0) return isUnproved(state.lifecycle) ? gone(course, seen, settings).drafts : [];
	if (isUnproved(state.lifecycle)) return present(course, seen).drafts;
	return comesBack(state, seen, settings, moment) === "reopened" ? regressed(course, seen, settings).drafts : [];
}
/** Whether an ended one is reopened by what was seen, or so long gone that a new one (`successorOf`) relates to it. */
function comesBack(state, seen, settings, { at }) {
	const complete = new Set(seen.complete.map(scopeKey));
	const shown = seen.present.filter((finding) => complete.has(scopeKey(finding)));
	if (isUnproved(state.lifecycle) || shown.length === 0) return "no";
	if (state.lifecycle === "dismissed" && shown.every((finding) => isKnown(finding, state.findings))) return "no";
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
function regressed(course, { commit, present: shown }, settings) {
	const { at } = course.moment;
	const next = happen(course, "baton", {
		is: "regressed",
		commit
	}, {
		is: "seen",
		commit,
		present: shown,
		gone: false
	});
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
	return among.some((one) => isSame(one, finding) && one.count === finding.count);
}
function isKnown(finding, among) {
	return among.some((one) => isSame(one, finding) && one.count >= finding.count);
}
function isSame(one, other) {
	return one.identity === other.identity && scopeKey(one) === scopeKey(other);
}

// src/commands/record/settlement-of.ts
/** What one run wants recorded: incidents declared or seen again, what is gone, the decision, the branch's baselines. */
async function settlementOf({ decision }, record, pages, recording) {
	const { judged, incidents, scans, basis } = decision;
	const complete = completeScopes(scans);
	const seen = (ids) => seenOf(judged.filter((one) => ids.has(one.id)), scans);
	const drafts = [];
	for (const incident of incidents) {
		const present = seen(new Set(incident.findings));
		drafts.push(...await incidentDrafts(incident, {
			commit: basis.commit,
			complete,
			present
		}, record, pages, recording, judged, basis));
	}
	const known = new Set(incidents.map(({ id }) => id));
	for (const state of record?.open.values() ?? []) {
		if (known.has(state.id) || state.service !== basis.service || basis.stage === "pr") continue;
		const identities = new Set(state.findings.map(({ identity }) => identity));
		const present = seenOf(judged.filter(({ finding }) => identities.has(finding.identity)), scans);
		drafts.push(...observe(state, {
			commit: basis.commit,
			complete,
			present
		}, recording.incidents, recording.moment));
	}
	const baselines = recording.branch === null ? [] : await baselinesAfter(judged, scans, recording.branch, basis.commit, pages);
	return {
		drafts: [...drafts, ...basis.stage === "pr" ? [] : [decided(decision, recording)]],
		baselines
	};
}
async function incidentDrafts(incident, seen, record, pages, { incidents, moment, isPublic }, judged, basis) {
	const open = record?.open.get(incident.id);
	if (open !== void 0) return observe(open, seen, incidents, moment);
	const before = await pages.incident(incident.id);
	const ended = before.length === 0 ? null : fold(before);
	const back = ended === null ? "anew" : comesBack(ended, seen, incidents, moment);
	if (ended !== null && back === "reopened") return observe(ended, seen, incidents, moment);
	if (back === "no") return [];
	const members = judged.filter(({ id }) => incident.findings.includes(id));
	const context = {
		service: basis.service,
		repository: basis.repository,
		isPublic,
		...namesOf(members),
		relatesTo: ended === null ? null : ended.id
	};
	return declare(incident, seen.present, context, incidents, moment);
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
			decision: digest,
			policyCommit: basis.policy.commit,
			verdict,
			artifacts: basis.artifacts
		}
	};
}
/** A run may feed the baseline of a tool with every one of its scans complete, and with no other. */
async function baselinesAfter(judged, scans, branch, commit, pages) {
	return Promise.all(baselineKeys(scans, branch).map(async (key) => {
		const own = judged.filter(({ finding }) => scopeOf(scans[finding.scan]) === scopeName(key));
		const stopped = own.filter(({ verdict }) => verdict === "block" || verdict === "quarantine");
		const adopted = own.filter((one) => one.adopted || one.waived !== null);
		return nextBaseline(await pages.baseline(key), {
			key,
			commit,
			present: new Map(seenOf(own, scans).map(({ identity, count }) => [identity, count])),
			stopped: new Set(stopped.map(({ finding }) => finding.identity)),
			adopted: new Set(adopted.map(({ finding }) => finding.identity))
		});
	}));
}
/** Of the tools and categories whose scans are all complete. */
function baselineKeys(scans, branch) {
	return completeScopes(scans).map((scope) => ({
		...scope,
		branch
	}));
}

// src/commands/record/keep-record.ts
/**
* Decides from the record and writes down what was decided, by one compare-and-swap: when somebody was faster, it is
* decided again from what they wrote. A ledger that cannot be read is never taken for an empty one.
*/
async function keepRecord(keeping) {
	const { store, gathered, world, incidents } = keeping;
	const ledger = {
		...world,
		...readerOf(keeping.settings)
	};
	const moment = momentOf(keeping);
	const ofSweep = {
		...moment,
		nonce: world.random.nonce()
	};
	await transact(store, (record) => sweepDrafts(record, incidents, ofSweep), ledger);
	const last = { run: null };
	return keptAs(await transact(store, async (record, pages) => {
		const keys = keeping.branch === null ? [] : baselineKeys(gathered.scans, keeping.branch);
		const proved = record === null ? null : await provedBy(record, pages, keys);
		const run = decideRun(gathered, proved);
		last.run = run;
		const recording = {
			incidents,
			moment,
			decision: digestOf(JSON.stringify(recordOf(run.decision, exitOf({
				...run.decision,
				undelivered: false,
				mode: run.decision.basis.mode
			}), "full"))),
			branch: feedsBaseline(keeping) ? keeping.branch : null,
			isPublic: keeping.settings.isOpaque
		};
		return settlementOf(run, record, pages, recording);
	}, ledger), last.run ?? decideRun(gathered, null), keeping);
}
/** What was let through on the way to production; a nightly rescan and a change under review feed nothing. */
function feedsBaseline({ settings, gathered }) {
	const { stage } = gathered.question.settings;
	return settings.writes === "all" && (stage === "mainline" || stage === "predeploy");
}
function momentOf({ gathered, world }) {
	const run = world.ci.runId === null ? {} : { run: world.ci.runId };
	return {
		at: gathered.question.now,
		nonce: world.random.nonce(),
		...run
	};
}
function keptAs(done, run, { store }) {
	if (done.is !== "closed") return {
		run,
		spill: null
	};
	const unread = done.why === "unreadable" || done.why === "newer" || done.why === "rolled-back" || done.why === "broken";
	if (done.why === "denied" && store.isDefault) return {
		run,
		spill: null
	};
	if (unread || done.why === "denied" && done.drafts.length === 0) return {
		run: withFailure(run, unreadable(store, done.why)),
		spill: null
	};
	const problem = unwritten(store, done.why);
	return {
		run: store.isDefault ? withNotice(run, problem) : withFailure(run, problem),
		spill: printSpill(done)
	};
}
function withFailure(run, problem) {
	const { decision } = run;
	return {
		...run,
		decision: {
			...decision,
			incomplete: [problem, ...decision.incomplete],
			cannotTell: true
		}
	};
}
function withNotice(run, problem) {
	const { decision } = run;
	return {
		...run,
		decision: {
			...decision,
			notices: [...decision.notices, problem]
		}
	};
}
const reasons = {
	"not-configured": "it is not configured",
	unreadable: "it cannot be read",
	denied: "this token may not use it",
	newer: "a newer version of Baton wrote it",
	"rolled-back": "it is older than it was, or gone",
	broken: "it contradicts itself",
	unreachable: "it did not answer",
	contended: "others were always faster"
};
function unreadable({ name }, why) {
	return {
		code: "ledger-unreadable",
		sentence: text`the record ${name} does not help: ${ours(reasons[why])}, so what is open already is not known`,
		remedy: why === "newer" ? text`use a newer version of Baton` : text`run ${"baton ledger check"}, and see docs/ledger.md`
	};
}
function unwritten({ name }, why) {
	return {
		code: "ledger-unwritten",
		sentence: text`what this run decided could not be recorded in ${name}: ${ours(reasons[why])}`,
		remedy: text`keep the spill file beside the decision, and run the gate again when it answers`
	};
}

export { keepRecord };