import { StoreFailure } from "../domain/ledger.js";
import { GitHubFailure } from "../start.js";
import { snapshotOf } from "./store-snapshot.js";
import { randomBytes } from "node:crypto";

// src/world/store-github-graph.ts
/** Errors come with status 200 and a `type`; what has errors is never taken for an answer, not even in part. */
function askGraph(github) {
	return async (query, variables) => {
		const { data: body, status } = await github.request("POST /graphql", {
			query,
			variables
		});
		if (typeof body !== "object" || body === null) throw new GitHubFailure("unreachable", status, "POST /graphql: the answer is no JSON");
		const { data, errors } = body;
		if (Array.isArray(errors) && errors.length > 0) return { refused: refusalOf(errors) };
		if (typeof data !== "object" || data === null) return { refused: "busy" };
		return data;
	};
}
const denials = /* @__PURE__ */ new Set([
	"FORBIDDEN",
	"NOT_FOUND",
	"INSUFFICIENT_SCOPES",
	"SAML_FAILURE"
]);
/** An error without a type is GitHub's own ("Something went wrong while executing your query"). */
function refusalOf(errors) {
	const types = errors.map((error) => typeof error === "object" && error !== null && "type" in error ? error.type : null);
	if (types.some((type) => denials.has(type))) return "denied";
	return types.some((type) => type === null || type === "RATE_LIMITED" || type === "INTERNAL") ? "busy" : "invalid";
}

// src/world/store-github-objects.ts
/** Objects in one request: few enough that the answer stays below our limit for one. */
const atOnce = 40;
/** Objects of a repository, many in one request; what came with the head is not asked for again. */
function githubObjects(github, graph, place, ahead) {
	const trees = new Map(ahead.trees.map((tree) => [tree.oid, entriesOf(tree)]));
	const texts = new Map(ahead.texts.map(({ oid, text }) => [oid, text ?? ""]));
	async function ask(ids, selection) {
		const found = [];
		for (let at = 0; at < ids.length; at += atOnce) {
			const read = await answered(graph(`query Objects($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
    ${ids.slice(at, at + atOnce).map((id, index) => `o${index}: object(oid: "${checked(id)}") { oid ${selection} }`).join("\n    ")}
  }
}`, {
				owner: place.owner,
				name: place.repo
			}));
			if ("refused" in read) throw new StoreFailure(`GitHub: ${read.refused}`);
			for (const object of Object.values(read.repository)) {
				if (object === null) throw new StoreFailure("an object is missing");
				found.push(object);
			}
		}
		return found;
	}
	/** GitHub cuts long texts in GraphQL; here they come whole. */
	async function textOf({ oid, text, isTruncated }) {
		if (typeof text === "string" && isTruncated === false) return text;
		const { data } = await answered(github.request("GET /repos/{owner}/{repo}/git/blobs/{file_sha}", {
			...place,
			file_sha: oid
		}));
		if (typeof data !== "object" || data === null || !("content" in data) || typeof data.content !== "string") throw new StoreFailure("GitHub answers without a content");
		return Buffer.from(data.content, "base64").toString("utf8");
	}
	return {
		trees: async (ids) => {
			const unknown = ids.filter((id) => !trees.has(id));
			for (const tree of await ask(unknown, "... on Tree { entries { name type oid } }")) trees.set(tree.oid, entriesOf(tree));
			return trees;
		},
		texts: async (ids) => {
			const unknown = ids.filter((id) => !texts.has(id));
			for (const blob of await ask(unknown, "... on Blob { text isTruncated }")) texts.set(blob.oid, await textOf(blob));
			return texts;
		}
	};
}
function entriesOf({ entries = [] }) {
	return entries.map(({ name, type, oid }) => ({
		name,
		id: oid,
		isFolder: type === "tree"
	}));
}
async function answered(asked) {
	try {
		return await asked;
	} catch (error) {
		if (error instanceof GitHubFailure) throw new StoreFailure(error.message);
		throw error;
	}
}
/** It becomes part of a query. */
function checked(id) {
	if (!/^[0-9a-f]{40,64}$/.test(id)) throw new StoreFailure("no object has such an id");
	return id;
}

