/** Gives a refused page back to the sender, where another try can help. */
import type { Problem } from '../../../domain/base/result.ts'
import type { DataContext } from '../../data/context.ts'

/** Sending the same bytes again cannot change the server's mind about these. */
const FINAL = new Set(['blob.type-refused', 'blob.too-large', 'blob.metadata-invalid'])

export function canRetry(problem: Problem | null): boolean {
  return problem === null || !FINAL.has(problem.code)
}

export async function retryFile(ctx: DataContext, sha256: string): Promise<void> {
  await ctx.db.files
    .where('sha256')
    .equals(sha256)
    .and((row) => row.state === 'refused')
    .modify({ state: 'waiting', problem: null, uploadUrl: null, sentBytes: 0 })
  ctx.changed()
}
