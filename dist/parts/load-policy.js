import { Inability, defaultPolicy, isProblems } from "./default-policy.js";
import { foreign } from "./foreign.js";
import { visible, withoutMarkers } from "./shown-value.js";
import { GitHubFailure } from "./ports.js";

// src/render/log-line.ts
/**
* One line for a log that no runner takes for a command, whatever is in it: line breaks and controls visible,
* `##[`, `##vso[` and `##teamcity[` broken, no `::` at its start after any white space. Threats 1.1.
*/
function logLine(text) {
	return inertLine(visible(text));
}
/** The same for a line whose values are visible already; wrapping may have brought anything to its start. */
function inertLine(line) {
	const whole = withoutMarkers(line);
	return /^\s*::/u.test(whole) ? `\u200b${whole}` : whole;
}

// src/domain/known.ts
function known(value) {
	return {
		known: true,
		value
	};
}
function unknown(why) {
	return {
		known: false,
		why
	};
}

// src/intake/base/read-by-api.ts
/**
* By `GET /repos/{owner}/{repo}/contents/{path}`. A 404 may also mean a commit that GitHub does not know, or a token
* that may not look: a file is absent only where the root of the same commit can be listed.
*/
async function readByApi(question, limit) {
	try {
		return await contentOf(question, limit);
	} catch (error) {
		return error instanceof GitHubFailure && error.status === 404 && await listAtCommit({
			...question,
			path: ""
		}) !== null ? { is: "absent" } : { is: "unreadable" };
	}
}
/** Names of the entries of a folder at a commit; null: it could not be listed (or is no folder). */
async function listAtCommit(question) {
	try {
		const data = await ask(question);
		if (!Array.isArray(data)) return null;
		return data.filter(isListedEntry);
	} catch {
		return null;
	}
}
/** Blob id of a file at a commit; null: none, or not to be told. */
async function blobAtCommit(question) {
	try {
		const data = await ask(question);
		return isListedEntry(data) && data.type === "file" ? data.sha : null;
	} catch {
		return null;
	}
}
async function contentOf(question, limit) {
	const data = await ask(question);
	if (!isContent(data) || data.type !== "file" || data.size > limit) return { is: "unreadable" };
	if (data.encoding === "none") return rawContentOf(question, data.size);
	if (data.encoding !== "base64") return { is: "unreadable" };
	return sized(Buffer.from(data.content, "base64"), data.size);
}
async function rawContentOf(question, size) {
	const data = await ask(question, { mediaType: { format: "raw" } });
	if (typeof data === "string") return sized(Buffer.from(data, "utf8"), size);
	if (data instanceof ArrayBuffer) return sized(new Uint8Array(data), size);
	return data instanceof Uint8Array ? sized(data, size) : { is: "unreadable" };
}
/** Another length than stated was cut, or decoded on the way. */
function sized(bytes, size) {
	return bytes.length === size ? {
		is: "bytes",
		bytes
	} : { is: "unreadable" };
}
async function ask(question, more = {}) {
	const [owner, repo] = question.repository?.split("/") ?? [];
	if (question.github === null || owner === void 0 || repo === void 0) throw new Error("not configured");
	const parameters = {
		owner,
		repo,
		path: question.path,
		ref: question.commit,
		...more
	};
	return (await question.github.request("GET /repos/{owner}/{repo}/contents/{path}", parameters)).data;
}
function isListedEntry(entry) {
	return isRecord(entry) && [
		entry["name"],
		entry["sha"],
		entry["type"]
	].every((field) => typeof field === "string");
}
function isContent(data) {
	return isRecord(data) && typeof data["size"] === "number" && [
		data["type"],
		data["encoding"],
		data["content"]
	].every((field) => typeof field === "string");
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/intake/base/read-at-commit.ts
/**
* A text file as it is at a commit, by git or else by GitHub's contents API. Null: that commit has no such file. What
* is no regular file (a link, a folder, a submodule), not UTF-8 or too large is unreadable, which is not "absent".
*/
async function readAtCommit(question) {
	const { path, commit } = question;
	if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(commit) || !isPlainPath(path)) return unknown("unreadable");
	const limit = question.limit ?? defaultLimit;
	const byGit = await readByGit(question.git, path, commit, limit);
	const read = byGit.is === "not-here" ? await readByApi(question, limit) : byGit;
	if (read.is === "absent") return known(null);
	return read.is === "bytes" ? decode(read.bytes) : unknown("unreadable");
}
const defaultLimit = 32 * 2 ** 20;
async function readByGit(git, path, commit, limit) {
	const listed = await git.run([
		"ls-tree",
		"-z",
		"--full-tree",
		commit,
		"--",
		path
	], { bytes: 2 ** 20 });
	if (listed.code !== 0) return { is: "not-here" };
	const entry = Buffer.from(listed.stdout).toString("latin1");
	if (entry === "") return { is: "absent" };
	const blob = /^100[0-7]{3} blob ([0-9a-f]{40,64})\t/.exec(entry)?.[1];
	if (blob === void 0) return { is: "unreadable" };
	const size = await git.run([
		"cat-file",
		"-s",
		blob
	]);
	if (size.code !== 0) return { is: "not-here" };
	if (Number(Buffer.from(size.stdout).toString("latin1")) > limit) return { is: "unreadable" };
	const content = await git.run([
		"cat-file",
		"blob",
		blob
	], { bytes: limit });
	return content.code === 0 ? {
		is: "bytes",
		bytes: content.stdout
	} : { is: "not-here" };
}
function decode(bytes) {
	try {
		return known(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
	} catch {
		return unknown("unreadable");
	}
}
/** A path of ours or of a finding, which only ever names something inside the repository. */
function isPlainPath(path) {
	if (path === "" || path.startsWith("/") || path.endsWith("/") || path.includes("\0")) return false;
	return !path.split("/").some((part) => part === "" || part === "." || part === "..");
}

// src/commands/gate/counting-text.ts
/** A text file as it counts; null: there is none. */
async function countingText(path, limit, counting) {
	const { commit, files } = counting;
	if (!commit.known) return unknown(commit.why);
	if (commit.value !== null) return readAtCommit({
		...counting,
		path,
		commit: commit.value,
		limit
	});
	const read = await files.read(path, limit);
	if (read.is === "absent") return known(null);
	if (read.is !== "bytes") return unknown("unreadable");
	try {
		return known(new TextDecoder("utf-8", { fatal: true }).decode(read.bytes));
	} catch {
		return unknown("unreadable");
	}
}

// src/commands/load-policy.ts
const configBytes = 262144;
/** The built-in policy, and what baton.yml changes of it. CEL is loaded only where it changes something. */
async function loadPolicy(loaded, source) {
	const read = await readPolicy(loaded, source);
	if (read.problems.length > 0) throw new Inability(2, read.problems);
	return read;
}
/** The policy of a configuration file, at a commit or (null) in the working tree; no file: the built-in one. */
async function policyOfFile(path, commit, world) {
	const read = await readPolicyFile(path, commit, world);
	if (read.problems.length > 0) throw new Inability(2, read.problems);
	return read;
}
async function readPolicyFile(path, commit, world) {
	const counting = {
		...world,
		commit: known(commit),
		github: null,
		repository: null
	};
	const content = await countingText(path, configBytes, counting);
	if (!content.known || content.value === null) return {
		policy: defaultPolicy,
		differs: 0,
		problems: []
	};
	const { loadConfig } = await import("./load-config.js");
	const config = loadConfig(content.value, path, world.clock.now());
	if (isProblems(config)) return {
		policy: defaultPolicy,
		differs: 0,
		problems: config
	};
	return readPolicy({
		config,
		file: foreign(path)
	}, content.value);
}
/** The same, with every mistake as a value. */
async function readPolicy({ config, file }, source) {
	const changes = config.policy;
	if (Object.keys(changes.rules).length === 0 && changes.disable.length === 0) return {
		policy: defaultPolicy,
		differs: 0,
		problems: []
	};
	const [{ applyPolicyChanges }, { conditionCompiler }, { locate }, { nearest }] = await Promise.all([
		import("./apply-policy-changes.js"),
		import("./cel2.js"),
		import("./load-config.js"),
		import("./nearest.js")
	]);
	const compile = conditionCompiler(defaultPolicy.tables);
	const { policy, differs, problems } = applyPolicyChanges(defaultPolicy, changes, {
		compile,
		nearest
	});
	return {
		policy,
		differs,
		problems: problems.map(({ problem, path, range }) => ({
			...problem,
			at: {
				file,
				...locate(source ?? "", ["policy", ...path], range?.start)
			}
		}))
	};
}

export { blobAtCommit, countingText, inertLine, known, listAtCommit, loadPolicy, logLine, policyOfFile, readAtCommit, readPolicyFile, unknown };