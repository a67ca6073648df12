import { byName, grouped, isAsked } from "../brief/record/whose.js";
import { apply, counted, jsonText, lasted, lengthOf, nameOf, ours, text, visible } from "../start.js";
import { fold } from "../incident/fold.js";
import { terminalTable } from "../render/terminal-table.js";
import { ledgerHere, openHere } from "./record/at-ledger.js";
import { historyHere } from "./record/history-here.js";

// src/brief/record/metrics-table.ts
/** Time unheld first: what everybody took for somebody else's turn. */
const spreads$1 = [
	[
		"unheld",
		"Time unheld",
		lengthOf
	],
	[
		"accept",
		"Time to accept",
		lengthOf
	],
	[
		"contain",
		"Time to contain",
		lengthOf
	],
	[
		"resolve",
		"Time to resolve",
		lengthOf
	],
	[
		"handOffs",
		"Hand-offs",
		plainly
	],
	[
		"lapses",
		"Lapses",
		plainly
	]
];
const rates$1 = [
	["pingPong", "Ping-pong"],
	["reopened", "Reopened"],
	["precision", "Precision"]
];
/** Medians, p90 and of how many; shares with what they are of. */
function metricsTable(groups) {
	return {
		head: [
			"Metric",
			"Median",
			"p90",
			"n"
		],
		groups: groups.map((group) => ({
			title: groups.length < 2 ? null : groupTitle(group),
			rows: [...spreads$1.map(([name, label, shown]) => spreadRow(label, group.metrics[name], shown)), ...rates$1.map(([name, label]) => rateRow(label, group.metrics[name]))]
		}))
	};
}
function spreadRow(label, { n, median, p90 }, shown) {
	const cell = (value) => [ours(value === null ? "–" : shown(value))];
	return [
		[ours(label)],
		cell(median),
		cell(p90),
		text`${n}`
	];
}
function rateRow(label, { n, of, rate }) {
	return [
		[ours(label)],
		[ours(rate === null ? "–" : `${Math.round(rate * 100)} %`)],
		text``,
		text`${n} of ${of}`
	];
}
function groupTitle({ repository, service, team, metrics }) {
	const place = repository !== null ? text`${repository}` : service === null ? text`all` : text`service ${service}`;
	const owner = team === null ? text`` : text`, ${nameOf(team)}`;
	return text`${place}${owner}, ${ours(counted(metrics.incidents, "incident"))}`;
}
function plainly(count) {
	return String(count);
}

// src/incident/metrics.ts
/** Dismissed as these, it was none. */
const falseAlarms = /* @__PURE__ */ new Set([
	"false_positive",
	"duplicate",
	"not_affected",
	"test_code"
]);
/** `histories`: all events of each incident, in order. */
function metricsOf(histories, now) {
	const all = [...histories].map(measure);
	const ended = all.filter(({ hasEnded }) => hasEnded);
	return {
		incidents: all.length,
		unheld: spreadOf(all.map(({ state }) => unheldOf(state.trail, now))),
		accept: spreadOf(timesTo(all, "accepted")),
		contain: spreadOf(timesTo(all, "contained")),
		resolve: spreadOf(timesTo(all, "resolved")),
		handOffs: spreadOf(all.map(({ state }) => handOffsOf(state.trail))),
		lapses: spreadOf(all.map(({ lapses }) => lapses)),
		pingPong: rateOf(all, ({ notMine }) => notMine > 1),
		reopened: rateOf(ended, ({ state }) => state.reopened > 0),
		precision: rateOf(ended, ({ isFalseAlarm }) => !isFalseAlarm)
	};
}
function measure(events) {
	let state = null;
	let lapses = 0;
	let isFalseAlarm = false;
	const notMine = /* @__PURE__ */ new Set();
	for (const event of events) {
		const { what, by } = event;
		state = apply(state, event);
		if (what.is === "lapsed") lapses += 1;
		if (what.is === "declined" && what.reason === "not_mine" && by !== "baton") notMine.add(by.id);
		if (what.is === "dismissed") isFalseAlarm = falseAlarms.has(what.reason);
		if (what.is === "regressed") isFalseAlarm = false;
	}
	if (state === null) throw new RangeError("an incident has at least one event");
	return {
		state,
		lapses,
		notMine: notMine.size,
		hasEnded: state.endedAt !== void 0,
		isFalseAlarm
	};
}
function unheldOf(trail, now) {
	return trail.filter(({ holder }) => holder === null).reduce((sum, { from, to }) => sum + lasted(from, to ?? now), 0);
}
/** From one holder to the next, whichever way. */
function handOffsOf(trail) {
	return trail.filter(({ holder, how }, at) => {
		const before = trail[at - 1];
		return holder !== null && before !== void 0 && before.holder !== null && how !== "regressed";
	}).length;
}
function timesTo(all, time) {
	return all.flatMap(({ state: { times } }) => {
		const until = times[time];
		return times.declared === void 0 || until === void 0 ? [] : [lasted(times.declared, until)];
	});
}
function spreadOf(values) {
	const sorted = values.toSorted((one, other) => one - other);
	const n = sorted.length;
	const low = sorted[Math.floor((n - 1) / 2)];
	const high = sorted[Math.floor(n / 2)];
	return {
		n,
		median: low === void 0 || high === void 0 ? null : (low + high) / 2,
		p90: sorted[Math.ceil(n * .9) - 1] ?? null
	};
}
function rateOf(all, isOne) {
	const n = all.filter(isOne).length;
	return {
		n,
		of: all.length,
		rate: all.length === 0 ? null : n / all.length
	};
}

