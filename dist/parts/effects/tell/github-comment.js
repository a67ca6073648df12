import { GitHubFailure } from "../../start.js";
import { bodyOf, isMarked, isSameText, markerOf } from "../body.js";
import { commentFrom } from "../shapes.js";
import { mayBeUs } from "../whose.js";
import { sentOnce } from "../sent-once.js";

// src/effects/tell/github-comment.ts
const marker = markerOf("pull-request");
/** One comment on a pull request, made once and updated in place; the lowest id is it, later ones go. */
const githubComment = {
	permission: "pull-requests: write",
	perform
};
async function perform({ pullRequest, brief, onlyUpdate }, { github, render }) {
	if (github === null) return {
		state: "skipped",
		says: "GitHub is not spoken to"
	};
	const body = bodyOf(marker, brief, render);
	const [first, ...later] = await ours(github, pullRequest);
	if (first !== void 0) return {
		...await keep(github, first, later, body),
		number: pullRequest
	};
	if (onlyUpdate) return {
		state: "unchanged",
		says: "nothing to say, and no comment that says otherwise"
	};
	const made = await create(github, pullRequest, body);
	const [kept = made, ...twins] = await ours(github, pullRequest);
	return {
		...await keep(github, kept, twins, body),
		state: "done",
		number: pullRequest
	};
}
/** Our comments, the oldest first: the marker at its start, written by what may be us. */
async function ours({ client, at }, pullRequest) {
	const all = await client.all("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", {
		...at,
		issue_number: pullRequest
	});
	const found = [];
	for (const comment of all.map(commentFrom)) if (isMarked(comment.body, marker) && await mayBeUs(client, comment.author)) found.push(comment);
	return found.sort((one, other) => one.id - other.id);
}
/** Of the twins that may come of it, the first. */
async function create(github, pullRequest, body) {
	const { client, at } = github;
	return sentOnce(async () => {
		const { data } = await client.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
			...at,
			issue_number: pullRequest,
			body
		});
		return commentFrom(data);
	}, async () => (await ours(github, pullRequest))[0]);
}
async function keep({ client, at }, kept, twins, body) {
	const changed = !isSameText(kept.body, body);
	if (changed) await client.request("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", {
		...at,
		comment_id: kept.id,
		body
	});
	for (const twin of twins) await remove({
		client,
		at
	}, twin);
	return {
		state: changed || twins.length > 0 ? "done" : "unchanged",
		url: kept.url
	};
}
async function remove({ client, at }, twin) {
	try {
		await client.request("DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}", {
			...at,
			comment_id: twin.id
		});
	} catch (error) {
		if (error instanceof GitHubFailure && (error.kind === "missing" || error.kind === "permission")) return;
		throw error;
	}
}

export { githubComment };