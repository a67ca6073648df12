import { verbUsages, type HelpAsked } from '../../domain/command.ts'
import { verbs, type Verb } from '../../domain/request.ts'
import { ours, text, value, type Text } from '../../domain/text.ts'

/** How one verb is written, with an example. */
export function usageOf(verb: Verb): Text {
  const { takes, example } = verbUsages[verb]
  const form = `baton ${verb} INC${takes === '' ? '' : ` ${takes}`}`
  return text`Write ${value(form)}, for example ${value(`baton ${example.replace(verb, `${verb} INC`)}`)}.`
}

/** A line for each verb that is listed. */
export function helpText(help: HelpAsked['help']): readonly Text[] {
  const listed = verbs.filter((verb) => help === 'all' || verbUsages[verb].isCommon)
  const lines = listed.map((verb): Text => {
    const { takes, says } = verbUsages[verb]
    return text`${value(`/baton ${verb}${takes === '' ? '' : ` ${takes}`}`)}: ${ours(says)}.`
  })
  const rest =
    help === 'all'
      ? text`Outside the incident's own issue its id comes after the verb.`
      : text`${value('/baton help all')} lists the rest.`
  return [...lines, rest]
}
