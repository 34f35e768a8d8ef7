import { screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { closeDesk, openDesk, type DeskSession } from '../../../../tests/support/desk-session.ts'
import { renderKit } from '../../../../tests/support/render-kit.tsx'
import type { Role } from '../../../../domain/dossier/actions.ts'
import type { Command } from '../../../../domain/dossier/decide.ts'
import type { DossierState } from '../../../../domain/dossier/state.ts'
import { getContext, getLaw } from '../../../data/current.ts'
import { findDossier } from '../../../data/dossiers.ts'
import { useLive } from '../../../data/live.ts'
import { keepOfficers } from '../../../data/officers.ts'
import { loadProblemSentences } from '../../../i18n/problem-sentence.ts'
import { WorkCards } from './WorkCards.tsx'

const people = [
  { id: 'officer-1', name: 'Hà Thị Thử', title: '', roles: ['receiver', 'handler'], standing: 'active' },
  { id: 'officer-2', name: 'Phạm Thị Hoa', title: 'Hộ tịch', roles: ['handler'], standing: 'active' },
  { id: 'officer-3', name: 'Trương Văn Bình', title: '', roles: ['leader'], standing: 'active' },
] as const

let session: DeskSession
beforeEach(loadProblemSentences)
afterEach(closeDesk)

async function at(roles: readonly Role[], ...facts: readonly Command[]) {
  session = await openDesk({ roles })
  await keepOfficers(session.ctx, 'x', people)
  const id = await session.receive({ applicant: { name: 'Lò Thị Mẩy', phone: '0912345678' } })
  for (const fact of facts) await session.act(id, fact)
  const procedure = getLaw().procedures.get('1.000110')?.procedure ?? null
  function Page() {
    const view = useLive(() => findDossier(getContext(), id), [id])
    const state = view.value?.ok ? view.value.value?.state : undefined
    return state ? <WorkCards state={state} law={{ procedure, form: null }} /> : null
  }
  const { user } = renderKit(<Page />)
  const card = await screen.findByRole('region', { name: 'Bước xử lý' })
  const state = async (): Promise<DossierState> => {
    const found = await findDossier(session.ctx, id)
    if (!found.ok || !found.value) throw new Error('not here')
    return found.value.state
  }
  return { user, card, state }
}

const given = (to: string, step = 'handle'): Command => ({ type: 'step-assigned', body: { step, to } })
const closed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())

/** By the buttons, or by the menu behind them. */
async function start(user: Awaited<ReturnType<typeof at>>['user'], name: RegExp) {
  if (!screen.queryByRole('button', { name }))
    await user.click(screen.getByRole('button', { name: /^Việc khác/ }))
  await user.click(screen.getByRole('button', { name }))
}

test('F4 gives it to the likeliest, with a deadline of its own and the paper file', async () => {
  const { user, state } = await at(['receiver'])
  await waitFor(() => expect(screen.getByText('Hà Thị Thử', { selector: 'span' })).toBeTruthy())
  await user.keyboard('{F4}')
  const dialog = screen.getByRole('dialog', { name: 'Giao việc' })
  await waitFor(() => expect(within(dialog).getAllByRole('radio', { name: /Phạm Thị Hoa/ })).toHaveLength(1))
  await user.click(within(dialog).getByRole('radio', { name: /Phạm Thị Hoa/ }))
  expect(within(dialog).getByText(/^Hạn của bước này: \d\d:\d\d/)).toBeTruthy()
  await user.keyboard('{Control>}{Enter}{/Control}')
  await closed()
  const after = await state()
  expect([after.stage, after.step, after.assignee, after.custodian]).toEqual([
    'in-step',
    'handle',
    'officer-2',
    'officer-2',
  ])
  expect(after.stepDue).toMatch(/^2026-11-2\dT/)
  expect(screen.getByText('Phạm Thị Hoa', { selector: 'span' })).toBeTruthy()
})

test('a finished step goes on to the one who signs; its words are read by whoever has it next', async () => {
  const { user, card, state } = await at(['handler', 'receiver'], given('officer-1'))
  await user.keyboard('{F4}')
  await user.keyboard('Đã tra Sổ gốc')
  await waitFor(() => expect(screen.getByRole('radio', { name: /Trương Văn Bình/ })).toBeTruthy())
  await user.keyboard('{Control>}{Enter}{/Control}')
  await closed()
  const after = await state()
  expect([after.step, after.assignee, after.stepLog.map((one) => one.step)]).toEqual([
    'approve',
    'officer-3',
    ['', 'handle', 'approve'],
  ])
  await waitFor(() => expect(card.textContent).toMatch(/Bước trước đã làm.*Đã tra Sổ gốc/))
})

test('sent back only with a reason, to whoever had it; the reason stands in front of them', async () => {
  const { user, card, state } = await at(['handler', 'receiver'], given('officer-1'))
  await start(user, /^Trả lại bước trước/)
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(screen.getByRole('dialog').textContent).toMatch(/lý do/i))
  await user.type(screen.getByLabelText('Lý do trả lại'), 'Thiếu trang hai')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await closed()
  const after = await state()
  expect([after.step, after.assignee, after.bounces]).toEqual(['receive', 'officer-1', 1])
  await waitFor(() => expect(card.textContent).toMatch(/Lý do trả lại.*Thiếu trang hai/))
})

