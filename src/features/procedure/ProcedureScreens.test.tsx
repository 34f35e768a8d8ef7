import { screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { closeDesk, openDesk } from '../../../tests/support/desk-session.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { CatalogueScreen } from './CatalogueScreen.tsx'
import { ProcedureScreen } from './ProcedureScreen.tsx'

vi.mock('../../bridge/search.ts', async () => {
  const { createCollections } = await import('../../../workers/search/collections.ts')
  const collections = createCollections()
  return {
    search: {
      ...collections,
      clear: async () => ({ ok: true, value: null }),
      stop: () => {},
      onLost: () => () => {},
    },
  }
})

afterEach(closeDesk)

async function showProcedure(code: string, officer: Parameters<typeof openDesk>[0] = {}) {
  await openDesk(officer)
  const onReceive = vi.fn()
  const view = renderKit(
    <ProcedureScreen code={code} onReceive={onReceive} frame={({ children }) => <main>{children}</main>} />,
  )
  return { ...view, onReceive }
}

describe('procedure page', () => {
  test('F2 begins the reception of this procedure', async () => {
    const { user, onReceive } = await showProcedure('1.001193')
    await user.keyboard('{F2}')
    expect(onReceive).toHaveBeenCalledExactlyOnceWith('1.001193')
  })

  test('says what may not be asked, and keeps the official wording one press away', async () => {
    await showProcedure('1.001193')
    const region = screen.getByRole('region', { name: 'Không được yêu cầu' })
    expect(region.textContent).toContain('NĐ 118/2025')
    expect(region.textContent).toContain('Giấy chứng sinh')
    const wording = screen.getByText(/Giấy chứng sinh; trường hợp không có Giấy chứng sinh/)
    expect(wording.closest('details')?.open).toBe(false)
  })

  test('another way of filing shows its own papers', async () => {
    const { user } = await showProcedure('1.001193')
    expect(screen.queryByText('Tờ khai điện tử trên Cổng dịch vụ công')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Trực tuyến' }))
    expect(screen.getByText('Tờ khai điện tử trên Cổng dịch vụ công')).toBeTruthy()
  })

  test('an officer never sees how sure the catalogue is; the administrator does', async () => {
    await showProcedure('1.001193')
    expect(document.body.textContent).not.toMatch(/suy từ nội dung|bản sao Cổng|crawler/)
    closeDesk()
    await showProcedure('1.001193', { roles: ['admin'] })
    const sources = screen.getByRole('region', { name: /Nguồn và độ chắc chắn/ })
    expect(within(sources).getAllByText('suy từ nội dung công bố').length).toBeGreaterThan(0)
  })

  test('what is only known by name cannot be received', async () => {
    const { user, onReceive } = await showProcedure('2.000286')
    expect(screen.getByText(/mới có tên và mã/)).toBeTruthy()
    await user.keyboard('{F2}')
    expect(onReceive).not.toHaveBeenCalled()
  })

  test('an unknown code is no dead end', async () => {
    await showProcedure('9.999999')
    expect(screen.getByRole('link', { name: 'Về danh mục thủ tục' })).toBeTruthy()
  })
})

describe('catalogue', () => {
  async function showCatalogue() {
    await openDesk()
    const onOpen = vi.fn()
    const view = renderKit(
      <CatalogueScreen onOpen={onOpen} frame={({ children }) => <main>{children}</main>} />,
    )
    return { ...view, onOpen }
  }

  test('typing finds as everywhere else, Enter opens', async () => {
    const { user, onOpen } = await showCatalogue()
    await user.type(screen.getByLabelText('Tìm trong danh mục'), 'giay doc than')
    await waitFor(() => expect(screen.getByText(/Tìm thấy/)).toBeTruthy())
    const first = screen.getAllByRole('rowheader')[0]
    expect(first?.textContent).toContain('Xác nhận tình trạng hôn nhân')
    within(first as HTMLElement)
      .getByRole('button')
      .focus()
    await user.keyboard('{Enter}')
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('/thu-tuc/1.004873')
  })

  test('one field at a time', async () => {
    const { user } = await showCatalogue()
    await user.click(screen.getByRole('button', { name: 'Lĩnh vực' }))
    await user.click(screen.getByRole('button', { name: 'Chứng thực' }))
    expect(screen.getByRole('heading', { name: 'Danh mục thủ tục (12)' })).toBeTruthy()
  })
})
