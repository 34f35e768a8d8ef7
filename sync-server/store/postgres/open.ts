/** The PostgreSQL engine of the store port: any number of server processes over one database. */
import {
  HandleEmptyInListsPlugin,
  Kysely,
  replaceWithNoncontingentExpression,
  sql,
  type Transaction,
} from 'kysely'
import type { EventLaw } from '../../sync/law.ts'
import type { Store } from '../port.ts'
import type { Engine, Work } from '../sql/engine.ts'
import { makeStore } from '../sql/make-store.ts'
import type { Tables } from '../sql/tables.ts'
import { openPool, postgresDialect } from './dialect.ts'
import { prepare } from './prepare.ts'
import { withRetries } from './retry.ts'
import { Turns } from './turns.ts'

const CONNECTIONS = 20
const PUSHING = 14

export interface PostgresPlace {
  readonly url: string
  readonly adminUrl?: string | undefined // of the tables' owner, when the server has a login of its own
}

/** Migrates the database and opens it. */
export async function openPostgresStore(
  place: PostgresPlace,
  law: EventLaw,
  warn: (text: string) => void = () => {},
): Promise<Store> {
  const db = new Kysely<Tables>({
    dialect: postgresDialect(openPool(place.url, CONNECTIONS)),
    plugins: [new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })], // `in ()` is no SQL here
  })
  try {
    const working = await prepare(place.adminUrl ?? place.url, db)
    if (working.isOwner)
      warn(
        'the role of DATABASE_URL owns the tables: give the server a login of its own, see DATABASE_ADMIN_URL',
      )
    return await makeStore(engineOver(db, working.stepDown), law)
  } catch (error) {
    await db.destroy()
    throw error
  }
}

export function engineOver(db: Kysely<Tables>, stepDown: string | null): Engine {
  const transact = <T>(commune: string, work: Work<T>, isRepeatable: boolean): Promise<T> => {
    let isCommitting = false
    return withRetries(
      () => isRepeatable || !isCommitting,
      () => {
        isCommitting = false
        return db.transaction().execute(async (trx) => {
          await enter(trx, commune, stepDown)
          const done = await work(trx)
          isCommitting = true
          return done
        })
      },
    )
  }
  const turns = new Turns(PUSHING)
  return {
    db,
    within: (commune, work) => transact(commune, work, false),
    push: (commune, work) => turns.take(commune, () => transact(commune, work, true)),
    lock,
  }
}

/** Both settings end with the transaction, so a pooler may give each one another connection. */
async function enter(trx: Transaction<Tables>, commune: string, stepDown: string | null): Promise<void> {
  const role = stepDown === null ? sql`` : sql`, set_config('role', ${stepDown}, true)`
  await sql`select set_config('app.commune', ${commune}, true)${role}`.execute(trx)
}

/**
 * The mark in the log makes this transaction one that writes, even if it only repeats an answer: its commit then waits
 * for the standby, and with it for every commit before, also for one whose own wait was cancelled.
 */
async function lock(trx: Transaction<Tables>, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0)),
    pg_logical_emit_message(true, 'motcua', 'lock')`.execute(trx)
}
