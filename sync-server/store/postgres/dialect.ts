/** kysely over `pg`: numbers as numbers, bytes as bytes, and a commit that was not carried out in full is an error. */
import { PostgresDialect, type DatabaseConnection, type PostgresPool, type PostgresPoolClient } from 'kysely'
import { Pool, types, type PoolClient } from 'pg'
import { CommitUnconfirmed, needsFreshConnection } from './faults.ts'

const INT8 = 20
const NUMERIC = 1700 // what sum() of 64-bit numbers gives
const CONNECT_MS = 5_000
const KEEP_ALIVE_AFTER_MS = 10_000

/** No statement ever has a time limit: one that runs out during a commit would leave its outcome unknown. */
export function openPool(url: string, max: number): Pool {
  const pool = new Pool({
    connectionString: url,
    max,
    application_name: 'motcua',
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_AFTER_MS,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === INT8 || oid === NUMERIC ? Number : types.getTypeParser(oid, format as 'text'),
    },
  })
  pool.on('error', () => {}) // an idle connection that is lost is replaced by the next one asked for
  // One in use tells its loss twice: to the query, which fails, and here, where nobody listening would end the process.
  pool.on('connect', (client) => void client.on('error', () => {}))
  return pool
}

/** `before` runs on a connection each time it is taken out of the pool. */
export function postgresDialect(
  pool: Pool,
  before?: (connection: DatabaseConnection) => Promise<void>,
): PostgresDialect {
  const guarded: PostgresPool = {
    connect: async () => guard(await pool.connect()),
    end: () => pool.end(),
    options: {},
  }
  return new PostgresDialect({ pool: guarded, ...(before ? { onReserveConnection: before } : {}) })
}

function guard(client: PoolClient): PostgresPoolClient {
  let isSpoiled = false
  const query = async (sql: string, parameters: readonly unknown[]) => {
    let hasWarned = false
    const hear = () => (hasWarned = true)
    if (sql === 'commit') client.on('notice', hear)
    try {
      const result = await client.query(sql, [...parameters])
      // Whatever its words (they are translated): a commit that was carried out says nothing.
      if (hasWarned) throw new CommitUnconfirmed('committed here, but not known to be on the standby')
      return result
    } catch (error) {
      isSpoiled ||= needsFreshConnection(error)
      throw error
    } finally {
      client.off('notice', hear)
    }
  }
  return {
    query: query as unknown as PostgresPoolClient['query'], // nobody opens cursors
    release: (destroy) => client.release(destroy === true || isSpoiled),
  }
}
