// src/domain/text.ts
/** Template tag: `` text`upgrade ${name} to ${version}` ``. Slots are values, unless they are Text or a Part already. */
function text(literals, ...slots) {
	const parts = [];
	literals.forEach((literal, at) => {
		if (literal !== "") parts.push(ours(literal));
		const slot = slots[at];
		if (slot === void 0) return;
		if (isText(slot)) parts.push(...slot);
		else if (isPart(slot)) parts.push(slot);
		else if (typeof slot === "number") parts.push(ours(String(slot)));
		else parts.push(value(slot));
	});
	return parts;
}
/** A word of our own that is chosen at run time (from a table of ours, never from input). */
function ours(word) {
	return {
		is: "ours",
		text: word
	};
}
function value(foreignText) {
	return {
		is: "value",
		text: foreignText
	};
}
function strong(words) {
	return {
		is: "strong",
		text: words
	};
}
function mention(name) {
	return {
		is: "mention",
		text: name
	};
}
function link(words, href) {
	return {
		is: "link",
		text: words,
		href
	};
}
/** Texts with something between them: `joined(names, ', ')`. */
function joined(texts, between) {
	return texts.flatMap((words, at) => at === 0 ? [...words] : [ours(between), ...words]);
}
function isText(slot) {
	return Array.isArray(slot);
}
function isPart(slot) {
	return typeof slot === "object" && "is" in slot;
}
/** The words alone, for a field of data: no markup, nothing escaped. Not for a log, a page or a terminal. */
function flatten(words) {
	return words.map((part) => part.is === "strong" || part.is === "link" ? flatten(part.text) : part.text).join("");
}

export { flatten, joined, link, mention, ours, strong, text, value };