import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

/** Refusals of the catalogue of procedures and of law packs. */
export const procedureProblems = {
  'pack.item.duplicate': { status: 422 }, // {id}
  'pack.item.id-malformed': { status: 422 }, // {id}
  'pack.item.malformed': { status: 422 }, // {id, at}
  'pack.form.missing': { status: 422 }, // {procedure, form}
  'pack.manifest.malformed': { status: 422 }, // {at}
  'pack.procedure.repealed': { status: 422 }, // {code, by}
  'procedure.code.unknown': { status: 404 }, // {code}
  'procedure.component.condition-missing': { status: 422 }, // {code, component}
  'procedure.component.duplicate': { status: 422 }, // {code, component}
  'procedure.component.unless-unknown': { status: 422 }, // {code, component, condition}
  'procedure.depth.identity-only': { status: 422 }, // {code}
  'procedure.entry.malformed': { status: 422 }, // {at}
  'procedure.import.malformed': { status: 422 }, // {code, at}
  'procedure.import.component-unmatched': { status: 422 }, // {code, name}: an overlay that forgets a published paper
  'procedure.import.overlay-unmatched': { status: 422 }, // {code, component}: an overlay that names a paper not published
  'procedure.time.case-needed': { status: 422 }, // {code, channel, cases}
  'procedure.time.case-unknown': { status: 422 }, // {code, channel, case, cases}
  'procedure.time.duplicate': { status: 422 }, // {code, channel, case}
  'procedure.time.missing': { status: 422 }, // {code, channel}
  'procedure.version.not-in-force': { status: 422 }, // {code, day, validFrom, validTo}
  'procedure.version.repealed': { status: 410 }, // {code, by}
  'procedure.version.reversed': { status: 422 }, // {code, validFrom, validTo}
} as const satisfies ProblemCatalogue
