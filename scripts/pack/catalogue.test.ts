import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { componentsFor, conditionsFor } from '../../domain/procedure/components-for.ts'
import { mayReceive } from '../../domain/procedure/may-receive.ts'
import { parseProcedureItem } from '../../domain/procedure/pack-items.ts'
import type { Procedure } from '../../domain/procedure/procedure.ts'
import { fold } from '../../domain/text/fold.ts'
import { compilePack } from './compile-pack.ts'
import { readLaw, type LawData } from './read-law.ts'

const law = readLaw(join(import.meta.dirname, '..', '..', 'data', 'law'))
const report = compilePack(law)
const procedures = new Map<string, Procedure>()
for (const { id, value } of report.accepted) {
  const read = id.startsWith('procedure:') ? parseProcedureItem(value) : null
  if (read?.ok) procedures.set(read.value.code, read.value)
}
const get = (code: string): Procedure => procedures.get(code) as Procedure
const all = [...procedures.values()]
const TEN = (
  '1.001193 1.000656 1.000894 1.004873 2.000635 1.004859 2.000815 1.001776 ' + '1.014027 1.001699 1.011606'
).split(' ')

describe('the catalogue of the shipped law pack', () => {
  it('imports every row: 113 in full, 3 more receivable by hand overlay, 11 by name only; nothing refused', () => {
    expect(report.refused).toEqual([])
    expect(all).toHaveLength(127)
    expect(all.filter((p) => p.confidence === 'portal-copy')).toHaveLength(113)
    expect(all.filter((p) => p.depth === 'full')).toHaveLength(116)
    expect(all.filter((p) => p.depth === 'identity')).toHaveLength(11)
  })

  it('leaves no row without a plain name people use', () => {
    for (const p of all) {
      expect(p.plainName, p.code).not.toBe('')
      expect(p.synonyms.length, p.code).toBeGreaterThan(0)
      expect(p.shortName.length, p.code).toBeLessThanOrEqual(60)
    }
  })

  it.each([
    ['sổ đỏ', '1.013978'],
    ['giấy độc thân', '1.004873'],
    ['cắt khẩu', '1.003197'],
    ['mai táng phí', '1.001731'],
    ['sao y', '2.000815'],
    ['hôn thú', '1.000894'],
  ])('knows %s', (spoken, code) => {
    expect(get(code).synonyms.map(fold)).toContain(fold(spoken))
  })

  it('has every sentence of the portal either as a paper or as a note', () => {
    for (const row of law.procedures as {
      code: string
      confidence: string
      components: { name: string }[]
    }[]) {
      const p = get(row.code.trim())
      if (p.depth === 'identity' || row.confidence !== 'portal-copy') continue
      const kept = [...p.components.map((c) => c.name), ...p.notes].join('\n')
      for (const { name } of row.components) {
        const start = name
          .normalize('NFC')
          .replace(/[\u200b-\u200f]/g, '')
          .replace(/\s+/g, ' ')
          .trim()
          .slice(0, 60)
        expect(kept, `${row.code} ${start}`).toContain(start.replace(/[\s.;]+$/u, ''))
      }
    }
  })

  it('counts every paper once with a believable number of originals', () => {
    for (const c of all.flatMap((p) => p.components)) {
      expect(c.originals + c.copies).toBeGreaterThan(0)
      expect(c.originals).toBeLessThan(10)
    }
  })

  it('makes no published case disappear: every paper is asked for under some condition', () => {
    for (const p of all) {
      for (const channel of ['direct', 'online', 'postal'] as const) {
        const conditions = conditionsFor(p, channel).map((c) => c.id)
        for (const c of p.components.filter((x) => x.channels.includes(channel))) {
          const own = c.condition ? [c.condition.id] : []
          expect(conditions).toEqual(expect.arrayContaining(own))
          expect(
            componentsFor(p, { channel, conditions: own }).map((x) => x.id),
            p.code,
          ).toContain(c.id)
        }
      }
    }
  })

  it('exempts certified copies from digitisation (2.000815) and scans no paper that is only shown', () => {
    expect(get('2.000815').components.map((c) => c.digitise)).toEqual(['exempt'])
    const shown = all.flatMap((p) => p.components).filter((c) => c.mode === 'present')
    expect(shown.length).toBeGreaterThan(80)
    expect(shown.every((c) => c.digitise === 'exempt')).toBe(true)
  })

  it('gives the same-day rule to births, deaths, marriages, extracts and copies (NĐ 23/2015 art. 7)', () => {
    for (const code of ['1.001193', '1.000656', '1.000894', '2.000635', '2.000815', '2.000884'])
      expect(mayReceive(get(code), { channel: 'direct', day: '2026-11-23' }), code).toMatchObject({
        ok: true,
        value: { by: 'rule', rule: { limit: { kind: 'same-day', cutoff: '15:00' } } },
      })
  })

  it('asks which case it is where supplementing is same-day and correcting takes 3 days (1.004859)', () => {
    const on = { channel: 'direct', day: '2026-11-23' } as const
    expect(mayReceive(get('1.004859'), on)).toMatchObject({ problem: { code: 'procedure.time.case-needed' } })
    expect(mayReceive(get('1.004859'), { ...on, case: 'Bổ sung thông tin hộ tịch' })).toMatchObject({
      value: { rule: { limit: { kind: 'same-day' } } },
    })
  })

  it('leaves the date to the officer where the portal gave a number without meaning', () => {
    const on = { channel: 'direct', day: '2026-11-23' } as const
    expect(mayReceive(get('1.011606'), on)).toMatchObject({ value: { by: 'hand' } })
    expect(mayReceive(get('1.001699'), on)).toMatchObject({ value: { by: 'hand' } })
    expect(mayReceive(get('1.010803'), on)).toMatchObject({
      problem: { code: 'procedure.depth.identity-only' },
    })
  })

  it('keeps the differing limits of land procedures (27 days at the counter, 17 online)', () => {
    const limit = (channel: 'direct' | 'online'): unknown =>
      get('1.013978').time.find((t) => t.channel === channel)?.limit
    expect(limit('direct')).toEqual({ kind: 'working-days', days: 27 })
    expect(limit('online')).toEqual({ kind: 'working-days', days: 17 })
  })

  it('asks of a birth exactly the published papers, and of a foundling the record instead of the birth notice', () => {
    const asked = (conditions: string[]): string[] =>
      componentsFor(get('1.001193'), { channel: 'direct', conditions }).map((c) => c.id)
    expect(asked([])).toEqual(['declaration', 'birth-notice', 'id-card'])
    expect(asked(['child-abandoned'])).toEqual(['declaration', 'id-card', 'abandonment-record'])
    expect(asked(['authorised'])).toContain('authorisation')
  })
})

