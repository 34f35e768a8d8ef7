import '../../ui/styles/index.css'
import { expect, test } from 'vitest'
import { printedBy } from '../../../tests/support/esc-pos.ts'
import { drawSlip } from './draw-slip.ts'
import { HEAD_DOTS, toEscPos } from './raster.ts'
import type { SlipLine } from './slip.ts'

const paperOf = async (lines: readonly SlipLine[]) => printedBy(toEscPos(await drawSlip(lines)))

/** Rows of black dots that belong together, from top to bottom. */
function blocks(paper: Awaited<ReturnType<typeof paperOf>>): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  for (let y = 0; y < paper.height; y++) {
    let isEmpty = true
    for (let x = 0; x < paper.width && isEmpty; x++) isEmpty = !paper.isBlack(x, y)
    const last = found.at(-1)
    if (isEmpty) continue
    if (last?.to === y - 1) last.to = y
    else found.push({ from: y, to: y })
  }
  return found
}

test.each(['huge', 'large', 'normal', 'small'] as const)(
  'a %s line of two-storey capitals comes out of the printer whole, marks and dots below included',
  async (size) => {
    const plain = blocks(await paperOf([{ text: 'AEOUY', size }]))
    const marked = await paperOf([{ text: 'ẰẪỄỘỬỸ', size }])
    const found = blocks(marked)
    const letters = plain[0]!.to - plain[0]!.from + 1
    const whole = found.at(-1)!.to - found[0]!.from + 1
    // The marks of Ẫ and the dot of Ộ are there, with white above the first and below the last of them.
    expect(whole).toBeGreaterThan(letters * 1.35)
    expect(found[0]!.from).toBeGreaterThan(0)
    expect(marked.height - 1 - found.at(-1)!.to).toBeGreaterThan(0)
  },
)

test('lines stand apart: no mark touches the line above, and nothing runs off the paper', async () => {
  const text = 'Trung tâm Phục vụ hành chính công xã HOẰNG SƠN, MỘT CỬA, ĐỖ Ộ Ệ Ự ẰẪỄỘỬỸ'
  const alone = await paperOf([{ text, size: 'large' }])
  const rows = blocks(alone).length
  expect(rows).toBeGreaterThanOrEqual(2)
  for (const y of Array.from({ length: alone.height }, (_, i) => i)) {
    expect(alone.isBlack(0, y) || alone.isBlack(HEAD_DOTS - 1, y)).toBe(false)
  }
})

test('the code on a slip is square and large enough to be read', async () => {
  const paper = await paperOf([{ text: '', size: 'normal', qr: 'https://localhost/k#A-012' }])
  const [block] = blocks(paper)
  expect(block!.to - block!.from + 1).toBeGreaterThanOrEqual(21 * 5)
})
