/** The arrows between folders, and the promises of the repository that no compiler checks. */
import { existsSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { arrows } from './architecture/arrows.ts'
import { checkImports, sourceFiles } from './architecture/check-imports.ts'
import { missingPaths } from './architecture/readme-paths.ts'

const root = resolve(import.meta.dirname, '..')
const runtimes = ['domain', 'src', 'workers', 'sync-server']
const read = (path: string) => readFileSync(join(root, path), 'utf8')

describe('arrows', () => {
  const finding = checkImports(root, runtimes, arrows)

  it('every folder has a rule', () => expect(finding.noRule).toEqual([]))
  it('every import follows the table', () => expect(finding.wrong).toEqual([]))
  it('is not a check of nothing', () => expect(finding.imports).toBeGreaterThan(100))
})

describe('the check of arrows itself', () => {
  let folder = ''
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  /** One file with one import, in an otherwise empty tree. */
  function plant(file: string, text: string) {
    folder = mkdtempSync(join(tmpdir(), 'arrows-'))
    for (const runtime of runtimes) mkdirSync(join(folder, runtime))
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
    return checkImports(folder, runtimes, arrows)
  }

  it.each([
    ['a package in domain', 'domain/base/a.ts', "import { x } from 'dexie'"],
    ['Node in domain', 'domain/base/a.ts', "import { readFileSync } from 'node:fs'"],
    ['src in domain, types only', 'domain/form/a.ts', "import type { X } from '../../src/data/x.ts'"],
    ['src in domain, later', 'domain/form/a.ts', "const x = () => import('../../src/data/x.ts')"],
    ['a computed import', 'domain/form/a.ts', 'const x = (name: string) => import(name)'],
    ['src in a worker', 'workers/ocr/a.ts', "import '../../src/app/boot.ts'"],
    ['another worker in a worker', 'workers/ocr/a.ts', "import { x } from '../pdf/steps.ts'"],
    ['Preact in a worker', 'workers/ocr/a.ts', "import { h } from 'preact'"],
    [
      'a worker in a feature',
      'src/features/scan/a.ts',
      "import type { OcrApi } from '../../../workers/ocr/api.ts'",
    ],
    [
      'a worker started by a feature',
      'src/features/scan/a.ts',
      "new URL('../../../workers/ocr/worker.ts', import.meta.url)",
    ],
    ['another feature', 'src/features/scan/A.tsx', "export { x } from '../intake/x.ts'"],
    ['data in ui', 'src/ui/A.tsx', "import { x } from '../data/x.ts'"],
    ['a feature in data', 'src/data/a.ts', "import { x } from '../features/scan/x.ts'"],
    ['worker code in a bridge', 'src/bridge/ocr.ts', "import { x } from '../../workers/ocr/worker.ts'"],
    ['the server in src', 'src/app/a.ts', "import { x } from '../../sync-server/config.ts'"],
    ['src in the server', 'sync-server/http/a.ts', "import { x } from '../../src/data/x.ts'"],
    ['the adapter in server logic', 'sync-server/sync/a.ts', "import { x } from '../store/sqlite/open.ts'"],
    ['over several lines', 'domain/base/a.ts', "import {\n  x,\n  y,\n} from '../../workers/rpc/x.ts'"],
  ])('catches %s', (_, file, text) => expect(plant(file, `${text}\n`).wrong).toHaveLength(1))

  it.each(['src/helpers/a.ts', 'workers/stamp/worker.ts', 'domain/things/a.ts', 'src/a.ts'])(
    'catches a file where no rule stands: %s',
    (file) => expect(plant(file, 'export {}\n').noRule).toEqual([file]),
  )

  it('lets a bridge start its worker and a feature use its foundations', () => {
    const bridge =
      "import type { A } from '../../workers/ocr/api.ts'\nnew URL('../../workers/ocr/worker.ts', import.meta.url)\n"
    expect(plant('src/bridge/ocr.ts', bridge)).toEqual({ noRule: [], wrong: [], imports: 2 })
    rmSync(folder, { recursive: true })
    expect(plant('src/features/scan/A.tsx', "import { t } from '../../i18n/t.ts'\n").wrong).toEqual([])
  })
})

describe('the repository', () => {
  it('names in README only what exists', () => {
    const { named, missing } = missingPaths(read('README.md'), (path) => existsSync(join(root, path)))
    expect(missing).toEqual([])
    expect(named).toBeGreaterThan(20)
  })

  it('keeps addresses of registries out of the lock file', () => {
    expect(read('package-lock.json')).not.toContain('"resolved"')
  })

  it('locks the binaries of every platform: npm ci refuses a lock that lacks one', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { version?: string; optionalDependencies?: Record<string, string> }>
    }
    const isExact = (range: string) => /^\d+\.\d+\.\d+$/.test(range)
    const lacks = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
      Object.entries(optionalDependencies)
        .filter(([name, range]) => {
          const above = from.split(/(?:^|\/)node_modules\//).map((_, i, all) => all.slice(1, i + 1))
          const places = above.map((parts) =>
            [...parts, name].map((part) => `node_modules/${part}`).join('/'),
          )
          const found = places.map((place) => packages[place]?.version)
          return !found.some((version) => version !== undefined && (!isExact(range) || version === range))
        })
        .map(([name]) => `${from} wants ${name}`),
    )
    expect(lacks).toEqual([])
  })

  it('pins every package to one version', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json'))
    const versions = Object.values<string>({ ...dependencies, ...devDependencies, ...optionalDependencies })
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })

  it('domain/ never speaks, reads a clock or rolls dice', () => {
    const impure = /\bconsole\.|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bcrypto\./
    const code = (path: string) => read(path).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    expect(sourceFiles(root, ['domain']).filter((path) => impure.test(code(path)))).toEqual([])
  })

  it('has no dumping grounds and no barrels', () => {
    const name = /(?:^|\/)(?:utils?|helpers?|common|manager|types|index)\.tsx?$/
    expect(sourceFiles(root, runtimes).filter((path) => name.test(path))).toEqual([])
  })

  it('has files short enough to read: median ≤ 80 lines, 95 % ≤ 250', () => {
    const texts = /^src\/i18n\/(?:vi|en)\//
    const lengths = sourceFiles(root, runtimes)
      .filter((path) => !texts.test(path))
      .map((path) => ({ path, lines: read(path).split('\n').length }))
      .sort((a, b) => a.lines - b.lines)
    const at = (share: number) => lengths[Math.floor((lengths.length - 1) * share)]!.lines
    const longest = lengths.slice(-3).map(({ path, lines }) => `${path} ${lines}`)
    console.log(`${lengths.length} files, median ${at(0.5)}, p95 ${at(0.95)}, longest ${longest.join(', ')}`)
    expect(at(0.5)).toBeLessThanOrEqual(80)
    expect(at(0.95)).toBeLessThanOrEqual(250)
  })
})
