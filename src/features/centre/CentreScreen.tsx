/** What the commune tells of its centre, in three parts; leaders and administrators change it, everybody looks. */
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { centre } from '../../i18n/vi/centre.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { PartLinks } from '../../ui/layout/PartLinks.tsx'
import { useShortcut } from '../../ui/shortcuts/use-shortcut.ts'
import { BoardPart } from './BoardPart.tsx'
import type { CentrePorts } from './centre-ports.ts'
import styles from './Centre.module.css'
import { PointsPart } from './PointsPart.tsx'
import { RosterPart } from './RosterPart.tsx'
import { useCentreDesk } from './use-change.ts'

/** By the last part of the address. */
const PARTS = { '': 'roster', 'dia-diem': 'points', 'bang-tin': 'board' } as const

export interface CentreScreenProps {
  readonly part: string
  readonly ports: CentrePorts
  readonly onOpen: (path: string) => void
}

export function CentreScreen({ part, ports, onOpen }: CentreScreenProps) {
  const words = t(centre)
  const desk = useCentreDesk(ports, part)
  const current = (Object.keys(PARTS) as (keyof typeof PARTS)[]).find((one) => one === part) ?? ''
  useShortcut('Escape', () => onOpen('/'), t(everywhere).toDesk)
  const problem = desk.problem.value
  const isOffline = problem?.code.startsWith('net.') ?? false
  const Part = { roster: RosterPart, points: PointsPart, board: BoardPart }[PARTS[current]]
  return (
    <div class={styles.screen}>
      <PartLinks
        label={words.partsLabel}
        parts={(Object.keys(PARTS) as (keyof typeof PARTS)[])
          .map((one) => ({
            href: one === '' ? '/trung-tam' : `/trung-tam/${one}`,
            title: words.parts[PARTS[one]],
            isCurrent: one === current,
          }))
          .concat({ href: '/to-roi', title: words.toPosters, isCurrent: false })}
      />
      {isOffline && <Notice tone="offline">{words.offline}</Notice>}
      {problem !== null && !isOffline && (
        <Notice tone="overdue" live>
          {problemSentence(problem)}
        </Notice>
      )}
      {!ports.mayChange && <p class={styles.intro}>{words.onlyLeader}</p>}
      <Part key={current} desk={desk} />
    </div>
  )
}
