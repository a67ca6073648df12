import type { Judged } from '../../domain/decision.ts'
import type { FirstAid } from '../../domain/incident.ts'
import { joined, ours, text, value, type Text } from '../../domain/text.ts'
import type { IncidentContext } from './context.ts'
import type { Grouped } from './group.ts'
import { secretWordsOf } from './secret-words.ts'

/** As many artifacts are named; of the rest their number is said. */
const named = 2

/**
 * What this run has stopped, and what goes on for all that: what is not contained is said as plainly as what is. It
 * says only what this version does: it stops its own job, and enforces nothing elsewhere.
 */
export function firstAidOf({ class: name, members }: Grouped, context: IncidentContext): FirstAid[] {
  const ofRun = [stop(members, context), ...artifacts(members, context)]
  const ofFinding: Aid[] = []
  if (name === 'secret') ofFinding.push(...secret(members))
  if (name === 'malware') ofFinding.push(...malware(members))
  if (name === 'pipeline' && members.some(({ facts }) => facts.ioc))
    ofFinding.push(unknown(text`which credentials the runs of the compromised action could read`))
  if (name === 'iac' && context.stage === 'deployed')
    ofFinding.push(open(text`the resource stays as it is until its setting is changed`))
  if (name === 'vuln' || name === 'code') ofFinding.push(...flaw(members, context))
  return [
    ...ofRun.map((aid) => ({ ...aid, ofFinding: false })),
    ...ofFinding.map((aid) => ({ ...aid, ofFinding: true })),
  ]
}

type Aid = Omit<FirstAid, 'ofFinding'>

/** Whether a verdict of these stops the run in enforce mode. */
export function areBlocked(members: readonly Judged[]): boolean {
  return members.some(({ verdict }) => verdict === 'block' || verdict === 'quarantine')
}

function stop(members: readonly Judged[], { stage, mode, environment }: IncidentContext): Aid {
  if (mode === 'observe') return open(text`observe mode stops nothing`)
  if (!areBlocked(members)) return open(text`nothing is stopped for it`)
  switch (stage) {
    case 'pr':
      return done(text`this change is stopped before it is merged`)
    case 'mainline':
      return done(text`the pipeline stops here: what comes after this step does not run`)
    case 'predeploy':
      return environment === null
        ? done(text`this deployment is stopped`)
        : done(text`this deployment to ${environment} is stopped`)
    case 'deployed':
      return open(text`what runs now keeps running; only what comes after this step is stopped`)
  }
}

function artifacts(members: readonly Judged[], context: IncidentContext): Aid[] {
  const [first, ...more] = context.artifacts
  if (first === undefined) return []
  const shown: Text[] = [first, ...more.slice(0, named - 1)].map((artifact) => [value(artifact)])
  const rest = context.artifacts.length - shown.length
  const which = rest > 0 ? text`${joined(shown, ', ')} and ${rest} more` : joined(shown, ' and ')
  return context.mode !== 'observe' && members.some(({ verdict }) => verdict === 'quarantine')
    ? [
        open(
          text`${which} can still be pulled: its quarantine is recorded, and this version of Baton enforces none at deploy time`,
        ),
      ]
    : [open(text`${which} can still be pulled`)]
}

function secret(members: readonly Judged[]): Aid[] {
  const secrets = members.filter(({ facts }) => facts.class === 'secret')
  const worst =
    secrets.find(({ facts }) => facts.validity === 'active') ??
    secrets.find(({ facts }) => facts.validity !== 'inactive') ??
    secrets[0]
  if (worst === undefined) return []
  const { name } = secretWordsOf(worst.finding.rule)
  const { validity, repo } = worst.facts
  if (validity === 'inactive') return [done(text`the scanner found that the ${ours(name)} no longer works`)]
  const works =
    validity === 'active'
      ? open(text`the ${ours(name)} still works until it is deactivated at its issuer`)
      : unknown(text`the ${ours(name)} may still work`)
  return repo === 'public'
    ? [works, open(text`the repository is public, or not known to be private: count it as read by strangers`)]
    : [works]
}

function malware(members: readonly Judged[]): Aid[] {
  const mayHaveRun = members.filter(({ facts }) => facts.evidence !== 'referenced')
  if (mayHaveRun.length === 0)
    return [unknown(text`whether it was installed anywhere; here it is only named`)]
  return mayHaveRun.some(({ facts }) => facts.runnerSecrets)
    ? [unknown(text`what it did where it ran, and which credentials it could read there`)]
    : [unknown(text`what it did where it ran`)]
}

function flaw(members: readonly Judged[], { stage }: IncidentContext): Aid[] {
  const aid: Aid[] = []
  if (members.some(({ facts }) => facts.kev))
    aid.push(open(text`it is being exploited elsewhere (CISA's catalogue), and may be here`))
  if (stage === 'mainline' || stage === 'predeploy')
    aid.push(unknown(text`whether an earlier version with it is deployed; this run cannot see it`))
  return aid
}

function done(says: Text): Aid {
  return { state: 'contained', says }
}

function open(says: Text): Aid {
  return { state: 'not-contained', says }
}

function unknown(says: Text): Aid {
  return { state: 'unknown', says }
}
