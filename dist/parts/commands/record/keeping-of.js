import { decideRun, headCommit, isUnderReview, mergeBase, remoteBranch } from "../../start.js";
import { isOpenToAll } from "../is-open-to-all.js";
import { incidentsHere, peopleHere } from "./incident-settings.js";
import { tokenOf } from "./open-store2.js";

// src/intake/change/current-branch.ts
/** The branch that is checked out; null: none is, or there is no repository. */
async function currentBranch(git) {
	const { code, stdout } = await git.run([
		"symbolic-ref",
		"--quiet",
		"--short",
		"HEAD"
	]);
	const name = Buffer.from(stdout).toString("utf8").trim();
	return code === 0 && name !== "" ? name : null;
}

// src/commands/record/baseline-branches.ts
/**
* A change reads what the branch carries to which it goes, never its own. Only the branch that was pushed, with the commit
* that was pushed, is fed: of a run by hand, for another workflow or of another commit nobody knows that it is let through
* there. A rescan of that commit on a schedule feeds nothing, and shows what is there.
*/
async function baselineBranches(settings, world) {
	const { stage, ledger } = settings;
	const { ci, git } = world;
	const own = ci.inPipeline ? ci.branch : await currentBranch(git) ?? "HEAD";
	const reads = stage === "pr" ? ci.targetBranch ?? ci.defaultBranch : own;
	const isOwn = own !== null && stage !== "pr" && await isItsCommit(own, settings, world);
	return {
		reads,
		feeds: isOwn && (stage === "mainline" || stage === "predeploy") && ledger.writes === "all" && ci.event !== "schedule" ? own : null,
		proves: isOwn ? own : null
	};
}
/** The commit that is judged is the branch's own; outside GitHub the event is put together from variables, and Git is asked. */
async function isItsCommit(branch, { commit }, { ci, git }) {
	if (!ci.inPipeline) return commit === null || commit === await headCommit(git);
	if (ci.event !== "push" && ci.event !== "schedule") return false;
	if (commit === null || commit !== ci.commit) return false;
	if (ci.platform === "github") return true;
	const tip = await remoteBranch(git, branch);
	return tip !== null && await mergeBase(git, tip, commit) === commit;
}

// src/commands/record/judged-commits.ts
/**
* Commits that a run judges: what is built, and the head of the change. A change under review cannot say that it is
* another one.
*/
async function judgedCommits(settings, { ci, git }) {
	return [isUnderReview(ci) ? ci.commit : settings.commit ?? await headCommit(git), ci.pullRequest?.headCommit ?? null].filter((commit) => commit !== null).map((commit) => commit.toLowerCase());
}

// src/commands/record/keeping-of.ts
/** What a run and its record need of the world. */
async function keepingOf(store, gathered, world, opensIssues) {
	const { settings } = gathered.question;
	const token = tokenOf(settings.ledger.place, settings);
	const github = token === null ? null : await world.openGitHub(token);
	return {
		store,
		gathered,
		world,
		incidents: await peopleOf(gathered, world, github),
		isPublic: await isOpenLedger(settings.ledger, world.ci, github),
		branches: await baselineBranches(settings, world),
		commits: await judgedCommits(settings, world),
		settings: settings.ledger,
		opensIssues
	};
}
/** Those of baton.yml, and whoever owns what this run may declare an incident of. */
async function peopleOf(gathered, world, github) {
	const { settings } = gathered.question;
	const here = {
		config: settings.config.config,
		settings: settings.ledger,
		github
	};
	const owners = decideRun(gathered, null).decision.incidents.flatMap(({ owner }) => owner.person ?? []);
	return {
		...await incidentsHere(here, world),
		people: await peopleHere(owners, here)
	};
}
/** A repository on the forge says itself whether everybody may read it, whoever named it; elsewhere that is for who did. */
async function isOpenLedger({ place, isOpaque }, ci, github) {
	if (isOpaque || place?.is !== "github") return isOpaque;
	if (github === null) return true;
	return isOpenToAll({
		client: github,
		repository: place.repository
	}, ci);
}

export { keepingOf };