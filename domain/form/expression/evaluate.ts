/** Interprets a parsed expression over the answers of a form. Total: any tree over any data gives a value. */
import type { Result } from '../../base/result.ts'
import type { FormData, FieldValue } from '../form.ts'
import { applyFunction } from './functions.ts'
import { parseExpression, type BinaryOperator, type Expression } from './parse.ts'
import { isEmpty, isSame, order, toNumber, toTruth, type Value } from './values.ts'

export interface Scope {
  readonly data: FormData
  readonly today: string // YYYY-MM-DD
  readonly self?: FieldValue | undefined // what `.` means
}

export function evaluate(expression: Expression, scope: Scope): Value {
  switch (expression.kind) {
    case 'literal':
      return expression.value
    case 'field':
      return Object.hasOwn(scope.data, expression.name) ? scope.data[expression.name] : undefined
    case 'self':
      return scope.self
    case 'negative':
      return -toNumber(evaluate(expression.of, scope))
    case 'binary':
      return binary(expression.operator, expression.left, expression.right, scope)
    case 'call':
      return call(expression, scope)
  }
}

/** The same few expressions are read at every key stroke: parsed once. Bounded, as packs come and go. */
const parsed = new Map<string, Result<Expression>>()
const MAX_PARSED = 2000

function parse(source: string): Result<Expression> {
  const known = parsed.get(source)
  if (known) return known
  if (parsed.size >= MAX_PARSED) parsed.clear()
  const fresh = parseExpression(source)
  parsed.set(source, fresh)
  return fresh
}

/** A form with an unreadable expression is refused when it is loaded (`validate-definition.ts`); here it is just not true. */
export function holds(source: string, scope: Scope): boolean {
  const read = parse(source)
  return read.ok && toTruth(evaluate(read.value, scope))
}

export function valueOf(source: string, scope: Scope): Value {
  const read = parse(source)
  return read.ok ? evaluate(read.value, scope) : undefined
}

function call({ name, args }: Expression & { readonly kind: 'call' }, scope: Scope): Value {
  if (name === 'if') {
    const [condition, then, otherwise] = args as readonly [Expression, Expression, Expression]
    return evaluate(toTruth(evaluate(condition, scope)) ? then : otherwise, scope)
  }
  if (name === 'coalesce') {
    for (const arg of args) {
      const value = evaluate(arg, scope)
      if (!isEmpty(value)) return value
    }
    return undefined
  }
  return applyFunction(
    name,
    args.map((arg) => evaluate(arg, scope)),
    scope.today,
  )
}

function binary(operator: BinaryOperator, left: Expression, right: Expression, scope: Scope): Value {
  const a = evaluate(left, scope)
  if (operator === 'or') return toTruth(a) || toTruth(evaluate(right, scope))
  if (operator === 'and') return toTruth(a) && toTruth(evaluate(right, scope))
  const b = evaluate(right, scope)
  switch (operator) {
    case '=':
      return isSame(a, b)
    case '!=':
      return !isSame(a, b)
    case '<':
      return (order(a, b) ?? 0) < 0
    case '>':
      return (order(a, b) ?? 0) > 0
    case '<=':
      return (order(a, b) ?? 1) <= 0
    case '>=':
      return (order(a, b) ?? -1) >= 0
    case '+':
      return toNumber(a) + toNumber(b)
    case '-':
      return toNumber(a) - toNumber(b)
    case '*':
      return toNumber(a) * toNumber(b)
    case 'div':
      return toNumber(a) / toNumber(b)
    case 'mod':
      return toNumber(a) % toNumber(b)
  }
}
