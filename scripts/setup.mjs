/**
 * Makes a clone ready to run: installs the pinned packages when they changed and, with `--build`, builds what the
 * server serves when its sources changed. Plain JavaScript: it must run on the Node a machine already has (≥ 20).
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const windows = process.platform === 'win32'

/** Everything `dist/` is made of. A generated folder inside them is left out, or a build would never be up to date. */
const BUILD_SOURCES = [
  'domain',
  'src',
  'workers',
  'public',
  'vite',
  'data',
  'scripts/build-pack.ts',
  'scripts/pack',
  'scripts/precompress.ts',
  'vite.config.ts',
  'tsconfig.base.json',
  'package-lock.json',
]
const GENERATED = [join('public', 'pack')]

/** The environment in which `node` is the pinned one: the project's own programs first on PATH. */
export function projectEnv(extra = {}) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  return {
    ...process.env,
    [name]: join(root, 'node_modules', '.bin') + delimiter + (process.env[name] ?? ''),
    ...extra,
  }
}

/** Runs a program of the project, output straight through; answers its exit code. */
export function run(program, args, env = projectEnv()) {
  const done = spawnSync(program, args, { cwd: root, stdio: 'inherit', env, shell: windows })
  if (done.error) console.error(`${program}: ${done.error.message}`)
  return done.status ?? 1
}

function packagesStamp() {
  const hash = createHash('sha256')
  for (const file of ['package-lock.json', '.npmrc']) hash.update(readFileSync(join(root, file)))
  return hash.update(`${process.platform} ${process.arch}`).digest('hex')
}

function sourceStamp() {
  const hash = createHash('sha256')
  const add = (path) => {
    const name = relative(root, path)
    if (GENERATED.includes(name) || /\.test\.tsx?$/.test(name)) return
    if (statSync(path).isDirectory()) {
      for (const entry of readdirSync(path).sort()) add(join(path, entry))
    } else {
      hash
        .update(`${name.split(sep).join('/')}\0`)
        .update(readFileSync(path))
        .update('\0')
    }
  }
  for (const source of BUILD_SOURCES) if (existsSync(join(root, source))) add(join(root, source))
  return hash.digest('hex')
}

const holds = (file, stamp) => existsSync(file) && readFileSync(file, 'utf8') === stamp

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** npm with the Node it was started with: the pinned one lies in the folder that `npm ci` takes away. */
function npm(args) {
  const cli = process.env.npm_execpath
  if (cli && /npm-cli\.[cm]?js$/.test(cli)) {
    return run(process.env.npm_node_execpath ?? process.execPath, [cli, ...args], process.env)
  }
  return run('npm', args, process.env)
}

function installPackages() {
  const stampFile = join(root, 'node_modules', '.setup')
  const stamp = packagesStamp()
  if (holds(stampFile, stamp)) return
  console.log('setup: installing the pinned packages (npm ci)')
  if (npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0) {
    stop('setup: npm ci failed; see the lines above. A package registry must be reachable the first time.')
  }
  writeFileSync(stampFile, stamp)
}

/** Argon2 and SQLite without a warning need Node 24.15; node_modules brings its own where a binary is published. */
function checkNode() {
  const asked = spawnSync('node', ['-p', 'process.versions.node'], {
    cwd: root,
    env: projectEnv(),
    encoding: 'utf8',
    shell: windows,
  })
  const version = (asked.stdout ?? '').trim()
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 24 || (major === 24 && minor >= 15)) return
  stop(
    `setup: Node ${version || '?'} is too old and no pinned Node is published for ${process.platform}-${process.arch}. ` +
      'Install Node 24.15 or newer and run the command again.',
  )
}

function build() {
  const stampFile = join(root, 'dist', '.source')
  const stamp = sourceStamp()
  if (holds(stampFile, stamp)) return
  console.log('setup: building (law pack, screens, compressed copies)')
  for (const [program, ...args] of [
    ['node', join('scripts', 'build-pack.ts')],
    ['vite', 'build'],
    ['node', join('scripts', 'precompress.ts')],
  ]) {
    if (run(program, args) !== 0) stop(`setup: ${program} ${args.join(' ')} failed`)
  }
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stampFile, stamp)
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  installPackages()
  checkNode()
  if (process.argv.includes('--build')) build()
}
