import {
  replyToDone,
  replyToHelp,
  replyToMistake,
  replyToRefused,
  type Reply,
} from '../brief/record/reply.ts'
import type { IncidentState } from '../domain/incident-state.ts'
import type { Refusal, Request, Rights } from '../domain/request.ts'
import type { IncidentSettings } from '../domain/settings-incident.ts'
import type { ExitCode } from '../domain/terms.ts'
import { ours, text } from '../domain/text.ts'
import { answerOf } from '../incident/answer.ts'
import { isRefusal } from '../incident/ask.ts'
import { fold } from '../incident/fold.ts'
import { rule } from '../incident/rule.ts'
import { requestFromWords } from '../intake/request/request-from.ts'
import { transact } from '../ledger/transact.ts'
import { plain } from '../render/plain.ts'
import type { RequestCommand } from '../settings/command.ts'
import { accountHere } from './record/account-here.ts'
import { commitUnknown } from './record/change-here.ts'
import { incidentsHere } from './record/incident-settings.ts'
import { rightsHere } from './record/rights-here.ts'
import { ledgerHere, mayWrite, readerOf, type LedgerHere } from './record/at-ledger.ts'
import { notWritten } from './record/record-problems.ts'
import { drawIssues } from './record/draw-issues.ts'
import type { World } from './world.ts'

/** `baton accept INC …` and the other verbs: the same request as by a comment, ruled by the same table. */
export async function request(command: RequestCommand, world: World): Promise<ExitCode> {
  const here = mayWrite(await ledgerHere(command, world))
  const by = world.asker?.by ?? (await accountHere(command.as, here, world))
  const asked = requestFromWords([command.verb, command.incident, ...command.words], {
    by,
    via: world.asker === undefined ? 'cli' : 'jenkins',
    source: world.asker?.source ?? `cli:${world.random.nonce()}`,
    incident: null,
    ...(command.term === null ? {} : { term: command.term }),
  })
  if ('mistake' in asked) return say(replyToMistake(asked), world, 2)
  if ('help' in asked) return say(replyToHelp(asked), world, 0)
  return ruled(asked, here, await incidentsHere(here, world), world)
}

/** Ruled by the rights that the asker has at that moment; a refusal is not recorded. */
async function ruled(
  asked: Request,
  here: LedgerHere,
  incidents: IncidentSettings,
  world: World,
): Promise<ExitCode> {
  const moment = { at: world.clock.now().toISOString(), nonce: world.random.nonce() }
  const last: { refused: Refused | null } = { refused: null }
  const done = await transact(
    here.store,
    async (record, pages) => {
      const events = record?.open.has(asked.incident) === true ? [] : await pages.incident(asked.incident)
      const before = record?.open.get(asked.incident) ?? (events.length === 0 ? null : fold(events))
      const rights = await rightsHere({ ...asked, incidents }, before, here, world)
      const answer = rule(asked, before, rights, incidents, moment)
      last.refused = isRefusal(answer) ? { refusal: answer, before, rights } : null
      return isRefusal(answer) ? null : answer
    },
    { ...world, ...readerOf(here.settings) },
  )
  if (done.is === 'closed') throw notWritten(here.store, done.why)
  if (last.refused !== null) {
    const { refusal, before, rights } = last.refused
    // A stage of a build that ran again: what it asked for is done.
    if (refusal.why === 'replayed' && asked.via === 'jenkins') return say(doneBefore, world, 0)
    if (lacksCommit(asked, last.refused)) throw commitUnknown(here.github !== null)
    const answered = before === null ? null : { state: before, answer: answerOf(before, incidents) }
    return say(replyToRefused(asked.verb, refusal, answered, rights, moment.at), world, 2)
  }
  for (const line of await drawIssues(new Set([asked.incident]), here, world))
    world.output.note(`baton: ${line}`)
  const after = done.record?.open.get(asked.incident)
  if (after === undefined) return say({ reaction: '+1', says: [text`Done: it has ended.`] }, world, 0)
  return say(
    replyToDone(asked.verb, { state: after, answer: answerOf(after, incidents) }, moment.at),
    world,
    0,
  )
}

interface Refused {
  readonly refusal: Refusal
  readonly before: IncidentState | null
  readonly rights: Rights
}

/** Refused for no other reason than that nobody said which commit, or who wrote it. */
function lacksCommit({ verb }: Request, { refusal, rights }: Refused): boolean {
  const mayBeWhy =
    refusal.why === 'author-may-not' || (refusal.why === 'not-now' && refusal.needs === undefined)
  return verb === 'waive' && rights.headCommit === undefined && mayBeWhy
}

const doneBefore: Reply = {
  reaction: '+1',
  says: [text`Done before, by the same request of this build.`],
}

function say({ says, reaction }: Reply, world: World, exit: ExitCode): ExitCode {
  const lines = says.length === 0 ? [text`${ours(reaction === '+1' ? 'Done.' : 'Not done.')}`] : says
  world.output.output('says', lines.map((line) => plain(line)).join(' '))
  return world.output.print(lines.map((line) => plain(line)).join('\n')) ? exit : 30
}
