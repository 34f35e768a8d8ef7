/** Peers are fetched when the bench is asked for; they are no part of the product. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const PACKAGES = ['pouchdb@9.0.0', 'express-pouchdb@4.2.0', 'express@4.21.2', 'pouchdb-adapter-memory@9.0.0']
const SCRIPTS = ['pouch-server.cjs', 'pouch-devices.cjs']

/** The folder with the peer's packages and scripts, or why there is none. */
export function installPouch(): { readonly folder: string } | { readonly why: string } {
  const folder = resolve(import.meta.dirname, '../../../node_modules/.cache/bench-pouch')
  mkdirSync(folder, { recursive: true })
  if (!existsSync(join(folder, 'node_modules', 'express-pouchdb'))) {
    writeFileSync(join(folder, 'package.json'), '{"private":true}')
    const args = ['i', '-E', ...PACKAGES, '--no-audit', '--no-fund', '--loglevel=error']
    const done = spawnSync('npm', args, { cwd: folder, encoding: 'utf8', timeout: 300_000 })
    if (done.status !== 0)
      return { why: (done.stderr || String(done.error)).trim().split('\n').slice(-2).join(' ') }
  }
  for (const script of SCRIPTS) copyFileSync(join(import.meta.dirname, script), join(folder, script))
  return { folder }
}
