/** `npm run -s ocr` on the built workers: one JSON line for each file, in order, and nothing else. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'motcua-ocr-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('reads what can be read and says why the rest cannot, in the order asked', () => {
  const notice = join(root, 'public/samples/giay-chung-sinh.jpg')
  const [pdf, missing] = [join(folder, 'a.pdf'), join(folder, 'missing.jpg')]
  writeFileSync(pdf, '%PDF-1.4 no picture')
  const done = spawnSync('node', ['scripts/ocr/read.ts', '--kind', 'birth-notice', pdf, notice, missing], {
    cwd: root,
    encoding: 'utf8',
    timeout: 100_000,
  })
  const lines = done.stdout.trimEnd().split('\n')
  const [refused, read, absent] = lines.map((line) => JSON.parse(line))
  expect(lines).toHaveLength(3)
  expect(done.status).toBe(1)
  expect(refused).toMatchObject({ file: pdf, problem: { code: expect.stringMatching(/^imaging\./) } })
  expect(absent).toMatchObject({ file: missing, problem: { code: 'file.not-readable' } })
  expect(Object.keys(read)).toEqual(['file', 'text', 'confidence', 'fields', 'corners', 'prepMs', 'ocrMs'])
  expect(read.text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
  expect(read.fields.number).toMatchObject({
    value: '1274/2026',
    box: [expect.any(Number), expect.any(Number), expect.any(Number), expect.any(Number)],
  })
}, 120_000)
