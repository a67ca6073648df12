// src/domain/terms.ts
/** The closed vocabularies of Baton; docs/policy.md explains each word. */
const stages = [
	"pr",
	"mainline",
	"predeploy",
	"deployed"
];
const verdicts = [
	"ignore",
	"track",
	"block",
	"quarantine"
];
const tiers = [
	"T0",
	"T1",
	"T2",
	"T3",
	"T4"
];
const findingClasses = [
	"secret",
	"malware",
	"vuln",
	"code",
	"iac",
	"pipeline",
	"quality"
];

export { findingClasses, stages, tiers, verdicts };