// src/render/safe-href.ts
/** An https URL without credentials, re-serialised so that it ends where it ends in Markdown, HTML and a table; else null. */
function safeHref(href) {
	if (!URL.canParse(href)) return null;
	const url = new URL(href);
	if (url.protocol !== "https:" || url.username !== "" || url.password !== "") return null;
	return url.href.replace(/[()<>|\\`'"*_[\]{}~^ ]/g, (character) => `%${hexOf(character)}`);
}
function hexOf(character) {
	return character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0");
}

export { safeHref };