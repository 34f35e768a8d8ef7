/**
 * Matches a whole text by walking all states of the automaton at once (Thompson 1968). No backtracking, so no pattern,
 * however hostile, costs more than states × characters.
 */
import { ok, refuse, type Result } from '../../base/result.ts'
import { parsePattern, type Pattern } from './syntax.ts'

type Instruction =
  | { readonly op: 'one'; readonly test: (codePoint: number) => boolean }
  | { readonly op: 'fork'; readonly to: readonly number[] }
  | { readonly op: 'end' }

export type Program = readonly Instruction[]

const MAX_STATES = 1000
const MAX_TEXT = 1000

export function compilePattern(source: string): Result<Program> {
  const parsed = parsePattern(source)
  if (!parsed.ok) return parsed
  const program: Instruction[] = []
  if (!emit(parsed.value, program)) return refuse('form.regex.too-large', { max: MAX_STATES })
  program.push({ op: 'end' })
  return ok(program)
}

/** Texts above 1,000 characters never match: no field of a declaration that is checked by pattern is that long. */
export function matchesWhole(program: Program, text: string): boolean {
  const points = Array.from(text, (c) => c.codePointAt(0) as number)
  if (points.length > MAX_TEXT) return false
  let states = closure(program, [0])
  for (const point of points) {
    const next: number[] = []
    for (const at of states) {
      const step = program[at]
      if (step?.op === 'one' && step.test(point)) next.push(at + 1)
    }
    if (next.length === 0) return false
    states = closure(program, next)
  }
  return states.some((at) => program[at]?.op === 'end')
}

function closure(program: Program, starts: readonly number[]): number[] {
  const seen = new Uint8Array(program.length)
  const open = [...starts]
  const reached: number[] = []
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen[at]) continue
    seen[at] = 1
    const step = program[at]
    if (step?.op === 'fork') open.push(...step.to)
    else reached.push(at)
  }
  return reached
}

/** Appends the code of a pattern; false when it grows beyond the limit. */
function emit(pattern: Pattern, out: Instruction[]): boolean {
  if (out.length > MAX_STATES) return false
  switch (pattern.kind) {
    case 'one':
      out.push({ op: 'one', test: pattern.test })
      return true
    case 'seq':
      return pattern.parts.every((part) => emit(part, out))
    case 'alt':
      return emitAlternatives(pattern.options, out)
    case 'repeat':
      if (!emitTimes(pattern.of, pattern.min, out)) return false
      return pattern.max === Number.POSITIVE_INFINITY
        ? emitLoop(pattern.of, out)
        : emitOptional(pattern.of, pattern.max - pattern.min, out)
  }
}

function emitTimes(of: Pattern, times: number, out: Instruction[]): boolean {
  for (let i = 0; i < times; i++) {
    const before = out.length
    if (!emit(of, out)) return false
    if (out.length === before) return true // an empty body says the same once as a hundred times
  }
  return true
}

function emitAlternatives(options: readonly Pattern[], out: Instruction[]): boolean {
  const head = out.push({ op: 'end' }) - 1
  const starts: number[] = []
  const exits: number[] = []
  for (const option of options) {
    starts.push(out.length)
    if (!emit(option, out)) return false
    exits.push(out.push({ op: 'end' }) - 1)
  }
  out[head] = { op: 'fork', to: starts }
  for (const exit of exits) out[exit] = { op: 'fork', to: [out.length] }
  return true
}

function emitLoop(of: Pattern, out: Instruction[]): boolean {
  const head = out.push({ op: 'end' }) - 1
  if (!emit(of, out)) return false
  out.push({ op: 'fork', to: [head] })
  out[head] = { op: 'fork', to: [head + 1, out.length] }
  return true
}

function emitOptional(of: Pattern, times: number, out: Instruction[]): boolean {
  const forks: number[] = []
  for (let i = 0; i < times; i++) {
    forks.push(out.push({ op: 'end' }) - 1)
    if (!emit(of, out)) return false
  }
  for (const fork of forks) out[fork] = { op: 'fork', to: [fork + 1, out.length] }
  return true
}
