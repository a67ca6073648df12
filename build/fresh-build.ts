import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a build reads. */
const sources = [
  'src',
  'build',
  'policies',
  'schema',
  'jenkins-shared-lib',
  'package.json',
  'tsconfig.json',
  'action.yml',
  'README.md',
  '.prettierrc.json',
]

/**
 * Builds a copy of the project in another folder, hands that folder over and removes it. So a check never touches
 * the files that it checks, and a path of this machine in the result would show. Throws when the build fails.
 */
export function withFreshBuild<T>(root: string, look: (fresh: string) => T): T {
  const fresh = mkdtempSync(join(tmpdir(), 'baton-build-'))
  try {
    for (const name of sources)
      if (existsSync(join(root, name))) cpSync(join(root, name), join(fresh, name), { recursive: true })
    rmSync(join(fresh, 'src/generated'), { recursive: true, force: true })
    symlinkSync(join(root, 'node_modules'), join(fresh, 'node_modules'), 'junction')
    execFileSync(process.execPath, ['build/build.ts'], { cwd: fresh, stdio: 'inherit' })
    return look(fresh)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}
