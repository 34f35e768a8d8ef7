/** The keeper brings the centre's own voice on a stick. The voice hears of it by itself. */
import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { t } from '../i18n/locale.ts'
import { board } from '../i18n/vi/board.ts'
import styles from './BoardHead.module.css'

export function BringVoice() {
  const words = t(board)
  const box = useRef<HTMLInputElement>(null)
  const said = useSignal('')
  const bring = async (file: File | undefined) => {
    if (!file) return
    const { importPack } = await import('../voice/pack-file.ts')
    const { openRecordings } = await import('../voice/recordings.ts')
    const done = await importPack(openRecordings(), file)
    said.value = done.ok ? words.voiceBrought(done.value.sounds.size) : words.voiceNotBrought
  }
  return (
    <>
      <input
        ref={box}
        type="file"
        accept=".giongdoc"
        class="hidden-text"
        tabIndex={-1}
        aria-label={words.bringVoice}
        onChange={(event) => void bring(event.currentTarget.files?.[0])}
      />
      <button type="button" class={styles.quiet} onClick={() => box.current?.click()}>
        {said.value === '' ? words.bringVoice : said.value}
      </button>
    </>
  )
}
