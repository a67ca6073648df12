import type { Problem } from '../domain/problem.ts'
import { text } from '../domain/text.ts'
import type { AtLedger, Command, Scope } from './command.ts'
import type { CommandName, Door } from './input-spec.ts'
import { isSet, type ReadValues } from './read-inputs.ts'
import { usualConfig } from './trust.ts'

type Made = Exclude<CommandName, 'gate' | 'help' | 'version'>

/** A command of values that have their form; mistakes are of what they mean together. */
export function commandFrom(
  name: Made,
  values: ReadValues,
  operands: readonly string[],
  door: Door,
): Command | readonly Problem[] {
  const one = (input: string): string | null => values.get(input)?.[0] ?? null
  const [first = '', ...words] = operands
  const at = atLedger(values)
  switch (name) {
    case 'explain':
      return { name, id: first, decision: one('decision') ?? 'decision.json', at: one('at') }
    case 'adopt':
      return {
        name,
        from: one('from') ?? '',
        add: isSet(values, 'add'),
        shrink: isSet(values, 'shrink'),
        baselineFile: one('baseline-file') ?? '.baton/baseline.json',
      }
    case 'policy test':
      return { name, files: operands, config: at.config }
    case 'policy check':
      return { name, file: first === '' ? usualConfig : first }
    case 'status': {
      const mine = isSet(values, 'mine')
      return {
        name,
        mine,
        as: loginOf(one('as')),
        format: formatOf(values, ['text', 'json']),
        ...scopeOf(values),
        ...at,
      }
    }
    case 'metrics':
      return { name, format: formatOf(values, ['text', 'json', 'openmetrics']), ...scopeOf(values), ...at }
    case 'report': {
      const since = one('since') ?? ''
      const until = one('until') ?? ''
      if (since > until) return [endsBeforeItBegins(since, until, door)]
      return {
        name,
        since,
        until,
        format: formatOf(values, ['md', 'csv', 'json']),
        ...scopeOf(values),
        ...at,
      }
    }
    case 'show': {
      const incident = incidentOf(first)
      const svg = isSet(values, 'svg')
      if (incident === null && first !== '') return [noIncident(first)]
      if (incident === null && svg) return [nothingToDraw]
      return { name, incident, svg, ...scopeOf(values), ...at }
    }
    case 'log': {
      if (first === '') return { name, incident: null, ...at }
      const incident = incidentOf(first)
      return incident === null ? [noIncident(first)] : { name, incident, ...at }
    }
    case 'hub init':
      return { name, hub: at.hub, dryRun: isSet(values, 'dry-run') }
    case 'sweep':
    case 'comment':
    case 'ledger init':
    case 'ledger check':
      return { name, ...at }
    default: {
      const incident = incidentOf(first)
      if (incident === null) return [noIncident(first)]
      const term = one('term')
      const as = loginOf(one('as'))
      return {
        name: 'request',
        verb: name,
        incident,
        words,
        as,
        term: term === null ? null : Number(term),
        ...at,
      }
    }
  }
}

function atLedger(values: ReadValues): AtLedger {
  const one = (input: string): string | null => values.get(input)?.[0] ?? null
  return {
    config: one('config') ?? usualConfig,
    ledger: one('ledger'),
    hub: one('hub'),
    githubToken: one('github-token'),
    hubToken: one('hub-token'),
    record: isSet(values, 'record'),
  }
}

function scopeOf(values: ReadValues): Scope {
  return { team: values.get('team')?.[0] ?? null, repository: values.get('repository')?.[0] ?? null }
}

/** The one that is given, else the first. */
function formatOf<Format extends string>(
  values: ReadValues,
  [usual, ...others]: readonly [Format, ...Format[]],
): Format {
  const given = values.get('format')?.[0]
  return others.find((one) => one === given) ?? usual
}

function loginOf(given: string | null): string | null {
  return given?.replace(/^@/, '') ?? null
}

/** Ids are written in capitals; who types one need not. */
function incidentOf(word: string): string | null {
  const id = word.toUpperCase()
  return /^INC-[0-9A-Z]{12}$/.test(id) ? id : null
}

function noIncident(word: string): Problem {
  return {
    code: 'input-malformed',
    sentence: text`${word} is no id of an incident`,
    remedy: text`an id is ${'INC-'} and 12 letters and digits, and comes first; ${'baton status'} lists them`,
  }
}

const nothingToDraw: Problem = {
  code: 'input-missing',
  sentence: text`${'--svg'} draws one incident, and none is named`,
  remedy: text`name it: ${'baton show INC --svg'}`,
}

function endsBeforeItBegins(since: string, until: string, door: Door): Problem {
  const name = (word: string) => (door === 'cli' ? `--${word}` : word)
  return {
    code: 'input-malformed',
    sentence: text`${name('until')} ${until} comes before ${name('since')} ${since}`,
    remedy: text`give the first day as ${name('since')}`,
  }
}
