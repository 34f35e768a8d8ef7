/** Unsent declarations of a packet: each as it would be sent over a line, beside its pages. */
import type { PacketEntry, PageEntry } from '../../../domain/sync/packet/format.ts'
import { requestOf } from '../../sync/submit.ts'
import type { DeviceDb } from '../db.ts'
import { sha256Hex } from '../sha256.ts'
import { waitingDeclarations } from './unsent-work.ts'

/** Keep the manifest and every part below their bounds; the rest goes with the next packet. */
const MOST = { declarations: 300, pages: 2_000, bytes: 8 * 1024 * 1024 }

export interface PlannedDeclarations {
  readonly declarations: readonly { readonly entry: PacketEntry; readonly bytes: Uint8Array }[]
  readonly pages: readonly PageEntry[]
}

/** Null: given up. `onBytes`: of pages, as they are read, one at a time. */
export async function planDeclarations(
  db: DeviceDb,
  onBytes: (bytes: number) => void,
  signal: AbortSignal,
): Promise<PlannedDeclarations | null> {
  const declarations: { entry: PacketEntry; bytes: Uint8Array }[] = []
  const pages: PageEntry[] = []
  let all = 0
  for (const row of await waitingDeclarations(db)) {
    const bytes = new TextEncoder().encode(JSON.stringify(requestOf(row)))
    all += bytes.length
    const isFull = declarations.length === MOST.declarations || pages.length + row.pages.length > MOST.pages
    if (isFull || all > MOST.bytes) break
    for (const sha256 of row.pages) {
      if (signal.aborted) return null
      const page = await db.submissionPages.get([row.id, sha256])
      if (!page) continue // the server may have it; else it says that it is missing
      const size = page.sealed.length
      pages.push({ bytes: size, hash: await sha256Hex(page.sealed), submission: row.id, sha256 })
      onBytes(size)
    }
    declarations.push({ entry: { bytes: bytes.length, hash: await sha256Hex(bytes) }, bytes })
  }
  return { declarations, pages }
}
