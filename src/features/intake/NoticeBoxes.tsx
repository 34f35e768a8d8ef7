import { t } from '../../i18n/locale.ts'
import { intake } from '../../i18n/vi/intake.ts'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { possibleWays } from './agreed-ways.ts'
import type { IntakeSession } from './intake-session.ts'

/** Asked only where there is an address to agree to. */
export function NoticeBoxes({ session: { store } }: { session: IntakeSession }) {
  const words = t(intake).notice
  const draft = store.draft.value
  const possible = possibleWays(draft)
  if (possible.length === 0) return null
  const toggle = (way: (typeof possible)[number], isOn: boolean) =>
    store.change((now) => {
      const others = (now.notify ?? []).filter((one) => one !== way)
      return { ...now, notify: isOn ? [...others, way] : others }
    })
  return (
    <Field id="notify" label={words.title} hint={words.hint} group optional>
      {() => (
        <div>
          {possible.map((way) => (
            <Checkbox
              key={way}
              id={`notify-${way}`}
              label={words.by[way]}
              checked={draft.notify?.includes(way) ?? false}
              onChange={(isOn) => toggle(way, isOn)}
            />
          ))}
        </div>
      )}
    </Field>
  )
}
