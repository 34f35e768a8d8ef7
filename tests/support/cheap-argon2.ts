/** Stands in for Argon2 where its cost is not what is tested: one hash over everything that must matter. */
import { createHash } from 'node:crypto'
import type { Argon2 } from '../../workers/vault/kdf.ts'

export const cheapArgon2: Argon2 = async (password, salt, cost) =>
  new Uint8Array(
    createHash('sha256').update(password).update(salt).update(`|${cost.memoryKib}|${cost.passes}`).digest(),
  )
