/** Evidence added behind the signature, and everything else that somebody might add in its clothes. */
import { beforeAll, describe, expect, it } from 'vitest'
import {
  openSigningHouse,
  pageOf,
  platform,
  signedPage,
  type Officer,
  type SigningHouse,
} from '../../tests/support/signing-house.ts'
import { withStore, type StoreRevision } from '../../tests/support/store-revision.ts'
import { readCertificate } from './certificate.ts'
import { NO_TRUST } from './trust.ts'
import { verifyPdf } from './verify-pdf.ts'

let house: SigningHouse
let officer: Officer
let file: Uint8Array
let crl: Uint8Array
beforeAll(async () => {
  house = await openSigningHouse()
  officer = await house.officer('Trần Thị Ngọc Ánh')
  file = await signedPage(['GIẤY XÁC NHẬN'], officer)
  crl = await house.crl([])
})

const look = (bytes: Uint8Array) => verifyPdf(bytes, platform, { ...NO_TRUST, roots: [house.root] })
const codeOf = async (change: StoreRevision) =>
  (await look(withStore(file, { crls: [crl], ...change }))).problem?.code

describe('baseline LT', () => {
  it.each([true, false])('a store behind the signature is whole, and speaks (packed: %s)', async (packed) => {
    const good = await look(withStore(file, { crls: [crl], certificates: [house.rootDer], packed }))
    expect(good).toMatchObject({
      problem: null,
      wholeFile: true,
      signatures: [{ revocation: { state: 'good' } }],
    })
    const { serial } = readCertificate(officer.certificate)!
    const bad = await house.crl([{ serial, at: '2026-11-01T00:00:00Z' }])
    expect((await look(withStore(file, { crls: [bad], packed }))).signatures[0]?.revocation.state).toBe(
      'revoked-before-signing',
    )
  })

  it('in two revisions it is not known any more: only one may follow', async () => {
    expect((await look(withStore(withStore(file, { crls: [crl] }), { crls: [crl] }))).problem?.code).toBe(
      'signature.appended',
    )
  })
})

describe('anything else in its clothes is refused', () => {
  const page = '<< /Type /Page /Contents 3 0 R >>'
  it.each<[string, StoreRevision]>([
    ['a further object', { more: [page] }],
    ['a drawing as a stream', { more: ['<< /Length 5 >>\nstream\n0 0 m\nendstream'] }],
    ['a stream that says what it is', { more: ['<< /Type /XObject /Length 1 >>\nstream\n0\nendstream'] }],
    ['an object that was there before', { number: 3 }],
    ['another page tree', { catalog: (text) => text.replace(/\/Pages \d+ 0 R/, '/Pages 3 0 R') }],
    ['an action when it is opened', { catalog: (text) => text.replace('/DSS', '/OpenAction 3 0 R /DSS') }],
    ['other fields', { catalog: (text) => text.replace(/\/AcroForm/, '/AcroForm2') }],
    [
      'a hidden word within the extensions',
      { catalog: (text) => text.replace('/DSS', '/Extensions << /A (>>) >> /Names 3 0 R /DSS') },
    ],
    ['a way back past a signed revision', { prev: 9 }],
    ['another root', { trailer: '<< /Size 99 /Root 3 0 R /Prev 9 >>' }],
    ['a trailer that asks for a password', { trailer: '<< /Size 99 /Root 1 0 R /Encrypt 3 0 R /Prev 9 >>' }],
    ['a table that sends elsewhere', { table: (text) => text.replace(/(\d{9})\d 00000 n/, '$19 00000 n') }],
    ['a table that takes something away', { table: (text) => `${text}4 1\n0000000000 00001 f \n` }],
    ['a table that names one more', { table: (text) => `${text}4 1\n0000000009 00000 n \n` }],
  ])('%s', async (_, change) => {
    expect(await codeOf(change)).toMatch(/^signature\.(appended|encrypted)$/)
  })

  it('what stands behind it, and what is no evidence in it', async () => {
    const more = Buffer.concat([withStore(file, { crls: [crl] }), Buffer.from('% thêm\n')])
    expect((await look(new Uint8Array(more))).problem?.code).toBe('signature.appended')
    expect(await codeOf({ crls: [new Uint8Array([0x30, 0x00])] })).toBe('signature.appended')
    expect(await codeOf({ crls: [await pageOf(['trang khác'])] })).toBe('signature.appended')
  })

  it('of every byte of it changed, none makes another file of it', async () => {
    const whole = withStore(file, { crls: [crl] })
    const accepted: number[] = []
    for (let at = file.length; at < whole.length; at += 1) {
      const changed = new Uint8Array(whole)
      changed[at]! ^= 0x15
      const { problem, signatures } = await look(changed)
      // Within a list or a certificate a changed byte only takes its word away.
      if (problem === null && signatures[0]!.revocation.state === 'good') accepted.push(at)
    }
    expect(accepted.map((at) => Buffer.from(whole.subarray(at, at + 1)).toString('latin1'))).toEqual([])
  }, 120_000)
})
