/** The shipped session of a resident on an empty page of any profile: keeps a picture of a paper, and ends or does not. */
import { beginSession, type OpenSession } from '../../../src/kiosk/session/begin-session.ts'
import { findStorageBuckets } from '../../../src/kiosk/session/storage-buckets.ts'

const PAGE_BYTES = 400_000

let session: OpenSession | null = null

/** Answers the picture, a character a byte. */
export async function keepPage(): Promise<string> {
  session = beginSession({ buckets: findStorageBuckets(), nowMs: () => Date.now() })
  const page = new Uint8Array(PAGE_BYTES)
  for (let at = 0; at < PAGE_BYTES; at += 50_000) crypto.getRandomValues(page.subarray(at, at + 50_000))
  const kept = await session.keep('CCCD mặt trước', page)
  const read = await session.read('CCCD mặt trước')
  if (!kept.ok || !read.ok || read.value.length !== PAGE_BYTES) throw new Error('not kept')
  return Array.from(page, (byte) => String.fromCharCode(byte)).join('')
}

/** How many things were left. */
export async function endSession(): Promise<number> {
  return (await session?.end())?.remains.length ?? -1
}
