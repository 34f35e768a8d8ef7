/** Two taps to a procedure: what happened, then which of a few. Or its name in plain letters, found as they are typed. */
import { useSignal } from '@preact/signals'
import type { Procedure } from '../../../domain/procedure/procedure.ts'
import { t } from '../../i18n/locale.ts'
import { kioskContent } from '../../i18n/vi/kiosk-content.ts'
import type { Kiosk } from '../kiosk.ts'
import type { KioskLaw } from '../law/kiosk-law.ts'
import content from '../parts/Content.module.css'
import { Tile, Tiles } from '../parts/Tile.tsx'
import { useBack } from '../parts/use-screen.ts'
import { eventIcons, eventsOf, fieldsOf, proceduresOf, type LifeEventId } from './life-events.ts'
import { ProcedureTiles } from './ProcedureTiles.tsx'
import { SearchStep } from './SearchStep.tsx'

type Step =
  | { readonly at: 'start' | 'search' }
  | { readonly at: 'event'; readonly event: LifeEventId }
  | { readonly at: 'field'; readonly field: string }

export interface ChooserProps {
  readonly kiosk: Pick<Kiosk, 'onBack' | 'session'>
  readonly law: KioskLaw
  /** Narrows to what the screen can go on with. */
  readonly only?: (procedure: Procedure) => boolean
  readonly onChoose: (procedure: Procedure) => void
}

const all = () => true

export function Chooser({ kiosk, law, only = all, onChoose }: ChooserProps) {
  // Kept for the resident: coming back from a card leads to the list it was chosen from.
  const step = kiosk.session.hold('find.step', () => ({ value: { at: 'start' } as Step }))
  const shown = useSignal<Step>(step.value)
  const show = (next: Step) => {
    step.value = next
    shown.value = next
  }
  useBack(kiosk, () => {
    if (shown.peek().at === 'start') return false
    show({ at: 'start' })
    return true
  })
  const procedures = new Map([...law.procedures].filter(([, procedure]) => only(procedure)))
  const now = shown.value
  if (now.at === 'search') return <SearchStep procedures={procedures} onChoose={onChoose} />
  if (now.at === 'event' || now.at === 'field') {
    const { title, list } =
      now.at === 'event'
        ? { title: t(kioskContent).find.event[now.event], list: proceduresOf(now.event, procedures) }
        : { title: now.field, list: fieldsOf(procedures).find(({ name }) => name === now.field)?.procedures }
    return (
      <div class={content.content}>
        <h2>{title}</h2>
        <ProcedureTiles procedures={list ?? []} onChoose={onChoose} />
      </div>
    )
  }
  return <Start procedures={procedures} onStep={show} />
}

function Start({
  procedures,
  onStep,
}: {
  procedures: ReadonlyMap<string, Procedure>
  onStep: (step: Step) => void
}) {
  const words = t(kioskContent).find
  return (
    <div class={content.content}>
      <Tile
        title={words.search}
        hint={words.searchHint}
        icon="search"
        strong
        onPress={() => onStep({ at: 'search' })}
      />
      <h2>{words.events}</h2>
      <Tiles narrow>
        {eventsOf(procedures).map((event) => (
          <Tile
            key={event}
            title={words.event[event]}
            icon={eventIcons[event]}
            onPress={() => onStep({ at: 'event', event })}
          />
        ))}
      </Tiles>
      <h2>{words.fields}</h2>
      <Tiles narrow>
        {fieldsOf(procedures).map((field) => (
          <Tile
            key={field.name}
            title={field.name}
            hint={words.count(field.procedures.length)}
            onPress={() => onStep({ at: 'field', field: field.name })}
          />
        ))}
      </Tiles>
    </div>
  )
}
