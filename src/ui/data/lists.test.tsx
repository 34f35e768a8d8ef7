import { cleanup, screen } from '@testing-library/preact'
import { useState } from 'preact/hooks'
import { afterEach, expect, test, vi } from 'vitest'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { Table } from './Table.tsx'

afterEach(cleanup)

const numbered = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ code: `HS-${at}`, name: `Người ${at}` }))
const columns = [
  { key: 'code', title: 'Mã hồ sơ', cell: (row: { code: string }) => row.code },
  { key: 'name', title: 'Người nộp', cell: (row: { name: string }) => row.name },
]
const focused = () => document.activeElement?.textContent

test('a table is one Tab stop; arrows, Home and End walk it, Enter selects and then opens', async () => {
  const onOpen = vi.fn()
  function Held() {
    const [selected, setSelected] = useState<string>()
    return (
      <Table
        caption="Việc cần làm"
        rows={numbered(5)}
        rowKey={(row) => row.code}
        columns={columns}
        selected={selected}
        onSelect={(row) => setSelected(row.code)}
        onOpen={onOpen}
      />
    )
  }
  const { user } = renderKit(<Held />)
  await user.tab()
  expect(focused()).toBe('HS-0')
  await user.keyboard('{ArrowDown}{ArrowDown}')
  expect(focused()).toBe('HS-2')
  await user.keyboard('{End}')
  expect(focused()).toBe('HS-4')
  await user.keyboard('{ArrowDown}{Home}{ArrowUp}')
  expect(focused()).toBe('HS-0')
  await user.keyboard('{ArrowDown}{Enter}')
  expect(screen.getByRole('button', { name: 'HS-1' }).getAttribute('aria-current')).toBe('true')
  expect(onOpen).not.toHaveBeenCalled()
  await user.keyboard('{Enter}')
  expect(onOpen).toHaveBeenCalledExactlyOnceWith({ code: 'HS-1', name: 'Người 1' })
  await user.tab()
  expect(document.activeElement).toBe(document.body)
})

test('of 1,000 rows only the visible part is drawn, yet the count is told and every row can be reached', async () => {
  const { user, container } = renderKit(
    <Table
      caption="Hồ sơ"
      rows={numbered(1000)}
      rowKey={(row) => row.code}
      columns={columns}
      onSelect={() => undefined}
    />,
  )
  expect(container.querySelectorAll('tbody tr[data-at]').length).toBeLessThan(60)
  expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('1001')
  await user.tab()
  await user.keyboard('{End}')
  expect(focused()).toBe('HS-999')
  await user.keyboard('{ArrowUp}')
  expect(focused()).toBe('HS-998')
  expect(container.querySelectorAll('tbody tr[data-at]').length).toBeLessThan(60)
})

test('walking the rows draws anew the row left and the row come to, no other', async () => {
  const drawn = vi.fn()
  const counted = columns.map((column, i) =>
    i === 0 ? column : { ...column, cell: (row: { code: string }) => (drawn(row.code), row.code) },
  )
  const { user } = renderKit(
    <Table
      caption="Hồ sơ"
      rows={numbered(20)}
      rowKey={(row) => row.code}
      columns={counted.slice(0, 2)}
      onOpen={() => undefined}
    />,
  )
  await user.tab()
  drawn.mockClear()
  await user.keyboard('{ArrowDown}')
  expect(new Set(drawn.mock.calls.map(([code]) => code as string)).size).toBeLessThanOrEqual(2)
})

test('300 rows are still drawn whole', () => {
  const { container } = renderKit(
    <Table caption="Hồ sơ" rows={numbered(300)} rowKey={(row) => row.code} columns={columns} />,
  )
  expect(container.querySelectorAll('tbody tr[data-at]')).toHaveLength(300)
})
