import { Inability, plain, text } from "../../start.js";
import { accountsOf } from "../../effects/accounts2.js";
import { mayBeUs } from "../../effects/whose.js";
import { incidentSettingsOf, loginsOf } from "../../settings/incident-settings-of.js";
import { ledgerHere, mayWrite } from "../record/at-ledger.js";

// src/commands/comment/at-forge.ts
/** GitHub, by the token of this repository. Asks nothing yet. */
async function githubHere({ githubToken }, { openGitHub }) {
	if (githubToken !== null) return openGitHub(githubToken);
	throw new Inability(2, [{
		code: "input-missing",
		sentence: text`${"github-token"} is not given`,
		remedy: text`leave the input out: its default is the job's own token`
	}]);
}
async function atForge(command, world, { github, repository }) {
	const ledger = mayWrite(await ledgerHere(command, world));
	const accounts = await accountsOf(github, loginsOf(ledger.config));
	return {
		github,
		repository,
		ledger,
		incidents: incidentSettingsOf(ledger.config, (login) => accounts.get(login.toLowerCase()) ?? null),
		world,
		now: world.clock.now().toISOString()
	};
}
/** Whether somebody is the account whose token this is, whose doings ask for nothing. Null: GitHub does not say. */
async function isOurs({ id }, github) {
	try {
		return await mayBeUs(github, {
			id: Number(id.slice(7)),
			isBot: false
		});
	} catch {
		return null;
	}
}
/** What is asked for is not known well enough to be done. */
function unread() {
	return new Inability(30, [{
		code: "request-unread",
		sentence: text`GitHub does not say whether this was asked as it was told, so nothing was done`,
		remedy: text`run the job again, or ask again`
	}]);
}
/** Says in the log what was done; what could not be said to people is a line of its own. */
function tell({ output }, says, unsaid = []) {
	for (const line of unsaid) output.note(plain(text`baton: ${line}`));
	return output.print(plain(says)) ? 0 : 30;
}

export { atForge, githubHere, isOurs, tell, unread };