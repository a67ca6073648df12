// src/render/findings-sarif.ts
/** What a reader of a build looks at; the decision holds all. */
const mostResults = 1e3;
const levels = {
	quarantine: "error",
	block: "error",
	track: "warning",
	ignore: "none"
};
/**
* What was decided as SARIF 2.1.0, for a pipeline that shows such files. Ignored findings are left out, those that
* stop come first. Readers may draw a message as HTML: no character of ours or of a scanner's makes any.
*/
function findingsSarif({ findings }) {
	return {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: { name: "Baton" } },
			results: ["error", "warning"].flatMap((level) => findings.filter(({ verdict }) => levels[verdict] === level)).slice(0, mostResults).map(result)
		}]
	};
}
function result(finding) {
	const { id, verdict, incident, title, tool, ruleId, location } = finding;
	const says = [
		`${verdict}: ${title ?? "shown where it may be read"}`,
		tool,
		incident,
		id
	];
	return {
		ruleId: inert(ruleId ?? finding.class),
		level: levels[verdict],
		message: { text: inert(says.filter((part) => part !== void 0 && part !== null).join(", ")) },
		...location === void 0 || location === null ? {} : { locations: [place(location)] }
	};
}
function place({ path, line }) {
	return { physicalLocation: {
		artifactLocation: { uri: path.replaceAll(/\p{Cs}/gu, "_").split("/").map(encodeURIComponent).join("/") },
		...line === null ? {} : { region: { startLine: line } }
	} };
}
function inert(text) {
	return text.replaceAll(/[<>&"'`\p{C}\p{Z}]+/gu, " ").slice(0, 500);
}

export { findingsSarif };