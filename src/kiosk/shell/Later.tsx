/** A part that is fetched when it is first shown. */
import { useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { t } from '../../i18n/locale.ts'
import { kioskShell } from '../../i18n/vi/kiosk-shell.ts'

export interface LaterProps<Props extends object> {
  readonly load: () => Promise<{ readonly Part: ComponentType<Props> }>
  readonly props: Props
  readonly quiet?: boolean // nothing is shown meanwhile
}

export function Later<Props extends object>({ load, props, quiet = false }: LaterProps<Props>) {
  const loaded = useSignal<ComponentType<Props> | 'broken' | null>(null)
  useEffect(() => {
    load().then(
      ({ Part }) => (loaded.value = Part),
      () => (loaded.value = 'broken'),
    )
  }, [])
  const Part = loaded.value
  if ((Part === null || Part === 'broken') && quiet) return null
  if (Part === null || Part === 'broken')
    return (
      <main>
        <p role="status">{Part === null ? t(kioskShell).loading : t(kioskShell).broken}</p>
      </main>
    )
  return <Part {...props} />
}
