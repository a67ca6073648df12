import { GitHubFailure } from "../start.js";

// src/world/github-turns.ts
/** GitHub allows 100 requests at once and some 80 that create content in a minute. */
const readsAtOnce = 10;
const briskWrites = 60;
const slowedMs = 1e3;
/**
* GitHub's "Best practices": writes one after another, and with a second between them when there are many; reads
* side by side within a bound.
*/
function takeTurns(clock) {
	const waiting = [];
	let reading = 0;
	let written = 0;
	let lastWrite = Promise.resolve();
	async function read(work) {
		if (reading >= readsAtOnce) await new Promise((resolve) => waiting.push(resolve));
		else reading += 1;
		try {
			return await work();
		} finally {
			const next = waiting.shift();
			if (next === void 0) reading -= 1;
			else next();
		}
	}
	function write(work) {
		const turn = lastWrite.then(async () => {
			written += 1;
			if (written > briskWrites) await clock.sleep(slowedMs);
			return work();
		});
		lastWrite = turn.catch(() => void 0);
		return turn;
	}
	return (isWrite, work) => isWrite ? write(work) : read(work);
}

// src/world/github-waits.ts
/** What GitHub asks for when it names no time: "wait for at least one minute". */
const unnamedMs = 6e4;
/** No limit of GitHub's lasts longer than an hour; what is far beyond it is noise, not a time. */
const longestMs = 864e5;
const firstBackOffMs = 500;
const lastBackOffMs = 5e3;
/**
* Milliseconds that a rate limit's headers ask to wait: `retry-after` in seconds or as an HTTP date, else
* `x-ratelimit-reset` when nothing remains, else a minute. Dates count from the answer's own `date`, since the
* runner's clock may be wrong. Absurd values count as none.
*/
function waitOf(headers, now) {
	const date = dateOf(headers.date) ?? now.getTime();
	const retryAfter = headers["retry-after"];
	const asked = secondsOf(retryAfter) ?? until(dateOf(retryAfter), date);
	if (asked !== null && isPlausible(asked)) return asked;
	if (headers["x-ratelimit-remaining"] !== "0") return unnamedMs;
	const wait = until(secondsOf(headers["x-ratelimit-reset"]), date);
	return wait !== null && isPlausible(wait) ? wait : unnamedMs;
}
/** Full jitter: anything from nothing to a bound that doubles with each try. */
function backOff(tries, random) {
	return Math.floor(random.fraction() * Math.min(lastBackOffMs, firstBackOffMs * 2 ** tries));
}
function secondsOf(header) {
	return typeof header === "string" && /^[0-9]{1,12}$/.test(header) ? Number(header) * 1e3 : null;
}
/** An HTTP date (RFC 9110 §5.6.7), which always names its day; `Date.parse` alone takes "5" for a year. */
function dateOf(header) {
	if (typeof header !== "string" || !/^[A-Z][a-z]{2,8},? /.test(header)) return null;
	const time = Date.parse(header);
	return Number.isNaN(time) ? null : time;
}
function until(time, from) {
	return time === null ? null : Math.max(0, time - from);
}
function isPlausible(milliseconds) {
	return milliseconds <= longestMs;
}

// src/world/github-fetch.ts
/** An answer that must not be used: it points elsewhere, or does not end. */
var RefusedAnswer = class extends Error {
	name = "RefusedAnswer";
	/** Whether GitHub may have done what was asked. */
	mayBeDone;
	constructor(message, mayBeDone) {
		super(message);
		this.mayBeDone = mayBeDone;
	}
};
const answerBytes = 10 * 2 ** 20;
const mostHops = 3;
const bodiless = /* @__PURE__ */ new Set([
	204,
	205,
	304
]);
/**
* A fetch that reads at most 10 MiB (inflated) before it answers, so that a body which breaks off is an error and
* never a short answer, and follows redirects only within `origin`, with the same method and body (GitHub's
* "Follow redirects"): the token goes nowhere else.
*/
function boundFetch(inner, origin, forge = "GitHub") {
	return async (url, init) => {
		let target = new URL(url);
		for (let hop = 0; hop <= mostHops; hop += 1) {
			if (target.origin !== origin) throw new RefusedAnswer(`${forge} points to another host`, false);
			const response = await inner(target.href, {
				...init,
				redirect: "manual"
			});
			if (response.status < 300 || response.status > 399 || response.status === 304) return buffer(response);
			await response.body?.cancel();
			target = locationOf(response, target);
		}
		throw new RefusedAnswer(`more than ${mostHops} redirects`, false);
	};
}
function locationOf(response, from) {
	const location = response.headers.get("location");
	if (location === null || !URL.canParse(location, from.href)) throw new RefusedAnswer(`${response.status} without a place to go`, false);
	return new URL(location, from);
}
async function buffer(response) {
	const chunks = [];
	let size = 0;
	const body = response.body;
	for await (const chunk of body ?? []) {
		size += chunk.byteLength;
		if (size > answerBytes) throw new RefusedAnswer("the answer is larger than 10 MiB", true);
		chunks.push(chunk);
	}
	const { status, statusText, headers } = response;
	const whole = bodiless.has(status) ? null : Buffer.concat(chunks, size);
	return new Response(whole, {
		status,
		statusText,
		headers: new Headers([...headers])
	});
}

