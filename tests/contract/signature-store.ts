/** Authorities, the register of signing certificates and lists of revoked ones, on every engine. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { IssuerList } from '../../domain/signature/revocation/issuer-list.ts'
import { demoCommune, demoOfficers } from '../../sync-server/demo/demo-commune.ts'
import type { NewSigningCertificate, Store } from '../../sync-server/store/port.ts'
import { dossierLaw } from '../../sync-server/sync/dossier-law.ts'
import type { EventLaw } from '../../sync-server/sync/law.ts'
import type { OpenedStore } from './store.ts'

const away = { ...demoCommune, code: '14959', agency: 'H56.99.02' }
const { code: commune } = demoCommune
const [signer, by] = [demoOfficers[3]!, demoOfficers[4]!.id]
const at = (hour: number) => `2026-11-20T0${hour}:00:00.000Z`

const entry = (id: string, serial: string): NewSigningCertificate => ({
  id,
  officer: signer.id,
  holder: signer.name,
  position: 'Chủ tịch',
  unit: 'UBND xã',
  serial,
  issuer: 'CA',
  validFrom: '2024-01-01T00:00:00Z',
  validTo: '2034-01-01T00:00:00Z',
  source: 'file',
  recordedBy: by,
  recordedAt: at(2),
  der: 'AAAA',
})

export function signatureContract(engine: string, open: (law: EventLaw) => Promise<OpenedStore>): void {
  describe(`signatures: ${engine}`, () => {
    let opened: OpenedStore
    let store: Store

    beforeEach(async () => {
      opened = await open(dossierLaw(() => null))
      store = opened.store
      const officers = demoOfficers.map(({ words: _, ...officer }) => ({ ...officer, passphrase: 'phc' }))
      await store.createCommune(demoCommune, officers, 'demo')
      await store.createCommune(away, [], 'real')
    })
    afterEach(() => opened.destroy())

    it('J3: an authority is added, taken away, added again; another commune has none of it', async () => {
      const add = (hour: number) =>
        store.addAuthorities(commune, [{ sha256: 'a', der: 'AAAA' }], { by, at: at(hour) })
      await add(1)
      expect(await store.signatureRows(commune)).toEqual({
        authorities: [{ sha256: 'a', der: 'AAAA', addedAt: at(1), addedBy: by }],
        certificates: [],
        requests: [],
        changedAt: at(1),
      })
      expect(await store.removeAuthority({ commune: away.code, sha256: 'a', by, at: at(2) })).toBe(false)
      expect(await store.removeAuthority({ commune, sha256: 'a', by, at: at(2) })).toBe(true)
      expect(await store.removeAuthority({ commune, sha256: 'a', by, at: at(3) })).toBe(false)
      expect(await store.signatureRows(commune)).toMatchObject({ authorities: [], changedAt: at(2) })
      await add(4)
      expect(await store.signatureRows(commune)).toMatchObject({ authorities: [{ addedAt: at(4) }] })
      expect(await store.signatureRows(away.code)).toMatchObject({ authorities: [], changedAt: '' })
    })

    it('J5, J6: a certificate stands in the register once, with what the account says; requests are answered once', async () => {
      expect(await store.recordSigningCertificate(commune, entry('c1', '10'))).toBe(true)
      expect(await store.recordSigningCertificate(commune, entry('c2', '10'))).toBe(false)
      const own = { commune, id: 'c1', by, at: at(3) }
      expect(await store.confirmSigningCertificate({ ...own, officer: null, position: 'Khác' })).toBe(true)
      expect(await store.signatureRows(commune)).toMatchObject({
        certificates: [{ id: 'c1', officer: null, position: 'Khác', present: null, endedAt: null }],
      })
      await store.confirmSigningCertificate({ ...own, officer: signer.id, position: 'Chủ tịch' })
      const present = { position: signer.title, isActive: true }
      expect(await store.signatureRows(commune)).toMatchObject({ certificates: [{ present }] })

      const request = {
        certificate: 'c1',
        kind: 'renew',
        wanted: '',
        reason: 'Hết hạn',
        askedBy: by,
      } as const
      expect(await store.askSigningChange(away.code, { ...request, id: 'r0', askedAt: at(4) })).toBe(false)
      expect(await store.askSigningChange(commune, { ...request, id: 'r1', askedAt: at(4) })).toBe(true)
      const answer = {
        outcome: 'done',
        number: '1/CTS',
        date: '2026-11-20',
        recordedBy: by,
        recordedAt: at(5),
      } as const
      const both = await Promise.all([1, 2].map(() => store.answerSigningChange(commune, 'r1', answer)))
      expect(both.filter(Boolean)).toHaveLength(1)
      expect(await store.signatureRows(commune)).toMatchObject({
        requests: [{ id: 'r1', answer }],
        changedAt: at(5),
      })

      expect(await store.endSigningCertificate({ ...own, commune: away.code })).toBe(false)
      expect(await store.endSigningCertificate({ ...own, at: at(6) })).toBe(true)
      expect(await store.endSigningCertificate({ ...own, at: at(7) })).toBe(false)
      expect(await store.confirmSigningCertificate({ ...own, officer: null, position: '' })).toBe(false)
    })

    it('J4: a list keeps what was had when a try was in vain', async () => {
      const place = { issuer: 'i'.repeat(64), address: 'http://crl.test/x' }
      const list: IssuerList = {
        issuer: place.issuer,
        thisUpdate: '2026-11-20T00:00:00Z',
        nextUpdate: null,
        covers: 'all',
        points: [],
        since: null,
        revoked: [['10', 1_780_000_000]],
      }
      await store.wantCrls([{ ...place, issuerName: 'CA' }])
      await store.wantCrls([{ ...place, issuerName: 'CA khác' }])
      expect(await store.crlRows()).toMatchObject([{ issuerName: 'CA', triedMs: 0, changedAt: null }])
      expect(await store.crlList(place)).toBeNull()
      await store.keepCrl(place, { at: at(1), list, fault: null })
      await store.keepCrl(place, { at: at(2), list: null, fault: 'signature.crl.not-reached' })
      expect(await store.crlList(place)).toEqual(list)
      expect(await store.crlRows()).toMatchObject([
        {
          thisUpdate: list.thisUpdate,
          nextUpdate: null,
          changedAt: at(1),
          triedMs: Date.parse(at(2)),
          fault: 'signature.crl.not-reached',
        },
      ])
    })
  })
}
