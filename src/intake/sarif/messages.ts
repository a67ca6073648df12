import { reach } from './limits.ts'
import { listOf, objectOf, own, textOf, type Json } from './shape.ts'

/**
 * The text of a result's message (SARIF §3.11), arguments in place. It serves extraction and identity alone and
 * never leaves this room, since it may hold a secret.
 */
export function messageText(message: Json | null, rule: Json | null, component: Json | null): string {
  if (message === null) return ''
  const template = textOf(message['text']) ?? templateOf(message, rule, component) ?? ''
  const cut = template.length > reach.text ? template.slice(0, reach.text) : template
  const values = message['arguments']
  return Array.isArray(values) && values.length > 0 ? fill(cut, listOf(values)) : cut
}

/** §3.11.7: the id names a string of the rule, else one of the component. */
function templateOf(message: Json, rule: Json | null, component: Json | null): string | null {
  const id = textOf(message['id'])
  if (id === null) return textOf(message['markdown'])
  const string =
    objectOf(own(objectOf(rule?.['messageStrings']), id)) ??
    objectOf(own(objectOf(component?.['globalMessageStrings']), id))
  return textOf(string?.['text']) ?? textOf(message['markdown'])
}

/** §3.11.5: `{0}` is an argument, `{{` a brace. One pass: what an argument holds is no placeholder. */
function fill(template: string, values: readonly unknown[]): string {
  const filled = template.replace(/\{\{|\}\}|\{(\d{1,4})\}/g, (found: string, index: string | undefined) => {
    if (index === undefined) return found.charAt(0)
    const value = textOf(values[Number(index)])
    return value === null ? found : value.slice(0, reach.text)
  })
  return filled.length > reach.text ? filled.slice(0, reach.text) : filled
}
