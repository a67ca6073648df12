import { safeHref, shownValue, visible, withoutMarkers } from "../start.js";

// src/render/code-span.ts
/**
* A code span of this text: nothing in it is a mention, a link, a reference, a marker or markup. `text` is one
* line (visible). In a table cell a bar needs a backslash, and one that has a backslash already cannot be written.
*/
function codeSpan(text, inCell) {
	const quiet = text.replaceAll("@", "@​").replaceAll("<!--", "<​!--");
	const content = inCell ? quiet.replaceAll("\\|", "\\[U+007C]").replaceAll("|", "\\|") : quiet;
	const fence = "`".repeat(longestRun(content) + 1);
	return `${fence}${/^`|`$|^ .* $/.test(content) ? ` ${content} ` : content}${fence}`;
}
/** In a cell nothing breaks within a span, so a long one would push the table over a narrow page. */
function breakableCodeSpans(text) {
	if (!tooWide.test(text)) return codeSpan(text, true);
	const pieces = [];
	for (const piece of text.match(/[^/ ]*[/ ]+|[^/ ]+/g) ?? [text]) {
		const last = pieces.at(-1);
		if (last !== void 0 && last.length + piece.length <= cellColumns) pieces[pieces.length - 1] = last + piece;
		else pieces.push(...hardPieces(piece));
	}
	return pieces.map((piece) => codeSpan(piece, true)).join("<wbr>");
}
const cellColumns = 24;
/** A span breaks at its spaces. */
const tooWide = /[^ ]{25}/;
function hardPieces(piece) {
	const letters = [...piece];
	const count = Math.ceil(letters.length / cellColumns);
	return Array.from({ length: count }, (_, at) => letters.slice(at * cellColumns, (at + 1) * cellColumns).join(""));
}
/** Backticks in a row, wherever they stand. */
function longestRun(text) {
	return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}

// src/render/mention-name.ts
const mentionable = new RegExp(`^@[A-Za-z0-9](?:[A-Za-z0-9]|-(?=[A-Za-z0-9])){0,38}(?:/[A-Za-z0-9][A-Za-z0-9_.-]{0,99})?$`);
/** GitHub's grammar of `@login` and `@org/team`; whatever does not fit is no mention but a value. */
function isMentionable(name) {
	return mentionable.test(name);
}

