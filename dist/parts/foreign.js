// src/domain/foreign.ts
function foreign(text) {
	return text;
}
function reveal(text) {
	return text;
}

export { foreign, reveal };