import { ours, text } from "../../start.js";

// src/settings/hub/pins.ts
/** Actions that a written workflow uses; Baton's own digest is the reader's to fill in. */
const pins = {
	checkout: "actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2",
	appToken: "actions/create-github-app-token@bcd2ba49218906704ab6c1aa796996da409d3eb1 # v3.2.0",
	baton: `OWNER/baton@${"0".repeat(40)} # the commit of the release that you chose`
};
/** Lines of `with:` that make a token of the App for the hub alone, `owner/name`. */
function appOf(hub) {
	const [owner = "", name = ""] = hub.split("/");
	return [
		"client-id: ${{ vars.BATON_APP_CLIENT_ID }}",
		"private-key: ${{ secrets.BATON_APP_PRIVATE_KEY }}",
		`owner: ${owner}`,
		`repositories: ${name}`
	];
}

// src/settings/hub/hub-advice.ts
/** What a ledger's branch needs, wherever it is. */
const protection = [text`Protect the branch ${"baton-ledger"}: no force push, no deletion, and only Baton's own account may push to it.`];
/** What is left to a person who sets a hub up; `hub` is `owner/name`. A line of YAML stands by itself. */
function hubAdvice(hub) {
	return [
		text`For many repositories:`,
		text`1. Keep ${hub} private: it lists what is not fixed yet.`,
		text`2. Make a GitHub App and install it on ${hub} alone. Its permissions: contents: write (the ledger), issues: write (incidents), metadata: read; of the organization members: read (who is in a team).`,
		text`3. Give its client id as the variable ${"BATON_APP_CLIENT_ID"} and its private key as the secret ${"BATON_APP_PRIVATE_KEY"} to ${hub} and to each repository that is to use it.`,
		text`4. In each of these, in baton.yml:`,
		text`     hub: ${hub}`,
		text`   and in the job of the gate:`,
		...productSteps(hub).map((line) => [ours(`     ${line}`)]),
		...protection,
		text`For ${hub} by itself nothing more is needed: its own token does. It cannot see who is in a team.`
	];
}
/** What a repository that everybody may read is told; `repository` is `owner/name`. */
function publicAdvice(repository) {
	const [owner = ""] = repository.split("/");
	const hub = `${owner}/security-hub`;
	return [
		text`${repository} is public, or not known to be private: its branch is no place for incidents in full, since a list of what is not fixed is a list of targets. Here it holds ids, holders, times and states alone.`,
		text`For the rest take a private repository, here called ${hub}; in its checkout run ${`baton hub init --hub ${hub}`}.`,
		...hubAdvice(hub)
	];
}
/** A fork has no secrets, and so no token of the hub. */
function productSteps(hub) {
	return [
		`- uses: ${pins.appToken}`,
		"  id: hub",
		"  if: ${{ !cancelled() && !github.event.pull_request.head.repo.fork }}",
		"  with:",
		...appOf(hub).map((line) => `    ${line}`),
		"    permission-contents: write",
		"    permission-issues: write",
		`- uses: ${pins.baton}`,
		"  with:",
		"    hub-token: ${{ steps.hub.outputs.token }}"
	];
}

export { appOf, hubAdvice, pins, protection, publicAdvice };