import { Environment } from "../../libraries/cel.js";
import { joined, ours, text } from "../../start.js";
import { factVocabulary, rowVocabulary } from "./vocabulary.js";

// src/decision/policy/condition-words.ts
/**
* What a type check lets through and is wrong all the same: a word that the field can never have
* (`f.exposure == "internett"` would silently be false for ever), a function that can hang (`matches` is a
* backtracking regular expression), and a loop inside a loop.
*/
function wordMistakeIn(ast, names, inLoop = false) {
	const own = mistakeAt(ast, names, inLoop);
	if (own !== null) return own;
	const loops = inLoop || isLoop(ast);
	for (const child of childrenOf(ast)) {
		const mistake = wordMistakeIn(child, names, loops);
		if (mistake !== null) return mistake;
	}
	return null;
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
function conditionCompiler(tables) {
	const parse = conditionParser(tables);
	return (source, kind) => {
		const parsed = parse(source, kind);
		if ("mistake" in parsed) return parsed;
		return (f, tables, row) => parsed.run({
			f,
			...tables,
			...row
		});
	};
}
/** The same, for the build, which needs the tree. */
function conditionParser(tables) {
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
			const refused = wordMistakeIn(run.ast, vocabularies[kind]);
			if (refused !== null) return refused;
			const { valid, type, error } = run.check();
			if (!valid) return mistake(source, summaryOf(error), rangeOf(error));
			if (type !== "bool") return mistake(source, text`it gives ${ours(type ?? "nothing")}, not yes or no`);
			return {
				ast: run.ast,
				run: (context) => run(context)
			};
		} catch (error) {
			return mistake(source, summaryOf(error), rangeOf(error));
		}
	};
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

export { conditionCompiler, conditionParser };