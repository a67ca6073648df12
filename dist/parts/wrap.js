import { isStop, rowOf } from "./outcome-of.js";

// src/decision/incident/dates.ts
const minute = 6e4;
const day = 1440 * minute;
/** How long an incident is offered before somebody must have taken it up. */
const offers = {
	SEV1: { milliseconds: 15 * minute },
	SEV2: { milliseconds: 15 * minute },
	SEV3: { milliseconds: 240 * minute },
	SEV4: { businessDays: 1 },
	SEV5: { businessDays: 5 }
};
/** When it must have been taken up, counted from `declared`. ISO 8601, UTC. */
function takeUpBy(severity, declared) {
	const offer = offers[severity];
	return "milliseconds" in offer ? later(declared, offer.milliseconds) : afterBusinessDays(declared, offer.businessDays);
}
/**
* When it must be gone. KEV's date (CISA, a date or null) wins where it is earlier. Null: no clock runs. ISO 8601, UTC.
*/
function dueAtOf(tier, firstSeen, deadlines, kevDue = null) {
	const time = deadlines[tier];
	const own = time === null ? null : later(firstSeen, time);
	const catalogue = kevDue === null || Number.isNaN(Date.parse(kevDue)) ? null : endOfDay(kevDue);
	if (own === null || catalogue === null) return own ?? catalogue;
	return own < catalogue ? own : catalogue;
}
/** ISO 8601, UTC. */
function later(from, milliseconds) {
	return new Date(Date.parse(from) + milliseconds).toISOString();
}
/** The same time of day, so many working days (Monday to Friday, UTC) later. */
function afterBusinessDays(from, days) {
	let at = Date.parse(from);
	for (let left = days; left > 0;) {
		at += day;
		const weekday = new Date(at).getUTCDay();
		if (weekday !== 0 && weekday !== 6) left -= 1;
	}
	return new Date(at).toISOString();
}
/** The last moment of a date or of the day in which a date-time lies, UTC. */
function endOfDay(date) {
	return `${new Date(date).toISOString().slice(0, 10)}T23:59:59.999Z`;
}
/** A date means its last moment, UTC; a date-time is itself. ISO 8601. */
function momentOf(date) {
	return date.length === 10 ? endOfDay(date) : date;
}
/** Whole calendar days from one date to another, UTC; negative when `to` is before. */
function daysBetween(from, to) {
	return Math.round((Date.parse(endOfDay(to)) - Date.parse(endOfDay(from))) / day);
}

// src/decision/coming-stops.ts
/** Which findings start to stop the run by a time, as waivers and due dates run out and nothing else changes; by time. */
function comingStops(judged, at, policy) {
	return judged.filter(({ verdict, suppressed }) => !isStop(verdict) && !suppressed).flatMap((one) => {
		const stop = turnsOf(one, policy).filter(({ from }) => Date.parse(from) <= Date.parse(at)).map((turn) => ({
			id: one.id,
			...turn,
			verdict: verdictAt(one, turn.from, policy)
		})).find(({ verdict }) => isStop(verdict));
		return stop === void 0 ? [] : [stop];
	}).sort((one, other) => Date.parse(one.from) - Date.parse(other.from));
}
/** When something runs out, in order. */
function turnsOf(judged, policy) {
	const overdueFrom = overdueFromOf(judged, policy);
	return [...judged.waived === null ? [] : [{
		from: afterDay(judged.waived.expires),
		because: "waiver-ends"
	}], ...overdueFrom === null ? [] : [{
		from: overdueFrom,
		because: "date-passes"
	}]].sort((one, other) => Date.parse(one.from) - Date.parse(other.from));
}
function verdictAt(judged, time, policy) {
	if (judged.waived !== null && Date.parse(time) < Date.parse(afterDay(judged.waived.expires))) return "track";
	const overdueFrom = overdueFromOf(judged, policy);
	const overdue = judged.overdue || overdueFrom !== null && Date.parse(overdueFrom) <= Date.parse(time);
	return rowOf(judged.facts, judged.tiered, judged.tier, {
		newness: judged.newness,
		overdue
	}, policy).verdict;
}
/** The due date; for adopted debt the tier's own time after it. Null: no clock runs. */
function overdueFromOf({ dueAt, adopted, tier }, policy) {
	if (dueAt === null || tier === null) return null;
	const grace = adopted ? policy.terms.deadlines[tier].fixHours ?? 0 : 0;
	return later(momentOf(dueAt), grace * 36e5);
}
/** A waiver holds to the end of its day, UTC. */
function afterDay(date) {
	return new Date(Date.parse(endOfDay(date)) + 1).toISOString();
}

// src/render/display-width.ts
const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
const none = /[\p{M}\u200b]/u;
/** Columns that a text takes in a terminal (UAX #11: wide and full-width characters take two). */
function displayWidth(text) {
	if (/^[ -~]*$/.test(text)) return text.length;
	let columns = 0;
	for (const character of text) columns += widthOf(character);
	return columns;
}
/** The longest start of `text` that takes at most `columns`, at least one character, and the rest. */
function splitAt(text, columns) {
	let taken = 0;
	let at = 0;
	for (const character of text) {
		taken += widthOf(character);
		if (taken > columns && at > 0) break;
		at += character.length;
	}
	return [text.slice(0, at), text.slice(at)];
}
function widthOf(character) {
	return none.test(character) ? 0 : wide.test(character) ? 2 : 1;
}

// src/render/wrap.ts
/** Lines of at most `width` columns, broken at spaces; a word that is longer is broken after a slash, else anywhere. */
function wrap(text, width) {
	const lines = [];
	let line = "";
	for (const word of text.split(" ")) {
		const longer = line === "" ? word : `${line} ${word}`;
		if (displayWidth(longer) <= width) {
			line = longer;
			continue;
		}
		if (line !== "") lines.push(line);
		line = word;
		while (displayWidth(line) > width) {
			const [start, rest] = breakWord(line, width);
			lines.push(start);
			line = rest;
		}
	}
	if (line !== "" || lines.length === 0) lines.push(line);
	return lines;
}
function breakWord(word, width) {
	const [start, rest] = splitAt(word, width);
	const slash = Math.max(start.lastIndexOf("/"), start.lastIndexOf("-")) + 1;
	return slash > width / 2 ? [word.slice(0, slash), word.slice(slash)] : [start, rest];
}

export { afterBusinessDays, comingStops, daysBetween, dueAtOf, endOfDay, later, momentOf, overdueFromOf, takeUpBy, wrap };