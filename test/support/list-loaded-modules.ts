import { appendFileSync } from 'node:fs'
import { registerHooks } from 'node:module'

/** Preloaded (`--import`) into a child process: writes the URL of each module that it loads to a file. */
const list = process.env.LOADED_MODULES

registerHooks({
  load(url, context, next) {
    if (list !== undefined) appendFileSync(list, `${url}\n`)
    return next(url, context)
  },
})
