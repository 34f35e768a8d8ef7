/** What a page of a stack says about where it belongs: begins it a paper, or goes on with the one before? */
import { classify, kindByTitle } from './classify.ts'
import { findLabels } from './labels.ts'
import { readMachineZone } from './machine-zone.ts'
import type { PaperKind, ReadPage } from './paper.ts'
import { readIdNumber } from './read-number.ts'
import { parseSeparator, type Separator } from './separator.ts'
import { readCardCode } from './card-code.ts'
import { linesOf, textOf, type TextLine } from './text-lines.ts'
import { fold } from '../text/fold.ts'

export interface PageSigns {
  readonly separator: Separator | null
  readonly isBlank: boolean
  readonly kind: PaperKind
  readonly opens: boolean // a title, the nation's heading, or "Trang 1/3": a paper begins here
  readonly pageNumber: number | null // as printed
  readonly shape: number // height over width, 2 decimals
  readonly cardNumber: string // of an ID card's side, '' when not read
}

const NATION = [{ field: 'nation', text: 'Cộng hòa xã hội chủ nghĩa Việt Nam', noColon: true }]
const FIRST_LINES = 8

export function pageSigns(
  page: ReadPage,
  isBlank = page.words.length === 0 && page.codes.length === 0,
): PageSigns {
  const lines = linesOf(page)
  const kind = classify(page)
  const pageNumber = printedNumber(page, lines)
  const isHeaded = findLabels(lines.slice(0, FIRST_LINES), NATION).length > 0
  // A book of households and the back of a card print headings on pages that go on.
  const opens =
    pageNumber === 1 || (pageNumber === null && (isHeaded || kindByTitle(page, lines) !== undefined))
  return {
    separator: page.codes.map((code) => parseSeparator(code.text)).find((found) => found !== null) ?? null,
    isBlank,
    kind,
    opens,
    pageNumber,
    shape: page.width === 0 ? 0 : Math.round((page.height / page.width) * 100) / 100,
    cardNumber: kind === 'id-card' ? cardNumberOf(page, lines) : '',
  }
}

/** "Trang 2/3" anywhere at the edge, or a number alone in the middle of the top margin (NĐ 30/2020: from page 2 on). */
function printedNumber(page: ReadPage, lines: readonly TextLine[]): number | null {
  for (const line of [...lines.slice(0, 3), ...lines.slice(-3)]) {
    const match = /trang\s*(?:so\s*)?(\d{1,2})(?:\s*(?:\/|tren|of)\s*\d{1,2})?\s*$/.exec(fold(textOf(line)))
    if (match) return Number(match[1])
  }
  const [first] = lines
  const isAlone = first?.words.length === 1 && /^-?\d{1,2}-?$/.test(first.words[0]!.text)
  if (first === undefined || !isAlone) return null
  const middle = (first.box[0] + first.box[2]) / 2
  const isCentred = Math.abs(middle - page.width / 2) < page.width * 0.12 && first.box[1] < page.height * 0.1
  return isCentred ? Number(first.words[0]!.text.replaceAll('-', '')) : null
}

function cardNumberOf(page: ReadPage, lines: readonly TextLine[]): string {
  const coded = page.codes.flatMap((code) => readCardCode(code.text)).find(({ name }) => name === 'number')
  const zone = readMachineZone(page).find(({ name }) => name === 'number')
  const printed = lines.map((line) => readIdNumber([line.words])).find((found) => found?.value.length === 12)
  return coded?.value ?? zone?.value ?? printed?.value ?? ''
}
