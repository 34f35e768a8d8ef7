/** A word as read, taken apart: marks around it, the letters, and how they are written. */
import { inDocumentToneStyle } from '../tone-key.ts'

export interface WordForm {
  readonly lead: string // punctuation before
  readonly letters: string // as read; empty when the word is no plain word of letters
  readonly trail: string // punctuation after
  readonly low: string // `letters` in lower case and in the tone style of documents (hóa, not hoá)
  readonly script: 'lower' | 'title' | 'capitals'
  readonly endsPhrase: boolean // what follows stands in no relation to it
}

const PLAIN = /^([("'“‘«[]*)(\p{L}+)([)"'”’»\].,;:!?…]*)$/u
/** Digits, marks inside, mixed case: nothing of ours. */
const NO_WORD: WordForm = {
  lead: '',
  letters: '',
  trail: '',
  low: '',
  script: 'lower',
  endsPhrase: true,
}

export function formOf(text: string): WordForm {
  const [, lead = '', letters = '', trail = ''] = PLAIN.exec(text.normalize('NFC')) ?? []
  const script = scriptOf(letters)
  if (script === undefined) return NO_WORD
  return {
    lead,
    letters,
    trail,
    low: inDocumentToneStyle(letters.toLowerCase()),
    script,
    endsPhrase: /[)"”»\].,;!?…]/.test(trail),
  }
}

function scriptOf(letters: string): WordForm['script'] | undefined {
  if (letters === '') return undefined
  const low = letters.toLowerCase()
  if (letters === low) return 'lower'
  if (letters.length > 1 && letters === letters.toUpperCase()) return 'capitals'
  return letters.slice(1) === low.slice(1) ? 'title' : undefined
}

/** `low` written as `form` was, with its punctuation. */
export function inFormOf(form: WordForm, low: string): string {
  const written =
    form.script === 'capitals'
      ? low.toUpperCase()
      : form.script === 'title'
        ? low.charAt(0).toUpperCase() + low.slice(1)
        : low
  return form.lead + written + form.trail
}
