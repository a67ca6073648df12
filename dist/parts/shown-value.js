// src/render/visible.ts
/** Everything that has no shape of its own, or changes how its neighbours look: shown by its number instead. */
const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2800]/gu;
const lone = /\p{Cs}/gu;
const markFlood = /(\p{M}{4})(\p{M}+)/gu;
const word = /[\p{L}\p{M}\p{N}_]+/gu;
const lookAlike = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}\uff10-\uff5a\u{1d400}-\u{1d7ff}]/gu;
const printableAscii = /^[ -~]*$/;
/**
* A value on one line, as a reader must see it: controls, line breaks, bidi and invisible characters by number, a
* lone surrogate as U+FFFD, floods of combining marks bounded, letters that pass for Latin ones within a Latin word
* by number. Only adds; nothing that it makes can be one of the things that it shows.
*/
function visible(text) {
	if (printableAscii.test(text)) return text;
	return text.replace(hidden, byNumber).replace(lone, "�").replace(markFlood, (_, kept, rest) => `${kept}[+${[...rest].length} marks]`).replace(word, (letters) => /[A-Za-z]/.test(letters) ? letters.replace(lookAlike, byNumber) : letters);
}
/** The runner, Azure Pipelines and TeamCity take `##[`, `##vso[` and `##teamcity[` for commands anywhere in a line. */
function withoutMarkers(text) {
	return text.includes("##") ? text.replace(/##(?=\[|vso|teamcity)/gi, "#​#") : text;
}
function byNumber(character) {
	return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;
}

// src/render/shorten.ts
/** At most `limit` UTF-16 units: start and end with `…` between, since a path and a version tell most at their end. */
function shorten(text, limit) {
	if (text.length <= limit) return text;
	const tail = Math.floor((limit - 1) / 3);
	const head = limit - 1 - tail;
	return `${wholeStart(text.slice(0, head))}…${wholeEnd(text.slice(text.length - tail))}`;
}
function wholeStart(text) {
	return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}
function wholeEnd(text) {
	return /^[\udc00-\udfff]/.test(text) ? text.slice(1) : text;
}

// src/render/shown-value.ts
/** A value for people: visible, bounded, no runner's marker in it, never empty. `limit` in UTF-16 units. */
function shownValue(text, limit) {
	const seen = withoutMarkers(shorten(visible(shorten(text, limit * 2)), limit));
	return seen.trim() === "" ? seen === "" ? "(empty)" : "(blank)" : seen;
}

export { shorten, shownValue, visible, withoutMarkers };