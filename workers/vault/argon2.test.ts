import { argon2 as nodeArgon2 } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { argon2 } from './argon2.ts'
import { randomBytes, utf8 } from './bytes.ts'
import { FULL_COST, PIN_COST, REDUCED_COST, type KdfCost } from './kdf.ts'

/** Node's own Argon2 (OpenSSL): another implementation of RFC 9106. */
async function reference(password: Uint8Array, salt: Uint8Array, cost: KdfCost): Promise<Uint8Array> {
  return await new Promise((resolve, reject) => {
    const options = {
      message: password,
      nonce: salt,
      parallelism: 1,
      tagLength: 32,
      memory: cost.memoryKib,
      passes: cost.passes,
    }
    nodeArgon2('argon2id', options, (error, tag) => (error ? reject(error) : resolve(new Uint8Array(tag))))
  })
}

describe('Argon2id (RFC 9106)', () => {
  it.each([
    ['passphrase', FULL_COST],
    ['passphrase on a small device', REDUCED_COST],
    ['PIN', PIN_COST],
  ])('agrees with another implementation at the cost of a %s', async (_, cost) => {
    const salt = randomBytes(16)
    const password = utf8('tre xanh sông núi')
    expect(await argon2(password, salt, cost)).toEqual(await reference(password, salt, cost))
  })
})
