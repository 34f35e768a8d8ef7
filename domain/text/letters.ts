/** The letters of a Vietnamese syllable apart from its tone: the ground under tone keys and typing decoders. */

/** 0 level · 1 sắc · 2 huyền · 3 hỏi · 4 ngã · 5 nặng. */
export type Tone = 0 | 1 | 2 | 3 | 4 | 5

const TONE_BY_MARK: Readonly<Record<string, Tone>> = {
  '\u0301': 1,
  '\u0300': 2,
  '\u0309': 3,
  '\u0303': 4,
  '\u0323': 5,
}
const MARK_BY_TONE = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'] as const
const TONE_MARKS = /[\u0301\u0300\u0309\u0303\u0323]/g
const VOWEL = /[aăâeêioôơuưy]/

export interface BareSyllable {
  readonly letters: string // lower case, NFC, with đ, hat, breve and horn but no tone
  readonly tone: Tone
  readonly toneAt: number // index in `letters` of the letter that carries the tone; -1 without a tone
  readonly tones: number // how many tone marks were written; more than one is no syllable
}

export function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && VOWEL.test(letter)
}

/** Takes the tone off. Works for NFC and NFD, any case, and never fails. */
export function bareSyllable(word: string): BareSyllable {
  let letters = ''
  let tone: Tone = 0
  let toneAt = -1
  let tones = 0
  for (const letter of word.normalize('NFC').toLowerCase()) {
    const parts = letter.normalize('NFD')
    const mark = parts.match(TONE_MARKS)
    if (mark === null) {
      letters += letter
      continue
    }
    tone = TONE_BY_MARK[mark[0] ?? ''] ?? 0
    toneAt = letters.length
    tones += mark.length
    letters += parts.replace(TONE_MARKS, '').normalize('NFC')
  }
  return { letters, tone, toneAt, tones }
}

/** Puts a tone on one letter of a bare syllable. */
export function withTone(letters: string, at: number, tone: Tone): string {
  const marked = `${letters[at] ?? ''}${MARK_BY_TONE[tone]}`.normalize('NFC')
  return letters.slice(0, at) + marked + letters.slice(at + 1)
}
