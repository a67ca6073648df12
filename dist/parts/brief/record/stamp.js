import { ours, text, value } from "../../start.js";

// src/brief/record/stamp.ts
/** A moment with its date and zone: it stays true in a text that nobody draws again. */
function stampOf(iso) {
	return text`${ours(new Date(iso).toISOString().slice(0, 16).replace("T", " "))} UTC`;
}
/** A person's or a team's name, which is a value: it notifies nobody. */
function nameOf(login) {
	return value(login.startsWith("@") ? login : `@${login}`);
}
function isPast(moment, now) {
	return Date.parse(moment) <= Date.parse(now);
}

export { isPast, nameOf, stampOf };