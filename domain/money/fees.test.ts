import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fees } from '../dossier/state-parts.ts'
import type { FeeRule } from '../procedure/procedure.ts'
import { exemptionsFor, exemptionText } from './exemptions.ts'
import { pagesVnd } from './fee-lines.ts'
import { feeStanding } from './fee-standing.ts'
import { checkPayee, payeeFor, type Payee } from './payee.ts'
import { takeReceipt } from './receipt-book.ts'

const by = { at: '2026-11-23T08:00:00.000+07:00', actor: 'o1' }
const asked = (vnd: number) => ({ event: `a${vnd}`, ...by, vnd, items: [], account: 'p1', purpose: 'x' })
const taken = (method: 'cash' | 'transfer' | 'exempt', vnd: number, event: string = method) => ({
  event,
  ...by,
  vnd,
  method,
  reference: '',
  asked: null,
  payer: null,
  receipt: null,
})
const found = (vnd: number, reference: string, fee = 'transfer') => ({
  event: `f${reference}`,
  ...by,
  fee,
  vnd,
  reference,
  payer: { name: 'A' },
})
const refund = (vnd: number) => ({ event: `r${vnd}`, ...by, vnd, reason: 'x', repayment: null })
const none: Fees = { asked: [], taken: [], reconciled: [], refunds: [] }

describe('where a fee stands', () => {
  it.each<[string, Partial<Fees>, number, string]>([
    ['nothing published', {}, 0, 'none'],
    ['published', {}, 8000, 'due'],
    ['code shown', { asked: [asked(8000)] }, 8000, 'asked'],
    ['said to be paid', { asked: [asked(8000)], taken: [taken('transfer', 8000)] }, 8000, 'awaiting'],
    ['found', { taken: [taken('transfer', 8000)], reconciled: [found(8000, 'FT1')] }, 8000, 'reconciled'],
    [
      'found twice over',
      { taken: [taken('transfer', 8000)], reconciled: [found(8000, 'FT1'), found(8000, 'FT1')] },
      8000,
      'reconciled',
    ],
    [
      'paid twice',
      { taken: [taken('transfer', 8000)], reconciled: [found(8000, 'FT1'), found(8000, 'FT2')] },
      8000,
      'overpaid',
    ],
    [
      'one line of the bank entered by two accountants',
      {
        asked: [asked(8000)],
        taken: [taken('transfer', 8000, 't1'), taken('transfer', 8000, 't2')],
        reconciled: [found(8000, 'FT1', 't1'), found(8000, 'FT1', 't2')],
      },
      8000,
      'reconciled',
    ],
    ['too little', { taken: [taken('transfer', 8000)], reconciled: [found(5000, 'FT1')] }, 8000, 'underpaid'],
    ['cash', { taken: [taken('cash', 8000)] }, 8000, 'cash'],
    ['exempt', { asked: [asked(8000)], taken: [taken('exempt', 0)] }, 8000, 'exempt'],
    ['exempt after paying', { taken: [taken('cash', 8000), taken('exempt', 0)] }, 8000, 'overpaid'],
    ['given back', { taken: [taken('cash', 8000)], refunds: [refund(8000)] }, 8000, 'refunded'],
    ['too much given back in part', { taken: [taken('cash', 10000)], refunds: [refund(2000)] }, 8000, 'cash'],
    [
      'a newer request states the whole sum',
      { asked: [asked(8000), asked(16000)], taken: [taken('cash', 8000)] },
      8000,
      'underpaid',
    ],
  ])('%s', (_, fees, published, stage) => {
    expect(feeStanding({ ...none, ...fees }, published).stage).toBe(stage)
  })

  it('does not depend on the order money facts came in, and never asks for less than nothing', () => {
    const money = fc.record({
      vnd: fc.integer({ min: 1, max: 20 }),
      kind: fc.constantFrom('cash', 'transfer'),
    })
    fc.assert(
      fc.property(fc.array(money, { maxLength: 6 }), fc.integer({ min: 0, max: 40 }), (facts, due) => {
        const list = facts.map(({ vnd, kind }, i) => taken(kind as 'cash', vnd, `e${i}`))
        const reconciled = list.flatMap((one, i) =>
          one.method === 'transfer' && i % 2 === 0 ? [found(one.vnd, `FT${i}`, one.event)] : [],
        )
        const there = feeStanding({ ...none, taken: list, reconciled }, due)
        const back = feeStanding(
          { ...none, taken: list.toReversed(), reconciled: reconciled.toReversed() },
          due,
        )
        expect(back).toEqual(there)
        expect(there.openVnd).toBe(Math.max(0, due - list.reduce((sum, { vnd }) => sum + vnd, 0)))
        expect(there.cashVnd + there.awaitingVnd + there.reconciledVnd).toBe(
          list.reduce((sum, { vnd }) => sum + vnd, 0),
        )
      }),
    )
  })
})

