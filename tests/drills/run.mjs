/**
 * `npm run drill [-- NAME…]`: breaks things on purpose and prints one JSON line per drill:
 * {"drill","trials","lost","duplicated","ok"}, and `why` when it is not ok. Everything else goes to the error output.
 * A drill that could not do what it is for is not ok. MOTCUA_TRIALS: trials of all drills together; MOTCUA_SEED.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/** Trials of a plain run; they fit into ten minutes of two slow cores. */
const TRIALS = {
  'server-kill': 120,
  'answer-lost': 1000,
  'duplicate-push': 600,
  reordered: 500,
  'truncated-upload': 300,
  'disk-full': 60,
  'box-province': 15,
}

/** Need root, other programs or a long time: run when named. */
const BY_NAME = {
  'object-node': 4,
  patroni: 2,
}
const ALL = { ...TRIALS, ...BY_NAME }

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(ALL, name))
if (unknown.length > 0) {
  console.error(`no drill named ${unknown.join(', ')}; there are: ${Object.keys(ALL).join(', ')}`)
  process.exit(1)
}
const names = asked.length > 0 ? asked : Object.keys(TRIALS)
const planned = names.reduce((sum, name) => sum + ALL[name], 0)
const wanted = Number(process.env.MOTCUA_TRIALS ?? planned)
const seed = Number(process.env.MOTCUA_SEED ?? 118_2025)
if (!(wanted > 0) || !Number.isInteger(seed)) {
  console.error('MOTCUA_TRIALS must be a positive number, MOTCUA_SEED a whole one')
  process.exit(1)
}

// The device's own sender runs here as it is, but tus-js-client takes no Blob outside a browser.
registerHooks({
  resolve: (name, from, next) =>
    name === 'tus-js-client' && from.parentURL?.includes('/src/sync/')
      ? next(new URL('support/tus-with-blobs.ts', import.meta.url).href, from)
      : next(name, from),
})

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1)) // servers and disks go with us

const distDir = mkdtempSync(join(tmpdir(), 'motcua-drill-'))
process.on('exit', () => rmSync(distDir, { recursive: true, force: true }))
const pack = spawnSync(process.execPath, ['scripts/build-pack.ts', join(distDir, 'pack')], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
})
if (pack.status !== 0) process.exit(1)

let failed = 0
for (const name of names) {
  const trials = Math.max(1, Math.round((ALL[name] * wanted) / planned))
  const from = performance.now()
  let line
  try {
    const { default: drill } = await import(`./${name}.ts`)
    const { lost, duplicated, why, ...counts } = await drill({ trials, seed, distDir })
    const ok = lost === 0 && duplicated === 0 && why === undefined && counts.trials >= trials
    line = {
      drill: name,
      trials: counts.trials,
      lost: counts.trials > 0 ? lost : null, // nothing tried, nothing known
      duplicated: counts.trials > 0 ? duplicated : null,
      ok,
      facts: counts.facts,
      files: counts.files,
    }
    if (!ok)
      line.why = why ?? (counts.trials < trials ? `only ${counts.trials} of ${trials} trials` : 'see above')
  } catch (error) {
    line = {
      drill: name,
      trials: 0,
      lost: null,
      duplicated: null,
      ok: false,
      why: error?.message ?? String(error),
    }
    console.error(error)
  }
  if (!line.ok) failed++
  console.log(JSON.stringify(line))
  console.error(`${name}: ${((performance.now() - from) / 1000).toFixed(1)} s, seed ${seed}`)
}
process.exit(failed > 0 ? 1 : 0)
