import { annotation, annotationCommand } from "../start.js";

export { annotation, annotationCommand };