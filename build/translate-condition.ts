import type { ASTNode } from '@marcbachmann/cel-js'

/** Where a name of a condition is found in the compiled function. */
export type Place = (name: string) => string

/** CEL as TypeScript that means the same. The built-in policy uses the part of CEL that has an equal; the rest is refused. */
export function translateCondition(ast: ASTNode, place: Place): string {
  const part = (node: ASTNode): string => {
    const code = translateCondition(node, place)
    return isSimple(node) ? code : `(${code})`
  }
  switch (ast.op) {
    case 'value':
      return literal(ast.args)
    case 'id':
      return place(ast.args)
    case '.':
      return `${part(ast.args[0])}.${ast.args[1]}`
    case '!_':
      return `!${part(ast.args)}`
    case '==':
    case '!=':
      return `${part(ast.args[0])} ${ast.op}= ${part(ast.args[1])}`
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '&&':
    case '||':
      return `${part(ast.args[0])} ${ast.op} ${part(ast.args[1])}`
    case 'in':
      return membership(ast.args[0], ast.args[1], part)
    default:
      throw new Error(`"${ast.op}" has no translation; write the condition without it: ${ast.input}`)
  }
}

function membership(value: ASTNode, list: ASTNode, part: (node: ASTNode) => string): string {
  if (list.op !== 'list') throw new Error(`"in" needs a list: ${value.input}`)
  return `(${list.args.map((element) => `${part(value)} === ${part(element)}`).join(' || ')})`
}

function isSimple(node: ASTNode): boolean {
  return node.op === 'value' || node.op === 'id' || node.op === '.' || node.op === '!_' || node.op === 'in'
}

function literal(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value)
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  throw new Error('A literal of this type has no translation.')
}
