import { cleanup, fireEvent, screen } from '@testing-library/preact'
import { useState } from 'preact/hooks'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { FieldProblem, FormData } from '../../../../domain/form/form.ts'
import { sampleForm, sampleLists, sampleProposals } from '../../../../tests/gallery/sample-form.ts'
import { renderKit } from '../../../../tests/support/render-kit.tsx'
import { loadProblemSentences } from '../../../i18n/problem-sentence.ts'
import { FormListsProvider } from './form-lists.ts'
import { FormPageView } from './FormPageView.tsx'
import type { ShownProposals } from './proposal.ts'

beforeAll(loadProblemSentences)
afterEach(cleanup)

interface Given {
  readonly data?: FormData
  readonly page?: number
  readonly proposals?: ShownProposals
  readonly problems?: readonly FieldProblem[]
}

function show({ data = {}, page = 0, proposals = {}, problems = [] }: Given) {
  const kept: { data: FormData } = { data }
  const seen = { accepted: vi.fn(), focused: vi.fn(), nothingLeft: vi.fn(), goTo: vi.fn() }
  function Held() {
    const [now, setNow] = useState(data)
    const [attempt, setAttempt] = useState(0)
    kept.data = now
    const shown = sampleForm.ui.pages[page]
    if (shown === undefined) throw new Error('no such page')
    return (
      <FormListsProvider value={sampleLists}>
        <FormPageView
          definition={sampleForm}
          page={shown}
          data={now}
          today="2025-11-21"
          proposals={proposals}
          problems={attempt === 0 ? [] : problems}
          attempt={attempt}
          onChange={(field, value) =>
            setNow((before) => {
              const { [field]: _, ...rest } = before
              return value === undefined ? rest : { ...rest, [field]: value }
            })
          }
          onAccept={seen.accepted}
          onFocusField={seen.focused}
          onNothingLeft={seen.nothingLeft}
          onGoToField={seen.goTo}
        />
        <button type="button" onClick={() => setAttempt(attempt + 1)}>
          Tiếp tục
        </button>
      </FormListsProvider>
    )
  }
  return { ...renderKit(<Held />), kept, seen }
}

const at = () => document.activeElement?.id
const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
const answered = { name: 'LÊ NGỌC DIỆP', sex: 'Nữ', notice: '123/2025' }

test('Enter accepts what was read and goes to the next field that needs a person, past all that is right', async () => {
  const { user, kept, seen } = show({ data: answered, proposals: sampleProposals })
  await user.click(screen.getByLabelText('Ngày'))
  await user.keyboard('{Enter}')
  expect(kept.data['birth']).toBe('2025-11-15')
  expect(seen.accepted).toHaveBeenCalledExactlyOnceWith('birth', sampleProposals['birth']?.[0])
  expect(at()).toBe('field-place')
  await user.keyboard('{Enter}')
  expect(kept.data['place']).toBe('Bệnh viện Đa khoa huyện Hoằng Hóa')
  expect(seen.nothingLeft).toHaveBeenCalledTimes(1)
})

test('no proposal becomes an answer by being looked at: Tab leaves it yellow (DESIGN §2.9)', async () => {
  const { user, kept, container } = show({ data: answered, proposals: sampleProposals })
  await user.click(screen.getByLabelText('Ngày'))
  for (let tabs = 0; tabs < 12; tabs++) await user.tab()
  expect(kept.data).toEqual(answered)
  expect(container.querySelectorAll('[data-field="birth"] [data-proposed]')).toHaveLength(3)
  expect(screen.getByText('Máy đọc 97 % · từ giấy chứng sinh trang 1')).toBeTruthy()
})

