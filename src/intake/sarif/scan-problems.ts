import { counted } from '../../domain/counted.ts'
import { foreign } from '../../domain/foreign.ts'
import type { Problem } from '../../domain/problem.ts'
import { ours, text, value, type Part } from '../../domain/text.ts'
import type { Fault } from './file-problems.ts'
import { maskUserInfo } from './redact.ts'

/** A fault or note, with the scan file that it is about. */
export function problemOf(fault: Fault, file: string): Problem {
  const { code, sentence, remedy, line, column } = fault
  const at = {
    file: foreign(file),
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  }
  return { code, sentence, remedy, at }
}

/** A short text of the file that may be shown: a name, an id, a date. Never a message. */
function shown(name: string): Part {
  const clean = maskUserInfo(name)
  return value(clean.length > 120 ? `${clean.slice(0, 120)}…` : clean)
}

const rerun = text`Run the scanner again, and look at its log for what went wrong.`

/** What makes one run incomplete (SARIF appendix I, and ours). */
export const runFaults = {
  notAnObject: (): Fault => ({
    code: 'scan-run-unreadable',
    sentence: text`A run of the scan file is no object.`,
    remedy: rerun,
  }),
  noToolName: (): Fault => ({
    code: 'scan-no-tool-name',
    sentence: text`The run does not say which tool it is of.`,
    remedy: text`Let the scanner write ${'tool.driver.name'}; who scanned must be known.`,
  }),
  noResults: (): Fault => ({
    code: 'scan-no-results',
    sentence: text`The run has no list of results, which SARIF §3.14.23 uses to say that the tool did not get to look.`,
    remedy: rerun,
  }),
  badResult: (count: number): Fault => ({
    code: 'scan-bad-result',
    sentence: text`${count} of the run's results cannot be read: they are no objects.`,
    remedy: text`Report it to the scanner's maintainers; what these results say is not known.`,
  }),
  externalResults: (): Fault => ({
    code: 'scan-external-results',
    sentence: text`The run keeps results in other files, which are not read.`,
    remedy: text`Let the scanner write its results inline, in ${'runs[].results'}.`,
  }),
  notSuccessful: (): Fault => ({
    code: 'scan-not-successful',
    sentence: text`The tool says that its run did not succeed.`,
    remedy: rerun,
  }),
  exitCode: (): Fault => ({
    code: 'scan-exit-code',
    sentence: text`The tool ended with an exit code other than 0 and does not say that it succeeded.`,
    remedy: rerun,
  }),
  signal: (): Fault => ({
    code: 'scan-signal',
    sentence: text`The tool was ended by a signal.`,
    remedy: text`Run it again; a memory or time limit of the job is the usual cause.`,
  }),
  notStarted: (): Fault => ({
    code: 'scan-not-started',
    sentence: text`The tool could not be started.`,
    remedy: rerun,
  }),
  notification: (id: string, count: number): Fault => ({
    code: 'scan-notification',
    sentence:
      id === ''
        ? text`The tool reports ${ours(counted(count, 'error'))} of its own, so it may not have seen everything.`
        : text`The tool reports the error ${shown(id)} of its own (${ours(counted(count, 'time'))}), so it may not have seen everything.`,
    remedy: text`Mend what it reports; when it is known and harmless, name it in ${'scans.accept'} with a reason and a date.`,
  }),
  acceptExpired: (id: string, until: string): Fault => ({
    code: 'scan-notification',
    sentence: text`The tool reports the error ${shown(id)}, which ${'scans.accept'} named until ${until}.`,
    remedy: text`Mend what it reports, or look at it again and set a new date.`,
  }),
  future: (ended: string): Fault => ({
    code: 'scan-from-the-future',
    sentence: text`The run ended at ${shown(ended)}, which is more than 5 minutes from now.`,
    remedy: text`Set the clock of the machine that scans.`,
  }),
  tooOld: (ended: string): Fault => ({
    code: 'scan-too-old',
    sentence: text`The run ended at ${shown(ended)}, longer ago than ${'scans.maxAge'} allows.`,
    remedy: text`Scan again in this pipeline instead of keeping an old file.`,
  }),
  endUnreadable: (): Fault => ({
    code: 'scan-end-unreadable',
    sentence: text`The run states when it ended, and not as a time, so ${'scans.maxAge'} cannot be checked.`,
    remedy: text`Let the scanner write ${'endTimeUtc'} as SARIF §3.9 says, or leave it out.`,
  }),
  otherCommit: (revision: string): Fault => ({
    code: 'scan-other-commit',
    sentence: text`The run is of commit ${shown(revision)}, which is not the one that is judged.`,
    remedy: text`Scan the commit that is checked out, or name the scanned one by the input ${'commit'}.`,
  }),
} as const

