/** Where lists of revoked certificates come from. The net is one way; tests and drills have their own. */
import type { Result } from '../../domain/base/result.ts'

export interface CrlSource {
  /** DER. `signature.crl.address-refused` · `.not-reached` · `.too-large` {address}. */
  fetch(address: string): Promise<Result<Uint8Array>>
}
