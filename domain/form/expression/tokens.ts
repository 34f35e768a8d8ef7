/** Cuts the text of a form expression (XLSForm subset) into tokens. No expression is ever handed to a JavaScript engine. */
import { ok, refuse, type Result } from '../../base/result.ts'

export type Token =
  | { readonly kind: 'number'; readonly value: number; readonly at: number }
  | { readonly kind: 'text'; readonly value: string; readonly at: number }
  | { readonly kind: 'field'; readonly name: string; readonly at: number } // ${name}
  | { readonly kind: 'name'; readonly name: string; readonly at: number }
  | { readonly kind: 'sign'; readonly sign: Sign; readonly at: number }

export type Sign = '(' | ')' | ',' | '.' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*'

export const MAX_EXPRESSION = 1000
const MAX_TOKENS = 300

const SPACE = /[ \t\r\n\u00a0]+/y
const NUMBER = /\d{1,15}(?:\.\d{1,15})?/y
const TEXT = /'([^']*)'|"([^"]*)"/y
const FIELD = /\$\{\s*([A-Za-z_][A-Za-z0-9_]*)\s*\}/y
const NAME = /[A-Za-z_][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)*/y
const SIGN = /!=|<=|>=|[(),.=<>+\-*]/y

export function tokenise(source: string): Result<readonly Token[]> {
  if (source.length > MAX_EXPRESSION) return refuse('form.expression.too-long', { max: MAX_EXPRESSION })
  const tokens: Token[] = []
  let at = skip(source, 0)
  while (at < source.length) {
    if (tokens.length >= MAX_TOKENS) return refuse('form.expression.too-long', { max: MAX_TOKENS })
    const read = tokenAt(source, at)
    if (read === null) return refuse('form.expression.malformed', { at, expected: 'token' })
    tokens.push(read.token)
    at = skip(source, read.end)
  }
  return ok(tokens)
}

function tokenAt(source: string, at: number): { token: Token; end: number } | null {
  const number = matchAt(NUMBER, source, at)
  if (number) return { token: { kind: 'number', value: Number(number[0]), at }, end: at + number[0].length }
  const text = matchAt(TEXT, source, at)
  if (text) {
    const value = (text[1] ?? text[2] ?? '').normalize('NFC')
    return { token: { kind: 'text', value, at }, end: at + text[0].length }
  }
  const field = matchAt(FIELD, source, at)
  if (field) return { token: { kind: 'field', name: field[1] as string, at }, end: at + field[0].length }
  const name = matchAt(NAME, source, at)
  if (name) return { token: { kind: 'name', name: name[0], at }, end: at + name[0].length }
  const sign = matchAt(SIGN, source, at)
  if (sign) return { token: { kind: 'sign', sign: sign[0] as Sign, at }, end: at + sign[0].length }
  return null
}

function skip(source: string, at: number): number {
  return at + (matchAt(SPACE, source, at)?.[0].length ?? 0)
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(source)
}
