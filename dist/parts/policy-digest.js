import { createHash } from "node:crypto";

// src/decision/policy/policy-digest.ts
/** `sha256:…` of everything in a policy that can change a decision: conditions, actions, order, tables and numbers. */
function policyDigest(policy) {
	const rules = (list) => list.map(({ id, source, action }) => [
		id,
		source,
		sorted(action)
	]);
	const content = [
		policy.name,
		Object.entries(policy.tables).map(([name, { key, rows }]) => [
			name,
			key,
			sorted(rows)
		]),
		Object.entries(policy.rules).map(([name, list]) => [name, rules(list)]),
		sorted(policy.otherwise),
		rules(policy.stages),
		rules(policy.severity),
		sorted(policy.terms)
	];
	return `sha256:${createHash("sha256").update(JSON.stringify(content)).digest("hex")}`;
}
/** Keys in one order, whoever wrote them; absent and undefined are the same. */
function sorted(value) {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== "object" || value === null) return value;
	return Object.entries(value).filter(([, inner]) => inner !== void 0).sort(([one], [other]) => one < other ? -1 : 1).map(([key, inner]) => [key, sorted(inner)]);
}

export { policyDigest };