import { apply, decideRun, digestOf, exitOf, hasEnded, recordOf } from "../../start.js";
import { printSpill } from "../../ledger/spill.js";
import { transact } from "../../ledger/transact.js";
import { readerOf } from "./at-ledger.js";
import { decideFrom, drawnBefore, incidentsIn, momentOf, recordedBy, settlementOf } from "./decide-by-record.js";
import { intents } from "./intents.js";
import { unkept, unwritten, withFailure, withNotice, withUnread, withoutRecord } from "./record-problems.js";
import { sweepDrafts } from "./sweep-drafts.js";

// src/commands/gate/called-as-recorded.ts
/** The same decision with its incidents called as the record calls them. */
function calledAsRecorded(run, renamed) {
	if (renamed.size === 0) return run;
	const nameOf = (id) => renamed.get(id) ?? id;
	const { decision } = run;
	return {
		...run,
		decision: {
			...decision,
			incidents: decision.incidents.map((incident) => ({
				...incident,
				id: nameOf(incident.id)
			})),
			judged: decision.judged.map((one) => one.incident === null ? one : {
				...one,
				incident: nameOf(one.incident)
			})
		}
	};
}

// src/commands/record/after-drafts.ts
/** The record as it will be with these drafts of open incidents; their place in the chain does not matter to that. */
function afterDrafts(record, drafts) {
	const open = new Map(record.open);
	const recent = [...record.recent];
	for (const draft of drafts) {
		const state = draft.incident === void 0 ? void 0 : open.get(draft.incident);
		if (state === void 0) continue;
		const event = {
			...draft,
			v: 1,
			seq: state.lastSeq,
			prev: ""
		};
		const next = apply(state, event);
		recent.push(event);
		if (hasEnded(next.lifecycle)) open.delete(state.id);
		else open.set(state.id, next);
	}
	return {
		...record,
		open,
		recent
	};
}

// src/commands/record/keep-record.ts
/**
* Decides from the record and writes down what was decided, by one compare-and-swap: when somebody was faster, it is
* decided again from what they wrote. A ledger that cannot be read is never taken for an empty one.
*/
async function keepRecord(keeping) {
	const { store, gathered, world, incidents, opensIssues } = keeping;
	const ledger = {
		...world,
		...readerOf(keeping.settings)
	};
	const moment = momentOf(keeping);
	const { service } = gathered.question.settings;
	const ofSweep = {
		...moment,
		nonce: world.random.nonce()
	};
	const last = {
		run: null,
		before: /* @__PURE__ */ new Map()
	};
	const done = await transact(store, async (found, pages) => {
		const due = sweepDrafts(found, incidents, ofSweep, service) ?? [];
		const record = found === null ? null : afterDrafts(found, due);
		const judged = await decideFrom(record, pages, keeping);
		const { renamed, ...settled } = await settlementOf(judged, record, pages, {
			incidents,
			moment,
			decision: digestOfDecision(judged),
			branch: keeping.branches.feeds,
			proves: keeping.branches.proves,
			isPublic: keeping.isPublic
		});
		const run = calledAsRecorded(judged, renamed);
		const ids = /* @__PURE__ */ new Set([
			...run.decision.incidents.map(({ id }) => id),
			...incidentsIn(settled.drafts),
			...incidentsIn(due)
		]);
		last.run = run;
		last.before = await drawnBefore(ids, found, pages);
		const drafts = [...due, ...settled.drafts];
		const meant = opensIssues ? await intents(drafts, ids, found, pages, moment) : [];
		return {
			...settled,
			drafts: [...drafts, ...meant]
		};
	}, ledger);
	return {
		...keptAs(done, last.run ?? decideRun(gathered, null), keeping, last.run !== null),
		recorded: {
			keeping,
			...recordedBy(done, last.before, moment)
		}
	};
}
function digestOfDecision({ decision }) {
	const exit = exitOf({
		...decision,
		undelivered: false,
		mode: decision.basis.mode
	});
	return digestOf(JSON.stringify(recordOf(decision, exit, "full")));
}
/** `isRead`: the record was there to decide from, and only the writing went wrong. */
function keptAs(done, run, keeping, isRead) {
	const { store } = keeping;
	if (done.is !== "closed") return {
		run: {
			...run,
			ledger: {
				is: "kept",
				name: store.name
			}
		},
		spill: null
	};
	const spared = withoutRecord(run, store, done.why);
	const unread = done.why === "unreadable" || done.why === "newer" || done.why === "rolled-back" || done.why === "broken";
	if (done.why === "denied" && store.isDefault && isRead) return {
		run: withNotice(spared, unkept(store)),
		spill: null
	};
	if (unread || !isRead) return {
		run: withUnread(spared, keeping, done.why),
		spill: null
	};
	const problem = unwritten(store, done.why);
	return {
		run: store.isDefault ? withNotice(spared, problem) : withFailure(spared, problem),
		spill: printSpill(done)
	};
}

export { keepRecord };