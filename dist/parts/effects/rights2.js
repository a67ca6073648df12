import { rightsOf } from "./rights.js";

export { rightsOf };