import { addressee, after, answerText, beginCourse, between, canBeAsked, climb, climbs, commandForm, draftOf, dutyRung, endAsProved, freshId, happen, hasEnded, isDutyOfficer, isReached, isUnproved, isWorking, ladderOf, lifecycleSteps, limitsOf, membersOf, nextRung, offerAlongLadder, offerTo, ours, packetOf, stampOf, text, timesOf, value, verbUsages, verbs, withdrawOffer } from "../start.js";
import { beat, leaseFromNow, renewLease } from "./lease.js";
import { isLetGo } from "./sweep-baton.js";
import { hasten } from "../commands/record/record-problems.js";

// src/brief/record/command-help.ts
/** How one verb is written, with an example. */
function usageOf(verb, written) {
	const { takes, example } = verbUsages[verb];
	const words = example.slice(verb.length).trimStart();
	return text`Write ${commandForm(written, verb, takes)}, for example ${commandForm(written, verb, words)}.`;
}
/** A line for each verb that is listed. */
function helpText(help) {
	const lines = verbs.filter((verb) => help === "all" || verbUsages[verb].isCommon).map((verb) => {
		const { takes, says } = verbUsages[verb];
		return text`${value(`/baton ${verb}${takes === "" ? "" : ` ${takes}`}`)}: ${ours(says)}.`;
	});
	const rest = help === "all" ? text`Outside the incident's own issue its id comes after the verb.` : text`${value("/baton help all")} lists the rest.`;
	return [...lines, rest];
}

// src/brief/record/mistake-says.ts
/** What does not fit, in one sentence that repeats nothing of it. */
const sentences$1 = {
	"not-ascii": "The command has a character that only looks like a plain one, perhaps a space; nothing was done.",
	"unknown-verb": "There is no such command; nothing was done.",
	"too-long": "The command is too long: one line, at most 1,000 characters; nothing was done.",
	"two-commands": "A comment is one command, in its first line, and this one has another; nothing was done.",
	"bad-incident": "That is no id of an incident: INC- and 12 letters or digits; nothing was done.",
	"no-incident": "It does not say which incident: its id comes after the verb; nothing was done.",
	"other-incident": "It names another incident than the one of this issue; nothing was done.",
	"bad-owner": "That is nobody’s name: a login or a team begins with @; nothing was done.",
	"bad-date": "That is no date: write 2026-12-01, or 2026-12-01T14:30Z; nothing was done.",
	"bad-reason": "That is no reason of the list; nothing was done.",
	"bad-item": "That is no id of an item or a hold; nothing was done.",
	"bad-severity": "That is no severity: 1 is the worst, 5 the least; nothing was done.",
	missing: "Something is missing; nothing was done.",
	"too-much": "It takes no more words; say the rest in a comment of its own; nothing was done."
};
function mistakeSays(mistake) {
	return [ours(sentences$1[mistake])];
}

// src/brief/record/refusal-says.ts
/** One sentence for each refusal. */
const sentences = {
	"not-allowed": "You may not do this here: it takes a role or a team that you are not in.",
	"not-addressed": "It is not offered to you: only who is asked, or their team, can accept or decline. A duty officer takes it by takeover.",
	stale: "Somebody else has had it since you looked; nothing was done.",
	"no-offer": "There is no open offer that this could be about.",
	closed: "It has ended; when its findings come back it is opened again.",
	"unknown-incident": "There is no incident of this id here.",
	"unknown-owner": "Nobody of this name is known here: only people of this repository and teams of baton.yml are asked.",
	"author-may-not": "Who wrote the change cannot let it pass; somebody else decides.",
	"needs-second": "This takes two people: you asked for it, somebody else must confirm it.",
	"not-own": "You have it, and what is urgent takes two people: hand it on, or let somebody else decide.",
	"cannot-decline": "Nobody comes after you: who is asked last cannot decline.",
	"too-long": "That is further away than is allowed here.",
	past: "That moment has passed.",
	"not-now": "This cannot be done as it stands now.",
	replayed: "This was done already."
};
/** What an argument is called towards people. */
const needed = {
	reason: "a reason",
	to: "somebody who can be asked",
	until: "a date that fits",
	item: "which one",
	severity: "another severity",
	says: "a sentence that says why or what"
};
function refusalSays(verb, { why, needs }) {
	if (verb === "release" && why === "not-now") return [ours("Nothing of that name is held.")];
	if (why === "not-now" && needs !== void 0) return text`${ours(verb)} needs ${ours(needed[needs])}.`;
	return [ours(sentences[why])];
}

