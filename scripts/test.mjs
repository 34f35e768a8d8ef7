/**
 * Proves everything (`npm test`), or what needs neither browser nor build (`--check`). A failed step never stops the
 * next one. Ends with `N passed, N failed[, N skipped]`; exit code 1 on a failure or when nothing was tested.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { freemem } from 'node:os'
import { join } from 'node:path'
import { findOrInstallChromium } from './chromium.ts'
import { findOrInstallPostgres } from './postgres.ts'
import { projectEnv, root, run } from './setup.mjs'

const reports = join(root, 'test-results', 'reports')
const total = { passed: 0, failed: 0, skipped: 0 }
const check = process.argv.includes('--check')

const one = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 })

/** A report that is missing, or clean although the program failed, counts as one failure. */
function read(file, code, count) {
  let sum = { passed: 0, failed: 0, skipped: 0 }
  try {
    sum = count(JSON.parse(readFileSync(join(reports, file), 'utf8')))
  } catch {
    console.error(`no report ${file}`)
  }
  const nothing = sum.passed + sum.failed === 0
  return sum.failed === 0 && (code !== 0 || nothing) ? { ...sum, failed: 1 } : sum
}

const fromVitest = (report) => ({
  passed: report.numPassedTests,
  // A file that does not even load has no tests to count.
  failed:
    report.numFailedTests +
    report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
      .length,
  skipped: report.numPendingTests + report.numTodoTests,
})

/** A flaky test failed at least once: that is a failure here. */
const fromPlaywright = ({ stats, errors }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + errors.length,
  skipped: stats.skipped,
})

function vitest(projects, env) {
  const file = `${projects[0]}.json`
  const names = projects.flatMap((project) => ['--project', project])
  const args = [
    'run',
    ...names,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(reports, file)}`,
  ]
  return read(file, run('vitest', args, env), fromVitest)
}

/** `timed` journeys measure, and have the machine to themselves; the others share it. */
function playwright(project, workers, env) {
  const file = `journeys-${project}.json`
  const code = run('playwright', ['test', `--project=${project}`, `--workers=${workers}`], {
    ...env,
    PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, file),
  })
  return read(file, code, fromPlaywright)
}

/**
 * Databases wait for the disk at every commit, and here nothing pulls the plug of the machine: where memory is plenty,
 * the files of these tests lie in it.
 */
function tempInMemory() {
  const folder = '/dev/shm'
  const GIB = 2 ** 30
  if (process.platform !== 'linux' || !existsSync(folder)) return {}
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize >= 2 * GIB && freemem() >= 4 * GIB ? { TMPDIR: folder } : {}
}

function step(name, action) {
  console.log(`\n── ${name}`)
  const from = Date.now()
  const sum = action()
  for (const kind of Object.keys(total)) total[kind] += sum[kind]
  const seconds = ((Date.now() - from) / 1000).toFixed(1)
  console.log(`── ${name}: ${sum.passed} passed, ${sum.failed} failed, ${seconds} s`)
  return sum.failed === 0
}

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
/** Simulations have seeds to spare: a quick check plays fewer of them. */
const short = check ? { MOTCUA_HISTORIES: '1000', MOTCUA_DAYS: '5' } : {}
/** Hundreds of times a test starts the server or a command: what was compiled once is not compiled again. */
const NODE_COMPILE_CACHE = join(root, 'node_modules', '.cache', 'compiled')
const env = projectEnv({ NO_COLOR: '1', FORCE_COLOR: undefined, NODE_COMPILE_CACHE, ...short })

step('types', () => one(run('tsc', ['-b'], env)))
step('lint', () => one(run('oxlint', ['--type-aware'], env)))
if (!check) {
  // What is shipped, by name and hash; and whether grave faults of it are known where the registry answers.
  const supply = (name, ...args) => run('node', [join('scripts', 'supply', name), ...args], env)
  const sbom = join(root, 'test-results', 'sbom.json')
  step('supply', () => one(supply('write-sbom.ts', sbom) || supply('ask-advisories.ts')))
  findOrInstallPostgres()
}
step('unit, contract, simulation', () =>
  vitest(['domain', 'unit', 'component'], { ...env, ...tempInMemory() }),
)
if (!check) {
  const chromium = findOrInstallChromium()
  const withBrowser = { ...env, CHROMIUM_PATH: chromium }
  if (chromium) step('browser', () => vitest(['browser'], withBrowser))
  else step('Chromium', () => one(1))
  if (step('build', () => one(run('node', [join('scripts', 'setup.mjs'), '--build'], env)))) {
    step('built files', () => vitest(['built'], env))
    if (chromium) {
      step('journeys that measure', () => playwright('timed', 1, withBrowser))
      step('journeys', () => playwright('others', 2, withBrowser))
    }
  }
}

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`)
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0)
