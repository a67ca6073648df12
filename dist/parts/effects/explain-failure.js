import { GitHubFailure } from "../start.js";

// src/effects/explain-failure.ts
/** What GitHub says in words alone, not by status; its wording changes, so a word is looked for, never a sentence. */
const spoken = [
	{
		word: /\blocked\b/i,
		says: "the conversation is locked there"
	},
	{
		word: /\barchived\b/i,
		says: "the repository is archived, so nothing can be written in it"
	},
	{
		word: /\bdisabled\b/i,
		says: "issues are turned off in this repository: turn them on, or set \"issues: files\""
	},
	{
		word: /\bspammed\b|\bblocked\b/i,
		says: "it is refused as spam or from a blocked author"
	}
];
/** Runs an effect; what GitHub refuses, or cannot do, becomes an outcome with one line and the remedy. */
async function explainFailure(permission, perform) {
	try {
		return await perform();
	} catch (error) {
		if (!(error instanceof GitHubFailure)) throw error;
		return {
			state: error.kind === "uncertain" ? "uncertain" : "failed",
			says: sayFailure(error, permission)
		};
	}
}
/** One line, with the line to add to the workflow where a permission is missing. */
function sayFailure(failure, permission) {
	const forge = permission === "api" ? "GitLab" : "GitHub";
	const known = spoken.find(({ word }) => word.test(failure.message));
	if (known !== void 0 && failure.kind !== "unreachable" && failure.kind !== "uncertain") return known.says;
	const line = remedyOf(permission);
	switch (failure.kind) {
		case "permission": return failure.status === 401 ? `${forge} does not accept the token (${forge.toLowerCase()}-token)` : `the token may not do this${line}`;
		case "missing": return `${forge} does not know it, or does not show it to this token${line}`;
		case "invalid": return `${forge} refuses it (${failure.message})`;
		case "unreachable": return `${forge} could not be reached, so the next run tries again (${failure.message})`;
		case "uncertain": return `${forge} was asked and did not answer, so it may be done; the next run looks first (${failure.message})`;
	}
}
/** The line to add, where a permission may be missing. */
function remedyOf(permission) {
	if (permission === null) return "";
	return permission === "api" ? ": give the token the scope \"api\" and the role Reporter in this project" : `: add "${permission}" to the job's permissions`;
}

export { explainFailure, sayFailure };