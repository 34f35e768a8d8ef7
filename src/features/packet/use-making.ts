/** Making a packet: from the press of the button to the check word. */
import { useSignal, type ReadonlySignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Problem } from '../../../domain/base/result.ts'
import { writePacket, type PacketWritten } from '../../data/packet/write-packet.ts'
import { openSink, type OpenSink } from './open-sink.ts'
import type { PacketPorts } from './packet-ports.ts'

export type Making =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'working'
      readonly share: number
      readonly next: { nth: number; save: () => void } | null
    }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | {
      readonly kind: 'done'
      readonly made: PacketWritten
      readonly files: number
      readonly isDownload: boolean
    }

export interface MakingPacket {
  readonly state: ReadonlySignal<Making>
  readonly make: () => Promise<void>
  readonly cancel: () => void
}

export function useMaking({ author, wall, hold }: PacketPorts): MakingPacket {
  const state = useSignal<Making>({ kind: 'idle' })
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), []) // a screen that goes takes its copy along

  async function make(): Promise<void> {
    const release = hold()
    const stopping = new AbortController()
    stop.current = stopping
    try {
      const sink = await open(stopping.signal)
      if (sink === null) return
      state.value = { kind: 'working', share: 0, next: null }
      const onProgress = (share: number) => {
        if (state.peek().kind === 'working') state.value = { kind: 'working', share, next: null }
      }
      const made = await writePacket(author, sink, { signal: stopping.signal, onProgress })
      if (made.ok)
        state.value = { kind: 'done', made: made.value, files: sink.count(), isDownload: sink.isDownload }
      else if (made.problem.code === 'net.aborted') state.value = { kind: 'idle' }
      else state.value = { kind: 'failed', problem: made.problem }
    } finally {
      release()
    }
  }

  async function open(signal: AbortSignal): Promise<OpenSink | null> {
    const { commune, id: device } = author.device
    try {
      return await openSink({ commune, device, wall: wall() }, (nth) => askForNext(nth, signal))
    } catch (error) {
      const reason = error instanceof DOMException ? error.name : 'unknown'
      // The window was closed without choosing a place.
      if (reason !== 'AbortError')
        state.value = { kind: 'failed', problem: { code: 'packet.stick.failed', details: { reason } } }
      return null
    }
  }

  function askForNext(nth: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const share = state.peek().kind === 'working' ? (state.peek() as { share: number }).share : 1
      state.value = { kind: 'working', share, next: { nth, save: resolve } }
      signal.addEventListener('abort', () => reject(new DOMException('given up', 'AbortError')))
    })
  }

  return { state, make, cancel: () => stop.current?.abort() }
}
