/** Packets as a bad stick, a clumsy copy or an enemy leaves them: each with the outcome it must have. */
import 'fake-indexeddb/auto'
import { createCipheriv, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PACKET_TYPE, type PacketHeader, type PacketManifest } from '../../domain/sync/packet/format.ts'
import {
  END_ENTRY,
  frameIv,
  HEADER_ENTRY,
  MANIFEST_ENTRY,
  PREAMBLE_BYTES,
  writePiece,
  writePreamble,
} from '../../domain/sync/packet/frame.ts'
import { gatherPackets, type PacketAnswer } from '../../domain/sync/packet/outcome.ts'
import { frameAad, packetText } from '../../domain/sync/packet/text.ts'
import type { PublicKeyJwk } from '../../domain/sync/wire.ts'
import { demoCommune } from '../../sync-server/demo/demo-commune.ts'
import { PacketDevice, type MadePacket } from '../support/packet-author.ts'
import { picture, request, submission } from '../support/submissions.ts'
import { sealTo, sha256Hex, type Line, type SyncDevice } from '../support/sync-device.ts'
import { note, uuid } from '../support/sync-events.ts'
import { TestServer } from '../support/test-server.ts'

let server: TestServer
let bearer: SyncDevice
let neighbour: SyncDevice

beforeAll(async () => {
  server = await TestServer.open()
  bearer = await server.device()
  await server.addCommune('99999', 'H56.99.02')
  neighbour = await server.device('99999')
})
afterAll(() => server.close())

/** Two facts and three pages in at least two parts. */
async function freshPacket(): Promise<{ author: PacketDevice; made: MadePacket }> {
  const author = new PacketDevice(await server.device())
  await author.record(note(uuid()))
  await author.record(note(uuid()))
  for (let i = 0; i < 3; i++) await author.addFile(3_000)
  return { author, made: await author.pack(5_000) }
}

async function carry(bytes: Uint8Array) {
  const heard = await bearer.ask<PacketAnswer>('/api/packets', {
    method: 'POST',
    streamed: true,
    bytes,
    headers: { 'content-type': PACKET_TYPE },
  })
  const outcome = heard.status === 200 ? (gatherPackets(heard.value.parts)[0] ?? null) : null
  return { status: heard.status, code: heard.problem?.code ?? outcome?.problems[0]?.code ?? null, outcome }
}

const flip = (bytes: Buffer, at: number) => {
  const copy = Buffer.from(bytes)
  copy[at]! ^= 0x40
  return copy
}

/** Where the frames of a part lie. */
function framesOf(part: Buffer): { at: number; length: number }[] {
  const found: { at: number; length: number }[] = []
  for (let at = PREAMBLE_BYTES + part.readUInt16BE(44); at < part.length;) {
    const length = 4 + part.readUInt32BE(at)
    found.push({ at, length })
    at += length
  }
  return found
}

function swapFrames(part: Buffer, a: number, b: number): Buffer {
  const frames = framesOf(part).map(({ at, length }) => part.subarray(at, at + length))
  const head = part.subarray(0, PREAMBLE_BYTES + part.readUInt16BE(44))
  ;[frames[a], frames[b]] = [frames[b]!, frames[a]!]
  return Buffer.concat([head, ...frames])
}

interface Case {
  readonly name: string
  readonly bytes: (made: MadePacket) => Buffer
  readonly status: number
  readonly code: string | null
  readonly stored: number
  readonly verified: number
}

const first = (made: MadePacket) => made.parts[0]!
const firstFileFrame = (part: Buffer) => framesOf(part)[3]! // header, manifest, segment, file

