/** Giấy uỷ quyền: who gives the power (bên A) and who acts (bên B). */
import { issuedOn } from './issued-on.ts'
import type { PaperReading, ReadPage } from './paper.ts'
import { personLabels, signatureLabels } from './person-labels.ts'
import { readName } from './read-name.ts'
import { byRole, labelled, other, readFields } from './template.ts'
import { linesOf } from './text-lines.ts'

const heading = (text: string, role: string) => other(text, { role })

const labels = [
  ...['Bên ủy quyền (Bên A)', 'Người ủy quyền', 'Bên ủy quyền'].map((text) => heading(text, 'grantor')),
  ...[
    'Bên được ủy quyền (Bên B)',
    'Bên nhận ủy quyền',
    'Người được ủy quyền',
    'Bên được ủy quyền',
    'Người nhận ủy quyền',
  ].map((text) => heading(text, 'agent')),
  heading('Nội dung ủy quyền', 'end'),
  heading('Phạm vi ủy quyền', 'end'),
  other('Thời hạn ủy quyền'),
  ...labelled('Name', ['Ông/Bà', 'Ông (bà)', 'Họ và tên', 'Họ, chữ đệm, tên', 'Họ tên'], readName, {
    lines: 2,
  }),
  ...labelled('Name', ['Tôi là', 'Tôi tên là', 'Ông', 'Bà'], readName, { atStart: true, noColon: true }),
  ...personLabels,
  ...signatureLabels,
]

/** Parties stand before the subject; the same words over the signatures name nobody new. */
export function readAuthorisation(page: ReadPage): PaperReading {
  const lines = linesOf(page)
  const fields = readFields(lines, labels, byRole('grantor')).filter(({ name }) => !name.startsWith('end'))
  const dated = issuedOn(lines, 'last')
  return { kind: 'authorisation', fields: [...fields, ...dated] }
}
