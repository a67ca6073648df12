// src/commands/record/open-store.ts
/** The ledger's place; null: none is kept. */
async function openStore({ place, isDefault }, tokens, world) {
	if (place === null) return null;
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