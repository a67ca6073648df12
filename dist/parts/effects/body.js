// src/effects/body.ts
/** GitHub's limit on a body, and on a title as its messages state it. */
const longestBody = 65536;
const longestTitle = 256;
/**
* The text of an issue or comment: our marker, by which it is found again, and the brief. The marker is a
* constant or an incident's id; it carries no state.
*/
function bodyOf(marker, brief, render, longest = longestBody) {
	const room = longest - marker.length - 2;
	return `${marker}\n\n${wholeStart(render.markdown(brief, room), room)}`;
}
function markerOf(name) {
	return `<!-- baton:${name} -->`;
}
/** Whether a text is one that we began with that marker; in the middle somebody quotes it. */
function isMarked(body, marker) {
	return body.startsWith(marker);
}
/** GitHub's editor makes CRLF of line breaks, and trims. */
function isSameText(one, other) {
	return plainEnds(one) === plainEnds(other);
}
function titleOf(words, incident) {
	const tail = ` (${incident})`;
	return wholeStart(words, longestTitle - tail.length) + tail;
}
/** At most so many UTF-16 units, and no half of a pair at the end. */
function wholeStart(text, units) {
	return text.length <= units ? text : text.slice(0, units).replace(/[\ud800-\udbff]$/, "");
}
function plainEnds(text) {
	return text.replaceAll("\r\n", "\n").trim();
}

export { bodyOf, isMarked, isSameText, longestBody, markerOf, titleOf };