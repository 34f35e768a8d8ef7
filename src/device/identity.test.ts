import 'fake-indexeddb/auto'
import { verify } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Result } from '../../domain/base/result.ts'
import type { EnrolAnswer } from '../../domain/sync/wire.ts'
import { createDeviceKeys, signText, toPublicJwk } from './device-key.ts'
import { createIdentityStore } from './identity.ts'
import { openKept, type Kept } from './kept.ts'

const key = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' }
const enrolment: EnrolAnswer = {
  device: 'd-1',
  name: 'Quầy 1',
  epoch: 3,
  commune: { code: '14956', name: 'Xã', centre: '', province: '', agency: 'H56' },
  book: 7,
  historyId: 'h',
  signKey: key,
  sealKey: key,
  packKey: key,
  time: '2026-11-20T01:00:00.000Z',
}

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

let names = 0
let kept: Kept
beforeEach(() => {
  kept = openKept(`identity-${names++}`)
})

describe('who this device is', () => {
  it('is nobody before enrolment, and then the same after every reload', async () => {
    const store = createIdentityStore(kept)
    expect(got(await store.find())).toBeUndefined()
    const keys = got(await store.prepareKeys())
    expect(got(await store.find())).toBeUndefined()
    got(await store.keep(enrolment))
    const reloaded = createIdentityStore(kept)
    expect(reloaded.current).toBeUndefined()
    expect(got(await reloaded.find())?.enrolment).toEqual(enrolment)
    expect(reloaded.current?.enrolment.epoch).toBe(3)
    expect(await toPublicJwk(got(await reloaded.find())?.keys ?? keys)).toEqual(await toPublicJwk(keys))
  })

  it('enrols again with the same key when the answer was lost (the code is spent on that key)', async () => {
    const first = got(await createIdentityStore(kept).prepareKeys())
    const second = got(await createIdentityStore(kept).prepareKeys())
    expect(await toPublicJwk(second)).toEqual(await toPublicJwk(first))
  })

  it('does not enrol twice, and starts under a new key after it was forgotten', async () => {
    const store = createIdentityStore(kept)
    const before = await toPublicJwk(got(await store.prepareKeys()))
    got(await store.keep(enrolment))
    expect(await store.prepareKeys()).toMatchObject({ problem: { code: 'device.identity.already-enrolled' } })
    got(await store.forget())
    expect(store.current).toBeUndefined()
    expect(await toPublicJwk(got(await store.prepareKeys()))).not.toEqual(before)
  })

  it('cannot be kept without keys', async () => {
    expect(await createIdentityStore(kept).keep(enrolment)).toMatchObject({
      problem: { code: 'device.identity.missing' },
    })
  })
})

describe('the device key', () => {
  it('signs texts as domain/sync/signing.ts says: ECDSA P-256, SHA-256, raw r‖s, base64url', async () => {
    const keys = await createDeviceKeys()
    const jwk = await toPublicJwk(keys)
    expect(Object.keys(jwk)).toEqual(['kty', 'crv', 'x', 'y'])
    const signature = Buffer.from(await signText(keys, 'motcua/proof/1|…'), 'base64url')
    expect(signature).toHaveLength(64)
    const publicKey = { key: jwk as JsonWebKey, format: 'jwk', dsaEncoding: 'ieee-p1363' } as const
    expect(verify('sha256', Buffer.from('motcua/proof/1|…'), publicKey, signature)).toBe(true)
    expect(verify('sha256', Buffer.from('motcua/proof/1|..'), publicKey, signature)).toBe(false)
  })
})
