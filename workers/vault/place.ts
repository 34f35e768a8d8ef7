/** Where a vault stands: the device, its commune, and the home server it seals to. */
import { ok, type Result } from '../../domain/base/result.ts'
import { importSealKey, sealKeyPrint } from './server-seal.ts'
import type { OpenVault, Place } from './session.ts'
import type { SlotHead } from './slot-body.ts'

/** `vault.seal-key-invalid`. */
export async function findPlace(device: string, commune: string, jwk: JsonWebKey): Promise<Result<Place>> {
  const sealKey = await importSealKey(jwk)
  if (!sealKey.ok) return sealKey
  return ok({ device, commune, sealKey: sealKey.value, sealKeyPrint: await sealKeyPrint(sealKey.value) })
}

/** What a further slot of the officer who is unlocked says outside its seal. */
export function placeHead(
  { place: { device, commune }, who: { officer } }: OpenVault,
  lookup: string,
): SlotHead {
  return { device, commune, officer, lookup }
}
