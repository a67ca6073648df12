import { basename, extname, join } from 'node:path'
import {
  rolldown,
  type ChunkingContext,
  type OutputChunk,
  type OutputOptions,
  type PreRenderedChunk,
  type RolldownOutput,
} from 'rolldown'

/** Programs that dist/ holds, by the name of their file. */
const entries: Readonly<Record<string, string>> = {
  cli: 'src/entry/cli.ts',
  action: 'src/entry/action.ts',
}

/**
 * These packages declare nothing about side effects, so a bundler keeps `@actions/core`'s HTTP client and with it
 * 700 KB of undici on the start-up path. Importing them has no effect that we need.
 */
export const pureOnImport =
  /node_modules[\\/](@actions|@octokit|undici|tunnel|yaml|@marcbachmann|semver)[\\/]/

/** Libraries that only some runs need, each in a file that says so. */
const librariesByFile: Readonly<Record<string, RegExp>> = {
  yaml: /node_modules[\\/]yaml[\\/]/,
  cel: /node_modules[\\/]@marcbachmann[\\/]/,
  github:
    /node_modules[\\/](@actions[\\/](github|http-client)|@octokit|undici|tunnel|universal-user-agent|before-after-hook|content-type|json-with-bigint)[\\/]/,
  semver: /node_modules[\\/]semver[\\/]/,
  actions: /node_modules[\\/]@actions[\\/]/,
}

/** Which modules each file of the bundle is made of, ids relative to the project. */
export interface Bundle {
  readonly chunks: readonly Pick<OutputChunk, 'fileName' | 'imports' | 'dynamicImports' | 'moduleIds'>[]
}

/**
 * Bundles the programs of `root` into `into`: readable, and split so that a run loads what it needs. The same
 * source gives the same bytes in any folder. Rejects when an import cannot be resolved.
 */
export async function bundle(
  root: string,
  into: string,
  programs: Readonly<Record<string, string>> = entries,
): Promise<Bundle> {
  const build = await rolldown({
    cwd: root,
    input: { ...programs },
    platform: 'node',
    preserveEntrySignatures: false,
    resolve: { symlinks: false },
    transform: { target: 'node20' },
    treeshake: { moduleSideEffects: [{ test: pureOnImport, sideEffects: false }] },
    onLog(level, log, handle) {
      // An import() of what is loaded anyway is idle, not wrong: it is said, and the build goes on.
      if (level === 'warn' && log.code !== 'INEFFECTIVE_DYNAMIC_IMPORT')
        throw new Error(`rolldown: ${log.message}`)
      handle(level, log)
    },
  })
  try {
    return summaryOf(await build.write(outputOptions(into, root, Object.values(programs))), root)
  } finally {
    await build.close()
  }
}

function outputOptions(into: string, root: string, programs: readonly string[]) {
  const libraries = Object.entries(librariesByFile)
  const startOf = startingWith(programs.map((program) => join(root, program)))
  return {
    dir: into,
    cleanDir: true,
    format: 'esm',
    minify: false,
    minifyInternalExports: false,
    comments: { legal: true, annotation: false, jsdoc: true },
    entryFileNames: '[name].js',
    chunkFileNames: (chunk: PreRenderedChunk) => `parts/${fileNameOf(chunk, root)}.js`,
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [
        ...libraries.map(([name, test], at) => ({
          name: `libraries/${name}`,
          test,
          priority: libraries.length - at,
        })),
        {
          name: startOf,
          debugName: 'start',
          test: (id: string) => !id.includes('node_modules'),
          priority: 0,
        },
      ],
    },
  } satisfies OutputOptions
}

/**
 * Names the group of modules that every program loads at once. They are loaded together anyway, so they are one
 * file; without it each of them that a late part needs as well would be a file of its own.
 */
function startingWith(programs: readonly string[]) {
  let shared: ReadonlySet<string> | null = null
  return (id: string, graph: ChunkingContext): string | null => {
    shared ??= inAll(programs.map((program) => loadedAtOnce(program, graph)))
    return shared.has(id) && !programs.includes(id) ? 'start' : null
  }
}

function loadedAtOnce(program: string, graph: ChunkingContext): ReadonlySet<string> {
  const reached = new Set([program])
  for (const id of reached)
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) reached.add(imported)
  return reached
}

function inAll(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set([...(sets[0] ?? [])].filter((id) => sets.every((set) => set.has(id))))
}

/** A part that one module stands for is called as that module is: `src/commands/adopt.ts` → `commands/adopt`. */
function fileNameOf({ name, facadeModuleId, moduleIds }: PreRenderedChunk, root: string): string {
  const source = `${join(root, 'src')}/`
  const module = facadeModuleId ?? moduleIds.findLast((id) => basename(id, extname(id)) === name)
  return module?.startsWith(source) === true ? module.slice(source.length, -extname(module).length) : name
}

function summaryOf(output: RolldownOutput, root: string): Bundle {
  const chunks = output.output.filter((file) => file.type === 'chunk')
  return {
    chunks: chunks.map(({ fileName, imports, dynamicImports, moduleIds }) => ({
      fileName,
      imports,
      dynamicImports,
      moduleIds: moduleIds.map((id) => (id.startsWith(root) ? id.slice(root.length + 1) : id)),
    })),
  }
}
