/** Trích lục hộ tịch: what was registered says which labels it prints. */
import { birthLabels } from './birth-certificate.ts'
import { deathLabels } from './death-labels.ts'
import { issuedOn } from './issued-on.ts'
import { issuerOf } from './issuer.ts'
import { bare, findLabels } from './labels.ts'
import { marriageFields } from './marriage-certificate.ts'
import type { PaperReading, ProposedField, ReadPage } from './paper.ts'
import { readActNumber } from './read-act-number.ts'
import { settleSpeltOut } from './spelt-out.ts'
import { byRole, label, readFields } from './template.ts'
import { linesOf, textOf, type TextLine } from './text-lines.ts'

const numberLabels = [label('number', 'Số', readActNumber, { atStart: true })]
const FIRST_VALUE = [
  { field: '', text: 'Họ, chữ đệm, tên' },
  { field: '', text: 'Họ, chữ đệm, tên chồng' },
  { field: '', text: 'Họ, chữ đệm, tên vợ' },
]

export function readCivilExtract(page: ReadPage): PaperReading {
  const lines = linesOf(page)
  const head = lines.slice(0, findLabels(lines, FIRST_VALUE)[0]?.line ?? lines.length)
  // The number of the extract stands in its heading; further down "Số" is that of the registration.
  const number = readFields(head, numberLabels)
  return {
    kind: 'civil-extract',
    fields: [...number, ...issuerOf(head), ...bodyFields(page, lines, head), ...issuedOn(head)],
  }
}

function bodyFields(page: ReadPage, lines: readonly TextLine[], head: readonly TextLine[]): ProposedField[] {
  const title = bare(head.map(textOf).join(' '))
  if (title.includes('khaitu')) return readFields(lines, deathLabels, byRole('deceased'))
  if (title.includes('kethon')) return marriageFields(page).filter((field) => field.name !== 'number')
  return settleSpeltOut(readFields(lines, birthLabels, byRole()))
}
