import { Inability, configMissing, defaultConfig, known, ledgerOf, ours, readConfig, text, usualConfig } from "../../start.js";
import { fold } from "../../incident/fold.js";
import { StoreFailure } from "../../domain/ledger.js";
import { openStore, tokenOf } from "./open-store2.js";
import { createHash } from "node:crypto";

// src/ledger/chain.ts
/** Before the first event. */
const genesis = {
	seq: 0,
	hash: "0".repeat(64)
};
/**
* JSON in one form alone: members in the order of their names' UTF-16 units, no white space, absent ones left out
* (RFC 8785 for what events hold: text, whole numbers, booleans, null).
*/
function canonicalJson(value) {
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
	if (typeof value !== "object" || value === null) return JSON.stringify(value);
	return `{${Object.entries(value).filter(([, member]) => member !== void 0).sort(([a], [b]) => a < b ? -1 : 1).map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(",")}}`;
}
/** SHA-256 (hex) of an event's canonical JSON; the `prev` of the next. */
function hashOf(event) {
	return sha256(canonicalJson(event));
}
function sha256(text) {
	return createHash("sha256").update(text).digest("hex");
}
/** Drafts as the next events after `last`, in their order. */
function place(drafts, last) {
	const events = [];
	let { seq, hash } = last;
	for (const draft of drafts) {
		seq += 1;
		const event = {
			v: 1,
			seq,
			...draft,
			prev: hash
		};
		hash = hashOf(event);
		events.push(event);
	}
	return events;
}

