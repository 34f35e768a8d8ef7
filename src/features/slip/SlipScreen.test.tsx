import { screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Result } from '../../../domain/base/result.ts'
import type { SlipContent } from '../../../domain/slip/content.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { closeDesk, openDesk, type DeskSession } from '../../../tests/support/desk-session.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import type { DrawnSlips } from '../../bridge/pdf.ts'
import { emptyCentre } from '../../../domain/centre/centre-facts.ts'
import { keepCentre } from '../../data/centre.ts'
import { findDossier } from '../../data/dossiers.ts'
import { SlipScreen } from './SlipScreen.tsx'

const { drawn } = vi.hoisted(() => ({ drawn: vi.fn() }))
vi.mock('../../bridge/pdf.ts', () => ({ pdf: { slips: drawn, stop: () => {} } }))

const printed = vi.fn()

/** A PDF whose bytes are its words, so that its hash tells whether they are the same. */
beforeEach(() => {
  drawn.mockImplementation(async (contents: readonly SlipContent[]): Promise<Result<DrawnSlips>> => {
    const words = JSON.stringify(contents)
    const mark = { kind: 'text' as const, x: 0, y: 9, text: words, style: 'regular' as const, size: 9 }
    const page = { paper: 'a4' as const, width: 595, height: 842, marks: [mark] }
    return { ok: true, value: { pdf: new TextEncoder().encode(words), pages: [page] } }
  })
  vi.stubGlobal('print', () => {
    printed(document.querySelector('[data-sheet="pages"]')?.textContent)
    dispatchEvent(new Event('beforeprint'))
    setTimeout(() => dispatchEvent(new Event('afterprint')), 5)
  })
})

afterEach(() => {
  closeDesk()
  vi.clearAllMocks()
  vi.unstubAllGlobals()
})

function show(id: string, slip: string) {
  const onOpen = vi.fn()
  const view = renderKit(
    <SlipScreen id={id} slip={slip} onOpen={onOpen} frame={({ children }) => <main>{children}</main>} />,
  )
  return { ...view, onOpen }
}

async function slipsOf({ ctx }: DeskSession, id: string): Promise<DossierState['slips']> {
  const found = await findDossier(ctx, id)
  if (!found.ok || found.value === null) throw new Error('no dossier')
  return found.value.state.slips
}

const ready = () => waitFor(() => expect(screen.getByRole('group', { name: 'Trang 1 trên 1' })).toBeTruthy())

async function withSupplement() {
  const session = await openDesk()
  const id = await session.receive({ applicant: { name: 'Lò Thị Mẩy' } })
  const component = session.ctx && (await componentOf(session, id))
  await session.act(id, {
    type: 'supplement-requested',
    body: { items: [{ component, what: 'mờ dấu' }], reason: 'Giấy chứng sinh mờ' },
  })
  return { session, id }
}

async function componentOf({ ctx }: DeskSession, id: string): Promise<string> {
  const found = await findDossier(ctx, id)
  const { currentLaw } = await import('../../data/current.ts')
  const code = found.ok ? (found.value?.state.reception?.procedure ?? '') : ''
  return currentLaw.value?.procedures.get(code)?.procedure.components[0]?.id ?? ''
}

