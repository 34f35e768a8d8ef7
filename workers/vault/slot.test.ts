import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { cheapArgon2 } from '../../tests/support/cheap-argon2.ts'
import { fromBase64Url, toBase64Url } from '../../domain/base/bytes-text.ts'
import type { Slot } from './api.ts'
import { randomBytes } from './bytes.ts'
import { openSlot, sealSlot } from './slot.ts'

const phrase = 'tre xanh song nui'
const place = { device: 'd-1', commune: '14809' }
const head = { ...place, officer: 'o-1', lookup: 'lookup' }
const content = () => ({
  store: randomBytes(32),
  officer: randomBytes(32),
  sealKeyPrint: randomBytes(32),
  profile: '{"name":"Lê Thị Ân"}',
})

async function made(): Promise<Slot> {
  const slot = await sealSlot(cheapArgon2, head, phrase, content())
  if (!slot.ok) throw new Error(slot.problem.code)
  return slot.value
}

const codeOf = async (slot: Slot, typed = phrase, at = place) => {
  const opened = await openSlot(cheapArgon2, at, slot, typed)
  return opened.ok ? 'opened' : opened.problem.code
}

describe('a slot', () => {
  let slot: Slot
  beforeAll(async () => {
    slot = await made()
  })

  it('gives back exactly what was sealed, from any keyboard', async () => {
    const inside = content()
    const sealed = await sealSlot(cheapArgon2, head, phrase, { ...inside })
    if (!sealed.ok) throw new Error()
    const opened = await openSlot(cheapArgon2, place, sealed.value, ' tre  xanh song nui ')
    expect(opened).toEqual({ ok: true, value: inside })
  })

  it('tells a wrong passphrase from a damaged slot', async () => {
    expect(await codeOf(slot, 'tre xanh song nuoc')).toBe('vault.wrong-passphrase')
    expect(await codeOf(slot, '')).toBe('vault.wrong-passphrase')
    const body = fromBase64Url(slot.sealed) ?? new Uint8Array()
    body[body.length - 1] = (body.at(-1) ?? 0) ^ 1
    expect(await codeOf({ ...slot, sealed: toBase64Url(body) })).toBe('vault.slot-tampered')
  })

  it('opens on its own device, commune and officer only (AAD)', async () => {
    expect(await codeOf(slot, phrase, { ...place, device: 'd-2' })).toBe('vault.slot-tampered')
    expect(await codeOf(slot, phrase, { ...place, commune: '14812' })).toBe('vault.slot-tampered')
    expect(await codeOf({ ...slot, officer: 'o-2' })).toBe('vault.slot-tampered')
    expect(await codeOf({ ...slot, lookup: 'other' })).toBe('vault.slot-tampered')
  })

  it('opens after no change of any one byte of what is kept', async () => {
    const keys = ['iv', 'sealed'] as const
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...keys),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (key, at, x) => {
          const bytes = fromBase64Url(slot[key]) ?? new Uint8Array()
          const i = at % bytes.length
          bytes[i] = (bytes[i] ?? 0) ^ x
          expect(await codeOf({ ...slot, [key]: toBase64Url(bytes) })).not.toBe('opened')
        },
      ),
      { numRuns: 150 },
    )
  })

  it('is refused when its costs are below the floor of ASVS appendix C, before anything is computed', async () => {
    const never = async () => Promise.reject(new Error('must not be computed'))
    for (const cost of [
      { memoryKib: 19 * 1024, passes: 1 },
      { memoryKib: 46 * 1024 - 1, passes: 1 },
      { memoryKib: 19 * 1024 - 1, passes: 9 },
      { memoryKib: 64 * 1024, passes: 0 },
      { memoryKib: 8, passes: 1 },
    ]) {
      const weak = { ...slot, kdf: { alg: 'argon2id' as const, salt: slot.kdf?.salt ?? '', ...cost } }
      const opened = await openSlot(never, place, weak, phrase)
      expect(opened).toEqual({ ok: false, problem: { code: 'vault.kdf-too-weak', details: cost } })
    }
  })

  it('is taken for tampered when its costs would hang the device, or its parts are no slot', async () => {
    const kdf = slot.kdf
    if (kdf === null) throw new Error()
    const bad: Slot[] = [
      { ...slot, kdf: { ...kdf, memoryKib: 4 * 1024 * 1024 } },
      { ...slot, kdf: { ...kdf, passes: 1e6 } },
      { ...slot, kdf: { ...kdf, passes: 2.5 } },
      { ...slot, kdf: { ...kdf, passes: Number.NaN } },
      { ...slot, kdf: { ...kdf, salt: '' } },
      { ...slot, kdf: { ...kdf, salt: '*' } },
      { ...slot, kdf: null },
      { ...slot, kdf: { ...kdf, alg: 'pbkdf2' as 'argon2id' } },
      { ...slot, kind: 'prf' },
      { ...slot, v: 2 as 1 },
      { ...slot, sealed: '' },
      { ...slot, sealed: slot.sealed.slice(0, 40) },
      { ...slot, iv: '' },
    ]
    for (const each of bad) expect(await codeOf(each)).toBe('vault.slot-tampered')
  })

  it('takes 64 MiB × 3, and 19 MiB × 3 where memory fails, which it records', async () => {
    expect(slot.kdf).toMatchObject({ memoryKib: 65_536, passes: 3 })
    const poor: typeof cheapArgon2 = async (password, salt, cost) => {
      if (cost.memoryKib > 20_000) throw new RangeError('Invalid typed array length')
      return await cheapArgon2(password, salt, cost)
    }
    const sealed = await sealSlot(poor, head, phrase, content())
    if (!sealed.ok) throw new Error(sealed.problem.code)
    expect(sealed.value.kdf).toMatchObject({ memoryKib: 19_456, passes: 3 })
    expect(await codeOf(sealed.value)).toBe('opened')
    const opened = await openSlot(poor, place, slot, phrase)
    expect(opened).toMatchObject({ problem: { code: 'vault.out-of-memory' } })
  })

  it('lets faults that are not about memory through: they are bugs', async () => {
    const broken = async () => Promise.reject(new TypeError('bug'))
    await expect(openSlot(broken, place, slot, phrase)).rejects.toThrow('bug')
  })

  it('shows no two slots alike for the same passphrase', async () => {
    const other = await made()
    expect(other.kdf?.salt).not.toBe(slot.kdf?.salt)
    expect(other.sealed.slice(0, 20)).not.toBe(slot.sealed.slice(0, 20))
  })
})
