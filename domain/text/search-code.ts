/** Dossier numbers, procedure codes, ID numbers: found by their beginning, or by the beginning of one of their parts. */
import type { SearchIndex } from './search-index.ts'
import { words } from './tokens.ts'

const MIN_DIGITS = 3
const MAX_LENGTH = 60

/** Empty when the text is no code or nobody has it. Best: the code itself, then the shortest remainder. */
export function findByCode(index: SearchIndex, text: string): { id: string; score: number }[] {
  const wanted = words(text.toLowerCase()).join('')
  if (
    wanted.length > MAX_LENGTH ||
    !/^[a-z]{0,4}[\d]*$/.test(wanted) ||
    wanted.replace(/\D/g, '').length < MIN_DIGITS
  )
    return []
  return index.rows
    .flatMap(({ id, codes }) => {
      const rest = codes.filter((code) => code.startsWith(wanted)).map((code) => code.length - wanted.length)
      return rest.length === 0 ? [] : [{ id, score: 200 - Math.min(100, ...rest) }]
    })
    .sort((a, b) => b.score - a.score)
}
