import { Inability, defaultConfig, known, ledgerOf, ours, readConfig, text } from "../../start.js";
import { StoreFailure } from "../../domain/ledger.js";
import { openStore } from "./open-store2.js";
import { incidentSettings } from "./incident-settings.js";
import { createHash } from "node:crypto";

// src/incident/baton.ts
/** Who has it, by what happens. domain.md b.4; `lapsed` is: nobody has it and nobody is asked. */
const batonSteps = {
	lapsed: {
		offered: "offered",
		claimed: "lapsed",
		accepted: "held",
		"taken-over": "held"
	},
	offered: {
		accepted: "held",
		declined: "lapsed",
		lapsed: "lapsed",
		withdrawn: "lapsed",
		"taken-over": "held"
	},
	held: {
		offered: "handing_over",
		declined: "held",
		claimed: "contested",
		"taken-over": "held",
		"lease-renewed": "held",
		"lease-expired": "held"
	},
	handing_over: {
		accepted: "held",
		declined: "held",
		lapsed: "held",
		withdrawn: "held",
		"taken-over": "held",
		"lease-renewed": "handing_over",
		"lease-expired": "handing_over"
	},
	contested: {
		claimed: "contested",
		arbitrated: "held",
		"taken-over": "held",
		declined: "contested",
		"lease-renewed": "contested"
	},
	retired: { regressed: "lapsed" }
};
/** These are about the baton and nothing else: without a step they cannot be. */
const movers$1 = /* @__PURE__ */ new Set([
	"offered",
	"accepted",
	"declined",
	"lapsed",
	"withdrawn",
	"claimed",
	"arbitrated",
	"taken-over",
	"lease-renewed",
	"lease-expired"
]);
const retiring = /* @__PURE__ */ new Set(["closed", "dismissed"]);
/** Null: the event cannot be. */
function phaseAfter(from, on) {
	if (retiring.has(on)) return "retired";
	return batonSteps[from][on] ?? (movers$1.has(on) ? null : from);
}

// src/incident/impossible.ts
/** An event that its incident's state does not allow: the record is damaged, or was written by something else. */
var ImpossibleEvent = class extends Error {
	name = "ImpossibleEvent";
	event;
	incident;
	why;
	constructor(event, why) {
		super(`event ${event.id}: ${why}`);
		this.event = event.id;
		this.incident = event.incident ?? null;
		this.why = why;
	}
};

