/** Giấy báo tử of a hospital, a health station or a commune. */
import { deathLabels } from './death-labels.ts'
import { issuedOn } from './issued-on.ts'
import { issuerOf } from './issuer.ts'
import type { PaperReading, ReadPage } from './paper.ts'
import { readActNumber } from './read-act-number.ts'
import { byRole, label, readFields } from './template.ts'
import { linesOf } from './text-lines.ts'

const labels = [
  label('number', 'Số', readActNumber, { atStart: true }),
  label('number', 'Số Giấy báo tử', readActNumber, { atStart: true }),
  ...deathLabels.filter(({ field }) => field !== 'noticeNumber'),
]

export function readDeathNotice(page: ReadPage): PaperReading {
  const lines = linesOf(page)
  const fields = readFields(lines, labels, byRole('deceased'))
  return { kind: 'death-notice', fields: [...fields, ...issuerOf(lines), ...issuedOn(lines, 'last')] }
}
