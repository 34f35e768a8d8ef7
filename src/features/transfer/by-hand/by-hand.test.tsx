/** W9, W10: a dossier carried to another commune on a stick, and its receipt back. */
import { screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ok, refuse } from '../../../../domain/base/result.ts'
import { grantText } from '../../../../domain/sync/signing.ts'
import { closeDesk, openDesk, type DeskSession } from '../../../../tests/support/desk-session.ts'
import { renderKit } from '../../../../tests/support/render-kit.tsx'
import { findDossier, listDossiers } from '../../../data/dossiers.ts'
import { keepFile } from '../../../data/files.ts'
import { createDeviceKeys, signText, toPublicJwk } from '../../../device/device-key.ts'
import { TransferScreen } from '../TransferScreen.tsx'
import type { TransferPorts } from '../transfer-ports.ts'
import type { HandPorts } from './hand-ports.ts'
import { readTransfer } from './read-file.ts'
import { readReceipt, writeReceipt } from './receipt.ts'
import { writeTransfer } from './write-file.ts'

const { saved } = vi.hoisted(() => ({ saved: vi.fn() }))
vi.mock('../../../device/save-file.ts', () => ({ saveFile: saved }))
afterEach(() => {
  closeDesk()
  saved.mockClear()
})

const NOW = '2026-11-23T08:20:00.000+07:00'
const server = await createDeviceKeys()
const here = { commune: '14758', agency: 'H56.99.02', name: 'Phường Hàm Rồng' }
const there = { commune: '14956', agency: 'H56.99.01', name: 'Xã Pù Luông' }
const bytes = new TextEncoder().encode('%PDF-1.7 giấy chứng sinh')

/** A counter that the home server enrolled. */
async function counter(place: typeof here, vouching = server, now = NOW): Promise<HandPorts> {
  const keys = await createDeviceKeys()
  const publicKey = await toPublicJwk(keys)
  const given = { commune: place.commune, device: `d-${place.commune}`, epoch: 1, book: 1 }
  return {
    place,
    grant: { ...given, grant: await signText(vouching, grantText(given, publicKey)) },
    signKey: await toPublicJwk(vouching),
    publicKey: async () => publicKey,
    sign: (text) => signText(keys, text),
    now: () => now,
  }
}

async function stateOf({ ctx }: DeskSession, id: string) {
  const found = await findDossier(ctx, id)
  if (!found.ok || found.value === null) throw new Error('no dossier')
  return found.value.state
}

/** Received at the first commune with one paper, sent on to the second, written to a stick. */
async function carried(hand: HandPorts) {
  const session = await openDesk({ roles: ['receiver', 'leader'] })
  const { ctx } = session
  const id = ctx.newId()
  const unread = { page: null, thumbnail: '', width: 1, height: 1 }
  const kept = await keepFile(ctx, { draft: id, bytes, mime: 'application/pdf', reading: unread })
  if (!kept.ok) throw new Error(kept.problem.code)
  const file = { ...kept.value, mime: 'application/pdf', kind: 'declaration' as const, pages: 1 }
  const proof = { by: 'files' as const, files: [file] }
  const dossier = await session.receive({
    procedure: '2.001023',
    components: ['declaration', 'declaration-2', 'birth-notice'].map((component) => ({ component, proof })),
  })
  await session.act(dossier, {
    type: 'dossier-forwarded',
    body: { agency: there.commune, reason: 'Nơi cư trú' },
  })
  const written = await writeTransfer(ctx, hand, await stateOf(session, dossier))
  if (!written.ok) throw new Error(written.problem.code)
  const whole = new Uint8Array(await written.value.file.arrayBuffer())
  return { session, dossier, code: written.value.code, whole, state: () => stateOf(session, dossier) }
}

const refusal = async (read: Promise<{ ok: boolean; problem?: { code: string } }>) =>
  (await read).problem?.code

