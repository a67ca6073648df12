import { isOpenToAll } from "./is-open-to-all.js";

export { isOpenToAll };