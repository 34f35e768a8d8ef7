/** The only place where a Problem becomes an HTTP answer; the status stands in the catalogue. */
import { STATUS_CODES } from 'node:http'
import type { Context } from 'hono'
import type { Problem, Result } from '../../domain/base/result.ts'
import { problemCatalogue, type ProblemCode } from '../../domain/problems.ts'
import { PROBLEM_TYPE, type ProblemDocument } from '../../domain/sync/problem-document.ts'

export function statusOf(code: string): number {
  return Object.hasOwn(problemCatalogue, code) ? problemCatalogue[code as ProblemCode].status : 500
}

const problems = new WeakMap<Response, Problem>()

/** What a refusal was made of, for those who count and record it. */
export function problemOf(response: Response): Problem | undefined {
  return problems.get(response)
}

export function problemResponse(problem: Problem, status = statusOf(problem.code)): Response {
  const document: ProblemDocument = {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code: problem.code,
    details: problem.details ?? {},
  }
  const headers = new Headers({ 'content-type': PROBLEM_TYPE })
  const wait = problem.details?.['retryAfterSeconds']
  if (typeof wait === 'number') headers.set('retry-after', String(wait))
  const response = new Response(JSON.stringify(document), { status, headers })
  problems.set(response, problem)
  return response
}

export function answer<T extends object>(c: Context, result: Result<T>): Response {
  return result.ok ? c.json(result.value) : problemResponse(result.problem)
}
