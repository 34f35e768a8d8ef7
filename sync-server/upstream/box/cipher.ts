/** A file as it travels: encrypted with a key of its own, in pieces, from any place on. Made anew for every try. */
import {
  createCipheriv,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
} from 'node:crypto'
import type { Readable } from 'node:stream'
import { fileAad, SEAL_INFO } from '../../../domain/sync/signing.ts'
import type { PublicKeyJwk } from '../../../domain/sync/wire.ts'
import { toPublicJwk } from '../../keys/ecdsa.ts'

export interface FileKey {
  readonly sha256: string
  readonly iv: Buffer
  readonly key: Buffer
}

/** The ciphertext and its tag from `offset` on. The same key and place give the same bytes as the try before. */
export async function* cipherPieces(
  plain: Readable,
  { sha256, iv, key }: FileKey,
  offset: number,
  pieceBytes: number,
): AsyncGenerator<Buffer> {
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(Buffer.from(fileAad(sha256)))
  let skip = offset
  let waiting: Buffer[] = []
  let size = 0
  const take = (bytes: Buffer) => {
    const rest = bytes.subarray(Math.min(skip, bytes.length))
    skip -= bytes.length - rest.length
    waiting.push(rest)
    size += rest.length
  }
  for await (const chunk of plain as AsyncIterable<Buffer>) {
    take(cipher.update(chunk))
    while (size >= pieceBytes) {
      const all = Buffer.concat(waiting)
      yield all.subarray(0, pieceBytes)
      waiting = [all.subarray(pieceBytes)]
      size -= pieceBytes
    }
  }
  take(cipher.final())
  take(cipher.getAuthTag())
  for (let all = Buffer.concat(waiting); all.length > 0; all = all.subarray(pieceBytes))
    yield all.subarray(0, pieceBytes)
}

/** To the province's key, as devices seal to theirs (domain/sync/signing.ts). */
export function sealTo(theirs: PublicKeyJwk, plain: Uint8Array): Buffer {
  const own = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x, y } = toPublicJwk(own.publicKey)
  const point = Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')])
  const publicKey = createPublicKey({ key: { ...theirs }, format: 'jwk' })
  const shared = diffieHellman({ privateKey: own.privateKey, publicKey })
  const key = Buffer.from(hkdfSync('sha256', shared, point, SEAL_INFO, 32))
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  return Buffer.concat([point, iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}
