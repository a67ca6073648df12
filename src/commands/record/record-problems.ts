import { nextOf } from '../../decision/next.ts'
import type { Store } from '../../domain/ledger.ts'
import { Inability, type Problem } from '../../domain/problem.ts'
import { ours, text } from '../../domain/text.ts'
import type { RunJudged } from '../gate/judge-run.ts'
import type { Keeping } from './keeping.ts'
import { whyWords, type Why } from './why-words.ts'

/** A read that failed, or a write that somebody asked for: the run cannot tell. */
export function withFailure(run: RunJudged, problem: Problem): RunJudged {
  const { decision } = run
  const incomplete = [problem, ...decision.incomplete]
  const next = nextOf({ ...decision, incomplete })
  return { ...run, decision: { ...decision, incomplete, cannotTell: true, next } }
}

/**
 * A ledger that cannot be read is not an empty one: the run cannot tell. Only where nobody asked for one, the forge does not
 * answer, and nothing depends on the record (no finding is urgent, or the change itself tells its age), it is said and no more.
 */
export function withUnread(
  run: RunJudged,
  { store, settings }: Pick<Keeping, 'store' | 'settings'>,
  why: Why,
): RunJudged {
  const isForge =
    settings.place?.is === 'github' && store.isDefault && (why === 'unreadable' || why === 'denied')
  const isIdle = run.decision.judged.every(
    ({ tier, newSource }) => tier === null || tier === 'T3' || tier === 'T4' || newSource === 'change',
  )
  return isForge && isIdle
    ? withNotice(run, unreadable(store, why))
    : withFailure(run, unreadable(store, why))
}

/** What is told of where the record is: it is not there. */
export function withoutRecord(run: RunJudged, { name, isDefault }: Store, why: Why): RunJudged {
  const ledger = { is: 'not-kept', name: isDefault ? null : name, why: text`${ours(whyWords[why])}` } as const
  return { ...run, ledger }
}

/** Said, and nothing else. */
export function withNotice(run: RunJudged, problem: Problem): RunJudged {
  const { decision } = run
  return { ...run, decision: { ...decision, notices: [...decision.notices, problem] } }
}

function unreadable({ name }: Store, why: Why): Problem {
  return {
    code: 'ledger-unreadable',
    sentence: text`the record ${name} does not help: ${ours(whyWords[why])}, so what is open already is not known`,
    remedy:
      why === 'newer'
        ? text`use a newer version of Baton`
        : text`run ${'baton ledger check'}, and see docs/ledger.md`,
  }
}

export function unkept({ name }: Store): Problem {
  return {
    code: 'ledger-unkept',
    sentence: text`no record is kept in ${name}: this token may not write there`,
    remedy: text`add ${'contents: write'} to the job's permissions, and incidents have a holder and a history`,
  }
}

export function unwritten({ name }: Store, why: Why): Problem {
  return {
    code: 'ledger-unwritten',
    sentence: text`what this run decided could not be recorded in ${name}: ${ours(whyWords[why])}`,
    remedy: text`keep the spill file beside the decision, and run the gate again when it answers`,
  }
}

/** Of a request: nothing was changed. Exit 30. */
export function notWritten({ name }: Pick<Store, 'name'>, why: Why): Inability {
  return new Inability(30, [
    {
      code: 'ledger-unwritten',
      sentence: text`nothing was changed: the record ${name} could not be written, ${ours(whyWords[why])}`,
      remedy: text`ask again`,
    },
  ])
}
