import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkSchema } from '../../src/data/check-schema.ts'
import { realLaw } from '../../tests/support/real-law.ts'
import { componentsFor, conditionsFor } from '../procedure/components-for.ts'
import type { Procedure } from '../procedure/procedure.ts'
import { proofsAllowed } from './component-proofs.ts'
import type { ComponentProof, ProvidedComponent } from './events.ts'
import { inspectReception } from './inspect-reception.ts'
import { receive, type ReceptionInput } from './receive.ts'
import { unbornDossier } from './state.ts'

const law = realLaw()
const receivable = [...law.procedures.values()]
  .map(({ procedure }) => procedure)
  .filter((p) => p.depth === 'full')
const formless = receivable.filter((p) => p.formId === null)
const file = { sha256: 'ab'.repeat(32), size: 9, mime: 'image/jpeg', kind: 'other' as const, pages: 1 }
const WALL = '2026-11-23T08:20'
let n = 0

const proofBy: Readonly<Record<ComponentProof['by'], ComponentProof>> = {
  files: { by: 'files', files: [file] },
  presented: { by: 'presented' },
  form: { by: 'form' },
  reuse: { by: 'reuse', files: [file], from: 'H56.99.01-261120-01001', consent: true },
  data: { by: 'data', source: 'population', reference: 'tra cứu 12' },
}

function attempt(
  procedure: Procedure,
  components: readonly ProvidedComponent[],
  conditions: readonly string[] = [],
) {
  const input: ReceptionInput = {
    procedure: procedure.code,
    law: { pack: 'aa'.repeat(32), procedure: 'bb'.repeat(32), form: null },
    channel: 'direct',
    applicant: { name: 'Lò Thị Mẩy' },
    conditions,
    components,
    volunteered: [],
    form: null,
    feeVnd: 0,
    resultVia: 'counter',
    byHandDue: { at: '2026-12-30T17:00', why: 'danh mục chưa có thời hạn' },
  }
  return receive(
    input,
    unbornDossier('00000000-0000-7000-8000-00000000d055'),
    {},
    {
      now: { at: '2026-11-23T08:20:00+07:00', clk: { off: 0, q: 'synced' } },
      wall: WALL,
      actor: 'officer-1',
      newId: () => `00000000-0000-7000-8000-${(++n).toString(16).padStart(12, '0')}`,
      book: { agency: 'H56.99.01', number: 1 },
      law: { procedure, form: null, calendar: law.calendar, checkSchema },
    },
  )
}

const scenario = fc.record({
  pick: fc.nat(),
  given: fc.array(fc.tuple(fc.nat(), fc.constantFrom(...(Object.keys(proofBy) as ComponentProof['by'][]))), {
    maxLength: 12,
  }),
  ticked: fc.array(fc.nat(), { maxLength: 3 }),
  complete: fc.boolean(), // half of them are filled up lawfully, so that reception is really reached
})

