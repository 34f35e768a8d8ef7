/** Certificates that were taken back: lists and answers made by OpenSSL and by the house, in the file and beside it. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCertificate } from '../../../domain/signature/certificate.ts'
import { readCrl } from '../../../domain/signature/revocation/crl.ts'
import { issuerId, issuerListOf, shortened } from '../../../domain/signature/revocation/issuer-list.ts'
import { NO_TRUST, type SignatureTrust } from '../../../domain/signature/trust.ts'
import { verifyPdf } from '../../../domain/signature/verify-pdf.ts'
import {
  openSigningHouse,
  platform,
  signedPage,
  type Officer,
  type SigningHouse,
} from '../../../tests/support/signing-house.ts'

const lines = ['GIẤY CHỨNG NHẬN']
const [BEFORE, AFTER] = ['2026-11-21T00:00:00Z', '2026-11-22T09:00:00Z'] // signed at 08:00
let folder: string
let house: SigningHouse
let officer: Officer
let serial: string
const at = (name: string) => join(folder, name)
const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: ['ignore', 'pipe', 'ignore'] })
const none = { crls: [], responses: [] }

async function look(file: Uint8Array, more: Partial<SignatureTrust> = {}) {
  const { problem, signatures } = await verifyPdf(file, platform, {
    ...NO_TRUST,
    roots: [house.root],
    ...more,
  })
  expect(problem).toBeNull()
  return signatures[0]!.revocation
}

/** As a home server keeps it. */
async function told(crl: Uint8Array, issuer = house.root) {
  return issuerListOf(await issuerId(platform, issuer), readCrl(crl)!)
}

