import { inputsOf } from './inputs.ts'
import { nearest } from './nearest.ts'

/**
 * What `with:` of the step said, out of the runner's `INPUT_…` variables. A name that is nearly one of ours is
 * handed on, to be refused: a misspelt `required-tools` must not vanish. Others may belong to somebody else.
 */
export function actionInputs(
  environment: Readonly<Record<string, string | undefined>>,
): ReadonlyMap<string, string> {
  const known = inputsOf('gate', 'action').map((spec) => spec.name)
  const given = new Map<string, string>()
  for (const [variable, value] of Object.entries(environment)) {
    if (!variable.startsWith('INPUT_') || value === undefined || value.trim() === '') continue
    const name = variable.slice('INPUT_'.length).toLowerCase()
    if (known.includes(name) || nearest(name, known) !== null) given.set(name, value)
  }
  return given
}
