/** Everything that is heard: calls on the board, sentences read aloud. Works without a line and without a voice of the system. */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals'
import type { TicketNumber } from '../../domain/queue/ticket-number.ts'
import { openAnnouncer, type Announcer, type Saying } from './announcer.ts'
import { loadClips, type Clips } from './clips.ts'
import { openLocalVoice } from './local-voice.ts'
import { openPlayer, type Player } from './player.ts'
import { openPrompts, VIETNAMESE } from './prompts.ts'
import { openReader } from './reader.ts'
import { openRecordings, OWN_PACK, type Recordings } from './recordings.ts'

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
  const isReady = signal(false)
  const local = openLocalVoice()
  const prompts = openPrompts(deps.recordings)
  const language = signal(VIETNAMESE)
  void prompts.reload()
  deps.recordings.onChange(() => {
    void prompts.reload()
    if (clips !== null) void renew()
  })

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

  const reader = openReader({ open, prompts, local, language })
  const languages = computed(() => [...prompts.packs.value.keys()].filter((id) => id !== OWN_PACK))
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
    languages,
    canSpeak: (text) =>
      local.exists.value ||
      (text === undefined ? languages.value.length > 0 : prompts.has(language.value, text)),
    speak: reader.speak,
    stop() {
      reader.hush()
      announcer?.stop()
    },
  }
}
