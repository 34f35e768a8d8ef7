import { screen, waitFor } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { closeDesk, openDesk } from '../../../tests/support/desk-session.ts'
import { realLaw } from '../../../tests/support/real-law.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import type { FileRef } from '../../../domain/dossier/events.ts'
import { loadProblemSentences } from '../../i18n/problem-sentence.ts'
import type { IntakeSession } from './intake-session.ts'
import { ReuseDialog } from './ReuseDialog.tsx'
import { TwinNotice } from './TwinNotice.tsx'

afterEach(closeDesk)

const MOTHER = { name: 'Lò Thị Mẩy', idNumber: '038196001234' }
const { procedure } = realLaw().procedures.get('1.001193')!
const file = (sign: string, kind: FileRef['kind']): FileRef => ({
  sha256: sign.repeat(64),
  size: 1,
  mime: 'application/pdf',
  kind,
  pages: 1,
})

/** As much of a reception as the two look at. */
const session = {
  store: { draft: { value: { id: 'draft', applicant: MOTHER } } },
  law: { procedure, form: null },
  values: { value: null },
  sources: { value: {} },
} as unknown as IntakeSession

async function held(kind: FileRef['kind']) {
  await loadProblemSentences()
  const desk = await openDesk()
  const files = [file('a', kind)]
  await desk.receive({ applicant: MOTHER, components: [{ component: 'x', proof: { by: 'files', files } }] })
  const component = { ...procedure.components[0]!, kind }
  const onProve = vi.fn()
  const view = renderKit(
    <ReuseDialog session={session} component={component} onProve={onProve} onClose={() => {}} />,
  )
  return { ...view, onProve, files }
}

test('one key, which says the resident agrees; purpose and former uses stand beside it', async () => {
  const { user, onProve, files } = await held('marriage-certificate')
  await waitFor(() => expect(screen.getByText(/đã dùng 1 lần/)).toBeTruthy())
  expect(screen.getByText(`Mục đích: giải quyết ${procedure.shortName}.`)).toBeTruthy()
  await user.keyboard('{Control>}{Enter}{/Control}')
  const from = 'H56.99.01-261121-01001'
  expect(onProve).toHaveBeenCalledExactlyOnceWith({ by: 'reuse', files, from, consent: true })
})

test('what proves nothing any more is shown with its reason and cannot be taken', async () => {
  const { user, onProve } = await held('household-book')
  await waitFor(() => expect(screen.getByText(/chỉ có giá trị đến hết ngày 31\/12\/2022/)).toBeTruthy())
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(onProve).not.toHaveBeenCalled()
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /dùng lại/ }).disabled).toBe(true)
})

test('an open dossier of the same person and procedure is warned of before another is received', async () => {
  const desk = await openDesk()
  const { container } = renderKit(<TwinNotice session={session} />)
  expect(container.textContent).toBe('')
  await desk.receive({ applicant: MOTHER })
  await waitFor(() => expect(container.textContent).toContain('H56.99.01-261121-01001'))
})
