import { describe, expect, test } from 'vitest'
import type { Draft } from '../../data/drafts.ts'
import { agreedWays, possibleWays } from './agreed-ways.ts'

const draft = (applicant: Draft['applicant'], notify?: Draft['notify']) =>
  ({ applicant, ...(notify ? { notify } : {}) }) as Draft

describe('ways the resident agreed to', () => {
  test('only ways with an address are asked for', () => {
    expect(possibleWays(draft({ name: 'x' }))).toEqual([])
    expect(possibleWays(draft({ name: 'x', phone: ' ' }))).toEqual([])
    expect(possibleWays(draft({ name: 'x', email: 'a@b.vn', phone: '09' }))).toEqual(['email', 'sms', 'zalo'])
  })

  test('a way whose address was taken out again is not agreed to', () => {
    expect(agreedWays(draft({ name: 'x', phone: '09' }, ['email', 'sms']))).toEqual({ notify: ['sms'] })
    expect(agreedWays(draft({ name: 'x' }, ['email']))).toEqual({})
    expect(agreedWays(draft({ name: 'x', phone: '09' }))).toEqual({})
  })
})
