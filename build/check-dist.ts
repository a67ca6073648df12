import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { differences } from './differences.ts'
import { withFreshBuild } from './fresh-build.ts'

/** What a build writes and git keeps. */
const committed = ['dist', 'src/generated', 'schema', 'jenkins-shared-lib/resources']

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')

const differing = withFreshBuild(root, (fresh) =>
  committed.flatMap((folder) =>
    differences(join(root, folder), join(fresh, folder)).map((difference) => `${folder}/${difference}`),
  ),
)
for (const difference of differing) process.stderr.write(`${difference}\n`)
if (differing.length > 0) {
  process.stderr.write(
    'The committed build is not what the source gives: run "npm run build" and commit it.\n',
  )
  process.exitCode = 1
}
