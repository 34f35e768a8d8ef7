/** The registers of the archive as this device knows them, followed live. */
import { useComputed, type ReadonlySignal } from '@preact/signals'
import { ok, type Result } from '../../../domain/base/result.ts'
import type { RegisterState } from '../../../domain/digitisation/register.ts'
import type { DataContext } from '../../data/context.ts'
import { listRegisters } from '../../data/dossiers.ts'
import { useLive } from '../../data/live.ts'

export interface RegisterView {
  readonly id: string
  readonly register: RegisterState
}

export function useRegisters(ctx: DataContext): ReadonlySignal<Result<RegisterView[]> | undefined> {
  const live = useLive(() => listRegisters(ctx), [])
  return useComputed(() => {
    const found = live.value
    if (!found?.ok) return found
    const views = found.value.flatMap(({ state: { id, register } }) => (register ? [{ id, register }] : []))
    return ok(views.sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'vi', { numeric: true })))
  })
}

const nameOf = ({ register }: RegisterView) => `${register.box} ${register.title} ${register.year}`
