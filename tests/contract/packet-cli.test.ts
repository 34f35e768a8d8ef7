import 'fake-indexeddb/auto'
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { takeReceipt } from '../../src/data/packet/take-receipt.ts'
import { PacketDevice } from '../support/packet-author.ts'
import { note, uuid } from '../support/sync-events.ts'
import { TestServer } from '../support/test-server.ts'

let server: TestServer
beforeEach(async () => {
  server = await TestServer.open()
})
afterEach(() => server.close())

function motcua(...args: string[]) {
  const env = { ...process.env, DATA_DIR: server.dataDir, NODE_NO_WARNINGS: '1' }
  const cli = join(import.meta.dirname, '..', '..', 'sync-server', 'cli.ts')
  const run = spawnSync(process.execPath, [cli, 'packet', 'import', ...args], { env, encoding: 'utf8' })
  return { status: run.status, out: run.stdout.trim(), err: run.stderr.trim() }
}

it('X5: takes a packet beside a running server, leaves the receipt by it, and says what is missing', async () => {
  const author = new PacketDevice(await server.device())
  await author.record(note(uuid()))
  await author.addFile()
  const { whole, check } = await author.pack()
  const stick = server.dataDir
  const path = join(stick, 'motcua-1-2-3.goi')
  writeFileSync(path, whole.subarray(0, whole.length - 100))
  expect(motcua(path)).toMatchObject({
    status: 1,
    err: expect.stringMatching(/1\/1 việc, 0\/1 tệp[^]*bị cắt ngắn/),
  })
  writeFileSync(path, whole)
  const done = motcua(path)
  expect(done).toMatchObject({ status: 0, err: '' })
  expect(done.out).toContain(`mã đối chiếu ${check}`)
  const receipt = join(stick, 'motcua-1-2-3.biennhan')
  expect(existsSync(receipt)).toBe(true)
  expect(await takeReceipt(author.author, new Blob([readFileSync(receipt)]))).toMatchObject({
    value: { facts: 1, left: 0 },
  })
  expect(readdirSync(server.dataDir).filter((name) => name.startsWith('packet-'))).toEqual([])
}, 60_000)

it('X13: says of a file that is none, or not there, that it took nothing', () => {
  const path = join(server.dataDir, 'khac.goi')
  writeFileSync(path, 'không phải gói')
  expect(motcua(path, join(server.dataDir, 'none.goi'))).toMatchObject({
    status: 1,
    err: expect.stringMatching(/khac\.goi: không nhận[^]*Không đọc được tệp/),
  })
  expect(motcua()).toMatchObject({ status: 1, err: expect.stringMatching(/^Thiếu TỆP/) })
}, 60_000)
