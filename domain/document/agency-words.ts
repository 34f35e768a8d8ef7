/** Words of which the names of agencies are made: the reader's tone slips in them are put right, never in a name. */
import { fold } from '../text/fold.ts'
import { likeCase } from '../text/tone-key.ts'

const PHRASES = [
  'Ủy ban nhân dân', 'Hội đồng nhân dân', 'Công an', 'Bệnh viện', 'Bệnh viện Đa khoa', 'Bệnh viện Phụ sản', 'Trung tâm Y tế', 'Trạm Y tế',
  'Sở Y tế', 'Sở Tư pháp', 'Thanh Hóa', 'xã', 'phường', 'thị trấn', 'huyện', 'thị xã', 'thành phố', 'tỉnh', 'khu vực',
].map((phrase) => phrase.split(' ')) // prettier-ignore

/** Only where whole phrases fit letter by letter: "ỦY BẠN NHÂN DÂN" → "ỦY BAN NHÂN DÂN". */
export function withAgencyWords(text: string): string {
  const words = text.split(' ')
  for (const phrase of PHRASES)
    for (let from = 0; from + phrase.length <= words.length; from++)
      if (fits(words, from, phrase))
        phrase.forEach((word, i) => (words[from + i] = inCaseOf(word, words[from + i]!)))
  return words.join(' ')
}

function fits(words: readonly string[], from: number, phrase: readonly string[]): boolean {
  return (
    phrase.every((word, i) => fold(letters(words[from + i]!)) === fold(word)) &&
    (phrase.length > 1 || from > 0)
  )
}

const letters = (word: string) => word.replace(/[^\p{L}]/gu, '')

function inCaseOf(word: string, model: string): string {
  const bare = letters(model)
  return model.replace(bare, likeCase(bare === bare.toLowerCase() ? word.toLowerCase() : word, bare))
}
