import { plain } from "./plain2.js";

export { plain };