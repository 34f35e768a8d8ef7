/** One procedure in plain words, and what can be done next with it. */
import type { Procedure } from '../../../domain/procedure/procedure.ts'
import { t } from '../../i18n/locale.ts'
import { kioskContent } from '../../i18n/vi/kiosk-content.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Tag } from '../../ui/data/Tag.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import type { Kiosk } from '../kiosk.ts'
import { outStore } from '../outbox/outbox.ts'
import { takenHomeLines } from '../place/place-lines.ts'
import content from '../parts/Content.module.css'
import { PrintButton } from '../parts/PrintButton.tsx'
import { TakeHomeCode } from '../parts/TakeHomeCode.tsx'
import { useReadAloud } from '../parts/use-screen.ts'
import { WithLaw } from '../parts/WithLaw.tsx'
import type { ScreenProps } from '../screens.ts'
import { CardParts } from './CardParts.tsx'
import { cardSpeech } from './card-speech.ts'
import { cardOf } from './card.ts'
import { cardQr, cardSlip } from './take-home.ts'

export function Screen({ kiosk, params }: ScreenProps) {
  return (
    <WithLaw kiosk={kiosk}>
      {(law) => {
        const procedure = law.procedures.get(params['procedure'] ?? '')
        if (procedure === undefined) return <Notice tone="warn">{t(kioskContent).askCounter}</Notice>
        const hasForm = procedure.formId !== null && law.forms.has(procedure.formId)
        return <Card kiosk={kiosk} procedure={procedure} hasForm={hasForm} />
      }}
    </WithLaw>
  )
}

async function placeLines(kiosk: Kiosk): Promise<string[]> {
  const kept = await outStore().kept('place')
  const place = kept.ok ? kept.value : undefined
  return place?.view ? takenHomeLines(place.view, place.at, kiosk.clock.wall()) : []
}

interface CardProps {
  readonly kiosk: Kiosk
  readonly procedure: Procedure
  readonly hasForm: boolean
}

function Card({ kiosk, procedure, hasForm }: CardProps) {
  const words = t(kioskContent)
  const card = cardOf(procedure)
  const next = { procedure: procedure.code }
  useReadAloud(kiosk, () => cardSpeech(cardOf(procedure)))
  return (
    <div class={content.content}>
      <h2 class={content.large}>{card.name}</h2>
      <div class={content.acts}>
        {!card.isKnownByNameOnly && <Tag tone="info">{card.level}</Tag>}
        {card.mustAttend && <Tag tone="warn">{words.card.mustAttend}</Tag>}
      </div>
      {card.isKnownByNameOnly ? (
        <Notice tone="info">{words.card.identityOnly}</Notice>
      ) : (
        <>
          <CardParts card={card} />
          <TakeHomeCode text={cardQr(card)} />
        </>
      )}
      <div class={content.acts}>
        {!card.isKnownByNameOnly && (
          <Button kind="primary" icon="list-checks" onClick={() => kiosk.go('precheck', next)}>
            {words.card.check}
          </Button>
        )}
        {hasForm && (
          <Button icon="file-pen-line" onClick={() => kiosk.go('form', next)}>
            {words.card.fillIn}
          </Button>
        )}
        <Button icon="ticket" onClick={() => kiosk.go('ticket', next)}>
          {words.takeNumber}
        </Button>
        {!card.isKnownByNameOnly && (
          <PrintButton
            kiosk={kiosk}
            lines={async () => cardSlip(card, kiosk.clock.wall().slice(0, 10), await placeLines(kiosk))}
          />
        )}
      </div>
    </div>
  )
}
