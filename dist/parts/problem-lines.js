import { reveal } from "./foreign.js";
import { logLine } from "./load-policy.js";
import { plain } from "./plain2.js";

// src/render/problem-lines.ts
/** A problem as compilers write them: `file:line:column: sentence [code]`, and the remedy below. */
function problemLines({ code, sentence, remedy, at }) {
	const place = [at?.line, at?.column].filter((number) => number !== void 0);
	return [`${at === void 0 ? "baton" : [logLine(reveal(at.file)), ...place].join(":")}: ${plain(sentence)} [${code}]`, `  → ${plain(remedy)}`];
}

export { problemLines };