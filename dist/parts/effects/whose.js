import { GitHubFailure } from "../start.js";
import { isRecord, numberIn } from "./shapes.js";

// src/effects/whose.ts
const selves = /* @__PURE__ */ new WeakMap();
/**
* Whether an author may be us: a bot (a workflow's token cannot ask for its own name), or the user whose token
* this is. Only a hint: what rests on it must have a second proof.
*/
async function mayBeUs(github, author) {
	if (author === null) return false;
	if (author.isBot) return true;
	const self = selves.get(github) ?? askSelf(github);
	selves.set(github, self);
	return author.id === await self;
}
/** Null: the token is an App's, whose writes are a bot's. */
async function askSelf(github) {
	try {
		const { data } = await github.request("GET /user", {});
		return isRecord(data) ? numberIn(data, "id") : null;
	} catch (error) {
		if (error instanceof GitHubFailure && (error.kind === "permission" || error.kind === "missing")) return null;
		throw error;
	}
}

export { mayBeUs };