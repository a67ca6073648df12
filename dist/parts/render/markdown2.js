import { isMentionable, markdownBlock, markdownLine, markdownRows } from "./markdown-block.js";
import { shownValue, visible } from "../start.js";

// src/render/markdown.ts
/** Body of an issue or a comment: "maximum is 65536 characters", else 422. */
const bodyLimit = { characters: 65536 };
/** GitHub drops a step's whole summary above 1 MiB; a line that something else adds must fit, too. */
const summaryLimit = { bytes: 921600 };
/** A brief for GitHub: headline, seven rows, footer, and folds as far as they fit. Ends in a line break. */
function markdown(brief, { limit }) {
	const size = "bytes" in limit ? bytesOf : unitsOf;
	const head = [
		markdownLine(brief.headline),
		...brief.rows.length === 0 ? [] : [markdownRows(brief.rows)],
		...brief.footer.map((line) => markdownLine(line))
	].join("\n\n");
	const room = ("bytes" in limit ? limit.bytes : limit.characters) - size(head) - 2;
	return [head, ...folded(brief.folds, room, size)].join("\n\n") + "\n";
}
/** Tables come last to the room: a long list of findings must not push the checklist or the waiver out. */
function folded(folds, room, size) {
	const frames = folds.map(({ title }) => `<details><summary>${html(title)}</summary>\n\n\n\n</details>\n\n`);
	const blocks = folds.flatMap(({ body }) => body);
	const shown = /* @__PURE__ */ new Map();
	let left = room - frames.reduce((sum, frame) => sum + size(frame), 0);
	if (left < 0) return [];
	const ordered = [...blocks.filter(({ is }) => is !== "table"), ...blocks.filter(({ is }) => is === "table")];
	for (const block of ordered) {
		const rendered = left < 100 ? "" : markdownBlock(block, left - 2, size);
		shown.set(block, rendered);
		left -= size(rendered) + 2;
	}
	return folds.map(({ title, body }) => {
		const inside = body.map((block) => shown.get(block) ?? "").filter((block) => block !== "");
		const said = inside.length === 0 ? ["No room for it here."] : inside;
		return `<details><summary>${html(title)}</summary>\n\n${said.join("\n\n")}\n\n</details>`;
	});
}
/** A fold's title is raw HTML to Markdown, so code spans do not work in it. */
function html(words) {
	return words.map((part) => {
		if (part.is === "strong" || part.is === "link") return html(part.text);
		if (part.is === "value" || part.is === "mention" && !isMentionable(part.text)) return `<code>${entities(shownValue(part.text, 80))}</code>`;
		return entities(visible(part.text));
	}).join("");
}
function entities(text) {
	return text.replace(/[&<>"'`*_[\]\\|~$:#]/g, (character) => `&#${character.charCodeAt(0)};`).replaceAll("@", "@​");
}
function unitsOf(text) {
	return text.length;
}
function bytesOf(text) {
	return Buffer.byteLength(text, "utf8");
}

export { bodyLimit, markdown, summaryLimit };