import { defaultPolicy, findingClasses, joined, nearest, ours, text, tiers, verdicts } from "../start.js";
import { Environment } from "../libraries/cel.js";
import { factVocabulary, rowVocabulary } from "../decision/policy/vocabulary.js";
import { locate } from "../settings/config/load-config.js";

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
	/** Ids of rules that are wrong themselves: who names one is not told that it is unknown. */
	const broken = /* @__PURE__ */ new Set();
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
			if ("mistakes" in found) {
				const namesBroken = rule.before !== void 0 && broken.has(rule.before);
				problems.push(...found.mistakes.filter(({ problem }) => !namesBroken || problem.code !== "policy-id-unknown"));
				broken.add(rule.id);
			} else {
				insert(list, found.rule, rule.before);
				home.set(rule.id, name);
				differs += 1;
			}
		}
	}
	for (const [at, id] of changes.disable.entries()) {
		if (broken.has(id)) continue;
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
	const mistakes = [];
	const elsewhere = home.get(rule.id);
	if (elsewhere !== void 0 && elsewhere !== listName) mistakes.push(wrong("policy-id-taken", text`the id ${rule.id} is one of ${ours(elsewhere)}`, [...path, "id"]));
	const ids = list.map(({ id }) => id);
	if (rule.before !== void 0 && (rule.before === rule.id || !ids.includes(rule.before))) mistakes.push(unknownId(rule.before, [...path, "before"], ids, tools));
	const action = actionOf(rule, listName);
	if ("wrong" in action) mistakes.push(wrong("policy-rule-wrong", text`${rule.id}: ${action.wrong}`, [...path, action.key]));
	const when = tools.compile(rule.when, isClass(listName) ? "tier" : "row");
	if (typeof when !== "function") mistakes.push(...conditionMistakes(rule.id, when, path));
	if (typeof when !== "function" || "wrong" in action || mistakes.length > 0) return { mistakes };
	return { rule: {
		id: rule.id,
		source: rule.when,
		why: rule.why,
		action,
		when
	} };
}
/** All mistakes in the conditions of rules that do not count. */
function unreadConditions(rules, { compile }) {
	return rules.flatMap(({ id, list, when, path }) => {
		const read = compile(when, isClass(list) ? "tier" : "row");
		return typeof read === "function" ? [] : conditionMistakes(id ?? "a rule", read, path);
	});
}
function conditionMistakes(id, mistakes, path) {
	return mistakes.map(({ mistake, range }) => wrong("policy-condition-wrong", text`${id}: ${mistake}`, [...path, "when"], range));
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
	return wrong("policy-list-unknown", text`${name} is no class and no table of the policy${near === null ? text`` : text`; did you mean ${ours(near)}?`}`, ["rules", name]);
}
function unknownId(id, path, known, tools) {
	const near = tools.nearest(id, known);
	const hint = near === null ? text`` : text`; did you mean ${ours(near)}?`;
	return wrong("policy-id-unknown", text`no rule has the id ${id}${hint}`, path);
}
function wrong(code, sentence, path, range) {
	return {
		problem: {
			code,
			sentence,
			remedy: text`correct it in baton.yml; docs/policy.md lists rules, fields and words`
		},
		path,
		...range && { range }
	};
}
function isClass(name) {
	return findingClasses.some((known) => known === name);
}

