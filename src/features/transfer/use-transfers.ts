/** What other communes said, asked when the screen opens and now and then while it stands. */
import { useSignal, type ReadonlySignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Result } from '../../../domain/base/result.ts'
import { readTransfers, type Transfers } from './read-transfers.ts'
import type { TransferPorts } from './transfer-ports.ts'

const AGAIN_MS = 15_000

/** Undefined until the first answer; a later refusal leaves what was heard before. */
export function useTransfers(
  ports: TransferPorts,
  isWanted = true,
): { readonly heard: ReadonlySignal<Result<Transfers> | undefined>; readonly reload: () => void } {
  const heard = useSignal<Result<Transfers> | undefined>(undefined)
  const load = async () => {
    const answer = await readTransfers(ports)
    if (answer.ok || !heard.peek()?.ok) heard.value = answer
  }
  useEffect(() => {
    if (!isWanted) return
    void load()
    const timer = setInterval(() => void load(), AGAIN_MS)
    return () => clearInterval(timer)
  }, [isWanted])
  return { heard, reload: () => void load() }
}
