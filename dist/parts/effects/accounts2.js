import { GitHubFailure } from "../start.js";
import { isRecord } from "./shapes.js";

// src/effects/accounts.ts
/**
* Accounts of people by their login in lower case. Who is not there is left out: unknown, renamed, a program, or
* nobody could say.
*/
async function accountsOf(github, logins) {
	const asked = await Promise.all(logins.map((login) => accountNamed(github, login)));
	return new Map(asked.flatMap((account) => account === null ? [] : [[account.login.toLowerCase(), account]]));
}
/** Whose token it is; null: of nobody, but of an App or a workflow, or of no worth. Rejects with GitHubFailure. */
async function ownAccount(github) {
	try {
		const { data } = await github.request("GET /user", {});
		return accountFrom(data);
	} catch (error) {
		if (error instanceof GitHubFailure && (error.kind === "permission" || error.kind === "missing")) return null;
		throw error;
	}
}
/** An answer about somebody else, who had the login before or has it now, is none. */
async function accountNamed(github, username) {
	try {
		const { data } = await github.request("GET /users/{username}", { username });
		const account = accountFrom(data);
		return account?.login.toLowerCase() === username.toLowerCase() ? account : null;
	} catch {
		return null;
	}
}
function accountFrom(user) {
	if (!isRecord(user) || user.type !== "User") return null;
	const { id, login } = user;
	return Number.isSafeInteger(id) && typeof login === "string" ? {
		id: `github:${String(id)}`,
		login
	} : null;
}

export { accountsOf, ownAccount };