/** Words of a vocabulary near a mistyped one, found without measuring the distance to each of them. */
import { editDistance } from './edit-distance.ts'
import { groupBy } from './group-by.ts'

/** Candidates by length, with the set of their letters as bits. */
interface Candidate {
  readonly token: string
  readonly number: number
  readonly letters: number
}

export interface NearWords {
  readonly byLength: ReadonlyMap<string, readonly Candidate[]>
  readonly bySound: ReadonlyMap<string, readonly Candidate[]>
}

/** Numbers and single letters are left out: nobody means "2026" by a slip in "2025". */
export function nearWords(vocabulary: readonly string[]): NearWords {
  const candidates = vocabulary.flatMap((token, number) =>
    token.length < 2 || /\d/.test(token) ? [] : [{ token, number, letters: letterSet(token) }],
  )
  return {
    byLength: groupBy(candidates, ({ token }) => String(token.length)),
    bySound: groupBy(candidates, ({ token }) => sound(token)),
  }
}

/** Token numbers within `limit` slips of `token`, with their distance; not the token itself. */
export function withinSlips(
  near: NearWords,
  token: string,
  limit: number,
): [number: number, distance: number][] {
  const letters = letterSet(token)
  const found: [number, number][] = []
  for (let length = token.length - limit; length <= token.length + limit; length++) {
    for (const candidate of near.byLength.get(String(length)) ?? []) {
      // One slip changes the set of letters by two at most.
      if (candidate.token === token || bitCount(candidate.letters ^ letters) > 2 * limit) continue
      const distance = editDistance(token, candidate.token, limit)
      if (distance <= limit) found.push([candidate.number, distance])
    }
  }
  return found
}

/** Token numbers of words that sound like `token` where whole regions do not tell two sounds apart. */
export function soundingLike(near: NearWords, token: string): number[] {
  return (near.bySound.get(sound(token)) ?? [])
    .filter((one) => one.token !== token)
    .map(({ number }) => number)
}

/** Spelling with the sounds levelled that are written as heard ("khai xinh", "trứng thực", "lông nghiệp"). */
function sound(token: string): string {
  return token
    .replace(/^tr/, 'ch')
    .replace(/^x/, 's')
    .replace(/^(gi|r)/, 'd')
    .replace(/^n(?!g)/, 'l')
    .replace(/(?<!^)ng$/, 'n')
    .replace(/(?<!^)c$/, 't')
}

function letterSet(token: string): number {
  let bits = 0
  for (let at = 0; at < token.length; at++) bits |= 1 << (token.charCodeAt(at) & 31)
  return bits
}

function bitCount(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}
