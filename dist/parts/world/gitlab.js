import { boundFetch, openForge, openToolkit } from "./toolkit.js";

// src/world/gitlab.ts
/** GitLab's REST API v4 with an access token (GitLab's "REST API authentication"). */
function openGitLab(options) {
	return openForge("GitLab", options, () => loadClient(options));
}
async function loadClient({ token, apiUrl }) {
	const { fetch } = await openToolkit(token, apiUrl);
	const bounded = boundFetch(fetch, new URL(apiUrl).origin, "GitLab");
	return async (route, parameters, milliseconds) => {
		const { method, url, body } = requestOf(route, parameters, apiUrl);
		const response = await bounded(url, {
			method,
			headers: {
				accept: "application/json",
				"user-agent": "baton",
				"private-token": token,
				...body === null ? {} : { "content-type": "application/json" }
			},
			...body === null ? {} : { body },
			signal: AbortSignal.timeout(Math.floor(milliseconds))
		});
		const data = dataOf(await response.text());
		const answer = {
			status: response.status,
			headers: Object.fromEntries(response.headers),
			data
		};
		if (response.ok) return answer;
		throw Object.assign(new Error(String(response.status)), { response: answer });
	};
}
/** Parameters that the route names are encoded whole, so that `group/name` is one; a GET has the others as query. */
function requestOf(route, parameters, apiUrl) {
	const [method = "GET", path = ""] = route.split(" ");
	const rest = new Map(Object.entries(parameters));
	const filled = path.replaceAll(/\{(\w+)\}/g, (_, name) => {
		const value = rest.get(name);
		rest.delete(name);
		return encodeURIComponent(String(value));
	});
	const url = filled.startsWith("/") ? `${apiUrl}${filled}` : filled;
	if (rest.size === 0) return {
		method,
		url,
		body: null
	};
	if (method !== "GET") return {
		method,
		url,
		body: JSON.stringify(Object.fromEntries(rest))
	};
	return {
		method,
		url: `${url}?${[...rest].map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join("&")}`,
		body: null
	};
}
/** Text where it is no JSON, as Octokit hands it over. */
function dataOf(body) {
	try {
		return JSON.parse(body);
	} catch {
		return body;
	}
}

export { openGitLab };