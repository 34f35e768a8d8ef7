import { expect, test } from 'vitest'
import { createTurns } from './turns.ts'

test('two at once, the rest in the order asked, and one that left is not waited for', async () => {
  const turns = createTurns(2)
  const begun: number[] = []
  const left = new AbortController()
  const asked = [0, 1, 2, 3].map(async (n) => {
    const isMine = await turns.take(n === 2 ? left.signal : undefined)
    if (isMine) begun.push(n)
    return isMine
  })
  await Promise.resolve()
  await Promise.resolve()
  expect(begun).toEqual([0, 1])
  left.abort()
  turns.giveBack()
  expect(await Promise.all(asked)).toEqual([true, true, false, true])
  turns.giveBack()
  turns.giveBack()
  expect(await turns.take()).toBe(true)
  expect(await turns.take(AbortSignal.abort())).toBe(false)
})
