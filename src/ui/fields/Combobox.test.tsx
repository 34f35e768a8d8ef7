import { cleanup, fireEvent, screen } from '@testing-library/preact'
import { useState } from 'preact/hooks'
import { afterEach, expect, test, vi } from 'vitest'
import { fold } from '../../../domain/text/fold.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { AddressInput, emptyAddress, type Address } from './AddressInput.tsx'
import { Combobox } from './Combobox.tsx'

afterEach(cleanup)

const labels = ['Kinh', 'Mường', 'Thái', 'Mông', 'Khơ-mú']
const options = labels.map((label) => ({ value: label, label }))
const match = (typed: string, label: string) => fold(label).includes(fold(typed))

function show(props: { suggestOnly?: boolean } = {}) {
  const onChange = vi.fn()
  function Held() {
    const [value, setValue] = useState('')
    const change = (next: string) => {
      onChange(next)
      setValue(next)
    }
    const wiring = { id: 'ethnicity', describedBy: undefined, invalid: false }
    return (
      <>
        <label for="ethnicity">Dân tộc</label>
        <Combobox {...wiring} {...props} value={value} options={options} match={match} onChange={change} />
        <button type="button">after</button>
      </>
    )
  }
  return { onChange, ...renderKit(<Held />) }
}

const box = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Dân tộc' })
const marked = () => screen.queryByRole('option', { selected: true })?.textContent

test('typing without marks finds, Enter takes the marked option and lets the key go on to the form', async () => {
  const { user, onChange } = show()
  const onKey = vi.fn()
  document.addEventListener('keydown', onKey)
  await user.type(box(), 'muong')
  expect(box().getAttribute('aria-expanded')).toBe('true')
  expect(marked()).toBe('Mường')
  expect(document.getElementById(box().getAttribute('aria-activedescendant') ?? '')?.textContent).toBe(
    'Mường',
  )
  await user.keyboard('{Enter}')
  expect(box().value).toBe('Mường')
  expect(onChange).toHaveBeenLastCalledWith('Mường')
  expect(screen.queryByRole('listbox')).toBeNull()
  expect(onKey.mock.lastCall?.[0]).toMatchObject({ key: 'Enter' })
  document.removeEventListener('keydown', onKey)
})

test('Tab takes the marked option too, and the focus goes on', async () => {
  const { user, onChange } = show()
  await user.type(box(), 'tha')
  await user.tab()
  expect(onChange).toHaveBeenLastCalledWith('Thái')
  expect(document.activeElement?.textContent).toBe('after')
})

test('arrows walk round the list, Escape closes it and keeps the text', async () => {
  const { user } = show()
  await user.click(box())
  await user.keyboard('{ArrowDown}{ArrowDown}')
  expect(marked()).toBe('Mường')
  await user.keyboard('{ArrowUp}{ArrowUp}')
  expect(marked()).toBe('Khơ-mú')
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('listbox')).toBeNull()
})

test('Escape on an open list is not the Escape of the screen', async () => {
  const { user } = show()
  await user.type(box(), 'm')
  expect(fireEvent.keyDown(box(), { key: 'Escape' })).toBe(false)
  expect(fireEvent.keyDown(box(), { key: 'Escape' })).toBe(true)
})

test('text that is on no list is kept as typed, for the validator to judge', async () => {
  const { user, onChange } = show()
  await user.type(box(), 'Việt Nam')
  expect(screen.getByRole('option', { name: 'Không có mục nào khớp' })).toBeTruthy()
  await user.tab()
  expect(onChange).toHaveBeenLastCalledWith('Việt Nam')
  expect(box().value).toBe('Việt Nam')
})

test('a list that only suggests marks nothing until an arrow key', async () => {
  const { user, onChange } = show({ suggestOnly: true })
  await user.type(box(), 'M')
  expect(marked()).toBeUndefined()
  await user.keyboard('{Enter}')
  await user.tab()
  expect(onChange).toHaveBeenLastCalledWith('M')
})

test('while the input method builds a letter its keys are not ours', async () => {
  const { user } = show()
  await user.type(box(), 'm')
  const before = marked()
  fireEvent.keyDown(box(), { key: 'ArrowDown', isComposing: true })
  fireEvent.keyDown(box(), { key: 'Enter', isComposing: true })
  expect(marked()).toBe(before)
  expect(screen.queryByRole('listbox')).not.toBeNull()
})

test('Unikey in the list: the final text decides', async () => {
  const { user, onChange } = show()
  await user.click(box())
  for (const key of [
    'M',
    'u',
    'o',
    '{Backspace}{Backspace}',
    'ươ',
    'n',
    'g',
    '{Backspace}{Backspace}{Backspace}',
    'ờng',
  ])
    await user.keyboard(key)
  await user.keyboard('{Enter}')
  expect(onChange).toHaveBeenLastCalledWith('Mường')
})

test('a commune of the list brings its code and province; a typed one has none (two-level address, 1/7/2025)', async () => {
  const seen: Address[] = []
  function Held() {
    const [value, setValue] = useState(emptyAddress)
    return (
      <AddressInput
        id="home"
        describedBy={undefined}
        invalid={false}
        value={value}
        communes={[{ code: '16012', name: 'Xã Hoằng Sơn', province: 'Tỉnh Thanh Hóa' }]}
        provinces={['Tỉnh Thanh Hóa']}
        match={match}
        onChange={(next) => {
          seen.push(next)
          setValue(next)
        }}
      />
    )
  }
  const { user } = renderKit(<Held />)
  await user.type(screen.getByLabelText('Số nhà, thôn, đường'), 'Thôn Đông')
  await user.tab()
  await user.keyboard('hoang son{Enter}')
  expect(seen.at(-1)).toEqual({
    detail: 'Thôn Đông',
    commune: 'Xã Hoằng Sơn',
    communeCode: '16012',
    province: 'Tỉnh Thanh Hóa',
  })
  expect(screen.getByLabelText<HTMLInputElement>('Tỉnh, thành phố').value).toBe('Tỉnh Thanh Hóa')
  await user.clear(screen.getByLabelText('Xã, phường'))
  await user.type(screen.getByLabelText('Xã, phường'), 'Xã Lạ')
  await user.tab()
  expect(seen.at(-1)).toMatchObject({ commune: 'Xã Lạ', communeCode: null, detail: 'Thôn Đông' })
})
