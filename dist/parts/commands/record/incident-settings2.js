import { incidentSettings } from "./incident-settings.js";

export { incidentSettings };