import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { realLaw } from '../../tests/support/real-law.ts'
import { checkSchema } from '../../src/data/check-schema.ts'
import { decide } from '../dossier/decide.ts'
import type { BookCounters } from '../dossier/number-book.ts'
import { receive } from '../dossier/receive.ts'
import { unbornDossier, type DossierState } from '../dossier/state.ts'
import { evolve } from '../dossier/evolve.ts'
import { feeStanding } from '../money/fee-standing.ts'
import { countsForDigitisation } from './counts-for-digitisation.ts'
import { feeOfEntries, feeOfEntry } from './copies-form.ts'
import { copiesReception, nextFact, type CopiesLaw, type CopiesVisit } from './fast-lane.ts'
import { numbersOf, takeRegisterNumbers } from './register-number.ts'
import { checkRequest, COPIES_PROCEDURE, type CopiesRequest } from './request.ts'

const found = realLaw().procedures.get(COPIES_PROCEDURE)!
const form = realLaw().forms.get(found.procedure.formId!)!
const law: CopiesLaw = {
  pinned: { pack: 'aa'.repeat(32), procedure: found.hash, form: form.hash },
  procedure: found.procedure,
  form: form.form,
}
const today = '2026-11-25'
const request: CopiesRequest = {
  requester: { name: 'Lò Thị Mẩy', idNumber: '038196001234' },
  entries: [
    { title: 'Bằng tốt nghiệp THPT', pages: 1, copies: 3 },
    { title: 'Giấy khai sinh', pages: 2, copies: 2 },
  ],
  signer: 'Hà Văn Chứng',
}

describe('the fee (TT 226/2016/TT-BTC), by the formula of the pack', () => {
  test.each([
    [1, 1, 2000],
    [2, 1, 4000],
    [3, 1, 5000],
    [10, 2, 24_000],
    [198, 1, 200_000],
    [500, 3, 600_000], // never more than 200,000 a copy
  ])('%i pages, %i copies: %i dong', (pages, copies, vnd) =>
    expect(feeOfEntry({ pages, copies }, form.form, today)).toEqual({ ok: true, value: vnd }),
  )

  test('each paper has its own limit', () => {
    const two = [
      { pages: 1, copies: 3 },
      { pages: 2, copies: 2 },
    ]
    expect(feeOfEntries(two, form.form, today)).toEqual({ ok: true, value: 14_000 })
  })
})

describe('the register', () => {
  test('one number for each paper, on through the year, anew in the next', () => {
    const first = takeRegisterNumbers({ '2026-11-25': 4 }, 7, 2026, 1)
    const second = takeRegisterNumbers(first.counters, 7, 2026, 3)
    expect(first.register).toEqual({ book: '07', number: '1', year: 2026 })
    expect(second.register.number).toBe('2-4')
    expect(numbersOf(second.register, 3)).toEqual([2, 3, 4])
    expect(takeRegisterNumbers(second.counters, 7, 2027, 1).register.number).toBe('1')
    expect(second.counters['2026-11-25']).toBe(4) // the day's count of dossiers is another
  })

  test('no two devices ever write the same number, and no book has a gap', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }))),
        (visits) => {
          const books = new Map<number, BookCounters>()
          const given = new Map<number, number[]>()
          for (const [book, papers] of visits) {
            const taken = takeRegisterNumbers(books.get(book) ?? {}, book, 2026, papers)
            books.set(book, taken.counters)
            given.set(book, [...(given.get(book) ?? []), ...numbersOf(taken.register, papers)])
          }
          for (const numbers of given.values()) expect(numbers).toEqual(numbers.map((_, i) => i + 1))
        },
      ),
    )
  })
})

test.each([
  [{ requester: { name: ' ' } }, 'dossier.applicant.name-missing'],
  [{ entries: [] }, 'copies.entries.missing'],
  [{ entries: [{ title: ' ', pages: 1, copies: 1 }] }, 'copies.entry.title-missing'],
  [{ entries: [{ title: 'A', pages: 0, copies: 1 }] }, 'copies.entry.pages-invalid'],
  [{ entries: [{ title: 'A', pages: 1, copies: 1.5 }] }, 'copies.entry.copies-invalid'],
  [{ entries: Array.from({ length: 9 }, () => ({ title: 'A', pages: 60, copies: 1 })) }, 'copies.too-many'],
  [{ signer: '' }, 'copies.signer.missing'],
])('%o is refused: %s', (change, code) =>
  expect(checkRequest({ ...request, ...change })).toMatchObject({ problem: { code } }),
)

