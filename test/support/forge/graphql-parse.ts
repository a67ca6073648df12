/** As much of GraphQL's language as Baton writes. Throws on everything else. */
export interface Operation {
  readonly kind: 'query' | 'mutation'
  readonly variables: readonly string[]
  readonly fields: readonly Selection[]
}

export type Selection =
  | {
      readonly is: 'field'
      /** Its name in the answer. */
      readonly key: string
      readonly name: string
      readonly args: Readonly<Record<string, Argument>>
      readonly fields: readonly Selection[]
    }
  | { readonly is: 'on'; readonly type: string; readonly fields: readonly Selection[] }

export type Argument = { readonly value: string } | { readonly variable: string }

export function parseGraphQL(text: string): Operation {
  const tokens = text.match(/\.\.\.|[{}():!$[\]]|"[^"\\]*"|[A-Za-z_]\w*/g) ?? []
  if (text.replace(/[\s,]/g, '') !== tokens.join('').replace(/\s/g, '')) throw new Error('not our GraphQL')
  let at = 0
  const peek = (): string => {
    const token = tokens[at]
    if (token === undefined) throw new Error('it does not end')
    return token
  }
  const take = (): string => {
    const token = peek()
    at += 1
    return token
  }
  const expect = (token: string): void => {
    if (take() !== token) throw new Error(`expected ${token} before ${tokens.slice(at, at + 5).join(' ')}`)
  }

  function selections(): Selection[] {
    expect('{')
    const found: Selection[] = []
    while (peek() !== '}') found.push(selection())
    expect('}')
    if (found.length === 0) throw new Error('an empty selection')
    return found
  }

  function selection(): Selection {
    if (peek() === '...') {
      take()
      expect('on')
      return { is: 'on', type: take(), fields: selections() }
    }
    const key = take()
    const isAlias = peek() === ':'
    if (isAlias) take()
    const name = isAlias ? take() : key
    const args: Record<string, Argument> = {}
    if (peek() === '(') {
      take()
      while (peek() !== ')') {
        const arg = take()
        expect(':')
        const token = take()
        args[arg] = token === '$' ? { variable: take() } : { value: JSON.parse(token) as string }
      }
      expect(')')
    }
    return { is: 'field', key, name, args, fields: peek() === '{' ? selections() : [] }
  }

  const kind = take()
  if (kind !== 'query' && kind !== 'mutation') throw new Error('neither query nor mutation')
  if (peek() !== '(' && peek() !== '{') take()
  const variables: string[] = []
  if (peek() === '(') {
    take()
    while (peek() !== ')') {
      if (take() === '$') variables.push(take())
    }
    expect(')')
  }
  const fields = selections()
  if (at !== tokens.length) throw new Error('more than one operation')
  return { kind, variables, fields }
}
