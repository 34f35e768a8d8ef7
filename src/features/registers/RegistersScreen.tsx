/** The registers of the centre: what goes on today, the follow-up book, one receipt for several, certified copies. */
import type { ComponentChildren, VNode } from 'preact'
import { getContext } from '../../data/current.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { registers as source } from '../../i18n/vi/registers.ts'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { PartLinks } from '../../ui/layout/PartLinks.tsx'
import { useShortcut } from '../../ui/shortcuts/use-shortcut.ts'
import { BookPart } from './BookPart.tsx'
import { HandOverPart } from './HandOverPart.tsx'
import { JointPart } from './JointPart.tsx'
import { useRegisterDesk, type RegisterDesk } from './register-desk.ts'
import styles from './Registers.module.css'

/** By the last part of the address. */
const PARTS = { '': 'handover', 'theo-doi': 'book', chung: 'joint', 'chung-thuc': 'copies' } as const

export interface RegistersScreenProps {
  readonly frame: (content: { readonly heading: string; readonly children: ComponentChildren }) => VNode
  readonly part: string
  readonly onOpen: (path: string) => void
}

export function RegistersScreen({ frame, part, onOpen }: RegistersScreenProps) {
  const words = t(source)
  const desk = useRegisterDesk(getContext()).value
  const current = (Object.keys(PARTS) as (keyof typeof PARTS)[]).find((one) => one === part) ?? ''
  useShortcut('Escape', () => onOpen('/'), t(everywhere).toDesk)
  const content = () => {
    if (desk === undefined) return <p role="status">{t(everywhere).loading}</p>
    if (!desk.ok) return <Notice tone="overdue">{problemSentence(desk.problem)}</Notice>
    return <Part key={current} name={PARTS[current]} desk={desk.value} />
  }
  return frame({
    heading: words.title,
    children: (
      <div class={styles.screen}>
        <PartLinks
          label={words.partsLabel}
          parts={(Object.keys(PARTS) as (keyof typeof PARTS)[]).map((one) => ({
            href: one === '' ? '/so' : `/so/${one}`,
            title: words.parts[PARTS[one]],
            isCurrent: one === current,
          }))}
        />
        {content()}
      </div>
    ),
  })
}

function Part({ name, desk }: { name: (typeof PARTS)[keyof typeof PARTS]; desk: RegisterDesk }) {
  switch (name) {
    case 'handover':
      return <HandOverPart desk={desk} />
    case 'joint':
      return <JointPart desk={desk} />
    case 'book':
      return <BookPart key="07" desk={desk} book="07" />
    case 'copies':
      return <BookPart key="copies" desk={desk} book="copies" />
  }
}