// src/brief/record/reply.ts
const silence = {
	reaction: null,
	says: []
};
/** For these the issue's own text, drawn again, is answer enough. */
const quiet = /* @__PURE__ */ new Set([
	"check",
	"uncheck",
	"note",
	"evidence"
]);
function replyToDone(verb, after, now, written = "typed") {
	if (quiet.has(verb)) return {
		reaction: "+1",
		says: []
	};
	const { readBackDue } = after.state.baton;
	const asked = verb === "accept" && readBackDue !== null ? [text`Still missing by ${stampOf(readBackDue)}: what you do next, and when you are heard again. Write ${commandForm(written, "accept", "NEXT ACTION by TIME")}.`] : [];
	return {
		reaction: "+1",
		says: [
			...doneSays(verb, after, written),
			answerText(after, now, written),
			...asked
		]
	};
}
/** Whoever has no part in the repository gets a sign and no sentence: nobody makes us talk. */
function replyToRefused(verb, refusal, answered, rights, now, written = "typed") {
	if (refusal.why === "replayed") return silence;
	const isStranger = rights.teams.length === 0 && (rights.role === "none" || rights.role === "read");
	if (refusal.why === "not-allowed" && isStranger) return {
		reaction: "-1",
		says: []
	};
	const mayKnow = refusal.why !== "not-allowed" && refusal.why !== "unknown-incident";
	const usage = refusal.needs === void 0 ? [] : [usageOf(verb, written)];
	const answer = answered === null || !mayKnow ? [] : [answerText(answered, now, written)];
	return {
		reaction: "-1",
		says: [
			...refusal.why === "author-may-not" && rights.headCommit === void 0 ? [text`Nobody can say who wrote the change, so whoever asks counts as its author.`] : [refusalSays(verb, refusal)],
			...usage,
			...answer
		]
	};
}
function replyToMistake({ mistake, verb }, written = "typed") {
	const usage = verb === null ? text`${value("/baton help")} lists what there is.` : usageOf(verb, written);
	return {
		reaction: "confused",
		says: [mistakeSays(mistake), usage]
	};
}
function replyToHelp({ help }) {
	return {
		reaction: "+1",
		says: helpText(help)
	};
}
/** The record did not answer: nothing was done, and the person must know. */
function replyToFailure() {
	return {
		reaction: "confused",
		says: [text`The record does not answer now, so nothing was done: ask again later.`]
	};
}
/** What came of it, where that is more than who has it. */
function doneSays(verb, { state }, written) {
	const waiver = state.waivers.at(-1);
	if (verb === "sev") return [text`It is ${ours(state.severity)} now.`];
	if (verb === "dismiss" && state.dismissal !== null) return [text`It is asked for and not done: a second person confirms it by ${commandForm(written, "dismiss")}.`];
	if (verb === "waive" && waiver !== void 0) return [text`Until ${stampOf(waiver.until)} its findings pass at commit ${waiver.commit}, and at no other.`];
	return [];
}

// src/incident/ask.ts
function refuse(why, needs) {
	return needs === void 0 ? { why } : {
		why,
		needs
	};
}
function isRefusal(ruled) {
	return "why" in ruled;
}

