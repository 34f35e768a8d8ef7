/** A real PostgreSQL of its own for one test file: a cluster in a temporary folder, on loopback, gone with the test. */
import { execFileSync, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { findPostgres } from '../../scripts/postgres.ts'
import { openPostgresStore } from '../../sync-server/store/postgres/open.ts'
import { dossierLaw } from '../../sync-server/sync/dossier-law.ts'
import { freePort } from './free-port.ts'

export const postgresBin = findPostgres()

export interface Cluster {
  /** Of the superuser `owner`, for a database that is there. */
  url(database: string, user?: string): string
  /** A new database, a copy of `template`; answers its name. */
  createDatabase(template?: string): Promise<string>
  ask(database: string, sql: string): Promise<Record<string, unknown>[]>
  stop(): Promise<void>
}

/** Fast, not safe: what is lost with the machine is of no use to a test. */
const SETTINGS = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'local',
  shared_buffers: '32MB',
  max_connections: '80',
  autovacuum: 'off',
}

/** The shell ends the server when this process is gone, whatever became of it. */
const WITH_ME = '"$@" & pid=$!; read -r _; kill -QUIT $pid; wait $pid'

export async function startCluster(settings: Readonly<Record<string, string>> = {}): Promise<Cluster> {
  if (postgresBin === undefined) throw new Error('no PostgreSQL found')
  const bin = postgresBin
  const folder = mkdtempSync(join(tmpdir(), 'motcua-pg-'))
  const who = unprivileged()
  if (who) chownSync(folder, who.uid, who.gid)
  const data = join(folder, 'data')
  const init = ['-D', data, '-U', 'owner', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
  execFileSync(join(bin, 'initdb'), init, { ...who, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
  const port = await freePort()
  const given = Object.entries({
    ...SETTINGS,
    ...settings,
    port: String(port),
    unix_socket_directories: folder,
  })
  const server = spawn(
    '/bin/sh',
    ['-c', WITH_ME, 'sh', join(bin, 'postgres'), '-D', data, '-h', '127.0.0.1'].concat(
      given.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ),
    { ...who, cwd: folder, stdio: ['pipe', 'ignore', 'pipe'] },
  )
  let said = ''
  server.stderr.on('data', (text: Buffer) => (said = (said + text.toString()).slice(-10_000)))
  const gone = new Promise<void>((exited) => server.once('exit', () => exited()))

  const url = (database: string, user = 'owner') => `postgres://${user}@127.0.0.1:${port}/${database}`
  const ask = async (database: string, sql: string) => {
    const client = new Client({ connectionString: url(database) })
    await client.connect()
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows
    } finally {
      await client.end()
    }
  }
  for (let tries = 0; ; tries++) {
    if (await ask('postgres', 'select 1').catch(() => null)) break
    if (tries === 200 || server.exitCode !== null) throw new Error(`PostgreSQL does not start:\n${said}`)
    await new Promise((later) => setTimeout(later, 50))
  }
  return {
    url,
    ask,
    async createDatabase(template = 'template1') {
      const name = `t_${randomUUID().replaceAll('-', '')}`
      await ask('postgres', `create database ${name} template ${template} strategy file_copy`)
      return name
    },
    async stop() {
      server.stdin.end()
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A database with all tables, to be copied; a store names its history when it first opens a copy. */
export async function migratedTemplate(cluster: Cluster): Promise<string> {
  const name = await cluster.createDatabase()
  const law = dossierLaw(() => null)
  await (await openPostgresStore({ url: cluster.url(name) }, law)).close()
  await cluster.ask(name, 'delete from meta')
  return name
}

/** PostgreSQL refuses to run as root. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, existsUser('postgres') ? 'postgres' : 'nobody']))
  return { uid: id('-u'), gid: id('-g') }
}

function existsUser(name: string): boolean {
  try {
    execFileSync('id', ['-u', name], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
