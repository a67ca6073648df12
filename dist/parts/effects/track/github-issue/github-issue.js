import { GitHubFailure } from "../../../start.js";
import { claim, closeTwins, createIssue, describeClaim, findIssues, findUnlabelledIssue, isFresh, labelOf, labelledWork, notAllAround, readClaim, readIssue, redrawIssue, release, takeOver, tellOwner } from "./tell-owner.js";
import { claimLabel } from "../../issue-labels.js";
import { mayBeUs } from "../../whose.js";

// src/effects/track/github-issue/reopen-issue.ts
const done = "Baton: reopened once; the next time it stays closed";
/**
* The finding is there, so the issue must be open. What a bot of ours closed is opened again; what a person closed
* is opened once, with a word on how to waive. The claim to that is again a label, so that of many runs one does it.
*/
async function reopenIssue(work, listed) {
	if (listed.isOpen) return {
		is: "open",
		changed: false
	};
	const issue = await readIssue(work, listed.number) ?? listed;
	if (issue.isOpen) return {
		is: "open",
		changed: false
	};
	if (issue.closedBy !== null && await mayBeUs(work.github, issue.closedBy)) {
		await open(work, issue);
		return {
			is: "open",
			changed: true
		};
	}
	const label = `${claimLabel(work.incident)}/reopened`;
	const held = await claimReopening(work, label);
	if (held === "done") return {
		is: "closed",
		says: `#${issue.number} was closed by a person again and stays closed: reopen it, or waive the finding`
	};
	if (held === "busy") return {
		is: "closed",
		says: `#${issue.number} is being reopened by another run`
	};
	await open(work, issue);
	await say(work, issue);
	await work.request("PATCH /repos/{owner}/{repo}/labels/{name}", {
		name: label,
		description: done
	});
	return {
		is: "open",
		changed: true
	};
}
async function claimReopening(work, label) {
	const held = await claim(work, label);
	if (held !== null) return held;
	const other = await readClaim(work, label);
	if (other?.is !== "opening") return other === null ? "busy" : "done";
	return isFresh(other, work.now()) ? "busy" : {
		label,
		at: work.now()
	};
}
async function open(work, issue) {
	await work.request("PATCH /repos/{owner}/{repo}/issues/{issue_number}", {
		issue_number: issue.number,
		state: "open",
		state_reason: "reopened"
	});
}
/** Only a word: when it cannot be said, or its answer is lost, the issue is open all the same. */
async function say(work, issue) {
	const body = [
		`This was closed while the finding is still there, so it is open again, this once.`,
		`If the finding is accepted or a false alarm, add the waiver that stands under "Contest" above:`,
		`it says why, who approves, and until when. If the issue is closed again it stays closed, and the gate goes on to judge.`
	].join(" ");
	try {
		await work.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
			issue_number: issue.number,
			body: `${body}\n`
		});
	} catch (error) {
		if (!(error instanceof GitHubFailure)) throw error;
	}
}

// src/effects/track/github-issue/github-issue.ts
/** How long a run waits for another that opens the issue. */
const patienceMs = 2e4;
const pollMs = 2e3;
/**
* Exactly one issue for an incident. Of all runs one creates the label `baton:INC-…` and leads: it looks, opens,
* closes twins, and only then tells the owner. The others wait a while, then update what is there.
*/
const githubIssue = {
	permission: "issues: write",
	perform
};
async function perform(effect, facets) {
	if (facets.issues === null) return {
		state: "skipped",
		says: "GitHub is not spoken to"
	};
	const work = labelledWork(effect, facets.issues, facets);
	const giveUp = work.now() + patienceMs;
	for (;;) {
		const found = await readClaim(work, labelOf(work.incident));
		const held = found === null ? await claim(work, labelOf(work.incident)) : null;
		if (held !== null) return lead(work, held, null);
		const outcome = found === null ? null : await follow(work, found);
		if (outcome !== null) return outcome;
		if (work.now() >= giveUp) return stillOpening(work, found);
		await work.sleep(pollMs);
	}
}
/** Updates what another run opened, or takes over what it left. Null: it is still at it. */
async function follow(work, found) {
	const [issue] = await findIssues(work, found);
	const isAlive = isFresh(found, work.now());
	if (isAlive && issue !== void 0) return view(work, issue);
	if (isAlive && found.is === "opening") return null;
	const held = await takeOver(work);
	return held === null ? null : lead(work, held, await readClaim(work, labelOf(work.incident)));
}
async function lead(work, held, found) {
	const issue = await findOrOpen(work, held, found);
	try {
		return await complete(work, held, found, issue);
	} catch (error) {
		return notAllAround(error, issue, issue.isNew);
	}
}
/** Twins first, the owner last: nobody is told of an issue that will be closed. */
async function complete(work, held, found, issue) {
	const [kept = issue, ...twins] = oldestFirst([issue, ...await findIssues(work, found)]);
	await closeTwins(work, kept, twins);
	const wasSettled = found?.is === "settled" && found.issue === kept.number;
	if (!wasSettled) await describeClaim(work, "opened", kept.number);
	const shown = await view(work, kept);
	const telling = wasSettled || shown.state === "skipped" ? nothingToTell : await tellOwner(work, kept);
	if (telling.settled && !wasSettled) await describeClaim(work, "settled", kept.number);
	if (held.label !== labelOf(work.incident)) await release(work, held);
	return {
		...shown,
		state: issue.isNew || telling.told.length > 0 ? "done" : shown.state,
		told: telling.told,
		...saying([...shown.says === void 0 ? [] : [shown.says], ...telling.notes])
	};
}
async function findOrOpen(work, held, found) {
	try {
		const [there = found === null ? await findUnlabelledIssue(work) : null] = await findIssues(work, found);
		return there === null ? {
			...await createIssue(work, held),
			isNew: true
		} : {
			...there,
			isNew: false
		};
	} catch (error) {
		if (error instanceof GitHubFailure && error.kind !== "uncertain") await release(work, held);
		throw error;
	}
}
/** The issue open and as it shall be; or closed, when a person closed it again. */
async function view(work, issue) {
	const place = {
		number: issue.number,
		url: issue.url
	};
	const reopening = await reopenIssue(work, issue);
	if (reopening.is === "closed") return {
		state: "skipped",
		...place,
		says: reopening.says
	};
	const drawn = await redrawIssue(work, issue);
	return {
		state: drawn.changed || reopening.changed ? "done" : "unchanged",
		...place,
		...saying(drawn.notes)
	};
}
const nothingToTell = {
	settled: true,
	told: [],
	notes: []
};
function stillOpening(work, found) {
	const run = found?.is === "opening" ? ` (${found.run})` : "";
	return {
		state: "skipped",
		says: `the issue for ${work.incident} is being opened by another run${run}`
	};
}
function oldestFirst(issues) {
	return [...new Map(issues.map((issue) => [issue.number, issue])).values()].sort((one, other) => one.number - other.number);
}
function saying(lines) {
	return lines.length === 0 ? {} : { says: lines.join("; ") };
}

export { githubIssue };