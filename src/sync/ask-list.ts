/** Asks for a list of the home server by the hash of the one that is kept: an unchanged one costs nothing. */
import { ok, type Result } from '../../domain/base/result.ts'
import type { WirePort } from './wire-port.ts'

/** A server of an earlier release has no such list. */
export const SILENT = ['request.route.not-found', 'net.refused']

/** Null from a server that has none; whether it changed stands in the answer. */
export async function askList<T>(
  wire: Pick<WirePort, 'get'>,
  path: string,
  kept: { readonly hash: string } | null,
): Promise<Result<T | null>> {
  const told = await wire.get<T>(`${path}?known=${kept?.hash ?? ''}`)
  return !told.ok && SILENT.includes(told.problem.code) ? ok(null) : told
}
