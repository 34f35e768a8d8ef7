/** A fresh P-256 key and its public half as devices see it. */
import { generateKeyPairSync } from 'node:crypto'
import { toPublicJwk } from '../../sync-server/keys/ecdsa.ts'

export function newKeyPair() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { privateKey, publicJwk: toPublicJwk(publicKey) }
}
