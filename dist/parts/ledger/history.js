import { StoreFailure } from "../domain/ledger.js";
import { closedFolder, readEvents, runsFolder } from "../commands/record/at-ledger.js";

// src/ledger/history.ts
const filesAtOnce = 500;
/** Rejects with StoreFailure when any part of it cannot be read: half a history is none. */
async function historyOf({ events, snapshot }) {
	const closed = await eventsIn(await filesIn(snapshot, closedFolder, 3), snapshot, idOf);
	const runs = await eventsIn(await filesIn(snapshot, runsFolder, 3), snapshot, () => void 0);
	return {
		incidents: [...events.values(), ...closed],
		runs: runs.flat().sort((a, b) => a.seq - b.seq)
	};
}
async function eventsIn(paths, snapshot, incidentOf) {
	const all = [];
	for (let at = 0; at < paths.length; at += filesAtOnce) for (const [path, content] of await snapshot.read(paths.slice(at, at + filesAtOnce))) {
		const events = readEvents(content ?? "", incidentOf(path));
		if (typeof events === "string") throw new StoreFailure(path);
		all.push(events);
	}
	return all;
}
/** The incident whose file a path is. */
function idOf(path) {
	return path.slice(path.lastIndexOf("/") + 1).replace(/\.json$/, "");
}
/** Paths of the files so many folders deep. */
async function filesIn(snapshot, folder, depth) {
	const paths = (await snapshot.list(folder)).map((name) => `${folder}/${name}`);
	if (depth === 1) return paths;
	return (await Promise.all(paths.map((path) => filesIn(snapshot, path, depth - 1)))).flat();
}

export { filesIn, historyOf, idOf };