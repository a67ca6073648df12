import type { InputSpec } from './input-spec.ts'
import { inputsOf } from './inputs.ts'

const outputs = {
  allow:
    'yes exactly when nothing stops the pipeline; absent otherwise, so that a lost output never reads as a pass',
  verdict: 'pass, track, block or quarantine',
  decision: 'Path of decision.json, where output is given',
  incidents: 'Ids of the incidents, separated by commas',
}

/** The text of action.yml: the Action's face, made of the list of inputs. */
export function actionYml(): string {
  const inputs = inputsOf('gate', 'action')
  return [
    '# Made by `npm run build` from src/settings/inputs.ts; edit it there.',
    'name: Baton',
    "description: 'A security gate: SARIF in; an explained verdict, a stopped deployment and one owned incident out'",
    'author: The Baton authors',
    'branding:',
    '  icon: shield',
    '  color: gray-dark',
    'inputs:',
    ...inputs.flatMap(inputLines),
    'outputs:',
    ...Object.entries(outputs).flatMap(([name, says]) => [`  ${name}:`, `    description: ${quoted(says)}`]),
    'runs:',
    '  using: node24',
    '  main: dist/action.js',
    '',
  ].join('\n')
}

function inputLines(spec: InputSpec): string[] {
  const byDefault = spec.byDefault === null || spec.kind === 'flag' ? [] : [`Default: ${spec.byDefault}.`]
  const description = [
    `${spec.says}.`,
    `Takes ${spec.values}${spec.repeatable ? ', one a line' : ''}.`,
    ...byDefault,
  ].join(' ')
  return [
    `  ${spec.name}:`,
    `    description: ${quoted(description)}`,
    `    required: ${String(spec.required)}`,
    ...(spec.runnerDefault === undefined ? [] : [`    default: ${spec.runnerDefault}`]),
  ]
}

/** A quoted YAML scalar, in the quotes that the words do not hold. */
function quoted(words: string): string {
  if (words.includes("'") && !/["\\]/.test(words)) return `"${words}"`
  return `'${words.replaceAll("'", "''")}'`
}
