/** Lets go of dossiers that left this device's scope (L6). What is not safely at the server keeps its dossier here. */
import type { DeviceDb } from './db.ts'
import { getMeta, setMeta } from './meta.ts'
import { receiptProofKey } from './receipt-proof.ts'

/** As a dossier: all of them. */
export const EVERYTHING = '*'

const HELD_BACK = ['draft', 'waiting', 'sending', 'refused']

/** Of what is to be forgotten, everything that has nothing unsent. Answers whether something went. */
export async function forgetDossiers(db: DeviceDb): Promise<boolean> {
  const asked = await getMeta(db, 'toForget')
  if (asked.length === 0) return false
  const ids = asked.includes(EVERYTHING)
    ? ((await db.dossiers.toCollection().primaryKeys()) as string[])
    : asked
  let went = false
  const kept = new Set<string>(asked.includes(EVERYTHING) ? [EVERYTHING] : [])
  for (const id of ids) {
    if (await forgetOne(db, id)) {
      await db.meta.delete(receiptProofKey(id))
      went = true
    } else kept.add(id)
  }
  await setMeta(db, 'toForget', [...kept])
  return went
}

/** One transaction: the dossier, its facts and its hold on files. The own log stays in the outbox (C4). */
async function forgetOne(db: DeviceDb, id: string): Promise<boolean> {
  return await db.transaction('rw', [db.events, db.dossiers, db.outbox, db.files], async () => {
    const unsent = await db.outbox
      .where('dossier')
      .equals(id)
      .and((row) => row.state !== 'stored')
      .count()
    const held = db.files.where('dossiers').equals(id)
    const unsentFiles = await held.and((file) => HELD_BACK.includes(file.state)).count()
    if (unsent + unsentFiles > 0) return false
    await db.events.where('dossier').equals(id).delete()
    await db.dossiers.delete(id)
    // Files stay until a receipt lets them go; nobody holds them any more.
    const files = await db.files.where('dossiers').equals(id).toArray()
    for (const { sha256, dossiers } of files)
      await db.files.update(sha256, { dossiers: dossiers.filter((holder) => holder !== id) })
    return true
  })
}

/** More facts than this on one device slow every reading down (cht #10408): told, never enforced. */
export const EVENTS_BUDGET = 20_000

export async function isOverBudget(db: DeviceDb): Promise<boolean> {
  return (await db.events.count()) > EVENTS_BUDGET
}
