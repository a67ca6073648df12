import type { Git } from '../../domain/ports.ts'

/** The branch that is checked out; null: none is, or there is no repository. */
export async function currentBranch(git: Git): Promise<string | null> {
  const { code, stdout } = await git.run(['symbolic-ref', '--quiet', '--short', 'HEAD'])
  const name = Buffer.from(stdout).toString('utf8').trim()
  return code === 0 && name !== '' ? name : null
}