// src/incident/standing.ts
const standingOfRole = {
	admin: [
		"maintainer",
		"writer",
		"reader"
	],
	maintain: [
		"maintainer",
		"writer",
		"reader"
	],
	write: ["writer", "reader"],
	triage: ["reader"],
	read: ["reader"],
	none: []
};
/** People are compared by account id, teams without regard to case. */
function standingOf({ by }, { baton, team }, rights, settings) {
	const isDuty = rights.isDutyOfficer || isDutyOfficer(by, settings);
	const found = new Set(standingOfRole[rights.role]);
	const { holder, offer } = baton;
	if (holder?.id === by.id) found.add("holder");
	if (offer?.to.id === by.id) found.add("addressee");
	if (offer !== null && isOfTeam(offer.team)) found.add("addressed-team");
	if (offer !== null && isDuty && isDutyOfficer(offer.to, settings)) found.add("addressed-team");
	if (isOfTeam(team) || team !== null && team.toLowerCase() === `@${by.login.toLowerCase()}`) found.add("owner-team");
	if (rights.teams.some((one) => settings.teams.has(one.toLowerCase()))) found.add("any-team");
	if ([...settings.teams.keys()].some(isOfTeam)) found.add("any-team");
	if (isDuty) found.add("duty-officer");
	return found;
	function isOfTeam(name) {
		if (name === null) return false;
		const wanted = name.toLowerCase();
		if (rights.teams.some((one) => one.toLowerCase() === wanted)) return true;
		const onDuty = settings.teams.get(wanted);
		return onDuty !== void 0 && membersOf(onDuty).some((one) => one.id === by.id);
	}
}

// src/incident/verbs/accept.ts
/**
* Always succeeds for whoever is addressed, with nothing said beside it. A holder who accepts gives a sign of life;
* what lies about with nobody asked is taken by whoever could have been.
*/
const accept = (course, ask) => {
	const { baton } = course.state;
	const { standing } = ask;
	if (standing.has("holder")) return confirmed(course, ask);
	if (baton.offer !== null) return standing.has("addressee") || standing.has("addressed-team") ? take(course, ask, baton.offer.id) : refuse("not-addressed");
	const isTheirs = standing.has("owner-team") || standing.has("duty-officer");
	return baton.phase === "lapsed" && isTheirs ? take(course, ask, null) : refuse("no-offer");
};
/** `offer` null: nobody was asked. */
function take(course, { request, settings }, offer) {
	const { severity } = course.state;
	const { readBack } = timesOf(severity, settings);
	const says = request.args.says ?? null;
	const isOwed = says === null && readBack !== null;
	const accepted = {
		is: "accepted",
		offer,
		term: course.state.baton.term + 1,
		leaseUntil: leaseFromNow(course, settings),
		readBack: says,
		...isOwed ? { readBackDue: after(course.moment.at, readBack) } : {}
	};
	return happen(course, request.by, accepted);
}
/** "I am here": what was offered because of their silence is taken back. */
function confirmed(course, { request, settings }) {
	const { by, args } = request;
	const { baton, lifecycle } = course.state;
	let next = baton.leaseUntil === null || baton.offer?.why === "lease-expired" ? withdrawOffer(course, by) : course;
	if (baton.away.includes(by.id)) next = happen(next, by, { is: "back" });
	if (args.says !== void 0) next = happen(next, by, {
		is: "noted",
		says: args.says
	});
	return isWorking(lifecycle) ? renewLease(next, by, settings) : next;
}
/** Whoever was away can be asked again, and is at once where nobody else is. */
const back = (course, { request, settings }) => {
	const { by } = request;
	const { away, declines } = course.state.baton;
	if (!away.includes(by.id) && !declines.some((one) => one.by === by.id)) return refuse("not-now");
	const next = happen(course, by, { is: "back" });
	const { baton, lifecycle } = next.state;
	if (baton.holder?.id === by.id) return baton.leaseUntil === null && isWorking(lifecycle) ? renewLease(next, by, settings) : next;
	return (baton.holder === null || isLetGo(next.state)) && baton.offer === null ? offerAlongLadder(next, "lapsed", settings) : next;
};

