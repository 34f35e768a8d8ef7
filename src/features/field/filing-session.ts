/** One declaration in the making: every answer is on the disk as soon as it is given. */
import { effect, signal, type ReadonlySignal, type Signal } from '@preact/signals'
import { ok, refuse, type Result } from '../../../domain/base/result.ts'

import type { FormData, FormDefinition } from '../../../domain/form/form.ts'
import { answersOf } from '../../../domain/form/visible-fields.ts'
import type { Component, Procedure } from '../../../domain/procedure/procedure.ts'
import type { PaperPorts } from '../../bridge/read-paper.ts'
import type { DataContext } from '../../data/context.ts'
import { dropFiling, saveFiling, type Filing, type FilingStep } from '../../data/filings.ts'
import { createOneWriter, type SaveState } from '../../data/one-writer.ts'
import { asItLies, keepPicture } from '../../data/pictures/keep-picture.ts'
import { submitFiling } from '../../data/submissions.ts'

/** With conditional ones too: whether they are needed is for the counter to say, having them costs nobody a second way. */
function papersToTake({ components }: Procedure): readonly Component[] {
  return components.filter(({ mode, channels }) => mode !== 'declare' && channels.includes('direct'))
}

export interface FilingLaw {
  readonly procedure: Procedure
  readonly form: FormDefinition | null
}

export interface FilingSession {
  readonly law: FilingLaw
  readonly today: string
  readonly filing: ReadonlySignal<Filing>
  readonly saving: ReadonlySignal<SaveState>
  readonly data: Signal<FormData>
  readonly at: Signal<string>
  /** Papers the law asks for that can lie on this table; none is made by the form itself. */
  readonly papers: readonly Component[]
  readonly change: (edit: (filing: Filing) => Filing) => void
  readonly go: (step: FilingStep) => void
  /** A picture becomes a page of that paper. */
  readonly takePage: (jpeg: Uint8Array, component: string) => Promise<Result<null>>
  readonly submit: () => Promise<Result<null>>
  readonly drop: () => Promise<Result<null>>
  readonly settled: () => Promise<SaveState>
  readonly stop: () => void
}

export function createFilingSession(
  ctx: DataContext,
  ports: PaperPorts,
  law: FilingLaw,
  first: { readonly filing: Filing; readonly version: number },
): FilingSession {
  const store = createOneWriter(
    first.filing,
    first.version,
    (filing, version) => saveFiling(ctx, filing, version),
    () => ctx.clock.at(),
  )
  const { value: filing, change } = store
  const today = ctx.clock.wall().slice(0, 10)
  const data = signal<FormData>(first.filing.form)
  const at = signal(first.filing.at)
  const stops = [
    effect(() => {
      const form = data.value
      change((now) => (now.form === form ? now : { ...now, form }))
    }),
    effect(() => {
      const place = at.value
      change((now) => (now.at === place ? now : { ...now, at: place }))
    }),
  ]

  async function submit(): Promise<Result<null>> {
    const { reason, agreedAt, confirmed, signature, place } = filing.peek()
    if (reason === null || agreedAt === null || confirmed === null) return refuse('submission.unfinished')
    await store.settled()
    const formNow = law.form === null ? {} : answersOf(law.form, data.peek(), today)
    return await submitFiling(ctx, {
      filing: { ...filing.peek(), form: formNow },
      formId: law.form?.id ?? null,
      assisted: {
        helper: ctx.officer.id,
        helperName: ctx.officer.name,
        reason,
        agreedAt,
        confirmed,
        signature,
        place,
      },
    })
  }

  return {
    law,
    today,
    filing,
    saving: store.saving,
    data,
    at,
    papers: papersToTake(law.procedure),
    change,
    go: (step) => change((now) => ({ ...now, step })),
    async takePage(jpeg, component) {
      const kept = await keepPicture(ctx, ports, { draft: first.filing.id, bytes: jpeg, cutting: asItLies })
      if (!kept.ok) return kept
      const { sha256, size, mime } = kept.value.page
      if (mime !== 'image/jpeg' && mime !== 'image/png') return refuse('imaging.decode-failed')
      change((now) =>
        now.pages.some((page) => page.sha256 === sha256)
          ? now
          : {
              ...now,
              pages: [...now.pages, { sha256, size, mime, component }],
              have: [...new Set([...now.have, component])],
            },
      )
      return ok(null)
    },
    submit,
    drop: async () => {
      await store.settled()
      return await dropFiling(ctx, first.filing.id)
    },
    settled: () => store.settled(),
    stop: () => {
      for (const stop of stops) stop()
    },
  }
}
