// src/effects/repository-address.ts
/** From `owner/name`; null: it is none. */
function repositoryAddress(fullName) {
	const match = /^([\w.-]+)\/([\w.-]+)$/.exec(fullName);
	return match?.[1] === void 0 || match[2] === void 0 ? null : {
		owner: match[1],
		repo: match[2]
	};
}

export { repositoryAddress };