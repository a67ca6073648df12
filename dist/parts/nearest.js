import { nearest } from "./nearest2.js";

export { nearest };