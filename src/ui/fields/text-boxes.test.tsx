import { cleanup, fireEvent, screen } from '@testing-library/preact'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'preact/hooks'
import { afterEach, expect, test, vi } from 'vitest'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { DateInput } from './DateInput.tsx'
import { TextInput } from './TextInput.tsx'

afterEach(cleanup)

const wiring = { id: 'box', describedBy: undefined, invalid: false }
const box = (): HTMLInputElement => screen.getByRole('textbox')
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** What Unikey sends for Telex: the letters, then Backspaces and the letters with their marks. */
const telexOfHoangSon = [
  'H',
  'o',
  'a',
  '{Backspace}',
  'ă',
  '{Backspace}',
  'ằ',
  'n',
  'g',
  ' ',
  'S',
  'o',
  '{Backspace}',
  'ơ',
  'n',
]

test('Unikey writes by Backspace and retyping: no letter is lost, even when the screen answers late', async () => {
  const echoes: string[] = []
  function Late() {
    const [value, setValue] = useState('')
    // The caller saves first and renders much later, with a value that is already old.
    const change = (next: string) => {
      echoes.push(next)
      setTimeout(() => setValue(next), 25)
    }
    return <TextInput {...wiring} value={value} onChange={change} debounceMs={5} />
  }
  renderKit(<Late />)
  const user = userEvent.setup({ delay: 8 })
  await user.click(box())
  for (const key of telexOfHoangSon) await user.keyboard(key)
  await pause(60)
  expect(box().value).toBe('Hoằng Sơn')
  expect(echoes.length).toBeGreaterThan(1)
  await user.tab()
  expect(echoes.at(-1)).toBe('Hoằng Sơn')
})

test('Backspace is never taken away from the input method', () => {
  renderKit(<TextInput {...wiring} value="Hoa" onChange={() => undefined} />)
  expect(fireEvent.keyDown(box(), { key: 'Backspace' })).toBe(true)
})

test('nothing is reformatted while typing; spaces are tidied and NFC made when the box is left', async () => {
  const onChange = vi.fn()
  const { user } = renderKit(<TextInput {...wiring} value="" onChange={onChange} debounceMs={5} />)
  await user.type(box(), '  Lê   Ngọc ')
  await pause(20)
  expect(box().value).toBe('  Lê   Ngọc ')
  await user.tab()
  expect(box().value).toBe('Lê Ngọc')
  expect(onChange).toHaveBeenLastCalledWith('Lê Ngọc')
  await user.clear(box())
  await user.paste('Hoa\u0300')
  await user.tab()
  expect(onChange).toHaveBeenLastCalledWith('Hoà')
})

test('a value from outside is shown when nobody types, and waits when somebody does', async () => {
  const input = (value: string) => <TextInput {...wiring} value={value} onChange={() => undefined} />
  const { user, rerender } = renderKit(input(''))
  rerender(input('LÊ THỊ HẠNH'))
  expect(box().value).toBe('LÊ THỊ HẠNH')
  await user.type(box(), ' 2')
  rerender(input('another card'))
  expect(box().value).toBe('LÊ THỊ HẠNH 2')
})

test('what was typed just before the screen goes away is still handed over', async () => {
  const onChange = vi.fn()
  const { user, unmount } = renderKit(
    <TextInput {...wiring} value="" onChange={onChange} debounceMs={10_000} />,
  )
  await user.type(box(), '0912')
  expect(onChange).not.toHaveBeenCalled()
  unmount()
  expect(onChange).toHaveBeenCalledExactlyOnceWith('0912')
})

test('every box says autocomplete=off and carries no value attribute (nothing personal in session files)', () => {
  const { container } = renderKit(
    <>
      <TextInput {...wiring} value="038196001234" onChange={() => undefined} />
      <DateInput {...wiring} id="date" value="2025-11-15" onChange={() => undefined} />
    </>,
  )
  const boxes = [...container.querySelectorAll('input')]
  expect(boxes).toHaveLength(4)
  for (const input of boxes) {
    expect(input.getAttribute('autocomplete')).toBe('off')
    expect(input.hasAttribute('value')).toBe(false)
  }
})

test('a date: three boxes, no jumping, the value is a day once all three are there', async () => {
  const onChange = vi.fn()
  const { user } = renderKit(<DateInput {...wiring} value="" onChange={onChange} />)
  await user.type(screen.getByLabelText('Ngày'), '5')
  expect(document.activeElement).toBe(screen.getByLabelText('Ngày'))
  await user.tab()
  await user.keyboard('1')
  await user.tab()
  await user.keyboard('2025')
  await user.tab()
  expect(onChange).toHaveBeenLastCalledWith('2025-01-05')
  expect(screen.getByLabelText<HTMLInputElement>('Ngày').value).toBe('05')
})

test('a whole date in the first box spreads over the three when it is left', async () => {
  const onChange = vi.fn()
  const { user } = renderKit(<DateInput {...wiring} value="" onChange={onChange} />)
  await user.type(screen.getByLabelText('Ngày'), '15112025')
  await user.tab()
  expect(onChange).toHaveBeenLastCalledWith('2025-11-15')
  expect(screen.getByLabelText<HTMLInputElement>('Năm').value).toBe('2025')
})

test('a date that does not exist stays in the boxes as typed', async () => {
  const onChange = vi.fn()
  const { user } = renderKit(<DateInput {...wiring} value="" onChange={onChange} />)
  await user.type(screen.getByLabelText('Ngày'), '31')
  await user.type(screen.getByLabelText('Tháng'), '2')
  await user.type(screen.getByLabelText('Năm'), '2025')
  await user.tab()
  expect(onChange).toHaveBeenLastCalledWith('31/2/2025')
  expect(screen.getByLabelText<HTMLInputElement>('Tháng').value).toBe('2')
})
