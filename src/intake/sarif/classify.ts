import { matches } from '../../domain/pattern.ts'
import type { ClassCorrection } from '../../domain/settings.ts'
import type { FindingClass } from '../../domain/terms.ts'
import { isMalwareAdvisory } from './advisory-ids.ts'
import { categoryWords, classOfCategory, isQualityCategory, isSecurityCategory } from './category-classes.ts'
import { malwareWeaknesses, saysMalware } from './malware-wording.ts'
import { secretWeaknesses } from './rule-families.ts'
import type { RuleWording } from './rule-wording.ts'
import { saysSecret } from './secret-wording.ts'
import type { Json } from './shape.ts'
import type { ToolKind } from './tool-classes.ts'

export interface Classified {
  readonly class: FindingClass
  /** Which evidence decided; our own words, nothing of the file. */
  readonly evidence: string
}

export interface ClassSources {
  readonly tool: string
  readonly kind: ToolKind
  readonly ruleId: string
  readonly wording: RuleWording
  /** Property bags of the result and of its message. */
  readonly bags: readonly (Json | null)[]
  readonly cwe: readonly number[]
  readonly advisories: readonly string[]
  readonly hasPackage: boolean
  readonly hasScore: boolean
  /** The first place lies among the definitions of a pipeline. */
  readonly isInPipeline: boolean
  /** For rules that the run does not describe; read only then. */
  readonly message: () => string
}

/**
 * Class of a finding by evidence in a fixed order: what baton.yml says, advisories, the tool, its own category,
 * the rule's name, CWE. What nobody knows is code, never quality.
 */
export function classify(sources: ClassSources, corrections: readonly ClassCorrection[]): Classified {
  const corrected = corrections.find((one) => applies(one, sources))
  if (corrected !== undefined) return { class: corrected.class, evidence: 'configured' }
  if (sources.advisories.some(isMalwareAdvisory)) return { class: 'malware', evidence: 'advisory' }
  const malware = malwareEvidence(sources)
  if (malware !== null) return { class: 'malware', evidence: malware }
  return byTool(sources) ?? byRule(sources) ?? unknownClass(sources)
}

/** Of a package alone: in code that people wrote the same words and weaknesses tell of a flaw. */
function malwareEvidence(sources: ClassSources): string | null {
  const { advisories, hasPackage, kind, wording, cwe, message } = sources
  if (advisories.length === 0 && !hasPackage && kind.class !== 'vuln') return null
  const weakness = cwe.find((id) => malwareWeaknesses.has(id))
  if (weakness !== undefined) return `cwe-${weakness}`
  if (wording.saysMalware) return 'rule'
  return !wording.isDescribed && saysMalware(message()) ? 'message' : null
}

/** Whether a path is where pipelines are defined. */
export function isPipelinePath(path: string): boolean {
  return (
    /(^|\/)\.github\/(workflows|actions)\//.test(path) ||
    /(^|\/)(action\.ya?ml|\.gitlab-ci\.yml|azure-pipelines\.ya?ml|Jenkinsfile|bitbucket-pipelines\.yml)$/.test(
      path,
    ) ||
    /(^|\/)\.(circleci|buildkite)\//.test(path)
  )
}

function applies(correction: ClassCorrection, { tool, ruleId }: ClassSources): boolean {
  if (correction.tool !== null && correction.tool !== tool) return false
  if (correction.rule !== null && !matches(correction.rule, ruleId)) return false
  return correction.tool !== null || correction.rule !== null
}

/** A scanner for secrets or malware reports nothing else; an advisory is one, whoever reports it. */
function byTool(sources: ClassSources): Classified | null {
  const { kind, wording } = sources
  if (kind.class === 'secret' || kind.class === 'malware') return { class: kind.class, evidence: 'tool' }
  if (sources.advisories.length > 0) return { class: 'vuln', evidence: 'advisory' }
  if (isPipelineCategory(sources)) return { class: 'pipeline', evidence: 'category' }
  if (wording.class === 'iac' && sources.isInPipeline) return { class: 'pipeline', evidence: 'path' }
  if (wording.class !== null) return { class: wording.class, evidence: 'rule' }
  if (kind.class === 'iac' && findsSecret(sources)) return { class: 'secret', evidence: 'rule' }
  if (kind.class === 'iac' && sources.isInPipeline) return { class: 'pipeline', evidence: 'path' }
  if (kind.class === 'vuln' && isLicense(sources)) return { class: 'quality', evidence: 'category' }
  return kind.class === null ? null : { class: kind.class, evidence: 'tool' }
}

function byRule(sources: ClassSources): Classified | null {
  const categories = categoriesOf(sources)
  const weakness = sources.cwe.find((id) => secretWeaknesses.has(id))
  if (weakness !== undefined) return { class: 'secret', evidence: `cwe-${weakness}` }
  const category = classOfCategory(categories)
  if (category === 'iac' && sources.isInPipeline) return { class: 'pipeline', evidence: 'path' }
  if (category !== null) return { class: category, evidence: 'category' }
  if (categories.includes('vulnerability') && sources.hasPackage)
    return { class: 'vuln', evidence: 'category' }
  if (findsSecret(sources)) return { class: 'secret', evidence: 'rule' }
  if (sources.wording.isSecurity) return { class: 'code', evidence: 'rule' }
  if (isLicense(sources)) return { class: 'quality', evidence: 'category' }
  if (isSecurityCategory(categories) || sources.hasScore) return { class: 'code', evidence: 'category' }
  if (sources.kind.isLinter) return { class: 'quality', evidence: 'tool' }
  return isQualityCategory(categories) ? { class: 'quality', evidence: 'category' } : null
}

function unknownClass(sources: ClassSources): Classified {
  return { class: 'code', evidence: sources.cwe.length > 0 ? 'cwe' : 'none' }
}

function categoriesOf({ wording, bags }: ClassSources): readonly string[] {
  const words = categoryWords('', ...bags)
  return words.length === 0 ? wording.categories : [...wording.categories, ...words]
}

/** A tool for infrastructure that reports on a pipeline says so with the result (KICS: platform CICD). */
function isPipelineCategory(sources: ClassSources): boolean {
  return sources.kind.class === 'iac' && classOfCategory(categoriesOf(sources)) === 'pipeline'
}

/** A package's licence is a matter of law. */
function isLicense(sources: ClassSources): boolean {
  return categoriesOf(sources).some((word) => /^licen[cs]es?( violation| issue| compliance)?$/.test(word))
}

function findsSecret({ wording, kind, message }: ClassSources): boolean {
  if (wording.saysSecret) return true
  return !wording.isDescribed && !kind.isLinter && saysSecret(message())
}
