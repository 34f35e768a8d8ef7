import '../../ui/styles/index.css'
import { cleanup, render } from '@testing-library/preact'
import { createRef } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { A4Sheet } from './A4Sheet.tsx'
import { LARGEST_PT, SMALLEST_PT } from './fit-page.ts'
import styles from './Posters.module.css'

/** As src/ui/styles/base.css has it where the system asks for less motion. */
const LESS_MOTION = '@layer base { *, *::before { transition-duration: 1ms !important } }'
let lessMotion: HTMLStyleElement

beforeEach(() => {
  lessMotion = document.createElement('style')
  lessMotion.textContent = LESS_MOTION
  document.head.append(lessMotion)
})
afterEach(() => {
  cleanup()
  lessMotion.remove()
})

const PAPER = 'Giấy tờ chứng minh nơi cư trú của người yêu cầu, xuất trình, không nộp: LÒ VĂN ẰẪỄỘỬỸ'
const poster = (papers: number) => (
  <A4Sheet sheetRef={createRef()}>
    <h2 class={styles.title}>Khai sinh</h2>
    <ul class={styles.list}>
      {Array.from({ length: papers }, (_, at) => (
        <li key={at}>{PAPER.slice((at * 7) % 40)}</li>
      ))}
    </ul>
  </A4Sheet>
)

function measured() {
  const text = document.querySelector('h2')!.parentElement!
  return {
    text,
    type: Number.parseFloat(text.style.fontSize),
    share: text.offsetHeight / text.parentElement!.clientHeight,
  }
}

for (const [name, width] of [
  ['at a desk', 1366],
  ['seen smaller, on a tablet', 800],
] as const)
  test(`a page is filled and never run over, however often it is fitted, ${name}`, async () => {
    await page.viewport(width, 900)
    const types: number[] = []
    for (const papers of [3, 15, 22, 30, 45]) {
      render(poster(papers))
      await document.fonts.ready
      const { type, share } = measured()
      types.push(type)
      expect(share).toBeLessThanOrEqual(0.99)
      if (type < LARGEST_PT) expect([papers, type, share > 0.8 || share]).toEqual([papers, type, true])
      for (let again = 0; again < 3; again++) {
        dispatchEvent(new Event('beforeprint'))
        expect(measured().type).toBe(type)
      }
      cleanup()
    }
    expect(types).toEqual([...types].sort((a, b) => b - a))
    expect(types[0]).toBe(LARGEST_PT)
    expect(types.at(-1)).toBeLessThan(14)
  })

test('out of sight nothing is measured; once seen it is', async () => {
  render(poster(22))
  const { type } = measured()
  cleanup()
  const container = document.body.appendChild(document.createElement('div'))
  container.style.display = 'none'
  render(poster(22), { container })
  expect(measured().type).toBe(SMALLEST_PT)
  container.style.display = ''
  await expect.poll(() => measured().type).toBe(type)
})
