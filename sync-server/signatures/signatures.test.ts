/** Whose signatures count, told to devices and changed by people. */
import { createPublicKey } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { toBase64Url } from '../../domain/base/bytes-text.ts'
import { signatureListText, type SignatureAnswer } from '../../domain/signature/signature-list.ts'
import { openSigningHouse, type SigningHouse } from '../../tests/support/signing-house.ts'
import { newOfficer, TestOfficer } from '../../tests/support/test-officer.ts'
import { TestServer } from '../../tests/support/test-server.ts'
import { verifyText } from '../keys/ecdsa.ts'
import { sha256Hex } from '../sha256.ts'
import { makeTeller } from './told.ts'

const commune = '14956'

describe('whose signatures count', () => {
  let server: TestServer
  let admin: TestOfficer
  let leader: TestOfficer
  let signer: string // officer id
  let house: SigningHouse

  beforeEach(async () => {
    server = await TestServer.open()
    house = await openSigningHouse('CA gốc')
    const device = await server.device()
    admin = await new TestOfficer(device, 'quantri').here()
    const officer = await newOfficer(commune, 'lanhdao9', ['leader'], 'Lê Văn Cường')
    signer = officer.id
    await server.store.createOfficer({ ...officer, title: 'Phó Chủ tịch' }, { actor: null, at: at() })
    leader = await new TestOfficer(device, 'lanhdao9').here()
  })
  afterEach(() => server.close())

  const at = () => new Date(server.nowMs).toISOString()
  const told = async (known = '') =>
    (await admin.ask<SignatureAnswer>(`/api/signatures?known=${known}`)).value
  const post = async (path: string, body: object = {}, by = admin) => {
    const { status, problem, value } = await by.post<{ id: string }>(`/api/signatures/${path}`, body)
    return { said: problem?.code ?? status, id: value?.id }
  }
  const add = async (...ders: Uint8Array[]) => {
    const pem = ders.map(
      (der) =>
        `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64')}\n-----END CERTIFICATE-----\n`,
    )
    return (await post('authorities', { file: toBase64Url(Buffer.from(pem.join(''))) })).said
  }
  const notes = async () =>
    (await server.store.readAudit({ commune, after: 0, limit: 500 })).map(({ action, object }) => [
      action,
      object,
    ])

  it('J1: the list is told signed, and nothing is told twice', async () => {
    expect(await add(house.rootDer)).toBe(200)
    const { hash, list } = await told()
    const { sig, ...said } = list!
    expect(said).toMatchObject({
      commune,
      authorities: [{ der: toBase64Url(house.rootDer) }],
      certificates: [],
    })
    const key = createPublicKey({ key: server.keys.sign.publicJwk, format: 'jwk' })
    expect(verifyText(key, signatureListText(said), sig)).toBe(true)
    expect(verifyText(key, signatureListText({ ...said, authorities: [] }), sig)).toBe(false)
    expect((await told(hash)).list).toBeNull()
  })

  it('J1, A15: what has not changed is not made anew for every round of every device; what changed is', async () => {
    const tell = makeTeller(server.store)
    const before = await tell(commune)
    expect(await tell(commune)).toBe(before)
    expect(await add(house.rootDer)).toBe(200)
    const after = await tell(commune)
    expect(after.hash).not.toBe(before.hash)
    expect(after.list.authorities).toHaveLength(1)
    expect(await tell(commune)).toBe(after)
  })

  it('J3: root and what stands below it in one file, in any order, each written down; removed and added again', async () => {
    const below = await house.below('CA cấp dưới')
    expect(await add(below.rootDer)).toBe('signature.authority.root-first')
    expect(await add(below.rootDer, house.rootDer)).toBe(200)
    expect((await told()).list?.authorities).toHaveLength(2)
    const before = (await told()).list!.version
    server.nowMs += 1000
    const root = sha256Hex(house.rootDer)
    expect((await post(`authorities/${root}/remove`)).said).toBe(200)
    expect((await post(`authorities/${root}/remove`)).said).toBe('signature.authority.not-found')
    expect((await told()).list?.authorities.map(({ sha256 }) => sha256)).toEqual([sha256Hex(below.rootDer)])
    expect((await told()).list!.version).toBeGreaterThan(before)
    expect(await add(house.rootDer)).toBe(200)
    expect(await notes()).toEqual(
      expect.arrayContaining([
        ['authority.added', root],
        ['authority.removed', root],
      ]),
    )
  })

  it('J3: what is no authority is refused by its name; nobody else changes them, nor anybody without a fresh proof', async () => {
    const { certificate } = await house.officer('Trần Thị Ngọc Ánh')
    expect(await add(certificate)).toBe('signature.authority.not-an-authority')
    expect(await add(Buffer.from('xin chào'))).toBe('signature.authority.unreadable')
    expect(await add(house.rootDer, certificate)).toBe('signature.authority.not-an-authority')
    expect((await told()).list?.authorities).toEqual([])
    expect((await post('authorities', { file: 'AA' }, leader)).said).toBe('access.not-allowed')
    server.nowMs += 6 * 60_000
    expect(await add(house.rootDer)).toBe('session.step-up-needed')
  })

  it('J5: a certificate with officer and position, told beside what the accounts say today; ended', async () => {
    const { certificate } = await house.officer('Lê Văn Cường')
    const body = { file: toBase64Url(certificate), officer: signer, position: 'Chủ tịch' }
    const { said, id } = await post('certificates', body, leader)
    expect(said).toBe(200)
    expect((await post('certificates', body)).said).toBe('signature.register.known')
    expect((await post('certificates', { ...body, officer: 'ai-do' })).said).toBe('officer.not-found')
    expect((await post('certificates', { ...body, file: toBase64Url(house.rootDer) })).said).toBe(
      'signature.register.unreadable',
    )
    expect((await told()).list?.certificates).toMatchObject([
      {
        id,
        holder: 'Lê Văn Cường',
        position: 'Chủ tịch',
        issuer: 'CA gốc',
        source: 'file',
        endedAt: null,
        present: { position: 'Phó Chủ tịch', isActive: true },
      },
    ])
    expect((await post(`certificates/${id}`, { officer: signer, position: 'Phó Chủ tịch' })).said).toBe(200)
    expect((await post(`certificates/${id}/end`)).said).toBe(200)
    expect((await post(`certificates/${id}/end`)).said).toBe('signature.register.not-found')
    expect((await told()).list?.certificates).toMatchObject([{ position: 'Phó Chủ tịch', endedAt: at() }])
  })

  it('J6: a request is asked with its reason, and answered once with the letter', async () => {
    const { certificate } = await house.officer('Lê Văn Cường')
    const entry = await post('certificates', {
      file: toBase64Url(certificate),
      officer: signer,
      position: '',
    })
    const request = { certificate: entry.id!, kind: 'position', wanted: 'Chủ tịch', reason: 'Bổ nhiệm' }
    expect((await post('requests', { ...request, wanted: ' ' })).said).toBe(
      'signature.request.wanted-missing',
    )
    expect((await post('requests', { ...request, certificate: 'x' })).said).toBe(
      'signature.register.not-found',
    )
    const { id } = await post('requests', request, leader)
    const answer = { outcome: 'done', number: '12/CTS', date: '2026-11-21' }
    expect((await post(`requests/${id}`, { ...answer, date: '2026-02-30' })).said).toBe(
      'signature.request.date',
    )
    expect((await post(`requests/${id}`, answer)).said).toBe(200)
    expect((await post(`requests/${id}`, answer)).said).toBe('signature.request.not-found')
    expect((await told()).list?.requests).toMatchObject([{ id, ...request, answer: { ...answer } }])
  })

  it('J1, J5: another commune hears none of it', async () => {
    await server.addCommune('14959', 'H56.99.02')
    await add(house.rootDer)
    const away = await server.device('14959')
    const { value } = await away.ask<SignatureAnswer>('/api/signatures?known=')
    expect(value.list).toMatchObject({ commune: '14959', authorities: [], certificates: [], lists: [] })
  })
})
