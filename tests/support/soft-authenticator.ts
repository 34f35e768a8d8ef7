/** A passkey in software (WebAuthn level 2, ES256, `none` attestation), written from the specification. */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

const UP = 0x01
const UV = 0x04
const AT = 0x40

export interface Twist {
  readonly origin?: string
  readonly rpId?: string
  readonly isVerified?: boolean // the finger, face or PIN
  readonly count?: number
  readonly type?: string
  readonly userHandle?: string
}

export class SoftAuthenticator {
  readonly id = randomBytes(32)
  count = 0
  userHandle = ''
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })

  /** What `navigator.credentials.create` gives for the options, as JSON. */
  create(options: CreationOptions, origin: string, twist: Twist = {}) {
    this.userHandle = options.user.id
    const clientDataJSON = clientData(
      twist.type ?? 'webauthn.create',
      options.challenge,
      twist.origin ?? origin,
    )
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' })
    const key = cbor(
      new Map<number, unknown>([
        [1, 2], // EC2
        [3, -7], // ES256
        [-1, 1], // P-256
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ]),
    )
    const length = Buffer.alloc(2)
    length.writeUInt16BE(this.id.length)
    const credential = Buffer.concat([Buffer.alloc(16), length, this.id, key])
    const authData = Buffer.concat([this.#authData(twist.rpId ?? options.rp.id, AT, twist), credential])
    const attestation = cbor(
      new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ]),
    )
    return this.#answer({
      clientDataJSON: clientDataJSON.toString('base64url'),
      attestationObject: attestation.toString('base64url'),
    })
  }

  /** What `navigator.credentials.get` gives. */
  get(options: RequestOptions, origin: string, twist: Twist = {}) {
    this.count = twist.count ?? this.count + 1
    const clientDataJSON = clientData(twist.type ?? 'webauthn.get', options.challenge, twist.origin ?? origin)
    const authData = this.#authData(twist.rpId ?? options.rpId, 0, twist)
    const signed = Buffer.concat([authData, createHash('sha256').update(clientDataJSON).digest()])
    return this.#answer({
      clientDataJSON: clientDataJSON.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: sign('sha256', signed, this.#keys.privateKey).toString('base64url'),
      userHandle: twist.userHandle ?? this.userHandle,
    })
  }

  #authData(rpId: string, flags: number, { isVerified = true }: Twist): Buffer {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(this.count)
    const all = flags | UP | (isVerified ? UV : 0)
    return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([all]), count])
  }

  #answer<T>(response: T) {
    const id = this.id.toString('base64url')
    return { id, rawId: id, type: 'public-key', response, clientExtensionResults: {} }
  }
}

export interface CreationOptions {
  readonly challenge: string
  readonly rp: { readonly id: string }
  readonly user: { readonly id: string; readonly name: string }
}

export interface RequestOptions {
  readonly challenge: string
  readonly rpId: string
}

function clientData(type: string, challenge: string, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
}

/** As much of CBOR (RFC 8949) as these messages need: small whole numbers, texts, bytes and maps. */
function cbor(item: unknown): Buffer {
  if (typeof item === 'number') return item < 0 ? head(1, -1 - item) : head(0, item)
  if (typeof item === 'string') return Buffer.concat([head(3, Buffer.byteLength(item)), Buffer.from(item)])
  if (Buffer.isBuffer(item)) return Buffer.concat([head(2, item.length), item])
  const map = item as ReadonlyMap<string | number, unknown>
  return Buffer.concat([head(5, map.size), ...[...map].flatMap(([key, value]) => [cbor(key), cbor(value)])])
}

function head(major: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(major << 5) | value])
  if (value < 256) return Buffer.from([(major << 5) | 24, value])
  return Buffer.from([(major << 5) | 25, value >> 8, value & 255])
}
