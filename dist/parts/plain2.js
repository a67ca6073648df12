import { shownValue, visible, withoutMarkers } from "./shown-value.js";

// src/render/plain.ts
/** The words on one line without any markup, values inert: for a log line, a title, an annotation. */
function plain(words, valueLimit = 300) {
	return words.map((part) => {
		if (part.is === "strong" || part.is === "link") return plain(part.text, valueLimit);
		return part.is === "value" ? shownValue(part.text, valueLimit) : withoutMarkers(visible(part.text));
	}).join("");
}

export { plain };