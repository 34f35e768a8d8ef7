import { screen, waitFor } from '@testing-library/preact'
import { LocationProvider } from 'preact-iso'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { refuse, type Result } from '../../../domain/base/result.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { closeDesk, openDesk, type DeskSession } from '../../../tests/support/desk-session.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { emptyCentre } from '../../../domain/centre/centre-facts.ts'
import { keepCentre } from '../../data/centre.ts'
import { findDossier } from '../../data/dossiers.ts'
import { ReceiptScreen } from './ReceiptScreen.tsx'

const { receipt, saved } = vi.hoisted(() => ({ receipt: vi.fn(), saved: vi.fn() }))
vi.mock('../../bridge/pdf.ts', () => ({ pdf: { receipt, stop: () => {} } }))
vi.mock('../../device/save-file.ts', () => ({ saveFile: saved }))

const printed = vi.fn()

beforeEach(() => {
  receipt.mockImplementation(async (): Promise<Result<Uint8Array>> => ({
    ok: true,
    value: new Uint8Array([1, 2]),
  }))
  vi.stubGlobal('print', () => {
    printed(document.title)
    dispatchEvent(new Event('beforeprint'))
    setTimeout(() => dispatchEvent(new Event('afterprint')), 5)
  })
})

afterEach(() => {
  closeDesk()
  vi.clearAllMocks()
  vi.unstubAllGlobals()
  history.replaceState(null, '', '/')
})

async function show(id: string, query = '') {
  history.replaceState(null, '', `/ho-so/${id}/giay-hen${query}`)
  const onOpen = vi.fn()
  const view = renderKit(
    <LocationProvider>
      <ReceiptScreen id={id} onOpen={onOpen} frame={({ children }) => <main>{children}</main>} />
    </LocationProvider>,
  )
  return { ...view, onOpen }
}

async function stateOf(session: DeskSession, id: string): Promise<DossierState> {
  const found = await findDossier(session.ctx, id)
  if (!found.ok || found.value === null) throw new Error('no dossier')
  return found.value.state
}

const shown = () => waitFor(() => screen.getByRole('button', { name: /In giấy hẹn|In lại/ }))

describe('printing', () => {
  test('with ?in=1 it prints once by itself, under a neutral title, and the address forgets it', async () => {
    const session = await openDesk()
    const id = await session.receive({})
    const { unmount } = await show(id, '?in=1')
    await waitFor(() => expect(printed).toHaveBeenCalledExactlyOnceWith('motcua'))
    expect(location.search).toBe('')
    await waitFor(async () => expect((await stateOf(session, id)).slips).toHaveLength(1))
    unmount()
    await show(id, '?in=1')
    await shown()
    expect(printed).toHaveBeenCalledTimes(1)
  })

  test('without it nothing prints until Ctrl+P, which prints the slip and not the screen', async () => {
    const session = await openDesk()
    const id = await session.receive({})
    const { user } = await show(id)
    await shown()
    expect(printed).not.toHaveBeenCalled()
    await user.keyboard('{Control>}p{/Control}')
    await waitFor(() => expect(printed).toHaveBeenCalledTimes(1))
  })

  test('the print becomes a fact: which slip, two copies, the hash of the PDF of the same content', async () => {
    const session = await openDesk()
    const id = await session.receive({})
    const { user } = await show(id)
    await shown()
    await user.keyboard('{Control>}p{/Control}')
    await waitFor(async () =>
      expect((await stateOf(session, id)).slips).toMatchObject([{ slip: '01', copies: 2 }]),
    )
    expect(receipt.mock.calls[0]?.[0]).toMatchObject({
      code: 'H56.99.01-261121-01001',
      officer: 'Hà Thị Thử',
    })
    await waitFor(() => expect(screen.getByText(/Đã in 2 bản · 08:20/)).toBeTruthy())
    expect(screen.getByRole('button', { name: /In lại/ })).toBeTruthy()
  })

  test('a PDF that cannot be made stops no print; what was hashed instead is said', async () => {
    receipt.mockResolvedValue(refuse('pdf.font-missing'))
    const session = await openDesk()
    const id = await session.receive({})
    const { user } = await show(id)
    await shown()
    await user.keyboard('{Control>}p{/Control}')
    await waitFor(async () =>
      expect((await stateOf(session, id)).slips).toMatchObject([{ slip: '01/content' }]),
    )
  })
})

