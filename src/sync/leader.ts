/**
 * One tab of the device sends. The Web Lock passes on when a tab dies; a frozen tab keeps it, so the holder beats a
 * heart in storage and others steal the lock when the heart stops. The ledger's own check stops a revived leader.
 */
const LOCK = 'motcua-sender'
const BEAT_MS = 5_000
const DEAD_MS = 20_000

export interface LeaderPorts {
  readonly locks: LockManager
  readonly beat: () => void // writes the heart beat, cheap and shared by all tabs
  readonly lastBeat: () => Promise<number> // ms since epoch, 0 when never
  readonly nowMs: () => number
}

/** Runs `lead` while this tab is the leader; its signal aborts when `stop` is called. */
export function startLeadership(
  ports: LeaderPorts,
  lead: (signal: AbortSignal) => Promise<void>,
): () => void {
  const stopped = new AbortController()
  const campaign = (options: LockOptions) =>
    ports.locks.request(LOCK, options, async () => {
      const beat = setInterval(ports.beat, BEAT_MS)
      ports.beat()
      try {
        await lead(stopped.signal)
      } finally {
        clearInterval(beat)
      }
    })
  const watch = setInterval(() => {
    void ports.lastBeat().then((last) => {
      // Only a heart that has beaten and stopped is dead; the waiting request below covers a holder that is gone.
      if (last > 0 && ports.nowMs() - last > DEAD_MS && !stopped.signal.aborted)
        void campaign({ steal: true }).catch(ignoreLoss)
    })
  }, DEAD_MS)
  void campaign({ signal: stopped.signal }).catch(ignoreLoss)
  return () => {
    clearInterval(watch)
    stopped.abort()
  }
}

/** A stolen or cancelled lock rejects its holder: that is the message, not an error. */
function ignoreLoss(error: unknown): void {
  if (!(error instanceof DOMException)) throw error
}
