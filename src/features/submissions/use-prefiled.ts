/** The list of what waits, as told last; without a line the last one that came. */
import { useSignal, type ReadonlySignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { SubmissionListed } from '../../../domain/submission/wire.ts'
import { openKept } from '../../device/kept.ts'
import { listPrefiled } from '../../sync/submissions.ts'
import type { WirePort } from '../../sync/wire-port.ts'

export interface PrefiledList {
  readonly submissions: readonly SubmissionListed[]
  readonly at: string | null // when it was told; null: never
  readonly isLive: boolean
}

const KEY = 'prefiled'
const AGAIN_MS = 20_000

interface Kept {
  readonly at: string
  readonly submissions: readonly SubmissionListed[]
}

/** Undefined until it was looked for. Nothing of what was answered is in it. */
export function usePrefiled(wire: WirePort, now: () => string): ReadonlySignal<PrefiledList | undefined> {
  const list = useSignal<PrefiledList | undefined>(undefined)
  useEffect(() => {
    let isGone = false
    const look = async () => {
      const told = await listPrefiled(wire)
      if (isGone) return
      if (told.ok) {
        const kept: Kept = { at: now(), submissions: told.value.submissions }
        list.value = { ...kept, isLive: true }
        await openKept().update<Kept>(KEY, () => kept)
        return
      }
      const found = await openKept().find<Kept>(KEY)
      const kept = found.ok ? found.value : undefined
      if (isGone) return
      list.value = { submissions: kept?.submissions ?? [], at: kept?.at ?? null, isLive: false }
    }
    void look()
    const timer = setInterval(() => void look(), AGAIN_MS)
    return () => {
      isGone = true
      clearInterval(timer)
    }
  }, [])
  return list
}
