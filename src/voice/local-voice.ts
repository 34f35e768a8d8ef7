/** The machine's own Vietnamese voice, only one that works without a line. Many machines have none. */
import { signal, type ReadonlySignal } from '@preact/signals'

export interface LocalVoice {
  readonly exists: ReadonlySignal<boolean>
  say(text: string): Promise<boolean>
  stop(): void
}

export function openLocalVoice(): LocalVoice {
  const exists = signal(false)
  if (!('speechSynthesis' in globalThis)) return { exists, say: async () => false, stop: () => undefined }
  const find = () =>
    speechSynthesis.getVoices().find(({ lang, localService }) => localService && /^vi\b/i.test(lang))
  const look = () => (exists.value = find() !== undefined)
  // The list comes later than the page.
  speechSynthesis.addEventListener('voiceschanged', look)
  look()
  return {
    exists,
    say(text) {
      const voice = find()
      if (!voice) return Promise.resolve(false)
      const speech = new SpeechSynthesisUtterance(text)
      speech.voice = voice
      speech.lang = voice.lang
      speech.rate = 0.9
      return new Promise((resolve) => {
        speech.onend = () => resolve(true)
        speech.onerror = () => resolve(false)
        speechSynthesis.speak(speech)
      })
    },
    stop: () => speechSynthesis.cancel(),
  }
}
