import { foreign } from '../../src/domain/foreign.ts'
import type { Finding } from '../../src/domain/finding.ts'
import type { FindingClass } from '../../src/domain/terms.ts'
import type { Scan } from '../../src/domain/scan.ts'

export interface FindingSketch {
  readonly class?: FindingClass
  readonly identity?: string
  readonly aliases?: readonly string[]
  readonly renameKey?: string
  readonly weakIdentity?: true
  readonly path?: string
  readonly line?: number
  readonly endLine?: number
  readonly inside?: boolean
  readonly steps?: readonly (readonly [path: string, line: number])[]
  readonly package?: readonly [name: string, installed: string, ecosystem?: string]
  readonly scan?: number
  readonly commit?: string
}

/** A finding of which a test says only what it is about. */
export function findingOf(sketch: FindingSketch): Finding {
  const { path, line, endLine, inside = true, package: named } = sketch
  const place =
    path === undefined
      ? null
      : {
          path: foreign(path),
          inside,
          ...(line === undefined ? {} : { line }),
          ...(endLine === undefined ? {} : { endLine }),
        }
  const steps = (sketch.steps ?? []).map(([at, on]) => ({ path: foreign(at), inside: true, line: on }))
  return {
    scan: sketch.scan ?? 0,
    result: 0,
    class: sketch.class ?? 'code',
    classEvidence: 'tool',
    rule: { id: foreign('rule'), tool: foreign('Tool'), cwe: [], precision: 'unknown' },
    place,
    places: place === null ? steps : [place, ...steps],
    severity: { score: 7, level: 'error', source: 'security-severity', assumed: false, unreadable: false },
    advisories: [],
    package:
      named === undefined
        ? null
        : {
            name: foreign(named[0]),
            installed: foreign(named[1]),
            ...(named[2] === undefined ? {} : { ecosystem: named[2] }),
          },
    ...(sketch.commit === undefined ? {} : { commit: sketch.commit }),
    hints: {},
    claims: { suppressed: null, baselineState: null },
    identity: sketch.identity ?? `${path ?? ''}:${sketch.class ?? 'code'}`,
    aliases: sketch.aliases ?? [],
    ...(sketch.renameKey === undefined ? {} : { renameKey: sketch.renameKey }),
    ...(sketch.weakIdentity === undefined ? {} : { weakIdentity: sketch.weakIdentity }),
  }
}

export function scanOf(tool: string, complete = true): Scan {
  return {
    file: foreign(`${tool}.sarif`),
    tool: foreign(tool),
    complete,
    problems: [],
    notes: [],
    counts: { results: 0, findings: 0, notFindings: 0, elsewhere: 0 },
  }
}
