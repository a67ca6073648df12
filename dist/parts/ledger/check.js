import { StoreFailure } from "../domain/ledger.js";
import { text } from "../start.js";
import { closedFolder, closedPath, genesis, hashOf, headPath, openFolder, openPath, readEvents, readHead, runsFolder, sha256 } from "../commands/record/at-ledger.js";
import { isCold } from "./compose.js";
import { filesIn, idOf } from "./history.js";

// src/ledger/flaws.ts
const restore = text`Stop writing to the ledger, find out who pushed to its branch, and put back the last good commit: docs/ledger.md, “When it is damaged”.`;
const upgrade = text`Use a Baton that is at least as new as the one that wrote it.`;
/** All that can be wrong with a ledger's files: sentence and remedy. */
const said = {
	"ledger-newer": {
		is: text`A newer Baton wrote this: `,
		remedy: upgrade
	},
	"ledger-form": {
		is: text`This is no file of the ledger's: `,
		remedy: restore
	},
	"ledger-orphan": {
		is: text`The list of what is open and the files differ: `,
		remedy: restore
	},
	"ledger-twin": {
		is: text`An incident is there twice: `,
		remedy: restore
	},
	"ledger-sum": {
		is: text`An open incident's file was changed by hand: `,
		remedy: restore
	},
	"ledger-place": {
		is: text`An incident's file is not where its events put it: `,
		remedy: restore
	},
	"ledger-double": {
		is: text`An event was recorded twice: `,
		remedy: restore
	},
	"ledger-gap": {
		is: text`Events are missing, or one stands twice: `,
		remedy: restore
	},
	"ledger-chain": {
		is: text`The chain of events is broken: `,
		remedy: restore
	}
};
function flaw(code, where) {
	const { is, remedy } = said[code];
	return {
		code,
		sentence: text`${is}${where}`,
		remedy
	};
}

// src/ledger/twins.ts
/** Open incidents of one service and kind that are about the same finding: one group has one incident. */
function twinsAmong(open) {
	const owners = /* @__PURE__ */ new Map();
	const flaws = [];
	for (const [id, { service, repository, kind, findings }] of open) for (const { identity, tool, category } of findings) {
		const key = JSON.stringify([
			service,
			repository,
			kind,
			tool,
			category,
			identity
		]);
		const other = owners.get(key);
		if (other === void 0) owners.set(key, id);
		else if (other !== id) {
			flaws.push(flaw("ledger-twin", text`${other} and ${id}`));
			break;
		}
	}
	return flaws;
}

// src/ledger/check.ts
/** Files in one question, so that a large ledger is not asked for all at once. */
const filesAtOnce = 500;
/** Reads everything and says all that is wrong: chain, gaps, orphans, twins, forms, sums. */
async function checkLedger(store, fold) {
	const opened = await store.open();
	if (!opened.known) return opened;
	try {
		return {
			known: true,
			value: await checkSnapshot(opened.value, fold)
		};
	} catch (error) {
		if (error instanceof StoreFailure) return {
			known: false,
			why: "unreadable"
		};
		throw error;
	}
}
async function checkSnapshot(snapshot, fold) {
	const file = (await snapshot.read(["head.json"])).get("head.json") ?? "";
	const head = readHead(file);
	if (typeof head === "string") return {
		...genesis,
		incidents: 0,
		flaws: [flaw(head === "newer" ? "ledger-newer" : "ledger-form", headPath)]
	};
	const flaws = [];
	const all = [];
	const open = /* @__PURE__ */ new Map();
	const closed = /* @__PURE__ */ new Set();
	const openFiles = await filesIn(snapshot, openFolder, 1);
	for (const id of head.sums.keys()) if (!openFiles.includes(openPath(id))) flaws.push(flaw("ledger-orphan", openPath(id)));
	for (const path of openFiles) if (!head.sums.has(idOf(path))) flaws.push(flaw("ledger-orphan", path));
	const runFiles = await filesIn(snapshot, runsFolder, 3);
	const closedFiles = await filesIn(snapshot, closedFolder, 3);
	const paths = [
		...openFiles,
		...closedFiles,
		...runFiles
	];
	for (let at = 0; at < paths.length; at += filesAtOnce) {
		const texts = await snapshot.read(paths.slice(at, at + filesAtOnce));
		for (const [path, content] of texts) {
			const id = path.startsWith(`${"runs"}/`) ? void 0 : idOf(path);
			const events = readEvents(content ?? "", id);
			if (typeof events === "string") {
				flaws.push(flaw(events === "newer" ? "ledger-newer" : "ledger-form", path));
				continue;
			}
			all.push(...events);
			if (id === void 0) continue;
			const isOpen = path.startsWith(`${openFolder}/`);
			const sum = isOpen ? head.sums.get(id) : void 0;
			if (sum !== void 0 && sum !== sha256(content ?? "")) flaws.push(flaw("ledger-sum", path));
			const state = folded(events, fold);
			if (state === null) flaws.push(flaw("ledger-form", path));
			else if (isCold(state) === isOpen || !isOpen && path !== closedPath(id)) flaws.push(flaw("ledger-place", path));
			if (isOpen && state !== null) open.set(id, state);
			if (!isOpen) closed.add(id);
		}
	}
	for (const id of open.keys()) if (closed.has(id)) flaws.push(flaw("ledger-twin", closedPath(id)));
	flaws.push(...twinsAmong(open), ...brokenIn(all, head));
	return {
		seq: head.seq,
		hash: head.hash,
		incidents: (/* @__PURE__ */ new Set([...open.keys(), ...closed])).size,
		flaws
	};
}
function folded(events, fold) {
	try {
		return fold(events);
	} catch {
		return null;
	}
}
/** Each `seq` once, from 1 to the head's, each chained to the one before. */
function brokenIn(all, head) {
	const events = [...all].sort((a, b) => a.seq - b.seq);
	const flaws = [];
	const ids = /* @__PURE__ */ new Set();
	let { seq, hash } = genesis;
	for (const event of events) {
		if (ids.has(event.id)) flaws.push(flaw("ledger-double", event.id));
		ids.add(event.id);
		if (event.seq !== seq + 1) flaws.push(flaw("ledger-gap", text`between event ${seq} and event ${event.seq}`));
		else if (event.prev !== hash) flaws.push(flaw("ledger-chain", text`at event ${event.seq}`));
		seq = event.seq;
		hash = hashOf(event);
	}
	if (seq !== head.seq || hash !== head.hash) flaws.push(flaw("ledger-chain", text`at the head, event ${head.seq}`));
	return flaws;
}

export { checkLedger };