/**
 * Argon2id: what it costs to guess a passphrase or a PIN. The stored costs of a slot are somebody's claim; costs below
 * the floor (OWASP ASVS 5 appendix C: 46 MiB × 1 or 19 MiB × 2) are refused, absurd ones are taken for tampering.
 */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { Bytes } from './bytes.ts'

export interface KdfCost {
  readonly memoryKib: number
  readonly passes: number
}

/** 32 bytes; throws RangeError when the memory cannot be had. */
export type Argon2 = (password: Bytes, salt: Bytes, cost: KdfCost) => Promise<Bytes>

const MIB = 1024
export const FULL_COST: KdfCost = { memoryKib: 64 * MIB, passes: 3 }
/** For a device that cannot give 64 MiB at once; above the floor, and recorded in the slot. */
export const REDUCED_COST: KdfCost = { memoryKib: 19 * MIB, passes: 3 }
export const PIN_COST: KdfCost = { memoryKib: 19 * MIB, passes: 2 }

const FLOORS: readonly KdfCost[] = [
  { memoryKib: 46 * MIB, passes: 1 },
  { memoryKib: 19 * MIB, passes: 2 },
]
const CEILING: KdfCost = { memoryKib: 256 * MIB, passes: 12 }

/** `vault.kdf-too-weak` {memoryKib, passes}, `vault.slot-tampered`. */
export function checkCost(cost: KdfCost): Result<KdfCost> {
  const whole = Number.isSafeInteger(cost.memoryKib) && Number.isSafeInteger(cost.passes)
  if (!whole || cost.memoryKib > CEILING.memoryKib || cost.passes > CEILING.passes) {
    return refuse('vault.slot-tampered')
  }
  const strong = FLOORS.some((floor) => cost.memoryKib >= floor.memoryKib && cost.passes >= floor.passes)
  return strong ? ok(cost) : refuse('vault.kdf-too-weak', { memoryKib: cost.memoryKib, passes: cost.passes })
}

/** `vault.out-of-memory` when this device cannot pay the cost now. */
export async function stretch(
  argon2: Argon2,
  password: Bytes,
  salt: Bytes,
  cost: KdfCost,
): Promise<Result<Bytes>> {
  try {
    return ok(await argon2(password, salt, cost))
  } catch (error) {
    if (error instanceof RangeError) return refuse('vault.out-of-memory')
    throw error
  }
}
