import type { Finding } from '../../domain/finding.ts'
import { ours, text, type Text } from '../../domain/text.ts'
import { codeWordsOf } from './code-words.ts'
import { iacWords } from './iac-words.ts'
import { pipelineWordsOf } from './pipeline-words.ts'
import { isReadable, ruleNameOf, ruleReference } from './rule-name.ts'
import { secretWordsOf } from './secret-words.ts'

/**
 * What a finding is called: our words by class, CWE or rule family, a scanner's words only as values. Names no path,
 * but package, rule and advisory: the public view of an old finding must not show it.
 */
export function findingTitle(finding: Finding): Text {
  switch (finding.class) {
    case 'vuln':
      return vulnerability(finding)
    case 'secret':
      return text`${ours(validity(finding))}${ours(secretWordsOf(finding.rule).name)}`
    case 'malware':
      return malware(finding)
    case 'pipeline':
      if (finding.hints.ioc === true) return text`compromised action`
      return known(pipelineWordsOf(finding.rule)?.title) ?? byRule('weakness of the pipeline', finding)
    case 'iac': {
      const kind = finding.hints.iacKind
      if (kind !== undefined) return text`${ours(iacWords[kind].title)}`
      return (
        known(codeWordsOf(finding.rule)?.title) ?? byRule(iacWords.unknown.title, finding, ' by the rule')
      )
    }
    case 'code':
      return known(codeWordsOf(finding.rule)?.title) ?? byRule('flaw in the code', finding)
    case 'quality':
      return isReadable(finding.rule)
        ? text`matter of code quality, ${ruleReference(finding.rule)}`
        : byRule('matter of code quality', finding)
  }
}

function vulnerability({ package: dependency, advisories, rule }: Finding): Text {
  const advisory = advisories[0] ?? rule.id
  if (dependency === null) return text`known vulnerability, ${advisory}`
  return dependency.installed === undefined
    ? text`vulnerable dependency ${dependency.name}, ${advisory}`
    : text`vulnerable dependency ${dependency.name} ${dependency.installed}, ${advisory}`
}

function malware({ package: dependency, hints }: Finding): Text {
  const what = hints.confidence === 'suspected' ? 'suspected malware' : 'malware'
  if (dependency === null) return text`${ours(what)}`
  return dependency.installed === undefined
    ? text`${ours(what)} in package ${dependency.name}`
    : text`${ours(what)} in package ${dependency.name} ${dependency.installed}`
}

function validity({ hints }: Finding): string {
  if (hints.validity === 'active') return 'working '
  return hints.validity === 'inactive' ? 'revoked ' : ''
}

/**
 * What no table of ours knows is called by the rule's own words, else by its id. `by`: the words may say what should be
 * as well as what is, as "run as non root".
 */
function byRule(what: string, { rule }: Finding, by = ''): Text {
  const name = ruleNameOf(rule)
  return name === null ? text`${ours(what)}, ${ruleReference(rule)}` : text`${ours(what)}${ours(by)}: ${name}`
}

function known(words: string | undefined): Text | null {
  return words === undefined ? null : text`${ours(words)}`
}
