import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OfficerListAnswer } from '../../domain/access/account-wire.ts'
import { IdentityProvider } from '../../tests/support/identity-provider.ts'
import type { SyncDevice } from '../../tests/support/sync-device.ts'
import { newOfficer, TestOfficer } from '../../tests/support/test-officer.ts'
import { TestServer } from '../../tests/support/test-server.ts'
import { OIDC_RETURN, readOidc } from '../auth/oidc.ts'

const back = `http://localhost${OIDC_RETURN}`

describe('agency accounts', () => {
  let provider: IdentityProvider
  let server: TestServer
  let device: SyncDevice
  let admin: TestOfficer
  let mai: string

  beforeEach(async () => {
    provider = await new IdentityProvider().start(back)
    server = await TestServer.open(undefined, undefined, { oidc: provider.place })
    device = await server.device()
    admin = await new TestOfficer(await server.device(), 'quantri').here()
    const { officers } = (await admin.ask<OfficerListAnswer>('/api/officers')).value
    mai = officers.find((one) => one.code === 'tiepnhan1')!.id
  })
  afterEach(async () => {
    await Promise.all([provider.stop(), server.close()])
  })

  const link = (id = mai, subject = 'mai@agency') => admin.post(`/api/officers/${id}/identity`, { subject })
  const begin = async (at = device) =>
    (await at.ask<{ url: string }>('/api/oidc/begin', { json: {} })).value.url
  const finish = (query: string, at = device) => at.ask('/api/oidc/finish', { json: { query } })
  const signIn = async (at = device) => finish(await provider.walk(await begin(at), back), at)

  it('S12: an officer whose identity was linked signs in', async () => {
    expect((await link()).status).toBe(204)
    const heard = await signIn()
    expect(heard.value).toMatchObject({ officer: { code: 'tiepnhan1' } })
    expect(heard.headers.get('set-cookie')).toMatch(/^__Host-sid=/)
  })

  it('S12: asks with PKCE, state, nonce, max_age and a new proof', async () => {
    const asked = new URL(await begin()).searchParams
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      scope: 'openid',
      code_challenge_method: 'S256',
      max_age: '300',
      prompt: 'login',
      redirect_uri: back,
    })
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(asked.get(name)?.length, name).toBeGreaterThan(40)
  })

  it('S12: an identity nobody linked opens nothing, and is told to whom it belongs', async () => {
    expect((await signIn()).problem).toEqual({ code: 'oidc.not-linked', details: { subject: 'mai@agency' } })
    await link()
    provider.person = 'stranger@agency'
    const heard = await signIn()
    expect([heard.problem?.code, heard.headers.get('set-cookie')]).toEqual(['oidc.not-linked', null])
  })

  it('S12: what came back counts once, on the device that began, within ten minutes', async () => {
    await link()
    const query = await provider.walk(await begin(), back)
    expect((await finish(query, await server.device())).problem?.code).toBe('oidc.refused')
    expect((await finish(query)).status).toBe(200)
    expect((await finish(query)).problem?.code, 'replayed').toBe('oidc.refused')
    const late = await provider.walk(await begin(), back)
    server.nowMs += 10 * 60_000
    expect((await finish(late)).problem?.code).toBe('oidc.refused')
  })

  it.each<[string, (query: URLSearchParams) => void]>([
    ['another state', (query) => query.set('state', 'x'.repeat(43))],
    ['no state', (query) => query.delete('state')],
    ['another code', (query) => query.set('code', 'x'.repeat(43))],
    ['another issuer (mix-up)', (query) => query.set('iss', 'https://evil.example')],
    ['no issuer', (query) => query.delete('iss')],
    ['a refusal of the provider', (query) => query.set('error', 'access_denied')],
  ])('S12: refuses %s', async (_what, change) => {
    await link()
    const query = new URLSearchParams(await provider.walk(await begin(), back))
    change(query)
    const heard = await finish(query.toString())
    expect([heard.status, heard.problem]).toEqual([401, { code: 'oidc.refused', details: {} }])
  })

  it('S12: a code of another sign-in is refused: state, nonce and verifier belong together', async () => {
    await link()
    const [mine, theirs] = [await begin(), await begin()]
    const query = new URLSearchParams(await provider.walk(mine, back))
    query.set('state', new URL(theirs).searchParams.get('state')!)
    expect((await finish(query.toString())).problem?.code).toBe('oidc.refused')
  })

  it('S12: who typed their password long ago is not let in, whatever the browser asked for', async () => {
    await link()
    provider.signedInAgo = 3600
    const asked = new URL(await begin())
    for (const name of ['max_age', 'prompt']) asked.searchParams.delete(name)
    const query = await provider.walk(asked.href, back)
    expect(new URLSearchParams(query).has('code'), 'the provider itself did not mind').toBe(true)
    expect((await finish(query)).problem?.code).toBe('oidc.refused')
    provider.signedInAgo = 60
    expect((await signIn()).status).toBe(200)
  })

  it('S12: linking is the administrator’s, for others only, once, and in the own commune', async () => {
    await server.addCommune('14959', 'H56.99.02', [await newOfficer('14959', 'xa', ['receiver'])])
    const { officers } = (await admin.ask<OfficerListAnswer>('/api/officers')).value
    const own = officers.find((one) => one.code === 'quantri')!.id
    expect((await link(own)).problem?.code).toBe('access.own-roles')
    const [foreign] = await server.store.listOfficers('14959')
    expect((await link(foreign!.id)).problem?.code).toBe('officer.not-found')
    await link()
    const other = officers.find((one) => one.code === 'tiepnhan2')!.id
    expect((await link(other)).problem?.code).toBe('oidc.already-linked')
    expect((await signIn(await server.device('14959'))).problem?.code, 'linked per commune').toBe(
      'oidc.not-linked',
    )
    expect((await admin.post(`/api/officers/${mai}/identity/remove`)).status).toBe(204)
    expect((await signIn()).problem?.code).toBe('oidc.not-linked')
  })

  it('S12: whoever left does not come back through their agency', async () => {
    await link()
    await admin.post(`/api/officers/${mai}/standing`, { standing: 'ended', reason: 'left' })
    expect((await signIn()).problem?.code).toBe('oidc.not-linked')
  })

  it('S12: a provider that does not answer, or is another than it says, is not reached', async () => {
    const false_ = createServer((_request, response) => {
      response.setHeader('content-type', 'application/json')
      response.end(
        JSON.stringify({ issuer: provider.issuer, authorization_endpoint: `${provider.issuer}/auth` }),
      )
    })
    await new Promise<void>((ready) => false_.listen(0, '127.0.0.1', ready))
    for (const issuer of [
      'http://localhost:1',
      `http://localhost:${(false_.address() as AddressInfo).port}`,
    ]) {
      const other = await TestServer.open(undefined, undefined, { oidc: { ...provider.place, issuer } })
      const heard = await (await other.device()).ask('/api/oidc/begin', { json: {} })
      expect([heard.status, heard.problem?.code]).toEqual([503, 'oidc.unreachable'])
      await other.close()
    }
    await new Promise((done) => false_.close(done))
  })

  it('S12: is not there where it was not set up', async () => {
    const plain = await TestServer.open()
    const heard = await (await plain.device()).ask('/api/oidc/begin', { json: {} })
    expect(heard.problem?.code).toBe('oidc.not-set-up')
    await plain.close()
  })
})

describe('settings of agency accounts', () => {
  const all = { OIDC_ISSUER: 'https://idp.example', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' }

  it('are all three or none, over https', () => {
    expect(readOidc({})).toBeNull()
    expect(readOidc(all)).toEqual({ issuer: 'https://idp.example', clientId: 'a', clientSecret: 'b' })
    expect(readOidc({ ...all, OIDC_CLIENT_SECRET: '' })).toBe('OIDC_CLIENT_SECRET must be set too')
    for (const OIDC_ISSUER of ['http://idp.example', 'idp', 'https:/'])
      expect(readOidc({ ...all, OIDC_ISSUER }), OIDC_ISSUER).toBe('OIDC_ISSUER must be an https address')
  })
})