const cases: readonly Case[] = [
  { name: 'whole', bytes: ({ whole }) => whole, status: 200, code: null, stored: 2, verified: 3 },
  {
    name: 'empty',
    bytes: () => Buffer.alloc(0),
    status: 422,
    code: 'packet.not-a-packet',
    stored: 0,
    verified: 0,
  },
  {
    name: 'another file',
    bytes: () => randomBytes(5_000),
    status: 422,
    code: 'packet.not-a-packet',
    stored: 0,
    verified: 0,
  },
  {
    name: 'cut in the preamble',
    bytes: (m) => first(m).subarray(0, 20),
    status: 422,
    code: 'packet.not-a-packet',
    stored: 0,
    verified: 0,
  },
  {
    name: 'cut in the seal',
    bytes: (m) => first(m).subarray(0, 90),
    status: 422,
    code: 'packet.cut-short',
    stored: 0,
    verified: 0,
  },
  {
    name: 'cut in the last file',
    bytes: ({ whole }) => whole.subarray(0, whole.length - 300),
    status: 200,
    code: 'packet.cut-short',
    stored: 2,
    verified: 2,
  },
  {
    name: 'cut behind the facts',
    bytes: (m) => first(m).subarray(0, firstFileFrame(first(m)).at + 50),
    status: 200,
    code: 'packet.cut-short',
    stored: 2,
    verified: 0,
  },
  {
    name: 'the end missing',
    bytes: (m) => m.whole.subarray(0, m.whole.length - 28),
    status: 200,
    code: 'packet.cut-short',
    stored: 2,
    verified: 3,
  },
  {
    name: 'the second part only',
    bytes: (m) => m.parts[1]!,
    status: 200,
    code: null,
    stored: 2,
    verified: 1,
  },
  {
    name: 'parts in reverse',
    bytes: (m) => Buffer.concat(m.parts.toReversed()),
    status: 200,
    code: null,
    stored: 2,
    verified: 3,
  },
  {
    name: 'every part twice',
    bytes: (m) => Buffer.concat([...m.parts, ...m.parts]),
    status: 200,
    code: null,
    stored: 2,
    verified: 3,
  },
  {
    name: 'a byte of a file',
    bytes: (m) => flip(m.whole, firstFileFrame(first(m)).at + 500),
    status: 200,
    code: 'packet.damaged',
    stored: 2,
    verified: 2,
  },
  {
    name: 'a byte of the facts',
    bytes: (m) => flip(first(m), framesOf(first(m))[2]!.at + 40),
    status: 200,
    code: 'packet.damaged',
    stored: 0,
    verified: 1,
  },
  {
    name: 'a byte of the facts, the other part whole',
    bytes: (m) => flip(m.whole, framesOf(first(m))[2]!.at + 40),
    status: 200,
    code: 'packet.damaged',
    stored: 2,
    verified: 3,
  },
  {
    name: 'a byte of the header',
    bytes: (m) => flip(first(m), framesOf(first(m))[0]!.at + 40),
    status: 422,
    code: 'packet.damaged',
    stored: 0,
    verified: 0,
  },
  {
    name: 'a byte of the manifest',
    bytes: (m) => flip(first(m), framesOf(first(m))[1]!.at + 40),
    status: 422,
    code: 'packet.damaged',
    stored: 0,
    verified: 0,
  },
  {
    name: 'a byte of the seal',
    bytes: (m) => flip(first(m), PREAMBLE_BYTES + 100),
    status: 422,
    code: 'packet.damaged',
    stored: 0,
    verified: 0,
  },
  {
    name: 'a byte of the key’s print',
    bytes: (m) => flip(first(m), 12),
    status: 409,
    code: 'packet.foreign-server',
    stored: 0,
    verified: 0,
  },
  {
    name: 'a length of a frame',
    bytes: (m) => flip(m.whole, firstFileFrame(first(m)).at),
    status: 200,
    code: 'packet.damaged',
    stored: 2,
    verified: 2,
  },
  {
    name: 'a declared part of gigabytes',
    bytes: (m) => flip(first(m), 40),
    status: 413,
    code: 'packet.too-large',
    stored: 0,
    verified: 0,
  },
  {
    name: 'two frames changed about',
    bytes: (m) => swapFrames(first(m), 2, 3),
    status: 200,
    code: 'packet.damaged',
    stored: 0,
    verified: 0,
  },
  {
    name: 'rubbish behind',
    bytes: (m) => Buffer.concat([m.whole, randomBytes(400)]),
    status: 200,
    code: null,
    stored: 2,
    verified: 3,
  },
]

