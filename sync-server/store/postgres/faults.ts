/** What a failed transaction tells of itself: whether it surely left nothing behind, and whether the line is worn out. */

/**
 * The commit stands on this server, but its copy was not waited for (somebody cancelled the wait): a failover may
 * undo it, so nobody may be told that it was done.
 */
export class CommitUnconfirmed extends Error {}

/** Serialisation, deadlock, and a server that has become a standby: rolled back, whatever the statement was. */
const SURELY_ABORTED = new Set(['40001', '40P01', '25006'])
/** Connection exceptions and a server that stops or has just started: a commit under way may have happened or not. */
const SERVER_GONE = /^(?:08...|57P0.)$/
const LINE_GONE = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'])
/** Wrong name or password, no such database, too many connections, no right to create tables. */
const NOT_LET_IN = /^(?:28...|3D000|53300|42501|ENOTFOUND)$/
const LINE_GONE_WORDS =
  /^Connection terminated|^timeout exceeded when trying to connect|connection error and is not queryable/

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : ''
}

/** The role cannot be used as it is; the message says what to change. */
export class RoleUnfit extends Error {}

export function isSurelyAborted(error: unknown): boolean {
  return SURELY_ABORTED.has(codeOf(error))
}

export function isConnectionLost(error: unknown): boolean {
  if (error instanceof CommitUnconfirmed) return false
  const code = codeOf(error)
  const message = error instanceof Error ? error.message : ''
  return SERVER_GONE.test(code) || LINE_GONE.has(code) || LINE_GONE_WORDS.test(message)
}

export function needsFreshConnection(error: unknown): boolean {
  return isConnectionLost(error) || codeOf(error) === '25006'
}

/** What is wrong with the setting or the machine it names, for the person who starts the server; null for our own faults. */
export function whyNotOpened(error: unknown): string | null {
  const code = codeOf(error)
  const isOutside = error instanceof RoleUnfit || isConnectionLost(error) || NOT_LET_IN.test(code)
  return isOutside ? (error as Error).message || code : null
}
