import { foreign } from '../domain/foreign.ts'
import type { Files } from '../domain/ports.ts'
import { Inability } from '../domain/problem.ts'
import type { DecisionRecord } from '../domain/record.ts'
import { text, type Text } from '../domain/text.ts'
import { validate } from '../generated/decision-validator.js'

const decisionBytes = 1024 * 2 ** 20

/** decision.json of a run, checked by its schema; exit 2 when it is none. */
export async function readDecision(path: string, files: Pick<Files, 'read'>): Promise<DecisionRecord> {
  const read = await files.read(path, decisionBytes)
  if (read.is === 'absent') throw wrong(path, text`${path} is not there`)
  if (read.is !== 'bytes') throw wrong(path, text`${path} cannot be read`)
  const record = parsed(read.bytes)
  if (validate(record)) return record as DecisionRecord
  const where = validate.errors?.[0]?.instancePath ?? ''
  throw wrong(path, text`${path} is no decision of this version of Baton (at ${where === '' ? '/' : where})`)
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return null
  }
}

function wrong(path: string, sentence: Text): Inability {
  return new Inability(2, [
    {
      code: 'decision-unreadable',
      sentence,
      remedy: text`write one by ${'baton gate … --output decision.json'}`,
      at: { file: foreign(path) },
    },
  ])
}
