/** What a commune hangs up, hands out and has read over the loudspeaker; all of it without a line. */
import { useMemo } from 'preact/hooks'
import { centreView } from '../../../domain/centre/centre-view.ts'
import type { Procedure } from '../../../domain/procedure/procedure.ts'
import { currentCentre } from '../../data/centre.ts'
import { getContext, getLaw } from '../../data/current.ts'
import { t } from '../../i18n/locale.ts'
import { matchWithoutMarks } from '../../i18n/match-without-marks.ts'
import { posters } from '../../i18n/vi/posters.ts'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { Combobox } from '../../ui/fields/Combobox.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { PartLinks } from '../../ui/layout/PartLinks.tsx'
import { useShortcut } from '../../ui/shortcuts/use-shortcut.ts'
import { CashPoster, CentrePoster } from './CentrePoster.tsx'
import { BlankFormPart, FilledFormPart } from './FormPart.tsx'
import { posterContent } from './poster-content.ts'
import styles from './Posters.module.css'
import { Printed } from './Printed.tsx'
import { ProcedurePoster } from './ProcedurePoster.tsx'
import { ScriptPart, type Reader } from './ScriptPart.tsx'

/** By the last part of the address. */
const PARTS = {
  '': 'procedure',
  'trung-tam': 'centre',
  'rut-tien': 'cash',
  loa: 'script',
  'bieu-mau': 'form',
} as const
type Address = keyof typeof PARTS

export interface PostersScreenProps {
  readonly part: string
  readonly code: string // of a procedure; empty: none chosen
  readonly dossier: string // whose declaration is printed; empty: a blank one
  readonly reader: Reader
  readonly onOpen: (path: string) => void
}

export function PostersScreen({ part, code, dossier, reader, onOpen }: PostersScreenProps) {
  const words = t(posters)
  const law = getLaw()
  const current = (Object.keys(PARTS) as Address[]).find((one) => one === part) ?? ''
  useShortcut('Escape', () => onOpen('/trung-tam'), words.back)
  const address = (to: Address, chosen: string) =>
    `/to-roi${to === '' ? '' : `/${to}`}${chosen === '' ? '' : `?thu-tuc=${chosen}`}`
  const options = useMemo(
    () =>
      [...law.procedures.values()]
        .filter(({ procedure }) => procedure.depth === 'full')
        .map(({ procedure }) => ({
          value: procedure.code,
          label: nameOf(procedure),
        }))
        .sort((a, b) => a.label.localeCompare(b.label, 'vi')),
    [law],
  )
  const procedure = law.procedures.get(code)?.procedure ?? null
  const view = centreView(currentCentre.value.facts, law.calendar, getContext().clock.wall())
  const name = posters.paper.centreOf(getContext().device.communeName)
  const what = PARTS[current]
  const asksProcedure = (what === 'procedure' || what === 'script' || what === 'form') && dossier === ''
  const content = () => {
    if (what === 'centre')
      return (
        <Printed>
          <CentrePoster view={view} centre={name} />
        </Printed>
      )
    if (what === 'cash')
      return view.points.some(({ kind }) => kind === 'cash') ? (
        <Printed>
          <CashPoster view={view} centre={name} />
        </Printed>
      ) : (
        <EmptyState icon="hand-coins" title={words.noCash}>
          {words.noCashHint}
        </EmptyState>
      )
    if (what === 'script')
      return <ScriptPart procedure={procedure} centre={name} view={view} reader={reader} />
    if (what === 'form' && dossier !== '') return <FilledFormPart dossier={dossier} />
    if (procedure === null)
      return (
        <EmptyState icon="printer" title={words.choose}>
          {words.chooseHint}
        </EmptyState>
      )
    if (what === 'form') return <BlankFormPart key={code} procedure={procedure} />
    return (
      <Printed key={code}>
        <ProcedurePoster content={posterContent(procedure, view)} centre={name} />
      </Printed>
    )
  }
  return (
    <div class={styles.screen}>
      <PartLinks
        label={words.partsLabel}
        parts={(Object.keys(PARTS) as Address[]).map((one) => ({
          href: address(one, code),
          title: words.parts[PARTS[one]],
          isCurrent: one === current,
        }))}
      />
      {view.phones.length === 0 && what !== 'form' && (
        <Notice tone="warn" actions={<a href="/trung-tam/dia-diem">{words.toPoints}</a>}>
          {words.noPhones}
        </Notice>
      )}
      {asksProcedure && (
        <Field id="poster-procedure" label={words.procedure}>
          {(wiring) => (
            <Combobox
              {...wiring}
              value={code}
              options={options}
              match={matchWithoutMarks}
              onChange={(next) => law.procedures.has(next) && onOpen(address(current, next))}
            />
          )}
        </Field>
      )}
      {content()}
    </div>
  )
}

/** As people say it and as the law calls it: either is typed. */
function nameOf({ plainName, shortName, code }: Procedure): string {
  const names = [...new Set([plainName || shortName, shortName])].join(' – ')
  return `${names} (${code})`
}
