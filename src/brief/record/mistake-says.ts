import type { MistakeWhy } from '../../domain/command.ts'
import { ours, type Text } from '../../domain/text.ts'

/** What does not fit, in one sentence that repeats nothing of it. */
const sentences: Readonly<Record<MistakeWhy, string>> = {
  'not-ascii':
    'The command has a character that only looks like a plain one, perhaps a space; nothing was done.',
  'unknown-verb': 'There is no such command; nothing was done.',
  'too-long': 'The command is too long: one line, at most 1,000 characters; nothing was done.',
  'two-commands': 'A comment is one command, in its first line, and this one has another; nothing was done.',
  'bad-incident': 'That is no id of an incident: INC- and 12 letters or digits; nothing was done.',
  'no-incident': 'It does not say which incident: its id comes after the verb; nothing was done.',
  'other-incident': 'It names another incident than the one of this issue; nothing was done.',
  'bad-owner': 'That is nobody’s name: a login or a team begins with @; nothing was done.',
  'bad-date': 'That is no date: write 2026-12-01, or 2026-12-01T14:30Z; nothing was done.',
  'bad-reason': 'That is no reason of the list; nothing was done.',
  'bad-item': 'That is no id of an item or a hold; nothing was done.',
  'bad-severity': 'That is no severity: 1 is the worst, 5 the least; nothing was done.',
  missing: 'Something is missing; nothing was done.',
  'too-much': 'It takes no more words; say the rest in a comment of its own; nothing was done.',
}

export function mistakeSays(mistake: MistakeWhy): Text {
  return [ours(sentences[mistake])]
}
