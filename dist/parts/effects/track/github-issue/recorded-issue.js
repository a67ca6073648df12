import { GitHubFailure } from "../../../start.js";
import { bodyOf, isMarked, isSameText, longestBody, markerOf, titleOf } from "../../body.js";
import { sayFailure } from "../../explain-failure.js";
import { issueLabels } from "../../issue-labels.js";
import { canBeAssigned, closeTwins, createIssue, findIssues, means, notAllAround, relabel, withoutMentions } from "./tell-owner.js";
import { commentFrom } from "../../shapes.js";
import { mayBeUs } from "../../whose.js";
import { sentOnce } from "../../sent-once.js";

// src/effects/track/github-issue/recorded-body.ts
/** Begins the part that a run drew from its scans; what is drawn from the record stands above it. */
const scanMark = "<!-- baton:scan -->";
/** UTF-16 units that are left to the record: its trail grows. */
const roomForRecord = 24e3;
/**
* The issue's text: what the record says, then what the scans said last. Where this run has no scans, that part stays as
* it stands there.
*/
function recordedBody({ head, alone, scan, restored }, there, marker, render) {
	const room = longestBody - roomForRecord;
	const below = scan === null ? scanPart(restored ?? there, marker) : render.markdown(withoutMentions(scan), room);
	if (below === null) return bodyOf(marker, withoutMentions(alone), render);
	return `${bodyOf(marker, withoutMentions(head), render, 23977).trimEnd()}\n\n${scanMark}\n\n${below.trim()}\n`;
}
/** Null: nothing of the kind stands there, or the text is not one that we began. */
function scanPart(body, marker) {
	const text = body.replaceAll("\r\n", "\n");
	if (!isMarked(text, marker)) return null;
	const at = text.indexOf(`\n${scanMark}\n`);
	const part = at < 0 ? "" : text.slice(at + 19 + 2).trim();
	return part === "" ? null : part.slice(0, longestBody - roomForRecord);
}

// src/effects/track/github-issue/say-words.ts
const comments = "/repos/{owner}/{repo}/issues/{issue_number}/comments";
/**
* Says what is owed, in one comment, since an edited text notifies nobody reliably. Each word has a marker in the first
* line, by which it is found: what stands there already is not said again.
*/
async function sayWords(work, issue, words, render) {
	if (words.length === 0) return {
		keys: [],
		told: []
	};
	const keys = words.map(({ key }) => key);
	const there = issue.comments === 0 ? /* @__PURE__ */ new Set() : await standing(work, issue, keys);
	const owed = words.filter(({ key }) => !there.has(key));
	if (owed.length === 0) return {
		keys,
		told: []
	};
	await post(work, issue, `${[owed.map(({ key }) => markerOf(key)).join(""), ...owed.map(({ says }) => render.prose(says))].join("\n\n")}\n`, async () => {
		const now = await standing(work, issue, keys);
		return owed.every(({ key }) => now.has(key));
	});
	return {
		keys,
		told: owed.map(({ to }) => to)
	};
}
/**
* Answers whoever closed it, once for each time, whoever notices it first. Only a word: when it cannot be said, the issue is
* open all the same.
*/
async function sayWhyOpen(work, issue, says, render) {
	const key = `reply:closed:${issue.closedAt ?? ""}`;
	try {
		if ((await standing(work, issue, [key])).size > 0) return;
		const body = [markerOf(key), ...says.map(render.prose)].join("\n\n");
		await work.request(`POST ${comments}`, {
			issue_number: issue.number,
			body: `${body}\n`
		});
	} catch (error) {
		if (!(error instanceof GitHubFailure)) throw error;
	}
}
async function post(work, issue, body, isThere) {
	await sentOnce(() => work.request(`POST ${comments}`, {
		issue_number: issue.number,
		body
	}), async () => await isThere() ? body : null);
}
async function standing(work, issue, keys) {
	const listed = await work.all(`GET ${comments}`, { issue_number: issue.number });
	const found = /* @__PURE__ */ new Set();
	for (const { body, author } of listed.map(commentFrom)) {
		const [first = ""] = body.split("\n");
		const marked = keys.filter((key) => first.includes(markerOf(key)));
		if (marked.length > 0 && first.startsWith("<!-- baton:") && await mayBeUs(work.github, author)) for (const key of marked) found.add(key);
	}
	return found;
}