// src/incident/apply-baton.ts
/** Reasons that time does not mend. */
const lasting = /* @__PURE__ */ new Set(["not_mine", "conflict_of_interest"]);
/** The baton after an event, and who had it until then. Throws `ImpossibleEvent`. */
function batonAfter(before, event) {
	const { what } = event;
	const phase = phaseOf(before, event);
	const baton = {
		...before,
		phase
	};
	switch (what.is) {
		case "offered": return offered(baton, what, event);
		case "accepted": return accepted(baton, what, event);
		case "declined": return declined(baton, what, event);
		case "lapsed": {
			const { to } = openOffer(before, what.offer, event);
			return {
				...baton,
				offer: null,
				away: withAccount(before.away, to.id)
			};
		}
		case "withdrawn":
			openOffer(before, what.offer, event);
			return {
				...baton,
				offer: null
			};
		case "claimed": {
			const claim = {
				by: personOf(event),
				team: what.team,
				at: event.at
			};
			return {
				...baton,
				claims: [...before.claims, claim]
			};
		}
		case "arbitrated": return {
			...heldBy(baton, what.to, what, event),
			claims: []
		};
		case "taken-over": {
			const by = personOf(event);
			if (by.id === before.holder?.id) throw new ImpossibleEvent(event, "the holder took over from themselves");
			return {
				...heldBy(baton, by, what, event),
				claims: [],
				offer: null,
				readBackDue: null
			};
		}
		case "lease-renewed": return {
			...baton,
			leaseUntil: what.leaseUntil,
			remindAt: without(before.remindAt, "lease")
		};
		case "lease-expired": return letGo(baton);
		case "back": {
			const { id } = personOf(event);
			return {
				...baton,
				...freed(before, id)
			};
		}
		case "reminded": return reminded(baton, what);
		case "noted": return personOf(event).id === before.holder?.id ? {
			...baton,
			readBackDue: null
		} : baton;
		case "regressed": return {
			...baton,
			declines: [],
			remindAt: without(before.remindAt, "due")
		};
		case "closed":
		case "dismissed": return retired(baton);
		default: return baton;
	}
}
/** Who had it, in order, when the baton went from one state to the next. */
function trailAfter(trail, before, after, event) {
	const hasBegunAgain = before.phase === "retired" && after.phase !== "retired";
	const hasEnded = after.phase === "retired" && before.phase !== "retired";
	if (!hasBegunAgain && !hasEnded && before.holder?.id === after.holder?.id) return trail;
	const past = trail.map((held) => held.to === null ? {
		...held,
		to: event.at
	} : held);
	if (hasEnded) return past;
	return [...past, {
		holder: after.holder,
		from: event.at,
		to: null,
		how: event.what.is
	}];
}
/** A pause of the offer's timer, and a holder who gives up, leave the baton where it is. */
function phaseOf(before, event) {
	const { what } = event;
	const phase = phaseAfter(before.phase, what.is);
	if (phase === null) throw new ImpossibleEvent(event, `${what.is} cannot be while the baton is ${before.phase}`);
	if (what.is !== "declined") return phase;
	if (what.offer === null || what.until !== void 0) return before.phase;
	return phase;
}
function offered(baton, what, event) {
	if (what.to.id === baton.holder?.id) throw new ImpossibleEvent(event, "it was offered to its holder");
	if (baton.away.includes(what.to.id)) throw new ImpossibleEvent(event, "it was offered to somebody away");
	const { offer: id, to, team, rung, until, why, packet } = what;
	const offer = {
		id,
		to,
		team,
		rung,
		at: event.at,
		until,
		why,
		packet,
		reminded: false
	};
	return {
		...baton,
		offer,
		remindAt: without(baton.remindAt, "offer")
	};
}
function accepted(baton, what, event) {
	if (what.offer === null ? baton.offer !== null : baton.offer?.id !== what.offer) throw new ImpossibleEvent(event, "what was accepted was not offered");
	const by = personOf(event);
	if (by.id === baton.holder?.id) throw new ImpossibleEvent(event, "the holder accepted from themselves");
	return {
		...heldBy(baton, by, what, event),
		offer: null,
		claims: [],
		declines: baton.declines.filter((one) => one.reason === "conflict_of_interest" && one.by !== by.id),
		readBackDue: what.readBackDue ?? null
	};
}
function declined(baton, what, event) {
	const by = personOf(event);
	const declines = [...baton.declines, {
		by: by.id,
		reason: what.reason
	}];
	if (what.offer === null) {
		if (by.id !== baton.holder?.id || what.reason !== "off_duty") throw new ImpossibleEvent(event, "only a holder who goes off duty gives up what was not offered");
		return {
			...letGo(baton),
			away: withAccount(baton.away, by.id)
		};
	}
	const offer = openOffer(baton, what.offer, event);
	if (what.until !== void 0) {
		if (what.reason !== "need_info" || offer.extended) throw new ImpossibleEvent(event, "an offer is lengthened once, by need_info");
		return {
			...baton,
			offer: {
				...offer,
				until: what.until,
				extended: true
			}
		};
	}
	const away = what.reason === "off_duty" ? withAccount(baton.away, by.id) : baton.away;
	return {
		...baton,
		offer: null,
		declines,
		away
	};
}
function reminded(baton, what) {
	const { of, next } = what;
	if (of === "read-back") return {
		...baton,
		readBackDue: next ?? null
	};
	if (of === "offer" && baton.offer !== null) return {
		...baton,
		offer: {
			...baton.offer,
			reminded: true
		}
	};
	if (what.hold !== void 0 || next === void 0) return baton;
	return {
		...baton,
		remindAt: {
			...baton.remindAt,
			[of]: next
		}
	};
}
function heldBy(baton, holder, { term, leaseUntil }, event) {
	const isNew = holder.id !== baton.holder?.id;
	if (term !== baton.term + (isNew ? 1 : 0)) throw new ImpossibleEvent(event, `term ${term} does not follow term ${baton.term}`);
	const since = isNew ? event.at : baton.since;
	const away = baton.away.filter((id) => id !== holder.id);
	return {
		...baton,
		holder,
		term,
		since,
		leaseUntil,
		away,
		remindAt: without(baton.remindAt, "lease")
	};
}
/** Somebody else is looked for: who had no time for it before is asked again. */
function letGo(baton) {
	const declines = baton.declines.filter(({ reason }) => lasting.has(reason));
	return {
		...baton,
		leaseUntil: null,
		declines,
		remindAt: without(baton.remindAt, "lease")
	};
}
function retired(baton) {
	return {
		...baton,
		holder: null,
		since: null,
		leaseUntil: null,
		offer: null,
		claims: [],
		readBackDue: null
	};
}
function openOffer(baton, id, event) {
	if (baton.offer?.id !== id) throw new ImpossibleEvent(event, `offer ${id} is not open`);
	return baton.offer;
}
function personOf(event) {
	if (event.by === "baton") throw new ImpossibleEvent(event, `${event.what.is} is for a person to say`);
	return event.by;
}
function freed(baton, id) {
	return {
		away: baton.away.filter((one) => one !== id),
		declines: baton.declines.filter(({ by, reason }) => by !== id || reason === "conflict_of_interest")
	};
}
function withAccount(ids, id) {
	return ids.includes(id) ? ids : [...ids, id];
}
function without(times, of) {
	return Object.fromEntries(Object.entries(times ?? {}).filter(([name]) => name !== of));
}

