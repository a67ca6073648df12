import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { actionYml } from '../src/settings/action-yml.ts'
import { tablesOf } from '../src/settings/input-tables.ts'
import { withTable } from '../src/settings/markdown-table.ts'

const root = new URL('../', import.meta.url)

/** Writes action.yml, and the tables of inputs into the pages that have room for them. */
export function compileInputs(): void {
  write('action.yml', actionYml())
  for (const { page, marker, table } of tablesOf()) {
    const path = fileURLToPath(new URL(page, root))
    const filled = existsSync(path) ? withTable(readFileSync(path, 'utf8'), table, marker) : null
    if (filled !== null) write(page, filled)
  }
}

function write(page: string, content: string): void {
  writeFileSync(fileURLToPath(new URL(page, root)), content)
}