/** What was noticed and changes no completeness. */
export const runNotes: Readonly<Record<string, (count: number) => Fault>> = {
  'success-not-stated': () => ({
    code: 'scan-success-not-stated',
    sentence: text`The tool does not say whether its run succeeded; that it left results is all there is.`,
    remedy: text`Nothing is needed; a newer version of the tool may say it.`,
  }),
  'end-not-stated': () => ({
    code: 'scan-end-not-stated',
    sentence: text`The run does not say when it ended, so its age is not known.`,
    remedy: text`Nothing is needed while the scan is made in the same pipeline.`,
  }),
  'end-unreadable': (count) => ({
    code: 'scan-end-unreadable',
    sentence: text`${ours(counted(count, 'time at which the run ended is none', 'times at which the run ended are none'))}, so its age is not known.`,
    remedy: text`Let the scanner write ${'endTimeUtc'} as SARIF §3.9 says.`,
  }),
  'bad-revision': (count) => ({
    code: 'scan-revision-ignored',
    sentence: text`${ours(counted(count, 'revision'))} that the run names ${ours(count === 1 ? 'is no commit' : 'are no commits')} (40 or 64 hex digits), and ignored.`,
    remedy: text`Nothing is needed.`,
  }),
  'other-repository': (count) => ({
    code: 'scan-other-repository',
    sentence: text`${ours(counted(count, 'revision'))} that the run names ${ours(count === 1 ? 'is of another repository' : 'are of other repositories')}, and not compared.`,
    remedy: text`Nothing is needed.`,
  }),
  'level-disagrees': (count) => ({
    code: 'scan-level-disagrees',
    sentence: text`${ours(counted(count, 'result has', 'results have'))} a level that disagrees with the score; the score counts.`,
    remedy: text`Nothing is needed.`,
  }),
  'severity-unreadable': (count) => ({
    code: 'scan-severity-unreadable',
    sentence: text`${ours(counted(count, 'result has', 'results have'))} a ${'security-severity'} that is no number from 0 to 10, which counts as 9.0 at least.`,
    remedy: text`Report it to the scanner's maintainers.`,
  }),
  'level-unknown': (count) => ({
    code: 'scan-level-unknown',
    sentence: text`${ours(counted(count, 'result has', 'results have'))} a level that SARIF does not know, which counts as error.`,
    remedy: text`Report it to the scanner's maintainers.`,
  }),
  'kind-disagrees': (count) => ({
    code: 'scan-kind-disagrees',
    sentence: text`${ours(counted(count, 'result says', 'results say'))} by kind that there is no problem, and by level that there is one; the kind counts.`,
    remedy: text`Look at them in the scan file.`,
  }),
  'kind-unknown': (count) => ({
    code: 'scan-kind-unknown',
    sentence: text`${ours(counted(count, 'result has', 'results have'))} a kind that SARIF does not know, which counts as a finding.`,
    remedy: text`Report it to the scanner's maintainers.`,
  }),
  'rule-disagrees': (count) => ({
    code: 'scan-rule-disagrees',
    sentence: text`${ours(counted(count, 'result names', 'results name'))} one rule by id and another by index; the worse one counts.`,
    remedy: text`Report it to the scanner's maintainers.`,
  }),
  'rule-missing': (count) => ({
    code: 'scan-rule-missing',
    sentence: text`${ours(counted(count, 'result points', 'results point'))} to a rule that the run does not describe, which without a level counts as an error.`,
    remedy: text`Report it to the scanner's maintainers.`,
  }),
  'baseline-absent': (count) => ({
    code: 'scan-baseline-absent',
    sentence: text`${ours(counted(count, 'result is', 'results are'))} marked as gone since the tool's own baseline, and no ${ours(count === 1 ? 'finding' : 'findings')}.`,
    remedy: text`Nothing is needed.`,
  }),
  'path-masked': (count) => ({
    code: 'scan-path-masked',
    sentence: text`In ${ours(counted(count, 'finding'))} of class secret a path was masked, since it may hold the secret.`,
    remedy: text`Look them up in the scan file by their place in it.`,
  }),
  'notification-accepted': (count) => ({
    code: 'scan-notification-accepted',
    sentence: text`${ours(counted(count, 'error'))} that the tool reports of itself ${ours(count === 1 ? 'is' : 'are')} accepted by ${'scans.accept'}.`,
    remedy: text`Look at them again before the date there.`,
  }),
}
