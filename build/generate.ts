import { compileChecklists } from './compile-checklists.ts'
import { compilePolicy } from './compile-policy.ts'
import { compileSchema } from './compile-schema.ts'

/** Writes src/generated/ and the published schemas from what people edit. One after another: they share folders. */
export async function generate(): Promise<void> {
  await compilePolicy()
  await compileChecklists()
  await compileSchema()
}
