import { describe, expect, it } from 'vitest'
import { derive } from './derive.ts'
import type { FieldUi, FormDefinition } from './form.ts'
import { startingData } from './prefill.ts'
import { formWarnings, validateForm } from './validate-form.ts'
import { answersOf, requiredFields, visibleFields } from './visible-fields.ts'

const today = '2026-11-23'
const text = (over: Partial<FieldUi> = {}): FieldUi => ({ widget: 'text', label: 'x', ...over })
function form(fields: Record<string, FieldUi>, required: string[] = []): FormDefinition {
  return {
    id: 'thu',
    title: 'Thử',
    basis: '',
    declaration: null,
    procedures: [],
    schema: { type: 'object', properties: {}, required },
    ui: { pages: [{ id: 'p', title: 'p', fields: Object.keys(fields) }], fields },
    confidence: 'verified',
    source: 'test',
  }
}
const validate = (definition: FormDefinition, data: Record<string, string | number | boolean>) =>
  validateForm({ definition, data, today, checkSchema: () => [] })

describe('answers that count', () => {
  const chain = form(
    {
      a: text(),
      b: text({ showIf: "${a} = 'có'", requiredIf: 'true()' }),
      c: text({ showIf: "${b} = 'có'" }),
    },
    ['a'],
  )

  it('hides what hangs on a hidden field, whatever it still holds', () => {
    expect(visibleFields(chain, { a: 'có', b: 'có' }, today)).toEqual(['a', 'b', 'c'])
    expect(visibleFields(chain, { a: 'không', b: 'có', c: 'x' }, today)).toEqual(['a'])
    expect(answersOf(chain, { a: 'không', b: 'có', c: 'x' }, today)).toEqual({ a: 'không' })
  })

  it('requires a conditional field only while it is shown', () => {
    expect(requiredFields(chain, { a: 'có' }, today)).toEqual(['a', 'b'])
    expect(requiredFields(chain, { a: 'không' }, today)).toEqual(['a'])
    expect(validate(chain, { a: 'không', b: '' })).toEqual([])
  })

  it('ends even when two fields show and hide each other', () => {
    const spin = form({ a: text({ showIf: 'empty(b)' }), b: text({ showIf: 'empty(a)' }) })
    expect(visibleFields(spin, { a: 'x', b: 'y' }, today).length).toBeLessThanOrEqual(2)
  })

  it('treats blanks as unanswered, and false and 0 as answers', () => {
    const plain = form({ a: text(), b: text({ widget: 'yes-no' }), c: text({ widget: 'integer' }) })
    expect(answersOf(plain, { a: '  ', b: false, c: 0 }, today)).toEqual({ b: false, c: 0 })
  })
})

describe('derived values', () => {
  const sums = form({
    a: text(),
    b: text({ derive: "concat(a, '!')" }),
    c: text({ derive: "concat(b, '?')" }),
  })

  it('follow one another and leave alone what was edited', () => {
    const untouched = new Set<string>()
    expect(derive({ definition: sums, data: { a: 'x' }, today, touched: untouched })).toEqual({
      b: 'x!',
      c: 'x!?',
    })
    expect(derive({ definition: sums, data: { a: 'x', b: 'own' }, today, touched: new Set(['b']) })).toEqual({
      c: 'own?',
    })
    expect(
      derive({ definition: sums, data: { a: 'x', b: 'x!', c: 'x!?' }, today, touched: untouched }),
    ).toEqual({})
  })

  it('stop when a formula feeds itself', () => {
    const growing = form({ a: text({ derive: "concat(a, 'x')" }) })
    const { a } = derive({ definition: growing, data: { a: 'x' }, today, touched: new Set() })
    expect(a).toMatch(/^x{2,9}$/)
  })
})

describe('findings', () => {
  const checked = form({
    a: text({ checks: [{ when: ". = 'x'", code: 'form.field.choice-unknown', details: { n: 1 } }] }),
    b: text({ checks: [{ when: '. < 3', code: 'form.death.late', severity: 'warning' }] }),
    c: text({ checks: [{ when: 'not(empty(c))', code: 'form.parents.none-given', always: true }] }),
    d: text({ constraint: { when: '. != 5', message: 'Không được là 5' } }),
  })

  it('stop or warn as the form says', () => {
    const request = { definition: checked, data: { a: 'y', b: '9', d: '5' }, today, checkSchema: () => [] }
    expect(validateForm(request)).toEqual([
      { field: 'a', code: 'form.field.choice-unknown', details: { n: 1 } },
      { field: 'c', code: 'form.parents.none-given' },
      { field: 'd', code: 'form.field.constraint-broken', details: { message: 'Không được là 5' } },
    ])
    expect(formWarnings(request)).toEqual([
      { field: 'b', code: 'form.death.late', details: { severity: 'warning' } },
    ])
  })

  it('say nothing more about a date that does not exist', () => {
    const dated = form({
      a: text({ widget: 'date', checks: [{ when: '. <= today()', code: 'form.date.in-future' }] }),
    })
    expect(validate(dated, { a: '2026-02-31' }).map((p) => p.code)).toEqual(['form.date.not-real'])
  })

  it('take from the schema what no rule of ours has said', () => {
    const definition = form({ a: text(), b: text() })
    const checkSchema = () => [
      { field: 'a', keyword: 'maxLength' },
      { field: 'a/0', keyword: 'type' },
      { field: 'b', keyword: 'type' },
      { field: '', keyword: 'required' },
    ]
    expect(validateForm({ definition, data: { a: 'x' }, today, checkSchema }).map((p) => p.code)).toEqual([
      'form.field.too-long',
      'form.field.malformed',
    ])
  })
})

describe('a new form', () => {
  it('starts with defaults and facts of the counter, not with facts about people', () => {
    const definition = form({
      where: text({ from: ['commune.name'] }),
      day: text({ widget: 'date', from: ['today'] }),
      country: text({ default: 'Việt Nam' }),
      name: text({ from: ['id-card:requester.name'] }),
    })
    const fact = (value: string) => ({ value, origin: 'data' as const, confidence: 1 })
    const sources = {
      'commune.name': fact('Xã A'),
      today: fact(today),
      'id-card:requester.name': fact('Nguyễn Văn A'),
    }
    expect(startingData(definition, sources)).toEqual({ where: 'Xã A', day: today, country: 'Việt Nam' })
  })
})
