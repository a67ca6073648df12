import { tiers } from "./terms.js";

// src/decision/policy/table-values-of.ts
/** What each table of the policy says of one finding. @throws when a table has no row for its key. */
function tableValuesOf(facts, policy) {
	const values = {};
	for (const name in policy.tables) {
		const table = policy.tables[name];
		if (table === void 0) continue;
		const row = table.rows[table.keyOf(facts)];
		if (row === void 0) throw new RangeError(`table ${name} has no row for this finding`);
		values[name] = row;
	}
	return values;
}

// src/decision/policy/tier-of.ts
/**
* Urgency of one finding by the rules of its class, from the top down (policies/default.yml says how they act on
* each other). Never throws: a rule that fails, or a class without a rule that fits, gives the strictest tier.
*/
function tierOf(facts, policy, trace) {
	const walk = {
		tier: null,
		whenNew: null,
		verdict: void 0,
		weakened: false,
		ids: []
	};
	try {
		const tables = tableValuesOf(facts, policy);
		for (const list of listsFor(facts.class, policy)) {
			if (walkRules(list, facts, tables, walk, trace)) return {
				tier: null,
				rules: walk.ids
			};
			if (walk.tier !== null) break;
		}
	} catch (error) {
		return strictest(facts.class, policy, walk.ids, reasonOf(error));
	}
	if (walk.tier === null) return strictest(facts.class, policy, walk.ids, "no rule of the class fits");
	return {
		tier: walk.tier,
		...walk.whenNew !== null && walk.whenNew !== walk.tier && { whenNew: walk.whenNew },
		...walk.verdict && { verdict: walk.verdict },
		rules: walk.ids
	};
}
/** The rules that may judge a class: its own, then those of the class that it goes on with. */
function listsFor(findingClass, policy) {
	const next = policy.otherwise[findingClass];
	const own = policy.rules[findingClass];
	return next === void 0 ? [own] : [own, policy.rules[next]];
}
/** Whether the finding was dropped. */
function walkRules(rules, facts, tables, walk, trace) {
	for (const rule of rules) {
		if (!isAsked(rule.action, walk)) {
			trace?.(rule, "not-asked", walk.tier);
			continue;
		}
		if (!holds(rule, facts, tables, trace)) {
			trace?.(rule, "not-matched", walk.tier);
			continue;
		}
		if (rule.action.do === "drop") {
			walk.ids.push(rule.id);
			trace?.(rule, "matched", null);
			return true;
		}
		const moved = act(rule.action, walk);
		if (moved) walk.ids.push(rule.id);
		trace?.(rule, moved ? "matched" : "no-effect", walk.tier);
	}
	return false;
}
function holds(rule, facts, tables, trace) {
	try {
		const outcome = rule.when(facts, tables);
		if (typeof outcome === "boolean") return outcome;
		throw new TypeError("the condition gives no yes or no");
	} catch (error) {
		trace?.(rule, "failed", null);
		throw new ConditionFailure(`${rule.id}: ${reasonOf(error)}`);
	}
}
function isAsked(action, walk) {
	if (action.do === "tier" || action.do === "drop") return walk.tier === null;
	if (walk.tier === null) return false;
	if (action.do === "weaker" && walk.weakened) return false;
	if (action.do === "weaker" || action.do === "stronger") return action.from === void 0 || action.from.includes(walk.tier);
	return true;
}
/** Whether anything changed. */
function act(action, walk) {
	if (action.do === "tier") {
		walk.tier = action.tier;
		walk.whenNew = action.whenNew ?? null;
		walk.verdict = action.verdict;
		return true;
	}
	if (action.do === "weaker") walk.weakened = true;
	const before = [walk.tier, walk.whenNew];
	walk.tier = moved(action, walk.tier);
	walk.whenNew = moved(action, walk.whenNew);
	return walk.tier !== before[0] || walk.whenNew !== before[1];
}
function moved(action, tier) {
	if (tier === null) return null;
	const at = tiers.indexOf(tier);
	switch (action.do) {
		case "weaker": return tiers[Math.min(at + 1, Math.max(at, tiers.indexOf(action.to)))] ?? tier;
		case "stronger": return tiers[Math.max(at - 1, Math.min(at, tiers.indexOf(action.to)))] ?? tier;
		case "atMost": return tiers[Math.max(at, tiers.indexOf(action.tier))] ?? tier;
		case "atLeast": return tiers[Math.min(at, tiers.indexOf(action.tier))] ?? tier;
	}
}
function strictest(findingClass, policy, rules, policyError) {
	return {
		tier: strictestTierOf(findingClass, policy),
		rules: [...rules, "policy-error"],
		policyError
	};
}
/** The most urgent tier that any rule of a class can give. */
function strictestTierOf(findingClass, policy) {
	const reachable = listsFor(findingClass, policy).flat().flatMap(({ action }) => {
		if (action.do === "drop" || action.do === "weaker" || action.do === "atMost") return [];
		if (action.do === "stronger") return [tiers.indexOf(action.to)];
		return [tiers.indexOf(action.tier), ...action.do === "tier" && action.whenNew ? [tiers.indexOf(action.whenNew)] : []];
	});
	return tiers[Math.min(...reachable, tiers.length - 1)] ?? "T0";
}
var ConditionFailure = class extends Error {
	name = "ConditionFailure";
};
/** CEL's messages go on with a picture of the place, which is no sentence. */
function reasonOf(error) {
	return error instanceof Error && error.message.split("\n", 1)[0] || "it failed";
}

