/** Runs a transaction again when the database gave it up through no fault of its own. */
import { isConnectionLost, isSurelyAborted } from './faults.ts'

const TRIES = 5
const FIRST_WAIT_MS = 50

/** `mayRepeat` is asked when a connection was lost: nobody knows then what became of a commit that was under way. */
export async function withRetries<T>(mayRepeat: () => boolean, run: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await run()
    } catch (error) {
      const isWorthIt = isSurelyAborted(error) || (isConnectionLost(error) && mayRepeat())
      if (!isWorthIt || tries === TRIES) throw error
      const wait = FIRST_WAIT_MS * 2 ** tries * Math.random()
      await new Promise((later) => setTimeout(later, wait))
    }
  }
}
