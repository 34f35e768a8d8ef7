/** Follows what this device is to carry (L5): dossiers that left its scope are forgotten, others come back. */
import { ok, type Result } from '../../domain/base/result.ts'
import type { DossierRowsAnswer, PurgeAnswer } from '../../domain/sync/wire.ts'
import type { DataContext } from '../data/context.ts'
import { putDossiers } from '../data/dossier-rows.ts'
import { EVERYTHING, forgetDossiers } from '../data/forget.ts'
import { getMeta, setMeta } from '../data/meta.ts'
import { sealRead } from './seal-read.ts'
import type { WirePort } from './wire-port.ts'

/** Under the ledger's lock, after a pull. What still has something unsent is forgotten once that is gone. */
export async function followScope(ctx: DataContext, wire: WirePort): Promise<Result<null>> {
  const { db } = ctx
  const told = await getMeta(db, 'scopeEpochTold')
  for (;;) {
    const { scopeEpoch } = await getMeta(db, 'cursor')
    if (told <= scopeEpoch) break
    const answer = await wire.get<PurgeAnswer>(`/api/sync/purge?since=${scopeEpoch}`)
    if (!answer.ok) return answer
    const { forget, recall, scopeEpoch: reached, more } = answer.value
    for (const id of recall) {
      const back = await readBack(ctx, wire, id)
      if (!back.ok) return back
    }
    await db.transaction('rw', db.meta, async () => {
      const before = (await getMeta(db, 'toForget')).filter((id) => !recall.includes(id))
      const toForget = recall.includes(EVERYTHING) ? [] : [...new Set([...before, ...forget])]
      await setMeta(db, 'toForget', toForget)
      const cursor = await getMeta(db, 'cursor')
      await setMeta(db, 'cursor', { ...cursor, scopeEpoch: more ? reached : Math.max(reached, told) })
    })
  }
  if (await forgetDossiers(db)) ctx.changed()
  return ok(null)
}

async function readBack(ctx: DataContext, wire: WirePort, id: string): Promise<Result<null>> {
  if (id === EVERYTHING) return ok(null) // the next pull from the start brings them
  const answer = await wire.get<DossierRowsAnswer>(`/api/sync/dossier?id=${encodeURIComponent(id)}`)
  if (!answer.ok) return answer
  const sealed = await sealRead(ctx, answer.value.rows)
  if (!sealed.ok) return sealed
  const { db } = ctx
  await db.transaction('rw', [db.events, db.dossiers, db.meta], async () => {
    await db.events.bulkPut(sealed.value.events)
    await putDossiers(db, sealed.value.dossiers)
  })
  return ok(null)
}
