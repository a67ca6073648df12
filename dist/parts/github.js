import { context, getOctokit } from "./libraries/github.js";

export { context, getOctokit };