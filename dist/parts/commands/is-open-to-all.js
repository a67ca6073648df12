import { GitHubFailure } from "../start.js";
import { repositoryAddress } from "../effects/repository-address.js";
import { isRecord } from "../effects/shapes.js";

// src/effects/repository-visibility.ts
/** One field of what the REST API answers with a hundred of. */
const query = "query Visibility($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { isPrivate } }";
/** Whether everybody may read a repository; whatever GitHub does not say for sure counts as that. */
async function isPublicRepository(github, repository) {
	const at = repositoryAddress(repository);
	if (at === null) return true;
	try {
		const { data: body } = await github.request("POST /graphql", {
			query,
			variables: { ...at }
		});
		const data = isRecord(body) && isRecord(body["data"]) ? body["data"]["repository"] : null;
		return !isRecord(data) || data["isPrivate"] !== true;
	} catch (error) {
		if (!(error instanceof GitHubFailure)) throw error;
		return true;
	}
}

// src/commands/is-open-to-all.ts
/** Whether everybody may read the issues there. The event knows it of this repository; else it is asked. */
async function isOpenToAll({ client, repository }, { repository: here, visibility }) {
	if (repository.toLowerCase() === here?.toLowerCase() && visibility !== "unknown") return visibility === "public";
	return isPublicRepository(client, repository);
}

export { isOpenToAll };