/** An empty database beside the real one, for a drill; gone with it, and at the next start if a drill was killed. */
import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openStore } from '../open-store.ts'
import type { Store } from '../store/port.ts'
import type { EventLaw } from '../sync/law.ts'

export async function openScratchStore(
  dataDir: string,
  law: EventLaw,
): Promise<{ readonly store: Store; readonly drop: () => Promise<void> }> {
  const folder = join(scratchFolder(dataDir), randomUUID())
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const store = await openStore({ dataDir: folder, database: null }, law, () => {})
  return {
    store,
    drop: async () => {
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export function clearScratch(dataDir: string): Promise<void> {
  return rm(scratchFolder(dataDir), { recursive: true, force: true })
}

function scratchFolder(dataDir: string): string {
  return join(dataDir, 'drills')
}
