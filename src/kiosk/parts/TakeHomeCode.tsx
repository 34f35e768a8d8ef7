/** A code that holds words, for whoever has a telephone and no printer. */
import { qrPath } from '../../device/qr-path.ts'
import { t } from '../../i18n/locale.ts'
import { kioskContent } from '../../i18n/vi/kiosk-content.ts'
import { CodePicture } from '../../ui/paper/CodePicture.tsx'
import content from './Content.module.css'

export function TakeHomeCode({ text, label, hint }: { text: string; label?: string; hint?: string }) {
  const words = t(kioskContent).card
  return (
    <div class={content.beside}>
      <CodePicture class={content.qr} path={qrPath(text)} label={label ?? words.qr} />
      <p>
        <strong>{label ?? words.qr}</strong>
        <span class={content.note}>{hint ?? words.qrHint}</span>
      </p>
    </div>
  )
}
