import { StoreFailure } from "../domain/ledger.js";
import { gitEnvironment, hardened } from "../start.js";
import { snapshotOf } from "./store-snapshot.js";
import { mkdtempSync, rmSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { tmpdir } from "node:os";

// src/world/store-git-objects.ts
/** A repository's objects, the missing ones fetched all at once. */
function gitObjects(git, fetch) {
	async function get(ids) {
		const found = await git.objects(ids);
		const missing = ids.filter((_, at) => found[at] === null);
		if (missing.length === 0) return found.filter((one) => one !== null);
		if (fetch === null) throw new StoreFailure("an object is missing");
		await fetch(missing);
		return (await git.objects(ids)).map((one) => {
			if (one === null) throw new StoreFailure("an object is missing");
			return one;
		});
	}
	return {
		trees: async (ids) => new Map((await get(ids)).map(({ id, body }) => [id, entriesOf(body, id.length / 2)])),
		texts: async (ids) => new Map((await get(ids)).map(({ id, body }) => [id, body.toString("utf8")]))
	};
}
/** The tree of a commit. */
function treeOf(commit) {
	const tree = /^tree ([0-9a-f]+)\n/.exec(commit.body.toString("utf8", 0, 80))?.[1];
	if (commit.type !== "commit" || tree === void 0) throw new StoreFailure("the branch is no commit");
	return tree;
}
/** A tree object: mode, name, and the id in binary, one after another. */
function entriesOf(body, idBytes) {
	const entries = [];
	for (let at = 0; at < body.length;) {
		const nameAt = body.indexOf(32, at) + 1;
		const idAt = body.indexOf(0, nameAt) + 1;
		const mode = body.toString("latin1", at, nameAt - 1);
		const name = body.toString("utf8", nameAt, idAt - 1);
		const id = body.toString("hex", idAt, idAt + idBytes);
		entries.push({
			name,
			id,
			isFolder: mode === "40000"
		});
		at = idAt + idBytes;
	}
	return entries;
}
const identity = "Baton <baton@baton.invalid>";
const draft = "refs/baton/draft";
/**
* Writes a change as a commit that no branch has yet, by one `git fast-import`: it touches only the folders on the
* way, whatever else the ledger holds. Null when it cannot be written. Its nonce makes it different from every other.
*/
async function writeCommit(git, from, { files, message }) {
	const seconds = Math.floor(Date.now() / 1e3);
	const words = `${message}\n\nnonce: ${randomBytes(8).toString("hex")}\n`;
	const stream = [
		`feature done\ncommit ${draft}\nmark :1\ncommitter ${identity} ${seconds} +0000\n${data(words)}`,
		from === null ? "" : `from ${from}\n`,
		...[...files].map(([path, text]) => text === null ? `D ${path}\n` : `M 100644 inline ${path}\n${data(text)}`),
		`get-mark :1\nreset ${draft}\nfrom ${"0".repeat(from?.length ?? 40)}\n\ndone\n`
	].join("");
	const { code, stdout, stderr } = await git.run([
		"fast-import",
		"--quiet",
		"--force"
	], { input: stream });
	const id = Buffer.from(stdout).toString("latin1").trim();
	return code === 0 && /^[0-9a-f]{40,64}$/.test(id) ? { id } : { failed: stderr };
}
function data(text) {
	return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

// src/world/store-git-stale.ts
/** Git holds a ref's lock for milliseconds; one so old is of a process that was killed. */
const staleMs = 6e4;
/** Frees a ref that a killed Git left locked, which it would be for ever. */
async function freeStaleRef(folder, ref) {
	const lock = join(folder, `${ref}.lock`);
	try {
		const { mtimeMs } = await stat(lock);
		if (Date.now() - mtimeMs > staleMs) await rm(lock, { force: true });
	} catch {}
}

// src/world/store-git-run.ts
/** What the network needs of our environment, beside what every Git may know. */
const network = [
	"HTTP_PROXY",
	"HTTPS_PROXY",
	"NO_PROXY",
	"ALL_PROXY",
	"GIT_SSL_CAINFO",
	"SSL_CERT_FILE",
	"SSL_CERT_DIR",
	"SSH_AUTH_SOCK",
	"GIT_SSH",
	"GIT_SSH_COMMAND"
].flatMap((name) => [name, name.toLowerCase()]);
/** Git on one bare repository. `protocols` as GIT_ALLOW_PROTOCOL has them. */
function runGitIn(folder, environment, protocols) {
	const passed = network.flatMap((name) => {
		const value = environment[name];
		return value === void 0 || value === "" ? [] : [[name, value]];
	});
	const base = {
		...gitEnvironment(environment),
		...Object.fromEntries(passed),
		GIT_DIR: folder,
		GIT_ALLOW_PROTOCOL: protocols
	};
	let reader = null;
	return {
		environment: base,
		folder,
		run: (args, options = {}) => runOnce(args, {
			...base,
			...configured(options.config ?? [])
		}, options),
		objects: (names) => {
			if (reader?.isAlive() !== true) reader = readObjects(base);
			return Promise.all(names.map(reader.read));
		},
		close: () => reader?.end()
	};
}
function configured(config) {
	const pairs = config.flatMap(([name, value], at) => [[`GIT_CONFIG_KEY_${at}`, name], [`GIT_CONFIG_VALUE_${at}`, value]]);
	return {
		GIT_CONFIG_COUNT: String(config.length),
		...Object.fromEntries(pairs)
	};
}
function runOnce(args, env, { input = "", seconds = 60 }) {
	return new Promise((resolve) => {
		const child = spawn("git", [...hardened, ...args], {
			env,
			stdio: "pipe"
		});
		const chunks = [];
		let stderr = "";
		const timer = setTimeout(() => child.kill("SIGKILL"), seconds * 1e3);
		child.stdout.on("data", (chunk) => chunks.push(chunk));
		child.stderr.on("data", (chunk) => {
			if (stderr.length < 8192) stderr += chunk.toString("utf8");
		});
		child.stdin.on("error", () => void 0);
		child.stdin.end(input);
		const end = (code) => {
			clearTimeout(timer);
			resolve({
				code,
				stdout: Buffer.concat(chunks),
				stderr
			});
		};
		child.on("error", () => end(127));
		child.on("close", (code) => end(code ?? 128));
	});
}
/** One `cat-file --batch` for many questions. It keeps this process alive only while one is unanswered. */
function readObjects(env) {
	const child = spawn("git", [
		...hardened,
		"cat-file",
		"--batch"
	], {
		env,
		stdio: "pipe"
	});
	const waiting = [];
	let chunks = [];
	let size = 0;
	let needed = 1;
	let isAlive = true;
	function die() {
		isAlive = false;
		for (const { fail } of waiting.splice(0)) fail(new StoreFailure("git cat-file ended"));
	}
	function take() {
		let buffer = Buffer.concat(chunks, size);
		for (let read = parseObject(buffer);; read = parseObject(buffer)) {
			if (typeof read === "number") {
				needed = read;
				break;
			}
			waiting.shift()?.answer(read.object);
			buffer = buffer.subarray(read.length);
		}
		chunks = [buffer];
		size = buffer.length;
		if (waiting.length === 0) holdProcess(child, false);
	}
	holdProcess(child, false);
	child.on("error", die);
	child.on("close", die);
	child.stdin.on("error", () => void 0);
	child.stderr.resume();
	child.stdout.on("data", (chunk) => {
		chunks.push(chunk);
		size += chunk.length;
		if (size >= needed) take();
	});
	return {
		isAlive: () => isAlive,
		end: () => child.stdin.end(),
		read: (name) => new Promise((answer, fail) => {
			if (!isAlive) {
				fail(new StoreFailure("git cat-file ended"));
				return;
			}
			if (waiting.length === 0) holdProcess(child, true);
			waiting.push({
				answer,
				fail
			});
			child.stdin.write(`${name}\n`);
		})
	};
}
/** Whether a child with its pipes keeps this process alive. */
function holdProcess(child, isHeld) {
	const verb = isHeld ? "ref" : "unref";
	child[verb]();
	for (const stream of [
		child.stdin,
		child.stdout,
		child.stderr
	]) stream[verb]();
}
/** The first answer in the buffer and its length, or how many bytes there must be before it is worth a look. */
function parseObject(buffer) {
	const lineEnd = buffer.indexOf(10);
	if (lineEnd < 0) return buffer.length + 1;
	const line = buffer.toString("utf8", 0, lineEnd);
	const match = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(line);
	if (match === null) return {
		object: null,
		length: lineEnd + 1
	};
	const [, id = "", type = "", bytes] = match;
	const bodyEnd = lineEnd + 1 + Number(bytes);
	if (buffer.length < bodyEnd + 1) return bodyEnd + 1;
	return {
		object: {
			id,
			type,
			body: buffer.subarray(lineEnd + 1, bodyEnd)
		},
		length: bodyEnd + 1
	};
}

// src/world/store-git-turn.ts
const turnRef = "refs/baton/turn";
/** So long one waits for it, and so long one has it. */
const longestWaitMs = 2e4;
const longestTurnMs = 3e3;
/**
* Takes turns by a ref that is locked and never written: Git waits for the lock, and gives it back when this process
* dies, since its own input ends then.
*/
async function takeTurn(git, id) {
	await freeStaleRef(git.folder, turnRef);
	return new Promise((resolve) => {
		const lock = [
			"-c",
			`core.filesRefLockTimeout=${longestWaitMs}`,
			"update-ref",
			"--stdin"
		];
		const child = spawn("git", [...hardened, ...lock], {
			env: git.environment,
			stdio: "pipe"
		});
		const end = () => {
			child.stdin.end("abort\n");
		};
		let said = "";
		child.on("error", () => resolve({ end }));
		child.on("close", () => resolve({ end }));
		child.stdin.on("error", () => void 0);
		child.stderr.resume();
		child.stdout.on("data", (chunk) => {
			said += chunk.toString("latin1");
			if (!said.includes("prepare: ok")) return;
			setTimeout(end, longestTurnMs).unref();
			holdProcess(child, false);
			resolve({ end });
		});
		child.stdin.write(`start\ncreate ${turnRef} ${id}\nprepare\n`);
	});
}

// src/world/store-git-place.ts
/** What a failed command's words hint at; only to say it better, never to decide whether something was written. */
function soundsDenied(stderr) {
	return /\b(401|403|404)\b|denied|not found|not permitted|authenticat|could not read (username|password)|read-only/i.test(stderr);
}

// src/world/store-git-local.ts
/** Writers wait so long for one another's ref, which each has for a moment. */
const lockWait = [["core.filesRefLockTimeout", "5000"]];
/** A repository on this machine: read and written in place, nothing is copied. */
function localPlace(path, options) {
	const { branch, environment, isMade } = options;
	const ref = `refs/heads/${branch}`;
	let runner = null;
	let hasLost = false;
	let turn = null;
	async function here() {
		if (runner !== null) return runner;
		const folder = await gitFolderAt(path);
		if (folder !== null) runner = runGitIn(folder, environment, "file");
		return runner;
	}
	/** Id of the head, null where there is no branch; undefined: it cannot be read. */
	async function headIn(git) {
		try {
			return (await git.objects([ref]))[0]?.id ?? null;
		} catch {
			return;
		}
	}
	function rest() {
		turn?.end();
		turn = null;
	}
	async function swap(from, change) {
		if (isMade && await here() === null) await make(path, environment);
		const git = await here();
		if (git === null) return "unreachable";
		const outcome = await swapIn(git, from, change);
		hasLost = outcome === "lost";
		rest();
		return outcome;
	}
	async function swapIn(git, from, change) {
		const now = await headIn(git);
		if (now !== void 0 && now !== from) return "lost";
		const commit = await writeCommit(git, from, change);
		if ("failed" in commit) return soundsDenied(commit.failed) ? "denied" : "unreachable";
		await freeStaleRef(git.folder, ref);
		const before = from ?? "0".repeat(commit.id.length);
		const args = [
			"update-ref",
			"--no-deref",
			"-m",
			"baton",
			ref,
			commit.id,
			before
		];
		const { code, stderr } = await git.run(args, { config: lockWait });
		if (code === 0) {
			await tidySometimes(git, commit.id);
			return "done";
		}
		const after = await headIn(git);
		if (after === commit.id) return "done";
		if (after !== void 0 && after !== from) return "lost";
		return soundsDenied(stderr) ? "denied" : "unreachable";
	}
	return {
		name: path,
		fetch: null,
		swap,
		rest,
		git: async () => await here() ?? runGitIn(path, environment, "file"),
		head: async () => {
			const git = await here();
			if (git === null) return { is: isMade && !await isThere(path) ? "none-yet" : "unreadable" };
			let id = await headIn(git);
			if (hasLost && turn === null && typeof id === "string") {
				turn = await takeTurn(git, id);
				id = await headIn(git);
			}
			if (id === void 0) return { is: "unreadable" };
			return id === null ? { is: "none-yet" } : {
				is: "head",
				id
			};
		},
		close: () => {
			rest();
			runner?.close();
		}
	};
}
/** The folder with the objects: the path itself when it is bare, else its `.git`. Never one further up. */
async function gitFolderAt(path) {
	for (const folder of [path, join(path, ".git")]) try {
		await readFile(join(folder, "HEAD"));
		return resolve(folder);
	} catch {
		continue;
	}
	return null;
}
async function isThere(path) {
	try {
		await stat(path);
		return true;
	} catch {
		return false;
	}
}
/** Made beside it and moved there whole, so that of two that make it at once one repository is left. */
async function make(path, environment) {
	const parent = dirname(resolve(path));
	let draft = null;
	try {
		await mkdir(parent, { recursive: true });
		draft = await mkdtemp(join(parent, ".ledger-"));
		const { code } = await runGitIn(draft, environment, "file").run([
			"init",
			"--quiet",
			"--bare",
			"--template="
		]);
		if (code !== 0) return;
		await writeFile(join(draft, ".gitignore"), "*\n");
		await rename(draft, path);
		draft = null;
	} catch {} finally {
		if (draft !== null) await rm(draft, {
			recursive: true,
			force: true
		});
	}
}
/** Each write leaves some small files; once in a while they are packed. */
async function tidySometimes(git, id) {
	if (id.startsWith("00")) await git.run([
		"gc",
		"--auto",
		"--quiet"
	], { config: [["gc.autoDetach", "false"]] });
}

// src/world/store-git-remote.ts
const remote = "ledger";
const tracked = "refs/baton/head";
/** The root and what stands directly in its folders' lists: head.json, and the names of what is open. */
const atFirst = "--filter=tree:2";
const exactly = "--filter=tree:0";
const fetching = [
	"fetch",
	"--quiet",
	"--no-tags",
	"--no-write-fetch-head",
	"--recurse-submodules=no"
];
const netSeconds = 60;
/** Tries of one push while somebody else's holds the branch. */
const mostPushes = 4;
/** Commits that others may have put above ours until we look whether it arrived. */
const ancestryDepth = 200;
/** A repository over a line: a bare copy for this process alone, which gets what is asked for and no history. */
function remotePlace(options) {
	const { branch, environment } = options;
	const { address, shown, protocol, credentials } = addressOf(options);
	const ref = `refs/heads/${branch}`;
	const base = [
		[`remote.${remote}.url`, address],
		["fetch.negotiationAlgorithm", "noop"],
		["gc.auto", "0"],
		["http.lowSpeedLimit", "1"],
		["http.lowSpeedTime", "30"],
		...credentials === null ? [] : authorization(address, credentials)
	];
	/** Known from our command line alone, so that reading and packing never fetch one object after another. */
	const partial = [
		...base,
		[`remote.${remote}.promisor`, "true"],
		[`remote.${remote}.partialclonefilter`, "tree:2"]
	];
	let folder = null;
	let copy = null;
	function close() {
		if (folder !== null) remove(folder);
		folder = null;
		copy = null;
	}
	async function makeCopy() {
		folder = makeTemporary();
		const git = runGitIn(folder, environment, protocol);
		await git.run([
			"init",
			"--quiet",
			"--bare",
			"--template="
		]);
		return git;
	}
	const here = () => copy ??= makeCopy();
	/** Objects and nothing else: neither what they refer to nor any history. */
	async function fetchObjects(ids) {
		const git = await here();
		const input = `${ids.join("\n")}\n`;
		await git.run([
			...fetching,
			exactly,
			"--stdin",
			remote
		], {
			config: partial,
			input,
			seconds: netSeconds
		});
	}
	async function fetchHead(isAgain = false) {
		const git = await here();
		const args = [
			...fetching,
			"--depth=1",
			"--force",
			atFirst,
			remote,
			`+${ref}:${tracked}`
		];
		const { code } = await git.run(args, {
			config: partial,
			seconds: netSeconds
		});
		if (code === 0) {
			const [commit] = await git.objects([tracked]);
			return commit === void 0 || commit === null ? { is: "unreadable" } : {
				is: "head",
				id: commit.id
			};
		}
		const listed = await listHead();
		if (listed === null) return { is: "none-yet" };
		if (typeof listed !== "string") return { is: listed.trouble };
		return isAgain ? { is: "unreadable" } : fetchHead(true);
	}
	/** Id of the head, null when there is no branch. */
	async function listHead() {
		const answer = await (await here()).run([
			"ls-remote",
			remote,
			ref
		], {
			config: base,
			seconds: netSeconds
		});
		if (answer.code !== 0) return { trouble: soundsDenied(answer.stderr) ? "denied" : "unreadable" };
		const line = Buffer.from(answer.stdout).toString("latin1").trim();
		return line === "" ? null : line.split("	")[0] ?? null;
	}
	async function prepare(git, from, change) {
		let [commit] = await git.objects([from]);
		if (commit === null || commit === void 0) {
			const args = [
				...fetching,
				"--depth=1",
				atFirst,
				remote,
				from
			];
			await git.run(args, {
				config: partial,
				seconds: netSeconds
			});
			[commit] = await git.objects([from]);
		}
		if (commit === null || commit === void 0) return;
		await snapshotOf(from, treeOf(commit), gitObjects(git, fetchObjects)).find([...change.files.keys()]);
	}
	async function swap(from, change) {
		const git = await here();
		try {
			if (from !== null) await prepare(git, from, change);
		} catch (error) {
			if (error instanceof StoreFailure) return "unreachable";
			throw error;
		}
		const commit = await writeCommit(git, from, change);
		if ("failed" in commit) return "unreachable";
		const args = [
			"push",
			"--porcelain",
			"--no-verify",
			`--force-with-lease=${ref}:${from ?? ""}`,
			remote,
			`${commit.id}:${ref}`
		];
		for (let pushes = 1;; pushes += 1) {
			const { code, stdout, stderr } = await git.run(args, {
				config: base,
				seconds: netSeconds
			});
			if (code === 0) return "done";
			const report = Buffer.from(stdout).toString("latin1");
			if (/^!.*\t\[rejected\]/m.test(report)) return "lost";
			const isRefused = /^!/m.test(report);
			const now = await listHead();
			if (now === commit.id) return "done";
			if (typeof now === "object" && now !== null) return now.trouble === "denied" ? "denied" : "unreachable";
			if (now !== from) return isRefused || !await isBelow(git, commit.id) ? "lost" : "done";
			if (!isRefused) return soundsDenied(stderr) ? "denied" : "unreachable";
			if (pushes >= mostPushes) return "denied";
			await new Promise((resolve) => setTimeout(resolve, 200 * pushes));
		}
	}
	/** No answer came, and others wrote since: whether our commit is below theirs. */
	async function isBelow(git, id) {
		const args = [
			...fetching,
			`--depth=${ancestryDepth}`,
			exactly,
			remote,
			`+${ref}:refs/baton/above`
		];
		await git.run(args, {
			config: partial,
			seconds: netSeconds
		});
		return (await git.run([
			"merge-base",
			"--is-ancestor",
			id,
			"refs/baton/above"
		])).code === 0;
	}
	return {
		name: shown,
		git: here,
		head: () => fetchHead(),
		fetch: fetchObjects,
		swap,
		rest: () => void 0,
		close
	};
}
/** Copies of this process; they go when it ends. */
const copies = /* @__PURE__ */ new Set();
function makeTemporary() {
	const folder = mkdtempSync(join(tmpdir(), "baton-ledger-"));
	if (copies.size === 0) process.once("exit", removeAll);
	copies.add(folder);
	return folder;
}
function remove(folder) {
	copies.delete(folder);
	rmSync(folder, {
		recursive: true,
		force: true
	});
	if (copies.size === 0) process.off("exit", removeAll);
}
function removeAll() {
	for (const folder of copies) remove(folder);
}
/** Takes credentials out of the address, and says which protocol Git may speak: plain HTTP only on this machine. */
function addressOf({ url, credentials }) {
	if (!URL.canParse(url)) return {
		address: url,
		shown: url,
		protocol: "ssh",
		credentials: null
	};
	const parsed = new URL(url);
	const scheme = parsed.protocol.slice(0, -1);
	const isHere = [
		"127.0.0.1",
		"[::1]",
		"localhost"
	].includes(parsed.hostname);
	const protocol = scheme === "https" || scheme === "ssh" || scheme === "http" && isHere ? scheme : "none";
	if (protocol === "ssh") return {
		address: url,
		shown: url,
		protocol,
		credentials: null
	};
	const { username, password } = parsed;
	const own = username === "" && password === "" ? null : {
		user: decodeURIComponent(username),
		password: decodeURIComponent(password)
	};
	parsed.username = "";
	parsed.password = "";
	return {
		address: parsed.href,
		shown: parsed.href,
		protocol,
		credentials: credentials ?? own
	};
}
/** Sent to this address alone. */
function authorization(address, { user, password }) {
	const basic = Buffer.from(`${user}:${password}`).toString("base64");
	return [[`http.${address}.extraHeader`, `Authorization: Basic ${basic}`]];
}

// src/world/store-git.ts
/** A ledger in any Git repository. */
function openGitStore(options) {
	const path = localPathOf(options.url);
	const place = path === null ? remotePlace(options) : localPlace(path, options);
	return {
		name: place.name,
		isDefault: options.isDefault,
		swap: place.swap,
		rest: place.rest,
		close: place.close,
		open: async () => {
			try {
				const head = await place.head();
				if (head.is !== "head") return {
					known: false,
					why: head.is
				};
				const git = await place.git();
				const [commit] = await git.objects([head.id]);
				if (commit === void 0 || commit === null) return {
					known: false,
					why: "unreadable"
				};
				return {
					known: true,
					value: snapshotOf(head.id, treeOf(commit), gitObjects(git, place.fetch))
				};
			} catch (error) {
				if (error instanceof StoreFailure) return {
					known: false,
					why: "unreadable"
				};
				throw error;
			}
		}
	};
}
/** Null: it has to be asked over a line. `git@host:path` has a colon before any slash, as Git itself tells. */
function localPathOf(url) {
	if (url.startsWith("file://")) return fileURLToPath(url);
	if (/^[a-z][a-z0-9+.-]+:\/\//i.test(url)) return null;
	return /^[^/\\]{2,}:/.test(url) ? null : url;
}

export { openGitStore };