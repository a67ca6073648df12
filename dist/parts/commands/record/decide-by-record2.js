import { decideByRecord, decideFrom } from "./decide-by-record.js";

export { decideByRecord };