import 'fake-indexeddb/auto'
import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { packText } from '../../../domain/sync/signing.ts'
import type { PackManifest, PublicKeyJwk } from '../../../domain/sync/wire.ts'
import { DeviceDb } from '../../data/db.ts'
import { setMeta } from '../../data/meta.ts'
import { checkPack } from './check-pack.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const province = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const packKey = province.publicKey.export({ format: 'jwk' }) as unknown as PublicKeyJwk

let names = 0
let db: DeviceDb
let hash: string
const texts = ['{"code":"1.001193","name":"Đăng ký khai sinh"}', '{"code":"1.000894"}']

beforeEach(async () => {
  db = new DeviceDb(`pack-check-${names++}`)
  const manifest: PackManifest = {
    v: 1,
    name: 'Gói thử',
    validFrom: '2026-07-01',
    items: texts.map((text, i) => ({ id: `procedure:${i}`, hash: sha256(text), size: text.length })),
  }
  const bytes = JSON.stringify(manifest)
  hash = sha256(bytes)
  const key = { key: province.privateKey, dsaEncoding: 'ieee-p1363' as const }
  const sig = sign('sha256', Buffer.from(packText(hash)), key).toString('base64url')
  await db.packs.put({ hash, bytes, sig, fetchedAt: 'x' })
  await db.packItems.bulkPut(texts.map((text) => ({ hash: sha256(text), text })))
  await setMeta(db, 'pack', hash)
})

const codeOf = async (key = packKey) => {
  const outcome = await checkPack(db, key)
  if (outcome.passed) return 'passed'
  return outcome.why.kind === 'problem' ? outcome.why.problem.code : outcome.why.kind
}

describe('the law pack is proven from the ground (DESIGN §2.10)', () => {
  it('whole and signed: passes and names the pack', async () => {
    expect(await checkPack(db, packKey)).toEqual({ passed: true, fact: 'Gói thử' })
  })

  it('one letter of one item changed on the disk', async () => {
    await db.packItems.update(sha256(texts[1]!), { text: texts[1]!.replace('894', '895') })
    expect(await codeOf()).toBe('pack.item-damaged')
  })

  it('one item gone', async () => {
    await db.packItems.delete(sha256(texts[0]!))
    expect(await codeOf()).toBe('pack.item-damaged')
  })

  it('an item left out of the manifest by somebody: the signature no longer fits', async () => {
    const bytes = JSON.stringify({ v: 1, name: 'Gói thử', validFrom: '2026-07-01', items: [] })
    await db.packs.update(hash, { bytes })
    expect(await codeOf()).toBe('pack.forged')
    await db.packs.put({ ...(await db.packs.get(hash))!, hash: sha256(bytes) })
    await setMeta(db, 'pack', sha256(bytes))
    expect(await codeOf()).toBe('pack.forged')
  })

  it('signed by somebody else', async () => {
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' })
    expect(await codeOf(other as unknown as PublicKeyJwk)).toBe('pack.forged')
  })

  it('none there', async () => {
    await setMeta(db, 'pack', null)
    expect(await codeOf()).toBe('pack.missing')
  })
})
