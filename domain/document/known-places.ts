/**
 * Communes in addresses and agencies against the lists of communes old and new: where the letters fit one commune and
 * only its marks do not, the marks are the reader's slip ("XÃ CAM TU" → "XÃ CẨM TÚ"). Still looked at by a person.
 */
import { CHECK_LIMIT, type Reason } from './grade.ts'
import type { PaperReading, ProposedField } from './paper.ts'
import type { Places } from '../place/places.ts'
import { foldedKey, nameKey } from '../place/unit-name.ts'
import { likeCase } from '../text/tone-key.ts'

const OF_PLACES = /(?:address|origin|place|issuer|payee|registeredAt)$/i
const KIND = /^(?:xã|phường|thị|trấn|huyện)$/iu
const LONGEST_NAME = 4 // words

export function withKnownPlaces(reading: PaperReading, places: Places): PaperReading {
  return { ...reading, fields: reading.fields.map((field) => settle(field, places)) }
}

function settle(field: ProposedField, places: Places): ProposedField {
  if (field.origin !== 'ocr' || !OF_PLACES.test(field.name)) return field
  const value = field.value
    .split(', ')
    .map((part) => settlePart(part, places))
    .join(', ')
  if (value === field.value) return field
  const reason: Reason = field.reason === 'handwriting' ? 'handwriting' : 'dictionary'
  return { ...field, value, confidence: Math.min(field.confidence, CHECK_LIMIT), reason }
}

/** The name after "xã", "phường", "thị trấn" at the end of a part. */
function settlePart(part: string, places: Places): string {
  const words = part.split(' ')
  for (let from = words.length - 1; from > 0 && from >= words.length - LONGEST_NAME; from--) {
    if (!KIND.test(words[from - 1]!)) continue
    const written = words.slice(from).join(' ')
    const right = onlyName(written, places)
    if (right === undefined) return part
    const cased = right.split(' ').map((word, i) => likeCase(word.toLowerCase(), words[from + i]!))
    return [...words.slice(0, from), ...cased].join(' ')
  }
  return part
}

/** Undefined when the name is right as it stands, or when several communes would fit. */
function onlyName(written: string, places: Places): string | undefined {
  const key = nameKey(written)
  if (places.unitsByKey.has(key) || places.oldByKey.has(key)) return undefined
  const folded = foldedKey(written)
  const names = new Map(
    [...(places.unitsByFolded.get(folded) ?? []), ...(places.oldByFolded.get(folded) ?? [])].map(
      ({ title }) => [title.key, title.bare],
    ),
  )
  const [only] = names.values()
  return names.size === 1 && only?.split(' ').length === written.split(' ').length ? only : undefined
}
