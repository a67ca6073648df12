import { answerOf, answerText, commandForm, counted, dismissReasons, given, itemSays, joined, mention, nameOf, ours, owedWords, stampOf, text, value } from "../../start.js";
import { showBrief, timelineOf } from "../../incident/timeline.js";
import { titleOf } from "../../brief/record/what-of.js";
import { claimOf } from "./intents.js";

// src/brief/record/tracker-fold.ts
/** Without a hub an incident is told where it was found; a team that works elsewhere does not see it there. */
function trackerFold({ team }) {
	if (team === null || !team.includes("/")) return null;
	return {
		title: text`The own tracker of ${nameOf(team)} was not reached`,
		body: [{
			is: "paragraph",
			says: text`This incident stands in this repository alone. Two lines put those of all repositories, with all teams, into one hub:`
		}, {
			is: "code",
			language: "yaml",
			code: [
				"# baton.yml",
				"hub: OWNER/REPOSITORY",
				"",
				"# with: of the step",
				"hub-token: ${{ steps.hub.outputs.token }}"
			].join("\n")
		}]
	};
}

// src/brief/record/closed-says.ts
/** Why an issue that somebody closed is open again: what an end lacks, and how to end it with a reason instead. */
function closedSays(answered, now) {
	const { runs, items, holds } = answered.answer.missing;
	const lacks = [
		...runs === 0 ? [] : [text`${ours(counted(runs, "complete scan"))} without its findings`],
		...items.map((id) => text`${value(id)} (${itemSays(id)})`),
		...holds.map((id) => text`a decision on hold ${value(id)}`)
	];
	const missing = lacks.length === 0 ? text`the next run` : joined(lacks, "; ");
	const reasons = joined(dismissReasons.map((reason) => [value(reason)]), ", ");
	return [
		text`Closing the issue does not end the incident, so it is open again. It closes by itself with what is missing: ${missing}.`,
		text`If it needs no repair, end it with a reason: ${commandForm("in-issue", "dismiss", "REASON EVIDENCE")}, where the reason is one of ${reasons}.`,
		answerText(answered, now, "in-issue")
	];
}

// src/brief/record/word-text.ts
/**
* One line to one person or team, whom it mentions; it says what is asked of them, or that nothing is any more. `mustAct`:
* who has to do something while nobody has it; they are told with whoever is asked.
*/
function wordText({ to, of }, incident, mustAct) {
	const isUnheld = of.is === "unasked" || of.is === "asked" && of.holder === null;
	const others = mustAct.filter(({ login }) => addressOf(to).toLowerCase() !== `@${login.toLowerCase()}`);
	const meanwhile = isUnheld && others.length > 0 ? text` Until somebody has it, ${joined(others.map((one) => [mention(addressOf(one))]), " or ")} must act.` : text``;
	return text`${mention(addressOf(to))}${newsText(of, incident)}${meanwhile}`;
}
function addressOf(to) {
	return typeof to === "string" ? to : `@${to.login.replace(/^@/, "")}`;
}
function newsText(of, incident) {
	switch (of.is) {
		case "asked": return text`, you are asked to take ${incident} by ${stampOf(of.until)}; ${heldMeanwhile(of.holder)}. Reply ${value("/baton accept")}, or ${value("/baton decline REASON")}.`;
		case "unasked": return text`, ${incident} is yours, and ${value("baton.yml")} names nobody of you who could be asked. One of you replies ${value("/baton accept")} by ${stampOf(of.until)}.`;
		case "lapsed": return text`, your time to answer is over: ${incident} goes on to the next one. You are not asked for it again until you reply ${value("/baton back")}.`;
		case "withdrawn": return text`, the offer of ${incident} was taken back: nothing is asked of you.`;
		case "declined": return text`, your offer was declined (${of.reason}): you have ${incident} still.`;
		case "handed-over": return text`, ${nameOf(of.to.login)} has ${incident} now, and you do not any more.`;
		case "taken-over": return text`, ${nameOf(of.to.login)} took over ${incident}: do nothing more in it without them.`;
		case "arbitrated": return text`, it was decided that ${nameOf(of.to.login)} has ${incident}.`;
		case "lease-expired": return text`, you were not heard of: you have ${incident} until somebody else accepts it. Reply ${value("/baton accept")} if you are there.`;
		case "worsened": return text`, ${incident}, which you have, is more urgent than it was known to be: it is ${ours(of.severity)} now.`;
		case "reminded": return text`, a reminder for ${incident}: ${ours(reminders[of.of])}${until(of.until)}.`;
	}
}
const reminders = {
	offer: "accept or decline it",
	lease: "say that you are there, by a note or by accept",
	"read-back": "say what you do next, and when you are heard again",
	due: "its date comes near"
};
function until(at) {
	return at === null ? [] : text` by ${stampOf(at)}`;
}
function heldMeanwhile(holder) {
	return holder === null ? text`nobody has it yet` : text`${nameOf(holder.login)} has it until somebody accepts`;
}

// src/commands/record/recorded-issue.ts
/** The rows that the record alone answers; the others stand in what a scan says. */
function isOfRecord({ label }, { dismissal }) {
	return label === "Who" || label === "By when" || label === "Contest" && dismissal !== null;
}
/** An incident's issue as the record wants it. */
function recordedIssue(drawn, asked) {
	const { events } = drawn;
	const { settings, moment, isPublic, hasHub, words, scan, restored } = asked;
	const state = {
		...isPublic ? withheld(drawn.state) : drawn.state,
		issue: null
	};
	const answered = {
		state,
		answer: answerOf(state, settings)
	};
	const trail = isPublic ? null : timelineOf(events).filter(({ is }) => is !== "issue-opened");
	const shown = showBrief(answered, trail, moment.at, "in-issue");
	const alone = hasHub ? shown : {
		...shown,
		folds: [...shown.folds, ...given(trackerFold(state))]
	};
	return {
		key: `issue:${state.id}`,
		kind: "recorded-issue",
		incident: state.id,
		title: scan?.title ?? (state.about === null ? null : titleOf(state)),
		number: drawn.state.issue?.number ?? null,
		mayOpen: state.issueClaim?.claim === claimOf(moment),
		head: {
			...alone,
			rows: alone.rows.filter((row) => isOfRecord(row, state))
		},
		alone,
		scan: scan?.brief ?? null,
		restored: restored ?? null,
		labelled: {
			severity: state.severity,
			class: state.class,
			owner: state.team
		},
		holder: state.baton.holder === null ? null : `@${state.baton.holder.login.replace(/^@/, "")}`,
		end: endOf(state),
		whyOpen: closedSays(answered, moment.at),
		words: owedWords(events, state).filter(({ key }) => words.has(key)).map((word) => ({
			key: word.key,
			to: typeof word.to === "string" ? word.to : `@${word.to.login}`,
			says: wordText(word, state.id, answered.answer.mustAct)
		}))
	};
}
/** Without what tells where to look, and what people wrote among themselves. */
function withheld(state) {
	const { offer } = state.baton;
	const baton = {
		...state.baton,
		offer: offer === null ? null : {
			...offer,
			packet: null
		}
	};
	return {
		...state,
		about: null,
		waivers: [],
		baton
	};
}
function endOf({ lifecycle }) {
	if (lifecycle === "closed") return "completed";
	return lifecycle === "dismissed" ? "not_planned" : null;
}

export { closedSays, recordedIssue };