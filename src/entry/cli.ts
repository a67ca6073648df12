#!/usr/bin/env node
import { consoleOutput } from '../world/output-console.ts'
import { outputFor, parametersOf } from './called-by-jenkins.ts'
import { ending } from './ending.ts'
import { runCommand } from './run-command.ts'
import { nodeWorld } from './node-world.ts'

const output = outputFor(consoleOutput(), process.env)
const exitCode = await ending(output, () => {
  const words = process.argv.slice(2)
  const parameters = parametersOf(process.env)
  return parameters === null
    ? runCommand(words, nodeWorld(output))
    : runCommand([...words, ...parameters], nodeWorld(output), 'jenkins')
})
output.output('exitCode', String(exitCode))
process.exitCode = exitCode
