import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { cheapArgon2 } from '../../tests/support/cheap-argon2.ts'
import { createHomeServerKey } from '../../tests/support/home-server-key.ts'
import type { RowAddress, SealedRow, Slot, VaultApi } from './api.ts'
import { createVault } from './vault.ts'

const server = createHomeServerKey()
const place = { device: 'd-1', commune: '14809', sealKey: server.jwk }
const ann = { officer: 'o-ann', code: 'CB01', passphrase: 'tre xanh song nui', profile: '{"name":"Ân"}' }
const binh = { officer: 'o-binh', code: 'CB02', passphrase: 'may trang bien xa', profile: '{"name":"Bình"}' }
const address: RowAddress = { table: 'events', id: 'e-1', version: 1, owner: 'device' }
const bytes = (text: string) => new TextEncoder().encode(text)

function got<T>(result: { ok: true; value: T } | { ok: false; problem: { code: string } }): T {
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}
const codeOf = (result: { ok: boolean; problem?: { code: string } }) =>
  result.ok ? 'ok' : result.problem?.code

async function sealOne(vault: VaultApi, at: RowAddress, text: string): Promise<SealedRow> {
  const [row] = got(await vault.sealRows([{ address: at, plain: bytes(text) }]))
  if (row === undefined) throw new Error('no row')
  return row
}
async function openOne(vault: VaultApi, at: RowAddress, row: SealedRow): Promise<string | null> {
  const [plain] = got(await vault.openRows([{ address: at, row }]))
  return plain ? new TextDecoder().decode(plain) : null
}

let vault: VaultApi
let slot: Slot
beforeEach(async () => {
  vault = createVault(cheapArgon2)
  slot = got(await vault.create({ ...place, ...ann }))
})

describe('rows', () => {
  it('open again after a lock and an unlock, and in no other place (AAD: table|commune|id|version|owner)', async () => {
    const row = await sealOne(vault, address, 'Nguyễn Văn A')
    await vault.lock()
    got(await vault.unlock({ ...place, slot, passphrase: ann.passphrase }))
    expect(await openOne(vault, address, row)).toBe('Nguyễn Văn A')
    const elsewhere: RowAddress[] = [
      { ...address, table: 'drafts' },
      { ...address, id: 'e-2' },
      { ...address, version: 2 },
      { ...address, version: 0 },
      { ...address, owner: 'officer' },
    ]
    for (const other of elsewhere) expect(await openOne(vault, other, row)).toBeNull()
  })

  it('answer null one by one: a damaged row does not take its neighbours with it', async () => {
    const rows = got(
      await vault.sealRows(['a', 'b', 'c'].map((id) => ({ address: { ...address, id }, plain: bytes(id) }))),
    )
    rows[1]?.data.set([1, 2, 3])
    const asked = rows.map((row, i) => ({ address: { ...address, id: 'abc'[i] ?? '' }, row }))
    const opened = got(await vault.openRows(asked))
    expect(opened.map((plain) => plain && new TextDecoder().decode(plain))).toEqual(['a', null, 'c'])
  })

  it('hold nothing readable of what was sealed', async () => {
    const row = await sealOne(vault, address, 'CANARY-CANARY')
    expect(Buffer.from(row.data).includes('CANARY')).toBe(false)
  })

  it('of one officer open for no other officer of the device, rows of the device for both', async () => {
    const draft: RowAddress = { table: 'drafts', id: 'n-1', version: 1, owner: 'officer' }
    const mine = await sealOne(vault, draft, 'draft of Ân')
    const ours = await sealOne(vault, address, 'fact')
    const second = got(await vault.addOfficer(binh))
    await vault.lock()
    got(await vault.unlock({ ...place, slot: second, passphrase: binh.passphrase }))
    expect(await openOne(vault, draft, mine)).toBeNull()
    expect(await openOne(vault, address, ours)).toBe('fact')
  })

  it('swapped between two addresses open at neither', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.string(), async (a, b) => {
        fc.pre(a !== b)
        const [at, to] = [
          { ...address, id: a },
          { ...address, id: b },
        ]
        const [rowA, rowB] = [await sealOne(vault, at, 'A'), await sealOne(vault, to, 'B')]
        expect([await openOne(vault, at, rowB), await openOne(vault, to, rowA)]).toEqual([null, null])
      }),
      { numRuns: 50 },
    )
  })
})

describe('blind index', () => {
  it('is equal for equal values of one field, in NFC and NFD, and 128 bits long', async () => {
    const [a, b, c] = got(await vault.blindIndex('name', ['Hoàng', 'Hoàng'.normalize('NFD'), 'Hoàn']))
    expect(a).toBe(b)
    expect(a).not.toBe(c)
    expect(Buffer.from(a ?? '', 'base64url')).toHaveLength(16)
    expect(got(await vault.blindIndex('owner', ['Hoàng']))[0]).not.toBe(a)
  })

  it('differs between devices, so two disks cannot be compared', async () => {
    const other = createVault(cheapArgon2)
    got(await other.create({ ...place, ...ann }))
    expect(got(await other.blindIndex('name', ['x']))).not.toEqual(got(await vault.blindIndex('name', ['x'])))
  })

  it('finds a slot by the typed code whatever its case, on this device only', async () => {
    expect(slot.lookup).toBe(await vault.lookup({ device: 'd-1', code: ' cb01 ' }))
    expect(slot.lookup).not.toBe(await vault.lookup({ device: 'd-2', code: 'CB01' }))
    expect(slot.lookup).not.toBe(await vault.lookup({ device: 'd-1', code: 'CB02' }))
    expect(JSON.stringify(slot)).not.toMatch(/CB01|Ân/)
  })
})

