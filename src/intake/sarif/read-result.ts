import { foreign, reveal } from '../../domain/foreign.ts'
import type { Finding, FindingSeverity, Package, Rule } from '../../domain/finding.ts'
import { digestOfResult } from './artifact-digests.ts'
import { ecosystemOfManifest, isSystemPackage, statedEcosystem } from './ecosystems.ts'
import { claimsOf } from './claims.ts'
import { classify, isPipelinePath, type Classified } from './classify.ts'
import { foundCommit } from './found-commit.ts'
import { hintsOf } from './hints.ts'
import { identify } from './identity.ts'
import { isLevel, resolveLevel } from './levels.ts'
import type { StatedPackage } from './package-urls.ts'
import { placesOf, type Places } from './places.ts'
import { masked, maskUserInfo } from './redact.ts'
import { resultFacts, type ResultFacts } from './result-facts.ts'
import { precisionOf } from './rules.ts'
import { unnamed } from './rule-naming.ts'
import type { FoundRule } from './rule-table.ts'
import type { RunReader } from './run-reader.ts'
import { matchedPieces } from './secret-context.ts'
import { disagrees, severityOf } from './severity.ts'
import { isGiven, listOf, objectOf, objectsOf, textOf, type Json } from './shape.ts'

/** The finding that a result is. What leaves here holds no message, snippet, fingerprint or help. */
export function readResult(reader: RunReader, result: Json, at: { scan: number; result: number }): Finding {
  const facts = resultFacts(reader, result)
  const open = placesOf(result, reader.run, reader.names, null)
  const { class: found, evidence } = classOf(reader, result, facts, open)
  const pieces = found === 'secret' ? matchedPieces(result) : null
  const digest = digestOfResult(result) ?? reader.digest
  const named = withEcosystem(facts, open)
  const isInImage = digest !== null || isSystemPackage(named?.ecosystem) || namesLayer(result)
  const shown = pieces === null ? open : placesOf(result, reader.run, reader.names, pieces)
  const places = isInImage ? outside(shown) : shown
  if (pieces !== null && shown.place?.real !== undefined) reader.note('path-masked')
  // A secret's finding is about no package, and what looks like one may be the secret.
  const advisories = found === 'secret' ? [] : facts.advisories
  const stated = named === null || found === 'secret' ? null : packageOf(named)
  const { rule } = facts
  const commit = found === 'secret' ? foundCommit(result) : null
  const identities = identify({
    result,
    physical: places.physical,
    message: facts.message,
    paths: () => quotedPaths(result, open),
    class: found,
    family: reader.family,
    ruleId: withoutPieces(rule.id.normalize('NFC'), pieces ?? []),
    olderIds: olderIds(rule.facts.descriptor),
    advisories,
    package: stated,
    place: places.place,
    artifactDigest: digest,
    hashKey: reader.settings.hashKey,
  })
  return {
    ...at,
    class: found,
    classEvidence: evidence,
    rule: sharedRule(reader, facts, pieces),
    place: places.place,
    places: places.all,
    severity: severityFor(reader, result, facts),
    advisories,
    package: stated,
    ...(digest === null ? {} : { artifactDigest: digest }),
    ...(commit === null ? {} : { commit }),
    hints: hintsOf({
      class: found,
      family: reader.family,
      ruleId: rule.id,
      rule: rule.facts,
      resultBag: facts.bag,
      scores: facts.scores,
      advisories,
      place: places.place,
      hasPackage: stated !== null,
      message: facts.message,
    }),
    claims: claimsOf(result),
    identity: identities.identity,
    aliases: identities.aliases,
    ...(identities.renameKey === null ? {} : { renameKey: identities.renameKey }),
    ...(identities.isWeak ? { weakIdentity: true as const } : {}),
  }
}

function classOf(reader: RunReader, result: Json, facts: ResultFacts, places: Places): Classified {
  const path = places.place === null ? '' : reveal(places.place.path)
  return classify(
    {
      tool: reader.tool,
      kind: reader.kind,
      ruleId: facts.rule.id,
      wording: reader.wordingOf(facts.rule),
      bags: [facts.bag, objectOf(objectOf(result['message'])?.['properties'])],
      cwe: facts.cwe,
      advisories: facts.advisories,
      hasPackage: facts.package !== null,
      hasScore: facts.scores.security !== null || facts.scores.isUnreadable,
      isInPipeline: isPipelinePath(path),
      message: facts.message,
    },
    reader.settings.classes,
  )
}

