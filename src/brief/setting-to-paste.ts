import type { Fold } from '../domain/brief.ts'
import type { Basis } from '../domain/decision.ts'
import type { Problem } from '../domain/problem.ts'
import { ours, text, value } from '../domain/text.ts'
import { wayOf, type Way } from './contest.ts'
import type { BriefContext } from './context.ts'
import { dateAfter } from './times.ts'

/** The fold with the setting that lets this pass; names stay to be filled in, as the scan states them. Null: none does. */
export function settingToPaste(
  { code }: Problem,
  { now, stage }: Basis,
  { contest }: BriefContext,
): Fold | null {
  const setting = settings[wayOf(code, stage)]
  if (setting === undefined) return null
  const lines = setting.lines.map((line) => line.replace('DATE', dateAfter(now, 30)))
  return {
    title: text`Setting to paste into ${value(contest.file)}`,
    body: [
      { is: 'paragraph', says: text`${ours(setting.says)}` },
      { is: 'code', language: 'yaml', code: ['scans:', ...lines].join('\n') },
    ],
  }
}

const settings: Readonly<Partial<Record<Way, { readonly says: string; readonly lines: readonly string[] }>>> =
  {
    accept: {
      says: 'For what the tool notifies and is known to be harmless, with names as the table of scans shows them.',
      lines: [
        '  accept:',
        '    - tool: TOOL',
        '      notification: ID',
        '      reason: WHY IT IS HARMLESS',
        '      until: DATE',
      ],
    },
    onIncomplete: {
      says: 'What a scan leaves open is then said on pull requests, and not stopped for; after the merge it stops.',
      lines: ['  onIncomplete: warn'],
    },
    maxAge: { says: 'How old a scan may be.', lines: ['  maxAge: 30d'] },
  }
