/** The group around a birth: begun with one key, each draft knowing what the first knows, and what is left open said. */
import { screen, waitFor } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { closeDesk, openDesk } from '../../../tests/support/desk-session.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { listDossiers } from '../../data/dossiers.ts'
import { listDrafts } from '../../data/drafts.ts'
import { LinkedCard } from './LinkedCard.tsx'

afterEach(closeDesk)

const file = {
  sha256: 'a'.repeat(64),
  size: 1,
  mime: 'application/pdf',
  kind: 'birth-notice' as const,
  pages: 1,
}

async function birth() {
  const session = await openDesk()
  const id = await session.receive({
    procedure: '1.001193',
    applicant: { name: 'Lò Thị Mẩy' },
    components: [{ component: 'birth-notice', proof: { by: 'files', files: [file] } }],
  })
  const state = async (wanted = id) => {
    const views = await listDossiers(session.ctx)
    return (views.ok ? views.value : []).find((view) => view.state.id === wanted)!.state
  }
  return { session, id, state }
}

const law = { procedure: null, form: null }

test('L10: without consent nothing is begun; with it each procedure has its draft', async () => {
  const { session, id, state } = await birth()
  const onOpen = vi.fn()
  const { user } = renderKit(<LinkedCard state={await state()} law={law} onOpen={onOpen} />)
  await user.click(await screen.findByRole('button', { name: 'Lập hồ sơ liên thông (2)' }))
  await user.click(screen.getByRole('button', { name: /^Lập hồ sơ$|^Lập hồ sơ Ctrl/ }))
  expect(await screen.findByText(/chưa đồng ý/)).toBeTruthy()
  await user.click(screen.getByRole('checkbox', { name: /đồng ý dùng lại/ }))
  await user.click(screen.getByRole('button', { name: /^Lập hồ sơ$|^Lập hồ sơ Ctrl/ }))
  await waitFor(() => expect(onOpen).toHaveBeenCalledWith(expect.stringMatching(/^\/tiep-nhan\//)))
  const drafts = await listDrafts(session.ctx)
  const made = drafts.ok ? drafts.value : []
  expect(made.map(({ procedure }) => procedure).sort()).toEqual(['1.004222', '2.001023'])
  expect(made.every((draft) => draft.linkedTo === id && draft.applicant.name === 'Lò Thị Mẩy')).toBe(true)
  expect(made.find(({ procedure }) => procedure === '2.001023')?.proofs['birth-notice']).toMatchObject({
    by: 'reuse',
    files: [file],
  })
  await waitFor(() => expect(screen.getAllByText('Đang làm')).toHaveLength(2))
})

test('L10: a linked dossier shows the way to the first one', async () => {
  const { session, id, state } = await birth()
  const child = await session.receive({
    procedure: '1.004222',
    code: 'H56.99.01-261121-01002',
    book: { agency: 'H56.99.01', number: 1, day: '2026-11-21', serial: 2 },
    linkedTo: id,
  })
  const onOpen = vi.fn()
  const { user } = renderKit(<LinkedCard state={await state(child)} law={law} onOpen={onOpen} />)
  expect(await screen.findByText(/Lập cùng hồ sơ H56\.99\.01-261121-01001/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Mở hồ sơ đầu' }))
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(`/ho-so/${id}`)
})
