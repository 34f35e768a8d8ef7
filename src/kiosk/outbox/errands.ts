/**
 * What the kiosk does with its server while residents do not wait for it: sends what was filled in and what was said,
 * hears of statuses and of its place. Every round stands alone; without a line nothing is lost and nothing is asked twice.
 */
import { signal, type ReadonlySignal } from '@preact/signals'
import { ok, type Problem, type Result } from '../../../domain/base/result.ts'
import { listOf, matching } from '../../../domain/base/shape.ts'
import { MAX_RATINGS, type RatingsKnown } from '../../../domain/feedback/wire.ts'
import type { KioskPlace } from '../../../domain/station/place.ts'
import type { StatusesAnswer } from '../../../domain/status/public-status.ts'
import type { SubmitAnswer, SubmitRequest } from '../../../domain/submission/wire.ts'
import type { Http } from '../../sync/http.ts'
import { isForGood, sendDeclaration } from '../../sync/send-declaration.ts'
import type { OutItem, OutStore } from './out-store.ts'

export interface Errands {
  /** Ids the server has told it holds, of this page. */
  readonly sent: ReadonlySignal<ReadonlySet<string>>
  /** One round now, after the one that is under way. */
  hurry(): void
  stop(): void
}

export interface ErrandDeps {
  readonly http: Pick<Http, 'get' | 'post' | 'proof' | 'url'>
  readonly store: OutStore
  readonly everyMs?: number
  /** A list that is not the home server's is not believed (A14); null while nobody is enrolled. */
  readonly isGenuine: (place: KioskPlace) => Promise<boolean>
}

const EVERY_MS = 60_000
const OMIT = { credentials: 'omit' } as const
const MOST_PAGES_OF_BOXES = 200

export function startErrands(deps: ErrandDeps): Errands {
  const sent = signal<ReadonlySet<string>>(new Set())
  let isStopped = false
  let turn: Promise<unknown> = Promise.resolve()

  const round = async () => {
    if (isStopped) return
    const told = await sendAll(deps, (id) => (sent.value = new Set([...sent.peek(), id])))
    if (!told.ok) return
    await hearPlace(deps)
    await hearBoxes(deps)
  }
  // Never two rounds at once: the second waits, a third is the second.
  let isWaiting = false
  const hurry = () => {
    if (isWaiting || isStopped) return
    isWaiting = true
    turn = turn.then(() => {
      isWaiting = false
      return round().catch(() => undefined)
    })
  }
  const every = setInterval(hurry, deps.everyMs ?? EVERY_MS)
  globalThis.addEventListener?.('online', hurry)
  hurry()
  return {
    sent,
    hurry,
    stop() {
      isStopped = true
      clearInterval(every)
      globalThis.removeEventListener?.('online', hurry)
    },
  }
}

type Declared = Extract<OutItem, { kind: 'submission' }>
type Rated = Extract<OutItem, { kind: 'rating' }>

/** Refuses only when there is no line. */
export async function sendAll(deps: ErrandDeps, onSent: (id: string) => void): Promise<Result<null>> {
  const ids = await deps.store.ids()
  const ratings: Rated[] = []
  for (const id of ids.ok ? ids.value : []) {
    const found = await deps.store.find(id)
    const item = found.ok ? found.value : undefined
    if (item?.kind === 'rating') ratings.push(item)
    if (item?.kind !== 'submission' || item.isRefused) continue
    const told = await sendSubmission(deps, item)
    if (told.ok) {
      await deps.store.drop(id)
      onSent(id)
    } else if (isForGood(told.problem)) await deps.store.put({ ...item, isRefused: true })
    else if (isNoLine(told.problem)) return told
  }
  return await sendRatings(deps, ratings, onSent)
}

/** What was sent of it before the line broke is not sent again, also after the kiosk was started anew. */
async function sendSubmission({ http, store }: ErrandDeps, item: Declared): Promise<Result<SubmitAnswer>> {
  let places = item.places ?? {}
  const line = {
    wire: http,
    post: (path: string, request: SubmitRequest) => http.post<SubmitAnswer>(path, request, OMIT),
    keepPlace: (sha256: string, place: string | null) => {
      places = { ...places, [sha256]: place }
      return store.put({ ...item, places })
    },
  }
  const pages = item.pages.map((page) => ({ ...page, place: places[page.sha256] ?? null }))
  return await sendDeclaration(line, item.request, pages)
}

async function sendRatings(
  { http, store }: ErrandDeps,
  items: readonly Rated[],
  onSent: (id: string) => void,
): Promise<Result<null>> {
  for (let at = 0; at < items.length; at += MAX_RATINGS) {
    const ratings = items.slice(at, at + MAX_RATINGS).map(({ rating }) => rating)
    const told = await http.post<RatingsKnown>('/api/kiosk/ratings', { ratings }, OMIT)
    if (!told.ok) return told
    for (const id of told.value.known) {
      await store.drop(id)
      onSent(id)
    }
  }
  return ok(null)
}

async function hearPlace({ http, store, isGenuine }: ErrandDeps): Promise<void> {
  const kept = await store.kept('place')
  const before = kept.ok ? kept.value : undefined
  const known = before?.deviceKeys.list ? `?known=${before.deviceKeys.hash}` : ''
  const told = await http.get<KioskPlace>(`/api/kiosk/place${known}`, OMIT)
  if (!told.ok || typeof told.value.centre !== 'string') return
  const place = told.value
  if (place.deviceKeys.list === null)
    await store.keepPlace({ ...place, deviceKeys: before?.deviceKeys ?? place.deviceKeys })
  else if (await isGenuine(place)) await store.keepPlace(place)
}

const base64Url = matching(/^[A-Za-z0-9_-]+$/, 400)
const boxShape = listOf((value, path) => {
  const { find, box } = value as { find?: unknown; box?: unknown }
  return base64Url(find, path) ?? base64Url(box, path)
}, 5_000)

async function hearBoxes({ http, store }: ErrandDeps): Promise<void> {
  for (let page = 0; page < MOST_PAGES_OF_BOXES; page++) {
    const kept = await store.kept('boxes')
    if (!kept.ok) return
    const after = kept.value?.seq ?? 0
    const told = await http.get<StatusesAnswer>(`/api/kiosk/statuses?after=${after}`, OMIT)
    if (!told.ok) return
    const { boxes, salt, rounds, seq, at, whole } = told.value
    if (!Number.isSafeInteger(seq) || boxShape(boxes, '') !== null) return
    // Under another salt nothing that was kept can be found again.
    const isAnew = whole || salt !== (kept.value?.salt ?? salt)
    const done = await store.keepBoxes(boxes, { salt, rounds, seq, at }, isAnew)
    if (!done.ok || boxes.length === 0 || seq === after) return
  }
}

function isNoLine({ code }: Problem): boolean {
  return code.startsWith('net.')
}
