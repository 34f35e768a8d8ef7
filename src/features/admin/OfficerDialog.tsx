/** One officer: how the account stands, and what can be done about it. */
import type { ListedOfficer } from '../../../domain/access/account-wire.ts'
import { t } from '../../i18n/locale.ts'
import { admin } from '../../i18n/vi/admin.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { SummaryList } from '../../ui/data/SummaryList.tsx'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import styles from './Admin.module.css'

export type OfficerWork = 'roles' | 'standing' | 'reset'

export interface OfficerDialogProps {
  readonly officer: ListedOfficer
  readonly isOwn: boolean
  readonly mayChange: boolean
  readonly onChoose: (work: OfficerWork) => void
  readonly onClose: () => void
}

export function OfficerDialog({ officer, isOwn, mayChange, onChoose, onClose }: OfficerDialogProps) {
  const words = t(admin)
  const isActive = officer.standing === 'active'
  const works: readonly { key: OfficerWork; label: string }[] = isActive
    ? [
        { key: 'roles', label: words.changeRoles },
        { key: 'reset', label: words.reset },
        { key: 'standing', label: words.end },
      ]
    : [{ key: 'standing', label: words.bringBack }]
  return (
    <Dialog title={officer.name} onClose={onClose}>
      <div class={styles.stack}>
        <SummaryList
          rows={[
            { key: 'code', label: words.code, value: officer.code },
            { key: 'title', label: words.officerTitle, value: officer.title },
            { key: 'roles', label: words.rolesLabel, value: roleNames(officer) },
            ...(officer.exception === null
              ? []
              : [{ key: 'exception', label: words.exception, value: officer.exception }]),
            { key: 'state', label: words.columnState, value: words.standing[officer.standing] },
          ]}
        />
        {isOwn && <p class={styles.minor}>{words.ownAccount}</p>}
        <div class={styles.row}>
          {mayChange &&
            !isOwn &&
            works.map(({ key, label }) => (
              <Button key={key} onClick={() => onChoose(key)}>
                {label}
              </Button>
            ))}
          <Button kind="quiet" onClick={onClose}>
            {t(everywhere).close}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

export function roleNames({ roles }: Pick<ListedOfficer, 'roles'>): string {
  const words = t(admin)
  if (roles.length === 0) return words.never
  return words.roleNames(roles.map((role) => words.roles[role]))
}
