// src/commands/record/open-store.ts
/** The ledger's place; null: none is kept. */
async function openStore({ place, isDefault }, tokens, world) {
	if (place === null) return null;
	return world.openStore(place, {
		isDefault,
		token: tokenOf(place, tokens)
	});
}
/** The token for a ledger at GitHub; null: none was given, or it is elsewhere. */
function tokenOf(place, { githubToken, hubToken }) {
	if (place?.is !== "github") return null;
	return place.token === "hub-token" ? hubToken : githubToken;
}

export { openStore, tokenOf };