import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle } from './bundle.ts'
import { generate } from './generate.ts'
import { licencesOf } from './licences.ts'
import { buildSingleFile } from './single-file.ts'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')

await generate()
const built = await bundle(root, join(root, 'dist'))
writeFileSync(join(root, 'dist/third-party-licences.txt'), licencesOf(built, root))
await buildSingleFile(root)
