import { facetsOf } from "./facets2.js";

export { facetsOf };