import { describe, expect, test } from 'vitest'
import { unbornDossier, type DossierState } from '../dossier/state.ts'
import { watchPatterns } from './reviews.ts'

type Person = NonNullable<DossierState['reception']>['applicant']
type Fees = DossierState['fees']

const TODAY = '2026-12-01'
const names = ['Nguyễn', 'Lê', 'Trần', 'Hà', 'Lò', 'Phạm', 'Quách', 'Bùi'] as const
let count = 0

const person = (n: number, more: Partial<Person> = {}): Person => ({
  name: `${names[n % names.length]} Văn ${n}`,
  idNumber: `0381${String(n).padStart(8, '0')}`,
  birthDate: '1980-02-03',
  address: `Số ${n} thôn ${n % 9}`,
  ...more,
})

interface More {
  readonly payer?: { readonly name: string; readonly account: string }
  readonly linkedTo?: string
  readonly reviews?: DossierState['reviews']
}

function handedIn(
  applicant: Person,
  owner: Person,
  day: number,
  { payer, linkedTo, reviews = [] }: More = {},
) {
  const on = new Date(Date.UTC(2026, 8, 1) + day * 86_400_000).toISOString().slice(0, 10)
  const id = `d${++count}`
  const reception = { applicant, owner, receivedAt: `${on}T08:00`, linkedTo: linkedTo ?? null }
  const taken = payer ? [{ payer }] : []
  const fees = { asked: [], taken, reconciled: [], refunds: [] } as unknown as Fees
  return { ...unbornDossier(id), reception: reception as DossierState['reception'], fees, reviews }
}

/** A telephone number that nobody else of the set has. */
const phone = (n: number) => `09${String(10_000_000 + n * 7919).slice(0, 8)}`

/** Half a year of a commune: what an honest life brings, four kinds of office, and twelve who live from it. */
function seeded() {
  const states: DossierState[] = []
  const devices = new Map<string, string>()
  const add = (...all: Parameters<typeof handedIn>) => {
    const state = handedIn(...all)
    states.push(state)
    return state.id
  }
  for (let n = 0; n < 1500; n++) add(person(n, { phone: phone(n) }), person(n), n % 180)
  // Parents for their children, in the house of the grandparents too.
  for (let n = 0; n < 200; n++)
    for (let child = 0; child < 2; child++)
      add(
        person(n),
        { name: `${names[n % names.length]} Con ${n}`, birthDate: '2020-05-01', address: `Số ${n + 700}` },
        child,
      )
  // A son for both pairs of parents and an aunt, within a week; his telephone stands on all of it.
  for (let n = 0; n < 60; n++)
    for (let k = 0; k < 4; k++) add(person(n, { phone: phone(n) }), person(20_000 + n * 10 + k), n + k)
  // One household of seven under one telephone.
  for (let n = 0; n < 40; n++)
    for (let k = 0; k < 7; k++)
      add(
        person(30_000 + n * 10 + k, { address: `Số ${n} bản Lóng`, phone: phone(3000 + n) }),
        person(30_000 + n * 10 + k, { address: `Số ${n} bản Lóng` }),
        n + k,
      )
  // Birth, residence and insurance of one child in one group; ten groups of relatives for one grandmother in a year.
  for (let n = 0; n < 10; n++) {
    const root = add(person(1400), person(40_000 + n), n * 18)
    for (let k = 0; k < 2; k++) add(person(1400), person(40_000 + n), n * 18, { linkedTo: root })
  }
  // The manager of a co-operative hands in for it twelve times: one owner.
  for (let k = 0; k < 12; k++) add(person(61), { name: 'Hợp tác xã Lam Sơn', address: 'Thôn 2' }, k)
  // People who have no telephone give the same nothing.
  for (let n = 0; n < 30; n++) add(person(n, { phone: '0000000000' }), person(n), n % 20)
  const honest = states.length
  // Offices whose work it is: a notary's clerk, a head of hamlet, a guardian of a children's home, the post office.
  const offices = [0, 1, 2, 3].map((one) => person(8_000 + one))
  offices.forEach((officer, one) => {
    for (let k = 0; k < 9; k++) add(officer, person(50_000 + one * 100 + k), 60 + k)
  })
  const wanted: string[] = []
  for (let one = 0; one < 4; one++) {
    wanted.push(`person ${person(9_000 + one).idNumber}`)
    for (let k = 0; k < 6; k++) add(person(9_000 + one), person(60_000 + one * 100 + k), one + k * 4)
  }
  for (let one = 0; one < 3; one++) {
    wanted.push(`phone ${phone(9100 + one)}`)
    for (let k = 0; k < 6; k++) {
      const citizen = person(70_000 + one * 100 + k, { phone: phone(9100 + one) })
      add(citizen, citizen, 30 + k) // handed in in their own names
    }
  }
  for (let one = 0; one < 2; one++) {
    wanted.push(`payer 19000${one}777`)
    const payer = { name: 'TRAN VAN CO', account: `19000${one}777` }
    for (let k = 0; k < 5; k++)
      add(person(80_000 + one * 100 + k), person(80_000 + one * 100 + k), k, { payer })
  }
  for (let one = 0; one < 2; one++) {
    wanted.push(`device may-la-${one}`)
    for (let k = 0; k < 5; k++)
      devices.set(add(person(90_000 + one * 100 + k), person(90_000 + one * 100 + k), k), `may-la-${one}`)
  }
  // One who works a whole hamlet, where every address reads the same.
  wanted.push(`person ${person(9_900).idNumber}`)
  for (let k = 0; k < 6; k++)
    add(
      person(9_900, { address: 'Thôn Đồng Tâm' }),
      person(95_000 + k, { name: `${names[k]} Thị ${k}`, address: 'Thôn Đồng Tâm' }),
      k,
    )
  return { states, wanted, offices, honest, deviceOf: (id: string) => devices.get(id) ?? null }
}

