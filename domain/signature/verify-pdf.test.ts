import { beforeAll, describe, expect, it } from 'vitest'
import { PDFDocument } from 'pdf-lib'
import { NO_TRUST } from './trust.ts'
import { verifyPdf } from './verify-pdf.ts'
import {
  ECDSA,
  openSigningHouse,
  pageOf,
  platform,
  RSA,
  signedPage,
  type Officer,
  type SigningHouse,
} from '../../tests/support/signing-house.ts'

const FLIPS = process.env['ALL_FLIPS'] ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15] : [1, 8]
const lines = ['TRÍCH LỤC KHAI SINH (BẢN SAO)', 'Họ, chữ đệm, tên: NGUYỄN HOÀ AN']
let house: SigningHouse
let leader: Officer
let file: Uint8Array
const look = (bytes: Uint8Array, roots = [house.root]) => verifyPdf(bytes, platform, { ...NO_TRUST, roots })
const codeOf = async (bytes: Uint8Array) => (await look(bytes)).problem?.code

beforeAll(async () => {
  house = await openSigningHouse()
  leader = await house.officer('Trần Thị Ngọc Ánh')
  file = await signedPage(lines, leader)
})

describe('a file that was signed', () => {
  it.each([
    ['RSA', RSA],
    ['ECDSA', ECDSA],
  ])('%s: says who signed, when, and that it is whole', async (_, algorithm) => {
    const officer = await house.officer('Lê Văn Cường', { algorithm })
    const { signatures, wholeFile, problem } = await look(await signedPage(lines, officer))
    expect({ wholeFile, problem }).toEqual({ wholeFile: true, problem: null })
    expect(signatures).toMatchObject([
      {
        holder: { name: 'Lê Văn Cường', organisation: 'Ủy ban nhân dân xã Hoằng Giang' },
        signedAt: '2026-11-22T08:00:00Z',
        timeFrom: 'file',
        trust: 'known',
        namesCertificate: true,
        kind: 'ETSI.CAdES.detached',
      },
    ])
  })

  it('by an issuer nobody gave us is valid, and its trust is unknown', async () => {
    const other = await openSigningHouse() // bears the same name
    expect((await look(file, [other.root])).signatures[0]?.trust).toBe('unknown')
    expect((await look(file, [])).signatures[0]?.trust).toBe('no-roots')
  })
})

describe('a file that is not what was signed', () => {
  it('nobody signed it: none, however it looks', async () => {
    expect(await codeOf(await pageOf([...lines, '(đã ký)']))).toBe('signature.none')
    expect(await codeOf(new Uint8Array(0))).toBe('signature.none')
  })

  it('one byte of its text flipped', async () => {
    const changed = new Uint8Array(file)
    changed[400]! ^= 1
    expect(await codeOf(changed)).toBe('signature.altered')
  })

  it('one byte appended, or a whole revision', async () => {
    const more = new Uint8Array(file.length + 1)
    more.set(file)
    more[file.length] = 0x0a
    expect(await look(more)).toMatchObject({ wholeFile: false, problem: { code: 'signature.appended' } })
  })

  it('opened and saved again by an editor', async () => {
    const again = await (await PDFDocument.load(file)).save()
    expect(await codeOf(again)).toMatch(/signature\.(none|altered|damaged)/)
  })

  it('cut short', async () => {
    expect(await codeOf(file.subarray(0, file.length - 10))).toBe('signature.none')
  })
})

describe('a certificate that is not good for it', () => {
  it('over before it was used, or not begun', async () => {
    const late = await house.officer('Hết hạn', { notAfter: new Date('2026-01-01') })
    const early = await house.officer('Chưa hiệu lực', { notBefore: new Date('2027-01-01') })
    for (const officer of [late, early])
      expect(await codeOf(await signedPage(lines, officer))).toBe('signature.certificate-not-valid-then')
  })

  it('not for signing documents', async () => {
    const other = await house.officer('Máy chủ', { usage: 0x20 })
    expect(await codeOf(await signedPage(lines, other))).toBe('signature.certificate-not-for-signing')
  })

  it('not named by its hash: an ETSI signature must, an older kind need not', async () => {
    const omitName = true
    expect(await codeOf(await signedPage(lines, leader, { omitName }))).toBe('signature.certificate-differs')
    const older = await look(await signedPage(lines, leader, { omitName, kind: 'adbe.pkcs7.detached' }))
    expect(older).toMatchObject({ problem: null, signatures: [{ namesCertificate: false }] })
  })

  it('another one with the same key and name in its place', async () => {
    const other = await house.officer('Trần Thị Ngọc Ánh')
    const swapped = { ...leader.signer, certificates: [other.certificate] }
    expect(await codeOf(await signedPage(lines, { ...leader, signer: swapped }))).toBe('signature.forged')
  })
})

it('of a thousand random changes of one signed file none is accepted, and none throws', async () => {
  let seed = 20_261_122
  const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below
  const accepted: number[] = []
  for (let i = 0; i < 1000; i++) {
    const changed = new Uint8Array(file)
    const at = random(file.length)
    changed[at] = (changed[at]! + 1 + random(255)) % 256
    const { problem, signatures } = await look(changed)
    if (problem === null && signatures.every((one) => one.trust === 'known')) accepted.push(at)
  }
  expect(accepted).toEqual([])
}, 60_000)

it('nor any change of one digit within the signature itself, which no digest covers', async () => {
  const text = Buffer.from(file).toString('latin1')
  const from = /\/Contents </.exec(text)!.index + 11
  const length = text.slice(from).search(/0{200}/)
  const accepted: string[] = []
  for (let at = from; at < from + length + 20; at++) {
    for (const flip of FLIPS) {
      const changed = new Uint8Array(file)
      changed[at] = '0123456789abcdef'.charCodeAt(Number.parseInt(text[at]!, 16) ^ flip)
      const { problem, signatures } = await look(changed)
      if (problem === null && signatures.every((one) => one.trust === 'known'))
        accepted.push(`${at - from} ${flip}: ${text.slice(at - 20, at + 20)}`)
    }
  }
  expect(accepted).toEqual([])
}, 120_000)
