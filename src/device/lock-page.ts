/** What the lock needs of the page it stands in: is anybody there, is it in front of them, and how to leave it. */
import { findLockReason, type LockReason } from './lock-rules.ts'

export interface LockPage {
  isHidden(): boolean
  /** Answers how to stop. */
  onActivity(heard: () => void): () => void
  onShownOrHidden(heard: () => void): () => void
  every(ms: number, run: () => void): () => void
  /** The page is replaced: strings in its memory cannot be wiped one by one, and "back" must not bring it again. */
  leave(why: LockReason): void
  /** Why the page before this one was left; told once. */
  takeReason(): LockReason | null
}

const REASON = 'locked'
const ACTIVITY = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const

export function createLockPage(page: Window = window): LockPage {
  const { document } = page
  return {
    isHidden: () => document.visibilityState === 'hidden',
    onActivity(heard) {
      for (const kind of ACTIVITY) page.addEventListener(kind, heard, { passive: true, capture: true })
      return () => {
        for (const kind of ACTIVITY) page.removeEventListener(kind, heard, { capture: true })
      }
    },
    onShownOrHidden(heard) {
      document.addEventListener('visibilitychange', heard)
      page.addEventListener('pageshow', heard)
      return () => {
        document.removeEventListener('visibilitychange', heard)
        page.removeEventListener('pageshow', heard)
      }
    },
    every(ms, run) {
      const timer = setInterval(run, ms)
      return () => clearInterval(timer)
    },
    leave: (why) => page.location.replace(`/?${REASON}=${why}`),
    takeReason() {
      const { pathname, search } = page.location
      const found = new URLSearchParams(search).get(REASON)
      if (found !== null) page.history.replaceState(null, '', pathname)
      return findLockReason(found)
    },
  }
}