const rule = (text: string, vnd: number | null = 2000): FeeRule => ({
  channel: 'direct',
  vnd,
  per: 'page',
  text,
  confidence: 'portal-copy',
  source: 'x',
})
const CERTIFIED = '2.000 đồng/trang; từ trang thứ 3 trở lên 1.000 đồng/trang; tối đa 200.000 đồng/bản'

describe('fees of the pack', () => {
  it.each([
    [1, 2000],
    [2, 4000],
    [3, 5000],
    [10, 12000],
    [500, 200_000],
  ])('a copy of %i pages costs %i dong', (pages, vnd) => {
    expect(pagesVnd(rule(CERTIFIED), pages)).toBe(vnd)
    const official =
      '2.000 đồng/trang; từ trang thứ 3 trở lên thu 1.000 đồng/trang, tối đa thu không quá 200.000 đồng/bản.'
    expect(pagesVnd(rule(official), pages)).toBe(vnd)
  })

  it('offers the groups the published fee names before those of the Law on fees, each with its basis', () => {
    const offered = exemptionsFor([
      rule('Miễn cho cá nhân vay vốn phục vụ nông nghiệp, nông thôn; người thuộc hộ nghèo', null),
    ])
    expect(offered.slice(0, 2).map(({ id }) => id)).toEqual(['poor', 'farm-loan'])
    expect(offered.some(({ id }) => id === 'on-time')).toBe(false)
    expect(offered.every((one) => /(?:Luật|Thông tư|Nghị định) .*\d{4}/u.test(exemptionText(one)))).toBe(true)
  })
})

describe('receipts', () => {
  it('of two devices are never the same, and leave no gap', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 2, maxLength: 5 }),
        (books) => {
          const numbers = books.flatMap((book) => {
            let counters = {}
            return Array.from({ length: 5 }, () => {
              const next = takeReceipt(counters, { book }, '2026-11-23')
              if (!next.ok) throw new Error(next.problem.code)
              counters = next.value.counters
              return next.value.receipt.number
            })
          })
          expect(new Set(numbers).size).toBe(numbers.length)
        },
      ),
    )
    const last = takeReceipt({ 'receipt:2026': 41 }, { book: 7 }, '2026-12-31')
    expect(last.ok && last.value.receipt).toEqual({ book: 'BL-26-07', number: '0700042' })
  })

  it('begin anew with the year and end with the range', () => {
    const next = takeReceipt({ 'receipt:2026': 41 }, { book: 7 }, '2027-01-04')
    expect(next.ok && next.value.receipt.number).toBe('0700001')
    expect(takeReceipt({ 'receipt:2026': 99_999 }, { book: 7 }, '2026-12-31')).toMatchObject({
      problem: { code: 'money.receipt.exhausted' },
    })
  })
})

describe('payees', () => {
  const payee = (id: string, validFrom: string, fields: string[] = []): Payee => ({
    id,
    bin: '970405',
    account: '3500123456789',
    holder: 'UBND XA VI DU',
    fields,
    validFrom,
  })

  it('the newest account in force takes the fee, one for the field before one for all', () => {
    const all = [
      payee('old', '2026-01-01'),
      payee('new', '2026-06-01'),
      payee('land', '2026-02-01', ['Đất đai']),
    ]
    expect(payeeFor(all, 'Hộ tịch', '2026-05-31')?.id).toBe('old')
    expect(payeeFor(all, 'Hộ tịch', '2026-06-01')?.id).toBe('new')
    expect(payeeFor(all, 'Đất đai', '2026-11-23')?.id).toBe('land')
    expect(payeeFor(all, 'Hộ tịch', '2025-12-31')).toBeNull()
  })

  it.each([
    [{ bin: '97040' }, 'money.payee.bank'],
    [{ account: '35 0012' }, 'money.payee.account'],
    [{ holder: 'NGUYEN THI LAN' }, 'money.payee.holder'],
    [{ holder: '' }, 'money.payee.holder'],
    [{ validFrom: '2026-02-30' }, 'money.payee.valid-from'],
  ])('refuses %o', (wrong, code) => {
    expect(checkPayee({ ...payee('p', '2026-01-01'), ...wrong })).toMatchObject({
      ok: false,
      problem: { code },
    })
  })

  it.each(['Ủy ban nhân dân xã Ví Dụ', 'UBND PHUONG A', 'KHO BAC NHA NUOC TINH'])(
    'an office: %s',
    (holder) => {
      expect(checkPayee({ ...payee('p', '2026-01-01'), holder }).ok).toBe(true)
    },
  )
})
