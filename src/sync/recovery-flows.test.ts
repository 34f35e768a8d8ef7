/** An officer whose words are gone, two custodians with the stock `age` program, and everything back. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ok, type Result } from '../../domain/base/result.ts'
import { AgeKeys } from '../../tests/support/age-keys.ts'
import { Counter, type CounterPage } from '../../tests/support/counter-page.ts'
import { TestServer } from '../../tests/support/test-server.ts'
import { demoCommune, demoOfficers } from '../../sync-server/demo/demo-commune.ts'
import type { RowAddress } from '../bridge/vault.ts'
import { MAX_MISSES } from '../device/slots.ts'
import { adoptPassphrase, findEnvelopes, keepRecovery, recover } from './recovery-flows.ts'
import { serverSession } from './server-session.ts'
import { firstOfficer, unlock } from './sign-in-flows.ts'

const [mai, , , leader, admin] = demoOfficers
if (!mai || !leader || !admin) throw new Error('the demo commune has officers')
const typed = { officer: mai.code, passphrase: mai.words }
const fresh = 'may trang bien xa'
const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.problem.code)
const draft: RowAddress = { table: 'drafts', id: 'n-1', version: 1, owner: 'officer' }

let server: TestServer
let counter: Counter
let page: CounterPage
let keys: AgeKeys

beforeAll(async () => {
  keys = await AgeKeys.make()
})
afterAll(() => keys.remove())
beforeEach(async () => {
  server = await TestServer.open()
  counter = new Counter(server)
  page = await counter.enrolled()
  await firstOfficer(page, typed)
})
afterEach(async () => {
  counter.close()
  await server.close()
})

/** As the administrator asks and the leader confirms (sync-server/http/custodians.test.ts). */
async function name({ custodians } = keys): Promise<void> {
  const { store } = server
  server.nowMs += 1000
  const at = new Date(server.nowMs).toISOString()
  const id = `list-${at}`
  await store.askCustodians(demoCommune.code, { id, custodians, requester: admin!.id, askedAt: at })
  await store.decideCustodians({ commune: demoCommune.code, id, by: leader!.id, at, outcome: 'confirmed' })
}
async function openedCode(at: CounterPage, a = 0, b = 1): Promise<string> {
  const found = await findEnvelopes(at, mai!.code)
  if (!found.ok) throw new Error(found.problem.code)
  return keys.open(found.value[a + b - 1]?.text ?? '', a, b) ?? ''
}

describe('recovery by two custodians', () => {
  it('is sealed while the officer works, once for each list, and only to a list the home server signed', async () => {
    expect(await keepRecovery(page, mai.code)).toMatchObject(ok({ isReady: false }))
    await name()
    expect(await keepRecovery(page, mai.code)).toMatchObject(ok({ isReady: true }))
    const first = await page.slots.list('recovery')
    expect(await keepRecovery(page, mai.code)).toMatchObject(ok({ isReady: true }))
    expect(await page.slots.list('recovery')).toEqual(first)
    const others = await AgeKeys.make()
    const forging = {
      ...page,
      http: {
        get: async <T>(path: string) => {
          const told = await page.http.get<{ current: object }>(path)
          if (!told.ok) return told
          const at = '2030-01-01T00:00:00.000Z'
          return ok({ current: { ...told.value.current, at, custodians: others.custodians } } as T)
        },
      },
    }
    expect(codeOf(await keepRecovery(forging, mai.code))).toBe('sync.answer.forged')
    expect(await page.slots.list('recovery')).toEqual(first)
    await name(others)
    expect(await keepRecovery(page, mai.code)).toMatchObject(ok({ isReady: true }))
    expect(await page.slots.list('recovery')).not.toEqual(first)
    others.remove()
  })

  it('brings everything back after ten misses, without a line: drafts open under the new words', async () => {
    await name()
    await keepRecovery(page, mai.code)
    const sealed = await page.vault.sealRows([{ address: draft, plain: new TextEncoder().encode('nháp') }])
    counter.line = 'cut'
    const cold = await counter.page()
    for (let n = 0; n < MAX_MISSES; n++) {
      await unlock(cold, { ...typed, passphrase: 'sai mot hai ba' })
      counter.time.pass(15 * 60_000)
    }
    expect(codeOf(await unlock(cold, typed))).toBe('device.slot.missing')
    expect(cold.lock.state.value).toBe('cold')

    const code = await openedCode(cold, 0, 2)
    expect(codeOf(await recover(cold, { officer: 'khong-ai', code, passphrase: fresh }))).toBe(
      'device.recovery.none',
    )
    const back = await recover(cold, { officer: mai.code, code, passphrase: fresh })
    expect(back).toMatchObject({ ok: true, value: { officer: mai.id } })
    expect(cold.lock.officer.value?.name).toBe(mai.name)
    const row = sealed.ok ? sealed.value[0] : undefined
    const opened = row && (await cold.vault.openRows([{ address: draft, row }]))
    expect(opened?.ok && new TextDecoder().decode(opened.value[0] ?? undefined)).toBe('nháp')

    const again = await counter.page()
    expect(codeOf(await recover(again, { officer: mai.code, code, passphrase: fresh }))).toBe(
      'device.recovery.none',
    )
    expect(codeOf(await unlock(again, { ...typed, passphrase: fresh }))).toBe('ok')
  })

  it('counts wrong codes as tries, not slips of the hand', async () => {
    await name()
    await keepRecovery(page, mai.code)
    const cold = await counter.page()
    const other = '0000-0000-0000-0000-0000-0000-0000'
    expect(codeOf(await recover(cold, { officer: mai.code, code: other, passphrase: fresh }))).toBe(
      'vault.recovery-code-mistyped',
    )
    const code = await openedCode(cold)
    expect(codeOf(await recover(cold, { officer: mai.code, code, passphrase: 'x' }))).toBe(
      'vault.passphrase-too-weak',
    )
    expect(codeOf(await recover(cold, { officer: mai.code, code, passphrase: fresh }))).toBe('ok')
  })

  it('leaves the new words alone while the home server does not know them, and gives way to its own', async () => {
    await name()
    await keepRecovery(page, mai.code)
    const cold = await counter.page()
    const code = await openedCode(cold)
    await recover(cold, { officer: mai.code, code, passphrase: fresh })
    await cold.lock.lock('cold')

    const later = await counter.page()
    const opened = await unlock(later, { ...typed, passphrase: fresh })
    expect(opened.ok && codeOf(await opened.value.session)).toBe('sign-in.refused')
    expect(later.lock.state.value).toBe('open')
    expect(serverSession.value).toMatchObject({ state: 'none', problem: { code: 'sign-in.refused' } })
    await adoptPassphrase(later, mai.code, mai.words)
    const after = await counter.page()
    expect(codeOf(await unlock(after, typed))).toBe('ok')
  })
})
