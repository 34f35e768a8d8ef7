/** Words around a request that say nothing about what is wanted ("cho tôi hỏi muốn làm … thì cần giấy tờ gì ạ"). */
import { fold } from './fold.ts'
import { groupBy } from './group-by.ts'

const PHRASES = `
cho tôi hỏi, cho em hỏi, cho mình hỏi, cho hỏi, xin hỏi, hỏi về, tôi muốn, em muốn, mình muốn, muốn làm, làm thế nào,
như thế nào, thế nào, ở đâu, chỗ nào, khi nào, bao lâu, bao nhiêu tiền, hết bao nhiêu, cần gì, cần những gì, cần giấy tờ gì,
những giấy tờ nào, giấy tờ, những gì, giấy tờ gì, giấy tờ nào, mang theo, phải làm sao, làm sao, được không, có được không,
có phải, thì phải, ra xã, lên xã, ở xã, nhờ cô, nhờ chú, cô chú, anh chị, bây giờ, giờ, hôm qua, hôm nay, được 10 ngày,
để đi, nhà tôi, nhà em, của tôi, của em, con tôi, cháu nhà em, gia đình tôi, thủ tục
`
const WORDS = `
tôi em làm mình tớ ạ nhé nhỉ à ơi dạ vâng thì là mà và với cho giúp hộ muốn cần phải được có xin nhờ hỏi gì nào đâu sao
thế này kia đó đấy ấy cái những các một giờ nay đã đang sẽ vừa mới cũng còn rồi nữa ở tại để về của bị nếu hay hoặc
không chưa lắm quá đi ra vào lên
`

interface Word {
  readonly marked: string
  readonly folded: string
}

function wordsOf(text: string): Word[] {
  return text.split(/\s+/).map((marked) => ({ marked, folded: fold(marked) }))
}

const fillerPhrases = groupBy(PHRASES.trim().split(/,\s*/).map(wordsOf), (phrase) => phrase[0]?.folded ?? '')
const fillerWords = new Set(WORDS.trim().split(/\s+/))
const foldedFillerWords = new Set([...fillerWords].map(fold))

/** How much a missing word counts, 0…1: `says nothing` 0.1, `may say nothing` (marks lost) 0.35, content 1. */
export function fillerFactors(words: readonly string[]): number[] {
  const typed = words.map((word) => ({ marked: word.normalize('NFC').toLowerCase(), folded: fold(word) }))
  const factors = typed.map(oneWord)
  typed.forEach(({ folded }, at) => {
    for (const phrase of fillerPhrases.get(folded) ?? []) {
      if (phrase.every((word, k) => isSame(typed[at + k], word))) factors.fill(0.1, at, at + phrase.length)
    }
  })
  return factors
}

function oneWord({ marked, folded }: Word): number {
  if (marked !== folded) return fillerWords.has(marked) ? 0.1 : 1
  if (!foldedFillerWords.has(folded)) return 1
  return fillerWords.has(folded) ? 0.2 : 0.35
}

/** Typed without marks, a word may stand for any marks; typed with them, it means what it says. */
function isSame(typed: Word | undefined, word: Word): boolean {
  if (typed === undefined || typed.folded !== word.folded) return false
  return typed.marked === typed.folded || typed.marked === word.marked
}
