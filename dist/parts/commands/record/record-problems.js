import { Inability, after, happen, isReached, isWorking, nextOf, offerTo, ours, text, timesOf, withdrawOffer } from "../../start.js";
import { whyWords } from "./at-ledger.js";
import { leaseFromNow } from "../../incident/lease.js";

// src/incident/hasten.ts
/** The severity has gone up: an offer or a lease that runs ends as its times say from now on, never later. */
function hasten(course, by, settings) {
	const { baton, severity } = course.state;
	const { offer, leaseUntil } = baton;
	const until = after(course.moment.at, timesOf(severity, settings).offer);
	let sooner = course;
	if (offer !== null && !isReached(offer.until, until)) sooner = offerTo(withdrawOffer(course, by), by, offer, offer.why, settings, offer.packet);
	const lease = leaseFromNow(sooner, settings);
	return leaseUntil !== null && !isReached(leaseUntil, lease) && isWorking(sooner.state.lifecycle) ? happen(sooner, by, {
		is: "lease-renewed",
		leaseUntil: lease
	}) : sooner;
}

// src/commands/record/record-problems.ts
/** A read that failed, or a write that somebody asked for: the run cannot tell. */
function withFailure(run, problem) {
	const { decision } = run;
	const incomplete = [problem, ...decision.incomplete];
	const next = nextOf({
		...decision,
		incomplete
	});
	return {
		...run,
		decision: {
			...decision,
			incomplete,
			cannotTell: true,
			next
		}
	};
}
/**
* A ledger that cannot be read is not an empty one: the run cannot tell. Only where nobody asked for one, the forge does not
* answer, and nothing depends on the record (no finding is urgent, or the change itself tells its age), it is said and no more.
*/
function withUnread(run, { store, settings }, why) {
	const isForge = settings.place?.is === "github" && store.isDefault && (why === "unreadable" || why === "denied");
	const isIdle = run.decision.judged.every(({ tier, newSource }) => tier === null || tier === "T3" || tier === "T4" || newSource === "change");
	return isForge && isIdle ? withNotice(run, unreadable(store, why)) : withFailure(run, unreadable(store, why));
}
/** What is told of where the record is: it is not there. */
function withoutRecord(run, { name, isDefault }, why) {
	const ledger = {
		is: "not-kept",
		name: isDefault ? null : name,
		why: text`${ours(whyWords[why])}`
	};
	return {
		...run,
		ledger
	};
}
/** Said, and nothing else. */
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
function unreadable({ name }, why) {
	return {
		code: "ledger-unreadable",
		sentence: text`the record ${name} does not help: ${ours(whyWords[why])}, so what is open already is not known`,
		remedy: why === "newer" ? text`use a newer version of Baton` : text`run ${"baton ledger check"}, and see docs/ledger.md`
	};
}
function unkept({ name }) {
	return {
		code: "ledger-unkept",
		sentence: text`no record is kept in ${name}: this token may not write there`,
		remedy: text`add ${"contents: write"} to the job's permissions, and incidents have a holder and a history`
	};
}
function unwritten({ name }, why) {
	return {
		code: "ledger-unwritten",
		sentence: text`what this run decided could not be recorded in ${name}: ${ours(whyWords[why])}`,
		remedy: text`keep the spill file beside the decision, and run the gate again when it answers`
	};
}
/** Of a request: nothing was changed. Exit 30. */
function notWritten({ name }, why) {
	return new Inability(30, [{
		code: "ledger-unwritten",
		sentence: text`nothing was changed: the record ${name} could not be written, ${ours(whyWords[why])}`,
		remedy: text`ask again`
	}]);
}

export { hasten, notWritten, unkept, unwritten, withFailure, withNotice, withUnread, withoutRecord };