/** Joining, moving and leaving: the accounts of a commune and the rules around them (rules A2–A6). */
import { randomUUID } from 'node:crypto'
import type {
  NewOfficerRequest,
  OfficerAnswer,
  RolesRequest,
  StandingRequest,
} from '../../domain/access/account-wire.ts'
import {
  checkGiver,
  checkNotOneself,
  checkRoles,
  checkSecondPerson,
  needsSecondPerson,
} from '../../domain/access/duties.ts'
import type { OfficerRole } from '../../domain/access/roles.ts'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { instant, type Clock } from '../clock.ts'
import type { OfficerAccount, RoleRequest, Store } from '../store/port.ts'
import type { Passphrases } from './passphrase.ts'
import { newPassphrase } from './system-passphrase.ts'

export const REQUEST_LIFE_MS = 7 * 24 * 3_600_000

/** Who acts; the commune is always theirs. */
export interface Actor {
  readonly commune: string
  readonly officer: string
  readonly roles: readonly OfficerRole[]
}

export interface Accounts {
  create(actor: Actor, request: NewOfficerRequest): Promise<Result<OfficerAnswer>>
  changeRoles(actor: Actor, id: string, request: RolesRequest): Promise<Result<OfficerAnswer>>
  setStanding(actor: Actor, id: string, request: StandingRequest): Promise<Result<OfficerAnswer>>
  /** A new passphrase, to be changed at the first sign-in. `factors`: the phone is gone too. */
  reset(actor: Actor, id: string, factors: boolean): Promise<Result<OfficerAnswer>>
  /** Signs them in from now on at the agency's provider. `oidc.already-linked`. */
  link(
    actor: Actor,
    id: string,
    identity: { issuer: string; subject: string },
  ): Promise<Result<OfficerAnswer>>
  decide(actor: Actor, id: string, outcome: 'confirmed' | 'declined'): Promise<Result<RoleRequest>>
}

export function makeAccounts(store: Store, passphrases: Passphrases, clock: Clock): Accounts {
  const change = (actor: Actor, officer: string) => ({
    commune: actor.commune,
    officer,
    actor: actor.officer,
    at: instant(clock()),
  })

  /** Somebody else of the own commune: `access.own-roles|not-allowed`, `officer.not-found`. */
  async function findOther(
    actor: Actor,
    id: string,
    after: readonly OfficerRole[] = [],
  ): Promise<Result<OfficerAccount>> {
    const checked = checkNotOneself(actor.officer, id)
    if (!checked.ok) return checked
    const found = await store.findOfficer(actor.commune, id)
    if (!found) return refuse('officer.not-found')
    const given = checkGiver(actor.roles, found.roles, after)
    return given.ok ? ok(found) : given
  }

  async function ask(actor: Actor, officer: string, { roles, exception }: RolesRequest): Promise<string> {
    const id = randomUUID()
    const at = clock()
    await store.askRoles(actor.commune, {
      id,
      officer,
      roles,
      exception: exception ?? null,
      requester: actor.officer,
      askedAt: instant(at),
      expiresAt: instant(at + REQUEST_LIFE_MS),
    })
    return id
  }

  /**
   * Whoever hands out a new way into a leader's account could act as that leader: the role rests until another leader
   * confirms it. Before the way is opened, so that there is no moment in between.
   */
  async function restLeadership(actor: Actor, found: OfficerAccount): Promise<string | null> {
    if (!found.roles.includes('leader')) return null
    const { id, roles, roleException: exception } = found
    const rest = roles.filter((role) => role !== 'leader')
    await store.setRoles({ ...change(actor, id), roles: rest, exception })
    return ask(actor, id, { roles, ...(exception === null ? {} : { exception }) })
  }

  return {
    async create(actor, request) {
      const checked = checkRoles(request)
      if (!checked.ok) return checked
      const given = checkGiver(actor.roles, [], request.roles)
      if (!given.ok) return given
      const needsSecond = needsSecondPerson([], request.roles)
      // Until a leader confirms, the account has the other roles, if any.
      const roles = request.roles.filter((role: OfficerRole) => role !== 'leader')
      const words = newPassphrase()
      const officer = {
        id: randomUUID(),
        commune: actor.commune,
        code: request.code.trim().toLowerCase(),
        name: request.name.trim(),
        title: request.title.trim(),
        roles: needsSecond ? roles : request.roles,
        passphrase: await passphrases.hash(words),
        mustChange: true,
        ...(request.exception ? { roleException: request.exception } : {}),
      }
      const made = { actor: actor.officer, at: instant(clock()) }
      if (!(await store.createOfficer(officer, made))) return refuse('officer.code-taken')
      const waiting = needsSecond ? await ask(actor, officer.id, request) : null
      return ok({ officer: officer.id, words, waiting })
    },

    async changeRoles(actor, id, request) {
      const found = await findOther(actor, id, request.roles)
      if (!found.ok) return found
      const checked = checkRoles(request)
      if (!checked.ok) return checked
      if (needsSecondPerson(found.value.roles, request.roles))
        return ok({ officer: id, words: null, waiting: await ask(actor, id, request) })
      const { roles, exception = null } = request
      await store.setRoles({ ...change(actor, id), roles, exception })
      return ok({ officer: id, words: null, waiting: null })
    },

    async setStanding(actor, id, { standing, reason, to }) {
      const found = await findOther(actor, id)
      if (!found.ok) return found
      const detail = { reason, ...(to === undefined ? {} : { to }) }
      const isActive = standing === 'active'
      const isChanged = await store.setStanding({ ...change(actor, id), isActive, detail })
      return isChanged
        ? ok({ officer: id, words: null, waiting: null })
        : refuse('officer.standing-unchanged')
    },

    async reset(actor, id, factors) {
      const found = await findOther(actor, id)
      if (!found.ok) return found
      const words = newPassphrase()
      const passphrase = await passphrases.hash(words)
      const waiting = await restLeadership(actor, found.value)
      await store.setPassphrase({ ...change(actor, id), passphrase, mustChange: true, factors })
      return ok({ officer: id, words, waiting })
    },

    async link(actor, id, { issuer, subject }) {
      const found = await findOther(actor, id)
      if (!found.ok) return found
      const waiting = await restLeadership(actor, found.value)
      const { commune, officer: by } = actor
      const isLinked = await store.linkIdentity({
        commune,
        issuer,
        subject,
        officer: id,
        by,
        at: instant(clock()),
      })
      return isLinked ? ok({ officer: id, words: null, waiting }) : refuse('oidc.already-linked')
    },

    decide: (actor, id, outcome) =>
      store.decideRoles(
        { commune: actor.commune, id, by: actor.officer, at: instant(clock()), outcome },
        ({ requester, officer }) =>
          checkSecondPerson({ requester, confirmer: actor.officer, subject: officer }),
      ),
  }
}
