import { dispatch } from "./dispatch.js";

export { dispatch };