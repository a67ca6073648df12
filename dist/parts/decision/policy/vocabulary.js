import { findingClasses, stages, tiers } from "../../start.js";

// src/decision/policy/vocabulary.ts
/** Every `f.…` of a condition. docs/policy.md explains each; a test holds the two equal. */
const factVocabulary = {
	class: findingClasses,
	stage: stages,
	score: "double",
	level: [
		"error",
		"warning",
		"note",
		"none"
	],
	assumed: "bool",
	precision: [
		"very-high",
		"high",
		"medium",
		"low"
	],
	injection: "bool",
	kev: "bool",
	automatable: "bool",
	totalImpact: "bool",
	epss: "double",
	poc: "bool",
	reach: [
		"reachable",
		"unknown",
		"not_reachable"
	],
	vex: [
		"none",
		"not_affected",
		"affected",
		"fixed",
		"under_investigation"
	],
	validity: [
		"active",
		"unknown",
		"inactive",
		"test"
	],
	repo: ["public", "private"],
	scope: [
		"prod",
		"nonprod",
		"unknown"
	],
	generic: "bool",
	confidence: ["confirmed", "suspected"],
	evidence: [
		"executed",
		"present",
		"referenced"
	],
	ioc: "bool",
	tabulated: "bool",
	kind: [
		"public_data",
		"public_admin",
		"privilege",
		"hygiene",
		"unknown"
	],
	exposure: [
		"internet",
		"internal",
		"unknown"
	],
	data: [
		"public",
		"internal",
		"confidential",
		"restricted",
		"unknown"
	],
	crown: "bool",
	production: "bool",
	published: "bool",
	runnerSecrets: "bool"
};
/** What rows of the stage and severity tables see beside `f.…`. */
const rowVocabulary = {
	stage: stages,
	tier: tiers,
	newness: [
		"new",
		"existing",
		"unknown"
	],
	kev: "bool",
	class: findingClasses,
	evidence: [
		"executed",
		"present",
		"referenced"
	],
	overdue: "bool",
	published: "bool"
};

export { factVocabulary, rowVocabulary };