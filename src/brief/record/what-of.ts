import type { IncidentState } from '../../domain/incident-state.ts'
import { joined, ours, strong, text, value, type Text } from '../../domain/text.ts'
import { counted } from '../../domain/counted.ts'
import { prose } from './prose.ts'
import { stampOf } from './stamp.ts'

/** What it is called; where the record may not say it, by its class. */
export function titleOf({ about, class: kind, tier }: IncidentState): Text {
  return about === null ? text`finding of class ${ours(kind)}, ${ours(tier)}` : prose(about.title)
}

/** What is held back, and until when; in bold what is not. */
export function containedOf({ holds, containment }: IncidentState): Text {
  if (holds.length === 0)
    return containment === 'lifted' ? text`no more: every hold was lifted` : strongly(text`nothing is held`)
  const each = holds.map(({ id, target, until }): Text => {
    const end = until === null ? text`for good` : text`until ${stampOf(until)}`
    return text`${target} ${end} (hold ${id})`
  })
  return joined(each, '; ')
}

/** The same for a narrow place: targets alone. */
export function containedInShort({ holds, containment }: IncidentState): Text {
  const [first] = holds
  if (first === undefined) return containment === 'lifted' ? text`lifted` : text`nothing`
  const more = holds.length - 1
  return more === 0 ? [value(first.target)] : text`${first.target} and ${more} more`
}

export function whereOf({ service, repository, about, findings, reopened }: IncidentState): Text {
  const paths = about?.paths.slice(0, 3) ?? []
  const named =
    paths.length === 0
      ? text``
      : text`: ${joined(
          paths.map((path): Text => [value(path)]),
          ', ',
        )}`
  const left = (about?.paths.length ?? 0) - paths.length
  const more = left > 0 ? text` and ${left} more` : text``
  const place = repository === null ? text`${service}` : text`${service}, ${repository}`
  const again = reopened === 0 ? text`` : text`; back ${ours(counted(reopened, 'time'))}`
  return text`${place}${named}${more}; ${ours(counted(findings.length, 'finding'))}${again}`
}

const lifecycles: Readonly<Record<IncidentState['lifecycle'], string>> = {
  detected: 'nobody has taken it up yet',
  acknowledged: 'taken up',
  remediating: 'being fixed',
  verifying: 'fixed, to be confirmed by a scan',
  resolved: 'proved gone',
  in_review: 'proved gone, under review',
  closed: 'closed',
  on_hold: 'waiting for somebody outside',
  dismissed: 'dismissed',
}

export function lifecycleWords({ lifecycle }: IncidentState): Text {
  return [ours(lifecycles[lifecycle])]
}

function strongly(words: Text): Text {
  return [strong(words)]
}
