/** How a Problem travels over HTTP: `application/problem+json` (RFC 9457). */
import { isPlainObject } from '../base/shape.ts'
import type { Problem } from '../base/result.ts'

export const PROBLEM_TYPE = 'application/problem+json'

export interface ProblemDocument {
  readonly type: 'about:blank'
  readonly title: string // the HTTP phrase, English, for people reading a trace
  readonly status: number
  readonly code: string
  readonly details: Readonly<Record<string, unknown>>
}

/** The Problem in an answer; null when the body is not ours (a captive portal, a proxy). */
export function findProblem(body: unknown): Problem | null {
  if (!isPlainObject(body) || typeof body['code'] !== 'string') return null
  const details = body['details']
  return isPlainObject(details) ? { code: body['code'], details } : { code: body['code'] }
}
