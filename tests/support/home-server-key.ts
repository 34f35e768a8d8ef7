/** The home server's sealing key, and its own way of opening what was sealed: written apart from the vault's code. */
import { createDecipheriv, createECDH, createPublicKey, hkdfSync } from 'node:crypto'

export interface HomeServerKey {
  readonly jwk: JsonWebKey
  open(sealed: Uint8Array): Uint8Array
}

export function createHomeServerKey(): HomeServerKey {
  const ecdh = createECDH('prime256v1')
  const point = ecdh.generateKeys()
  const spki = Buffer.concat([
    Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex'),
    point,
  ])
  const jwk = createPublicKey({ key: spki, format: 'der', type: 'spki' }).export({
    format: 'jwk',
  }) as JsonWebKey
  return {
    jwk,
    open(sealed) {
      const once = sealed.subarray(0, 65)
      const key = Buffer.from(hkdfSync('sha256', ecdh.computeSecret(once), once, 'motcua/seal/1', 32))
      const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(65, 77))
      cipher.setAuthTag(sealed.subarray(-16))
      return new Uint8Array(Buffer.concat([cipher.update(sealed.subarray(77, -16)), cipher.final()]))
    },
  }
}
