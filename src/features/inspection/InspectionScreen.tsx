/** Inspection of the centre: what was handed in for many, samples, findings, records, assignments, the audit. */
import { getContext } from '../../data/current.ts'
import { ownAssignment } from '../../data/inspection-log.ts'
import { useLive } from '../../data/live.ts'
import { formatDay } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { inspection } from '../../i18n/vi/inspection.ts'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { PartLinks } from '../../ui/layout/PartLinks.tsx'
import { useShortcut } from '../../ui/shortcuts/use-shortcut.ts'
import { AssignmentsPart } from './AssignmentsPart.tsx'
import { AuditPart } from './AuditPart.tsx'
import { FindingsPart } from './FindingsPart.tsx'
import { isInspector, PARTS, partsFor, type InspectionDesk, type PartName } from './inspection-desk.ts'
import styles from './Inspection.module.css'
import { PatternsPart } from './PatternsPart.tsx'
import { RecordPart } from './RecordPart.tsx'
import { SamplesPart } from './SamplesPart.tsx'

export function InspectionScreen({ desk, part }: { desk: InspectionDesk; part: string }) {
  const words = t(inspection)
  const ctx = getContext()
  const isGuest = isInspector(desk.roles)
  const own = useLive(async () => (isGuest ? await ownAssignment(ctx) : null), [ctx, isGuest])
  useShortcut('Escape', () => desk.onOpen('/'), t(everywhere).toDesk)
  const paths = partsFor(desk.roles)
  const current = paths.find((one) => one === part) ?? paths[0]
  if (current === undefined)
    return (
      <EmptyState icon="list-checks" title={words.nothingHere}>
        {words.nothingHereHint}
      </EmptyState>
    )
  if (own.value === undefined) return <p role="status">{t(everywhere).loading}</p>
  const assigned = own.value?.ok ? own.value.value : null
  if (isGuest && assigned === null)
    return (
      <EmptyState icon="lock" title={words.notAssigned}>
        {words.notAssignedHint}
      </EmptyState>
    )
  return (
    <div class={styles.screen}>
      {assigned !== null && (
        <Notice tone="info">{words.assignedUntil(assigned.decision, formatDay(assigned.until))}</Notice>
      )}
      {paths.length > 1 && (
        <PartLinks
          label={words.partsLabel}
          parts={paths.map((one) => ({
            href: one === '' ? '/thanh-tra' : `/thanh-tra/${one}`,
            title: words.parts[PARTS[one]],
            isCurrent: one === current,
          }))}
        />
      )}
      <Part key={current} name={PARTS[current]} desk={desk} />
    </div>
  )
}

function Part({ name, desk }: { name: PartName; desk: InspectionDesk }) {
  switch (name) {
    case 'patterns':
      return <PatternsPart desk={desk} />
    case 'samples':
      return <SamplesPart desk={desk} />
    case 'findings':
      return <FindingsPart desk={desk} />
    case 'record':
      return <RecordPart desk={desk} />
    case 'assignments':
      return <AssignmentsPart desk={desk} />
    case 'audit':
      return <AuditPart desk={desk} />
  }
}
