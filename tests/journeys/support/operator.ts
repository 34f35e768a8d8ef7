/** The operator's hand in the database: what an administrator's request would have written there, without one at hand. */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { HomeServer } from './server.ts'

function write(server: HomeServer, ...statements: readonly string[]): void {
  const db = new DatabaseSync(join(server.dataDir, 'motcua.db'), { timeout: 5000 })
  for (const statement of statements) db.exec(statement)
  db.close()
}

/** As `POST /api/devices/{id}/revoke`. */
export function revokeEveryDevice(server: HomeServer): void {
  write(server, `update device set status = 'revoked'`)
}

/** As `POST /api/officers/{id}/standing`. */
export function endOfficer(server: HomeServer, code: string): void {
  write(
    server,
    `update officer set active = 0 where code = '${code}'`,
    `insert into officer_history (commune, officer, at, actor, change, detail)
     select commune, id, '2026-11-22T00:00:00.000Z', null, 'ended', '{}' from officer where code = '${code}'`,
  )
}
