import type { Brief } from '../domain/brief.ts'
import type { Problem } from '../domain/problem.ts'
import { ours, strong, text, value } from '../domain/text.ts'
import { asStep } from '../domain/as-step.ts'
import { problemLine } from './problem-folds.ts'

/** A run without a decision: wrong input, configuration or policy (2), or something that could not be read (30). */
export function problemBrief(problems: readonly Problem[], exit: 2 | 30): Brief {
  const [first] = problems
  const words =
    exit === 2
      ? 'Stopped: the step is not set up rightly, so nothing was judged'
      : 'Stopped: it cannot be told whether this is safe'
  return {
    verdictWord: exit === 2 ? 'stopped' : 'cannot-tell',
    headline:
      first === undefined
        ? text`${strong([ours(words)])}.`
        : text`${strong([ours(words)])} (rule ${value(first.code)}).`,
    rows:
      first === undefined
        ? []
        : [
            { label: 'What', says: first.sentence },
            { label: 'Where', says: placeOf(first) },
            { label: 'Next', says: [strong(asStep(first.remedy))] },
            { label: 'Who', says: text`whoever set up this step` },
            { label: 'By when', says: text`no clock; it stays stopped` },
            {
              label: 'Contained',
              says: text`nothing goes on. ${strong(text`Unknown: everything`)}, no finding was judged`,
            },
            { label: 'Contest', says: text`there is no waiver for this: it must be mended` },
          ],
    footer: [text`No record is kept of this run, since nothing was judged. Told: nobody yet.`],
    folds:
      problems.length > 1
        ? [
            {
              title: text`All that is wrong (${problems.length})`,
              body: [{ is: 'list', items: problems.map(problemLine) }],
            },
          ]
        : [],
  }
}

function placeOf({ at }: Problem) {
  if (at === undefined) return text`the inputs of this step`
  const behind = [at.line, at.column].filter((number) => number !== undefined)
  return [value(at.file), ...behind.map((number) => value(`:${number}`))]
}