describe('hostile packets', () => {
  it.each(cases)('X13: $name', async ({ bytes, status, code, stored, verified }) => {
    const { author, made } = await freshPacket()
    expect(made.parts.length).toBeGreaterThan(1)
    const heard = await carry(bytes(made))
    expect({ status: heard.status, code: heard.code }).toEqual({ status, code })
    expect((await server.store.findDevice(author.device.id))?.stored).toBe(stored)
    const hashes = author.files.map(({ sha256 }) => sha256)
    const states = await server.store.blobStates(demoCommune.code, hashes)
    expect([...states.values()].filter((state) => state === 'verified')).toHaveLength(verified)
    // Whatever happened: the whole packet brings the rest, and nothing is there twice.
    expect((await carry(made.whole)).outcome).toMatchObject({ isWhole: true, check: made.check })
    expect((await server.store.findDevice(author.device.id))?.stored).toBe(2)
    expect(await server.assembled.intake.shelf.list()).toEqual([])
  })

  it('X13: the frames of one packet do not open in another', async () => {
    const [a, b] = [await freshPacket(), await freshPacket()]
    const [one, two] = [first(a.made), first(b.made)]
    const mixed = Buffer.concat([
      one.subarray(0, firstFileFrame(one).at),
      two.subarray(firstFileFrame(two).at),
    ])
    expect(await carry(mixed)).toMatchObject({
      status: 200,
      outcome: { facts: { stored: 2 }, files: { verified: 0 } },
    })
  })

  it('X13: a line that breaks in the middle ends the packet there, and leaves nothing lying about', async () => {
    const { author, made } = await freshPacket()
    const at = made.parts[0]!.length - 900
    let given = 0
    const breaking = new ReadableStream<Uint8Array>({
      pull(stream) {
        if (given >= at) return stream.error(new Error('ECONNRESET'))
        const piece = made.whole.subarray(given, Math.min(at, given + 700))
        given += piece.length
        stream.enqueue(new Uint8Array(piece))
      },
    })
    const cutting: Line = (path, init) =>
      server.line(path, { ...init, body: breaking, duplex: 'half' } as RequestInit)
    const headers = { 'content-type': PACKET_TYPE }
    const request = { method: 'POST', streamed: true, headers }
    const heard = await Object.assign(bearer.clone(), { line: cutting }).ask<PacketAnswer>(
      '/api/packets',
      request,
    )
    const { parts } = heard.value
    expect(gatherPackets(parts)[0]).toMatchObject({
      facts: { stored: 2 },
      problems: [{ code: 'packet.cut-short' }],
    })
    expect(await server.assembled.intake.shelf.list()).toEqual([])
    expect((await carry(made.whole)).outcome).toMatchObject({ isWhole: true })
    expect((await server.store.findDevice(author.device.id))?.stored).toBe(2)
  })

  it('X13: parts of two packets in one file are two packets', async () => {
    const [a, b] = [await freshPacket(), await freshPacket()]
    const heard = await bearer.ask<PacketAnswer>('/api/packets', {
      method: 'POST',
      streamed: true,
      bytes: Buffer.concat([a.made.parts[0]!, b.made.whole, ...a.made.parts.slice(1)]),
      headers: { 'content-type': PACKET_TYPE },
    })
    expect(gatherPackets(heard.value.parts)).toMatchObject([{ isWhole: true }, { isWhole: true }])
  })
})

