import { Inability, counted, defaultPolicy, foreign, isProblems, joined, ours, plain, readBaseline, refusalOf, text, tiers, value } from "../start.js";
import { readDecision } from "./read-decision.js";

// src/decision/adopt.ts
/**
* What is known today becomes debt with dates, in a file that people review. Entries that are there keep theirs; a
* first adoption takes in all that may be adopted, a later one only with `add`: additions are how a ratchet slips.
*/
function adopt$1(input) {
	const { record, existing, shrink } = input;
	const complete = completeTools(record.scans);
	const groups = groupsOf(input);
	const refused = [...groups.values()].flatMap(({ refusal, ids }) => refusal === null ? [] : [{
		...refusal,
		ids
	}]);
	const find = finder(groups, existing?.entries ?? []);
	const kept = [];
	const more = [];
	const removed = [];
	for (const entry of existing?.entries ?? []) {
		const group = find(entry);
		if (group !== null) groups.delete(group.identity);
		const named = group === null ? entry : {
			...entry,
			...group.names,
			identity: group.identity
		};
		const count = group?.count ?? 0;
		if (count > entry.count && group?.refusal === null) more.push({
			...named,
			count: count - entry.count
		});
		const gone = shrink && isTold(entry, existing?.tools ?? [], complete) ? Math.max(0, entry.count - count) : 0;
		if (gone > 0) removed.push({
			...entry,
			count: gone
		});
		if (entry.count > gone) kept.push({
			...named,
			count: entry.count - gone
		});
	}
	const fresh = [...groups.values()].filter((group) => group.refusal === null && group.tier !== null);
	const wanted = [...more, ...fresh.map((group) => entryOf(group, input))];
	const takes = input.add || existing === null;
	return {
		baseline: {
			version: 1,
			tools: coveredTools(input, complete, takes ? [] : wanted),
			entries: takes ? merged(kept, wanted) : kept
		},
		kept,
		added: takes ? wanted : [],
		needsAdd: takes ? [] : wanted,
		removed,
		refused
	};
}
function groupsOf({ record }) {
	const groups = /* @__PURE__ */ new Map();
	for (const finding of record.findings) {
		const tool = (finding.scan === void 0 ? null : record.scans[finding.scan]?.tool) ?? finding.tool ?? "";
		const group = groups.get(finding.identity) ?? newGroup(finding, tool);
		groups.set(finding.identity, group);
		const count = (group.perTool.get(tool) ?? 0) + 1;
		group.perTool.set(tool, count);
		group.count = Math.max(group.count, count);
		group.tier = worse(group.tier, finding.tier);
		group.ids.push(finding.id);
		group.refusal ??= refusalOf(finding);
		group.adopted ||= finding.adopted === true;
		if (finding.firstSeen < group.firstSeen) group.firstSeen = finding.firstSeen;
	}
	return groups;
}
function newGroup(finding, tool) {
	const { identity, tier, firstSeen, ruleId: rule, renameKey, aliases, location } = finding;
	const path = location?.path;
	const names = {
		...tool === "" ? {} : { tool },
		...rule === void 0 ? {} : { rule },
		...path === void 0 ? {} : { path },
		...renameKey === void 0 ? {} : { renameKey },
		...aliases === void 0 || aliases.length === 0 ? {} : { aliases }
	};
	const none = {
		count: 0,
		perTool: /* @__PURE__ */ new Map(),
		ids: [],
		refusal: null,
		adopted: false
	};
	return {
		identity,
		class: finding.class,
		tier,
		firstSeen,
		names,
		...none
	};
}
/** By identity, else, where the run found it covered, by an alias or by what is left of it after a rename. */
function finder(groups, entries) {
	const own = new Set(entries.map(({ identity }) => identity));
	const byName = /* @__PURE__ */ new Map();
	for (const group of groups.values()) {
		if (own.has(group.identity) || !group.adopted) continue;
		const { aliases = [], renameKey } = group.names;
		for (const name of [
			group.identity,
			...aliases,
			...renameKey === void 0 ? [] : [renameKey]
		]) byName.set(name, group);
	}
	const taken = /* @__PURE__ */ new Set();
	return (entry) => {
		const { identity, aliases = [], renameKey } = entry;
		const others = [
			identity,
			...aliases,
			...renameKey === void 0 ? [] : [renameKey]
		].map((name) => byName.get(name)).find((group) => group !== void 0 && !taken.has(group));
		const found = groups.get(identity) ?? others ?? null;
		if (found !== null) taken.add(found);
		return found;
	};
}
function entryOf(group, { now, dueDays }) {
	const tier = group.tier ?? "T4";
	const days = dueDays[tier];
	const due = days === void 0 ? {} : { due: dayOf(Date.parse(now) + days * 24 * 60 * 60 * 1e3) };
	const firstSeen = dayOf(Math.min(Date.parse(group.firstSeen) || 1e400, Date.parse(now)));
	return {
		identity: group.identity,
		count: group.count,
		class: group.class,
		tier,
		firstSeen,
		...due,
		...group.names
	};
}
/** Additions to what is kept raise its count; its dates stay. */
function merged(kept, wanted) {
	const entries = new Map(kept.map((entry) => [entry.identity, entry]));
	for (const entry of wanted) {
		const there = entries.get(entry.identity);
		entries.set(entry.identity, there === void 0 ? entry : {
			...there,
			count: there.count + entry.count
		});
	}
	return [...entries.values()];
}
/** Whether this run would have reported it, were it still there. */
function isTold(entry, covered, complete) {
	return entry.tool === void 0 ? covered.every((tool) => complete.has(tool)) : complete.has(entry.tool);
}
/** A tool of which something is left out is not covered by it: what it reports would all be new. */
function coveredTools({ existing }, complete, leftOut) {
	const partly = new Set(leftOut.map(({ tool }) => tool));
	const more = [...complete].filter((tool) => !partly.has(tool));
	return [.../* @__PURE__ */ new Set([...existing?.tools ?? [], ...more])].sort();
}
function completeTools(scans) {
	const partial = new Set(scans.filter((scan) => !scan.complete).map((scan) => scan.tool));
	return new Set(scans.flatMap(({ tool }) => tool === null || partial.has(tool) ? [] : [tool]));
}
function worse(one, other) {
	if (one === null || other === null) return one ?? other;
	return tiers.indexOf(one) <= tiers.indexOf(other) ? one : other;
}
function dayOf(time) {
	return new Date(time).toISOString().slice(0, 10);
}

