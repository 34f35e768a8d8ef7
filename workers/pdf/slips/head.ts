/** Heads after NĐ 30/2020: agency with number at the left, Quốc hiệu, Tiêu ngữ and date at the right; below, the title. */
import type { SlipContent } from '../../../domain/slip/content.ts'
import { ASCENT, LEADING, type Column, type Mark, type Measure } from '../sheet.ts'
import { setBalanced, setRule } from './lines.ts'
import type { PageFormat } from './page-format.ts'
import { strip, type Strip } from './strip.ts'

const GAP = 8
/** The agency's rule is a third to a half of its line; the motto's is as long as the motto. */
const AGENCY_RULE = 0.4
const SUBJECT_RULE = 0.4
const RULE_GAP = 2.5

export function stateHead({ head }: SlipContent, page: Column, format: PageFormat, measure: Measure): Strip {
  return strip((marks) => {
    const size = format.head
    const motto = size + 1
    // The nation's name must stay on one line, so it decides how the width is shared.
    const nationWidth = measure(head.nation, 'bold', size) + 1
    const right: Column = { x: page.x + page.width - nationWidth, width: nationWidth }
    const left: Column = { x: page.x, width: page.width - nationWidth - GAP }
    const set = (
      text: string,
      style: 'regular' | 'bold' | 'italic',
      column: Column,
      y: number,
      points = size,
    ) => setBalanced(marks, text, style, column, y, points, measure)

    let agencyEnd = set(head.superior, 'regular', left, 0)
    agencyEnd = set(head.agency, 'bold', left, agencyEnd)
    setRule(marks, left, agencyEnd + RULE_GAP, left.width * AGENCY_RULE)
    let stateEnd = set(head.nation, 'bold', right, 0)
    stateEnd = set(head.motto, 'bold', right, stateEnd, motto)
    setRule(marks, right, stateEnd + RULE_GAP, measure(head.motto, 'bold', motto))

    const below = Math.max(agencyEnd, stateEnd) + RULE_GAP * 2 + size * 0.35
    const lower = [below]
    if (head.number !== '') lower.push(set(head.number, 'regular', left, below, motto))
    lower.push(set(head.date, 'italic', right, below, motto))
    return Math.max(...lower)
  })
}

/** Title, what it is about, and the dossier's code; the QR stands at its left. */
export function titleBlock(content: SlipContent, page: Column, format: PageFormat, measure: Measure): Strip {
  const { title, subject, under, amended, qr } = content
  return strip(
    (marks) => {
      const size = format.body
      if (qr !== '') marks.push({ kind: 'qr', x: page.x, y: 0, side: format.qr, text: qr })
      const beside = qr === '' ? 0 : format.qr + GAP
      const column: Column = { x: page.x + beside, width: page.width - 2 * beside }
      let y = setBalanced(marks, title, 'bold', column, size * 0.3, size + 1, measure)
      if (subject !== '') {
        y = setBalanced(marks, subject, 'bold', column, y, size, measure)
        setRule(marks, column, y + RULE_GAP, measure(subject, 'bold', size) * SUBJECT_RULE)
        y += RULE_GAP * 2
      }
      if (under !== '') y = setBalanced(marks, under, 'regular', column, y + size * 0.1, size, measure)
      let bottom = Math.max(y, qr === '' ? 0 : format.qr + format.body * 0.5)
      if (amended !== '') bottom = setBalanced(marks, amended, 'italic', page, bottom + 4, size, measure)
      return bottom
    },
    { gap: format.body * 0.9, withNext: true },
  )
}

/** On a roll there is no room for the State's head: the code, large, over its QR. */
export function ticketHead(content: SlipContent, page: Column, format: PageFormat, measure: Measure): Strip {
  return strip(
    (marks) => {
      let y = setBalanced(marks, content.under, 'bold', page, 0, format.head, measure)
      setRule(marks, page, y + RULE_GAP, page.width)
      y += RULE_GAP * 2 + 4
      marks.push({
        kind: 'qr',
        x: page.x + (page.width - format.qr) / 2,
        y,
        side: format.qr,
        text: content.qr,
      })
      y += format.qr + 6
      const size = Math.min(
        15,
        ((format.body + 4) * page.width) / measure(content.title, 'bold', format.body + 4),
      )
      return setBalanced(marks, content.title, 'bold', page, y, size, measure)
    },
    { withNext: true },
  )
}

/** NĐ 30/2020: centred in the upper margin, from the second page on. */
export function pageNumber(number: number, page: Column, format: PageFormat, measure: Measure): Mark[] {
  const marks: Mark[] = []
  const size = Math.max(format.body, format.head)
  const top = (format.top - size * LEADING) / 2 + size * (LEADING - ASCENT)
  setBalanced(marks, String(number), 'regular', page, top, size, measure)
  return marks
}
