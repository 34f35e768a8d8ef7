import { screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closeDesk, openDesk, type DeskSession } from '../../../tests/support/desk-session.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import type { NewLocalRule } from '../../../domain/workflow/local-rules.ts'
import { getLaw } from '../../data/current.ts'
import { listPlanDrafts } from '../../data/local-rules.ts'
import { loadProblemSentences } from '../../i18n/problem-sentence.ts'
import { PlanEditor } from './PlanEditor.tsx'
import { PlansScreen } from './PlansScreen.tsx'

const code = '1.001193'
let session: DeskSession
beforeEach(async () => {
  await loadProblemSentences()
  session = await openDesk({ roles: ['receiver', 'handler', 'leader'] })
})
afterEach(closeDesk)

const ports = (mayLay = true) => ({
  refresh: async () => ({ ok: true as const, value: null }),
  lay: vi.fn(async (_: NewLocalRule) => ({ ok: true as const, value: null })),
  mayLay,
})

function show(mayLay = true) {
  const given = ports(mayLay)
  const { procedure } = getLaw().procedures.get(code)!
  return { ...given, ...renderKit(<PlanEditor procedure={procedure} ports={given} />) }
}
const kept = async () => {
  const drafts = await listPlanDrafts(session.ctx)
  return drafts.ok
    ? drafts.value.map(({ procedure, steps }) => [procedure, steps.map(({ id }) => id)])
    : drafts
}
const act = async (user: ReturnType<typeof show>['user'], step: RegExp, item: RegExp) => {
  await user.click(screen.getByRole('button', { name: step }))
  await user.click(screen.getByRole('button', { name: item }))
}

test('the screen names a procedure first', async () => {
  renderKit(<PlansScreen ports={ports()} onOpen={() => {}} />)
  expect(await screen.findByText('Chọn một thủ tục')).toBeTruthy()
})

test('L09: a step is merged, kept as a draft without a line, and put in force with day and reason', async () => {
  const { user, lay } = show()
  expect(screen.getByText('Theo danh mục')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Thêm bước' }))
  await waitFor(async () =>
    expect(await kept()).toEqual([[code, ['receive', 'register', 'sign', 'handler-2', 'return']]]),
  )
  expect(screen.getByText('Bản nháp, chưa áp dụng')).toBeTruthy()
  await act(user, /^Sửa Thẩm tra/, /^Đưa lên/)
  await user.click(screen.getByRole('button', { name: /Ban hành quy trình/ }))
  await user.type(screen.getByLabelText('Lý do', { exact: false }), 'Thêm thẩm tra')
  await user.tab()
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(lay).toHaveBeenCalledTimes(1))
  expect(lay.mock.calls[0]?.[0]).toMatchObject({ kind: 'plan', procedure: code, reason: 'Thêm thẩm tra' })
  await waitFor(async () => expect(await kept()).toEqual([]))
})

test('L09: a plan nobody signs says so and cannot be put in force; an administrator only drafts', async () => {
  const { user, unmount } = show()
  const sign = getLaw()
    .procedures.get(code)!
    .procedure.steps.find(({ id }) => id === 'sign')!
  const name = sign.title || 'Phê duyệt, ký'
  await act(user, new RegExp(`^Sửa ${name}`), /^Bỏ bước này/)
  expect(await screen.findByText(/phải có một bước ký của lãnh đạo/)).toBeTruthy()
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /Ban hành quy trình/ }).disabled).toBe(true)
  unmount()
  show(false)
  expect(screen.queryByRole('button', { name: /Ban hành quy trình/ })).toBeNull()
  expect(await screen.findByText('Bản nháp, chưa áp dụng')).toBeTruthy()
})
