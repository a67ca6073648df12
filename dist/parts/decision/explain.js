import { factVocabulary, rowVocabulary } from "./policy/vocabulary.js";
import { isStop, listsFor, outcomeOf, rowOf, rowValuesOf, tableValuesOf, tierByNewness, tierOf } from "../start.js";

// src/decision/policy/names-in.ts
/** What a condition reads, in the order of its text: `f.…` and names of tables and rows. */
function namesIn(source, tables) {
	const bare = source.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, "\"\"");
	const names = /* @__PURE__ */ new Set();
	for (const [name] of bare.matchAll(/[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)?/g)) {
		const field = name.startsWith("f.") ? name.slice(2) : null;
		if (field === null ? name in tables || name in rowVocabulary : field in factVocabulary) names.add(name);
	}
	return [...names];
}

// src/decision/smallest-flip.ts
/**
* The smallest change of facts or time that flips a finding's verdict: one field before two, what people can act on
* before what is given, the nearest number first. While a waiver or an obeyed suppression holds, nothing flips it
* unless that ends. Null when no two changes do.
*/
function smallestFlip(judged, policy) {
	const state = {
		...judged.facts,
		newness: judged.newness,
		overdue: judged.overdue
	};
	const ends = isStop(judged.verdict) ? [] : exceptionsOf(judged);
	const now = outcomeOf(state, state, policy);
	if (ends.length > 0 && isStop(now.verdict)) return {
		changes: ends,
		verdict: now.verdict,
		tier: now.tier
	};
	const flips = (changes) => {
		const changed = changes.reduce((before, change) => ({
			...before,
			[change.field]: change.to
		}), state);
		const { verdict, tier } = outcomeOf(changed, changed, policy);
		return isStop(verdict) === isStop(now.verdict) ? null : {
			changes: [...ends, ...changes],
			verdict,
			tier
		};
	};
	const room = 2 - ends.length;
	const singles = room > 0 ? changesOf(state, policy) : [];
	for (const change of singles) {
		const flip = flips([change]);
		if (flip !== null) return flip;
	}
	if (room < 2) return null;
	for (const [at, second] of singles.entries()) for (const first of singles.slice(0, at)) {
		const flip = first.field === second.field ? null : flips([first, second]);
		if (flip !== null) return flip;
	}
	return null;
}
/** What must end before anything else counts: a waiver, a trusted suppression. */
function exceptionsOf({ waived, suppressed }) {
	return [...waived === null ? [] : [{
		field: "waived",
		from: waived.id,
		to: "no longer"
	}], ...suppressed ? [{
		field: "suppressed",
		from: true,
		to: false
	}] : []];
}
/** What people can act on first; what the finding simply is comes last. */
const order = [
	"newness",
	"overdue",
	"reach",
	"vex",
	"kev",
	"poc",
	"epss",
	"validity",
	"score",
	"automatable",
	"totalImpact",
	"confidence",
	"evidence",
	"exposure",
	"scope",
	"repo",
	"data",
	"crown",
	"published",
	"kind",
	"ioc",
	"precision",
	"generic",
	"injection",
	"tabulated",
	"assumed",
	"production",
	"runnerSecrets",
	"stage"
];
/** Every change of one field that any rule could notice, the likeliest first. */
function changesOf(state, policy) {
	const sources = sourcesFor(state, policy);
	const read = new Set(sources.flatMap((source) => namesIn(source, policy.tables)).map(bareName));
	return order.filter((field) => read.has(field)).flatMap((field) => valuesOf(field, state[field], sources).map((to) => ({
		field,
		from: state[field],
		to
	})));
}
function sourcesFor(state, policy) {
	const rules = listsFor(state.class, policy).flat();
	const keys = Object.values(policy.tables).flatMap(({ key }) => key);
	return [
		...rules.map(({ source }) => source),
		...keys,
		...policy.stages.map(({ source }) => source)
	];
}
function bareName(name) {
	return name.startsWith("f.") ? name.slice(2) : name;
}
function valuesOf(field, now, sources) {
	const words = field === "newness" || field === "overdue" ? rowVocabulary[field] : factVocabulary[field];
	if (words === "bool") return [now !== true];
	if (words !== "double") return words.filter((word) => word !== now);
	return nearestFirst(thresholdsIn(field, sources), Number(now));
}
/** Resolution of a number and its greatest value. */
const scales = {
	score: {
		step: .1,
		most: 10
	},
	epss: {
		step: .01,
		most: 1
	}
};
/** The numbers beside which a comparison with a field changes its answer. */
function thresholdsIn(field, sources) {
	const { step, most } = field === "epss" ? scales.epss : scales.score;
	const compared = new RegExp(`\\bf\\.${field} *(?:[<>]=?|[!=]=) *(-?[0-9]+(?:\\.[0-9]+)?)`, "g");
	return sources.flatMap((source) => [...source.matchAll(compared)]).flatMap(([, number]) => [
		Number(number),
		Number(number) - step,
		Number(number) + step
	]).map((number) => Math.round(number * 1e3) / 1e3).filter((number) => number >= 0 && number <= most);
}
function nearestFirst(numbers, now) {
	return [...new Set(numbers)].filter((number) => number !== now).sort((one, other) => Math.abs(one - now) - Math.abs(other - now) || one - other);
}

