import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { remembered, withOriginal } from '../../tests/simulation/history.ts'
import { unbornDossier, type DossierState } from '../dossier/state.ts'
import type { Procedure } from '../procedure/procedure.ts'
import { checklist, mayBeTaken, nextNumber } from './checklist.ts'
import { holdings, matching } from './holdings.ts'
import { labelLine, labelText, parseLabel } from './label.ts'
import { LABELS_A_SHEET, onSheets } from './label-sheet.ts'

const held = (more: Partial<DossierState> = {}): DossierState => ({
  ...withOriginal(
    { ...unbornDossier('d1'), stage: 'received', reception: remembered },
    { type: 'dossier-closed', body: {} },
  ),
  ...more,
})
const here = (no: number, days: number, more = {}) => ({
  ...held().originals[0]!,
  no,
  taken: { actor: 'a', at: `2026-11-${String(22 - days).padStart(2, '0')}T08:00:00+07:00` },
  retained: null,
  ...more,
})

describe('tracking labels', () => {
  const label = { code: 'H56.99.01-261121-01001', no: 12 }

  test('what is printed is read back, scanned or typed, in capitals or not', () => {
    expect(parseLabel(labelText(label))).toEqual(label)
    expect(parseLabel(` ${labelLine(label).toLowerCase()} `)).toEqual(label)
  })

  test('it is nothing else: a number alone, a receipt, a name', () => {
    for (const text of [
      '',
      label.code,
      `MCH1*${label.code}*1`,
      'MCG1*x*1',
      `MCG1*${label.code}*`,
      'Lò Thị Mẩy/1',
    ])
      expect([text, parseLabel(text)]).toEqual([text, null])
  })

  test('it uses only the signs a QR code packs tightest', () => {
    expect(labelText(label)).toMatch(/^[0-9A-Z $%*+\-./:]+$/)
  })

  test('sheets: every label once, in order, none before the first free place', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 70 }), fc.integer({ min: -3, max: 30 }), (labels, from) => {
        const pages = onSheets(labels, from)
        expect(pages.flat().filter((one) => one !== null)).toEqual(labels)
        expect(pages.every((page) => page.length <= LABELS_A_SHEET)).toBe(true)
        const first = pages[0]?.findIndex((one) => one !== null) ?? 0
        if (labels.length > 0) expect(first + 1).toBe(Math.min(Math.max(from, 1), LABELS_A_SHEET))
      }),
    )
  })
})

describe('originals that lie at the office', () => {
  const running = held({ originals: [here(1, 2), here(2, 9, { returned: { to: 'x' } })] })
  const ended = held({
    id: 'd2',
    stage: 'refused',
    originals: [
      here(1, 20, { retained: { ground: 'awaiting-owner', basis: 'TB 1' }, holder: 'officer-2' }),
      here(2, 21, { retained: { ground: 'law', basis: 'điều 16' } }),
    ],
  })
  const all = holdings([running, ended, unbornDossier('d3')], '2026-11-22')
  const any = { holder: '', phase: '', leastDays: 0, settledToo: false } as const
  const shown = (filter: Parameters<typeof matching>[1]) =>
    matching(all, filter).map(({ state, paper }) => `${state.id}/${paper.no}`)

  test('longest first; what went back is gone, what a rule keeps is listed on request', () => {
    expect(all.map(({ days }) => days)).toEqual([21, 20, 2])
    expect(shown(any)).toEqual(['d2/1', 'd1/1'])
    expect(shown({ ...any, settledToo: true })).toEqual(['d2/2', 'd2/1', 'd1/1'])
  })

  test('by person, by age, by where the dossier stands', () => {
    expect(shown({ ...any, holder: 'officer-2' })).toEqual(['d2/1'])
    expect(shown({ ...any, leastDays: 3 })).toEqual(['d2/1'])
    expect(shown({ ...any, phase: 'running' })).toEqual(['d1/1'])
  })
})

describe('the checklist of a dossier', () => {
  const procedure = {
    components: [
      { id: 'form', mode: 'declare', originals: 1, label: 'Tờ khai' },
      { id: 'card', mode: 'present', originals: 1, label: 'Căn cước' },
      { id: 'notice', mode: 'submit', originals: 1, label: 'Giấy chứng sinh' },
      { id: 'photo', mode: 'submit', originals: 0, label: 'Ảnh' },
    ],
  } as unknown as Procedure
  const components = [
    { component: 'form', proof: { by: 'form' as const } },
    { component: 'card', proof: { by: 'presented' as const } },
    { component: 'notice', proof: { by: 'files' as const, files: [] } },
  ]

  test('original kept, shown and given back, or a copy', () => {
    const state = held({ components, originals: [] })
    expect(checklist(state, procedure).map(({ standing }) => standing)).toEqual(['data', 'shown', 'copy'])
    const kept = { ...state, originals: [here(1, 1, { component: 'notice' })] }
    expect(checklist(kept, procedure)[2]?.standing).toBe('kept')
  })

  test('taken may be what was handed in and is not here; what the catalogue wants in original first', () => {
    const state = held({ components, originals: [] })
    expect(mayBeTaken(state, procedure).map(({ id }) => id)).toEqual(['notice', 'card'])
    const kept = { ...state, originals: [here(4, 1, { component: 'notice' })] }
    expect(mayBeTaken(kept, procedure).map(({ id }) => id)).toEqual(['card'])
    expect(nextNumber(kept)).toBe(5)
  })
})
