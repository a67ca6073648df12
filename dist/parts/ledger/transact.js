import { StoreFailure } from "../domain/ledger.js";
import { genesis, openLedger } from "../commands/record/at-ledger.js";
import { compose } from "./compose.js";
import { PageFailure, pagesOf } from "./pages.js";

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
		const path = attempt.standsIn.get(event.id) ?? "";
		if ((event.incident === void 0 ? await pages.recorded([path]) : new Set((await pages.incident(event.incident)).map(({ id }) => id))).has(event.id)) return attempt;
	}
	return null;
}

export { transact };