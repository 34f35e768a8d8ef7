import { screen, waitFor } from '@testing-library/preact'
import { LocationProvider } from 'preact-iso'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Role } from '../../../domain/dossier/actions.ts'
import { closeDesk, openDesk } from '../../../tests/support/desk-session.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { ProcedureChooser } from './ProcedureChooser.tsx'
import { SearchEverything } from './SearchEverything.tsx'

// The worker's own collections, in this thread.
vi.mock('../../bridge/search.ts', async () => {
  const { createCollections } = await import('../../../workers/search/collections.ts')
  const collections = createCollections()
  const clear = async (name: 'procedures' | 'dossiers') => {
    await collections.clear(name)
    return { ok: true, value: null }
  }
  return { search: { ...collections, clear, stop: () => {}, onLost: () => () => {} } }
})

afterEach(closeDesk)

describe('choosing what to receive', () => {
  async function chooser() {
    await openDesk()
    const onChoose = vi.fn()
    const view = renderKit(
      <LocationProvider>
        <ProcedureChooser onChoose={onChoose} />
      </LocationProvider>,
    )
    return { ...view, onChoose }
  }

  test('the main procedures stand ready before anything is typed: Enter alone begins the first', async () => {
    const { user, onChoose } = await chooser()
    expect(screen.getAllByRole('option')).toHaveLength(10)
    await user.keyboard('{Enter}')
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('1.001193')
  })

  test('a few letters without marks and Enter, faster than the answer', async () => {
    const { user, onChoose } = await chooser()
    await user.keyboard('ket hon{Enter}')
    await waitFor(() => expect(onChoose).toHaveBeenCalledExactlyOnceWith('1.000894'))
  })

  test('what is only known by name is marked, and Enter opens its page instead of a reception', async () => {
    const { user, onChoose } = await chooser()
    await user.keyboard('2.000286')
    await waitFor(() => expect(screen.getByText('Chưa tiếp nhận được')).toBeTruthy())
    await user.keyboard('{Enter}')
    await waitFor(() => expect(location.pathname).toBe('/thu-tuc/2.000286'))
    expect(onChoose).not.toHaveBeenCalled()
  })
})

const CODE = 'H56.99.01-261123-01001'

describe('Ctrl+K', () => {
  async function desk(...roles: readonly string[]) {
    const session = await openDesk(roles.length === 0 ? {} : { roles: roles as readonly Role[] })
    const id = await session.receive({
      code: CODE,
      applicant: { name: 'Nguyễn Thị Ngọc Ánh', phone: '0912345678' },
    })
    const onOpen = vi.fn()
    const view = renderKit(<SearchEverything onOpen={onOpen} />)
    await view.user.keyboard('{Control>}k{/Control}')
    return { ...view, onOpen, id }
  }

  test('a procedure by its everyday name', async () => {
    const { user, onOpen } = await desk()
    await user.keyboard('sao y')
    await waitFor(() =>
      expect(screen.getByRole('option', { selected: true }).textContent).toContain('Chứng thực bản sao'),
    )
    await user.keyboard('{Enter}')
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('/thu-tuc/2.000815')
  })

  test('a dossier by the name of the applicant, before procedures that only sound alike', async () => {
    const { user, onOpen, id } = await desk()
    await user.keyboard('nguyen thi')
    await waitFor(() =>
      expect(screen.getByRole('option', { selected: true }).textContent).toContain('Ngọc Ánh'),
    )
    await user.keyboard('{Enter}')
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(`/ho-so/${id}`)
  })

  test('a dossier by phone number, with its due date and where it has got to', async () => {
    const { user } = await desk()
    await user.keyboard('0912345678')
    const option = await waitFor(() => screen.getByRole('option'))
    expect(option.textContent).toMatch(/Ngọc Ánh.*Khai sinh.*25\/11 · còn 8 giờ.*Chờ gửi/)
  })

  test('Enter before the answer opens what was typed, not what an older text had found', async () => {
    const { user, onOpen, id } = await desk()
    await user.keyboard('sao y')
    await waitFor(() =>
      expect(screen.getByRole('option', { selected: true }).textContent).toContain('Chứng thực'),
    )
    await user.keyboard('{Backspace>5/}0912345678{Enter}')
    await waitFor(() => expect(onOpen).toHaveBeenCalledExactlyOnceWith(`/ho-so/${id}`))
  })

  test('the digital team finds procedures, and no resident', async () => {
    const { user } = await desk('team')
    await user.keyboard('0912345678')
    await waitFor(() => expect(screen.getAllByText(/Không tìm thấy/).length).toBeGreaterThan(0))
    expect(screen.queryByText(/Ngọc Ánh/)).toBeNull()
  })

  test('I4: who inspects finds a dossier by its whole number, and nobody by name or phone', async () => {
    const { user, onOpen, id } = await desk('inspector')
    for (const typed of ['nguyen thi ngoc anh', '0912345678', CODE.slice(0, -1)]) {
      await user.keyboard(typed)
      await waitFor(() => expect(screen.getAllByText(/^Không tìm thấy/)).not.toEqual([]))
      expect(screen.queryByText(/Ngọc Ánh/)).toBeNull()
      await user.clear(screen.getByRole('combobox'))
    }
    await user.keyboard(CODE.toLowerCase())
    await waitFor(() => expect(screen.getByRole('option', { selected: true })).toBeTruthy())
    await user.keyboard('{Enter}')
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(`/ho-so/${id}`)
  })
})
