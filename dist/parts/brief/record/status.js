import { counted, joined, ours, strong, text, timeAndDistance, timeOf, value } from "../../start.js";
import { hasEnded, holderText, prose } from "./answer-text.js";
import { nameOf, stampOf } from "./stamp.js";
import { grouped, isAsked, isSame, whoseTitle } from "./whose.js";

// src/brief/record/next-due.ts
/** The moment that comes first, and what is due then; null: no clock runs. */
function nextDueOf(state) {
	return duesOf(state)[0] ?? null;
}
/** Every clock that runs, the earliest first. */
function duesOf(state) {
	if (hasEnded(state)) return [];
	const { baton, takeUpBy, dueAt, pausedUntil, holds, waivers, lifecycle } = state;
	const isProved = lifecycle === "resolved" || lifecycle === "in_review";
	return [
		{
			at: baton.offer?.until ?? null,
			what: text`accept`
		},
		{
			at: baton.holder === null && baton.term === 0 ? takeUpBy : null,
			what: text`take up`
		},
		{
			at: baton.leaseUntil,
			what: text`sign of life`
		},
		{
			at: baton.readBackDue,
			what: text`next action and time of next word`
		},
		{
			at: isProved ? null : dueAt,
			what: text`fix`
		},
		{
			at: pausedUntil,
			what: text`end of the pause`
		},
		...holds.map(({ id, until }) => ({
			at: until,
			what: text`hold ${id} ends`
		})),
		...waivers.map(({ id, until }) => ({
			at: until,
			what: text`waiver ${id} ends`
		}))
	].flatMap(({ at, what }) => at === null ? [] : [{
		at,
		what
	}]).toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

// src/brief/record/what-of.ts
/** What it is called; where the record may not say it, by its class. */
function titleOf({ about, class: kind, tier }) {
	return about === null ? text`finding of class ${ours(kind)}, ${ours(tier)}` : prose(about.title);
}
/** What is held back, and until when; in bold what is not. */
function containedOf({ holds, containment }) {
	if (holds.length === 0) return containment === "lifted" ? text`no more: every hold was lifted` : strongly(text`nothing is held`);
	const each = holds.map(({ id, target, until }) => {
		const end = until === null ? text`for good` : text`until ${stampOf(until)}`;
		return text`${target} ${end} (hold ${id})`;
	});
	return joined(each, "; ");
}
/** The same for a narrow place: targets alone. */
function containedInShort({ holds, containment }) {
	const [first] = holds;
	if (first === void 0) return containment === "lifted" ? text`lifted` : text`nothing`;
	const more = holds.length - 1;
	return more === 0 ? [value(first.target)] : text`${first.target} and ${more} more`;
}
function whereOf({ service, repository, about, findings, reopened }) {
	const paths = about?.paths.slice(0, 3) ?? [];
	const named = paths.length === 0 ? text`` : text`: ${joined(paths.map((path) => [value(path)]), ", ")}`;
	const left = (about?.paths.length ?? 0) - paths.length;
	const more = left > 0 ? text` and ${left} more` : text``;
	const place = repository === null ? text`${service}` : text`${service}, ${repository}`;
	const again = reopened === 0 ? text`` : text`; back ${ours(counted(reopened, "time"))}`;
	return text`${place}${named}${more}; ${ours(counted(findings.length, "finding"))}${again}`;
}
const lifecycles = {
	detected: "nobody has taken it up yet",
	acknowledged: "taken up",
	remediating: "being fixed",
	verifying: "fixed, to be confirmed by a scan",
	resolved: "proved gone",
	in_review: "proved gone, under review",
	closed: "closed",
	on_hold: "waiting for somebody outside",
	dismissed: "dismissed"
};
function lifecycleWords({ lifecycle }) {
	return [ours(lifecycles[lifecycle])];
}
function strongly(words) {
	return [strong(words)];
}

// src/brief/record/status.ts
/** Open incidents that are asked for, the most urgent first. */
function selected(states, filter) {
	return [...states].filter((state) => !hasEnded(state) && isMeant(state, filter)).toSorted(byUrgency);
}
/** Who has which, since when, what is due next, what is contained; in groups where there are several. */
function statusTable(incidents, now) {
	const groups = grouped(incidents, ({ state }) => state);
	return {
		head: [
			"Incident",
			"Sev",
			"Holder",
			"Next due",
			"Contained"
		],
		groups: groups.map(({ whose, members }) => ({
			title: groups.length < 2 ? null : whoseTitle(whose),
			rows: members.map((one) => rowOf(one, now))
		}))
	};
}
/** How many, how many of them nobody has, when somebody last looked after them. */
function statusSummary(incidents, sweptAt, now) {
	const unheld = incidents.filter(({ answer }) => answer.holder === null).length;
	const swept = sweptAt === null ? text`never swept yet` : text`last swept ${timeAndDistance(sweptAt, now)}`;
	const held = unheld === 0 ? text`` : text`, ${unheld} held by nobody`;
	return text`${ours(counted(incidents.length, "open incident"))}${held}; ${swept}.`;
}
function rowOf(answered, now) {
	const { state, answer } = answered;
	const since = answer.since === null ? text`` : text` since ${timeOf(answer.since, now)}`;
	const asked = answer.asked === null ? text`` : text`, asked: ${nameOf(answer.asked.login)}`;
	const due = nextDueOf(state);
	return [
		[value(state.id)],
		[ours(state.severity)],
		text`${holderText(answered)}${since}${asked}`,
		due === null ? text`no clock runs` : text`${due.what} ${timeAndDistance(due.at, now)}`,
		containedInShort(state)
	];
}
/** A team's is also what it is asked to take. */
function isMeant(state, { mine, team = null, repository = null }) {
	const { holder, offer } = state.baton;
	if (mine !== void 0 && holder?.id !== mine && offer?.to.id !== mine) return false;
	if (team !== null && !isSame(state.team, team) && !isSame(offer?.team ?? null, team)) return false;
	return isAsked(state, {
		repository,
		team: null
	});
}
function byUrgency(one, other) {
	if (one.severity !== other.severity) return one.severity < other.severity ? -1 : 1;
	const [first, second] = [nextDueOf(one)?.at, nextDueOf(other)?.at];
	if (first !== second) return momentOf(first) - momentOf(second);
	return one.id < other.id ? -1 : 1;
}
function momentOf(at) {
	return at === void 0 ? Number.MAX_SAFE_INTEGER : Date.parse(at);
}

export { containedOf, duesOf, lifecycleWords, selected, statusSummary, statusTable, titleOf, whereOf };