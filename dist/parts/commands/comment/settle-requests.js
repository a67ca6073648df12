import { GitHubFailure, Inability, answerOf, apply, hasEnded, membersOf, text } from "../../start.js";
import { fold } from "../../incident/fold.js";
import { ledgerHere, mayWrite, openHere, readerOf } from "../record/at-ledger.js";
import { StoreFailure } from "../../domain/ledger.js";
import { isRefusal, refusedEvent, rule } from "../../incident/rule.js";
import { repositoryAddress } from "../../effects/repository-address.js";
import { commentFrom } from "../../effects/shapes.js";
import { sayFailure } from "../../effects/explain-failure.js";
import { PageFailure, pagesOf } from "../../ledger/pages.js";
import { transact } from "../../ledger/transact.js";
import { incidentSettingsOf, loginsOf } from "../record/incident-settings.js";
import { accountsOf } from "../../effects/accounts2.js";
import { mayBeUs } from "../../effects/whose.js";
import { changeFacts, rightsOf } from "../../effects/rights.js";
import { isMarked, markerOf } from "../../effects/body.js";
import { notWritten } from "../record/record-problems.js";

// src/commands/comment/answered-here.ts
/** An incident as it is told here: where everybody may read along, not what it is about. */
function answeredHere(state, { incidents, world }) {
	return {
		state: world.ci.visibility === "private" ? state : {
			...state,
			about: null
		},
		answer: answerOf(state, incidents)
	};
}

// src/commands/comment/at-forge.ts
/** GitHub, by the token of this repository. Asks nothing yet. */
async function githubHere({ githubToken }, { openGitHub }) {
	if (githubToken !== null) return openGitHub(githubToken);
	throw new Inability(2, [{
		code: "input-missing",
		sentence: text`${"github-token"} is not given`,
		remedy: text`leave the input out: its default is the job's own token`
	}]);
}
async function atForge(command, world, { github, repository }) {
	const ledger = mayWrite(await ledgerHere(command, world));
	const accounts = await accountsOf(github, loginsOf(ledger.config));
	return {
		github,
		repository,
		ledger,
		incidents: incidentSettingsOf(ledger.config, (login) => accounts.get(login.toLowerCase()) ?? null),
		world,
		now: world.clock.now().toISOString()
	};
}
/** Whether somebody is the account whose token this is, whose doings ask for nothing. Null: GitHub does not say. */
async function isOurs({ id }, github) {
	try {
		return await mayBeUs(github, {
			id: Number(id.slice(7)),
			isBot: false
		});
	} catch {
		return null;
	}
}
/** What is asked for is not known well enough to be done. */
function unread() {
	return new Inability(30, [{
		code: "request-unread",
		sentence: text`GitHub does not say whether this was asked as it was told, so nothing was done`,
		remedy: text`run the job again, or ask again`
	}]);
}

// src/commands/comment/record-read.ts
async function readRecordAt({ ledger, repository }) {
	const open = await openHere(ledger);
	const states = open?.record.open ?? /* @__PURE__ */ new Map();
	const pages = pagesOf(open);
	const isOf = ({ issue: its }, { number }) => its?.number === number && its.repository.toLowerCase() === repository.toLowerCase();
	const eventsOf = (incident) => orUnreadable(pages.incident(incident));
	return {
		eventsOf,
		incidentOf: async (issue) => {
			if (issue.isPullRequest) return null;
			for (const state of states.values()) if (isOf(state, issue)) return state.id;
			if (issue.named === null || states.has(issue.named)) return null;
			const events = await eventsOf(issue.named);
			return events.length > 0 && isOf(fold(events), issue) ? issue.named : null;
		}
	};
}
async function orUnreadable(reading) {
	try {
		return await reading;
	} catch (error) {
		if (!(error instanceof StoreFailure) && !(error instanceof PageFailure)) throw error;
		throw new Inability(30, [halfRead]);
	}
}
const halfRead = {
	code: "ledger-unreadable",
	sentence: text`a part of the record cannot be read, so nothing was done`,
	remedy: text`run ${"baton ledger check"}`
};

// src/commands/comment/rights-there.ts
/** What GitHub says of somebody now: role and teams. */
function rightsHere(account, { github, repository, incidents }) {
	return rightsOf(github, {
		repository,
		account,
		settings: incidents,
		change: null
	});
}
/**
* The same, and for what ends or lifts something whether they wrote the change that is judged: the head of the default
* branch, the commit on record in which the findings were seen, and the pull request in which it is asked. Who wrote one of
* them is its author; what GitHub does not say they wrote. A waiver in a pull request is about that alone.
*/
async function rightsFor({ verb, by }, issue, events, at) {
	const repository = repositoryOf(events) ?? at.repository;
	const isHere = repository.toLowerCase() === at.repository.toLowerCase();
	if (!isAskedOf(verb, isHere)) return rightsHere(by, at);
	const { github } = at;
	const inPullRequest = isHere && issue.isPullRequest ? { pullRequest: issue.number } : null;
	if (inPullRequest !== null && verb === "waive") return rightsOf(github, {
		repository,
		account: by,
		settings: at.incidents,
		change: inPullRequest
	});
	const commits = ["HEAD", seenCommit(events)].flatMap((commit) => commit === null ? [] : [{ commit }]);
	const changes = inPullRequest === null ? commits : [...commits, inPullRequest];
	const [rights, ...facts] = await Promise.all([rightsHere(by, at), ...changes.map((change) => changeFacts(github, {
		repository,
		account: by,
		change
	}))]);
	const headCommit = facts[0]?.headCommit;
	const isAuthor = facts.some((one) => one.isAuthor);
	return {
		...rights,
		isAuthor,
		...headCommit === void 0 ? {} : { headCommit }
	};
}
/**
* Of these the author is refused. A waiver needs the commit wherever that is; of another repository a token need not see
* anything, and the end of an incident does not hang on that.
*/
function isAskedOf(verb, isHere) {
	return verb === "waive" || isHere && (verb === "dismiss" || verb === "release");
}
/** Nobody of this repository and nobody whom baton.yml names: such people get a sign and no sentence. */
function isStranger({ id }, { role, teams, isDutyOfficer }, { incidents, world }) {
	if (isDutyOfficer || teams.length > 0 || namedIn(incidents).some((one) => one.id === id)) return false;
	return role === "none" || role === "read" && world.ci.visibility !== "private";
}
function namedIn({ teams, dutyOfficers }) {
	return [...[...teams.values()].flatMap(membersOf), ...dutyOfficers];
}
function repositoryOf(events) {
	const declared = events.find(({ what }) => what.is === "declared")?.what;
	return declared?.is === "declared" ? declared.repository : null;
}
/** Where they were seen last. */
function seenCommit(events) {
	for (const { what } of [...events].reverse()) if (what.is === "seen" && what.present.length > 0 && what.commit !== null) return what.commit;
	return null;
}

