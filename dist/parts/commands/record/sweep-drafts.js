import { after, before, beginCourse, between, endAsProved, happen, hasEnded, isReached, isUnproved, isWorking, timesOf } from "../../start.js";
import { arbitrateContest, expireLease, findSomebody, isLetGo, lapseOffer } from "../../incident/sweep-baton.js";
import { leaseFromNow, renewLease } from "../../incident/lease.js";

// src/incident/sweep-reminders.ts
/** The addressee, once; where nobody is left to be asked, the duty officers, again and again. */
function remindOfOffer(course, settings) {
	const { offer, phase, remindAt } = course.state.baton;
	const times = timesOf(course.state.severity, settings);
	if (offer !== null) return isReached(between(offer.at, offer.until, times.remindAfter), course.moment.at) && !offer.reminded ? happen(course, "baton", {
		is: "reminded",
		of: "offer"
	}) : course;
	return phase === "lapsed" ? remindAgain(course, "offer", remindAt?.offer, times.offer) : course;
}
/** Before it is over, once; when it is over and nobody else can be asked, again and again. */
function remindOfLease(course, settings) {
	const { state, moment } = course;
	const { holder, offer, leaseUntil, phase, remindAt } = state.baton;
	const { lease } = timesOf(state.severity, settings);
	if (isLetGo(state)) return offer === null ? remindAgain(course, "lease", remindAt?.lease, lease) : course;
	const isRunning = leaseUntil !== null && isWorking(state.lifecycle) && phase !== "contested";
	if (holder === null || !isRunning || remindAt?.lease !== void 0) return course;
	const left = between(moment.at, leaseFromNow(course, settings), .25);
	return isReached(leaseUntil, left) ? happen(course, "baton", {
		is: "reminded",
		of: "lease",
		next: leaseUntil
	}) : course;
}
/** Next action and time of next word, which an accept alone left open. */
function chaseReadBack(course, settings) {
	const { state, moment } = course;
	const { readBackDue } = state.baton;
	const { readBack } = timesOf(state.severity, settings);
	if (readBackDue === null || !isReached(readBackDue, moment.at)) return course;
	const isAwaited = readBack !== null && isUnproved(state.lifecycle);
	return happen(course, "baton", {
		is: "reminded",
		of: "read-back",
		...isAwaited ? { next: after(moment.at, readBack) } : {}
	});
}
/** What becomes of what is held, before it is free by itself. */
function remindOfHolds(course, settings) {
	const { announce } = timesOf(course.state.severity, settings);
	return course.state.holds.filter(({ asked, until }) => !asked && until !== null && isNear(until, announce, course)).reduce((next, { id }) => happen(next, "baton", {
		is: "reminded",
		of: "due",
		hold: id
	}), course);
}
/** Before the date, at the date, and from then on as often as a sign of life is due. */
function remindOfDue(course, settings) {
	const { state, moment } = course;
	const { dueAt } = state;
	if (dueAt === null || !isUnproved(state.lifecycle)) return course;
	const { announce, lease } = timesOf(state.severity, settings);
	const from = state.baton.remindAt?.due;
	if (!(from === void 0 ? isNear(dueAt, announce, course) : isReached(from, moment.at))) return course;
	const next = isReached(dueAt, moment.at) ? after(moment.at, lease) : dueAt;
	return happen(course, "baton", {
		is: "reminded",
		of: "due",
		next
	});
}
function remindAgain(course, of, from, every) {
	const { at } = course.moment;
	if (from !== void 0 && !isReached(from, at)) return course;
	return happen(course, "baton", {
		is: "reminded",
		of,
		next: after(at, every)
	});
}
function isNear(moment, announce, course) {
	return isReached(before(moment, announce, course.moment.at), course.moment.at);
}

// src/incident/sweep-times.ts
/** What was waited for did not come: the work goes on, and its holder is asked for a sign of life from now. */
function endPause(course, settings) {
	const { pausedUntil, lifecycle, baton } = course.state;
	if (lifecycle !== "on_hold" || pausedUntil === null || !isReached(pausedUntil, course.moment.at)) return course;
	const next = happen(course, "baton", { is: "resumed" });
	return baton.holder === null || baton.away.includes(baton.holder.id) ? next : renewLease(next, "baton", settings);
}
function endWaivers(course) {
	return course.state.waivers.filter(({ until }) => isReached(until, course.moment.at)).reduce((next, { id }) => happen(next, "baton", {
		is: "waiver-ended",
		waiver: id
	}), course);
}
function endHolds(course) {
	return course.state.holds.filter(({ until }) => until !== null && isReached(until, course.moment.at)).reduce((next, { id }) => happen(next, "baton", {
		is: "hold-lifted",
		hold: id,
		reason: "expired"
	}), course);
}
/** What the end waited for may have come by itself. */
function finish(course, settings) {
	return endAsProved(course, settings, null);
}

// src/incident/sweep.ts
/** In this order: what is over first, then who is asked next, then who is reminded. */
const steps = [
	endPause,
	endWaivers,
	endHolds,
	finish,
	arbitrateContest,
	lapseOffer,
	expireLease,
	findSomebody,
	remindOfOffer,
	remindOfLease,
	chaseReadBack,
	remindOfHolds,
	remindOfDue
];
/** What the passing of time does to each incident. A second sweep at the same moment gives nothing. */
function sweep(states, settings, moment) {
	return [...states].flatMap((state) => sweepOne(state, settings, moment));
}
/** Of one incident. */
function sweepOne(state, settings, moment) {
	let course = beginCourse(state, moment);
	for (const step of steps) if (!hasEnded(course.state.lifecycle)) course = step(course, settings);
	return course.drafts;
}

// src/commands/record/sweep-drafts.ts
/** Two sweeps within it are one, where nothing was due. Milliseconds. */
const sameSweep = 6e5;
/**
* What time has done to what is open, and that somebody looked. `service`: a gate looks after its own alone, since it knows
* whom its own baton.yml names; the sweep looks after all. Null: there is no record, or nothing to look after.
*/
function sweepDrafts(record, incidents, moment, service) {
	const all = [...record?.open.values() ?? []];
	const own = service === void 0 ? all : all.filter((state) => state.service === service);
	if (record === null || own.length === 0) return null;
	const due = sweep(own, incidents, moment);
	if (own.length < all.length) return due;
	const last = record.sweptAt === null ? -1e400 : Date.parse(record.sweptAt);
	if (due.length === 0 && Date.parse(moment.at) - last < sameSweep) return null;
	const run = moment.run === void 0 ? {} : { run: moment.run };
	return [...due, {
		id: `E-${moment.nonce}`,
		at: moment.at,
		by: "baton",
		...run,
		what: { is: "swept" }
	}];
}

export { sweepDrafts };