/** The lint rules that guard the arrows and the page are really on: each planted violation must be reported. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')

const plants: readonly (readonly [path: string, text: string, rule: string])[] = [
  ['domain/base/package.ts', "import { x } from 'dexie'\nx()", 'no-restricted-imports'],
  ['domain/base/node.ts', "import { x } from 'node:fs'\nx()", 'no-restricted-imports'],
  ['domain/base/screen.ts', "import { x } from '../../src/data/x.ts'\nx()", 'no-restricted-imports'],
  ['domain/base/now.ts', 'export const x = Date.now()', 'no-restricted-properties'],
  ['domain/base/dice.ts', 'export const x = Math.random()', 'no-restricted-properties'],
  ['domain/base/page.ts', 'export const x = document.title', 'no-restricted-globals'],
  ['domain/base/speak.ts', "console.log('x')", 'no-restricted-globals'],
  ['workers/ocr/screen.ts', "import { x } from '../../src/app/x.ts'\nx()", 'no-restricted-imports'],
  ['sync-server/http/screen.ts', "import { x } from '../../src/app/x.ts'\nx()", 'no-restricted-imports'],
  ['src/app/server.ts', "import { x } from '../../sync-server/x.ts'\nx()", 'no-restricted-imports'],
  ['src/app/node.ts', "import { x } from 'node:fs'\nx()", 'no-restricted-imports'],
  ['src/app/speak.ts', "console.log('x')", 'no-console'],
  ['src/app/html.ts', "document.body.innerHTML = '<p>'", 'no-restricted-properties'],
  [
    'src/app/Danger.tsx',
    "export const X = () => <p dangerouslySetInnerHTML={{ __html: '' }} />",
    'no-danger',
  ],
  ['src/app/floor.ts', "export const x = URL.canParse('x')", 'no-restricted-properties'],
  ['workers/ocr/html.ts', "document.body.innerHTML = '<p>'", 'no-restricted-properties'],
  ['domain/base/floor.ts', 'export const x = [1].toSorted()', 'no-restricted-properties'],
  ['src/app/eval.ts', "eval('1')", 'no-eval'],
  ['src/app/function.ts', "export const x = new Function('1')", 'no-new-func'],
  ['src/app/any.ts', 'export const x = (y: any) => y', 'no-explicit-any'],
  ['src/app/ignore.ts', '// @ts-ignore\nexport const x: number = 1', 'ban-ts-comment'],
  ['src/app/long.ts', 'export const x = [\n' + '  1,\n'.repeat(300) + ']', 'max-lines'],
  ['src/app/round.ts', "import { y } from './trip.ts'\nexport const x = () => y", 'no-cycle'],
  ['src/app/trip.ts', "import { x } from './round.ts'\nexport const y = () => x", 'no-cycle'],
  ['src/app/promise.ts', 'const x = async () => 1\nx()', 'no-floating-promises'],
  ['src/app/misused.ts', 'const x = async () => true\nif (x()) void 0', 'no-misused-promises'],
  ['tests/only.test.ts', "import { it } from 'vitest'\nit.only('x', () => undefined)", 'no-focused-tests'],
]

describe('lint', () => {
  let folder = ''
  let reported: { filename: string; code: string }[] = []

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lint-'))
    for (const [path, text] of plants) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), `${text}\n`)
    }
    for (const file of ['.oxlintrc.json', 'tsconfig.base.json'])
      copyFileSync(join(root, file), join(folder, file))
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ extends: './tsconfig.base.json', include: ['**/*'] }),
    )
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    const program = join(root, 'node_modules', '.bin', 'oxlint')
    const folders = [...new Set(plants.map(([path]) => path.split('/')[0]!))]
    const done = spawnSync(program, ['--type-aware', '-f', 'json', ...folders], {
      cwd: folder,
      encoding: 'utf8',
    })
    reported = JSON.parse(done.stdout).diagnostics
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(plants)('%s', (path, _, rule) => {
    const rules = reported.filter((each) => each.filename.endsWith(path)).map((each) => each.code)
    expect(
      rules.some((code) => code.includes(`(${rule})`)),
      rules.join(),
    ).toBe(true)
  })
})
