/** What the verifier needs of a platform: WebCrypto has it, in a browser's worker and on the server alike. */
export type HashName = 'SHA-256' | 'SHA-384' | 'SHA-512'
export type CurveName = 'P-256' | 'P-384' | 'P-521'

export type KeyUse =
  | { readonly kind: 'rsa-pkcs1'; readonly hash: HashName }
  | { readonly kind: 'rsa-pss'; readonly hash: HashName; readonly saltLength: number }
  | { readonly kind: 'ecdsa'; readonly hash: HashName; readonly curve: CurveName }

export interface SignatureCrypto {
  digest(hash: HashName, data: Uint8Array): Promise<Uint8Array>
  /** `key`: SubjectPublicKeyInfo; an ECDSA signature is r‖s. False for a key it cannot read, too. */
  verify(use: KeyUse, key: Uint8Array, signature: Uint8Array, data: Uint8Array): Promise<boolean>
}

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

export function overSubtle<Key>(subtle: SubtleLike<Key>): SignatureCrypto {
  return {
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
