import { GitHubFailure } from "../../../start.js";
import { commentFrom, descriptionFrom, issueFrom } from "../../shapes.js";
import { sayFailure } from "../../explain-failure.js";
import { mayBeUs } from "../../whose.js";
import { bodyOf, isMarked, isSameText, markerOf, titleOf } from "../../body.js";
import { sentOnce } from "../../sent-once.js";
import { claimLabel, everyIssue, isOurs, issueLabels } from "../../issue-labels.js";

// src/effects/track/github-issue/claim.ts
/** After this time a claim is taken over: no run takes so long. */
const staleMs = 6e5;
/** Clocks of runners differ; a claim from further ahead is none. */
const skewMs$1 = 3e5;
/** Enough for crashes, and an end for whoever keeps making labels by hand. */
const mostTakeOvers = 9;
const colour = "b60205";
/** The label of an incident's claim, or of the n-th that took it over. */
function labelOf(incident, taker = 1) {
	return taker === 1 ? claimLabel(incident) : `${claimLabel(incident)}/${taker}`;
}
/**
* Creates the label, which succeeds for one caller alone (GitHub answers 422 `already_exists` to all others).
* Null: somebody else has it. When the answer is lost, the nonce in the description tells whose it is; sending it
* again does nothing twice.
*/
async function claim(work, label) {
	const at = work.now();
	const nonce = work.nonce();
	const description = describeOpening(at, work.run, nonce);
	for (let tries = 0;; tries += 1) try {
		await work.request("POST /repos/{owner}/{repo}/labels", {
			name: label,
			color: colour,
			description
		});
		return {
			label,
			at
		};
	} catch (error) {
		if (!(error instanceof GitHubFailure) || !["uncertain", "invalid"].includes(error.kind)) throw error;
		const there = await readClaim(work, label);
		if (there?.is === "opening" && there.nonce === nonce) return {
			label,
			at
		};
		if (there !== null || error.codes.includes("already_exists")) return null;
		if (error.kind === "invalid" || tries > 0) throw error;
	}
}
/** Null: there is no such label. */
async function readClaim(work, label) {
	try {
		const { data } = await work.request("GET /repos/{owner}/{repo}/labels/{name}", { name: label });
		return claimFrom(descriptionFrom(data));
	} catch (error) {
		if (error instanceof GitHubFailure && error.kind === "missing") return null;
		throw error;
	}
}
/** Whether somebody may still be at work on it. */
function isFresh(found, now) {
	if (found.is === "unreadable") return false;
	return found.is === "settled" || found.at > now - 6e5 && found.at < now + skewMs$1;
}
/**
* Takes over an incident whose claim has come to nothing. Deleting the label and creating it again would let two
* takers delete each other's; so the next label in a row is created, which again only one can. Null: another has.
*/
async function takeOver(work) {
	for (let taker = 2; taker <= mostTakeOvers; taker += 1) {
		const label = labelOf(work.incident, taker);
		const other = await readClaim(work, label);
		if (other === null) return claim(work, label);
		if (isFresh(other, work.now())) return null;
	}
	throw new GitHubFailure("invalid", null, `${mostTakeOvers} claims to ${work.incident} came to nothing: delete its labels`);
}
/** Says in the first label what has become of the claim. Somebody may have deleted it. */
async function describeClaim(work, state, issue) {
	const time = timeOf(work.now());
	const description = state === "opened" ? `Baton: issue #${issue} opened ${time}, owner not told yet` : `Baton: issue #${issue}, settled ${time}`;
	const name = labelOf(work.incident);
	try {
		await work.request("PATCH /repos/{owner}/{repo}/labels/{name}", {
			name,
			description
		});
	} catch (error) {
		if (!(error instanceof GitHubFailure) || error.kind !== "missing") throw error;
		await work.request("POST /repos/{owner}/{repo}/labels", {
			name,
			color: colour,
			description
		});
	}
}
/** Gives up a claim under which nothing was done, or that served its end. Deleting a label takes it off issues. */
async function release(work, { label, at }) {
	if (work.now() - at > 6e5 / 2) return;
	try {
		await work.request("DELETE /repos/{owner}/{repo}/labels/{name}", { name: label });
	} catch (error) {
		if (!(error instanceof GitHubFailure)) throw error;
	}
}
function describeOpening(at, run, nonce) {
	return `Baton: opening since ${timeOf(at)} by run ${run.slice(0, 28)} (${nonce})`;
}
function claimFrom(description) {
	const opening = /^Baton: opening since (\S{20}) by run ([\w.-]{1,28}) \(([0-9a-f]{16})\)$/.exec(description);
	if (opening?.[1] !== void 0 && opening[2] !== void 0 && opening[3] !== void 0) return dated(opening[1], (at) => ({
		is: "opening",
		at,
		run: opening[2] ?? "",
		nonce: opening[3] ?? ""
	}));
	const opened = /^Baton: issue #([0-9]{1,9}) opened (\S{20}), owner not told yet$/.exec(description);
	if (opened?.[1] !== void 0 && opened[2] !== void 0) return dated(opened[2], (at) => ({
		is: "opened",
		at,
		issue: Number(opened[1])
	}));
	const settled = /^Baton: issue #([0-9]{1,9}), settled /.exec(description);
	return settled === null ? { is: "unreadable" } : {
		is: "settled",
		issue: Number(settled[1])
	};
}
function dated(time, make) {
	const at = Date.parse(time);
	return Number.isNaN(at) ? { is: "unreadable" } : make(at);
}
/** Seconds suffice, and a label's description has room for 100 characters. */
function timeOf(at) {
	return new Date(at).toISOString().replace(/\.\d+Z$/, "Z");
}

