import { counted } from '../domain/counted.ts'
import { adopt as adoptFindings, type Adoption } from '../decision/adopt.ts'
import type { Refusal } from '../decision/adopt-refusal.ts'
import type { Baseline, BaselineEntry } from '../domain/baseline.ts'
import { foreign } from '../domain/foreign.ts'
import { Inability, isProblems, type Problem } from '../domain/problem.ts'
import type { FileRead } from '../domain/ports.ts'
import type { ExitCode } from '../domain/terms.ts'
import { joined, ours, text, value, type Text } from '../domain/text.ts'
import { defaultPolicy } from '../generated/default-policy.ts'
import { readBaseline } from '../intake/baseline/read-baseline.ts'
import { writeBaseline } from '../intake/baseline/write-baseline.ts'
import { plain } from '../render/plain.ts'
import type { Command } from '../settings/command-line.ts'
import { readDecision } from './read-decision.ts'
import type { World } from './world.ts'

const baselineBytes = 64 * 2 ** 20

/** `baton adopt`: writes the baseline file, to be reviewed and committed; prints what goes in, what does not, and why. */
export async function adopt(command: Extract<Command, { name: 'adopt' }>, world: World): Promise<ExitCode> {
  const record = await readDecision(command.from, world.files)
  const withheld = record.findings.filter((finding) => finding.withheld).length
  if (withheld > 0) throw new Inability(2, [withheldFrom(command.from, withheld)])
  const existing = await world.files.read(command.baselineFile, baselineBytes)
  const adoption = adoptFindings({
    record,
    existing: existing.is === 'absent' ? null : baselineIn(command.baselineFile, existing),
    add: command.add,
    shrink: command.shrink,
    now: world.clock.now().toISOString(),
    dueDays: dueDaysOf(),
  })
  await world.files.write(command.baselineFile, writeBaseline(adoption.baseline))
  const lines = linesOf(adoption, command.baselineFile)
  return world.output.print(lines.map((line) => plain(line)).join('\n')) ? 0 : 30
}

function baselineIn(path: string, read: FileRead): Baseline {
  if (read.is !== 'bytes') throw new Inability(2, [unreadable(path)])
  const baseline = readBaseline(Buffer.from(read.bytes).toString('utf8'))
  if (isProblems(baseline)) throw new Inability(2, baseline)
  return baseline
}

function unreadable(path: string): Problem {
  return {
    code: 'baseline-unreadable',
    sentence: text`${path} cannot be read`,
    remedy: text`make it a regular file that this user may read`,
    at: { file: foreign(path) },
  }
}

/** Whoever reviews the file must see rule and path of each entry, and what is in KEV is never debt. */
function withheldFrom(path: string, count: number): Problem {
  return {
    code: 'finding-withheld',
    sentence: text`${path} was written for everybody's eyes and withholds ${count} of its findings: nothing is adopted`,
    remedy: text`use one that was written in private, or with ${'output-full: true'}`,
    at: { file: foreign(path) },
  }
}

function dueDaysOf() {
  const days = Object.entries(defaultPolicy.terms.adoption.dueDays).filter(([, number]) => number !== null)
  return Object.fromEntries(days) as Parameters<typeof adoptFindings>[0]['dueDays']
}

function linesOf({ added, kept, needsAdd, removed, refused }: Adoption, path: string): readonly Text[] {
  return [
    text`${path}: ${countOf(added)} added, ${countOf(kept)} kept, ${countOf(removed)} removed.`,
    ...(needsAdd.length === 0
      ? []
      : [text`Not in it: ${countOf(needsAdd)} that it did not have; ${'--add'} takes them in:`]),
    ...needsAdd.slice(0, listed).map((entry) => text`  ${lineOf(entry)}`),
    ...more(needsAdd.length),
    ...(refused.length === 0 ? [] : [text`Cannot be adopted, and must be fixed or waived:`]),
    ...refused.slice(0, listed).map((refusal) => text`  ${refusedLine(refusal)}`),
    ...more(refused.length),
    text`Review it, and commit it: from then on what could be in it and is not is new.`,
  ]
}

const listed = 20

function more(count: number): readonly Text[] {
  return count > listed ? [text`  and ${count - listed} more`] : []
}

function countOf(entries: readonly BaselineEntry[]): number {
  return entries.reduce((sum, { count }) => sum + count, 0)
}

function refusedLine({ ids, title, path, says }: Refusal): Text {
  const where = path === undefined ? text`` : text` in ${path}`
  const shown = joined(
    ids.slice(0, 3).map((id) => [value(id)]),
    ', ',
  )
  const rest = ids.length > 3 ? text` and ${ids.length - 3} more` : text``
  return text`${title}${where} (${shown}${rest}): ${says}`
}

function lineOf({ class: kind, tier, rule, path, count }: BaselineEntry): Text {
  const where = path === undefined ? text`` : text` in ${path}`
  return text`${ours(kind)} ${ours(tier)} ${rule ?? ''}${where}${count > 1 ? text`, ${ours(counted(count, 'time'))}` : text``}`
}
