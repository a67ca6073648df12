import { counted, defaultPolicy, findingClasses, ours, plain, policyDigest, problemLines, readPolicyFile, text } from "../start.js";

// src/decision/policy/policy-differences.ts
/** What was added, replaced, moved or disabled in `policy`, list by list. */
function policyDifferences(base, policy) {
	return [
		...findingClasses.flatMap((name) => differencesIn(name, base.rules[name], policy.rules[name])),
		...differencesIn("stages", base.stages, policy.stages),
		...differencesIn("severity", base.severity, policy.severity)
	];
}
function differencesIn(list, base, now) {
	const old = new Map(base.map((rule) => [rule.id, rule]));
	const present = new Set(now.map(({ id }) => id));
	const changed = now.flatMap((rule, at) => {
		const before = old.get(rule.id);
		const nextTo = now[at + 1]?.id ?? null;
		const after = {
			source: rule.source,
			action: rule.action
		};
		if (before === void 0) return [{
			list,
			id: rule.id,
			how: "added",
			before: null,
			after,
			nextTo
		}];
		if (before === rule) return [];
		return [{
			list,
			id: rule.id,
			how: howOf(before, rule),
			before,
			after,
			nextTo
		}];
	});
	const gone = base.filter(({ id }) => !present.has(id)).map((before) => ({
		list,
		id: before.id,
		how: "disabled",
		before,
		after: null,
		nextTo: null
	}));
	return [...changed, ...gone];
}
function howOf(before, after) {
	return before.source === after.source && JSON.stringify(before.action) === JSON.stringify(after.action) ? "moved" : "replaced";
}

// src/commands/policy-check.ts
/** `baton policy check`: 2 with every mistake, else 0 with what differs from the built-in policy. */
function policyCheck({ base, policy, problems }) {
	if (problems.length > 0) return {
		exit: 2,
		lines: [],
		problems
	};
	const differences = policyDifferences(base, policy);
	const name = text`policy ${policy.name}, ${policyDigest(policy)}`;
	if (differences.length === 0) return {
		exit: 0,
		lines: [text`${name}: it is the built-in one, unchanged.`],
		problems
	};
	return {
		exit: 0,
		lines: [text`${name}: ${ours(counted(differences.length, "rule differs", "rules differ"))} from the built-in one.`, ...differences.flatMap(linesOf)],
		problems
	};
}
function linesOf({ list, id, how, before, after, nextTo }) {
	const place = nextTo === null ? text`` : text`, before ${nextTo}`;
	return [
		text`${ours(list)}: ${id} is ${ours(how)}${how === "added" || how === "moved" ? place : text``}`,
		...before === null || how === "moved" ? [] : [text`  - ${ruleLine(before)}`],
		...after === null || how === "moved" ? [] : [text`  + ${ruleLine(after)}`]
	];
}
function ruleLine({ source, action }) {
	return text`when ${source} then ${actionLine(action)}`;
}
/** `tier: T1, whenNew: T0`, as baton.yml writes it. */
function actionLine(action) {
	const { do: does, ...rest } = action;
	const named = Object.entries(rest).map(([key, value]) => {
		return `${(key === "to" || key === "tier" || key === "severity") && typeof does === "string" ? does : key}: ${Array.isArray(value) ? value.join(", ") : String(value)}`;
	});
	return named.length > 0 ? named.join(", ") : `${String(does)}: true`;
}

// src/commands/run-policy-check.ts
/** `baton policy check [FILE]`: every mistake of a baton.yml, or how its policy differs from the built-in one. */
async function runPolicyCheck(command, world) {
	const read = await readPolicyFile(command.file, null, world);
	const { exit, lines, problems } = policyCheck({
		...read,
		base: defaultPolicy
	});
	for (const problem of problems) for (const line of problemLines(problem)) world.output.note(line);
	if (lines.length === 0) return exit;
	return world.output.print(lines.map((line) => plain(line)).join("\n")) ? exit : 30;
}

export { runPolicyCheck };