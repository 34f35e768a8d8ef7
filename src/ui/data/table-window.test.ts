import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowWindow } from './table-window.ts'

test('every row that can be seen is drawn, and the height of the list never changes', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5000 }),
      fc.integer({ min: 20, max: 80 }),
      fc.integer({ min: 100, max: 1200 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (rows, rowHeight, height, share) => {
        const scrollTop = Math.floor(share * Math.max(0, rows * rowHeight - height))
        const shown = rowWindow({ rows, rowHeight, scrollTop, height, spare: 12 })
        const firstSeen = Math.floor(scrollTop / rowHeight)
        const lastSeen = Math.min(rows - 1, Math.ceil((scrollTop + height) / rowHeight) - 1)
        return (
          shown.from <= firstSeen &&
          shown.to > lastSeen &&
          shown.before + (shown.to - shown.from) * rowHeight + shown.after === rows * rowHeight
        )
      },
    ),
  )
})

test('the row that holds the focus stays drawn while it is near', () => {
  const view = { rows: 1000, rowHeight: 40, scrollTop: 4000, height: 400, spare: 5 }
  expect(rowWindow({ ...view, keep: 92 }).from).toBe(92)
  expect(rowWindow({ ...view, keep: 10 }).from).toBe(95)
})
