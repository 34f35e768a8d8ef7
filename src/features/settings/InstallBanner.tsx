/** Offered on the desk once the first dossier has been received, and never again after "later". */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { getContext } from '../../data/current.ts'
import { listDossiers } from '../../data/dossiers.ts'
import { useLive } from '../../data/live.ts'
import type { Kept } from '../../device/kept.ts'
import { t } from '../../i18n/locale.ts'
import { settings } from '../../i18n/vi/settings.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import styles from './Settings.module.css'

const KEY = 'install-declined'

export interface InstallBannerProps {
  readonly isOffered: boolean
  readonly kept: Pick<Kept, 'find' | 'update'>
  readonly onInstall: () => void
}

export function InstallBanner({ isOffered, kept, onInstall }: InstallBannerProps) {
  const words = t(settings)
  const ctx = getContext()
  const isDeclined = useSignal<boolean | null>(null)
  useEffect(() => {
    // What cannot be read counts as declined: a card that comes back every day is worse than none.
    void kept.find<boolean>(KEY).then((found) => (isDeclined.value = !found.ok || found.value === true))
  }, [kept])
  const dossiers = useLive(() => listDossiers(ctx), [ctx]).value
  const hasReceived = dossiers?.ok === true && dossiers.value.some(({ state }) => state.reception !== null)
  if (!isOffered || isDeclined.value !== false || !hasReceived) return null
  const decline = async () => {
    isDeclined.value = true
    await kept.update<boolean>(KEY, () => true)
  }
  return (
    <Card mark="brand">
      <div class={styles.offer}>
        <div class={styles.said}>
          <h2>{words.installFirst}</h2>
          <p>{words.installHint}</p>
        </div>
        <div class={styles.actions}>
          <Button kind="primary" onClick={onInstall}>
            {words.install}
          </Button>
          <Button onClick={() => void decline()}>{words.installLater}</Button>
        </div>
      </div>
    </Card>
  )
}
