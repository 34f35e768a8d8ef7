import { expect, test } from 'vitest'
import { createWorkQueue } from './work-queue.ts'

const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

test('so many at once, in order, and a failure lets the next one go on', async () => {
  const queue = createWorkQueue(2)
  const begun: number[] = []
  const ends: (() => void)[] = []
  const all = [0, 1, 2, 3].map((n) =>
    queue
      .add(async () => {
        begun.push(n)
        await new Promise<void>((resolve) => ends.push(resolve))
        if (n === 1) throw new Error('broken')
        return n
      })
      .catch(() => 'failed'),
  )
  await turn()
  expect(begun).toEqual([0, 1])
  ends[1]!()
  await turn()
  expect(begun).toEqual([0, 1, 2])
  ends[0]!()
  await turn()
  ends[2]!()
  ends[3]!()
  expect(await Promise.all(all)).toEqual([0, 'failed', 2, 3])
})

test('whoever makes work waits until there is room', async () => {
  const queue = createWorkQueue(1)
  let end = () => {}
  void queue.add(() => new Promise<void>((resolve) => (end = resolve)))
  let isLetIn = false
  const asked = queue.room(1).then(() => (isLetIn = true))
  await turn()
  expect(isLetIn).toBe(false)
  end()
  await asked
  expect(isLetIn).toBe(true)
})
