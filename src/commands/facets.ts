import type { GitHub } from '../domain/ports.ts'
import type { Facets } from '../effects/handler.ts'
import { repositoryAddress } from '../effects/repository-address.ts'
import { markdown } from '../render/markdown.ts'
import { markdownInline } from '../render/markdown-inline.ts'
import { plain } from '../render/plain.ts'
import type { World } from './world.ts'

/** GitHub, asked with a token of a repository. */
export interface Reached {
  readonly client: GitHub
  /** `owner/name`. */
  readonly repository: string
}

/** Longest value in a comment's sentence, in UTF-16 units. */
const valueLimit = 300

/** What handlers may use of the world. */
export function facetsOf(
  world: World,
  reached: {
    readonly github: Reached | null
    readonly issues: Reached | null
    readonly gitlab?: Facets['gitlab']
  },
): Facets {
  return {
    ...world,
    github: facetOf(reached.github),
    issues: facetOf(reached.issues),
    gitlab: reached.gitlab ?? null,
    run: world.ci.runId,
    render: {
      markdown: (brief, characters) => markdown(brief, { limit: { characters } }),
      line: plain,
      prose: (words) => markdownInline(words, { inCell: false, valueLimit }),
    },
  }
}

function facetOf(reached: Reached | null): Facets['github'] {
  const at = reached === null ? null : repositoryAddress(reached.repository)
  return reached === null || at === null ? null : { client: reached.client, at }
}
