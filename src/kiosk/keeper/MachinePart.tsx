/** Which kiosk this is, and how it stops being one. */
import { useSignal } from '@preact/signals'
import { t } from '../../i18n/locale.ts'
import { kioskKeeper } from '../../i18n/vi/kiosk-keeper.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog.tsx'
import type { Keeper } from './keeper.ts'
import styles from './Keeper.module.css'

export function MachinePart({ keeper }: { keeper: Keeper }) {
  const words = t(kioskKeeper).program
  const isAsking = useSignal(false)
  const { name, commune } = keeper.identity.enrolment
  const forget = async () => {
    const done = await keeper.forgetDevice()
    if (done.ok) location.reload()
    else isAsking.value = false
  }
  return (
    <Card title={words.title}>
      <div class={styles.part}>
        <p>{words.name(name)}</p>
        <p>{words.commune(commune.name)}</p>
        <p>{words.version(buildOf(document))}</p>
        <div class={styles.row}>
          <Button kind="danger" icon="trash-2" onClick={() => (isAsking.value = true)}>
            {words.forget}
          </Button>
        </div>
      </div>
      {isAsking.value && (
        <ConfirmDialog
          title={words.forgetTitle}
          action={words.forget}
          cancel={words.keep}
          onConfirm={() => void forget()}
          onClose={() => (isAsking.value = false)}
        >
          <p>{words.forgetHint}</p>
        </ConfirmDialog>
      )}
    </Card>
  )
}

/** The script of the page carries the hash of what it was built from. */
function buildOf(page: Document): string {
  const entry = page.querySelector<HTMLScriptElement>('script[type=module][src]')?.src ?? ''
  return /-([\w-]+)\.js$/.exec(entry)?.[1] ?? '–'
}
