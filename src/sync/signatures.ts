/** Keeps authorities, revoked serials and the register current (J1, J2): asked by hash, believed only when signed. */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { signatureListText, type SignatureAnswer } from '../../domain/signature/signature-list.ts'
import type { PublicKeyJwk } from '../../domain/sync/wire.ts'
import type { DataContext } from '../data/context.ts'
import { getMeta } from '../data/meta.ts'
import { keepSignatures, openSignatures } from '../data/signatures.ts'
import { askList } from './ask-list.ts'
import { verifyText } from './signature.ts'
import type { WirePort } from './wire-port.ts'

/** `signature.list-untrue`: not the home server's word, of another commune, or older than the one that is kept. */
export async function updateSignatures(
  ctx: DataContext,
  wire: Pick<WirePort, 'get'>,
  signKey: PublicKeyJwk,
): Promise<Result<null>> {
  const kept = await getMeta(ctx.db, 'signatures')
  const told = await askList<SignatureAnswer>(wire, '/api/signatures', kept)
  if (!told.ok) return told
  if (!told.value?.list) return ok(null)
  const { sig, ...said } = told.value.list
  const known = await openSignatures(ctx)
  if (!known.ok) return known
  const isTrue =
    said.commune === ctx.device.commune &&
    said.version >= (known.value?.version ?? 0) &&
    (await verifyText(signKey, signatureListText(said), sig))
  return isTrue ? await keepSignatures(ctx, told.value.hash, said) : refuse('signature.list-untrue')
}