describe('a slip issued for the first time', () => {
  test('takes the next number of the device book with the fact, before it prints; the next dossier gets the next', async () => {
    const { session, id } = await withSupplement()
    const { user, unmount } = show(id, '02')
    await ready()
    expect(screen.getByText('Số tiếp theo của quyển: 01-0001/PBS')).toBeTruthy()
    await user.keyboard('{Control>}p{/Control}')
    await waitFor(() => expect(printed).toHaveBeenCalledTimes(1))
    expect(await slipsOf(session, id)).toMatchObject([
      { slip: '02', number: '01-0001/PBS', version: 1, copies: 2, reason: null },
    ])
    expect(printed.mock.calls[0]?.[0]).toContain('01-0001/PBS')
    unmount()
    const other = await session.receive({ code: 'H56.99.01-261121-01002' })
    show(other, '06')
    await waitFor(() => expect(screen.getByText('Số tiếp theo của quyển: 01-0001/PKS')).toBeTruthy())
  })

  test('the sheet stays as it was drawn until the browser has read it, whatever the print itself has changed', async () => {
    const { id } = await withSupplement()
    vi.stubGlobal('print', () => {
      dispatchEvent(new Event('beforeprint'))
      setTimeout(() => {
        printed(document.querySelector('[data-sheet="pages"]')?.textContent)
        dispatchEvent(new Event('afterprint'))
      }, 400) // the dossier has been read anew by then
    })
    const { user } = show(id, '02')
    await ready()
    await user.keyboard('{Control>}p{/Control}')
    await waitFor(() => expect(printed).toHaveBeenCalledTimes(1))
    expect(printed.mock.calls[0]?.[0]).toContain('01-0001/PBS')
    await waitFor(() => expect(screen.getByRole('button', { name: /^In lại/ })).toBeTruthy())
  })

  test('asked for before its pages are drawn, it prints as soon as they are', async () => {
    const { session, id } = await withSupplement()
    const make = drawn.getMockImplementation()!
    drawn.mockImplementation(async (contents) => {
      await new Promise((later) => setTimeout(later, 200))
      return make(contents)
    })
    const { user } = show(id, '02')
    await waitFor(() => expect(screen.getByText('Số tiếp theo của quyển: 01-0001/PBS')).toBeTruthy())
    expect(screen.queryByRole('group', { name: 'Trang 1 trên 1' })).toBeNull()
    await user.keyboard('{Control>}p{/Control}')
    await waitFor(() => expect(printed).toHaveBeenCalledTimes(1))
    expect(await slipsOf(session, id)).toHaveLength(1)
  })

  test('of a dossier without the fact behind it there is none: told, nothing printed, nothing recorded', async () => {
    const session = await openDesk()
    const id = await session.receive({})
    const { user } = show(id, '05')
    await waitFor(() => expect(screen.getByText(/chưa có việc làm căn cứ/)).toBeTruthy())
    await user.keyboard('{Control>}p{/Control}')
    expect(printed).not.toHaveBeenCalled()
    expect(await slipsOf(session, id)).toEqual([])
  })

  test('a clock that jumped numbers nothing', async () => {
    const { session, id } = await withSupplement()
    const { currentContext } = await import('../../data/current.ts')
    currentContext.value = {
      ...session.ctx,
      clock: {
        ...session.ctx.clock,
        mayDate: () => ({ ok: false, problem: { code: 'device.clock.confirm-needed' } }),
      },
    }
    const { user } = show(id, '02')
    await ready()
    await user.keyboard('{Control>}p{/Control}')
    await waitFor(() => expect(screen.getByText(/đồng hồ/i)).toBeTruthy())
    expect(printed).not.toHaveBeenCalled()
    expect(await slipsOf(session, id)).toEqual([])
  })
})

