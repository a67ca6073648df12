import { plain, text } from "../../start.js";

// src/commands/comment/tell.ts
/** Says in the log what was done; what could not be said to people is a line of its own. */
function tell({ output }, says, unsaid = []) {
	for (const line of unsaid) output.note(plain(text`baton: ${line}`));
	return output.print(plain(says)) ? 0 : 30;
}

export { tell };