import { openStore, tokenOf } from "./open-store2.js";

export { openStore, tokenOf };