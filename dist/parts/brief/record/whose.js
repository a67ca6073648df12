import { nameOf, text } from "../../start.js";

// src/brief/record/whose.ts
function isAsked(whose, { repository, team }) {
	return (repository === null || isSame(whose.repository, repository)) && (team === null || isSame(whose.team, team));
}
/** What belongs together, in the order in which the first of each comes. */
function grouped(all, whoseOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const one of all) {
		const whose = whoseOf(one);
		const key = JSON.stringify([whose.repository ?? [whose.service], whose.team]);
		const group = groups.get(key);
		if (group === void 0) groups.set(key, {
			whose,
			members: [one]
		});
		else group.members.push(one);
	}
	return [...groups.values()];
}
/** By name, what belongs to nobody last. */
function byName({ whose: one }, { whose: other }) {
	return order(one.repository, other.repository) || (one.repository === null ? order(one.service, other.service) : 0) || order(one.team, other.team);
}
function whoseTitle({ repository, service, team }) {
	const place = repository === null ? text`service ${service}` : text`${repository}`;
	return team === null ? text`${place}, no owner is named` : text`${place}, ${nameOf(team)}`;
}
function isSame(one, other) {
	return one !== null && one.toLowerCase() === other.toLowerCase();
}
function order(one, other) {
	if (one === other) return 0;
	if (one === null || other === null) return one === null ? 1 : -1;
	return one < other ? -1 : 1;
}

export { byName, grouped, isAsked, isSame, whoseTitle };