import type { Brief } from '../../domain/brief.ts'
import type { Decision } from '../../domain/decision.ts'
import type { Incident } from '../../domain/incident.ts'
import { identitiesBlock } from '../../domain/named-identities.ts'
import { text } from '../../domain/text.ts'

/** An incident's issue also names its findings by identity: the next run reads there what this one stopped. */
export function withIdentities(brief: Brief, incident: Incident, { judged }: Decision): Brief {
  const blocked = new Map<string, number>()
  const tracked = new Map<string, number>()
  const inside = new Set(incident.findings)
  for (const { id, verdict, finding } of judged) {
    if (!inside.has(id)) continue
    const list = verdict === 'block' || verdict === 'quarantine' ? blocked : tracked
    list.set(finding.identity, (list.get(finding.identity) ?? 0) + 1)
  }
  const title = text`Identities of its findings, which the next run reads here`
  return { ...brief, folds: [...brief.folds, { title, body: [identitiesBlock({ blocked, tracked })] }] }
}
