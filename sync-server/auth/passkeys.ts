/**
 * Passkeys (WebAuthn) at the home server, rule S11: a key the officer unlocks by finger, face or PIN, so one gesture is
 * both factors. The package is loaded at first use: it costs 30 MB a server without passkeys need not have.
 */
import { randomUUID } from 'node:crypto'
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { instant, type Clock } from '../clock.ts'
import type { Challenge, Device, Officer, Store } from '../store/port.ts'

const CHALLENGE_LIFE_MS = 5 * 60_000
const ES256 = -7
const RS256 = -257
const NAME = 'Một Cửa'

export type PasskeyUse = 'sign-in' | 'step-up'

export interface Passkeys {
  beginAdding(
    device: Device,
    officer: Officer,
    origin: string,
  ): Promise<{ challenge: string; options: PublicKeyCredentialCreationOptionsJSON }>
  /** `passkey.refused`. */
  add(
    device: Device,
    officer: Officer,
    input: { challenge: string; name: string; response: RegistrationResponseJSON },
  ): Promise<Result<{ readonly id: string }>>
  /** Names no account and no key: whoever asks learns nothing about who works here. */
  begin(
    device: Device,
    origin: string,
    use: PasskeyUse,
  ): Promise<{ challenge: string; options: PublicKeyCredentialRequestOptionsJSON }>
  /** Whose key answered: `passkey.refused`. */
  verify(
    device: Device,
    use: PasskeyUse,
    input: { challenge: string; response: AuthenticationResponseJSON },
  ): Promise<Result<Officer>>
}

export function makePasskeys(store: Store, clock: Clock): Passkeys {
  const refused = refuse('passkey.refused')

  async function keep(device: Device, purpose: string, officer: string | null, origin: string, text: string) {
    const id = randomUUID()
    const expiresAt = clock() + CHALLENGE_LIFE_MS
    const detail = { challenge: text, origin }
    await store.addChallenge({
      id,
      commune: device.commune,
      device: device.id,
      purpose,
      officer,
      detail,
      expiresAt,
    })
    return id
  }

  const take = (device: Device, purpose: string, id: string): Promise<Challenge | undefined> =>
    store.takeChallenge({ id, commune: device.commune, device: device.id, purpose, now: clock() })

  return {
    async beginAdding(device, officer, origin) {
      const { generateRegistrationOptions } = await load()
      const known = await store.listPasskeys(officer.commune, officer.id)
      const options = await generateRegistrationOptions({
        rpName: NAME,
        rpID: new URL(origin).hostname,
        userID: new TextEncoder().encode(officer.id),
        userName: officer.code,
        userDisplayName: officer.name,
        attestationType: 'none',
        excludeCredentials: known.map(({ id }) => ({ id })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        supportedAlgorithmIDs: [ES256, RS256],
      })
      return { challenge: await keep(device, 'passkey-add', officer.id, origin, options.challenge), options }
    },

    async add(device, officer, { challenge: id, name, response }) {
      const challenge = await take(device, 'passkey-add', id)
      if (!challenge || challenge.officer !== officer.id) return refused
      const { verifyRegistrationResponse } = await load()
      const verified = await attempt(() =>
        verifyRegistrationResponse({
          response,
          ...expectations(challenge),
          requireUserVerification: true,
          supportedAlgorithmIDs: [ES256, RS256],
        }),
      )
      if (!verified?.verified) return refused
      const { credential } = verified.registrationInfo
      const isAdded = await store.addPasskey(officer.commune, {
        id: credential.id,
        officer: officer.id,
        publicKey: Buffer.from(credential.publicKey).toString('base64url'),
        signCount: credential.counter,
        transports: credential.transports ?? [],
        name,
        createdAt: instant(clock()),
        usedAt: null,
      })
      return isAdded ? ok({ id: credential.id }) : refused
    },

    async begin(device, origin, use) {
      const { generateAuthenticationOptions } = await load()
      const options = await generateAuthenticationOptions({
        rpID: new URL(origin).hostname,
        userVerification: 'required',
      })
      return { challenge: await keep(device, `passkey-${use}`, null, origin, options.challenge), options }
    },

    async verify(device, use, { challenge: id, response }) {
      const challenge = await take(device, `passkey-${use}`, id)
      const passkey = challenge && (await store.findPasskey(device.commune, response.id))
      if (!challenge || !passkey) return refused
      const { verifyAuthenticationResponse } = await load()
      const verified = await attempt(() =>
        verifyAuthenticationResponse({
          response,
          ...expectations(challenge),
          requireUserVerification: true,
          credential: {
            id: passkey.id,
            publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
            counter: passkey.signCount,
          },
        }),
      )
      if (!verified?.verified) return refused
      const signCount = verified.authenticationInfo.newCounter
      const used = { commune: device.commune, id: passkey.id, signCount, at: instant(clock()) }
      // A counter that stood still belongs to a copied key; the store decides, for two may come at once.
      if (!(await store.usedPasskey(used))) return refused
      const officer = await store.findOfficer(device.commune, passkey.officer)
      return officer?.isActive ? ok(officer) : refused
    },
  }
}

function load(): Promise<typeof import('@simplewebauthn/server')> {
  return import('@simplewebauthn/server')
}

function expectations({ detail }: Challenge) {
  const origin = String(detail['origin'])
  return {
    expectedChallenge: String(detail['challenge']),
    expectedOrigin: origin,
    expectedRPID: new URL(origin).hostname,
  }
}

/** The package throws for everything that is wrong; what is wrong is nobody's business outside. */
async function attempt<T>(verify: () => Promise<T>): Promise<T | null> {
  try {
    return await verify()
  } catch {
    return null
  }
}