// src/incident/clean.ts
/** Complete scans in a row that show none of its findings, for each place where they are looked for. */
function cleanAfter(state, seen, { run }) {
	const scopes = scopesOf([...state.findings, ...seen.present]);
	const shown = new Set(seen.present.map(scopeKey));
	const covered = new Set((seen.covered ?? (seen.gone ? scopes : [])).map(scopeKey));
	const before = new Map((state.clean ?? []).map((scope) => [scopeKey(scope), scope]));
	const clean = scopes.map((scope) => {
		const key = scopeKey(scope);
		const last = before.get(key) ?? {
			...scope,
			runs: 0,
			run: null
		};
		if (shown.has(key)) return {
			...last,
			runs: 0,
			run: null
		};
		return covered.has(key) ? {
			...last,
			runs: last.runs + 1,
			run: run ?? null
		} : last;
	});
	return {
		clean,
		cleanRuns: Math.min(...clean.map(({ runs }) => runs))
	};
}
/** Each tool and category once. */
function scopesOf(findings) {
	return [...new Map(findings.map(({ tool, category }) => [scopeKey({
		tool,
		category
	}), {
		tool,
		category
	}])).values()];
}
function scopeKey({ tool, category }) {
	return JSON.stringify([tool, category]);
}

// src/incident/containment.ts
/** What the holds amount to, by what is left of them. A hold without an end stays when the incident ends. */
const containmentOf = {
	never: "none",
	nothing: "lifted",
	endless: "permanent",
	ending: "applied"
};
function containmentAfter(before, holds) {
	if (holds.length === 0) return containmentOf[before === "none" ? "never" : "nothing"];
	return containmentOf[holds.every(({ until }) => until === null) ? "endless" : "ending"];
}
/** Nothing is held that must still be decided about. */
function isSettled(containment) {
	return containment !== "applied";
}

// src/incident/apply-facts.ts
/** Which event is the first of which time. */
const timeOf = {
	offered: "offered",
	accepted: "accepted",
	"taken-over": "accepted",
	held: "contained",
	"fix-ready": "eradicated",
	resolved: "resolved",
	closed: "closed"
};
/** Everything of the state that is neither life cycle nor baton. */
function factsAfter(before, event) {
	const { what } = event;
	const state = timed(before, event);
	switch (what.is) {
		case "seen": return {
			...state,
			...cleanAfter(state, what, event),
			findings: joined(state.findings, what.present)
		};
		case "regressed": return {
			...state,
			cleanRuns: 0,
			clean: [],
			done: /* @__PURE__ */ new Set(),
			dismissal: null,
			reopened: state.reopened + 1
		};
		case "severity-set": return {
			...state,
			severity: what.severity
		};
		case "paused": return {
			...state,
			pausedUntil: what.until
		};
		case "resumed":
		case "fix-ready": return {
			...state,
			pausedUntil: null
		};
		case "dismissal-asked":
			if (event.by === "baton") throw new ImpossibleEvent(event, "only a person asks to dismiss");
			return {
				...state,
				dismissal: {
					by: event.by,
					reason: what.reason,
					evidence: what.evidence
				}
			};
		case "resolved":
		case "dismissed":
		case "closed": return {
			...state,
			pausedUntil: null,
			endedAt: event.at
		};
		case "checked": return {
			...state,
			done: /* @__PURE__ */ new Set([...state.done, what.item])
		};
		case "unchecked": return {
			...state,
			done: new Set([...state.done].filter((item) => item !== what.item))
		};
		case "held": return held(state, {
			id: what.hold,
			target: what.target,
			since: event.at,
			until: what.until
		}, event);
		case "hold-lifted": return lifted(state, what.hold, event);
		case "reminded": return what.hold === void 0 ? state : asked(state, what.hold);
		case "waived": {
			const { waiver: id, identities, reason, requester, until, commit } = what;
			return {
				...state,
				waivers: [...state.waivers, {
					id,
					identities,
					reason,
					requester,
					until,
					commit
				}]
			};
		}
		case "waiver-ended":
			if (!state.waivers.some(({ id }) => id === what.waiver)) throw new ImpossibleEvent(event, `waiver ${what.waiver} is not in force`);
			return {
				...state,
				waivers: state.waivers.filter(({ id }) => id !== what.waiver)
			};
		case "issue-claimed": return {
			...state,
			issueClaim: {
				claim: what.claim,
				until: what.until
			}
		};
		case "issue-opened": return {
			...state,
			issueClaim: null,
			issue: {
				number: what.number,
				repository: what.repository
			}
		};
		case "asked":
		case "refused": return {
			...state,
			handled: /* @__PURE__ */ new Set([...state.handled, what.source])
		};
		default: return state;
	}
}
function timed(state, event) {
	const time = timeOf[event.what.is];
	if (time === void 0 || state.times[time] !== void 0) return state;
	return {
		...state,
		times: {
			...state.times,
			[time]: event.at
		}
	};
}
function held(state, hold, event) {
	if (state.holds.some(({ id }) => id === hold.id)) throw new ImpossibleEvent(event, `hold ${hold.id} is there already`);
	const holds = [...state.holds, hold];
	return {
		...state,
		holds,
		containment: containmentAfter("applied", holds)
	};
}
function lifted(state, id, event) {
	const holds = state.holds.filter((hold) => hold.id !== id);
	if (holds.length === state.holds.length) throw new ImpossibleEvent(event, `hold ${id} is not there`);
	return {
		...state,
		holds,
		containment: containmentAfter(state.containment, holds)
	};
}
function asked(state, id) {
	return {
		...state,
		holds: state.holds.map((hold) => hold.id === id ? {
			...hold,
			asked: true
		} : hold)
	};
}
/** What was there before stays: only a scan that shows none of it proves it gone. */
function joined(before, present) {
	const byKey = new Map(before.map((finding) => [keyOf(finding), finding]));
	for (const finding of present) byKey.set(keyOf(finding), finding);
	return [...byKey.values()];
}
function keyOf({ identity, tool, category }) {
	return JSON.stringify([
		identity,
		tool,
		category
	]);
}

