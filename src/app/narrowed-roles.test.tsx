import { screen, waitFor } from '@testing-library/preact'
import { LocationProvider } from 'preact-iso'
import { afterEach, expect, test, vi } from 'vitest'
import type { Role } from '../../domain/dossier/actions.ts'
import { closeDesk, openDesk } from '../../tests/support/desk-session.ts'
import { renderKit } from '../../tests/support/render-kit.tsx'
import { ROUTES } from '../../tests/journeys/support/routes.ts'
import { PartsProvider, type AppParts } from './parts.ts'
import { narrowingOf } from './narrowing.ts'
import { Routes } from './Routes.tsx'

vi.mock('./DeskFrame.tsx', () => ({
  DeskFrame: ({ content }: { content: { heading: string; children: unknown } }) => (
    <>
      <h1>{content.heading}</h1>
      {content.children}
    </>
  ),
}))

afterEach(() => {
  history.replaceState(null, '', '/')
  closeDesk()
})

const RESIDENT = 'Lò Thị Mẩy'

async function goTo(path: string, roles: readonly string[]): Promise<void> {
  const session = await openDesk({ roles: roles as readonly Role[] })
  await session.receive({ applicant: { name: RESIDENT }, owner: { name: RESIDENT } })
  history.replaceState(null, '', path)
  const officer = { id: session.ctx.officer.id, name: 'A', roles }
  const time = session.ctx.clock.at()
  const device = {
    lock: { officer: { value: officer, peek: () => officer } },
    identity: { current: { enrolment: { time } } },
    clock: { seenMs: () => Date.parse(time) },
  }
  const parts = { device, http: {} } as unknown as AppParts
  renderKit(
    <PartsProvider value={parts}>
      <LocationProvider>
        <Routes />
      </LocationProvider>
    </PartsProvider>,
  )
}

const isOpenToInspectors = narrowingOf(['inspector'])!.isOpen
const shut = () => screen.queryByText('Trang này không mở cho đoàn kiểm tra')

test('I4: of all addresses an inspector is left those of the inspection and those without residents', () => {
  const open = ROUTES.filter((path) => path !== 'default' && isOpenToInspectors(path))
  expect(open).toEqual([
    '/',
    '/ho-so/:id',
    '/ho-so/:id/giay-hen',
    '/ho-so/:id/phieu/:slip',
    '/thu-tuc',
    '/thu-tuc/:code',
    '/thanh-tra/:part?',
    '/quan-tri/phien',
    '/kiem-tra',
    '/cai-dat',
  ])
  expect(['//kho', '/kho/', '/chua-co'].filter(isOpenToInspectors)).toEqual([])
})

test.each([
  '/kho',
  '/so',
  '/so/ban-giao',
  '/viec',
  '/tiep-nhan',
  '/giay-to-goc',
  '/hop-gui',
  '/quan-tri/can-bo',
])('I4: %s typed by an inspector says why it stays shut, and leads back', async (path) => {
  await goTo(path, ['inspector'])
  await waitFor(() => expect(shut()).toBeTruthy())
  expect(screen.getByRole('link', { name: 'Về Kiểm tra công vụ' }).getAttribute('href')).toBe('/thanh-tra')
  expect(screen.queryByText(RESIDENT)).toBeNull()
})

test('I4: an inspector begins at the inspection, not at the list of everybody', async () => {
  await goTo('/', ['inspector'])
  await waitFor(() => expect(screen.getByText(/Chưa có phân công kiểm tra/)).toBeTruthy(), {
    timeout: 10_000,
  })
  expect(screen.queryByText(RESIDENT)).toBeNull()
})

test('whoever works here goes where they went', async () => {
  await goTo('/so', ['receiver'])
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toBeTruthy(), { timeout: 10_000 })
  expect(shut()).toBeNull()
})

test('the digital team sees whom it helps and no list of residents; who also works at the counter is not narrowed', async () => {
  const { isOpen } = narrowingOf(['team'])!
  expect(
    ROUTES.filter(
      (path) => path !== 'default' && isOpen(path) && /ho-so|kho|viec|^\/so|tiep-nhan|nop-san/.test(path),
    ),
  ).toEqual([])
  expect(narrowingOf(['team', 'receiver'])).toBeNull()
  await goTo('/kho', ['team'])
  await waitFor(() => expect(screen.getByText('Trang này là việc của quầy')).toBeTruthy())
  expect(screen.queryByText(RESIDENT)).toBeNull()
})

test('the digital team begins where it helps', async () => {
  await goTo('/', ['team'])
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Giúp người dân' })).toBeTruthy(), {
    timeout: 10_000,
  })
  expect(screen.queryByText(RESIDENT)).toBeNull()
})