// src/ledger/event-shape.ts
const lease = {
	term: "number",
	leaseUntil: "text"
};
/** Every kind of event that this Baton knows, with its members. What is not here was written by a newer one. */
const shapes = {
	declared: {
		service: "text",
		repository: "text0",
		branch: "text?",
		team: "text0",
		class: "text",
		kind: "text",
		tier: "text",
		severity: "text",
		blocks: "yes-no",
		dueAt: "text0",
		takeUpBy: "text",
		relatesTo: "text0",
		findings: "list",
		mustDo: "object",
		about: "object?"
	},
	seen: {
		commit: "text0",
		present: "list",
		gone: "yes-no",
		covered: "list?"
	},
	regressed: { commit: "text0" },
	offered: {
		offer: "text",
		to: "object",
		team: "text0",
		rung: "number",
		until: "text",
		why: "text",
		packet: "object0"
	},
	accepted: {
		offer: "text0",
		...lease,
		readBack: "text0",
		readBackDue: "text?"
	},
	declined: {
		offer: "text0",
		reason: "text",
		suggests: "text0",
		until: "text?"
	},
	lapsed: { offer: "text" },
	withdrawn: { offer: "text" },
	claimed: { team: "text0" },
	arbitrated: {
		to: "object",
		...lease
	},
	"taken-over": lease,
	"lease-renewed": { leaseUntil: "text" },
	"lease-expired": {},
	back: {},
	reminded: {
		of: "text",
		next: "text?",
		hold: "text?"
	},
	"severity-set": {
		severity: "text",
		reason: "text"
	},
	worsened: {
		tier: "text",
		severity: "text",
		dueAt: "text0"
	},
	begun: {},
	resumed: {},
	"verify-failed": {},
	reviewing: {},
	closed: {},
	"fix-ready": { evidence: "text" },
	resolved: { proof: "object" },
	paused: {
		dependency: "text",
		until: "text"
	},
	"dismissal-asked": {
		reason: "text",
		evidence: "text"
	},
	dismissed: {
		reason: "text",
		evidence: "text",
		second: "object0"
	},
	checked: { item: "text" },
	unchecked: { item: "text" },
	noted: { says: "text" },
	evidence: { says: "text" },
	held: {
		hold: "text",
		target: "text",
		until: "text0"
	},
	"hold-lifted": {
		hold: "text",
		reason: "text"
	},
	waived: {
		waiver: "text",
		identities: "list",
		reason: "text",
		requester: "object",
		until: "text",
		commit: "text"
	},
	"waiver-ended": { waiver: "text" },
	"issue-claimed": {
		claim: "text",
		until: "text"
	},
	"issue-opened": {
		number: "number",
		repository: "text"
	},
	"issue-twin-closed": { number: "number" },
	"effect-intended": {
		key: "text",
		kind: "text"
	},
	"effect-settled": {
		key: "text",
		state: "text"
	},
	refused: {
		verb: "text",
		why: "text",
		source: "text"
	},
	asked: { source: "text" },
	decided: {
		repository: "text?",
		service: "text?",
		decision: "text",
		policyCommit: "text0",
		verdict: "text",
		artifacts: "list"
	},
	swept: {}
};
const byKind = new Map(Object.entries(shapes));
/** An event as the ledger's file has it; `newer`: of a version or kind that we do not know; `broken`: of no form. */
function readEvent(value) {
	if (!isObject(value) || !isWhole(value["v"])) return "broken";
	if (value["v"] !== 1) return "newer";
	const { seq, id, at, by, run, incident, what, prev } = value;
	const isPlaced = isWhole(seq) && seq > 0 && matches(id, /^E-[0-9a-f]{16}$/) && matches(prev, /^[0-9a-f]{64}$/);
	const isSaid = matches(at, /^\d{4}-\d{2}-\d{2}T/) && (by === "baton" || isAccount(by)) && isObject(what);
	if (!isPlaced || !isSaid || !isText$1(run) || !isText$1(incident)) return "broken";
	const shape = byKind.get(what["is"]);
	if (shape === void 0) return typeof what["is"] === "string" ? "newer" : "broken";
	return Object.entries(shape).every(([name, form]) => fits(what[name], form)) ? value : "broken";
}
function fits(value, form) {
	if (value === null) return form.endsWith("0");
	if (value === void 0) return form.endsWith("?");
	if (form === "number") return isWhole(value);
	if (form === "yes-no") return typeof value === "boolean";
	if (form.startsWith("list")) return Array.isArray(value);
	return form.startsWith("object") ? isObject(value) : typeof value === "string";
}
function isAccount(value) {
	return isObject(value) && typeof value["id"] === "string" && typeof value["login"] === "string";
}
function isText$1(value) {
	return value === void 0 || typeof value === "string";
}
function isWhole(value) {
	return Number.isSafeInteger(value);
}
function matches(value, pattern) {
	return typeof value === "string" && pattern.test(value);
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/ledger/layout.ts
/** Where the ledger's files are; docs/ledger.md. Nothing that a stranger named reaches a path unchecked. */
const headPath = "head.json";
const openFolder = "open";
const closedFolder = "closed";
const runsFolder = "runs";
const idPattern = /^INC-[0-9A-Z]{2,32}(?:-[0-9]{1,6})?$/;
/** Whether an id may name a file. */
function isIncidentId(id) {
	return idPattern.test(id);
}
function openPath(id) {
	return `${openFolder}/${checked(id)}.json`;
}
/**
* In 32 × 32 folders by the first two characters after `INC-`: a folder's list stays short however much is closed,
* and the outermost one comes along with every fetch.
*/
function closedPath(id) {
	const [first = "", second = ""] = checked(id).slice(4);
	return `${closedFolder}/${first}/${second}/${id}.json`;
}
/**
* Events of one transaction that belong to no incident, in a file of their own named by the first of them. Folders
* hold at most 256 such, since who adds a file fetches the whole folder's list.
*/
function runPath(at, seq) {
	return `${runsFolder}/${monthOf(at)}/${Math.floor(seq / 256)}/${seq}.json`;
}
/** One event that belongs to no incident and is recorded late: by its own id, so that it is found again. */
function latePath(at, id) {
	return `${runsFolder}/${monthOf(at)}/late/${id}.json`;
}
/** Whether a path may name a file of events. */
function isEventsPath(path) {
	return typeof path === "string" && /^(?:open|closed|runs)(?:\/[0-9A-Za-z-]{1,40}){1,3}\.json$/.test(path);
}
/** Names are for people, the digests keep two of them apart. */
function baselinePath({ service, repository, tool, category, branch }) {
	return `baselines/${[
		named(service, JSON.stringify([repository, service])),
		named(tool, JSON.stringify([tool, category])),
		named(branch, branch)
	].join("/")}.json`;
}
function monthOf(at) {
	const month = /^\d{4}-\d{2}/.exec(at)?.[0];
	if (month === void 0) throw new RangeError("an event without a time");
	return month;
}
function checked(id) {
	if (!isIncidentId(id)) throw new RangeError("no incident has such an id");
	return id;
}
function named(name, whole) {
	return `${name.toLowerCase().replace(/[^a-z0-9]+/g, "-").slice(0, 40)}-${createHash("sha256").update(whole).digest("hex").slice(0, 12)}`;
}

// src/ledger/files.ts
/** Every file of the ledger has this version. */
const version = 1;
function printHead({ seq, hash, sweptAt, last, sums }) {
	const open = [...sums.keys()].sort();
	const said = {
		version,
		seq,
		hash,
		sweptAt,
		last,
		open,
		sums: Object.fromEntries(sums)
	};
	return `${canonicalJson(said)}\n`;
}
function readHead(text) {
	const file = versioned(text);
	if (typeof file === "string") return file;
	const { seq, hash, sweptAt, last, open, sums } = file;
	if (!Number.isSafeInteger(seq) || seq < 0 || !isSum(hash)) return "broken";
	if (!(isText(sweptAt) && isText(last)) || last === null !== (seq === 0)) return "broken";
	if (!Array.isArray(open) || typeof sums !== "object" || sums === null) return "broken";
	const listed = new Map(Object.entries(sums));
	const ids = open;
	if (!ids.every((id) => typeof id === "string" && isIncidentId(id) && isSum(listed.get(id))) || new Set(ids).size !== listed.size || ids.length !== listed.size) return "broken";
	return {
		seq,
		hash,
		sweptAt,
		last,
		sums: listed
	};
}
/** An event to a line, so that a person can read what a commit added. */
function printEvents(events, incident) {
	const lines = events.map((event) => canonicalJson(event)).join(",\n");
	const name = incident === void 0 ? "" : `"id":${JSON.stringify(incident)},`;
	return `{"version":${version},${name}"events":[\n${lines}\n]}\n`;
}
/** Events of a file, which are in order and all of that incident (or of none). */
function readEvents(text, incident) {
	const file = versioned(text);
	if (typeof file === "string") return file;
	if (!Array.isArray(file["events"]) || file["events"].length === 0 || file["id"] !== incident) return "broken";
	const events = [];
	for (const value of file["events"]) {
		const event = readEvent(value);
		if (typeof event === "string") return event;
		if (event.incident !== incident || event.seq <= (events.at(-1)?.seq ?? 0)) return "broken";
		events.push(event);
	}
	return events;
}
/** A JSON object of our version. */
function versioned(text) {
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		return "broken";
	}
	if (typeof value !== "object" || value === null || !("version" in value)) return "broken";
	if (value.version === version) return value;
	return Number.isSafeInteger(value.version) ? "newer" : "broken";
}
function isSum(value) {
	return typeof value === "string" && /^[0-9a-f]{64}$/.test(value);
}
function isText(value) {
	return value === null || typeof value === "string";
}

