import { show, unknownIncident } from "./show.js";

export { show };