import { apply, isSettled, isUnproved } from "../commands/record/at-ledger.js";
import { after, isReached } from "./span.js";
import { createHash } from "node:crypto";

// src/incident/course.ts
function beginCourse(state, moment) {
	return {
		state,
		drafts: [],
		moment
	};
}
/** Throws `ImpossibleEvent` where the tables do not allow it: then the caller's own rule is wrong. */
function happen(course, by, ...whats) {
	let { state, drafts } = course;
	for (const what of whats) {
		const draft = draftOf(course.moment, state.id, [state.lastSeq, drafts.length], by, what);
		state = apply(state, {
			...draft,
			v: 1,
			seq: state.lastSeq,
			prev: ""
		});
		drafts = [...drafts, draft];
	}
	return {
		...course,
		state,
		drafts
	};
}
/** `place`: where in the incident's events; with the nonce it makes the id. */
function draftOf(moment, incident, place, by, what) {
	const { at, run } = moment;
	return {
		id: `E-${digest([
			moment.nonce,
			incident,
			...place,
			by,
			what
		]).slice(0, 16)}`,
		at,
		by,
		...run === void 0 ? {} : { run },
		incident,
		what
	};
}
/** An id for what an event brings into the world (`O`: offer, `W`: waiver), unique as the event is. */
function freshId(course, letter) {
	const { moment, state, drafts } = course;
	return `${letter}-${digest([
		moment.nonce,
		state.id,
		state.lastSeq,
		drafts.length
	]).slice(0, 12)}`;
}
function digest(parts) {
	return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

// src/incident/ladder.ts
/** Who is asked in turn: the team's on-call list, its lead, the security duty officers. domain.md b.4, 5. */
function ladderOf(team, settings) {
	const onDuty = team === null ? void 0 : settings.teams.get(team.toLowerCase());
	const person = onDuty === void 0 && team !== null ? personNamed(team, settings) : null;
	const all = [...(person === null ? [...onDuty?.oncall ?? [], ...onDuty?.lead ? [onDuty.lead] : []] : [person]).map((to) => ({
		to,
		team: onDuty === void 0 ? null : team
	})), ...settings.dutyOfficers.map((to) => ({
		to,
		team: null
	}))];
	const seen = /* @__PURE__ */ new Set();
	return all.filter(({ to }) => !seen.has(to.id) && seen.add(to.id)).map((one, rung) => ({
		...one,
		rung
	}));
}
/** Who would be asked next. `beyond`: only higher up than this rung. */
function nextRung(state, team, settings, beyond = -1) {
	return ladderOf(team, settings).find((one) => one.rung > beyond && canBeAsked(one.to, state)) ?? null;
}
/** The first duty officer who can be asked. */
function dutyRung(state, settings) {
	return ladderOf(state.team, settings).find(({ to }) => isDutyOfficer(to, settings) && canBeAsked(to, state)) ?? null;
}
/** Not the holder, nobody who let it lapse or is off duty, nobody who declined it. */
function canBeAsked(account, { baton }) {
	const { id } = account;
	return id !== baton.holder?.id && !baton.away.includes(id) && !baton.declines.some(({ by }) => by === id);
}
function isDutyOfficer(account, { dutyOfficers }) {
	return dutyOfficers.some(({ id }) => id === account.id);
}
/** Whoever `@login` or `@org/team` means at this moment; `unknown`: nobody vouches for them; `nobody`: all are away. */
function addressee(name, state, settings) {
	if (settings.teams.get(name.toLowerCase()) === void 0) {
		const to = personNamed(name, settings);
		if (to === null) return "unknown";
		return canBeAsked(to, state) ? {
			to,
			team: null,
			rung: -1
		} : "nobody";
	}
	return ladderOf(name, settings).filter((one) => one.team !== null).find(({ to }) => canBeAsked(to, state)) ?? "nobody";
}
function personNamed(name, settings) {
	if (name.includes("/")) return null;
	const login = name.toLowerCase().replace(/^@/, "");
	const teams = [...settings.teams.values()].flatMap(({ oncall, lead }) => lead ? [...oncall, lead] : oncall);
	return [...settings.dutyOfficers, ...teams].find((one) => one.login.toLowerCase() === login) ?? settings.people?.get(`@${login}`) ?? null;
}

// src/incident/packet.ts
const stands = {
	detected: "nobody has taken it up yet",
	acknowledged: "it was taken up, the work has not begun",
	remediating: "it is being fixed",
	verifying: "one complete scan no longer shows it; the next must agree",
	on_hold: "it waits for somebody else",
	resolved: "it is proved gone",
	in_review: "it is proved gone and under review",
	closed: "it is closed",
	dismissed: "it was dismissed"
};
/** What the next holder must know, from the record alone; a field without anything to say is empty, and shown so. */
function packetOf(state, now) {
	return {
		situation: situationOf(state),
		done: [...doneOf(state)].join("; "),
		open: [...openOf(state)].join("; "),
		ifThen: [...ifThenOf(state, now)].join("; ")
	};
}
function situationOf(state) {
	const what = state.about === null ? `${state.id} (${state.class})` : state.about.title;
	const again = state.reopened > 0 ? `, back for the ${ordinal(state.reopened + 1)} time` : "";
	const where = state.repository === null ? state.service : `${state.service}, ${state.repository}`;
	return `${what}. ${state.severity}, ${state.tier}, ${where}${again}. At this moment ${stands[state.lifecycle]}.`;
}
function* doneOf(state) {
	if (state.done.size > 0) yield `checked: ${[...state.done].join(", ")}`;
	if (state.cleanRuns > 0) yield `complete scans without it: ${state.cleanRuns}`;
	if (state.holds.length > 0) yield `held: ${state.holds.map(({ id, target }) => `${id} (${target})`).join(", ")}`;
}
function* openOf(state) {
	if (state.about !== null && state.about.nextStep !== "") yield `next: ${state.about.nextStep}`;
	const resolve = state.mustDo.resolve.filter((item) => !state.done.has(item));
	if (resolve.length > 0) yield `before it can be resolved: ${resolve.join(", ")}`;
	const close = state.mustDo.close.filter((item) => !state.done.has(item));
	if (close.length > 0) yield `before it can be closed: ${close.join(", ")}`;
	if (state.dueAt !== null) yield `due: ${state.dueAt}`;
}
function* ifThenOf(state, now) {
	for (const hold of state.holds) if (hold.until !== null) yield whenHoldEnds(hold, hold.until);
	for (const { id, until } of state.waivers) yield `if the cause is still there at ${until}, waiver ${id} ends and it stops runs again`;
	if (state.pausedUntil !== null) yield `if nothing comes until ${state.pausedUntil}, the work goes on then`;
	if (state.dueAt !== null && !isReached(state.dueAt, now)) yield `if it is still there at ${state.dueAt}, it is overdue`;
}
function whenHoldEnds({ id, target }, until) {
	return `if ${target} must stay stopped after ${until}, hold ${id} has to be placed again`;
}
function ordinal(count) {
	return count === 2 ? "second" : count === 3 ? "third" : `${count}th`;
}

// src/incident/times.ts
const hour = 60;
const day = 1440;
/** domain.md b.4, b.5. Without a pager, so that an hourly sweep is not asked for what it cannot do. */
const builtIn = {
	SEV1: {
		offer: { minutes: 15 },
		remindAfter: 7 / 15,
		lease: { minutes: 30 },
		readBack: { minutes: 15 },
		arbitration: { minutes: 15 },
		pauseAtMost: { minutes: day },
		announce: { minutes: hour },
		reviewed: true
	},
	SEV2: {
		offer: { minutes: 15 },
		remindAfter: 7 / 15,
		lease: { minutes: hour },
		readBack: { minutes: 30 },
		arbitration: { minutes: 15 },
		pauseAtMost: { minutes: day },
		announce: { minutes: 240 },
		reviewed: true
	},
	SEV3: {
		offer: { minutes: 240 },
		remindAfter: 1 / 2,
		lease: { minutes: day },
		readBack: null,
		arbitration: { minutes: 240 },
		pauseAtMost: { minutes: 7 * day },
		announce: { minutes: day },
		reviewed: false
	},
	SEV4: {
		offer: { businessDays: 1 },
		remindAfter: 1 / 2,
		lease: { businessDays: 3 },
		readBack: null,
		arbitration: { businessDays: 1 },
		pauseAtMost: { minutes: 7 * day },
		announce: { minutes: 3 * day },
		reviewed: false
	},
	SEV5: {
		offer: { businessDays: 5 },
		remindAfter: 1 / 2,
		lease: { businessDays: 10 },
		readBack: null,
		arbitration: { businessDays: 1 },
		pauseAtMost: { minutes: 7 * day },
		announce: { minutes: 7 * day },
		reviewed: false
	}
};
const limits = {
	reopenDays: 30,
	needInfoShare: .25,
	notMine: 2,
	twoPersonTiers: ["T0", "T1"],
	waiverDays: {
		T0: 1,
		T1: 7,
		T2: 30,
		T3: 90,
		T4: null
	}
};
/** Those of the severity, with what baton.yml says instead. */
function timesOf(severity, settings) {
	return {
		...builtIn[severity],
		...settings.times?.[severity]
	};
}
function limitsOf(settings) {
	return {
		...limits,
		...settings.limits
	};
}

// src/incident/offering.ts
/** Asks one person, for as long as the severity says. */
function offerTo(course, by, { to, team, rung }, why, settings, packet = why === "declared" ? null : packetOf(course.state, course.moment.at)) {
	const until = after(course.moment.at, timesOf(course.state.severity, settings).offer);
	return happen(course, by, {
		is: "offered",
		offer: freshId(course, "O"),
		to,
		team,
		rung,
		until,
		why,
		packet
	});
}
/** From the first rung on, whoever can be asked; nothing happens where nobody can. */
function offerAlongLadder(course, why, settings) {
	const rung = nextRung(course.state, course.state.team, settings);
	return rung === null ? course : offerTo(course, "baton", rung, why, settings);
}
/** After an offer that ended without being accepted. A hand-off goes back to its giver, everything else climbs. */
function climb(course, ended, why, settings) {
	const { state } = course;
	if (new Set(state.baton.declines.filter(({ reason }) => reason === "not_mine").map(({ by }) => by)).size >= limitsOf(settings).notMine) {
		const duty = dutyRung(state, settings);
		if (duty !== null) return offerTo(course, "baton", duty, "escalated", settings);
	}
	if (!climbs(state.baton, ended)) return course;
	const next = nextRung(state, ended.team ?? state.team, settings, ended.rung) ?? (isLoose(state.baton) ? nextRung(state, state.team, settings) : null);
	if (next === null) return course;
	return offerTo(course, "baton", next, ended.why === "escalated" ? "escalated" : why, settings);
}
/** Somebody else must be found: nobody stands by, or more authority or another team was called for. */
function climbs(baton, ended) {
	return isLoose(baton) || ended.why === "escalated" || ended.why === "suggested";
}
/** Nobody has it, or its holder is silent. */
function isLoose({ holder, leaseUntil }) {
	return holder === null || leaseUntil === null;
}
/** Ends an open offer that something else overtakes; its addressee is told by the event. */
function withdrawOffer(course, by) {
	const { offer } = course.state.baton;
	return offer === null ? course : happen(course, by, {
		is: "withdrawn",
		offer: offer.id
	});
}

// src/incident/proof.ts
/** What has to be proved before it is resolved; for one that is, before it is closed. */
function missingOf(state, settings) {
	const isProved = !isUnproved(state.lifecycle);
	const { resolve, close } = state.mustDo;
	return {
		runs: isProved ? 0 : Math.max(0, settings.cleanRuns - state.cleanRuns),
		items: (isProved ? close : resolve).filter((item) => !state.done.has(item)),
		holds: isSettled(state.containment) ? [] : state.holds.filter(({ until }) => until !== null).map(({ id }) => id)
	};
}
/** Goes as far towards the end as proof reaches: resolved, under review, closed. Absence of proof changes nothing. */
function endAsProved(course, settings, commit) {
	let next = course;
	if (isUnproved(next.state.lifecycle) && isProved(next.state, settings)) next = happen(next, "baton", {
		is: "resolved",
		proof: {
			runs: next.state.cleanRuns,
			commit
		}
	});
	if (next.state.lifecycle === "resolved" && needsReview(next.state, settings)) next = happen(next, "baton", { is: "reviewing" });
	if (!(next.state.lifecycle === "resolved" || next.state.lifecycle === "in_review") || !isProved(next.state, settings)) return next;
	return happen(withdrawOffer(next, "baton"), "baton", { is: "closed" });
}
function isProved(state, settings) {
	const { runs, items, holds } = missingOf(state, settings);
	return runs === 0 && items.length === 0 && holds.length === 0;
}
function needsReview(state, settings) {
	return timesOf(state.severity, settings).reviewed || missingOf(state, settings).items.length > 0;
}

export { addressee, beginCourse, canBeAsked, climb, climbs, draftOf, dutyRung, endAsProved, freshId, happen, isDutyOfficer, ladderOf, limitsOf, missingOf, nextRung, offerAlongLadder, offerTo, packetOf, timesOf, withdrawOffer };