import { after, between, climb, happen, isReached, isWorking, offerAlongLadder, timesOf } from "../start.js";

// src/incident/lease.ts
/** Part of a lease that must be left for its renewal not to be worth an event. */
const freshShare = .9;
/** Until when a baton taken now stands without a sign of life. */
function leaseFromNow({ state, moment }, settings) {
	return after(moment.at, timesOf(state.severity, settings).lease);
}
function renewLease(course, by, settings) {
	const leaseUntil = leaseFromNow(course, settings);
	if (course.state.baton.leaseUntil === leaseUntil) return course;
	return happen(course, by, {
		is: "lease-renewed",
		leaseUntil
	});
}
/** What a holder does is a sign of life, unless they said that they are off duty. */
function beat(course, by, settings) {
	const { baton, lifecycle } = course.state;
	if (baton.holder?.id !== by.id || baton.away.includes(by.id) || !isWorking(lifecycle)) return course;
	const fresh = between(course.moment.at, leaseFromNow(course, settings), freshShare);
	return baton.leaseUntil !== null && isReached(fresh, baton.leaseUntil) ? course : renewLease(course, by, settings);
}

// src/incident/sweep-baton.ts
/** Nobody decided in time: the provisional holder is confirmed, or, if they went off duty, who claimed it first. */
function arbitrateContest(course, settings) {
	const { phase, holder, claims, term, away } = course.state.baton;
	const [first] = claims;
	if (phase !== "contested" || holder === null || first === void 0) return course;
	const { arbitration } = timesOf(course.state.severity, settings);
	if (!isReached(after(first.at, arbitration), course.moment.at)) return course;
	const isGone = away.includes(holder.id);
	return happen(course, "baton", {
		is: "arbitrated",
		to: isGone ? first.by : holder,
		term: isGone ? term + 1 : term,
		leaseUntil: leaseFromNow(course, settings)
	});
}
/** Every offer ends by itself, and the next one is asked. */
function lapseOffer(course, settings) {
	const { offer } = course.state.baton;
	if (offer === null || !isReached(offer.until, course.moment.at)) return course;
	return climb(happen(course, "baton", {
		is: "lapsed",
		offer: offer.id
	}), offer, "lapsed", settings);
}
/** A silent holder keeps it until somebody else accepts. */
function expireLease(course, settings) {
	const { phase, leaseUntil } = course.state.baton;
	if (!(leaseUntil !== null && isReached(leaseUntil, course.moment.at)) || !isWorking(course.state.lifecycle) || phase === "contested") return course;
	const next = happen(course, "baton", { is: "lease-expired" });
	return next.state.baton.offer === null ? offerAlongLadder(next, "lease-expired", settings) : next;
}
/** Nobody is asked though somebody should be: people came back, or baton.yml names others now. */
function findSomebody(course, settings) {
	const { phase, offer } = course.state.baton;
	if (offer !== null) return course;
	if (phase === "lapsed") return offerAlongLadder(course, "lapsed", settings);
	return isLetGo(course.state) ? offerAlongLadder(course, "lease-expired", settings) : course;
}
/** Its holder is silent, or said that they are off duty. */
function isLetGo({ baton, lifecycle }) {
	const { phase, holder, leaseUntil, away } = baton;
	if (holder === null || leaseUntil !== null || phase === "contested") return false;
	return isWorking(lifecycle) || away.includes(holder.id);
}

export { arbitrateContest, beat, expireLease, findSomebody, isLetGo, lapseOffer, leaseFromNow, renewLease };