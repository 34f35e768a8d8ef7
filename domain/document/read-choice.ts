/** Values out of a closed list: sex, people, nationality. A near miss is taken for its neighbour, but less surely. */
import { ethnicGroups, otherSpellings } from './ethnic-groups.ts'
import { textIn, trimMarks, type ValueReader } from './value-readers.ts'
import { FREE_TEXT_LIMIT, SURE } from './grade.ts'
import { editDistance } from '../text/edit-distance.ts'
import { fold } from '../text/fold.ts'

const SEXES: Readonly<Record<string, 'Nam' | 'Nữ'>> = { nam: 'Nam', trai: 'Nam', nu: 'Nữ', gai: 'Nữ' }

export const readSex: ValueReader = (rows) => {
  for (const word of rows.flat()) {
    const printed = trimMarks(word.text)
    const sex = SEXES[fold(printed)]
    // The two words share no letter but n: spelt right, the letters' own doubts count for little.
    if (sex)
      return {
        value: sex,
        words: [word],
        limit: 0.97,
        least: sex === printed ? SURE : 0,
        reason: 'dictionary',
      }
  }
  return undefined
}

/** domain.md §2.8: "Dân tộc: Việt Nam" is a frequent mistake and no people. */
export const readEthnicity: ValueReader = (rows) => {
  const words = (rows[0] ?? []).slice(0, 4)
  if (fold(textIn(words)).startsWith('viet nam')) return undefined
  for (let to = Math.min(3, words.length); to >= 1; to--) {
    const used = words.slice(0, to)
    const printed = trimMarks(textIn(used)).normalize('NFC')
    const text = fold(printed)
    const exact = ethnicGroups.find((group) => group.toLowerCase() === printed.toLowerCase())
    if (exact) return { value: exact, words: used, limit: 0.97, reason: 'dictionary' }
    const near = otherSpellings[text] ?? ethnicGroups.find((group) => fold(group) === text)
    if (near) return { value: near, words: used, limit: 0.92, reason: 'dictionary' }
  }
  const text = fold(trimMarks(textIn(words.slice(0, 1))))
  const guess =
    text.length >= 4 ? ethnicGroups.find((group) => editDistance(fold(group), text, 1) === 1) : undefined
  return guess && { value: guess, words: words.slice(0, 1), limit: 0.7, reason: 'weak' }
}

export const readNationality: ValueReader = (rows) => {
  const words = (rows[0] ?? []).slice(0, 4)
  const printed = trimMarks(textIn(words))
  if (printed === '') return undefined
  const two = words.slice(0, 2)
  if (editDistance(fold(trimMarks(textIn(two))), 'viet nam', 1) <= 1)
    return { value: 'Việt Nam', words: two, limit: 0.97, reason: 'dictionary' }
  return { value: printed, words, limit: FREE_TEXT_LIMIT, reason: 'label' }
}
