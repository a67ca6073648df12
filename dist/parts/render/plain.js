import { plain } from "../start.js";

export { plain };