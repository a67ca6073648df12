import { isProblems, readByApi } from "../../start.js";

// src/settings/incident-settings-of.ts
/**
* Who is asked, by baton.yml. A person whom `resolve` does not know (gone, renamed, nobody could say) is left out;
* a team of which nobody is left stays, so that its incidents go on to the duty officers.
*/
function incidentSettingsOf(config, resolve) {
	const accountOf = ({ login, id }) => id === null ? resolve(login) : {
		id,
		login
	};
	const accountsOf = (members) => members.map(accountOf).filter((account) => account !== null);
	const teams = Object.entries(config.teams).map(([name, { oncall, lead }]) => {
		const leader = lead === null ? null : accountOf(lead);
		return [name.toLowerCase(), {
			oncall: accountsOf(oncall),
			...leader === null ? {} : { lead: leader }
		}];
	});
	const { cleanRuns, reopenDays } = config.incidents;
	return {
		teams: new Map(teams),
		dutyOfficers: accountsOf(config.dutyOfficers),
		cleanRuns,
		...reopenDays === null ? {} : { limits: { reopenDays } }
	};
}
/** Whoever is asked to resolve them: each login once, in the order of the file. */
function loginsOf({ teams, dutyOfficers }) {
	const members = [...Object.values(teams).flatMap(({ oncall, lead }) => [...oncall, ...lead === null ? [] : [lead]]), ...dutyOfficers];
	const logins = /* @__PURE__ */ new Map();
	for (const { login, id } of members) if (id === null && !logins.has(login.toLowerCase())) logins.set(login.toLowerCase(), login);
	return [...logins.values()];
}

// src/commands/record/people-of-hub.ts
const longest = 4 * 2 ** 20;
/**
* Who is asked, by baton.yml of the hub, where the repository's own names nobody: product repositories carry the gate's
* step and no list of people. The same configuration where there is no hub, or it does not say.
*/
async function withPeopleOfHub(config, { hub }, github, { clock, output }) {
	const namesSomebody = Object.keys(config.teams).length > 0 || config.dutyOfficers.length > 0;
	if (hub === null || github === null || namesSomebody) return config;
	const read = await readByApi({
		path: "baton.yml",
		commit: "HEAD",
		github,
		repository: hub
	}, longest);
	if (read.is === "absent") return config;
	const loaded = read.is === "bytes" ? (await import("../../settings/config/load-config2.js")).loadConfig(read.bytes, "baton.yml", clock.now()) : null;
	if (loaded === null || isProblems(loaded)) {
		output.note("baton: baton.yml of the hub cannot be read, so nobody is asked by name");
		return config;
	}
	const { teams, dutyOfficers, incidents } = loaded;
	return {
		...config,
		teams,
		dutyOfficers,
		incidents
	};
}

// src/commands/record/incident-settings.ts
/** People whom nobody vouched for with an id of the forge are named by their login. */
function incidentSettings(config) {
	return incidentSettingsOf(config, (login) => ({
		id: `local:${login.toLowerCase()}`,
		login
	}));
}
/** Who is asked: where the ledger is at GitHub, by the accounts that GitHub has for their logins now. */
async function incidentsHere({ config: own, settings, github }, world) {
	if (settings.place?.is !== "github") return incidentSettings(own);
	const config = await withPeopleOfHub(own, settings, github, world);
	const logins = loginsOf(config);
	const accounts = await accountsAt(github, logins);
	const unknown = logins.filter((login) => !accounts.has(login.toLowerCase()));
	if (unknown.length > 0) world.output.note(`baton: GitHub does not say who ${unknown.map((login) => `@${login}`).join(", ")} is, so they are left out`);
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

export { incidentSettingsOf, incidentsHere, loginsOf, peopleHere };