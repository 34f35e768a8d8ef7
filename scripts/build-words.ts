/**
 * Counts the words of `data/law` and `data/words` for the reader's corrector and writes them to
 * `workers/ocr/words-data.ts`: `npx node scripts/build-words.ts`, by hand, after the law data changed.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type WordCounts, countWords, writeCounts } from './words/count-words.ts'
import { placeNames } from './words/place-names.ts'
import { textsOfLaw } from './words/texts-of-law.ts'

const root = resolve(import.meta.dirname, '..')
/** A word written down by hand weighs as much as one met so often. */
const BY_HAND = 4

const law = join(root, 'data', 'law')
const counts: WordCounts = { words: new Map(), pairs: new Map() }
for (const text of textsOfLaw(law)) countWords(counts, text, 1)
const byHand = readFileSync(join(root, 'data', 'words', 'compounds.txt'), 'utf8').normalize('NFC')
for (const line of byHand.split('\n'))
  if (!line.startsWith('#')) for (const word of new Set(line.split(','))) countWords(counts, word, BY_HAND)
const { groups } = JSON.parse(readFileSync(join(law, 'ethnic-groups.json'), 'utf8')) as {
  groups: { name: string }[]
}
for (const { name } of groups) countWords(counts, `dân tộc ${name.normalize('NFC')}`, BY_HAND)

const data = { pairs: writeCounts(counts), places: placeNames(law).join('\n') }
writeFileSync(
  join(root, 'workers', 'ocr', 'words-data.ts'),
  `/** Made by scripts/build-words.ts out of data/law and data/words; see domain/text/marks/word-model.ts. */
export const wordsData = ${JSON.stringify(data)}
`,
)
console.log(`${counts.words.size} syllables, ${data.pairs.length + data.places.length} letters`)
