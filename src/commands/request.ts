import {
  replyToDone,
  replyToHelp,
  replyToMistake,
  replyToRefused,
  type Reply,
} from '../brief/record/reply.ts'
import type { IncidentState } from '../domain/incident-state.ts'
import { Inability } from '../domain/problem.ts'
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
import { rightsInJenkins } from './record/rights-in-jenkins.ts'
import { ledgerHere, mayWrite, readerOf, whyWords, type LedgerHere } from './record/at-ledger.ts'
import type { World } from './world.ts'

/** `baton accept INC …` and the other verbs: the same request as by a comment, ruled by the same table. */
export async function request(command: RequestCommand, world: World): Promise<ExitCode> {
  const here = mayWrite(await ledgerHere(command, world))
  const by = world.asker?.by ?? accountHere(command.as, world)
  const asked = requestFromWords([command.verb, command.incident, ...command.words], {
    by,
    via: world.asker === undefined ? 'cli' : 'jenkins',
    source: world.asker?.source ?? `cli:${world.random.nonce()}`,
    incident: null,
    ...(command.term === null ? {} : { term: command.term }),
  })
  if ('mistake' in asked) return say(replyToMistake(asked), world, 2)
  if ('help' in asked) return say(replyToHelp(asked), world, 0)
  const rights =
    world.asker === undefined
      ? rightsHere(by.login, by.id, here.incidents)
      : rightsInJenkins(by, here.incidents)
  return ruled(asked, rights, here, world)
}

async function ruled(asked: Request, rights: Rights, here: LedgerHere, world: World): Promise<ExitCode> {
  const moment = { at: world.clock.now().toISOString(), nonce: world.random.nonce() }
  const last: { refusal: Refusal | null; before: IncidentState | null } = { refusal: null, before: null }
  const done = await transact(
    here.store,
    async (record, pages) => {
      const events = record?.open.has(asked.incident) === true ? [] : await pages.incident(asked.incident)
      last.before = record?.open.get(asked.incident) ?? (events.length === 0 ? null : fold(events))
      const answer = rule(asked, last.before, rights, here.incidents, moment)
      last.refusal = isRefusal(answer) ? answer : null
      return isRefusal(answer) ? null : answer
    },
    { ...world, ...readerOf(here.settings) },
  )
  if (done.is === 'closed') throw notRecorded(here, done.why)
  const { refusal, before } = last
  // A stage of a build that ran again: what it asked for is done.
  if (refusal?.why === 'replayed' && asked.via === 'jenkins') return say(doneBefore, world, 0)
  if (refusal !== null) {
    const answered = before === null ? null : answeredOf(before, here)
    return say(replyToRefused(asked.verb, refusal, answered, rights, moment.at), world, 2)
  }
  const after = done.record?.open.get(asked.incident)
  if (after === undefined) return say({ reaction: '+1', says: [text`Done: it has ended.`] }, world, 0)
  return say(replyToDone(asked.verb, answeredOf(after, here), moment.at), world, 0)
}

function answeredOf(state: IncidentState, { incidents }: LedgerHere) {
  return { state, answer: answerOf(state, incidents) }
}

/** Who may write the ledger's folder may do what its owners may; teams and duty are those of baton.yml. */
function rightsHere(login: string, id: string, { teams, dutyOfficers }: IncidentSettings): Rights {
  const isMe = (account: { readonly id: string; readonly login: string }) =>
    account.id === id || account.login.toLowerCase() === login.toLowerCase()
  const mine = [...teams].filter(
    ([, team]) => team.oncall.some(isMe) || (team.lead !== undefined && isMe(team.lead)),
  )
  return {
    role: 'write',
    teams: mine.map(([name]) => name),
    isDutyOfficer: dutyOfficers.some(isMe),
    isAuthor: false,
  }
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

function notRecorded({ store }: LedgerHere, why: string): Inability {
  const words = why in whyWords ? whyWords[why as keyof typeof whyWords] : 'it did not answer in time'
  return new Inability(30, [
    {
      code: 'ledger-unwritten',
      sentence: text`nothing was changed: the record ${store.name} could not be written, ${ours(words)}`,
      remedy: text`try again`,
    },
  ])
}