test('typing over a proposal makes it an answer of one’s own, and clearing it does not bring it back', async () => {
  const { user, kept, seen, container } = show({ data: answered, proposals: sampleProposals })
  const place = box('Nơi sinh')
  await user.clear(place)
  await user.type(place, 'Trạm y tế xã Hoằng Sơn')
  await user.tab()
  expect(kept.data['place']).toBe('Trạm y tế xã Hoằng Sơn')
  expect(seen.accepted).not.toHaveBeenCalled()
  await user.clear(place)
  await user.tab()
  expect(kept.data).not.toHaveProperty('place')
  expect(place.value).toBe('')
  expect(container.querySelector('[data-field="place"] [data-proposed]')).toBeNull()
})

test('Enter inside an unfinished date goes to its next blank box', async () => {
  const { user, kept } = show({ data: {} })
  await user.type(screen.getByLabelText('Ngày'), '15{Enter}')
  expect(at()).toBe('field-birth-month')
  await user.keyboard('11{Enter}')
  expect(at()).toBe('field-birth-year')
  await user.keyboard('2025{Enter}')
  expect(kept.data['birth']).toBe('2025-11-15')
  expect(at()).toBe('field-sex')
})

test('Shift+Enter goes back the way one came', async () => {
  const { user } = show({ data: { sex: 'Nữ' } })
  await user.type(box('Họ, chữ đệm, tên'), 'LÊ AN{Enter}')
  expect(at()).toBe('field-birth')
  await user.keyboard('15112025{Enter}')
  expect(at()).toBe('field-place')
  await user.keyboard('{Shift>}{Enter}{/Shift}')
  expect(at()).toBe('field-birth')
  await user.keyboard('{Shift>}{Enter}{/Shift}')
  expect(at()).toBe('field-name')
})

test('Enter comes round to what was left wrong, and never submits or loses a letter of the input method', async () => {
  const { user, kept } = show({ data: { ...answered, birth: '31/2/2025', place: 'Nhà' } })
  await user.type(box('Số giấy chứng sinh'), '{Enter}')
  expect(at()).toBe('field-birth')
  const name = box('Họ, chữ đệm, tên')
  await user.click(name)
  fireEvent.keyDown(name, { key: 'Enter', isComposing: true })
  expect(at()).toBe('field-name')
  expect(kept.data['name']).toBe('LÊ NGỌC DIỆP')
})

test('a wrong format is said when the field is left, and the focus stays where the officer went', async () => {
  const { user, kept } = show({ data: {} })
  await user.type(screen.getByLabelText('Ngày'), '31')
  await user.type(screen.getByLabelText('Tháng'), '2')
  await user.type(screen.getByLabelText('Năm'), '2025')
  expect(screen.queryByText(/không phải ngày có thật/)).toBeNull()
  await user.tab()
  expect(screen.getByText(/Ngày sinh không phải ngày có thật/)).toBeTruthy()
  expect(at()).toBe('field-sex')
  expect(kept.data['birth']).toBe('31/2/2025')
  expect(screen.queryByText('Nhập họ, chữ đệm, tên.')).toBeNull()
})

test('after Continue the summary takes the focus and the same words stand at the field', async () => {
  const problems = [
    { field: 'notice', code: 'form.field.required' },
    { field: 'sex', code: 'form.field.required' },
    { field: 'motherName', code: 'form.field.required' },
  ]
  const { user, seen } = show({ data: { name: 'LÊ AN' }, problems })
  await user.click(screen.getByRole('button', { name: 'Tiếp tục' }))
  expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Có 3 chỗ cần sửa' }))
  expect(screen.getAllByText('Nhập số giấy chứng sinh.')).toHaveLength(2)
  expect(screen.getAllByText('Chọn giới tính.')).toHaveLength(2)
  await user.click(screen.getByRole('button', { name: 'Nhập họ tên mẹ.' }))
  expect(seen.goTo).toHaveBeenCalledExactlyOnceWith('motherName')
  await user.click(screen.getByRole('button', { name: 'Nhập số giấy chứng sinh.' }))
  expect(at()).toBe('field-notice')
  await user.keyboard('123/2025{Tab}')
  expect(screen.getAllByText('Nhập số giấy chứng sinh.')).toHaveLength(1)
})

