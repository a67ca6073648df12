import { findingClasses, joined, ours, text, tiers, verdicts } from "../../start.js";

// src/decision/policy/changed-rule.ts
const severities = [
	"SEV1",
	"SEV2",
	"SEV3",
	"SEV4",
	"SEV5"
];
const ownVerdicts = ["block", "quarantine"];
const tierDoes = [
	"tier",
	"drop",
	"weaker",
	"stronger",
	"atMost",
	"atLeast"
];
const tierSides = [
	"whenNew",
	"verdict",
	"incident",
	"from"
];
/** Of a rule of a class: exactly one of tier, drop, weaker, stronger, atMost, atLeast. */
function tierActionOf(rule) {
	const given = tierDoes.filter((key) => rule[key] !== void 0);
	const [does] = given;
	if (does === void 0 || given.length > 1) return {
		wrong: text`a rule of a class says exactly one of ${words(tierDoes)}`,
		key: given[1] ?? "id"
	};
	const idle = tierSides.find((key) => rule[key] !== void 0 && !sidesOf[does].includes(key));
	if (idle !== void 0) return {
		wrong: text`${ours(idle)} means nothing beside ${ours(does)}`,
		key: idle
	};
	if (does === "drop") return { do: "drop" };
	const tier = wordOf(rule[does], tiers);
	if (tier === null) return {
		wrong: text`it is one of ${words(tiers)}`,
		key: does
	};
	if (does === "tier") return settingAction(rule, tier);
	if (does === "atMost" || does === "atLeast") return {
		do: does,
		tier
	};
	const from = rule.from?.map((word) => wordOf(word, tiers));
	if (from?.includes(null) === true || from?.length === 0) return {
		wrong: text`it is a list of ${words(tiers)}`,
		key: "from"
	};
	return {
		do: does,
		to: tier,
		...from && { from: from.filter((word) => word !== null) }
	};
}
const sidesOf = {
	tier: [
		"whenNew",
		"verdict",
		"incident"
	],
	drop: [],
	weaker: ["from"],
	stronger: ["from"],
	atMost: [],
	atLeast: []
};
function settingAction(rule, tier) {
	const whenNew = rule.whenNew === void 0 ? void 0 : wordOf(rule.whenNew, tiers);
	if (whenNew === null) return {
		wrong: text`it is one of ${words(tiers)}`,
		key: "whenNew"
	};
	const verdict = rule.verdict === void 0 ? void 0 : wordOf(rule.verdict, ownVerdicts);
	if (verdict === null) return {
		wrong: text`in a rule of a class it is one of ${words(ownVerdicts)}`,
		key: "verdict"
	};
	if (verdict === void 0 && rule.incident !== void 0) return {
		wrong: text`incident means nothing without verdict in a rule of a class`,
		key: "incident"
	};
	return {
		do: "tier",
		tier,
		...whenNew && { whenNew },
		...verdict && { verdict },
		...rule.incident !== void 0 && { incident: rule.incident }
	};
}
/** Of a row of `stages`: a verdict, and whether it makes an incident (absent: no). */
function stageActionOf(rule) {
	const idle = [
		...tierDoes,
		"whenNew",
		"from"
	].find((key) => rule[key] !== void 0);
	if (idle !== void 0) return {
		wrong: text`${ours(idle)} means nothing in the stage table`,
		key: idle
	};
	const verdict = wordOf(rule.verdict, verdicts);
	if (verdict === null) return {
		wrong: text`it is one of ${words(verdicts)}`,
		key: "verdict"
	};
	return {
		verdict,
		incident: rule.incident ?? false
	};
}
/** Of a row of `severity`: exactly one of severity, atLeast, stronger. */
function severityActionOf(rule) {
	const does = [
		"severity",
		"atLeast",
		"stronger"
	].filter((key) => rule[key] !== void 0);
	const [key] = does;
	if (key === void 0 || does.length > 1) return {
		wrong: text`a row of severity says exactly one of severity, atLeast, stronger`,
		key: does[1] ?? "id"
	};
	const severity = wordOf(rule[key], severities);
	if (severity === null) return {
		wrong: text`it is one of ${words(severities)}`,
		key
	};
	return key === "stronger" ? {
		do: "stronger",
		to: severity
	} : {
		do: key,
		severity
	};
}
function wordOf(written, allowed) {
	return allowed.find((word) => word === written) ?? null;
}
function words(list) {
	return joined(list.map((word) => text`${ours(word)}`), ", ");
}