describe('reception (NĐ 118/2025: the full dossier, and nothing beyond the catalogue)', () => {
  test(
    'no path to received with an unmet mandatory component: 5,000 random handfuls of papers',
    { timeout: 60_000 },
    () => {
      let received = 0
      let missing = 0
      fc.assert(
        fc.property(scenario, ({ pick, given, ticked, complete }) => {
          const procedure = formless[pick % formless.length] as Procedure
          const offered = conditionsFor(procedure, 'direct')
          const conditions = [
            ...new Set(ticked.flatMap((i) => offered[i % Math.max(1, offered.length)]?.id ?? [])),
          ]
          const asked = componentsFor(procedure, { channel: 'direct', conditions })
          const provided = new Map<string, ProvidedComponent>()
          for (const [i, by] of given) {
            const component = procedure.components[i % procedure.components.length]
            if (component) provided.set(component.id, { component: component.id, proof: proofBy[by] })
          }
          if (complete) {
            provided.clear()
            for (const component of asked) {
              const by = proofsAllowed(component).find((one) => one !== 'form') ?? 'files'
              provided.set(component.id, { component: component.id, proof: proofBy[by] })
            }
          }
          const made = attempt(procedure, [...provided.values()], conditions)
          if (!made.ok) {
            if (made.problem.code === 'dossier.component.missing') missing++
            expect(complete && !/time/.test(made.problem.code)).toBe(false)
            return
          }
          received++
          for (const component of asked) {
            const proof = provided.get(component.id)?.proof
            expect([procedure.code, component.id, proof !== undefined]).toEqual([
              procedure.code,
              component.id,
              true,
            ])
            if (proof) expect(proofsAllowed(component)).toContain(proof.by)
          }
        }),
        { numRuns: 5_000, seed: 5 },
      )
      expect(received).toBeGreaterThan(1_000)
      expect(missing).toBeGreaterThan(300)
    },
  )

  test('leaving out any one component of any procedure is refused, by its name', () => {
    for (const procedure of formless) {
      const asked = componentsFor(procedure, { channel: 'direct', conditions: [] })
      const all = asked.map((component): ProvidedComponent => {
        const by = proofsAllowed(component).find((one) => one !== 'form') ?? 'files'
        return { component: component.id, proof: proofBy[by] }
      })
      for (const { component } of all) {
        const made = attempt(
          procedure,
          all.filter((one) => one.component !== component),
        )
        expect([procedure.code, component, made.ok]).toEqual([procedure.code, component, false])
      }
    }
  })

  test('a paper outside the catalogue, the same one twice, an empty proof: refused', () => {
    const procedure = formless[0] as Procedure
    const stranger: ProvidedComponent = { component: 'xac-nhan-thua', proof: proofBy.files }
    expect(attempt(procedure, [stranger])).toMatchObject({
      problem: { code: 'dossier.component.not-in-catalogue' },
    })
    const [known] = procedure.components
    if (!known) throw new Error('no component')
    const twice = [0, 1].map((): ProvidedComponent => ({ component: known.id, proof: proofBy.files }))
    expect(attempt(procedure, twice)).toMatchObject({ problem: { code: 'dossier.component.twice' } })
    const empty: ProvidedComponent = { component: known.id, proof: { by: 'files', files: [] } }
    expect(attempt(procedure, [empty])).toMatchObject({
      problem: { code: 'dossier.component.proof-not-allowed' },
    })
  })

  test('the home server’s inspection catches what a changed client might claim', () => {
    const procedure = formless.find((p) =>
      p.time.some((rule) => rule.limit.kind === 'working-days'),
    ) as Procedure
    const asked = componentsFor(procedure, { channel: 'direct', conditions: [] })
    const all = asked.map((component): ProvidedComponent => {
      const by = proofsAllowed(component).find((one) => one !== 'form') ?? 'files'
      return { component: component.id, proof: proofBy[by] }
    })
    const made = attempt(procedure, all)
    if (!made.ok || made.value.event.type !== 'dossier-received') throw new Error('should be received')
    const { body } = made.value.event
    const facts = { procedure, form: null, calendar: law.calendar, checkSchema }
    const claim = (change: Partial<typeof body>) =>
      inspectReception({ ...body, ...change }, facts)?.code ?? null
    expect(claim({})).toBeNull()
    expect(claim({ due: { ...body.due, at: '2027-06-01T17:00' } })).toBe('dossier.due.differs')
    expect(claim({ receivedAt: '2026-11-24T08:20' })).toBe('dossier.code.day-differs')
    expect(claim({ book: { ...body.book, serial: 7 } })).toBe('dossier.code.malformed')
    expect(claim({ components: all.slice(1) })).toBe(all.length > 0 ? 'dossier.component.missing' : null)
    expect(claim({ applicant: { name: ' ' } })).toBe('dossier.applicant.name-missing')
    expect(claim({ procedure: '9.999999' })).toBe('dossier.procedure.differs')
  })
})
