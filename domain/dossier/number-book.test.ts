import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatCode, parseCode, takeNumber, type BookCounters, type BookEntry } from './number-book.ts'

const agency = fc.constantFrom('H56', 'H56.99.01', 'H56.15.120', 'G22.99')
const day = fc
  .record({
    year: fc.integer({ min: 2026, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    date: fc.integer({ min: 1, max: 28 }),
  })
  .map(
    ({ year, month, date }) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`,
  )
const entry: fc.Arbitrary<BookEntry> = fc.record({
  agency,
  number: fc.integer({ min: 1, max: 99 }),
  day,
  serial: fc.integer({ min: 1, max: 99_999 }),
})

describe('number books (quyển), DESIGN §4', () => {
  test('what is printed can be read back: code → entry → code', () => {
    fc.assert(
      fc.property(entry, (made) => {
        const code = formatCode(made)
        if (!code.ok) throw new Error(code.problem.code)
        expect(code.value).toMatch(/^H?[A-Z]?\d{2}(?:\.\d{1,3}){0,4}-\d{6}-\d{5,}$/) // ≥ 4 digits of serial (domain.md 1.4)
        expect(parseCode(code.value)).toEqual({ ok: true, value: made })
      }),
      { numRuns: 5_000 },
    )
  })

  test('two different entries never print the same code', () => {
    fc.assert(
      fc.property(entry, entry, (a, b) => {
        const [one, other] = [formatCode(a), formatCode(b)]
        if (!one.ok || !other.ok) throw new Error('in range')
        expect(one.value === other.value).toBe(JSON.stringify(a) === JSON.stringify(b))
      }),
      { numRuns: 20_000 },
    )
  })

  test('99 devices that never meet, days in any order, a clock that goes back: no number twice, no gap in a book', () => {
    const take = fc.record({
      book: fc.integer({ min: 1, max: 99 }),
      day: fc.constantFrom('2026-11-21', '2026-11-22', '2026-11-23'),
    })
    fc.assert(
      fc.property(fc.array(take, { minLength: 1, maxLength: 400 }), (takes) => {
        const countersByBook = new Map<number, BookCounters>()
        const codes = new Set<string>()
        for (const { book, day: on } of takes) {
          const taken = takeNumber(countersByBook.get(book) ?? {}, { agency: 'H56.99.01', number: book }, on)
          countersByBook.set(book, taken.counters)
          const code = formatCode(taken.entry)
          if (!code.ok) throw new Error(code.problem.code)
          codes.add(code.value)
        }
        expect(codes.size).toBe(takes.length)
        for (const [book, counters] of countersByBook) {
          for (const [on, last] of Object.entries(counters)) {
            expect(last).toBe(takes.filter((t) => t.book === book && t.day === on).length)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    { agency: 'H56.99.01', number: 0, day: '2026-11-21', serial: 1 },
    { agency: 'H56.99.01', number: 100, day: '2026-11-21', serial: 1 },
    { agency: 'H56.99.01', number: 1, day: '2026-11-21', serial: 0 },
    { agency: 'H56.99.01', number: 1.5, day: '2026-11-21', serial: 1 },
    { agency: 'h56', number: 1, day: '2026-11-21', serial: 1 },
    { agency: 'H56', number: 1, day: '21/11/2026', serial: 1 },
  ])('refuses an entry outside its range: %j', (bad) => {
    expect(formatCode(bad)).toMatchObject({ ok: false, problem: { code: 'dossier.book.invalid' } })
  })

  test.each([
    '',
    'H56.99.01-261121-01000',
    'H56.99.01-261121-00001',
    'H56.99.01-261121-0100',
    'H56.99.01-261121-01001 ',
    'x',
  ])('does not read %j as a code', (text) => expect(parseCode(text).ok).toBe(false))
})
