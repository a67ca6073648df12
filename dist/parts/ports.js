// src/domain/ports.ts
/**
* `permission`: 401, or 403/404 that is no rate limit. `invalid`: 422. `unreachable`: no answer, 5xx, rate limit
* beyond the run's budget. `uncertain`: a write was sent and no answer came; it may have happened.
*/
var GitHubFailure = class extends Error {
	name = "GitHubFailure";
	kind;
	status;
	/** `code` of each of GitHub's errors, e.g. `already_exists`. */
	codes;
	constructor(kind, status, message, codes = []) {
		super(message);
		this.kind = kind;
		this.status = status;
		this.codes = codes;
	}
};

export { GitHubFailure };