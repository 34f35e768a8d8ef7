/** Keeps what the commune tells of its centre current (Z1): asked by its hash, believed only when signed. */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { centreText, type CentreAnswer } from '../../domain/centre/centre-facts.ts'
import type { PublicKeyJwk } from '../../domain/sync/wire.ts'
import { keepCentre } from '../data/centre.ts'
import type { DataContext } from '../data/context.ts'
import { getMeta } from '../data/meta.ts'
import { askList } from './ask-list.ts'
import { verifyText } from './signature.ts'
import type { WirePort } from './wire-port.ts'

/** `centre.untrue`: not the home server's word, or of another commune. */
export async function updateCentre(
  ctx: DataContext,
  wire: Pick<WirePort, 'get'>,
  signKey: PublicKeyJwk,
): Promise<Result<null>> {
  const kept = await getMeta(ctx.db, 'centre')
  const told = await askList<CentreAnswer>(wire, '/api/centre', kept)
  if (!told.ok) return told
  if (!told.value?.list) return ok(null)
  const { sig, ...said } = told.value.list
  const isTrue = said.commune === ctx.device.commune && (await verifyText(signKey, centreText(said), sig))
  return isTrue ? await keepCentre(ctx, told.value.hash, said) : refuse('centre.untrue')
}