// src/incident/verbs/claim.ts
/** What nobody has is theirs; what somebody has is contested, and stays with its holder until it is decided. */
const claim = (course, ask) => {
	const { request, rights, settings } = ask;
	const { baton } = course.state;
	if (ask.standing.has("holder") || baton.claims.some(({ by }) => by.id === request.by.id)) return refuse("not-now");
	const team = rights.teams.find((one) => settings.teams.has(one.toLowerCase())) ?? null;
	const next = happen(withdrawOffer(course, request.by), request.by, {
		is: "claimed",
		team
	});
	return baton.holder === null ? take(next, ask, null) : next;
};
/** Explicit command: the one who loses it is told. */
const takeover = (course, { request, standing, settings }) => {
	if (standing.has("holder")) return refuse("not-now");
	const next = withdrawOffer(course, request.by);
	const term = next.state.baton.term + 1;
	return happen(next, request.by, {
		is: "taken-over",
		term,
		leaseUntil: leaseFromNow(next, settings)
	});
};

// src/incident/verbs/decline.ts
const reasons$1 = {
	not_mine: true,
	no_capacity: true,
	conflict_of_interest: true,
	need_info: true,
	off_duty: true
};
/** An offer is for its addressee to decline; a holder gives the baton up by `off_duty`, and holds it until it is taken. */
const decline = (course, ask) => {
	const { args } = ask.request;
	const { offer, holder } = course.state.baton;
	if (!isReason$1(args.reason)) return refuse("not-now", "reason");
	if (ask.standing.has("addressee") && offer !== null) return declineOffer(course, ask, offer, args.reason);
	if (holder?.id !== ask.request.by.id) return refuse(offer === null ? "no-offer" : "not-addressed");
	return args.reason === "off_duty" ? giveUp(course, ask) : refuse("no-offer");
};
function declineOffer(course, ask, offer, reason) {
	const { request, settings } = ask;
	const { by, args } = request;
	const declined = {
		is: "declined",
		offer: offer.id,
		reason,
		suggests: args.to ?? null
	};
	if (reason === "need_info" && !offer.extended) return happen(course, by, {
		...declined,
		until: longer(offer, settings)
	});
	if (isLast(course.state, offer, settings)) return refuse("cannot-decline");
	const suggested = reason === "not_mine" && args.to !== void 0 ? args.to : null;
	const to = suggested === null ? null : addressee(suggested, course.state, settings);
	if (to === "unknown") return refuse("unknown-owner", "to");
	return passedOn(course, ask, offer, declined, to === "nobody" ? null : to);
}
/** To whom they suggested, unless so many said that it is not theirs that the duty officer decides; else up the ladder. */
function passedOn(course, { request, settings }, offer, declined, to) {
	const next = happen(course, request.by, declined);
	const { baton } = next.state;
	const isPingPong = new Set(baton.declines.filter(({ reason }) => reason === "not_mine").map((one) => one.by)).size >= limitsOf(settings).notMine;
	if (to !== null && !isPingPong && canBeAsked(to.to, next.state)) return offerTo(next, "baton", to, "suggested", settings);
	return climb(next, offer, "declined", settings);
}
function giveUp(course, { request, settings }) {
	const { baton } = course.state;
	if (baton.away.includes(request.by.id)) return refuse("not-now");
	const next = happen(course, request.by, {
		is: "declined",
		offer: null,
		reason: "off_duty",
		suggests: null
	});
	return next.state.baton.phase === "held" ? offerAlongLadder(next, "declined", settings) : next;
}
/** Nobody comes after them: a duty officer, or the end of a ladder that must not stop. */
function isLast(state, offer, settings) {
	if (isDutyOfficer(offer.to, settings)) return true;
	if (!climbs(state.baton, offer)) return false;
	return ![.../* @__PURE__ */ new Set([offer.team ?? state.team, state.team])].flatMap((team) => ladderOf(team, settings)).some(({ to }) => to.id !== offer.to.id && canBeAsked(to, state));
}
function longer(offer, settings) {
	return between(offer.at, offer.until, 1 + limitsOf(settings).needInfoShare);
}
function isReason$1(reason) {
	return reason !== void 0 && Object.hasOwn(reasons$1, reason);
}

