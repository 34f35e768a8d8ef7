/** What screens may say while a home server that was set back is being healed. */
import type { DeviceDb } from './db.ts'
import type { SetBack } from './history.ts'
import { getMeta, setMeta } from './meta.ts'

export interface Healing {
  readonly setBack: SetBack
  readonly unconfirmed: number // facts of others that nobody has sent again yet
}

export async function readHealing(db: DeviceDb, device: string): Promise<Healing | null> {
  const setBack = await getMeta(db, 'setBack')
  if (setBack === null) return null
  const unconfirmed = await db.events
    .filter((row) => row.lostSeq !== undefined && row.seq === null && row.device !== device)
    .count()
  return { setBack, unconfirmed }
}

/** The officer has read it. What is unconfirmed stays so. */
export async function endSetBack(db: DeviceDb): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const setBack = await getMeta(db, 'setBack')
    if (setBack?.isReread && setBack.isRefiled) await setMeta(db, 'setBack', null)
  })
}
