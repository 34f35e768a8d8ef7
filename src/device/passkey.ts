/**
 * Passkeys of this device (WebAuthn with the PRF extension): one gesture answers the home server's challenge and gives
 * the bytes that open a slot. Those bytes never stand in what goes to the server.
 */
import { fromBase64Url, toBase64Url } from '../../domain/base/bytes-text.ts'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { PrfQuestion } from '../bridge/vault.ts'

/** As the home server gives them; what it does not say is ours to say. */
export interface PasskeyCreation {
  readonly challenge: string
  readonly rp: { readonly id: string; readonly name: string }
  readonly user: { readonly id: string; readonly name: string }
  readonly pubKeyCredParams: readonly PublicKeyCredentialParameters[]
  readonly excludeCredentials?: readonly { readonly id: string }[]
}

/** What travels to the home server, as JSON. */
export interface PasskeyAnswer {
  readonly id: string
  readonly rawId: string
  readonly type: string
  readonly response: Readonly<Record<string, string | readonly string[]>>
  readonly clientExtensionResults: Readonly<Record<string, never>>
}

export interface PasskeyGesture {
  readonly answer: PasskeyAnswer
  readonly prf: Uint8Array<ArrayBuffer> | null
}

export interface Passkeys {
  /** `none`: it can be used here. Why not: an old `browser`, or no fingerprint, face or code set up on the `device`. */
  findObstacle(): Promise<'none' | 'browser' | 'device'>
  /** `device.passkey.unsupported` when the authenticator keeps no PRF; `device.passkey.cancelled`. */
  create(creation: PasskeyCreation, salt: string): Promise<Result<PasskeyGesture>>
  /** Only these may answer. Without salts nothing is asked of the PRF. `device.passkey.cancelled`. */
  ask(challenge: string, allowed: readonly Partial<PrfQuestion>[]): Promise<Result<PasskeyGesture>>
}

const TIMEOUT_MS = 60_000

export const browserPasskeys: Passkeys = {
  async findObstacle() {
    if (typeof PublicKeyCredential === 'undefined') return 'browser'
    const told = await PublicKeyCredential.getClientCapabilities?.().catch(() => null)
    // Browsers before Chrome 133 do not tell; then the authenticator says it when it is made.
    if (told?.['extension:prf'] === false) return 'browser'
    const isHere = await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable().catch(
      () => false,
    )
    return isHere ? 'none' : 'device'
  },

  async create({ challenge, rp, user, pubKeyCredParams, excludeCredentials = [] }, salt) {
    const made = await gesture(() =>
      navigator.credentials.create({
        publicKey: {
          challenge: bytesOf(challenge),
          rp: { ...rp },
          // The list that the device itself shows when several answer holds codes, no person's name.
          user: { id: bytesOf(user.id), name: user.name, displayName: user.name },
          pubKeyCredParams: [...pubKeyCredParams],
          excludeCredentials: excludeCredentials.map(({ id }) => ({ type: 'public-key', id: bytesOf(id) })),
          authenticatorSelection: {
            authenticatorAttachment: 'platform',
            residentKey: 'required',
            userVerification: 'required',
          },
          timeout: TIMEOUT_MS,
          extensions: { prf: { eval: { first: bytesOf(salt) } } },
        },
      }),
    )
    if (!made.ok) return made
    const { prf } = made.value.getClientExtensionResults()
    if (prf?.enabled !== true) {
      forgetUnusable(rp.id, made.value.id)
      return refuse('device.passkey.unsupported')
    }
    const answer = toAnswer(made.value)
    const first = prf.results?.first
    if (first !== undefined) return ok({ answer, prf: ownBytes(first) })
    // Some authenticators answer only when asked: a second gesture, for the bytes alone.
    const asked = await browserPasskeys.ask(toBase64Url(randomChallenge()), [{ credential: answer.id, salt }])
    return asked.ok ? ok({ answer, prf: asked.value.prf }) : asked
  },

  async ask(challenge, allowed) {
    const evalByCredential: Record<string, { first: BufferSource }> = {}
    for (const { credential, salt } of allowed)
      if (credential !== undefined && salt !== undefined)
        evalByCredential[credential] = { first: bytesOf(salt) }
    const hasSalts = Object.keys(evalByCredential).length > 0
    const got = await gesture(() =>
      navigator.credentials.get({
        publicKey: {
          challenge: bytesOf(challenge),
          allowCredentials: allowed.flatMap(({ credential }) =>
            credential === undefined
              ? []
              : [{ type: 'public-key' as const, id: bytesOf(credential), transports: ['internal' as const] }],
          ),
          userVerification: 'required',
          timeout: TIMEOUT_MS,
          ...(hasSalts ? { extensions: { prf: { evalByCredential } } } : {}),
        },
      }),
    )
    if (!got.ok) return got
    const first = got.value.getClientExtensionResults().prf?.results?.first
    return ok({ answer: toAnswer(got.value), prf: first === undefined ? null : ownBytes(first) })
  },
}

export function randomChallenge(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(32))
}

async function gesture(ask: () => Promise<Credential | null>): Promise<Result<PublicKeyCredential>> {
  try {
    const made = await ask()
    return made instanceof PublicKeyCredential ? ok(made) : refuse('device.passkey.cancelled')
  } catch (error) {
    const name = error instanceof DOMException ? error.name : ''
    return refuse(name === 'NotSupportedError' ? 'device.passkey.unsupported' : 'device.passkey.cancelled')
  }
}

function toAnswer({ rawId, type, response }: PublicKeyCredential): PasskeyAnswer {
  const id = toBase64Url(new Uint8Array(rawId))
  const text = (bytes: ArrayBuffer) => toBase64Url(new Uint8Array(bytes))
  const clientDataJSON = text(response.clientDataJSON)
  const told =
    response instanceof AuthenticatorAttestationResponse
      ? { clientDataJSON, attestationObject: text(response.attestationObject) }
      : assertionOf(response as AuthenticatorAssertionResponse, clientDataJSON)
  return { id, rawId: id, type, response: told, clientExtensionResults: {} }
}

function assertionOf(response: AuthenticatorAssertionResponse, clientDataJSON: string) {
  const { authenticatorData, signature, userHandle } = response
  const text = (bytes: ArrayBuffer) => toBase64Url(new Uint8Array(bytes))
  const signed = { clientDataJSON, authenticatorData: text(authenticatorData), signature: text(signature) }
  return userHandle ? { ...signed, userHandle: text(userHandle) } : signed
}

/** Takes what cannot be used out of the device's own list again, where the browser lets us. */
function forgetUnusable(rpId: string, credentialId: string): void {
  const { signalUnknownCredential } = PublicKeyCredential as {
    signalUnknownCredential?: (told: { rpId: string; credentialId: string }) => Promise<void>
  }
  void signalUnknownCredential?.call(PublicKeyCredential, { rpId, credentialId }).catch(() => undefined)
}

/** In place: the authenticator's own buffer is the one that is moved into the vault and wiped there. */
function ownBytes(source: BufferSource): Uint8Array<ArrayBuffer> {
  return source instanceof ArrayBuffer ? new Uint8Array(source) : new Uint8Array(source.buffer as ArrayBuffer)
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return fromBase64Url(text) ?? new Uint8Array(0)
}
