/** Lists the home server tells, kept sealed under the hash they are asked by. */
import { ok, type Result } from '../../domain/base/result.ts'
import {
  assignmentsAddress,
  centreAddress,
  localRulesAddress,
  officersAddress,
  openingsAddress,
  payeesAddress,
  planDraftsAddress,
  signaturesAddress,
  appointmentsAddress,
} from './addresses.ts'
import type { DataContext } from './context.ts'
import { getMeta, setMeta } from './meta.ts'
import { openValues, sealValue } from './sealing.ts'
import { storeFailure } from './store-failure.ts'

const addresses = {
  officers: officersAddress,
  payees: payeesAddress,
  assignments: assignmentsAddress,
  openings: openingsAddress,
  localRules: localRulesAddress,
  planDrafts: planDraftsAddress,
  signatures: signaturesAddress,
  centre: centreAddress,
  appointments: appointmentsAddress,
} as const
export type KeptList = keyof typeof addresses

/** Empty before the first one came. */
export async function openList<T>(ctx: DataContext, name: KeptList): Promise<Result<readonly T[]>> {
  try {
    const kept = await getMeta(ctx.db, name)
    if (kept === null) return ok([])
    const opened = await openValues<readonly T[]>(ctx.vault, [{ address: addresses[name], row: kept.sealed }])
    return opened.ok ? ok(opened.value[0] ?? []) : opened
  } catch (error) {
    return storeFailure(error)
  }
}

export async function keepList(
  ctx: DataContext,
  name: KeptList,
  hash: string,
  list: readonly unknown[],
): Promise<Result<null>> {
  const sealed = await sealValue(ctx.vault, addresses[name], list)
  if (!sealed.ok) return sealed
  try {
    await setMeta(ctx.db, name, { hash, sealed: sealed.value })
  } catch (error) {
    return storeFailure(error)
  }
  return ok(null)
}
