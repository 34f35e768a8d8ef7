/** A dossier taken over from another commune, and what it said of ours put on record. */
import { createHash } from 'node:crypto'
import { screen, waitFor, within } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { ok } from '../../../domain/base/result.ts'
import type { TransferAnswer, TransferNote, TransferOffer } from '../../../domain/transfer/note.ts'
import { closeDesk, openDesk } from '../../../tests/support/desk-session.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { listDossiers } from '../../data/dossiers.ts'
import { ForwardCard } from './ForwardCard.tsx'
import type { TransferPorts } from './transfer-ports.ts'
import { TransferScreen } from './TransferScreen.tsx'

afterEach(() => {
  closeDesk()
  vi.unstubAllGlobals()
})

const bytes = new TextEncoder().encode('%PDF-1.7 tờ khai')
const file = {
  sha256: createHash('sha256').update(bytes).digest('hex'),
  size: bytes.length,
  mime: 'application/pdf',
  kind: 'declaration' as const,
  pages: 1,
}
const from = { commune: '14758', agency: 'H56.99.02', name: 'Phường Hàm Rồng' }
const paper = (component: string) => ({ component, proof: { by: 'files' as const, files: [file] } })

const offer: TransferOffer = {
  from,
  dossier: 'dossier-there',
  code: 'H56.99.02-261120-01001',
  reason: 'Thường trú ở đây',
  forwardedAt: '2026-11-20T10:00:00.000+07:00',
  procedure: '2.001023',
  channel: 'direct',
  timeCase: null,
  applicant: { name: 'Lò Thị Mẩy' },
  owner: { name: 'Lò Thị Mẩy' },
  conditions: [],
  components: ['declaration', 'declaration-2', 'birth-notice'].map(paper),
  volunteered: [],
  form: null,
  receivedAt: '2026-11-20T09:00',
  feeVnd: 0,
}

function portsWith(notes: readonly TransferNote[], missing: readonly string[] = []): TransferPorts {
  const answer: TransferAnswer = { notes, missing, places: [], more: false }
  const wire = { get: async () => ok(answer), proof: async () => ({}), url: (path: string) => path }
  return {
    wire: wire as unknown as TransferPorts['wire'],
    ownCommune: '14956',
    communes: [{ code: '14758', name: 'Phường Hàm Rồng' }],
  }
}

const offered = { n: 1, kind: 'offer', dossier: 'dossier-there', at: '', body: offer } as const

test('W4: taken over with its papers, under an own number and clock, and not a second time', async () => {
  const session = await openDesk()
  vi.stubGlobal('fetch', async () => new Response(bytes))
  const onOpen = vi.fn()
  const { user } = renderKit(<TransferScreen ports={portsWith([offered])} onOpen={onOpen} />)
  await user.click(await screen.findByRole('button', { name: 'Tiếp nhận hồ sơ này' }))
  await waitFor(() => expect(onOpen).toHaveBeenCalled())
  const views = await listDossiers(session.ctx)
  const [view] = views.ok ? views.value : []
  expect(view?.state).toMatchObject({
    stage: 'received',
    reception: {
      code: expect.stringMatching(/^H56\.99\.01-261123-/),
      receivedAt: '2026-11-23T08:20',
      origin: { code: offer.code, dossier: 'dossier-there' },
    },
    due: { rule: 'calendar-days:15' },
  })
  expect(await session.ctx.db.files.get(file.sha256)).toMatchObject({ state: 'waiting' })
  expect(await screen.findByText(/Đã tiếp nhận, số H56\.99\.01/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Tiếp nhận hồ sơ này' })).toBeNull()
})

/** The catalogue gives no limit for it: "Dừng thủ tục đăng ký HKD". */
const limitless: TransferOffer = {
  ...offer,
  procedure: '1.014035',
  components: [paper('declaration')],
  byHand: { at: '2026-11-27T17:00', why: 'NĐ 168/2025/NĐ-CP điều 101' },
}

test('no limit in the catalogue: the officer is asked for day and legal source, with what was promised there proposed', async () => {
  const session = await openDesk()
  vi.stubGlobal('fetch', async () => new Response(bytes))
  const onOpen = vi.fn()
  const note = { ...offered, body: limitless } as const
  const { user } = renderKit(<TransferScreen ports={portsWith([note])} onOpen={onOpen} />)
  await user.click(await screen.findByRole('button', { name: 'Tiếp nhận hồ sơ này' }))
  const why = await screen.findByRole('textbox', { name: /Căn cứ của thời hạn/ })
  const take = () => within(screen.getByRole('dialog')).getByRole('button', { name: /Tiếp nhận hồ sơ này/ })
  expect((why as HTMLTextAreaElement).value).toBe('NĐ 168/2025/NĐ-CP điều 101')
  await user.clear(why)
  await user.click(take())
  expect(await screen.findByText(/Nhập ngày hẹn trả và lý do/)).toBeTruthy()
  await user.type(why, 'Quyết định 12/QĐ-UBND điều 3')
  await user.click(take())
  await waitFor(() => expect(onOpen).toHaveBeenCalled())
  const views = await listDossiers(session.ctx)
  const [view] = views.ok ? views.value : []
  // Five working days there, five here: from Monday 23 to Monday 30 November.
  expect(view?.state.due).toEqual({
    at: '2026-11-30T17:00',
    rule: 'by-hand',
    why: 'Quyết định 12/QĐ-UBND điều 3',
  })
})

test('W3: while papers are on their way nothing is taken over', async () => {
  await openDesk()
  renderKit(<TransferScreen ports={portsWith([offered], [file.sha256])} onOpen={vi.fn()} />)
  const button = await screen.findByRole('button', { name: 'Tiếp nhận hồ sơ này' })
  expect((button as HTMLButtonElement).disabled).toBe(true)
  expect(screen.getByText(/Còn 1 tệp đang chuyển đến/)).toBeTruthy()
})

test('sent on, and what the other commune says recorded with one key', async () => {
  const session = await openDesk()
  const id = await session.receive({ applicant: { name: 'Lò Thị Mẩy' } })
  await session.act(id, { type: 'dossier-forwarded', body: { agency: '14758', reason: 'Thuộc nơi khác' } })
  const state = async () => {
    const views = await listDossiers(session.ctx)
    return (views.ok ? views.value : []).find((view) => view.state.id === id)!.state
  }
  const due = { at: '2026-12-01T17:00', rule: 'working-days:5', why: 'Cộng năm ngày.' }
  const accepted = {
    n: 1,
    kind: 'accepted',
    dossier: id,
    at: '',
    body: { from, code: 'H56.99.02-261123-01001', at: '2026-11-23T09:00', due },
  } as const
  const props = { law: { procedure: null, form: null }, onOpen: vi.fn(), ports: portsWith([accepted]) }
  const { user } = renderKit(<ForwardCard state={await state()} {...props} />)
  expect(
    await screen.findByText(/Đã tiếp nhận tại Phường Hàm Rồng, số H56\.99\.02-261123-01001/),
  ).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Ghi nhận' }))
  await waitFor(async () =>
    expect(await state()).toMatchObject({
      due,
      forwarded: { accepted: { reference: 'H56.99.02-261123-01001 · Phường Hàm Rồng' } },
    }),
  )
})