describe('hand overlays of the busiest procedures', () => {
  it.each(TEN)(
    '%s is receivable at the counter with steps, roles and a declaration or register form',
    (code) => {
      const p = get(code)
      expect(p.depth).toBe('full')
      expect(law.procedureOverlays[code]).toBeDefined()
      expect(p.components.some((c) => c.channels.includes('direct') && c.need === 'mandatory')).toBe(true)
      expect(p.steps.map((s) => s.role)).toEqual(['receiver', 'handler', 'leader', 'clerk'])
      expect(report.accepted.map((i) => i.id)).toContain(`form:${p.formId}`)
    },
  )

  it('marks what is known from memory as such', () => {
    for (const code of ['1.001776', '1.014027', '1.001699']) {
      expect(get(code).confidence).toBe('memory')
      expect(get(code).confidenceByPart).toEqual({ time: 'memory', fees: 'memory', components: 'memory' })
    }
  })
})

describe('what a pack refuses', () => {
  const withRow = (change: object): LawData => ({
    ...law,
    procedures: [...law.procedures, { ...(law.procedures[0] as object), ...change }],
  })
  const codes = (data: LawData): string[] => compilePack(data).refused.map((r) => `${r.id} ${r.problem.code}`)

  it('repealed procedures (2.001009, 2.002481), with a report', () => {
    for (const code of ['2.001009', '2.002481'])
      expect(codes(withRow({ code }))).toEqual([`procedure:${code} pack.procedure.repealed`])
  })

  it('a second entry of the same code, spaces or not', () => {
    expect(codes(withRow({ code: ' 1.001193 ' }))).toEqual(['procedure:1.001193 pack.item.duplicate'])
  })

  it('a procedure whose form is not in the pack', () => {
    expect(codes(withRow({ code: '9.000001', paper_form: 'tk-khong-co' }))).toEqual([
      'procedure:9.000001 pack.form.missing',
    ])
  })

  it('overlays and plain names of nothing', () => {
    const overlays = { ...law.procedureOverlays, '9.999999': { code: '9.999999' } }
    const forms = { ...law.formOverlays, 'tk-x': { id: 'tk-x', fields: {} } }
    expect(codes({ ...law, procedureOverlays: overlays, formOverlays: forms })).toEqual([
      'procedure:9.999999 procedure.code.unknown',
      'form:tk-x form.import.malformed',
    ])
  })
})