/** One answer of OpenSSL's responder, of now; `row` in its index. */
function answerOf(row: string): Uint8Array {
  writeFileSync(at('index.txt'), row)
  writeFileSync(at('officer.der'), officer.certificate)
  openssl('x509', '-inform', 'DER', '-in', at('officer.der'), '-out', at('officer.pem'))
  const ask = ['-issuer', at('ca.pem'), '-cert', at('officer.pem')]
  openssl('ocsp', ...ask, '-reqout', at('ask.der'), '-no_nonce')
  const sign = [
    '-index',
    at('index.txt'),
    '-CA',
    at('ca.pem'),
    '-rsigner',
    at('ca.pem'),
    '-rkey',
    at('ca.key'),
  ]
  openssl('ocsp', ...sign, '-reqin', at('ask.der'), '-respout', at('answer.der'), '-ndays', '1')
  return new Uint8Array(readFileSync(at('answer.der')))
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-revoked-'))
  house = await openSigningHouse('Test CA')
  officer = await house.officer('Tran Thi Anh')
  serial = readCertificate(officer.certificate)!.serial
  writeFileSync(at('ca.pem'), house.caPem)
  writeFileSync(at('ca.key'), house.caKeyPem)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('in the file', () => {
  it.each(['evidence', 'store'] as const)(
    'a list in its %s: good, taken back before, taken back after',
    async (where) => {
      const of = async (revokedAt: string | null) => {
        const crl = await house.crl(revokedAt === null ? [] : [{ serial, at: revokedAt }])
        return await look(await signedPage(lines, officer, { [where]: { ...none, crls: [crl] } }))
      }
      expect(await of(null)).toEqual({ state: 'good', at: '2026-11-22T06:00:00Z', from: 'file' })
      expect(await of(BEFORE)).toEqual({ state: 'revoked-before-signing', at: BEFORE, from: 'file' })
      expect(await of(AFTER)).toEqual({ state: 'revoked-after-signing', at: AFTER, from: 'file' })
    },
  )

  it("an answer of OpenSSL's: good; taken back long before", async () => {
    const number = serial.toUpperCase().padStart(4, '0')
    const good = answerOf(`V\t340101000000Z\t\t${number}\tunknown\t/CN=x\n`)
    const bad = answerOf(`R\t340101000000Z\t261101000000Z\t${number}\tunknown\t/CN=x\n`)
    for (const where of ['evidence', 'store'] as const) {
      const said = async (answer: Uint8Array, more = {}) =>
        (await look(await signedPage(lines, officer, { [where]: { ...none, responses: [answer] }, ...more })))
          .state
      expect(await said(good, { at: new Date() })).toBe('good')
      expect(await said(bad)).toBe('revoked-before-signing')
    }
  })

  it("a list of OpenSSL's is read as ours is", async () => {
    const number = serial.toUpperCase().padStart(4, '0')
    writeFileSync(
      at('index.txt'),
      `R\t340101000000Z\t261101000000Z,keyCompromise\t${number}\tunknown\t/CN=x\n`,
    )
    writeFileSync(at('crlnumber'), '01\n')
    writeFileSync(
      at('ca.cnf'),
      `[ca]\ndefault_ca=d\n[d]\ndatabase=${at('index.txt')}\ncrlnumber=${at('crlnumber')}\ndefault_md=sha256\ndefault_crl_days=7\n`,
    )
    openssl(
      'ca',
      '-gencrl',
      '-config',
      at('ca.cnf'),
      '-cert',
      at('ca.pem'),
      '-keyfile',
      at('ca.key'),
      '-out',
      at('crl.pem'),
    )
    openssl('crl', '-in', at('crl.pem'), '-outform', 'DER', '-out', at('crl.der'))
    const crl = new Uint8Array(readFileSync(at('crl.der')))
    expect(readCrl(crl)).toMatchObject({ covers: 'all', revoked: [{ serial, at: '2026-11-01T00:00:00Z' }] })
    const file = await signedPage(lines, officer, { evidence: { ...none, crls: [crl] } })
    expect((await look(file)).state).toBe('revoked-before-signing')
  })

  it("another's list, a bent one, and one that ended before the signature say nothing", async () => {
    const other = await openSigningHouse('Test CA') // the same name, another key
    const foreign = await other.crl([{ serial, at: BEFORE }])
    const bent = await house.crl([{ serial, at: BEFORE }])
    bent[bent.length - 1]! ^= 1
    const old = await house.crl([], { from: '2026-11-10T00:00:00Z', until: '2026-11-20T00:00:00Z' })
    for (const crl of [foreign, bent, old])
      expect(
        (await look(await signedPage(lines, officer, { evidence: { ...none, crls: [crl] } }))).state,
      ).toBe('not-known')
    expect(await look(await signedPage(lines, officer))).toEqual({ state: 'not-known', at: null, from: null })
  })
})

describe('beside the file', () => {
  it('a list of the home server: the same words; another issuer’s says nothing', async () => {
    const file = await signedPage(lines, officer)
    const of = async (revoked: { serial: string; at: string }[]) =>
      (await look(file, { lists: [await told(await house.crl(revoked))] })).state
    expect(await of([])).toBe('good')
    expect(await of([{ serial, at: BEFORE }])).toBe('revoked-before-signing')
    expect(await of([{ serial, at: AFTER }])).toBe('revoked-after-signing')
    const stranger = await openSigningHouse('Test CA')
    const lists = [await told(await stranger.crl([{ serial, at: BEFORE }]), stranger.root)]
    expect((await look(file, { lists })).state).toBe('not-known')
  })

  it('a shortened list speaks of certificates that began after what was left out, and of no others', async () => {
    const rows = [1, 2, 3, 4].map((n) => ({ serial: `7${n}`, at: `2026-0${n}-01T00:00:00Z` }))
    const short = shortened(await told(await house.crl(rows)), 2)
    expect(short.revoked.map(([one]) => one)).toEqual(['74', '73'])
    expect(short.since).toBe('2026-03-01T00:00:01Z')
    const young = await house.officer('Moi Cap', { notBefore: new Date('2026-04-01T00:00:00Z') })
    expect((await look(await signedPage(lines, officer), { lists: [short] })).state).toBe('not-known')
    expect((await look(await signedPage(lines, young), { lists: [short] })).state).toBe('good')
  })

  it('an authority between: taken back it takes its officers with it; brought as data it need not be in the file', async () => {
    const below = await house.below('Sub CA')
    const under = await below.officer('Le Van B')
    const file = await signedPage(lines, under)
    const lists = [await told(await house.crl([])), await told(await below.crl([]), below.root)]
    const asked = { roots: [house.root], others: [below.root] }
    const { signatures } = await verifyPdf(file, platform, { ...NO_TRUST, ...asked, lists })
    expect(signatures[0]).toMatchObject({ trust: 'known', revocation: { state: 'good' } })
    const gone = [await told(await house.crl([{ serial: below.root.serial, at: BEFORE }])), lists[1]!]
    expect((await look(file, { ...asked, lists: gone })).state).toBe('revoked-before-signing')
    expect((await look(file, { ...asked, lists: [lists[0]!] })).state).toBe('not-known')
    expect(
      (await verifyPdf(file, platform, { ...NO_TRUST, others: [below.root], lists })).signatures[0],
    ).toMatchObject({
      trust: 'no-roots',
      revocation: { state: 'not-known' },
    })
  })
})
