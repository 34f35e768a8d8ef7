/** What this device knows of the home server's history: checkpoints, each proven to follow from the one before (C7). */
import type { Checkpoint } from '../../domain/sync/wire.ts'
import type { DeviceDb } from './db.ts'
import { getMeta, setMeta } from './meta.ts'

/** A place in the commune's ledger. */
export interface HistoryPoint {
  readonly seq: number
  readonly chain: string
}

/** The home server was found set back; what is left to do about it is kept until it is done. */
export interface SetBack {
  readonly at: string // when it was noticed
  readonly common: HistoryPoint // the last place both sides know
  readonly was: number // how far this device had known the ledger
  readonly resent: number // own facts that are sent again
  readonly isReread: boolean // what others did was put back to `common` and is read again from there
  readonly isRefiled: boolean // the server was asked for every file this device holds
}

const KEPT = 32

/** In a transaction over meta: `checkpoint` follows from the last one kept. Old ones are thinned, never all dropped. */
export async function keepCheckpoint(db: DeviceDb, checkpoint: Checkpoint): Promise<void> {
  const known = await getMeta(db, 'checkpoints')
  const last = known.at(-1)
  if (last && checkpoint.seq <= last.seq) return
  await setMeta(db, 'checkpoints', thinned([...known, checkpoint]))
}

/** Every second one of the older half goes: close together lately, far apart long ago. */
export function thinned<T>(known: readonly T[]): readonly T[] {
  if (known.length <= KEPT) return known
  return known.filter((_, i) => i >= KEPT / 2 || i % 2 === 0)
}

/** Every place this device could compare, oldest first. */
export async function knownPoints(db: DeviceDb): Promise<readonly HistoryPoint[]> {
  const [checkpoints, cursor] = await Promise.all([getMeta(db, 'checkpoints'), getMeta(db, 'cursor')])
  const points: HistoryPoint[] = [...checkpoints]
  if (cursor.chain !== undefined && cursor.seq > 0) points.push({ seq: cursor.seq, chain: cursor.chain })
  return points.sort((a, b) => a.seq - b.seq)
}
