import { checklists, joined, ours, strong, text, value } from "../../start.js";
import { isPast, nameOf, stampOf } from "./stamp.js";

// src/brief/record/items.ts
/** What an item of the checklist says; one that a newer policy no longer has is named alone. */
function itemSays(id) {
	for (const rows of Object.values(checklists)) {
		const row = rows.find((one) => one.id === id);
		if (row !== void 0) return [ours(row.says)];
	}
	return text`item ${id} of the checklist`;
}
/** Everything that has to be done before it can be resolved and closed, and what was ticked beside it. */
function boxesOf({ mustDo, done }) {
	const resolve = new Set(mustDo.resolve);
	const close = new Set(mustDo.close);
	return [.../* @__PURE__ */ new Set([
		...resolve,
		...close,
		...done
	])].map((id) => {
		const when = resolve.has(id) ? " (before it is resolved)" : close.has(id) ? " (before it is closed)" : "";
		return {
			id,
			isDone: done.has(id),
			says: text`${itemSays(id)}${ours(when)}`
		};
	});
}

// src/brief/record/prose.ts
/** A value of its own is shortened when it is longer. */
const longestPiece = 80;
/** A whole sentence that is a value: in pieces, so that it is shown whole. `most` in UTF-16 units. */
function prose(sentence, most = 320) {
	const pieces = [];
	for (const word of sentence.slice(0, most).split(" ")) {
		const last = pieces.at(-1);
		if (last !== void 0 && last.length + word.length < longestPiece) pieces[pieces.length - 1] = `${last} ${word}`;
		else pieces.push(word);
	}
	const cut = sentence.length > most ? [ours("…")] : [];
	return [...pieces.flatMap((piece, at) => at === 0 ? [value(piece)] : [ours(" "), value(piece)]), ...cut];
}

// src/brief/record/next-text.ts
/** The one thing to do now, by whom and until when where a clock runs for it. */
function nextText(answered) {
	const { next } = answered.answer;
	return words[next.is](answered, "at" in next ? next.at : "");
}
const words = {
	accept: (answered, at) => {
		const { asked, holder } = answered.answer;
		const who = asked === null ? text`somebody` : text`${nameOf(asked.login)}`;
		const then = holder === null ? "then" : "meanwhile";
		return text`${who} accepts (${value("baton accept INC")}) or declines by ${stampOf(at)}, ${ours(then)} ${stepText(answered)}`;
	},
	arbitrate: ({ state }, at) => {
		const names = state.baton.claims.map(({ by }) => [nameOf(by.login)]);
		const also = names.length === 0 ? text`` : text`; ${joined(names, " and ")} ${ours(names.length === 1 ? "claims" : "claim")} it, too`;
		return text`the security duty officer decides by ${stampOf(at)}${also}`;
	},
	"read-back": (answered, at) => text`${holderOf(answered)} says what they do and when they are heard again, by ${stampOf(at)}; ${stepText(answered)}`,
	"sign-of-life": (answered, at) => text`${holderOf(answered)} gives a sign of life by ${stampOf(at)}`,
	resume: (_, at) => text`it goes on at ${stampOf(at)}`,
	"find-holder": (answered) => text`somebody takes it (${value("baton accept INC")} or ${value("baton claim INC")}), since nobody is left to be asked; then ${stepText(answered)}`,
	fix: stepText,
	check: (answered) => itemText(answered) ?? text`show it gone in a complete scan`,
	"decide-holds": ({ answer }) => text`lift ${holdNames(answer.missing.holds)}, or make it permanent`,
	review: (answered) => itemText(answered) ?? text`nothing; it closes with the next run`,
	none: () => text`nothing`
};
function stepText(answered) {
	const { state, answer } = answered;
	if (state.lifecycle === "verifying") return text`${answer.missing.runs} more complete scans show it gone`;
	const step = state.about?.nextStep ?? "";
	if (step !== "") return prose(step);
	return itemText(answered) ?? text`show it gone in a complete scan`;
}
function itemText({ answer }) {
	const [first] = answer.missing.items;
	return first === void 0 ? null : itemSays(first);
}
function holdNames(holds) {
	return joined(holds.map((hold) => text`hold ${hold}`), ", ");
}
function holderOf({ answer }) {
	return answer.holder === null ? text`who has it` : [nameOf(answer.holder.login)];
}

// src/brief/record/answer-text.ts
/**
* Who has it, since when, until when, what next: one sentence or two, the same in every view. Times carry their date and
* no distance, so that what is drawn stays true until the record changes.
*/
function answerText(answered, now) {
	const { state, answer } = answered;
	if (hasEnded(state)) return text`${strong(text`Held by nobody`)}: ${endText(state)}.`;
	const since = answer.since === null ? text`` : text` since ${stampOf(answer.since)}`;
	const until = untilText(answered, now);
	return text`${strong(text`Held by ${holderText(answered)}`)}${since}${until}. Next: ${nextText(answered)}.`;
}
/** Nothing more can happen to it, unless it comes back. */
function hasEnded({ lifecycle }) {
	return lifecycle === "closed" || lifecycle === "dismissed";
}
function holderText({ state, answer }) {
	if (answer.holder === null) return text`nobody`;
	const holder = text`${nameOf(answer.holder.login)}`;
	return state.baton.phase === "contested" ? text`${holder} for now` : holder;
}
function untilText(answered, now) {
	const { holder, asked, until, mustAct } = answered.answer;
	const past = until !== null && isPast(until, now) ? text` (past)` : text``;
	if (holder !== null) return until === null ? openEnd(answered) : text`, until ${stampOf(until)}${past}`;
	const names = mustAct.map(({ login }) => [nameOf(login)]);
	const who = names.length === 0 ? text`the repository's administrators` : joined(names, " or ");
	const meanwhile = text`; ${who} must act meanwhile`;
	if (asked === null || until === null) return meanwhile;
	return text`, asked is ${nameOf(asked.login)} until ${stampOf(until)}${past}${meanwhile}`;
}
/** No clock runs for who has it: they gave it up or are silent, or there is nothing left but to close it. */
function openEnd({ state, answer }) {
	const isProved = state.lifecycle === "resolved" || state.lifecycle === "in_review";
	if (answer.asked !== null) return text`, until ${nameOf(answer.asked.login)} accepts`;
	return isProved ? text`, until it is closed` : text`, until somebody accepts`;
}
function endText({ lifecycle, endedAt }) {
	const how = lifecycle === "closed" ? text`it was closed` : text`it was dismissed`;
	return endedAt === void 0 ? how : text`${how} ${stampOf(endedAt)}`;
}

export { answerText, boxesOf, hasEnded, holderText, nextText, prose };