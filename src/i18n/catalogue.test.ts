import { readdirSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { problemCatalogue } from '../../domain/problems.ts'
import type { UiWords } from '../ui/words.ts'
import { english as staffEnglish } from './en/all.ts'
import { english as kioskEnglish } from './en/kiosk.ts'
import { problems as englishProblems } from './en/problems.ts'
import { setLocale, speakEnglishFrom, t } from './locale.ts'
import { loadProblemSentences, problemSentence } from './problem-sentence.ts'
import type { Sentence } from './sentence.ts'
import { desk } from './vi/desk.ts'
import { inSentence } from './vi/problems/form.ts'
import { problems as vietnameseProblems } from './vi/problems.ts'
import { ui } from './vi/ui.ts'

// The kit declares its words itself; that the catalogue has them all is checked here by the compiler.
const kitWords: UiWords = ui

globalThis.document ??= { documentElement: {} } as unknown as Document

// What one page carries is no other page's; together they are everything.
const english = new Map([...staffEnglish, ...kioskEnglish])

speakEnglishFrom(() => import('./en/all.ts'))
afterEach(() => setLocale('vi'))

const areas = readdirSync(new URL('./vi', import.meta.url))
  .filter((name) => name.endsWith('.ts') && name !== 'problems.ts')
  .map((name) => name.replace('.ts', ''))

test('every Vietnamese area stands in the English catalogue with the same keys', async () => {
  expect(areas.length).toBeGreaterThan(10)
  for (const area of areas) {
    const name = area.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
    const source = ((await import(`./vi/${area}.ts`)) as Record<string, object>)[name]
    if (source === undefined) throw new Error(`vi/${area}.ts does not export ${name}`)
    const target = english.get(source)
    expect(target, `en/${area}.ts is missing in en/all.ts, and in en/kiosk.ts`).toBeDefined()
    expect(Object.keys(target ?? {}).toSorted(), area).toEqual(Object.keys(source).toSorted())
  }
})

test('no message is empty in either language', () => {
  const empty: string[] = []
  const walk = (words: object, path: string) => {
    for (const [key, word] of Object.entries(words)) {
      if (word === '') empty.push(`${path}.${key}`)
      else if (typeof word === 'object' && word !== null) walk(word as object, `${path}.${key}`)
    }
  }
  for (const [source, target] of english) {
    walk(source, 'vi')
    walk(target, 'en')
  }
  expect(empty).toEqual([])
})

test('t follows the language', async () => {
  expect(t(desk).title).toBe('Bàn làm việc')
  await setLocale('en')
  expect(t(desk).title).toBe('Desk')
  expect(kitWords.close).toBe('Đóng')
})

const say = (sentence: Sentence, details = {}) =>
  typeof sentence === 'string' ? sentence : sentence(details)

test.each([
  ['vi', vietnameseProblems],
  ['en', englishProblems],
] as const)(
  'every problem code has a whole sentence in %s, with and without its details',
  (language, problems) => {
    const details = {
      label: 'Họ tên',
      left: 3,
      code: '1.001193',
      retryAfterSeconds: 30,
      message: 'Sai.',
      reason: 'short',
    }
    for (const code of Object.keys(problemCatalogue)) {
      const sentence = problems[code as keyof typeof problems]
      expect(sentence, `${language}: ${code}`).toBeDefined()
      for (const text of [say(sentence), say(sentence, details)]) {
        expect(text, code).toMatch(/[.?!]$/)
        expect(text, code).not.toMatch(/undefined|null|NaN|\[object| {2}| [.,)]/)
      }
    }
  },
)

test('a code of a newer server still says what to do, and a prototype name is no code', async () => {
  await loadProblemSentences()
  expect(problemSentence({ code: 'sync.future.thing' })).toContain('sync.future.thing')
  expect(problemSentence({ code: 'constructor' })).toContain('constructor')
  expect(problemSentence({ code: 'vault.wrong-pin', details: { left: 3 } })).toContain('Còn 3 lần')
})

test('before the sentences are there a problem is still named', async () => {
  await setLocale('en')
  expect(problemSentence({ code: 'net.offline' })).toContain('net.offline')
  await loadProblemSentences()
  expect(problemSentence({ code: 'net.offline' })).toContain('No line')
})

test.each([
  ['Họ, chữ đệm, tên', 'họ, chữ đệm, tên'],
  ['CCCD của mẹ', 'CCCD của mẹ'],
  ['Ông nội', 'ông nội'],
  ['Số căn cước', 'số căn cước'],
])('inside a sentence %s reads %s', (label, expected) => {
  expect(inSentence(label)).toBe(expected)
})
