/** Published component rows → papers of the catalogue, in a stable order, and the prose that is none. */
import type { PaperKind } from '../../document/paper.ts'
import type { Channel, Component } from '../procedure.ts'
import { classify, isElectronicDeclaration, type Classified } from './classify.ts'
import { conditionLabel, groupCase, replacesPaper } from './condition.ts'
import { componentName, shortened, splitGluedCount } from './official-text.ts'
import { knownPaper } from './paper-kind.ts'
import type { RawComponent, RawProcedure } from './raw-procedure.ts'
import { paperPart, shortLabel } from './short-label.ts'
import { distinctIds, idsByLabel, slug } from './slug.ts'

export interface ImportedComponents {
  readonly components: readonly Component[]
  readonly notes: readonly string[]
}

/** A paper before ids are given; its condition's id follows from all labels together. */
interface Draft {
  readonly group: string | null
  readonly component: Component
}

export function importComponents(row: RawProcedure, channels: readonly Channel[]): ImportedComponents {
  const groups = row.components.map((c) => c.group)
  const hasElectronic = row.components.some((c) => isElectronicDeclaration(c.name))
  const notes: string[] = []
  const drafts: Draft[] = []
  for (const raw of distinctRows(row.components)) {
    const counted = splitGluedCount(componentName(raw.name), raw.originals, raw.copies)
    const mode = classify(counted.name, raw.group, counted)
    if (mode === 'note') {
      notes.push(counted.name)
      continue
    }
    const conditional = conditionOf(counted.name, mode, groupCase(raw.group, groups))
    const { kind, data } = knownPaper(paperPart(counted.name))
    const label = shortLabel(counted.name)
    const component: Component = {
      id: idOf(mode, kind, label),
      label,
      name: counted.name,
      mode,
      need: conditional === null ? 'mandatory' : 'conditional',
      ...(conditional === null ? {} : { condition: { id: '', label: conditional } }),
      channels: channelsOf(counted.name, mode, kind, channels, hasElectronic),
      kind: mode === 'declare' ? 'declaration' : kind,
      originals: counted.originals,
      copies: counted.copies,
      digitise: mode === 'submit' && row.digitise.required ? 'required' : 'exempt',
      data: mode === 'declare' ? [] : data,
      confidence: counted.repaired || conditional !== null ? 'interpreted' : 'portal-copy',
      source: row.source,
    }
    drafts.push({ group: raw.group, component })
  }
  const sorted = withAlternatives(drafts).sort(inOrder)
  const ids = distinctIds(sorted.map((d) => electronicId(d.component)))
  const conditionIds = idsByLabel(sorted.flatMap((d) => d.component.condition?.label ?? []))
  const named = sorted.map(({ group, component }, i): Draft => {
    const { condition, ...rest } = component
    const id = ids[i] as string
    if (!condition) return { group, component: { ...rest, id } }
    const own = { id: conditionIds.get(condition.label) as string, label: condition.label }
    return { group, component: { ...rest, id, condition: own } }
  })
  return { components: withReplacements(named), notes }
}

/** The crawl repeats rows; a full stop at the end makes no new paper. */
function distinctRows(rows: readonly RawComponent[]): RawComponent[] {
  const seen = new Set<string>()
  return rows.filter((row) => {
    const key = `${row.group ?? ''}|${row.name.replace(/[\s.;]+$/u, '')}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function conditionOf(name: string, mode: Classified, ofGroup: string | null): string | null {
  // "nếu người có yêu cầu lựa chọn nộp trực tiếp" on a declaration is its channel, not a condition.
  const own = mode === 'declare' && !/^trường hợp/iu.test(name) ? null : conditionLabel(name)
  if (ofGroup === null) return own
  return own === null || own === ofGroup ? ofGroup : `${ofGroup} – ${own}`
}

function channelsOf(
  name: string,
  mode: Classified,
  kind: string,
  channels: readonly Channel[],
  hasElectronic: boolean,
): readonly Channel[] {
  if (mode === 'declare' && hasElectronic) {
    const electronic = isElectronicDeclaration(name)
    const own = channels.filter((c) => (c === 'online') === electronic)
    return own.length > 0 ? own : channels
  }
  // Whoever files online has already been identified by the electronic account.
  const offline = channels.filter((c) => c !== 'online')
  return kind === 'id-card' && mode === 'present' && offline.length > 0 ? offline : channels
}

function idOf(mode: Component['mode'], kind: PaperKind, label: string): string {
  if (mode === 'declare') return 'declaration'
  if (kind === 'id-card' && (mode === 'submit' || /^bản sao/iu.test(label))) return 'id-card-copy'
  return kind === 'other' ? slug(label) : kind
}

function electronicId(component: Component): string {
  return component.id === 'declaration' && isElectronicDeclaration(component.name)
    ? 'e-declaration'
    : component.id
}

/** Several land certificates, or several e-forms of the portal, in one group are alternatives, not papers to bring together. */
function withAlternatives(drafts: readonly Draft[]): Draft[] {
  const sort = (d: Draft): string | null =>
    /^giấy chứng nhận quyền/iu.test(d.component.name)
      ? 'land'
      : isElectronicDeclaration(d.component.name)
        ? 'electronic'
        : null
  return drafts.map((draft) => {
    const kind = sort(draft)
    if (kind === null || drafts.filter((d) => d.group === draft.group && sort(d) === kind).length < 2)
      return draft
    const { component } = draft
    const own = shortened(paperPart(component.name), 120)
    const label = component.condition ? `${component.condition.label} – ${own}` : own
    const condition = { id: '', label }
    return {
      ...draft,
      component: { ...component, need: 'conditional', condition, confidence: 'interpreted' },
    }
  })
}

/** "Trường hợp không có văn bản nêu trên thì …": ticking it releases the mandatory papers of the same group. */
function withReplacements(drafts: readonly Draft[]): Component[] {
  return drafts.map(({ group, component }) => {
    if (component.need !== 'mandatory' || component.mode !== 'submit') return component
    const unless = drafts.flatMap((d) => {
      const { condition } = d.component
      return d.group === group && condition && replacesPaper(condition.label, component.kind)
        ? [condition.id]
        : []
    })
    return unless.length === 0 ? component : { ...component, unless: [...new Set(unless)] }
  })
}

const MODE_ORDER = { declare: 0, submit: 1, present: 2 } as const

/** Declarations first, then what must be handed in, then what is shown, then what only some cases need. */
function inOrder(a: Draft, b: Draft): number {
  const left = place(a.component)
  const right = place(b.component)
  return left === right ? (a.component.name < b.component.name ? -1 : 1) : left - right
}

function place(component: Component): number {
  return (component.need === 'mandatory' ? 0 : 10) + MODE_ORDER[component.mode]
}
