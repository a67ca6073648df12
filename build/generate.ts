import { compileChecklists } from './compile-checklists.ts'
import { compileInputs } from './compile-inputs.ts'
import { compilePolicy } from './compile-policy.ts'
import { compileSchema } from './compile-schema.ts'

/**
 * Writes what is made of what people edit: src/generated/, schema/, action.yml and the tables in the pages. One
 * after another: they share folders.
 */
export async function generate(): Promise<void> {
  compileInputs()
  await compilePolicy()
  await compileChecklists()
  await compileSchema()
}
