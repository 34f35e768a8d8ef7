/** Keeps the accounts fees are paid to current (M1, M3): asked by their hash, believed only when signed. */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { payeesText, type PayeesAnswer } from '../../domain/money/payee.ts'
import type { PublicKeyJwk } from '../../domain/sync/wire.ts'
import type { DataContext } from '../data/context.ts'
import { getMeta } from '../data/meta.ts'
import { keepPayees, listPayees } from '../data/payees.ts'
import { verifyText } from './signature.ts'
import type { WirePort } from './wire-port.ts'

/** A server of an earlier release has no such list. */
const SILENT = ['request.route.not-found', 'net.refused']

/** `money.payee.untrue`: not the home server's word, of another commune, or without an account that was known. */
export async function updatePayees(
  ctx: DataContext,
  wire: Pick<WirePort, 'get'>,
  signKey: PublicKeyJwk,
): Promise<Result<null>> {
  const kept = await getMeta(ctx.db, 'payees')
  const told = await wire.get<PayeesAnswer>(`/api/payees?known=${kept?.hash ?? ''}`)
  if (!told.ok) return SILENT.includes(told.problem.code) ? ok(null) : told
  const { hash, list } = told.value
  if (list === null) return ok(null)
  const { sig, ...said } = list
  const known = await listPayees(ctx)
  if (!known.ok) return known
  const ids = new Set(said.payees.map(({ id }) => id))
  const isTrue =
    said.commune === ctx.device.commune &&
    known.value.every(({ id }) => ids.has(id)) &&
    (await verifyText(signKey, payeesText(said), sig))
  return isTrue ? await keepPayees(ctx, hash, said.payees) : refuse('money.payee.untrue')
}