describe('files and sealed events (layouts of domain/sync/signing.ts)', () => {
  it('a file opens here, and at the home server by its sealed key', async () => {
    const plain = crypto.getRandomValues(new Uint8Array(5000))
    const file = got(await vault.sealFile(plain))
    expect(file).toMatchObject({ size: 5000, sha256: await sha256(plain) })
    expect(got(await vault.openFile(file))).toEqual(plain)
    const raw = new Uint8Array(server.open(file.keyForServer))
    const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt'])
    const additionalData = bytes(`motcua/file/1|${file.sha256}`)
    const { iv, data } = { iv: new Uint8Array(file.iv), data: new Uint8Array(file.data) }
    const there = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, data)
    expect(new Uint8Array(there)).toEqual(plain)
  })

  it('a file with another hash, key, IV or content is refused', async () => {
    const file = got(await vault.sealFile(bytes('scan')))
    const other = got(await vault.sealFile(bytes('other')))
    for (const wrong of [
      { ...file, sha256: other.sha256 },
      { ...file, key: other.key },
      { ...file, iv: other.iv },
      { ...file, data: other.data },
      { ...file, key: file.key.subarray(1) },
      { ...file, key: new Uint8Array(0) },
    ]) {
      expect(codeOf(await vault.openFile(wrong))).toBe('vault.file-damaged')
    }
  })

  it('two seals of one file share neither key nor ciphertext', async () => {
    const [a, b] = [got(await vault.sealFile(bytes('scan'))), got(await vault.sealFile(bytes('scan')))]
    expect(a.sha256).toBe(b.sha256)
    expect(Buffer.from(a.data).equals(b.data)).toBe(false)
    expect(Buffer.from(server.open(a.keyForServer)).equals(server.open(b.keyForServer))).toBe(false)
  })

  it('exact event bytes reach the home server, each under its own key', async () => {
    const items = ['{"v":1,"name":"Ân"}', '', 'x'.repeat(9000)].map(bytes)
    const sealed = got(await vault.sealForServer(items))
    expect(sealed.map((each) => new Uint8Array(server.open(each)))).toEqual(items)
    expect(new Set(sealed.map((each) => Buffer.from(each.subarray(0, 65)).toString('hex'))).size).toBe(3)
  })

  it('refuses a home server key that is no point of P-256', async () => {
    const fresh = createVault(cheapArgon2)
    for (const sealKey of [{}, { ...server.jwk, crv: 'P-384' }, { ...server.jwk, x: server.jwk.y ?? '' }]) {
      expect(codeOf(await fresh.create({ ...place, ...ann, sealKey }))).toBe('vault.seal-key-invalid')
    }
  })
})

describe('opening', () => {
  it('refuses a slot when the key that unsent work is sealed to was exchanged on the disk', async () => {
    await vault.lock()
    const unlock = { ...place, slot, passphrase: ann.passphrase, sealKey: createHomeServerKey().jwk }
    expect(codeOf(await vault.unlock(unlock))).toBe('vault.seal-key-changed')
    expect(await vault.state()).toBe('cold')
  })

  it('does nothing while locked, cold or warm', async () => {
    got(await vault.setPin('271828'))
    const row = await sealOne(vault, address, 'x')
    for (const lock of [() => vault.warmLock(), () => vault.lock()]) {
      await lock()
      const answers = [
        await vault.sealRows([{ address, plain: bytes('x') }]),
        await vault.openRows([{ address, row }]),
        await vault.blindIndex('f', ['x']),
        await vault.sealFile(bytes('x')),
        await vault.openFile(got(await otherFile())),
        await vault.sealForServer([bytes('x')]),
        await vault.addOfficer(binh),
        await vault.setPin('271828'),
      ]
      expect(answers.map(codeOf)).toEqual(answers.map(() => 'vault.locked'))
    }
  })

  it('is one at a time: an open vault is not opened over', async () => {
    expect(codeOf(await vault.create({ ...place, ...binh }))).toBe('vault.already-open')
    expect(codeOf(await vault.unlock({ ...place, slot, passphrase: ann.passphrase }))).toBe(
      'vault.already-open',
    )
    await vault.lock()
    const both = await Promise.all(
      [1, 2].map(() => vault.unlock({ ...place, slot, passphrase: ann.passphrase })),
    )
    expect(new Set(both.map(codeOf))).toEqual(new Set(['ok', 'vault.already-open']))
    expect(await vault.state()).toBe('open')
  })

  it('a lock that comes while a passphrase is being worked on wins', async () => {
    await vault.lock()
    const opening = vault.unlock({ ...place, slot, passphrase: ann.passphrase })
    await vault.lock()
    expect(codeOf(await opening)).toBe('vault.locked')
    expect(await vault.state()).toBe('cold')
  })

  it('a lock that comes while rows are being opened keeps their text in', async () => {
    const row = await sealOne(vault, address, 'x')
    const reading = vault.openRows([{ address, row }])
    const adding = vault.addOfficer(binh)
    const saving = vault.sealRows([{ address, plain: bytes('last words') }])
    await vault.lock()
    expect(codeOf(await reading)).toBe('vault.locked')
    expect(codeOf(await adding)).toBe('vault.locked')
    const [saved] = got(await saving)
    got(await vault.unlock({ ...place, slot, passphrase: ann.passphrase }))
    expect(saved && (await openOne(vault, address, saved))).toBe('last words')
  })

  it('suggests a passphrase it would accept', async () => {
    const passphrase = await vault.suggestPassphrase()
    expect(codeOf(await vault.addOfficer({ ...binh, passphrase }))).toBe('ok')
    expect(codeOf(await vault.addOfficer({ ...binh, passphrase: '123456' }))).toBe(
      'vault.passphrase-too-weak',
    )
  })
})