// src/incident/lifecycle.ts
/** What moves an incident on, from where to where. domain.md b.2; an end comes by proof alone. */
const lifecycleSteps = {
	detected: {
		accepted: "acknowledged",
		"taken-over": "acknowledged",
		resolved: "resolved",
		dismissed: "dismissed"
	},
	acknowledged: {
		begun: "remediating",
		"fix-ready": "verifying",
		paused: "on_hold",
		resolved: "resolved",
		dismissed: "dismissed"
	},
	remediating: {
		"fix-ready": "verifying",
		paused: "on_hold",
		resolved: "resolved",
		dismissed: "dismissed"
	},
	verifying: {
		"verify-failed": "remediating",
		resolved: "resolved",
		dismissed: "dismissed"
	},
	on_hold: {
		resumed: "remediating",
		"fix-ready": "verifying",
		resolved: "resolved",
		dismissed: "dismissed"
	},
	resolved: {
		reviewing: "in_review",
		closed: "closed",
		regressed: {
			held: "remediating",
			unheld: "detected"
		}
	},
	in_review: {
		closed: "closed",
		regressed: {
			held: "remediating",
			unheld: "detected"
		}
	},
	closed: { regressed: "detected" },
	dismissed: { regressed: "detected" }
};
/** These are about the life cycle and nothing else: without a step they cannot be. */
const movers = /* @__PURE__ */ new Set([
	"begun",
	"fix-ready",
	"verify-failed",
	"resolved",
	"reviewing",
	"closed",
	"paused",
	"resumed",
	"dismissed",
	"regressed"
]);
/** What may still be recorded of one that has ended: nothing of these changes it, or it only gives something free. */
const afterTheEnd = /* @__PURE__ */ new Set([
	"regressed",
	"hold-lifted",
	"waiver-ended",
	"issue-claimed",
	"issue-opened",
	"issue-twin-closed",
	"effect-intended",
	"effect-settled",
	"refused",
	"asked"
]);
/** Somebody is to do something: leases run, proof is awaited. */
const working = /* @__PURE__ */ new Set([
	"acknowledged",
	"remediating",
	"verifying"
]);
/** Null: the event cannot be. */
function lifecycleAfter(from, on, isHeld) {
	if (hasEnded(from) && !afterTheEnd.has(on)) return null;
	const next = lifecycleSteps[from][on];
	if (next === void 0) return movers.has(on) ? null : from;
	return typeof next === "string" ? next : next[isHeld ? "held" : "unheld"];
}
function hasEnded(lifecycle) {
	return lifecycle === "closed" || lifecycle === "dismissed";
}
function isWorking(lifecycle) {
	return working.has(lifecycle);
}
/** Not yet proved gone. */
function isUnproved(lifecycle) {
	return lifecycle === "detected" || lifecycle === "on_hold" || isWorking(lifecycle);
}

