import { asStep, ours, problemLine, strong, text, value } from "../start.js";

// src/brief/problem-brief.ts
/** A run without a decision: wrong input, configuration or policy (2), or something that could not be read (30). */
function problemBrief(problems, exit) {
	const [first] = problems;
	const words = exit === 2 ? "Stopped: the step is not set up rightly, so nothing was judged" : "Stopped: it cannot be told whether this is safe";
	return {
		verdictWord: exit === 2 ? "stopped" : "cannot-tell",
		headline: first === void 0 ? text`${strong([ours(words)])}.` : text`${strong([ours(words)])} (rule ${value(first.code)}).`,
		rows: first === void 0 ? [] : [
			{
				label: "What",
				says: first.sentence
			},
			{
				label: "Where",
				says: placeOf(first)
			},
			{
				label: "Next",
				says: [strong(asStep(first.remedy))]
			},
			{
				label: "Who",
				says: text`whoever set up this step`
			},
			{
				label: "By when",
				says: text`no clock; it stays stopped`
			},
			{
				label: "Contained",
				says: text`nothing goes on. ${strong(text`Unknown: everything`)}, no finding was judged`
			},
			{
				label: "Contest",
				says: text`there is no waiver for this: it must be mended`
			}
		],
		footer: [text`No record is kept of this run, since nothing was judged. Told: nobody yet.`],
		folds: problems.length > 1 ? [{
			title: text`All that is wrong (${problems.length})`,
			body: [{
				is: "list",
				items: problems.map(problemLine)
			}]
		}] : []
	};
}
function placeOf({ at }) {
	if (at === void 0) return text`the inputs of this step`;
	const behind = [at.line, at.column].filter((number) => number !== void 0);
	return [value(at.file), ...behind.map((number) => value(`:${number}`))];
}

export { problemBrief };