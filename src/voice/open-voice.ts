/** Everything that is heard: calls on the board, sentences read aloud. Works without a line and without a voice of the system. */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals'
import type { TicketNumber } from '../../domain/queue/ticket-number.ts'
import { openAnnouncer, type Announcer, type Saying } from './announcer.ts'
import { evened, loadClips, type Clips } from './clips.ts'
import { openLocalVoice } from './local-voice.ts'
import { openPlayer, type Player } from './player.ts'
import { openPrompts, VIETNAMESE } from './prompts.ts'
import { openRecordings, type Recordings } from './recordings.ts'

export interface Voice {
  /** The browser lets the page be heard. It does after one touch or key: `wake()`. */
  readonly isReady: ReadonlySignal<boolean>
  wake(): Promise<boolean>
  /** Decodes the clips of announcements ahead, so that the first call is not late. */
  prepare(): Promise<void>
  /** Resolves when it has been said. Never speaks over another. Silent while the page may not be heard. */
  announce(number: TicketNumber, counter: number): Promise<void>
  readonly saying: ReadonlySignal<Saying | null>
  /** Id of a pack of recorded sentences; `vi` without. */
  readonly language: Signal<string>
  readonly languages: ReadonlySignal<readonly string[]>
  /** Follows packs and voices as they come: "Nghe" is shown only while this is true. Without text: anything at all. */
  canSpeak(text?: string): boolean
  /** Replaces what is being read. */
  speak(text: string): Promise<'spoken' | 'silent'>
  stop(): void
}

const AGAIN_MS = 60_000

export interface VoiceDeps {
  readonly recordings: Recordings
  readonly openPlayer: () => Player
}

export function openVoice(
  deps: VoiceDeps = { recordings: openRecordings(), openPlayer: () => openPlayer() },
): Voice {
  let player: Player | null = null
  let clips: Promise<Clips> | null = null
  let reading: { stop(): void } | null = null
  const isReady = signal(false)
  const local = openLocalVoice()
  const prompts = openPrompts(deps.recordings)
  const language = signal(VIETNAMESE)
  void prompts.reload()

  /** Not before it is needed: a kiosk nobody listens to opens no sound. */
  const open = () => {
    if (player) return player
    const opened = (player = deps.openPlayer())
    opened.isAwake.subscribe((isAwake) => (isReady.value = isAwake))
    return opened
  }
  const load = () => loadClips(open(), deps.recordings)
  const ready = () => (clips ??= loadUntilWhole())
  /** Files that were absent are looked for again, in the background: no call waits for them. */
  function loadUntilWhole(): Promise<Clips> {
    const now = load()
    void now.then(({ isWhole }) => isWhole || setTimeout(() => void renew(), AGAIN_MS))
    return now
  }
  async function renew(): Promise<void> {
    const next = loadUntilWhole()
    await next
    clips = next
  }
  let announcer: Announcer | null = null
  const saying = signal<Saying | null>(null)

  function hush() {
    reading?.stop()
    reading = null
    local.stop()
  }
  async function speak(text: string): Promise<'spoken' | 'silent'> {
    hush()
    const recorded = await prompts.find(language.value, text)
    const sound = recorded && (await heard(open(), recorded))
    if (sound && (await open().wake())) {
      const run = open().play([{ buffer: sound, at: 0 }])
      reading = run
      await run.done
      return 'spoken'
    }
    return (await local.say(text)) ? 'spoken' : 'silent'
  }
  return {
    isReady,
    wake: () => open().wake(),
    async prepare() {
      await ready()
    },
    announce(number, counter) {
      announcer ??= openAnnouncer(open(), ready, saying)
      return announcer.announce(number, counter)
    },
    saying,
    language,
    languages: computed(() => [...prompts.packs.value.keys()].filter((id) => id !== 'own')),
    canSpeak: (text) =>
      local.exists.value ||
      (text === undefined ? prompts.packs.value.size > 0 : prompts.has(language.value, text)),
    speak,
    stop() {
      hush()
      announcer?.stop()
    },
  }
}

/** Null for a recording that cannot be read: then the next way of speaking is tried. */
async function heard(player: Player, bytes: ArrayBuffer): Promise<AudioBuffer | null> {
  // Decoding takes the bytes away from whoever holds them.
  return await player.decode(bytes.slice(0)).then(evened, () => null)
}
