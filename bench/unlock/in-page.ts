/** The shipped vault, run where the browser can slow it down: on the main thread instead of in its worker. */
import { argon2 } from '../../workers/vault/argon2.ts'
import type { Argon2 } from '../../workers/vault/kdf.ts'
import { createVault } from '../../workers/vault/vault.ts'

const passphrase = 'ba ca na me'
const device = '00000000-0000-7000-8000-00000000000d'
const commune = '14956'
const officer = '00000000-0000-7000-8000-000000000001'

async function createSealKey(): Promise<JsonWebKey> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits'])
  return crypto.subtle.exportKey('jwk', pair.publicKey)
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await act()
  return performance.now() - from
}

/** ms of each cold unlock, and of the key stretching the OWASP floor asks for (Argon2id 19 MiB, 2 passes). */
export async function unlockTimes(count: number): Promise<{ unlock: number[]; floor: number[] }> {
  const sealKey = await createSealKey()
  const slot = await createVault(argon2).create({
    device,
    commune,
    officer,
    code: 'tiepnhan1',
    passphrase,
    profile: '{}',
    sealKey,
  })
  if (!slot.ok) throw new Error(slot.problem.code)
  const unlock: number[] = []
  const floor: number[] = []
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const stretch: Argon2 = argon2
  for (let i = 0; i < count; i++) {
    unlock.push(
      await timed(async () => {
        const opened = await createVault(argon2).unlock({
          device,
          commune,
          slot: slot.value,
          passphrase,
          sealKey,
        })
        if (!opened.ok) throw new Error(opened.problem.code)
      }),
    )
    floor.push(
      await timed(() =>
        stretch(new TextEncoder().encode(passphrase), salt, { memoryKib: 19 * 1024, passes: 2 }),
      ),
    )
  }
  return { unlock, floor }
}
