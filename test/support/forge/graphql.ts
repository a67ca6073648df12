import type { Actor, RepoState } from './state.ts'
import { isAncestor, type GitState } from './git-state.ts'
import { parseGraphQL, type Operation, type Selection } from './graphql-parse.ts'

/** What answering GraphQL needs of the forge. */
export interface GraphWorld {
  readonly actor: Actor
  readonly repo: (fullName: string) => RepoState | null
  readonly repos: () => Iterable<RepoState>
  readonly mayRead: (repo: RepoState) => boolean
  readonly mayPush: (repo: RepoState) => boolean
  /** The query breaks GitHub's schema. */
  readonly violate: (what: string) => void
}

interface GraphError {
  readonly type?: string
  readonly path: readonly string[]
  readonly message: string
}

/** An object of the schema: its type, and its fields by name. */
interface Node {
  readonly type: string
  readonly fields: Readonly<Record<string, (args: Readonly<Record<string, unknown>>) => Shown>>
}

type Shown = Node | readonly Node[] | string | number | boolean | null

class Refused extends Error {
  readonly type: string

  constructor(type: string, message: string) {
    super(message)
    this.type = type
  }
}

const zeros = '0'.repeat(40)

/** GitHub's GraphQL as far as the ledger's store goes: always status 200, errors with a `type`. */
export function answerGraphQL(
  body: unknown,
  world: GraphWorld,
): { readonly status: 200; readonly data: unknown } {
  const { query = '', variables = {} } = body as { query?: string; variables?: Record<string, unknown> }
  let operation: Operation
  try {
    operation = parseGraphQL(query)
  } catch (error) {
    world.violate(`POST /graphql: ${String(error)}`)
    return { status: 200, data: { errors: [{ message: 'Parse error', locations: [] }] } }
  }
  for (const name of Object.keys(variables))
    if (!operation.variables.includes(name)) world.violate(`POST /graphql: $${name} is not declared`)
  const errors: GraphError[] = []
  const root = operation.kind === 'query' ? queries(world) : mutations(world)
  const data = show(root, operation.fields, [], { variables, errors, world })
  return { status: 200, data: errors.length > 0 ? { data, errors } : { data } }
}

interface Course {
  readonly variables: Readonly<Record<string, unknown>>
  readonly errors: GraphError[]
  readonly world: GraphWorld
}

function show(node: Node, selections: readonly Selection[], path: readonly string[], course: Course): object {
  const shown: Record<string, unknown> = {}
  for (const one of selections) {
    if (one.is === 'on') {
      if (one.type === node.type) Object.assign(shown, show(node, one.fields, path, course))
      continue
    }
    const field = node.fields[one.name]
    if (field === undefined) {
      course.world.violate(`POST /graphql: ${node.type} has no field ${one.name}`)
      continue
    }
    const args: Record<string, unknown> = {}
    for (const [name, arg] of Object.entries(one.args))
      args[name] = 'variable' in arg ? course.variables[arg.variable] : arg.value
    const here = [...path, one.key]
    try {
      shown[one.key] = expand(field(args), one.fields, here, course)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      course.errors.push({ type: error.type, path: here, message: error.message })
      shown[one.key] = null
    }
  }
  return shown
}

function expand(
  value: Shown,
  fields: readonly Selection[],
  path: readonly string[],
  course: Course,
): unknown {
  if (Array.isArray(value)) return (value as readonly Node[]).map((node) => show(node, fields, path, course))
  if (typeof value !== 'object' || value === null) return value
  if (fields.length === 0) course.world.violate(`POST /graphql: ${path.join('.')} needs a selection`)
  return show(value as Node, fields, path, course)
}

function queries(world: GraphWorld): Node {
  return {
    type: 'Query',
    fields: {
      viewer: () => ({ type: 'User', fields: { login: () => world.actor.user.login } }),
      repository: ({ owner, name }) => {
        const repo = world.repo(`${String(owner)}/${String(name)}`)
        if (repo === null || !world.mayRead(repo))
          throw new Refused(
            'NOT_FOUND',
            `Could not resolve to a Repository with the name '${String(owner)}/${String(name)}'.`,
          )
        return repositoryNode(repo)
      },
    },
  }
}

