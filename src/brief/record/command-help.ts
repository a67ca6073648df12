import { verbUsages, type HelpAsked } from '../../domain/command.ts'
import { verbs, type Verb } from '../../domain/request.ts'
import { ours, text, value, type Text } from '../../domain/text.ts'
import { commandForm, type Written } from './command-form.ts'

/** How one verb is written, with an example. */
export function usageOf(verb: Verb, written: Written): Text {
  const { takes, example } = verbUsages[verb]
  const words = example.slice(verb.length).trimStart()
  return text`Write ${commandForm(written, verb, takes)}, for example ${commandForm(written, verb, words)}.`
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