describe('another office', () => {
  const due = { at: '2026-11-20T17:00', rule: 'by-hand', why: '' }
  const asked: Command = {
    type: 'opinion-asked',
    body: { office: 'Công an xã', question: 'Có cư trú?', due },
  }

  test('is asked by a working day; silence past it is said aloud', async () => {
    const { user, state } = await at(['handler', 'receiver'], given('officer-1'), asked)
    const opinions = screen.getByRole('region', { name: 'Ý kiến cơ quan khác (1)' })
    expect(opinions.textContent).toMatch(/Công an xã.*Quá hạn, chưa trả lời/)
    await start(user, /^Hỏi ý kiến/)
    await user.keyboard('Văn phòng đăng ký đất đai')
    await user.type(screen.getByLabelText('Nội dung cần ý kiến'), 'Thửa này có tranh chấp không?')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await closed()
    // Three working days after Monday the 23rd; the 24th is a holiday.
    expect((await state()).opinions[1]?.due?.at).toBe('2026-11-27T17:00')
  })

  test('a general answer is kept as it came, and called weak', async () => {
    const { user, state } = await at(['handler', 'receiver'], given('officer-1'), asked)
    await start(user, /^Ghi câu trả lời/)
    await user.type(screen.getByLabelText('Nội dung trả lời'), 'Nhất trí')
    await waitFor(() => expect(screen.getByText('Câu trả lời này chưa dùng được ngay')).toBeTruthy())
    await user.type(screen.getByLabelText('Người ký trả lời'), 'Trưởng Công an xã')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await closed()
    expect((await state()).opinions[0]?.answers[0]).toMatchObject({ stance: 'agree', text: 'Nhất trí' })
    await waitFor(() => expect(screen.getByText('Trả lời chưa rõ')).toBeTruthy())
  })
})

test('a correction names what was changed and nothing else, and asks why', async () => {
  const { user, state } = await at(['receiver'])
  await start(user, /^Đính chính tiếp nhận/)
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(screen.getByRole('dialog').textContent).toMatch(/Chưa có gì được sửa/))
  const name = screen.getByLabelText('Họ và tên người nộp')
  await user.clear(name)
  await user.type(name, 'Lò Thị Mấy')
  await user.type(screen.getByLabelText('Lý do đính chính'), 'Gõ sai dấu')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await closed()
  const { reception, corrections } = await state()
  expect(reception?.applicant).toEqual({ name: 'Lò Thị Mấy', phone: '0912345678' })
  expect(reception?.owner.name).toBe('Lò Thị Mấy')
  expect(corrections[0]?.reason).toBe('Gõ sai dấu')
})

test('"I don’t know how" shows what the law says and asks the leader, as a note', async () => {
  const { user, card, state } = await at(['handler', 'receiver'], given('officer-1'))
  await start(user, /^Tôi không biết xử lý/)
  const dialog = screen.getByRole('dialog', { name: 'Tôi không biết xử lý' })
  expect(dialog.textContent).toMatch(/Các bước của thủ tục.*Căn cứ pháp lý/s)
  await user.type(screen.getByLabelText('Câu hỏi cho lãnh đạo'), 'Ai xác minh?')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await closed()
  expect((await state()).notes[0]?.text).toBe('Xin hướng dẫn: Ai xác minh?')
  await waitFor(() => expect(card.textContent).toContain('Đang xin hướng dẫn'))
})

describe('what is offered', () => {
  const offered = () =>
    screen.getAllByRole('button').map((button) => button.textContent?.replace(/F4$/, '') ?? '')

  test('to a leader over another’s work: giving it to somebody else, and a word to them', async () => {
    const { user, state } = await at(['leader'], given('officer-2'))
    expect(offered()).toEqual(['Xong bước', 'Giao việc', 'Trả lại bước trước', 'Việc khác'])
    await start(user, /^Đôn đốc/)
    await user.keyboard('Làm trong sáng nay')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await closed()
    expect((await state()).urgings[0]).toMatchObject({ to: 'officer-2', text: 'Làm trong sáng nay' })
  })

  test('after the end: reopening to a leader alone', async () => {
    const stopped: Command = { type: 'dossier-stopped', body: { reason: 'r' } }
    const { user, state } = await at(['leader'], stopped)
    expect(offered()).toEqual(['Mở lại'])
    await user.keyboard('{F4}')
    await user.type(screen.getByLabelText('Lý do mở lại'), 'Có quyết định khiếu nại')
    await waitFor(() => expect(screen.getByRole('radio', { name: /Phạm Thị Hoa/ })).toBeTruthy())
    await user.keyboard('{Control>}{Enter}{/Control}')
    await closed()
    const after = await state()
    expect([after.stage, after.step]).toEqual(['in-step', 'handle'])
    expect(after.assignee).toMatch(/^officer-[12]$/)
  })
})
