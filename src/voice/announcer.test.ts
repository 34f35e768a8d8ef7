import { signal } from '@preact/signals'
import { expect, it } from 'vitest'
import { announcementOf } from '../../domain/queue/announcement.ts'
import { openAnnouncer, type Saying } from './announcer.ts'
import type { Clips } from './clips.ts'
import type { Player, Timed } from './player.ts'

const A5 = { series: 'A', count: 5 }
const A6 = { series: 'A', count: 6 }
const soon = () => new Promise((done) => setTimeout(done, 0))

function hall(words = 0.5) {
  const played: { sounds: readonly Timed[]; end: () => void }[] = []
  const isAwake = signal(true)
  const buffer = (duration: number) => ({ duration }) as AudioBuffer
  const voice = new Map(
    [...announcementOf(A5, 2), ...announcementOf(A6, 3)].map((clip) => [clip, buffer(words)]),
  )
  const clips: Clips = { chime: buffer(1), isWhole: true, voiceFor: () => voice }
  const player = {
    isAwake,
    play(sounds: readonly Timed[]) {
      let end: () => void = () => undefined
      const done = new Promise<void>((resolve) => (end = resolve))
      played.push({ sounds, end })
      return { startsInMs: 30, done, stop: end }
    },
  } as unknown as Player
  const saying = signal<Saying | null>(null)
  const announcer = openAnnouncer(player, async () => clips, saying)
  const endOne = async () => {
    await soon()
    played.at(-1)?.end()
    await soon()
  }
  return { announcer, played, isAwake, saying, endOne }
}

it('chime and words, then the words once more', async () => {
  const { announcer, played, saying, endOne } = hall()
  const said = announcer.announce(A5, 2)
  await soon()
  expect(saying.value).toMatchObject({ number: A5, counter: 2 })
  await endOne()
  await endOne()
  await said
  const clips = announcementOf(A5, 2).length
  expect(played.map(({ sounds }) => sounds.length)).toEqual([clips + 1, clips])
  expect(played[0]?.sounds[0]).toMatchObject({ at: 0, buffer: { duration: 1 } })
  expect(saying.value).toBeNull()
})

it('with another waiting each is said once', async () => {
  const { announcer, played, saying, endOne } = hall()
  const both = [announcer.announce(A5, 2), announcer.announce(A6, 3)]
  await endOne()
  expect(saying.value).toMatchObject({ number: A6 })
  await endOne()
  await endOne()
  await Promise.all(both)
  expect(played).toHaveLength(3)
})

it('while the page may not be heard nothing is said, and nothing is made up for later', async () => {
  const { announcer, played, isAwake } = hall()
  isAwake.value = false
  await announcer.announce(A5, 2)
  isAwake.value = true
  await soon()
  expect(played).toEqual([])
})

it('stopped, it does not begin again', async () => {
  const { announcer, played } = hall()
  const both = [announcer.announce(A5, 2), announcer.announce(A6, 3)]
  await soon()
  announcer.stop()
  await Promise.all(both)
  expect(played).toHaveLength(1)
})