// src/incident/verbs/until.ts
const date = /^\d{4}-\d{2}-\d{2}$/;
const day = 864e5;
/** A date means its last moment, UTC; a date-time is itself. ISO 8601; null: it is no time. */
function momentOf(until) {
	if (until === void 0) return null;
	const at = Date.parse(date.test(until) ? `${until}T23:59:59.999Z` : until);
	return Number.isNaN(at) ? null : new Date(at).toISOString();
}
/** Calendar days from one moment to another, UTC. */
function daysBetween(from, to) {
	return Math.floor(Date.parse(to) / day) - Math.floor(Date.parse(from) / day);
}

// src/incident/verbs/end.ts
const reasons = {
	false_positive: true,
	duplicate: true,
	not_affected: true,
	risk_accepted: true,
	test_code: true
};
/** Needs a reason and evidence; where it is urgent, one asks and another confirms, who is not the change's author. */
const dismiss = (course, { request, rights, settings }) => {
	const { state } = course;
	const { reason, says } = request.args;
	if (!isUnproved(state.lifecycle)) return refuse("not-now");
	const takesTwo = limitsOf(settings).twoPersonTiers.includes(state.tier);
	const asked = takesTwo ? state.dismissal : null;
	if (asked !== null && (reason === void 0 || reason === asked.reason)) {
		if (asked.by.id === request.by.id) return refuse("needs-second");
		if (rights.isAuthor) return refuse("author-may-not");
		return dismissed(course, request.by, asked.reason, asked.evidence, request.by);
	}
	if (!isReason(reason)) return refuse("not-now", "reason");
	if (says === void 0) return refuse("not-now", "says");
	if (takesTwo) return happen(course, request.by, {
		is: "dismissal-asked",
		reason,
		evidence: says
	});
	return rights.isAuthor ? refuse("author-may-not") : dismissed(course, request.by, reason, says, null);
};
/** For a time, for these findings and this commit alone. */
const waive = (course, { request, rights, standing, settings }) => {
	const { state, moment } = course;
	const { reason } = request.args;
	const until = momentOf(request.args.until);
	const days = limitsOf(settings).waiverDays[state.tier];
	if (reason === void 0) return refuse("not-now", "reason");
	if (until === null) return refuse("not-now", "until");
	if (rights.headCommit === void 0 || days === null || !isUnproved(state.lifecycle)) return refuse("not-now");
	if (state.class === "malware" && (state.tier === "T0" || state.tier === "T1")) return refuse("not-now");
	if (state.tier === "T0" && !standing.has("duty-officer")) return refuse("not-allowed");
	if (limitsOf(settings).twoPersonTiers.includes(state.tier) && state.baton.holder?.id === request.by.id) return refuse("not-own");
	if (isReached(until, moment.at)) return refuse("past", "until");
	if (daysBetween(moment.at, until) > days) return refuse("too-long", "until");
	const identities = [...new Set(state.findings.map(({ identity }) => identity))];
	const requester = state.baton.holder ?? request.by;
	const waiver = freshId(course, "W");
	return happen(course, request.by, {
		is: "waived",
		waiver,
		identities,
		reason,
		requester,
		until,
		commit: rights.headCommit
	});
};
/** Lifts one hold and nothing else; which one may be left out where there is only one. */
const release = (course, { request, settings }) => {
	const { holds, lifecycle } = course.state;
	const { item } = request.args;
	const hold = item === void 0 && holds.length === 1 ? holds[0] : holds.find(({ id }) => id === item);
	if (hold === void 0) return holds.length === 0 ? refuse("not-now") : refuse("not-now", "item");
	const next = happen(course, request.by, {
		is: "hold-lifted",
		hold: hold.id,
		reason: "released"
	});
	return isUnproved(lifecycle) ? endAsProved(next, settings, null) : next;
};
/** What it held is free again. */
function dismissed(course, by, reason, evidence, second) {
	let next = withdrawOffer(course, by);
	for (const { id } of course.state.holds) next = happen(next, by, {
		is: "hold-lifted",
		hold: id,
		reason: "dismissed"
	});
	return happen(next, by, {
		is: "dismissed",
		reason,
		evidence,
		second
	});
}
function isReason(reason) {
	return reason !== void 0 && Object.hasOwn(reasons, reason);
}

