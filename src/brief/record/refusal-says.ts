import type { Refusal, RequestArgs, Verb } from '../../domain/request.ts'
import { ours, text, type Text } from '../../domain/text.ts'

/** One sentence for each refusal. */
const sentences: Readonly<Record<Refusal['why'], string>> = {
  'not-allowed': 'You may not do this here: it takes a role or a team that you are not in.',
  'not-addressed':
    'It is not offered to you: only who is asked, or their team, can accept or decline. A duty officer takes it by takeover.',
  stale: 'Somebody else has had it since you looked; nothing was done.',
  'no-offer': 'There is no open offer that this could be about.',
  closed: 'It has ended; when its findings come back it is opened again.',
  'unknown-incident': 'There is no incident of this id here.',
  'unknown-owner':
    'Nobody of this name is known here: only people of this repository and teams of baton.yml are asked.',
  'author-may-not': 'Who wrote the change cannot let it pass; somebody else decides.',
  'needs-second': 'This takes two people: you asked for it, somebody else must confirm it.',
  'not-own': 'You have it, and what is urgent takes two people: hand it on, or let somebody else decide.',
  'cannot-decline': 'Nobody comes after you: who is asked last cannot decline.',
  'too-long': 'That is further away than is allowed here.',
  past: 'That moment has passed.',
  'not-now': 'This cannot be done as it stands now.',
  replayed: 'This was done already.',
}

/** What an argument is called towards people. */
const needed: Readonly<Record<keyof RequestArgs, string>> = {
  reason: 'a reason',
  to: 'somebody who can be asked',
  until: 'a date that fits',
  item: 'which one',
  severity: 'another severity',
  says: 'a sentence that says why or what',
}

export function refusalSays(verb: Verb, { why, needs }: Refusal): Text {
  if (verb === 'release' && why === 'not-now') return [ours('Nothing of that name is held.')]
  if (why === 'not-now' && needs !== undefined) return text`${ours(verb)} needs ${ours(needed[needs])}.`
  return [ours(sentences[why])]
}