// src/effects/track/github-issue/recorded-issue.ts
/**
* The issue of a recorded incident. Whoever holds the claim in the record opens it; everybody makes it what the record
* says, and closes what a crash left beside it. It comes to an end with the incident, and by nobody's hand before.
*/
const recordedIssue = {
	permission: "issues: write",
	perform
};
async function perform(effect, facets) {
	if (facets.issues === null) return {
		state: "skipped",
		says: "GitHub is not spoken to"
	};
	const work = recordedWork(effect, facets.issues, facets);
	const found = keptFirst(await issuesOf(work, effect), effect.number);
	const [there] = found;
	if (there === void 0 && (effect.end !== null || !isToBeOpened(effect))) return {
		state: "skipped",
		says: `the issue for ${effect.incident} is being opened by another run`
	};
	const issue = there ?? await createIssue(work, { at: work.now() });
	const isNew = there === void 0;
	try {
		const [kept = issue, ...twins] = isNew ? keptFirst([issue, ...await issuesOf(work, effect)], effect.number) : found;
		await closeTwins(work, kept, twins);
		const drawn = await draw(work, kept, effect, facets);
		const said = await sayWords(work, kept, effect.words, facets.render);
		return {
			state: isNew || drawn.changed || twins.length > 0 || said.told.length > 0 ? "done" : "unchanged",
			number: kept.number,
			url: kept.url,
			told: said.told,
			said: said.keys,
			twins: twins.map(({ number }) => number),
			...drawn.notes.length === 0 ? {} : { says: drawn.notes.join("; ") }
		};
	} catch (error) {
		return notAllAround(error, issue, isNew);
	}
}
/** One that the record names and nobody can find was deleted: it is opened anew, as if it were claimed. */
function isToBeOpened({ mayOpen, number }) {
	return mayOpen || number !== null;
}
function issuesOf(work, { number }) {
	return findIssues(work, number === null ? null : {
		is: "settled",
		issue: number
	});
}
/** The one that the record names, else the oldest; every other one is a twin. */
function keptFirst(issues, named) {
	return [...new Map(issues.map((issue) => [issue.number, issue])).values()].sort((one, other) => Number(other.number === named) - Number(one.number === named) || one.number - other.number);
}
function recordedWork(effect, github, { clock, render }) {
	const { incident, title, labelled } = effect;
	const marker = markerOf(incident);
	return {
		incident,
		marker,
		title: titleOf(title === null ? "" : render.line(title), incident),
		body: recordedBody(effect, "", marker, render),
		labels: issueLabels({
			id: incident,
			...labelled
		}),
		...means(github, clock)
	};
}
/** Title, text, assignee and state by one request, and labels. What people wrote into the text goes. */
async function draw(work, issue, effect, { render }) {
	const body = recordedBody(effect, issue.body, work.marker, render);
	const assigned = await assignees(work, issue, effect.holder);
	const isReopened = !issue.isOpen && effect.end === null;
	const change = {
		...effect.title === null || issue.title === work.title ? {} : { title: work.title },
		...isSameText(issue.body, body) ? {} : { body },
		...assigned.change === null ? {} : { assignees: assigned.change },
		...isReopened ? {
			state: "open",
			state_reason: "reopened"
		} : {},
		...issue.isOpen && effect.end !== null ? {
			state: "closed",
			state_reason: effect.end
		} : {}
	};
	const differs = Object.keys(change).length > 0;
	if (differs) await work.request("PATCH /repos/{owner}/{repo}/issues/{issue_number}", {
		issue_number: issue.number,
		...change
	});
	if (isReopened) await sayWhyOpen(work, issue, effect.whyOpen, render);
	try {
		return {
			changed: await relabel(work, issue) || differs,
			notes: assigned.notes
		};
	} catch (error) {
		if (!(error instanceof GitHubFailure)) throw error;
		return {
			changed: differs,
			notes: [...assigned.notes, `labels: ${sayFailure(error, "issues: write")}`]
		};
	}
}
/** The holder alone; null: they are it already. */
async function assignees(work, issue, holder) {
	const login = holder?.replace(/^@/, "") ?? null;
	const [only, ...others] = issue.assignees;
	if (others.length === 0 && only?.toLowerCase() === login?.toLowerCase()) return {
		change: null,
		notes: []
	};
	if (login === null || await canBeAssigned(work, login)) return {
		change: login === null ? [] : [login],
		notes: []
	};
	return {
		change: issue.assignees.length === 0 ? null : [],
		notes: [`@${login} cannot be assigned in this repository`]
	};
}

export { recordedIssue };