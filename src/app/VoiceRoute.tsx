/** Voices and the board behind their address. */
import { useMemo } from 'preact/hooks'
import { getLaw } from '../data/current.ts'
import { openBoardWindow } from '../device/second-screen.ts'
import { VoiceScreen } from '../features/voice/VoiceScreen.tsx'
import { t } from '../i18n/locale.ts'
import { voice } from '../i18n/vi/voice.ts'
import { openRecordings } from '../voice/recordings.ts'
import type { Frame } from './DeskFrame.tsx'

export function VoiceRoute({ frame }: { frame: Frame }) {
  const law = getLaw()
  const recordings = useMemo(() => openRecordings(), [])
  const forms = useMemo(() => [...law.forms.values()].map(({ form }) => form), [law])
  return frame({
    heading: t(voice).title,
    children: <VoiceScreen recordings={recordings} forms={forms} onOpenBoard={openBoardWindow} />,
  })
}