function repositoryNode(repo: RepoState): Node {
  const { git } = repo
  return {
    type: 'Repository',
    fields: {
      isPrivate: () => repo.isPrivate,
      id: () => idOf(repo),
      ref: ({ qualifiedName }) => {
        const sha = git.refs.get(String(qualifiedName))
        if (sha === undefined) return null
        return {
          type: 'Ref',
          fields: { name: () => String(qualifiedName), target: () => objectNode(git, sha) },
        }
      },
      object: ({ oid }) => objectNode(git, String(oid)),
    },
  }
}

function objectNode(git: GitState, oid: string): Node | null {
  const commit = git.commits.get(oid)
  const tree = git.trees.get(oid)
  const text = git.blobs.get(oid)
  const id = { oid: () => oid }
  if (commit !== undefined) {
    const file = ({ path }: Readonly<Record<string, unknown>>): Node | null => {
      const entry = git.trees.get(commit.tree)?.get(String(path))
      return entry === undefined ? null : entryNode(git, String(path), entry)
    }
    return { type: 'Commit', fields: { ...id, tree: () => objectNode(git, commit.tree), file } }
  }
  if (tree !== undefined) {
    const entries = (): Node[] => [...tree].map(([name, entry]) => entryNode(git, name, entry))
    return { type: 'Tree', fields: { ...id, entries } }
  }
  if (text === undefined) return null
  const isTruncated = text.length > git.longestText
  return {
    type: 'Blob',
    fields: {
      ...id,
      text: () => text.slice(0, git.longestText),
      isTruncated: () => isTruncated,
      byteSize: () => Buffer.byteLength(text),
    },
  }
}

function entryNode(git: GitState, name: string, entry: { isFolder: boolean; sha: string }): Node {
  return {
    type: 'TreeEntry',
    fields: {
      name: () => name,
      type: () => (entry.isFolder ? 'tree' : 'blob'),
      oid: () => entry.sha,
      object: () => objectNode(git, entry.sha),
    },
  }
}

interface RefUpdate {
  readonly name: string
  readonly beforeOid?: string
  readonly afterOid: string
  readonly force?: boolean
}

interface UpdateRefs {
  readonly repositoryId: string
  readonly refUpdates: readonly RefUpdate[]
}

function mutations(world: GraphWorld): Node {
  return {
    type: 'Mutation',
    fields: {
      updateRefs: ({ input }) => {
        const { repositoryId, refUpdates } = input as UpdateRefs
        const repo = [...world.repos()].find((one) => idOf(one) === repositoryId)
        if (repo === undefined || !world.mayRead(repo))
          throw new Refused(
            'NOT_FOUND',
            `Could not resolve to a node with the global id of '${repositoryId}'.`,
          )
        if (!world.mayPush(repo)) throw new Refused('FORBIDDEN', 'Resource not accessible by integration')
        updateRefs(repo.git, refUpdates)
        return { type: 'UpdateRefsPayload', fields: { clientMutationId: () => null } }
      },
    },
  }
}

/** "All updates are performed atomically, meaning that if one of them is rejected, no other ref will be modified." */
function updateRefs(git: GitState, updates: readonly RefUpdate[]): void {
  for (const { name, beforeOid, afterOid, force = false } of updates) {
    const now = git.refs.get(name) ?? zeros
    const isKnown = afterOid === zeros || git.commits.has(afterOid)
    const isForward = force || now === zeros || afterOid === zeros || isAncestor(git, now, afterOid)
    if ((beforeOid !== undefined && beforeOid !== now) || !isKnown || !isForward)
      throw new Refused('UNPROCESSABLE', 'Reference update failed')
  }
  for (const { name, afterOid } of updates)
    if (afterOid === zeros) git.refs.delete(name)
    else git.refs.set(name, afterOid)
}

function idOf({ owner, name }: RepoState): string {
  return `R_${owner}_${name}`
}
