/** One voice for the page; opened when a screen first speaks. */
import { openVoice, type Voice } from '../voice/open-voice.ts'

let made: Voice | null = null

export function staffVoice(): Voice {
  made ??= openVoice()
  return made
}
