/** Who is to be called on at home: for the officer who wrote it down, on this device only. */
import { ok, type Result } from '../../domain/base/result.ts'
import { homeVisitAddress } from './addresses.ts'
import type { DataContext } from './context.ts'
import type { VisitRow } from './db.ts'
import { listOwn, type OwnShelf } from './own-work.ts'
import { sealValue } from './sealing.ts'
import { storeFailure } from './store-failure.ts'

export interface Visit {
  readonly id: string
  readonly who: string // a name, or what people call them: "bà cụ cuối bản"
  readonly hamlet: string
  readonly reason: string
  readonly phone: string
  readonly day: string // YYYY-MM-DD
  readonly doneAt: string | null
}

const shelf: OwnShelf<VisitRow> = { table: (db) => db.homeVisits, addressOf: homeVisitAddress }

export async function saveVisit(ctx: DataContext, visit: Visit): Promise<Result<null>> {
  try {
    const known = await ctx.db.homeVisits.get(visit.id)
    const version = (known?.version ?? 0) + 1
    const sealed = await sealValue(ctx.vault, homeVisitAddress(visit.id, version), visit)
    if (!sealed.ok) return sealed
    await ctx.db.homeVisits.put({ ...sealed.value, id: visit.id, version, officer: ctx.officer.id })
    return ok(null)
  } catch (error) {
    return storeFailure(error)
  }
}

/** By day; those that are done last. */
export async function listVisits(ctx: DataContext): Promise<Result<Visit[]>> {
  const visits = await listOwn<Visit>(ctx, shelf)
  const weight = (visit: Visit) => `${visit.doneAt === null ? 0 : 1}${visit.day}`
  return visits.ok ? ok(visits.value.sort((a, b) => (weight(a) < weight(b) ? -1 : 1))) : visits
}

export async function dropVisit(ctx: DataContext, id: string): Promise<Result<null>> {
  try {
    await ctx.db.homeVisits.delete(id)
    return ok(null)
  } catch (error) {
    return storeFailure(error)
  }
}
