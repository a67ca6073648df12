import type { Block } from '../../domain/brief.ts'
import type { Packet } from '../../domain/event.ts'
import { ours, strong, text, value, type Text } from '../../domain/text.ts'
import { prose } from './prose.ts'

const fields = [
  ['situation', 'Situation'],
  ['done', 'Done'],
  ['open', 'Open'],
  ['ifThen', 'If, then'],
] as const satisfies readonly (readonly [keyof Packet, string])[]

/** What the giver hands over, a line for each field; what is missing is said to both. */
export function packetLines(packet: Packet): readonly Text[] {
  const lines = fields.map(([field, label]): Text => {
    const said = packet[field]
    return text`${strong([ours(label)])}: ${said === '' ? missing() : prose(said, 2_000)}`
  })
  return packet.says === undefined ? lines : [...lines, text`${strong(text`Says`)}: ${value(packet.says)}`]
}

export function packetBlock(packet: Packet): Block {
  return { is: 'list', items: packetLines(packet) }
}

function missing(): Text {
  return [strong(text`nothing is said about it`)]
}
