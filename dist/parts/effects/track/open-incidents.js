import { GitHubFailure, identitiesIn, known, unknown } from "../../start.js";
import { everyIssue, incidentOf } from "../issue-labels.js";
import { issueFrom, mayBeUs } from "../whose.js";

// src/effects/repository-address.ts
/** From `owner/name`; null: it is none. */
function repositoryAddress(fullName) {
	const match = /^([\w.-]+)\/([\w.-]+)$/.exec(fullName);
	return match?.[1] === void 0 || match[2] === void 0 ? null : {
		owner: match[1],
		repo: match[2]
	};
}

// src/effects/track/open-incidents.ts
/**
* Our open issues: which incidents they are about, and which findings they name. Unreadable when GitHub does not list
* them all: never a short answer. `not-configured`: the token may not, or the repository has no issues.
*/
async function openIncidents(github, repository) {
	const at = repositoryAddress(repository);
	if (at === null) return unknown("not-configured");
	try {
		const parameters = {
			...at,
			labels: everyIssue,
			state: "open"
		};
		const listed = await github.all("GET /repos/{owner}/{repo}/issues", parameters);
		const ours = [];
		for (const issue of listed.map(issueFrom)) if (!issue.isPullRequest && await mayBeUs(github, issue.author)) ours.push(issue);
		return known(read(ours));
	} catch (error) {
		if (!(error instanceof GitHubFailure)) throw error;
		return unknown(error.kind === "permission" || error.kind === "missing" ? "not-configured" : "unreadable");
	}
}
function read(issues) {
	const opened = /* @__PURE__ */ new Map();
	const identities = /* @__PURE__ */ new Map();
	for (const { labels, body, createdAt } of issues) {
		for (const incident of labels.flatMap((label) => incidentOf(label) ?? [])) opened.set(incident, createdAt);
		const named = identitiesIn(body);
		for (const [identity, count] of named.tracked) add(identities, identity, {
			count,
			blocked: false,
			since: createdAt
		});
		for (const [identity, count] of named.blocked) add(identities, identity, {
			count,
			blocked: true,
			since: createdAt
		});
	}
	return {
		opened,
		identities
	};
}
/** Of one that stands in two issues: the earlier date, the larger count, and blocked if either says so. */
function add(identities, identity, one) {
	const other = identities.get(identity) ?? one;
	identities.set(identity, {
		count: Math.max(one.count, other.count),
		blocked: one.blocked || other.blocked,
		since: one.since < other.since ? one.since : other.since
	});
}

export { openIncidents };