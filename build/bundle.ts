import { rolldown, type OutputChunk, type RolldownOutput } from 'rolldown'

/** Programs that dist/ holds, by the name of their file. */
const entries: Readonly<Record<string, string>> = {
  cli: 'src/entry/cli.ts',
  action: 'src/entry/action.ts',
}

/**
 * These packages declare nothing about side effects, so a bundler keeps `@actions/core`'s HTTP client and with it
 * 700 KB of undici on the start-up path. Importing them has no effect that we need.
 */
const pureOnImport = /node_modules[\\/](@actions|@octokit|undici|tunnel|yaml|@marcbachmann|semver)[\\/]/

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
      if (level === 'warn') throw new Error(`rolldown: ${log.message}`)
      handle(level, log)
    },
  })
  try {
    return summaryOf(await build.write(outputOptions(into)), root)
  } finally {
    await build.close()
  }
}

function outputOptions(into: string) {
  return {
    dir: into,
    cleanDir: true,
    format: 'esm',
    minify: false,
    minifyInternalExports: false,
    comments: { legal: true, annotation: false, jsdoc: true },
    entryFileNames: '[name].js',
    chunkFileNames: 'parts/[name].js',
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: Object.entries(librariesByFile).map(([name, test], at) => ({ name, test, priority: 10 - at })),
    },
  } as const
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
