import { expect, test } from 'vitest'
import { findNumber } from '../text/words-to-number.ts'
import { announcementClips, announcementOf } from './announcement.ts'
import { SERIES_LETTERS, seriesOf } from './ticket-number.ts'

const spoken = (series: string, count: number, counter: number) =>
  announcementOf({ series, count }, counter).join(' ')

test.each([
  ['A', 12, 3, 'mời số chữ a mười hai đến quầy số ba'],
  ['B', 121, 1, 'mời số chữ bê một trăm hai mươi mốt đến quầy số một'],
  ['C', 104, 15, 'mời số chữ xê một trăm linh bốn đến quầy số mười lăm'],
  ['K', 24, 20, 'mời số chữ ca hai mươi tư đến quầy số hai mươi'],
  ['AB', 555, 11, 'mời số chữ a chữ bê năm trăm năm mươi lăm đến quầy số mười một'],
])('%s-%i at %i: %s', (series, count, counter, words) => {
  expect(spoken(series, count, counter)).toBe(words)
})

test('every number of a day at every counter is made of clips that are recorded, and is heard as that number', () => {
  const recorded = new Set(announcementClips)
  const missing = new Set<string>()
  const wrong: string[] = []
  for (let count = 1; count <= 999; count++)
    for (let counter = 1; counter <= 20; counter++) {
      const clips = announcementOf({ series: 'A', count }, counter)
      for (const clip of clips) if (!recorded.has(clip)) missing.add(clip)
      const [, before = '', after = ''] = /^mời số chữ a (.+) đến quầy số (.+)$/.exec(clips.join(' ')) ?? []
      if (findNumber(before) !== count || findNumber(after) !== counter) wrong.push(clips.join(' '))
    }
  expect([...missing]).toEqual([])
  expect(wrong).toEqual([])
})

test('every series has its letters recorded, no two sound the same', () => {
  for (let book = 1; book <= 99; book++) {
    const series = seriesOf(book)
    if (!series.ok) throw new Error(series.problem.code)
    for (const clip of announcementOf({ series: series.value, count: 1 }, 1))
      expect(announcementClips).toContain(clip)
  }
  expect(new Set(announcementClips).size).toBe(announcementClips.length)
  expect(announcementClips).toHaveLength(2 + SERIES_LETTERS.length + 17)
})
