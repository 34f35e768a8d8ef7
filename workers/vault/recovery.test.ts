/** Recovery by two custodians, opened with the stock `age` program as they would. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AgeKeys } from '../../tests/support/age-keys.ts'
import { cheapArgon2 } from '../../tests/support/cheap-argon2.ts'
import { createHomeServerKey } from '../../tests/support/home-server-key.ts'
import type { RowAddress, Slot, VaultApi } from './api.ts'
import { randomBytes } from './bytes.ts'
import { formatRecoveryCode, parseRecoveryCode } from './recovery-code.ts'
import { createVault } from './vault.ts'

const place = { device: 'd-1', commune: '14809', sealKey: createHomeServerKey().jwk }
const ann = { officer: 'o-ann', code: 'CB01', passphrase: 'tre xanh song nui', profile: '{"name":"Ân"}' }
const draft: RowAddress = { table: 'drafts', id: 'n-1', version: 1, owner: 'officer' }
let keys: AgeKeys
let vault: VaultApi
let slot: Slot
let sealed: { iv: Uint8Array; data: Uint8Array }

function got<T>(result: { ok: true; value: T } | { ok: false; problem: { code: string } }): T {
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

beforeAll(async () => {
  keys = await AgeKeys.make()
  vault = createVault(cheapArgon2)
  got(await vault.create({ ...place, ...ann }))
  const [row] = got(
    await vault.sealRows([{ address: draft, plain: new TextEncoder().encode('bản nháp của Ân') }]),
  )
  if (!row) throw new Error('no row')
  sealed = row
  slot = got(await vault.makeRecovery({ lookup: 'look', custodians: keys.custodians }))
  await vault.lock()
})
afterAll(() => keys.remove())

describe('recovery by two of three custodians', () => {
  it('has an envelope for each pair; both open it in order, one alone or the wrong order does not', () => {
    const pairs = [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const
    expect(slot.envelopes?.map((each) => each.custodians)).toEqual(
      pairs.map(([a, b]) => [keys.custodians[a]?.label, keys.custodians[b]?.label]),
    )
    const codes = new Set<string>()
    for (const [i, [a, b]] of pairs.entries()) {
      const text = slot.envelopes?.[i]?.text ?? ''
      const code = keys.open(text, a, b)
      expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}\n$/)
      codes.add(code ?? '')
      expect(keys.open(text, b, a)).toBeNull()
      expect(keys.open(text, a, a)).toBeNull()
      for (const alone of [0, 1, 2]) expect(keys.open(text, alone) ?? '').not.toContain((code ?? '').trim())
      const other = [0, 1, 2].find((each) => each !== a && each !== b) ?? 0
      expect(keys.open(text, a, other)).toBeNull()
      expect(keys.open(text, other, b)).toBeNull()
    }
    expect(codes.size).toBe(1)
  })

  it('gives everything back under a new passphrase, drafts too, and the old envelopes keep no copy of a key', async () => {
    const code = keys.open(slot.envelopes?.[1]?.text ?? '', 0, 2) ?? ''
    const again = createVault(cheapArgon2)
    const typed = { code: code.toLowerCase().replaceAll('-', ' '), passphrase: 'may trang bien xa' }
    const { who, slot: fresh } = got(await again.recover({ ...place, slot, ...typed }))
    expect(who).toEqual({ officer: ann.officer, profile: ann.profile })
    const [plain] = got(await again.openRows([{ address: draft, row: sealed }]))
    expect(new TextDecoder().decode(plain ?? undefined)).toBe('bản nháp của Ân')
    await again.lock()
    got(await again.unlock({ ...place, slot: fresh, passphrase: typed.passphrase }))
    expect(fresh.lookup).toBe('look')
  })

  it('tells a slip of the hand from a code of something else', async () => {
    const code = keys.open(slot.envelopes?.[0]?.text ?? '', 0, 1) ?? ''
    const again = createVault(cheapArgon2)
    const tried = async (typed: string, passphrase = 'may trang bien xa') => {
      const answer = await again.recover({ ...place, slot, code: typed, passphrase })
      await again.lock()
      return answer.ok ? 'ok' : answer.problem.code
    }
    const slipped = code.replace(/^./, (sign) => (sign === '7' ? '8' : '7'))
    expect(await tried(slipped)).toBe('vault.recovery-code-mistyped')
    expect(await tried('')).toBe('vault.recovery-code-mistyped')
    expect(await tried(await formatRecoveryCode(randomBytes(16)))).toBe('vault.wrong-recovery-code')
    expect(await tried(code, 'ngan')).toBe('vault.passphrase-too-weak')
    expect(await tried(code)).toBe('ok')
    const elsewhere = await again.recover({
      ...place,
      device: 'd-2',
      slot,
      code,
      passphrase: 'may trang bien xa',
    })
    expect(elsewhere).toMatchObject({ problem: { code: 'vault.slot-tampered' } })
  })

  it('is not made for one custodian, the same twice, or a key that is none', async () => {
    const open = createVault(cheapArgon2)
    got(await open.create({ ...place, ...ann }))
    const [a, b] = keys.custodians
    if (!a || !b) throw new Error()
    for (const some of [[], [a], [a, { ...b, recipient: a.recipient }], [a, { ...b, recipient: 'age1zzz' }]])
      expect(await open.makeRecovery({ lookup: 'look', custodians: some })).toMatchObject({
        problem: { code: 'vault.custodians-invalid' },
      })
  })
})

describe('a recovery code', () => {
  it('comes back from any spacing and case, and from I, L and O', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 16, maxLength: 16 }), async (bytes) => {
        const code = await formatRecoveryCode(bytes)
        const typed = code.replaceAll('-', ' ').replaceAll('1', 'l').replaceAll('0', 'o').toLowerCase()
        expect(await parseRecoveryCode(typed)).toEqual({ ok: true, value: bytes })
      }),
    )
  })
})
