/** One reception in the making: the draft, its pages, and everything that follows from them and from the law. */
import { computed, signal, type ReadonlySignal } from '@preact/signals'
import { refuse, type Result } from '../../../domain/base/result.ts'
import { missingComponents } from '../../../domain/dossier/component-proofs.ts'
import type { DueDate, ProvidedComponent } from '../../../domain/dossier/events.ts'
import { promisedDate } from '../../../domain/dossier/promised-date.ts'
import { receive, type ReceptionInput } from '../../../domain/dossier/receive.ts'
import { crossCheck } from '../../../domain/document/cross-check.ts'
import type { PaperReading } from '../../../domain/document/paper.ts'
import type { Origin } from '../../../domain/document/paper.ts'
import type { AddressValue, FieldProblem, FieldValue, FormDefinition } from '../../../domain/form/form.ts'
import { formWarnings, validateForm } from '../../../domain/form/validate-form.ts'
import { answersOf } from '../../../domain/form/visible-fields.ts'
import { componentsFor } from '../../../domain/procedure/components-for.ts'
import { feeFor } from '../../../domain/procedure/fee-rule.ts'
import type { Component, Procedure } from '../../../domain/procedure/procedure.ts'
import type { CalendarData } from '../../../domain/calendar/calendar.ts'
import type { PdfBridge } from '../../bridge/pdf.ts'
import { checkSchema } from '../../data/check-schema.ts'
import type { DataContext } from '../../data/context.ts'
import { authorContext } from '../../data/fact-context.ts'
import type { Draft } from '../../data/drafts.ts'
import { archiveDraft } from './archive-draft.ts'
import { filedBefore } from './filed-before.ts'
import { agreedWays } from './agreed-ways.ts'
import { applicantOf } from './applicant.ts'
import { recordFact, type Recorded } from '../../data/ledger.ts'
import type { DraftStore } from './draft-store.ts'
import { formValues, type FormValues } from './intake-values.ts'
import type { PageDesk } from './pages/page-desk.ts'
import type { ValidityLaw } from '../../../domain/repository/validity-law.ts'
import { providedComponents, volunteeredFiles, type FilesOfPages } from './provided.ts'
import { pageName } from './shown-proposals.ts'
import { collectSources, type LocatedSources } from './sources.ts'

export interface IntakeLaw {
  readonly procedure: Procedure
  readonly form: FormDefinition | null
  readonly calendar: CalendarData
  readonly local?: number // how many rules of the commune it holds
  readonly validity?: ValidityLaw | null // of papers used again
  readonly toAddress: (text: string) => AddressValue | null
  readonly knowPlaces?: (reading: PaperReading) => PaperReading
}

export interface IntakeSession {
  readonly store: DraftStore
  readonly pages: PageDesk
  readonly law: IntakeLaw
  readonly today: string // YYYY-MM-DD when the screen was opened
  readonly components: ReadonlySignal<readonly Component[]>
  readonly provided: ReadonlySignal<readonly ProvidedComponent[]>
  readonly missing: ReadonlySignal<readonly Component[]>
  readonly sources: ReadonlySignal<LocatedSources>
  readonly values: ReadonlySignal<FormValues | null>
  readonly faults: ReadonlySignal<readonly FieldProblem[]>
  readonly warnings: ReadonlySignal<readonly FieldProblem[]>
  readonly due: ReadonlySignal<Result<DueDate>>
  readonly feeVnd: ReadonlySignal<number>
  setField(field: string, value: FieldValue | undefined): void
  /** The value just set was accepted from a machine, not typed. */
  noteOrigin(
    field: string,
    from: { readonly origin: Origin; readonly confidence: number; readonly source?: string },
  ): void
  /** Exact values of these fields, seen by the officer on their page, become confirmed. */
  confirmPresumed(fields: readonly string[]): void
  /** Time goes on while the officer works: the promised date must be today's word. */
  tick(): void
  /** `dossier.due.moved` {at} when the date on the screen is no longer the one that would be promised. */
  receive(): Promise<Result<Recorded>>
}