// src/incident/apply.ts
const nobody = {
	phase: "lapsed",
	holder: null,
	term: 0,
	since: null,
	leaseUntil: null,
	offer: null,
	away: [],
	claims: [],
	declines: [],
	readBackDue: null
};
/** The incident after one more event; null before its first. Throws `ImpossibleEvent` for what cannot be. */
function apply(state, event) {
	const { what } = event;
	if (state === null) {
		if (what.is !== "declared") throw new ImpossibleEvent(event, "an incident begins by being declared");
		return declared(what, event);
	}
	if (event.incident !== state.id) throw new ImpossibleEvent(event, `it is not of ${state.id}`);
	if (what.is === "declared") throw new ImpossibleEvent(event, "it was declared already");
	if (what.is === "decided" || what.is === "swept") throw new ImpossibleEvent(event, `${what.is} is of no incident`);
	const lifecycle = lifecycleAfter(state.lifecycle, what.is, state.baton.holder !== null);
	if (lifecycle === null) throw new ImpossibleEvent(event, `${what.is} cannot be while it is ${state.lifecycle}`);
	const baton = batonAfter(state.baton, event);
	const trail = trailAfter(state.trail, state.baton, baton, event);
	return factsAfter({
		...state,
		lifecycle,
		baton,
		trail,
		lastSeq: event.seq
	}, event);
}
function declared(what, event) {
	if (event.incident === void 0) throw new ImpossibleEvent(event, "it names no incident");
	const { service, repository, team, kind, tier, severity, blocks, dueAt, takeUpBy, relatesTo } = what;
	return {
		id: event.incident,
		service,
		repository,
		class: what.class,
		kind,
		tier,
		severity,
		team,
		blocks,
		dueAt,
		takeUpBy,
		lifecycle: "detected",
		baton: nobody,
		containment: "none",
		holds: [],
		findings: what.findings,
		cleanRuns: 0,
		clean: [],
		done: /* @__PURE__ */ new Set(),
		mustDo: what.mustDo,
		waivers: [],
		issue: null,
		issueClaim: null,
		dismissal: null,
		pausedUntil: null,
		reopened: 0,
		relatesTo,
		times: { declared: event.at },
		trail: [{
			holder: null,
			from: event.at,
			to: null,
			how: "declared"
		}],
		about: what.about ?? null,
		handled: /* @__PURE__ */ new Set(),
		lastSeq: event.seq
	};
}

// src/incident/fold.ts
/** The incident as its events make it, in the order of the ledger. Throws `ImpossibleEvent`, and RangeError for none. */
function fold(events) {
	let state = null;
	for (const event of events) state = apply(state, event);
	if (state === null) throw new RangeError("an incident has at least one event");
	return state;
}

// src/ledger/chain.ts
/** Before the first event. */
const genesis = {
	seq: 0,
	hash: "0".repeat(64)
};
/**
* JSON in one form alone: members in the order of their names' UTF-16 units, no white space, absent ones left out
* (RFC 8785 for what events hold: text, whole numbers, booleans, null).
*/
function canonicalJson(value) {
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
	if (typeof value !== "object" || value === null) return JSON.stringify(value);
	return `{${Object.entries(value).filter(([, member]) => member !== void 0).sort(([a], [b]) => a < b ? -1 : 1).map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(",")}}`;
}
/** SHA-256 (hex) of an event's canonical JSON; the `prev` of the next. */
function hashOf(event) {
	return sha256(canonicalJson(event));
}
function sha256(text) {
	return createHash("sha256").update(text).digest("hex");
}
/** Drafts as the next events after `last`, in their order. */
function place(drafts, last) {
	const events = [];
	let { seq, hash } = last;
	for (const draft of drafts) {
		seq += 1;
		const event = {
			v: 1,
			seq,
			...draft,
			prev: hash
		};
		hash = hashOf(event);
		events.push(event);
	}
	return events;
}

