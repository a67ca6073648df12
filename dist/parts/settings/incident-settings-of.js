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

export { incidentSettingsOf, loginsOf };