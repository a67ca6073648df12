import { constants, type Dirent } from 'node:fs'
import { lstat, mkdir, open, readdir, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { matches } from '../domain/pattern.ts'
import type { FileMatch, FileRead, Files } from '../domain/ports.ts'

/** The file system below `root`; absolute paths are taken as they are (CodeQL writes outside the workspace). */
export function nodeFiles(root: string): Files {
  const located = (path: string): string => (isAbsolute(path) ? path : join(root, path))
  return {
    read: (path, limit) => readRegularFile(located(path), limit),
    real: (path) => realPath(located(path)),
    match: (pattern) => matchFiles(pattern, located, (path) => isBehindLink(path, root)),
    write: (path, text) => writeWhole(located(path), text),
    stdin: readStdin,
  }
}

async function readRegularFile(path: string, limit: number): Promise<FileRead> {
  // Where a system lacks one of these it is undefined, which `|` takes for 0. O_NONBLOCK: opening a FIFO that nobody writes to must not wait for ever.
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK
  let handle
  try {
    handle = await open(path, flags)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR') return { is: 'absent' }
    return { is: code === 'ELOOP' || code === 'EISDIR' || code === 'ENXIO' ? 'not-a-file' : 'unreadable' }
  }
  try {
    const stat = await handle.stat()
    if (!stat.isFile()) return { is: 'not-a-file' }
    if (stat.size > limit) return { is: 'too-large' }
    const bytes = await handle.readFile()
    return bytes.length > limit ? { is: 'too-large' } : { is: 'bytes', bytes }
  } catch {
    return { is: 'unreadable' }
  } finally {
    await handle.close()
  }
}

async function readStdin(limit: number): Promise<FileRead> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
      size += chunk.length
      if (size > limit) return { is: 'too-large' }
      chunks.push(chunk)
    }
  } catch {
    return { is: 'unreadable' }
  }
  return { is: 'bytes', bytes: Buffer.concat(chunks) }
}

async function realPath(path: string): Promise<string | null> {
  try {
    const real = await realpath(path)
    return sep === '/' ? real : real.replaceAll(sep, '/')
  } catch {
    return null
  }
}

/** Whether a path from `root`, or to a place below it, goes through a link. Other absolute paths are as the machine has them. */
async function isBehindLink(path: string, root: string): Promise<boolean> {
  const [top, real] = [await realPath(root), await realPath(resolve(root, path))]
  if (top === null || real === null) return false
  const tops = [resolve(root), resolve(top)]
  const from = isAbsolute(path) ? tops.find((one) => isBelow(resolve(path), one)) : tops[0]
  if (from === undefined) return false
  return plain(real) !== plain(join(top, relative(from, resolve(root, path))))
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** File systems that ignore case or compose letters name one place in several ways. */
function plain(path: string): string {
  return path.replaceAll(sep, '/').replace(/\/+$/, '').normalize('NFC').toLowerCase()
}

async function matchFiles(
  pattern: string,
  located: (path: string) => string,
  isLinked: (path: string) => Promise<boolean>,
): Promise<readonly FileMatch[]> {
  const clean = pattern.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '')
  if (/[*?]/.test(clean)) {
    const fixed = clean.slice(0, clean.search(/[*?]/))
    const folder = fixed.slice(0, fixed.lastIndexOf('/') + 1)
    const found = await walk(folder, located, skippedBy(clean), (path) => matches(clean, path))
    return found.length > 0 && (await isLinked(folder)) ? found.map(asOther) : found
  }
  const isBehind = await isLinked(clean)
  try {
    const stat = await lstat(located(clean === '' ? '.' : clean))
    if (stat.isFile()) return [{ path: clean, kind: isBehind ? 'other' : 'file' }]
    if (!stat.isDirectory()) return [{ path: clean, kind: 'other' }]
  } catch {
    return []
  }
  const folder = clean === '' || clean === '.' ? '' : `${clean}/`
  const found = await walk(folder, located, skippedBy(clean), (path) =>
    /\.sarif(?:\.json|\.gz)?$/i.test(path),
  )
  return isBehind ? found.map(asOther) : found
}

function asOther({ path }: FileMatch): FileMatch {
  return { path, kind: 'other' }
}

/** Version control's and packages' own folders hold no scans of this project, unless the pattern names them. */
function skippedBy(pattern: string): ReadonlySet<string> {
  const named = new Set(pattern.split('/'))
  return new Set(['.git', 'node_modules'].filter((folder) => !named.has(folder)))
}

async function walk(
  folder: string,
  located: (path: string) => string,
  skipped: ReadonlySet<string>,
  wanted: (path: string) => boolean,
): Promise<FileMatch[]> {
  const found: FileMatch[] = []
  const open = [folder]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const entry of await entriesOf(located(at === '' ? '.' : at))) {
      const path = at + entry.name
      if (entry.isFile() ? wanted(path) : !entry.isDirectory() && wanted(path)) {
        found.push({ path, kind: entry.isFile() ? 'file' : 'other' })
      } else if (entry.isDirectory() && !skipped.has(entry.name)) {
        if (wanted(path)) found.push({ path, kind: 'other' })
        open.push(`${path}/`)
      }
    }
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1))
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

async function writeWhole(path: string, text: string): Promise<void> {
  await makeFolder(dirname(path))
  const draft = `${path}.${process.pid}.tmp`
  try {
    await writeFile(draft, text, { flag: 'wx' })
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/**
 * Step by step, because Node's own `recursive` tries for ever where a folder is there and takes no other (`/proc`).
 * What is there and is no folder is refused by the write after it.
 */
async function makeFolder(folder: string): Promise<void> {
  const code = await madeOrCode(folder)
  if (code !== 'ENOENT' || dirname(folder) === folder) return
  await makeFolder(dirname(folder))
  await madeOrCode(folder)
}

async function madeOrCode(folder: string): Promise<string | undefined> {
  try {
    await mkdir(folder)
    return undefined
  } catch (error) {
    return (error as NodeJS.ErrnoException).code
  }
}
