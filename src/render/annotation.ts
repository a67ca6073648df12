import { reveal } from '../domain/foreign.ts'
import type { Place } from '../domain/finding.ts'
import type { Annotation } from '../domain/ports.ts'
import type { Text } from '../domain/text.ts'
import { plain } from './plain.ts'
import { shorten } from './shorten.ts'
import { shownValue } from './shown-value.ts'
import { withoutMarkers } from './visible.ts'

/** An annotation in plain words. A file is named only when it lies inside the repository. */
export function annotation(note: {
  readonly level: Annotation['level']
  readonly title: Text
  readonly message: Text
  readonly place: Place | null
}): Annotation {
  const { level, title, message, place } = note
  return {
    level,
    title: shorten(plain(title, 100), 200),
    // The runner cuts a message at 4,096 characters.
    message: shorten(plain(message), 2000),
    ...(place !== null && isHere(place) ? fileAndLine(place) : {}),
  }
}

/** Absolute (POSIX, Windows, URL), of a home folder, or going up. */
const elsewhere = /^(?:[/\\~]|[a-z][a-z0-9+.-]*:|\.\.(?:[/\\]|$))/i

function isHere({ path, inside }: Place): boolean {
  return inside && !elsewhere.test(reveal(path))
}

function fileAndLine({ path, line }: Place): Pick<Annotation, 'file' | 'line'> {
  return { file: shownValue(reveal(path), 1000), ...(line === undefined ? {} : { line }) }
}

/** The line that makes an annotation for GitHub's runner; escapes as its toolkit does (`%` first). */
export function annotationCommand({ level, file, line, title, message }: Annotation): string {
  const properties = [
    ...(file === undefined ? [] : [`file=${property(file)}`]),
    ...(line === undefined ? [] : [`line=${line}`]),
    `title=${property(title)}`,
  ]
  return `::${level} ${properties.join(',')}::${data(message)}`
}

/** Escapes are undone by the runner, so what is a marker or a control must be none before. */
function data(text: string): string {
  return withoutMarkers(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
