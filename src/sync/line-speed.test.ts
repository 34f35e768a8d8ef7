import { expect, test } from 'vitest'
import { LoadSize } from './line-speed.ts'

const bounds = { start: 64, least: 16, most: 1000, targetMs: 1000 }

test('follows the line, grows fourfold at most at a time, and keeps its bounds', () => {
  const size = new LoadSize(bounds)
  size.took(64, 1) // a fast line
  expect(size.bytes).toBe(256)
  for (let i = 0; i < 5; i++) size.took(size.bytes, 1)
  expect(size.bytes).toBe(1000)
  size.took(1000, 20_000) // 50 bytes a second now
  expect(size.bytes).toBe(50)
  size.took(50, 60_000)
  expect(size.bytes).toBe(16)
})

test('on a line that breaks each load before it is through, loads become small enough to pass', () => {
  const size = new LoadSize({ ...bounds, start: 1000 })
  const passes = (bytes: number) => bytes <= 40
  let tries = 0
  while (!passes(size.bytes)) {
    size.broke()
    expect(++tries).toBeLessThan(10)
  }
})
