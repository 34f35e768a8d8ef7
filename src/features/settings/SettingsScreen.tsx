/** Settings: is this device ready for an outage, how does it show things, what is it, who works at it. */
import { useEffect } from 'preact/hooks'
import type { Law } from '../../data/law.ts'
import type { DeviceStorage } from '../../device/storage.ts'
import { CustodiansCard, type CustodianPorts } from './CustodiansCard.tsx'
import { DeviceCard, type DeviceCardProps } from './DeviceCard.tsx'
import { DisplayCard } from './DisplayCard.tsx'
import { LawFactsReport } from './LawFactsReport.tsx'
import { LawReport } from './LawReport.tsx'
import { OfficersCard, type OfficersCardProps } from './OfficersCard.tsx'
import { ReadinessCard } from './ReadinessCard.tsx'
import type { Readiness } from './readiness.ts'
import { StorageCard } from './StorageCard.tsx'
import { VoiceCard } from './VoiceCard.tsx'
import { WaysInCard, type WaysIn } from './WaysInCard.tsx'
import styles from './Settings.module.css'

export interface SettingsScreenProps extends OfficersCardProps, Omit<DeviceCardProps, 'build' | 'law'> {
  readonly readiness: Readiness
  readonly ways: WaysIn
  readonly custodians: CustodianPorts
  readonly law: Law
  readonly storage: Pick<DeviceStorage, 'read' | 'askToPersist'>
  readonly wall: () => string
  readonly onProcedure: (code: string) => void
}

export function SettingsScreen(props: SettingsScreenProps) {
  const { readiness, law, storage, officer } = props
  useEffect(() => void readiness.recall(), [readiness])
  return (
    <div class={styles.screen}>
      <ReadinessCard readiness={readiness} wall={props.wall} />
      <div class={styles.columns}>
        <div class={styles.column}>
          <OfficersCard {...props} />
          <WaysInCard ways={props.ways} />
          <CustodiansCard ports={props.custodians} />
          <DisplayCard />
        </div>
        <div class={styles.column}>
          <DeviceCard {...props} build={readiness.build.value} />
          <StorageCard storage={storage} />
          <VoiceCard />
        </div>
      </div>
      {officer.roles.includes('admin') && <LawReport law={law} onOpen={props.onProcedure} />}
      {officer.roles.includes('admin') && <LawFactsReport law={law} />}
    </div>
  )
}
