import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { componentsFor, conditionsFor } from './components-for.ts'
import { feeFor, feesFor } from './fee-rule.ts'
import { mayReceive } from './may-receive.ts'
import type { Component, Procedure } from './procedure.ts'
import { timeCasesFor, timeLimitFor } from './time-limit.ts'
import { validateProcedure } from './validate-procedure.ts'
import { procedureOn } from './versions.ts'

const fact = { confidence: 'portal-copy', source: 'test' } as const
const paper = (id: string, over: Partial<Component> = {}): Component => ({
  ...fact,
  id,
  label: id,
  name: `Giấy ${id}`,
  mode: 'submit',
  need: 'mandatory',
  channels: ['direct', 'online'],
  originals: 1,
  copies: 0,
  digitise: 'required',
  data: [],
  ...over,
})
const birth: Procedure = {
  ...fact,
  code: '1.001193',
  name: 'Đăng ký khai sinh',
  shortName: 'Khai sinh',
  plainName: 'Khai sinh cho con',
  synonyms: ['giấy khai sinh'],
  field: 'Hộ tịch',
  agency: 'UBND cấp xã',
  applicants: 'Công dân',
  decision: '163/QĐ-BTP',
  validFrom: '2025-07-01',
  validTo: '2027-02-28',
  level: 'full',
  time: [
    { ...fact, channel: 'direct', limit: { kind: 'same-day', cutoff: '15:00' }, text: 'trong ngày' },
    { ...fact, channel: 'online', case: 'bổ sung', limit: { kind: 'working-days', days: 1 }, text: '1' },
    { ...fact, channel: 'online', case: 'thay đổi', limit: { kind: 'unknown', text: '?' }, text: '?' },
  ],
  fees: [
    { ...fact, channel: 'direct', case: 'quá hạn', vnd: null, text: 'HĐND' },
    { ...fact, channel: 'direct', vnd: 0, text: 'Miễn' },
  ],
  components: [
    paper('declaration', { mode: 'declare', digitise: 'exempt', channels: ['direct'] }),
    paper('birth-notice', { unless: ['abandoned'] }),
    paper('record', { need: 'conditional', condition: { id: 'abandoned', label: 'Trẻ bị bỏ rơi' } }),
    paper('witness', { need: 'conditional', condition: { id: 'abandoned', label: 'Trẻ bị bỏ rơi' } }),
  ],
  notes: [],
  steps: [],
  results: [],
  formId: 'tk-khai-sinh',
  legalBasis: [],
  portalUrl: null,
  depth: 'full',
  confidenceByPart: { time: 'portal-copy', fees: 'portal-copy', components: 'portal-copy' },
}
const ids = (components: readonly Component[]): string[] => components.map((c) => c.id)
const code = (result: { ok: boolean; problem?: { code: string } }): string =>
  result.ok ? 'ok' : (result.problem?.code ?? '')

describe('version in force (Luật Hộ tịch 03/2026: the old law ends 28/2/2027)', () => {
  const next = { ...birth, validFrom: '2027-03-01', validTo: null, name: 'luật mới' }
  it.each([
    ['2025-06-30', 'procedure.version.not-in-force'],
    ['2025-07-01', 'Đăng ký khai sinh'],
    ['2027-02-28', 'Đăng ký khai sinh'],
    ['2027-03-01', 'luật mới'],
  ])('on %s: %s', (day, expected) => {
    const found = procedureOn([birth, next], day)
    expect(found.ok ? found.value.name : found.problem.code).toBe(expected)
  })

  it('refuses a repealed code on any day and names its successor', () => {
    const found = procedureOn([birth], '2026-01-01', [{ code: '1.001193', by: '9.000001' }])
    expect(found).toEqual({
      ok: false,
      problem: { code: 'procedure.version.repealed', details: { code: '1.001193', by: '9.000001' } },
    })
  })
})

describe('papers that count (NĐ 118/2025: nothing beyond the published list)', () => {
  it('asks for the mandatory papers of the channel', () => {
    expect(ids(componentsFor(birth, { channel: 'direct', conditions: [] }))).toEqual([
      'declaration',
      'birth-notice',
    ])
    expect(ids(componentsFor(birth, { channel: 'online', conditions: [] }))).toEqual(['birth-notice'])
  })

  it('swaps a paper for those of the case that replaces it', () => {
    const found = componentsFor(birth, { channel: 'online', conditions: ['abandoned'] })
    expect(ids(found)).toEqual(['record', 'witness'])
  })

  it('offers each condition once', () => {
    expect(conditionsFor(birth, 'online')).toEqual([{ id: 'abandoned', label: 'Trẻ bị bỏ rơi' }])
  })

  it('property: never asks outside the catalogue, never for an unticked case', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('direct' as const, 'online' as const, 'postal' as const),
        fc.subarray(['abandoned', 'nothing-of-ours']),
        (channel, conditions) => {
          for (const c of componentsFor(birth, { channel, conditions })) {
            expect(birth.components).toContain(c)
            expect(c.channels).toContain(channel)
            if (c.need === 'conditional') expect(conditions).toContain(c.condition?.id)
          }
        },
      ),
    )
  })
})

