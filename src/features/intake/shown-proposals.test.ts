import { expect, test } from 'vitest'
import { sourceLabel, withReason } from './shown-proposals.ts'

test('a proposal says where it comes from, and what speaks for or against it', () => {
  const label = sourceLabel('death-notice.deceasedName')
  expect(withReason(label, 'handwriting')).toBe('giấy báo tử, chữ viết tay')
  expect(withReason(label, 'label')).toBe('giấy báo tử')
  expect(withReason(label, 'of-a-later-version')).toBe('giấy báo tử')
  expect(withReason(sourceLabel('today'), null)).not.toContain(',')
})
