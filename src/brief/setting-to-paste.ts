import type { Fold } from '../domain/brief.ts'
import { text, value } from '../domain/text.ts'
import type { BriefContext } from './context.ts'
import { dateAfter } from './times.ts'

/** The fold with the two settings that let a scan be incomplete; names stay to be filled in, as the scan states them. */
export function settingToPaste(now: string, { contest }: BriefContext): Fold {
  const code = [
    'scans:',
    '  accept: # a notification that is known and harmless',
    '    - tool: TOOL',
    '      notification: ID',
    '      reason: WHY IT IS HARMLESS',
    `      until: ${dateAfter(now, 30)}`,
    '  maySkip: [TOOL] # this tool need not run in each pipeline',
  ].join('\n')
  return {
    title: text`Setting to paste into ${value(contest.file)}`,
    body: [
      { is: 'paragraph', says: text`One of the two, with names as the table of scans shows them.` },
      { is: 'code', language: 'yaml', code },
    ],
  }
}
