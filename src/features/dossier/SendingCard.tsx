/** Where this dossier is, word by word: on this machine, at the server, in the backup. Never more than is known. */
import type { ComponentChildren } from 'preact'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { getContext } from '../../data/current.ts'
import { useLive } from '../../data/live.ts'
import { formatInstant } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { dossier } from '../../i18n/vi/dossier.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import type { IconName } from '../../ui/icons/icon-names.ts'
import { readTraffic } from './read-traffic.ts'
import { sendingSteps, type SendingSteps } from './sending-steps.ts'
import styles from './Dossier.module.css'

export function SendingCard({ state }: { state: DossierState }) {
  const words = t(dossier)
  const { db } = getContext()
  const traffic = useLive(() => readTraffic(db, state), [db, state])
  if (traffic.value === undefined) return null
  const steps = sendingSteps(state, traffic.value)
  return (
    <section class={styles.sending}>
      <h2>{words.sendingTitle}</h2>
      <div role="status">
        <ol class={styles.steps}>
          <Step icon="hard-drive">
            {steps.onDeviceAt === null
              ? words.factsFromServer
              : words.onDevice(formatInstant(steps.onDeviceAt))}
          </Step>
          {atServer(steps)}
          {steps.files.all > 0 && (
            <Step icon={steps.files.stored === steps.files.all ? 'check' : 'cloud-upload'}>
              {words.filesStored(steps.files.stored, steps.files.all)}
            </Step>
          )}
          {steps.refusedFacts > 0 && <Step icon="triangle-alert">{words.refusedFact}</Step>}
          {steps.refusedFiles > 0 && <Step icon="triangle-alert">{words.refusedFile}</Step>}
          {steps.isReceived && state.reception !== null && (
            <Step icon="check">
              <strong>{words.receivedNumber(state.reception.code)}</strong>
            </Step>
          )}
          {steps.isReceived && (
            <Step icon={steps.isSafe ? 'check' : 'clock'}>
              {steps.isSafe ? words.safe : words.notSafeYet}
            </Step>
          )}
        </ol>
      </div>
    </section>
  )
}

function atServer({ waiting, storedAt }: SendingSteps) {
  const words = t(dossier)
  if (waiting > 0) return <Step icon="clock">{words.factsWaiting(waiting)}</Step>
  return storedAt !== null && <Step icon="check">{words.factsStored(formatInstant(storedAt))}</Step>
}

function Step({ icon, children }: { icon: IconName; children: ComponentChildren }) {
  return (
    <li class={styles.step}>
      <Icon name={icon} />
      <span>{children}</span>
    </li>
  )
}
