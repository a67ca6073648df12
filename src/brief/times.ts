import { counted } from '../domain/counted.ts'
import { ours, text, type Text } from '../domain/text.ts'

/** A time with its zone and how far away it is: `2026-11-27 17:00 UTC (in 3 days)`; the date is left out on the same day. */
export function timeAndDistance(iso: string, now: string): Text {
  const away = new Date(iso).getTime() - new Date(now).getTime()
  return text`${timeOf(iso, now)} (${ours(distance(away))})`
}

/** The time with its zone alone. */
export function timeOf(iso: string, now: string): Text {
  const stamp = new Date(iso).toISOString()
  const clock = `${stamp.slice(11, 16)} UTC`
  const sameDay = stamp.slice(0, 10) === new Date(now).toISOString().slice(0, 10)
  return [ours(sameDay ? clock : `${stamp.slice(0, 10)} ${clock}`)]
}

/** For a text that is read on another day: date, time and zone, whatever day it is now. */
export function dateTimeOf(iso: string): string {
  const stamp = new Date(iso).toISOString()
  return `${stamp.slice(0, 10)} ${stamp.slice(11, 16)} UTC`
}

/** The same, and how far away it is. */
export function dateTimeAndDistance(iso: string, now: string): string {
  return `${dateTimeOf(iso)} (${distance(new Date(iso).getTime() - new Date(now).getTime())})`
}

/** Since when something is known: `known for 3 days`. */
export function ageOf(iso: string, now: string): string {
  const milliseconds = new Date(now).getTime() - new Date(iso).getTime()
  return milliseconds < minute ? 'first seen now' : `known for ${amount(milliseconds)}`
}

/** The date alone, UTC. */
export function dateOf(iso: string): string {
  return new Date(iso).toISOString().slice(0, 10)
}

/** `now` and `days` later, as a date, UTC. */
export function dateAfter(now: string, days: number): string {
  return dateOf(new Date(new Date(now).getTime() + days * day).toISOString())
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

function distance(milliseconds: number): string {
  const far = amount(Math.abs(milliseconds))
  return milliseconds < 0 ? `${far} ago` : `in ${far}`
}

function amount(milliseconds: number): string {
  if (milliseconds >= 2 * day) return counted(Math.floor(milliseconds / day), 'day')
  if (milliseconds >= 2 * hour) return counted(Math.floor(milliseconds / hour), 'hour')
  return counted(Math.floor(milliseconds / minute), 'minute')
}
