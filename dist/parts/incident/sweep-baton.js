import { after, climb, happen, isReached, isWorking, offerAlongLadder, timesOf } from "../start.js";
import { leaseFromNow } from "./lease.js";

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

export { arbitrateContest, expireLease, findSomebody, isLetGo, lapseOffer };