/** Follows touches and keys while a session runs, and tells when silence must be asked about. */
import { presenceAfter, type Presence } from './idle.ts'

const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'input', 'wheel', 'scroll'] as const

export interface PresenceWatch {
  /** The huge button: somebody is there. */
  answer(): void
  stop(): void
}

/** While the question is on the screen only the button counts: a shaking table is no answer. */
export function watchPresence(tell: (presence: Presence) => void, page: Window = window): PresenceWatch {
  let lastMs = performance.now()
  let isAsked = false
  let timer: ReturnType<typeof setTimeout> | undefined

  function look(): void {
    clearTimeout(timer)
    const presence = presenceAfter(performance.now() - lastMs)
    isAsked = presence.kind === 'asked'
    tell(presence)
    if (presence.kind === 'gone') stop()
    else timer = setTimeout(look, presence.nextMs)
  }

  function live(): void {
    if (!isAsked) lastMs = performance.now()
  }

  function stop(): void {
    clearTimeout(timer)
    for (const sign of SIGNS_OF_LIFE) page.removeEventListener(sign, live, true)
    page.document.removeEventListener('visibilitychange', look)
  }

  for (const sign of SIGNS_OF_LIFE) page.addEventListener(sign, live, { capture: true, passive: true })
  page.document.addEventListener('visibilitychange', look)
  look()
  return {
    answer() {
      isAsked = false
      lastMs = performance.now()
      look()
    },
    stop,
  }
}