// src/ledger/read-record.ts
/** As readRecord, with all that it has read. */
async function openLedger(store, { fold, witness = genesis, mustExist = false }) {
	const opened = await store.open();
	if (!opened.known) return opened.why === "none-yet" && (mustExist || witness.seq > 0) ? {
		known: false,
		why: "rolled-back"
	} : opened;
	try {
		const read = await readOpen(opened.value, fold, witness);
		return typeof read === "string" ? {
			known: false,
			why: read
		} : {
			known: true,
			value: read
		};
	} catch (error) {
		if (error instanceof StoreFailure) return {
			known: false,
			why: "unreadable"
		};
		throw error;
	}
}
async function readOpen(snapshot, fold, witness) {
	const text = (await snapshot.read(["head.json"])).get("head.json") ?? null;
	const head = text === null ? "broken" : readHead(text);
	if (typeof head === "string") return head;
	if (head.seq < witness.seq || head.seq === witness.seq && head.hash !== witness.hash) return "rolled-back";
	const ids = [...head.sums.keys()];
	const tail = head.last === null || ids.some((id) => openPath(id) === head.last) ? [] : [head.last];
	const texts = await snapshot.read([...ids.map(openPath), ...tail]);
	const events = /* @__PURE__ */ new Map();
	for (const [id, sum] of head.sums) {
		const file = texts.get(openPath(id)) ?? null;
		if (file === null || sha256(file) !== sum) return "broken";
		const read = readEvents(file, id);
		if (typeof read === "string") return read;
		events.set(id, read);
	}
	const recent = [...events.values()].flat().sort((a, b) => a.seq - b.seq);
	const last = lastOf(tail.map((path) => texts.get(path) ?? ""));
	if (typeof last === "string") return last;
	if (!isChained([...recent, ...last], head, witness)) return "broken";
	const open = /* @__PURE__ */ new Map();
	try {
		for (const [id, own] of events) open.set(id, fold(own));
	} catch {
		return "broken";
	}
	const { seq, hash, sweptAt } = head;
	return {
		record: {
			head: snapshot.head,
			seq,
			hash,
			open,
			sweptAt,
			recent
		},
		head,
		snapshot,
		events
	};
}
/** The last event, where it stands in another file: of a run, or of an incident that it closed. */
function lastOf(texts) {
	const [text] = texts;
	if (text === void 0) return [];
	const incident = /"id":"([^"]*)"/.exec(text.slice(0, text.indexOf("[")))?.[1];
	const events = readEvents(text, incident);
	return typeof events === "string" ? events : events.slice(-1);
}
/** Neighbours among the events at hand are chained, and the last of all is the head's. */
function isChained(events, head, witness) {
	let before = null;
	for (const event of events) {
		if (before !== null && event.seq <= before.seq) return false;
		if (before !== null && event.seq === before.seq + 1 && event.prev !== hashOf(before)) return false;
		if (event.seq === witness.seq && hashOf(event) !== witness.hash) return false;
		before = event;
	}
	if (before === null) return head.seq === 0 && head.hash === genesis.hash;
	return before.seq === head.seq && hashOf(before) === head.hash;
}

