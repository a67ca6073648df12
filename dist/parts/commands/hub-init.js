import { Inability, plain, text, usualConfig } from "../start.js";
import { appOf, hubAdvice, pins } from "../settings/hub/hub-advice.js";

// src/settings/hub/hub-config.ts
/** A baton.yml for the repository that holds the ledger: where that is, and room for the people. `hub` is `owner/name`. */
function hubConfig(hub) {
	return [
		"# Written by `baton hub init`. The sweep and the requests read this file.",
		"version: 1",
		`ledger: { repository: ${hub} }`,
		"# Whom to ask for a team, in this order; then its lead. Teams as CODEOWNERS names them.",
		"# teams:",
		"#   '@acme/payments': { oncall: ['@ann', '@bob'], lead: '@cat' }",
		"# Whom to ask when nobody else answers: they cannot decline.",
		"# dutyOfficers: ['@sue']",
		""
	].join("\n");
}

// src/settings/hub/hub-workflow.ts
const hubWorkflowPath = ".github/workflows/baton-hub.yml";
/** The two triggers of a ledger: the clock, and what people write or click in its issues. `hub` is `owner/name`. */
function hubWorkflow(hub) {
	return [
		"# Written by `baton hub init`: the clock and the ears of the ledger of this repository, whether it is the hub of many",
		"# or keeps its own. Without the variable BATON_APP_CLIENT_ID the token of the job is used alone.",
		"name: baton",
		"on:",
		"  schedule:",
		"    - cron: '17 * * * *'",
		"  issue_comment:",
		"    types: [created]",
		"  issues:",
		"    types: [edited, closed]",
		"  # A repository of the hub calls it from a workflow on issue_comment, to be heard in its pull requests, too.",
		"  workflow_call:",
		"    secrets:",
		"      BATON_APP_PRIVATE_KEY: { required: false }",
		"permissions: {}",
		"jobs:",
		"  sweep:",
		"    if: github.event_name == 'schedule'",
		...jobLines(hub, "sweep", ["contents: write", "issues: write"]),
		"",
		"  # Only a comment whose first word is a command, and a change by a person to an issue of ours.",
		"  hear:",
		"    if: >-",
		"      (github.event_name == 'issue_comment' && startsWith(github.event.comment.body, '/baton')) ||",
		"      (github.event_name == 'issues' && github.event.sender.type == 'User' &&",
		"      contains(github.event.issue.labels.*.name, 'baton'))",
		...jobLines(hub, "comment", [
			"contents: write",
			"issues: write",
			"pull-requests: write"
		]),
		""
	].join("\n");
}
function jobLines(hub, command, permissions) {
	return [
		"    runs-on: ubuntu-24.04",
		"    timeout-minutes: 10",
		"    permissions:",
		...permissions.map((line) => `      ${line}`),
		"    steps:",
		`      - uses: ${pins.checkout}`,
		"        with:",
		"          persist-credentials: false",
		`      - uses: ${pins.appToken}`,
		"        id: app",
		"        if: ${{ vars.BATON_APP_CLIENT_ID != '' }}",
		"        with:",
		...appOf(hub).map((line) => `          ${line}`),
		`      - uses: ${pins.baton}`,
		"        with:",
		`          command: ${command}`,
		`          github-token: \${{ github.repository == '${hub}' && steps.app.outputs.token || github.token }}`,
		"          hub-token: ${{ steps.app.outputs.token }}"
	];
}

// src/commands/hub-init.ts
/** More than either file has. */
const mostBytes = 2 ** 20;
/**
* `baton hub init`: writes the workflow and, where there is none, a baton.yml into the hub's checkout, and says what
* is left to do. A file that says something else is never touched.
*/
async function hubInit({ hub: given, dryRun }, world) {
	const hub = given ?? world.ci.repository;
	if (hub === null) throw new Inability(2, [nameless]);
	const lines = [
		...await put(hubWorkflowPath, hubWorkflow(hub), "compared", dryRun, world),
		...await put(usualConfig, hubConfig(hub), "kept", dryRun, world),
		plain(text`In the workflow put this project's repository and the full commit of its release for ${"OWNER/baton@000…"}.`),
		"",
		...hubAdvice(hub).map((line) => plain(line, longest))
	];
	return world.output.print(lines.join("\n")) ? 0 : 30;
}
/** Of one value, in UTF-16 units: lines to copy are not shortened. */
const longest = 400;
/** `kept`: whatever stands there is the owner's, and no matter of ours. */
async function put(path, content, when, dryRun, { files }) {
	const there = await files.read(path, mostBytes);
	if (there.is === "absent") {
		if (dryRun) return [
			plain(text`Would be written: ${path}`),
			"",
			content
		];
		await files.write(path, content).catch(() => {
			throw new Inability(2, [unwritable(path)]);
		});
		return [plain(text`Written: ${path}`)];
	}
	if (when === "kept") return [
		plain(text`There already, and left as it is: ${path}. It needs the key ${"ledger"}, as in this one:`),
		"",
		content
	];
	if (there.is === "bytes" && Buffer.from(there.bytes).toString("utf8") === content) return [plain(text`There already: ${path}`)];
	return [
		plain(text`${path} says something else, and is left as it is. This would be written:`),
		"",
		content
	];
}
const nameless = {
	code: "input-missing",
	sentence: text`it is not known which repository this is`,
	remedy: text`say so: ${"baton hub init --hub owner/name"}`
};
function unwritable(path) {
	return {
		code: "hub-unwritable",
		sentence: text`${path} cannot be written`,
		remedy: text`run it in a checkout that you may write, or take the text from ${"--dry-run"}`
	};
}

export { hubInit };