import { incidentSettingsOf, loginsOf } from "../../settings/incident-settings-of.js";

// src/commands/record/incident-settings.ts
/** People whom nobody vouched for with an id of the forge are named by their login. */
function incidentSettings(config) {
	return incidentSettingsOf(config, (login) => ({
		id: `local:${login.toLowerCase()}`,
		login
	}));
}
/** Who is asked: where the ledger is at GitHub, by the accounts that GitHub has for their logins now. */
async function incidentsHere({ config, settings, github }, { output }) {
	if (settings.place?.is !== "github") return incidentSettings(config);
	const logins = loginsOf(config);
	const accounts = await accountsAt(github, logins);
	const unknown = logins.filter((login) => !accounts.has(login.toLowerCase()));
	if (unknown.length > 0) output.note(`baton: GitHub does not say who ${unknown.map((login) => `@${login}`).join(", ")} is, so they are left out`);
	return incidentSettingsOf(config, (login) => accounts.get(login.toLowerCase()) ?? null);
}
/** Accounts of `@login`s beside baton.yml, by login in lower case; whom the forge does not know is left out. */
async function peopleHere(names, { settings, github }) {
	const logins = [...new Set(names.map((name) => name.replace(/^@/, "")))];
	if (settings.place?.is !== "github") return new Map(logins.map((login) => [`@${login.toLowerCase()}`, {
		id: `local:${login.toLowerCase()}`,
		login
	}]));
	return new Map([...await accountsAt(github, logins)].map(([login, account]) => [`@${login}`, account]));
}
async function accountsAt(github, logins) {
	if (github === null || logins.length === 0) return /* @__PURE__ */ new Map();
	const { accountsOf } = await import("../../effects/accounts.js");
	return accountsOf(github, logins);
}

export { incidentsHere, peopleHere };