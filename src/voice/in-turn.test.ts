import { expect, it } from 'vitest'
import { inTurn } from './in-turn.ts'

function talk() {
  const heard: string[] = []
  const ends: (() => void)[] = []
  const turns = inTurn<string>(
    async ({ what, isCrowded }) => {
      heard.push(`${what} begins`)
      await new Promise<void>((end) => ends.push(end))
      heard.push(`${what} ends${isCrowded() ? ', others wait' : ''}`)
      if (what === 'broken') throw new Error('no speaker')
    },
    (a, b) => a === b,
  )
  const endOne = async () => {
    ends.shift()?.()
    await new Promise((done) => setTimeout(done, 0))
  }
  return { heard, turns, endOne }
}

it('two at once never speak over each other', async () => {
  const { heard, turns, endOne } = talk()
  const both = [turns.add('A-012'), turns.add('B-003')]
  await endOne()
  await endOne()
  await Promise.all(both)
  expect(heard).toEqual(['A-012 begins', 'A-012 ends, others wait', 'B-003 begins', 'B-003 ends'])
})

it('a recall is said again; pressed twice while it waits, once', async () => {
  const { heard, turns, endOne } = talk()
  const all = [turns.add('A-012'), turns.add('A-012'), turns.add('A-012')]
  await endOne()
  await endOne()
  await Promise.all(all)
  expect(heard.filter((line) => line === 'A-012 begins')).toHaveLength(2)
})

it('one that could not be said does not silence those after it', async () => {
  const { heard, turns, endOne } = talk()
  const both = [turns.add('broken'), turns.add('A-001')]
  await endOne()
  await endOne()
  await Promise.all(both)
  expect(heard).toContain('A-001 ends')
})

it('what waits is forgotten when the page goes silent, and nobody waits for it for ever', async () => {
  const { heard, turns, endOne } = talk()
  const both = [turns.add('A-001'), turns.add('A-002')]
  turns.clear()
  await endOne()
  await Promise.all(both)
  expect(heard).toEqual(['A-001 begins', 'A-001 ends'])
})
