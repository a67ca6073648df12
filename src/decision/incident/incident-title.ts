import { counted } from '../../domain/counted.ts'
import { reveal } from '../../domain/foreign.ts'
import { ours, text, type Text } from '../../domain/text.ts'
import type { IncidentContext } from './context.ts'
import { componentOf } from './fix-key.ts'
import type { Grouped } from './group.ts'
import { findingTitle } from './title.ts'

/**
 * What an incident is called. Names a folder or file where one fix is for one of them: the public view of an old
 * finding must not show it.
 */
export function incidentTitle({ kind, class: name, members }: Grouped, context: IncidentContext): Text {
  const [worst] = members
  if (worst === undefined) return text`incident without findings`
  const { finding } = worst
  switch (kind) {
    case 'adoption':
      // A single one is named.
      if (members.length === 1) break
      return text`${ours(counted(members.length, 'urgent finding'))} ${ours(ageWords(members))}`
    case 'debt':
      return text`${ours(counted(members.length, 'adopted finding'))} of class ${ours(name)} past the due date`
    case 'flood':
      return text`${ours(counted(members.length, 'finding'))} at once, to be sorted: ${findingTitle(finding)} and more`
    case 'other-team':
    case 'incident':
      break
  }
  if (name === 'vuln') return vulnerability(members)
  const title = findingTitle(finding)
  if (name === 'code' || name === 'quality') {
    const component = componentOf(finding, context.manifestFolders)
    return component === ''
      ? text`${title}${places(members)}`
      : text`${title} in ${component}${places(members)}`
  }
  if ((name === 'iac' || name === 'pipeline') && finding.place !== null)
    return text`${title} in ${finding.place.path}${places(members)}`
  return text`${title}${places(members)}`
}

/** Adopted debt was there before; of the rest of a first run nobody knows. */
function ageWords(members: Grouped['members']): string {
  return members.every(({ newness }) => newness === 'existing') ? 'that were here before' : 'of unknown age'
}

function vulnerability(members: Grouped['members']): Text {
  const { finding } = members[0] ?? {}
  if (finding === undefined) return text``
  const advisories = new Set(members.map((one) => one.finding.advisories[0] ?? reveal(one.finding.rule.id)))
  if (advisories.size === 1 || finding.package === null) return findingTitle(finding)
  const { name, installed } = finding.package
  const version = installed === undefined ? text`` : text` ${installed}`
  return text`vulnerable dependency ${name}${version}, ${ours(counted(advisories.size, 'advisory', 'advisories'))}`
}

function places({ length }: Grouped['members']): Text {
  return length === 1 ? text`` : text`, ${ours(counted(length, 'place'))}`
}
