import { GitHubFailure, identitiesIn, known, unknown } from "../../start.js";
import { everyIssue, incidentOf } from "../issue-labels.js";
import { repositoryAddress } from "../repository-address.js";
import { issueFrom } from "../shapes.js";
import { mayBeUs } from "../whose.js";

// src/effects/track/open-incidents.ts
/**
* Our issues: which incidents are open, and which findings they name. One that a person closed names them still: closing
* an issue ends no finding. Unreadable when GitHub does not list them all: never a short answer. `not-configured`: the
* token may not, or the repository has no issues.
*/
async function openIncidents(github, repository) {
	const at = repositoryAddress(repository);
	if (at === null) return unknown("not-configured");
	try {
		const parameters = {
			...at,
			labels: everyIssue,
			state: "all"
		};
		const listed = await github.all("GET /repos/{owner}/{repo}/issues", parameters);
		const ours = [];
		for (const issue of listed.map(issueFrom)) if (!issue.isPullRequest && await mayBeUs(github, issue.author)) ours.push(issue);
		return known(read(ours.sort((one, other) => one.number - other.number)));
	} catch (error) {
		if (!(error instanceof GitHubFailure)) throw error;
		return unknown(error.kind === "permission" || error.kind === "missing" ? "not-configured" : "unreadable");
	}
}
function read(issues) {
	const opened = /* @__PURE__ */ new Map();
	const identities = /* @__PURE__ */ new Map();
	for (const { labels, body, createdAt, isOpen } of issues) {
		const [named] = labels.flatMap((label) => incidentOf(label) ?? []);
		if (isOpen && named !== void 0) opened.set(named, createdAt);
		const where = {
			since: createdAt,
			...named === void 0 ? {} : { named },
			...named === void 0 || !isOpen ? {} : { incident: named }
		};
		const listed = identitiesIn(body);
		for (const [identity, count] of listed.tracked) add(identities, identity, {
			count,
			blocked: false,
			...where
		});
		for (const [identity, count] of listed.blocked) add(identities, identity, {
			count,
			blocked: true,
			...where
		});
	}
	return {
		opened,
		identities
	};
}
/** Of one that stands in two issues: the earlier date and incident, the larger count, and blocked if either says so. */
function add(identities, identity, one) {
	const other = identities.get(identity) ?? one;
	const [first, second] = one.since < other.since ? [one, other] : [other, one];
	const incident = first.incident ?? second.incident;
	const named = first.named ?? second.named;
	identities.set(identity, {
		count: Math.max(one.count, other.count),
		blocked: one.blocked || other.blocked,
		since: first.since,
		...incident === void 0 ? {} : { incident },
		...named === void 0 ? {} : { named }
	});
}

export { openIncidents };