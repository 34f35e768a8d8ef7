/** Keeps the accounts fees are paid to current (M1, M3): asked by their hash, believed only when signed. */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { payeesText, type PayeesAnswer } from '../../domain/money/payee.ts'
import type { PublicKeyJwk } from '../../domain/sync/wire.ts'
import type { DataContext } from '../data/context.ts'
import { getMeta } from '../data/meta.ts'
import { keepPayees, listPayees } from '../data/payees.ts'
import { askList } from './ask-list.ts'
import { verifyText } from './signature.ts'
import type { WirePort } from './wire-port.ts'

/** `money.payee.untrue`: not the home server's word, of another commune, or without an account that was known. */
export async function updatePayees(
  ctx: DataContext,
  wire: Pick<WirePort, 'get'>,
  signKey: PublicKeyJwk,
): Promise<Result<null>> {
  const kept = await getMeta(ctx.db, 'payees')
  const told = await askList<PayeesAnswer>(wire, '/api/payees', kept)
  if (!told.ok) return told
  if (!told.value?.list) return ok(null)
  const { sig, ...said } = told.value.list
  const known = await listPayees(ctx)
  if (!known.ok) return known
  const ids = new Set(said.payees.map(({ id }) => id))
  const isTrue =
    said.commune === ctx.device.commune &&
    known.value.every(({ id }) => ids.has(id)) &&
    (await verifyText(signKey, payeesText(said), sig))
  return isTrue ? await keepPayees(ctx, told.value.hash, said.payees) : refuse('money.payee.untrue')
}
