import { bodyLimit, markdown, summaryLimit } from "./markdown2.js";

export { bodyLimit, markdown, summaryLimit };