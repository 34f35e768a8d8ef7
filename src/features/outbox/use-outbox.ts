/** The outbox as it is now. An upload rewrites its row many times a second, so readings are spaced out. */
import { useSignal, type ReadonlySignal } from '@preact/signals'
import Dexie from 'dexie'
import { useEffect } from 'preact/hooks'
import type { Result } from '../../../domain/base/result.ts'
import type { DataContext } from '../../data/context.ts'
import { createOutboxReader, type OutboxReading } from './read-outbox.ts'

const REST_MS = 400
const TABLES = /\/(?:outbox|files|dossiers|meta|asides)\//

/** `undefined` until the first reading. Follows what other tabs write too. */
export function useOutbox(ctx: DataContext): ReadonlySignal<Result<OutboxReading> | undefined> {
  const reading = useSignal<Result<OutboxReading> | undefined>(undefined)
  useEffect(() => {
    const read = createOutboxReader(ctx)
    let timer: ReturnType<typeof setTimeout> | undefined
    let isReading = false
    let isStale = false
    let isOver = false
    const look = async () => {
      isReading = true
      isStale = false
      const found = await read()
      if (isOver) return
      reading.value = found
      timer = setTimeout(() => {
        isReading = false
        if (isStale) void look()
      }, REST_MS)
    }
    const changed = (parts: object) => {
      if (!Object.keys(parts).some((part) => TABLES.test(part))) return
      isStale = true
      if (!isReading) void look()
    }
    Dexie.on('storagemutated', changed)
    void look()
    return () => {
      isOver = true
      clearTimeout(timer)
      Dexie.on.storagemutated.unsubscribe(changed)
    }
  }, [ctx])
  return reading
}
