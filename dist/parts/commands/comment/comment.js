import { text } from "../../start.js";
import { requestFrom } from "../../intake/request/request-from.js";
import { tell } from "./tell.js";
import { doorOf } from "./door-of.js";

// src/intake/request/payload.ts
/** Fields of an object; none of whatever else it is. */
function fieldsOf(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
/** Null: no person, as far as GitHub says; a bot, an organization, a deleted account. */
function personOf(user) {
	const { id, login, type } = fieldsOf(user);
	if (!isNumber(id) || typeof login !== "string" || type !== "User" || isBot(user)) return null;
	return {
		id: `github:${id}`,
		login
	};
}
/** By its type, or by the ending that GitHub keeps for bots. */
function isBot(user) {
	const { type, login } = fieldsOf(user);
	return type !== void 0 && type !== "User" || typeof login === "string" && login.endsWith("[bot]");
}
/** Whether an event is of this repository, `owner/name`. */
function isOf(repository, fullName) {
	const name = fieldsOf(repository)["full_name"];
	return typeof name === "string" && name.toLowerCase() === fullName.toLowerCase();
}
function issueTold(issue) {
	const { number, pull_request: pull, body } = fieldsOf(issue);
	if (!isNumber(number)) return null;
	return {
		number,
		isPullRequest: Object.keys(fieldsOf(pull)).length > 0,
		named: namedIn(body)
	};
}
/** By the marker with which the text of an incident's issue begins. */
function namedIn(body) {
	return typeof body === "string" ? /^<!-- baton:(INC-[0-9A-Z]{12}) -->/.exec(body)?.[1] ?? null : null;
}
function isNumber(value) {
	return Number.isSafeInteger(value) && value > 0;
}

// src/intake/request/comment-event.ts
/**
* GitHub's `issue_comment` event; null: nothing is to be done, for whatever reason (edited, deleted, a bot's, by
* somebody else's hand, of another repository than `owner/name`, without a body). Threats 1.13.
*/
function commentEvent(payload, repository) {
	const { action, comment, issue, repository: place, sender } = fieldsOf(payload);
	if (action !== "created" || !isOf(place, repository)) return null;
	const { id, body, user, created_at: at, updated_at: changed } = fieldsOf(comment);
	const by = personOf(user);
	const told = issueTold(issue);
	if (by === null || told === null || isBot(sender) || by.id !== `github:${String(fieldsOf(sender)["id"])}`) return null;
	if (isMadeByApp(comment) || typeof body !== "string" || typeof at !== "string" || changed !== at) return null;
	if (!isNumber(id) || Number.isNaN(Date.parse(at))) return null;
	return {
		id,
		body,
		by,
		issue: told,
		at
	};
}
/** A program that writes in somebody's name is a program. */
function isMadeByApp(comment) {
	const app = fieldsOf(comment)["performed_via_github_app"];
	return app !== void 0 && app !== null;
}

// src/intake/request/issue-event.ts
/**
* GitHub's `issues` event, `edited` or `closed`; null: nothing is to be done (a bot did it, so we did, or it is of
* another repository than `owner/name`, a pull request, or no issue that names an incident).
*/
function issueEvent(payload, repository) {
	const { action, issue, changes, comment, repository: place, sender } = fieldsOf(payload);
	if (action !== "edited" && action !== "closed" || comment !== void 0 || !isOf(place, repository)) return null;
	const by = personOf(sender);
	const told = issueTold(issue);
	const { updated_at: changed, closed_at: closed, body } = fieldsOf(issue);
	const at = action === "closed" && typeof closed === "string" ? closed : changed;
	if (by === null || told === null || told.isPullRequest || typeof at !== "string") return null;
	if (Number.isNaN(Date.parse(at))) return null;
	const before = fieldsOf(fieldsOf(changes)["body"])["from"];
	const text = typeof before === "string" ? {
		before,
		after: typeof body === "string" ? body : ""
	} : null;
	const named = (text === null ? null : namedIn(text.before)) ?? told.named;
	if (named === null) return null;
	const did = action === "closed" ? { is: "closed" } : {
		is: "edited",
		text
	};
	return {
		by,
		issue: {
			...told,
			named
		},
		at,
		did
	};
}

// src/commands/comment/comment.ts
/**
* `command: comment`: answers what somebody asked for in a comment, by a ticked box, or by closing an issue. Whatever
* asks for nothing is told apart by the event alone: nothing is loaded for it and nothing is asked.
*/
async function comment(command, world) {
	const repository = world.ci.repository ?? "";
	const said = commentEvent(world.event, repository);
	if (said !== null && requestFrom(said.body, doorOf(said, null)) !== null) {
		const { answerComment } = await import("./answer-comment.js");
		return answerComment(said, repository, command, world);
	}
	const done = issueEvent(world.event, repository);
	if (done !== null) {
		const { answerIssue } = await import("./answer-issue.js");
		return answerIssue(done, repository, command, world);
	}
	return tell(world, text`Nothing is asked here.`);
}

export { comment };