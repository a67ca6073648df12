import { beginCourse, happen } from "../../start.js";
import { claimOf } from "./intents.js";
import { drawnFrom } from "./drawn.js";

// src/commands/record/receipt-drafts.ts
/** What came of the issues, for the record: which one it is, what was said in it, twins that were closed. */
async function receiptDrafts(receipts, repository, record, pages, moment) {
	const drafts = [];
	for (const { incident, kind, number, said = [], twins = [] } of receipts) {
		if (kind !== "recorded-issue" || incident === null) continue;
		const drawn = await drawnFrom(incident, record, pages);
		if (drawn === null) continue;
		const { issue, issueClaim } = drawn.state;
		let course = beginCourse(drawn.state, moment);
		if (number !== void 0 && (issue?.number !== number || issue.repository !== repository)) course = happen(course, "baton", {
			is: "issue-opened",
			number,
			repository
		});
		else if (number === void 0 && issueClaim?.claim === claimOf(moment)) course = happen(course, "baton", {
			is: "issue-claimed",
			claim: issueClaim.claim,
			until: moment.at
		});
		for (const key of said) course = happen(course, "baton", {
			is: "effect-settled",
			key,
			state: "done"
		});
		for (const twin of twins) course = happen(course, "baton", {
			is: "issue-twin-closed",
			number: twin
		});
		drafts.push(...course.drafts);
	}
	return drafts;
}

export { receiptDrafts };