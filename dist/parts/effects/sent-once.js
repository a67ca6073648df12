import { GitHubFailure } from "../start.js";

// src/effects/sent-once.ts
/** Something that must not be there twice is sent once. When no answer comes, what is there decides. */
async function sentOnce(send, find) {
	try {
		return await send();
	} catch (error) {
		if (!(error instanceof GitHubFailure) || error.kind !== "uncertain") throw error;
		const found = await find();
		if (found === null || found === void 0) throw error;
		return found;
	}
}

export { sentOnce };