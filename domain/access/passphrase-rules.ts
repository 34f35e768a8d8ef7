/**
 * What a passphrase somebody chose must be: at least 15 characters, and not made of what everybody tries or of what
 * stands on the officer's own badge (ASVS 5: 6.2.1, 6.2.4, 6.2.11). Composition rules there are none.
 */
import { ok, refuse, type Result } from '../base/result.ts'
import { fold } from '../text/fold.ts'
import { commonWords } from './common-words.ts'

export const MIN_PASSPHRASE = 15
/** What must be left over when common and known words are taken out. */
const MIN_OWN = 8
const MIN_DIFFERENT = 6

export interface PassphraseSetting {
  readonly current: string
  readonly context: readonly string[] // names and codes around this account
}

/** `passphrase.too-weak` {reason: short | same | repetitive | common | context}. */
export function checkPassphrase(typed: string, { current, context }: PassphraseSetting): Result<null> {
  const weak = (reason: string) => refuse('passphrase.too-weak', { reason })
  const passphrase = plain(typed)
  if ([...passphrase].length < MIN_PASSPHRASE) return weak('short')
  if (passphrase === plain(current)) return weak('same')
  const bare = squeeze(passphrase)
  if (new Set(bare).size < MIN_DIFFERENT || isRepeated(bare)) return weak('repetitive')
  const uncommon = without(bare, commonWords)
  if (uncommon.length < MIN_OWN) return weak('common')
  const names = context.flatMap((text) => [squeeze(text), ...text.split(/[\s,.]+/).map(squeeze)])
  if (without(uncommon, names).length < MIN_OWN) return weak('context')
  return ok(null)
}

function plain(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ')
}

function squeeze(text: string): string {
  return fold(text.normalize('NFKC')).replace(/[^\p{L}\p{N}]/gu, '')
}

/** Longest first, so that a word inside another does not save the rest of it. */
function without(text: string, words: readonly string[]): string {
  const long = [...words].filter((word) => word.length >= 3).sort((a, b) => b.length - a.length)
  return long.reduce((left, word) => left.replaceAll(word, ''), text)
}

/** `abcabcabcabcab`: one piece over and over, the last of them perhaps broken off. */
function isRepeated(text: string): boolean {
  for (let size = 1; size <= text.length / 2; size++)
    if (
      text ===
      text
        .slice(0, size)
        .repeat(Math.ceil(text.length / size))
        .slice(0, text.length)
    )
      return true
  return false
}
