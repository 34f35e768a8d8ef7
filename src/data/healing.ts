/** What screens may say of this device's copy of the ledger: healing after a restore, and more facts than it should carry. */
import type { DeviceDb } from './db.ts'
import { isOverBudget } from './forget.ts'
import type { SetBack } from './history.ts'
import { getMeta, setMeta } from './meta.ts'

export interface Healing {
  readonly setBack: SetBack | null
  readonly isOverBudget: boolean
  readonly unconfirmed: number // facts of others that nobody has sent again yet
}

export async function readHealing(db: DeviceDb, device: string): Promise<Healing | null> {
  const [setBack, tooMany] = await Promise.all([getMeta(db, 'setBack'), isOverBudget(db)])
  if (setBack === null) return tooMany ? { setBack, isOverBudget: tooMany, unconfirmed: 0 } : null
  const unconfirmed = await db.events
    .filter((row) => row.lostSeq !== undefined && row.seq === null && row.device !== device)
    .count()
  return { setBack, isOverBudget: tooMany, unconfirmed }
}

/** The officer has read it. What is unconfirmed stays so. */
export async function endSetBack(db: DeviceDb): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const setBack = await getMeta(db, 'setBack')
    if (setBack?.isReread && setBack.isRefiled) await setMeta(db, 'setBack', null)
  })
}
