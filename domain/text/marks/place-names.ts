/** Names of communes, districts and provinces behind the word that announces them: "xã Cấm Vân" is "xã Cẩm Vân". */
import { fold } from '../fold.ts'
import { slipChance } from './reading-slips.ts'
import type { WordForm } from './word-forms.ts'
import type { WordModel } from './word-model.ts'

const UNITS = new Set(['xã', 'phường', 'huyện', 'tỉnh', 'trấn', 'phố', 'tp', 'thành phố', 'xã/phường'])
const LENGTHS = [4, 3, 2, 1] as const
/** Misread, these are words of their own; before a place they hardly are. "Xa" may be far from it, and stays. */
const MISREAD_UNITS: Readonly<Record<string, string>> = { tinh: 'tỉnh', huyen: 'huyện', phuong: 'phường' }
/** Names that differ in marks only do exist ("Hoằng Đồng" here, "Hoàng Đồng" elsewhere): only slips the reader makes every
 *  day are put right, the rest is left to a person. */
const LEAST_CHANCE = 0.004
/** "XÃ HỘI" announces no name. */
const NO_NAME = 'hội'

/** For each word of a place name its text in lower case (the same where it stays); undefined for other words. */
export function placeFixes(line: readonly WordForm[], model: WordModel): (string | undefined)[] {
  const fixes: (string | undefined)[] = line.map(() => undefined)
  line.forEach((unit, at) => {
    const meant = MISREAD_UNITS[fold(unit.low)]
    if (meant !== undefined && meant !== unit.low && !unit.endsPhrase && isPlaceAt(line, at + 1, model))
      fixes[at] = meant
    if (!UNITS.has(unit.low) || unit.endsPhrase || line[at + 1]?.low === NO_NAME) return
    const names = LENGTHS.map((length) => nameAt(line, at + 1, length)).filter((name) => name !== undefined)
    const right = names.map((name) => rightName(name, model)).find((name) => name !== undefined)
    // A name we do not know stays as it is, whatever its words resemble.
    const [longest] = names
    const kept = right ?? longest
    kept?.split(' ').forEach((low, i) => (fixes[at + 1 + i] ??= low))
  })
  return fixes
}

/** Of two syllables at least: single ones are words as well. */
function isPlaceAt(line: readonly WordForm[], at: number, model: WordModel): boolean {
  return LENGTHS.some((length) => {
    const name = length > 1 ? nameAt(line, at, length) : undefined
    return name !== undefined && model.isPlace(name)
  })
}

/** `length` words with a capital that make one phrase. */
function nameAt(line: readonly WordForm[], from: number, length: number): string | undefined {
  const words = line.slice(from, from + length)
  if (words.length < length) return undefined
  const isName = words.every(
    ({ letters, script, endsPhrase }, i) =>
      letters !== '' && script !== 'lower' && (i === length - 1 || !endsPhrase),
  )
  return isName ? words.map(({ low }) => low).join(' ') : undefined
}

function rightName(name: string, model: WordModel): string | undefined {
  if (model.isPlace(name)) return name
  const likely = model.placesLike(name).filter((place) => chanceOf(place, name) >= LEAST_CHANCE)
  return likely.length === 1 ? likely[0] : undefined
}

function chanceOf(place: string, read: string): number {
  const asRead = read.split(' ')
  return place.split(' ').reduce((chance, syllable, i) => {
    const one = asRead[i] ?? ''
    return one === syllable ? chance : chance * slipChance(syllable, one)
  }, 1)
}
