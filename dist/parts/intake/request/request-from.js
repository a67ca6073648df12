import { declineReasons, dismissReasons, foreign, maskTokens, maskUserInfo, verbs } from "../../start.js";

// src/intake/request/words.ts
/** The next word and what comes after it; words stand between spaces, no other character parts them. */
function nextWord(words) {
	const start = beginOf(words, 0);
	const space = words.indexOf(" ", start);
	const end = space < 0 ? words.length : space;
	return [words.slice(start, end), words.slice(beginOf(words, end))];
}
/** The next word, which may be a name as Baton itself writes it: with a mark that keeps it from being a mention. */
function ownerWord(words) {
	const [word, rest] = nextWord(words);
	return [word.replace(/^@\u200b/, "@"), rest];
}
function isAscii(word) {
	return /^[!-~]*$/.test(word);
}
/** `INC-` and 12 characters; never a path, a pattern or a ref. */
function isIncidentId(word) {
	return /^INC-[0-9A-Z]{12}$/.test(word);
}
/** `@login` (also one of an enterprise, `@name_company`) or `@org/team`. */
function isOwnerName(word) {
	return /^@[A-Za-z0-9][A-Za-z0-9_-]{0,38}(?:\/[A-Za-z0-9_][A-Za-z0-9_.-]{0,99})?$/.test(word);
}
/** What somebody wrote, without what must never be recorded; null: nothing. */
function freeText(words) {
	const said = maskTokens(maskUserInfo(words.trim()));
	return said === "" ? null : said;
}
function foreignText(words) {
	const said = freeText(words);
	return said === null ? null : foreign(said);
}
/** A date, or a time in UTC, that exists: `2026-12-01`, `2026-12-01T14:30Z`. */
function isMoment(word) {
	const [, date = "", time] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d)?)Z)?$/.exec(word) ?? [];
	if (date === "") return false;
	const at = /* @__PURE__ */ new Date(`${date}T${time ?? "00:00"}Z`);
	return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(time === void 0 ? date : `${date}T${time}`);
}
function beginOf(words, from) {
	let at = from;
	while (words[at] === " ") at += 1;
	return at;
}

// src/intake/request/args-of.ts
/** What each verb takes after the incident; whatever does not fit is a mistake, never a guess. */
const argsOf = {
	accept: optionalText,
	decline,
	offer,
	waive,
	dismiss,
	release: (words) => item(words, "optional"),
	status: nothing,
	escalate: nothing,
	sev,
	pause,
	resume: nothing,
	check: (words) => item(words, "needed"),
	uncheck: (words) => item(words, "needed"),
	evidence: neededText,
	note: neededText,
	claim: nothing,
	withdraw: nothing,
	takeover: nothing,
	back: nothing
};
function nothing(words) {
	return words === "" ? {} : "too-much";
}
function optionalText(words) {
	const says = foreignText(words);
	return says === null ? {} : { says };
}
function neededText(words) {
	const says = foreignText(words);
	return says === null ? "missing" : { says };
}
function decline(words) {
	const [reason, rest] = nextWord(words);
	if (reason === "") return "missing";
	if (!declineReasons.some((one) => one === reason)) return odd(reason, "bad-reason");
	const [to, after] = ownerWord(rest);
	if (reason !== "not_mine" || !to.startsWith("@")) return {
		reason,
		...optionalText(rest)
	};
	return isOwnerName(to) ? {
		reason,
		to,
		...optionalText(after)
	} : odd(to, "bad-owner");
}
function offer(words) {
	const [to, rest] = ownerWord(words);
	if (to === "") return "missing";
	return isOwnerName(to) ? {
		to,
		...optionalText(rest)
	} : odd(to, "bad-owner");
}
function waive(words) {
	const dated = untilOf(words);
	if (typeof dated === "string") return dated;
	const [keyword, rest] = nextWord(dated.rest);
	const reason = keyword === "reason" ? freeText(rest) : null;
	return reason === null ? "missing" : {
		until: dated.until,
		reason
	};
}
function pause(words) {
	const dated = untilOf(words);
	if (typeof dated === "string") return dated;
	const says = foreignText(dated.rest);
	return says === null ? "missing" : {
		until: dated.until,
		says
	};
}
function untilOf(words) {
	const [keyword, afterKeyword] = nextWord(words);
	const [until, rest] = nextWord(afterKeyword);
	if (keyword !== "until" || until === "") return odd(keyword, "missing");
	return isMoment(until) ? {
		until,
		rest
	} : odd(until, "bad-date");
}
/** Reason and evidence may be left out by the second of two, who confirms what the first asked for. */
function dismiss(words) {
	const [reason, rest] = nextWord(words);
	if (reason === "") return {};
	if (!dismissReasons.some((one) => one === reason)) return odd(reason, "bad-reason");
	const [first] = nextWord(rest);
	if (reason === "duplicate" && first !== "" && !isIncidentId(first)) return odd(first, "bad-incident");
	return {
		reason,
		...optionalText(rest)
	};
}
function sev(words) {
	const [level, rest] = nextWord(words);
	if (level === "") return "missing";
	const severity = severities.get(level.toUpperCase());
	return severity === void 0 ? odd(level, "bad-severity") : {
		severity,
		...optionalText(rest)
	};
}
const severities = new Map([
	"SEV1",
	"SEV2",
	"SEV3",
	"SEV4",
	"SEV5"
].flatMap((severity) => [[severity, severity], [severity.slice(3), severity]]));
function item(words, need) {
	const [name, rest] = nextWord(words);
	if (name === "") return need === "needed" ? "missing" : {};
	if (!/^[A-Za-z0-9][A-Za-z0-9._:@/-]{0,99}$/.test(name)) return odd(name, "bad-item");
	return rest === "" ? { item: name } : "too-much";
}
/** A look-alike or an odd space is named as what it is: nobody would see what else is wrong. */
function odd(word, why) {
	return isAscii(word) ? why : "not-ascii";
}

