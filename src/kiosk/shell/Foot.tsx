/** Bottom of every screen: help with reading, the way back and the end, always at the same place. */
import { useEffect } from 'preact/hooks'
import { locale, t } from '../../i18n/locale.ts'
import { kioskShell } from '../../i18n/vi/kiosk-shell.ts'
import { Button } from '../../ui/actions/Button.tsx'
import styles from './Foot.module.css'
import type { KioskRun } from './kiosk-run.ts'
import { enlargeText, look, toggleContrast, toggleLanguage } from './look.ts'

export function Foot({ run }: { run: KioskRun }) {
  const words = t(kioskShell).footer
  const kiosk = run.kiosk.value
  const { textSize, isHighContrast } = look.value
  const { isSpeaking, canSpeak, look: findVoice, hush, readScreen, following, readIn } = run.readAloud
  useEffect(findVoice, [findVoice])
  const isInside = run.view.value.kind === 'screen'
  /** Whoever changes something is here: it is undone when they leave. */
  const change = (act: () => unknown) => () => {
    run.begin()
    void act()
  }
  return (
    <footer class={styles.foot} aria-label={words.label} data-print="never">
      {kiosk !== null && (
        <div class={styles.ways}>
          {isInside && (
            <Button icon="arrow-left" onClick={kiosk.back}>
              {words.back}
            </Button>
          )}
          <span class={styles.finish}>
            <Button kind="danger" icon="log-out" onClick={kiosk.finish}>
              {words.finish}
            </Button>
          </span>
        </div>
      )}
      <div class={styles.helps}>
        {canSpeak.value && (
          <Button icon="volume-2" onClick={change(isSpeaking.value ? hush : readScreen)}>
            {isSpeaking.value ? words.hush : words.listen}
          </Button>
        )}
        {following.value !== null && (
          <Button icon="volume-2" onClick={change(() => readIn(following.value ?? 'vi'))}>
            {words.listenIn(
              words.languages[following.value as keyof typeof words.languages] ?? following.value,
            )}
          </Button>
        )}
        <Button icon="search" pressed={textSize !== '100'} onClick={change(enlargeText)}>
          {textSize === '200' ? words.usual : words.larger}
        </Button>
        <Button icon="contrast" pressed={isHighContrast} onClick={change(toggleContrast)}>
          {words.contrast}
        </Button>
        <span lang={locale.value === 'vi' ? 'en' : 'vi'}>
          <Button icon="languages" onClick={change(toggleLanguage)}>
            {words.language}
          </Button>
        </span>
      </div>
    </footer>
  )
}
