import { GitHubFailure } from "../start.js";

// src/effects/shapes.ts
/** Reads an issue of GitHub's; rejects what is none, so that nothing is concluded from it. */
function issueFrom(data) {
	if (!isRecord(data)) throw odd("issue");
	return {
		id: numberIn(data, "id"),
		number: numberIn(data, "number"),
		url: textIn(data, "html_url"),
		title: textIn(data, "title"),
		body: typeof data.body === "string" ? data.body : "",
		isOpen: textIn(data, "state") === "open",
		createdAt: textIn(data, "created_at"),
		closedAt: typeof data.closed_at === "string" ? data.closed_at : null,
		author: authorFrom(data.user),
		closedBy: authorFrom(data.closed_by),
		labels: listIn(data, "labels").map((label) => typeof label === "string" ? label : nameOf(label)),
		assignees: (Array.isArray(data.assignees) ? data.assignees : []).map(loginOf),
		comments: numberIn(data, "comments"),
		isPullRequest: isRecord(data.pull_request)
	};
}
function commentFrom(data) {
	if (!isRecord(data)) throw odd("comment");
	return {
		id: numberIn(data, "id"),
		url: textIn(data, "html_url"),
		body: typeof data.body === "string" ? data.body : "",
		author: authorFrom(data.user),
		html: typeof data.body_html === "string" ? data.body_html : null
	};
}
/** A label's description; empty when it has none. */
function descriptionFrom(data) {
	if (!isRecord(data)) throw odd("label");
	return typeof data.description === "string" ? data.description : "";
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function numberIn(data, key) {
	const value = data[key];
	if (typeof value !== "number") throw odd(key);
	return value;
}
function textIn(data, key) {
	const value = data[key];
	if (typeof value !== "string") throw odd(key);
	return value;
}
function listIn(data, key) {
	const value = data[key];
	if (!Array.isArray(value)) throw odd(key);
	return value;
}
function authorFrom(user) {
	return isRecord(user) ? {
		id: numberIn(user, "id"),
		isBot: user.type === "Bot"
	} : null;
}
function nameOf(label) {
	return isRecord(label) ? textIn(label, "name") : "";
}
function loginOf(user) {
	return isRecord(user) ? textIn(user, "login") : "";
}
function odd(what) {
	return new GitHubFailure("unreachable", null, `GitHub's answer is not understood (${what})`);
}

export { commentFrom, descriptionFrom, isRecord, issueFrom, numberIn };