/** What leaders and inspectors ask of the home server (rules I, U8). All of it needs a line. */
import { listOf, text } from '../../domain/base/shape.ts'
import { ok, type Result } from '../../domain/base/result.ts'
import type { Assignment, NewAssignment } from '../../domain/inspection/assignment.ts'
import type { AuditAnswer, AuditQuery } from '../../domain/inspection/audit-log.ts'
import type { Finding, FindingStep } from '../../domain/inspection/finding.ts'
import type { DossierRecord } from '../../domain/inspection/record.ts'
import type { SampleTerms } from '../../domain/inspection/sample.ts'
import type { RecordRequest, Sample, WholeSample } from '../../domain/inspection/wire.ts'
import { atLeast } from './answer-shapes.ts'
import { inOfficersName, type OfficerHttp } from './officer-http.ts'

export interface Inspections {
  assign(asked: NewAssignment): Promise<Result<Assignment>>
  endAssignment(id: string): Promise<Result<null>>
  samples(): Promise<Result<readonly Sample[]>>
  sample(id: string): Promise<Result<WholeSample>>
  draw(terms: SampleTerms): Promise<Result<WholeSample>>
  findings(): Promise<Result<readonly Finding[]>>
  raise(finding: Pick<Finding, 'dossier' | 'sample'> & { readonly text: string }): Promise<Result<Finding>>
  follow(id: string, step: FindingStep, said: string): Promise<Result<Finding>>
  record(request: RecordRequest): Promise<Result<DossierRecord>>
  audit(query: AuditQuery): Promise<Result<AuditAnswer>>
}

const BASE = '/api/inspection'
const assignment = atLeast({ id: text, officer: text, from: text, until: text })
const sample = atLeast({
  id: text,
  at: text,
  seed: text,
  strata: listOf(atLeast({ drawn: listOf(text) }), 5000),
})
const finding = atLeast({ id: text, entries: listOf(atLeast({ step: text, by: text, at: text })) })
const record = atLeast({
  kind: text,
  facts: listOf(atLeast({ id: text, raw: text, sha256: text }), 5000),
  sig: text,
})
const audit = atLeast({ lines: listOf(atLeast({ at: text, action: text })), chain: atLeast({}) })

/** `proven` does the work again after a fresh proof of presence, where the server asks for one (S7). */
export function inspectionsOf(
  line: OfficerHttp,
  proven: <T>(work: () => Promise<Result<T>>) => Promise<Result<T>>,
): Inspections {
  const http = inOfficersName(line)
  return {
    assign: (asked) =>
      proven(() => http.post<Assignment>(`${BASE}/assignments`, asked, { accepts: assignment })),
    endAssignment: (id) =>
      proven(() => http.post<null>(`${BASE}/assignments/${id}/end`, {}, { accepts: null })),
    async samples() {
      const accepts = atLeast({ samples: listOf(sample, 5000) })
      const read = await http.get<{ samples: Sample[] }>(`${BASE}/samples`, { accepts })
      return read.ok ? ok(read.value.samples) : read
    },
    sample: (id) => http.get<WholeSample>(`${BASE}/samples/${id}`, { accepts: sample }),
    draw: (terms) => http.post<WholeSample>(`${BASE}/samples`, terms, { accepts: sample }),
    async findings() {
      const accepts = atLeast({ findings: listOf(finding, 5000) })
      const read = await http.get<{ findings: Finding[] }>(`${BASE}/findings`, { accepts })
      return read.ok ? ok(read.value.findings) : read
    },
    raise: (asked) => http.post<Finding>(`${BASE}/findings`, asked, { accepts: finding }),
    follow: (id, step, said) =>
      http.post<Finding>(`${BASE}/findings/${id}`, { step, text: said }, { accepts: finding }),
    record: (request) => http.post<DossierRecord>(`${BASE}/record`, request, { accepts: record }),
    audit: (query) => http.get<AuditAnswer>(`/api/audit${search(query)}`, { accepts: audit }),
  }
}

function search(query: AuditQuery): string {
  const asked = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
  return asked.length === 0 ? '' : `?${asked.join('&')}`
}
