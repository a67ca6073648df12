import { Inability, comingStops, counted, endOfDay, foreign, logLine, nearest, plain, policyDigest, policyOfFile, readPolicyFile, text, tierOf, wrap } from "../start.js";
import { explainFinding } from "../decision/explain.js";
import { readDecision } from "./read-decision.js";

// src/decision/judged-again.ts
/** A finding as the gate judged it, out of the record; null when the public view withheld it. */
function judgedAgain(record, policy) {
	const { waived } = record;
	if (record.facts === void 0) return null;
	const facts = record.facts;
	return {
		id: record.id,
		facts,
		tiered: tierOf(facts, policy),
		tier: record.tier,
		newness: record.new,
		verdict: record.verdict,
		overdue: record.overdue,
		dueAt: record.dueAt,
		adopted: record.adopted ?? false,
		suppressed: record.suppressed,
		waived: waived === null ? null : {
			...waived,
			approver: foreign(waived.approver)
		}
	};
}

// src/render/explanation-text.ts
/** Why one finding has its verdict, for a terminal. */
function explanationText(finding, explained, coming, width) {
	const { tier, verdict, severity } = explained;
	const { location } = finding;
	const place = location === void 0 || location === null ? "" : ` in ${location.path}${lineOf(location.line)}`;
	return [
		...line(`${finding.id}: ${finding.title ?? finding.class}${place}`, width),
		...line(`${verdict} by ${explained.row}: tier ${tier ?? "none"}${severity === null ? "" : `, ${severity}`}, ${finding.new} (by ${finding.newSource})`, width),
		...section("Signals", explained.signals.map(({ name, value }) => `${name} = ${String(value)}`), width),
		...section("Rules of its class, in order", explained.rules.flatMap(triedLines), width),
		...section("Rows of the stage table, in order", explained.rows.flatMap(triedLines), width),
		...section("Severity", explained.severities.filter(({ outcome }) => outcome !== "not-asked").flatMap(triedLines), width),
		...section("Waiver", [waiverLine(explained)], width),
		...section("Smallest change that flips it", [flipLine(explained.flip)], width),
		...coming === null ? [] : section(`By ${coming.at}`, comingLines(coming), width)
	].join("\n");
}
function lineOf(number) {
	return number === null ? "" : `:${number}`;
}
function line(words, width) {
	return wrap(logLine(words), width);
}
function section(title, lines, width) {
	if (lines.length === 0) return [];
	return [
		"",
		title,
		...lines.flatMap((words) => wrap(logLine(words), width - 4).map((part, at) => (at === 0 ? "  " : "    ") + part))
	];
}
const marks = {
	matched: "yes",
	"no-effect": "yes, no effect",
	"not-matched": "no",
	"not-asked": "not asked",
	failed: "FAILED"
};
function triedLines({ id, condition, why, values, outcome, result }) {
	if (outcome === "not-asked") return [];
	const actual = values.map(({ name, value }) => `${name} = ${String(value)}`).join(", ");
	const told = outcome === "matched" ? `. ${why}` : "";
	const after = outcome === "matched" && result !== null ? ` → ${result}` : "";
	return [`${id}: ${marks[outcome]}${after}. When ${condition}; here ${actual}${told}`];
}
function waiverLine({ waived, waiver }) {
	const now = waived === null ? "" : `Waived by ${waived.id} until the end of ${waived.expires}, UTC. `;
	if (!waiver.allowed) return waiver.why === "forbidden" ? `${now}Nobody may waive it.` : `${now}It needs none.`;
	return `${now}For at most ${counted(waiver.maxDays, "day")}, in waivers of baton.yml, approved by somebody else than who asks.`;
}
function flipLine(flip) {
	if (flip === null) return "None of one or two facts.";
	return `${flip.changes.map(({ field, from, to }) => `${field} from ${String(from)} to ${String(to)}`).join(" and ")}: then ${flip.verdict}.`;
}
function comingLines({ stops }) {
	if (stops.length === 0) return ["It stops nothing more than now."];
	return stops.map(({ from, because, verdict }) => because === "waiver-ends" ? `From ${from}, when its waiver has ended: ${verdict}.` : `From ${from}, when its date has passed: ${verdict}.`);
}

// src/commands/explain.ts
/** `baton explain`: judges a finding again from what the decision recorded, with every rule and row written down. */
async function explain(command, world) {
	const record = await readDecision(command.decision, world.files);
	const finding = findingIn(record, command.id, command.decision);
	if (command.at !== null && Date.parse(endOfDay(command.at)) < Date.parse(record.decidedAt)) throw tooEarly(command.at, record.decidedAt);
	const { policy } = await policyOfThen(record, world);
	const judged = judgedAgain(finding, policy);
	if (judged === null) throw withheld(finding.id);
	if (policyDigest(policy) !== record.policy.digest) world.output.note(plain(otherPolicy));
	const coming = command.at === null ? null : {
		at: command.at,
		stops: comingStops([judged], command.at, policy)
	};
	const explanation = explainFinding(judged, policy);
	return world.output.print(explanationText(finding, explanation, coming, world.terminal.width)) ? 0 : 30;
}
/** baton.yml as it was where the decision took it from, else as it is here. */
async function policyOfThen(record, world) {
	const path = typeof record.inputs["config"] === "string" ? record.inputs["config"] : "baton.yml";
	const then = await readPolicyFile(path, record.policy.commit, world);
	return then.problems.length === 0 ? then : policyOfFile(path, null, world);
}
function findingIn(record, id, file) {
	const found = record.findings.find((finding) => finding.id.toUpperCase() === id.toUpperCase());
	if (found !== void 0) return found;
	const like = nearest(id, record.findings.map((finding) => finding.id).slice(0, 1e4));
	throw wrong("finding-unknown", text`${file} has no finding ${id}`, like === null ? text`take an id from its ${"findings"}` : text`did you mean ${like}?`);
}
function withheld(id) {
	return wrong("finding-withheld", text`the decision was written for everybody's eyes and withholds ${id}`, text`use one that was written in private, or with ${"output-full: true"}`);
}
function tooEarly(at, decidedAt) {
	return wrong("input-malformed", text`${"--at"} is ${at}, which is before the decision of ${decidedAt.slice(0, 10)}`, text`give the day of the decision or a later one: what stops until then is asked`);
}
function wrong(code, sentence, remedy) {
	return new Inability(2, [{
		code,
		sentence,
		remedy
	}]);
}
const otherPolicy = text`The policy that decided is not at hand; this is how the policy in force here judges it.`;

export { explain };