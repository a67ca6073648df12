#!/usr/bin/env node
import { consoleOutput } from '../world/output-console.ts'
import { ending } from './ending.ts'
import { runCommand } from './run-command.ts'
import { nodeWorld } from './node-world.ts'

const output = consoleOutput()
process.exitCode = await ending(output, () => runCommand(process.argv.slice(2), nodeWorld(output)))
