/** A code of ours under an eye that is not ours: drawn, printed as a picture, read by zbar. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync, crc32 } from 'node:zlib'
import { encode } from 'uqr'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { purposeOf } from '../../domain/money/purpose.ts'
import { writeVietQr } from '../../domain/money/vietqr.ts'

const hasZbar = spawnSync('sh', ['-c', 'command -v zbarimg']).status === 0

/** Grey PNG, one row of filter 0 each. */
function png(isDark: (x: number, y: number) => boolean, side: number): Buffer {
  const rows = Buffer.alloc(side * (side + 1))
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) rows[y * (side + 1) + 1 + x] = isDark(x, y) ? 0 : 255
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head[8] = 8
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(data.length, 0)
    frame.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

describe.skipIf(!hasZbar)('VietQR read by zbarimg (skipped where it is not installed)', () => {
  let folder: string
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'motcua-qr-'))))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each([
    ['H56.99.01-261123-01001', 8000],
    ['H56.99.01-261231-99999', 1_208_000],
    ['H56.123.456.789.123-261123-0112345', 999_999_999_999],
    ['H56.1-261123-01001', 1],
  ])('%s, %i dong', (code, vnd) => {
    const purpose = purposeOf(code)
    if (!purpose.ok) throw new Error(purpose.problem.code)
    const written = writeVietQr({ bin: '970405', account: '3500123456789', vnd, purpose: purpose.value })
    if (!written.ok) throw new Error(written.problem.code)
    const { data, size } = encode(written.value, { ecc: 'M', border: 4 })
    const file = join(folder, 'code.png')
    const SCALE = 6
    writeFileSync(
      file,
      png((x, y) => data[Math.floor(y / SCALE)]?.[Math.floor(x / SCALE)] === true, size * SCALE),
    )
    const only = ['--set', '*.enable=0', '--set', 'qrcode.enable=1']
    const seen = execFileSync('zbarimg', ['--quiet', '--raw', ...only, file], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    expect(seen.toString('utf8').trimEnd()).toBe(written.value)
  })
})