// src/incident/verbs/offer.ts
/** The giver holds it until somebody accepts. In a contest the baton goes to who claims it: they asked for it. */
const offer = (course, ask) => {
	const { request, settings } = ask;
	const { state } = course;
	const name = request.args.to ?? "";
	if (state.baton.phase === "contested") return arbitrate(course, ask, name);
	const to = addressee(name, state, settings);
	if (to === "unknown") return refuse("unknown-owner", "to");
	if (to === "nobody") return refuse("not-now", "to");
	const generated = packetOf(state, course.moment.at);
	const packet = request.args.says === void 0 ? generated : {
		...generated,
		says: request.args.says
	};
	const why = state.baton.holder === null ? "suggested" : "hand-off";
	return offerTo(withdrawOffer(course, request.by), request.by, to, why, settings, packet);
};
/** Only what its holder offered, or what was offered since they were silent. */
const withdraw = (course, { request, settings }) => {
	const { baton, lifecycle } = course.state;
	if (baton.holder === null || baton.offer === null) return refuse("no-offer");
	const next = withdrawOffer(course, request.by);
	return baton.leaseUntil === null && isWorking(lifecycle) && !baton.away.includes(request.by.id) ? renewLease(next, request.by, settings) : next;
};
/** To the next rung before its time, or to the duty officer where somebody has it. */
const escalate = (course, { request, settings }) => {
	const { state } = course;
	const { phase, offer: open } = state.baton;
	if (phase === "contested") return refuse("not-now");
	if (phase === "lapsed") {
		const next = offerAlongLadder(course, "escalated", settings);
		return next === course ? refuse("not-now") : next;
	}
	const isWithDuty = open !== null && isDutyOfficer(open.to, settings);
	const to = phase === "offered" && open !== null ? nextRung(state, open.team ?? state.team, settings, open.rung) : isWithDuty ? null : dutyRung(state, settings);
	if (to === null || to.to.id === open?.to.id) return refuse("not-now");
	return offerTo(withdrawOffer(course, request.by), request.by, to, "escalated", settings);
};
function arbitrate(course, { request, standing, settings }, name) {
	const { holder, claims, term } = course.state.baton;
	const login = name.toLowerCase().replace(/^@/, "");
	const claimants = claims.map(({ by }) => by);
	const sides = holder !== null && standing.has("duty-officer") ? [holder, ...claimants] : claimants;
	const team = claims.find((claim) => claim.team !== null && claim.team.toLowerCase() === name.toLowerCase());
	const to = sides.find((one) => one.login.toLowerCase() === login) ?? team?.by;
	if (to === void 0) return refuse("not-now", "to");
	const leaseUntil = leaseFromNow(course, settings);
	return happen(course, request.by, {
		is: "arbitrated",
		to,
		term: to.id === holder?.id ? term : term + 1,
		leaseUntil
	});
}

