import { cleanup, screen, waitFor } from '@testing-library/preact'
import { useState } from 'preact/hooks'
import { afterEach, expect, test, vi } from 'vitest'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { FindList } from './FindList.tsx'

afterEach(cleanup)

const items = (...titles: string[]) => titles.map((title) => ({ id: title, title }))

/** Answers only when told: the worker that is slower than the officer. */
function Slow({ onChoose, answers }: { onChoose: (group: string, id: string) => void; answers: string[] }) {
  const [text, setText] = useState('')
  const [answered, setAnswered] = useState('')
  return (
    <>
      <FindList
        label="Tìm"
        placeholder=""
        hint="gợi ý"
        none="không thấy"
        groups={[{ key: 'g', title: 'Nhóm', items: items(...(answered === '' ? ['hay dùng'] : answers)) }]}
        answered={answered}
        onText={setText}
        onChoose={onChoose}
      />
      <button type="button" onClick={() => setAnswered(text)}>
        answer
      </button>
    </>
  )
}

test('the box has the focus, arrows mark, Enter chooses; the focus never leaves the box', async () => {
  const onChoose = vi.fn()
  const { user } = renderKit(<Slow onChoose={onChoose} answers={['một', 'hai', 'ba']} />)
  const box = screen.getByRole('combobox')
  expect(document.activeElement).toBe(box)
  await user.type(box, 'x')
  await user.click(screen.getByText('answer'))
  box.focus()
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}')
  expect(screen.getByRole('option', { selected: true }).textContent).toBe('hai')
  expect(box.getAttribute('aria-activedescendant')).toBe(screen.getByRole('option', { selected: true }).id)
  await user.keyboard('{Enter}')
  expect(onChoose).toHaveBeenCalledExactlyOnceWith('g', 'hai')
  expect(document.activeElement).toBe(box)
})

test('Enter before the answer waits for it: never a hit of an older text', async () => {
  const onChoose = vi.fn()
  const { user } = renderKit(<Slow onChoose={onChoose} answers={['khai sinh']} />)
  await user.type(screen.getByRole('combobox'), 'ks{Enter}')
  expect(onChoose).not.toHaveBeenCalled()
  await user.click(screen.getByText('answer'))
  await waitFor(() => expect(onChoose).toHaveBeenCalledExactlyOnceWith('g', 'khai sinh'))
})

test('typing on takes a waiting Enter back', async () => {
  const onChoose = vi.fn()
  const { user } = renderKit(<Slow onChoose={onChoose} answers={['khai sinh']} />)
  await user.type(screen.getByRole('combobox'), 'ks{Enter}o')
  await user.click(screen.getByText('answer'))
  await new Promise((passed) => setTimeout(passed, 30))
  expect(onChoose).not.toHaveBeenCalled()
})

test('keys of an input method are no commands (Unikey)', async () => {
  const onChoose = vi.fn()
  renderKit(<Slow onChoose={onChoose} answers={['khai sinh']} />)
  const box = screen.getByRole('combobox')
  box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }))
  expect(onChoose).not.toHaveBeenCalled()
})

test('nothing found is said, also to those who only hear it', async () => {
  const { user } = renderKit(<Slow onChoose={vi.fn()} answers={[]} />)
  await user.type(screen.getByRole('combobox'), 'zzz')
  await user.click(screen.getByText('answer'))
  expect(screen.getByRole('status').textContent).toBe('không thấy')
  expect(screen.queryByRole('option')).toBeNull()
})
