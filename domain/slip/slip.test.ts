import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCalendar } from '../calendar/calendar.ts'
import { workingDaysBetween } from '../calendar/working-days-between.ts'
import type { BookCounters } from '../dossier/number-book.ts'
import type { Stage } from '../dossier/actions.ts'
import type { EventType } from '../dossier/events.ts'
import { unbornDossier, type DossierState, type Reception } from '../dossier/state.ts'
import { DOSSIER_SLIPS, SLIPS } from './content.ts'
import { fillWords } from './fill.ts'
import { takeSlipNumber } from './number-series.ts'
import { newestVersion, slipsOf, standingOf } from './standing.ts'
import { parseSlipLaw, SLIP_WORDS, templateOf, type SlipLaw } from './template.ts'
import { dutyOf } from './values/hand-over.ts'
import { grouped, placeOf, writtenDay, writtenMoment } from './written.ts'

const raw = JSON.parse(readFileSync(new URL('../../data/law/slips.json', import.meta.url), 'utf8')) as {
  words: Record<string, string>
  templates: object[]
}
const law = (() => {
  const read = parseSlipLaw(raw)
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  return read.value
})()

describe('numbers by device book', () => {
  test('each series and year counts for itself, from one, with its book and form', () => {
    const one = takeSlipNumber({}, 12, 'PBS', '2026-11-22')
    const two = takeSlipNumber(one.counters, 12, 'PBS', '2026-12-31')
    const other = takeSlipNumber(two.counters, 12, 'PXL', '2026-12-31')
    const next = takeSlipNumber(other.counters, 12, 'PBS', '2027-01-02')
    expect([one, two, other, next].map((each) => each.number)).toEqual([
      '12-0001/PBS',
      '12-0002/PBS',
      '12-0001/PXL',
      '12-0001/PBS',
    ])
  })

  test('no two devices, series or slips of a year ever share a number; codes of dossiers keep their count', () => {
    const takes = fc.array(
      fc.record({ book: fc.integer({ min: 1, max: 5 }), series: fc.constantFrom('PBS', 'PXL', 'TB') }),
    )
    fc.assert(
      fc.property(takes, (all) => {
        const counters = new Map<number, BookCounters>()
        const numbers = all.map(({ book, series }) => {
          const taken = takeSlipNumber(counters.get(book) ?? { '2026-11-22': 7 }, book, series, '2026-11-22')
          counters.set(book, taken.counters)
          return taken.number
        })
        expect(new Set(numbers).size).toBe(numbers.length)
        for (const each of counters.values()) expect(each['2026-11-22']).toBe(7)
      }),
    )
  })
})

describe('which slips may be issued', () => {
  const reception = { code: 'H56.99.01-261121-01001' } as Reception
  const entry = (type: EventType, event: string) => ({
    type,
    event,
    actor: 'a',
    at: '2026-11-21T08:00:00+07:00',
  })
  const printed = (slip: string, version = 1) => ({
    slip,
    at: '2026-11-21T08:00:00+07:00',
    actor: 'a',
    copies: 2,
    sha256: 'ab'.repeat(32),
    version,
    reason: null,
    number: null,
  })
  const at = (
    stage: Stage,
    types: readonly EventType[],
    change: Partial<DossierState> = {},
  ): DossierState => ({
    ...unbornDossier('d'),
    stage,
    reception,
    timeline: ['dossier-received' as const, ...types].map((type, i) => entry(type, `e${i}`)),
    ...change,
  })
  const names = (state: DossierState) => slipsOf(state).map(({ slip }) => slip)

  test('only what a fact stands behind: nothing before reception, a form per turn after it', () => {
    expect(names(unbornDossier('d'))).toEqual([])
    expect(names(at('received', []))).toEqual(['01', '06'])
    expect(names(at('awaiting-supplement', ['supplement-requested']))).toEqual(['01', '02', '06'])
    expect(names(at('refused', ['dossier-refused']))).toEqual(['01', '03', '06'])
    expect(names(at('in-step', ['apology-issued'], { apologies: 1 }))).toEqual(['01', '04', '06'])
    expect(names(at('stopped', ['dossier-stopped']))).toEqual(['01', '05', '06'])
    expect(names(at('withdrawn', ['dossier-withdrawn']))).toEqual(['01', '05', '06'])
  })

  test('a supplement that has come in leaves a slip that was printed, and none that was not', () => {
    const answered = ['supplement-requested', 'supplement-received'] as const
    expect(names(at('received', answered))).toEqual(['01', '06'])
    const after = at('received', ['supplement-requested', 'slip-printed', 'supplement-received'], {
      slips: [printed('02')],
    })
    expect(names(after)).toEqual(['01', '02', '06'])
  })

  test('a second round begins with a first version of its own', () => {
    const types = [
      'supplement-requested',
      'slip-printed',
      'supplement-received',
      'supplement-requested',
    ] as const
    const state = at('awaiting-supplement', types, { slips: [printed('02', 2)] })
    expect(standingOf(state, '02')).toMatchObject({ issued: [], isCurrent: true })
  })

  test('the newest version counts, its first print names its day; form 01 under its old name too', () => {
    const state = at('received', ['slip-printed', 'slip-printed', 'slip-printed'], {
      slips: [printed('tt03-01'), printed('01', 2), printed('01', 2)],
    })
    const issued = standingOf(state, '01')?.issued ?? []
    expect(issued.map(({ event, version }) => [event, version])).toEqual([
      ['e1', 1],
      ['e2', 2],
      ['e3', 2],
    ])
    expect(newestVersion(issued)?.event).toBe('e2')
  })
})