// src/render/open-metrics.ts
const spreads = {
	unheld: {
		name: "unheld_seconds",
		help: "Nobody had the incident",
		unit: "seconds"
	},
	accept: {
		name: "accept_seconds",
		help: "From declaring to the first accept",
		unit: "seconds"
	},
	contain: {
		name: "contain_seconds",
		help: "From declaring to the first hold",
		unit: "seconds"
	},
	resolve: {
		name: "resolve_seconds",
		help: "From declaring to the proof that it is gone",
		unit: "seconds"
	},
	handOffs: {
		name: "hand_offs",
		help: "From one holder to the next",
		unit: null
	},
	lapses: {
		name: "lapses",
		help: "Offers that nobody answered",
		unit: null
	}
};
const rates = {
	pingPong: {
		name: "ping_pong_ratio",
		help: "Two or more said that it is not theirs",
		unit: null
	},
	reopened: {
		name: "reopened_ratio",
		help: "Came back, of those that ended",
		unit: null
	},
	precision: {
		name: "precision_ratio",
		help: "Not dismissed as no incident, of those that ended",
		unit: null
	}
};
const prefix = "baton_incident_";
/** OpenMetrics 1.0: summaries without a sum, which the record does not keep, and gauges. Ends in `# EOF`. */
function openMetrics(groups) {
	const spreadLines = names(spreads).flatMap((key) => [...headOf(spreads[key], "summary"), ...groups.flatMap((group) => spreadSamples(spreads[key].name, group, group.metrics[key]))]);
	const rateLines = names(rates).flatMap((key) => [
		...headOf(rates[key], "gauge"),
		...groups.flatMap((group) => rateSample(rates[key].name, group, group.metrics[key])),
		...headOf({
			...rates[key],
			name: `${rates[key].name}_of`,
			help: "Incidents that it is a share of"
		}, "gauge"),
		...groups.map((group) => sample(`${rates[key].name}_of`, group, group.metrics[key].of))
	]);
	const known = {
		name: "known",
		help: "Incidents on record",
		unit: null
	};
	const counts = groups.map((group) => sample(known.name, group, group.metrics.incidents));
	return [
		...headOf(known, "gauge"),
		...counts,
		...spreadLines,
		...rateLines,
		"# EOF",
		""
	].join("\n");
}
function headOf({ name, help, unit }, type) {
	return [
		`# TYPE ${prefix}${name} ${type}`,
		...unit === null ? [] : [`# UNIT ${prefix}${name} ${unit}`],
		`# HELP ${prefix}${name} ${help}.`
	];
}
function spreadSamples(name, group, { n, median, p90 }) {
	const inUnit = (value) => name.endsWith("_seconds") ? value / 1e3 : value;
	return [
		...median === null ? [] : [sample(name, group, inUnit(median), "0.5")],
		...p90 === null ? [] : [sample(name, group, inUnit(p90), "0.9")],
		sample(`${name}_count`, group, n)
	];
}
function rateSample(name, group, { rate }) {
	return rate === null ? [] : [sample(name, group, rate)];
}
function sample(name, group, value, quantile) {
	return `${prefix}${name}${labelsOf(group, quantile)} ${value}`;
}
function labelsOf({ repository, service, team }, quantile) {
	const labels = [
		...repository === null ? [] : [`repository="${escaped(repository)}"`],
		...service === null ? [] : [`service="${escaped(service)}"`],
		...team === null ? [] : [`team="${escaped(team)}"`],
		...quantile === void 0 ? [] : [`quantile="${quantile}"`]
	];
	return labels.length === 0 ? "" : `{${labels.join(",")}}`;
}
function escaped(value) {
	return visible(value).replaceAll("\\", "\\\\").replaceAll("\"", "\\\"");
}
function names(table) {
	return Object.keys(table);
}

// src/commands/metrics.ts
/** `baton metrics`: how incidents went, by repository and team; the time that nobody had them comes first. */
async function metrics(command, world) {
	const { incidents } = await historyHere(await openHere(await ledgerHere(command, world)));
	const groups = groupsOf(incidents, command, world.clock.now().toISOString());
	return world.output.print(rendered(groups, command, world.terminal.width)) ? 0 : 30;
}
function rendered(groups, { format }, width) {
	switch (format) {
		case "json": return jsonText({ groups });
		case "openmetrics": return openMetrics(groups).trimEnd();
		case "text": return terminalTable(metricsTable(groups), width);
	}
}
function groupsOf(histories, scope, now) {
	const asked = histories.map((events) => ({
		events,
		state: fold(events)
	})).filter(({ state }) => isAsked(state, scope));
	return grouped(asked, ({ state }) => state).toSorted(byName).map(({ whose: { repository, service, team }, members }) => ({
		repository,
		service: repository === null ? service : null,
		team,
		metrics: metricsOf(members.map(({ events }) => events), now)
	}));
}

export { metrics };