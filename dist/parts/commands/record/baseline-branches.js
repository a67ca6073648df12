import { headCommit, mergeBase, remoteBranch } from "../../start.js";

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
* A change reads what the branch carries to which it goes, never its own. Fed is the branch that was pushed, with the commit
* that was pushed: of a run by hand, on a schedule, for another workflow or of another commit nobody knows that it is let
* through there.
*/
async function baselineBranches(settings, world) {
	const { stage, ledger } = settings;
	const { ci, git } = world;
	const own = ci.inPipeline ? ci.branch : await currentBranch(git);
	const reads = stage === "pr" ? ci.targetBranch ?? ci.defaultBranch : own;
	const isOnItsWay = stage === "mainline" || stage === "predeploy";
	return {
		reads,
		feeds: own !== null && ledger.writes === "all" && isOnItsWay && await isPushed(own, settings, world) ? own : null
	};
}
/** The commit that is judged is the branch's own; outside GitHub the event is put together from variables, and Git is asked. */
async function isPushed(branch, { commit }, { ci, git }) {
	if (!ci.inPipeline) return commit === null || commit === await headCommit(git);
	if (ci.event !== "push" || commit === null || commit !== ci.commit) return false;
	if (ci.platform === "github") return true;
	const tip = await remoteBranch(git, branch);
	return tip !== null && await mergeBase(git, tip, commit) === commit;
}

export { baselineBranches };