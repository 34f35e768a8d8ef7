/** A packet through the browser's own file stream and its own cryptography, and back by a reader of its own. */
import { afterEach, expect, test, vi } from 'vitest'
import { ok } from '../../../domain/base/result.ts'
import { readPreamble } from '../../../domain/sync/packet/frame.ts'
import type { PublicKeyJwk } from '../../../domain/sync/wire.ts'
import { vault } from '../../bridge/vault.ts'
import { DeviceDb, type FileRow } from '../../data/db.ts'
import type { PacketAuthor } from '../../data/packet/author.ts'
import { writePacket } from '../../data/packet/write-packet.ts'
import { createDeviceKeys, signText } from '../../device/device-key.ts'
import { openSink } from './open-sink.ts'

const MB = 1024 * 1024
const name = { commune: '14956', device: '123b8a88-0000-7000-8000-000000000000', wall: '2026-11-22T08:20' }
const db = new DeviceDb('packet-browser-test')
afterEach(() => db.files.clear())

async function author(): Promise<PacketAuthor> {
  const keys = await createDeviceKeys()
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits'])
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey)
  const sealKey = { kty, crv, x, y } as PublicKeyJwk
  return {
    db,
    device: { id: name.device, commune: name.commune, epoch: 1, historyId: 'h', signKey: sealKey },
    sealKey,
    sign: (text) => signText(keys, text),
    sealTo: (key, plain) => vault.sealTo(key, plain), // nobody is logged in
    now: () => '2026-11-22T08:20:00.000+07:00',
  }
}

async function addFiles(count: number, bytes: number): Promise<void> {
  const data = new Uint8Array(bytes)
  for (let i = 0; i < count; i++) {
    crypto.getRandomValues(data.subarray(0, 65_536))
    const row: FileRow = {
      sha256: i.toString(16).padStart(64, '0'),
      size: bytes - 16,
      mime: 'image/jpeg',
      iv: new Uint8Array(12),
      data,
      key: new Uint8Array(60),
      keyForServer: new Uint8Array(125),
      dossiers: [],
      state: 'waiting',
      sentBytes: 0,
      uploadUrl: null,
      dueAt: '',
      problem: null,
    }
    await db.files.add(row)
  }
}

test('streams to the place the officer chose; the file is there whole or not at all', async () => {
  const folder = await navigator.storage.getDirectory()
  let suggested = ''
  Object.assign(window, {
    showSaveFilePicker: async (options: { suggestedName: string }) => {
      suggested = options.suggestedName
      return await folder.getFileHandle(suggested, { create: true })
    },
  })
  await addFiles(12, 5 * MB)
  const by = await author()
  const fileOf = async () => await (await folder.getFileHandle(suggested)).getFile()

  const stopped = new AbortController()
  const given = await openSink(name, () => Promise.reject(new Error('a stream asks nobody')))
  const onProgress = (share: number) => share > 0.7 && stopped.abort()
  const cut = await writePacket(by, given, { signal: stopped.signal, onProgress })
  expect(cut).toMatchObject({ problem: { code: 'net.aborted' } })
  expect((await fileOf()).size).toBe(0)

  const shares: number[] = []
  const sink = await openSink(name, () => Promise.reject(new Error('a stream asks nobody')))
  const made = await writePacket(by, sink, {
    signal: new AbortController().signal,
    onProgress: (share) => shares.push(share),
  })
  expect(made).toMatchObject({ ok: true, value: { files: 12, facts: 0 } })
  expect(suggested).toBe('motcua-14956-123b8a88-20261122-0820.goi')
  expect(shares.at(-1)).toBeGreaterThan(0.99)
  const file = await fileOf()
  const parts: number[] = []
  for (let at = 0; at < file.size; at += parts.at(-1)!) {
    const head = readPreamble(new Uint8Array(await file.slice(at, at + 46).arrayBuffer()))
    if (head === null) throw new Error('no part where one should begin')
    parts.push(head.partBytes)
  }
  expect(parts.length).toBe(2)
  await folder.removeEntry(suggested)
})

test('without that window: downloads of parts, the next one only when it is asked for', async () => {
  Object.assign(window, { showSaveFilePicker: undefined })
  await addFiles(25, 5 * MB)
  const saved: string[] = []
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push(this.download)
  })
  const asked: number[] = []
  try {
    const sink = await openSink(name, async (nth) => void asked.push(nth))
    const options = { signal: new AbortController().signal, onProgress: () => {} }
    expect(await writePacket(await author(), sink, options)).toMatchObject(ok({ files: 25 }))
    expect(sink.count()).toBe(2)
  } finally {
    click.mockRestore()
  }
  expect(asked).toEqual([2])
  expect(saved).toEqual([
    'motcua-14956-123b8a88-20261122-0820-1.goi',
    'motcua-14956-123b8a88-20261122-0820-2.goi',
  ])
})
