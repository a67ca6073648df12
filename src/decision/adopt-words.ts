import type { Basis } from '../domain/decision.ts'
import { text, type Text } from '../domain/text.ts'

/** How debt gets its dates: by the file of this run, else by one that another run must write first. */
export function adoptWords(file: string | null, isFirst = true): Text {
  const command = `baton adopt --from ${file ?? usual}${isFirst ? '' : ' --add'}`
  return file === null ? text`run again with ${`--output ${usual}`}, then ${command}` : text`run ${command}`
}

/** What `output` named; of a runner's own folder the name alone, since the file is taken from the run. Null: none was. */
export function decisionFileOf({ inputs, repository }: Pick<Basis, 'inputs' | 'repository'>): string | null {
  const { output } = inputs
  if (typeof output !== 'string') return null
  return repository === null ? output : output.replace(/^(?:\/|[A-Za-z]:).*[/\\]/, '')
}

const usual = 'decision.json'
