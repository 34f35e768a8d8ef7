/** A dossier with everything a slip can show, for the golden pages. All persons and places are invented. */
import { stepClocks, WHENEVER } from '../../../domain/deadline/step-clock.ts'
import { workClock } from '../../../domain/deadline/work-clock.ts'
import type { AnyEvent, DossierEvent, EventBody, EventType } from '../../../domain/dossier/events.ts'
import { evolve } from '../../../domain/dossier/evolve.ts'
import { unbornDossier, type DossierState } from '../../../domain/dossier/state.ts'
import type { Procedure } from '../../../domain/procedure/procedure.ts'
import { parseSlipLaw, type SlipLaw } from '../../../domain/slip/template.ts'
import { countingEvents, type SlipFacts } from '../../../domain/slip/slip-facts.ts'
import { realLaw } from '../../support/real-law.ts'

export function slipLaw(): SlipLaw {
  const read = parseSlipLaw(realLaw().item('lists:slips'))
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  return read.value
}

export const NAMES: Readonly<Record<string, string>> = {
  'officer-1': 'Lê Văn Phẫn',
  'officer-2': 'Đỗ Thị Diễm Quỳnh',
  'leader-1': 'Nguyễn Ngọc Kỷ',
}

const file = (sha: string) => ({
  sha256: sha.repeat(32),
  size: 1,
  mime: 'application/pdf',
  kind: 'other' as const,
  pages: 1,
})

export const procedure: Procedure = realLaw().procedures.get('1.001193')!.procedure

export const received: EventBody['dossier-received'] = {
  code: 'H56.38.15-260203-01001',
  book: { agency: 'H56.38.15', number: 1, day: '2026-02-03', serial: 1 },
  procedure: '1.001193',
  law: { pack: 'aa'.repeat(32), procedure: 'bb'.repeat(32), form: null },
  channel: 'direct',
  applicant: {
    name: 'Nguyễn Thị Hồng Nhung',
    idNumber: '038190001234',
    phone: '0912 345 678',
    address: 'Thôn Đại Điền, xã Hoằng Giang, tỉnh Thanh Hóa',
    email: 'nhung@vidu.vn',
  },
  owner: { name: 'Trần Nguyễn Gia Hưng' },
  conditions: [],
  components: procedure.components
    .filter((one) => one.need === 'mandatory')
    .map((one) => ({
      component: one.id,
      proof: one.mode === 'declare' ? { by: 'form' as const } : { by: 'files' as const, files: [file('ab')] },
    })),
  volunteered: [],
  form: null,
  receivedAt: '2026-02-03T14:20',
  due: {
    at: '2026-02-03T17:00',
    rule: 'same-day',
    why: 'Nhận lúc 14:20, trước 15:00: trả kết quả trong ngày.',
  },
  feeVnd: 8000,
  resultVia: 'counter',
}

let ids = 0
export function fact<T extends EventType>(type: T, body: EventBody[T], at: string, actor = 'officer-1') {
  const id = `00000000-0000-7000-8000-${(++ids).toString(16).padStart(12, '0')}`
  const event: DossierEvent<T> = {
    v: 1,
    id,
    dossier: '00000000-0000-7000-8000-00000000d055',
    type,
    at: `${at}:00.000+07:00`,
    clk: { off: 0, q: 'synced' },
    actor,
    body,
  }
  return event as unknown as AnyEvent
}

export function dossierOf(events: readonly AnyEvent[]): DossierState {
  return events.reduce(evolve, unbornDossier('00000000-0000-7000-8000-00000000d055'))
}

export const reception = (change: Partial<EventBody['dossier-received']> = {}) =>
  fact('dossier-received', { ...received, ...change }, '2026-02-03T14:20')

const clock = workClock(realLaw().calendar)

export function factsOf(events: readonly AnyEvent[], commune = 'Xã Hoằng Giang'): SlipFacts {
  const state = dossierOf(events)
  return {
    state,
    events: countingEvents(state, events),
    procedure,
    clocksOf: (then) => stepClocks(then, procedure, WHENEVER, clock),
    commune,
    nameOf: (id) => NAMES[id] ?? '',
    kindName: () => 'Giấy tờ khác',
  }
}
