import { webcrypto } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { ProvidedComponent } from '../dossier/events.ts'
import { fromBase32, toBase32 } from './base32.ts'
import { deviceKeysText, keyName, type DeviceKey } from './device-keys.ts'
import { digestPapers, papersOnReceipt } from './paper-digests.ts'
import { claimText, codeInReceipt, MOST_PAPERS, parseReceiptText } from './receipt-text.ts'
import { verifyReceipt, type ProofCrypto } from './verify-receipt.ts'

const { subtle } = webcrypto
const P256 = { name: 'ECDSA', namedCurve: 'P-256' }
const SHA = { name: 'ECDSA', hash: 'SHA-256' }
const bytesOf = (text: string) => new TextEncoder().encode(text)

const proofs: ProofCrypto = {
  hash: async (text) => new Uint8Array(await subtle.digest('SHA-256', bytesOf(text))),
  async verify(key, text, signature) {
    const imported = await subtle.importKey('jwk', { ...key }, P256, false, ['verify'])
    return await subtle.verify(SHA, imported, signature, bytesOf(text))
  },
}

async function newDevice(change: Partial<DeviceKey> = {}) {
  const pair = await subtle.generateKey(P256, true, ['sign', 'verify'])
  const { kty = '', crv = '', x = '', y = '' } = await subtle.exportKey('jwk', pair.publicKey)
  const key: DeviceKey = {
    device: 'd1',
    name: 'Quầy 1',
    publicKey: { kty, crv, x, y },
    books: [1],
    since: '2026-01-05T01:00:00.000Z',
    revokedAt: null,
    ...change,
  }
  const sign = async (text: string) =>
    toBase32(new Uint8Array(await subtle.sign(SHA, pair.privateKey, bytesOf(text))))
  return { key, sign }
}

const file = (sha256: string) => ({
  sha256,
  size: 1,
  mime: 'application/pdf',
  kind: 'other' as const,
  pages: 1,
})
const papers: readonly ProvidedComponent[] = [
  { component: 'declaration', proof: { by: 'form' } },
  { component: 'birth-notice', proof: { by: 'files', files: [file('ab'.repeat(32))] } },
  { component: 'residence', proof: { by: 'data', source: 'population', reference: '1' } },
]

async function printed(device: Awaited<ReturnType<typeof newDevice>>, handedIn = papers) {
  const claim = {
    code: 'H56.99.01-261121-01001',
    due: '2026-11-25T08:00',
    key: await keyName(device.key.publicKey, proofs.hash),
    papers: await digestPapers(handedIn, proofs.hash),
  }
  const text = claimText(claim)
  return { claim, text: `${text}*${await device.sign(text)}` }
}

describe('the text of a receipt', () => {
  test('says what was promised, proves who printed it, and fits a small code', async () => {
    const device = await newDevice()
    const { claim, text } = await printed(device)
    expect(text).toMatch(/^[0-9A-Z $%*+\-./:]+$/) // the tight signs of a QR code
    expect(text.length).toBeLessThanOrEqual(220)
    const proven = await verifyReceipt(`${text}\n`, [device.key], proofs)
    expect(proven).toMatchObject({
      ok: true,
      value: { claim, signedBy: { name: 'Quầy 1' }, isFromItsBook: true, isAfterRevocation: false },
    })
    expect(codeInReceipt(text)).toBe('H56.99.01-261121-01001')
  })

  test('one sign changed at any place, to any sign nearby, is refused', async () => {
    const device = await newDevice()
    const { text } = await printed(device)
    const passed: number[] = []
    for (let at = 0; at < text.length; at++)
      for (const sign of [
        'A',
        '2',
        '*',
        text[at]!.toLowerCase(),
        String.fromCharCode(text.charCodeAt(at) + 1),
      ]) {
        if (sign === text[at]) continue
        const changed = text.slice(0, at) + sign + text.slice(at + 1)
        if ((await verifyReceipt(changed, [device.key], proofs)).ok) passed.push(at)
      }
    expect(passed).toEqual([])
    for (const cut of [1, 2, 50, text.length - 1])
      expect((await verifyReceipt(text.slice(0, -cut), [device.key], proofs)).ok).toBe(false)
    expect((await verifyReceipt(`${text}A`, [device.key], proofs)).ok).toBe(false)
  })

  test('a device that is not known here is told apart from a forgery', async () => {
    const [device, stranger] = [await newDevice(), await newDevice({ device: 'd2' })]
    const { text } = await printed(stranger)
    expect(await verifyReceipt(text, [device.key], proofs)).toMatchObject({
      problem: { code: 'receipt.device.unknown' },
    })
    const name = await keyName(device.key.publicKey, proofs.hash)
    const claimed = text.replace(/\*[A-Z2-7]{8}\*/, `*${name}*`)
    expect(await verifyReceipt(claimed, [device.key], proofs)).toMatchObject({
      problem: { code: 'receipt.signature.invalid' },
    })
  })

  test('printed again at another counter, and by a device that was already out of service', async () => {
    const device = await newDevice({ books: [7], revokedAt: '2026-11-20T08:00:00.000Z' })
    const { text } = await printed(device)
    expect(await verifyReceipt(text, [device.key], proofs)).toMatchObject({
      value: { isFromItsBook: false, isAfterRevocation: true },
    })
  })

  test('many papers are bound by one digest, so that the code stays small', async () => {
    const device = await newDevice()
    const many = Array.from({ length: MOST_PAPERS + 1 }, (_, i) => ({ ...papers[1]!, component: `c${i}` }))
    const { text } = await printed(device, many)
    expect(text.length).toBeLessThan(200)
    const most = await printed(device, many.slice(1))
    expect(most.text.length).toBeLessThanOrEqual(300)
    expect((await verifyReceipt(most.text, [device.key], proofs)).ok).toBe(true)
  })

  test('what is no receipt is refused without a question', () => {
    for (const text of ['', 'MCH1', 'H56.99.01-261121-01001', 'MCR1|x', 'MCH1*x*y*z'])
      expect(parseReceiptText(text)).toMatchObject({ problem: { code: 'receipt.text.malformed' } })
  })
})

test('papers that came later, or are not the same any more, are not on the receipt', async () => {
  const digests = await digestPapers(papers, proofs.hash)
  const later: ProvidedComponent[] = [
    papers[0]!,
    { component: 'birth-notice', proof: { by: 'files', files: [file('cd'.repeat(32))] } },
    papers[2]!,
    { component: 'marriage', proof: { by: 'presented' } },
  ]
  const told = await papersOnReceipt(digests, later, proofs.hash)
  expect(told.map(({ isOnReceipt }) => isOnReceipt)).toEqual([true, false, true, false])
})

test('base32 has one spelling for each value', () => {
  for (let length = 0; length < 70; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length) & 255)
    expect(fromBase32(toBase32(bytes))).toEqual(bytes)
  }
  expect(toBase32(bytesOf('foobar'))).toBe('MZXW6YTBOI')
  for (const wrong of ['MZXW6YTBOJ', 'M', 'MZX', 'mz', 'M1', 'MZXW6YTBOI======'])
    expect(fromBase32(wrong)).toBeNull()
})

test('the signed list of keys: no two lists read the same', async () => {
  const { key } = await newDevice()
  const list = { commune: '1', at: 'x', keys: [key] }
  const texts = [
    list,
    { ...list, keys: [{ ...key, revokedAt: 'y' }] },
    { ...list, keys: [{ ...key, books: [2] }] },
  ]
  expect(new Set(texts.map(deviceKeysText)).size).toBe(3)
})
