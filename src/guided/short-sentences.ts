/** A text cut into sentences short enough to be heard and kept in mind: at most fifteen words each. */
export const MOST_WORDS = 15

/** Nothing of the text is left out except numbering, dots to be filled in and brackets. */
export function shortSentences(text: string): readonly string[] {
  return plain(text)
    .split(/(?<=[.!?])\s+|\s*[;:()]\s*/u)
    .flatMap((part) => (wordsOf(part).length <= MOST_WORDS ? [part] : atCommas(part)))
    .map(finished)
    .filter((sentence) => sentence !== '')
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '')
}

/** `11. `, `2. Mức độ`, `…`, `xã/phường`: for the eye only. */
function plain(text: string): string {
  return text
    .replace(/^\s*\d+[.)]\s*/u, '')
    .replaceAll(/[…]|\.{2,}/gu, ' ')
    .replaceAll('/', ', ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}

/** Cut where one takes breath; where there is no comma, after the fifteenth word. */
function atCommas(text: string): readonly string[] {
  const sentences: string[][] = [[]]
  for (const piece of text.split(/(?<=,)\s+/u)) {
    const words = wordsOf(piece)
    const last = sentences.at(-1) as string[]
    if (last.length + words.length <= MOST_WORDS) last.push(...words)
    else
      for (let at = 0; at < words.length; at += MOST_WORDS) sentences.push(words.slice(at, at + MOST_WORDS))
  }
  return sentences.map((words) => words.join(' '))
}

function finished(text: string): string {
  const bare = text.replace(/^[\s,\-–.]+|[\s,\-–]+$/gu, '')
  if (bare === '') return ''
  const capital = bare.charAt(0).toLocaleUpperCase('vi') + bare.slice(1)
  return /[.!?]$/u.test(capital) ? capital : `${capital}.`
}
