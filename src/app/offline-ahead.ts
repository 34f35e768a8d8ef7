/** A counter must be ready for the next outage without anybody thinking of it: the kit comes down behind the work. */
import { lineStatus } from '../sync/status.ts'
import { prepareOffline, readOfflineState } from './service-worker.ts'

const SETTLE_MS = 3_000
const AGAIN_MS = 60_000

/** Until everything is there: waits for the line, never hurries an officer, says nothing. Answers how to stop. */
export function prepareAhead(): () => void {
  let timer = setTimeout(look, SETTLE_MS)
  let stopped = false
  async function look(): Promise<void> {
    const state = await readOfflineState()
    const isReady = state !== null && state.kit.missing.length === 0 && state.shell.missing.length === 0
    if (isReady || stopped) return
    if (lineStatus.peek().line === 'up') await prepareOffline(() => undefined)
    if (!stopped) timer = setTimeout(look, state === null ? SETTLE_MS : AGAIN_MS)
  }
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}
