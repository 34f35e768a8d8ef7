/** Everything the centre is heard with: the board's window, the voice of its calls, sentences in other languages. */
import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { FormDefinition } from '../../../domain/form/form.ts'
import { t } from '../../i18n/locale.ts'
import { voice } from '../../i18n/vi/voice.ts'
import { openVoice } from '../../voice/open-voice.ts'
import { openPlayer } from '../../voice/player.ts'
import { OWN_PACK, type Pack, type Recordings } from '../../voice/recordings.ts'
import { Card } from '../../ui/data/Card.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { CarryPack } from './CarryPack.tsx'
import { callLines } from './lines.ts'
import type { openMicrophone } from './microphone.ts'
import { PromptsCard } from './PromptsCard.tsx'
import { RecorderCard } from './RecorderCard.tsx'
import styles from './Voice.module.css'

/** A call with the words people get wrong most: mốt, mươi. */
const SAMPLE = { series: 'A', count: 121 }
const SAMPLE_COUNTER = 3

export interface VoiceScreenProps {
  readonly recordings: Recordings
  /** Forms whose questions are read aloud. */
  readonly forms: readonly FormDefinition[]
  readonly onOpenBoard: () => Promise<boolean>
  readonly listenTo?: typeof openMicrophone
}

export function VoiceScreen({ recordings, forms, onOpenBoard, listenTo }: VoiceScreenProps) {
  const words = t(voice)
  const packs = useSignal<readonly Pack[]>([])
  const isBlocked = useSignal(false)
  useEffect(() => {
    const look = () => void recordings.packs().then((found) => (packs.value = found.ok ? found.value : []))
    look()
    return recordings.onChange(look)
  }, [recordings, packs])
  const isEmpty = (pack: string) => !packs.value.some(({ id }) => id === pack)
  const speaker = useMemo(() => openVoice({ recordings, openPlayer }), [recordings])
  useEffect(() => () => speaker.stop(), [speaker])
  const tryCall = async () => {
    if (await speaker.wake()) await speaker.announce(SAMPLE, SAMPLE_COUNTER)
  }
  const shared = { recordings, ...(listenTo ? { listenTo } : {}) }
  return (
    <div class={styles.screen}>
      <Card title={words.board}>
        <div class={styles.stack}>
          <p class={styles.minor}>{words.boardHint}</p>
          <div class={styles.row}>
            <Button
              kind="primary"
              onClick={() => void onOpenBoard().then((isOpen) => (isBlocked.value = !isOpen))}
            >
              {words.openBoard}
            </Button>
          </div>
          {isBlocked.value && (
            <Notice tone="warn" live>
              {words.boardBlocked}
            </Notice>
          )}
        </div>
      </Card>
      <RecorderCard {...shared} title={words.calls} hint={words.callsHint} pack={OWN_PACK} lines={callLines}>
        <CarryPack
          recordings={recordings}
          pack={OWN_PACK}
          isEmpty={isEmpty(OWN_PACK)}
          onImported={() => undefined}
        />
        <p class={styles.minor}>{words.shared}</p>
        <div class={styles.row}>
          <Button icon="volume-2" onClick={() => void tryCall()}>
            {words.tryCall}
          </Button>
        </div>
      </RecorderCard>
      <PromptsCard {...shared} forms={forms} isEmpty={isEmpty} />
    </div>
  )
}