describe('words of slips in the pack', () => {
  test('every slip has a template, and each of the seven forms names the circular it follows', () => {
    for (const slip of SLIPS) expect(templateOf(law, slip), slip).not.toBeNull()
    for (const slip of DOSSIER_SLIPS) expect(templateOf(law, slip)?.basis).toContain('TT 03/2025')
  })

  test('the pack of this version has every word the code asks for; an older one lacks a word, never a slip', () => {
    expect(SLIP_WORDS.filter((word) => !raw.words[word])).toEqual([])
    const older = structuredClone(raw)
    delete older.words['sentBack']
    const read = parseSlipLaw(older)
    expect(read.ok && read.value.words.sentBack).toBe('')
  })

  test.each([
    ['a word is missing', (value: typeof raw) => delete value.words['nation']],
    [
      'a block of unknown kind',
      (value: typeof raw) => value.templates.push({ ...value.templates[0], body: [{ kind: 'picture' }] }),
    ],
    ['an unknown paper', (value: typeof raw) => value.templates.push({ ...value.templates[0], paper: 'a3' })],
  ])('is refused when %s', (_, spoil) => {
    const copy = structuredClone(raw)
    spoil(copy)
    expect(parseSlipLaw(copy)).toMatchObject({ problem: { code: 'slip.templates-malformed' } })
  })

  test('a newer version of a template holds from its day; what was issued before keeps its words', () => {
    const newer = { ...law.templates[1]!, version: 2, title: 'MỚI', validFrom: '2027-01-01' }
    const both: SlipLaw = { ...law, templates: [...law.templates, newer] }
    expect(templateOf(both, '02')?.title).toBe('MỚI')
    expect(templateOf(both, '02', '2026-12-31')?.version).toBe(1)
    expect(templateOf(both, '02', '2027-01-01')?.version).toBe(2)
    expect(templateOf(law, '02')?.version).toBe(1)
  })

  test('a name nobody gave stays to be seen; a prototype name is none', () => {
    expect(fillWords('{a} {b} {toString}', { a: 'x' })).toBe('x {b} {toString}')
  })
})

describe('how things are written', () => {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ')

  test.each([
    ['2026-02-03', 'ngày 03 tháng 02 năm 2026'],
    ['2026-01-31', 'ngày 31 tháng 01 năm 2026'],
    ['2026-03-09', 'ngày 09 tháng 3 năm 2026'],
    ['2026-12-10', 'ngày 10 tháng 12 năm 2026'],
  ])('NĐ 30/2020: %s is %s', (day, words) => {
    expect(plain(writtenDay(law.words.day, day))).toBe(words)
  })

  test('moments, amounts and places', () => {
    expect(plain(writtenMoment(law.words, '2026-02-03T14:05'))).toBe(
      '14 giờ 05 phút, ngày 03 tháng 02 năm 2026',
    )
    expect([0, 999, 1000, 1234567].map(grouped)).toEqual(['0', '999', '1.000', '1.234.567'])
    expect(['Xã Pù Luông', 'phường Hạc Thành', 'Đặc khu Cô Tô', 'Xã Phường'].map(placeOf)).toEqual([
      'Pù Luông',
      'Hạc Thành',
      'Cô Tô',
      'Phường',
    ])
  })
})

describe('NĐ 118/2025 art. 18(2): when a paper file goes on', () => {
  const calendar = parseCalendar(
    JSON.parse(readFileSync(new URL('../../data/law/holidays.json', import.meta.url), 'utf8')),
  )
  if (!calendar.ok) throw new Error(calendar.problem.code)
  const days = (from: string, to: string) => workingDaysBetween(from, to, calendar.value)

  test.each([
    ['2026-11-19T14:00', '2026-11-19T15:30', 'today'], // Thursday
    ['2026-11-19T15:00', '2026-11-19T15:30', 'today'],
    ['2026-11-19T15:01', '2026-11-19T15:30', 'next-morning'],
    ['2026-11-19T15:01', '2026-11-20T07:30', 'today'],
    ['2026-11-19T14:00', '2026-11-20T07:30', 'late'],
    ['2026-11-20T16:00', '2026-11-21T09:00', 'next-morning'], // Friday evening, seen on Saturday
    ['2026-11-20T16:00', '2026-11-23T07:30', 'today'], // and on Monday
    ['2026-11-21T09:00', '2026-11-21T10:00', 'next-morning'], // received on Saturday
    ['2026-11-20T16:00', '2026-11-25T07:30', 'late'], // the 24th is a holiday
  ])('received %s, now %s: %s', (receivedAt, now, expected) => {
    expect(dutyOf({ receivedAt } as Reception, now, days)).toBe(expected)
  })
})
