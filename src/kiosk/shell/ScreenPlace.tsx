/** Fetches the screen a resident went to and shows it; a fault in one never takes the way out with it. */
import { useSignal } from '@preact/signals'
import { Component, type ComponentChildren, type ComponentType } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../i18n/locale.ts'
import { kioskShell } from '../../i18n/vi/kiosk-shell.ts'
import { Notice } from '../../ui/feedback/Notice.tsx'
import type { Kiosk } from '../kiosk.ts'
import { findScreen, type ScreenProps } from '../screens.ts'
import styles from './ScreenPlace.module.css'
import type { Spot } from './way-back.ts'

export function ScreenPlace({ kiosk, spot }: { kiosk: Kiosk; spot: Spot }) {
  const loaded = useSignal<ComponentType<ScreenProps> | 'broken' | null>(null)
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    let isHere = true
    const show = (what: ComponentType<ScreenProps> | 'broken') => {
      if (isHere) loaded.value = what
    }
    const screen = findScreen(spot.path)
    if (screen === undefined) show('broken')
    else
      screen.load().then(
        (part) => show(part.Screen),
        () => show('broken'),
      )
    // A new screen is read from its title on.
    document.querySelector<HTMLElement>('h1[tabindex]')?.focus({ preventScroll: true })
    return () => (isHere = false)
  }, [])
  const Part = loaded.value
  return (
    <main class={styles.place} ref={main} data-read>
      {Part === null ? (
        <p role="status">{t(kioskShell).loading}</p>
      ) : Part === 'broken' ? (
        <Broken />
      ) : (
        <Guard>
          <Part kiosk={kiosk} params={spot.params} />
        </Guard>
      )}
    </main>
  )
}

function Broken() {
  return (
    <Notice tone="warn" live>
      {t(kioskShell).broken}
    </Notice>
  )
}

class Guard extends Component<{ children: ComponentChildren }, { isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override render() {
    return this.state.isBroken ? <Broken /> : this.props.children
  }
}
