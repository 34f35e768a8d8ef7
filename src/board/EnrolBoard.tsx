/** Makes this browser a board of the commune. Somebody stands before it with a keyboard: letters of a hall would not fit. */
import { useEffect } from 'preact/hooks'
import { t } from '../i18n/locale.ts'
import { ui } from '../i18n/vi/ui.ts'
import { EnrolStation, type EnrolStationProps } from '../station/EnrolStation.tsx'
import { UiWordsProvider } from '../ui/words.ts'

export function EnrolBoard(props: Omit<EnrolStationProps, 'kind'>) {
  useEffect(() => {
    const { dataset } = document.documentElement
    dataset['mode'] = 'field'
    return () => void (dataset['mode'] = 'board')
  }, [])
  return (
    <UiWordsProvider value={t(ui)}>
      <EnrolStation kind="board" {...props} />
    </UiWordsProvider>
  )
}
