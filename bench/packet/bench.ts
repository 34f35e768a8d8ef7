/**
 * A packet of half a gigabyte: what it adds to the work it carries, and what taking it costs a server. The peer is the
 * same work sent over a line that costs nothing: push and tus in the process of the server itself.
 */
import 'fake-indexeddb/auto'
import { spawn } from 'node:child_process'
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Report } from '../figure.ts'

const FILES = 100
const FILE_BYTES = 5_000_000
const FACTS = 300
const root = resolve(import.meta.dirname, '../..')

export default async function packet(report: Report): Promise<void> {
  const { PacketDevice } = await import('../../tests/support/packet-author.ts')
  const { writePacket } = await import('../../src/data/packet/write-packet.ts')
  const { note, uuid } = await import('../../tests/support/sync-events.ts')
  const { uploadMetadata } = await import('../../tests/support/sync-device.ts')
  const { TestServer } = await import('../../tests/support/test-server.ts')
  const [server, line] = [await TestServer.open(), await TestServer.open()]
  try {
    const author = new PacketDevice(await server.device())
    for (let i = 0; i < FACTS; i++) await author.record(note(uuid()))
    for (let i = 0; i < FILES; i++) await author.addFile(FILE_BYTES)
    const path = join(server.dataDir, 'work.goi')
    writeFileSync(path, '')
    const sink = {
      beginPart: async () => {},
      write: async (bytes: Uint8Array) => appendFileSync(path, bytes),
      close: async () => {},
      abort: async () => {},
    }
    const options = { signal: new AbortController().signal, onProgress: () => {} }
    const made = await writePacket(author.author, sink, options)
    if (!made.ok) throw new Error(made.problem.code)
    const rows = await author.db.outbox.toArray()
    const content = rows.reduce((sum, row) => sum + row.sealed.length, FILES * (FILE_BYTES + 16))
    report({
      metric: 'bytes of a packet',
      value: made.value.bytes,
      unit: 'B',
      peer: 'its facts and files, sealed',
      peerValue: content,
    })

    const taken = await takeByCommand(server.dataDir, path)

    const sender = new PacketDevice(await line.device())
    for (let i = 0; i < FACTS; i++) await sender.record(note(uuid()))
    const files = []
    for (let i = 0; i < FILES; i++) files.push(await sender.addFile(FILE_BYTES))
    const from = performance.now()
    await sender.device.push(sender.device.segment(1, 200))
    await sender.device.push(sender.device.segment(201, FACTS))
    for (const { body, metadata } of files) {
      const headers = {
        'tus-resumable': '1.0.0',
        'upload-length': String(body.length),
        'upload-metadata': uploadMetadata(metadata),
        'content-type': 'application/offset+octet-stream',
      }
      const sent = await sender.device.ask('/api/files', {
        method: 'POST',
        streamed: true,
        bytes: body,
        headers,
      })
      if (sent.status !== 201) throw new Error(`upload: ${sent.status}`)
    }
    const peerValue = (performance.now() - from) / 1000
    report({
      metric: 'time to take it in',
      value: taken.seconds,
      unit: 's',
      peer: 'push and tus of the same work',
      peerValue,
    })
    report({
      metric: 'most memory while taking it in',
      value: taken.peakMb,
      unit: 'MB',
      peer: 'budget: half the packet',
      peerValue: made.value.bytes / 2e6,
    })
  } finally {
    await server.close()
    await line.close()
  }
}

/** The command as an operator runs it; the kernel knows the most memory its process ever held. */
async function takeByCommand(dataDir: string, path: string): Promise<{ seconds: number; peakMb: number }> {
  const env = { ...process.env, DATA_DIR: dataDir, NODE_NO_WARNINGS: '1' }
  const from = performance.now()
  const cli = join(root, 'sync-server', 'cli.ts')
  const child = spawn(process.execPath, [cli, 'packet', 'import', path], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  let peakKib = 0
  const watch = setInterval(() => {
    try {
      const found = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))
      peakKib = Math.max(peakKib, Number(found?.[1] ?? 0))
    } catch {
      // it has ended
    }
  }, 50)
  const code = await new Promise((ended) => child.once('exit', ended))
  clearInterval(watch)
  rmSync(path)
  if (code !== 0) throw new Error(`packet import ended with ${String(code)}`)
  return { seconds: (performance.now() - from) / 1000, peakMb: (peakKib * 1024) / 1e6 }
}
