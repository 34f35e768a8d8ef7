/** What a screen of the kiosk tells its frame: how far back "Quay lại" goes first, and what is read aloud. */
import { useEffect, useRef } from 'preact/hooks'
import type { Kiosk } from '../kiosk.ts'

/** `step`: takes one step back inside this screen and answers true, or answers false. */
export function useBack(kiosk: Pick<Kiosk, 'onBack'>, step: () => boolean): void {
  const latest = useRef(step)
  latest.current = step
  useEffect(() => kiosk.onBack(() => latest.current()), [])
}

export function useReadAloud(kiosk: Pick<Kiosk, 'onReadAloud'>, text: () => string): void {
  const latest = useRef(text)
  latest.current = text
  useEffect(() => kiosk.onReadAloud(() => latest.current()), [])
}
