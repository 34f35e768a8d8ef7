/** "Nghe đọc": what a screen says of itself, or what can be seen. The voice is fetched when somebody first wants it. */
import { signal, type ReadonlySignal } from '@preact/signals'
import type { Voice } from '../../voice/open-voice.ts'

export interface ReadAloud {
  readonly isSpeaking: ReadonlySignal<boolean>
  readonly speak: (text: string) => void
  /** What the screen in front says. */
  readonly readScreen: () => void
  readonly hush: () => void
  readonly onReadAloud: (text: () => string) => () => void
}

export function createReadAloud(
  load: () => Promise<Pick<Voice, 'speak' | 'stop'>> = async () =>
    (await import('../../voice/open-voice.ts')).openVoice(),
): ReadAloud {
  const texts = new Set<() => string>()
  const isSpeaking = signal(false)
  let voice: ReturnType<typeof load> | null = null
  let turn = 0

  async function say(text: string): Promise<void> {
    const mine = ++turn
    isSpeaking.value = true
    try {
      await (await (voice ??= load())).speak(text)
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

  return {
    isSpeaking,
    speak: (text) => void say(text),
    readScreen: () => void say([...texts].at(-1)?.() ?? visibleText()),
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