// src/decision/policy/row-of.ts
/**
* Verdict and incident of one finding at its stage: the first row of the stage table that holds. A tier rule with a
* verdict of its own (suspected malware) replaces the row's verdict, and either of the two makes an incident.
*/
function rowOf(facts, tiered, tier, timing, policy, trace) {
	if (tier === null) return {
		verdict: "ignore",
		row: tiered.rules.at(-1) ?? "none",
		isIncident: false,
		severity: null
	};
	const row = rowValuesOf(facts, tier, timing);
	try {
		const tables = tableValuesOf(facts, policy);
		const stage = stageRowOf(facts, tables, row, policy, trace);
		const own = tiered.verdict === void 0 ? void 0 : ownVerdict(facts, tiered, policy);
		const isIncident = stage.action.incident || own?.isIncident === true;
		return {
			verdict: tiered.verdict ?? stage.action.verdict,
			row: own?.id ?? stage.id,
			isIncident,
			severity: isIncident ? severityOf(facts, tables, row, policy, trace) : null
		};
	} catch (error) {
		return {
			verdict: "quarantine",
			row: "policy-error",
			isIncident: true,
			severity: "SEV1",
			policyError: reasonOf(error)
		};
	}
}
/** The tier that counts, now that newness is known. */
function tierByNewness(tiered, timing) {
	return timing.newness === "new" ? tiered.whenNew ?? tiered.tier : tiered.tier;
}
function rowValuesOf(facts, tier, timing) {
	return {
		stage: facts.stage,
		tier,
		newness: timing.newness,
		kev: facts.kev,
		class: facts.class,
		evidence: facts.evidence,
		overdue: timing.overdue,
		published: facts.published
	};
}
function stageRowOf(facts, tables, values, policy, trace) {
	let found;
	for (const row of policy.stages) {
		if (found !== void 0) {
			trace?.stage?.(row, "not-asked");
			continue;
		}
		const holds = isTrue(row, row.when(facts, tables, values));
		trace?.stage?.(row, holds ? "matched" : "not-matched");
		if (!holds) continue;
		found = row;
		if (trace === void 0) return row;
	}
	if (found === void 0) throw new RangeError("no row of the stage table fits");
	return found;
}
const severities = [
	"SEV1",
	"SEV2",
	"SEV3",
	"SEV4",
	"SEV5"
];
/** In doubt the worst one: where no row fits, SEV1. */
function severityOf(facts, tables, values, policy, trace) {
	let severity = null;
	for (const row of policy.severity) {
		if (!(row.action.do === "severity" === (severity === null))) {
			trace?.severity?.(row, "not-asked", severity);
			continue;
		}
		if (!isTrue(row, row.when(facts, tables, values))) {
			trace?.severity?.(row, "not-matched", severity);
			continue;
		}
		const before = severity;
		severity = afterRow(row, severity);
		trace?.severity?.(row, severity === before ? "no-effect" : "matched", severity);
	}
	return severity ?? "SEV1";
}
function afterRow({ action }, severity) {
	if (action.do === "severity") return action.severity;
	if (severity === null) return null;
	const at = severities.indexOf(severity);
	if (action.do === "atLeast") return severities[Math.min(at, severities.indexOf(action.severity))] ?? severity;
	return severities[Math.max(at - 1, Math.min(at, severities.indexOf(action.to)))] ?? severity;
}
function ownVerdict(facts, tiered, policy) {
	const rule = policy.rules[facts.class].find(({ id, action }) => action.do === "tier" && action.verdict !== void 0 && tiered.rules.includes(id));
	return rule?.action.do === "tier" ? {
		id: rule.id,
		isIncident: rule.action.incident === true
	} : void 0;
}
function isTrue(row, outcome) {
	if (typeof outcome === "boolean") return outcome;
	throw new TypeError(`${row.id}: the condition gives no yes or no`);
}

// src/decision/policy/outcome-of.ts
/** All that a policy says of one finding at one time: tier, verdict, incident and severity. */
function outcomeOf(facts, timing, policy) {
	const tiered = tierOf(facts, policy);
	const tier = tierByNewness(tiered, timing);
	return {
		tiered,
		tier,
		...rowOf(facts, tiered, tier, timing, policy)
	};
}
function isStop(verdict) {
	return verdict === "block" || verdict === "quarantine";
}

export { isStop, listsFor, outcomeOf, rowOf, rowValuesOf, tableValuesOf, tierByNewness, tierOf };