import { describe, expect, test } from 'vitest'
import { commands, DOSSIER, goodCheck, reception, remembered } from '../../tests/simulation/history.ts'
import type { AnyEvent, EventType } from '../dossier/events.ts'
import { unbornDossier, type DossierState } from '../dossier/state.ts'
import { noticesOf } from './notices.ts'

const applicant = { name: 'Lò Thị Mẩy', email: 'may@example.vn', phone: '0912345678' }

function standing(more: Partial<DossierState> = {}): DossierState {
  return {
    ...unbornDossier(DOSSIER),
    stage: 'in-step',
    reception: { ...remembered, applicant, notify: ['email', 'sms'] },
    ...more,
  }
}

function fact(type: EventType): AnyEvent {
  const command = commands.find((one) => one.type === type)!
  const envelope = { v: 1, id: `e-${type}`, dossier: DOSSIER, at: '2026-11-21T08:00:00+07:00', actor: 'o' }
  return { ...envelope, ...command, clk: { off: 0, q: 'synced' } } as AnyEvent
}

describe('what a resident is told', () => {
  test('by the ways they agreed to, and by no other', () => {
    expect(noticesOf(fact('dossier-received'), standing())).toEqual([
      expect.objectContaining({ way: 'email', to: applicant.email, kind: 'received', due: reception.due.at }),
      expect.objectContaining({ way: 'sms', to: applicant.phone }),
    ])
    const silent = standing({ reception: { ...remembered, applicant, notify: [] } })
    expect(noticesOf(fact('dossier-received'), silent)).toEqual([])
    const addressless = standing({ reception: { ...remembered, notify: ['email', 'sms', 'zalo'] } })
    expect(noticesOf(fact('dossier-received'), addressless)).toEqual([])
  })

  test.each(['a@b', 'a b@c.vn', 'a@b.vn\r\nBcc: x@y.vn', '<a@b.vn>', 'a@b.vn, c@d.vn'])(
    'no notice goes to %j',
    (email) => {
      const state = standing({
        reception: { ...remembered, applicant: { name: 'x', email }, notify: ['email'] },
      })
      expect(noticesOf(fact('dossier-received'), state)).toEqual([])
    },
  )

  test('inside work is nobody’s news', () => {
    const told = commands.filter(({ type }) => noticesOf(fact(type), standing()).length > 0)
    expect(told.map(({ type }) => type).sort()).toEqual([
      'apology-issued',
      'competent-accepted',
      'dossier-received',
      'dossier-refused',
      'dossier-stopped',
      'supplement-requested',
    ])
  })

  test('a result is announced once it may be handed over, not before', () => {
    const attached = fact('result-attached')
    const result = (check = goodCheck) => ({ ...(attached.body as never as object), check }) as never
    const ready = standing({ stage: 'result-attached', result: result() })
    const foreign = standing({
      stage: 'result-attached',
      result: result({ ...goodCheck, namesOwner: false }),
    })
    const vouch = { actor: 'b', reason: 'r', at: '2026-11-24T08:00:00+07:00' }
    const kinds = (type: EventType, state: DossierState) =>
      noticesOf(fact(type), state).map((one) => one.kind)
    expect(kinds('result-attached', ready)).toEqual(['result-ready', 'result-ready'])
    expect(kinds('result-attached', foreign)).toEqual([])
    expect(kinds('result-vouched', { ...foreign, vouch })).toEqual(['result-ready', 'result-ready'])
    expect(kinds('result-attached', { ...foreign, vouch })).toEqual([])
  })

  test('no notice carries a name, a procedure or a reason', () => {
    const all = commands.flatMap(({ type }) => noticesOf(fact(type), standing()))
    for (const notice of all)
      expect(Object.keys(notice).sort()).toEqual(['code', 'dossier', 'due', 'event', 'kind', 'to', 'way'])
  })
})