// src/effects/track/github-issue/close-twins.ts
/**
* Closes issues of the same incident that a crash left, as duplicates of the one that stays. One request each, so
* that it can be repeated and says nothing twice; the claim's label comes off, so that they are not met again.
*/
async function closeTwins(work, kept, twins) {
	for (const twin of twins) {
		const issue = {
			issue_number: twin.number,
			labels: [everyIssue]
		};
		if (!twin.isOpen) {
			await work.request(route, issue);
			continue;
		}
		const body = `Duplicate of #${kept.number}: two runs opened an issue for ${work.incident}, and the first one stays.\n`;
		await close(work, {
			...issue,
			state: "closed",
			body,
			state_reason: "duplicate"
		});
	}
}
const route = "PATCH /repos/{owner}/{repo}/issues/{issue_number}";
/** A server that does not know the reason yet has one that is nearest. */
async function close(work, change) {
	try {
		await work.request(route, change);
	} catch (error) {
		if (!(error instanceof GitHubFailure) || error.kind !== "invalid") throw error;
		await work.request(route, {
			...change,
			state_reason: "not_planned"
		});
	}
}

// src/effects/track/github-issue/find-issue.ts
/**
* The issues of an incident, the lowest number first. A marker alone proves nothing. Two things do, and a stranger
* can do neither: the claim's label on an issue that may be ours by its author, or the number that the label's
* description names.
*/
async function findIssues(work, claim) {
	const listed = await work.all("GET /repos/{owner}/{repo}/issues", {
		labels: claimLabel(work.incident),
		state: "all"
	});
	const found = /* @__PURE__ */ new Map();
	for (const issue of listed.map(issueFrom)) if (!issue.isPullRequest && await mayBeUs(work.github, issue.author)) found.set(issue.number, issue);
	const named = claim?.is === "opened" || claim?.is === "settled" ? claim.issue : null;
	const alone = named === null || found.has(named) ? null : await readIssue(work, named);
	if (alone !== null) found.set(alone.number, alone);
	return [...found.values()].sort((one, other) => one.number - other.number);
}
/** Null: it was deleted, or moved to where this token sees nothing, or is no issue. */
async function readIssue(work, number) {
	try {
		const { data } = await work.request("GET /repos/{owner}/{repo}/issues/{issue_number}", { issue_number: number });
		const issue = issueFrom(data);
		return issue.isPullRequest || issue.number !== number ? null : issue;
	} catch (error) {
		if (error instanceof GitHubFailure && error.kind === "missing") return null;
		throw error;
	}
}
/**
* An issue that a create made whose answer was lost: in what changed since the claim, not in the list by label,
* which may lag behind and misses an issue whose labels were dropped.
*/
async function findLostIssue(work, since) {
	return oldestMarked(work, {
		state: "all",
		since: new Date(since).toISOString()
	}, (issue) => issue.labels.includes(claimLabel(work.incident)));
}
/** An open issue of ours whose claim's label somebody deleted: it still has our marker, author and common label. */
async function findUnlabelledIssue(work) {
	return oldestMarked(work, {
		state: "open",
		labels: everyIssue
	}, () => false);
}
async function oldestMarked(work, filter, isIt) {
	const likely = (await work.all("GET /repos/{owner}/{repo}/issues", filter)).map(issueFrom).filter((issue) => !issue.isPullRequest && (isIt(issue) || isMarked(issue.body, work.marker)));
	for (const issue of likely.sort((one, other) => one.number - other.number)) if (await mayBeUs(work.github, issue.author)) return issue;
	return null;
}

