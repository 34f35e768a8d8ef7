import { cleanup, screen, within } from '@testing-library/preact'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { sampleForm, sampleProposals } from '../../../../tests/gallery/sample-form.ts'
import { renderKit } from '../../../../tests/support/render-kit.tsx'
import { loadProblemSentences } from '../../../i18n/problem-sentence.ts'
import { CheckAnswers, type CheckAnswersProps } from './CheckAnswers.tsx'

beforeAll(loadProblemSentences)
afterEach(cleanup)

const base: CheckAnswersProps = {
  definition: sampleForm,
  data: {
    name: 'LÊ AN',
    birth: '2025-11-15',
    sex: 'Nữ',
    place: 'Nhà',
    notice: '1/2025',
    motherBirth: '1998',
    twin: false,
  },
  today: '2025-11-21',
  proposals: {},
  origins: {},
  problems: [],
  papers: [{ key: '1', title: 'Giấy chứng sinh', state: 'Đã quét 1 trang', tone: 'plain', done: true }],
  due: { at: '17:00 24/11/2025', why: 'Nhận 21/11, trong ngày.' },
  fee: 'Miễn',
  onEdit: () => undefined,
}

test('each row has its own way back, named after the field', async () => {
  const onEdit = vi.fn()
  const { user } = renderKit(<CheckAnswers {...base} onEdit={onEdit} />)
  await user.click(screen.getByRole('button', { name: 'Sửa Họ, chữ đệm, tên' }))
  expect(onEdit).toHaveBeenCalledExactlyOnceWith('name')
})

test('what is unsure stands first: errors, then unconfirmed, warnings, the least confident', () => {
  renderKit(
    <CheckAnswers
      {...base}
      data={{ ...base.data, place: '' }}
      proposals={{ place: sampleProposals['place'] }}
      origins={{
        birth: { confidence: 0.7, sourceLabel: 'giấy chứng sinh' },
        name: { confidence: 0.97, sourceLabel: 'giấy chứng sinh' },
      }}
      problems={[
        { field: 'motherBirth', code: 'form.birth.parent-too-young', details: { severity: 'warning' } },
        { field: 'notice', code: 'form.field.malformed' },
      ]}
    />,
  )
  const unsure = screen.getByRole('region', { name: 'Xem kỹ 4 chỗ' })
  expect(
    within(unsure)
      .getAllByRole('term')
      .map((term) => term.textContent),
  ).toEqual([
    'Số giấy chứng sinh (Trẻ được khai sinh)',
    'Nơi sinh (Trẻ được khai sinh)',
    'Năm sinh (Người mẹ)',
    'Ngày sinh (Trẻ được khai sinh)',
  ])
  expect(unsure.textContent).toContain('Chưa xác nhận · Máy đọc 92 %')
})

test('when all is sure there is no such block', () => {
  renderKit(<CheckAnswers {...base} />)
  expect(screen.queryByText(/Xem kỹ/)).toBeNull()
})

test('blank optional answers stay out until asked for; a blank required one is always there', async () => {
  const { name: _, ...data } = base.data
  const { user } = renderKit(<CheckAnswers {...base} data={data} />)
  const terms = () => screen.getAllByRole('term').map((term) => term.textContent)
  expect(terms()).toContain('Họ, chữ đệm, tên')
  expect(terms()).not.toContain('Số điện thoại')
  expect(screen.getByText('Không')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Xem cả ô để trống' }))
  expect(terms()).toContain('Số điện thoại')
})

test('papers, due date with its reason, fee and declaration are all there', () => {
  renderKit(<CheckAnswers {...base} />)
  for (const text of [
    'Giấy chứng sinh',
    'Đã quét 1 trang',
    '17:00 24/11/2025',
    'Nhận 21/11, trong ngày.',
    'Miễn',
  ])
    expect(screen.getByText(text)).toBeTruthy()
  expect(screen.getByText(/Tôi cam đoan/)).toBeTruthy()
})

test('a procedure without an e-form is checked as well', () => {
  renderKit(
    <CheckAnswers {...base} definition={null} extra={[{ key: 'who', label: 'Người nộp', value: 'LÊ AN' }]} />,
  )
  expect(screen.getByText('Người nộp')).toBeTruthy()
})