test('a question that now applies appears, is required, and Enter goes to it', async () => {
  const { user, kept } = show({ data: { ...answered, birth: '2025-11-15', place: 'Nhà' } })
  expect(screen.queryByRole('textbox', { name: 'Thứ tự sinh' })).toBeNull()
  await user.click(screen.getByRole('radio', { name: 'Có' }))
  expect(kept.data['twin']).toBe(true)
  await user.keyboard('{Enter}')
  expect(at()).toBe('field-twinNote')
})

test('optional is said in words, counter-only questions say so, and nothing is required by attribute alone', () => {
  show({ data: {} })
  expect(
    screen.getByRole('textbox', { name: /Số điện thoại \(không bắt buộc\) · chỉ dùng tại quầy/ }),
  ).toBeTruthy()
  expect(box('Số giấy chứng sinh').getAttribute('aria-required')).toBe('true')
  expect(box('Số giấy chứng sinh').required).toBe(false)
})

test('what another paper says stays beside the answer until somebody takes it', async () => {
  const { user, kept, seen } = show({ data: answered, proposals: sampleProposals })
  expect(screen.getByText('Theo giấy chứng sinh trang 1: LÊ NGỌC ĐIỆP (61 %)')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Dùng giá trị này' }))
  expect(kept.data['name']).toBe('LÊ NGỌC ĐIỆP')
  expect(seen.accepted).toHaveBeenCalledTimes(1)
  expect(box('Họ, chữ đệm, tên').value).toBe('LÊ NGỌC ĐIỆP')
})

test('the caller learns which field has the focus, so that it can light up the page image', async () => {
  const { user, seen } = show({ data: answered, proposals: sampleProposals })
  await user.click(box('Nơi sinh'))
  expect(seen.focused).toHaveBeenLastCalledWith('place')
})

test('every widget of the second page keeps what is typed in its own shape', async () => {
  const { user, kept } = show({ page: 1 })
  await user.type(box('Họ tên mẹ (không bắt buộc)'), 'LÊ THỊ HẠNH')
  await user.type(screen.getByRole('textbox', { name: 'Năm', description: /./ }), '1998')
  await user.type(screen.getByLabelText('Số nhà, thôn, đường'), 'Thôn Đông')
  await user.type(screen.getByLabelText('Xã, phường'), 'hoang son{Enter}')
  await user.type(screen.getByLabelText('Số'), '038196001234')
  await user.type(box('Tiền hỗ trợ (không bắt buộc)'), '1500000')
  await user.type(screen.getByLabelText('Họ tên'), 'Lê Văn An')
  await user.tab()
  expect(kept.data).toMatchObject({
    motherName: 'LÊ THỊ HẠNH',
    motherBirth: '1998',
    motherHome: {
      detail: 'Thôn Đông',
      commune: 'Xã Hoằng Sơn',
      communeCode: '16012',
      province: 'Tỉnh Thanh Hóa',
    },
    motherPaper: { number: '038196001234' },
    fee: 1_500_000,
    others: [{ name: 'Lê Văn An' }],
  })
  expect(box('Tiền hỗ trợ (không bắt buộc)').value).toBe('1.500.000')
})

test('the whole child page with three readings takes few keys and no pointer', async () => {
  const { user, kept, seen } = show({
    data: { nationality: 'Việt Nam', ethnicity: 'Kinh' },
    proposals: sampleProposals,
  })
  let keys = 0
  document.addEventListener('keydown', () => (keys += 1))
  box('Họ, chữ đệm, tên').focus()
  await user.keyboard('{Enter}{Enter} {Enter}{Enter}123{Enter}')
  expect(kept.data).toMatchObject({ birth: '2025-11-15', sex: 'Nam', notice: '123' })
  expect(seen.nothingLeft).toHaveBeenCalledTimes(1)
  expect(keys).toBeLessThanOrEqual(9)
})
