// src/decision/assumed-signals.ts
/** Score of a level where no score is stated (domain.md c.4). A finding of level none is read as a warning. */
const scoreOfLevel = {
	error: 7,
	warning: 4,
	note: .1,
	none: 4
};
/** From which score on a vulnerability is assumed automatable, and its impact total, where nothing says so. */
const automatableFrom = 7;
const totalImpactFrom = 9;
/** The injection family: flaws with well-known exploitation (SSVC), and 94, 502 and 1336 (domain.md c.4). */
const injectionFamily = /* @__PURE__ */ new Set([
	22,
	77,
	78,
	89,
	91,
	94,
	434,
	502,
	611,
	918,
	1321,
	1336
]);
/** What an attacker gains: SSVC data where there is any, else the CVSS vector's, else the score's; these are assumed. */
function exploitabilityOf(stated, vector, score) {
	return {
		automatable: stated.automatable ?? vector.automatable ?? score >= automatableFrom,
		totalImpact: stated.totalImpact ?? vector.totalImpact ?? score >= totalImpactFrom,
		assumed: stated.automatable === void 0 || stated.totalImpact === void 0
	};
}

// src/intake/sarif/shape.ts
function objectOf(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
}
/** Elements of an array; none when it is anything else. */
function listOf(value) {
	return Array.isArray(value) ? value : none;
}
function objectsOf(value) {
	const objects = [];
	for (const element of listOf(value)) {
		const object = objectOf(element);
		if (object !== null) objects.push(object);
	}
	return objects;
}
function textOf(value) {
	return typeof value === "string" ? value : null;
}
/** A whole number of at least `least`, or null: SARIF writes −1 for "not given". */
function indexOf(value, least = 0) {
	return typeof value === "number" && Number.isSafeInteger(value) && value >= least ? value : null;
}
/** Member by a name that comes from input: never one of Object.prototype. */
function own(object, name) {
	return object !== null && Object.hasOwn(object, name) ? object[name] : void 0;
}
/** JSON's null stands for "not given", as serialisers write it. */
function isGiven(value) {
	return value !== void 0 && value !== null;
}
const none = [];

