import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

/** Refusals between a commune box and its province (rules T). */
export const upstreamProblems = {
  'commune.home-elsewhere': { status: 409 }, // {commune}: its home server is a box; devices send there
  'upstream.foreign-commune': { status: 403 }, // {commune}
  'upstream.fork': { status: 409 }, // {seq}: the mirror holds other rows; the box begins a new one
  'upstream.gap': { status: 409 }, // {have, chain}: the box goes on from there
  'upstream.mirror-not-found': { status: 404 },
  'upstream.not-a-box': { status: 403 },
  'upstream.not-enrolled': { status: 401 }, // the box has no code, or its code was refused
  'upstream.rows-broken': { status: 422 }, // {seq}: chain, author's chain or place differ
  'upstream.signature-invalid': { status: 403 },
} as const satisfies ProblemCatalogue
