/** Refused facts and pages a person has put aside, with the reason. They stay where they are and stay counted; only the
 *  call for attention ends. */
import { ok, type Result } from '../../domain/base/result.ts'
import { asideAddress } from './addresses.ts'
import type { DataContext } from './context.ts'
import type { AsideRow, DeviceDb } from './db.ts'
import { openValues, sealValue } from './sealing.ts'
import { storeFailure } from './store-failure.ts'

/** `parked`: left for later · `repaired`: done anew, `into` the draft or fact that took its place. */
export interface Aside {
  readonly kind: 'parked' | 'repaired'
  readonly reason: string
  readonly into: string | null
  readonly at: string
}

/** `ids`: of facts, or hashes of pages. The reason may name a person, so it is sealed. */
export async function putAside(
  ctx: DataContext,
  ids: readonly string[],
  aside: Omit<Aside, 'at'>,
): Promise<Result<null>> {
  const value: Aside = { ...aside, at: ctx.clock.at() }
  const rows: AsideRow[] = []
  for (const id of ids) {
    const sealed = await sealValue(ctx.vault, asideAddress(id), value)
    if (!sealed.ok) return sealed
    rows.push({ ...sealed.value, id })
  }
  try {
    await ctx.db.asides.bulkPut(rows)
  } catch (error) {
    return storeFailure(error)
  }
  ctx.changed()
  return ok(null)
}

export async function takeBack(ctx: DataContext, ids: readonly string[]): Promise<void> {
  await ctx.db.asides.bulkDelete([...ids])
  ctx.changed()
}

/** Damaged rows are left out: what they were about calls for attention again. */
export async function listAsides(ctx: DataContext): Promise<Result<ReadonlyMap<string, Aside>>> {
  const rows = await ctx.db.asides.toArray()
  const opened = await openValues<Aside>(
    ctx.vault,
    rows.map((row) => ({ address: asideAddress(row.id), row })),
  )
  if (!opened.ok) return opened
  return ok(
    new Map(
      rows.flatMap((row, i) => {
        const aside = opened.value[i]
        return aside ? [[row.id, aside] as const] : []
      }),
    ),
  )
}

/** Needs no open vault. */
export async function asideIds(db: DeviceDb): Promise<ReadonlySet<string>> {
  return new Set(await db.asides.toCollection().primaryKeys())
}
