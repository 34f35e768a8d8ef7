import { signal } from '@preact/signals'
import { cleanup, screen, within } from '@testing-library/preact'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { sampleForm, sampleLists } from '../../tests/gallery/sample-form.ts'
import { renderKit } from '../../tests/support/render-kit.tsx'
import type { FormData } from '../../domain/form/form.ts'
import { loadProblemSentences } from '../i18n/problem-sentence.ts'
import { GuidedForm } from './GuidedForm.tsx'

beforeAll(loadProblemSentences)
beforeEach(() => vi.stubGlobal('scrollTo', () => undefined))
afterEach(cleanup)

function show(start: FormData = {}, more: { at?: string; known?: Set<string>; isSpoken?: boolean } = {}) {
  const data = signal<FormData>(start)
  const at = signal(more.at ?? '')
  const seen = { speak: vi.fn(), onDone: vi.fn(), onBack: vi.fn() }
  const view = renderKit(
    <GuidedForm
      form={sampleForm}
      data={data}
      at={at}
      today="2025-11-21"
      place={sampleLists}
      {...(more.known && { known: more.known })}
      isSpoken={more.isSpoken === true}
      {...seen}
    />,
  )
  return { ...view, ...seen, data, at }
}
const title = () => screen.getByRole('heading', { level: 1 }).textContent
const press = (name: string) => screen.getByRole('button', { name })
const whole: FormData = {
  name: 'LÊ AN',
  birth: '2025-11-15',
  sex: 'Nữ',
  place: 'Nhà',
  notice: '1/2025',
}

test('one question at a time; Continue keeps what was typed and the heading takes the focus', async () => {
  const { user, data } = show()
  expect(screen.getByText('Câu 1')).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
  await user.type(screen.getByRole('textbox', { name: 'Họ, chữ đệm, tên' }), 'LÊ AN')
  await user.click(press('Tiếp tục'))
  expect(data.value['name']).toBe('LÊ AN')
  expect([title(), screen.getByText('Câu 2')]).toEqual(['Ngày sinh', expect.anything()])
  expect(screen.getAllByRole('textbox').map((box) => (box as HTMLInputElement).inputMode)).toEqual([
    'numeric',
    'numeric',
    'numeric',
  ])
  await user.click(press('Quay lại'))
  expect((screen.getByRole('textbox') as HTMLInputElement).value).toBe('LÊ AN')
})

test('Continue without an answer says so in the usual words and goes to the box', async () => {
  const { user, at } = show()
  await user.click(press('Tiếp tục'))
  expect(screen.getByText('Nhập họ, chữ đệm, tên.')).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByRole('textbox'))
  expect(screen.getByRole('textbox').getAttribute('aria-invalid')).toBe('true')
  expect(at.value).toBe('')
})

test('Không rõ only where the form may be left blank, and it takes the answer away', async () => {
  const { user, data, at } = show({ ...whole, phone: '0912' }, { at: 'phone' })
  await user.click(press('Không rõ'))
  expect(data.value).not.toHaveProperty('phone')
  expect(at.value).toBe('motherName')
  cleanup()
  show(whole, { at: 'name' })
  expect(screen.queryByRole('button', { name: 'Không rõ' })).toBeNull()
})

test('yes, no and choices are tiles; what they bring along is asked next', async () => {
  const { user, at } = show(whole, { at: 'twin' })
  const tiles = screen.getByRole('group', { name: 'Sinh đôi trở lên' })
  await user.click(within(tiles).getByRole('radio', { name: 'Có' }))
  await user.click(press('Tiếp tục'))
  expect(at.value).toBe('twinNote')
})

test('a warning is said once and does not stop', async () => {
  const data = signal<FormData>({ ...whole, birth: '2025-11-15' })
  const at = signal('birth')
  const form = {
    ...sampleForm,
    ui: {
      ...sampleForm.ui,
      fields: {
        ...sampleForm.ui.fields,
        birth: {
          ...sampleForm.ui.fields['birth']!,
          checks: [{ when: 'false()', code: 'form.birth.late', severity: 'warning' as const }],
        },
      },
    },
  }
  const nothing = () => undefined
  const { user } = renderKit(
    <GuidedForm
      form={form}
      data={data}
      at={at}
      today="2025-11-21"
      speak={nothing}
      onDone={nothing}
      onBack={nothing}
    />,
  )
  await user.click(press('Tiếp tục'))
  expect(screen.getByRole('status').textContent).toMatch(/Nếu đúng rồi thì bấm Tiếp tục/)
  await user.click(press('Tiếp tục'))
  expect(at.value).toBe('sex')
})

