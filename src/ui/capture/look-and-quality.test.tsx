import { cleanup, screen, within } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { capture } from '../../i18n/vi/capture.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { LookChoice } from './LookChoice.tsx'
import { QualityNote } from './QualityNote.tsx'

afterEach(cleanup)

test('the look of a page is one choice of three under its own name', async () => {
  const onChange = vi.fn()
  const { user } = renderKit(<LookChoice words={capture.looks} value="colour" onChange={onChange} />)
  const group = screen.getByRole('group', { name: 'Bản lưu' })
  expect(within(group).getByRole<HTMLInputElement>('radio', { name: 'Màu' }).checked).toBe(true)
  await user.click(within(group).getByRole('radio', { name: 'Đen trắng' }))
  expect(onChange).toHaveBeenCalledExactlyOnceWith('black-white')
})

test('faults are said worst first; a good picture says nothing', () => {
  const { rerender } = renderKit(<QualityNote faults={[capture.faults.blurred, capture.faults.dark]} />)
  const said = within(screen.getByRole('status')).getAllByRole('listitem')
  expect(said.map((line) => line.textContent)).toEqual([capture.faults.blurred, capture.faults.dark])
  rerender(<QualityNote faults={[]} />)
  expect(screen.queryByRole('status')).toBeNull()
})
