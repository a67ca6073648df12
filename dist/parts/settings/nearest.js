import { nearest } from "../start.js";

export { nearest };