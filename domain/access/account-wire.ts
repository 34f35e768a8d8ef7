/** What travels about accounts, sessions and devices. Rules S and A of docs/protocol.md. */
import type { DeviceKind, EnrolledKind } from '../station/kinds.ts'
import type { OfficerRole } from './roles.ts'

export type Standing = 'active' | 'ended'

export interface ListedOfficer {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly title: string
  readonly roles: readonly OfficerRole[]
  readonly standing: Standing
  readonly mustChange: boolean
  readonly exception: string | null
  readonly hasTotp: boolean
  readonly passkeys: number
}

export interface WaitingRequest {
  readonly id: string
  readonly officer: string
  readonly roles: readonly OfficerRole[]
  readonly requester: string
  readonly askedAt: string
  readonly expiresAt: string
}

export interface OfficerListAnswer {
  readonly officers: readonly ListedOfficer[]
  readonly requests: readonly WaitingRequest[]
}

export interface NewOfficerRequest {
  readonly code: string
  readonly name: string
  readonly title: string
  readonly roles: readonly OfficerRole[]
  readonly exception?: string // why an administrator also receives, and who decided it
}

export interface RolesRequest {
  readonly roles: readonly OfficerRole[]
  readonly exception?: string
}

/** `to`: the commune somebody moves to. There they get a new account. */
export interface StandingRequest {
  readonly standing: Standing
  readonly reason: 'left' | 'moved' | 'suspended' | 'returned'
  readonly to?: string
}

/** `words`: shown once. `waiting`: the request a second person must confirm first. */
export interface OfficerAnswer {
  readonly officer: string
  readonly words: string | null
  readonly waiting: string | null
}

export interface PassphraseRequest {
  readonly officer: string
  readonly passphrase: string
  readonly code?: string
  readonly next: string | null // null: the machine chooses
}

export type StepUpRequest = { readonly passphrase: string } | { readonly code: string }

/** The home server's signed word on who still works here: a device suspends the slots of everybody else. */
export interface StandingList {
  readonly commune: string
  readonly at: string
  readonly active: readonly string[] // officer ids, sorted
  readonly sig: string
}

export interface ListedSession {
  readonly id: string
  readonly officer: { readonly id: string; readonly code: string; readonly name: string }
  readonly device: string
  readonly createdAt: string
  readonly seenAt: string
  readonly method: string
  readonly isThis: boolean
}

export interface ListedDevice {
  readonly id: string
  readonly name: string
  readonly kind?: DeviceKind // a counter, from a server of an earlier release
  readonly book: number
  readonly epoch: number
  readonly status: 'active' | 'clone-suspected' | 'revoked'
  readonly stored: number
  readonly enrolledAt: string
  readonly seenAt: string | null
  readonly appVersion: string | null
}

/** What the next device is to be; a counter when not said. */
export interface CodeRequest {
  readonly kind?: EnrolledKind
}

export type RevokeReason = 'lost' | 'broken' | 'replaced' | 'other'

/** For the audit alone: whatever the reason, a revoked device stays out. */
export interface RevokeRequest {
  readonly reason?: RevokeReason
}

/** What the device's key and the server's key sign under; see domain/sync/signing.ts. */
export function standingText(list: Omit<StandingList, 'sig'>): string {
  return `motcua/standing/1|${list.commune}|${list.at}|${list.active.join(',')}`
}
