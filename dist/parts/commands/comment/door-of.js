// src/commands/comment/door-of.ts
/** A comment as the door of a request; GitHub gives each comment a number of its own. */
function doorOf({ by, id }, incident) {
	return {
		by,
		via: "comment",
		source: `comment:${id}`,
		incident
	};
}

export { doorOf };