// src/decision/policy/condition-words.ts
/**
* All that is wrong by the words of it, in the order of the text: a field that there is not, and what a type check lets
* through: a word that the field can never have (`f.exposure == "internett"` would silently be false for ever), a
* function that can hang (`matches` is a backtracking regular expression), and a loop inside a loop.
*/
function wordMistakesIn(ast, names, nearest, inLoop = false) {
	const own = mistakeAt(ast, names, inLoop) ?? unknownField(ast, nearest);
	const within = inLoop || isLoop(ast);
	const inside = childrenOf(ast).flatMap((child) => wordMistakesIn(child, names, nearest, within));
	return (own === null ? inside : [own, ...inside]).toSorted((a, b) => a.range.start - b.range.start);
}
function unknownField(ast, nearest) {
	if (ast.op !== "." || ast.args[0].op !== "id" || ast.args[0].args !== "f") return null;
	const field = ast.args[1];
	if (Object.hasOwn(factVocabulary, field)) return null;
	const near = nearest(field, Object.keys(factVocabulary));
	const hint = near === null ? text`` : text`; did you mean f.${ours(near)}?`;
	const { start, end } = ast.range;
	return {
		mistake: text`there is no f.${field}${hint}`,
		range: {
			start: Math.max(start, end - field.length),
			end
		}
	};
}
function mistakeAt(ast, names, inLoop) {
	if ((ast.op === "call" || ast.op === "rcall") && ast.args[0] === "matches") return {
		mistake: text`matches is not allowed: it can run for minutes on a short text`,
		range: ast.range
	};
	if (inLoop && isLoop(ast)) return {
		mistake: text`a loop inside a loop is not allowed: it can run for minutes`,
		range: ast.range
	};
	if (ast.op === "==" || ast.op === "!=") {
		const [left, right] = ast.args;
		return unknownWord(left, [right], names) ?? unknownWord(right, [left], names);
	}
	if (ast.op === "in" && ast.args[1].op === "list") return unknownWord(ast.args[0], ast.args[1].args, names);
	return null;
}
/** What `&&`, `||`, `!` and `? :` put together: each is right or wrong by itself. */
function partsOf(ast) {
	return logical.has(ast.op) ? childrenOf(ast).flatMap(partsOf) : [ast];
}
const logical = /* @__PURE__ */ new Set([
	"&&",
	"||",
	"!_",
	"?:"
]);
const loops = /* @__PURE__ */ new Set([
	"all",
	"exists",
	"exists_one",
	"map",
	"filter"
]);
function isLoop(ast) {
	return ast.op === "rcall" && loops.has(ast.args[0]);
}
function unknownWord(field, values, names) {
	const known = vocabularyOf(field, names);
	if (known === void 0 || typeof known.words === "string") return null;
	for (const value of values) {
		if (value.op !== "value" || typeof value.args !== "string" || known.words.includes(value.args)) continue;
		const allowed = joined(known.words.map((word) => text`${ours(word)}`), ", ");
		return {
			mistake: text`${known.name} is never ${value.args}: it is one of ${allowed}`,
			range: value.range
		};
	}
	return null;
}
function vocabularyOf(ast, names) {
	if (ast.op === "id") {
		const words = names[ast.args];
		return words && {
			name: text`${ours(ast.args)}`,
			words
		};
	}
	if (ast.op !== "." || ast.args[0].op !== "id" || ast.args[0].args !== "f") return void 0;
	const words = factVocabulary[ast.args[1]];
	return words && {
		name: text`f.${ours(ast.args[1])}`,
		words
	};
}
function childrenOf(ast) {
	const found = [];
	const collect = (part) => {
		if (Array.isArray(part)) part.forEach(collect);
		else if (isNode(part)) found.push(part);
	};
	collect(ast.args);
	return found;
}
function isNode(part) {
	return typeof part === "object" && part !== null && "op" in part && "args" in part && "range" in part;
}

