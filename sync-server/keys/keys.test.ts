import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, statSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sealTo } from '../../tests/support/sync-device.ts'
import { findPublicKey, keyThumbprint, signText, toPublicJwk, verifyText } from './ecdsa.ts'
import { openSealed } from './seal.ts'
import { openServerKeys } from './server-keys.ts'

describe('server keys', () => {
  let folder: string
  beforeEach(() => (folder = join(mkdtempSync(join(tmpdir(), 'motcua-keys-')), 'keys')))
  afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

  it('are made once, readable by their owner only, and stay', async () => {
    const first = await openServerKeys(folder)
    const again = await openServerKeys(folder)
    expect(again.sign.publicJwk).toEqual(first.sign.publicJwk)
    expect(again.pepper.equals(first.pepper)).toBe(true)
    for (const name of readdirSync(folder))
      expect(statSync(join(folder, name)).mode & 0o777, name).toBe(0o600)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(readdirSync(folder).sort()).toEqual([
      'factor.bin',
      'pack.pem',
      'pepper.bin',
      'seal.pem',
      'sign.pem',
    ])
  })

  it('two processes that start together agree', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => openServerKeys(folder)))
    expect(new Set(all.map((keys) => keys.seal.publicJwk.x)).size).toBe(1)
  })

  it('open what was sealed to them, and nothing else', async () => {
    const { seal, pack } = await openServerKeys(folder)
    const plain = randomBytes(1000)
    const sealed = sealTo(seal.publicJwk, plain)
    expect(openSealed(seal.privateKey, sealed)?.equals(plain)).toBe(true)
    expect(openSealed(pack.privateKey, sealed)).toBeNull()
    for (const at of [0, 1, 40, 70, 80, sealed.length - 1]) {
      const touched = Buffer.from(sealed)
      touched[at]! ^= 1
      expect(openSealed(seal.privateKey, touched), `byte ${at}`).toBeNull()
    }
    expect(openSealed(seal.privateKey, sealed.subarray(0, 92))).toBeNull()
    expect(openSealed(seal.privateKey, new Uint8Array())).toBeNull()
  })
})

describe('signatures', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })

  it('verify in WebCrypto, which is what devices have', async () => {
    const jwk = { ...toPublicJwk(publicKey), ext: true }
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
    const key = await crypto.subtle.importKey('jwk', jwk, algorithm, false, ['verify'])
    const signature = Buffer.from(signText(privateKey, 'Một Cửa'), 'base64url')
    const text = new TextEncoder().encode('Một Cửa')
    expect(await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, text)).toBe(true)
  })

  it('of the wrong length, text or key are false, not an exception', () => {
    const good = signText(privateKey, 'x')
    expect(verifyText(publicKey, 'x', good)).toBe(true)
    for (const bad of ['', 'AA', good.slice(0, -2), `${good}AA`, 'A'.repeat(86)])
      expect(verifyText(publicKey, 'x', bad), bad).toBe(false)
    expect(verifyText(publicKey, 'y', good)).toBe(false)
  })

  it('a key has one name, and only points of the curve are keys', () => {
    const { kty, crv, x, y } = toPublicJwk(publicKey)
    expect(keyThumbprint({ y, x, crv, kty })).toBe(keyThumbprint({ kty, crv, x, y }))
    expect(findPublicKey({ kty, crv, x, y })).not.toBeNull()
    expect(findPublicKey({ kty, crv, x: y, y: x })).toBeNull()
    expect(findPublicKey({ kty: 'OKP', crv: 'Ed25519', x, y })).toBeNull()
  })
})
