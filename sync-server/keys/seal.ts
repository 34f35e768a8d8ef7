/** Sealing to the home server (layout in domain/sync/signing.ts). Only the opening lives here. */
import { createDecipheriv, createPublicKey, diffieHellman, hkdfSync, type KeyObject } from 'node:crypto'
import { SEAL_INFO } from '../../domain/sync/signing.ts'

const POINT = 65
const IV = 12
const TAG = 16

/** The plain bytes; null when they were not sealed to this key or were touched. */
export function openSealed(privateKey: KeyObject, sealed: Uint8Array): Buffer | null {
  if (sealed.length < POINT + IV + TAG || sealed[0] !== 4) return null
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  const point = bytes.subarray(0, POINT)
  try {
    const key = sealingKey(privateKey, point)
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(POINT, POINT + IV))
    decipher.setAuthTag(bytes.subarray(-TAG))
    return Buffer.concat([decipher.update(bytes.subarray(POINT + IV, -TAG)), decipher.final()])
  } catch {
    return null
  }
}

function sealingKey(privateKey: KeyObject, point: Buffer): Buffer {
  const publicKey = createPublicKey({
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    },
    format: 'jwk',
  })
  const shared = diffieHellman({ privateKey, publicKey })
  return Buffer.from(hkdfSync('sha256', shared, point, SEAL_INFO, 32))
}
