import { repositoryAddress } from "../effects/repository-address.js";
import { markdown } from "../render/markdown2.js";
import { markdownInline } from "../render/markdown-block.js";
import { plain } from "../start.js";

// src/commands/facets.ts
/** Longest value in a comment's sentence, in UTF-16 units. */
const valueLimit = 300;
/** What handlers may use of the world. */
function facetsOf(world, reached) {
	return {
		...world,
		github: facetOf(reached.github),
		issues: facetOf(reached.issues),
		gitlab: reached.gitlab ?? null,
		run: world.ci.runId,
		render: {
			markdown: (brief, characters) => markdown(brief, { limit: { characters } }),
			line: plain,
			prose: (words) => markdownInline(words, {
				inCell: false,
				valueLimit
			})
		}
	};
}
function facetOf(reached) {
	const at = reached === null ? null : repositoryAddress(reached.repository);
	return reached === null || at === null ? null : {
		client: reached.client,
		at
	};
}

export { facetsOf };