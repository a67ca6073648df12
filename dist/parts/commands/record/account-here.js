import { GitHubFailure, Inability, text } from "../../start.js";

// src/commands/record/account-here.ts
/**
* Who asks. At GitHub it is whose token it is; elsewhere over the network who is logged in here; and who may write a
* folder may say who they are, since they may do everything.
*/
async function accountHere(as, { settings, github }, { user }) {
	const place = settings.place?.is;
	if (place === "folder") return local(as ?? user, text`say so by ${"--as LOGIN"}`);
	const account = place === "github" ? await ofToken(github, settings.place) : local(user, text`set the variable ${"USER"} to your login`);
	if (as === null || loginIn(as).toLowerCase() === account.login.toLowerCase()) return account;
	throw new Inability(2, [{
		code: "account-other",
		sentence: place === "github" ? text`the token is of ${account.login}, who cannot ask as somebody else` : text`${account.login} is logged in here, who cannot ask as somebody else`,
		remedy: text`leave ${"--as"} out, or let them ask`
	}]);
}
async function ofToken(github, place) {
	const variable = place?.is === "github" && place.token === "hub-token" ? "BATON_HUB_TOKEN" : "GITHUB_TOKEN";
	const remedy = text`put a token of your own into ${variable}: of a person, not of a workflow or an App`;
	if (github === null) throw unknown(text`the record is at GitHub, and no token says who you are`, remedy);
	const account = await ownAccountAt(github);
	if (account === null) throw unknown(text`the token has no account that could ask for something`, remedy);
	return account;
}
async function ownAccountAt(github) {
	const { ownAccount } = await import("../../effects/accounts.js");
	try {
		return await ownAccount(github);
	} catch (error) {
		if (!(error instanceof GitHubFailure)) throw error;
		throw new Inability(30, [{
			code: "account-unknown",
			sentence: text`GitHub does not say whose token it is, so nothing was changed`,
			remedy: text`try again`
		}]);
	}
}
function local(name, remedy) {
	const login = loginIn(name ?? "");
	if (/^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})$/.test(login)) return {
		id: `local:${login.toLowerCase()}`,
		login
	};
	throw unknown(text`it is not known who you are`, remedy);
}
function loginIn(name) {
	return name.replace(/^@/, "");
}
function unknown(sentence, remedy) {
	return new Inability(2, [{
		code: "account-unknown",
		sentence,
		remedy
	}]);
}

export { accountHere };