// src/world/store-github.ts
/** Read by every run, so it comes with the head: one file, and the list of one folder. */
const ahead = {
	file: "head.json",
	folder: "open"
};
const headQuery = `query Head($owner: String!, $name: String!, $ref: String!) {
  repository(owner: $owner, name: $name) {
    id
    ref(qualifiedName: $ref) {
      target {
        oid
        ... on Commit {
          tree { oid entries { name type oid } }
          file(path: "${ahead.file}") { object { oid ... on Blob { text isTruncated } } }
          folder: file(path: "${ahead.folder}") { object { oid ... on Tree { entries { name type oid } } } }
        }
      }
    }
  }
}`;
const treeQuery = `query Root($owner: String!, $name: String!, $oid: GitObjectID!) {
  repository(owner: $owner, name: $name) { object(oid: $oid) { ... on Commit { tree { oid } } } }
}`;
const swapQuery = `mutation Swap($input: UpdateRefsInput!) {
  updateRefs(input: $input) { clientMutationId }
}`;
/** A ledger at GitHub without a clone: read by GraphQL, swapped by `updateRefs`, whose `beforeOid` must be the head. */
function openGitHubStore(options) {
	const { owner, repo, branch, github, clock } = options;
	const ref = `refs/heads/${branch}`;
	const graph = askGraph(github);
	/** Root tree of each commit that was read. */
	const trees = /* @__PURE__ */ new Map();
	let repositoryId = null;
	async function readHead() {
		const read = await graph(headQuery, {
			owner,
			name: repo,
			ref
		});
		if ("refused" in read) return read;
		repositoryId = read.repository.id;
		const target = read.repository.ref?.target ?? null;
		if (target?.tree !== void 0) trees.set(target.oid, target.tree.oid);
		return target;
	}
	async function write(from, change) {
		const root = from === null ? null : trees.get(from) ?? await treeOf(from);
		const tree = [...change.files].map(([path, text]) => ({
			path,
			mode: "100644",
			type: "blob",
			...text === null ? { sha: null } : { content: text }
		}));
		const base = root === null ? {} : { base_tree: root };
		const written = await github.request("POST /repos/{owner}/{repo}/git/trees", {
			owner,
			repo,
			...base,
			tree
		});
		const identity = {
			name: "Baton",
			email: "baton@baton.invalid",
			date: clock.now().toISOString()
		};
		return shaOf((await github.request("POST /repos/{owner}/{repo}/git/commits", {
			owner,
			repo,
			message: `${change.message}\n\nnonce: ${randomBytes(8).toString("hex")}\n`,
			tree: shaOf(written.data),
			parents: from === null ? [] : [from],
			author: identity,
			committer: identity
		})).data);
	}
	async function treeOf(commit) {
		const read = await graph(treeQuery, {
			owner,
			name: repo,
			oid: commit
		});
		const tree = "refused" in read ? null : read.repository.object?.tree?.oid;
		if (typeof tree !== "string") throw new StoreFailure("the head is not there");
		return tree;
	}
	/** Points the branch to the commit; null: GitHub says that it did. */
	async function point(from, sha) {
		try {
			if (from === null) {
				await github.request("POST /repos/{owner}/{repo}/git/refs", {
					owner,
					repo,
					ref,
					sha
				});
				return null;
			}
			const done = await graph(swapQuery, { input: {
				repositoryId,
				refUpdates: [{
					name: ref,
					beforeOid: from,
					afterOid: sha
				}]
			} });
			if (!("refused" in done)) return null;
			return done.refused === "busy" ? "unreachable" : "denied";
		} catch (error) {
			return outcomeOf(error);
		}
	}
	async function swap(from, change) {
		let sha;
		try {
			sha = await write(from, change);
			if (repositoryId === null) await readHead();
		} catch (error) {
			return outcomeOf(error);
		}
		const trouble = await point(from, sha);
		if (trouble === null) return "done";
		const now = await readHead().catch((error) => ({ refused: outcomeOf(error) }));
		if (now !== null && "refused" in now) return "unreachable";
		const head = now?.oid ?? null;
		if (head === sha) return "done";
		if (head === from) return trouble;
		return trouble === "unreachable" && head !== null && await isBelow(sha) ? "done" : "lost";
	}
	/** No answer came, and others wrote since: whether our commit is below theirs. */
	async function isBelow(sha) {
		const basehead = `${sha}...${branch}`;
		const route = "GET /repos/{owner}/{repo}/compare/{basehead}";
		try {
			const { data } = await github.request(route, {
				owner,
				repo,
				basehead
			});
			return data.merge_base_commit?.sha === sha;
		} catch {
			return false;
		}
	}
	return {
		name: `${owner}/${repo}`,
		isDefault: options.isDefault,
		swap,
		open: async () => {
			try {
				const head = await readHead();
				if (head === null) return {
					known: false,
					why: "none-yet"
				};
				if ("refused" in head) return {
					known: false,
					why: head.refused === "busy" ? "unreadable" : "denied"
				};
				if (head.tree === void 0) return {
					known: false,
					why: "unreadable"
				};
				const { file, folder } = head;
				const known = {
					trees: [head.tree, ...folder?.object.entries === void 0 ? [] : [folder.object]],
					texts: typeof file?.object.text === "string" && file.object.isTruncated === false ? [file.object] : []
				};
				const objects = githubObjects(github, graph, {
					owner,
					repo
				}, known);
				return {
					known: true,
					value: snapshotOf(head.oid, head.tree.oid, objects)
				};
			} catch (error) {
				return {
					known: false,
					why: outcomeOf(error) === "denied" ? "denied" : "unreadable"
				};
			}
		}
	};
}
/** `invalid` is what an empty repository answers, and a protected branch. */
function outcomeOf(error) {
	if (error instanceof StoreFailure) return "unreachable";
	if (!(error instanceof GitHubFailure)) throw error;
	return error.kind === "unreachable" || error.kind === "uncertain" ? "unreachable" : "denied";
}
function shaOf(data) {
	if (typeof data === "object" && data !== null && "sha" in data && typeof data.sha === "string") return data.sha;
	throw new StoreFailure("GitHub answers without an id");
}

export { openGitHubStore };