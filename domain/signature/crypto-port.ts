/** What the verifier needs of a platform: WebCrypto has it, in a browser's worker and on the server alike. */
import { joinBytes } from '../base/join-bytes.ts'

export type HashName = 'SHA-256' | 'SHA-384' | 'SHA-512'
export type CurveName = 'P-256' | 'P-384' | 'P-521'

export type KeyUse =
  | { readonly kind: 'rsa-pkcs1'; readonly hash: HashName }
  | { readonly kind: 'rsa-pss'; readonly hash: HashName; readonly saltLength: number }
  | { readonly kind: 'ecdsa'; readonly hash: HashName; readonly curve: CurveName }

export interface SignatureCrypto {
  /** SHA-1 only to find what an answer names by it, never to prove anything. */
  digest(hash: HashName | 'SHA-1', data: Uint8Array): Promise<Uint8Array>
  /** `key`: SubjectPublicKeyInfo; an ECDSA signature is r‖s. False for a key it cannot read, too. */
  verify(use: KeyUse, key: Uint8Array, signature: Uint8Array, data: Uint8Array): Promise<boolean>
  /** zlib; undefined for what is damaged or longer than `most`. Absent: packed parts of a file are not read. */
  readonly inflate?: Inflate
}

export type Inflate = (packed: Uint8Array, most: number) => Promise<Uint8Array | undefined>

/** As much of `crypto.subtle` as is used here; the centre knows no platform's types. */
export interface SubtleLike<Key> {
  digest(hash: string, data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>
  importKey(
    format: 'spki',
    data: Uint8Array<ArrayBuffer>,
    algorithm: { readonly name: string; readonly hash?: string; readonly namedCurve?: string },
    extractable: boolean,
    usages: ['verify'],
  ): Promise<Key>
  verify(
    algorithm: { readonly name: string; readonly hash?: string; readonly saltLength?: number },
    key: Key,
    signature: Uint8Array<ArrayBuffer>,
    data: Uint8Array<ArrayBuffer>,
  ): Promise<boolean>
}

const NAMES = { 'rsa-pkcs1': 'RSASSA-PKCS1-v1_5', 'rsa-pss': 'RSA-PSS', ecdsa: 'ECDSA' } as const

export function overSubtle<Key>(subtle: SubtleLike<Key>, inflate?: Inflate): SignatureCrypto {
  return {
    ...(inflate ? { inflate } : {}),
    digest: async (hash, data) => new Uint8Array(await subtle.digest(hash, new Uint8Array(data))),
    async verify(use, key, signature, data) {
      const name = NAMES[use.kind]
      const made = use.kind === 'ecdsa' ? { name, namedCurve: use.curve } : { name, hash: use.hash }
      const asked =
        use.kind === 'ecdsa'
          ? { name, hash: use.hash }
          : use.kind === 'rsa-pss'
            ? { name, saltLength: use.saltLength }
            : { name }
      try {
        const imported = await subtle.importKey('spki', new Uint8Array(key), made, false, ['verify'])
        return await subtle.verify(asked, imported, new Uint8Array(signature), new Uint8Array(data))
      } catch {
        return false
      }
    },
  }
}

/** As much of `DecompressionStream` as is used here. */
export type DecompressionLike = new (format: 'deflate') => {
  readonly writable: {
    getWriter(): { write(data: Uint8Array<ArrayBuffer>): Promise<void>; close(): Promise<void> }
  }
  readonly readable: {
    getReader(): {
      read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>
      cancel(): Promise<void>
    }
  }
}

const FEED_BYTES = 64 * 1024

/** Fed little by little, so that no more is unpacked than is taken. */
export function overDecompression(Stream: DecompressionLike): Inflate {
  return async (packed, most) => {
    const { writable, readable } = new Stream('deflate')
    const writer = writable.getWriter()
    const reader = readable.getReader()
    const feed = async () => {
      for (let at = 0; at < packed.length; at += FEED_BYTES)
        await writer.write(new Uint8Array(packed.subarray(at, at + FEED_BYTES)))
      await writer.close()
    }
    const feeding = feed().catch(() => {}) // what is damaged is told by the reading end
    const parts: Uint8Array[] = []
    let length = 0
    try {
      for (let one = await reader.read(); !one.done; one = await reader.read()) {
        parts.push(one.value ?? new Uint8Array())
        length += one.value?.length ?? 0
        if (length > most) {
          reader.cancel().catch(() => {})
          return undefined
        }
      }
    } catch {
      return undefined
    }
    await feeding
    return joinBytes(parts)
  }
}