const found = (watch: ReturnType<typeof watchPatterns>) => watch.open.map(({ by, key }) => `${by} ${key}`)

describe('obligation L13: pattern watch', () => {
  test('on 2,900 dossiers: recall 12 of 12; precision 12 of 16 at first, 12 of 12 once the offices are known', () => {
    const { states, wanted, offices, honest, deviceOf } = seeded()
    expect(wanted).toHaveLength(12)
    expect(honest).toBeGreaterThan(2_400)
    const first = watchPatterns(states, TODAY, deviceOf)
    const hits = wanted.filter((one) => found(first).includes(one))
    expect({ recall: hits.length / wanted.length, precision: hits.length / first.open.length }).toEqual({
      recall: 1,
      precision: 12 / 16, // four offices that nobody has told it of
    })
    const wrong = found(first).filter((one) => !wanted.includes(one))
    expect(wrong.sort()).toEqual(offices.map(({ idNumber }) => `person ${idNumber}`).sort())

    const looked = states.map((state) => ({ ...state }))
    for (const { by, key, dossiers, owners: families } of first.open)
      if (!wanted.includes(`${by} ${key}`))
        looked[0] = said(looked[0]!, { pattern: by, key, dossiers, families, until: '2027-11-30' })
    const later = watchPatterns(looked, TODAY, deviceOf)
    expect(found(later).sort()).toEqual([...wanted].sort())
    expect(later.looked).toHaveLength(4)
  })

  test('what was looked at rests until another dossier joins it; then it says what was said before', () => {
    const states: DossierState[] = Array.from({ length: 5 }, (_, k) =>
      handedIn(person(1), person(100 + k), k),
    )
    const [open] = watchPatterns(states, TODAY).open
    states[4] = said(states[4]!, { pattern: 'person', key: open!.key, dossiers: open!.dossiers, families: 5 })
    expect(watchPatterns(states, TODAY).open).toEqual([])
    states.push(handedIn(person(1), person(200), 80)) // alone, half a year later: nothing yet
    expect(watchPatterns(states, TODAY).open).toEqual([])
    states.push(handedIn(person(1), person(201), 6))
    expect(watchPatterns(states, TODAY).open).toMatchObject([{ owners: 6, before: { reason: 'có lý do' } }])
  })

  test('fewer than before, but new: the old span does not hide it', () => {
    const states: DossierState[] = Array.from({ length: 8 }, (_, k) =>
      handedIn(person(1), person(100 + k), k),
    )
    const { key, dossiers } = watchPatterns(states, TODAY).open[0]!
    states[0] = said(states[0]!, { pattern: 'person', key, dossiers, families: 8 })
    for (let k = 0; k < 5; k++) states.push(handedIn(person(1), person(300 + k), 70 + k))
    expect(watchPatterns(states, TODAY).open).toMatchObject([{ owners: 5, from: '2026-11-10' }])
  })

  test('an office rests until its day, or until it stands for twice as many', () => {
    const of = (families: number, today: string) => {
      const all: DossierState[] = Array.from({ length: families }, (_, k) =>
        handedIn(person(1), person(100 + k), k),
      )
      all[0] = said(all[0]!, {
        pattern: 'person',
        key: '038100000001',
        dossiers: [],
        families: 6,
        until: '2026-12-31',
      })
      return watchPatterns(all, today).open.length
    }
    expect([of(7, TODAY), of(11, TODAY), of(12, TODAY), of(7, '2027-01-01')]).toEqual([0, 0, 1, 1])
  })

  test('one go-between with one telephone is one line, not two', () => {
    const one = person(1, { phone: phone(1) })
    const states = Array.from({ length: 6 }, (_, k) => handedIn(one, person(100 + k), k))
    expect(found(watchPatterns(states, TODAY))).toEqual([`person ${one.idNumber}`])
  })
})

function said(
  state: DossierState,
  review: Omit<DossierState['reviews'][number], 'event' | 'actor' | 'at' | 'reason'>,
) {
  const more = { event: `e${++count}`, actor: 'leader', at: '2026-12-01T08:00:00+07:00', reason: 'có lý do' }
  return { ...state, reviews: [...state.reviews, { ...review, ...more }] }
}
