/** The waiting room of this device, opened once when a screen first needs it and open until the page ends. */
import { effect, signal, type ReadonlySignal } from '@preact/signals'
import { refuse, type Problem, type Result } from '../../domain/base/result.ts'
import { createCounterDesk, type CounterDesk } from '../features/queue/counter-desk.ts'
import { createSetupStore } from '../features/queue/counter-setup.ts'
import { openQueue } from '../queue/open-queue.ts'
import type { AppParts } from './parts.ts'
import { isServing } from './serving.ts'

const desk = signal<CounterDesk | null>(null)
const failure = signal<Problem | null>(null)
let opening: Promise<void> | null = null

effect(() => {
  isServing.value = desk.value?.called.value != null
})

/** Not yours to close: another screen may look at the same day. */
export const counterDesk: ReadonlySignal<CounterDesk | null> = desk
export const queueFailure: ReadonlySignal<Problem | null> = failure

export function openWaitingRoom(parts: AppParts): void {
  opening ??= open(parts).then((opened) => {
    failure.value = opened.ok ? null : opened.problem
    if (opened.ok) desk.value = opened.value
    else opening = null // the next screen tries again
  })
}

async function open({ device, http }: AppParts): Promise<Result<CounterDesk>> {
  const enrolment = device.identity.current?.enrolment
  if (!enrolment) return refuse('device.identity.missing')
  const wallMs = () => device.clock.nowMs()
  const store = createSetupStore()
  const [opened, setup] = await Promise.all([
    openQueue({
      identity: { device: enrolment.device, book: enrolment.book },
      http,
      wallMs,
      mayRead: 'all',
    }),
    store.find(),
  ])
  return opened.ok ? { ok: true, value: createCounterDesk(opened.value, store, setup, wallMs) } : opened
}