// src/incident/verbs/work.ts
/** What a holder does for the first time is the beginning of the work. */
const check = (course, { request, standing, settings }) => {
	const item = request.args.item ?? "";
	if (course.state.done.has(item)) return course;
	const next = happen(standing.has("holder") ? begun(course) : course, request.by, {
		is: "checked",
		item
	});
	return endAsProved(next, settings, null);
};
const uncheck = (course, { request }) => {
	const item = request.args.item ?? "";
	return course.state.done.has(item) ? happen(course, request.by, {
		is: "unchecked",
		item
	}) : course;
};
const note = (course, { request }) => request.args.says === void 0 ? refuse("not-now", "says") : happen(course, request.by, {
	is: "noted",
	says: request.args.says
});
const evidence = (course, { request, standing }) => request.args.says === void 0 ? refuse("not-now", "says") : happen(standing.has("holder") ? begun(course) : course, request.by, {
	is: "evidence",
	says: request.args.says
});
/** Waits for somebody outside, who is named, and not for long; the holder keeps it. */
const pause = (course, { request, settings }) => {
	const { says, until } = request.args;
	const { state, moment } = course;
	if (says === void 0) return refuse("not-now", "says");
	const end = momentOf(until);
	if (end === null) return refuse("not-now", "until");
	if (lifecycleSteps[state.lifecycle].paused === void 0) return refuse("not-now");
	if (isReached(end, moment.at)) return refuse("past", "until");
	const latest = after(moment.at, timesOf(state.severity, settings).pauseAtMost);
	if (!isReached(end, latest)) return refuse("too-long", "until");
	return happen(course, request.by, {
		is: "paused",
		dependency: says,
		until: end
	});
};
const resume = (course, { request, settings }) => {
	if (course.state.lifecycle !== "on_hold") return refuse("not-now");
	return renewLease(happen(course, request.by, { is: "resumed" }), request.by, settings);
};
/** Up at any time, down by the duty officer with a reason. Never changes who has it; the clocks follow. */
const sev = (course, { request, standing, settings }) => {
	const { severity, says } = request.args;
	const before = course.state.severity;
	if (severity === void 0 || severity === before) return refuse("not-now", "severity");
	const isDown = severity > before;
	if (isDown && !standing.has("duty-officer")) return refuse("not-allowed");
	if (isDown && says === void 0) return refuse("not-now", "says");
	const next = happen(course, request.by, {
		is: "severity-set",
		severity,
		reason: says ?? ""
	});
	const isRunning = next.state.baton.leaseUntil !== null && isWorking(next.state.lifecycle);
	if (isDown) return isRunning ? renewLease(next, request.by, settings) : next;
	return hasten(next, request.by, settings);
};
function begun(course) {
	if (course.state.lifecycle !== "acknowledged" || course.state.baton.holder === null) return course;
	return happen(course, course.state.baton.holder, { is: "begun" });
}

