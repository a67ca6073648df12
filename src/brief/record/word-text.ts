import type { Account } from '../../domain/account.ts'
import type { OwedNews, OwedWord } from '../../domain/owed-word.ts'
import { joined, mention, ours, text, value, type Text } from '../../domain/text.ts'
import { nameOf, stampOf } from './stamp.ts'

/**
 * One line to one person or team, whom it mentions; it says what is asked of them, or that nothing is any more. `mustAct`:
 * who has to do something while nobody has it; they are told with whoever is asked.
 */
export function wordText({ to, of }: OwedWord, incident: string, mustAct: readonly Account[]): Text {
  const isUnheld = of.is === 'unasked' || (of.is === 'asked' && of.holder === null)
  const others = mustAct.filter(({ login }) => addressOf(to).toLowerCase() !== `@${login.toLowerCase()}`)
  const meanwhile =
    isUnheld && others.length > 0
      ? text` Until somebody has it, ${joined(
          others.map((one): Text => [mention(addressOf(one))]),
          ' or ',
        )} must act.`
      : text``
  return text`${mention(addressOf(to))}${newsText(of, incident)}${meanwhile}`
}

function addressOf(to: Account | string): string {
  return typeof to === 'string' ? to : `@${to.login.replace(/^@/, '')}`
}

function newsText(of: OwedNews, incident: string): Text {
  switch (of.is) {
    case 'asked':
      return text`, you are asked to take ${incident} by ${stampOf(of.until)}; ${heldMeanwhile(of.holder)}. Reply ${value('/baton accept')}, or ${value('/baton decline REASON')}.`
    case 'unasked':
      return text`, ${incident} is yours, and ${value('baton.yml')} names nobody of you who could be asked. One of you replies ${value('/baton accept')} by ${stampOf(of.until)}.`
    case 'lapsed':
      return text`, your time to answer is over: ${incident} goes on to the next one. You are not asked for it again until you reply ${value('/baton back')}.`
    case 'withdrawn':
      return text`, the offer of ${incident} was taken back: nothing is asked of you.`
    case 'declined':
      return text`, your offer was declined (${of.reason}): you have ${incident} still.`
    case 'handed-over':
      return text`, ${nameOf(of.to.login)} has ${incident} now, and you do not any more.`
    case 'taken-over':
      return text`, ${nameOf(of.to.login)} took over ${incident}: do nothing more in it without them.`
    case 'arbitrated':
      return text`, it was decided that ${nameOf(of.to.login)} has ${incident}.`
    case 'lease-expired':
      return text`, you were not heard of: you have ${incident} until somebody else accepts it. Reply ${value('/baton accept')} if you are there.`
    case 'worsened':
      return text`, ${incident}, which you have, is more urgent than it was known to be: it is ${ours(of.severity)} now.`
    case 'reminded':
      return text`, a reminder for ${incident}: ${ours(reminders[of.of])}${until(of.until)}.`
  }
}

const reminders: Readonly<Record<Extract<OwedNews, { is: 'reminded' }>['of'], string>> = {
  offer: 'accept or decline it',
  lease: 'say that you are there, by a note or by accept',
  'read-back': 'say what you do next, and when you are heard again',
  due: 'its date comes near',
}

function until(at: string | null): Text {
  return at === null ? [] : text` by ${stampOf(at)}`
}

function heldMeanwhile(holder: Account | null): Text {
  return holder === null
    ? text`nobody has it yet`
    : text`${nameOf(holder.login)} has it until somebody accepts`
}
