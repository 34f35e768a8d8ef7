/**
 * The shell: pages, scripts, styles and the screen font, installed whole or not at all. The shell it replaces is kept
 * too: open tabs still load its parts after an update, and it is started again when the new one never gets going.
 */
import { PrecacheController } from 'workbox-precaching/PrecacheController.js'
import type { MissingFile } from './api.ts'
import { buildId, scope, shellFiles, shellName, startPage } from './build-time.ts'

const CACHE = shellName
const PREVIOUS = `${shellName}-previous`
const STATE = `${shellName}-state`
const START = '/start'
/** Starts in a row that never reported success, after which the previous shell is served. */
const UNPROVEN_STARTS = 3

export const shell = new PrecacheController({ cacheName: CACHE })
shell.addToCacheList([...shellFiles])

interface StartRecord {
  readonly build: string
  readonly starts: number
  readonly good: boolean
}

async function readStart(): Promise<StartRecord> {
  const kept = await (await caches.open(STATE)).match(START)
  const record = kept ? ((await kept.json()) as StartRecord) : null
  return record?.build === buildId ? record : { build: buildId, starts: 0, good: false }
}

async function writeStart(record: StartRecord): Promise<void> {
  await (await caches.open(STATE)).put(START, new Response(JSON.stringify(record)))
}

/** The page says which script it runs: a page of the previous shell must not vouch for the current one. */
export async function markGood(entry: string): Promise<void> {
  if (shell.getCacheKeyForURL(entry)) await writeStart({ build: buildId, starts: 0, good: true })
}

/** What a navigation gets: the current start page, or the previous one when the current never started. */
export async function answerStartPage(event: FetchEvent): Promise<Response> {
  const start = await readStart()
  if (!start.good) {
    const previous = start.starts >= UNPROVEN_STARTS ? await matchPrevious(startPage) : undefined
    if (previous) return previous
    event.waitUntil(writeStart({ ...start, starts: start.starts + 1 }))
  }
  return (await shell.matchPrecache(startPage)) ?? fetch(event.request)
}

async function matchPrevious(url: string): Promise<Response | undefined> {
  return (await caches.open(PREVIOUS)).match(url, { ignoreSearch: true })
}

/** A part only the previous shell knows, asked for by a tab that has not been reloaded yet. */
export async function answerFromPrevious(request: Request): Promise<Response> {
  return (await matchPrevious(request.url)) ?? fetch(request)
}

export async function missingFromShell(): Promise<MissingFile[]> {
  const kept = await Promise.all(shellFiles.map((file) => shell.matchPrecache(file.url)))
  return shellFiles.filter((_, i) => !kept[i]).map((file) => ({ url: file.url, why: 'absent' }))
}

/** Loads again what the browser threw away; what cannot be loaded stays missing. */
export async function healShell(): Promise<void> {
  const cache = await caches.open(CACHE)
  for (const { url } of await missingFromShell()) {
    const key = shell.getCacheKeyForURL(url)
    const integrity = shellFiles.find((file) => file.url === url)?.integrity ?? ''
    const answer = await fetch(url, { integrity, cache: 'reload' }).catch(() => null)
    if (key && answer?.ok) await cache.put(key, answer).catch(() => undefined)
  }
}

/** Before the controller deletes what the new build does not list: it becomes the previous shell. */
export async function keepOutgoing(): Promise<void> {
  const current = new Set(shell.getURLsToCacheKeys().values())
  const cache = await caches.open(CACHE)
  const outgoing = (await cache.keys()).filter((request) => !current.has(request.url))
  if (outgoing.length === 0) return
  await caches.delete(PREVIOUS)
  const previous = await caches.open(PREVIOUS)
  for (const request of outgoing) {
    const answer = await cache.match(request)
    if (answer) await previous.put(request, answer)
  }
}

/** True while no worker was in charge before this one. */
export const isFirstInstallation = () => scope.registration.active === null
