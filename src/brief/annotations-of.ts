import type { Decision, Judged } from '../domain/decision.ts'
import type { Place } from '../domain/finding.ts'
import { mostPressing } from '../domain/most-pressing.ts'
import type { Annotation } from '../domain/ports.ts'
import type { Problem } from '../domain/problem.ts'
import { ours, text, value, type Text } from '../domain/text.ts'
import { asStep } from '../domain/as-step.ts'
import { brokenBase, brokenConfig } from './broken-config.ts'
import type { BriefContext } from './context.ts'
import { counted } from '../domain/counted.ts'
import { flawOf } from './flaw.ts'
import { stops } from './footer.ts'
import { placeOfProblem } from './place-of-problem.ts'
import { withStop } from './problem-folds.ts'
import { readerOf, type Reader } from './reader.ts'
import { newnessOf } from './where.ts'

/** An annotation before it is rendered. */
export interface Note {
  readonly level: Annotation['level']
  readonly title: Text
  readonly message: Text
  readonly place: Place | null
}

/** The runner keeps ten annotations of each level for a step, and drops the rest in silence. */
const mostOfLevel = 10

/** What stops as errors, what is new and tracked as warnings, the worst first; "N more" where there is no room. */
export function annotationsOf(decision: Decision, context: BriefContext): Note[] {
  const reader = readerOf(decision, context)
  const stopping = decision.judged.filter(stops)
  const tracked = decision.judged.filter((one) => one.verdict === 'track' && one.newness !== 'existing')
  const level = decision.basis.mode === 'observe' ? 'warning' : 'error'
  const problems = decision.incomplete.map((one): Note => ({
    level: decision.cannotTell ? level : 'warning',
    title: text`Cannot tell (${value(one.code)})`,
    message: text`${withStop(one.sentence)} Next: ${withStop(one.remedy)}`,
    place: placeOfProblem(one),
  }))
  const broken = [
    ...brokenBase(decision).slice(0, 1).map(baseNote),
    ...brokenConfig(decision).slice(0, mostOfLevel).map(brokenNote),
  ]
  const notes = [
    ...problems.slice(0, mostOfLevel),
    ...mostPressing(stopping, mostOfLevel).map((one) => noteOf(one, level, decision, reader)),
    ...broken,
    ...mostPressing(tracked, mostOfLevel).map((one) => noteOf(one, 'warning', decision, reader)),
  ]
  const total = { stopping: problems.length + stopping.length, tracked: tracked.length + broken.length }
  const silence = stopping.length > 0 || decision.incidents.length > 0 ? nobodyTold(context) : []
  if (level === 'warning')
    return [...limited(notes, 'warning', total.stopping + total.tracked, reader), ...silence]
  const errors = notes.filter((note) => note.level === 'error')
  const warnings = notes.filter((note) => note.level === 'warning')
  const softened = problems.filter((note) => note.level === 'warning').length
  return [
    ...limited(errors, 'error', total.stopping - softened, reader),
    ...limited(warnings, 'warning', total.tracked + softened, reader),
    ...silence,
  ]
}

/** A mistake in the baton.yml that the change brings. */
function brokenNote(problem: Problem): Note {
  return {
    level: 'warning',
    title: text`This change breaks ${'baton.yml'}`,
    message: text`${withStop(problem.sentence)} Next: ${withStop(asStep(problem.remedy))}`,
    place: placeOfProblem(problem),
  }
}

/** The baton.yml that should have judged; its lines are not those of the change. */
function baseNote(problem: Problem): Note {
  return {
    level: 'warning',
    title: text`${'baton.yml'} of the base does not load`,
    message: text`${withStop(problem.sentence)} The built-in policy judged, nothing is waived or relaxed.`,
    place: null,
  }
}

/** Where comment and issue cannot be written, whoever looks at the checks must learn that nobody else was told. */
function nobodyTold({ told }: BriefContext): Note[] {
  if (told.whyNobody === null) return []
  return [{ level: 'notice', title: text`Nobody has been told yet`, message: told.whyNobody, place: null }]
}

function noteOf(judged: Judged, level: Note['level'], decision: Decision, reader: Reader): Note {
  const verdict = level === 'error' ? 'Stopped' : stops(judged) ? 'Would stop' : 'Tracked'
  const hidden = reader.withholds(judged)
  const { finding, row } = judged
  const by = hidden ? text`, ${value(judged.id)}` : text`, found by ${finding.rule.tool} ${finding.rule.id}`
  return {
    level,
    title: text`${ours(verdict)}: ${flawOf(judged, reader)}`,
    message: text`${flawOf(judged, reader)}${by}, ${newnessOf(judged, decision.basis, reader)} (rule ${row}). The summary says what to do next.`,
    place: hidden ? null : finding.place,
  }
}

function limited(notes: readonly Note[], level: Note['level'], total: number, reader: Reader): Note[] {
  if (total <= mostOfLevel) return [...notes]
  const kept = notes.slice(0, mostOfLevel - 1)
  const more = counted(total - kept.length, 'more', 'more')
  return [
    ...kept,
    {
      level,
      title: text`${ours(more)}`,
      message: text`${ours(more)} of this kind: in the summary, and ${reader.listedIn}.`,
      place: null,
    },
  ]
}
