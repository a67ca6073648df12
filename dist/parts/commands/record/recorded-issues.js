import { claimOf } from "./intents.js";
import { recordedIssue } from "./recorded-issue.js";

// src/commands/record/recorded-issues.ts
/**
* The issues of the incidents that a run is about, as the record wants them. Left out is what has no issue and no claim
* to one: there the record could not be written.
*/
function recordedIssues({ incidents, keeping, moment, words }, isPublic, scanOf) {
	return [...incidents].flatMap(([id, drawn]) => {
		const { issue, issueClaim } = drawn.state;
		const isClaimed = issueClaim !== null && (issueClaim.claim === claimOf(moment) || issueClaim.until > moment.at);
		if (issue === null && !isClaimed) return [];
		const scan = scanOf(id);
		return [recordedIssue(drawn, {
			settings: keeping.incidents,
			moment,
			isPublic,
			hasHub: keeping.settings.hub !== null,
			words,
			...scan === null ? {} : { scan }
		})];
	});
}

export { recordedIssues };