// src/effects/track/github-issue/create-issue.ts
/** Waits before looking for what a lost answer may have made. */
const looks = [
	1e3,
	3e3,
	6e3
];
/** Runners' clocks may run ahead of GitHub's. */
const skewMs = 3e5;
/**
* Opens the issue: one POST. When its answer is lost, what GitHub lists decides; only when nothing is there after
* several looks is it sent once more. Labels are never a reason to do it again.
*/
async function createIssue(work, held) {
	for (let tries = 1;; tries += 1) {
		if (work.now() - held.at > 6e5 / 2) throw new GitHubFailure("uncertain", null, "the claim is too old to open an issue under it");
		try {
			const { data } = await work.request("POST /repos/{owner}/{repo}/issues", {
				title: work.title,
				body: work.body,
				labels: work.labels
			});
			return issueFrom(data);
		} catch (error) {
			if (!(error instanceof GitHubFailure) || error.kind !== "uncertain") throw error;
			const made = await lookForLost(work, held);
			if (made !== null) return made;
			if (tries > 1) throw error;
		}
	}
}
async function lookForLost(work, held) {
	for (const wait of looks) {
		await work.sleep(wait);
		const made = await findLostIssue(work, held.at - skewMs);
		if (made !== null) return made;
	}
	return null;
}

// src/effects/without-mentions.ts
/** The same brief with names that notify nobody: an issue may turn out to be a twin, so people are told later. */
function withoutMentions(brief) {
	return {
		...brief,
		headline: quiet(brief.headline),
		rows: brief.rows.map((row) => ({
			...row,
			says: quiet(row.says)
		})),
		footer: brief.footer.map(quiet),
		folds: brief.folds.map(({ title, body }) => ({
			title: quiet(title),
			body: body.map(quietBlock)
		}))
	};
}
function quietBlock(block) {
	switch (block.is) {
		case "paragraph": return {
			...block,
			says: quiet(block.says)
		};
		case "table": return {
			...block,
			rows: block.rows.map((row) => row.map(quiet))
		};
		case "list": return {
			...block,
			items: block.items.map(quiet)
		};
		case "boxes": return {
			...block,
			items: block.items.map((box) => ({
				...box,
				says: quiet(box.says)
			}))
		};
		case "path":
		case "code": return block;
	}
}
function quiet(words) {
	return words.map((part) => {
		if (part.is === "mention") return {
			is: "value",
			text: part.text
		};
		return part.is === "strong" || part.is === "link" ? {
			...part,
			text: quiet(part.text)
		} : part;
	});
}

// src/effects/track/github-issue/issue-work.ts
function labelledWork({ incident, title, brief, labels = [], person, team }, github, { clock, random, run, render }) {
	const marker = markerOf(incident.id);
	return {
		incident: incident.id,
		marker,
		title: titleOf(render.line(title), incident.id),
		body: bodyOf(marker, withoutMentions(brief), render),
		labels: [.../* @__PURE__ */ new Set([...issueLabels({
			...incident,
			owner: ownerOf(incident)
		}), ...labels])],
		person,
		team,
		takeUpBy: incident.takeUpBy,
		...means(github, clock),
		nonce: random.nonce,
		run: (run ?? "local").replace(/[^\w.-]/g, "-")
	};
}
/** What every work on an issue needs of the world. */
function means({ client, at }, clock) {
	return {
		github: client,
		request: (route, parameters) => client.request(route, {
			...at,
			...parameters
		}),
		all: (route, parameters) => client.all(route, {
			...at,
			...parameters
		}),
		now: () => clock.now().getTime(),
		sleep: clock.sleep
	};
}
function ownerOf({ owner }) {
	return owner.team ?? owner.person;
}

// src/effects/track/github-issue/not-all-around.ts
/** What comes of an issue that is there, when something around it failed. Throws what is no failure of GitHub's. */
function notAllAround(error, { number, url }, isNew) {
	if (!(error instanceof GitHubFailure)) throw error;
	const unclear = error.kind === "uncertain" ? "uncertain" : "failed";
	const says = `the issue is there, but not all around it: ${sayFailure(error, "issues: write")}`;
	return {
		state: isNew ? "done" : unclear,
		number,
		url,
		says
	};
}

