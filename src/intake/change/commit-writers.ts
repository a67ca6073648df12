import type { Git } from '../../domain/ports.ts'

/**
 * What author and committer of a commit are called, in lower case: their names, and their addresses up to the `@`,
 * where GitHub puts a login behind a number. Null: the commit is not here, or does not say.
 */
export async function commitWriters(git: Git, commit: string): Promise<ReadonlySet<string> | null> {
  const answer = await git.run(['cat-file', 'commit', commit], { bytes: 4 * 2 ** 20 })
  if (answer.code !== 0) return null
  const [head = ''] = Buffer.from(answer.stdout).toString('utf8').split('\n\n', 1)
  const lines = [...head.matchAll(/^(author|committer) (.*) <(.*)> -?\d+ [+-]\d{4}$/gm)]
  if (new Set(lines.map(([, role]) => role)).size !== 2) return null
  return new Set(lines.flatMap(([, , name = '', address = '']) => namesOf(name, address)))
}

function namesOf(name: string, address: string): readonly string[] {
  const mailbox = address.replace(/@.*$/, '')
  const names = [name, mailbox, mailbox.replace(/^\d+\+/, '')]
  return names.map((one) => one.trim().toLowerCase()).filter((one) => one !== '')
}
