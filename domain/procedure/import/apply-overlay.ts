/** Lays a hand-written overlay over the imported papers: better ids, labels and cases; the official wording stays. */
import { ok, refuse, type Result } from '../../base/result.ts'
import type { Channel, Component, FeeRule, TimeRule } from '../procedure.ts'
import type { ImportedComponents } from './import-components.ts'
import type { OverlayComponent, OverlayFee, OverlayTime, ProcedureOverlay } from './raw-procedure.ts'

interface Basis {
  readonly channels: readonly Channel[]
  readonly source: string
}

/** Every published sentence must be met by exactly one paper of the overlay or be named as a note: none gets lost. */
export function overlayComponents(
  overlay: ProcedureOverlay,
  imported: ImportedComponents,
  basis: Basis,
): Result<ImportedComponents> {
  const { code } = overlay
  const wanted = overlay.components ?? []
  const used = new Set<Component>()
  const components: Component[] = []
  for (const paper of wanted) {
    const found =
      paper.match === undefined
        ? []
        : imported.components.filter((c) => c.name.includes(paper.match as string))
    if (paper.match !== undefined && found.length !== 1)
      return refuse('procedure.import.overlay-unmatched', { code, component: paper.id })
    const base = found[0]
    if (base) used.add(base)
    components.push(merged(paper, base, basis))
  }
  const rest = imported.components.filter((c) => !used.has(c))
  const isNote = (c: Component): boolean => (overlay.asNotes ?? []).some((text) => c.name.includes(text))
  const lost = rest.find((c) => !isNote(c))
  if (lost) return refuse('procedure.import.component-unmatched', { code, name: lost.name })
  return ok({ components, notes: [...rest.map((c) => c.name), ...imported.notes] })
}

function merged(paper: OverlayComponent, base: Component | undefined, basis: Basis): Component {
  const { match: _, ...own } = paper
  const start: Omit<Component, 'id' | 'label'> = base ?? {
    name: own.label,
    mode: 'submit',
    need: 'mandatory',
    channels: basis.channels,
    originals: 1,
    copies: 0,
    digitise: 'required',
    data: [],
    confidence: 'memory',
    source: basis.source,
  }
  // A paper the overlay calls mandatory keeps no condition the importer guessed.
  const { condition, unless: _unless, ...unconditional } = start
  const keeps = own.condition === undefined && own.need !== 'mandatory' && condition !== undefined
  const made = { ...unconditional, ...(keeps ? { condition } : {}), ...own }
  // TT 03/2025/TT-VPCP art. 5(2): what is only shown is not scanned.
  return made.mode === 'submit' ? made : { ...made, digitise: 'exempt' }
}

export function overlayTime(rules: readonly OverlayTime[], basis: Basis): TimeRule[] {
  return byChannel(rules, basis)
}

export function overlayFees(rules: readonly OverlayFee[], basis: Basis): FeeRule[] {
  return byChannel(rules, basis)
}

/** A rule that names no channel holds for all of the procedure. */
function byChannel<Rule extends Pick<OverlayTime, 'channels' | 'confidence' | 'source'>>(
  rules: readonly Rule[],
  basis: Basis,
) {
  return rules.flatMap(({ channels, confidence, source, ...rule }) =>
    (channels ?? basis.channels).map((channel) => ({
      channel,
      ...rule,
      confidence: confidence ?? ('interpreted' as const),
      source: source ?? basis.source,
    })),
  )
}
