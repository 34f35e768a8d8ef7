/** A screen that is fetched when it is first needed. Its code is in the offline cache, so this also works in an outage. */
import { signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { t } from '../i18n/locale.ts'
import { everywhere } from '../i18n/vi/everywhere.ts'

/** The component and how to fetch it ahead of time. */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: 'words' | 'nothing' = 'words',
): ComponentType<Props> & { ahead: () => void } {
  const loaded = signal<ComponentType<Props> | null>(null)
  let loading: Promise<void> | null = null
  const ahead = () => {
    loading ??= load().then(
      (component) => {
        loaded.value = component
      },
      () => {
        loading = null
      },
    )
  }
  const Later = (props: Props) => {
    useEffect(ahead, [])
    const Screen = loaded.value
    if (Screen) return <Screen {...props} />
    return meanwhile === 'words' ? <p role="status">{t(everywhere).loading}</p> : null
  }
  return Object.assign(Later, { ahead })
}
