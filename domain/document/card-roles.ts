/**
 * Whose ID card lies on the glass: the requester's, the mother's or the father's. A number on another paper decides,
 * then a name; sex alone is only a guess (a grandmother may be the one who came).
 */
import type { PaperReading } from './paper.ts'
import { mentionsIn, samePerson, type Mention } from './people.ts'

export type CardRole = 'requester' | 'mother' | 'father'

export interface CardRoles {
  readonly card: number // index among the readings
  readonly roles: readonly CardRole[] // empty: a person must say
  /** `number` and `name`: another paper says so · `sex`: a guess · `none`: nothing speaks for a parent. */
  readonly why: 'number' | 'name' | 'sex' | 'none'
}

/** `readings` in the order they were scanned; one answer per ID card among them. */
export function cardRoles(readings: readonly PaperReading[]): CardRoles[] {
  const mentions = mentionsIn(readings)
  const holders = mentions.filter((mention) => mention.role === 'holder')
  const parents = mentions.filter((mention) => mention.role !== 'holder')
  const found = holders.map((holder) => ({
    card: holder.paper,
    sex: holder.sex,
    ...parentOf(holder, parents),
  }))
  const isTaken = (role: CardRole) => found.some((each) => each.parent === role)
  const withGuesses = found.map((each): FoundCard => {
    const guess: CardRole | undefined =
      each.sex === 'Nữ' ? 'mother' : each.sex === 'Nam' ? 'father' : undefined
    const alone = found.filter((other) => other.sex === each.sex && other.parent === undefined).length === 1
    // Where a paper names the mother, a woman's card that is not hers is somebody else's.
    const isNamed = parents.some((parent) => parentRole(parent) === guess && parent.name !== '')
    const canGuess = each.parent === undefined && guess !== undefined && alone && !isNamed && !isTaken(guess)
    return canGuess ? { card: each.card, parent: guess, why: 'sex' } : each
  })
  const requester = requesterAmong(withGuesses)
  return withGuesses.map(({ card, parent, why }) => ({
    card,
    roles: [
      ...(card === requester ? (['requester'] as const) : []),
      ...(parent === undefined ? [] : [parent]),
    ],
    why,
  }))
}

interface FoundCard {
  readonly card: number
  readonly parent: CardRole | undefined
  readonly why: CardRoles['why']
}

/** The card of somebody who is no parent belongs to the one who came; else the first card laid down. */
function requesterAmong(cards: readonly FoundCard[]): number | undefined {
  return (cards.find((each) => each.parent === undefined) ?? cards[0])?.card
}

function parentOf(
  holder: Mention,
  parents: readonly Mention[],
): { parent: CardRole | undefined; why: CardRoles['why'] } {
  for (const wanted of ['number', 'name'] as const) {
    const parent = parents.find((each) => samePerson(holder, each) === wanted)
    if (parent !== undefined) return { parent: parentRole(parent), why: wanted }
  }
  return { parent: undefined, why: 'none' }
}

const parentRole = (mention: Mention): CardRole => (mention.role === 'husband' ? 'father' : 'mother')
