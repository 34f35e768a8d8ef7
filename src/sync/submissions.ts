/** What residents filled in before the counter, as an officer asks for it. */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { findProblem, PROBLEM_TYPE } from '../../domain/sync/problem-document.ts'
import type { Submission } from '../../domain/submission/submission.ts'
import type { SubmissionAnswer, SubmissionsAnswer, TakenAnswer } from '../../domain/submission/wire.ts'
import type { WirePort } from './wire-port.ts'

const PATH = '/api/submissions'

export async function listPrefiled(wire: WirePort): Promise<Result<SubmissionsAnswer>> {
  return await wire.get<SubmissionsAnswer>(PATH)
}

export async function openPrefiled(wire: WirePort, id: string): Promise<Result<Submission>> {
  const answer = await wire.get<SubmissionAnswer>(`${PATH}/${id}`)
  return answer.ok ? ok(answer.value.submission) : answer
}

/** It is this counter's from now on; `submission.taken` {by, name, at} when it is another's. */
export async function takePrefiled(
  wire: WirePort,
  id: string,
  dossier: string,
): Promise<Result<TakenAnswer>> {
  return await wire.post<TakenAnswer>(`${PATH}/${id}/taken`, { dossier })
}

/** The bytes of a page as it was made; the caller knows its hash. */
export async function fetchPrefiledPage(
  wire: Pick<WirePort, 'proof' | 'url'>,
  id: string,
  sha256: string,
): Promise<Result<Uint8Array>> {
  const path = `${PATH}/${id}/pages/${sha256}`
  try {
    const answer = await fetch(wire.url(path), {
      headers: await wire.proof('GET', path),
      cache: 'no-store',
      redirect: 'error',
    })
    if (answer.ok) return ok(new Uint8Array(await answer.arrayBuffer()))
    const isOurs = answer.headers.get('content-type')?.startsWith(PROBLEM_TYPE) === true
    const problem = isOurs ? findProblem(await answer.json()) : null
    return problem === null
      ? refuse('net.offline', { why: `status-${answer.status}` })
      : { ok: false, problem }
  } catch {
    return refuse('net.offline', { why: 'unreachable' })
  }
}
