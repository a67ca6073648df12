// src/effects/track/incident-file.ts
/** Beyond any brief of ours; a longer file is not ours and is written over. */
const longest = 2 ** 20;
/** The incident as a Markdown file, written only when it differs. */
const incidentFile = {
	permission: null,
	perform
};
async function perform({ path, brief }, { files, render }) {
	const wanted = render.markdown(brief, longest);
	const there = await files.read(path, longest);
	if (there.is === "bytes" && new TextDecoder().decode(there.bytes) === wanted) return { state: "unchanged" };
	try {
		await files.write(path, wanted);
		return { state: "done" };
	} catch {
		return {
			state: "failed",
			says: `${path} cannot be written`
		};
	}
}

export { incidentFile };