import { selected } from "../brief/record/status.js";
import { grouped, isAsked, whoseTitle } from "../brief/record/whose.js";
import { Inability, answerOf, counted, lengthOf, plain, shownValue, terminal, text } from "../start.js";
import { pathOf, showBrief, timelineOf } from "../incident/timeline.js";
import { fold } from "../incident/fold.js";
import { pagesOf } from "../ledger/pages.js";
import { ledgerHere, openHere } from "./record/at-ledger.js";
import { incidentsHere } from "./record/incident-settings.js";

// src/render/svg.ts
const width = 800;
const rowHeight = 30;
const top = 64;
const bars = {
	from: 150,
	wide: 378
};
const leastBar = 3;
/** Contrast 4.5 : 1 or more against the page in both schemes; gaps are hatched too, not by colour alone. */
const style = `
  .page{fill:#ffffff}.text{fill:#1f2328}.dim{fill:#59636e}.line{stroke:#d1d9e0}
  .held{fill:#0969da}.gap{fill:url(#hatch);stroke:#cf222e}.hatch{stroke:#cf222e}.red{fill:#cf222e}
  @media (prefers-color-scheme:dark){
  .page{fill:#0d1117}.text{fill:#f0f6fc}.dim{fill:#9198a1}.line{stroke:#3d444d}
  .held{fill:#4493f8}.gap{stroke:#ff7b72}.hatch{stroke:#ff7b72}.red{fill:#ff7b72}}
  text{font:13px system-ui,"Segoe UI","Noto Sans",Helvetica,Arial,"Liberation Sans",sans-serif}
  .open{opacity:.5}.title{font-weight:600;font-size:15px}`;
/** The baton's path as one picture that needs nothing else: no script, no font, no address. Ends in a line break. */
function svg({ incident, stretches }) {
	const shown = stretches.slice(-40);
	const scale = scaleOf(shown);
	const height = top + shown.length * rowHeight + 16;
	const title = `Who had ${incident}`;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="t d">`,
		`<title id="t">${xml(title)}</title>`,
		`<desc id="d">${xml(shown.map(spoken).join("; "))}</desc>`,
		`<style>${style}</style>`,
		"<defs><pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><line class=\"hatch\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"6\" stroke-width=\"3\"/></pattern></defs>",
		`<rect class="page" width="${width}" height="${height}"/>`,
		`<text class="text title" x="16" y="26">${xml(title)}</text>`,
		`<text class="dim" x="16" y="46">${xml(summaryOf(stretches, shown.length))}</text>`,
		...shown.flatMap((stretch, row) => rowOf(stretch, row, scale)),
		"</svg>",
		""
	].join("\n");
}
function scaleOf(stretches) {
	const from = Math.min(...stretches.map((one) => Date.parse(one.from)));
	const to = Math.max(...stretches.map((one) => Date.parse(one.to)));
	return {
		from,
		perPixel: Math.max(1, to - from) / bars.wide
	};
}
function rowOf(stretch, row, { from, perPixel }) {
	const y = top + row * rowHeight;
	const long = (Date.parse(stretch.to) - Date.parse(stretch.from)) / perPixel;
	const bar = Math.max(leastBar, long);
	const x = Math.min(bars.from + (Date.parse(stretch.from) - from) / perPixel, bars.from + bars.wide - bar);
	const isGap = stretch.holder === null;
	const middle = y + 18;
	const shape = `x="${x.toFixed(1)}" y="${y + 5}" width="${bar.toFixed(1)}" height="18" rx="2"`;
	return [
		`<line class="line" x1="16" x2="784" y1="${y}" y2="${y}"/>`,
		`<text class="${isGap ? "red" : "text"}" x="16" y="${middle}">${xml(nameOf(stretch))}</text>`,
		`<rect class="${isGap ? "gap" : "held"}${stretch.isOpen ? " open" : ""}" ${shape}/>`,
		`<text class="dim" x="544" y="${middle}">${xml(timeWords(stretch))}</text>`
	];
}
function nameOf({ holder }) {
	return holder === null ? "nobody" : `@${shownValue(holder, 18)}`;
}
function timeWords({ from, to, isOpen }) {
	const length = isOpen ? "goes on" : lengthOf(Date.parse(to) - Date.parse(from));
	return `${stamp(from)} UTC, ${length}`;
}
function spoken(stretch) {
	return `${nameOf(stretch)}: ${timeWords(stretch)}`;
}
function summaryOf(stretches, shown) {
	const unheld = stretches.filter(({ holder, isOpen }) => holder === null && !isOpen).reduce((sum, { from, to }) => sum + Date.parse(to) - Date.parse(from), 0);
	const holders = new Set(stretches.flatMap(({ holder }) => holder ?? [])).size;
	const now = stretches.at(-1);
	const open = now?.isOpen === true && now.holder === null ? ", and now" : "";
	const left = stretches.length - shown;
	return `${counted(holders, "holder")}; nobody for ${lengthOf(unheld)}${open}${left > 0 ? `; ${left} earlier not drawn` : ""}`;
}
function stamp(iso) {
	return new Date(iso).toISOString().slice(0, 16).replace("T", " ");
}
/** XML 1.0 §2.2, §2.4: characters that would end the text; controls are shown by number before. */
function xml(words) {
	return words.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

// src/commands/show.ts
/**
* `baton show INC`: everything about one incident, open or closed; `--svg` draws who had it. Without an incident: of
* each that is open, by repository and team.
*/
async function show(command, world) {
	const here = await ledgerHere(command, world);
	const open = await openHere(here);
	const incidents = await incidentsHere(here, world);
	if (command.incident === null) return world.output.print(allOf(open, command, incidents, world)) ? 0 : 30;
	const events = await pagesOf(open).incident(command.incident);
	const state = events.length === 0 ? null : fold(events);
	if (state === null || !isAsked(state, command)) throw unknownIncident(command.incident);
	const says = command.svg ? svg(pathOf(state)) : oneOf(state, events, incidents, world);
	return world.output.print(says) ? 0 : 30;
}
/** Each below the other, under a title for what belongs together where there is more than one. */
function allOf(open, command, incidents, world) {
	const { team, repository } = command;
	const groups = grouped(selected(open?.record.open.values() ?? [], {
		team,
		repository
	}), (state) => state);
	if (groups.length === 0) return "No open incident.";
	return groups.flatMap(({ whose, members }) => [...groups.length < 2 ? [] : [`== ${plain(whoseTitle(whose))} ==`], ...members.map((state) => oneOf(state, open?.events.get(state.id) ?? [], incidents, world))]).join("\n\n");
}
function oneOf(state, events, incidents, { clock, terminal: screen }) {
	const answered = {
		state,
		answer: answerOf(state, incidents)
	};
	const brief = showBrief(answered, timelineOf(events), clock.now().toISOString());
	return terminal(brief, {
		...screen,
		exitCode: null,
		folds: "all",
		mostItems: 1e400
	});
}
function unknownIncident(id) {
	return new Inability(2, [{
		code: "incident-unknown",
		sentence: text`the record has no incident ${id}`,
		remedy: text`take an id from ${"baton status"}`
	}]);
}

export { show, unknownIncident };