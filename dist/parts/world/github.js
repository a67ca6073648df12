import { boundFetch, graphql, openForge, openToolkit, quiet } from "./toolkit.js";

// src/world/github.ts
const apiVersion = "2022-11-28";
/** GitHub's API by Octokit: REST, and GraphQL as `POST /graphql`. */
function openGitHub(options) {
	return openForge("GitHub", options, () => loadClient(options));
}
async function loadClient({ token, apiUrl }) {
	const { octokit, fetch } = await openToolkit(token, apiUrl);
	const bounded = boundFetch(fetch, new URL(apiUrl).origin);
	return (route, parameters, milliseconds) => octokit.request(route, {
		...parameters,
		...route === "POST /graphql" ? { baseUrl: apiUrl.replace(/\/v3\/?$/, "") } : {},
		headers: { "x-github-api-version": apiVersion },
		request: {
			fetch: bounded,
			signal: AbortSignal.timeout(Math.floor(milliseconds)),
			log: quiet
		}
	});
}

export { openGitHub };