export function createIntakeSession(
  ctx: DataContext,
  store: DraftStore,
  pages: PageDesk,
  law: IntakeLaw,
  pdf: Pick<PdfBridge, 'archive'>,
): IntakeSession {
  const { procedure, form, calendar, local = 0, validity = null } = law
  const { draft } = store
  const today = () => ctx.clock.wall().slice(0, 10)
  const components = computed(() => componentsFor(procedure, draft.value))
  const provided = computed(() => providedComponents(procedure, draft.value))
  const missing = computed(() => missingComponents(procedure, draft.value, provided.value))
  const sources = computed(() => {
    const papers = draft.value.pages.flatMap((page) => {
      const reading = pages.views.value.get(page.sha256)?.reading
      return reading ? [{ page, reading: law.knowPlaces?.(reading) ?? reading }] : []
    })
    // Papers of one dossier vouch for each other, or raise a doubt; values stay as they were read.
    const checked = crossCheck(papers.map(({ reading }) => reading))
    const vouched = papers.map(({ page, reading }, i) => ({ page, reading: checked[i] ?? reading }))
    const { applicant } = draft.value
    return collectSources(vouched, { applicant, commune: ctx.device.communeName, today: today() })
  })
  const values = computed(() =>
    form === null ? null : formValues(form, draft.value.form, sources.value, today(), law.toAddress),
  )
  const request = computed(() =>
    form === null || values.value === null
      ? null
      : { definition: form, data: answersOf(form, values.value.data, today()), today: today(), checkSchema },
  )
  const faults = computed(() => (request.value ? validateForm(request.value) : []))
  const warnings = computed(() => (request.value ? formWarnings(request.value) : []))
  const timing = computed(() => {
    const { channel, timeCase, byHandDue } = draft.value
    return { channel, byHandDue, ...(timeCase === null ? {} : { timeCase }) }
  })
  const now = signal(ctx.clock.wall())
  const due = computed(() => promisedDate(timing.value, law, now.value))
  const feeVnd = computed(() => feeFor(procedure, draft.value.channel)?.vnd ?? 0)

  function confirm(
    draftNow: Draft,
    field: string,
    value: FieldValue,
    source: Draft['provenance'][string],
  ): Draft {
    return {
      ...draftNow,
      form: { ...draftNow.form, [field]: value },
      provenance: { ...draftNow.provenance, [field]: source },
    }
  }

  function input(filesOf: FilesOfPages): ReceptionInput {
    const current = draft.peek()
    return {
      procedure: procedure.code,
      law: current.law,
      ...timing.peek(),
      applicant: applicantOf({ store, law, values, sources }),
      ...(current.owner ? { owner: current.owner } : {}),
      ...(current.linkedTo ? { linkedTo: current.linkedTo } : {}),
      ...(current.competent ? { competent: current.competent } : {}),
      conditions: current.conditions,
      components: providedComponents(procedure, current, filesOf),
      volunteered: volunteeredFiles(procedure, current, filesOf),
      form:
        form === null || request.peek() === null ? null : { id: form.id, data: request.peek()?.data ?? {} },
      feeVnd: feeVnd.peek(),
      ...filedBefore(current),
      resultVia: current.resultVia,
      ...agreedWays(current),
    }
  }

  return {
    store,
    pages,
    law,
    today: today(),
    components,
    provided,
    missing,
    sources,
    values,
    faults,
    warnings,
    due,
    feeVnd,
    setField(field, value) {
      store.change((now) => {
        if (value !== undefined)
          return confirm(now, field, value, { origin: 'typed', source: 'typed', confidence: 1 })
        const { [field]: _, ...rest } = now.form
        return { ...now, form: rest }
      })
    },
    noteOrigin(field, { origin, confidence, source = origin }) {
      store.change((now) => ({
        ...now,
        provenance: { ...now.provenance, [field]: { origin, source, confidence } },
      }))
    },
    confirmPresumed(fields) {
      const presumed = values.peek()?.presumed
      if (!presumed) return
      store.change((now) =>
        fields.reduce((next, field) => {
          const proposal = presumed.get(field)
          if (!proposal) return next
          const { origin, source, confidence, value } = proposal
          return confirm(next, field, value, { origin, source, confidence })
        }, now),
      )
    },
    tick() {
      now.value = ctx.clock.wall()
    },
    async receive() {
      const dated = ctx.clock.mayDate()
      if (!dated.ok) return dated
      const shown = due.peek()
      now.value = ctx.clock.wall()
      const promised = due.peek()
      if (shown.ok && promised.ok && shown.value.at !== promised.value.at)
        return refuse('dossier.due.moved', { at: promised.value.at })
      const { id } = draft.peek()
      await store.settled()
      const files = await archiveDraft(ctx, pdf, draft.peek(), pageName)
      if (!files.ok) return files
      return await recordFact(ctx, {
        dossier: id,
        endsDraft: id,
        decide: (state, counters) =>
          receive(input(files.value), state, counters, {
            ...authorContext(ctx),
            wall: ctx.clock.wall(),
            book: { agency: ctx.device.agency, number: ctx.device.book },
            law: { procedure, form, calendar, local, validity, checkSchema },
          }),
      })
    },
  }
}
