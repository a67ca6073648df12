import { answerText, boxesOf, commandForm, counted, given, hasEnded, holderText, isPast, isProvedGone, joined, nameOf, nextText, ours, prose, stampOf, strong, text, value } from "../start.js";
import { containedOf, duesOf, lifecycleWords, titleOf, whereOf } from "../brief/record/what-of.js";

// src/brief/record/packet.ts
const fields = [
	["situation", "Situation"],
	["done", "Done"],
	["open", "Open"],
	["ifThen", "If, then"]
];
/** What the giver hands over, a line for each field; what is missing is said to both. */
function packetLines(packet) {
	const lines = fields.map(([field, label]) => {
		const said = packet[field];
		return text`${strong([ours(label)])}: ${said === "" ? missing() : prose(said, 2e3)}`;
	});
	return packet.says === void 0 ? lines : [...lines, text`${strong(text`Says`)}: ${value(packet.says)}`];
}
function packetBlock(packet) {
	return {
		is: "list",
		items: packetLines(packet)
	};
}
function missing() {
	return [strong(text`nothing is said about it`)];
}

// src/brief/record/path.ts
const minute = 6e4;
/**
* Who had it, in order. What goes on now is drawn until it ends as things are, and not until now: the picture changes
* when the record does.
*/
function pathOf(state) {
	const stretches = state.trail.map(({ holder, from, to }) => {
		const end = to ?? openUntil(state, from);
		return {
			holder: holder?.login ?? null,
			from,
			to: later(end, from),
			isOpen: to === null
		};
	});
	return {
		incident: state.id,
		stretches
	};
}
function openUntil({ baton, takeUpBy }, from) {
	return (baton.holder === null ? baton.offer?.until ?? takeUpBy : baton.leaseUntil ?? baton.offer?.until) ?? new Date(Date.parse(from) + 60 * minute).toISOString();
}
/** Clocks of two writers differ: a stretch never ends before it began. */
function later(end, from) {
	return Date.parse(end) < Date.parse(from) ? from : end;
}

// src/brief/record/show-brief.ts
/**
* An incident from its record alone, for its issue and for `show`: the answer first, everything else in folds. `trail`
* null: it is not told here.
*/
function showBrief(answered, trail, now, written = "typed") {
	const { state } = answered;
	return {
		verdictWord: hasEnded(state.lifecycle) || isProvedGone(state.lifecycle) ? "fixed" : state.blocks ? "stopped" : "not-stopped",
		headline: answerText(answered, now, written),
		rows: [
			{
				label: "What",
				says: text`${titleOf(state)} (${ours(state.severity)}, ${ours(state.tier)})`
			},
			{
				label: "Where",
				says: whereOf(state)
			},
			{
				label: "Next",
				says: nextText(answered, written)
			},
			{
				label: "Who",
				says: whoInFull(answered)
			},
			{
				label: "By when",
				says: byWhen(state, now)
			},
			{
				label: "Contained",
				says: containedOf(state)
			},
			{
				label: "Contest",
				says: contest(state, written)
			}
		],
		footer: [text`${state.id} (${ours(state.severity)}): ${lifecycleWords(state)}${related(state)}.`],
		folds: [
			...given(checklistFold(state)),
			...given(packetFold(state)),
			pathFold(state),
			...given(waiverFold(state)),
			...given(trail === null ? null : trailFold(trail))
		]
	};
}
/** Picture of who had it, gaps in red. */
function pathFold(state) {
	return {
		title: text`Who had it, and when nobody did`,
		body: [{
			is: "path",
			path: pathOf(state)
		}]
	};
}
/** Boxes to tick: who ticks one asks for it. */
function checklistFold(state) {
	const items = boxesOf(state);
	if (items.length === 0) return null;
	const open = items.filter(({ isDone }) => !isDone).length;
	const left = open === 0 ? "all done" : `${counted(open, "item")} to do`;
	return {
		title: text`Checklist, ${ours(left)}`,
		body: [{
			is: "boxes",
			items
		}]
	};
}
function packetFold({ baton }) {
	if (baton.offer?.packet === null || baton.offer === null) return null;
	return {
		title: text`What is handed to ${nameOf(baton.offer.to.login)}`,
		body: [packetBlock(baton.offer.packet)]
	};
}
function waiverFold({ waivers }) {
	if (waivers.length === 0) return null;
	const items = waivers.map(({ id, until, requester, reason, commit }) => text`${id} until ${stampOf(until)}, asked by ${nameOf(requester.login)} for commit ${commit}: ${reason}`);
	return {
		title: text`Waived, ${ours(counted(waivers.length, "waiver"))}`,
		body: [{
			is: "list",
			items
		}]
	};
}
function trailFold(trail) {
	const body = {
		is: "table",
		head: [
			"When",
			"Who",
			"What"
		],
		rows: trail.map(({ at, by, says }) => [
			stampOf(at),
			whoDid(by),
			says
		])
	};
	return {
		title: text`Trail, ${ours(counted(trail.length, "entry", "entries"))}`,
		body: [body]
	};
}
function whoDid(by) {
	return by === "baton" ? text`Baton` : [nameOf(by.login)];
}
function whoInFull(answered) {
	const { baton, team } = answered.state;
	const owner = team === null ? text`no owner is named` : text`owner ${nameOf(team)}`;
	return text`${holderText(answered)}; ${owner}; ${ours(counted(baton.term, "holder"))} so far`;
}
function byWhen(state, now) {
	const dues = duesOf(state).map(({ at, what }) => {
		const past = isPast(at, now) ? text` (past)` : text``;
		return text`${what} ${stampOf(at)}${past}`;
	});
	return dues.length === 0 ? text`no clock runs` : joined(dues, ", ");
}
function contest(state, written) {
	if (hasEnded(state.lifecycle)) return text`nothing to contest`;
	if (state.dismissal !== null) return text`${nameOf(state.dismissal.by.login)} asks to dismiss it as ${state.dismissal.reason}; a second person confirms by ${commandForm(written, "dismiss")}`;
	return text`${commandForm(written, "dismiss", "REASON EVIDENCE")}, or a waiver in baton.yml`;
}
function related({ relatesTo, issue }) {
	const before = relatesTo === null ? text`` : text`; came after ${relatesTo}`;
	return issue === null ? before : text`${before}; issue ${`${issue.repository}#${issue.number}`}`;
}