// src/ledger/event-shape.ts
const lease = {
	term: "number",
	leaseUntil: "text"
};
/** Every kind of event that this Baton knows, with its members. What is not here was written by a newer one. */
const shapes = {
	declared: {
		service: "text",
		repository: "text0",
		team: "text0",
		class: "text",
		kind: "text",
		tier: "text",
		severity: "text",
		blocks: "yes-no",
		dueAt: "text0",
		takeUpBy: "text",
		relatesTo: "text0",
		findings: "list",
		mustDo: "object",
		about: "object?"
	},
	seen: {
		commit: "text0",
		present: "list",
		gone: "yes-no",
		covered: "list?"
	},
	regressed: { commit: "text0" },
	offered: {
		offer: "text",
		to: "object",
		team: "text0",
		rung: "number",
		until: "text",
		why: "text",
		packet: "object0"
	},
	accepted: {
		offer: "text0",
		...lease,
		readBack: "text0",
		readBackDue: "text?"
	},
	declined: {
		offer: "text0",
		reason: "text",
		suggests: "text0",
		until: "text?"
	},
	lapsed: { offer: "text" },
	withdrawn: { offer: "text" },
	claimed: { team: "text0" },
	arbitrated: {
		to: "object",
		...lease
	},
	"taken-over": lease,
	"lease-renewed": { leaseUntil: "text" },
	"lease-expired": {},
	back: {},
	reminded: {
		of: "text",
		next: "text?",
		hold: "text?"
	},
	"severity-set": {
		severity: "text",
		reason: "text"
	},
	begun: {},
	resumed: {},
	"verify-failed": {},
	reviewing: {},
	closed: {},
	"fix-ready": { evidence: "text" },
	resolved: { proof: "object" },
	paused: {
		dependency: "text",
		until: "text"
	},
	"dismissal-asked": {
		reason: "text",
		evidence: "text"
	},
	dismissed: {
		reason: "text",
		evidence: "text",
		second: "object0"
	},
	checked: { item: "text" },
	unchecked: { item: "text" },
	noted: { says: "text" },
	evidence: { says: "text" },
	held: {
		hold: "text",
		target: "text",
		until: "text0"
	},
	"hold-lifted": {
		hold: "text",
		reason: "text"
	},
	waived: {
		waiver: "text",
		identities: "list",
		reason: "text",
		requester: "object",
		until: "text",
		commit: "text"
	},
	"waiver-ended": { waiver: "text" },
	"issue-claimed": {
		claim: "text",
		until: "text"
	},
	"issue-opened": {
		number: "number",
		repository: "text"
	},
	"issue-twin-closed": { number: "number" },
	"effect-intended": {
		key: "text",
		kind: "text"
	},
	"effect-settled": {
		key: "text",
		state: "text"
	},
	refused: {
		verb: "text",
		why: "text",
		source: "text"
	},
	asked: { source: "text" },
	decided: {
		decision: "text",
		policyCommit: "text0",
		verdict: "text",
		artifacts: "list"
	},
	swept: {}
};
const byKind = new Map(Object.entries(shapes));
/** An event as the ledger's file has it; `newer`: of a version or kind that we do not know; `broken`: of no form. */
function readEvent(value) {
	if (!isObject(value) || !isWhole(value["v"])) return "broken";
	if (value["v"] !== 1) return "newer";
	const { seq, id, at, by, run, incident, what, prev } = value;
	const isPlaced = isWhole(seq) && seq > 0 && matches(id, /^E-[0-9a-f]{16}$/) && matches(prev, /^[0-9a-f]{64}$/);
	const isSaid = matches(at, /^\d{4}-\d{2}-\d{2}T/) && (by === "baton" || isAccount(by)) && isObject(what);
	if (!isPlaced || !isSaid || !isText$1(run) || !isText$1(incident)) return "broken";
	const shape = byKind.get(what["is"]);
	if (shape === void 0) return typeof what["is"] === "string" ? "newer" : "broken";
	return Object.entries(shape).every(([name, form]) => fits(what[name], form)) ? value : "broken";
}
function fits(value, form) {
	if (value === null) return form.endsWith("0");
	if (value === void 0) return form.endsWith("?");
	if (form === "number") return isWhole(value);
	if (form === "yes-no") return typeof value === "boolean";
	if (form.startsWith("list")) return Array.isArray(value);
	return form.startsWith("object") ? isObject(value) : typeof value === "string";
}
function isAccount(value) {
	return isObject(value) && typeof value["id"] === "string" && typeof value["login"] === "string";
}
function isText$1(value) {
	return value === void 0 || typeof value === "string";
}
function isWhole(value) {
	return Number.isSafeInteger(value);
}
function matches(value, pattern) {
	return typeof value === "string" && pattern.test(value);
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/ledger/layout.ts
/** Where the ledger's files are; docs/ledger.md. Nothing that a stranger named reaches a path unchecked. */
const headPath = "head.json";
const openFolder = "open";
const closedFolder = "closed";
const runsFolder = "runs";
const idPattern = /^INC-[0-9A-Z]{2,32}(?:-[0-9]{1,6})?$/;
/** Whether an id may name a file. */
function isIncidentId(id) {
	return idPattern.test(id);
}
function openPath(id) {
	return `${openFolder}/${checked(id)}.json`;
}
/**
* In 32 × 32 folders by the first two characters after `INC-`: a folder's list stays short however much is closed,
* and the outermost one comes along with every fetch.
*/
function closedPath(id) {
	const [first = "", second = ""] = checked(id).slice(4);
	return `${closedFolder}/${first}/${second}/${id}.json`;
}
/**
* Events of one transaction that belong to no incident, in a file of their own named by the first of them. Folders
* hold at most 256 such, since who adds a file fetches the whole folder's list.
*/
function runPath(at, seq) {
	const month = /^\d{4}-\d{2}/.exec(at)?.[0];
	if (month === void 0) throw new RangeError("an event without a time");
	return `${runsFolder}/${month}/${Math.floor(seq / 256)}/${seq}.json`;
}
/** Names are for people, the digests keep two of them apart. */
function baselinePath({ tool, category, branch }) {
	return `baselines/${named(tool, JSON.stringify([tool, category]))}/${named(branch, branch)}.json`;
}
function checked(id) {
	if (!isIncidentId(id)) throw new RangeError("no incident has such an id");
	return id;
}
function named(name, whole) {
	return `${name.toLowerCase().replace(/[^a-z0-9]+/g, "-").slice(0, 40)}-${createHash("sha256").update(whole).digest("hex").slice(0, 12)}`;
}

// src/ledger/files.ts
/** Every file of the ledger has this version. */
const version = 1;
function printHead({ seq, hash, sweptAt, last, sums }) {
	const open = [...sums.keys()].sort();
	const said = {
		version,
		seq,
		hash,
		sweptAt,
		last,
		open,
		sums: Object.fromEntries(sums)
	};
	return `${canonicalJson(said)}\n`;
}
function readHead(text) {
	const file = versioned(text);
	if (typeof file === "string") return file;
	const { seq, hash, sweptAt, last, open, sums } = file;
	if (!Number.isSafeInteger(seq) || seq < 0 || !isSum(hash)) return "broken";
	if (!(isText(sweptAt) && isText(last)) || last === null !== (seq === 0)) return "broken";
	if (!Array.isArray(open) || typeof sums !== "object" || sums === null) return "broken";
	const listed = new Map(Object.entries(sums));
	const ids = open;
	if (!ids.every((id) => typeof id === "string" && isIncidentId(id) && isSum(listed.get(id))) || new Set(ids).size !== listed.size || ids.length !== listed.size) return "broken";
	return {
		seq,
		hash,
		sweptAt,
		last,
		sums: listed
	};
}
/** An event to a line, so that a person can read what a commit added. */
function printEvents(events, incident) {
	const lines = events.map((event) => canonicalJson(event)).join(",\n");
	const name = incident === void 0 ? "" : `"id":${JSON.stringify(incident)},`;
	return `{"version":${version},${name}"events":[\n${lines}\n]}\n`;
}
/** Events of a file, which are in order and all of that incident (or of none). */
function readEvents(text, incident) {
	const file = versioned(text);
	if (typeof file === "string") return file;
	if (!Array.isArray(file["events"]) || file["events"].length === 0 || file["id"] !== incident) return "broken";
	const events = [];
	for (const value of file["events"]) {
		const event = readEvent(value);
		if (typeof event === "string") return event;
		if (event.incident !== incident || event.seq <= (events.at(-1)?.seq ?? 0)) return "broken";
		events.push(event);
	}
	return events;
}
/** A JSON object of our version. */
function versioned(text) {
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		return "broken";
	}
	if (typeof value !== "object" || value === null || !("version" in value)) return "broken";
	if (value.version === version) return value;
	return Number.isSafeInteger(value.version) ? "newer" : "broken";
}
function isSum(value) {
	return typeof value === "string" && /^[0-9a-f]{64}$/.test(value);
}
function isText(value) {
	return value === null || typeof value === "string";
}