// src/incident/verb-table.ts
const team = [
	"holder",
	"owner-team",
	"duty-officer"
];
const contributors = [
	...team,
	"addressee",
	"addressed-team",
	"any-team",
	"writer"
];
const commanders = ["holder", "duty-officer"];
const verbTable = {
	accept: {
		who: [],
		needs: [],
		isFenced: true,
		isSilent: true,
		effect: accept
	},
	decline: {
		who: [],
		needs: ["reason"],
		isFenced: true,
		isSilent: true,
		effect: decline
	},
	offer: {
		who: commanders,
		unheld: ["owner-team"],
		needs: ["to"],
		isFenced: true,
		effect: offer
	},
	withdraw: {
		who: ["holder"],
		needs: [],
		isFenced: true,
		while: ["handing_over"],
		effect: withdraw
	},
	escalate: {
		who: [...team, "writer"],
		needs: [],
		isFenced: true,
		effect: escalate
	},
	claim: {
		who: ["any-team", "duty-officer"],
		needs: [],
		isFenced: true,
		isSilent: true,
		effect: claim
	},
	takeover: {
		who: ["duty-officer", "maintainer"],
		needs: [],
		isFenced: true,
		isSilent: true,
		effect: takeover
	},
	back: {
		who: [],
		needs: [],
		isFenced: false,
		isSilent: true,
		effect: back
	},
	sev: {
		who: commanders,
		needs: ["severity"],
		isFenced: true,
		effect: sev
	},
	check: {
		who: team,
		contested: commanders,
		needs: ["item"],
		isFenced: true,
		effect: check
	},
	uncheck: {
		who: team,
		contested: commanders,
		needs: ["item"],
		isFenced: true,
		effect: uncheck
	},
	note: {
		who: contributors,
		needs: ["says"],
		isFenced: false,
		effect: note
	},
	evidence: {
		who: contributors,
		needs: ["says"],
		isFenced: false,
		effect: evidence
	},
	pause: {
		who: ["holder"],
		needs: ["says", "until"],
		isFenced: true,
		effect: pause
	},
	resume: {
		who: commanders,
		needs: [],
		isFenced: true,
		effect: resume
	},
	dismiss: {
		who: [...team, "maintainer"],
		contested: commanders,
		needs: [],
		isFenced: true,
		effect: dismiss
	},
	waive: {
		who: ["duty-officer", "maintainer"],
		needs: ["reason", "until"],
		isFenced: true,
		notByAuthor: true,
		effect: waive
	},
	release: {
		who: [...commanders, "maintainer"],
		contested: commanders,
		needs: [],
		isFenced: true,
		notByAuthor: true,
		afterTheEnd: true,
		effect: release
	},
	status: {
		who: [
			"reader",
			"addressee",
			"addressed-team",
			...team
		],
		needs: [],
		isFenced: false,
		afterTheEnd: true,
		isSilent: true,
		effect: (course) => course
	}
};

// src/incident/rule.ts
/**
* What somebody's request does, or the one reason why not. The first event says that it was asked, so that the same
* request again is a replay. `state` null: there is no such incident.
*/
function rule(request, state, rights, settings, moment) {
	if (state === null || state.id !== request.incident) return refuse("unknown-incident");
	const row = verbTable[request.verb];
	const standing = standingOf(request, state, rights, settings);
	const refusal = refusalOf(row, request, state, rights, standing);
	if (refusal !== null) return refusal;
	const asked = happen(beginCourse(state, moment), request.by, {
		is: "asked",
		source: request.source
	});
	const ruled = row.effect(asked, {
		request,
		rights,
		standing,
		settings
	});
	if (isRefusal(ruled)) return ruled;
	return (row.isSilent ? ruled : beat(ruled, request.by, settings)).drafts;
}
/** For the record, so that the same request is not answered twice; of strangers' requests the caller keeps none. */
function refusedEvent(request, { why }, state, moment) {
	const { verb, source, by } = request;
	return draftOf(moment, state.id, [state.lastSeq, 0], by, {
		is: "refused",
		verb,
		why,
		source
	});
}
function refusalOf(row, request, state, rights, standing) {
	const { phase, term } = state.baton;
	if (state.handled.has(request.source)) return refuse("replayed");
	if (hasEnded(state.lifecycle) && !row.afterTheEnd) return refuse("closed");
	if (row.isFenced && request.term !== void 0 && request.term !== term) return refuse("stale");
	const who = whoMay(row, state);
	if (who.length > 0 && !who.some((one) => standing.has(one))) return refuse("not-allowed");
	if (row.notByAuthor && rights.isAuthor) return refuse("author-may-not");
	const missing = row.needs.find((name) => request.args[name] === void 0);
	if (missing !== void 0) return refuse("not-now", missing);
	return row.while === void 0 || row.while.includes(phase) ? null : refuse("not-now");
}
function whoMay(row, { baton }) {
	if (baton.phase === "contested" && row.contested !== void 0) return row.contested;
	return baton.holder === null && row.unheld !== void 0 ? [...row.who, ...row.unheld] : row.who;
}

export { isRefusal, refusalSays, refusedEvent, replyToDone, replyToFailure, replyToHelp, replyToMistake, replyToRefused, rule };