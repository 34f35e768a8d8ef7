/** What somebody who means harm asks of the doors of the server: strangers, impostors, an administrator who wants more. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OfficerListAnswer } from '../../domain/access/account-wire.ts'
import { anything, record } from '../../domain/base/shape.ts'
import { formatProof, proofText } from '../../domain/sync/signing.ts'
import { newOfficer, TestOfficer } from '../../tests/support/test-officer.ts'
import { SyncDevice } from '../../tests/support/sync-device.ts'
import { TestServer } from '../../tests/support/test-server.ts'
import { SERVER_CHAIN } from '../store/port/audit.ts'
import { readJson } from './read-body.ts'

const PATHS = ['/api/sync/push', '/api/blobs/missing', '/api/sign-in']

function proofOf(device: SyncDevice, path: string): string {
  const time = new Date(device.clock()).toISOString()
  const proof = { device: device.id, method: 'POST', path, time, nonce: 'A'.repeat(22), body: 'f'.repeat(64) }
  return formatProof(proof, device.sign(proofText(proof)))
}

describe('strangers', () => {
  let server: TestServer
  let device: SyncDevice
  beforeEach(async () => {
    server = await TestServer.open()
    device = await server.device()
  })
  afterEach(() => server.close())

  const refusals = async (commune: string) =>
    (await server.store.readAudit({ commune, after: 0, limit: 1000 })).filter(
      (row) => row.outcome === 'refused',
    )
  const stranger = () => new SyncDevice(server.line, () => server.nowMs)

  it('U5: who claims another name with every request fills no audit either', async () => {
    const other = stranger()
    for (let i = 0; i < 40; i++)
      await other.ask('/api/sync/pull?after=0', { proof: { device: `nobody-${i}` } })
    const rows = await refusals(SERVER_CHAIN)
    expect(rows).toHaveLength(10)
    expect(rows[0]).toMatchObject({ action: 'refused.device.unknown', device: null })
    expect(JSON.parse(rows[0]!.detail!)).toMatchObject({ claimed: 'nobody-0' })
  })

  it.each(PATHS)('D7: H55: not a byte of a body is waited for from who lacks the key (%s)', async (path) => {
    const other = stranger()
    other.id = device.id
    let asked = 0
    const never = new ReadableStream<Uint8Array>(
      {
        pull(body) {
          asked += 1
          body.close()
        },
      },
      { highWaterMark: 0 },
    )
    const headers = { 'content-type': 'application/json', 'motcua-proof': proofOf(other, path) }
    const init = { method: 'POST', headers, body: never, duplex: 'half' } as RequestInit
    const { code } = (await (await server.line(path, init)).json()) as { code: string }
    expect([code, asked]).toEqual(['proof.signature-invalid', 0])
  })

  it('U4: refused passkeys, agency accounts and codes stand in the audit as refused passphrases do', async () => {
    const officer = await new TestOfficer(device, 'tiepnhan1').here()
    const bytes = 'AAAA'
    const nothing = { clientDataJSON: bytes, authenticatorData: bytes, signature: bytes }
    const response = { id: bytes, rawId: bytes, type: 'public-key', response: nothing }
    const challenge = '00000000-0000-4000-8000-000000000000'
    const tried = await device.ask('/api/passkeys/sign-in', { json: { challenge, response } })
    expect(tried.problem?.code).toBe('passkey.refused')
    await officer.post('/api/totp')
    const guessed = await officer.post('/api/totp/confirm', { code: '000000' })
    expect(guessed.problem?.code).toBe('totp.refused')
    const actions = (await refusals(device.enrolled!.commune.code)).map((row) => row.action)
    expect(actions).toEqual(['refused.passkey.refused', 'refused.totp.refused'])
  })
})

describe('a body of JSON', () => {
  const headers = new Headers({ 'content-type': 'application/json' })
  const read = async (json: string) => {
    const found = await readJson(headers, Buffer.from(json), record({}, { a: anything, b: anything }))
    return found.ok ? found.value : found.problem.code
  }

  it.each(['__proto__', '\\u005f_proto__', '__prot\\u006f__', '\\u005F\\u005Fproto\\u005f\\u005f'])(
    'R2: H51: the key %s is refused, however deep and however it is written',
    async (key) => {
      for (const json of [`{"a":{"${key}":1}}`, `{"b":[{"a":[{"${key}":{}}]}]}`])
        expect(await read(json), json).toBe('request.body.forbidden-key')
    },
  )

  it('R2: H51: of a key that stands twice the last one counts, everywhere; escapes in values are nobody’s fault', async () => {
    expect(await read('{"a":1,"a":2}')).toEqual({ a: 2 })
    expect(await read('{"a":"\\u005f_proto__ \\u0001"}')).toEqual({ a: '__proto__ \u0001' })
  })

  it('R2: H51: a million brackets in each other end in a word', async () => {
    for (const escaped of ['', '"\\u0041",'])
      expect(typeof (await read(`{"a":[${escaped}${'['.repeat(1e6)}${']'.repeat(1e6)}]}`))).toMatch(
        /string|object/,
      )
  })
})

describe('an administrator of a commune', () => {
  let server: TestServer
  let admin: TestOfficer
  let province: string
  beforeEach(async () => {
    server = await TestServer.open()
    const code = '14959'
    await server.addCommune(code, 'H56.99.02', [
      await newOfficer(code, 'quantri', ['admin']),
      await newOfficer(code, 'mai', ['receiver']),
      await newOfficer(code, 'tinh', ['province-admin']),
    ])
    admin = await new TestOfficer(await server.device(code), 'quantri').here()
    province = await idOf('tinh')
  })
  afterEach(() => server.close())

  const idOf = async (code: string) =>
    (await admin.ask<OfficerListAnswer>('/api/officers')).value.officers.find((one) => one.code === code)!.id

  it.each(['province-admin', 'auditor'] as const)('A2: gives nobody the role %s', async (role) => {
    const roles = [role]
    const made = await admin.post('/api/officers', { code: 'hai', name: 'Hai', title: '', roles })
    expect(made.problem?.code).toBe('access.not-allowed')
    const changed = await admin.post(`/api/officers/${await idOf('mai')}/roles`, { roles })
    expect(changed.problem?.code).toBe('access.not-allowed')
  })

  it('A2: neither resets nor ends nor demotes an account of the province', async () => {
    const tries: [string, object][] = [
      ['roles', { roles: ['receiver'] }],
      ['standing', { standing: 'ended', reason: 'left' }],
      ['reset', { factors: true }],
    ]
    for (const [what, json] of tries)
      expect((await admin.post(`/api/officers/${province}/${what}`, json)).problem?.code, what).toBe(
        'access.not-allowed',
      )
  })

  it('A2: the province gives its own roles', async () => {
    const tinh = await new TestOfficer(await server.device('14959'), 'tinh').here()
    const roles = ['auditor']
    expect((await tinh.post('/api/officers', { code: 'kt', name: 'Kiểm', title: '', roles })).status).toBe(
      200,
    )
  })
})
