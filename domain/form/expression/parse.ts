/** Grammar of form expressions: `or`, `and`, comparison, `+ -`, `* div mod`, minus, calls, `${field}`, `.` and literals. */
import { ok, refuse, type Problem, type Result } from '../../base/result.ts'
import { compilePattern } from '../regex/match.ts'
import { functionArity, type FunctionName } from './functions.ts'
import { tokenise, type Sign, type Token } from './tokens.ts'

export type BinaryOperator =
  | 'or'
  | 'and'
  | '='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '+'
  | '-'
  | '*'
  | 'div'
  | 'mod'

export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number }
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'self' } // `.`: the field the expression stands at
  | { readonly kind: 'negative'; readonly of: Expression }
  | {
      readonly kind: 'binary'
      readonly operator: BinaryOperator
      readonly left: Expression
      readonly right: Expression
    }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly args: readonly Expression[] }

const MAX_DEPTH = 32

/** Loosest first; each level is left-associative. */
const LEVELS: readonly (readonly BinaryOperator[])[] = [
  ['or'],
  ['and'],
  ['=', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', 'div', 'mod'],
]
const WORDS: ReadonlySet<string> = new Set(['or', 'and', 'div', 'mod'])

class Fault extends Error {
  readonly problem: Problem
  constructor(code: string, details: Readonly<Record<string, unknown>>) {
    super(code)
    this.problem = { code, details }
  }
}

interface Cursor {
  readonly tokens: readonly Token[]
  at: number
}

export function parseExpression(source: string): Result<Expression> {
  const tokens = tokenise(source)
  if (!tokens.ok) return tokens
  const cursor: Cursor = { tokens: tokens.value, at: 0 }
  try {
    const expression = level(cursor, 0, 0)
    const rest = cursor.tokens[cursor.at]
    return rest ? refuse('form.expression.malformed', { at: rest.at, expected: 'end' }) : ok(expression)
  } catch (fault) {
    if (fault instanceof Fault) return { ok: false, problem: fault.problem }
    throw fault
  }
}

function level(c: Cursor, index: number, depth: number): Expression {
  if (depth > MAX_DEPTH) throw new Fault('form.expression.too-deep', { max: MAX_DEPTH })
  const operators = LEVELS[index]
  if (!operators) return unary(c, depth)
  let left = level(c, index + 1, depth)
  for (let operator = operatorAt(c, operators); operator; operator = operatorAt(c, operators)) {
    c.at += 1
    left = { kind: 'binary', operator, left, right: level(c, index + 1, depth) }
  }
  return left
}

function operatorAt(c: Cursor, operators: readonly BinaryOperator[]): BinaryOperator | undefined {
  const token = c.tokens[c.at]
  const text = token?.kind === 'sign' ? token.sign : token?.kind === 'name' ? token.name : ''
  return operators.find((o) => o === text)
}

function unary(c: Cursor, depth: number): Expression {
  if (!isSign(c.tokens[c.at], '-')) return primary(c, depth)
  c.at += 1
  if (depth >= MAX_DEPTH) throw new Fault('form.expression.too-deep', { max: MAX_DEPTH })
  return { kind: 'negative', of: unary(c, depth + 1) }
}

function primary(c: Cursor, depth: number): Expression {
  const token = c.tokens[c.at]
  c.at += 1
  if (token?.kind === 'number' || token?.kind === 'text') return { kind: 'literal', value: token.value }
  if (token?.kind === 'field') return { kind: 'field', name: token.name }
  if (token?.kind === 'name' && !WORDS.has(token.name)) {
    return isSign(c.tokens[c.at], '(')
      ? call(c, token.name, token.at, depth)
      : { kind: 'field', name: token.name }
  }
  if (isSign(token, '.')) return { kind: 'self' }
  if (isSign(token, '(')) {
    const inner = level(c, 0, depth + 1)
    expect(c, ')')
    return inner
  }
  throw malformed(c, c.at - 1, 'value')
}

function call(c: Cursor, name: string, at: number, depth: number): Expression {
  if (!Object.hasOwn(functionArity, name)) throw new Fault('form.expression.function-unknown', { name, at })
  expect(c, '(')
  const args: Expression[] = []
  if (!isSign(c.tokens[c.at], ')')) {
    args.push(level(c, 0, depth + 1))
    while (isSign(c.tokens[c.at], ',')) {
      c.at += 1
      args.push(level(c, 0, depth + 1))
    }
  }
  expect(c, ')')
  const [min, max] = functionArity[name as FunctionName]
  if (args.length < min || args.length > max)
    throw new Fault('form.expression.malformed', { at, expected: name })
  const pattern = name === 'regex' ? args[1] : undefined
  if (pattern?.kind === 'literal') {
    const compiled = compilePattern(String(pattern.value))
    if (!compiled.ok) throw new Fault(compiled.problem.code, compiled.problem.details ?? {})
  }
  return { kind: 'call', name: name as FunctionName, args }
}

function isSign(token: Token | undefined, sign: Sign): boolean {
  return token?.kind === 'sign' && token.sign === sign
}

function expect(c: Cursor, sign: Sign): void {
  if (!isSign(c.tokens[c.at], sign)) throw malformed(c, c.at, sign)
  c.at += 1
}

function malformed(c: Cursor, index: number, expected: string): Fault {
  return new Fault('form.expression.malformed', { at: c.tokens[index]?.at ?? -1, expected })
}