// src/ledger/read-record.ts
/** As readRecord, with all that it has read. */
async function openLedger(store, { fold, witness = genesis, mustExist = false }) {
	const opened = await store.open();
	if (!opened.known) return opened.why === "none-yet" && (mustExist || witness.seq > 0) ? {
		known: false,
		why: "rolled-back"
	} : opened;
	try {
		const read = await readOpen(opened.value, fold, witness);
		return typeof read === "string" ? {
			known: false,
			why: read
		} : {
			known: true,
			value: read
		};
	} catch (error) {
		if (error instanceof StoreFailure) return {
			known: false,
			why: "unreadable"
		};
		throw error;
	}
}
async function readOpen(snapshot, fold, witness) {
	const text = (await snapshot.read(["head.json"])).get("head.json") ?? null;
	const head = text === null ? "broken" : readHead(text);
	if (typeof head === "string") return head;
	if (head.seq < witness.seq || head.seq === witness.seq && head.hash !== witness.hash) return "rolled-back";
	const ids = [...head.sums.keys()];
	const tail = head.last === null || ids.some((id) => openPath(id) === head.last) ? [] : [head.last];
	const texts = await snapshot.read([...ids.map(openPath), ...tail]);
	const events = /* @__PURE__ */ new Map();
	for (const [id, sum] of head.sums) {
		const file = texts.get(openPath(id)) ?? null;
		if (file === null || sha256(file) !== sum) return "broken";
		const read = readEvents(file, id);
		if (typeof read === "string") return read;
		events.set(id, read);
	}
	const recent = [...events.values()].flat().sort((a, b) => a.seq - b.seq);
	const last = lastOf(tail.map((path) => texts.get(path) ?? ""));
	if (typeof last === "string") return last;
	if (!isChained([...recent, ...last], head, witness)) return "broken";
	const open = /* @__PURE__ */ new Map();
	try {
		for (const [id, own] of events) open.set(id, fold(own));
	} catch {
		return "broken";
	}
	const { seq, hash, sweptAt } = head;
	return {
		record: {
			head: snapshot.head,
			seq,
			hash,
			open,
			sweptAt,
			recent
		},
		head,
		snapshot,
		events
	};
}
/** The last event, where it stands in another file: of a run, or of an incident that it closed. */
function lastOf(texts) {
	const [text] = texts;
	if (text === void 0) return [];
	const incident = /"id":"([^"]*)"/.exec(text.slice(0, text.indexOf("[")))?.[1];
	const events = readEvents(text, incident);
	return typeof events === "string" ? events : events.slice(-1);
}
/** Neighbours among the events at hand are chained, and the last of all is the head's. */
function isChained(events, head, witness) {
	let before = null;
	for (const event of events) {
		if (before !== null && event.seq <= before.seq) return false;
		if (before !== null && event.seq === before.seq + 1 && event.prev !== hashOf(before)) return false;
		if (event.seq === witness.seq && hashOf(event) !== witness.hash) return false;
		before = event;
	}
	if (before === null) return head.seq === 0 && head.hash === genesis.hash;
	return before.seq === head.seq && hashOf(before) === head.hash;
}

