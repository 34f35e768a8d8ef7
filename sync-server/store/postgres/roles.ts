/**
 * Who does what in the database. The owner of the tables migrates them; the server works as a role that owns nothing
 * and is held by row security. With two logins (DATABASE_ADMIN_URL and DATABASE_URL) the password of the server's own
 * cannot change a table; with one, every transaction steps down to a role without a login.
 */
import { sql, type Kysely } from 'kysely'
import type { Tables } from '../sql/tables.ts'
import { RoleUnfit } from './faults.ts'

export const APP_ROLE = 'motcua_app'

interface Login {
  readonly name: string
  readonly isAboveRows: boolean // superuser or BYPASSRLS: no policy holds it
  readonly mayMakeRoles: boolean
}

export interface Working {
  readonly role: string
  /** To be set in every transaction; null when the login is that role already. */
  readonly stepDown: string | null
  /** The tables' owner itself, held by forced row security only. */
  readonly isOwner: boolean
}

async function readLogin(db: Kysely<Tables>): Promise<Login> {
  const { rows } = await sql<Login>`
    select rolname as name, rolsuper or rolbypassrls as "isAboveRows", rolsuper or rolcreaterole as "mayMakeRoles"
    from pg_roles where rolname = current_user`.execute(db)
  const [login] = rows
  if (!login) throw new RoleUnfit('the database does not know the role it let in')
  return login
}

export async function chooseRole(owner: Kysely<Tables>, server: Kysely<Tables>): Promise<Working> {
  const [admin, login] = [await readLogin(owner), await readLogin(server)]
  if (login.name !== admin.name) {
    if (login.isAboveRows)
      throw new RoleUnfit(
        `the role "${login.name}" of DATABASE_URL is a superuser or has BYPASSRLS: row security would not hold it`,
      )
    return { role: login.name, stepDown: null, isOwner: false }
  }
  if (await haveAppRole(owner, login)) return { role: APP_ROLE, stepDown: APP_ROLE, isOwner: false }
  if (login.isAboveRows)
    throw new RoleUnfit(
      `the role "${login.name}" has BYPASSRLS and may not create "${APP_ROLE}": create it, or give another in DATABASE_URL`,
    )
  return { role: login.name, stepDown: null, isOwner: true }
}

/** Roles belong to the whole cluster: another database, or another replica starting now, may have made it. */
async function haveAppRole(db: Kysely<Tables>, login: Login): Promise<boolean> {
  const standing = async () => {
    const { rows } = await sql<{ isMember: boolean; isFit: boolean }>`
      select pg_has_role(current_user, oid, 'member') as "isMember", not (rolsuper or rolbypassrls) as "isFit"
      from pg_roles where rolname = ${APP_ROLE}`.execute(db)
    return rows[0]
  }
  if (!(await standing()) && login.mayMakeRoles)
    await sql.raw(`create role ${APP_ROLE} nologin`).execute(db).catch(ignoreExisting)
  const found = await standing()
  if (!found?.isFit) return false
  if (found.isMember) return true
  if (!login.mayMakeRoles) return false
  await sql`grant ${sql.id(APP_ROLE)} to ${sql.id(login.name)}`.execute(db).catch(ignoreExisting)
  return (await standing())?.isMember === true
}

function ignoreExisting(error: unknown): void {
  if (!['42710', '23505'].includes((error as { code?: string }).code ?? '')) throw error
}
