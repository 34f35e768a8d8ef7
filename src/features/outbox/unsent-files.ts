/** What the outbox needs to know of files that are not at the home server yet. A file row carries the whole scan, so each
 *  is read once and again only when something about it can have changed. */
import type { DeviceDb, FileRow } from '../../data/db.ts'

export type UnsentFile = Pick<FileRow, 'sha256' | 'size' | 'sentBytes' | 'dueAt' | 'dossiers' | 'problem'> & {
  readonly state: 'waiting' | 'sending' | 'refused'
}

const STATES = ['waiting', 'sending', 'refused'] as const

/** Nearest first; what has no deadline last. */
export function compareDue(a: string, b: string): number {
  if (a === b) return 0
  return a !== '' && (b === '' || a < b) ? -1 : 1
}

/** The order in which the sender takes them (src/sync/upload.ts): nearest deadline first, small first. */
export function compareFiles(a: UnsentFile, b: UnsentFile): number {
  if (a.dueAt !== b.dueAt) return compareDue(a.dueAt, b.dueAt)
  return a.size - b.size || (a.sha256 < b.sha256 ? -1 : 1)
}

export function createUnsentFiles(db: DeviceDb): () => Promise<UnsentFile[]> {
  let known = new Map<string, UnsentFile>()
  return async () => {
    const keys = await Promise.all(STATES.map((state) => db.files.where('state').equals(state).primaryKeys()))
    const now = new Map<string, UnsentFile>()
    for (const [i, state] of STATES.entries()) {
      for (const sha256 of keys[i] ?? []) {
        const before = known.get(sha256)
        // Only the one on its way grows while its state stays the same.
        if (before?.state === state && state !== 'sending') now.set(sha256, before)
        else {
          const row = await db.files.get(sha256)
          if (row?.state === state) now.set(sha256, factsOf(row, state))
        }
      }
    }
    known = now
    return [...now.values()]
  }
}

function factsOf(row: FileRow, state: UnsentFile['state']): UnsentFile {
  const { sha256, size, sentBytes, dueAt, dossiers, problem } = row
  return { sha256, size, sentBytes, dueAt, dossiers, problem, state }
}
