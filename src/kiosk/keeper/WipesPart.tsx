/** The record of deletions: what an inspector of the centre may be shown. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { formatInstant } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { kioskKeeper } from '../../i18n/vi/kiosk-keeper.ts'
import { Card } from '../../ui/data/Card.tsx'
import { readWipeLog, type WipeEntry } from '../session/wipe-log.ts'
import type { Keeper } from './keeper.ts'
import styles from './Keeper.module.css'

const SHOWN = 20

export function WipesPart({ keeper }: { keeper: Keeper }) {
  const words = t(kioskKeeper).wipes
  const entries = useSignal<readonly WipeEntry[]>([])
  useEffect(() => {
    void readWipeLog(keeper.kept).then((found) => (entries.value = found))
  }, [])
  const all = entries.value
  const leftAfter = all.filter(({ remains }) => remains.length > 0).length
  return (
    <Card title={words.title}>
      <div class={styles.part}>
        <p>{all.length === 0 ? words.empty : words.summary(all.length, leftAfter)}</p>
        {all.length > 0 && (
          <table class={styles.log}>
            <thead>
              <tr>
                <th scope="col">{words.at}</th>
                <th scope="col">{words.reason}</th>
                <th scope="col">{words.took}</th>
                <th scope="col">{words.left}</th>
              </tr>
            </thead>
            <tbody>
              {all.slice(0, SHOWN).map((entry) => (
                <tr key={entry.at}>
                  <td>{formatInstant(entry.at)}</td>
                  <td>{words.reasons[entry.reason]}</td>
                  <td>{words.ms(entry.ms)}</td>
                  <td>{leftOf(entry)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Card>
  )
}

function leftOf({ remains, unseen }: WipeEntry): string {
  const words = t(kioskKeeper).wipes
  const found = remains.map(({ name }) => name).join(', ') || words.nothing
  return unseen === 0 ? found : `${found}; ${words.unseen(unseen)}`
}
