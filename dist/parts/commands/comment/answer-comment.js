import { replyToDone, replyToFailure, replyToHelp, replyToMistake, replyToRefused } from "../../incident/rule.js";
import { GitHubFailure, Inability, ours, text, value } from "../../start.js";
import { repositoryAddress } from "../../effects/repository-address.js";
import { isRecord } from "../../effects/shapes.js";
import { requestFrom } from "../../intake/request/request-from.js";
import { drawIssues } from "../record/draw-issues.js";
import { answeredHere, atForge, ensureReply, githubHere, isOurs, isStranger, react, readRecordAt, rightsFor, rightsHere, settleRequests, unread } from "./settle-requests.js";
import { tell } from "./tell.js";
import { doorOf } from "./door-of.js";
import { markdownLine } from "../../render/markdown-block.js";

// src/effects/comment-stands.ts
/**
* Whether a comment is still there as its event told: same author, same words, never edited. An event can wait in a
* queue for long. Null: GitHub does not say; nothing may rest on such a comment either. Threats 1.13.
*/
async function commentStands(github, repository, { id, body, by }) {
	try {
		const { data } = await github.request("GET /repos/{owner}/{repo}/issues/comments/{comment_id}", {
			...repositoryAddress(repository),
			comment_id: id
		});
		if (!isRecord(data) || !isRecord(data.user)) return false;
		return data.id === id && data.body === body && `github:${String(data.user.id)}` === by.id && data.created_at === data.updated_at;
	} catch (error) {
		return error instanceof GitHubFailure && error.kind === "missing" ? false : null;
	}
}

// src/commands/comment/says-to.ts
/**
* Answers on the comment itself and below it, once; a stranger gets the reaction alone. Gives what could not be said, in
* lines. `more` tells several answers to one comment apart.
*/
async function saysTo(at, { id, by, issue, at: since }, { reaction, says }, more = "", known = null) {
	const { github, repository } = at;
	const unsaid = [reaction === null ? null : await react(github, repository, id, reaction)];
	if (says.length > 0 && !isStranger(by, known ?? await rightsHere(by, at), at)) {
		const place = {
			repository,
			issue: issue.number,
			occasion: `comment:${id}${more}`,
			since
		};
		unsaid.push(await ensureReply(github, place, says.map((line) => markdownLine(line)).join("\n\n")));
	}
	return unsaid.filter((line) => line !== null);
}

// src/commands/comment/answer-comment.ts
/** Answers a comment that begins with a command. What was asked is done before it is answered. */
async function answerComment(said, repository, command, world) {
	const github = await githubHere(command, world);
	const counts = await isToBeCounted(said, github, repository);
	if (counts === null) throw unread();
	if (!counts) return tell(world, text`Nothing was done: the comment was edited or deleted, or this token's own account wrote it.`);
	const at = await atForge(command, world, {
		github,
		repository
	});
	try {
		return await answered(said, at);
	} catch (error) {
		if (error instanceof Inability && error.exit === 30) await saysTo(at, said, replyToFailure(), ":failed");
		throw error;
	}
}
/** As its event told, and not by ourselves. Null: GitHub does not say. */
async function isToBeCounted(said, github, repository) {
	const [stands, own] = await Promise.all([commentStands(github, repository, said), isOurs(said.by, github)]);
	if (stands === false || own === true) return false;
	return stands === null || own === null ? null : true;
}
async function answered(said, at) {
	const alone = requestFrom(said.body, doorOf(said, null));
	if (alone === null) return 0;
	if ("help" in alone || "mistake" in alone && alone.mistake !== "no-incident") return answerWords(alone, "elsewhere", said, at);
	const record = await readRecordAt(at);
	const incident = await record.incidentOf(said.issue);
	const written = incident === null ? "elsewhere" : "in-issue";
	const asked = requestFrom(said.body, doorOf(said, incident)) ?? alone;
	if ("help" in asked || "mistake" in asked) return answerWords(asked, written, said, at);
	return answerRequest(asked, await rightsFor(asked, said.issue, await record.eventsOf(asked.incident), at), written, said, at);
}
/** Help, or what does not fit the grammar. */
async function answerWords(asked, written, said, at) {
	const reply = "help" in asked ? replyToHelp(asked) : replyToMistake(asked, written);
	const unsaid = await saysTo(at, said, reply);
	const what = "help" in asked ? text`help` : text`a command that does not fit (${ours(asked.mistake)})`;
	return tell(at.world, text`Answered: ${what}, by ${value(said.by.login)}.`, unsaid);
}
async function answerRequest(asked, rights, written, said, at) {
	const stranger = isStranger(said.by, rights, at);
	const { rulings, incident, isRecorded } = await settleRequests([asked], rights, !stranger, at);
	const refusal = rulings[0]?.refusal ?? null;
	const shown = incident === null ? null : answeredHere(incident.state, at);
	const reply = refusal !== null ? replyToRefused(asked.verb, refusal, shown, rights, at.now, written) : shown === null ? {
		reaction: "+1",
		says: []
	} : replyToDone(asked.verb, shown, at.now, written);
	const unsaid = await saysTo(at, said, reply, "", rights);
	const undrawn = isRecorded && refusal === null && incident !== null ? await drawIssues(/* @__PURE__ */ new Set([incident.state.id]), at.ledger, at.world) : [];
	const what = text`${ours(asked.verb)} of ${value(asked.incident)} by ${value(said.by.login)}`;
	const ended = refusal === null ? text`Done: ${what}.` : text`Refused (${ours(refusal.why)}): ${what}.`;
	return tell(at.world, ended, [...unsaid, ...undrawn]);
}

export { answerComment };