// src/decision/policy/cel.ts
/**
* CEL, type-checked against the facts, as a function; every mistake that can be found before a run is. Imported
* late and from commands alone: the built-in policy needs none of it.
*/
function conditionCompiler(tables, nearest) {
	const parse = conditionParser(tables, nearest);
	return (source, kind) => {
		const parsed = parse(source, kind);
		if (!("run" in parsed)) return parsed;
		return (f, tables, row) => parsed.run({
			f,
			...tables,
			...row
		});
	};
}
/** The same, for the build, which needs the tree. */
function conditionParser(tables, nearest) {
	const words = Object.fromEntries(Object.entries(tables).map(([name, { rows }]) => [name, Object.values(rows)]));
	const vocabularies = {
		tier: words,
		row: {
			...words,
			...rowVocabulary
		}
	};
	const environments = {
		tier: environmentOf(vocabularies.tier),
		row: environmentOf(vocabularies.row)
	};
	return (source, kind) => {
		try {
			const run = environments[kind].parse(source);
			const ofWords = wordMistakesIn(run.ast, vocabularies[kind], nearest);
			const ofTypes = typeMistakes(source, run, ofWords, environments[kind]);
			const mistakes = [...ofWords, ...ofTypes].toSorted((a, b) => a.range.start - b.range.start);
			return mistakes.length > 0 ? mistakes : {
				ast: run.ast,
				run: (context) => run(context)
			};
		} catch (error) {
			return [mistake(source, summaryOf(error), rangeOf(error))];
		}
	};
}
/** The check ends at the first that is wrong, so each part is checked by itself; one whose words are wrong is done. */
function typeMistakes(source, run, found, environment) {
	const whole = typeMistake(source, run);
	if (whole === null) return [];
	const ofParts = partsOf(run.ast).filter(({ range }) => !found.some((one) => one.range.start >= range.start && one.range.end <= range.end)).flatMap(({ range: { start, end } }) => {
		const own = partMistake(source.slice(start, end), environment);
		return own === null ? [] : [{
			...own,
			range: {
				start: own.range.start + start,
				end: own.range.end + start
			}
		}];
	});
	return ofParts.length === 0 && found.length === 0 ? [whole] : ofParts;
}
/** A part that cannot stand alone (it names what a loop around it gives) is told by the whole. */
function partMistake(part, environment) {
	try {
		return typeMistake(part, environment.parse(part));
	} catch {
		return null;
	}
}
function typeMistake(source, run) {
	const { valid, type, error } = run.check();
	if (!valid) return mistake(source, summaryOf(error), rangeOf(error));
	return type === "bool" ? null : mistake(source, text`it gives ${ours(type ?? "nothing")}, not yes or no`);
}
/** Far more than a person writes; CEL's own bounds would let a condition run for minutes. */
const limits = {
	maxAstNodes: 500,
	maxDepth: 50,
	maxListElements: 100,
	maxMapEntries: 100,
	maxCallArguments: 8
};
function environmentOf(variables) {
	const environment = new Environment({ limits }).registerVariable("f", { schema: typesOf(factVocabulary) });
	for (const [name, type] of Object.entries(typesOf(variables))) environment.registerVariable(name, type);
	return environment;
}
function typesOf(vocabulary) {
	return Object.fromEntries(Object.entries(vocabulary).map(([name, words]) => [name, typeof words === "string" ? words : "string"]));
}
function mistake(source, says, range = {
	start: 0,
	end: source.length
}) {
	return {
		mistake: says,
		range
	};
}
function summaryOf(error) {
	const summary = error instanceof Error && "summary" in error ? error.summary : null;
	return typeof summary === "string" ? text`${summary}` : text`it cannot be read`;
}
function rangeOf(error) {
	const range = error instanceof Error && "range" in error ? error.range : null;
	if (typeof range !== "object" || range === null || !("start" in range) || !("end" in range)) return void 0;
	const { start, end } = range;
	return typeof start === "number" && typeof end === "number" ? {
		start,
		end
	} : void 0;
}

// src/commands/changed-policy.ts
/**
* The built-in policy with what a baton.yml changes of it. `placeOf` finds what stands elsewhere in the file than in
* `changes`, under `policy` both. `unread`: rules that do not count, whose conditions are checked all the same.
*/
function changedPolicy(changes, file, source, placeOf = (path) => path, unread = []) {
	const tools = {
		compile: conditionCompiler(defaultPolicy.tables, nearest),
		nearest
	};
	const { policy, differs, problems } = applyPolicyChanges(defaultPolicy, changes, tools);
	return {
		policy,
		differs,
		problems: [...problems.map((one) => ({
			...one,
			path: placeOf(one.path)
		})), ...unreadConditions(unread, tools)].map(({ problem, path, range }) => ({
			...problem,
			at: {
				file,
				...locate(source, ["policy", ...path], range?.start)
			}
		}))
	};
}

export { changedPolicy };