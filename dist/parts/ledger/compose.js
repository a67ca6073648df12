import { counted, hasEnded } from "../start.js";
import { baselineFile } from "./baselines.js";
import { closedPath, genesis, hashOf, headPath, latePath, openPath, place, printEvents, printHead, runPath, sha256 } from "../commands/record/at-ledger.js";

// src/ledger/compose.ts
/** The head alone: a ledger in which nothing has happened yet. */
function emptyLedger() {
	const head = printHead({
		...genesis,
		sweptAt: null,
		last: null,
		sums: /* @__PURE__ */ new Map()
	});
	return {
		files: /* @__PURE__ */ new Map([[headPath, head]]),
		message: "baton: begin"
	};
}
/**
* Drafts that stand in their incident's file already are not appended again. An incident's file is in the cold part
* exactly when the fold says closed or dismissed.
*/
async function compose(ledger, pages, { drafts, baselines = [], isLate }, fold) {
	const before = await filesBefore(drafts, pages);
	const known = new Set([...before.values()].flat().map(({ id }) => id));
	const fresh = drafts.filter(({ id }) => !known.has(id) && known.add(id));
	const events = place(fresh, ledger?.head ?? genesis);
	const files = /* @__PURE__ */ new Map();
	const standsIn = /* @__PURE__ */ new Map();
	const sums = new Map(ledger?.head.sums);
	const open = new Map(ledger?.record.open);
	const openEvents = new Map(ledger?.events);
	for (const [id, own] of groupOf(events)) {
		const [first] = own;
		if (first === void 0) continue;
		if (id === void 0) {
			const pathOf = ({ at, id: name }) => isLate === true ? latePath(at, name) : runPath(first.at, first.seq);
			for (const event of own) standsIn.set(event.id, pathOf(event));
			for (const path of new Set(own.map(pathOf))) files.set(path, printEvents(own.filter((event) => pathOf(event) === path)));
			continue;
		}
		const past = before.get(id) ?? [];
		const all = [...past, ...own];
		const state = fold(all);
		const isNowCold = isCold(state);
		const [path, other] = isNowCold ? [closedPath(id), openPath(id)] : [openPath(id), closedPath(id)];
		const text = printEvents(all, id);
		files.set(path, text);
		for (const event of own) standsIn.set(event.id, path);
		const wasOpen = sums.has(id);
		if (past.length > 0 && wasOpen === isNowCold) files.set(other, null);
		if (isNowCold) for (const map of [
			sums,
			open,
			openEvents
		]) map.delete(id);
		else {
			sums.set(id, sha256(text));
			open.set(id, state);
			openEvents.set(id, all);
		}
	}
	for (const baseline of baselines) files.set(...baselineFile(baseline));
	const last = events.at(-1);
	const { seq, hash } = last === void 0 ? ledger?.head ?? genesis : {
		seq: last.seq,
		hash: hashOf(last)
	};
	const head = {
		seq,
		hash,
		sweptAt: sweptIn(events) ?? ledger?.head.sweptAt ?? null,
		last: last === void 0 ? ledger?.head.last ?? null : standsIn.get(last.id) ?? null,
		sums
	};
	files.set(headPath, printHead(head));
	const recent = [...openEvents.values()].flat().sort((a, b) => a.seq - b.seq);
	const message = `baton: ${counted(events.length, "event")} to ${seq}`;
	const record = {
		seq,
		hash,
		open,
		sweptAt: head.sweptAt,
		recent
	};
	return {
		change: {
			files,
			message
		},
		events,
		standsIn,
		record,
		isFirst: ledger === null
	};
}
/** Whether no run reads it any more. */
function isCold({ lifecycle }) {
	return hasEnded(lifecycle);
}
async function filesBefore(drafts, pages) {
	const ids = new Set(drafts.flatMap(({ incident }) => incident ?? []));
	const files = await Promise.all([...ids].map(async (id) => [id, await pages.incident(id)]));
	return new Map(files);
}
function groupOf(events) {
	const groups = /* @__PURE__ */ new Map();
	for (const event of events) {
		const group = groups.get(event.incident);
		if (group === void 0) groups.set(event.incident, [event]);
		else group.push(event);
	}
	return groups;
}
function sweptIn(events) {
	return events.filter(({ what }) => what.is === "swept").at(-1)?.at ?? null;
}

export { compose, emptyLedger, isCold };