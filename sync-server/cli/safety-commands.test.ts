import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

describe('npx motcua, for what must never be lost', () => {
  let folder: string
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'motcua-safety-'))))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const at = (...names: string[]) => join(folder, ...names)
  function motcua(args: readonly string[], env: Record<string, string> = {}) {
    const all = { ...process.env, DATA_DIR: at('data'), NODE_NO_WARNINGS: '1', ...env }
    const run = spawnSync(process.execPath, [join(import.meta.dirname, '..', 'cli.ts'), ...args], {
      env: all,
      encoding: 'utf8',
    })
    return { status: run.status, out: run.stdout.trim(), err: run.stderr.trim() }
  }

  it('keys, backup, verification, loss, restore, export', () => {
    const recipients = ['a', 'b'].map((name) => {
      const made = motcua(['keys', 'new-backup', '--out', at(`${name}.key`)])
      expect(made.status, made.err).toBe(0)
      return /age1\w+/.exec(made.out)![0]
    })
    expect(readFileSync(at('a.key'), 'utf8')).toMatch(/^AGE-SECRET-KEY-1\w+$/m)
    expect(motcua(['keys', 'new-backup', '--out', at('a.key')]).status, 'never over a known one').toBe(1)
    expect(motcua(['backup']).err).toMatch(/BACKUP_DIR/)

    mkdirSync(at('usb'))
    const env = { BACKUP_DIR: at('usb'), BACKUP_RECIPIENTS: recipients.join(' ') }
    const newCommune = ['--new-commune', '14956', '--agency', 'H56.2']
    motcua(['admin', 'create', '--code', 'an', '--name', 'Hà An', ...newCommune], env)
    expect(motcua(['backup'], env)).toMatchObject({ status: 0, out: expect.stringContaining('Đã sao lưu') })
    expect(motcua(['backup', 'verify'], env).out).toMatch(/khôi phục được/)
    const audit = motcua(['audit', 'verify'])
    expect(audit.out).toMatch(/Đã so với 1 mốc neo/)
    expect(motcua(['ledger', 'verify']).status).toBe(0)

    const from = ['restore', '--from', at('usb'), '--identity']
    expect(motcua([...from, at('a.key')], env).err).toMatch(/đã có dữ liệu/)
    rmSync(at('data'), { recursive: true })
    motcua(['keys', 'new-backup', '--out', at('c.key')])
    expect(motcua([...from, at('c.key')])).toMatchObject({
      status: 1,
      err: expect.stringContaining('Khoá này'),
    })
    const restored = motcua([...from, at('b.key')])
    expect(restored, restored.err).toMatchObject({ status: 0, out: expect.stringContaining('1 xã') })
    expect(readdirSync(at('data', 'keys'))).toEqual(
      expect.arrayContaining(['sign.pem', 'seal.pem', 'backup.age']),
    )
    expect(motcua(['admin', 'create', '--code', 'an', '--name', 'An']).err).toMatch(/Đã có cán bộ/)

    expect(motcua(['audit', 'verify']).out, 'that it was restored is known').toMatch(/^Máy chủ: 1 dòng/m)
    expect(motcua(['export', '--out', at('out')]).status).toBe(0)
    expect(readdirSync(at('out')).sort()).toEqual(
      ['audit.ndjson', 'commune.json', 'devices.ndjson', 'events.ndjson', 'files'].sort(),
    )
    expect(readFileSync(at('out', 'audit.ndjson'), 'utf8')).toContain('export.made')
    expect(motcua(['export', '--out', at('out')]).err).toMatch(/không trống/)
  }, 180_000)

  it('U3: audit verify reads the file without the server, names the first broken row, and knows a false anchor', () => {
    motcua(['admin', 'create', '--code', 'an', '--name', 'An', '--new-commune', '14956', '--agency', 'H56.2'])
    for (const name of ['one', 'two', 'three']) motcua(['export', '--out', at(name)])
    expect(motcua(['audit', 'verify'])).toMatchObject({
      status: 0,
      out: expect.stringContaining('Xã 14956: 4 dòng'),
    })
    const db = new DatabaseSync(at('data', 'motcua.db'))
    db.exec(`drop trigger audit_no_update; update audit set officer = 'x' where seq = 2`)
    db.close()
    expect(motcua(['audit', 'verify'])).toMatchObject({
      status: 1,
      err: expect.stringContaining('Xã 14956: HỎNG tại dòng 2 (row-changed)'),
    })
    writeFileSync(at('false.json'), JSON.stringify({ v: 1, audits: [], ledgers: [], sig: 'x' }))
    expect(motcua(['audit', 'verify', '--anchor', at('false.json')]).err).toMatch(/không phải mốc neo/)
  }, 120_000)
})