// src/commands/record/at-ledger.ts
async function ledgerHere(command, world) {
	const here = {
		...world,
		commit: known(null),
		github: null,
		repository: world.ci.repository
	};
	const { reading } = await readConfig(command.config, here, world.clock.now());
	if (reading.is === "broken") throw new Inability(2, reading.problems);
	if (reading.is === "unreadable") throw new Inability(2, [reading.problem]);
	const settings = ledgerOf(command, reading, world.ci);
	const config = reading.is === "loaded" ? reading.loaded.config : defaultConfig;
	const store = await openStore(settings, command, world);
	if (store === null) throw new Inability(2, [nowhere]);
	return {
		store,
		incidents: incidentSettings(config),
		settings
	};
}
/** How the ledger is read; what is behind the point that baton.yml names was rolled back. */
function readerOf({ since }) {
	return since === null ? { fold } : {
		fold,
		mustExist: true,
		witness: since
	};
}
/** What stands in it; null: there is none yet. A ledger that does not hold is 30, never an empty one. */
async function openHere({ store, settings }) {
	const read = await openLedger(store, readerOf(settings));
	if (read.known) return read.value;
	if (read.why === "none-yet") return null;
	throw new Inability(30, [unreadable(store, read.why)]);
}
/** Outside a pipeline nothing shared is written unless it is asked for. */
function mayWrite(here) {
	if (here.settings.writes === "all") return here;
	throw new Inability(2, [notAsked]);
}
const notAsked = {
	code: "ledger-read-only",
	sentence: text`this would write a record that others share`,
	remedy: text`say so by ${"--record"}; in a pull request it is only read`
};
const nowhere = {
	code: "ledger-nowhere",
	sentence: text`there is no record here: this pipeline names none`,
	remedy: text`name one by ${"ledger.repository"} in ${"baton.yml"}, or by ${"--ledger"}`
};
const whyWords = {
	"not-configured": "it is not configured",
	unreadable: "it cannot be read",
	denied: "this token may not read it",
	newer: "a newer version of Baton wrote it",
	"rolled-back": "it is older than it was, or gone",
	broken: "it contradicts itself"
};
function unreadable({ name }, why) {
	return {
		code: "ledger-unreadable",
		sentence: text`the record ${name} does not help: ${ours(whyWords[why])}`,
		remedy: why === "newer" ? text`use a newer version of Baton` : text`run ${"baton ledger check"}`
	};
}

export { apply, baselinePath, canonicalJson, closedFolder, closedPath, fold, genesis, hasEnded, hashOf, headPath, isSettled, isUnproved, isWorking, ledgerHere, lifecycleSteps, mayWrite, openFolder, openHere, openLedger, openPath, place, printEvents, printHead, readEvents, readHead, readerOf, runPath, runsFolder, scopeKey, scopesOf, sha256, versioned, whyWords };