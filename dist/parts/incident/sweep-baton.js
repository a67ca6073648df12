import { genesis, isWorking, openLedger } from "../commands/record/at-ledger.js";
import { StoreFailure } from "../domain/ledger.js";
import { compose } from "../ledger/compose.js";
import { PageFailure, pagesOf } from "../ledger/pages.js";
import { climb, happen, offerAlongLadder, timesOf } from "./proof.js";
import { after, between, isReached } from "./span.js";

// src/ledger/transact.ts
const mostTries = 12;
const mostMs = 12e4;
const firstWaitMs = 200;
const longestWaitMs = 5e3;
/**
* Reads, settles and appends by one compare-and-swap; at most 12 tries in 120 seconds, with full jitter between
* them. After a try whose end is uncertain it looks for its own events first, so that nothing is recorded twice.
*/
async function transact(store, settle, world) {
	const { clock, random, fold } = world;
	const started = clock.now().getTime();
	const attempts = [];
	let witness = world.witness ?? genesis;
	let drafts = [];
	const close = (why) => ({
		is: "closed",
		why,
		drafts,
		maybeIn: [...new Set(attempts.flatMap(({ standsIn }) => [...standsIn.values()]))].sort()
	});
	async function once() {
		const read = await openLedger(store, {
			...world,
			witness
		});
		const isNew = !read.known && read.why === "none-yet";
		if (!read.known && !isNew) return read.why;
		const ledger = read.known ? read.value : null;
		if (ledger !== null) {
			witness = {
				seq: ledger.record.seq,
				hash: ledger.record.hash
			};
			const landed = await landedOf(attempts, ledger);
			if (landed !== null) return recorded(ledger.record, landed);
		}
		const pages = pagesOf(ledger);
		const settled = asSettlement(await settle(ledger?.record ?? null, pages));
		drafts = settled.drafts;
		if (drafts.length === 0 && (settled.baselines ?? []).length === 0) return {
			is: "nothing",
			record: ledger?.record ?? null
		};
		const composed = await compose(ledger, pages, settled, fold);
		if (composed.events.length === 0 && (settled.baselines ?? []).length === 0) return {
			is: "nothing",
			record: ledger?.record ?? null
		};
		attempts.push(composed);
		const outcome = await store.swap(ledger?.record.head ?? null, composed.change);
		if (outcome === "lost") return "contended";
		if (outcome !== "done") return outcome;
		return recorded(composed.record, composed);
	}
	async function insist() {
		for (let tries = 1;; tries += 1) {
			const begun = clock.now().getTime();
			const end = await once().catch(whyOf);
			if (typeof end !== "string") return end;
			const now = clock.now().getTime();
			const bound = Math.min(longestWaitMs, Math.max(firstWaitMs, now - begun) * 2 ** tries);
			const wait = random.fraction() * bound;
			if (tries >= mostTries || now - started + wait > mostMs || !isPassing(end, attempts.length > 0)) return close(end);
			await clock.sleep(wait);
		}
	}
	try {
		return await insist();
	} finally {
		store.rest?.();
	}
}
/** What may be otherwise the next time. Before the first try a ledger that cannot be read is not waited for. */
function isPassing(why, hasTried) {
	return why === "contended" || why === "unreachable" || why === "unreadable" && hasTried;
}
function whyOf(error) {
	if (error instanceof PageFailure) return error.why;
	if (error instanceof StoreFailure) return "unreadable";
	throw error;
}
function recorded(record, { events, isFirst }) {
	return {
		is: "recorded",
		record,
		events,
		isFirst
	};
}
function asSettlement(settled) {
	if (settled === null) return { drafts: [] };
	return "drafts" in settled ? settled : { drafts: settled };
}
/** The attempt that stands in the ledger after all: a commit is whole, so one of its events says it for all. */
async function landedOf(attempts, ledger) {
	const pages = pagesOf(ledger);
	for (const attempt of attempts) {
		const [event] = attempt.events;
		if (event === void 0) continue;
		if ((await (event.incident === void 0 ? pages.run(event.at, event.seq) : pages.incident(event.incident))).some(({ id }) => id === event.id)) return attempt;
	}
	return null;
}

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

export { arbitrateContest, beat, expireLease, findSomebody, isLetGo, lapseOffer, leaseFromNow, renewLease, transact };