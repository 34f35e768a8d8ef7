/** The closing gate at the home server, told by devices that say what they like. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AnyEvent, EventBody } from '../../domain/dossier/events.ts'
import type { EventVerdict } from '../../domain/sync/wire.ts'
import { demoCommune, demoOfficers } from '../demo/demo-commune.ts'
import {
  openSigningHouse,
  pageOf,
  signedPage,
  type Officer,
  type SigningHouse,
} from '../../tests/support/signing-house.ts'
import { sealUpload, sha256Hex, uploadMetadata, type SyncDevice } from '../../tests/support/sync-device.ts'
import { fact, handler, received, receiver } from '../../tests/support/sync-events.ts'
import { TestServer } from '../../tests/support/test-server.ts'

const leader = demoOfficers[3]!.id
const PDF = 'application/pdf'
/** What a device that lies would say. */
const claim = {
  signature: 'valid',
  wholeFile: true,
  signer: 'Trần Thị Ngọc Ánh',
  serial: '1000',
  signedAt: '2026-11-22T08:00:00Z',
  trust: 'known',
  namesOwner: true,
  hasNumber: true,
  page: 1,
} as const

describe('a result before the closing gate', () => {
  let server: TestServer
  let device: SyncDevice
  let house: SigningHouse
  let officer: Officer
  let serial = 0

  beforeAll(async () => {
    server = await TestServer.open()
    device = await server.device()
    house = await openSigningHouse()
    officer = await house.officer('Trần Thị Ngọc Ánh')
  })
  afterAll(() => server.close())

  const lines = ['Số: 12/2026/TLKS', 'Họ, chữ đệm, tên: HÀ THỊ LAN']

  async function upload(plain: Uint8Array): Promise<void> {
    const { metadata, body } = sealUpload(device.enrolled!.sealKey, plain, PDF)
    const tus = { 'tus-resumable': '1.0.0' }
    const begun = await device.ask('/api/files', {
      method: 'POST',
      streamed: true,
      headers: { ...tus, 'upload-length': String(body.length), 'upload-metadata': uploadMetadata(metadata) },
    })
    const sent = await device.ask(begun.headers.get('location')!, {
      method: 'PATCH',
      streamed: true,
      bytes: body,
      headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    })
    expect(sent.status).toBe(204)
  }

  interface Life {
    readonly verdicts: Readonly<Record<string, EventVerdict>>
    readonly dossier: string
    readonly closing: AnyEvent
  }

  /** Received, result attached, perhaps vouched for, handed back, closed: in one segment, as a device after a day offline. */
  async function wholeLife(
    file: Uint8Array,
    more: { vouch?: boolean; claim?: EventBody['result-attached']['check']; date?: string } = {},
  ): Promise<Life> {
    const born = received(device.enrolled!.book, (serial += 1))
    const due = { at: '2026-11-27T17:00', rule: 'working-days:5', why: 'x' } // later than the signature
    const first = { ...born, body: { ...born.body, due } }
    const { dossier } = first
    const sha256 = sha256Hex(file)
    const attached = fact(
      'result-attached',
      dossier,
      {
        file: { sha256, size: file.length, mime: PDF, kind: 'other', pages: 1 },
        number: '12/2026/TLKS',
        date: more.date ?? '2026-11-22',
        signer: 'Trần Thị Ngọc Ánh',
        signedAt: '2026-11-22T08:00:00Z',
        check: more.claim ?? claim,
      },
      { parent: first.id, actor: handler },
    )
    const vouched = fact(
      'result-vouched',
      dossier,
      { sha256, reason: 'Bản quét, đã đọc tên trên giấy' },
      { parent: attached.id, actor: leader },
    )
    const last = more.vouch ? vouched.id : attached.id
    const returned = fact(
      'result-returned',
      dossier,
      { to: 'Hà Thị Lan', shown: 'receipt', onBehalf: false },
      { parent: last },
    )
    const closed = fact('dossier-closed', dossier, {}, { parent: returned.id, actor: receiver })
    const events = [first, attached, ...(more.vouch ? [vouched] : []), returned, closed]
    const { verdicts } = await device.tell(...events)
    const typeOf = new Map(events.map((event) => [event.id, event.type]))
    return {
      verdicts: Object.fromEntries(verdicts.map((verdict) => [typeOf.get(verdict.id)!, verdict])),
      dossier,
      closing: closed,
    }
  }

  const codes = ({ verdicts }: Life) =>
    Object.fromEntries(
      Object.entries(verdicts).map(([type, { verdict, problem }]) => [type, problem?.code ?? verdict]),
    )

  const audited = async (code: string, object: string) => {
    const rows = await server.store.readAudit({ commune: demoCommune.code, after: 0, limit: 1000 })
    return rows.some((row) => row.action === `refused.${code}` && row.object === object)
  }

  it('P20: its own signed result, here and whole, lets it be closed', async () => {
    const file = await signedPage(lines, officer)
    await upload(file)
    const life = await wholeLife(file)
    expect(codes(life)).toMatchObject({
      'result-attached': 'effective',
      'result-returned': 'effective',
      'dossier-closed': 'effective',
    })
  })

  it('P20: a file that is not here yet may be handed back, but the case is not closed', async () => {
    const file = await signedPage([...lines, 'chưa gửi'], officer)
    const life = await wholeLife(file)
    expect(codes(life)).toMatchObject({
      'result-returned': 'effective',
      'dossier-closed': 'dossier.close.result-unverified',
    })
    expect(await audited('dossier.close.result-unverified', life.closing.id)).toBe(true)
    await upload(file)
    const settled = fact(
      'conflict-resolved',
      life.dossier,
      { event: life.closing.id, outcome: 'adopt', reason: 'Tệp đã đến máy chủ' },
      { parent: life.closing.parent!, actor: leader },
    )
    const { verdicts } = await device.tell(settled)
    expect(verdicts.at(-1)).toMatchObject({ verdict: 'effective' })
  })

  it.each([
    ['nobody signed', () => pageOf([...lines, 'bản 1']), 'dossier.result.unsigned'],
    [
      'changed after signing',
      async () => {
        const file = await signedPage([...lines, 'bản 2'], officer)
        const text = Buffer.from(file)
        const at = text.indexOf('/Type /Catalog')
        text.write('/Type /CataLog', at, 'latin1')
        return new Uint8Array(text)
      },
      'dossier.result.signature-invalid',
    ],
    [
      'with bytes behind the signature',
      async () => new Uint8Array([...(await signedPage([...lines, 'bản 3'], officer)), 0x0a]),
      'dossier.result.altered',
    ],
    [
      'signed before reception',
      () => signedPage([...lines, 'bản 4'], officer, { at: new Date('2026-11-19T01:00:00Z') }),
      'dossier.result.signed-before-reception',
    ],
  ])('P21: a file that is %s is refused whatever its device says of it', async (_, make, code) => {
    const file = await make()
    await upload(file)
    const life = await wholeLife(file)
    expect(codes(life)['result-attached']).toBe(code)
    expect(codes(life)['dossier-closed']).not.toBe('effective')
    expect(await audited(code, life.verdicts['result-attached']!.id)).toBe(true)
  })

  it("P21: another person's result is refused, unless a leader who did not attach it answers for it", async () => {
    const foreign = await signedPage(['Số: 12/2026/TLKS', 'HÀ THỊ LÀN'], officer)
    await upload(foreign)
    const life = await wholeLife(foreign)
    expect(codes(life)).toMatchObject({
      'result-attached': 'effective',
      'result-returned': 'dossier.close.result-foreign',
    })
    expect(await audited('dossier.close.result-foreign', life.verdicts['result-returned']!.id)).toBe(true)
    const other = await signedPage(['Số: 12/2026/TLKS', 'HÀ THỊ LÀN', 'bản khác'], officer)
    await upload(other)
    expect(codes(await wholeLife(other, { vouch: true }))).toMatchObject({
      'result-vouched': 'effective',
      'dossier-closed': 'effective',
    })
  })

  it('P21: a file that is the result of one dossier is never that of another', async () => {
    const file = await signedPage([...lines, 'một lần'], officer)
    await upload(file)
    expect(codes(await wholeLife(file))['dossier-closed']).toBe('effective')
    const again = await wholeLife(file)
    expect(codes(again)['result-attached']).toBe('dossier.result.of-another-dossier')
    expect(await audited('dossier.result.of-another-dossier', again.verdicts['result-attached']!.id)).toBe(
      true,
    )
  })

  it('P21: a result dated before reception', async () => {
    const file = await signedPage([...lines, 'ngày cũ'], officer)
    await upload(file)
    expect(codes(await wholeLife(file, { date: '2026-11-19' }))['result-attached']).toBe(
      'dossier.result.before-reception',
    )
  })
})
