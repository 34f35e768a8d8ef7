import { cleanup, screen } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { ErrorSummary } from './ErrorSummary.tsx'
import { Field } from './Field.tsx'
import { TextInput } from './TextInput.tsx'

afterEach(cleanup)

const errors = [
  { id: 'notice', message: 'Nhập số giấy chứng sinh.' },
  { id: 'elsewhere', message: 'Nhập họ tên mẹ.' },
]

function Page({ attempt, onGo }: { attempt: number; onGo?: (id: string) => void }) {
  return (
    <>
      <ErrorSummary errors={attempt === 0 ? [] : errors} attempt={attempt} {...(onGo ? { onGo } : {})} />
      <Field id="notice" label="Số giấy chứng sinh" error="Nhập số giấy chứng sinh.">
        {(wiring) => <TextInput {...wiring} value="" onChange={() => undefined} />}
      </Field>
    </>
  )
}

test('the summary takes the focus at every attempt, and the title says there is an error', async () => {
  document.title = 'Một Cửa'
  const { rerender, user } = renderKit(<Page attempt={0} />)
  expect(document.activeElement).toBe(document.body)
  rerender(<Page attempt={1} />)
  const summary = screen.getByRole('group', { name: 'Có 2 chỗ cần sửa' })
  expect(document.activeElement).toBe(summary)
  expect(document.title).toBe('Lỗi: Một Cửa')
  await user.click(screen.getByRole('textbox'))
  rerender(<Page attempt={2} />)
  expect(document.activeElement).toBe(summary)
  rerender(<Page attempt={0} />)
  expect(document.title).toBe('Một Cửa')
})

test('its links move the focus and never the address; a field of another page is left to the caller', async () => {
  const onGo = vi.fn()
  const before = location.href
  const { user } = renderKit(<Page attempt={1} onGo={onGo} />)
  await user.click(screen.getByRole('button', { name: 'Nhập số giấy chứng sinh.' }))
  expect(document.activeElement).toBe(screen.getByRole('textbox'))
  await user.click(screen.getByRole('button', { name: 'Nhập họ tên mẹ.' }))
  expect(onGo).toHaveBeenCalledExactlyOnceWith('elsewhere')
  expect(location.href).toBe(before)
})

test('the error at the field is its description, and the field is marked', () => {
  renderKit(<Page attempt={0} />)
  const box = screen.getByRole('textbox', { name: 'Số giấy chứng sinh' })
  expect(box.getAttribute('aria-invalid')).toBe('true')
  const description = document.getElementById(box.getAttribute('aria-describedby') ?? '')
  expect(description?.textContent).toBe('Lỗi: Nhập số giấy chứng sinh.')
})

test('Enter on the summary goes to the first error: a keyboard never stands still there', async () => {
  const { user } = renderKit(<Page attempt={1} />)
  await user.keyboard('{Enter}')
  expect(document.activeElement).toBe(screen.getByRole('textbox'))
})
