import { expect, it } from 'vitest'
import { parseArguments } from './arguments.ts'
import { forEachInOrder } from './in-order.ts'

it('takes files in the order given, a kind and a number of engines', () => {
  expect(parseArguments(['--kind', 'birth-notice', 'b.jpg', '--engines', '1', 'a.png'])).toMatchObject({
    kind: 'birth-notice',
    engines: 1,
    files: ['b.jpg', 'a.png'],
  })
  expect(parseArguments(['--', '--strange.jpg'])).toMatchObject({ files: ['--strange.jpg'] })
})

it.each([
  [[]],
  [['--kind', 'toString', 'a.jpg']],
  [['--kind']],
  [['--engines', '0', 'a.jpg']],
  [['--what', 'a.jpg']],
])('says what is wrong with %j', (args) => expect(parseArguments(args)).toHaveProperty('fault'))

it('tells answers in the order asked, though the first takes longest', async () => {
  const told: string[] = []
  const waits: Record<string, number> = { a: 30, b: 1, c: 1, d: 5 }
  let atOnce = 0
  let most = 0
  await forEachInOrder(
    Object.keys(waits),
    2,
    async (name) => {
      most = Math.max(most, ++atOnce)
      await new Promise((later) => setTimeout(later, waits[name]))
      atOnce -= 1
      return name.toUpperCase()
    },
    (name, answer) => told.push(name + answer),
  )
  expect(told).toEqual(['aA', 'bB', 'cC', 'dD'])
  expect(most).toBe(2)
})
