import { describe, expect, it } from 'vitest'
import type { FormDefinition } from './form.ts'
import { importForm } from './import-form.ts'
import type { FormOverlay, RawField, RawForm } from './raw-form.ts'
import { validateFormDefinition } from './validate-definition.ts'

const field = (id: string, type: string, over: Partial<RawField> = {}): RawField => ({
  id,
  label: id,
  type,
  required: true,
  ...over,
})
const raw = (...fields: RawField[]): RawForm => ({
  id: 'tk-thu',
  title: 'TỜ KHAI',
  basis: 'TT 04/2020',
  confidence: 'verified (paper specimen)',
  source: 'specimen',
  procedures: ['1.001193'],
  declaration: null,
  notes: null,
  sections: [{ title: 'Phần một', fields }],
})
const context = { shared: { lam_tai: { from: ['commune.name'] } }, ethnicGroups: ['Kinh', 'Mường'] }
function compiled(form: RawForm, overlay: FormOverlay | null = null): FormDefinition {
  const result = importForm(form, overlay, context)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}
const code = (result: { ok: boolean; problem?: { code: string } }): string =>
  result.ok ? 'ok' : (result.problem?.code ?? '')

describe('paper form → e-form', () => {
  it('keeps signatures and consents for the paper', () => {
    const form = compiled(raw(field('ten', 'name'), field('ky', 'signature'), field('y_kien', 'consent')))
    expect(form.ui.pages).toEqual([{ id: 'page-1', title: 'Phần một', fields: ['ten'] }])
    expect(form.schema['required']).toEqual(['ten'])
  })

  it('turns "de_nghi_ban_sao=Có" into a condition under which the field is required', () => {
    const count = field('so_ban', 'integer', { min: 1, max: 9, show_if: 'can=Có' })
    const form = compiled(raw(field('can', 'yesno'), count))
    expect(form.ui.fields['so_ban']).toMatchObject({ showIf: '${can} = true()', requiredIf: 'true()' })
    expect(form.schema['required']).toEqual(['can'])
    expect(form.schema['properties']).toMatchObject({ so_ban: { type: 'integer', minimum: 1, maximum: 9 } })
  })

  it('lays shared fields under those of the form, and offers the ethnic groups', () => {
    const overlay = { id: 'tk-thu', fields: { lam_tai: { label: 'Làm tại xã' } } }
    const form = compiled(raw(field('lam_tai', 'text'), field('dan_toc', 'ethnicity')), overlay)
    expect(form.ui.fields['lam_tai']).toMatchObject({ label: 'Làm tại xã', from: ['commune.name'] })
    expect(form.ui.fields['dan_toc']?.options).toEqual(['Kinh', 'Mường'])
  })

  it('keeps how sure we are of the form', () => {
    expect(compiled(raw(field('ten', 'name'))).confidence).toBe('verified')
    const memory = { ...raw(field('ten', 'name')), confidence: 'fields verified in part, order from memory' }
    expect(compiled(memory).confidence).toBe('memory')
  })

  it('refuses an overlay for a field the form does not have', () => {
    const overlay = { id: 'tk-thu', fields: { tuoi: { label: 'Tuổi' } } }
    expect(code(importForm(raw(field('ten', 'name')), overlay, context))).toBe('form.import.field-unknown')
    expect(code(importForm({ id: 1 }, null, context))).toBe('form.import.malformed')
  })
})

describe('form definitions from outside', () => {
  const form = compiled(raw(field('ten', 'name'), field('ngay', 'date')))
  const withField = (ui: object): unknown => ({
    ...form,
    ui: { ...form.ui, fields: { ...form.ui.fields, ten: { ...form.ui.fields['ten'], ...ui } } },
  })
  const withSchema = (ten: object): unknown => ({
    ...form,
    schema: { ...form.schema, properties: { ...(form.schema['properties'] as object), ten } },
  })

  it('accepts what the importer makes', () => {
    expect(code(validateFormDefinition(form))).toBe('ok')
  })

  it.each<[string, unknown, string]>([
    [
      'an expression that does not parse',
      withField({ showIf: '1 +' }),
      'form.definition.expression-malformed',
    ],
    [
      'an expression about another form',
      withField({ derive: 'concat(ho, ten)' }),
      'form.definition.field-unknown',
    ],
    [
      'a backtracking pattern in an expression',
      withField({ showIf: "regex(ten, '(?=a)+')" }),
      'form.definition.expression-malformed',
    ],
    [
      'a finding outside the catalogue',
      withField({ checks: [{ when: 'true()', code: 'form.own.idea' }] }),
      'form.definition.check-unknown',
    ],
    [
      'a pattern for the platform engine',
      withSchema({ type: 'string', pattern: '(a+)+$' }),
      'form.definition.pattern-unsafe',
    ],
    ['a remote reference', withSchema({ $ref: 'https://example.com' }), 'form.definition.malformed'],
    ['a combinator', withSchema({ anyOf: [{ type: 'string' }] }), 'form.definition.malformed'],
    ['an unknown widget', withField({ widget: 'camera' }), 'form.definition.malformed'],
    ['an unknown key', withField({ onclick: 'x' }), 'form.definition.malformed'],
    ['a field on no page', { ...form, ui: { ...form.ui, pages: [] } }, 'form.definition.field-unknown'],
    ['text', 'form', 'form.definition.malformed'],
  ])('refuses %s', (_, definition, expected) => {
    expect(code(validateFormDefinition(definition))).toBe(expected)
  })
})
