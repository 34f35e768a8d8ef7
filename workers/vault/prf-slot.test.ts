import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase64Url, toBase64Url } from '../../domain/base/bytes-text.ts'
import type { PrfQuestion, Slot } from './api.ts'
import { randomBytes } from './bytes.ts'
import { openPrfSlot, sealPrfSlot } from './prf-slot.ts'

const place = { device: 'd-1', commune: '14809' }
const head = { ...place, officer: 'o-1', lookup: 'lookup' }
const question: PrfQuestion = { credential: 'Y3JlZA', salt: toBase64Url(randomBytes(32)) }
const answer = randomBytes(32)
const content = {
  store: randomBytes(32),
  officer: randomBytes(32),
  sealKeyPrint: randomBytes(32),
  profile: '{"name":"Ân"}',
}

async function made(): Promise<Slot> {
  const slot = await sealPrfSlot(head, question, answer.slice(), content)
  if (!slot.ok) throw new Error(slot.problem.code)
  return slot.value
}
const codeOf = async (slot: Slot, prf = answer.slice(), at = place) => {
  const opened = await openPrfSlot(at, slot, prf)
  return opened.ok ? 'opened' : opened.problem.code
}

describe('the slot of a passkey', () => {
  it('gives back what was sealed, and wipes what the passkey answered both times', async () => {
    const sealing = answer.slice()
    const slot = await sealPrfSlot(head, question, sealing, content)
    expect(sealing.every((byte) => byte === 0)).toBe(true)
    if (!slot.ok) throw new Error()
    const opening = answer.slice()
    expect(await openPrfSlot(place, slot.value, opening)).toEqual({ ok: true, value: content })
    expect(opening.every((byte) => byte === 0)).toBe(true)
  })

  it('tells another passkey from a damaged slot: only the first costs a try', async () => {
    const slot = await made()
    expect(await codeOf(slot, randomBytes(32))).toBe('vault.wrong-passkey')
    expect(await codeOf(slot, new Uint8Array(0))).toBe('vault.wrong-passkey')
    const body = fromBase64Url(slot.sealed) ?? new Uint8Array()
    body[body.length - 1] = (body.at(-1) ?? 0) ^ 1
    expect(await codeOf({ ...slot, sealed: toBase64Url(body) })).toBe('vault.slot-tampered')
  })

  it('opens on its own device, for its own officer, credential and salt only (AAD)', async () => {
    const slot = await made()
    expect(await codeOf(slot, undefined, { ...place, device: 'd-2' })).toBe('vault.slot-tampered')
    expect(await codeOf(slot, undefined, { ...place, commune: '14812' })).toBe('vault.slot-tampered')
    const changed: Slot[] = [
      { ...slot, officer: 'o-2' },
      { ...slot, lookup: 'other' },
      { ...slot, prf: { ...question, credential: 'b3RoZXI' } },
      { ...slot, prf: { ...question, salt: toBase64Url(randomBytes(32)) } },
      { ...slot, prf: { ...question, salt: 'c2hvcnQ' } },
      { ...slot, kind: 'passphrase' },
      { ...slot, kdf: { alg: 'argon2id', memoryKib: 65_536, passes: 3, salt: question.salt } },
      { ...slot, v: 2 as 1 },
      { ...slot, sealed: '' },
    ]
    for (const each of changed) expect(await codeOf(each)).toBe('vault.slot-tampered')
  })

  it('opens after no change of any one byte of what is kept', async () => {
    const slot = await made()
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('iv', 'sealed'),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (key, at, x) => {
          const bytes = fromBase64Url(slot[key as 'iv' | 'sealed']) ?? new Uint8Array()
          const i = at % bytes.length
          bytes[i] = (bytes[i] ?? 0) ^ x
          expect(await codeOf({ ...slot, [key]: toBase64Url(bytes) })).not.toBe('opened')
        },
      ),
      { numRuns: 100 },
    )
  })

  it('is not made of anything but 32 bytes', async () => {
    for (const length of [0, 16, 31, 33])
      expect((await sealPrfSlot(head, question, randomBytes(length), content)).ok).toBe(false)
    expect((await sealPrfSlot(head, { ...question, salt: 'YQ' }, answer.slice(), content)).ok).toBe(false)
  })
})