describe('the same slip again', () => {
  test('a reprint has the hash of the first print, also after the dossier was corrected', async () => {
    const { session, id } = await withSupplement()
    const { user } = show(id, '02')
    await ready()
    await user.keyboard('{Control>}p{/Control}')
    await waitFor(() => expect(screen.getByRole('button', { name: /^In lại/ })).toBeTruthy())
    await session.act(id, {
      type: 'reception-corrected',
      body: { applicant: { name: 'Lò Thị Mây' }, reason: 'sai dấu' },
    })
    await user.keyboard('{Control>}p{/Control}')
    await waitFor(() => expect(printed).toHaveBeenCalledTimes(2))
    const [first, second] = await slipsOf(session, id)
    expect(second).toMatchObject({ number: first!.number, version: 1, sha256: first!.sha256 })
    expect(printed.mock.calls[1]?.[0]).toContain('Lò Thị Mẩy')
  })

  test('a correction says why, keeps the number, names what it replaces and takes what the dossier says now', async () => {
    const { session, id } = await withSupplement()
    const { user } = show(id, '02')
    await ready()
    await user.keyboard('{Control>}p{/Control}')
    await waitFor(() => expect(screen.getByRole('button', { name: 'Cấp lại bản sửa' })).toBeTruthy())
    await session.act(id, {
      type: 'reception-corrected',
      body: { applicant: { name: 'Lò Thị Mây' }, reason: 'sai dấu' },
    })
    await user.click(screen.getByRole('button', { name: 'Cấp lại bản sửa' }))
    const dialog = screen.getByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: /^Cấp bản sửa/ }))
    await waitFor(() => expect(within(dialog).getByText(/phải ghi lý do/)).toBeTruthy())
    expect(await slipsOf(session, id)).toHaveLength(1)
    await user.type(within(dialog).getByLabelText(/Lý do sửa/), 'ghi sai tên')
    await user.click(within(dialog).getByRole('button', { name: /^Cấp bản sửa/ }))
    await waitFor(async () =>
      expect((await slipsOf(session, id))[1]).toMatchObject({
        slip: '02',
        number: '01-0001/PBS',
        version: 2,
        reason: 'ghi sai tên',
      }),
    )
    await waitFor(() =>
      expect(screen.getByRole('group', { name: 'Trang 1 trên 1' }).textContent).toContain(
        'Bản sửa lần 2, thay bản ngày 23/11/2026. Lý do sửa: ghi sai tên.',
      ),
    )
    expect(screen.getByRole('group', { name: 'Trang 1 trên 1' }).textContent).toContain('Lò Thị Mây')
  })

  test('form 06 is printed as it stands, under the number it has, without a reason', async () => {
    const session = await openDesk()
    const id = await session.receive({})
    const { user } = show(id, '06')
    await ready()
    await user.keyboard('{Control>}p{/Control}')
    await waitFor(() => expect(screen.getByRole('button', { name: /^In lại/ })).toBeTruthy())
    await session.act(id, { type: 'step-assigned', body: { step: 'register', to: 'officer-2' } })
    await waitFor(() =>
      expect(screen.getByRole('group', { name: 'Trang 1 trên 1' }).textContent).toContain('thẩm tra'),
    )
    await user.keyboard('{Control>}p{/Control}')
    await waitFor(() => expect(printed).toHaveBeenCalledTimes(2))
    const [first, second] = await slipsOf(session, id)
    expect(second).toMatchObject({ number: '01-0001/PKS', version: 1 })
    expect(second?.sha256).not.toBe(first?.sha256)
    expect(screen.queryByRole('button', { name: 'Cấp lại bản sửa' })).toBeNull()
  })
})

test('Q06: the 80 mm ticket says when the place is open and whom to call; form 01 beside it is as it was', async () => {
  const session = await openDesk()
  const phones = [{ name: 'Trực Trung tâm', number: '0237 3000 111' }]
  await keepCentre(session.ctx, 'h', { commune: '38-test', version: 1, facts: { ...emptyCentre, phones } })
  const id = await session.receive({})
  const { user } = show(id, '01')
  await ready()
  await user.click(screen.getByRole('checkbox', { name: /Kèm phiếu nhỏ/ }))
  const drawnOf = (slip: string) =>
    drawn.mock.calls
      .map(([contents]) => (contents as readonly SlipContent[])[0])
      .filter((content) => content?.slip === slip)
      .map((content) => JSON.stringify(content))
  await waitFor(() =>
    expect(drawnOf('ticket').at(-1)).toContain('Điện thoại: 0237 3000 111 (Trực Trung tâm).'),
  )
  expect(drawnOf('ticket').at(-1)).toContain('Nơi trả kết quả mở cửa: ')
  expect(drawnOf('01').join()).not.toContain('0237 3000 111')
})

test('an address of no slip is no dead end', async () => {
  const session = await openDesk()
  const id = await session.receive({})
  show(id, '99')
  expect(screen.getByRole('link', { name: 'Xem hồ sơ' })).toBeTruthy()
})
