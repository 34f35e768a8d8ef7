/** For who would rather go on with a telephone of their own: the commune's page when it has an address, else the list. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Procedure } from '../../../domain/procedure/procedure.ts'
import { t } from '../../i18n/locale.ts'
import { kioskContent } from '../../i18n/vi/kiosk-content.ts'
import { cardOf } from '../find/card.ts'
import { cardQr } from '../find/take-home.ts'
import { outStore } from '../outbox/outbox.ts'
import { TakeHomeCode } from '../parts/TakeHomeCode.tsx'

export function OnPhone({ procedure }: { procedure: Procedure }) {
  const words = t(kioskContent).form
  const address = useSignal<string | null>(null)
  useEffect(() => {
    void outStore()
      .kept('place')
      .then((kept) => {
        if (kept.ok) address.value = kept.value?.publicUrl ?? null
      })
  }, [])
  return (
    <TakeHomeCode
      label={words.onPhone}
      hint={address.value === null ? words.onPhoneList : words.onPhoneOpen}
      text={address.value ?? cardQr(cardOf(procedure))}
    />
  )
}
