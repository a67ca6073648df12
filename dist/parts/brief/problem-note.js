import { asStep, placeOfProblem } from "../start.js";

// src/brief/problem-note.ts
/** A problem that ends the run, where people look first: at its file and line. */
function problemNote(problem) {
	return {
		level: "error",
		title: problem.sentence,
		message: asStep(problem.remedy),
		place: placeOfProblem(problem)
	};
}

export { problemNote };