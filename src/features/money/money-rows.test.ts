import { describe, expect, it } from 'vitest'
import { unbornDossier, type DossierState } from '../../../domain/dossier/state.ts'
import { remembered } from '../../../tests/simulation/history.ts'
import { dayTotal, feeRows, isDone, moneySeen, openFees } from './money-rows.ts'

const at = '2026-11-23T09:00:00.000+07:00'
const late = '2026-11-22T18:30:00.000Z' // 01:30 of the 23rd here
const taken = (method: 'cash' | 'transfer', vnd: number, when = at) => ({
  event: `${method}${vnd}`,
  at: when,
  actor: 'o1',
  vnd,
  method,
  reference: '',
  asked: null,
  payer: null,
  receipt: { book: 'BL-26-01', number: '0100001' },
})
const found = (vnd: number, reference: string, fee: string) => ({
  event: `f${reference}`,
  actor: 'o9',
  fee,
  vnd,
  reference,
  payer: { name: 'TRAN VAN B' },
  at: '2026-11-23',
})
function dossier(id: string, change: Partial<DossierState>, feeVnd = 8000): DossierState {
  const reception = { ...remembered, feeVnd, code: `H56.99.01-261121-0100${id}` }
  return { ...unbornDossier(id), stage: 'received', reception, ...change }
}
const fees = (more: object) => ({ fees: { asked: [], taken: [], reconciled: [], refunds: [], ...more } })
const states = [
  dossier('1', fees({ taken: [taken('cash', 8000, late)] })),
  dossier('2', fees({ taken: [taken('transfer', 8000)], reconciled: [found(8000, 'FT1', 'transfer8000')] })),
  dossier('3', fees({ taken: [taken('transfer', 8000)] })),
  dossier('4', {}),
  dossier('5', { stage: 'withdrawn' }),
  dossier('6', {}, 0),
]

describe('the accountant’s list', () => {
  const rows = feeRows(states)

  it('holds what is owed or was paid, and no dossier that ended unpaid or costs nothing', () => {
    expect(rows.map(({ id }) => id).toSorted()).toEqual(['1', '2', '3', '4'])
    expect(
      rows
        .filter(isDone)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(['1', '2'])
  })

  it('sums a day by the commune’s clock, each transfer once', () => {
    const twice = feeRows([
      dossier('2', fees({ reconciled: [found(8000, 'FT1', 'x'), found(8000, 'FT1', 'y')] })),
    ])
    expect(dayTotal(twice, '2026-11-23').reconciledVnd).toBe(8000)
    expect(dayTotal(rows, '2026-11-23')).toEqual({
      cashVnd: 8000,
      reconciledVnd: 8000,
      refundedVnd: 0,
      awaitingVnd: 8000,
    })
    expect(dayTotal(rows, '2026-11-22')).toMatchObject({ cashVnd: 0, reconciledVnd: 0 })
  })

  it('a statement looks for what the bank has not shown yet, and knows what it has', () => {
    const open = new Map(openFees(rows).map((fee) => [fee.dossier, fee]))
    expect(open.get('3')).toMatchObject({ openVnd: 8000, references: [] })
    expect(open.get('2')).toMatchObject({ openVnd: 0, references: ['FT1'] })
    expect(open.get('1')?.openVnd).toBe(0)
  })

  it('asks about whoever the bank says paid', () => {
    const seen = moneySeen(rows)
    expect(seen.find(({ dossier: id }) => id === '2')?.payer).toEqual({ name: 'TRAN VAN B' })
    expect(seen.find(({ dossier: id }) => id === '1')).toMatchObject({
      method: 'cash',
      receipt: 'BL-26-01 0100001',
    })
  })
})
