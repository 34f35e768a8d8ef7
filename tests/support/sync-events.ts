/** Lawful facts of the demo commune, as a device makes them. */
import { randomBytes } from 'node:crypto'
import { formatCode } from '../../domain/dossier/number-book.ts'
import type { DossierEvent, EventBody, EventType, FileRef } from '../../domain/dossier/events.ts'
import { demoCommune, demoOfficers } from '../../sync-server/demo/demo-commune.ts'

export const receiver = demoOfficers[0]!.id
export const handler = demoOfficers[2]!.id
const none = '0'.repeat(64)

export function uuid(): string {
  const hex = randomBytes(16).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}

export function fact<T extends EventType>(
  type: T,
  dossier: string,
  body: EventBody[T],
  more: Partial<Pick<DossierEvent, 'id' | 'parent' | 'actor'>> = {},
): DossierEvent<T> {
  return {
    v: 1,
    id: uuid(),
    dossier,
    type,
    at: '2026-11-20T09:00:00+07:00',
    clk: { off: 0, q: 'synced' },
    actor: receiver,
    body,
    ...more,
  }
}

export function note(dossier: string, text = 'Đã gọi điện cho người nộp'): DossierEvent<'note-added'> {
  return fact('note-added', dossier, { text })
}

export function received(
  book: number,
  serial: number,
  files: readonly FileRef[] = [],
): DossierEvent<'dossier-received'> {
  const entry = { agency: demoCommune.agency, number: book, day: '2026-11-20', serial }
  const code = formatCode(entry)
  if (!code.ok) throw new Error(code.problem.code)
  return fact('dossier-received', uuid(), {
    code: code.value,
    book: entry,
    procedure: '1.001193',
    law: { pack: none, procedure: none, form: null },
    channel: 'direct',
    applicant: { name: 'Hà Thị Lan' },
    conditions: [],
    components: [{ component: 'birth-notice', proof: { by: 'files', files } }],
    volunteered: [],
    form: null,
    receivedAt: '2026-11-20T09:00',
    due: { at: '2026-11-20T17:00', rule: 'same-day', why: 'Trả trong ngày.' },
    feeVnd: 0,
    resultVia: 'counter',
  })
}
