/**
 * Passphrases: four words chosen by the machine (2^44), or an officer's own of at least 15 characters. Words are bare
 * syllables, so Telex and VNI leave them as they are typed.
 */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { wordAt, WORD_COUNT } from './words.ts'

const WORDS_IN_PHRASE = 4
const LEAST_WORD_LETTERS = 2
/** OWASP ASVS 5, 6.2.1: what a person chose must be at least this long. */
const LEAST_OWN_CHARACTERS = 15
const LEAST_DISTINCT_CHARACTERS = 6

/** NFKC and single spaces: the keyboard that wrote it does not matter, upper and lower case do. */
export function canonicalPassphrase(typed: string): string {
  return typed.normalize('NFKC').trim().replaceAll(/\s+/g, ' ')
}

/** Every word of the list is equally likely in every place: 4 × 11 bits. */
export function choosePassphrase(
  draw: (values: Uint16Array<ArrayBuffer>) => Uint16Array = (values) => crypto.getRandomValues(values),
): string {
  for (;;) {
    // WORD_COUNT divides 2^16, so the remainder favours no word.
    const places = draw(new Uint16Array(WORDS_IN_PHRASE))
    const phrase = Array.from(places, (value) => wordAt(value % WORD_COUNT)).join(' ')
    if (checkPassphrase(phrase).ok) return phrase
  }
}

/** `vault.passphrase-too-weak` {reason}. Catches carelessness only; strength comes from the machine's choice. */
export function checkPassphrase(typed: string): Result<string> {
  const phrase = canonicalPassphrase(typed)
  const words = phrase.split(/[ -]/).filter((word) => word.length >= LEAST_WORD_LETTERS)
  if (words.length < WORDS_IN_PHRASE && phrase.length < LEAST_OWN_CHARACTERS) {
    return refuse('vault.passphrase-too-weak', { reason: 'short' })
  }
  const repetitive =
    new Set(phrase).size < LEAST_DISTINCT_CHARACTERS || new Set(words).size * 2 < words.length
  return repetitive ? refuse('vault.passphrase-too-weak', { reason: 'repetitive' }) : ok(phrase)
}
