/** What a cell of the matrix says: how far a permission reaches, and under which terms. */

/** Widest first. `today`: assigned to oneself, or received at this counter today. */
export const reaches = ['all', 'commune', 'today', 'assigned', 'own', 'session', 'public'] as const
export type Reach = (typeof reaches)[number]

export interface Grant {
  readonly reach: Reach
  readonly masked?: true // ID numbers and addresses are covered
  readonly numbersOnly?: true // counts, never a name
  readonly stepUp?: true // proven again within five minutes
  /** Takes two people: who begins, who confirms, or either. */
  readonly twoPersons?: 'requester' | 'confirmer' | 'either'
  readonly audited?: true // each use is written down, reading too
  readonly proposeOnly?: true
  readonly needs?: 'reason' | 'consent' | 'reason-and-notice'
  readonly breakGlass?: true // closed, but in an emergency
  readonly only?: 'call' | 'security' | 'return' | 'until-submitted' | 'fixed-payee'
  readonly oneOf?: 3 // so many hold it, and any two of them act
  readonly watermark?: true
}

export const all = { reach: 'all' } as const satisfies Grant
export const commune = { reach: 'commune' } as const satisfies Grant
export const today = { reach: 'today' } as const satisfies Grant
export const assigned = { reach: 'assigned' } as const satisfies Grant
export const own = { reach: 'own' } as const satisfies Grant
export const session = { reach: 'session' } as const satisfies Grant
export const open = { reach: 'public' } as const satisfies Grant

export const stepUp = { stepUp: true } as const
export const audited = { audited: true } as const
export const propose = { proposeOnly: true } as const

/** How the thing that is touched stands to whoever touches it. */
export interface Relation {
  readonly isOwnCommune: boolean
  readonly isAssigned?: boolean
  readonly isOwn?: boolean // made, or begun, by them
  readonly isToday?: boolean
}

export function covers({ reach }: Grant, thing: Relation): boolean {
  if (reach === 'all' || reach === 'public') return true
  if (!thing.isOwnCommune) return false
  if (reach === 'commune') return true
  if (reach === 'today') return thing.isAssigned === true || thing.isToday === true
  if (reach === 'assigned') return thing.isAssigned === true
  return thing.isOwn === true
}

/** Of what several roles allow, the widest; among equals the one that shows more and asks less. */
export function widest(grants: readonly Grant[]): Grant | null {
  const cost = (grant: Grant) =>
    (grant.breakGlass ? 1000 : 0) +
    (grant.proposeOnly ? 500 : 0) +
    (grant.numbersOnly ? 200 : 0) +
    reaches.indexOf(grant.reach) * 10 +
    (grant.masked ? 4 : 0) +
    (grant.only || grant.needs ? 2 : 0) +
    (grant.stepUp ? 1 : 0)
  const best = Math.min(...grants.map(cost))
  const equals = grants.filter((grant) => cost(grant) === best)
  const [first] = equals
  if (!first) return null
  // Who may begin in one role and confirm in another may do either, though never both of one matter (duties.ts).
  const differs = equals.some((grant) => grant.twoPersons !== first.twoPersons)
  return differs ? { ...first, twoPersons: 'either' } : first
}
