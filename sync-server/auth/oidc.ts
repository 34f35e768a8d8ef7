/**
 * Signing in with an agency account (OpenID Connect, code flow), rule S12. The provider vouches for an identity (issuer
 * and subject); whose it is here, the administrator has said. Loaded and discovered at first use.
 */
import type { Configuration } from 'openid-client'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { Clock } from '../clock.ts'
import type { Device, Officer, Store } from '../store/port.ts'

export interface OidcPlace {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

export interface Oidc {
  readonly issuer: string | null
  /** Where to send the browser: `oidc.not-set-up|unreachable`. */
  begin(device: Device, origin: string): Promise<Result<{ readonly url: string }>>
  /** `query`: what came back in the address. `oidc.refused|not-linked|unreachable|not-set-up`. */
  finish(device: Device, query: string): Promise<Result<Officer>>
}

/** The page of ours the provider sends the browser back to. */
export const OIDC_RETURN = '/dang-nhap/co-quan'

const LIFE_MS = 10 * 60_000
/** Proven at the provider just now: a shared PC must not sign in whoever sat there before. */
const MAX_AGE_S = 300
const DISCOVERED_MS = 3_600_000

export function makeOidc(store: Store, clock: Clock, place: OidcPlace | null): Oidc {
  let known: { readonly config: Configuration; readonly at: number } | null = null

  async function discover({ issuer, clientId, clientSecret }: OidcPlace): Promise<Configuration | null> {
    if (known && clock() - known.at < DISCOVERED_MS) return known.config
    const client = await import('openid-client')
    const isLocal = new URL(issuer).protocol === 'http:' // readOidc lets that be this machine only
    // Signatures of ID tokens are checked though TLS brought them: a broken proxy must not make officers.
    const execute = [client.enableNonRepudiationChecks, ...(isLocal ? [client.allowInsecureRequests] : [])]
    try {
      const auth = client.ClientSecretPost(clientSecret)
      const config = await client.discovery(new URL(issuer), clientId, undefined, auth, {
        execute,
        timeout: 10,
      })
      known = { config, at: clock() }
      return config
    } catch {
      return null
    }
  }

  return {
    issuer: place?.issuer ?? null,

    async begin(device, origin) {
      if (!place) return refuse('oidc.not-set-up')
      const config = await discover(place)
      if (!config) return refuse('oidc.unreachable')
      const client = await import('openid-client')
      const [state, nonce, verifier] = [
        client.randomState(),
        client.randomNonce(),
        client.randomPKCECodeVerifier(),
      ]
      const redirect = `${origin}${OIDC_RETURN}`
      await store.addChallenge({
        id: state,
        commune: device.commune,
        device: device.id,
        purpose: 'oidc',
        officer: null,
        detail: { nonce, verifier, redirect },
        expiresAt: clock() + LIFE_MS,
      })
      const url = client.buildAuthorizationUrl(config, {
        redirect_uri: redirect,
        scope: 'openid',
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
        max_age: String(MAX_AGE_S),
        prompt: 'login',
      })
      return ok({ url: url.href })
    },

    async finish(device, query) {
      if (!place) return refuse('oidc.not-set-up')
      const state = new URLSearchParams(query).get('state') ?? ''
      const taken = { id: state, commune: device.commune, device: device.id, purpose: 'oidc', now: clock() }
      const challenge = await store.takeChallenge(taken)
      if (!challenge) return refuse('oidc.refused')
      const config = await discover(place)
      if (!config) return refuse('oidc.unreachable')
      const { nonce, verifier, redirect } = challenge.detail as Readonly<Record<string, string>>
      const found = await exchange(config, new URL(`${redirect}?${query}`), {
        expectedState: state,
        expectedNonce: nonce ?? '',
        pkceCodeVerifier: verifier ?? '',
        maxAge: MAX_AGE_S,
      })
      if (!found.ok) return found
      const { issuer, subject } = found.value
      const id = await store.findIdentity(device.commune, issuer, subject)
      const officer = id === undefined ? undefined : await store.findOfficer(device.commune, id)
      // The subject is told to the one it belongs to, who passes it on to the administrator.
      return officer?.isActive ? ok(officer) : refuse('oidc.not-linked', { subject })
    },
  }
}

interface Checks {
  readonly expectedState: string
  readonly expectedNonce: string
  readonly pkceCodeVerifier: string
  readonly maxAge: number
}

async function exchange(
  config: Configuration,
  url: URL,
  checks: Checks,
): Promise<Result<{ issuer: string; subject: string }>> {
  const client = await import('openid-client')
  try {
    const tokens = await client.authorizationCodeGrant(config, url, checks)
    const claims = tokens.claims()
    return claims ? ok({ issuer: claims.iss, subject: claims.sub }) : refuse('oidc.refused')
  } catch (error) {
    const isLine = error instanceof TypeError && error.message === 'fetch failed'
    return refuse(isLine ? 'oidc.unreachable' : 'oidc.refused')
  }
}

/** Null: not set up. A text: what is wrong with the settings. */
export function readOidc(env: Readonly<Record<string, string | undefined>>): OidcPlace | null | string {
  const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const
  const missing = names.filter((name) => !env[name])
  if (missing.length === names.length) return null
  if (missing.length > 0) return `${missing.join(', ')} must be set too`
  const [issuer = '', clientId = '', clientSecret = ''] = names.map((name) => env[name])
  const isSafe =
    URL.canParse(issuer) &&
    (issuer.startsWith('https://') || ['localhost', '127.0.0.1'].includes(new URL(issuer).hostname))
  return isSafe ? { issuer, clientId, clientSecret } : 'OIDC_ISSUER must be an https address'
}
