import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OfficerListAnswer } from '../../domain/access/account-wire.ts'
import {
  SoftAuthenticator,
  type CreationOptions,
  type RequestOptions,
  type Twist,
} from '../../tests/support/soft-authenticator.ts'
import type { SyncDevice } from '../../tests/support/sync-device.ts'
import { newOfficer, TestOfficer } from '../../tests/support/test-officer.ts'
import { TestServer } from '../../tests/support/test-server.ts'

const origin = 'http://localhost'

interface Begun<T> {
  readonly challenge: string
  readonly options: T
}

describe('passkeys at the home server', () => {
  let server: TestServer
  let device: SyncDevice
  let officer: TestOfficer
  let passkey: SoftAuthenticator

  const beginAdding = async (who = officer) =>
    (await who.post<Begun<CreationOptions>>('/api/passkeys/options')).value
  async function add(who: TestOfficer, key: SoftAuthenticator, twist: Twist = {}) {
    const { challenge, options } = await beginAdding(who)
    return who.post('/api/passkeys', {
      challenge,
      name: 'Máy quầy 1',
      response: key.create(options, origin, twist),
    })
  }
  const begin = async (at = device, use = 'sign-in') =>
    (await at.ask<Begun<RequestOptions>>(`/api/passkeys/${use}/options`, { json: {} })).value
  async function signIn(twist: Twist = {}, at = device, key = passkey) {
    const { challenge, options } = await begin(at)
    return at.ask('/api/passkeys/sign-in', { json: { challenge, response: key.get(options, origin, twist) } })
  }

  beforeEach(async () => {
    server = await TestServer.open()
    device = await server.device()
    officer = await new TestOfficer(device, 'tiepnhan1').here()
    passkey = new SoftAuthenticator()
    const added = await add(officer, passkey)
    if (added.status !== 200) throw new Error(JSON.stringify(added.problem))
  })
  afterEach(() => server.close())

  it('S11: signs in alone, on any device of the commune', async () => {
    const heard = await signIn()
    expect(heard.value).toMatchObject({ officer: { code: 'tiepnhan1' } })
    expect(heard.headers.get('set-cookie')).toMatch(/^__Host-sid=/)
    expect((await signIn({}, await server.device())).status).toBe(200)
    const { passkeys } = (await officer.ask<{ passkeys: { usedAt: string }[] }>('/api/passkeys')).value
    expect(passkeys).toMatchObject([{ name: 'Máy quầy 1', usedAt: new Date(server.nowMs).toISOString() }])
  })

  it('S11: options name no account and no key, and ask for verification', async () => {
    const { options } = await begin()
    expect(options).toMatchObject({ rpId: 'localhost', userVerification: 'required' })
    expect(JSON.stringify(options)).not.toContain(passkey.id.toString('base64url'))
    expect((options as { allowCredentials?: unknown[] }).allowCredentials ?? []).toEqual([])
    const { options: adding } = await beginAdding()
    expect(adding).toMatchObject({
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: [{ id: passkey.id.toString('base64url') }],
    })
  })

  it.each<[string, Twist]>([
    ['another origin', { origin: 'https://evil.example' }],
    ['another party', { rpId: 'evil.example' }],
    ['no verification', { isVerified: false }],
    ['a counter that stands still', { count: 1 }],
    ['an answer of another kind', { type: 'webauthn.create' }],
  ])('S11: refuses %s', async (_what, twist) => {
    expect((await signIn()).status).toBe(200)
    const heard = await signIn(twist)
    expect([heard.status, heard.problem]).toEqual([401, { code: 'passkey.refused', details: {} }])
    expect(heard.headers.get('set-cookie')).toBeNull()
  })

  it.each<[string, Twist]>([
    ['another origin', { origin: 'https://evil.example' }],
    ['another party', { rpId: 'evil.example' }],
    ['no verification', { isVerified: false }],
    ['an answer of another kind', { type: 'webauthn.get' }],
  ])('S11: adds none with %s', async (_what, twist) => {
    expect((await add(officer, new SoftAuthenticator(), twist)).problem?.code).toBe('passkey.refused')
  })

  it('S11: a challenge counts once, five minutes, here, and for what it was made', async () => {
    const { challenge, options } = await begin()
    const use = (at: SyncDevice, path = 'sign-in') =>
      at.ask(`/api/passkeys/${path}`, { json: { challenge, response: passkey.get(options, origin) } })
    expect((await use(await server.device())).problem?.code, 'another device').toBe('passkey.refused')
    const elsewhere = await officer.post('/api/passkeys/step-up', {
      challenge,
      response: passkey.get(options, origin),
    })
    expect(elsewhere.problem?.code, 'another use').toBe('passkey.refused')
    expect((await use(device)).status).toBe(200)
    expect((await use(device)).problem?.code, 'again').toBe('passkey.refused')
    const late = await begin()
    server.nowMs += 5 * 60_000
    const response = passkey.get(late.options, origin)
    const heard = await device.ask('/api/passkeys/sign-in', { json: { challenge: late.challenge, response } })
    expect(heard.problem?.code, 'too late').toBe('passkey.refused')
  })

  it('S11: of two answers with one counter at once, one is let in', async () => {
    const [first, second] = await Promise.all([begin(), begin()])
    const answers = await Promise.all(
      [first, second].map(({ challenge, options }) =>
        device.ask('/api/passkeys/sign-in', {
          json: { challenge, response: passkey.get(options, origin, { count: 7 }) },
        }),
      ),
    )
    expect(answers.map((heard) => heard.status).toSorted((a, b) => a - b)).toEqual([200, 401])
  })

  it('S11: keys that do not count are taken as often as they come', async () => {
    const still = new SoftAuthenticator()
    expect((await add(officer, still)).status).toBe(200)
    for (let i = 0; i < 2; i++) expect((await signIn({ count: 0 }, device, still)).status).toBe(200)
  })

  it('S7, S11: shows presence, for its own officer only', async () => {
    const other = await new TestOfficer(await server.device(), 'quantri').here()
    const theirs = new SoftAuthenticator()
    expect((await add(other, theirs)).status).toBe(200)
    server.nowMs += 10 * 60_000
    expect((await other.post('/api/devices/codes')).problem?.code).toBe('session.step-up-needed')
    const stepUp = async (key: SoftAuthenticator) => {
      const { value } = await other.post<Begun<RequestOptions>>('/api/passkeys/step-up/options')
      const { challenge, options } = value
      return other.post('/api/passkeys/step-up', { challenge, response: key.get(options, origin) })
    }
    expect((await stepUp(passkey)).problem?.code).toBe('passkey.refused')
    expect((await stepUp(theirs)).status).toBe(200)
    expect((await other.post('/api/devices/codes')).status).toBe(200)
  })

  it('S11: is worth nothing once removed, reset, or when its officer left; nor in another commune', async () => {
    await server.addCommune('14959', 'H56.99.02', [await newOfficer('14959', 'xa', ['receiver'])])
    expect((await signIn({}, await server.device('14959'))).problem?.code, 'another commune').toBe(
      'passkey.refused',
    )
    const admin = await new TestOfficer(await server.device(), 'quantri').here()
    const { officers } = (await admin.ask<OfficerListAnswer>('/api/officers')).value
    const { id } = officers.find((one) => one.code === 'tiepnhan1')!
    const stand = (standing: string) =>
      admin.post(`/api/officers/${id}/standing`, { standing, reason: 'suspended' })
    await stand('ended')
    expect((await signIn()).problem?.code).toBe('passkey.refused')
    await stand('active')
    expect((await signIn()).status).toBe(200)
    await officer.here()
    const key = passkey.id.toString('base64url')
    expect((await admin.post(`/api/passkeys/${key}/remove`)).problem?.code, 'somebody else').toBe(
      'passkey.not-found',
    )
    expect((await officer.post(`/api/passkeys/${key}/remove`)).status).toBe(204)
    expect((await signIn()).problem?.code).toBe('passkey.refused')
  })

  it('S11: results of extensions do not come in', async () => {
    const { challenge, options } = await begin()
    const response = {
      ...passkey.get(options, origin),
      clientExtensionResults: { prf: { results: { first: 'AAAA' } } },
    }
    const heard = await device.ask('/api/passkeys/sign-in', { json: { challenge, response } })
    expect(heard.problem?.code).toBe('request.body.invalid')
  })
})
