import { screen, waitFor, within } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { closeDesk, openDesk } from '../../../tests/support/desk-session.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import type { PaperKind } from '../../../domain/document/paper.ts'
import type { FileRef } from '../../../domain/dossier/events.ts'
import { findDossier } from '../../data/dossiers.ts'
import { loadProblemSentences } from '../../i18n/problem-sentence.ts'
import { RepositoryScreen } from './RepositoryScreen.tsx'

afterEach(closeDesk)

const MOTHER = { name: 'Lò Thị Mẩy', idNumber: '038196001234' }
const file = (sign: string, kind: PaperKind): FileRef => ({
  sha256: sign.repeat(64),
  size: 1,
  mime: 'application/pdf',
  kind,
  pages: 1,
})

async function open() {
  await loadProblemSentences()
  const session = await openDesk()
  const first = await session.receive({
    applicant: MOTHER,
    components: [
      { component: 'birth-notice', proof: { by: 'files', files: [file('a', 'birth-notice')] } },
      { component: 'id-card', proof: { by: 'files', files: [file('b', 'id-card')] } },
    ],
    volunteered: [file('c', 'household-book')],
  })
  const second = await session.receive({ code: 'H56.99.01-261121-01002', applicant: MOTHER })
  const view = renderKit(<RepositoryScreen onOpen={vi.fn()} />)
  const stateOf = async (id: string) => {
    const found = await findDossier(session.ctx, id)
    if (!found.ok || !found.value) throw new Error('no dossier')
    return found.value.state
  }
  return { ...session, ...view, first, second, stateOf }
}

test('a person is found, nothing is shown without a purpose, and the look is a fact', async () => {
  const { user, second, stateOf } = await open()
  await user.type(screen.getByLabelText(/Tìm người/), 'may lo')
  await user.click(await screen.findByRole('button', { name: 'Xem giấy tờ của Lò Thị Mẩy' }))
  const dialog = screen.getByRole('dialog', { name: 'Xem để làm gì?' })
  await user.click(within(dialog).getByRole('button', { name: /Xem giấy tờ/ }))
  await waitFor(() => expect(within(dialog).getByText(/Chưa ghi mục đích xem/)).toBeTruthy())
  expect(screen.queryByRole('heading', { name: 'Căn cước' })).toBeNull()

  await user.click(within(dialog).getByLabelText('Theo yêu cầu của chính người này'))
  await user.click(within(dialog).getByRole('button', { name: /Xem giấy tờ/ }))
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Căn cước' })).toBeTruthy())
  expect(screen.getByRole('heading', { name: 'Sổ hộ khẩu' })).toBeTruthy()
  expect(screen.getByText('Hết giá trị 31/12/2022')).toBeTruthy()
  const { notes } = await stateOf(second)
  expect(notes.map(({ text }) => text)).toEqual([
    'Xem kho giấy tờ của người có số định danh tận cùng 1234. Mục đích: Theo yêu cầu của chính người này.',
  ])
})

test('two open dossiers of one person are shown together; a stray paper goes with its reason, its hash stays', async () => {
  const { user, first, stateOf } = await open()
  const twins = await screen.findByRole('region', { name: 'Hồ sơ có thể trùng' })
  await waitFor(() => expect(within(twins).getAllByRole('button')).toHaveLength(2))
  await user.click(await screen.findByRole('button', { name: /^Bỏ ra: Sổ hộ khẩu/ }))
  const dialog = screen.getByRole('dialog')
  await user.click(within(dialog).getByRole('button', { name: 'Bỏ ra' }))
  expect((await stateOf(first)).setAside).toEqual([])
  await user.type(within(dialog).getByLabelText(/Lý do/), 'Không có trong thành phần hồ sơ')
  await user.keyboard('{Enter}')
  await waitFor(async () =>
    expect((await stateOf(first)).setAside).toEqual([
      { sha256: 'c'.repeat(64), reason: 'Không có trong thành phần hồ sơ' },
    ]),
  )
  await waitFor(() => expect(screen.getByText('Mọi giấy tờ đều có trong thành phần hồ sơ.')).toBeTruthy())
  expect((await stateOf(first)).volunteered).toHaveLength(1)
})
