/** Runs a transaction again when the database gave it up through no fault of its own. */
import { isConnectionLost, isSurelyAborted } from './faults.ts'

const TRIES = 5
const FIRST_WAIT_MS = 50

/** What may be said twice (`isRepeatable`) also survives a connection that is lost during the commit. */
export async function withRetries<T>(isRepeatable: boolean, run: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await run()
    } catch (error) {
      const mayRepeat = isSurelyAborted(error) || (isRepeatable && isConnectionLost(error))
      if (!mayRepeat || tries === TRIES) throw error
      const wait = FIRST_WAIT_MS * 2 ** tries * Math.random()
      await new Promise((later) => setTimeout(later, wait))
    }
  }
}