/** A packet of an enemy who has an enrolled device, the server's key and this page. */
async function forge(
  by: PacketDevice,
  change: {
    header?: Partial<PacketHeader>
    manifest?: Partial<PacketManifest>
    sign?: (text: string) => string
  },
  entries: readonly { entry: number; bytes: Uint8Array }[] = [],
): Promise<Buffer> {
  const { device } = by
  const packet = randomBytes(16).toString('hex')
  const manifest = Buffer.from(JSON.stringify({ segments: [], files: [], ...change.manifest }))
  const unsigned = {
    v: 1 as const,
    packet,
    commune: demoCommune.code,
    device: device.id,
    epoch: 1,
    historyId: 'h',
    at: '2026-11-20T09:00:00Z',
    manifest: sha256Hex(manifest),
    manifestBytes: manifest.length,
    ...change.header,
  }
  const header = { ...unsigned, sig: (change.sign ?? ((text) => device.sign(text)))(packetText(unsigned)) }
  const key = randomBytes(32)
  const seal = {
    v: 1,
    packet,
    part: 1,
    parts: 1,
    key: key.toString('base64url'),
    receiptKey: randomBytes(32).toString('base64url'),
  }
  const { sealKey } = device.enrolled!
  const sealed = sealTo(sealKey, Buffer.from(JSON.stringify(seal)))
  const frames = [
    { entry: HEADER_ENTRY, bytes: Buffer.from(JSON.stringify(header)) },
    { entry: MANIFEST_ENTRY, bytes: manifest },
    ...entries,
    { entry: END_ENTRY, bytes: new Uint8Array() },
  ].map(({ entry, bytes }, index) => {
    const cipher = createCipheriv('aes-256-gcm', key, frameIv(index))
    cipher.setAAD(Buffer.from(frameAad(packet, 1, index)))
    const closed = Buffer.concat([
      cipher.update(writePiece({ entry, offset: 0, bytes })),
      cipher.final(),
      cipher.getAuthTag(),
    ])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(closed.length)
    return Buffer.concat([length, closed])
  })
  const rest = Buffer.concat([sealed, ...frames])
  const sealPrint = printOf(sealKey)
  return Buffer.concat([
    writePreamble({ sealPrint, partBytes: PREAMBLE_BYTES + rest.length, sealBytes: sealed.length }),
    rest,
  ])
}

function printOf({ x, y }: PublicKeyJwk): Buffer {
  const point = Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')])
  return Buffer.from(sha256Hex(point), 'hex')
}

