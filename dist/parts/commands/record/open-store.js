import { openStore } from "./open-store2.js";

export { openStore };