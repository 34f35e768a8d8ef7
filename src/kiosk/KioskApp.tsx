/** The kiosk on its screen: one view at a time between head and foot, and the question over all of them. */
import { t } from '../i18n/locale.ts'
import { kioskShell } from '../i18n/vi/kiosk-shell.ts'
import { ui } from '../i18n/vi/ui.ts'
import { UiWordsProvider } from '../ui/words.ts'
import { Later } from './shell/Later.tsx'
import styles from './KioskApp.module.css'
import type { SlipPrinter } from './print/slip-printer.ts'
import { findScreen } from './screens.ts'
import { Foot } from './shell/Foot.tsx'
import { Head } from './shell/Head.tsx'
import { IdleQuestion } from './shell/IdleQuestion.tsx'
import type { KioskRun } from './shell/kiosk-run.ts'
import { ProofScreen } from './shell/ProofScreen.tsx'
import { ScreenPlace } from './shell/ScreenPlace.tsx'
import { StartScreen } from './shell/StartScreen.tsx'
import type { Keeper } from './keeper/keeper.ts'

export interface KioskAppProps {
  readonly run: KioskRun
  readonly printer: SlipPrinter
  readonly keeper: Keeper
}

export function KioskApp({ run, printer, keeper }: KioskAppProps) {
  const view = run.view.value
  const presence = run.presence.value
  const sheet = printer.sheet.value
  return (
    <UiWordsProvider value={t(ui)}>
      <div class={styles.kiosk}>
        <Shown run={run} keeper={keeper} />
      </div>
      {presence.kind === 'asked' && view.kind !== 'wiping' && (
        <IdleQuestion seconds={presence.seconds} onHere={run.stillHere} />
      )}
      {sheet !== null && (
        <Later load={() => import('./print/SlipSheet.tsx')} props={{ lines: sheet }} quiet />
      )}
    </UiWordsProvider>
  )
}

function Shown({ run, keeper }: Pick<KioskAppProps, 'run' | 'keeper'>) {
  const view = run.view.value
  const words = t(kioskShell)
  if (view.kind === 'keeper')
    return (
      <Later
        key="keeper"
        load={() => import('./keeper/KeeperScreen.tsx')}
        props={{ keeper, onClose: run.closeKeeper }}
      />
    )
  if (view.kind === 'wiping')
    return (
      <main class={styles.wait}>
        <p role="status">{words.proof.wiping}</p>
      </main>
    )
  if (view.kind === 'proof') return <ProofScreen report={view.report} onNext={run.next} />
  const kiosk = run.kiosk.value
  const isInside = view.kind === 'screen' && kiosk !== null
  return (
    <>
      <Head run={run} title={isInside ? (findScreen(view.spot.path)?.title() ?? '') : null} />
      {isInside ? (
        <ScreenPlace key={view.spot.turn} kiosk={kiosk} spot={view.spot} />
      ) : (
        <StartScreen run={run} />
      )}
      <Foot run={run} />
    </>
  )
}