/** Everything an interrupted or whole visit writes, each fact judged by the law. */
function run(visit: CopiesVisit, wall = `${today}T09:00`) {
  let state: DossierState = unbornDossier('d')
  let counters: BookCounters = {}
  let ids = 0
  const context = {
    now: { at: `${wall}:00.000+07:00`, clk: { off: 0, q: 'synced' as const } },
    actor: 'officer-1',
    newId: () => `e${++ids}`,
    rolesOf: () => ['receiver' as const],
  }
  const input = copiesReception(visit.request, law, today)
  if (!input.ok) throw new Error(input.problem.code)
  const received = receive(input.value, state, counters, {
    ...context,
    law: { procedure: law.procedure, form: law.form, calendar: realLaw().calendar, checkSchema },
    wall,
    book: { agency: 'H56.99.01', number: 7 },
  })
  if (!received.ok) throw new Error(JSON.stringify(received.problem))
  counters = received.value.counters
  state = evolve(state, received.value.event)
  const types: string[] = [received.value.event.type]
  for (;;) {
    const next = nextFact(state, visit, { counters, number: 7, day: today })
    if (next === null) return { state, types, counters }
    const made = decide(next.command, state, context)
    if (!made.ok) throw new Error(JSON.stringify(made.problem))
    counters = next.counters ?? counters
    state = evolve(state, made.value)
    types.push(made.value.type)
  }
}

const visit: CopiesVisit = { request, method: 'cash', returnNow: true }

describe('a visit', () => {
  test('is received, certified, paid, handed over and closed, each fact lawful for the receiver alone', () => {
    const { state, types, counters } = run(visit)
    expect(types).toEqual([
      'dossier-received',
      'copies-certified',
      'fee-recorded',
      'result-returned',
      'dossier-closed',
    ])
    expect(state).toMatchObject({
      stage: 'closed',
      feePaidVnd: 14_000,
      certified: { register: { book: '07', number: '1-2', year: 2026 }, signer: 'Hà Văn Chứng', vnd: 14_000 },
      due: { at: `${today}T17:00` },
    })
    expect(counters).toEqual({ [today]: 1, 'copies/2026': 2, 'receipt:2026': 1 })
  })

  test('cash gets a number of the book of receipts; a transfer waits for the bank under the words of its code', () => {
    expect(run(visit).state.fees.taken).toMatchObject([
      { method: 'cash', receipt: { book: 'BL-26-07', number: '0700001' } },
    ])
    const { state } = run({ ...visit, method: 'transfer' })
    expect(state.fees.taken).toMatchObject([
      { method: 'transfer', reference: expect.stringMatching(/^H569901 /), receipt: null },
    ])
    expect(feeStanding(state.fees, 14_000)).toMatchObject({ stage: 'awaiting', awaitingVnd: 14_000 })
  })

  test('after three in the afternoon the day is the next working day', () => {
    expect(run(visit, `${today}T15:30`).state.due?.at.slice(0, 10)).toBe('2026-11-26')
  })

  test('may wait for the signer: nothing is handed over that was not', () => {
    const { state, types } = run({ ...visit, returnNow: false })
    expect(state.stage).toBe('result-attached')
    expect(types).not.toContain('result-returned')
  })
})

test('certified copies stand in no denominator of digitisation; a birth registration with scans does', () => {
  const { state } = run(visit)
  expect(countsForDigitisation(state, law.procedure)).toBe(false)
  const birth = realLaw().procedures.get('1.001193')!.procedure
  const file = { sha256: 'ab'.repeat(32), size: 1, mime: 'application/pdf', kind: 'other' as const, pages: 1 }
  const component = birth.components.find((one) => one.digitise === 'required')!.id
  const scanned: DossierState = {
    ...state,
    certified: null,
    components: [{ component, proof: { by: 'files', files: [file] } }],
  }
  expect(countsForDigitisation(scanned, birth)).toBe(true)
  const shown: DossierState = { ...scanned, components: [{ component, proof: { by: 'presented' } }] }
  expect(countsForDigitisation(shown, birth)).toBe(false)
  const online: DossierState = { ...scanned, reception: { ...scanned.reception!, channel: 'online' } }
  expect(countsForDigitisation(online, birth)).toBe(false)
})