describe('the PIN', () => {
  it.each([
    '000000',
    '123456',
    '987654',
    '121212',
    '123123',
    '112233',
    '12345',
    '12345a',
    '',
    '1234567890123',
  ])('is not %j', async (pin) => expect(codeOf(await vault.setPin(pin))).toBe('vault.pin-too-weak'))

  it('opens a warm vault with all its keys, again and again', async () => {
    got(await vault.setPin('271828'))
    const row = await sealOne(vault, address, 'x')
    for (let round = 0; round < 2; round++) {
      expect(got(await vault.warmLock())).toEqual({ hasPin: true })
      expect(await vault.state()).toBe('warm')
      expect(got(await vault.warmUnlock('271828'))).toEqual({ officer: ann.officer, profile: ann.profile })
      expect(await openOne(vault, address, row)).toBe('x')
    }
    const draft: RowAddress = { ...address, owner: 'officer' }
    expect(await openOne(vault, draft, await sealOne(vault, draft, 'mine'))).toBe('mine')
  })

  it('is no way in without having been set: the warm lock is a cold one then', async () => {
    expect(got(await vault.warmLock())).toEqual({ hasPin: false })
    expect(await vault.state()).toBe('cold')
    expect(codeOf(await vault.warmUnlock('271828'))).toBe('vault.cold')
  })

  it('ten misses clear memory, and then the right PIN opens nothing (NIST SP 800-63B)', async () => {
    got(await vault.setPin('271828'))
    await vault.warmLock()
    for (let left = 9; left > 0; left--) {
      expect(await vault.warmUnlock('999998')).toMatchObject({
        problem: { code: 'vault.wrong-pin', details: { left } },
      })
    }
    expect(codeOf(await vault.warmUnlock('999998'))).toBe('vault.cold')
    expect(await vault.state()).toBe('cold')
    expect(codeOf(await vault.warmUnlock('271828'))).toBe('vault.cold')
    got(await vault.unlock({ ...place, slot, passphrase: ann.passphrase }))
  })

  it('counts tries sent at the same moment one by one', async () => {
    got(await vault.setPin('271828'))
    await vault.warmLock()
    const tries = await Promise.all(Array.from({ length: 30 }, () => vault.warmUnlock('999998')))
    expect(tries.filter((each) => codeOf(each) === 'vault.wrong-pin').length).toBeLessThanOrEqual(9)
    expect(await vault.state()).toBe('cold')
  })

  it('a success gives the ten tries back', async () => {
    got(await vault.setPin('271828'))
    for (let round = 0; round < 3; round++) {
      await vault.warmLock()
      for (let miss = 0; miss < 5; miss++) await vault.warmUnlock('999998')
      expect(codeOf(await vault.warmUnlock('271828'))).toBe('ok')
    }
  })

  it('of a warm lock falls to the next officer who opens the vault', async () => {
    const second = got(await vault.addOfficer(binh))
    got(await vault.setPin('271828'))
    await vault.warmLock()
    got(await vault.unlock({ ...place, slot: second, passphrase: binh.passphrase }))
    await vault.warmLock()
    expect(codeOf(await vault.warmUnlock('271828'))).toBe('vault.cold')
  })

  it('a lock that comes while a PIN is being worked on wins', async () => {
    got(await vault.setPin('271828'))
    await vault.warmLock()
    const opening = vault.warmUnlock('271828')
    await vault.lock()
    expect(codeOf(await opening)).not.toBe('ok')
    expect(await vault.state()).toBe('cold')
  })
})

async function otherFile() {
  const other = createVault(cheapArgon2)
  got(await other.create({ ...place, ...ann }))
  return await other.sealFile(bytes('x'))
}

async function sha256(plain: Uint8Array<ArrayBuffer>): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', plain)).toString('hex')
}
