import { counted, hasEnded, holderText, nameOf, ours, text, timeAndDistance, timeOf, value } from "../../start.js";
import { containedInShort, nextDueOf } from "./what-of.js";
import { grouped, isAsked, isSame, whoseTitle } from "./whose.js";

// src/brief/record/status.ts
/** Open incidents that are asked for, the most urgent first. */
function selected(states, filter) {
	return [...states].filter((state) => !hasEnded(state.lifecycle) && isMeant(state, filter)).toSorted(byUrgency);
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
function statusSummary(incidents, { sweptAt, record }, now) {
	const unheld = incidents.filter(({ answer }) => answer.holder === null).length;
	const swept = sweptAt === null ? text`never swept yet` : text`last swept ${timeAndDistance(sweptAt, now)}`;
	const held = unheld === 0 ? text`` : text`, ${unheld} held by nobody`;
	return text`${ours(counted(incidents.length, "open incident"))} in ${record}${held}; ${swept}.`;
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
	const { offer } = state.baton;
	if (mine !== void 0 && !isTheirs(state, mine)) return false;
	if (team !== null && !isSame(state.team, team) && !isSame(offer?.team ?? null, team)) return false;
	return isAsked(state, {
		repository,
		team: null
	});
}
function isTheirs({ baton }, { id, isDutyOfficer }) {
	const { holder, offer, phase } = baton;
	if (holder?.id === id || offer?.to.id === id) return true;
	return isDutyOfficer && (holder === null || phase === "contested");
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

export { selected, statusSummary, statusTable };