/** The page of a procedure, for answering at the counter: what to bring first, the law below. */
import { useSignal } from '@preact/signals'
import type { ComponentChildren, VNode } from 'preact'
import type { Channel, Procedure } from '../../../domain/procedure/procedure.ts'
import { getContext, getLaw } from '../../data/current.ts'
import { channelWords, shortFeeWords, shortTimeWords } from '../../i18n/law-words.ts'
import { t } from '../../i18n/locale.ts'
import { procedure as source } from '../../i18n/vi/procedure.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { AboutCard, NotesCard, StepsCard } from './AboutCard.tsx'
import { BringCard } from './BringCard.tsx'
import { channelsOf } from './bring-list.ts'
import { LimitsCard } from './LimitsCard.tsx'
import { NotAskedCard } from './NotAskedCard.tsx'
import styles from './Procedure.module.css'
import { SeparatorCard } from './SeparatorCard.tsx'
import { SourcesCard } from './SourcesCard.tsx'

export interface ProcedureScreenProps {
  readonly frame: (content: { readonly heading: string; readonly children: ComponentChildren }) => VNode
  readonly code: string
  readonly onReceive: (code: string) => void
}

export function ProcedureScreen({ frame, code, onReceive }: ProcedureScreenProps) {
  const words = t(source)
  const procedure = getLaw().procedures.get(code)?.procedure
  if (!procedure) {
    const back = <a href="/thu-tuc">{words.toCatalogue}</a>
    return frame({
      heading: words.notFound,
      children: <EmptyState icon="file-text" title={words.notFound} actions={back} />,
    })
  }
  return frame({
    heading: procedure.shortName || procedure.name,
    children: <Page key={code} procedure={procedure} onReceive={onReceive} />,
  })
}

function Page({ procedure, onReceive }: { procedure: Procedure; onReceive: (code: string) => void }) {
  const words = t(source)
  const channels = channelsOf(procedure)
  const channel = useSignal<Channel>(channels[0] ?? 'direct')
  const isKnown = procedure.depth === 'full'
  return (
    <>
      <Title procedure={procedure} onReceive={onReceive} />
      {isKnown ? (
        <>
          {channels.length > 1 && (
            <div class={styles.channels} role="group" aria-label={words.channel}>
              {channels.map((one) => (
                <Button key={one} pressed={channel.value === one} onClick={() => (channel.value = one)}>
                  {channelWords(one)}
                </Button>
              ))}
            </div>
          )}
          <div class={styles.columns}>
            <div class={styles.column}>
              <BringCard procedure={procedure} channel={channel.value} />
              <NotesCard procedure={procedure} />
              <SeparatorCard procedure={procedure} />
            </div>
            <div class={styles.column}>
              <LimitsCard procedure={procedure} channels={channels} />
              <NotAskedCard procedure={procedure} channel={channel.value} />
              <StepsCard procedure={procedure} />
            </div>
          </div>
        </>
      ) : (
        <Notice tone="offline">{words.identityOnly}</Notice>
      )}
      <AboutCard procedure={procedure} />
      {getContext().officer.roles.includes('admin') && <SourcesCard procedure={procedure} />}
    </>
  )
}

function Title({ procedure, onReceive }: { procedure: Procedure; onReceive: (code: string) => void }) {
  const words = t(source)
  const { code, name, shortName, plainName, field } = procedure
  const isKnown = procedure.depth === 'full'
  return (
    <div class={styles.head}>
      <div class={styles.names}>
        <h2 class={styles.title}>{shortName || name}</h2>
        {plainName !== '' && plainName !== shortName && (
          <p class={styles.spoken}>{words.plainName(plainName)}</p>
        )}
        <p class={styles.hint}>
          {[
            field,
            code,
            ...(isKnown ? [shortTimeWords(procedure, 'direct'), shortFeeWords(procedure, 'direct')] : []),
          ].join(' · ')}
        </p>
      </div>
      {isKnown && (
        <Button kind="primary" shortcut="F2" onClick={() => onReceive(code)}>
          {words.receive}
        </Button>
      )}
    </div>
  )
}