// src/effects/track/github-issue/redraw-issue.ts
/** Makes title, body and labels what they shall be. The body is a view: what people wrote into it goes. */
async function redrawIssue(work, issue) {
	const differs = issue.title !== work.title || !isSameText(issue.body, work.body);
	if (differs) await work.request("PATCH /repos/{owner}/{repo}/issues/{issue_number}", {
		issue_number: issue.number,
		title: work.title,
		body: work.body
	});
	try {
		const relabelled = await relabel(work, issue);
		return {
			changed: differs || relabelled,
			notes: []
		};
	} catch (error) {
		if (!(error instanceof GitHubFailure)) throw error;
		return {
			changed: differs,
			notes: [`labels: ${sayFailure(error, "issues: write")}`]
		};
	}
}
/** Adds what is missing and takes off what was ours and no longer holds; people's labels stay. */
async function relabel(work, issue) {
	const there = new Set(issue.labels.map((label) => label.toLowerCase()));
	const wanted = new Set(work.labels.map((label) => label.toLowerCase()));
	const missing = work.labels.filter((label) => !there.has(label.toLowerCase()));
	const outdated = issue.labels.filter((label) => isOurs(label) && !wanted.has(label.toLowerCase()));
	const at = { issue_number: issue.number };
	if (missing.length > 0) await work.request("POST /repos/{owner}/{repo}/issues/{issue_number}/labels", {
		...at,
		labels: missing
	});
	for (const name of outdated) await takeOff(work, {
		...at,
		name
	});
	return missing.length + outdated.length > 0;
}
async function takeOff(work, label) {
	try {
		await work.request("DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}", label);
	} catch (error) {
		if (!(error instanceof GitHubFailure) || error.kind !== "missing") throw error;
	}
}

// src/effects/track/github-issue/tell-owner.ts
const marker = markerOf("owner");
const login = /^@[A-Za-z0-9](?:[A-Za-z0-9-]{0,37}[A-Za-z0-9])?$/;
const team = /^@[A-Za-z0-9](?:[A-Za-z0-9-]{0,37}[A-Za-z0-9])?\/[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/;
/**
* Tells the owner, once: a person who can be assigned is assigned; else the team is mentioned in a comment of its
* own, since an edited body notifies nobody reliably. Whoever is assigned already has it.
*/
async function tellOwner(work, issue) {
	if (issue.assignees.length > 0) return {
		settled: true,
		told: [],
		notes: []
	};
	const assigned = await attempt(() => assign(work, issue));
	if (assigned.told.length > 0 || work.team === null || !team.test(work.team)) return assigned;
	const mentioned = await attempt(() => mention(work, issue, work.team ?? ""));
	return {
		...mentioned,
		notes: [...assigned.notes, ...mentioned.notes]
	};
}
async function attempt(tell) {
	try {
		return await tell();
	} catch (error) {
		if (!(error instanceof GitHubFailure)) throw error;
		return {
			settled: false,
			told: [],
			notes: [`the owner is not told: ${sayFailure(error, "issues: write")}`]
		};
	}
}
async function assign(work, issue) {
	const { person } = work;
	if (person === null || !login.test(person)) return {
		settled: true,
		told: [],
		notes: []
	};
	const name = person.slice(1);
	const refused = {
		settled: true,
		told: [],
		notes: [`${person} cannot be assigned in this repository`]
	};
	if (!await canBeAssigned(work, name)) return refused;
	const { data } = await work.request("POST /repos/{owner}/{repo}/issues/{issue_number}/assignees", {
		issue_number: issue.number,
		assignees: [name]
	});
	return issueFrom(data).assignees.some((one) => one.toLowerCase() === name.toLowerCase()) ? {
		settled: true,
		told: [person],
		notes: []
	} : refused;
}
async function canBeAssigned(work, assignee) {
	try {
		await work.request("GET /repos/{owner}/{repo}/assignees/{assignee}", { assignee });
		return true;
	} catch (error) {
		if (error instanceof GitHubFailure && error.kind === "missing") return false;
		throw error;
	}
}
async function mention(work, issue, name) {
	if (issue.comments > 0 && await findTold(work, issue) !== null) return {
		settled: true,
		told: [],
		notes: []
	};
	const comment = await post(work, issue, name);
	if (comment.html === null || comment.html.includes("team-mention")) return {
		settled: true,
		told: [name],
		notes: []
	};
	return {
		settled: true,
		told: [],
		notes: [`GitHub notifies nobody of ${name}: this token may not see teams, give one of an App with "members: read"`]
	};
}
async function post(work, issue, name) {
	const until = work.takeUpBy.replace("T", " ").replace(/:\d\d(?:\.\d+)?Z$/, " UTC");
	const body = `${marker}\n\n${name} owns this. One of you takes it up by ${until}: assign yourself here.\n`;
	return sentOnce(async () => {
		const { data } = await work.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
			issue_number: issue.number,
			body,
			mediaType: { format: "full" }
		});
		return commentFrom(data);
	}, () => findTold(work, issue));
}
async function findTold(work, issue) {
	const all = await work.all("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", { issue_number: issue.number });
	for (const comment of all.map(commentFrom)) if (isMarked(comment.body, marker) && await mayBeUs(work.github, comment.author)) return comment;
	return null;
}

export { canBeAssigned, claim, closeTwins, createIssue, describeClaim, findIssues, findUnlabelledIssue, isFresh, labelOf, labelledWork, means, notAllAround, readClaim, readIssue, redrawIssue, relabel, release, takeOver, tellOwner, withoutMentions };