/**
 * `npm run bench [-- NAME…]`: runs bench/<name>/bench.ts one after the other and prints one JSON line per figure:
 * {"bench","metric","value","unit","peer","peerValue","ratio"}. Everything else goes to the error output. A figure that
 * could not be measured has `value: null` and a `why`; a suite that broke makes the run fail, the others still run.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const here = import.meta.dirname
const suites = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(here, entry.name, 'bench.ts')))
  .map((entry) => entry.name)
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !suites.includes(name))
if (unknown.length > 0) {
  console.error(`no bench named ${unknown.join(', ')}; there are: ${suites.join(', ')}`)
  process.exit(1)
}

const rounded = (value) => (typeof value === 'number' ? Number(value.toPrecision(4)) : null)

function reporter(bench) {
  return ({ metric, value, unit, peer = null, peerValue = null, why }) => {
    const ratio = typeof value === 'number' && peerValue ? value / peerValue : null
    const line = {
      bench,
      metric,
      value: rounded(value),
      unit,
      peer,
      peerValue: rounded(peerValue),
      ratio: rounded(ratio),
    }
    console.log(JSON.stringify(why === undefined ? line : { ...line, why }))
  }
}

let broken = 0
for (const name of asked.length > 0 ? asked : suites) {
  const from = performance.now()
  try {
    const { default: measure } = await import(pathToFileURL(join(here, name, 'bench.ts')).href)
    await measure(reporter(name))
  } catch (error) {
    broken++
    console.error(`${name}:`, error)
  }
  console.error(`${name}: ${((performance.now() - from) / 1000).toFixed(1)} s`)
}
process.exit(broken > 0 ? 1 : 0)