describe('time limit, fee, reception', () => {
  it('takes the general rule, or asks which case it is', () => {
    expect(timeLimitFor(birth, 'direct')).toMatchObject({ ok: true, value: { limit: { kind: 'same-day' } } })
    expect(code(timeLimitFor(birth, 'online'))).toBe('procedure.time.case-needed')
    expect(code(timeLimitFor(birth, 'online', 'khác'))).toBe('procedure.time.case-unknown')
    expect(code(timeLimitFor(birth, 'postal'))).toBe('procedure.time.missing')
    expect(timeCasesFor(birth, 'online')).toEqual(['bổ sung', 'thay đổi'])
  })

  it('gives the general fee first and the fee of a case when named', () => {
    expect(feesFor(birth, 'direct').map((f) => f.vnd)).toEqual([0, null])
    expect(feeFor(birth, 'direct')?.vnd).toBe(0)
    expect(feeFor(birth, 'direct', 'quá hạn')?.vnd).toBeNull()
    expect(feeFor(birth, 'postal')).toBeUndefined()
  })

  it('lets the officer set the date where the limit is unknown, and refuses entries known by name only', () => {
    const on = { channel: 'online', day: '2026-11-21' } as const
    expect(mayReceive(birth, { ...on, case: 'thay đổi' })).toEqual({
      ok: true,
      value: { by: 'hand', text: '?' },
    })
    expect(mayReceive(birth, { ...on, case: 'bổ sung' })).toMatchObject({ ok: true, value: { by: 'rule' } })
    expect(code(mayReceive({ ...birth, depth: 'identity' }, { channel: 'direct', day: on.day }))).toBe(
      'procedure.depth.identity-only',
    )
    expect(code(mayReceive(birth, { channel: 'direct', day: '2027-03-01' }))).toBe(
      'procedure.version.not-in-force',
    )
  })
})

describe('validation of a catalogue entry', () => {
  it('accepts a sound entry and survives a trip through JSON', () => {
    expect(validateProcedure(JSON.parse(JSON.stringify(birth)))).toEqual({ ok: true, value: birth })
  })

  it.each<[string, unknown, string]>([
    ['a malformed code', { ...birth, code: ' 1.001193' }, 'procedure.entry.malformed'],
    ['an unknown key', { ...birth, price: 1 }, 'procedure.entry.malformed'],
    ['a fact without source', { ...birth, source: '' }, 'procedure.entry.malformed'],
    ['a fact without confidence', { ...birth, confidence: 'sure' }, 'procedure.entry.malformed'],
    [
      'validity that ends before it begins',
      { ...birth, validTo: '2025-01-01' },
      'procedure.version.reversed',
    ],
    ['no time rule', { ...birth, time: [] }, 'procedure.time.missing'],
    [
      'two rules for one case',
      { ...birth, time: [birth.time[0], birth.time[0]] },
      'procedure.time.duplicate',
    ],
    [
      'two papers of one id',
      { ...birth, components: [paper('a'), paper('a')] },
      'procedure.component.duplicate',
    ],
    [
      'a case without its condition',
      { ...birth, components: [paper('a', { need: 'conditional' })] },
      'procedure.component.condition-missing',
    ],
    [
      'a replacement nobody can tick',
      { ...birth, components: [paper('a', { unless: ['x'] })] },
      'procedure.component.unless-unknown',
    ],
    [
      'a paper only shown but to be scanned (TT 03/2025 art. 5(2))',
      { ...birth, components: [paper('a', { mode: 'present' })] },
      'procedure.entry.malformed',
    ],
    [
      'a label longer than a receipt line',
      { ...birth, components: [paper('a', { label: 'x'.repeat(61) })] },
      'procedure.entry.malformed',
    ],
    [
      'zero days',
      { ...birth, time: [{ ...birth.time[0], limit: { kind: 'working-days', days: 0 } }] },
      'procedure.entry.malformed',
    ],
    ['not an object', null, 'procedure.entry.malformed'],
  ])('refuses %s', (_, entry, expected) => {
    expect(code(validateProcedure(entry))).toBe(expected)
  })
})
