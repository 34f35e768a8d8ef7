/** Who signed, and as what: the last office in capitals at the right, and the name below it. */
import { bare } from './labels.ts'
import type { ProposedField, ReadWord } from './paper.ts'
import { readName } from './read-name.ts'
import { propose } from './template.ts'
import type { TextLine } from './text-lines.ts'
import { editDistance } from '../text/edit-distance.ts'

const OFFICES = [
  'CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG', 'CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG',
  'TRƯỞNG CÔNG AN', 'PHÓ TRƯỞNG CÔNG AN', 'HIỆU TRƯỞNG', 'CỤC TRƯỞNG', 'PHÓ CỤC TRƯỞNG', 'CHI CỤC TRƯỞNG', 'CHÁNH ÁN', 'BỘ TRƯỞNG', 'THỨ TRƯỞNG',
  'TRƯỞNG BAN', 'VIỆN TRƯỞNG', 'GIÁM ĐỐC TRUNG TÂM', 'TỔNG GIÁM ĐỐC', 'TRẠM TRƯỞNG',
].map((title) => ({ title, letters: bare(title) })) // prettier-ignore

const LINES_BELOW = 7

export function readSigner(lines: readonly TextLine[]): ProposedField[] {
  for (let at = lines.length - 1; at >= 0; at--) {
    const office = officeIn(lines[at]!)
    if (office === undefined) continue
    const [left, right] = [office.words[0]!.box[0], office.words.at(-1)!.box[2]]
    const rows = lines
      .slice(at + 1, at + 1 + LINES_BELOW)
      .flatMap((line) => runsOf(line.words))
      .filter((run) => run[0]!.box[0] < right && run.at(-1)!.box[2] > left)
    const name = rows
      .map((row) => readName([row]))
      .find((found) => found !== undefined && found.words.length >= 2 && !isOffice(found.value))
    return [
      propose('signerTitle', { value: office.title, words: office.words, limit: 0.93, reason: 'dictionary' }),
      ...(name === undefined ? [] : [propose('signer', name)]),
    ]
  }
  return []
}

const GAP = 1.5

/** Words that stand together: two signatures side by side are two runs. */
function runsOf(words: readonly ReadWord[]): (readonly ReadWord[])[] {
  const runs: ReadWord[][] = []
  for (const word of words) {
    const before = runs.at(-1)?.at(-1)
    const isNear = before !== undefined && word.box[0] - before.box[2] < GAP * (before.box[3] - before.box[1])
    if (isNear) runs.at(-1)!.push(word)
    else runs.push([word])
  }
  return runs
}

/** The longest office whose letters stand together in the line, in capitals. */
function officeIn(line: TextLine): { title: string; words: readonly ReadWord[] } | undefined {
  let best: { title: string; words: readonly ReadWord[]; letters: number } | undefined
  for (const { title, letters } of OFFICES) {
    const count = title.split(' ').length
    // "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ …" is the authority of an act, "KT. CHỦ TỊCH" a signature.
    const words =
      runsOf(line.words.filter(({ text }) => /\p{L}{2}/u.test(text))).find(
        (run) => run.length <= count + 1 && holds(run, letters),
      ) ?? []
    for (let from = 0; from + count <= words.length; from++) {
      const used = words.slice(from, from + count)
      const text = used.map((word) => word.text).join('')
      if (text.replace(/\P{L}/gu, '') !== text.replace(/\P{L}/gu, '').toUpperCase()) continue
      const slips = letters.length > 8 ? 1 : 0
      if (editDistance(bare(text), letters, slips) <= slips && letters.length > (best?.letters ?? 0))
        best = { title, words: used, letters: letters.length }
    }
  }
  return best
}

const holds = (run: readonly ReadWord[], letters: string) =>
  bare(run.map((word) => word.text).join('')).length <= letters.length + 3

const isOffice = (text: string) => OFFICES.some(({ letters }) => bare(text).includes(letters))
