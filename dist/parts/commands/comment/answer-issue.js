import { closedSays } from "../record/recorded-issue.js";
import { Inability, answerText, hasEnded, text, value } from "../../start.js";
import { refusalSays, replyToFailure } from "../../incident/rule.js";
import { answeredHere, atForge, ensureReply, githubHere, isOurs, isStranger, readRecordAt, rightsHere, settleRequests, unread } from "./settle-requests.js";
import { fold } from "../../incident/fold.js";
import { markdownLine } from "../../render/markdown-block.js";
import { drawIssues } from "../record/draw-issues.js";
import { tell } from "./tell.js";

// src/brief/record/put-back-says.ts
/** Why a box that somebody ticked is as it was. */
function putBackSays(refusal, answered, now) {
	return [text`A box was put back as it was. ${refusalSays("check", refusal)}`, answerText(answered, now, "in-issue")];
}

// src/intake/request/checkbox-requests.ts
/** More than any checklist has. */
const mostBoxes = 100;
/**
* What somebody asks for who ticked boxes in an issue's text. The text is a view: only boxes that both versions have,
* each once, and that differ say anything.
*/
function checkboxRequests(oldBody, newBody, { by, source, term }, incident) {
	const before = boxesIn(oldBody);
	return [...boxesIn(newBody)].filter(([id, isDone]) => {
		const was = before.get(id);
		return typeof isDone === "boolean" && typeof was === "boolean" && was !== isDone;
	}).map(([item, isDone]) => ({
		verb: isDone === true ? "check" : "uncheck",
		incident,
		by,
		via: "checkbox",
		source: `${source}:${item}`,
		...term === void 0 ? {} : { term },
		args: { item }
	}));
}
/** By item; `twice`: nobody can tell which one counts. */
function boxesIn(body) {
	const boxes = /* @__PURE__ */ new Map();
	for (const [, mark = "", id = ""] of body.matchAll(box)) {
		if (boxes.size >= mostBoxes) break;
		boxes.set(id, boxes.has(id) ? "twice" : mark !== " ");
	}
	return boxes;
}
/** As the renderer writes them: a value cannot begin a line. */
const box = /^- \[([ xX])\] `([a-z0-9][a-z0-9-]{0,40})`/gm;

// src/commands/comment/answer-issue.ts
/** Answers what somebody did to an incident's issue: ticked boxes, changed its text, closed it. */
async function answerIssue(done, repository, command, world) {
	const github = await githubHere(command, world);
	const own = await isOurs(done.by, github);
	if (own === null) throw unread();
	if (own) return tell(world, text`Nothing was done: this token's own account did it.`);
	const at = await atForge(command, world, {
		github,
		repository
	});
	try {
		return await answered(done, at);
	} catch (error) {
		if (error instanceof Inability && error.exit === 30) await tellFailure(done, at);
		throw error;
	}
}
async function answered(done, at) {
	const record = await readRecordAt(at);
	const id = await record.incidentOf(done.issue);
	if (id === null) return tell(at.world, text`Nothing was done: it is no incident's issue.`);
	const events = await record.eventsOf(id);
	const incident = {
		state: fold(events),
		events
	};
	if (done.did.is === "closed") return answerClosed(done, incident, at);
	return answerEdited(done, done.did.text, incident, at);
}
/** Who only wrote into the text asked for nothing. */
async function tellFailure(done, at) {
	const { did, by } = done;
	if ((did.is === "closed" || did.text !== null && boxesOf(done, did.text, "", at).length > 0) && !isStranger(by, await rightsHere(by, at), at)) await saysBelow(at, done, replyToFailure().says, ":failed");
}
function boxesOf({ by, issue, at: when }, { before, after }, incident, { repository }) {
	const source = `issue:${repository.toLowerCase()}#${issue.number}:${when}`;
	return checkboxRequests(before, after, {
		by,
		source
	}, incident);
}
async function answerClosed(done, incident, at) {
	const { state } = incident;
	if (hasEnded(state.lifecycle)) return tell(at.world, text`Nothing was done: ${state.id} has ended.`);
	const unsaid = await saysBelow(at, done, closedSays(answeredHere(state, at), at.now));
	const undrawn = await drawIssues(/* @__PURE__ */ new Set([incident.state.id]), at.ledger, at.world);
	return tell(at.world, text`Answered: ${state.id} has not ended, and its issue was closed by ${value(done.by.login)}.`, [...unsaid, ...undrawn]);
}
/** Boxes that differ are asked for; whatever else was changed is drawn again. */
async function answerEdited(done, change, incident, at) {
	const { id } = incident.state;
	const restored = change === null ? /* @__PURE__ */ new Map() : /* @__PURE__ */ new Map([[id, change.before]]);
	const [first, ...rest] = change === null ? [] : boxesOf(done, change, id, at);
	if (first === void 0) {
		const undrawn = await drawIssues(/* @__PURE__ */ new Set([incident.state.id]), at.ledger, at.world, restored);
		return tell(at.world, text`Drawn again: the issue of ${id}, which ${value(done.by.login)} edited.`, undrawn);
	}
	const { refused, unsaid } = await answerBoxes([first, ...rest], done, incident, at);
	const undrawn = await drawIssues(/* @__PURE__ */ new Set([id]), at.ledger, at.world, restored);
	const count = 1 + rest.length;
	const says = text`${count - refused} of ${count} boxes of ${id} were set by ${value(done.by.login)}, ${refused} put back.`;
	return tell(at.world, says, [...unsaid, ...undrawn]);
}
async function answerBoxes(requests, done, before, at) {
	const rights = await rightsHere(done.by, at);
	const stranger = isStranger(done.by, rights, at);
	const { rulings, incident } = await settleRequests(requests, rights, !stranger, at);
	const refusals = rulings.flatMap(({ refusal }) => refusal === null ? [] : [refusal]);
	const [first] = refusals.filter(({ why }) => why !== "replayed");
	const unsaid = first === void 0 || stranger ? [] : await saysBelow(at, done, putBackSays(first, answeredHere((incident ?? before).state, at), at.now));
	return {
		refused: refusals.length,
		unsaid
	};
}
/** One comment for what was done; gives what could not be said, in lines. */
async function saysBelow(at, done, says, more = "") {
	const { github, repository } = at;
	const occasion = `${done.did.is}:${done.at}${more}`;
	const place = {
		repository,
		issue: done.issue.number,
		occasion,
		since: done.at
	};
	const unsaid = await ensureReply(github, place, says.map((line) => markdownLine(line)).join("\n\n"));
	return unsaid === null ? [] : [unsaid];
}

export { answerIssue };