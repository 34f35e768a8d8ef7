/** A key in software, for tests and for whoever configures one: WebCrypto, never exported from here. */
import { sequence, tlv } from './der-write.ts'
import type { SigningPort } from './signing-port.ts'
import { TAG } from '../../../domain/signature/der.ts'

export function softwareKey(key: CryptoKey, certificates: readonly Uint8Array[]): SigningPort {
  const isCurve = key.algorithm.name === 'ECDSA'
  const how = isCurve ? { name: 'ECDSA', hash: 'SHA-256' } : { name: key.algorithm.name }
  return {
    certificates,
    algorithm: isCurve ? 'ecdsa-sha256' : 'rsa-sha256',
    async sign(data) {
      const made = new Uint8Array(await crypto.subtle.sign(how, key, new Uint8Array(data)))
      return isCurve ? toDer(made) : made
    },
  }
}

/** WebCrypto gives r‖s; CMS wants a sequence of two integers. */
function toDer(pair: Uint8Array): Uint8Array {
  const half = pair.length / 2
  return sequence(unsigned(pair.subarray(0, half)), unsigned(pair.subarray(half)))
}

function unsigned(bytes: Uint8Array): Uint8Array {
  let from = 0
  while (from < bytes.length - 1 && bytes[from] === 0) from += 1
  const value = bytes.subarray(from)
  return value[0]! >= 0x80 ? tlv(TAG.integer, Uint8Array.of(0), value) : tlv(TAG.integer, value)
}
