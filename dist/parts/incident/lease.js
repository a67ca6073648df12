import { after, between, happen, isReached, isWorking, timesOf } from "../start.js";

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

export { beat, leaseFromNow, renewLease };