import { counted, hasEnded, isProvedGone, joined, ours, prose, stampOf, strong, text, value } from "../../start.js";

// src/brief/record/next-due.ts
/** The moment that comes first, and what is due then; null: no clock runs. */
function nextDueOf(state) {
	return duesOf(state)[0] ?? null;
}
/** Every clock that runs, the earliest first. */
function duesOf(state) {
	if (hasEnded(state.lifecycle)) return [];
	const { baton, takeUpBy, dueAt, pausedUntil, holds, waivers, lifecycle } = state;
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
			at: isProvedGone(lifecycle) ? null : dueAt,
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

export { containedInShort, containedOf, duesOf, lifecycleWords, nextDueOf, titleOf, whereOf };