// src/world/github-verdict.ts
/** No connection was made, so nothing was sent. */
const unsent = /* @__PURE__ */ new Set([
	"ECONNREFUSED",
	"ENOTFOUND",
	"EAI_AGAIN",
	"ENETUNREACH",
	"EHOSTUNREACH",
	"UND_ERR_CONNECT_TIMEOUT"
]);
/**
* Tells a failed try apart by what may have happened. A read and an idempotent write (PUT, PATCH, DELETE) may be
* sent again; a POST only when the answer, or its lack, proves that it was not executed.
*/
function judgeTry(error, route, now, secret) {
	const method = route.slice(0, route.indexOf(" "));
	const answer = answerOf(error);
	const plain = (words) => `${route}: ${printable(words, secret)}`;
	if (answer === null) return unanswered(error, method, plain);
	const { status } = answer;
	const message = plain(`${status} ${messageOf(answer.data)}`);
	const refuse = (kind) => ({
		failure: new GitHubFailure(kind, status, message, codesOf(answer.data)),
		again: false,
		waitMs: null
	});
	if (isRateLimit(answer)) return {
		failure: new GitHubFailure("unreachable", status, `${message} (rate limit)`),
		again: true,
		waitMs: waitOf(answer.headers, now)
	};
	if (status >= 500 || status === 408) return mayBeDone(method, status, message);
	if (status === 401 || status === 403 || status === 451) return refuse("permission");
	if (status === 404 || status === 410) return refuse("missing");
	return refuse("invalid");
}
/** GitHub's "Rate limits for the REST API": 429, or 403 with `retry-after`, nothing remaining, or words that say so. */
function isRateLimit({ status, headers, data }) {
	if (status === 429) return true;
	if (status !== 403) return false;
	if (headers["retry-after"] !== void 0 || headers["x-ratelimit-remaining"] === "0") return true;
	return /rate limit|abuse detection/i.test(messageOf(data));
}
function unanswered(error, method, plain) {
	const refused = causes(error).find((cause) => cause instanceof RefusedAnswer);
	if (refused instanceof RefusedAnswer) {
		const kind = refused.mayBeDone && method !== "GET" ? "uncertain" : "unreachable";
		return {
			failure: new GitHubFailure(kind, null, plain(refused.message)),
			again: false,
			waitMs: null
		};
	}
	const code = causes(error).flatMap(codeOf)[0] ?? "no answer";
	const message = plain(`no answer (${code})`);
	if (unsent.has(code)) return {
		failure: new GitHubFailure("unreachable", null, message),
		again: true,
		waitMs: null
	};
	return mayBeDone(method, null, message);
}
function mayBeDone(method, status, message) {
	return {
		failure: new GitHubFailure(method === "GET" ? "unreachable" : "uncertain", status, message),
		again: method !== "POST",
		waitMs: null
	};
}
function answerOf(error) {
	if (!isRecord(error) || !isRecord(error.response)) return null;
	const { status, headers, data } = error.response;
	if (typeof status !== "number" || !isRecord(headers)) return null;
	return {
		status,
		headers,
		data
	};
}
function causes(error) {
	const found = [];
	for (let at = error; isRecord(at) && found.length < 8; at = at.cause) found.push(at);
	return found;
}
function codeOf(error) {
	if (!isRecord(error)) return [];
	if (typeof error.code === "string") return [error.code];
	return error.name === "TimeoutError" || error.name === "AbortError" ? ["timeout"] : [];
}
function messageOf(data) {
	if (typeof data === "string") return data;
	if (!isRecord(data)) return "";
	const said = typeof data.message === "string" ? [data.message] : [];
	const details = (Array.isArray(data.errors) ? data.errors : []).flatMap((one) => isRecord(one) && typeof one.message === "string" ? [one.message] : []);
	return [...said, ...details].join("; ");
}
function codesOf(data) {
	if (!isRecord(data) || !Array.isArray(data.errors)) return [];
	return data.errors.flatMap((one) => isRecord(one) && typeof one.code === "string" ? [one.code] : []);
}
/** GitHub's (or a proxy's) words are short, printable and without our token. */
function printable(words, secret) {
	return (secret === "" ? words : words.replaceAll(secret, "***")).slice(0, 200).replace(/[^\x20-\x7e]+/g, " ").trim();
}
function isRecord(value) {
	return typeof value === "object" && value !== null;
}

