// src/incident/span.ts
const minute = 6e4;
const day = 1440 * minute;
/** ISO 8601, UTC. Working days are Monday to Friday, UTC, at the same time of day. */
function after(from, span) {
	if ("minutes" in span) return new Date(Date.parse(from) + span.minutes * minute).toISOString();
	let at = Date.parse(from);
	for (let left = span.businessDays; left > 0;) {
		at += day;
		const weekday = new Date(at).getUTCDay();
		if (weekday !== 0 && weekday !== 6) left -= 1;
	}
	return new Date(at).toISOString();
}
/** The moment has come. Times are compared as moments, since they may be written in different ways. */
function isReached(moment, now) {
	return Date.parse(moment) <= Date.parse(now);
}
/** Milliseconds; never less than 0, since the clocks of two writers differ. */
function lasted(from, to) {
	return Math.max(0, Date.parse(to) - Date.parse(from));
}
/** A point between two moments, by its share of the time between them. */
function between(from, to, share) {
	return new Date(Date.parse(from) + lasted(from, to) * share).toISOString();
}
/** The moment so long before another. */
function before(until, span, now) {
	return new Date(Date.parse(until) - lasted(now, after(now, span))).toISOString();
}

export { after, before, between, isReached, lasted };