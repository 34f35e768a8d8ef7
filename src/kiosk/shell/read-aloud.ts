/** "Nghe đọc": what a screen says of itself, or what can be seen. The voice is fetched when somebody first wants it. */
import { computed, effect, signal, type ReadonlySignal } from '@preact/signals'
import type { Voice } from '../../voice/open-voice.ts'

const VIETNAMESE = 'vi'

export interface ReadAloud {
  readonly isSpeaking: ReadonlySignal<boolean>
  /** False when neither a voice nor a recording is on this machine: then nothing is offered. */
  readonly canSpeak: ReadonlySignal<boolean>
  /** Finds out, once the first screen is there. */
  readonly look: () => void
  readonly language: ReadonlySignal<string>
  /** The next language somebody recorded for this kiosk, then Vietnamese again. Null: there is none. */
  readonly following: ReadonlySignal<string | null>
  /** From now on in that language, beginning with the screen in front. */
  readonly readIn: (language: string) => void
  /** Back to Vietnamese: who chose has left. */
  readonly forget: () => void
  readonly speak: (text: string) => void
  /** What the screen in front says. */
  readonly readScreen: () => void
  readonly hush: () => void
  readonly onReadAloud: (text: () => string) => () => void
}

export function createReadAloud(
  load: () => Promise<Pick<Voice, 'speak' | 'stop' | 'language' | 'languages' | 'canSpeak'>> = async () =>
    (await import('../../voice/open-voice.ts')).openVoice(),
): ReadAloud {
  const canSpeak = signal(true)
  const language = signal(VIETNAMESE)
  const languages = signal<readonly string[]>([])
  const texts = new Set<() => string>()
  const isSpeaking = signal(false)
  let voice: ReturnType<typeof load> | null = null
  let turn = 0

  async function open() {
    voice ??= load().then((opened) => {
      effect(() => void (canSpeak.value = opened.canSpeak()))
      effect(() => void (languages.value = opened.languages.value))
      effect(() => void (opened.language.value = language.value))
      return opened
    })
    return await voice
  }

  async function say(text: string): Promise<void> {
    const mine = ++turn
    isSpeaking.value = true
    try {
      await (await open()).speak(text)
    } catch {
      voice = null // its part could not be loaded: the next touch tries again
    }
    if (mine === turn) isSpeaking.value = false
  }

  function hush(): void {
    turn += 1
    isSpeaking.value = false
    void voice?.then((opened) => opened.stop()).catch(() => undefined)
  }

  const readScreen = () => void say([...texts].at(-1)?.() ?? visibleText())

  return {
    isSpeaking,
    canSpeak,
    look: () => void open().catch(() => undefined),
    language,
    following: computed(() => {
      const all = [VIETNAMESE, ...languages.value.filter((one) => one !== VIETNAMESE)]
      return all.length === 1 ? null : (all[(all.indexOf(language.value) + 1) % all.length] ?? null)
    }),
    readIn(next) {
      language.value = next
      readScreen()
    },
    forget: () => void (language.value = VIETNAMESE),
    speak: (text) => void say(text),
    readScreen,
    hush,
    onReadAloud(text) {
      texts.add(text)
      return () => void texts.delete(text)
    },
  }
}

function visibleText(): string {
  const parts = document.querySelectorAll<HTMLElement>('[data-read]')
  return [...parts].map((part) => part.innerText.trim().replace(/\s*\n\s*/g, '. ')).join('. ')
}
