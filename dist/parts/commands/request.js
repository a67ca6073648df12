import { isRefusal, replyToDone, replyToHelp, replyToMistake, replyToRefused, rule } from "../incident/rule.js";
import { Inability, answerOf, forgeServer, headCommit, membersOf, ours, plain, text } from "../start.js";
import { fold } from "../incident/fold.js";
import { requestFromWords } from "../intake/request/request-from.js";
import { transact } from "../ledger/transact.js";
import { accountHere } from "./record/account-here.js";
import { incidentsHere } from "./record/incident-settings.js";
import { ledgerHere, mayWrite, readerOf } from "./record/at-ledger.js";
import { notWritten } from "./record/record-problems.js";
import { drawIssues } from "./record/draw-issues.js";

// src/intake/change/commit-writers.ts
/**
* What author and committer of a commit are called, in lower case: their names, and their addresses up to the `@`,
* where GitHub puts a login behind a number. Null: the commit is not here, or does not say.
*/
async function commitWriters(git, commit) {
	const answer = await git.run([
		"cat-file",
		"commit",
		commit
	], { bytes: 4 * 2 ** 20 });
	if (answer.code !== 0) return null;
	const [head = ""] = Buffer.from(answer.stdout).toString("utf8").split("\n\n", 1);
	const lines = [...head.matchAll(/^(author|committer) (.*) <(.*)> -?\d+ [+-]\d{4}$/gm)];
	if (new Set(lines.map(([, role]) => role)).size !== 2) return null;
	return new Set(lines.flatMap(([, , name = "", address = ""]) => namesOf(name, address)));
}
function namesOf(name, address) {
	const mailbox = address.replace(/@.*$/, "");
	return [
		name,
		mailbox,
		mailbox.replace(/^\d+\+/, "")
	].map((one) => one.trim().toLowerCase()).filter((one) => one !== "");
}

