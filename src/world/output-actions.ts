import * as core from '@actions/core'
import type { Output } from '../domain/ports.ts'
import { consoleOutput } from './output-console.ts'

/** A step of GitHub Actions: its log, annotations, summary and outputs, by the toolkit. */
export function actionsOutput(): Output {
  return {
    ...consoleOutput(),
    annotate: ({ level, message, title, file, line }) => {
      const properties = {
        title,
        ...(file === undefined ? {} : { file }),
        ...(line === undefined ? {} : { startLine: line }),
      }
      if (level === 'error') core.error(message, properties)
      else if (level === 'warning') core.warning(message, properties)
      else core.notice(message, properties)
    },
    summarize: async (markdown) => {
      await core.summary.addRaw(markdown, true).write()
    },
    output: (key, value) => core.setOutput(key, value),
  }
}