// src/effects/issue-reply.ts
/** One comment for one occasion. It looks before it writes, and after a write whose answer was lost. */
async function ensureReply(github, place, markdown) {
	const marker = markerOf(`reply:${place.occasion}`);
	const at = {
		...repositoryAddress(place.repository),
		issue_number: place.issue
	};
	const isThere = async () => {
		const listed = await github.all("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", {
			...at,
			since: place.since
		});
		for (const { body, author } of listed.map(commentFrom)) if (isMarked(body, marker) && await mayBeUs(github, author)) return true;
		return false;
	};
	try {
		if (await isThere()) return null;
		await github.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
			...at,
			body: `${marker}\n\n${markdown}\n`
		});
		return null;
	} catch (error) {
		if (!(error instanceof GitHubFailure)) throw error;
		if (error.kind === "uncertain" && await isThere().catch(() => false)) return null;
		return sayFailure(error, "issues: write");
	}
}
/** A reaction to a comment; GitHub keeps one of each kind, however often it is asked. */
async function react(github, repository, comment, content) {
	try {
		await github.request("POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions", {
			...repositoryAddress(repository),
			comment_id: comment,
			content
		});
		return null;
	} catch (error) {
		if (!(error instanceof GitHubFailure)) throw error;
		return sayFailure(error, "issues: write");
	}
}

// src/commands/comment/settle-requests.ts
/**
* Rules what one person asked for at one incident, in its order, and writes down what comes of it by one
* compare-and-swap. `keepsRefusals`: those of people who have a part in it are kept, so that the same request again is a
* replay; of strangers nothing is. Throws Inability 30 where the record could not be written.
*/
async function settleRequests(requests, rights, keepsRefusals, { ledger, incidents, world, now }) {
	const [{ incident: id }] = requests;
	const run = world.ci.runId === null ? {} : { run: world.ci.runId };
	const nonce = world.random.nonce();
	const last = {
		rulings: [],
		before: null
	};
	const done = await transact(ledger.store, async (_, pages) => {
		const events = await pages.incident(id);
		last.before = events.length === 0 ? null : {
			state: fold(events),
			events
		};
		const rulings = [];
		const drafts = [];
		let state = last.before?.state ?? null;
		for (const [place, request] of requests.entries()) {
			const moment = {
				at: now,
				nonce: `${nonce}.${place}`,
				...run
			};
			const answer = rule(request, state, rights, incidents, moment);
			const refusal = isRefusal(answer) ? answer : null;
			const fresh = isRefusal(answer) ? keptRefusal(request, answer, state, moment) : answer;
			rulings.push({
				request,
				refusal
			});
			if (request.verb === "status" || refusal !== null && !keepsRefusals) continue;
			drafts.push(...fresh);
			state = after(state, fresh);
		}
		last.rulings = rulings;
		return drafts.length === 0 ? null : drafts;
	}, {
		...world,
		...readerOf(ledger.settings)
	});
	if (done.is === "closed") throw notWritten(ledger.store, done.why);
	const own = done.is === "recorded" ? done.events.filter(({ incident }) => incident === id) : [];
	const { rulings, before } = last;
	if (before === null) return {
		rulings,
		incident: null,
		isRecorded: false
	};
	const events = done.is === "recorded" && done.record.open.has(id) ? done.record.recent.filter(({ incident }) => incident === id) : [...before.events, ...own];
	return {
		rulings,
		incident: {
			state: fold(events),
			events
		},
		isRecorded: own.length > 0
	};
}
/** Of one that has ended nothing is kept: it would be opened for it. */
function keptRefusal(request, refusal, state, moment) {
	if (state === null || refusal.why === "replayed" || hasEnded(state.lifecycle)) return [];
	return [refusedEvent(request, refusal, state, moment)];
}
function after(state, drafts) {
	return drafts.reduce((before, draft) => apply(before, {
		...draft,
		v: 1,
		seq: before?.lastSeq ?? 0,
		prev: ""
	}), state);
}

export { answeredHere, atForge, ensureReply, githubHere, isOurs, isStranger, react, readRecordAt, rightsFor, rightsHere, settleRequests, unread };