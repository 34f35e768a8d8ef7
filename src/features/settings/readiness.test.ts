import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ok, refuse } from '../../../domain/base/result.ts'
import { cheapArgon2 } from '../../../tests/support/cheap-argon2.ts'
import { createHomeServerKey } from '../../../tests/support/home-server-key.ts'
import { createVault } from '../../../workers/vault/vault.ts'
import { DeviceDb } from '../../data/db.ts'
import { setMeta } from '../../data/meta.ts'
import { openKept } from '../../device/kept.ts'
import { checkIds, verdictOf, type CheckId, type Outcome } from './readiness-check.ts'
import type { OfflineFiles, ReadinessPorts } from './readiness-ports.ts'
import { createReadiness } from './readiness.ts'
import { PROOF_BYTES, runCheck } from './run-check.ts'

const AT = '2026-11-23T08:20:00.000+07:00'
const whole: OfflineFiles = {
  build: 'abc123',
  shell: { files: 40, missing: [] },
  kit: { files: 12, bytes: 9_000_000, missing: [] },
}

let names = 0
let ports: { -readonly [K in keyof ReadinessPorts]: ReadinessPorts[K] }

beforeEach(async () => {
  const vault = createVault(cheapArgon2)
  await vault.create({
    device: 'd',
    commune: 'c',
    officer: 'o',
    code: 'tiepnhan1',
    passphrase: 'bo cau trang ngoai san dinh lang',
    profile: '{}',
    sealKey: createHomeServerKey().jwk,
  })
  names += 1
  ports = {
    readOfflineState: async () => whole,
    prepareOffline: async (progress) => {
      progress(0.5)
      return whole
    },
    isControlled: () => true,
    loadScreenFont: async () => true,
    db: new DeviceDb(`readiness-${names}`),
    packKey: { kty: 'EC', crv: 'P-256', x: '', y: '' },
    vault,
    ocr: { warmUp: async () => ok(null) },
    pdf: { receipt: async () => ok(new TextEncoder().encode('%PDF-1.7 …')) },
    storage: {
      read: async () => ({ persisted: true, usedBytes: 0, leftBytes: null, isLow: false }),
      askToPersist: async () => ok(true),
      proveSpace: async () => ok(null),
    },
    clock: {
      check: () => undefined,
      mayDate: () => ok(null),
      clk: () => ({ off: 0, q: 'synced' }),
      confirmDate: () => undefined,
      at: () => AT,
    },
    book: 7,
    kept: openKept(`readiness-${names}`),
  }
})

const check = (id: CheckId) => runCheck(id, ports)
const why = (outcome: Outcome) => {
  if (outcome.passed) return 'passed'
  return outcome.why.kind === 'problem' ? outcome.why.problem.code : outcome.why.kind
}
const lacking = (url: string, reason: 'absent' | 'no-space' = 'absent'): OfflineFiles => ({
  ...whole,
  kit: { ...whole.kit, missing: [{ url, why: reason }] },
})

describe('each check passes only for what was really tried', () => {
  it('the app: kept whole, and this page came out of it', async () => {
    expect(await check('shell')).toEqual({ passed: true, fact: 40 })
    ports.isControlled = () => false
    expect(why(await check('shell'))).toBe('not-controlled')
    ports.readOfflineState = async () => ({ ...whole, shell: { files: 40, missing: ['/index.html'] } })
    expect(why(await check('shell'))).toBe('files-missing')
    ports.readOfflineState = async () => null
    expect(why(await check('shell'))).toBe('no-service-worker')
  })

  it('the key: sealed and opened by the real vault, and refused once it is locked', async () => {
    expect(await check('key')).toEqual({ passed: true, fact: null })
    const { vault } = ports
    ports.vault = { ...vault, openRows: async () => ok([new Uint8Array(64)]) }
    expect(why(await check('key'))).toBe('probe-differs')
    ports.vault = { ...vault, openRows: async () => ok([null]) }
    expect(why(await check('key'))).toBe('probe-differs')
    ports.vault = createVault(cheapArgon2)
    expect(why(await check('key'))).toBe('vault.locked')
  })

  it('the reader: its files lie here, though with a line it would start without them', async () => {
    expect(why(await check('reader'))).toBe('passed')
    ports.readOfflineState = async () => lacking('/ocr/vie.traineddata.gz')
    expect(why(await check('reader'))).toBe('files-missing')
    ports.readOfflineState = async () => whole
    ports.ocr = { warmUp: async () => refuse('ocr.kit-missing') }
    expect(why(await check('reader'))).toBe('ocr.kit-missing')
  })

  it('fonts: kept, loaded, and a slip comes out', async () => {
    expect(why(await check('fonts'))).toBe('passed')
    ports.readOfflineState = async () => lacking('/fonts/tinos-bold.ttf', 'no-space')
    expect(await check('fonts')).toEqual({
      passed: false,
      why: { kind: 'files-missing', count: 1, isFull: true },
    })
    expect(why(await check('reader'))).toBe('passed')
    ports.readOfflineState = async () => whole
    ports.pdf = { receipt: async () => refuse('pdf.font-missing', { file: 'x' }) }
    expect(why(await check('fonts'))).toBe('pdf.font-missing')
    ports.pdf = { receipt: async () => ok(new TextEncoder().encode('<html>')) }
    expect(why(await check('fonts'))).toBe('no-font')
    ports.loadScreenFont = async () => false
    expect(why(await check('fonts'))).toBe('no-font')
  })

  it('space: so many bytes written, not what the browser says', async () => {
    const proveSpace = vi.fn<ReadinessPorts['storage']['proveSpace']>(async () =>
      refuse('device.storage.full', { provenBytes: 1 }),
    )
    ports.storage = { ...ports.storage, proveSpace }
    expect(why(await check('space'))).toBe('device.storage.full')
    expect(proveSpace).toHaveBeenCalledWith(PROOF_BYTES)
    expect(PROOF_BYTES).toBe(52_428_800)
  })

  it('the number book is one that was given', async () => {
    expect(await check('book')).toEqual({ passed: true, fact: 7 })
    ports.book = 0
    expect(why(await check('book'))).toBe('no-book')
  })

  it('a clock that jumped fails; one that only was not compared passes and says so', async () => {
    const looked = vi.fn<() => void>()
    ports.clock = { ...ports.clock, check: looked, clk: () => ({ off: 0, q: 'unsynced' }) }
    expect(await check('clock')).toEqual({ passed: true, fact: 'unsynced' })
    expect(looked).toHaveBeenCalledOnce()
    ports.clock = { ...ports.clock, mayDate: () => refuse('device.clock.confirm-needed', { jump: 'back' }) }
    expect(why(await check('clock'))).toBe('device.clock.confirm-needed')
  })

  it('the pack that is not there', async () => {
    expect(why(await check('pack'))).toBe('pack.missing')
  })
})

