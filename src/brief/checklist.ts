import type { Fold } from '../domain/brief.ts'
import type { ChecklistItem, Incident } from '../domain/incident.ts'
import { ours, text, value, withoutValues, type Text } from '../domain/text.ts'
import { counted } from '../domain/counted.ts'
import type { Reader } from './reader.ts'

/** What has to be done, in order, by which role and until when. Values of a withheld incident are left out. */
export function checklistFold(incident: Incident, reader: Reader): Fold | null {
  const { checklist, id } = incident
  if (checklist.length === 0) return null
  const withheld = reader.withholdsIncident(incident)
  return {
    title: text`Checklist of ${value(id)}, ${ours(counted(checklist.length, 'item'))}`,
    body: [{ is: 'list', items: checklist.map((item) => itemOf(item, withheld, reader)) }],
  }
}

function itemOf(item: ChecklistItem, withheld: boolean, reader: Reader): Text {
  const says = withheld ? withoutValues(item.says) : item.says
  return text`${says} (${ours(item.role)}${dueOf(item, reader)}${ours(blocking[item.blocks])})`
}

function dueOf({ dueAt, after }: ChecklistItem, reader: Reader): Text {
  if (dueAt !== null) return text`, by ${reader.when(dueAt)}`
  return after === undefined ? [] : text`, ${ours(after)}`
}

const blocking = {
  resolve: ', before it is resolved',
  close: ', before it is closed',
  no: '',
} as const