// src/intake/request/request-from.ts
/** Of the first line, in UTF-16 units: more than anybody says in a sentence. */
const longestLine = 1e3;
/**
* What the first line of a comment asks for. Null: it is no command, whatever stands below it. One comment makes at
* most one request; a later line that begins with a command refuses it.
*/
function requestFrom(comment, door) {
	if (!begins.test(comment)) return null;
	const end = comment.search(/[\r\n]/);
	const after = (end < 0 ? comment : comment.slice(0, end)).slice(6);
	if (after !== "" && !after.startsWith(" ")) return isPartOfWord(after) ? null : wrong("not-ascii");
	if (laterCommand.test(comment)) return wrong("two-commands");
	return requestOf(after, door);
}
/** The same from words of a command line or a step; line breaks in them are spaces. */
function requestFromWords(words, door) {
	return requestOf(` ${words.join(" ").replace(/[\r\n]+/g, " ")}`, door);
}
const begins = /^\/baton(?![A-Za-z0-9_-])/i;
/** Whatever somebody may take for the end of a line counts as one here. */
const laterCommand = /[\r\n\v\f\u0085\u2028\u2029][ \t]*\/baton(?![A-Za-z0-9_-])/i;
function isPartOfWord(after) {
	const [first = ""] = after;
	return first > " " && isAscii(first);
}
function requestOf(words, door) {
	if (words.length > longestLine) return wrong("too-long");
	const [first, afterVerb] = nextWord(words);
	if (!isAscii(first)) return wrong("not-ascii");
	const name = first.toLowerCase();
	if (name === "" || name === "help") return helpOf(afterVerb);
	const verb = verbs.find((one) => one === name);
	if (verb === void 0) return wrong("unknown-verb");
	const named = incidentOf(afterVerb, door);
	if ("mistake" in named) return wrong(named.mistake, verb);
	const args = argsOf[verb](named.rest);
	if (typeof args === "string") return wrong(args, verb);
	const { by, via, source, term } = door;
	return {
		verb,
		incident: named.incident,
		by,
		via,
		source,
		...term === void 0 ? {} : { term },
		args
	};
}
function helpOf(rest) {
	const [word, more] = nextWord(rest);
	if (word === "") return { help: "common" };
	return word.toLowerCase() === "all" && more === "" ? { help: "all" } : wrong("too-much");
}
/** A word that looks like an id is one or is wrong; it never becomes part of a sentence. */
function incidentOf(words, door) {
	const [word, rest] = nextWord(words);
	if (isIncidentId(word)) return door.incident !== null && door.incident !== word ? { mistake: "other-incident" } : {
		incident: word,
		rest
	};
	if (/inc-/i.test(word)) return { mistake: isAscii(word) ? "bad-incident" : "not-ascii" };
	return door.incident === null ? { mistake: "no-incident" } : {
		incident: door.incident,
		rest: words
	};
}
function wrong(mistake, verb = null) {
	return {
		mistake,
		verb
	};
}

export { requestFrom, requestFromWords };