// src/commands/record/change-here.ts
/** Which commit would pass, as far as this checkout says, and whether somebody wrote it. */
async function writtenHere({ git }, { login }) {
	const head = await headCommit(git);
	const writers = head === null ? null : await commitWriters(git, head);
	if (head === null || writers === null) return { isAuthor: false };
	return {
		isAuthor: writers.has(login.toLowerCase()),
		headCommit: head
	};
}
/** At GitHub: the commit that is checked out, where this is the repository, else the head of its default branch. */
async function changeAt(repository, world) {
	return { commit: ((await repositoryHere(world))?.toLowerCase() === repository.toLowerCase() ? await headCommit(world.git) : null) ?? "HEAD" };
}
/** Nobody can say which commit a waiver would be for. */
function commitUnknown(isAtForge) {
	const sentence = isAtForge ? text`GitHub does not say who wrote the commit that would pass, and a waiver is bound to one` : text`no commit is checked out here, and a waiver is bound to one`;
	const remedy = isAtForge ? text`push the commit, and give a token that may read the repository` : text`ask for it in a checkout of that commit, or write a waiver into ${"baton.yml"}`;
	return new Inability(2, [{
		code: "commit-unknown",
		sentence,
		remedy
	}]);
}
/** `owner/name` on the forge, as the pipeline or the remote `origin` says; null: neither does. */
async function repositoryHere({ git, ci }) {
	if (ci.repository !== null) return ci.repository;
	const answer = await git.run([
		"config",
		"--get",
		"remote.origin.url"
	]);
	const url = Buffer.from(answer.stdout).toString("utf8").trim();
	const [, host, name] = /^(?:https?:\/\/(?:[^@/]*@)?|ssh:\/\/git@|git@)([^/:@]+(?::\d+)?)[/:]([\w-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(url) ?? [];
	return name !== void 0 && host === new URL(forgeServer(ci)).host ? name : null;
}

// src/commands/record/rights-by-names.ts
/** Where no forge says who may what: teams and duty are those of baton.yml, and whoever comes here may write. */
function rightsByNames(isMe, { teams, dutyOfficers }) {
	return {
		role: "write",
		teams: [...teams].filter(([, team]) => membersOf(team).some(isMe)).map(([name]) => name),
		isDutyOfficer: dutyOfficers.some(isMe),
		isAuthor: false
	};
}

// src/commands/record/rights-in-jenkins.ts
/**
* What a user of Jenkins may do: teams and duty are those of baton.yml, by `jenkins:` and the user id, or by the login
* of somebody who has no id there. A login that belongs to an account of a forge is not a Jenkins user's of that name.
*/
function rightsInJenkins(by, incidents) {
	const isMe = ({ id, login }) => id.toLowerCase() === by.id || id.startsWith("local:") && login.toLowerCase() === by.login.toLowerCase();
	return rightsByNames(isMe, incidents);
}

// src/commands/record/rights-here.ts
/**
* What the asker may: in Jenkins what baton.yml says of its user; at GitHub what GitHub says now, of the incident's
* repository; else what belongs to whoever may write the record.
*/
async function rightsHere(asking, state, { settings, github }, world) {
	if (world.asker !== void 0) return jenkinsRights(asking, world);
	const { place } = settings;
	if (place?.is !== "github" || github === null) return localRights(asking, world);
	const { rightsOf } = await import("../effects/rights2.js");
	const repository = state?.repository ?? place.repository;
	const change = asking.verb === "waive" ? await changeAt(repository, world) : null;
	return rightsOf(github, {
		repository,
		account: asking.by,
		settings: asking.incidents,
		change
	});
}
async function jenkinsRights({ by, verb, incidents }, world) {
	const rights = rightsInJenkins(by, incidents);
	return verb === "waive" ? {
		...rights,
		...await writtenHere(world, by)
	} : rights;
}
/** Who may write the record may do what its owners may; teams and duty are those of baton.yml. */
async function localRights({ by, verb, incidents }, world) {
	const isMe = ({ id, login }) => id === by.id || login.toLowerCase() === by.login.toLowerCase();
	const rights = rightsByNames(isMe, incidents);
	return verb === "waive" ? {
		...rights,
		...await writtenHere(world, by)
	} : rights;
}

// src/commands/request.ts
/** `baton accept INC …` and the other verbs: the same request as by a comment, ruled by the same table. */
async function request(command, world) {
	const here = mayWrite(await ledgerHere(command, world));
	const by = world.asker?.by ?? await accountHere(command.as, here, world);
	const asked = requestFromWords([
		command.verb,
		command.incident,
		...command.words
	], {
		by,
		via: world.asker === void 0 ? "cli" : "jenkins",
		source: world.asker?.source ?? `cli:${world.random.nonce()}`,
		incident: null,
		...command.term === null ? {} : { term: command.term }
	});
	if ("mistake" in asked) return say(replyToMistake(asked), world, 2);
	if ("help" in asked) return say(replyToHelp(asked), world, 0);
	return ruled(asked, here, await incidentsHere(here, world), world);
}
/** Ruled by the rights that the asker has at that moment; a refusal is not recorded. */
async function ruled(asked, here, incidents, world) {
	const moment = {
		at: world.clock.now().toISOString(),
		nonce: world.random.nonce()
	};
	const last = { refused: null };
	const done = await transact(here.store, async (record, pages) => {
		const events = record?.open.has(asked.incident) === true ? [] : await pages.incident(asked.incident);
		const before = record?.open.get(asked.incident) ?? (events.length === 0 ? null : fold(events));
		const rights = await rightsHere({
			...asked,
			incidents
		}, before, here, world);
		const answer = rule(asked, before, rights, incidents, moment);
		last.refused = isRefusal(answer) ? {
			refusal: answer,
			before,
			rights
		} : null;
		return isRefusal(answer) ? null : answer;
	}, {
		...world,
		...readerOf(here.settings)
	});
	if (done.is === "closed") throw notWritten(here.store, done.why);
	if (last.refused !== null) {
		const { refusal, before, rights } = last.refused;
		if (refusal.why === "replayed" && asked.via === "jenkins") return say(doneBefore, world, 0);
		if (lacksCommit(asked, last.refused)) throw commitUnknown(here.github !== null);
		const answered = before === null ? null : {
			state: before,
			answer: answerOf(before, incidents)
		};
		return say(replyToRefused(asked.verb, refusal, answered, rights, moment.at), world, 2);
	}
	for (const line of await drawIssues(/* @__PURE__ */ new Set([asked.incident]), here, world)) world.output.note(`baton: ${line}`);
	const after = done.record?.open.get(asked.incident);
	if (after === void 0) return say({
		reaction: "+1",
		says: [text`Done: it has ended.`]
	}, world, 0);
	return say(replyToDone(asked.verb, {
		state: after,
		answer: answerOf(after, incidents)
	}, moment.at), world, 0);
}
/** Refused for no other reason than that nobody said which commit, or who wrote it. */
function lacksCommit({ verb }, { refusal, rights }) {
	const mayBeWhy = refusal.why === "author-may-not" || refusal.why === "not-now" && refusal.needs === void 0;
	return verb === "waive" && rights.headCommit === void 0 && mayBeWhy;
}
const doneBefore = {
	reaction: "+1",
	says: [text`Done before, by the same request of this build.`]
};
function say({ says, reaction }, world, exit) {
	const lines = says.length === 0 ? [text`${ours(reaction === "+1" ? "Done." : "Not done.")}`] : says;
	world.output.output("says", lines.map((line) => plain(line)).join(" "));
	return world.output.print(lines.map((line) => plain(line)).join("\n")) ? exit : 30;
}

export { request };