describe('W9: the file', () => {
  test('opened with its code it holds the offer and every paper; nothing of it can be read without', async () => {
    const hand = await counter(here)
    const { whole, code } = await carried(hand)
    const read = await readTransfer(await counter(there), whole, code.toLowerCase())
    expect(read).toMatchObject({ ok: true, value: { offer: { from: here, procedure: '2.001023' } } })
    expect(read.ok && [...read.value.files.values()]).toEqual([new Uint8Array(bytes)])
    const clear = new TextDecoder('latin1').decode(whole)
    for (const word of ['Mẩy', 'H56', '2.001023', here.commune, '%PDF']) expect(clear).not.toContain(word)
  })

  test('another code, another commune, another server, old, cut, another file: each is told for what it is', async () => {
    const { whole, code } = await carried(await counter(here))
    const us = await counter(there)
    const other = `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`
    expect(await refusal(readTransfer(us, whole, 'ABC'))).toBe('transfer.file.code')
    expect(await refusal(readTransfer(us, whole, other))).toBe('transfer.file.wrong-code')
    expect(await refusal(readTransfer(await counter(here), whole, code))).toBe('transfer.file.not-for-us')
    const stranger = await counter(there, await createDeviceKeys())
    expect(await refusal(readTransfer(stranger, whole, code))).toBe('transfer.file.foreign-server')
    const later = await counter(there, server, '2027-01-05T08:00:00.000+07:00')
    expect(await refusal(readTransfer(later, whole, code))).toBe('transfer.file.old')
    expect(await refusal(readTransfer(us, whole.slice(0, -3), code))).toBe('transfer.file.cut-short')
    expect(await refusal(readTransfer(us, bytes, code))).toBe('transfer.file.not-ours')
  })

  test('no byte can be changed: every flip is refused, none is taken for another dossier', async () => {
    const { whole, code } = await carried(await counter(here))
    const us = await counter(there)
    for (let at = 0; at < whole.length; at += 37) {
      const touched = whole.slice()
      touched[at] = (touched[at] ?? 0) ^ 0x10
      const read = await readTransfer(us, touched, code)
      expect([at, read.ok]).toEqual([at, false])
    }
  })

  test('a device that another commune’s server did not enrol, or that speaks for another commune, is not believed', async () => {
    const honest = await counter(here)
    const { code, whole } = await carried({ ...honest, grant: { ...honest.grant!, book: 2 } })
    expect(await refusal(readTransfer(await counter(there), whole, code))).toBe('transfer.file.untrue')
    closeDesk()
    const posing = await carried({ ...(await counter(here)), place: { ...here, commune: '14961' } })
    expect(await refusal(readTransfer(await counter(there), posing.whole, posing.code))).toBe(
      'transfer.file.untrue',
    )
    closeDesk()
    const session = await openDesk()
    const id = await session.receive({})
    const ungranted = { ...honest, grant: null }
    expect(await refusal(writeTransfer(session.ctx, ungranted, await stateOf(session, id)))).toBe(
      'transfer.file.not-sent-on',
    )
  })
})

describe('W8, W10: taken over from a file, once, and the receipt back', () => {
  const line = (notes: readonly unknown[] | null): TransferPorts['wire'] =>
    ({
      get: async () =>
        notes === null ? refuse('net.offline') : ok({ notes, missing: [], places: [], more: false }),
      proof: async () => ({}),
      url: (path: string) => path,
    }) as unknown as TransferPorts['wire']

  async function bring(whole: Uint8Array, code: string, wire: TransferPorts['wire'], hand: HandPorts) {
    const onOpen = vi.fn()
    const ports: TransferPorts = { wire, hand, ownCommune: there.commune, communes: [] }
    const { user } = renderKit(<TransferScreen ports={ports} onOpen={onOpen} />)
    const box = (await screen.findByLabelText('Tệp chuyển hồ sơ')) as HTMLInputElement
    await user.upload(box, new File([whole as BlobPart], 'x.chuyen'))
    await user.type(await screen.findByRole('textbox', { name: /Mã mở tệp/ }), code)
    await user.keyboard('{Control>}{Enter}{/Control}')
    return { user, onOpen }
  }

  test('without a line on either side; the line brings the same later: not offered again; the receipt is recorded once', async () => {
    const sender = await counter(here)
    const first = await carried(sender)
    const sent = await first.state()
    closeDesk()
    const session = await openDesk()
    const hand = await counter(there)
    const { user, onOpen } = await bring(first.whole, first.code, line(null), hand)
    await user.click(await screen.findByRole('button', { name: 'Tiếp nhận hồ sơ này' }))
    await waitFor(() => expect(onOpen).toHaveBeenCalled())
    expect(await screen.findByText(/Đã tiếp nhận, số/)).toBeTruthy()
    const views = await listDossiers(session.ctx)
    const taken = views.ok ? views.value : []
    expect(taken).toHaveLength(1)
    expect(taken[0]!.state.reception?.origin).toMatchObject({
      dossier: first.dossier,
      code: sent.reception?.code,
    })

    const receipt = await writeReceipt(hand, taken[0]!.state)
    if (!receipt.ok) throw new Error(receipt.problem.code)
    const note = await readReceipt(sender, receipt.value, first.dossier)
    expect(note).toMatchObject({ ok: true, value: { kind: 'accepted', body: { from: there } } })
    expect(await refusal(readReceipt(sender, receipt.value, 'other'))).toBe('transfer.file.other-dossier')
    const touched = receipt.value.replace(/H56\.99\.01/, 'H56.99.09')
    expect(await refusal(readReceipt(sender, touched, first.dossier))).toBe('transfer.file.untrue')
    closeDesk()
  })

  test('the same file again, or after the line’s own copy was taken: it shows what it became, and cannot be taken again', async () => {
    const first = await carried(await counter(here))
    closeDesk()
    const session = await openDesk()
    const hand = await counter(there)
    const opened = await readTransfer(hand, first.whole, first.code)
    if (!opened.ok) throw new Error(opened.problem.code)
    const { offer } = opened.value
    await session.receive({ origin: { agency: here.agency, code: offer.code, dossier: offer.dossier } })
    const heard = { n: 4, kind: 'offer', dossier: offer.dossier, at: NOW, body: offer }
    await bring(first.whole, first.code, line([heard]), hand)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(await screen.findAllByText(/Đã tiếp nhận, số/)).toHaveLength(1)
    expect(screen.queryByRole('button', { name: 'Tiếp nhận hồ sơ này' })).toBeNull()
    const views = await listDossiers(session.ctx)
    expect(views.ok && views.value).toHaveLength(1)
  })
})
