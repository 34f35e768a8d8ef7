/** The commune's wall time for screens that show how long is left: moves on by itself, at most once a minute. */
import { useSignal, type ReadonlySignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { getContext } from './current.ts'

const LOOK_EVERY_MS = 10_000

export function useWallMinute(): ReadonlySignal<string> {
  const wall = useSignal(getContext().clock.wall())
  useEffect(() => {
    const timer = setInterval(() => (wall.value = getContext().clock.wall()), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  return wall
}
