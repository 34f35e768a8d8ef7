/** Argon2id as the browser can have it: WebAssembly of hash-wasm (WebCrypto has none). One lane: more gain nothing here. */
import { argon2id } from 'hash-wasm'
import { KEY_BYTES } from './aead.ts'
import { owned } from './bytes.ts'
import type { Argon2 } from './kdf.ts'

export const argon2: Argon2 = async (password, salt, cost) =>
  owned(
    await argon2id({
      password,
      salt,
      memorySize: cost.memoryKib,
      iterations: cost.passes,
      parallelism: 1,
      hashLength: KEY_BYTES,
      outputType: 'binary',
    }),
  )