// src/commands/record/why-words.ts
/** After the name of the record. */
const whyWords = {
	"not-configured": "it is not configured",
	unreadable: "it cannot be read",
	denied: "this token may not use it",
	newer: "a newer version of Baton wrote it",
	"rolled-back": "it is older than it was, or gone",
	broken: "it contradicts itself",
	unreachable: "it did not answer",
	contended: "others were always faster"
};

// src/commands/record/issues-place.ts
/** In the hub where there is one, else in the repository itself; null: nobody gave a token for it. */
function issuesPlace({ hub, place }, { githubToken, hubToken }, { repository }) {
	if (hub !== null) return hubToken === null ? null : {
		repository: hub,
		token: hubToken
	};
	const own = repository ?? (place?.is === "github" ? place.repository : null);
	return own === null || githubToken === null ? null : {
		repository: own,
		token: githubToken
	};
}

// src/commands/record/at-ledger.ts
async function ledgerHere(command, world) {
	const here = {
		...world,
		commit: known(null),
		github: null,
		repository: world.ci.repository
	};
	const { reading } = await readConfig(command.config, here, world.clock.now());
	if (reading.is === "broken") throw new Inability(2, reading.problems);
	if (reading.is === "absent" && command.config !== "baton.yml") throw new Inability(2, [configMissing(command.config)]);
	if (reading.is === "unreadable") throw new Inability(2, [reading.problem]);
	const settings = ledgerOf(command, reading, world.ci);
	const config = reading.is === "loaded" ? reading.loaded.config : defaultConfig;
	const store = await openStore(settings, command, world);
	if (store === null) throw new Inability(2, [nowhere]);
	const token = tokenOf(settings.place, command);
	return {
		store,
		config,
		settings,
		github: token === null ? null : await world.openGitHub(token),
		issues: issuesPlace(settings, command, world.ci)
	};
}
/** How the ledger is read; what is behind the point that baton.yml names was rolled back. */
function readerOf({ since }) {
	return since === null ? { fold } : {
		fold,
		mustExist: true,
		witness: since
	};
}
/** What stands in it; null: there is none yet. A ledger that does not hold is 30, never an empty one. */
async function openHere({ store, settings }) {
	const read = await openLedger(store, readerOf(settings));
	if (read.known) return read.value;
	if (read.why === "none-yet") return null;
	throw new Inability(30, [unreadable(store, read.why)]);
}
/** Outside a pipeline nothing shared is written unless it is asked for. */
function mayWrite(here) {
	if (here.settings.writes === "all") return here;
	throw new Inability(2, [notAsked]);
}
const notAsked = {
	code: "ledger-read-only",
	sentence: text`this would write a record that others share`,
	remedy: text`say so by ${"--record"}; in a pull request it is only read`
};
const nowhere = {
	code: "ledger-nowhere",
	sentence: text`there is no record here: this pipeline names none`,
	remedy: text`name one by ${"ledger.repository"} in ${"baton.yml"}, or by ${"--ledger"}`
};
function unreadable({ name }, why) {
	return {
		code: "ledger-unreadable",
		sentence: text`the record ${name} does not help: ${ours(whyWords[why])}`,
		remedy: why === "newer" ? text`use a newer version of Baton` : text`run ${"baton ledger check"}`
	};
}

export { baselinePath, canonicalJson, closedFolder, closedPath, genesis, hashOf, headPath, isEventsPath, isIncidentId, latePath, ledgerHere, mayWrite, openFolder, openHere, openLedger, openPath, place, printEvents, printHead, readEvent, readEvents, readHead, readerOf, runPath, runsFolder, sha256, versioned, whyWords };