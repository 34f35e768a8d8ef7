import { describe, expect, it } from 'vitest'
import { Turns } from './turns.ts'

describe('turns', () => {
  function stage(places: number) {
    const turns = new Turns(places)
    const running: string[] = []
    const ends = new Map<string, (error?: Error) => void>()
    const take = (name: string, label: string) =>
      turns.take(name, () => {
        running.push(label)
        return new Promise<string>((done, fail) => ends.set(label, (e) => (e ? fail(e) : done(label))))
      })
    const settle = () => new Promise((later) => setImmediate(later))
    return { running, ends, take, settle }
  }

  it('one at a time in a commune, in the order they came; another commune does not wait', async () => {
    const { running, ends, take, settle } = stage(9)
    const [a1, a2, b1] = [take('a', 'a1'), take('a', 'a2'), take('b', 'b1')]
    await settle()
    expect(running).toEqual(['a1', 'b1'])
    ends.get('a1')!(new Error('refused'))
    await expect(a1).rejects.toThrow('refused')
    await settle()
    expect(running, 'one that fails does not hold up the next').toEqual(['a1', 'b1', 'a2'])
    ends.get('a2')!()
    ends.get('b1')!()
    expect(await Promise.all([a2, b1])).toEqual(['a2', 'b1'])
  })

  it('never takes more places than it was given, and gives each back', async () => {
    const { running, ends, take, settle } = stage(2)
    const all = ['a', 'b', 'c', 'd'].map((name) => take(name, name))
    await settle()
    expect(running).toEqual(['a', 'b'])
    for (const label of ['b', 'a']) ends.get(label)!()
    await settle()
    expect(running).toEqual(['a', 'b', 'c', 'd'])
    const late = take('e', 'e')
    await settle()
    expect(running).toHaveLength(4)
    for (const label of ['c', 'd']) ends.get(label)!()
    await settle()
    ends.get('e')!()
    expect(await Promise.all([...all, late])).toEqual(['a', 'b', 'c', 'd', 'e'])
  })
})
