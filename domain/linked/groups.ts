/**
 * Procedures that one event in a life calls for together (liên thông), as the law pack says (`lists:linked`). Each member
 * is a dossier of its own, with its own number and clock; what the first one knows is not asked again.
 */
import { ok, refuse, type Result } from '../base/result.ts'
import { anything, listOf, mapOf, matching, oneOf, record, text } from '../base/shape.ts'
import type { FactSource } from '../base/source.ts'

export const LINKED_ITEM = 'lists:linked'

export interface LinkedMember {
  readonly code: string
  /** Fields of its form ← fields of the first one's, in order of preference. */
  readonly fields: Readonly<Record<string, readonly string[]>>
}

export interface LinkedGroup extends FactSource {
  readonly id: string
  readonly title: string
  readonly lead: readonly string[] // whose reception may begin it
  readonly members: readonly LinkedMember[]
  readonly basis: string
}

const code = matching(/^\d\.\d{6}$/)
const shape = record(
  {
    groups: listOf(
      record({
        id: matching(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 80),
        title: matching(/\S/, 200),
        lead: listOf(code, 20),
        members: listOf(record({ code, fields: mapOf(listOf(text, 10)) }), 20),
        basis: matching(/\S/, 200),
        confidence: oneOf('verified', 'portal-copy', 'interpreted', 'memory'),
        source: matching(/\S/, 600),
      }),
      60,
    ),
  },
  { meta: anything },
)

/** One procedure begins one group at most: else nobody could say which is meant. */
export function parseLinkedItem(value: unknown): Result<readonly LinkedGroup[]> {
  const at = shape(value, '$')
  if (at !== null) return refuse('pack.item.malformed', { id: LINKED_ITEM, at })
  const { groups } = value as { groups: readonly LinkedGroup[] }
  const leads = groups.flatMap(({ lead }) => lead)
  const ids = groups.map(({ id }) => id)
  const isPlain = new Set(leads).size === leads.length && new Set(ids).size === ids.length
  return isPlain ? ok(groups) : refuse('pack.item.malformed', { id: LINKED_ITEM, at: '$.groups' })
}

export function groupOf(groups: readonly LinkedGroup[], procedure: string): LinkedGroup | null {
  return groups.find((group) => group.lead.includes(procedure)) ?? null
}

/** Every procedure a group names, for a pack to be checked by. */
export function codesOf(groups: readonly LinkedGroup[]): readonly string[] {
  return groups.flatMap(({ lead, members }) => [...lead, ...members.map((member) => member.code)])
}
