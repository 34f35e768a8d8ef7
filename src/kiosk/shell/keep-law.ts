/** The law pack opened once, and asked for anew while there is a line; a newer one is for the next resident. */
import type { Result } from '../../../domain/base/result.ts'
import type { KioskLaw } from '../law/kiosk-law.ts'
import type { LawDeps } from '../law/open-kiosk-law.ts'

const EVERY_MS = 30 * 60_000
/** Not while the first screen is being drawn. */
const FIRST_MS = 3_000

export interface LawKeeper {
  readonly open: () => Promise<Result<KioskLaw>>
  readonly refresh: () => void
  readonly stop: () => void
}

export function keepLaw(deps: LawDeps): LawKeeper {
  let opened: Promise<Result<KioskLaw>> | null = null
  const load = () => import('../law/open-kiosk-law.ts')

  async function open(): Promise<Result<KioskLaw>> {
    opened ??= (async () => (await load()).openKioskLaw(deps))()
    const now = opened
    try {
      const law = await now
      // What could not be opened may be there the next time.
      if (!law.ok && opened === now) opened = null
      return law
    } catch {
      if (opened === now) opened = null
      return { ok: false, problem: { code: 'pack.missing' } }
    }
  }

  async function renew(): Promise<void> {
    try {
      const done = await (await load()).refreshKioskLaw(deps)
      if (done.ok && done.value) opened = null
    } catch {
      // The disk or the part itself cannot be had now: what is open stays open.
    }
  }

  // Opening fetches what is not there yet; before the first resident needs it.
  const first = setTimeout(() => void open().then(() => renew()), FIRST_MS)
  const again = setInterval(() => void renew(), EVERY_MS)
  return {
    open,
    refresh: () => void renew(),
    stop() {
      clearTimeout(first)
      clearInterval(again)
    },
  }
}
