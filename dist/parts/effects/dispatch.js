import { explainFailure } from "./explain-failure.js";

// src/effects/registry.ts
/** One line per kind of effect; a handler is loaded when a run has such an effect. */
const registry = {
	"github-issue": async () => (await import("./track/github-issue/github-issue.js")).githubIssue,
	"recorded-issue": async () => (await import("./track/github-issue/recorded-issue.js")).recordedIssue,
	"github-comment": async () => (await import("./tell/github-comment.js")).githubComment,
	"gitlab-note": async () => (await import("./tell/gitlab-note.js")).gitlabNote,
	"incident-file": async () => (await import("./track/incident-file.js")).incidentFile
};

// src/effects/dispatch.ts
/**
* Ensures all effects, all at once. A failure is a receipt with one line, never an exception: the verdict stands
* before the first of them starts. It ends since GitHub's client and each wait of a handler end.
*/
async function dispatch(effects, facets, options) {
	return Promise.all(effects.map(async (effect) => receiptOf(effect, await settle(effect, facets, options))));
}
async function settle(effect, facets, options) {
	try {
		const handler = await handlerOf(effect.kind);
		if (handler === null) return {
			state: "failed",
			says: `this version of Baton knows no "${effect.kind}": use a newer one`
		};
		if (handler.permission !== null && options.readOnly !== null) return {
			state: "skipped",
			says: options.readOnly
		};
		if (options.dryRun) return {
			state: "skipped",
			says: `dry run: would ensure ${objectOf(effect)}`
		};
		const missing = missingFor(handler.permission, facets);
		if (missing !== null) return {
			state: "skipped",
			says: missing
		};
		return await explainFailure(handler.permission, () => handler.perform(effect, facets));
	} catch (error) {
		return {
			state: "failed",
			says: `Baton failed here itself (${nameOf(error)}); please report it`
		};
	}
}
function missingFor(permission, { github, issues, gitlab }) {
	if (permission === null) return null;
	if (permission === "api") return gitlab === null ? "no token or no project of GitLab is given (gitlab-token)" : null;
	if ((permission === "issues: write" ? issues : github) !== null) return null;
	return github === null || permission !== "issues: write" ? "no token or no repository of GitHub is given (github-token)" : "no token of the hub, where issues are, is given (hub-token)";
}
/** The kind may be one that a newer plan knows. */
async function handlerOf(kind) {
	return Object.hasOwn(registry, kind) ? registry[kind]() : null;
}
function receiptOf(effect, outcome) {
	return {
		key: effect.key,
		kind: effect.kind,
		incident: incidentOf(effect),
		...outcome
	};
}
function incidentOf(effect) {
	if (effect.kind === "github-issue") return effect.incident.id;
	return effect.kind === "incident-file" || effect.kind === "recorded-issue" ? effect.incident : null;
}
function objectOf(effect) {
	switch (effect.kind) {
		case "github-issue":
		case "recorded-issue": return `one issue for ${incidentOf(effect)}`;
		case "github-comment": return `${effect.onlyUpdate ? "an update of the" : "one"} comment on pull request #${effect.pullRequest}`;
		case "gitlab-note": return `${effect.onlyUpdate ? "an update of the" : "one"} note on merge request !${effect.mergeRequest}`;
		case "incident-file": return `the file ${effect.path}`;
	}
}
function nameOf(error) {
	return error instanceof Error ? error.name : "unknown";
}

export { dispatch };