// src/intake/baseline/write-baseline.ts
/** The file that people review: one entry a line, by class, path and identity, so that a diff shows what comes and goes. */
function writeBaseline(baseline) {
	const entries = [...baseline.entries].sort(byPlace).map((entry) => `    ${line(entry)}`);
	const tools = [...baseline.tools].sort().map((tool) => JSON.stringify(tool));
	const list = entries.length === 0 ? "[]" : `[\n${entries.join(",\n")}\n  ]`;
	return `{\n  "version": 1,\n  "tools": [${tools.join(", ")}],\n  "entries": ${list}\n}\n`;
}
function line(entry) {
	const { identity, class: kind, tier, count, firstSeen, due, tool, rule, path, renameKey, aliases } = entry;
	return `{ ${Object.entries({
		class: kind,
		tier,
		count,
		firstSeen,
		due,
		tool,
		rule,
		path,
		identity,
		renameKey,
		aliases
	}).filter(([, value]) => value !== void 0).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(", ")} }`;
}
function byPlace(one, other) {
	return compare(one.class, other.class) || compare(one.path ?? "", other.path ?? "") || compare(one.identity, other.identity);
}
/** By code units: the same on every machine. */
function compare(one, other) {
	return one < other ? -1 : one > other ? 1 : 0;
}

