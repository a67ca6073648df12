const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** A length of time in its two largest units: `3 d 4 h`. */
export function lengthOf(milliseconds: number): string {
  if (milliseconds < minute) return `${Math.round(milliseconds / second)} s`
  const whole = Math.round(milliseconds / minute) * minute
  const parts = [
    [Math.floor(whole / day), 'd'],
    [Math.floor((whole % day) / hour), 'h'],
    [Math.floor((whole % hour) / minute), 'min'],
  ] as const
  const first = parts.findIndex(([count]) => count > 0)
  return parts
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ')
}
