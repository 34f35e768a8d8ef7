/**
 * The offline kit: reader, models, PDF writer and fonts. Kept when first used or when the officer prepares for an outage,
 * never in the first installation. Every file is checked against the hash of the build before it is stored.
 */
import type { BuiltFile, MissingFile } from './api.ts'
import { kitFiles, scope } from './build-time.ts'

const CACHE = 'offline-kit'
/** Stands in the cache once the whole kit has been there. */
const PREPARED = '/prepared'
const fileByUrl = new Map(kitFiles.map((file) => [new URL(file.url, scope.location.origin).href, file]))

/** The hash is part of the key: a file that kept its name but changed counts as absent. */
const keyOf = (file: BuiltFile) => `${file.url}?is=${encodeURIComponent(file.integrity)}`

export const isKitFile = (url: URL) => fileByUrl.has(url.origin + url.pathname)

async function load(file: BuiltFile, cache: Cache, signal?: AbortSignal): Promise<Response> {
  const answer = await fetch(file.url, { integrity: file.integrity, ...(signal ? { signal } : {}) })
  if (!answer.ok) throw new TypeError(`${file.url} answered ${answer.status}`)
  await cache.put(keyOf(file), answer.clone())
  return answer
}

/** Cache first. With no room left on the device the file still works, it is only not kept. */
export async function answerFromKit(url: URL): Promise<Response> {
  const file = fileByUrl.get(url.origin + url.pathname)
  if (!file) return fetch(url)
  const cache = await caches.open(CACHE)
  const kept = await cache.match(keyOf(file))
  if (kept) return kept
  return load(file, cache).catch((error: unknown) => {
    if (isNoSpace(error)) return fetch(url)
    throw error
  })
}

export async function missingFromKit(): Promise<MissingFile[]> {
  const cache = await caches.open(CACHE)
  const kept = await Promise.all(kitFiles.map((file) => cache.match(keyOf(file))))
  return kitFiles.filter((_, i) => !kept[i]).map((file) => ({ url: file.url, why: 'absent' }))
}

/** Loads what is absent, one file after the other so that a thin line is not split. Answers what is still missing. */
export async function prepareKit(
  progress: (bytes: number, ofBytes: number) => void,
  signal?: AbortSignal,
): Promise<MissingFile[]> {
  const cache = await caches.open(CACHE)
  const missing: MissingFile[] = []
  const ofBytes = kitFiles.reduce((sum, file) => sum + file.size, 0)
  let bytes = 0
  for (const file of kitFiles) {
    try {
      if (!(await cache.match(keyOf(file)))) await load(file, cache, signal)
      bytes += file.size
      progress(bytes, ofBytes)
    } catch (error) {
      missing.push({ url: file.url, why: isNoSpace(error) ? 'no-space' : 'unreachable' })
    }
  }
  if (missing.length === 0) await cache.put(PREPARED, new Response())
  return missing
}

/** A device that was ready for an outage must still be ready after an update: the new kit is part of the installation. */
export async function carryKitOver(): Promise<void> {
  const cache = await caches.open(CACHE)
  if (!(await cache.match(PREPARED))) return
  const missing = await prepareKit(() => undefined)
  if (missing.length > 0)
    throw new TypeError(`offline kit not loaded: ${missing.map((file) => file.url).join(' ')}`)
}

export async function dropOldKitFiles(): Promise<void> {
  const cache = await caches.open(CACHE)
  const current = new Set(
    [PREPARED, ...kitFiles.map(keyOf)].map((key) => new URL(key, scope.location.origin).href),
  )
  for (const request of await cache.keys()) if (!current.has(request.url)) await cache.delete(request)
}

const isNoSpace = (error: unknown) => error instanceof DOMException && error.name === 'QuotaExceededError'
