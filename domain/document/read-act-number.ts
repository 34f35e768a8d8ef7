/** Numbers of acts, books and serials: "412/QĐ-UBND", "57/UBND-XNTTHN", "CH 01874", "AA 03990218". */
import { textIn, trimMarks, type ValueReader } from './value-readers.ts'
import { repairDigits } from './read-date.ts'
import { fold } from '../text/fold.ts'

/** Parts of symbols as NĐ 30/2020 and the ministries' forms write them; folded → as written. */
const PARTS = new Map(
  'QĐ TB CV TTr KH BC GM GXN XN TLKS TLKT TLKH BS KS KT KH GBT GCS GCN UBND HĐND CT NĐ CP TT BTP STP HCTP SNV SYT SLĐTBXH VP TTHN XNTTHN CAX CAP CA TTPVHCC TP HT NQ'
    .split(' ')
    .map((part) => [fold(part), part]),
)

/** A number, a slash and symbols. What is printed beside it (place and date of the other heading) is left alone. */
export const readActNumber: ValueReader = (rows) => {
  const words = rows.flat()
  const from = words.findIndex((word) => /\d/.test(repairDigits(trimMarks(word.text)).charAt(0)))
  if (from < 0) return undefined
  let to = from + 1
  // A symbol the reader broke goes on with a slash or a hyphen at the break.
  while (
    to < words.length &&
    to < from + 4 &&
    (/[/-]$/.test(words[to - 1]!.text) || /^[/-]/.test(words[to]!.text))
  )
    to++
  const used = words.slice(from, to)
  const text = trimMarks(textIn(used).replace(/\s+/g, '')).replaceAll('Ð', 'Đ')
  const match = /^([\dOolIS]+[\p{L}]?)((?:[/-][\p{L}\d.]+)*)/u.exec(text)
  if (match === null) return undefined
  const symbols = match[2]!.replace(/[\p{L}]+/gu, (part) => PARTS.get(fold(part)) ?? part)
  const value =
    repairDigits(match[1]!.replace(/\p{L}$/u, (letter) => (/[OolIS]/.test(letter) ? letter : letter))) +
    symbols
  const isKnown = symbols !== '' && (symbols.match(/\p{L}+/gu) ?? []).every((part) => PARTS.has(fold(part)))
  return { value, words: used, limit: isKnown ? 0.96 : 0.93, reason: isKnown ? 'dictionary' : 'label' }
}

/** Up to three letters, then digits: serial and register numbers of certificates. "CH01874" and "CH 01874" are one. */
export const readSerial: ValueReader = (rows) => {
  const words = rows.flat()
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= Math.min(words.length, from + 2); to++) {
      const used = words.slice(from, to)
      const match = /^([\p{Lu}]{1,3})\s?(\d{3,10})$/u.exec(trimMarks(textIn(used)))
      if (match) return { value: `${match[1]} ${match[2]}`, words: used, limit: 0.93, reason: 'structure' }
    }
  return undefined
}

/** The rest of the line when it holds a digit: "00629 QSDĐ", "PT0731", "1K26TAB". */
export const readAnyNumber: ValueReader = (rows) => {
  const words = (rows[0] ?? []).filter((word) => /[\p{L}\p{N}]/u.test(word.text))
  const value = trimMarks(textIn(words)).replaceAll('Ð', 'Đ')
  return /\d/.test(value) && value.length <= 30 ? { value, words, limit: 0.89, reason: 'label' } : undefined
}

/** One word with a digit: number of a plot, a map sheet, an invoice. */
export const readOneNumber: ValueReader = (rows) => {
  const word = rows.flat().find((each) => /\d/.test(each.text))
  const value = word && trimMarks(word.text)
  return word && value ? { value, words: [word], limit: 0.93, reason: 'label' } : undefined
}
