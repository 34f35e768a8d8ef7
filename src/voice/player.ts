/** Puts decoded sound on the speaker. One context for the life of the page, because opening one takes long. */
import { signal, type ReadonlySignal } from '@preact/signals'
import type { Sound } from './clips.ts'

export interface Timed {
  readonly buffer: AudioBuffer
  readonly at: number // s from the beginning
}

export interface Player extends Sound {
  /** False until the browser lets the page be heard: it asks for one touch or key first. */
  readonly isAwake: ReadonlySignal<boolean>
  wake(): Promise<boolean>
  /** Resolves when the last has been heard, or at once after `stop()`. `startsInMs`: until the first is audible. */
  play(sounds: readonly Timed[]): { readonly startsInMs: number; readonly done: Promise<void>; stop(): void }
  close(): void
}

/** Time for the graph to be built before its first sound is due. */
const SOON_S = 0.02
const WAKE_MS = 1500
const LATE_MS = 1500

export function openPlayer(): Player {
  const context = new AudioContext({ latencyHint: 'interactive' })
  const isAwake = signal(context.state === 'running')
  const look = () => (isAwake.value = context.state === 'running')
  context.onstatechange = look
  return {
    isAwake,
    rate: context.sampleRate,
    decode: (bytes) => context.decodeAudioData(bytes),
    create(samples) {
      const buffer = context.createBuffer(1, samples.length, context.sampleRate)
      buffer.copyToChannel(samples, 0)
      return buffer
    },
    async wake() {
      if (context.state === 'running') return true
      // Without a gesture `resume` may wait for ever.
      await Promise.race([context.resume().catch(() => undefined), pause(WAKE_MS)])
      return look()
    },
    play(sounds) {
      const begin = context.currentTime + SOON_S
      const nodes = sounds.map(({ buffer, at }) => {
        const node = context.createBufferSource()
        node.buffer = buffer
        node.connect(context.destination)
        node.start(begin + at)
        return { node, end: at + buffer.duration }
      })
      const last = nodes.reduce<(typeof nodes)[number] | null>(
        (late, one) => (late === null || one.end > late.end ? one : late),
        null,
      )
      const done = new Promise<void>((resolve) => {
        if (last === null) return resolve()
        last.node.onended = () => resolve()
        // A speaker that was pulled out ends nothing: the next call must still get its turn.
        setTimeout(resolve, (SOON_S + last.end) * 1000 + LATE_MS)
      })
      return {
        startsInMs: (SOON_S + (context.outputLatency || context.baseLatency || 0)) * 1000,
        done,
        stop: () => nodes.forEach(({ node }) => node.stop()),
      }
    },
    close: () => void context.close(),
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}
