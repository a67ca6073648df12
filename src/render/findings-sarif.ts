import type { DecisionRecord, FindingRecord } from '../domain/record.ts'

/** What a reader of a build looks at; the decision holds all. */
const mostResults = 1_000

const levels = { quarantine: 'error', block: 'error', track: 'warning', ignore: 'none' } as const

/**
 * What was decided as SARIF 2.1.0, for a pipeline that shows such files. Ignored findings are left out, those that
 * stop come first. Readers may draw a message as HTML: no character of ours or of a scanner's makes any.
 */
export function findingsSarif({ findings }: DecisionRecord): object {
  const shown = (['error', 'warning'] as const).flatMap((level) =>
    findings.filter(({ verdict }) => levels[verdict] === level),
  )
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'Baton' } }, results: shown.slice(0, mostResults).map(result) }],
  }
}

function result(finding: FindingRecord): object {
  const { id, verdict, incident, title, tool, ruleId, location } = finding
  const says = [`${verdict}: ${title ?? 'shown where it may be read'}`, tool, incident, id]
  return {
    ruleId: inert(ruleId ?? finding.class),
    level: levels[verdict],
    message: { text: inert(says.filter((part) => part !== undefined && part !== null).join(', ')) },
    ...(location === undefined || location === null ? {} : { locations: [place(location)] }),
  }
}

function place({ path, line }: NonNullable<FindingRecord['location']>): object {
  return {
    physicalLocation: {
      artifactLocation: {
        uri: path
          .replaceAll(/\p{Cs}/gu, '_')
          .split('/')
          .map(encodeURIComponent)
          .join('/'),
      },
      ...(line === null ? {} : { region: { startLine: line } }),
    },
  }
}

function inert(text: string): string {
  return text.replaceAll(/[<>&"'`\p{C}\p{Z}]+/gu, ' ').slice(0, 500)
}
