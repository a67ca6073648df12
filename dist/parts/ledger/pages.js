import { readBaseline } from "./baselines.js";
import { baselinePath, closedPath, readEvents } from "../commands/record/at-ledger.js";

// src/ledger/pages.ts
/** A page cannot be understood; `why` is the ledger's. */
var PageFailure = class extends Error {
	name = "PageFailure";
	why;
	constructor(path, why) {
		super(`${path} is ${why}`);
		this.why = why;
	}
};
/** The rest of a ledger, one file at a time. */
function pagesOf(ledger) {
	const none = () => Promise.resolve([]);
	if (ledger === null) return {
		incident: none,
		recorded: () => Promise.resolve(/* @__PURE__ */ new Set()),
		baseline: () => Promise.resolve(null)
	};
	const { snapshot, events } = ledger;
	const textOf = async (path) => (await snapshot.read([path])).get(path) ?? null;
	return {
		incident: async (id) => {
			const open = events.get(id);
			if (open !== void 0) return open;
			const path = closedPath(id);
			const text = await textOf(path);
			return text === null ? [] : understood(path, readEvents(text, id));
		},
		recorded: async (paths) => {
			const ids = [...(await snapshot.read(paths)).values()].flatMap((text) => text?.match(/(?<="id":")E-[0-9a-f]{16}(?=")/g) ?? []);
			return new Set(ids);
		},
		baseline: async (key) => {
			const path = baselinePath(key);
			const text = await textOf(path);
			return text === null ? null : understood(path, readBaseline(text, key));
		}
	};
}
function understood(path, read) {
	if (typeof read === "string") throw new PageFailure(path, read);
	return read;
}

export { PageFailure, pagesOf };