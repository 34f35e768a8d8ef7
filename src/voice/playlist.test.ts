import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { announcementClips, announcementOf } from '../../domain/queue/announcement.ts'
import { seriesOf } from '../../domain/queue/ticket-number.ts'
import { clipFile, VOICE_FOLDER } from './clip-file.ts'
import { playlist } from './playlist.ts'

const folder = join(import.meta.dirname, '../../public', VOICE_FOLDER)
const shipped = new Set(readdirSync(folder).map((file) => VOICE_FOLDER + file))

describe('shipped clips', () => {
  it('are those of announcements, each in a file of its own, no more', () => {
    expect([...shipped].sort()).toEqual(announcementClips.map(clipFile).sort())
  })

  it('say every number of a day at every counter, from every device', () => {
    const missing = new Set<string>()
    for (let book = 1; book <= 99; book++) {
      const series = seriesOf(book)
      if (!series.ok) throw new Error(series.problem.code)
      const { value } = series
      const tickets = book === 1 ? 999 : 1
      for (let count = 1; count <= tickets; count++)
        for (let counter = 1; counter <= 20; counter++)
          for (const clip of announcementOf({ series: value, count }, counter))
            if (!shipped.has(clipFile(clip))) missing.add(clip)
    }
    expect([...missing]).toEqual([])
  })

  it('travel in 80 KB', () => {
    const bytes = [...shipped].reduce((sum, file) => sum + statSync(join(folder, '..', file)).size, 0)
    expect(bytes).toBeLessThanOrEqual(80 * 1024)
  })
})

describe('when each word is said', () => {
  const someClips = fc.array(fc.constantFrom(...announcementClips), { maxLength: 12 })

  it('one after the other, never two at once, never a gap that sounds like an end', () => {
    fc.assert(
      fc.property(
        someClips,
        fc.double({ min: 0.1, max: 2, noNaN: true }),
        fc.boolean(),
        (clips, length, chimes) => {
          const { slots, length: whole } = playlist(clips, () => length, chimes ? 1 : 0)
          expect(slots.map(({ clip }) => clip)).toEqual(clips)
          for (const [i, slot] of slots.entries()) {
            const before = slots[i - 1]
            const free = before ? slot.at - (before.at + before.length) : slot.at - (chimes ? 1 : 0)
            expect(free).toBeGreaterThanOrEqual(-1e-9)
            expect(free).toBeLessThan(0.2)
          }
          expect(whole).toBeGreaterThanOrEqual(chimes ? 1 : 0)
        },
      ),
    )
  })

  it('draws breath before the letter, the number and the counter, not inside a number', () => {
    const clips = announcementOf({ series: 'A', count: 12 }, 3)
    const { slots } = playlist(clips, () => 1, 0)
    const gaps = slots.slice(1).map(({ at }, i) => at - slots[i]!.at - 1)
    expect(clips).toEqual(['mời số', 'chữ a', 'mười', 'hai', 'đến quầy số', 'ba'])
    const [letter, number, inside, counter, counterNumber] = gaps as [number, number, number, number, number]
    for (const gap of [letter, number, counter, counterNumber]) expect(gap).toBeGreaterThan(inside)
  })

  it('a word that is absent is left out and the rest is said', () => {
    const { slots } = playlist(['mời số', 'chữ a', 'ba'], (clip) => (clip === 'chữ a' ? undefined : 1), 0)
    expect(slots.map(({ clip }) => clip)).toEqual(['mời số', 'ba'])
  })
})
