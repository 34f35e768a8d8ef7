/** Keeps the list of officers of the commune current (A13): asked by its hash, so that an unchanged one costs nothing. */
import type { DirectoryAnswer } from '../../domain/access/directory.ts'
import { ok, type Result } from '../../domain/base/result.ts'
import type { DataContext } from '../data/context.ts'
import { getMeta } from '../data/meta.ts'
import { keepOfficers } from '../data/officers.ts'
import { askList } from './ask-list.ts'
import type { WirePort } from './wire-port.ts'

export async function updateOfficers(ctx: DataContext, wire: WirePort): Promise<Result<null>> {
  const kept = await getMeta(ctx.db, 'officers')
  const told = await askList<DirectoryAnswer>(wire, '/api/officers/directory', kept)
  if (!told.ok) return told
  if (!told.value?.officers) return ok(null)
  return await keepOfficers(ctx, told.value.hash, told.value.officers)
}