// src/incident/timeline.ts
const nothing = [];
/** What each event says to people; null: it is bookkeeping. */
const sentences = {
	declared: ({ severity, service }) => text`declared, ${severity}, in ${service}`,
	seen: ({ gone, present, commit }) => gone || present.length === 0 ? text`a complete scan no longer shows it${of(commit)}` : text`a scan shows it, ${ours(counted(present.length, "finding"))}${of(commit)}`,
	regressed: ({ commit }) => text`it is back${of(commit)}; reopened`,
	offered: ({ to, team, until, why }) => text`offered to ${named(to)}${team === null ? nothing : text` of ${team}`} until ${stamp(until)} (${why})`,
	accepted: ({ readBack }) => readBack === null ? text`accepted` : text`accepted: ${said(readBack)}`,
	declined: ({ reason, suggests, until }) => until === void 0 ? text`declined, ${reason}${suggests === null ? nothing : text`; suggests ${suggests}`}` : text`needs information; the offer now ends at ${stamp(until)}`,
	lapsed: () => text`the offer lapsed, nobody answered`,
	withdrawn: () => text`the offer was withdrawn`,
	claimed: ({ team }) => team === null ? text`claimed it` : text`claimed it for ${team}`,
	arbitrated: ({ to }) => text`decided that ${named(to)} holds it`,
	"taken-over": () => text`took it over`,
	"lease-renewed": ({ leaseUntil }) => text`still there; holds it until ${stamp(leaseUntil)}`,
	"lease-expired": () => text`no sign of life from the holder, who holds it until somebody accepts`,
	back: () => text`is back and can be asked again`,
	reminded: ({ of: what, hold }) => text`reminded: ${ours(reminders[what])}${hold === void 0 ? nothing : text`, hold ${hold}`}`,
	"severity-set": ({ severity, reason }) => text`severity is ${severity} now: ${said(reason)}`,
	worsened: ({ severity, tier }) => text`more urgent than it was known to be: ${severity}, ${tier}`,
	begun: () => text`began to work on it`,
	resumed: () => text`the work goes on`,
	"verify-failed": () => text`the fix does not hold: a scan still shows it`,
	reviewing: () => text`under review`,
	closed: () => text`closed`,
	"fix-ready": ({ evidence }) => text`fixed, to be confirmed: ${said(evidence)}`,
	resolved: ({ proof }) => text`proved gone by ${proof.runs} complete scans${of(proof.commit)}`,
	paused: ({ dependency, until }) => text`waits until ${stamp(until)} for ${said(dependency)}`,
	"dismissal-asked": ({ reason, evidence }) => text`asks to dismiss it, ${reason}: ${said(evidence)}`,
	dismissed: ({ reason, evidence }) => text`dismissed, ${reason}: ${said(evidence)}`,
	checked: ({ item }) => text`checked ${item}`,
	unchecked: ({ item }) => text`unchecked ${item}`,
	noted: ({ says }) => text`noted: ${said(says)}`,
	evidence: ({ says }) => text`evidence: ${said(says)}`,
	held: ({ target, hold, until }) => text`stopped ${target} (hold ${hold})${until === null ? nothing : text` until ${stamp(until)}`}`,
	"hold-lifted": ({ hold, reason }) => text`hold ${hold} lifted, ${reason}`,
	waived: ({ waiver, identities, until, reason }) => text`waived ${ours(counted(identities.length, "finding"))} until ${stamp(until)} (${waiver}), ${reason}`,
	"waiver-ended": ({ waiver }) => text`waiver ${waiver} ended`,
	"issue-claimed": null,
	"issue-opened": ({ number, repository }) => text`issue ${number} opened in ${repository}`,
	"issue-twin-closed": ({ number }) => text`issue ${number}, a twin, closed`,
	"effect-intended": null,
	"effect-settled": null,
	refused: ({ verb, why }) => text`asked to ${verb}; refused, ${why}`,
	asked: null,
	decided: null,
	swept: null
};
const reminders = {
	offer: "somebody has to accept it",
	lease: "a sign of life is awaited",
	"read-back": "next action and time of next word are awaited",
	due: "a date comes near"
};
/** The trail of an incident as people read it, in the order of the ledger. */
function timelineOf(events) {
	return events.flatMap(({ at, by, what }) => {
		const says = sentences[what.is];
		return says === null ? [] : [{
			at,
			by,
			is: what.is,
			says: says(what)
		}];
	});
}
/** A day, or a time of it. */
function stamp(iso) {
	const time = iso.slice(0, 16).replace("T", " ");
	return [ours(iso.length > 10 ? `${time} UTC` : time)];
}
function named({ login }) {
	return [value(`@${login}`)];
}
function said(words) {
	return [value(words)];
}
function of(commit) {
	return commit === null ? nothing : text`, commit ${commit}`;
}

export { pathOf, showBrief, timelineOf, whoDid };