// src/render/markdown-inline.ts
/** Neutral words as Markdown on one line; values are code spans. */
function markdownInline(words, place) {
	return joinedParts(flat(words), place);
}
/** Neighbouring values are one value: a path and its line. What may not be a mention is a value. */
function flat(words) {
	const parts = [];
	for (const part of words) {
		const next = part.is === "mention" && !isMentionable(part.text) ? {
			...part,
			is: "value"
		} : part;
		const last = parts.at(-1);
		if (next.is === "value" && last?.is === "value") parts[parts.length - 1] = {
			is: "value",
			text: last.text + next.text
		};
		else parts.push(next);
	}
	return parts;
}
function joinedParts(parts, place) {
	let line = "";
	parts.forEach((part, at) => {
		if (part.is === "strong") line += strongOf(joinedParts(flat(part.text), place), line, parts[at + 1]);
		else line += markdownOf(part, place);
	});
	return line;
}
function markdownOf(part, place) {
	if (part.is === "ours") return escaped(part.text);
	if (part.is === "value") {
		const shown = shownValue(part.text, place.valueLimit);
		return place.inCell ? breakableCodeSpans(shown) : codeSpan(shown, false);
	}
	if (part.is === "mention") return part.text;
	const words = joinedParts(flat(part.text.filter((inner) => inner.is !== "link")), place);
	const href = safeHref(part.href);
	return href === null ? words : `[${words}](<${href.replaceAll("&", "&amp;")}>)`;
}
/** Asterisks make strong only beside space or punctuation (CommonMark, flanking); the tag always does. */
function strongOf(inner, before, next) {
	const startsFree = before === "" || /[\s(]$/.test(before);
	const endsFree = next === void 0 || next.is === "ours" && /^[\s.,;:)]/.test(next.text);
	const clean = inner !== "" && !/^\s|\s$/.test(inner);
	return startsFree && endsFree && clean ? `**${inner}**` : `<strong>${inner}</strong>`;
}
/** Our own words: nothing in them is markup either. */
function escaped(words) {
	return visible(words.replace(/\s+/g, " ")).replace(/[\\`*_{}[\]<>|#~$&]/g, "\\$&").replaceAll("@", "@​");
}

// src/render/login-word.ts
/**
* A login as one word of letters, digits and dashes, for a picture's language that has no way to escape: what else
* is in it becomes a dash. `[bot]` and `_` of an enterprise among them.
*/
function loginWord(login) {
	const word = login.slice(0, 60).replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "");
	return word === "" ? "somebody" : word.slice(0, 39);
}

// src/render/mermaid.ts
/** Mermaid's words of a task: `crit` is drawn red, `active` goes on. */
const gap = "crit, ";
const goesOn = "active, ";
/**
* The baton's path as a Gantt chart of Mermaid: a row for each holder, gaps in red. Times are UTC. Every word in it is
* ours or a number, but logins, which become plain words.
*/
function mermaid({ stretches }) {
	const shown = stretches.slice(-40);
	const left = stretches.length - shown.length;
	return [
		"gantt",
		`  title Who had it${shown[0] === void 0 ? "" : ` from ${secondOf(shown[0].from).slice(0, 10)}`} (UTC), red is nobody${left === 0 ? "" : `, ${left} earlier left out`}`,
		"  dateFormat YYYY-MM-DDTHH:mm:ss",
		`  axisFormat ${axisOf(shown)}`,
		"  todayMarker off",
		...shown.flatMap(({ holder }, at) => [...at === 0 || shown[at - 1]?.holder !== holder ? [`  section ${nameOf(holder)}`] : [], taskOf(shown[at], at)]),
		""
	].join("\n");
}
function taskOf(stretch, at) {
	if (stretch === void 0) return "";
	const { holder, from, to, isOpen } = stretch;
	const marks = `${holder === null ? gap : ""}${isOpen ? goesOn : ""}`;
	return `  ${nameOf(holder)} :${marks}s${at}, ${secondOf(from)}, ${secondOf(longEnough(from, to))}`;
}
/** With its `@`, a login is none of Mermaid's own words (`title`, `click`, `section`). */
function nameOf(holder) {
	return holder === null ? "nobody" : `@${loginWord(holder)}`;
}
/** A task without a length is drawn wrongly. */
function longEnough(from, to) {
	const least = Date.parse(from) + 6e4;
	return new Date(Math.max(least, Date.parse(to))).toISOString();
}
function secondOf(iso) {
	return new Date(iso).toISOString().slice(0, 19);
}
/** Hours within a day, dates beyond. */
function axisOf(stretches) {
	const first = stretches[0]?.from;
	const last = stretches.at(-1)?.to;
	if (first === void 0 || last === void 0) return "%H:%M";
	return Date.parse(last) - Date.parse(first) < 1728e5 ? "%H:%M" : "%d %b";
}

// src/render/markdown-block.ts
/** UTF-16 units of one value: above the fold it must leave room, in a fold it is there to be read. */
const aboveTheFold = 90;
const inFold = 240;
/** One line of Markdown that starts no block of its own, and no command for a bot (`/…`). */
function markdownLine(words, valueLimit = aboveTheFold) {
	return markdownInline(words, {
		inCell: false,
		valueLimit
	}).replace(/^(\d+)(?=[.)])/, "$1\\").replace(/^[-+=/:]/, "\\$&");
}
function markdownRows(rows) {
	return [
		"| | |",
		"|---|---|",
		...rows.map(({ label, says }) => {
			return `| ${label === "Next" ? `**${label}**` : label} | ${markdownInline(says, {
				inCell: true,
				valueLimit: aboveTheFold
			})} |`;
		})
	].join("\n");
}
/** A block of a fold within `room`; what does not fit is counted in words. `size` measures as the limit does. */
function markdownBlock(block, room, size) {
	switch (block.is) {
		case "paragraph": return whole(markdownLine(block.says, inFold), room, size);
		case "code": return whole(fenced(block.language, block.code), room, size);
		case "list": return cut("", block.items.map((item) => `- ${markdownLine(item, inFold)}`), "more", room, size);
		case "table": return table(block, room, size);
		case "boxes": return cut("", block.items.map(boxLine), "more items", room, size);
		case "path": return whole(fenced("mermaid", mermaid(block.path)), room, size);
	}
}
/** The id comes first, as intake reads it back; it is one of ours or is shown as a value that nobody can tick. */
function boxLine({ id, isDone, says }) {
	const name = codeSpan(shownValue(id, 60), false);
	return `- [${isDone ? "x" : " "}] ${name} ${markdownLine(says, inFold)}`;
}
function table(block, room, size) {
	return cut(`| ${block.head.join(" | ")} |\n|${"---|".repeat(block.head.length)}\n`, block.rows.map((cells) => {
		return `| ${cells.map((cell) => markdownInline(cell, {
			inCell: true,
			valueLimit: inFold
		})).join(" | ")} |`;
	}), "more rows", room, size);
}
function cut(head, lines, noun, room, size) {
	let left = room - size(head) - noticeRoom;
	const fitting = lines.findIndex((line) => {
		left -= size(line) + 1;
		return left < 0;
	});
	if (fitting < 0) return head + lines.join("\n");
	const notice = `${lines.length - fitting} ${noun}: no room for them here.`;
	return fitting === 0 ? notice : `${head}${lines.slice(0, fitting).join("\n")}\n\n${notice}`;
}
const noticeRoom = 60;
function whole(markdown, room, size) {
	return size(markdown) <= room ? markdown : "No room for it here.";
}
function fenced(language, code) {
	const lines = code.replace(/\n$/, "").split("\n").map((line) => withoutMarkers(visible(line)).replace(/^\//, " /").replaceAll("<!--", "<​!--"));
	const fence = "`".repeat(Math.max(3, longestRun(code) + 1));
	return [
		`${fence}${language}`,
		...lines,
		fence
	].join("\n");
}

export { isMentionable, markdownBlock, markdownInline, markdownLine, markdownRows };