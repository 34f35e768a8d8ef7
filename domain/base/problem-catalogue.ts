/** How a catalogue of problem codes is written: one per domain folder, gathered in `domain/problems.ts`. */

/** HTTP status when the server answers with it (RFC 9457), and whether an officer may see the details. */
export interface ProblemEntry {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 421 | 422 | 426 | 429 | 500 | 503 | 507
}

export type ProblemCatalogue = Readonly<Record<string, ProblemEntry>>
