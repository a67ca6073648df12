// src/commands/record/open-store.ts
/**
* The ledger's place; null: none is kept. One at GitHub that nobody asked for is not kept yet: there the issues are the
* memory.
*/
async function openStore({ place, isDefault }, tokens, world) {
	if (place === null || place.is === "github" && isDefault) return null;
	const ofForge = {
		"github-token": tokens.githubToken,
		"hub-token": tokens.hubToken
	};
	return world.openStore(place, {
		isDefault,
		token: place.is === "github" ? ofForge[place.token] : null
	});
}

export { openStore };