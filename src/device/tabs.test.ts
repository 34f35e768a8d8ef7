import { afterEach, describe, expect, it, vi } from 'vitest'
import { createTabs, type TabMessage, type Tabs } from './tabs.ts'

const open: Tabs[] = []
const raw: BroadcastChannel[] = []
let names = 0
function twoTabs(): [Tabs, Tabs, BroadcastChannel] {
  const name = `tabs-${names++}`
  const stranger = new BroadcastChannel(name)
  const pair: [Tabs, Tabs] = [createTabs(new BroadcastChannel(name)), createTabs(new BroadcastChannel(name))]
  open.push(...pair)
  raw.push(stranger)
  return [...pair, stranger]
}
afterEach(() => {
  open.splice(0).forEach((tabs) => tabs.close())
  raw.splice(0).forEach((channel) => channel.close())
})

describe('tabs of one device', () => {
  it('hear each other and never themselves', async () => {
    const [a, b] = twoTabs()
    const heardByA = vi.fn<(message: TabMessage) => void>()
    const heardByB = vi.fn<(message: TabMessage) => void>()
    a.listen(heardByA)
    const stop = b.listen(heardByB)
    a.tell({ kind: 'locked', depth: 'warm' })
    a.tell({ kind: 'changed' })
    await vi.waitFor(() => expect(heardByB).toHaveBeenCalledTimes(2))
    expect(heardByB.mock.calls.flat()).toEqual([{ kind: 'locked', depth: 'warm' }, { kind: 'changed' }])
    expect(heardByA).not.toHaveBeenCalled()
    stop()
    a.tell({ kind: 'changed' })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(heardByB).toHaveBeenCalledTimes(2)
  })

  it('act on nothing they do not understand, and read an unclear lock as a cold one', async () => {
    const [a, , stranger] = twoTabs()
    const heard = vi.fn<(message: TabMessage) => void>()
    a.listen(heard)
    for (const message of [
      null,
      7,
      'locked',
      {},
      { kind: 'unlock' },
      { kind: 'locked', depth: 'lukewarm' },
    ]) {
      stranger.postMessage(message)
    }
    stranger.postMessage({ kind: 'shown', extra: 'x' })
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(2))
    expect(heard.mock.calls.flat()).toEqual([{ kind: 'locked', depth: 'cold' }, { kind: 'shown' }])
  })
})
