/** A text as the sentences somebody records one by one. */

/** A stop inside a number ("8.000 đ") ends nothing. */
const SENTENCE = /.+?[.!?…]+(?=\s|$)|.+$/gs

export function sentencesOf(text: string): string[] {
  const found = text.normalize('NFC').match(SENTENCE) ?? []
  return found
    .map((sentence) => sentence.replaceAll(/\s+/g, ' ').trim())
    .filter((sentence) => sentence !== '')
}

/** The same sentence, however it was broken into lines or ended. */
export function promptKey(sentence: string): string {
  return sentence
    .normalize('NFC')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/[\s.!?…:,;]+$/, '')
}
