import { repositoryAddress } from "./repository-address.js";
import { isRecord } from "./shapes.js";

// src/effects/change-facts.ts
/**
* Whether somebody wrote the change, and which commit is its head. When GitHub does not say, they wrote it: whoever may
* not be the author is refused.
*/
async function changeFacts(github, { repository, account, change }) {
	if (change === null) return { isAuthor: false };
	try {
		const place = repositoryAddress(repository);
		if (place === null) return { isAuthor: true };
		return "pullRequest" in change ? await ofPullRequest(github, place, change.pullRequest, account) : await ofCommit(github, place, change.commit, account);
	} catch {
		return { isAuthor: true };
	}
}
async function ofPullRequest(github, place, pull_number, { id }) {
	const at = {
		...place,
		pull_number
	};
	const [{ data }, commits] = await Promise.all([github.request("GET /repos/{owner}/{repo}/pulls/{pull_number}", at), github.all("GET /repos/{owner}/{repo}/pulls/{pull_number}/commits", at)]);
	if (!isRecord(data) || !isRecord(data.head) || typeof data.head.sha !== "string") return { isAuthor: true };
	return {
		isAuthor: [data.user, ...commits.flatMap(writersOf)].map(accountOf).includes(id) || commits.length >= 250,
		headCommit: data.head.sha
	};
}
async function ofCommit(github, place, ref, { id }) {
	const { data } = await github.request("GET /repos/{owner}/{repo}/commits/{ref}", {
		...place,
		ref
	});
	if (!isRecord(data) || typeof data.sha !== "string") return { isAuthor: true };
	return {
		isAuthor: writersOf(data).map(accountOf).includes(id),
		headCommit: data.sha
	};
}
function writersOf(commit) {
	return isRecord(commit) ? [commit.author, commit.committer] : [];
}
/** Null: an address that belongs to no account. */
function accountOf(user) {
	return isRecord(user) && typeof user.id === "number" ? `github:${user.id}` : null;
}

// src/effects/rights.ts
/**
* What GitHub says of somebody now: their role by `role_name`, the teams of baton.yml that they are in. Every error
* is no right; an answer about somebody else who took the login over is none either. Threats 1.13.
*/
async function rightsOf(github, question) {
	const { account, settings } = question;
	const [role, facts] = await Promise.all([roleOf(github, question), changeFacts(github, question)]);
	const teams = role === null ? [] : await teamsOf(github, account, [...settings.teams.keys()]);
	const isDutyOfficer = role !== null && settings.dutyOfficers.some(({ id }) => id === account.id);
	return {
		role: role ?? "none",
		teams,
		isDutyOfficer,
		...facts
	};
}
const roles = /* @__PURE__ */ new Set([
	"admin",
	"maintain",
	"write",
	"triage",
	"read",
	"none"
]);
/** Null: nobody knows, or it is not this account. */
async function roleOf(github, { repository, account }) {
	const data = await answered(github, "GET /repos/{owner}/{repo}/collaborators/{username}/permission", {
		...repositoryAddress(repository),
		username: account.login
	});
	if (!isRecord(data) || !isRecord(data.user) || `github:${String(data.user.id)}` !== account.id) return null;
	const role = roles.has(data.role_name) ? data.role_name : data.permission;
	return roles.has(role) ? role : null;
}
async function teamsOf(github, { login }, teams) {
	const asked = teams.map(async (team) => await isMember(github, team, login) ? [team] : []);
	return (await Promise.all(asked)).flat();
}
async function isMember(github, team, username) {
	const [, org, slug] = /^@([^/]+)\/([^/]+)$/.exec(team) ?? [];
	if (org === void 0 || slug === void 0) return false;
	const data = await answered(github, "GET /orgs/{org}/teams/{team_slug}/memberships/{username}", {
		org,
		team_slug: slug,
		username
	});
	return isRecord(data) && data.state === "active";
}
/** Whatever goes wrong is no answer, and no answer is no right. */
async function answered(github, route, parameters) {
	try {
		const { status, data } = await github.request(route, parameters);
		return status === 200 ? data : null;
	} catch {
		return null;
	}
}

export { changeFacts, rightsOf };