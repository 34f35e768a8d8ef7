import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jpegPage } from '../../../tests/support/jpeg-page.ts'
import { startProcess } from './inspecting-process.ts'
import { openInspector, type Inspector } from './inspector.ts'

const READY = `process.stdout.write('"ready"\\n')\n`
const PASS = `process.stdout.write('{"ok":true,"value":null}\\n')\n`

describe('the inspecting process', () => {
  let folder: string
  let page: string
  const open: Inspector[] = []

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'motcua-inspector-'))
    page = join(folder, 'page.jpg')
    writeFileSync(page, jpegPage())
  })
  afterAll(() => {
    for (const inspector of open) inspector.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  /** A process that runs something else; counts its starts. */
  function inspectorOver(program: string, limitMs = 5_000) {
    const entry = join(folder, `${open.length}.mjs`)
    writeFileSync(entry, program)
    const counted = { starts: 0 }
    const start = () => {
      counted.starts += 1
      return startProcess(entry, [entry])
    }
    const inspector = openInspector({ limitMs, start })
    open.push(inspector)
    return { inspector, counted }
  }

  it('F11: can read nothing but its program, reach nobody, start nothing', async () => {
    const tries = `
      import { readFileSync, writeFileSync } from 'node:fs'
      import { connect } from 'node:net'
      import { spawnSync } from 'node:child_process'
      const denied = []
      const attempt = (act) => { try { act() } catch (error) { denied.push(error.code) } }
      attempt(() => readFileSync(${JSON.stringify(page)}))
      attempt(() => writeFileSync(${JSON.stringify(page)}, ''))
      attempt(() => spawnSync('id'))
      await new Promise((done) => {
        try { connect(9, '127.0.0.1').on('error', (error) => { denied.push(error.code); done() }) }
        catch (error) { denied.push(error.code); done() }
      })
      denied.push(Object.keys(process.env).length)
      ${READY}
      process.stdin.once('data', () => process.stdout.write(
        JSON.stringify({ ok: false, problem: { code: denied.join(' ') } }) + '\\n'))`
    const { inspector } = inspectorOver(tries)
    expect(await inspector.inspect(page, 'image/jpeg')).toEqual({
      ok: false,
      problem: { code: `${'ERR_ACCESS_DENIED '.repeat(4)}0` },
    })
  })

  it.each([
    ['dies', `process.stdin.once('data', () => process.exit(1))`],
    ['takes too long', `process.stdin.once('data', () => { for (;;); })`],
    ['says too much', `process.stdin.once('data', () => process.stdout.write('x'.repeat(100_000)))`],
    ['says nonsense', `process.stdin.once('data', () => process.stdout.write('{\\n'))`],
  ])('F14: a file over which it %s is tried once more, then refused', async (_, act) => {
    const { inspector, counted } = inspectorOver(READY + act, 300)
    expect(await inspector.inspect(page, 'image/jpeg')).toEqual({
      ok: false,
      problem: { code: 'blob.inspection-failed' },
    })
    expect(counted.starts).toBe(2)
  })

  it('F14: one that does not even start is no fault of the file', async () => {
    const { inspector } = inspectorOver('process.exit(1)')
    await expect(inspector.inspect(page, 'image/jpeg')).rejects.toThrow(/does not start/)
  })

  it('F14: a file the server cannot read is no fault of the file', async () => {
    const inspector = openInspector()
    open.push(inspector)
    await expect(inspector.inspect(join(folder, 'gone'), 'image/jpeg')).rejects.toThrow(/ENOENT/)
    expect((await inspector.inspect(page, 'image/jpeg')).ok).toBe(true)
  })

  it('F14: one that died at rest costs the next file nothing', async () => {
    const answer = `process.stdin.once('data', () => { ${PASS}; setTimeout(() => process.exit(0), 20) })`
    const { inspector, counted } = inspectorOver(READY + answer)
    for (let i = 0; i < 3; i++) {
      expect((await inspector.inspect(page, 'image/jpeg')).ok).toBe(true)
      await new Promise((resolve) => setTimeout(resolve, 150))
    }
    expect(counted.starts).toBe(3)
  })

  it('F11: many files share at most two processes', async () => {
    const counted = { starts: 0 }
    const inspector = openInspector({
      start() {
        counted.starts += 1
        return startProcess()
      },
    })
    open.push(inspector)
    const results = await Promise.all(Array.from({ length: 12 }, () => inspector.inspect(page, 'image/jpeg')))
    expect(results.every((result) => result.ok)).toBe(true)
    expect(counted.starts).toBe(2)
  })
})