describe('the verdict', () => {
  const all = (change: Partial<Record<CheckId, boolean>> = {}) =>
    new Map<CheckId, Outcome>(
      checkIds.map((id) => [
        id,
        (change[id] ?? true) ? { passed: true, fact: null } : { passed: false, why: { kind: 'no-book' } },
      ]),
    )

  it('ready means every needed part passed; the promise of the browser is advice', () => {
    expect(verdictOf(all())).toBe('ready')
    expect(verdictOf(all({ kept: false }))).toBe('ready')
    for (const id of checkIds.filter((one) => one !== 'kept')) {
      expect(verdictOf(all({ [id]: false })), id).toBe('not-ready')
      const without = all()
      without.delete(id)
      expect(verdictOf(without), id).toBe('unknown')
    }
  })
})

describe('the self-check as a whole', () => {
  it('fetches first, then tries every part in order, and says what it is doing', async () => {
    const readiness = createReadiness(ports)
    const seen: string[] = []
    const stop = readiness.doing.subscribe((doing) => {
      seen.push(doing.kind === 'checking' ? doing.id : doing.kind === 'preparing' ? `${doing.share}` : '-')
    })
    await readiness.prepare()
    stop()
    expect(seen).toEqual(['-', '0', '0.5', '-', ...checkIds, '-'])
    expect(readiness.verdict.value).toBe('not-ready') // no law pack on this device
    expect(readiness.record.value).toEqual({ isReady: false, at: AT, isDismissed: false })
  })

  it('a database that breaks is a failed part, and the other parts are still tried', async () => {
    await setMeta(ports.db, 'pack', 'h')
    vi.spyOn(ports.db.packs, 'get').mockRejectedValue(new DOMException('', 'DatabaseClosedError'))
    const readiness = createReadiness(ports)
    await readiness.check()
    expect(readiness.outcomes.value.get('pack')).toEqual({
      passed: false,
      why: { kind: 'problem', problem: { code: 'store.closed' } },
    })
    expect(readiness.outcomes.value.get('space')).toMatchObject({ passed: true })
  })

  it('stopped while loading: nothing is claimed', async () => {
    ports.prepareOffline = (_progress, abort) =>
      new Promise((resolve) => abort?.addEventListener('abort', () => resolve(lacking('/ocr/x'))))
    const readiness = createReadiness(ports)
    const running = readiness.prepare()
    await readiness.check() // does nothing meanwhile
    readiness.stopPreparing()
    await running
    expect(readiness.outcomes.value.size).toBe(0)
    expect(readiness.doing.value).toEqual({ kind: 'nothing' })
  })

  it('is remembered on this device, and no longer holds once a file is missing', async () => {
    const first = createReadiness(ports)
    await first.recall()
    expect(first.record.value).toBeNull()
    await ports.kept.update('readiness', () => ({ isReady: true, at: AT, isDismissed: false }))
    await first.recall()
    await first.dismiss()
    const next = createReadiness(ports)
    await next.recall()
    expect(next.record.value).toEqual({ isReady: true, at: AT, isDismissed: true })
    expect(next.build.value).toBe('abc123')
    ports.readOfflineState = async () => lacking('/ocr/vie.traineddata.gz')
    await next.recall()
    expect(next.record.value).toEqual({ isReady: false, at: AT, isDismissed: false })
  })

  it('what is not ready cannot be dismissed', async () => {
    const readiness = createReadiness(ports)
    await readiness.check()
    await readiness.dismiss()
    expect(readiness.record.value).toMatchObject({ isReady: false, isDismissed: false })
  })

  it('a remedy tries its own part again and leaves the others as they are', async () => {
    let granted = false
    ports.storage = {
      ...ports.storage,
      read: async () => ({ persisted: granted, usedBytes: 0, leftBytes: null, isLow: false }),
      askToPersist: async () => ok((granted = true)),
    }
    const readiness = createReadiness(ports)
    await readiness.check()
    expect(readiness.outcomes.value.get('kept')).toMatchObject({ passed: false })
    const before = readiness.outcomes.value.get('shell')
    await readiness.askToPersist()
    expect(readiness.outcomes.value.get('kept')).toEqual({ passed: true, fact: null })
    expect(readiness.outcomes.value.get('shell')).toBe(before)
  })
})
