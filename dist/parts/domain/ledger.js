// src/domain/ledger.ts
/** A store could not say what it holds. */
var StoreFailure = class extends Error {
	name = "StoreFailure";
};

export { StoreFailure };