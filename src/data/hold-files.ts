/** Files that belong to more than one work in hand: nothing is copied, whoever holds a file keeps it from going. */
import { ok, type Result } from '../../domain/base/result.ts'
import type { DataContext } from './context.ts'
import { storeFailure } from './store-failure.ts'

export async function holdFiles(
  ctx: DataContext,
  hashes: readonly string[],
  holder: string,
): Promise<Result<null>> {
  try {
    await ctx.db.transaction('rw', [ctx.db.files], async () => {
      for (const sha256 of hashes) {
        const row = await ctx.db.files.get(sha256)
        if (row) await ctx.db.files.update(sha256, { dossiers: [...new Set([...row.dossiers, holder])] })
      }
    })
    return ok(null)
  } catch (error) {
    return storeFailure(error)
  }
}
