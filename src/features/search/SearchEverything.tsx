/** Ctrl+K, in the header: procedures and dossiers by what people type. */
import { useRef } from 'preact/hooks'
import { ok, type Result } from '../../../domain/base/result.ts'
import { parseLabel } from '../../../domain/custody/label.ts'
import type { Procedure } from '../../../domain/procedure/procedure.ts'
import { codeInReceipt } from '../../../domain/receipt-proof/receipt-text.ts'
import { tokens } from '../../../domain/text/tokens.ts'
import { getContext, getLaw } from '../../data/current.ts'
import type { DossierView } from '../../data/opened-dossiers.ts'
import { useLive } from '../../data/live.ts'
import { finder } from '../../data/search-load.ts'
import { readUnsent } from '../../data/sending-state.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { search } from '../../i18n/vi/search.ts'
import type { SearchGroup } from '../../ui/fields/marked-items.ts'
import { SearchBox } from '../../ui/fields/SearchBox.tsx'
import { dossierItem } from './dossier-item.tsx'
import { procedureItem } from './procedure-item.tsx'
import { useFind } from './use-find.ts'

const SHOWN = 5

interface Both {
  readonly procedures: readonly Procedure[]
  readonly dossiers: readonly DossierView[]
}

const nothing: Both = { procedures: [], dossiers: [] }

export function SearchEverything({ onOpen }: { onOpen: (path: string) => void }) {
  const words = t(search)
  const unsent = useLive(() => readUnsent(getContext().db), [])
  const { answer, ask } = useFind(findBoth, nothing)
  const { text, found, problem } = answer.value
  const typed = useRef({ now: '', before: '' })
  const shownFor = useRef('')
  if (text !== '') shownFor.current = text

  const onQuery = (next: string) => {
    if (typed.current.now === '' && next !== '') finder.refresh()
    typed.current = { now: next, before: typed.current.now }
    ask(next)
  }
  /** The box has emptied itself already. Enter that came before its answer means the text, not the hit still on screen. */
  const onChoose = (group: string, id: string) => {
    const wanted = typed.current.before
    if (shownFor.current === wanted) return onOpen(pathOf(group, id))
    void findBoth(wanted).then((result) => {
      const first = result.ok ? groupsOf(result.value, wanted).find((one) => one.items.length > 0) : undefined
      const item = first?.items[0]
      if (first && item) onOpen(pathOf(first.key, item.id))
    })
  }

  function groupsOf({ procedures, dossiers }: Both, query: string): SearchGroup[] {
    const shown = { law: getLaw(), now: getContext().clock.wall(), unsent: unsent.value }
    const groups = [
      { key: 'procedures', title: words.procedures, items: procedures.map(procedureItem) },
      { key: 'dossiers', title: words.dossiers, items: dossiers.map((view) => dossierItem(view, shown)) },
    ]
    return isAboutPerson(query, { procedures, dossiers }) ? groups.reverse() : groups
  }

  return (
    <SearchBox
      label={words.label}
      placeholder={lookingAs() === 'counter' ? words.placeholder : words.label}
      none={problem === null ? words.nothing : problemSentence(problem)}
      groups={groupsOf(found, text)}
      onQuery={onQuery}
      onChoose={onChoose}
    />
  )
}

/** Digits are far more often a number of a person or dossier than a code; else a name that begins as typed decides. */
function isAboutPerson(query: string, { procedures, dossiers }: Both): boolean {
  if (/\d{3}/.test(query)) return true
  const isBegun = (title: string) => {
    const words = tokens(title)
    return tokens(query).every((token, at) => words[at]?.startsWith(token))
  }
  const isName = dossiers.some(({ state }) => isBegun(state.reception?.applicant.name ?? ''))
  return isName && !procedures.some(({ shortName }) => isBegun(shortName))
}

/** A scanned receipt, or the label of an original, is looked up by the number in it. */
async function findBoth(typed: string, signal?: AbortSignal): Promise<Result<Both>> {
  const text = codeInReceipt(typed) ?? parseLabel(typed)?.code ?? typed
  const [procedures, dossiers] = await Promise.all([
    finder.procedures(text, SHOWN, signal),
    finder.dossiers(text, SHOWN, signal),
  ])
  if (!procedures.ok) return procedures
  if (!dossiers.ok) return dossiers
  return ok({ procedures: procedures.value, dossiers: dossiers.value.filter(mayBeFound(text)) })
}

/**
 * An inspector finds the dossier whose whole number they have: names are not looked through without a reason (I4). The
 * digital team finds none: what it has handed over is the counter's.
 */
function mayBeFound(text: string): (view: DossierView) => boolean {
  const wanted = text.trim().toUpperCase()
  switch (lookingAs()) {
    case 'inspector':
      return ({ state }) => state.reception?.code === wanted
    case 'team':
      return () => false
    default:
      return () => true
  }
}

function lookingAs(): 'inspector' | 'team' | 'counter' {
  const roles: readonly string[] = getContext().officer.roles
  if (roles.includes('inspector')) return 'inspector'
  return roles.every((role) => role === 'team') ? 'team' : 'counter'
}

function pathOf(group: string, id: string): string {
  return group === 'dossiers' ? `/ho-so/${id}` : `/thu-tuc/${id}`
}
