import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { sealTo as sealApart, sha256Hex } from '../../../tests/support/sync-device.ts'
import { openSealed } from '../../keys/seal.ts'
import { newKeyPair } from '../../../tests/support/key-pair.ts'
import { cipherPieces, sealTo } from './cipher.ts'

describe('a file on its way to the province', () => {
  it('T10: gives the same bytes from any place on, so that a broken upload can go on', async () => {
    const plain = randomBytes(10_000)
    const key = { sha256: sha256Hex(plain), iv: randomBytes(12), key: randomBytes(32) }
    const from = async (offset: number, piece: number) => {
      const chunks = [plain.subarray(0, 1), plain.subarray(1, 4_097), plain.subarray(4_097)]
      const pieces: Buffer[] = []
      for await (const each of cipherPieces(Readable.from(chunks), key, offset, piece)) pieces.push(each)
      expect(pieces.slice(0, -1).every((each) => each.length === piece)).toBe(true)
      return Buffer.concat(pieces)
    }
    const whole = await from(0, 3_000)
    expect(whole).toHaveLength(10_016)
    for (const offset of [0, 1, 2_999, 3_000, 4_097, 9_999, 10_000, 10_001, 10_015])
      for (const piece of [700, 50_000])
        expect((await from(offset, piece)).equals(whole.subarray(offset)), `${offset}/${piece}`).toBe(true)
    expect(await from(10_016, 700)).toHaveLength(0)
  })

  it('seals as devices do', () => {
    const { publicJwk, privateKey } = newKeyPair()
    for (const seal of [sealTo, sealApart])
      expect(openSealed(privateKey, seal(publicJwk, Buffer.from('Một Cửa')))?.toString()).toBe('Một Cửa')
  })
})
