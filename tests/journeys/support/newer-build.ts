/** A later version of the app without building again: a copy of `dist` whose start page, and so its service worker, differ. */
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const dist = process.env['DIST_DIR'] ?? resolve(import.meta.dirname, '../../../dist')

export interface NewerBuild {
  readonly folder: string
  remove(): void
}

interface Which {
  readonly page: string
  readonly worker: string
}

/** `change`: the new start page. The copy's service worker announces it, under a build id of its own. */
export function makeNewerBuild(
  change: (html: string) => string,
  { page, worker: workerName }: Which = { page: 'index.html', worker: 'sw.js' },
): NewerBuild {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-dist-'))
  cpSync(dist, folder, { recursive: true })
  for (const name of [page, workerName]) {
    for (const end of ['.br', '.gz']) rmSync(join(folder, name + end), { force: true })
  }
  const html = change(readFileSync(join(folder, page), 'utf8'))
  writeFileSync(join(folder, page), html)

  const digest = createHash('sha256').update(html).digest()
  const entry = new RegExp(
    `(url:[\`"']/${page.replace('.', '\\.')}[\`"'],integrity:[\`"'])[^\`"']+([\`"'],size:)\\d+(,revision:[\`"'])[^\`"']+`,
  )
  const worker = readFileSync(join(folder, workerName), 'utf8')
  const buildId = /[`"']([0-9a-f]{12})[`"']/.exec(worker)?.[1]
  if (!entry.test(worker) || buildId === undefined) throw new Error(`${workerName} is not built as expected`)
  const hex = digest.toString('hex')
  const size = Buffer.byteLength(html)
  const announced = worker
    .replace(entry, `$1sha256-${digest.toString('base64')}$2${size}$3${hex.slice(0, 16)}`)
    .replaceAll(buildId, hex.slice(-12))
  writeFileSync(join(folder, workerName), announced)
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Half of a script is lost on the way; its announced hash stays. */
export function damageOneScript(folder: string): void {
  const assets = join(folder, 'assets')
  const name = readdirSync(assets).find((each) => /^index-.*\.js$/.test(each))
  if (!name) throw new Error('no entry script in assets/')
  const text = readFileSync(join(assets, name), 'utf8')
  for (const end of ['.br', '.gz']) rmSync(join(assets, name + end), { force: true })
  writeFileSync(join(assets, name), text.slice(0, text.length / 2))
}
