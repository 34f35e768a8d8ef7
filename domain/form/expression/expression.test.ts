import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FormData } from '../form.ts'
import { evaluate, holds, valueOf } from './evaluate.ts'
import { functionArity } from './functions.ts'
import { parseExpression } from './parse.ts'

const today = '2026-11-21'
const at = (source: string, data: FormData = {}, self?: string): unknown =>
  valueOf(source, { data, today, ...(self === undefined ? {} : { self }) })

describe('form expressions (XLSForm subset)', () => {
  it.each<[string, FormData, unknown]>([
    ["${x} = 'a'", { x: 'a' }, true],
    ["${x} = 'a' and selected(${y}, 'b')", { x: 'a', y: 'c\nb' }, true],
    ["${x} = 'a' and selected(${y}, 'b')", { x: 'a', y: 'cb' }, false],
    ["x != 'a' or y", { x: 'a', y: true }, true],
    ['1 + 2 * 3 = 7', {}, true],
    ['10 - 2 - 3', {}, 5],
    ['-(2) + 3', {}, 1],
    ['7 mod 4 + 9 div 3', {}, 6],
    ['not(empty(${a}))', { a: ' ' }, false],
    ['empty(a)', { a: { detail: '', commune: '', communeCode: null, province: '' } }, true],
    ['empty(a)', { a: false }, false],
    ['count-rows(a)', { a: [{ b: '1' }, { b: '2' }] }, 2],
    ['if(a, 1, 2)', { a: true }, 1],
    ['coalesce(a, b)', { a: '', b: 'x' }, 'x'],
    ["concat(a, ' – ', 2)", { a: 'x' }, 'x – 2'],
    ['min(200000, 2000*min(p,2) + 1000*max(p - 2,0)) * n', { p: 5, n: 2 }, 14000],
    ['string-length(a)', { a: 'Đỗ' }, 2],
    ['today()', {}, today],
    ['age(a)', { a: '2008-11-22' }, 17],
    ['age(a)', { a: '2008-11-21' }, 18],
    ['days-between(a, today())', { a: '2026-11-01' }, 20],
    ['a < today()', { a: '2026-11-20' }, true],
    ['a <= b', { a: '1950', b: '1950-03-02' }, true],
    ["a < '08:30'", { a: '08:05' }, true],
    ['a < 3', { a: 'xyz' }, false],
    ['a >= 3', { a: 'xyz' }, false],
    ["date-in-words('2026-03-15')", {}, 'Ngày mười lăm tháng ba năm hai nghìn hai mươi sáu'],
    ["regex(a, '[0-9]{12}')", { a: '038304012345' }, true],
    ["regex(a, '[0-9]{12}')", { a: 'x038304012345' }, false],
  ])('%s', (source, data, expected) => {
    expect(at(source, data)).toEqual(expected)
  })

  it('reads `.` as the field it stands at', () => {
    expect(at('. >= 1 and . <= 99', {}, '5')).toBe(true)
    expect(at('. >= 1 and . <= 99', {}, '100')).toBe(false)
  })

  it('evaluates only the branch taken, so a guard protects what follows', () => {
    expect(holds('empty(a) or age(a) >= 18', { data: {}, today })).toBe(true)
  })

  it.each([
    ['', 'form.expression.malformed'],
    ['1 +', 'form.expression.malformed'],
    ['(1', 'form.expression.malformed'],
    ['a b', 'form.expression.malformed'],
    ['${a', 'form.expression.malformed'],
    ['a; alert(1)', 'form.expression.malformed'],
    ['eval(1)', 'form.expression.function-unknown'],
    ['constructor(1)', 'form.expression.function-unknown'],
    ['age()', 'form.expression.malformed'],
    ["regex(a, '(?=x)')", 'form.regex.unsupported'],
    [`${'('.repeat(100)}1${')'.repeat(100)}`, 'form.expression.too-deep'],
    ['-'.repeat(60) + '1', 'form.expression.too-deep'],
    ['1+'.repeat(600) + '1', 'form.expression.too-long'],
  ])('refuses %j', (source, code) => {
    const parsed = parseExpression(source)
    expect(parsed.ok ? 'accepted' : parsed.problem.code).toBe(code)
  })

  it('never reaches the prototype of the answers', () => {
    expect(at('constructor')).toBeUndefined()
    expect(at('${__proto__}')).toBeUndefined()
    expect(at("toString = ''")).toBe(true)
  })

  it('property: no text whatever makes it throw, and what parses evaluates', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '(',
        ')',
        ',',
        '.',
        ' ',
        '=',
        '!=',
        '<',
        '>=',
        '+',
        '-',
        '*',
        ' div ',
        ' mod ',
        ' and ',
        ' or ',
      ),
      fc.constantFrom('${a}', '${b}', "'x'", '"2026-01-01"', '12', '0.5', 'a', 'b', '$', '{', "'"),
      fc.constantFrom(...Object.keys(functionArity)),
      fc.string({ maxLength: 4 }),
    )
    const value = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant({ detail: 'x', commune: '', communeCode: null, province: '' }),
      fc.constant([{ c: '1' }]),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), value, value, (pieces, a, b) => {
        const parsed = parseExpression(pieces.join(''))
        expect(() => parsed.ok && evaluate(parsed.value, { data: { a, b }, today, self: a })).not.toThrow()
      }),
      { numRuns: 5000 },
    )
  })

  it('property: comparison is an order on numbers', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (a, b) => {
        expect(at('a < b', { a, b })).toBe(a < b)
        expect(at('a <= b', { a, b })).toBe(a <= b)
        expect(at('a = b', { a, b })).toBe(a === b)
        expect(at('a > b or a = b or a < b', { a, b })).toBe(true)
      }),
    )
  })
})