/** SARIF §3.27.10, with what is odd about it noted. */
function severityFor(reader: RunReader, result: Json, { rule, scores }: ResultFacts): FindingSeverity {
  const { kind, level } = result
  const resolved = resolveLevel({
    kind,
    result: level,
    override: reader.overrideOf(result, rule),
    rule: rule.facts.level,
    isRuleMissing: rule.isMissing,
  })
  const severity = severityOf(scores, resolved)
  if (isGiven(level) && !isLevel(level)) reader.note('level-unknown')
  if (severity.unreadable) reader.note('severity-unreadable')
  if (disagrees(severity)) reader.note('level-disagrees')
  if (rule.isContradicted) reader.note('rule-disagrees')
  if (rule.isMissing) reader.note('rule-missing')
  return severity
}

/** One object for all findings of a rule, tool, weaknesses and precision: a run may have a million of them. */
function sharedRule(
  reader: RunReader,
  { rule, cwe, bag }: ResultFacts,
  pieces: readonly string[] | null,
): Rule {
  const stated = precisionOf(bag)
  const precision = stated === 'unknown' ? rule.facts.precision : stated
  const id = withoutPieces(maskUserInfo(rule.id), pieces ?? [])
  const naming = pieces === null && !mayTellSecret(reader, rule) ? reader.namingOf(rule) : unnamed
  const key = `${precision} ${cwe.join(',')} ${id}\n${naming.key}`
  const known = reader.rules.get(key)
  if (known !== undefined) return known
  const made = { id: foreign(id), ...naming.shown, tool: foreign(maskUserInfo(reader.tool)), cwe, precision }
  reader.rules.set(key, made)
  return made
}

/** Its scanner looks for secrets, or it says so itself, whatever class a setting gives to its findings. */
function mayTellSecret(reader: RunReader, rule: FoundRule): boolean {
  return reader.kind.class === 'secret' || reader.wordingOf(rule).saysSecret
}

/** A rule may be named after what it matched; neither the name shown nor its hash may hold that. */
function withoutPieces(id: string, pieces: readonly string[]): string {
  return pieces.reduce((shown, piece) => shown.replaceAll(piece, masked), id)
}

/** Where neither name nor type says it, the advisory, the rule's tags or the manifest's name may. */
function withEcosystem(
  { package: stated, advisories, rule }: ResultFacts,
  places: Places,
): StatedPackage | null {
  if (stated === null || stated.ecosystem !== undefined) return stated
  const path = places.place === null ? '' : reveal(places.place.path)
  const ecosystem = statedEcosystem(advisories, rule.facts.tags) ?? ecosystemOfManifest(path)
  return ecosystem === undefined ? stated : { ...stated, ecosystem }
}

/** JFrog names the layer of the image in which a file lies. */
function namesLayer(result: Json): boolean {
  return objectsOf(result['locations'])
    .slice(0, 4)
    .some((location) => objectsOf(location['logicalLocations']).some(({ kind }) => kind === 'layer'))
}

/**
 * A file in an image is none of the repository, whatever its name. Where nothing but a path names the image, it may be
 * a folder's name, so that newness looks for the file all the same.
 */
function outside(places: Places): Places {
  const isNamedByPath = places.all.some(({ path }) => /@sha256/i.test(reveal(path)))
  const all = places.all.map(({ path, real, written, line, endLine }) => ({
    path: real === undefined ? (written?.() ?? path) : path,
    inside: false,
    ...(line === undefined ? {} : { line }),
    ...(endLine === undefined ? {} : { endLine }),
    ...(isNamedByPath ? { spellings: () => [real?.() ?? path] } : {}),
  }))
  return { ...places, all, place: all[0] ?? null }
}

function packageOf(stated: StatedPackage): Package {
  const { name, ecosystem, installed, fixed } = stated
  return {
    name: foreign(maskUserInfo(name)),
    ...(ecosystem === undefined ? {} : { ecosystem }),
    ...(installed === undefined ? {} : { installed: foreign(maskUserInfo(installed)) }),
    ...(fixed === undefined ? {} : { fixed: foreign(maskUserInfo(fixed)) }),
  }
}

function olderIds(descriptor: Json | null): readonly string[] {
  return listOf(descriptor?.['deprecatedIds']).filter((id) => typeof id === 'string')
}

/** The first file's path in the spellings in which a message may quote it, longest first. */
function quotedPaths(result: Json, places: Places): readonly string[] {
  const physical = objectOf(objectOf(listOf(result['locations'])[0])?.['physicalLocation'])
  const uri = textOf(objectOf(physical?.['artifactLocation'])?.['uri'])?.normalize('NFC')
  const path = places.place === null ? undefined : reveal(places.place.path)
  const spellings = [uri, path, path?.slice(path.lastIndexOf('/') + 1)].filter((one) => one !== undefined)
  return [...new Set(spellings)].sort((one, other) => other.length - one.length)
}
