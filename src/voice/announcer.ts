/** Says calls: chime, then "Mời số A mười hai đến quầy số ba", twice unless the next one waits already. */
import type { Signal } from '@preact/signals'
import { announcementOf } from '../../domain/queue/announcement.ts'
import { ticketCode, type TicketNumber } from '../../domain/queue/ticket-number.ts'
import type { Clips } from './clips.ts'
import { inTurn, type Turn } from './in-turn.ts'
import type { Player, Timed } from './player.ts'
import { BETWEEN_TIMES_S, playlist } from './playlist.ts'

/** Name of the page's own measure, from the call to the first sound. */
export const STARTED = 'voice-start'

export interface Saying {
  readonly number: TicketNumber
  readonly counter: number
}

interface Call extends Saying {
  readonly askedAt: number // of the page's clock
  readonly isFirst: boolean // nothing was being said: its start can be held against a clock
}

export interface Announcer {
  announce(number: TicketNumber, counter: number): Promise<void>
  stop(): void
}

/** `saying`: told what is being said now: a screen shows this one, also when more wait. */
export function openAnnouncer(
  player: Player,
  clips: () => Promise<Clips>,
  saying: Signal<Saying | null>,
): Announcer {
  let playing: { stop(): void } | null = null
  let stops = 0

  async function once(call: Call, clips: Clips, isAgain: boolean): Promise<void> {
    const words = announcementOf(call.number, call.counter)
    const { chime } = clips
    const voice = clips.voiceFor(words)
    const { slots } = playlist(words, (clip) => voice.get(clip)?.duration, isAgain ? 0 : chime.duration)
    const said = slots.flatMap<Timed>(({ clip, at }) => {
      const buffer = voice.get(clip)
      return buffer ? [{ buffer, at: isAgain ? at + BETWEEN_TIMES_S : at }] : []
    })
    const run = player.play(isAgain ? said : [{ buffer: chime, at: 0 }, ...said])
    playing = run
    if (call.isFirst && !isAgain)
      performance.measure(STARTED, { start: call.askedAt, end: performance.now() + run.startsInMs })
    await run.done
    playing = null
  }
  async function say({ what: call, isCrowded }: Turn<Call>): Promise<void> {
    // Not heard, not queued for later: a number called minutes after it went would send people astray.
    if (!player.isAwake.value) return
    const ready = await clips()
    const before = stops
    saying.value = call
    await once(call, ready, false)
    if (stops === before && !isCrowded() && player.isAwake.value) await once(call, ready, true)
    saying.value = null
  }
  let isBusy = 0
  const turns = inTurn(
    say,
    (a, b) => ticketCode(a.number) === ticketCode(b.number) && a.counter === b.counter,
  )
  return {
    async announce(number, counter) {
      const call = { number, counter, askedAt: performance.now(), isFirst: isBusy === 0 }
      isBusy++
      await turns.add(call)
      isBusy--
    },
    stop() {
      stops += 1
      turns.clear()
      playing?.stop()
    },
  }
}
