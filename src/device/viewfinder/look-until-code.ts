/** Looks through a camera again and again until there is a square code in the picture. */
import type { Result } from '../../../domain/base/result.ts'

/** One look may fail for want of memory; a reader whose program did not come fails every time. */
const MOST_FAILED_LOOKS = 4

export interface Looking {
  readonly everyMs: number
  /** The text in the picture now. `null`: there is no picture yet; `ok(null)`: no code in it. */
  readonly look: (looks: number) => Promise<Result<string | null> | null>
  /** Ends the looking. */
  readonly signal: AbortSignal
}

/** `null` when it was ended; what the reader says when it fails again and again. */
export async function lookUntilCode({ everyMs, look, signal }: Looking): Promise<Result<string> | null> {
  let failed = 0
  for (let looks = 0; ; looks++) {
    await new Promise((later) => setTimeout(later, everyMs))
    if (signal.aborted) return null
    const found = await look(looks)
    if (found === null) continue
    if (found.ok && found.value !== null) return { ok: true, value: found.value }
    failed = found.ok ? 0 : failed + 1
    if (!found.ok && failed >= MOST_FAILED_LOOKS) return found
  }
}
