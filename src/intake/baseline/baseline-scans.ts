import type { BaselineScans, RememberedNames } from '../../domain/baseline.ts'
import type { Finding } from '../../domain/finding.ts'
import { reveal } from '../../domain/foreign.ts'
import type { Scan } from '../../domain/scan.ts'

interface Reading {
  readonly scans: readonly Scan[]
  readonly findings: readonly Finding[]
}

/**
 * What the scans of the merge base found. A tool counts only where every one of its scans is complete; findings of
 * the others were there all the same. Of one identity that several tools report, the tool that reports it most often
 * says how many there are.
 */
export function baselineScansOf(readings: readonly Reading[]): BaselineScans {
  const scans = readings.flatMap((reading) => reading.scans)
  const partial = new Set(scans.filter((scan) => !scan.complete).map(toolOf))
  const tools = new Set(
    scans.map(toolOf).filter((tool) => tool !== null && !partial.has(tool)),
  ) as Set<string>
  const perTool = new Map<string, number>()
  const counts = new Map<string, number>()
  const names = new Map<string, RememberedNames>()
  for (const { scans: ofReading, findings } of readings) {
    for (const finding of findings) {
      const scan = ofReading[finding.scan]
      // A scan that does not hold is no source: what it lists may have come with the change.
      if (scan?.complete !== true) continue
      const tool = toolOf(scan) ?? reveal(finding.rule.tool)
      const key = `${finding.identity}\n${tool}`
      const count = (perTool.get(key) ?? 0) + 1
      perTool.set(key, count)
      counts.set(finding.identity, Math.max(count, counts.get(finding.identity) ?? 0))
      const others = namesOf(finding)
      if (others !== null) names.set(finding.identity, others)
    }
  }
  return { tools, counts, names }
}

function toolOf(scan: Scan): string | null {
  return scan.tool === undefined ? null : reveal(scan.tool)
}

function namesOf(finding: Finding): RememberedNames | null {
  const { aliases, renameKey, place } = finding
  const moved =
    renameKey !== undefined && place?.inside === true ? { renameKey, path: reveal(place.path) } : null
  if (aliases.length === 0 && moved === null) return null
  return { ...(aliases.length === 0 ? {} : { aliases }), ...moved }
}