test('form 01 on screen: two copies for paper, one to look at and one to hear', async () => {
  const session = await openDesk()
  const id = await session.receive({ applicant: { name: 'Lò Thị Mẩy' } })
  const { container } = await show(id)
  await shown()
  const sheet = container.querySelector('[data-sheet="a5"]')
  expect(sheet?.querySelectorAll('section')).toHaveLength(2)
  expect(sheet?.querySelectorAll('section:not([aria-hidden="true"])')).toHaveLength(1)
  expect(screen.getByRole('img', { name: 'Mã QR của hồ sơ H56.99.01-261121-01001' })).toBeTruthy()
})

test('another officer reprints: the name of the receiver is left to be signed, never replaced', async () => {
  const session = await openDesk()
  const id = await session.receive({})
  closeDesk()
  const { currentContext, currentLaw } = await import('../../data/current.ts')
  const { realLaw } = await import('../../../tests/support/real-law.ts')
  currentContext.value = {
    ...session.ctx,
    officer: { id: 'officer-2', name: 'Lò Văn Thành', roles: ['receiver'] },
  }
  currentLaw.value = realLaw()
  const { container } = await show(id)
  await shown()
  expect(container.querySelector('[data-sheet]')?.textContent).not.toMatch(/Hà Thị Thử|Lò Văn Thành/)
})

test('saves the PDF under the official number, nothing personal', async () => {
  const session = await openDesk()
  const id = await session.receive({})
  const { user } = await show(id)
  await shown()
  await user.click(screen.getByRole('button', { name: 'Lưu PDF' }))
  await waitFor(() => expect(saved).toHaveBeenCalledTimes(1))
  expect(saved.mock.calls[0]?.slice(1)).toEqual(['application/pdf', 'H56.99.01-261121-01001.pdf'])
})

test('Q06: under the form stand opening hours and telephone; what is hashed is the form alone', async () => {
  const session = await openDesk()
  const phones = [{ name: 'Trực Trung tâm', number: '0237 3000 111' }]
  await keepCentre(session.ctx, 'h', { commune: '38-test', version: 1, facts: { ...emptyCentre, phones } })
  const id = await session.receive({})
  const { user, container } = await show(id)
  await shown()
  const sheet = () => container.querySelector('[data-sheet="a5"] section')?.textContent ?? ''
  await waitFor(() => expect(sheet()).toContain('Điện thoại: 0237 3000 111 (Trực Trung tâm).'))
  expect(sheet().indexOf('0237 3000 111')).toBeGreaterThan(sheet().lastIndexOf('NGƯỜI TIẾP NHẬN HỒ SƠ'))
  await user.click(screen.getByRole('button', { name: 'Lưu PDF' }))
  await waitFor(() => expect(receipt.mock.calls[0]?.[0].below).toHaveLength(2))
  await user.keyboard('{Control>}p{/Control}')
  await waitFor(async () => expect((await stateOf(session, id)).slips).toHaveLength(1))
  expect(receipt.mock.calls[1]?.[0]).not.toHaveProperty('below')
})

test('a device that knows nothing of the centre prints the form and nothing else', async () => {
  const session = await openDesk()
  const id = await session.receive({})
  const { container } = await show(id)
  await shown()
  expect(container.querySelector('[data-sheet="a5"]')?.textContent).not.toContain('mở cửa')
})

test('F2 goes on to the next reception', async () => {
  const session = await openDesk()
  const id = await session.receive({})
  const { user, onOpen } = await show(id)
  await shown()
  await user.keyboard('{F2}')
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('/tiep-nhan')
})

test('a dossier that is not here is no dead end', async () => {
  const session = await openDesk()
  await show(session.ctx.newId())
  await waitFor(() => expect(screen.getByRole('link', { name: 'Về bàn làm việc' })).toBeTruthy())
})
