import { displayWidth, inertLine, plain, wrap } from "../start.js";

// src/render/terminal-table.ts
const gap = 2;
const valueLimit = 90;
/** A column that is narrower than its longest word of so many is not readable. */
const longestWord = 18;
/** A table for a terminal: in columns where there is room, else one row below the other with its labels. */
function terminalTable({ head, groups }, columns) {
	const width = Math.max(20, columns);
	const cells = groups.map(({ title, rows }) => ({
		title,
		rows: rows.map((row) => row.map((cell) => plain(cell, valueLimit)))
	}));
	const widths = widthsOf([head, ...cells.flatMap(({ rows }) => rows)], width);
	return groups.flatMap((group, at) => [...titleLines(group, at, width), ...widths === null ? stacked(head, cells[at]?.rows ?? [], width) : aligned(widths, at === 0 ? head : null, cells[at]?.rows ?? [])]).map((line) => inertLine(line.trimEnd())).join("\n");
}
function titleLines({ title }, at, width) {
	const between = at === 0 ? [] : [""];
	return title === null ? between : [...between, ...wrap(shown(title), width)];
}
function shown(title) {
	return plain(title, valueLimit);
}
/** Null: there is no room for all of the columns. */
function widthsOf(rows, width) {
	const count = rows[0]?.length ?? 0;
	const columns = Array.from({ length: count }, (_, at) => rows.map((row) => row[at] ?? ""));
	const least = columns.map((cells) => Math.max(...cells.flatMap((cell) => cell.split(" ").map(wordWidth))));
	const wanted = columns.map((cells) => Math.max(...cells.map(displayWidth)));
	const room = width - gap * (count - 1) - sum(least);
	if (room < 0) return null;
	const missing = wanted.map((columnWidth, at) => Math.max(0, columnWidth - (least[at] ?? 0)));
	const share = sum(missing) <= room ? 1 : room / sum(missing);
	return least.map((columnWidth, at) => columnWidth + Math.floor((missing[at] ?? 0) * share));
}
function wordWidth(word) {
	return Math.min(longestWord, displayWidth(word));
}
function aligned(widths, head, rows) {
	return (head === null ? rows : [head, ...rows]).flatMap((row) => {
		const wrapped = row.map((cell, at) => wrap(cell, widths[at] ?? 1));
		const height = Math.max(...wrapped.map((lines) => lines.length));
		return Array.from({ length: height }, (_, line) => wrapped.map((lines, at) => padded(lines[line] ?? "", widths[at] ?? 1)).join(" ".repeat(gap)));
	});
}
function stacked(head, rows, width) {
	const label = Math.max(...head.map(displayWidth)) + gap;
	return rows.flatMap((row, at) => [...at === 0 ? [] : [""], ...row.flatMap((cell, column) => {
		return (cell === "" ? [] : wrap(cell, width - label)).map((line, index) => padded(index === 0 ? head[column] ?? "" : "", label) + line);
	})]);
}
function padded(text, width) {
	return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}
function sum(numbers) {
	return numbers.reduce((total, one) => total + one, 0);
}

export { terminalTable };