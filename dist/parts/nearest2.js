// src/settings/nearest.ts
/**
* The known word that somebody most likely meant, or null. Case, `-` and `_` do not count; otherwise at most two
* letters may differ, one in a short word, none in a very short one.
*/
function nearest(word, known) {
	const wanted = folded(word);
	let best = null;
	let least = wanted.length < 3 ? 1 : wanted.length < 5 ? 2 : 3;
	for (const candidate of known) {
		const distance = editDistance(wanted, folded(candidate), least);
		if (distance < least) [best, least] = [candidate, distance];
	}
	return best;
}
function folded(word) {
	return word.slice(0, 64).replace(/[-_]/g, "").toLowerCase();
}
/** Optimal string alignment: insert, delete, replace, or swap two neighbours. `limit` or more is not told apart. */
function editDistance(a, b, limit) {
	if (Math.abs(a.length - b.length) >= limit) return limit;
	let beforeLast = [];
	let last = Array.from({ length: b.length + 1 }, (_, at) => at);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const replaced = cost(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
			const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? cost(beforeLast, j - 2) + 1 : 1e400;
			row.push(Math.min(replaced, swapped, cost(last, j) + 1, cost(row, j - 1) + 1));
		}
		beforeLast = last;
		last = row;
	}
	return cost(last, b.length);
}
function cost(row, at) {
	return row[at] ?? 1e400;
}

export { nearest };