describe('forged packets', () => {
  let author: PacketDevice
  beforeAll(async () => {
    author = new PacketDevice(await server.device())
  })
  const hash = 'a'.repeat(64)
  const page = {
    sha256: hash,
    size: '10',
    mime: 'image/jpeg',
    iv: 'A'.repeat(16),
    key: 'A'.repeat(180),
    hash,
  }

  it('X14: signed by another key, for another device or another commune: nothing is taken', async () => {
    const sign = (text: string) => bearer.sign(text)
    expect((await carry(await forge(author, { sign }))).code).toBe('packet.signature-invalid')
    expect((await carry(await forge(author, { header: { device: uuid() } }))).code).toBe('device.unknown')
    expect((await carry(await forge(author, { header: { commune: '99999' } }))).code).toBe(
      'packet.foreign-commune',
    )
    expect((await carry(await forge(author, { header: { device: neighbour.id } }))).code).toBe(
      'packet.signature-invalid',
    )
  })

  it('X14: sizes that are only declared cost nothing', async () => {
    const manifestBytes = 4_000_000_000
    expect((await carry(await forge(author, { header: { manifestBytes } }))).code).toBe('packet.too-large')
    const bomb = {
      segments: [{ bytes: 4e12, hash, count: 1 }],
      files: [{ ...page, bytes: 4e12, size: '400000000000' }],
    }
    const entries = [
      { entry: 0, bytes: Buffer.from('{') },
      { entry: 1, bytes: Buffer.from('x') },
    ]
    const heard = await carry(await forge(author, { manifest: bomb }, entries))
    expect(heard).toMatchObject({
      status: 200,
      code: 'packet.entry-damaged',
      outcome: { facts: { stored: 0 }, files: { verified: 0 } },
    })
    expect(await server.assembled.intake.shelf.list()).toEqual([])
  })

  it('X14: entries nobody announced, manifests with more in them, segments that are none', async () => {
    const unknown = await carry(await forge(author, {}, [{ entry: 7, bytes: Buffer.from('x') }]))
    expect(unknown.code).toBe('packet.entry-damaged')
    const more = { extra: 1 } as Partial<PacketManifest>
    expect((await carry(await forge(author, { manifest: more }))).code).toBe('packet.damaged')
    const bytes = Buffer.from('{"__proto__":{"v":1},"v":1}')
    const segments = [{ bytes: bytes.length, hash: sha256Hex(bytes), count: 1 }]
    const none = await carry(await forge(author, { manifest: { segments } }, [{ entry: 0, bytes }]))
    expect(none).toMatchObject({ code: 'request.body.invalid', outcome: { facts: { stored: 0, kept: 0 } } })
  })

  it('X14: a segment of another device in one’s own packet is refused (P6)', async () => {
    const victim = await server.device()
    victim.write(JSON.stringify(note(uuid())))
    const bytes = Buffer.from(JSON.stringify(victim.segment(1, 1)))
    const segments = [{ bytes: bytes.length, hash: sha256Hex(bytes), count: 1 }]
    const heard = await carry(await forge(author, { manifest: { segments } }, [{ entry: 0, bytes }]))
    expect(heard.code).toBe('sync.segment.foreign-device')
    expect((await server.store.findDevice(victim.id))?.stored).toBe(0)
  })

  it('X14, X15: declarations and pages that lie: sizes, shapes, owners; each is refused, and nothing is kept', async () => {
    const victim = await server.device()
    const page = picture('của người khác')
    const mime = 'image/jpeg' as const
    const said = submission({ pages: [{ sha256: page.sha256, mime, component: null }] })
    const { sealKey } = author.device.enrolled!
    const sealed = sealTo(sealKey, page.bytes)
    await victim.ask(`/api/submissions/${said.id}/pages/${page.sha256}`, { bytes: sealed })
    expect((await victim.ask('/api/submissions', { json: request(sealKey, said) })).status).toBe(200)

    const entryOf = (bytes: Uint8Array) => ({ bytes: bytes.length, hash: sha256Hex(bytes) })
    const carried = async (
      declared: readonly Uint8Array[],
      pages: readonly { bytes: Buffer; [more: string]: unknown }[] = [],
    ) => {
      const manifest = {
        declarations: declared.map(entryOf),
        pages: pages.map(({ bytes, ...more }) => ({ ...entryOf(bytes), ...more })),
      } as unknown as Partial<PacketManifest>
      const entries = [...declared, ...pages.map(({ bytes }) => bytes)].map((bytes, entry) => ({
        entry,
        bytes,
      }))
      const { code, outcome } = await carry(await forge(author, { manifest }, entries))
      return [code, outcome?.declarations.stored ?? null]
    }
    const json = (value: object) => Buffer.from(JSON.stringify(value))
    const ours = submission()
    const fine = request(sealKey, ours)
    const at = { submission: ours.id, sha256: page.sha256 }
    expect(await carried([json(request(sealKey, said, { ...said, have: ['x'] }))]), 'of another').toEqual([
      'submission.differs',
      0,
    ])
    expect(await carried([], [{ ...at, submission: said.id, bytes: sealed }])).toEqual([
      'submission.differs',
      0,
    ])
    expect(await carried([json({ ...fine, extra: 1 })])).toEqual(['request.body.invalid', 0])
    expect(await carried([Buffer.from('{"__proto__":{"id":"x"}}')])).toEqual(['request.body.invalid', 0])
    expect(await carried([], [{ ...at, bytes: page.bytes }]), 'not sealed').toEqual([
      'submission.page-unfit',
      0,
    ])
    expect(await carried([], [{ ...at, submission: '../x', bytes: sealed }])).toEqual([
      'packet.damaged',
      null,
    ])
    expect(await carried([], [{ ...at, extra: 1, bytes: sealed }])).toEqual(['packet.damaged', null])
    const bomb = { pages: [{ ...at, bytes: 4e12, hash }], declarations: [{ bytes: 4e12, hash }] }
    const entries = [0, 1].map((entry) => ({ entry, bytes: Buffer.from('{') }))
    expect((await carry(await forge(author, { manifest: bomb }, entries))).code).toBe('packet.entry-damaged')
    const all = { commune: demoCommune.code, helper: null, takenSince: '2020', limit: 100 }
    expect((await server.store.submissions(all)).map(({ id }) => id)).toEqual([said.id])
    expect(await carried([json(fine)])).toEqual([null, 1])
  })

  it('X14: only a known device may bring one', async () => {
    const stranger = await server.line('/api/packets', {
      method: 'POST',
      body: new Uint8Array(await forge(author, {})),
      headers: { 'content-type': PACKET_TYPE },
    })
    expect(stranger.status).toBe(401)
    const json = await bearer.ask('/api/packets', {
      method: 'POST',
      streamed: true,
      bytes: Buffer.from('{}'),
      headers: { 'content-type': 'application/json' },
    })
    expect(json.problem?.code).toBe('request.body.wrong-type')
  })
})