// src/decision/policy/apply-policy-changes.ts
/**
* The policy in force: the base with rules replaced by id, put before another, added at the end or disabled. With
* any problem the returned policy is the base; nothing is half applied.
*/
function applyPolicyChanges(base, changes, tools) {
	const problems = [];
	const lists = listsOf(base);
	const home = new Map([...lists].flatMap(([name, rules]) => rules.map(({ id }) => [id, name])));
	let differs = 0;
	for (const [name, rules] of Object.entries(changes.rules)) {
		const list = lists.get(name);
		if (list === void 0) {
			problems.push(unknownList(name, [...lists.keys()], tools));
			continue;
		}
		for (const [at, rule] of rules.entries()) {
			const found = readRule(rule, name, [
				"rules",
				name,
				at
			], list, home, tools);
			if ("mistake" in found) problems.push(found.mistake);
			else {
				insert(list, found.rule, rule.before);
				home.set(rule.id, name);
				differs += 1;
			}
		}
	}
	for (const [at, id] of changes.disable.entries()) {
		const list = lists.get(home.get(id) ?? "");
		const place = list?.findIndex((rule) => rule.id === id) ?? -1;
		if (list === void 0 || place < 0) problems.push(unknownId(id, ["disable", at], [...home.keys()], tools));
		else {
			list.splice(place, 1);
			differs += 1;
		}
	}
	if (problems.length > 0) return {
		policy: base,
		differs: 0,
		problems
	};
	return {
		policy: policyOf(base, lists),
		differs,
		problems
	};
}
function listsOf(base) {
	return new Map([
		...findingClasses.map((name) => [name, [...base.rules[name]]]),
		["stages", [...base.stages]],
		["severity", [...base.severity]]
	]);
}
/** Each list was filled by the reader of its own actions. */
function policyOf(base, lists) {
	const list = (name) => lists.get(name) ?? [];
	return {
		...base,
		rules: Object.fromEntries(findingClasses.map((name) => [name, list(name)])),
		stages: list("stages"),
		severity: list("severity")
	};
}
function readRule(rule, listName, path, list, home, tools) {
	const elsewhere = home.get(rule.id);
	if (elsewhere !== void 0 && elsewhere !== listName) return wrong("policy-id-taken", text`the id ${rule.id} is one of ${ours(elsewhere)}`, [...path, "id"]);
	if (rule.before !== void 0 && (rule.before === rule.id || !list.some(({ id }) => id === rule.before))) return { mistake: unknownId(rule.before, [...path, "before"], list.map(({ id }) => id), tools) };
	const action = actionOf(rule, listName);
	if ("wrong" in action) return wrong("policy-rule-wrong", text`${rule.id}: ${action.wrong}`, [...path, action.key]);
	const when = tools.compile(rule.when, isClass(listName) ? "tier" : "row");
	if (typeof when !== "function") return wrong("policy-condition-wrong", text`${rule.id}: ${when.mistake}`, [...path, "when"], when.range);
	return { rule: {
		id: rule.id,
		source: rule.when,
		why: rule.why,
		action,
		when
	} };
}
function actionOf(rule, listName) {
	if (listName === "stages") return stageActionOf(rule);
	return listName === "severity" ? severityActionOf(rule) : tierActionOf(rule);
}
/** In place of the one with its id; with `before` it moves there; else it comes last. */
function insert(list, rule, before) {
	const same = list.findIndex(({ id }) => id === rule.id);
	if (before === void 0) {
		if (same < 0) list.push(rule);
		else list.splice(same, 1, rule);
		return;
	}
	if (same >= 0) list.splice(same, 1);
	list.splice(list.findIndex(({ id }) => id === before), 0, rule);
}
function unknownList(name, known, tools) {
	const near = tools.nearest(name, known);
	return wrong("policy-list-unknown", text`${name} is no class and no table of the policy${near === null ? text`` : text`; did you mean ${ours(near)}?`}`, ["rules", name]).mistake;
}
function unknownId(id, path, known, tools) {
	const near = tools.nearest(id, known);
	const hint = near === null ? text`` : text`; did you mean ${ours(near)}?`;
	return wrong("policy-id-unknown", text`no rule has the id ${id}${hint}`, path).mistake;
}
function wrong(code, sentence, path, range) {
	return { mistake: {
		problem: {
			code,
			sentence,
			remedy: text`correct it in baton.yml; docs/policy.md lists rules, fields and words`
		},
		path,
		...range && { range }
	} };
}
function isClass(name) {
	return findingClasses.some((known) => known === name);
}

export { applyPolicyChanges };