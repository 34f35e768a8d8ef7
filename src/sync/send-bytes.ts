/** Posts bytes as they are, under the proof of this device; the answer counts only when it is ours. */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { findProblem, PROBLEM_TYPE } from '../../domain/sync/problem-document.ts'
import { fetchWhole } from './fetch-whole.ts'
import type { WirePort } from './wire-port.ts'

const TIMEOUT_MS = 60_000

/** `net.offline` for anything the server would not have said. */
export async function sendBytes(
  wire: Pick<WirePort, 'proof' | 'url'>,
  path: string,
  bytes: Uint8Array,
  send: typeof fetch = (input, init) => fetch(input, init),
): Promise<Result<null>> {
  const body = Uint8Array.from(bytes)
  const init: RequestInit = {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', ...(await wire.proof('POST', path, body)) },
    body,
    cache: 'no-store',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
  }
  const answer = await fetchWhole(send, wire.url(path), init, TIMEOUT_MS, undefined)
  if (!answer.ok) return answer
  const { status, type, text } = answer.value
  if (status >= 200 && status < 300) return ok(null)
  const problem = type === PROBLEM_TYPE ? findProblem(parsed(text)) : null
  return problem === null ? refuse('net.offline', { why: `status-${status}` }) : { ok: false, problem }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
