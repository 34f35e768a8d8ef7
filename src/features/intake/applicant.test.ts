import { signal } from '@preact/signals'
import { expect, test } from 'vitest'
import { applicantOf } from './applicant.ts'

type Session = Parameters<typeof applicantOf>[0]

function session(typed: Record<string, string>, data: Record<string, string>): Session {
  const fields = {
    nguoi_yc: { from: ['id-card:requester.name'] },
    sdt: { from: ['applicant.phone'] },
  }
  return {
    store: { draft: signal({ applicant: { name: '', ...typed } }) },
    law: { form: { ui: { fields } } },
    values: signal({ data }),
    sources: signal({ 'id-card:requester.name': { value: 'Lò Thị Mẩy' } }),
  } as unknown as Session
}

test('the telephone typed into the form is the applicant’s: letters and the watch over go-betweens go by it', () => {
  expect(applicantOf(session({}, { sdt: '0912345678' }))).toEqual({
    name: 'Lò Thị Mẩy',
    phone: '0912345678',
  })
})

test('what was typed of the person comes before the form, and the form before the card', () => {
  const answers = { nguoi_yc: 'Lò Thị May', sdt: '0912345678' }
  expect(applicantOf(session({}, answers)).name).toBe('Lò Thị May')
  expect(applicantOf(session({ name: 'Hà Văn Đức', phone: '0987654321' }, answers))).toEqual({
    name: 'Hà Văn Đức',
    phone: '0987654321',
  })
})