// src/commands/adopt.ts
const baselineBytes = 64 * 2 ** 20;
/** `baton adopt`: writes the baseline file, to be reviewed and committed; prints what goes in, what does not, and why. */
async function adopt(command, world) {
	const record = await readDecision(command.from, world.files);
	const withheld = record.findings.filter((finding) => finding.withheld).length;
	if (withheld > 0) throw new Inability(2, [withheldFrom(command.from, withheld)]);
	const existing = await world.files.read(command.baselineFile, baselineBytes);
	const adoption = adopt$1({
		record,
		existing: existing.is === "absent" ? null : baselineIn(command.baselineFile, existing),
		add: command.add,
		shrink: command.shrink,
		now: world.clock.now().toISOString(),
		dueDays: dueDaysOf()
	});
	await world.files.write(command.baselineFile, writeBaseline(adoption.baseline));
	const lines = linesOf(adoption, command.baselineFile);
	return world.output.print(lines.map((line) => plain(line)).join("\n")) ? 0 : 30;
}
function baselineIn(path, read) {
	if (read.is !== "bytes") throw new Inability(2, [unreadable(path)]);
	const baseline = readBaseline(Buffer.from(read.bytes).toString("utf8"));
	if (isProblems(baseline)) throw new Inability(2, baseline);
	return baseline;
}
function unreadable(path) {
	return {
		code: "baseline-unreadable",
		sentence: text`${path} cannot be read`,
		remedy: text`make it a regular file that this user may read`,
		at: { file: foreign(path) }
	};
}
/** Whoever reviews the file must see rule and path of each entry, and what is in KEV is never debt. */
function withheldFrom(path, count) {
	return {
		code: "finding-withheld",
		sentence: text`${path} was written for everybody's eyes and withholds ${count} of its findings: nothing is adopted`,
		remedy: text`use one that was written in private, or with ${"output-full: true"}`,
		at: { file: foreign(path) }
	};
}
function dueDaysOf() {
	const days = Object.entries(defaultPolicy.terms.adoption.dueDays).filter(([, number]) => number !== null);
	return Object.fromEntries(days);
}
function linesOf({ added, kept, needsAdd, removed, refused }, path) {
	return [
		text`${path}: ${countOf(added)} added, ${countOf(kept)} kept, ${countOf(removed)} removed.`,
		...needsAdd.length === 0 ? [] : [text`Not in it: ${countOf(needsAdd)} that it did not have; ${"--add"} takes them in:`],
		...needsAdd.slice(0, listed).map((entry) => text`  ${lineOf(entry)}`),
		...more(needsAdd.length),
		...refused.length === 0 ? [] : [text`Cannot be adopted, and must be fixed or waived:`],
		...refused.slice(0, listed).map((refusal) => text`  ${refusedLine(refusal)}`),
		...more(refused.length),
		text`Review it, and commit it: from then on what could be in it and is not is new.`
	];
}
const listed = 20;
function more(count) {
	return count > listed ? [text`  and ${count - listed} more`] : [];
}
function countOf(entries) {
	return entries.reduce((sum, { count }) => sum + count, 0);
}
function refusedLine({ ids, title, path, says }) {
	const where = path === void 0 ? text`` : text` in ${path}`;
	const shown = joined(ids.slice(0, 3).map((id) => [value(id)]), ", ");
	const rest = ids.length > 3 ? text` and ${ids.length - 3} more` : text``;
	return text`${title}${where} (${shown}${rest}): ${says}`;
}
function lineOf({ class: kind, tier, rule, path, count }) {
	const where = path === void 0 ? text`` : text` in ${path}`;
	return text`${ours(kind)} ${ours(tier)} ${rule ?? ""}${where}${count > 1 ? text`, ${ours(counted(count, "time"))}` : text``}`;
}

export { adopt };