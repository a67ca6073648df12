#!/usr/bin/env node
import { consoleOutput } from '../world/output-console.ts'
import { callOf, outputFor } from './called-by-jenkins.ts'
import { ending } from './ending.ts'
import { runCommand } from './run-command.ts'
import { nodeWorld } from './node-world.ts'

const output = outputFor(consoleOutput(), process.env)
const exitCode = await ending(output, () => {
  const words = process.argv.slice(2)
  const call = callOf(process.env, words)
  if (call === null) return runCommand(words, nodeWorld(output))
  const { words: asked, ...asker } = call
  return runCommand(asked, { ...nodeWorld(output), ...asker }, 'jenkins')
})
output.output('exitCode', String(exitCode))
process.exitCode = exitCode