test('the check page: each answer has its way back and forth, what is missing is asked before the end', async () => {
  const { user, data, onDone, at } = show(whole, { at: '#check' })
  expect(title()).toBe('Kiểm tra lại')
  await user.click(press('Sửa Nơi sinh'))
  await user.clear(screen.getByRole('textbox'))
  await user.type(screen.getByRole('textbox'), 'Trạm y tế')
  await user.click(press('Tiếp tục'))
  expect(at.value).toBe('#check')
  expect(screen.getByText('Trạm y tế')).toBeTruthy()
  data.value = { ...data.value, name: '' }
  await user.click(press('Đúng cả rồi'))
  expect([title(), onDone.mock.calls.length]).toEqual(['Họ, chữ đệm, tên', 0])
  await user.type(screen.getByRole('textbox'), 'LÊ AN')
  await user.click(press('Tiếp tục'))
  await user.click(press('Đúng cả rồi'))
  expect(onDone).toHaveBeenCalledOnce()
})

test('what a card has told is not asked, but stands on the check page', async () => {
  const { user, at, onBack } = show(
    { name: 'LÊ AN', birth: '2025-11-15' },
    { known: new Set(['name', 'birth']) },
  )
  expect([title(), screen.getByText('Câu 1')]).toEqual(['Giới tính', expect.anything()])
  await user.click(press('Quay lại'))
  expect(onBack).toHaveBeenCalledOnce()
  at.value = '#check'
  expect(await screen.findByText('LÊ AN')).toBeTruthy()
})

test('peoples of this place come first', () => {
  const form = {
    ...sampleForm,
    ui: {
      ...sampleForm.ui,
      fields: {
        ...sampleForm.ui.fields,
        ethnicity: {
          widget: 'ethnicity' as const,
          label: 'Dân tộc',
          options: ['Kinh', 'Tày', 'Hoa', 'Thái'],
        },
      },
    },
  }
  const nothing = () => undefined
  renderKit(
    <GuidedForm
      form={form}
      data={signal<FormData>(whole)}
      at={signal('ethnicity')}
      today="2025-11-21"
      place={{ ...sampleLists, ethnicities: ['Kinh', 'Thái', 'Mông'] }}
      speak={nothing}
      onDone={nothing}
      onBack={nothing}
    />,
  )
  const radios = screen.getAllByRole('radio') as HTMLInputElement[]
  expect(radios.map((radio) => radio.value)).toEqual(['Kinh', 'Thái', 'Tày', 'Hoa'])
})

test('a long list shows a few tiles, then all', async () => {
  const many = { ...sampleLists, ethnicities: Array.from({ length: 54 }, (_, i) => `Dân tộc ${i}`) }
  const data = signal<FormData>(whole)
  const nothing = () => undefined
  const { user } = renderKit(
    <GuidedForm
      form={sampleForm}
      data={data}
      at={signal('ethnicity')}
      today="2025-11-21"
      place={many}
      speak={nothing}
      onDone={nothing}
      onBack={nothing}
    />,
  )
  expect(screen.getAllByRole('radio')).toHaveLength(8)
  await user.click(press('Xem tất cả'))
  await user.click(screen.getByRole('radio', { name: 'Dân tộc 53' }))
  expect(data.value['ethnicity']).toBe('Dân tộc 53')
})

test('questions are said when they come, and again on Nghe', async () => {
  const { user, speak } = show({}, { isSpoken: true, at: 'sex' })
  expect(speak).toHaveBeenLastCalledWith('Giới tính. Xin chọn một ô. Nam. Nữ.')
  await user.click(press('Nghe'))
  expect(speak).toHaveBeenCalledTimes(2)
})
