import { levelOf, worseLevel, type Level } from './levels.ts'
import { indexOf, listOf, objectOf, objectsOf, textOf, type Json } from './shape.ts'

/** What a notification of a tool is about, and how bad it is. */
export interface NotificationReading {
  /** Of its descriptor; empty: it has none. */
  readonly id: string
  readonly level: Level
}

/**
 * Reads notifications of one invocation. Without a level of its own it has its descriptor's (SARIF §3.58.6), which the
 * invocation may have overridden (§3.20.6): of all that may be meant, the worst. One that points to a descriptor that
 * is not there counts as error, as a result does.
 */
export function notificationLevels(run: Json, invocation: Json): (notification: Json) => NotificationReading {
  const components = componentsOf(objectOf(run['tool']))
  const overrides = objectsOf(invocation['notificationConfigurationOverrides'])

  return (notification) => {
    const reference = objectOf(notification['descriptor'])
    const found = descriptorsOf(reference, components)
    const ids = [reference, ...found].map((one) => textOf(one?.['id']))
    const id = ids.find((one) => one !== null) ?? ''
    const stated = levelOf(notification['level'])
    if (stated !== null) return { id, level: stated }
    const isMissing = found.length === 0 && indexOf(reference?.['index']) !== null
    const ofDescriptors = found.map((descriptor) => configuredLevel(descriptor['defaultConfiguration']))
    const ofOverrides = overrides
      .filter((override) => isAbout(objectOf(override['descriptor']), reference, found, components))
      .map((override) => configuredLevel(override['configuration']))
    const worst = [...ofDescriptors, ...ofOverrides].reduce(worseLevel, isMissing ? 'error' : null)
    return { id, level: worst ?? 'warning' }
  }
}

/** Notifications that one component of a tool describes. */
interface Component {
  readonly json: Json | null
  readonly listed: readonly unknown[]
  /** By id and by guid; two may share one. */
  readonly named: ReadonlyMap<string, readonly Json[]>
}

interface Components {
  readonly driver: Component
  readonly extensions: readonly Component[]
}

function componentsOf(tool: Json | null): Components {
  return {
    driver: componentOf(objectOf(tool?.['driver'])),
    extensions: listOf(tool?.['extensions']).map((extension) => componentOf(objectOf(extension))),
  }
}

function componentOf(json: Json | null): Component {
  const listed = listOf(json?.['notifications'])
  const named = new Map<string, Json[]>()
  for (const descriptor of objectsOf(listed)) {
    for (const name of namesOf(descriptor)) {
      const twins = named.get(name)
      if (twins === undefined) named.set(name, [descriptor])
      else twins.push(descriptor)
    }
  }
  return { json, listed, named }
}

/** By index in its component, by id and by guid in any: each may be meant. */
function descriptorsOf(reference: Json | null, { driver, extensions }: Components): readonly Json[] {
  if (reference === null) return []
  const found = new Set<Json>()
  const index = indexOf(reference['index'])
  const component = objectOf(reference['toolComponent'])
  const meant = component === null ? driver : (extensions.find(isNamedBy(component, extensions)) ?? driver)
  // Without a component it is the driver's; tools that describe theirs in extensions mean one of these.
  const indexed = component === null && driver.listed.length === 0 ? extensions : [meant]
  for (const { listed } of index === null ? [] : indexed) {
    const descriptor = objectOf(listed[index ?? 0])
    if (descriptor !== null) found.add(descriptor)
  }
  for (const name of namesOf(reference))
    for (const { named } of [driver, ...extensions])
      for (const descriptor of named.get(name) ?? []) found.add(descriptor)
  return [...found]
}

/** §3.54: by index, else by guid, else by name. */
function isNamedBy(component: Json, extensions: readonly Component[]): (one: Component) => boolean {
  const index = indexOf(component['index'])
  if (index !== null) return (one) => one === extensions[index]
  const guid = textOf(component['guid'])?.toLowerCase()
  if (guid !== undefined) return ({ json }) => textOf(json?.['guid'])?.toLowerCase() === guid
  const name = textOf(component['name'])
  return ({ json }) => name !== null && json?.['name'] === name
}

/** An override is about a notification when both name one descriptor, or the same id. */
function isAbout(
  overridden: Json | null,
  reference: Json | null,
  found: readonly Json[],
  components: Components,
): boolean {
  if (overridden === null || reference === null) return false
  const names = namesOf(reference)
  if (namesOf(overridden).some((name) => names.includes(name))) return true
  return descriptorsOf(overridden, components).some((descriptor) => found.includes(descriptor))
}

function namesOf(descriptor: Json): readonly string[] {
  const names = [textOf(descriptor['id']), textOf(descriptor['guid'])?.toLowerCase() ?? null]
  return names.filter((name) => name !== null)
}

function configuredLevel(configuration: unknown): Level | null {
  return levelOf(objectOf(configuration)?.['level'])
}
