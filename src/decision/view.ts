export { isWithheld, shownAs } from '../domain/shown-as.ts'
