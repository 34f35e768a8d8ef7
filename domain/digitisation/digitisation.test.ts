import { describe, expect, test } from 'vitest'
import { evolve } from '../dossier/evolve.ts'
import type { AnyEvent } from '../dossier/events.ts'
import { judge } from '../dossier/judge.ts'
import { parseEvent } from '../dossier/parse-event.ts'
import { filesOf, unbornDossier, type DossierState } from '../dossier/state.ts'
import { realLaw } from '../../tests/support/real-law.ts'
import { workingDaysBetween } from '../calendar/working-days-between.ts'
import { paceFor, progressBySeries, progressOf } from './progress.ts'
import { qualityOf } from './quality.ts'
import type { RegisterState } from './register.ts'
import { drawSample, sampleSize } from './sample.ts'

const REGISTER = '00000000-0000-7000-8000-000000000001'
let made = 0

function fact(type: string, body: unknown, actor = 'scan'): AnyEvent {
  const id = `00000000-0000-7000-8000-${(1000 + ++made).toString(16).padStart(12, '0')}`
  const at = '2026-11-22T08:00:00.000+07:00'
  const event = { v: 1, id, dossier: REGISTER, type, at, clk: { off: 0, q: 'synced' }, actor, body }
  const parsed = parseEvent(JSON.stringify(event))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem))
  return parsed.value
}

const recordId = (n: number) => `11111111-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
const file = (n: number) => ({
  sha256: n.toString(16).padStart(64, '0'),
  size: 1,
  mime: 'image/jpeg',
  kind: 'other',
  pages: 1,
})
const listed = (series: string, expected: number) =>
  fact('register-listed', { box: 'Cặp 3', title: 'Sổ khai sinh 2009', series, year: '2009', expected })
const kept = (n: number, name = 'LÒ VĂN A') =>
  fact('record-kept', {
    record: recordId(n),
    no: String(n),
    files: [file(n)],
    fields: { name, year: '2009' },
  })

function fold(events: readonly AnyEvent[]): DossierState {
  return events.reduce(evolve, unbornDossier(REGISTER))
}

function registerOf(events: readonly AnyEvent[]): RegisterState {
  const { register } = fold(events)
  if (register === null) throw new Error('no register')
  return register
}

const hundred = [listed('birth', 120), ...Array.from({ length: 100 }, (_, n) => kept(n + 1))]
const checkAll = (events: readonly AnyEvent[], values: Record<string, string>, by = 'check') =>
  drawSample(registerOf(events)).map((record) => fact('record-checked', { record: record.id, values }, by))

describe('a register of the archive', () => {
  test('is a stream of facts: listed, kept, its files are those of its records', () => {
    const state = fold(hundred)
    expect(state.stage).toBe('unborn')
    expect(filesOf(state)).toHaveLength(100)
    expect(progressOf([state.register!])).toMatchObject({ expected: 120, kept: 100, accepted: 0 })
  })

  test('can never be received as a dossier', () => {
    const state = fold(hundred)
    const received = { ...fact('note-added', { text: 'x' }), type: 'dossier-received', body: {} } as AnyEvent
    expect(judge(state, received, {}).problem?.code).toBe('dossier.action.not-allowed')
  })

  test('the sample is one in ten, the same whoever draws it, and moves when a record is kept anew', () => {
    const before = drawSample(registerOf(hundred)).map((record) => record.id)
    expect(before).toHaveLength(10)
    expect(drawSample(registerOf([...hundred])).map((record) => record.id)).toEqual(before)
    const again = [...hundred, ...Array.from({ length: 100 }, (_, n) => kept(n + 1))]
    expect(drawSample(registerOf(again)).map((record) => record.id)).not.toEqual(before)
    expect([0, 3, 20, 51, 1000].map(sampleSize)).toEqual([0, 3, 5, 6, 100])
  })

  test('every record has the same chance: none is drawn twice as often as another part of the book', () => {
    const quarters = [0, 0, 0, 0]
    for (let run = 0; run < 40; run++) {
      const events = [
        listed('birth', 100),
        ...Array.from({ length: 100 }, (_, n) =>
          fact('record-kept', { record: recordId(run * 1000 + n), no: String(n), files: [], fields: {} }),
        ),
      ]
      for (const { no } of drawSample(registerOf(events))) quarters[Math.floor(Number(no) / 25)]! += 1
    }
    // 400 draws, 100 expected in each quarter.
    for (const count of quarters) expect(Math.abs(count - 100)).toBeLessThan(35)
  })

  test('nobody checks what they kept themselves', () => {
    const own = [...hundred, ...checkAll(hundred, { name: 'LÒ VĂN A', year: '2009' }, 'scan')]
    expect(qualityOf(registerOf(own))).toMatchObject({ checked: 0, verdict: 'open' })
  })

  test('accepted when the second person typed the same; case, spaces and the place of a tone mark aside', () => {
    const good = [...hundred, ...checkAll(hundred, { name: ' Lò  văn a', year: '2009' })]
    expect(qualityOf(registerOf(good))).toMatchObject({
      checked: 10,
      fields: 20,
      wrong: [],
      verdict: 'accepted',
    })
    expect(progressOf([registerOf(good)])).toMatchObject({ accepted: 100, acceptedShare: 100 / 120 })
  })

  test('too many fields that differ: the register is done again, and records kept anew are checked anew', () => {
    const bad = [...hundred, ...checkAll(hundred, { name: 'LÔ VĂN A', year: '2009' })]
    expect(qualityOf(registerOf(bad)).verdict).toBe('redo')
    const redone = [...bad, ...Array.from({ length: 100 }, (_, n) => kept(n + 1, 'LÔ VĂN A'))]
    expect(qualityOf(registerOf(redone))).toMatchObject({ checked: 0, verdict: 'open' })
  })
})

test('the burn-down: 10,000 records, 30 % by the end of the year', () => {
  const registers = [
    registerOf([listed('birth', 9000), ...Array.from({ length: 100 }, (_, n) => kept(n))]),
    registerOf([listed('land', 1000)]),
  ]
  const progress = progressOf(registers)
  expect(progress).toMatchObject({ registers: 2, expected: 10_000, kept: 100, keptShare: 0.01 })
  const target = { share: 0.3, by: '2026-12-31' }
  expect(paceFor(progress, target, 29)).toEqual({ missing: 2900, perDay: 100 })
  expect(paceFor(progress, target, 0)).toEqual({ missing: 2900, perDay: null })
  expect(paceFor({ ...progress, kept: 3000 }, target, 29)).toEqual({ missing: 0, perDay: 0 })
  expect(progressBySeries(registers).map(({ series }) => series)).toEqual(['birth', 'land'])
})

test('an officer of the same day sees what is left of the month, days off not counted', () => {
  // Tuesday to Monday, without the weekend and without 24 November, the day of Vietnamese culture.
  expect(workingDaysBetween('2026-11-23', '2026-11-30', realLaw().calendar)).toBe(4)
  expect(workingDaysBetween('2026-12-31', '2027-01-04', realLaw().calendar)).toBe(1)
  expect(workingDaysBetween('2026-12-31', '2026-12-30', realLaw().calendar)).toBe(0)
})
