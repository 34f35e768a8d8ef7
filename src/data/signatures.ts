/** What the home server told of signatures (J1): authorities, revoked serials, the register of signing certificates. */
import { ok, type Result } from '../../domain/base/result.ts'
import type { SignatureList } from '../../domain/signature/signature-list.ts'
import type { DataContext } from './context.ts'
import { keepList, openList } from './kept-list.ts'

/** Null before the first one came. */
export async function openSignatures(ctx: DataContext): Promise<Result<SignatureList | null>> {
  const opened = await openList<SignatureList>(ctx, 'signatures')
  return opened.ok ? ok(opened.value[0] ?? null) : opened
}

export function keepSignatures(ctx: DataContext, hash: string, list: SignatureList): Promise<Result<null>> {
  return keepList(ctx, 'signatures', hash, [list])
}
