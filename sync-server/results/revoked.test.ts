/** The closing gate at the home server: certificates that were taken back, and the register of who signs with which. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { toBase64Url } from '../../domain/base/bytes-text.ts'
import { readCertificate } from '../../domain/signature/certificate.ts'
import { entryFrom } from '../../domain/signature/register.ts'
import { readCrl } from '../../domain/signature/revocation/crl.ts'
import { issuerId, issuerListOf } from '../../domain/signature/revocation/issuer-list.ts'
import { makeTeller } from '../signatures/told.ts'
import { demoCommune, demoOfficers } from '../demo/demo-commune.ts'
import {
  openSigningHouse,
  platform,
  signedPage,
  type Officer,
  type SigningHouse,
} from '../../tests/support/signing-house.ts'
import { sealUpload, sha256Hex, uploadMetadata, type SyncDevice } from '../../tests/support/sync-device.ts'
import { fact, handler, received, receiver } from '../../tests/support/sync-events.ts'
import { TestServer } from '../../tests/support/test-server.ts'

const { code: commune } = demoCommune
const leader = demoOfficers[3]!
const by = demoOfficers[4]!.id
const PDF = 'application/pdf'

describe('a signer before the closing gate', () => {
  let server: TestServer
  let device: SyncDevice
  let house: SigningHouse
  let officer: Officer
  let count = 0

  beforeAll(async () => {
    server = await TestServer.open()
    device = await server.device()
  })
  afterAll(() => server.close())
  // Every test has an authority, and so a register, of its own.
  beforeEach(async () => {
    house = await openSigningHouse(`CA ${(count += 1)}`)
    officer = await house.officer(leader.name)
    const sha256 = createHash('sha256').update(house.rootDer).digest('hex')
    await server.store.addAuthorities(commune, [{ sha256, der: toBase64Url(house.rootDer) }], {
      by,
      at: at(),
    })
  })
  const at = () => new Date((server.nowMs += 1000)).toISOString()
  const told = async () => (await makeTeller(server.store)(commune)).list

  /** The list of the authority, as if it had been fetched. */
  async function publish(revokedAt: string | null): Promise<void> {
    const { serial } = readCertificate(officer.certificate)!
    const issuer = await issuerId(platform, house.root)
    const place = { issuer, address: `http://crl.test/${issuer}` }
    const crl = readCrl(await house.crl(revokedAt === null ? [] : [{ serial, at: revokedAt }]))!
    await server.store.wantCrls([{ ...place, issuerName: 'CA' }])
    await server.store.keepCrl(place, { at: at(), list: issuerListOf(issuer, crl), fault: null })
  }

  async function upload(plain: Uint8Array): Promise<void> {
    const { metadata, body } = sealUpload(device.enrolled!.sealKey, plain, PDF)
    const tus = { 'tus-resumable': '1.0.0' }
    const begun = await device.ask('/api/files', {
      method: 'POST',
      streamed: true,
      headers: { ...tus, 'upload-length': String(body.length), 'upload-metadata': uploadMetadata(metadata) },
    })
    await device.ask(begun.headers.get('location')!, {
      method: 'PATCH',
      streamed: true,
      bytes: body,
      headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    })
  }

  /** The first thing on the way from attaching to closing that was refused; null: closed. */
  async function life(file: Uint8Array, vouches = false): Promise<string | null> {
    const born = received(device.enrolled!.book, (count += 1))
    const due = { at: '2026-11-27T17:00', rule: 'working-days:5', why: 'x' }
    const first = { ...born, body: { ...born.body, due } }
    const { dossier } = first
    const sha256 = sha256Hex(file)
    const body = {
      file: { sha256, size: file.length, mime: PDF, kind: 'other' as const, pages: 1 },
      number: '12/2026/TLKS',
      date: '2026-11-22',
      signer: leader.name,
      signedAt: '2026-11-22T08:00:00Z',
    }
    const attached = fact('result-attached', dossier, body, { parent: first.id, actor: handler })
    const answered = { parent: attached.id, actor: leader.id }
    const vouched = fact('result-vouched', dossier, { sha256, reason: 'Đã gọi người ký' }, answered)
    const parent = vouches ? vouched.id : attached.id
    const handed = { to: 'Hà Thị Lan', shown: 'receipt', onBehalf: false } as const
    const returned = fact('result-returned', dossier, handed, { parent })
    const closed = fact('dossier-closed', dossier, {}, { parent: returned.id, actor: receiver })
    const { verdicts } = await device.tell(first, attached, ...(vouches ? [vouched] : []), returned, closed)
    return verdicts.find(({ problem }) => problem)?.problem?.code ?? null
  }

  const page = async (more = {}) => {
    const file = await signedPage([`Số: 12/2026/TLKS, bản ${(count += 1)}`, 'HÀ THỊ LAN'], officer, more)
    await upload(file)
    return file
  }

  it('J7: revoked before it was used: refused, and nobody can answer for it; revoked afterwards: a leader may', async () => {
    await publish('2026-11-22T07:59:59Z')
    expect(await life(await page())).toBe('dossier.result.certificate-revoked')
    expect(await life(await page(), true)).toBe('dossier.result.certificate-revoked')
    await publish('2026-11-22T08:00:01Z')
    expect(await life(await page())).toBe('dossier.close.signer-revoked')
    expect(await life(await page(), true)).toBeNull()
  })

  it('J7: what is not known of revocation holds nobody up', async () => {
    expect(await life(await page())).toBeNull()
  })

  it('J1: a file is looked at again when the list has changed', async () => {
    const file = await page() // looked at as it came, when nothing was known
    await publish('2026-11-22T07:00:00Z')
    expect(await life(file)).toBe('dossier.result.certificate-revoked')
  })

  it('J5, J7: learnt from a first good result; once kept by hand, another certificate and another position are noticed', async () => {
    expect(await life(await page())).toBeNull()
    const [learnt] = (await told()).certificates.filter(({ officer: id }) => id === leader.id)
    expect(learnt).toMatchObject({ holder: leader.name, source: 'result', recordedBy: null })
    // Nothing binds yet: another certificate of the same person passes, and is not learnt.
    officer = await house.officer(leader.name)
    expect(await life(await page())).toBeNull()
    expect((await told()).certificates).toHaveLength(1)

    const position = leader.title
    const entry = { id: learnt!.id, officer: leader.id, position, commune, by, at: at() }
    await server.store.confirmSigningCertificate(entry)
    expect(await life(await page())).toBe('dossier.close.signer-not-registered')
    expect(await life(await page(), true)).toBeNull()
    const certificate = readCertificate(officer.certificate)!
    const made = {
      source: 'file',
      recordedBy: by,
      recordedAt: at(),
      der: toBase64Url(certificate.raw),
    } as const
    await server.store.recordSigningCertificate(commune, {
      ...entryFrom(certificate),
      ...made,
      id: 'second',
      officer: leader.id,
      position,
    })
    expect(await life(await page())).toBeNull()
    await server.store.confirmSigningCertificate({
      ...entry,
      id: 'second',
      position: 'Trưởng phòng',
      at: at(),
    })
    expect(await life(await page())).toBe('dossier.close.position-differs')
  })
})