// src/decision/policy/waiver-limit-of.ts
/** Whether a finding may be waived, and for how long at most. */
function waiverLimitOf(facts, tier, policy) {
	const { maxDays, forbidden } = policy.terms.waivers;
	if (facts.class === "malware" && facts.confidence === "confirmed" && forbidden.includes("malware.confirmed")) return {
		allowed: false,
		why: "forbidden"
	};
	const days = tier === null ? null : maxDays[tier];
	return days === null ? {
		allowed: false,
		why: "nothing"
	} : {
		allowed: true,
		maxDays: days
	};
}

// src/decision/explain.ts
/** Judges one finding again, from its facts, with every rule tried written down. Agrees with the gate by construction. */
function explainFinding(judged, policy) {
	const { facts } = judged;
	const { tiered, tier, found, ...lists } = tryAll(facts, {
		newness: judged.newness,
		overdue: judged.overdue
	}, policy);
	return {
		id: judged.id,
		signals: Object.entries(facts).map(([name, value]) => ({
			name: `f.${name}`,
			value
		})),
		...lists,
		tier,
		verdict: judged.verdict,
		row: found.row,
		isIncident: found.isIncident,
		severity: found.severity,
		policyError: tiered.policyError ?? found.policyError ?? null,
		waived: judged.waived,
		waiver: waiverLimitOf(facts, tier, policy),
		flip: smallestFlip(judged, policy)
	};
}
/** Rules and rows tried for bare facts, in the order in which they are asked. */
function explainRules(facts, timing, policy) {
	const { rules, rows, severities } = tryAll(facts, timing, policy);
	return [
		...rules,
		...rows,
		...severities
	];
}
function tryAll(facts, timing, policy) {
	const rules = [];
	const rows = [];
	const severities = [];
	const tables = tablesOrNone(facts, policy);
	const tiered = tierOf(facts, policy, (rule, outcome, tier) => {
		rules.push(tried(rule, outcome, tier, facts, tables, null, policy));
	});
	const tier = tierByNewness(tiered, timing);
	const values = tier === null ? null : rowValuesOf(facts, tier, timing);
	return {
		rules,
		rows,
		severities,
		tier,
		tiered,
		found: rowOf(facts, tiered, tier, timing, policy, {
			stage: (row, outcome) => {
				const verdict = outcome === "matched" ? row.action.verdict : null;
				rows.push(tried(row, outcome, verdict, facts, tables, values, policy));
			},
			severity: (row, outcome, severity) => {
				severities.push(tried(row, outcome, severity, facts, tables, values, policy));
			}
		})
	};
}
function tried(rule, outcome, result, facts, tables, row, policy) {
	const { id, source, why, action } = rule;
	const known = {
		...tables,
		...row
	};
	return {
		id,
		condition: source,
		why,
		action,
		values: namesIn(source, policy.tables).flatMap((name) => {
			const value = name.startsWith("f.") ? facts[name.slice(2)] : known[name];
			return value === void 0 ? [] : [{
				name,
				value
			}];
		}),
		outcome,
		result
	};
}
/** A table that fails is told by the rule that asks for it. */
function tablesOrNone(facts, policy) {
	try {
		return tableValuesOf(facts, policy);
	} catch {
		return {};
	}
}

export { explainFinding, explainRules };