import type { Judged } from '../../domain/decision.ts'
import type { Finding } from '../../domain/finding.ts'
import { reveal } from '../../domain/foreign.ts'
import type { Incident } from '../../domain/incident.ts'
import { joined, ours, text, value, type Text } from '../../domain/text.ts'
import { adoptWords } from '../adopt-words.ts'
import { codeWordsOf } from './code-words.ts'
import { iacWords } from './iac-words.ts'
import { pipelineWordsOf } from './pipeline-words.ts'
import { ruleOfTool } from './rule-name.ts'
import { secretWordsOf } from './secret-words.ts'
import { findingTitle } from './title.ts'
import { upgradeOf } from './upgrade.ts'

type Told = Pick<Judged, 'finding' | 'facts'>

/** As many stand in a sentence; the number of the rest follows. */
const listed = 4

/** The one next step of findings that one fix ends, with its values; the worst first, at least one. */
export function nextStepOf(
  members: readonly Told[],
  kind: Incident['kind'] = 'incident',
  decisionFile: string | null = null,
): Text {
  const worst = members[0]
  if (worst === undefined) return text`nothing is left to do`
  switch (kind) {
    case 'adoption':
      return text`take up the worst first (${findingTitle(worst.finding)}), then ${adoptWords(decisionFile)} and commit ${'.baton/baseline.json'}: it gives the rest dates and hides nothing`
    case 'debt':
      return text`mend what has passed its date, the worst first: ${stepOf(members.filter((one) => isSameFix(one, worst)))}`
    case 'flood':
      return text`find out first why so much is new at once (a new tool, its rules, a folder that it did not read before), then take up the worst: ${findingTitle(worst.finding)}`
    case 'incident':
    case 'other-team':
      return stepOf(members)
  }
}

function stepOf(members: readonly Told[]): Text {
  const worst = members[0]
  if (worst === undefined) return text`nothing is left to do`
  const { finding, facts } = worst
  switch (finding.class) {
    case 'vuln':
      return upgrade(members.map((one) => one.finding))
    case 'secret':
      return secret(finding, facts.validity)
    case 'malware':
      return malware(finding, facts.confidence)
    case 'pipeline':
      return pipeline(finding)
    case 'iac':
      if (facts.kind === 'unknown' || facts.kind === 'hygiene')
        return byRule(finding, text`${ours(iacWords[facts.kind].fix)}: ${ruleOfTool(finding.rule)}`)
      return text`${ours(iacWords[facts.kind].fix)}`
    case 'code':
      return byRule(finding, lookUp(finding))
    case 'quality':
      return lookUp(finding)
  }
}

function upgrade(findings: readonly Finding[]): Text {
  const [first] = findings
  const name = first?.package?.name
  if (name === undefined)
    return text`find out what brings in ${advisories(findings)}, and update or remove it`
  const way = upgradeOf(findings)
  if (way.is === 'none') {
    return text`replace or remove ${name}${from(way.from)}: no fixed version is named for ${advisories(findings)}; until then shut the way to it`
  }
  const mended = findings.filter((_, at) => way.fixes.includes(at))
  const left = findings.filter((_, at) => !way.fixes.includes(at))
  const rest = left.length === 0 ? text`` : text`; no fixed version is named yet for ${advisories(left)}`
  if (way.is === 'version') {
    return text`upgrade ${name}${from(way.from)} → ${way.to}, fixes ${advisories(mended)}${rest}`
  }
  const [only] = way.to
  if (way.to.length === 1 && only !== undefined)
    return text`upgrade ${name}${from(way.from)} → ${only}, fixes ${advisories(mended)}${rest}`
  return text`upgrade ${name}${from(way.from)} to a version that has these fixes: ${list(way.to)}; fixes ${advisories(mended)}${rest}`
}

function from(versions: readonly string[]): Text {
  return versions.length === 0 ? text`` : text` ${list(versions)}`
}

function secret({ rule }: Finding, validity: Judged['facts']['validity']): Text {
  const { name, how } = secretWordsOf(rule)
  if (validity === 'inactive')
    return text`take the ${ours(name)} out of the code; the scanner found that it no longer works`
  return text`deactivate the ${ours(name)} at its issuer before anything else: ${ours(how)}; then replace it`
}

/** Persistence goes first: some malware destroys the host when the token that it stole is revoked (domain.md 0.6). */
function malware(finding: Finding, confidence: Judged['facts']['confidence']): Text {
  const dependency = finding.package
  if (finding.hints.evidence === 'referenced')
    return dependency === null
      ? text`take it out of the lock file, and install nothing before that`
      : text`take ${dependency.name} out of the lock file, and install nothing before that`
  if (confidence === 'suspected')
    return text`hold it back, and have it looked at by somebody who can tell: it is suspected, not confirmed`
  return text`cut the hosts and runners that ran it off the network, and remove what keeps it alive on them, before any credential is revoked`
}

function pipeline(finding: Finding): Text {
  if (finding.hints.ioc === true)
    return text`stop the workflows that use the action, then pin it to the digest of a clean commit; what its runs could read counts as known to others`
  const words = pipelineWordsOf(finding.rule)
  return words === null ? lookUp(finding) : text`${ours(words.fix)}`
}

function byRule({ rule }: Finding, otherwise: Text): Text {
  const words = codeWordsOf(rule)
  return words === null ? otherwise : text`${ours(words.fix)}`
}

/** No words of ours: the rule's are in the tool's own documents and in its report, and stay there. */
function lookUp({ rule }: Finding): Text {
  return text`read what ${ruleOfTool(rule)} asks for, and mend each place that is listed`
}

function isSameFix({ finding }: Told, worst: Told): boolean {
  return finding === worst.finding || (finding.class === 'vuln' && nameOf(finding) === nameOf(worst.finding))
}

function nameOf(finding: Finding): string | null {
  return finding.package === null ? null : reveal(finding.package.name)
}

/** Each advisory once, as the list of a sentence. */
function advisories(findings: readonly Finding[]): Text {
  const names = new Set(findings.map((finding) => finding.advisories[0]).filter((name) => name !== undefined))
  if (names.size === 0) return text`what rule ${findings[0]?.rule.id ?? ''} names`
  return list([...names])
}

function list(names: readonly string[]): Text {
  const shown = names.slice(0, listed).map((name): Text => [value(name)])
  const more = names.length - shown.length
  if (more > 0) return text`${joined(shown, ', ')} and ${more} more`
  const last = shown.pop()
  if (last === undefined) return text``
  return shown.length === 0 ? last : text`${joined(shown, ', ')} and ${last}`
}
