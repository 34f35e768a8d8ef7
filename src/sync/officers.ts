/** Keeps the list of officers of the commune current (A13): asked by its hash, so that an unchanged one costs nothing. */
import type { DirectoryAnswer } from '../../domain/access/directory.ts'
import { ok, type Result } from '../../domain/base/result.ts'
import type { DataContext } from '../data/context.ts'
import { getMeta } from '../data/meta.ts'
import { keepOfficers } from '../data/officers.ts'
import type { WirePort } from './wire-port.ts'

/** A server of an earlier release has no such list. */
const SILENT = ['request.route.not-found', 'net.refused']

export async function updateOfficers(ctx: DataContext, wire: WirePort): Promise<Result<null>> {
  const kept = await getMeta(ctx.db, 'officers')
  const told = await wire.get<DirectoryAnswer>(`/api/officers/directory?known=${kept?.hash ?? ''}`)
  if (!told.ok) return SILENT.includes(told.problem.code) ? ok(null) : told
  const { hash, officers } = told.value
  return officers === null ? ok(null) : await keepOfficers(ctx, hash, officers)
}
