/** A year of a busy commune as a device holds it: 12,000 dossiers, each with its facts in the home server's order. */
import type { AnyEvent, DossierEvent, EventBody, EventType } from '../../domain/dossier/events.ts'
import type { LedgerRow } from '../../domain/dossier/fold.ts'
import { actions } from '../../domain/dossier/actions.ts'

export const NOW = '2026-11-23T08:20' // a Monday
const DAYS = 250 // working days of a year, roughly
const PEOPLE = 8
const EPOCH_DAY = Date.UTC(2025, 11, 1)

const file = (no: number, mime: string) => ({
  sha256: no.toString(16).padStart(64, 'a'),
  size: 180_000,
  mime,
  kind: 'other' as const,
  pages: 1,
  previews: [{ sha256: no.toString(16).padStart(64, 'b'), size: 30_000, mime: 'image/webp' }],
})

export interface YearDossier {
  readonly id: string
  readonly rows: readonly LedgerRow[]
}

/** One dossier in forty is still open, and a third of those are late or nearly so. */
export function yearOf(count: number, procedures: readonly string[]): YearDossier[] {
  let seq = 0
  return Array.from({ length: count }, (_, no) => {
    const id = uuid(no * 16)
    const events = eventsOf(no, count, id, procedures[no % procedures.length] ?? '2.000815')
    const rows = events.map((event) => {
      const chained = actions[event.type].order === 'chained'
      seq += 1
      return {
        event,
        seq,
        device: `d${no % 4}`,
        dseq: seq,
        verdict: chained ? ('effective' as const) : ('commuting' as const),
      }
    })
    return { id, rows }
  })
}

function eventsOf(no: number, count: number, id: string, procedure: string): AnyEvent[] {
  const isOpen = no >= count - count / 40
  const day = isOpen ? 340 + (no % 17) : Math.floor((no * DAYS * 1.35) / count)
  const at = (days: number, hour: number) =>
    `${dayText(day + days)}T${String(hour).padStart(2, '0')}:10:00.000+07:00`
  const events: AnyEvent[] = []
  let parent: string | undefined
  const add = <T extends EventType>(type: T, body: EventBody[T], when: string, actor: string) => {
    const chained = actions[type].order === 'chained'
    const event = {
      v: 1,
      id: uuid(no * 16 + events.length + 1),
      dossier: id,
      type,
      ...(chained && parent !== undefined ? { parent } : {}),
      at: when,
      clk: { off: 12, q: 'synced' },
      actor,
      body,
    } as DossierEvent<T>
    if (chained) parent = event.id
    events.push(event as AnyEvent)
  }
  const receiver = `receiver-${no % 3}`
  const handler = `handler-${no % PEOPLE}`
  add('dossier-received', reception(no, procedure, dayText(day), dayText(day + 4)), at(0, 8), receiver)
  add('slip-printed', { slip: '01', copies: 2, sha256: 'cd'.repeat(32) }, at(0, 8), receiver)
  add('fee-recorded', { vnd: 8000, method: 'transfer', reference: 'FT' }, at(0, 8), receiver)
  add(
    'step-assigned',
    { step: 'handle', to: handler, due: `${dayText(day + 2)}T17:00`, office: 'TP-HT' },
    at(0, 9),
    receiver,
  )
  if (isOpen) return events
  add('step-completed', { step: 'handle' }, at(2, 10), handler)
  add(
    'step-assigned',
    { step: 'approve', to: 'leader-1', due: `${dayText(day + 3)}T17:00` },
    at(2, 10),
    handler,
  )
  const signedAt = at(3, 10)
  const result = { number: `${no}/2026`, date: dayText(day + 3), signer: 'Trương Văn Bình', signedAt }
  add('result-attached', { file: file(no, 'application/pdf'), ...result }, signedAt, 'leader-1')
  add('result-returned', { to: 'Lò Thị Mẩy', shown: 'receipt', onBehalf: false }, at(4, 9), receiver)
  add('dossier-closed', {}, at(4, 9), receiver)
  return events
}

function reception(no: number, procedure: string, on: string, due: string): EventBody['dossier-received'] {
  const serial = 1001 + no
  return {
    code: `H56.99.01-${on.slice(2).replaceAll('-', '')}-${String(serial).padStart(5, '0')}`,
    book: { agency: 'H56.99.01', number: 1, day: on, serial },
    procedure,
    law: { pack: 'aa'.repeat(32), procedure: 'bb'.repeat(32), form: null },
    channel: 'direct',
    applicant: {
      name: `Lò Thị Mẩy ${no}`,
      idNumber: String(38_000_000_000 + no).padStart(12, '0'),
      phone: '0912345678',
      address: 'Bản Poọng, xã Pù Luông, tỉnh Thanh Hoá',
    },
    conditions: [],
    components: [
      { component: 'declaration', proof: { by: 'form' } },
      {
        component: 'original',
        proof: { by: 'files', files: [file(no * 2, 'image/jpeg'), file(no * 2 + 1, 'image/jpeg')] },
      },
    ],
    volunteered: [],
    form: { id: 'x', data: { hoTen: `Lò Thị Mẩy ${no}`, noiSinh: 'Bản Poọng', ghiChu: 'không' } },
    receivedAt: `${on}T08:10`,
    due: {
      at: `${due}T17:00`,
      rule: 'working-days:3',
      why: `Nhận 08:10, cộng 3 ngày làm việc: hẹn trả 17:00 ${due}.`,
    },
    feeVnd: 8000,
    resultVia: 'counter',
  }
}

function dayText(day: number): string {
  return new Date(EPOCH_DAY + day * 86_400_000).toISOString().slice(0, 10)
}

function uuid(no: number): string {
  return `00000000-0000-7000-8000-${no.toString(16).padStart(12, '0')}`
}
