/** A real OpenID provider on the loopback, whose people sign in without being asked; and a browser that walks to it. */
import { generateKeyPairSync } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

const SECRET = 'a-secret-only-this-test-knows'
const CLIENT = 'motcua-test'

/** Keeps what the provider must remember while it runs. */
class Memory {
  static readonly kept = new Map<string, Record<string, unknown>>()
  readonly #name: string
  constructor(name: string) {
    this.#name = name
  }
  #key(id: string): string {
    return `${this.#name}:${id}`
  }
  async upsert(id: string, payload: Record<string, unknown>): Promise<void> {
    Memory.kept.set(this.#key(id), payload)
  }
  async find(id: string): Promise<unknown> {
    return Memory.kept.get(this.#key(id))
  }
  async findByUid(uid: string): Promise<unknown> {
    return [...Memory.kept.values()].find((payload) => payload['uid'] === uid)
  }
  async consume(id: string): Promise<void> {
    const payload = Memory.kept.get(this.#key(id))
    if (payload) payload['consumed'] = Math.floor(Date.now() / 1000)
  }
  async destroy(id: string): Promise<void> {
    Memory.kept.delete(this.#key(id))
  }
  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, payload] of Memory.kept) if (payload['grantId'] === grantId) Memory.kept.delete(key)
  }
}

export class IdentityProvider {
  issuer = ''
  /** Who sits at the browser. */
  person = 'mai@agency'
  /** Seconds ago they typed their password. */
  signedInAgo = 0
  #server: Server | null = null

  async start(redirect: string): Promise<this> {
    let answer: (request: IncomingMessage, response: ServerResponse) => void = () => {}
    const server = createServer((request, response) => answer(request, response))
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    this.#server = server
    this.issuer = `http://localhost:${(server.address() as AddressInfo).port}`
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const provider = new Provider(this.issuer, {
      adapter: Memory,
      clients: [
        {
          client_id: CLIENT,
          client_secret: SECRET,
          redirect_uris: [redirect],
          token_endpoint_auth_method: 'client_secret_post',
          id_token_signed_response_alg: 'ES256',
          require_auth_time: true,
        },
      ],
      jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig', kid: 'k1' }] },
      cookies: { keys: ['only-for-tests'] },
      features: { devInteractions: { enabled: false } },
      pkce: { required: () => true },
      interactions: { url: (_c: unknown, interaction: { uid: string }) => `/interaction/${interaction.uid}` },
      findAccount: (_c: unknown, sub: string) => ({ accountId: sub, claims: () => ({ sub }) }),
      ttl: { Session: 600, Grant: 600, Interaction: 600, AccessToken: 600, IdToken: 600 },
    })
    const handle = provider.callback()
    answer = (request, response) => {
      if (!request.url?.startsWith('/interaction/')) return handle(request, response)
      void this.#interact(provider, request, response)
    }
    return this
  }

  get place() {
    return { issuer: this.issuer, clientId: CLIENT, clientSecret: SECRET }
  }

  async #interact(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { prompt, params } = await provider.interactionDetails(request, response)
    let result: object
    if (prompt.name === 'login') {
      const ts = Math.floor(Date.now() / 1000) - this.signedInAgo
      result = { login: { accountId: this.person, ts } }
    } else {
      const grant = new provider.Grant({ accountId: this.person, clientId: params.client_id })
      grant.addOIDCScope('openid')
      result = { consent: { grantId: await grant.save() } }
    }
    response.writeHead(303, { location: await provider.interactionResult(request, response, result) })
    response.end()
  }

  /** Follows the address as a browser does; gives the query it comes back with. */
  async walk(url: string, back: string): Promise<string> {
    const cookies = new Map<string, string>()
    let at = url
    for (let step = 0; step < 10; step++) {
      if (at.startsWith(back)) return new URL(at).search.slice(1)
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const response = await fetch(at, { redirect: 'manual', headers: { cookie } })
      for (const set of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
        cookies.set(name, value)
      }
      const location = response.headers.get('location')
      if (location === null) throw new Error(`stopped at ${at}: ${response.status} ${await response.text()}`)
      at = new URL(location, at).href
    }
    throw new Error('too many steps')
  }

  async stop(): Promise<void> {
    const server = this.#server
    server?.closeAllConnections()
    await new Promise<void>((done) => (server ? server.close(() => done()) : done()))
  }
}
