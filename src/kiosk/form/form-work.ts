/** What a resident has filled in so far. Lives in the memory of their session and ends with it. */
import { signal, type Signal } from '@preact/signals'
import type { FormData, FormDefinition } from '../../../domain/form/form.ts'
import { startingData } from '../../../domain/form/prefill.ts'
import { questionsOf } from '../../guided/questions.ts'
import type { Kiosk } from '../kiosk.ts'

export interface TakenPage {
  readonly name: string // in the bucket
  readonly component: string | null
}

export interface FormWork {
  readonly step: Signal<'start' | 'questions' | 'papers' | 'done'>
  readonly data: Signal<FormData>
  readonly at: Signal<string> // question
  readonly pages: Signal<readonly TakenPage[]>
  /** Made once: pressed twice, sent once. */
  readonly sent: Signal<{ readonly id: string; readonly code: string } | null>
}

export function formWork(kiosk: Kiosk, procedure: string, form: FormDefinition): FormWork {
  const fact = (value: string) => ({ value, origin: 'data', confidence: 1 }) as const
  const today = kiosk.clock.wall().slice(0, 10)
  const sources = { 'commune.name': fact(kiosk.identity.enrolment.commune.name), today: fact(today) }
  return kiosk.session.hold(`form.${procedure}`, () => ({
    step: signal<'start' | 'questions' | 'papers' | 'done'>('start'),
    data: signal<FormData>(startingData(form, sources)),
    at: signal(''),
    pages: signal<readonly TakenPage[]>([]),
    sent: signal<{ id: string; code: string } | null>(null),
  }))
}

const SECONDS_A_QUESTION = 20

/** How long it takes, told before (C09). */
export function effortOf(form: FormDefinition, data: FormData, today: string) {
  const questions = questionsOf({ form, data, today }).length
  return { questions, minutes: Math.max(1, Math.round((questions * SECONDS_A_QUESTION) / 60)) }
}
