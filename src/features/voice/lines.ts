/** What is recorded: the words of calls, and the sentences that forms and the kiosk read aloud. */
import type { FormDefinition } from '../../../domain/form/form.ts'
import { announcementClips } from '../../../domain/queue/announcement.ts'
import { readAloudOf } from '../../guided/read-aloud.ts'
import { promptKey, sentencesOf } from '../../voice/sentences.ts'

/** One thing somebody says into the microphone. */
export interface Line {
  readonly key: string // under which it is kept
  readonly text: string // what the speaker reads
}

export const callLines: readonly Line[] = announcementClips.map((words) => ({ key: words, text: words }))

/** Fewer words are labels of buttons, which nobody has read to them. */
const LEAST_WORDS = 3

/** Each sentence once, in the order of the screens; with forms, the questions of these forms. */
export function promptLines(words: readonly object[], forms: readonly FormDefinition[]): Line[] {
  const texts = [
    ...words.flatMap(stringsOf).filter((text) => text.split(/\s+/).length >= LEAST_WORDS),
    ...forms.flatMap((form) => Object.values(form.ui.fields).map((ui) => readAloudOf(ui, false))),
  ]
  const lines = new Map<string, string>()
  for (const sentence of texts.flatMap(sentencesOf)) {
    const key = promptKey(sentence)
    if (key !== '' && !lines.has(key)) lines.set(key, sentence)
  }
  return [...lines].map(([key, text]) => ({ key, text }))
}

/** Sentences with a number or a name in them are functions, and cannot be recorded. */
function stringsOf(words: object): string[] {
  return Object.values(words).flatMap((word: unknown) =>
    typeof word === 'string' ? [word] : typeof word === 'object' && word !== null ? stringsOf(word) : [],
  )
}