// src/world/forge-client.ts
const mostTries = 4;
const mostPages = 1e3;
/** GitHub Enterprise Server has it beside `/api/v3`, not below. */
const graphql = "POST /graphql";
/**
* A forge's API, whose client is loaded with the first request. Reads and idempotent writes are tried up to four
* times, a POST again only when it was surely not executed or is a query of GraphQL; everything ends within the budget.
*/
function openForge(name, options, load) {
	const { token, clock, random, tryMs = 1e4 } = options;
	const turns = takeTurns(clock);
	const budget = watchBudget(options.budgetMs, clock);
	let loading = null;
	async function exchange(route, parameters) {
		loading ??= load().catch((cause) => {
			throw new GitHubFailure("unreachable", null, `${name}'s client does not start: ${nameOf(cause)}`);
		});
		const send = await loading;
		return turns(!isRead(route, parameters), () => budget.spend(() => insist(send, route, parameters)));
	}
	async function insist(send, route, parameters) {
		for (let tries = 0;; tries += 1) {
			const left = budget.left();
			if (left <= 0) throw new GitHubFailure("unreachable", null, `${route}: the time for ${name} is used up`);
			try {
				return checked(route, await send(route, parameters, Math.max(1, Math.min(tryMs, left))));
			} catch (error) {
				if (error instanceof GitHubFailure) throw error;
				const judged = isRead(route, parameters) ? route.replace(/^POST /, "GET ") : route;
				const { failure, again, waitMs } = judgeTry(error, judged, clock.now(), token);
				const wait = waitMs ?? backOff(tries, random);
				if (!again || tries + 1 >= mostTries || wait >= budget.left()) throw failure;
				await clock.sleep(wait);
			}
		}
	}
	return {
		request: async (route, parameters) => {
			const { status, data } = await exchange(route, parameters);
			return {
				status,
				data
			};
		},
		all: async (route, parameters) => {
			const items = [];
			let page = await exchange(route, {
				per_page: 100,
				...parameters
			});
			for (let pages = 1;; pages += 1) {
				for (const item of itemsOf(route, page.data)) items.push(item);
				const next = nextOf(page.headers);
				if (next === null) return items;
				if (pages >= mostPages) throw new GitHubFailure("unreachable", null, `${route}: more than ${mostPages} pages`);
				page = await exchange(`GET ${next}`, {});
			}
		}
	};
}
function isRead(route, { query }) {
	return route.startsWith("GET ") || route === "POST /graphql" && typeof query === "string" && query.startsWith("query ");
}
/** Text where JSON was announced could not be parsed; that is no answer. */
function checked(route, answer) {
	const type = answer.headers["content-type"];
	if (!(typeof type === "string" && type.includes("json") && ![204, 205].includes(answer.status)) || typeof answer.data !== "string") return answer;
	const kind = route.startsWith("GET ") ? "unreachable" : "uncertain";
	throw new GitHubFailure(kind, answer.status, `${route}: the answer is no JSON`);
}
/** Octokit's own pagination is not used: it takes an error 409 for an empty page. */
function itemsOf(route, data) {
	if (Array.isArray(data)) return data;
	if (typeof data === "object" && data !== null && "items" in data && Array.isArray(data.items)) {
		if (!("incomplete_results" in data) || data.incomplete_results === false) return data.items;
		throw new GitHubFailure("unreachable", null, `${route}: GitHub says that its results are incomplete`);
	}
	throw new GitHubFailure("unreachable", null, `${route}: the answer is no list`);
}
function nextOf(headers) {
	const { link } = headers;
	return typeof link === "string" ? /<([^<>]+)>;\s*rel="next"/.exec(link)?.[1] ?? null : null;
}
/** Counts the time in which at least one request is under way. */
function watchBudget(milliseconds, clock) {
	let spent = 0;
	let since = 0;
	let underWay = 0;
	const running = () => underWay > 0 ? clock.now().getTime() - since : 0;
	return {
		left: () => milliseconds - spent - running(),
		spend: async (work) => {
			if (underWay === 0) since = clock.now().getTime();
			underWay += 1;
			try {
				return await work();
			} finally {
				if (underWay === 1) spent += running();
				underWay -= 1;
			}
		}
	};
}
function nameOf(cause) {
	return cause instanceof Error ? cause.name : "unknown";
}

// src/world/toolkit.ts
const quiet = {
	debug: silent,
	info: silent,
	warn: silent,
	error: silent
};
/** Octokit for an API, and the toolkit's own fetch, which knows the runner's proxy. */
async function openToolkit(token, apiUrl) {
	const { getOctokit } = await importToolkit();
	const octokit = getOctokit(token, {
		baseUrl: apiUrl,
		userAgent: "baton",
		log: quiet
	});
	const { request } = octokit.request.endpoint.DEFAULTS;
	return {
		octokit,
		fetch: request?.fetch ?? fetch
	};
}
/**
* The toolkit reads the event as it loads: it throws when that is no JSON, and prints to stdout when it is not
* there. Nothing here needs what it reads.
*/
async function importToolkit() {
	const event = process.env.GITHUB_EVENT_PATH;
	delete process.env.GITHUB_EVENT_PATH;
	try {
		return await import("../github.js");
	} finally {
		if (event !== void 0) process.env.GITHUB_EVENT_PATH = event;
	}
}
function silent() {}

export { boundFetch, graphql, openForge, openToolkit, quiet };