// src/intake/sarif/cvss.ts
/** A CVSS vector of version 2, 3 or 4 (FIRST), else null. A metric that comes twice makes it none. */
function readVector(value) {
	const text = textOf(value)?.trim();
	if (text === void 0 || text.length > 300) return null;
	const version = /^CVSS:([34])\.[01]\//.exec(text)?.[1];
	const body = version === void 0 ? text.replace(/^\((.{1,200})\)$/, "$1") : text.slice(text.indexOf("/") + 1);
	if (version === void 0 && !/^AV:[NAL]\/AC:[HML]\/Au:/.test(body)) return null;
	const metrics = metricsOf(body);
	if (metrics === null) return null;
	const has = (wanted) => wanted.split("/").every((metric) => metrics.has(metric));
	if (version === "4") {
		if (!hasAll(metrics, [
			"AV",
			"AC",
			"AT",
			"PR",
			"UI",
			"VC",
			"VI",
			"VA"
		])) return null;
		return {
			automatable: has("AU:Y") || !has("AU:N") && has("AV:N/AC:L/AT:N/PR:N/UI:N"),
			totalImpact: has("VC:H/VI:H/VA:H"),
			score: null
		};
	}
	if (version === "3") {
		if (!hasAll(metrics, [
			"AV",
			"AC",
			"PR",
			"UI",
			"S",
			"C",
			"I",
			"A"
		])) return null;
		return {
			automatable: has("AV:N/AC:L/PR:N/UI:N"),
			totalImpact: has("C:H/I:H/A:H"),
			score: score3(metrics)
		};
	}
	if (!hasAll(metrics, [
		"AV",
		"AC",
		"Au",
		"C",
		"I",
		"A"
	])) return null;
	return {
		automatable: has("AV:N/AC:L/Au:N"),
		totalImpact: has("C:C/I:C/A:C"),
		score: score2(metrics)
	};
}
/** `NAME:VALUE` of each metric; null: not the grammar, or a name twice. */
function metricsOf(body) {
	const metrics = /* @__PURE__ */ new Set();
	const names = /* @__PURE__ */ new Set();
	for (const metric of body.split("/")) {
		const name = /^([A-Za-z]{1,3}):[A-Za-z]{1,6}$/.exec(metric)?.[1];
		if (name === void 0 || names.has(name)) return null;
		names.add(name);
		metrics.add(metric);
	}
	return metrics;
}
function hasAll(metrics, names) {
	const stated = new Set([...metrics].map((metric) => metric.slice(0, metric.indexOf(":"))));
	return names.every((name) => stated.has(name));
}
/** CVSS 3.1 §7.4. */
const weights3 = {
	reach: {
		"AV:N": .85,
		"AV:A": .62,
		"AV:L": .55,
		"AV:P": .2
	},
	complexity: {
		"AC:L": .77,
		"AC:H": .44
	},
	rights: {
		"PR:N": .85,
		"PR:L": .62,
		"PR:H": .27
	},
	rightsChanged: {
		"PR:N": .85,
		"PR:L": .68,
		"PR:H": .5
	},
	interaction: {
		"UI:N": .85,
		"UI:R": .62
	},
	confidentiality: {
		"C:H": .56,
		"C:L": .22,
		"C:N": 0
	},
	integrity: {
		"I:H": .56,
		"I:L": .22,
		"I:N": 0
	},
	availability: {
		"A:H": .56,
		"A:L": .22,
		"A:N": 0
	}
};
/** CVSS 2 §3.2.1. */
const weights2 = {
	reach: {
		"AV:N": 1,
		"AV:A": .646,
		"AV:L": .395
	},
	complexity: {
		"AC:L": .71,
		"AC:M": .61,
		"AC:H": .35
	},
	authentication: {
		"Au:N": .704,
		"Au:S": .56,
		"Au:M": .45
	},
	confidentiality: {
		"C:C": .66,
		"C:P": .275,
		"C:N": 0
	},
	integrity: {
		"I:C": .66,
		"I:P": .275,
		"I:N": 0
	},
	availability: {
		"A:C": .66,
		"A:P": .275,
		"A:N": 0
	}
};
/** NaN when a metric has a value that the version does not know; then there is no score. */
function weigh(metrics, weights) {
	for (const [metric, weight] of Object.entries(weights)) if (metrics.has(metric)) return weight;
	return NaN;
}
/** CVSS 3.1 §7.1, with its way to round up (appendix A). */
function score3(metrics) {
	const changed = metrics.has("S:C");
	const lost = 1 - (1 - weigh(metrics, weights3.confidentiality)) * (1 - weigh(metrics, weights3.integrity)) * (1 - weigh(metrics, weights3.availability));
	const impact = changed ? 7.52 * (lost - .029) - 3.25 * (lost - .02) ** 15 : 6.42 * lost;
	const ease = 8.22 * weigh(metrics, weights3.reach) * weigh(metrics, weights3.complexity) * weigh(metrics, changed ? weights3.rightsChanged : weights3.rights) * weigh(metrics, weights3.interaction);
	if (Number.isNaN(impact + ease)) return null;
	if (impact <= 0) return 0;
	const sum = Math.min(changed ? 1.08 * (impact + ease) : impact + ease, 10);
	const whole = Math.round(sum * 1e5);
	return whole % 1e4 === 0 ? whole / 1e5 : (Math.floor(whole / 1e4) + 1) / 10;
}
function score2(metrics) {
	const impact = 10.41 * (1 - (1 - weigh(metrics, weights2.confidentiality)) * (1 - weigh(metrics, weights2.integrity)) * (1 - weigh(metrics, weights2.availability)));
	const ease = 20 * weigh(metrics, weights2.reach) * weigh(metrics, weights2.complexity) * weigh(metrics, weights2.authentication);
	const score = (.6 * impact + .4 * ease - 1.5) * (impact === 0 ? 0 : 1.176);
	return Number.isNaN(score) ? null : Math.round(score * 10) / 10;
}

export { exploitabilityOf, indexOf, injectionFamily, isGiven, listOf, objectOf, objectsOf, own, readVector, scoreOfLevel, textOf };