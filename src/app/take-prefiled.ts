/** A declaration of the home server taken in on this device: with its workers, one page at a time, and not for ever. */
import { refuse, type Result } from '../../domain/base/result.ts'
import { paperWorkers } from '../bridge/paper-workers.ts'
import { getContext, getLaw } from '../data/current.ts'
import { openByCode, type ByCode } from '../features/submissions/find-by-code.ts'
import { takeForDraft } from '../features/submissions/take-prefiled.ts'
import type { Http } from '../sync/http.ts'
import { fetchPrefiledPage } from '../sync/submissions.ts'
import type { WirePort } from '../sync/wire-port.ts'

/** Somebody stands at the counter: a server that is gone is known by its silence to the first, small question. */
const LIST_MS = 6_000
/** A page of a megabyte over a line as slow as they come. */
const PAGE_MS = 120_000

/** Answers the draft, which opens at its check page. */
export async function takePrefiledHere(http: Http, id: string): Promise<Result<string>> {
  const deps = {
    ctx: getContext(),
    law: getLaw(),
    paper: paperWorkers,
    wire: http,
    fetchPage: (submission: string, sha256: string) =>
      inTime(fetchPrefiledPage(http, submission, sha256), PAGE_MS),
  }
  const take = () => takeForDraft(deps, id)
  return await navigator.locks.request(`prefiled-${id}`, take as () => Promise<never>)
}

/** By the code the resident has, however far it has come. */
export async function openFormOf(http: Http, code: string): Promise<Result<ByCode>> {
  const list: WirePort = { ...http, get: (path) => http.get(path, { timeoutMs: LIST_MS }) }
  return await openByCode(getContext(), list, code, (id) => takePrefiledHere(http, id))
}

async function inTime<T>(answer: Promise<Result<T>>, ms: number): Promise<Result<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<Result<T>>((resolve) => {
    timer = setTimeout(() => resolve(refuse('net.offline', { why: 'timeout' })), ms)
  })
  return await Promise.race([answer, late]).finally(() => clearTimeout(timer))
}
