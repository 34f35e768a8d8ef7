import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

describe('npx motcua', () => {
  let folder: string
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'motcua-cli-'))))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  function motcua(...args: string[]) {
    const env = { ...process.env, DATA_DIR: join(folder, 'data'), NODE_NO_WARNINGS: '1' }
    const run = spawnSync(process.execPath, [join(import.meta.dirname, 'cli.ts'), ...args], {
      env,
      encoding: 'utf8',
    })
    return { status: run.status, out: run.stdout.trim(), err: run.stderr.trim() }
  }

  it('shows how it is used for what it does not know', () => {
    for (const args of [[], ['device'], ['backup', 'all'], ['device', 'enrol', '--wrong', 'x']])
      expect(motcua(...args), args.join(' ')).toMatchObject({
        status: 2,
        out: '',
        err: expect.stringMatching(/^Cách dùng/),
      })
  }, 30_000)

  it('sets up a commune, its administrator, a device code and a law pack', () => {
    expect(motcua('device', 'enrol')).toMatchObject({
      status: 1,
      err: expect.stringMatching(/^Chưa có xã nào/),
    })
    expect(
      motcua('admin', 'create', '--code', 'an', '--name', 'An', '--new-commune', '1', '--agency', 'H56.1')
        .err,
    ).toMatch(/^Không có xã mã 1/)
    const made = motcua(
      'admin',
      'create',
      '--code',
      'An',
      '--name',
      'Hà An',
      '--new-commune',
      '14956',
      '--agency',
      'H56.2',
    )
    expect(made).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^Đã tạo an\. .*: [a-z]+ [a-z]+ [a-z]+ [a-z]+$/),
    })
    expect(motcua('admin', 'create', '--code', 'an', '--name', 'X').err).toBe('Đã có cán bộ mã an')
    const leader = ['admin', 'create', '--name', 'Trương Bình', '--role', 'leader', '--code'] as const
    expect(motcua(...leader, 'binh').out).toMatch(/^Đã tạo binh\./)
    expect(motcua(...leader, 'binh2').err).toMatch(/^Xã đã có lãnh đạo/)
    expect(motcua('admin', 'create', '--code', 'x1', '--name', 'X', '--role', 'auditor').status).toBe(1)
    expect(motcua('device', 'enrol').out).toMatch(/^Mã ghi danh cho Xã Pù Luông: [2-9A-Z]{4}-[2-9A-Z]{4} /)
    const scanned = motcua('device', 'enrol', '--qr').out.split('\n')
    expect(scanned[1]).toMatch(/ http:\/\/localhost:8080\/#dk=[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    expect(scanned[2]).toMatch(/^█+$/)
    const kiosk = motcua('device', 'enrol', '--kind', 'kiosk', '--qr').out
    expect(kiosk).toMatch(/^Mã ki-ốt cho Xã Pù Luông: /)
    expect(kiosk).toMatch(/ http:\/\/localhost:8081\/kiosk\.html#dk=[2-9A-Z]{4}-[2-9A-Z]{4}$/m)
    expect(motcua('device', 'enrol', '--kind', 'box').err).toMatch(/^--kind là counter/)
    expect(motcua('device', 'list')).toMatchObject({ status: 0, out: '' })
    expect(motcua('device', 'revoke', 'x').err).toBe('Không có thiết bị đang dùng nào mang mã x')

    const pack = join(folder, 'pack')
    expect(motcua('pack', 'import', pack)).toMatchObject({
      status: 1,
      err: `Không có gói pháp luật trong ${pack}`,
    })
    mkdirSync(join(pack, 'items'), { recursive: true })
    const hash = createHash('sha256').update('{}').digest('hex')
    writeFileSync(join(pack, 'items', `${hash}.json`), '{}')
    const manifest = { v: 1, name: 'thử', validFrom: '2026-01-01', items: [{ id: 'lists:a', hash, size: 2 }] }
    writeFileSync(join(pack, 'manifest.json'), JSON.stringify(manifest))
    expect(motcua('pack', 'import', pack).out).toMatch(/^Gói "thử" \(1 mục, /)
  }, 60_000)
})
