/** Handing packets in: chosen, on their way, and what became of them. */
import { useSignal, type ReadonlySignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { nothingHanded, sendPackets, type Handed } from './send-packets.ts'
import type { PacketPorts } from './packet-ports.ts'

export interface HandingIn {
  readonly files: ReadonlySignal<readonly File[]>
  readonly share: ReadonlySignal<number | null> // null: nothing under way
  readonly handed: ReadonlySignal<Handed>
  readonly choose: (files: readonly File[]) => void
  readonly handIn: () => Promise<void>
  readonly cancel: () => void
}

export function useHandingIn({ wire, hold }: PacketPorts): HandingIn {
  const files = useSignal<readonly File[]>([])
  const share = useSignal<number | null>(null)
  const handed = useSignal<Handed>(nothingHanded)
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])
  return {
    files,
    share,
    handed,
    choose(chosen) {
      files.value = chosen
      handed.value = nothingHanded
    },
    async handIn() {
      const release = hold()
      const stopping = new AbortController()
      stop.current = stopping
      share.value = 0
      try {
        handed.value = await sendPackets(wire, files.value, handed.value, {
          signal: stopping.signal,
          onProgress: (part) => (share.value = part),
        })
      } finally {
        share.value = null
        release()
      }
    },
    cancel: () => stop.current?.abort(),
  }
}
