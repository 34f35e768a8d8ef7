/** Posters, loudspeaker and forms behind their address; the voice is fetched when somebody wants to hear. */
import { useLocation } from 'preact-iso'
import { PostersScreen } from '../features/posters/PostersScreen.tsx'
import type { Reader } from '../features/posters/ScriptPart.tsx'
import { t } from '../i18n/locale.ts'
import { posters } from '../i18n/vi/posters.ts'
import type { Voice } from '../voice/open-voice.ts'
import type { Frame } from './DeskFrame.tsx'
import { WithPurpose } from './with-purpose.tsx'

let voice: Promise<Voice> | null = null

const reader: Reader = {
  async speak(text) {
    const opened = await (voice ??= import('../voice/open-voice.ts').then(({ openVoice }) => openVoice()))
    await opened.wake()
    return await opened.speak(text)
  },
  stop: () => void voice?.then((opened) => opened.stop()),
}

export function PostersRoute({ frame, part }: { frame: Frame; part: string }) {
  const { route, query } = useLocation()
  const dossier = query?.['ho-so'] ?? ''
  const screen = frame({
    heading: t(posters).title,
    children: (
      <PostersScreen
        part={part}
        code={query?.['thu-tuc'] ?? ''}
        dossier={dossier}
        reader={reader}
        onOpen={route}
      />
    ),
  })
  if (dossier === '') return screen
  return (
    <WithPurpose id={dossier} frame={frame}>
      {screen}
    </WithPurpose>
  )
}
