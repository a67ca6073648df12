// src/domain/problem.ts
/**
* Baton cannot go on. `exit` is 2 when the person who configured the step must act (input, configuration,
* policy), 30 when it cannot be told whether the change is safe.
*/
var Inability = class extends Error {
	name = "Inability";
	exit;
	problems;
	constructor(exit, problems) {
		super(problems.map((problem) => problem.code).join(", "));
		this.exit = exit;
		this.problems = problems;
	}
};
/** What a reader of ours gives instead of a value: everything that is wrong at once. */
function isProblems(read) {
	return Array.isArray(read);
}

// src/generated/default-policy.ts
/** The built-in policy, compiled: a run that changes nothing of it loads no CEL and no YAML. */
const defaultPolicy = {
	name: "bod-26-04@1.0.0",
	tables: { bod: {
		key: [
			"f.kev",
			"f.exposure != \"internal\"",
			"f.automatable",
			"f.totalImpact"
		],
		rows: {
			"1000": "14D",
			"1001": "14D",
			"1010": "14D",
			"1011": "3DF",
			"1100": "14D",
			"1101": "3DF",
			"1110": "3D",
			"1111": "3DF",
			"0000": "FSU",
			"0001": "FSU",
			"0010": "60D",
			"0011": "60D",
			"0100": "60D",
			"0101": "14D",
			"0110": "14D",
			"0111": "3D"
		},
		keyOf: (f) => (f.kev ? "1" : "0") + (f.exposure !== "internal" ? "1" : "0") + (f.automatable ? "1" : "0") + (f.totalImpact ? "1" : "0")
	} },
	rules: {
		secret: [
			{
				id: "secret-test",
				source: "f.validity == \"test\"",
				why: "A test fixture, by an allow-list with a reason, opens nothing.",
				action: { do: "drop" },
				when: (f) => f.validity === "test"
			},
			{
				id: "secret-active",
				source: "f.validity == \"active\"",
				why: "The scanner verified that the secret works, so whoever has read it can use it now.",
				action: {
					do: "tier",
					tier: "T0"
				},
				when: (f) => f.validity === "active"
			},
			{
				id: "secret-inactive",
				source: "f.validity == \"inactive\"",
				why: "It is revoked; what is left is to clean up and to learn how it got there.",
				action: {
					do: "tier",
					tier: "T3"
				},
				when: (f) => f.validity === "inactive"
			},
			{
				id: "secret-public",
				source: "f.repo == \"public\"",
				why: "Everybody can read this repository; what was just put there may still be unread, what is old was harvested long ago.",
				action: {
					do: "tier",
					tier: "T1",
					whenNew: "T0"
				},
				when: (f) => f.repo === "public"
			},
			{
				id: "secret-nonprod",
				source: "f.scope == \"nonprod\"",
				why: "It may work, but opens no production system, and only colleagues can read it.",
				action: {
					do: "tier",
					tier: "T2"
				},
				when: (f) => f.scope === "nonprod"
			},
			{
				id: "secret-private",
				source: "f.validity == \"unknown\"",
				why: "It may work and may open production; that it is not verified is no reason to believe otherwise.",
				action: {
					do: "tier",
					tier: "T1"
				},
				when: (f) => f.validity === "unknown"
			},
			{
				id: "secret-generic",
				source: "f.validity == \"unknown\" && f.generic",
				why: "Detectors that go by entropy or a word are wrong more often than those that know a provider's format.",
				action: {
					do: "weaker",
					to: "T4"
				},
				when: (f) => f.validity === "unknown" && f.generic
			}
		],
		malware: [
			{
				id: "malware-suspected-referenced",
				source: "f.confidence == \"suspected\" && f.evidence == \"referenced\"",
				why: "A heuristic hit on something that is only named and was never installed; there is nothing to hold yet.",
				action: {
					do: "tier",
					tier: "T2",
					verdict: "block",
					incident: false
				},
				when: (f) => f.confidence === "suspected" && f.evidence === "referenced"
			},
			{
				id: "malware-suspected",
				source: "f.confidence == \"suspected\"",
				why: "A heuristic may be wrong, but a hold can be undone, and what runs cannot.",
				action: {
					do: "tier",
					tier: "T2",
					verdict: "quarantine",
					incident: true
				},
				when: (f) => f.confidence === "suspected"
			},
			{
				id: "malware-referenced",
				source: "f.evidence == \"referenced\"",
				why: "Known malware is named, and nothing shows that it was installed; it must not get further.",
				action: {
					do: "tier",
					tier: "T1"
				},
				when: (f) => f.evidence === "referenced"
			},
			{
				id: "malware-confirmed",
				source: "f.confidence == \"confirmed\"",
				why: "Known malware is here, or has run.",
				action: {
					do: "tier",
					tier: "T0"
				},
				when: (f) => f.confidence === "confirmed"
			}
		],
		vuln: [
			{
				id: "vex",
				source: "f.vex in [\"not_affected\", \"fixed\"]",
				why: "A VEX statement says that this product is not affected, with its justification, or that it is fixed.",
				action: { do: "drop" },
				when: (f) => f.vex === "not_affected" || f.vex === "fixed"
			},
			{
				id: "bod-3df",
				source: "bod == \"3DF\"",
				why: "BOD 26-04: three days, and forensic triage, since it is exploited elsewhere and gives full control here.",
				action: {
					do: "tier",
					tier: "T1"
				},
				when: (_f, tables) => tables.bod === "3DF"
			},
			{
				id: "bod-3d",
				source: "bod == \"3D\"",
				why: "BOD 26-04: three days. It can be attacked by a machine over the network.",
				action: {
					do: "tier",
					tier: "T1"
				},
				when: (_f, tables) => tables.bod === "3D"
			},
			{
				id: "bod-14d",
				source: "bod == \"14D\"",
				why: "BOD 26-04: fourteen days.",
				action: {
					do: "tier",
					tier: "T2"
				},
				when: (_f, tables) => tables.bod === "14D"
			},
			{
				id: "bod-60d",
				source: "bod == \"60D\"",
				why: "BOD 26-04: sixty days.",
				action: {
					do: "tier",
					tier: "T3"
				},
				when: (_f, tables) => tables.bod === "60D"
			},
			{
				id: "bod-upgrade",
				source: "bod == \"FSU\"",
				why: "BOD 26-04: with the next system upgrade.",
				action: {
					do: "tier",
					tier: "T4"
				},
				when: (_f, tables) => tables.bod === "FSU"
			},
			{
				id: "not-reachable",
				source: "!f.kev && f.reach == \"not_reachable\"",
				why: "The scanner shows that the vulnerable code is never called.",
				action: {
					do: "weaker",
					to: "T4"
				},
				when: (f) => !f.kev && f.reach === "not_reachable"
			},
			{
				id: "no-exploit-evidence",
				source: "!f.kev && bod == \"3D\" && f.reach == \"unknown\" && !f.poc && f.epss >= 0.0 && f.epss < 0.10",
				why: "Nobody shows that it is reachable, no exploit is public, and EPSS gives it less than 10 % in 30 days.",
				action: {
					do: "weaker",
					to: "T2"
				},
				when: (f, tables) => !f.kev && tables.bod === "3D" && f.reach === "unknown" && !f.poc && f.epss >= 0 && f.epss < .1
			},
			{
				id: "no-exploit-data",
				source: "!f.kev && bod == \"3D\" && f.reach == \"unknown\" && !f.poc && f.epss < 0.0",
				why: "Nobody shows that it is reachable, no exploit is known here, and no EPSS score is at hand.",
				action: {
					do: "weaker",
					to: "T2"
				},
				when: (f, tables) => !f.kev && tables.bod === "3D" && f.reach === "unknown" && !f.poc && f.epss < 0
			},
			{
				id: "cap-low",
				source: "!f.kev && f.assumed && f.score < 4.0 && f.epss < 0.50",
				why: "What an attacker gains is only assumed, and the score says low.",
				action: {
					do: "atMost",
					tier: "T4"
				},
				when: (f) => !f.kev && f.assumed && f.score < 4 && f.epss < .5
			},
			{
				id: "cap-medium",
				source: "!f.kev && f.assumed && f.score < 7.0 && f.epss < 0.50",
				why: "What an attacker gains is only assumed, and the score says medium.",
				action: {
					do: "atMost",
					tier: "T3"
				},
				when: (f) => !f.kev && f.assumed && f.score < 7 && f.epss < .5
			},
			{
				id: "exploit-likely",
				source: "!f.kev && f.reach != \"not_reachable\" && (f.epss >= 0.50 || f.poc && f.reach == \"reachable\")",
				why: "EPSS gives it 50 % or more in 30 days, or an exploit is public and the code is reachable.",
				action: {
					do: "stronger",
					to: "T1"
				},
				when: (f) => !f.kev && f.reach !== "not_reachable" && (f.epss >= .5 || f.poc && f.reach === "reachable")
			},
			{
				id: "kev",
				source: "f.kev",
				why: "It is exploited in the wild, by CISA's catalogue.",
				action: {
					do: "atLeast",
					tier: "T2"
				},
				when: (f) => f.kev
			},
			{
				id: "crown-jewel",
				source: "f.crown",
				why: "The owner says that this service must not fall.",
				action: {
					do: "stronger",
					to: "T1",
					from: ["T2", "T3"]
				},
				when: (f) => f.crown
			}
		],
		code: [
			{
				id: "code-injection",
				source: "f.score >= 9.0 && f.injection && f.exposure != \"internal\" && f.precision in [\"high\", \"very-high\"]",
				why: "A precise rule found an injection flaw of critical score in a service that strangers may reach.",
				action: {
					do: "tier",
					tier: "T1"
				},
				when: (f) => f.score >= 9 && f.injection && f.exposure !== "internal" && (f.precision === "high" || f.precision === "very-high")
			},
			{
				id: "code-critical",
				source: "f.score >= 9.0",
				why: "The score is critical (9.0 or more).",
				action: {
					do: "tier",
					tier: "T2"
				},
				when: (f) => f.score >= 9
			},
			{
				id: "code-high-internal",
				source: "f.score >= 7.0 && f.exposure == \"internal\"",
				why: "The score is high (7.0 to 8.9), and the service is internal.",
				action: {
					do: "tier",
					tier: "T3"
				},
				when: (f) => f.score >= 7 && f.exposure === "internal"
			},
			{
				id: "code-high",
				source: "f.score >= 7.0",
				why: "The score is high (7.0 to 8.9).",
				action: {
					do: "tier",
					tier: "T2"
				},
				when: (f) => f.score >= 7
			},
			{
				id: "code-medium",
				source: "f.score >= 4.0",
				why: "The score is medium (4.0 to 6.9).",
				action: {
					do: "tier",
					tier: "T3"
				},
				when: (f) => f.score >= 4
			},
			{
				id: "code-low",
				source: "f.score < 4.0",
				why: "The score is low (under 4.0).",
				action: {
					do: "tier",
					tier: "T4"
				},
				when: (f) => f.score < 4
			},
			{
				id: "code-imprecise",
				source: "f.precision == \"low\"",
				why: "The tool itself says that this rule is often wrong.",
				action: {
					do: "weaker",
					to: "T4"
				},
				when: (f) => f.precision === "low"
			}
		],
		iac: [
			{
				id: "iac-declared-public",
				source: "f.kind == \"public_data\" && f.data == \"public\"",
				why: "The owner declares this data public.",
				action: { do: "drop" },
				when: (f) => f.kind === "public_data" && f.data === "public"
			},
			{
				id: "iac-public-live",
				source: "f.kind == \"public_data\" && f.stage == \"deployed\"",
				why: "Data that nobody declared public is open to everybody now.",
				action: {
					do: "tier",
					tier: "T0"
				},
				when: (f) => f.kind === "public_data" && f.stage === "deployed"
			},
			{
				id: "iac-public-planned",
				source: "f.kind == \"public_data\"",
				why: "This plan would open data to everybody that nobody declared public.",
				action: {
					do: "tier",
					tier: "T1"
				},
				when: (f) => f.kind === "public_data"
			},
			{
				id: "iac-public-admin",
				source: "f.kind == \"public_admin\"",
				why: "A port for administration or a database is open to the whole internet.",
				action: {
					do: "tier",
					tier: "T1"
				},
				when: (f) => f.kind === "public_admin"
			},
			{
				id: "iac-privilege",
				source: "f.kind == \"privilege\"",
				why: "A role may do more than its task needs.",
				action: {
					do: "tier",
					tier: "T2"
				},
				when: (f) => f.kind === "privilege"
			},
			{
				id: "iac-hygiene",
				source: "f.kind == \"hygiene\"",
				why: "Good practice; nothing is open by it alone.",
				action: {
					do: "tier",
					tier: "T4"
				},
				when: (f) => f.kind === "hygiene"
			}
		],
		pipeline: [{
			id: "pipeline-compromised",
			source: "f.ioc",
			why: "A compromised action, or another sign of compromise; this pipeline runs it.",
			action: {
				do: "tier",
				tier: "T0"
			},
			when: (f) => f.ioc
		}, {
			id: "pipeline-known",
			source: "f.tabulated",
			why: "A known weakness of a workflow, such as an action that is not pinned.",
			action: {
				do: "tier",
				tier: "T3"
			},
			when: (f) => f.tabulated
		}],
		quality: [{
			id: "quality",
			source: "f.class == \"quality\"",
			why: "A matter of style or correctness; Baton judges security.",
			action: { do: "drop" },
			when: (f) => f.class === "quality"
		}]
	},
	otherwise: {
		iac: "code",
		pipeline: "code"
	},
	stages: [
		{
			id: "pr-t0-ran",
			source: "stage == \"pr\" && tier == \"T0\" && class in [\"malware\", \"pipeline\"]",
			why: "This very run executes it, whoever brought it in.",
			action: {
				verdict: "quarantine",
				incident: true
			},
			when: (_f, _tables, row) => row.stage === "pr" && row.tier === "T0" && (row.class === "malware" || row.class === "pipeline")
		},
		{
			id: "pr-t0-exposed",
			source: "stage == \"pr\" && tier == \"T0\" && class == \"secret\" && newness != \"existing\"",
			why: "A pushed secret is exposed already, merged or not.",
			action: {
				verdict: "block",
				incident: true
			},
			when: (_f, _tables, row) => row.stage === "pr" && row.tier === "T0" && row.class === "secret" && row.newness !== "existing"
		},
		{
			id: "pr-t0",
			source: "stage == \"pr\" && tier == \"T0\" && newness != \"existing\"",
			why: "It must not get in; nothing is exposed yet, so the author still holds it.",
			action: {
				verdict: "block",
				incident: false
			},
			when: (_f, _tables, row) => row.stage === "pr" && row.tier === "T0" && row.newness !== "existing"
		},
		{
			id: "pr-t0-old",
			source: "stage == \"pr\" && tier == \"T0\"",
			why: "It was there before, and stops the deployment, not somebody else's pull request.",
			action: {
				verdict: "track",
				incident: false
			},
			when: (_f, _tables, row) => row.stage === "pr" && row.tier === "T0"
		},
		{
			id: "t0",
			source: "tier == \"T0\"",
			why: "It works against us now; hold the artifact, whatever its age.",
			action: {
				verdict: "quarantine",
				incident: true
			},
			when: (_f, _tables, row) => row.tier === "T0"
		},
		{
			id: "pr-t1",
			source: "stage == \"pr\" && tier == \"T1\" && (newness != \"existing\" || kev || class == \"malware\")",
			why: "It must not get in, and the author still holds it. Known exploited and malware count as new at any age.",
			action: {
				verdict: "block",
				incident: false
			},
			when: (_f, _tables, row) => row.stage === "pr" && row.tier === "T1" && (row.newness !== "existing" || row.kev || row.class === "malware")
		},
		{
			id: "pr-t1-old",
			source: "stage == \"pr\" && tier == \"T1\"",
			why: "It was there before, and never stops somebody else's pull request.",
			action: {
				verdict: "track",
				incident: false
			},
			when: (_f, _tables, row) => row.stage === "pr" && row.tier === "T1"
		},
		{
			id: "deployed-t1",
			source: "stage == \"deployed\" && tier == \"T1\"",
			why: "It is live; this artifact must go no further.",
			action: {
				verdict: "quarantine",
				incident: true
			},
			when: (_f, _tables, row) => row.stage === "deployed" && row.tier === "T1"
		},
		{
			id: "predeploy-t1-published",
			source: "stage == \"predeploy\" && tier == \"T1\" && published && (newness != \"existing\" || kev || class == \"malware\" || overdue)",
			why: "The artifact is published, so refusing this deployment alone would leave it for others to pull.",
			action: {
				verdict: "quarantine",
				incident: true
			},
			when: (_f, _tables, row) => row.stage === "predeploy" && row.tier === "T1" && row.published && (row.newness !== "existing" || row.kev || row.class === "malware" || row.overdue)
		},
		{
			id: "predeploy-t1",
			source: "stage == \"predeploy\" && tier == \"T1\" && (newness != \"existing\" || kev || class == \"malware\" || overdue)",
			why: "It must not be deployed.",
			action: {
				verdict: "block",
				incident: true
			},
			when: (_f, _tables, row) => row.stage === "predeploy" && row.tier === "T1" && (row.newness !== "existing" || row.kev || row.class === "malware" || row.overdue)
		},
		{
			id: "mainline-t1",
			source: "stage == \"mainline\" && tier == \"T1\" && (newness == \"new\" || kev || class == \"malware\" || overdue)",
			why: "It came in with this change, or is exploited, or its time is over.",
			action: {
				verdict: "block",
				incident: true
			},
			when: (_f, _tables, row) => row.stage === "mainline" && row.tier === "T1" && (row.newness === "new" || row.kev || row.class === "malware" || row.overdue)
		},
		{
			id: "mainline-t1-adoption",
			source: "stage == \"mainline\" && tier == \"T1\" && newness == \"unknown\"",
			why: "Nothing tells its age, so it may be older than Baton here; somebody takes it up, and nothing stops.",
			action: {
				verdict: "track",
				incident: true
			},
			when: (_f, _tables, row) => row.stage === "mainline" && row.tier === "T1" && row.newness === "unknown"
		},
		{
			id: "t1-in-time",
			source: "tier == \"T1\"",
			why: "It is known and within its date; somebody holds it.",
			action: {
				verdict: "track",
				incident: true
			},
			when: (_f, _tables, row) => row.tier === "T1"
		},
		{
			id: "pr-t2",
			source: "stage == \"pr\" && tier == \"T2\" && newness == \"new\"",
			why: "It is cheapest to fix before it is merged.",
			action: {
				verdict: "block",
				incident: false
			},
			when: (_f, _tables, row) => row.stage === "pr" && row.tier === "T2" && row.newness === "new"
		},
		{
			id: "pr-t2-old",
			source: "stage == \"pr\" && tier == \"T2\"",
			why: "Nothing shows that this change brings it in.",
			action: {
				verdict: "track",
				incident: false
			},
			when: (_f, _tables, row) => row.stage === "pr" && row.tier === "T2"
		},
		{
			id: "t2-overdue",
			source: "tier == \"T2\" && overdue",
			why: "Its time is over; the next promotion waits until somebody takes it up.",
			action: {
				verdict: "block",
				incident: true
			},
			when: (_f, _tables, row) => row.tier === "T2" && row.overdue
		},
		{
			id: "deployed-t2",
			source: "stage == \"deployed\" && tier == \"T2\"",
			why: "It is live and has a date; stopping now would help nobody.",
			action: {
				verdict: "track",
				incident: false
			},
			when: (_f, _tables, row) => row.stage === "deployed" && row.tier === "T2"
		},
		{
			id: "t2-new",
			source: "tier == \"T2\" && newness == \"new\"",
			why: "It came in with this change.",
			action: {
				verdict: "block",
				incident: false
			},
			when: (_f, _tables, row) => row.tier === "T2" && row.newness === "new"
		},
		{
			id: "t2-in-time",
			source: "tier == \"T2\"",
			why: "It is not new, and within its date.",
			action: {
				verdict: "track",
				incident: false
			},
			when: (_f, _tables, row) => row.tier === "T2"
		},
		{
			id: "t3",
			source: "tier == \"T3\"",
			why: "It is shown and dated; it stops nothing.",
			action: {
				verdict: "track",
				incident: false
			},
			when: (_f, _tables, row) => row.tier === "T3"
		},
		{
			id: "t4",
			source: "tier == \"T4\"",
			why: "It goes with the next upgrade; it stays in the record.",
			action: {
				verdict: "ignore",
				incident: false
			},
			when: (_f, _tables, row) => row.tier === "T4"
		}
	],
	severity: [
		{
			id: "sev-t0-live",
			source: "tier == \"T0\" && stage == \"deployed\" && f.exposure != \"internal\" && f.production",
			why: "Live in production, and strangers may reach it.",
			action: {
				do: "severity",
				severity: "SEV1"
			},
			when: (f, _tables, row) => row.tier === "T0" && row.stage === "deployed" && f.exposure !== "internal" && f.production
		},
		{
			id: "sev-t0-pr",
			source: "tier == \"T0\" && stage == \"pr\"",
			why: "It is on a branch.",
			action: {
				do: "severity",
				severity: "SEV3"
			},
			when: (_f, _tables, row) => row.tier === "T0" && row.stage === "pr"
		},
		{
			id: "sev-t0",
			source: "tier == \"T0\"",
			why: "It is on its way to production, or live where only colleagues reach it.",
			action: {
				do: "severity",
				severity: "SEV2"
			},
			when: (_f, _tables, row) => row.tier === "T0"
		},
		{
			id: "sev-t1-live",
			source: "tier == \"T1\" && stage == \"deployed\" && f.exposure != \"internal\" && f.production",
			why: "Live in production, and strangers may reach it.",
			action: {
				do: "severity",
				severity: "SEV2"
			},
			when: (f, _tables, row) => row.tier === "T1" && row.stage === "deployed" && f.exposure !== "internal" && f.production
		},
		{
			id: "sev-t1",
			source: "tier == \"T1\"",
			why: "It is on its way to production, or live where only colleagues reach it.",
			action: {
				do: "severity",
				severity: "SEV3"
			},
			when: (_f, _tables, row) => row.tier === "T1"
		},
		{
			id: "sev-t2-live",
			source: "tier == \"T2\" && stage == \"deployed\" && f.exposure != \"internal\" && f.production",
			why: "Overdue or suspected, live in production, and strangers may reach it.",
			action: {
				do: "severity",
				severity: "SEV3"
			},
			when: (f, _tables, row) => row.tier === "T2" && row.stage === "deployed" && f.exposure !== "internal" && f.production
		},
		{
			id: "sev-rest",
			source: "tier in [\"T2\", \"T3\", \"T4\"]",
			why: "Overdue or suspected, and not live where strangers reach it.",
			action: {
				do: "severity",
				severity: "SEV4"
			},
			when: (_f, _tables, row) => row.tier === "T2" || row.tier === "T3" || row.tier === "T4"
		},
		{
			id: "sev-active-public",
			source: "class == \"secret\" && f.validity == \"active\" && f.repo == \"public\"",
			why: "A secret that works lies where everybody reads.",
			action: {
				do: "atLeast",
				severity: "SEV1"
			},
			when: (f, _tables, row) => row.class === "secret" && f.validity === "active" && f.repo === "public"
		},
		{
			id: "sev-prod-secret",
			source: "class == \"secret\" && f.scope == \"prod\"",
			why: "It opens production.",
			action: {
				do: "atLeast",
				severity: "SEV2"
			},
			when: (f, _tables, row) => row.class === "secret" && f.scope === "prod"
		},
		{
			id: "sev-ran-with-secrets",
			source: "tier == \"T0\" && class in [\"malware\", \"pipeline\"] && evidence == \"executed\" && f.runnerSecrets",
			why: "It ran beside secrets, so these count as stolen.",
			action: {
				do: "atLeast",
				severity: "SEV1"
			},
			when: (f, _tables, row) => row.tier === "T0" && (row.class === "malware" || row.class === "pipeline") && row.evidence === "executed" && f.runnerSecrets
		},
		{
			id: "sev-ran",
			source: "tier == \"T0\" && class in [\"malware\", \"pipeline\"] && evidence == \"executed\"",
			why: "It ran.",
			action: {
				do: "atLeast",
				severity: "SEV2"
			},
			when: (_f, _tables, row) => row.tier === "T0" && (row.class === "malware" || row.class === "pipeline") && row.evidence === "executed"
		},
		{
			id: "sev-forensic-live",
			source: "class == \"vuln\" && bod == \"3DF\" && stage == \"deployed\" && f.exposure != \"internal\"",
			why: "Exploited in the wild, full control, live and reachable; it may have happened already.",
			action: {
				do: "atLeast",
				severity: "SEV1"
			},
			when: (f, tables, row) => row.class === "vuln" && tables.bod === "3DF" && row.stage === "deployed" && f.exposure !== "internal"
		},
		{
			id: "sev-crown",
			source: "class != \"vuln\" && f.crown",
			why: "The owner says that this service must not fall; for vulnerabilities the tier says it already.",
			action: {
				do: "stronger",
				to: "SEV1"
			},
			when: (f, _tables, row) => row.class !== "vuln" && f.crown
		}
	],
	terms: {
		deadlines: {
			T0: {
				containHours: 1,
				fixHours: 24
			},
			T1: {
				containHours: null,
				fixHours: 72
			},
			T2: {
				containHours: null,
				fixHours: 336
			},
			T3: {
				containHours: null,
				fixHours: 1440
			},
			T4: {
				containHours: null,
				fixHours: null
			}
		},
		adoption: {
			dueDays: {
				T0: null,
				T1: 30,
				T2: 90,
				T3: 180,
				T4: null
			},
			notAdoptable: [
				"T0",
				"kev",
				"malware",
				"pipeline"
			],
			announceDaysBefore: 14
		},
		waivers: {
			maxDays: {
				T0: 1,
				T1: 7,
				T2: 30,
				T3: 90,
				T4: null
			},
			forbidden: ["malware.confirmed"]
		},
		signals: { kevMaxAgeHours: 24 },
		limits: {
			newIncidentsPerRun: 5,
			floodRuleShare: .8
		}
	}
};

export { Inability, defaultPolicy, isProblems };