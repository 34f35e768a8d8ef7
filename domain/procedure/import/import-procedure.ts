/** One compiled portal row, its plain names and its overlay → one catalogue entry. Every fact keeps where it was read. */
import { refuse, type Result } from '../../base/result.ts'
import type { Confidence } from '../../base/source.ts'
import type { Channel, Procedure, ProcedureStep } from '../procedure.ts'
import { validateProcedure } from '../validate-procedure.ts'
import { overlayComponents, overlayFees, overlayTime } from './apply-overlay.ts'
import { importComponents } from './import-components.ts'
import { importFees } from './import-fees.ts'
import { importTime, type TimeWording } from './import-time.ts'
import { noteText, tidy } from './official-text.ts'
import {
  procedureOverlayShape,
  rawProcedureShape,
  type ProcedureOverlay,
  type RawProcedure,
} from './raw-procedure.ts'

export interface PlainName {
  readonly plainName: string
  readonly synonyms: readonly string[]
  readonly shortName?: string
}

export interface ImportContext {
  readonly plainNames: Readonly<Record<string, PlainName>>
  readonly wording: TimeWording
  readonly steps: readonly ProcedureStep[] // for procedures nobody has described yet
  readonly validity: {
    readonly from: string // YYYY-MM-DD, for rows that do not say
    readonly toByField: Readonly<Record<string, string>> // fields whose law ends on a known day
  }
}

export function importProcedure(row: unknown, overlay: unknown, context: ImportContext): Result<Procedure> {
  const at =
    rawProcedureShape(row, '$') ?? (overlay === null ? null : procedureOverlayShape(overlay, 'overlay'))
  if (at !== null)
    return refuse('procedure.import.malformed', { code: (row as { code?: unknown })?.code ?? null, at })
  const raw = row as RawProcedure
  return compile({ ...raw, code: raw.code.trim() }, overlay as ProcedureOverlay | null, context)
}

function compile(
  row: RawProcedure,
  overlay: ProcedureOverlay | null,
  context: ImportContext,
): Result<Procedure> {
  const { code } = row
  const channels = overlay?.channels ?? [...new Set(row.channels.map((c) => c.method))]
  const basis = { channels, source: overlay?.source ?? row.source }
  const imported = importComponents(row, channels.length > 0 ? channels : ['direct'])
  const papers = overlay?.components
    ? overlayComponents(overlay, imported, basis)
    : { ok: true as const, value: imported }
  if (!papers.ok) return papers
  const plain = context.plainNames[code]
  const verified = row.confidence === 'portal-copy'
  const depth = overlay?.depth ?? (verified ? 'full' : 'identity')
  const shortName = overlay?.shortName ?? row.short_name ?? plain?.shortName ?? row.name
  const time = overlay?.time ? overlayTime(overlay.time, basis) : importTime(row, context.wording)
  const fees = overlay?.fees ? overlayFees(overlay.fees, basis) : importFees(row)
  const components = depth === 'identity' ? [] : papers.value.components
  return validateProcedure({
    code,
    name: tidy(overlay?.name ?? row.name),
    shortName: tidy(shortName).slice(0, 120),
    plainName: plain?.plainName ?? shortName,
    synonyms: plain?.synonyms ?? [],
    field: tidy(row.field),
    agency: tidy(row.agency ?? ''),
    applicants: tidy(overlay?.applicants ?? row.applicants ?? ''),
    decision: tidy(overlay?.decision ?? row.decision ?? ''),
    validFrom: overlay?.validFrom ?? context.validity.from,
    validTo: overlay?.validTo ?? context.validity.toByField[row.field] ?? null,
    level: overlay?.level ?? levelOf(channels),
    time,
    fees,
    components,
    notes: notesOf(row, overlay, papers.value.notes),
    steps: overlay?.steps ?? (depth === 'identity' ? [] : context.steps),
    results: overlay?.results ?? row.results.map((r) => ({ name: tidy(r.name), code: r.code })),
    formId: overlay?.formId === undefined ? formOf(row) : overlay.formId,
    ...(overlay?.supersedes ? { supersedes: overlay.supersedes } : {}),
    legalBasis: [...row.legal_basis, ...(overlay?.legalBasis ?? [])],
    portalUrl: row.portal_url,
    depth,
    confidenceByPart: {
      time: leastSure(time, verified),
      fees: leastSure(fees, verified),
      components: leastSure(components, verified),
    },
    confidence: overlay?.confidence ?? (verified ? 'portal-copy' : 'memory'),
    source: basis.source,
  } satisfies Procedure)
}

/** Toàn trình is the default where the portal takes the dossier online (NĐ 224/2026); partial is said by hand. */
function levelOf(channels: readonly Channel[]): Procedure['level'] {
  return channels.includes('online') ? 'full' : 'none'
}

function formOf(row: RawProcedure): string | null {
  return row.paper_form === null || row.paper_form === 'none' ? null : row.paper_form
}

function notesOf(row: RawProcedure, overlay: ProcedureOverlay | null, prose: readonly string[]): string[] {
  const published = row.component_notes.map(noteText)
  return [...new Set([...(overlay?.notes ?? []), ...prose, ...published])].filter((n) => n !== '')
}

const CONFIDENCE: readonly Confidence[] = ['verified', 'portal-copy', 'interpreted', 'memory']

/** A part is only as sure as its least sure fact. */
function leastSure(facts: readonly { readonly confidence: Confidence }[], verified: boolean): Confidence {
  if (facts.length === 0) return verified ? 'portal-copy' : 'memory'
  return CONFIDENCE[Math.max(...facts.map((f) => CONFIDENCE.indexOf(f.confidence)))] ?? 'memory'
}
