import { stages } from "./terms.js";

// src/settings/inputs.ts
const gate = {
	doors: [
		"action",
		"cli",
		"jenkins"
	],
	commands: ["gate"],
	repeatable: false,
	required: false
};
const onlyTyped = {
	doors: ["cli"],
	repeatable: false,
	required: false
};
/** THE list: action.yml, the options and `--help` of the command line, and the tables of README and docs are made of it. */
const inputs = [
	{
		...gate,
		name: "sarif",
		says: "What the scanners wrote: files, globs (*, **, ?) or folders; each must match something, but for those that begin with optional:",
		kind: "patterns",
		values: "a path, a pattern, optional:pattern, or - for standard input",
		byDefault: null,
		repeatable: true,
		required: true
	},
	{
		...gate,
		name: "baseline",
		says: "Scans of the merge base by the same tools: what is in them was there before",
		kind: "patterns",
		values: "as sarif",
		byDefault: "none: the change itself says what is new",
		repeatable: true
	},
	{
		...gate,
		name: "stage",
		says: "How far the change has come; in a pull request it is always pr",
		kind: "choice",
		values: stages.join(", "),
		choices: stages,
		byDefault: "by the event, see docs/action.md"
	},
	{
		...gate,
		name: "environment",
		says: "Where the artifact is to run, or runs",
		kind: "name",
		values: "a name of at most 100 printable characters",
		byDefault: null
	},
	{
		...gate,
		name: "service",
		says: "What is judged, where a repository holds several",
		kind: "name",
		values: "a name of at most 100 printable characters",
		byDefault: "service.name of baton.yml, else the repository's full name, else default"
	},
	{
		...gate,
		name: "artifact",
		says: "What was built; giving one says that others can already pull it",
		kind: "artifacts",
		values: "name@sha256:… or sha256:…, 64 hexadecimal digits",
		byDefault: null,
		repeatable: true
	},
	{
		...gate,
		name: "commit",
		says: "The commit that the scans are of; it need not exist here",
		kind: "commit",
		values: "40 or 64 hexadecimal digits",
		byDefault: "the pipeline's, else HEAD"
	},
	{
		...gate,
		name: "mode",
		says: "Whether the verdict stops the pipeline (enforce) or is only told (observe)",
		kind: "choice",
		values: "enforce, observe",
		choices: ["enforce", "observe"],
		byDefault: "mode of baton.yml, else enforce"
	},
	{
		...gate,
		name: "config",
		says: "The configuration; on pull requests it is read from the base commit",
		kind: "path",
		values: "a path",
		byDefault: "baton.yml",
		commands: ["gate", "policy test"]
	},
	{
		...gate,
		name: "required-tools",
		says: "Tools whose scan must be there, added to those that baton.yml requires",
		kind: "tools",
		values: "a tool.driver.name, exactly",
		byDefault: null,
		repeatable: true
	},
	{
		...gate,
		name: "skipped-tools",
		says: "Tools that a path filter left out, shown as \"not scanned here\"; with a baton.yml only those in scans.maySkip",
		kind: "tools",
		values: "a tool.driver.name, exactly",
		byDefault: null,
		repeatable: true
	},
	{
		...gate,
		name: "format",
		says: "What is printed on standard output: a text for people, or decision.json and nothing else",
		kind: "choice",
		values: "text, json",
		choices: ["text", "json"],
		byDefault: "text"
	},
	{
		...gate,
		name: "output",
		says: "Where to write decision.json; receipts.json comes beside it",
		kind: "path",
		values: "a path",
		byDefault: "not written"
	},
	{
		...gate,
		name: "output-full",
		says: "Write output whole also where everybody may read it; it then holds what helps an attacker",
		kind: "flag",
		values: "true, false",
		byDefault: "false"
	},
	{
		...gate,
		name: "github-token",
		says: "For comment and issues; reading needs contents: read, a comment pull-requests: write, issues issues: write",
		kind: "secret",
		values: "a token; in a command line better by the variable, which no list of processes shows",
		byDefault: "the job's own token",
		runnerDefault: "${{ github.token }}",
		variable: "GITHUB_TOKEN"
	},
	{
		...gate,
		name: "issues",
		says: "Where incidents are opened: as GitHub issues, as Markdown files under .baton/incidents, or nowhere",
		kind: "choice",
		values: "github, files, off",
		choices: [
			"github",
			"files",
			"off"
		],
		byDefault: "github in GitHub Actions, files elsewhere"
	},
	{
		...gate,
		name: "comment",
		says: "When a pull request gets its one comment",
		kind: "choice",
		values: "on-finding, always, off",
		choices: [
			"on-finding",
			"always",
			"off"
		],
		byDefault: "on-finding"
	},
	{
		...gate,
		name: "dry-run",
		says: "Decide and say what would be written outside, but write none of it",
		kind: "flag",
		values: "true, false",
		byDefault: "false"
	},
	{
		...onlyTyped,
		name: "decision",
		says: "The decision that holds the finding",
		kind: "path",
		values: "a path",
		byDefault: "decision.json",
		commands: ["explain"]
	},
	{
		...onlyTyped,
		name: "at",
		says: "Explain as of this day: what starts to block when waivers and dates run out",
		kind: "date",
		values: "a date, YYYY-MM-DD",
		byDefault: "the day of the decision",
		commands: ["explain"]
	},
	{
		...onlyTyped,
		name: "from",
		says: "The decision whose existing findings are adopted",
		kind: "path",
		values: "a path",
		byDefault: null,
		required: true,
		commands: ["adopt"]
	},
	{
		...onlyTyped,
		name: "add",
		says: "Also add what the baseline file does not hold yet; without it additions are only listed",
		kind: "flag",
		values: "true, false",
		byDefault: "false, but for the first baseline file",
		commands: ["adopt"]
	},
	{
		...onlyTyped,
		name: "shrink",
		says: "Remove what is gone from the baseline file",
		kind: "flag",
		values: "true, false",
		byDefault: "false",
		commands: ["adopt"]
	},
	{
		...onlyTyped,
		name: "baseline-file",
		says: "The file of adopted debt",
		kind: "path",
		values: "a path",
		byDefault: ".baton/baseline.json",
		commands: ["adopt"]
	}
];
/** Those that a command takes at a door, in the order of the list. */
function inputsOf(command, door) {
	return inputs.filter((spec) => spec.commands.includes(command) && spec.doors.includes(door));
}

export { inputsOf };