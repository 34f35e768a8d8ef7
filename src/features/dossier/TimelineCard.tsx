/** Everything that counted, oldest first, with who and when; notes with their words. */
import { outsideEffects } from '../../../domain/dossier/outside-effect.ts'
import { settledOf } from '../../../domain/dossier/settling.ts'
import type { DossierState, Settled, TimelineEntry } from '../../../domain/dossier/state.ts'
import { formatInstant } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { prefiledWords } from '../../i18n/prefiled-words.ts'
import { stageWords } from '../../i18n/stage-words.ts'
import { dossier } from '../../i18n/vi/dossier.ts'
import { isFinal } from '../../../domain/dossier/actions.ts'
import { Timeline } from '../../ui/data/Timeline.tsx'
import { officerName } from './officer-name.ts'

export function TimelineCard({ state }: { state: DossierState }) {
  const words = t(dossier)
  const counted = state.timeline.map((entry) => {
    const detail = detailOf(entry, state)
    return {
      key: entry.event,
      title: words.event[entry.type],
      meta: `${formatInstant(entry.at)} · ${officerName(entry.actor)}`,
      ...(detail === undefined ? {} : { detail }),
    }
  })
  const contested = state.contested.map(({ event }) => ({
    key: event.id,
    title: words.event[event.type],
    meta: `${formatInstant(event.at)} · ${officerName(event.actor)}`,
    detail: words.losing,
    state: 'contested' as const,
  }))
  const settled = settledOf(state)
    .filter((one) => one.outcome !== 'adopt')
    .map((one) => ({
      key: `settled-${one.event.id}`,
      title: words.event[one.event.type],
      meta: `${formatInstant(one.event.at)} · ${officerName(one.event.actor)}`,
      detail: settledWords(one, state),
      state: 'contested' as const,
    }))
  const now = isFinal(state.stage)
    ? []
    : [{ key: 'now', title: stageWords(state.stage), state: 'now' as const }]
  return (
    <section>
      <h2>{words.timeline}</h2>
      <Timeline label={words.timeline} entries={[...counted, ...settled, ...contested, ...now]} />
    </section>
  )
}

/** A void step that reached outside says what is still to be fetched back. */
function settledWords(settled: Settled, state: DossierState): string {
  const words = t(dossier)
  const said = words.settledAs(words.outcome[settled.outcome], settled.reason)
  const effects = settled.outcome === 'void' ? outsideEffects(state, settled) : []
  if (effects.length === 0) return said
  return `${said} ${words.takeBack(effects.map((effect) => words.outsideEffect[effect]).join(', '))}`
}

function detailOf({ event, type, at }: TimelineEntry, state: DossierState): string | undefined {
  if (type === 'note-added') return state.notes.find((note) => note.event === event)?.text
  if (type === 'dossier-received') return state.reception?.prefiled && prefiledWords(state.reception.prefiled)
  if (type === 'opinion-asked') return state.opinions.find((one) => one.ask === event)?.office
  if (type === 'urged') return state.urgings.find((one) => one.at === at)?.text
  if (type === 'explained') return state.explanations.find((one) => one.at === at)?.text
  if (type === 'reception-corrected') return state.corrections.find((one) => one.event === event)?.reason
  if (type === 'conflict-resolved') {
    const settled = settledOf(state).find((one) => one.by.event === event)
    const words = t(dossier)
    return settled && words.settledAs(words.outcome[settled.outcome], settled.reason)
  }
  if (type !== 'slip-printed') return undefined
  const slip = state.slips.find((one) => one.at === at)
  return slip && t(dossier).copiesPrinted(slip.copies)
}
