import { describe, expect, it } from 'vitest'
import { moneyFlags, type MoneySeen } from './flags.ts'

const officers = [
  { id: 'o1', name: 'Nguyễn Thị Lan' },
  { id: 'o2', name: 'Lê Văn Hùng' },
]
const paid = (n: number, more: Partial<MoneySeen> = {}): MoneySeen => ({
  dossier: `d${n}`,
  code: `H56.99.01-261123-01${String(n).padStart(3, '0')}`,
  group: `d${n}`,
  people: [`Người Dân ${n}`],
  receiver: 'o1',
  method: 'transfer',
  vnd: 8000,
  payer: { name: `NGUOI DAN ${n}` },
  receipt: null,
  ...more,
})
const kinds = (seen: MoneySeen[]) => moneyFlags(seen, officers).map(({ kind }) => kind)

describe('what an accountant should look at', () => {
  it('people who pay for themselves are nobody’s business', () => {
    expect(kinds(Array.from({ length: 50 }, (_, i) => paid(i)))).toEqual([])
  })

  it('one payer for more than three unrelated people, by account though the name is spelt otherwise', () => {
    const payer = { name: 'TRAN VAN CO', account: '0011' }
    const four = Array.from({ length: 4 }, (_, i) =>
      paid(i, { payer: i === 3 ? { ...payer, name: 'TRAN V CO' } : payer }),
    )
    expect(moneyFlags(four, officers)).toEqual([
      {
        kind: 'same-payer',
        payer: 'TRAN VAN CO',
        people: 4,
        dossiers: four.map(({ dossier }) => dossier),
        codes: four.map(({ code }) => code),
      },
    ])
    expect(kinds(four.slice(0, 3))).toEqual([])
  })

  it('not for one family’s linked dossiers, nor for many of one person', () => {
    const payer = { name: 'TRAN VAN CO' }
    const linked = Array.from({ length: 6 }, (_, i) => paid(i, { payer, group: 'first' }))
    const onePerson = Array.from({ length: 6 }, (_, i) => paid(i, { payer, people: ['Cụ Bà'] }))
    expect(kinds(linked)).toEqual([])
    expect(kinds(onePerson)).toEqual([])
  })

  it('an officer who pays for a resident, above all the one who received; not for their own dossier', () => {
    const payer = { name: 'NGUYEN THI LAN' }
    expect(moneyFlags([paid(1, { payer })], officers)).toMatchObject([
      { kind: 'officer-payer', officer: 'o1', isReceiver: true },
    ])
    expect(moneyFlags([paid(1, { payer, receiver: 'o2' })], officers)).toMatchObject([{ isReceiver: false }])
    expect(kinds([paid(1, { payer, people: ['Nguyễn Thị Lan'] })])).toEqual([])
  })

  it('cash, and one receipt number given twice', () => {
    const receipt = 'BL-26-01 0100001'
    expect(kinds([paid(1, { method: 'cash', payer: null, receipt }), paid(2, { receipt })])).toEqual([
      'receipt-twice',
      'cash',
    ])
  })
})
