import { context, getOctokit } from "./github.js";

export { context, getOctokit };