import { loadConfig, locate, readablePolicy } from "./load-config.js";

export { loadConfig, readablePolicy };