import { known } from '../../domain/known.ts'
import type { LedgerWhy, Store } from '../../domain/ledger.ts'
import type { GitHub } from '../../domain/ports.ts'
import { Inability } from '../../domain/problem.ts'
import type { Config } from '../../domain/settings.ts'
import type { LedgerSettings } from '../../domain/settings-ledger.ts'
import { ours, text } from '../../domain/text.ts'
import { fold } from '../../incident/fold.ts'
import { openLedger, type OpenLedger, type Reader } from '../../ledger/read-record.ts'
import type { AtLedger } from '../../settings/command.ts'
import { defaultConfig } from '../../settings/config/default-config.ts'
import { ledgerOf } from '../../settings/ledger-of.ts'
import { configMissing } from '../../settings/notices.ts'
import { usualConfig } from '../../settings/trust.ts'
import { readConfig } from '../read-config.ts'
import type { World } from '../world.ts'
import { whyWords } from './why-words.ts'
import { issuesPlace, type IssuesPlace } from './issues-place.ts'
import { openStore, tokenOf } from './open-store.ts'

/** A ledger as a command line finds it, by its options and the baton.yml that lies here. */
export interface LedgerHere {
  readonly store: Store
  readonly config: Config
  readonly settings: LedgerSettings
  /** Where its issues are; null: nobody gave a token for them. */
  readonly issues: IssuesPlace | null
  /** The forge that it is at; null: it is elsewhere, or there is no token for it. */
  readonly github: GitHub | null
}

export async function ledgerHere(command: AtLedger, world: World): Promise<LedgerHere> {
  const here = { ...world, commit: known(null), github: null, repository: world.ci.repository }
  const { reading } = await readConfig(command.config, here, world.clock.now())
  if (reading.is === 'broken') throw new Inability(2, reading.problems)
  if (reading.is === 'absent' && command.config !== usualConfig)
    throw new Inability(2, [configMissing(command.config)])
  if (reading.is === 'unreadable') throw new Inability(2, [reading.problem])
  const settings = ledgerOf(command, reading, world.ci)
  const config = reading.is === 'loaded' ? reading.loaded.config : defaultConfig
  const store = await openStore(settings, command, world)
  if (store === null) throw new Inability(2, [nowhere])
  const token = tokenOf(settings.place, command)
  return {
    store,
    config,
    settings,
    github: token === null ? null : await world.openGitHub(token),
    issues: issuesPlace(settings, command, world.ci),
  }
}

/** How the ledger is read; what is behind the point that baton.yml names was rolled back. */
export function readerOf({ since }: LedgerSettings): Reader {
  return since === null ? { fold } : { fold, mustExist: true, witness: since }
}

/** What stands in it; null: there is none yet. A ledger that does not hold is 30, never an empty one. */
export async function openHere({ store, settings }: LedgerHere): Promise<OpenLedger | null> {
  const read = await openLedger(store, readerOf(settings))
  if (read.known) return read.value
  if (read.why === 'none-yet') return null
  throw new Inability(30, [unreadable(store, read.why)])
}

/** Outside a pipeline nothing shared is written unless it is asked for. */
export function mayWrite(here: LedgerHere): LedgerHere {
  if (here.settings.writes === 'all') return here
  throw new Inability(2, [notAsked])
}

const notAsked = {
  code: 'ledger-read-only',
  sentence: text`this would write a record that others share`,
  remedy: text`say so by ${'--record'}; in a pull request it is only read`,
} as const

const nowhere = {
  code: 'ledger-nowhere',
  sentence: text`there is no record here: this pipeline names none`,
  remedy: text`name one by ${'ledger.repository'} in ${'baton.yml'}, or by ${'--ledger'}`,
} as const

function unreadable({ name }: Store, why: Exclude<LedgerWhy, 'none-yet'>) {
  return {
    code: 'ledger-unreadable',
    sentence: text`the record ${name} does not help: ${ours(whyWords[why])}`,
    remedy: why === 'newer' ? text`use a newer version of Baton` : text`run ${'baton ledger check'}`,
  } as const
}
