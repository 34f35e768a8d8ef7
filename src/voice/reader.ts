/** Reads sentences aloud: as somebody recorded them, else with the machine's own voice, else not at all. */
import type { ReadonlySignal } from '@preact/signals'
import { readied } from './clips.ts'
import type { LocalVoice } from './local-voice.ts'
import type { Player } from './player.ts'
import type { Prompts } from './prompts.ts'

const BETWEEN_SENTENCES_S = 0.25

export interface ReaderDeps {
  readonly open: () => Player
  readonly prompts: Prompts
  readonly local: LocalVoice
  readonly language: ReadonlySignal<string>
}

export interface Reader {
  /** Replaces what is being read. */
  readonly speak: (text: string) => Promise<'spoken' | 'silent'>
  hush(): void
}

export function openReader({ open, prompts, local, language }: ReaderDeps): Reader {
  let turn = 0
  let reading: { stop(): void } | null = null

  function hush() {
    turn += 1
    reading?.stop()
    reading = null
    local.stop()
  }
  /** False: nothing could be heard. */
  async function play(sounds: readonly ArrayBuffer[], mine: number): Promise<boolean> {
    if (sounds.length === 0 || !(await open().wake())) return false
    const decoded = await Promise.all(sounds.map((bytes) => decode(open(), bytes)))
    const buffers = decoded.filter((one) => one !== null)
    if (turn !== mine || buffers.length === 0) return false
    let at = 0
    const timed = buffers.map((buffer) => {
      const from = at
      at += buffer.duration + BETWEEN_SENTENCES_S
      return { buffer, at: from }
    })
    const run = open().play(timed)
    reading = run
    await run.done
    return true
  }
  return {
    async speak(text) {
      hush()
      const mine = turn
      const recorded = await prompts.find(language.value, text)
      if (turn !== mine) return 'silent'
      if (recorded.isWhole && (await play(recorded.sounds, mine))) return 'spoken'
      if (turn === mine && (await local.say(text))) return 'spoken'
      // A part of it is more than nothing, for who cannot read it.
      return turn === mine && (await play(recorded.sounds, mine)) ? 'spoken' : 'silent'
    },
    hush,
  }
}

/** Null for a recording that cannot be read: then the next way of speaking is tried. */
async function decode(player: Player, bytes: ArrayBuffer): Promise<AudioBuffer | null> {
  // Decoding takes the bytes away from whoever holds them.
  return await player.decode(bytes.slice(0)).then(
    (buffer) => readied(buffer, player),
    () => null,
  )
}
