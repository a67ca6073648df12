import { Inability, text } from "../../start.js";

// src/commands/record/account-here.ts
/** Who is at this keyboard, by `--as` or by the machine's login: an account of this machine, not of the forge. */
function accountHere(as, { user }) {
	const login = (as ?? user ?? "").replace(/^@/, "");
	if (/^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})$/.test(login)) return {
		id: `local:${login.toLowerCase()}`,
		login
	};
	throw new Inability(2, [{
		code: "account-unknown",
		sentence: text`it is not known who you are`,
		remedy: text`say so by ${"--as LOGIN"}`
	}]);
}

export { accountHere };