/**
 * Whose ID card lies on the glass: the requester's, the mother's, the father's or the deceased's. A number on another paper decides,
 * then a name; sex alone is only a guess (a grandmother may be the one who came).
 */
import type { PaperReading } from './paper.ts'
import { mentionsIn, samePerson, type Mention } from './people.ts'

export type CardRole = 'requester' | 'mother' | 'father' | 'deceased'

export interface CardRoles {
  readonly card: number // index among the readings
  readonly roles: readonly CardRole[] // empty: a person must say
  /** `number` and `name`: another paper says so · `sex`: a guess · `none`: nothing speaks for a parent. */
  readonly why: 'number' | 'name' | 'sex' | 'none'
}

/** `readings` in the order they were scanned; one answer per ID card among them. */
export function cardRoles(readings: readonly PaperReading[]): CardRoles[] {
  const mentions = mentionsIn(readings)
  const pages = mentions.filter((mention) => mention.kind === 'id-card')
  const holders = pages.filter((page, at) => firstSide(pages, at) === page)
  const parents = mentions.filter((mention) => mention.kind !== 'id-card' && mention.role in ROLE_OF)
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
  return pages.map(({ paper }, at) => {
    const { card, parent, why } = withGuesses.find((each) => each.card === firstSide(pages, at).paper)!
    return {
      card: paper,
      roles: [
        ...(card === requester ? (['requester'] as const) : []),
        ...(parent === undefined ? [] : [parent]),
      ],
      why,
    }
  })
}

/** Front and back are two pages of one card: by its number; a side without one belongs to the page before it. */
function firstSide(pages: readonly Mention[], at: number): Mention {
  const page = pages[at]!
  if (page.number !== '') return pages.find((other) => other.number === page.number) ?? page
  return page.name === '' && at > 0 ? firstSide(pages, at - 1) : page
}

interface FoundCard {
  readonly card: number
  readonly parent: CardRole | undefined
  readonly why: CardRoles['why']
}

/** The card of somebody who is no parent belongs to the one who came; else the first card laid down, never a dead
 *  person's. */
function requesterAmong(cards: readonly FoundCard[]): number | undefined {
  const living = cards.filter((each) => each.parent !== 'deceased')
  return (living.find((each) => each.parent === undefined) ?? living[0])?.card
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

/** Whom a paper names decides what their card is for; the owner or the head of a household may be anybody. */
const ROLE_OF: Readonly<Partial<Record<Mention['role'], CardRole>>> = {
  mother: 'mother',
  wife: 'mother',
  father: 'father',
  husband: 'father',
  deceased: 'deceased',
}

const parentRole = (mention: Mention): CardRole => ROLE_OF[mention.role] ?? 'requester'
