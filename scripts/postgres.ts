/** Finds the PostgreSQL that tests and drills run; installs Debian's where that is possible. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const DEBIAN = '/usr/lib/postgresql'
const CLUSTERS = '/etc/postgresql-common'
const POLICY = '/usr/sbin/policy-rc.d'

/** Folder with `initdb` and `postgres`, of the newest version that is installed. */
export function findPostgres(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : []
  const newestFirst = versions.sort((a, b) => Number(b) - Number(a)).map((v) => join(DEBIAN, v, 'bin'))
  return [process.env['POSTGRES_BIN'], ...newestFirst].find(
    (folder) => folder !== undefined && existsSync(join(folder, 'initdb')),
  )
}

/** On Debian as root a missing PostgreSQL is installed, without a cluster and without a service that starts. */
export function findOrInstallPostgres(): string | undefined {
  const found = findPostgres()
  if (found) return found
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    console.error(
      'No PostgreSQL found: its tests are skipped. Install it, or set POSTGRES_BIN to its bin folder.',
    )
    return undefined
  }
  console.log('Installing PostgreSQL by apt-get, once.')
  const hasPolicy = existsSync(POLICY)
  if (!existsSync(join(CLUSTERS, 'createcluster.conf'))) {
    mkdirSync(CLUSTERS, { recursive: true })
    writeFileSync(join(CLUSTERS, 'createcluster.conf'), 'create_main_cluster = false\n')
  }
  if (!hasPolicy) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
  try {
    const keepOurs = ['-o', 'Dpkg::Options::=--force-confold']
    if (!apt('update') || !apt('install', '-y', '--no-install-recommends', ...keepOurs, 'postgresql'))
      console.error('apt-get could not install PostgreSQL: its tests are skipped.')
  } finally {
    if (!hasPolicy) rmSync(POLICY, { force: true })
  }
  return findPostgres()
}
