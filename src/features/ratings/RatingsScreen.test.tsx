import { screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Rating } from '../../../domain/feedback/rating.ts'
import { summarise } from '../../../domain/feedback/summary.ts'
import { closeDesk, openDesk } from '../../../tests/support/desk-session.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { loadProblemSentences } from '../../i18n/problem-sentence.ts'
import { csvRows } from './rating-rows.ts'
import { RatingsScreen } from './RatingsScreen.tsx'
import type { RatingsPorts } from './ratings-ports.ts'

beforeEach(async () => {
  await loadProblemSentences()
  await openDesk({ roles: ['leader'] })
})
afterEach(closeDesk)

const many = (count: number, score: Rating['score'], counter: number): Rating[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `${score}-${counter}-${n}`,
    day: '2026-11-18',
    score,
    reasons: score === 5 ? ['polite'] : ['slow'],
    counter,
  }))
const summary = (...ratings: Rating[][]) => summarise(ratings.flat(), '2026-11-02', '2026-11-29')

function show(more: Partial<RatingsPorts> = {}) {
  const load = vi.fn(async (_from: string, _until: string) => ({
    ok: true as const,
    value: summary(many(15, 5, 1), many(5, 2, 2)),
  }))
  const ports: RatingsPorts = { load, signIn: async () => false, ...more }
  return { load, ...renderKit(<RatingsScreen ports={ports} />) }
}

test('Q09: counts stand as numbers beside their bars, per counter with the average', async () => {
  show()
  expect(await screen.findByText('20 lượt chấm, trung bình 4,3/5')).toBeTruthy()
  const scores = within(screen.getByRole('table', { name: 'Mức độ hài lòng' }))
  expect(scores.getByRole('row', { name: /Rất hài lòng.*15.*75 %/ })).toBeTruthy()
  expect(screen.getByRole('row', { name: /Quầy 2.*5.*25 %.*2,0/ })).toBeTruthy()
  expect(screen.getByRole('row', { name: /Cán bộ lịch sự.*15/ })).toBeTruthy()
})

test('another period is asked for by keyboard; a week earlier by week', async () => {
  const { load, user } = show()
  await screen.findByText(/20 lượt chấm/)
  await user.selectOptions(screen.getByLabelText('Thời gian'), '13 tuần gần đây')
  await waitFor(() => expect(load).toHaveBeenCalledTimes(2))
  const [from, until] = load.mock.calls[1]!
  expect((Date.parse(until) - Date.parse(from)) / 86_400_000).toBe(84)
})

test('too few say so and nothing else; a hidden cell says it is hidden, in the file too', async () => {
  show({ load: async () => ({ ok: true, value: summary(many(4, 5, 1)) }) })
  expect(await screen.findByText('Chưa đủ 5 lượt chấm trong thời gian này')).toBeTruthy()
  expect(screen.queryByRole('table')).toBeNull()
  const rows = csvRows(summary(many(15, 5, 1), many(1, 1, 2))).filter(
    ([group]) => group === 'Mức độ hài lòng',
  )
  expect(rows.map(([, , count]) => count)).toEqual(['được che', '0', '0', '0', 'được che'])
})

test('without a line it says where it lies and asks again', async () => {
  let isUp = false
  const load: RatingsPorts['load'] = async () =>
    isUp
      ? { ok: true, value: summary(many(5, 5, 1)) }
      : { ok: false, problem: { code: 'net.offline', details: { why: 'unreachable' } } }
  const { user } = show({ load })
  expect(await screen.findByText('Không có mạng tới máy chủ')).toBeTruthy()
  isUp = true
  await user.click(screen.getByRole('button', { name: 'Thử lại' }))
  expect(await screen.findByText(/5 lượt chấm/)).toBeTruthy()
})
