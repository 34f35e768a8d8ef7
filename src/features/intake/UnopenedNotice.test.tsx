import { signal } from '@preact/signals'
import { screen } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { closeDesk, openDesk } from '../../../tests/support/desk-session.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { getLaw } from '../../data/current.ts'
import { openDraft, type Draft } from '../../data/drafts.ts'
import { loadProblemSentences } from '../../i18n/problem-sentence.ts'
import type { DraftStore } from './draft-store.ts'
import { startDraft } from './start-draft.ts'
import { UnopenedNotice } from './UnopenedNotice.tsx'

afterEach(closeDesk)

async function show(problem: { code: string; details?: Record<string, unknown> }) {
  const { ctx } = await openDesk()
  await loadProblemSentences()
  const id = await startDraft(ctx, getLaw(), '1.001193', [], { code: 'K7M4XPA', problem })
  // As it lies on the disk: told again after the page was begun anew.
  const kept = await openDraft(ctx, id.ok ? id.value : '')
  if (!kept.ok) throw new Error(kept.problem.code)
  const draft = signal(kept.value.draft)
  const store = {
    draft,
    change: (edit: (now: Draft) => Draft) => (draft.value = edit(draft.peek())),
  } as unknown as DraftStore
  return { ...renderKit(<UnopenedNotice store={store} />), draft }
}

test.each([
  ['submission.out-of-reach', /Không có mạng.*Nhập tại đây.*gõ mã ở Nộp sẵn/],
  ['submission.not-arrived', /chưa nhận được tờ khai này.*Nhập tại đây/],
  ['submission.begun', /Bạn đã lấy tờ khai này lúc 08:14 23\/11\/2026.*gõ mã ở Nộp sẵn/],
  ['submission.taken', /Lò Thị Ban đã lấy\. Hỏi người đó/],
  ['submission.unreadable', /không mở được\. Nhập lại tại quầy/],
])('%s: the code, why it is not here, what to do, and the way there', async (code, sentence) => {
  const details = { name: 'Lò Thị Ban', at: '2026-11-23T08:14:00+07:00' }
  const { user, draft } = await show({ code, details })
  const notice = screen.getByRole('status')
  expect(notice.textContent).toContain('Tờ khai làm sẵn mã K7M 4XPA chưa có ở đây')
  expect(notice.textContent).toMatch(sentence)
  expect(screen.getByRole('link', { name: 'Đến Nộp sẵn' }).getAttribute('href')).toBe('/nop-san')
  await user.click(screen.getByRole('button', { name: 'Đã hiểu' }))
  expect(screen.queryByRole('status')).toBeNull()
  expect(draft.value).not.toHaveProperty('unopened')
})
