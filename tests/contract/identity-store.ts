/** Accounts, sessions and second factors, as every engine must keep them. Called beside `storeContract`. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ok, refuse } from '../../domain/base/result.ts'
import { demoCommune, demoOfficers } from '../../sync-server/demo/demo-commune.ts'
import type { Challenge, Device, Passkey, RoleRequest, Store } from '../../sync-server/store/port.ts'
import { dossierLaw } from '../../sync-server/sync/dossier-law.ts'
import type { EventLaw } from '../../sync-server/sync/law.ts'
import { uuid } from '../support/sync-events.ts'
import type { OpenedStore } from './store.ts'

const at = '2026-11-20T02:00:00.000Z'
const now = Date.parse(at)
const here = demoCommune.code
const other = { ...demoCommune, code: '14959', agency: 'H56.99.02' }
const [mai, , , binh, hanh] = demoOfficers.map((officer) => officer.id) as [
  string,
  string,
  string,
  string,
  string,
]

export function identityContract(engine: string, open: (law: EventLaw) => Promise<OpenedStore>): void {
  describe(`identity contract: ${engine}`, () => {
    let opened: OpenedStore
    let store: Store
    let device: Device

    beforeEach(async () => {
      opened = await open(dossierLaw(() => null))
      store = opened.store
      const officers = demoOfficers.map(({ words: _, ...officer }) => ({ ...officer, passphrase: 'phc' }))
      await store.createCommune(demoCommune, officers, 'demo')
      await store.createCommune(other, [], 'real')
      device = await enrolled(here)
    })
    afterEach(() => opened.destroy())

    async function enrolled(commune: string): Promise<Device> {
      const codeHash = uuid()
      await store.addEnrolCode({ hash: codeHash, commune, expiresAt: '2026-11-21T02:00:00.000Z' })
      const publicKey = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' }
      const facts = { codeHash, keyId: uuid(), publicKey, name: 'Quầy', newDeviceId: uuid(), year: 2026, at }
      const result = await store.enrol(facts)
      if (!result.ok) throw new Error(result.problem.code)
      return result.value
    }

    const openSession = (tokenHash: string, officer = mai, ms = now) =>
      store.openSession({
        id: `id-${tokenHash}`,
        tokenHash,
        officer,
        method: 'passkey',
        attempt: { device: device.id, commune: here, account: 'tiepnhan1', at: ms },
      })
    const change = (officer: string) => ({ commune: here, officer, actor: hanh, at })

    it('A4: changes of an account are carried out and written down together', async () => {
      await openSession('t')
      await store.setRoles({ ...change(mai), roles: ['handler'], exception: null })
      await store.setPassphrase({ ...change(mai), passphrase: 'new', mustChange: true, factors: true })
      expect(await store.findOfficer(here, mai)).toMatchObject({ roles: ['handler'], mustChange: true })
      expect(await store.findSession('t', now)).toBeUndefined()
      const history = await store.officerHistory(here, mai)
      expect(history.map((row) => [row.change, row.actor])).toEqual([
        ['roles-changed', hanh],
        ['reset', hanh],
      ])
      expect(history[0]?.detail).toEqual({ before: ['receiver'], after: ['handler'] })
    })

    it('A5: ending is told once, ends sessions, and another commune can end nobody here', async () => {
      await openSession('t')
      const end = { ...change(mai), isActive: false, detail: { reason: 'left' } }
      expect(await store.setStanding({ ...end, commune: other.code })).toBe(false)
      expect(await store.findSession('t', now)).toMatchObject({ id: 'id-t', method: 'passkey', freshAt: now })
      expect(await store.setStanding(end)).toBe(true)
      expect(await store.setStanding(end)).toBe(false)
      expect(await store.findSession('t', now)).toBeUndefined()
      expect(await store.findOfficer(other.code, mai)).toBeUndefined()
      expect(await store.listOfficers(other.code)).toEqual([])
    })

    it('A3: a request is decided once, also when two decide at once, and only within its commune and time', async () => {
      const request: RoleRequest = {
        id: uuid(),
        officer: mai,
        roles: ['leader'],
        exception: null,
        requester: hanh,
        askedAt: at,
        expiresAt: '2026-11-27T02:00:00.000Z',
      }
      await store.askRoles(here, request)
      const decide = (commune = here, when = at) =>
        store.decideRoles({ commune, id: request.id, by: binh, at: when, outcome: 'confirmed' }, () =>
          ok(null),
        )
      expect((await decide(other.code)).ok).toBe(false)
      expect((await decide(here, request.expiresAt)).ok).toBe(false)
      const refused = await store.decideRoles(
        { commune: here, id: request.id, by: hanh, at, outcome: 'confirmed' },
        () => refuse('access.same-person'),
      )
      expect(refused).toEqual(refuse('access.same-person'))
      expect(await store.listRoleRequests(here, at)).toEqual([request])
      const both = await Promise.all([decide(), decide()])
      expect(both.filter((one) => one.ok)).toHaveLength(1)
      expect(await store.findOfficer(here, mai)).toMatchObject({ roles: ['leader'] })
      expect(await store.listRoleRequests(here, at)).toEqual([])
    })

    it('S7: a session goes on under its new token only', async () => {
      await openSession('old')
      const attempt = { device: device.id, commune: here, account: 'tiepnhan1', at: now + 60_000 }
      expect(await store.renewSession({ tokenHash: 'old', newTokenHash: 'new', attempt })).toBe(true)
      expect(await store.renewSession({ tokenHash: 'old', newTokenHash: 'x', attempt })).toBe(false)
      expect(await store.findSession('old', now)).toBeUndefined()
      expect(await store.findSession('new', now)).toMatchObject({ createdAt: now, freshAt: now + 60_000 })
    })

    it('S8: sessions are listed and ended by commune, and by officer when named', async () => {
      await openSession('a')
      await openSession('b', binh)
      const ids = async (officer?: string) =>
        (await store.listSessions(here, now, officer)).map((session) => session.id)
      expect([await ids(), await ids(mai)]).toEqual([['id-a', 'id-b'], ['id-a']])
      expect(await store.listSessions(other.code, now)).toEqual([])
      expect(await store.endSession(other.code, 'id-a')).toBe(false)
      expect(await store.endSession(here, 'id-a', binh)).toBe(false)
      expect(await store.endSession(here, 'id-a', mai)).toBe(true)
      expect(await ids()).toEqual(['id-b'])
    })

    it('S10: an authenticator counts from its confirmation, each step once, also at once', async () => {
      const totp = { commune: here, officer: mai }
      expect(await store.beginTotp({ ...totp, secret: 'one' })).toBe(true)
      expect(await store.beginTotp({ ...totp, secret: 'two' }), 'not confirmed yet').toBe(true)
      expect(await store.findTotp(here, mai)).toEqual({ secret: 'two', isConfirmed: false })
      const begin = () =>
        store.beginSignIn({ device: device.id, commune: here, account: 'tiepnhan1', at: now })
      expect(await begin()).toMatchObject({ value: { totpSecret: null } })
      const confirmed = { ...totp, step: 10, at, codes: ['h1', 'h2'] }
      expect(await store.confirmTotp({ ...confirmed, secret: 'one' }), 'begun anew meanwhile').toBe(false)
      expect(await begin()).toMatchObject({ value: { totpSecret: null } })
      const both = [1, 2].map(() => store.confirmTotp({ ...confirmed, secret: 'two' }))
      expect((await Promise.all(both)).filter(Boolean), 'one list of codes is told').toHaveLength(1)
      expect(await store.beginTotp({ ...totp, secret: 'three' })).toBe(false)
      expect(await begin()).toMatchObject({ value: { totpSecret: 'two', mustChange: false } })
      expect(await store.takeTotpStep(here, mai, 10)).toBe(false)
      const taken = await Promise.all([1, 2, 3].map(() => store.takeTotpStep(here, mai, 11)))
      expect(taken.filter(Boolean)).toHaveLength(1)
      expect(await store.takeTotpStep(other.code, mai, 12)).toBe(false)
      const used = await Promise.all([1, 2, 3].map(() => store.useRecoveryCode(here, mai, 'h1', at)))
      expect(used.filter(Boolean)).toHaveLength(1)
      expect(await store.recoveryCodesLeft(here, mai)).toBe(1)
      expect((await store.findOfficer(here, mai))?.hasTotp).toBe(true)
      expect(await store.removeTotp({ ...totp, at, actor: mai })).toBe(true)
      expect(await store.removeTotp({ ...totp, at, actor: mai })).toBe(false)
      expect(await store.recoveryCodesLeft(here, mai)).toBe(0)
    })

    it('S11: a passkey stands once, its counter only goes on', async () => {
      const passkey: Passkey = {
        id: 'key',
        officer: mai,
        publicKey: 'pk',
        signCount: 0,
        transports: ['internal'],
        name: 'Máy',
        createdAt: at,
        usedAt: null,
      }
      expect(await store.addPasskey(here, passkey)).toBe(true)
      expect(await store.addPasskey(here, passkey)).toBe(false)
      expect(await store.findPasskey(here, 'key')).toEqual(passkey)
      expect(await store.findPasskey(other.code, 'key')).toBeUndefined()
      const use = (signCount: number) => store.usedPasskey({ commune: here, id: 'key', signCount, at })
      expect([await use(0), await use(5), await use(5), await use(0)]).toEqual([true, true, false, false])
      expect((await store.findOfficer(here, mai))?.passkeys).toBe(1)
      const gone = { commune: here, id: 'key', at }
      expect(await store.removePasskey({ ...gone, officer: binh })).toBe(false)
      expect(await store.removePasskey({ ...gone, officer: mai })).toBe(true)
    })

    it('S12: an outside identity is linked once in a commune', async () => {
      const identity = { issuer: 'https://idp', subject: 's' }
      const link = (commune: string, officer: string) =>
        store.linkIdentity({ commune, ...identity, officer, by: hanh, at })
      expect([await link(here, mai), await link(here, binh)]).toEqual([true, false])
      expect(await store.findIdentity(here, identity.issuer, 's')).toBe(mai)
      expect(await store.findIdentity(other.code, identity.issuer, 's')).toBeUndefined()
      expect(await store.findIdentity(here, 'https://other', 's')).toBeUndefined()
      expect(await store.unlinkIdentity({ commune: here, officer: mai, by: hanh, at })).toBe(true)
      expect(await store.findIdentity(here, identity.issuer, 's')).toBeUndefined()
    })

    it('S11, S12: a challenge is given once, to its device, for its purpose, in its time', async () => {
      const challenge: Challenge = {
        id: 'c',
        commune: here,
        device: device.id,
        purpose: 'p',
        officer: mai,
        detail: { state: 'x' },
        expiresAt: now + 1000,
      }
      const take = (more: object = {}) =>
        store.takeChallenge({ id: 'c', commune: here, device: device.id, purpose: 'p', now, ...more })
      const old = { ...challenge, id: 'old', expiresAt: challenge.expiresAt - 11 * 60_000 }
      await store.addChallenge(old)
      await store.addChallenge(challenge)
      const long = { id: 'old', commune: here, device: device.id, purpose: 'p', now: old.expiresAt - 1 }
      expect(await store.takeChallenge(long), 'cleared with the next one').toBeUndefined()
      const elsewhere = await enrolled(here)
      expect(await take({ device: elsewhere.id })).toBeUndefined()
      expect(await take({ purpose: 'q' })).toBeUndefined()
      expect(await take({ commune: other.code })).toBeUndefined()
      const taken = await Promise.all([take(), take(), take()])
      expect(taken.filter(Boolean)).toEqual([challenge])
      await store.addChallenge(challenge)
      expect(await take({ now: now + 1000 })).toBeUndefined()
    })

    it('A8: a device tells when it was heard; a version it does not tell stays', async () => {
      const saw = (ms: number, appVersion: string | null) =>
        store.sawDevices(here, [{ id: device.id, at: ms, appVersion }])
      await saw(now, '1.0')
      await saw(now + 5, null)
      expect((await store.listDevices(here))[0]).toMatchObject({ seenAt: now + 5, appVersion: '1.0' })
      await store.sawDevices(other.code, [{ id: device.id, at: 1, appVersion: 'x' }])
      expect((await store.listDevices(here))[0]).toMatchObject({ seenAt: now + 5, appVersion: '1.0' })
    })

    it('A14: keys of every counter of the commune with its books and the day it was revoked', async () => {
      const second = await enrolled(here)
      await enrolled(other.code)
      await store.revokeDevice(here, second.id, at)
      expect(await store.listDeviceKeys(here)).toMatchObject(
        [device, second]
          .sort((a, b) => (a.id < b.id ? -1 : 1)) // enrolled at the same moment
          .map(({ id, book }) => ({
            device: id,
            books: [book],
            since: at,
            revokedAt: id === second.id ? at : null,
          })),
      )
      expect(await store.listDeviceKeys('nowhere')).toEqual([])
    })
  })
}
