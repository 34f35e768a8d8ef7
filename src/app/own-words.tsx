/** Where an officer comes with words that work once, they take their own first; then what they wanted is done with those. */
import { signal } from '@preact/signals'
import { refuse, type Result } from '../../domain/base/result.ts'
import type { Http } from '../sync/http.ts'
import { takeOwnWords } from '../sync/own-words.ts'
import type { Credentials } from '../sync/sign-in-flows.ts'
import { later } from './later.tsx'

interface Asked {
  readonly take: () => Promise<Result<string>>
  readonly answer: (words: string | null) => void
}

const OwnWordsDialog = later(
  async () => (await import('../features/unlock/OwnWordsDialog.tsx')).OwnWordsDialog,
  'nothing',
)
const asked = signal<Asked | null>(null)

/** The words taken; null when the officer put it off. */
async function askForWords(take: Asked['take']): Promise<string | null> {
  asked.peek()?.answer(null)
  const words = await new Promise<string | null>((answer) => (asked.value = { take, answer }))
  asked.value = null
  return words
}

/** `work`, and once more with the officer's own words when what was typed works once only. */
export async function withOwnWords<T>(
  http: Pick<Http, 'post'>,
  typed: Credentials,
  work: (typed: Credentials) => Promise<Result<T>>,
): Promise<Result<T>> {
  const first = await work(typed)
  if (first.ok || first.problem.code !== 'sign-in.passphrase-change-needed') return first
  const passphrase = await askForWords(() => takeOwnWords(http, typed))
  if (passphrase === null) return first
  return await work({ officer: typed.officer, passphrase })
}

/**
 * At the lock screen: the slot there still holds the words of before, which nobody has any more. A colleague who opens
 * this device lets the officer in anew, with the words just taken.
 */
export function withOwnWordsLocked<T>(
  http: Pick<Http, 'post'>,
  typed: Credentials,
  work: (typed: Credentials) => Promise<Result<T>>,
): Promise<Result<T>> {
  return withOwnWords(http, typed, async (now) =>
    now === typed ? await work(now) : refuse('device.slot.missing'),
  )
}

/** Stands once, before and behind the lock; the dialog is there only while it is asked. */
export function OwnWordsHost() {
  const ask = asked.value
  if (ask === null) return null
  return (
    <OwnWordsDialog
      onTake={ask.take}
      onDone={(words) => ask.answer(words)}
      onClose={() => ask.answer(null)}
    />
  )
}
