/** Paper files of the day go on: chosen in bulk, handed to one person, on one numbered list that both sign. */
import { useSignal } from '@preact/signals'
import type { Result } from '../../../domain/base/result.ts'
import { ok, refuse } from '../../../domain/base/result.ts'
import { workingDaysBetween } from '../../../domain/calendar/working-days-between.ts'
import { registerContent } from '../../../domain/slip/register.ts'
import { templateOf } from '../../../domain/slip/template.ts'
import { linesOfMonth } from '../../../domain/slip/values/follow-up-book.ts'
import { handOverValues, toHandOver, type WorkingDays } from '../../../domain/slip/values/hand-over.ts'
import { pdf } from '../../bridge/pdf.ts'
import { getContext, getLaw } from '../../data/current.ts'
import { activeOfficers, officerName } from '../../data/officers.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { registers as source } from '../../i18n/vi/registers.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { showToast } from '../../ui/feedback/toasts.ts'
import { Field } from '../../ui/fields/Field.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import { ChoiceTable } from './ChoiceTable.tsx'
import { handOverFiles, nextListNumber, recordListPrinted, type HandedOver } from './record-list.ts'
import { knownName, papersIn, procedureName, type RegisterDesk } from './register-desk.ts'
import styles from './Registers.module.css'
import { SheetPart, type Sheet } from './SheetPart.tsx'

const COPIES = 2 // one for each side

const workingDays: WorkingDays = (from, to) => workingDaysBetween(from, to, getLaw().calendar)

export function HandOverPart({ desk }: { desk: RegisterDesk }) {
  const words = t(source)
  const ctx = getContext()
  const lines = toHandOver(desk.states, ctx.officer.id, ctx.clock.wall(), workingDays)
  const chosen = useSignal<ReadonlySet<string>>(new Set())
  const taker = useSignal('')
  const sheet = useSignal<Sheet | null>(null)
  const refused = useSignal<HandedOver['refused']>([])
  const others = activeOfficers(ctx).filter((one) => one.id !== ctx.officer.id)
  const picked = lines.filter(({ state }) => chosen.value.has(state.id))
  // Whoever handles all that is chosen is the likely one; the officer may name another.
  const proposed = new Set(picked.map(({ to }) => to))
  const to = taker.value !== '' ? taker.value : proposed.size === 1 ? ([...proposed][0] ?? '') : ''

  const { isBusy, problem, submit } = useSubmission(async () => {
    if (picked.length === 0) return refuse('slip.nothing-to-list')
    if (to === '') return refuse('slip.taker-missing')
    const { handed, refused: stayed } = await handOverFiles(
      ctx,
      picked.map(({ state }) => state),
      to,
      ctx.newId(),
    )
    refused.value = stayed
    const ids = new Set(handed.map((state) => state.id))
    if (ids.size === 0) return ok(null)
    chosen.value = new Set()
    showToast(words.handedOver(ids.size, officerName(ctx, to)))
    const made = await listOf(picked.filter(({ state }) => ids.has(state.id)))
    if (made.ok) sheet.value = made.value
    return made
  })

  async function listOf(handed: typeof picked): Promise<Result<Sheet>> {
    const series = templateOf(desk.law, 'handover')?.series ?? null
    const number = series === null ? '' : await nextListNumber(ctx, series)
    const wall = ctx.clock.wall()
    const byCode = linesOfMonth(
      handed.map(({ state }) => state),
      '',
    )
    const facts = { lines: byCode, giver: ctx.officer.name, taker: knownName(ctx, to), at: wall }
    const values = handOverValues(facts, procedureName, papersIn, desk.law)
    const issue = { commune: ctx.device.communeName, number, issuedOn: wall.slice(0, 10) }
    const content = registerContent('handover', values, desk.law, issue)
    if (!content.ok) return content
    const drawn = await pdf.slips([content.value])
    if (!drawn.ok) return drawn
    const printed = { slip: 'handover' as const, pdf: drawn.value.pdf, copies: COPIES, number, series }
    const recorded = await recordListPrinted(
      ctx,
      handed.map(({ state }) => state.id),
      printed,
    )
    if (!recorded.ok) return recorded
    const fileName = `ban-giao-${number.replace('/', '-')}`
    return ok({ content: content.value, drawn: drawn.value, copies: COPIES, fileName })
  }

  return (
    <>
      <p class={styles.hint}>{words.rule}</p>
      {problem !== null && (
        <Notice tone="overdue" live>
          {problemSentence(problem)}
        </Notice>
      )}
      {refused.value.length > 0 && (
        <Notice tone="warn" live title={words.notHanded(refused.value.length)}>
          <ul>
            {refused.value.map((one) => (
              <li key={one.code}>
                {one.code}: {problemSentence(one.problem)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {sheet.value !== null && (
        <Card title={words.list}>
          <SheetPart sheet={sheet.value} onClose={() => (sheet.value = null)} />
        </Card>
      )}
      {lines.length === 0 ? (
        sheet.value === null && (
          <EmptyState icon="circle-check" title={words.nothingToHand}>
            {words.nothingToHandHint}
          </EmptyState>
        )
      ) : (
        <Card title={words.chosen(picked.length, lines.length)}>
          <ChoiceTable
            lines={lines}
            chosen={chosen.value}
            onChange={(next) => (chosen.value = next)}
            nameOf={(officer) => officerName(ctx, officer)}
          />
          <div class={styles.foot}>
            <Field id="handover-to" label={words.taker} hint={words.takerHint}>
              {(wiring) => (
                <Select
                  {...wiring}
                  value={to}
                  options={others.map((one) => ({ value: one.id, label: one.name }))}
                  onChange={(next) => (taker.value = next)}
                />
              )}
            </Field>
            <Button kind="primary" shortcut="Ctrl+Enter" busy={isBusy} onClick={submit}>
              {words.handOver}
            </Button>
          </div>
          <p class={styles.hint}>{words.keys}</p>
        </Card>
      )}
    </>
  )
}
