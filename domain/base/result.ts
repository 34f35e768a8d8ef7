/** Expected failures are data, never exceptions: a Result crosses workers, storage and the wire whole. */

/** A refusal with a dotted code of the catalogue (`domain/problems.ts`) and what the sentence needs. */
export interface Problem {
  readonly code: string
  readonly details?: Readonly<Record<string, unknown>>
}

export type Ok<T> = { readonly ok: true; readonly value: T }
export type Refused = { readonly ok: false; readonly problem: Problem }
export type Result<T> = Ok<T> | Refused

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value }
}

export function refuse(code: string, details?: Readonly<Record<string, unknown>>): Refused {
  return { ok: false, problem: details === undefined ? { code } : { code, details } }
}
