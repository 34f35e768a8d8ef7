/** Communes and their officers. */
import type { OfficerRole } from '../../../domain/access/roles.ts'

export interface Commune {
  readonly code: string // official code of the unit, e.g. 14956
  readonly name: string
  readonly centre: string
  readonly province: string
  readonly agency: string // first part of every dossier number
}

export interface Officer {
  readonly id: string
  readonly commune: string
  readonly code: string // what is typed at sign-in
  readonly name: string
  readonly title: string
  readonly roles: readonly OfficerRole[]
}

export interface NewOfficer extends Officer {
  readonly passphrase: string // PHC string, never the passphrase
  readonly mustChange?: boolean
  readonly roleException?: string
}

export interface PeopleStore {
  createCommune(commune: Commune, officers: readonly NewOfficer[], kind: 'demo' | 'real'): Promise<void>
  listCommunes(): Promise<readonly (Commune & { readonly kind: 'demo' | 'real' })[]>
  getCommune(code: string): Promise<Commune>
  /** False when the commune has, or had, that officer code. `actor` null: the command line. */
  createOfficer(officer: NewOfficer, made: { actor: string | null; at: string }): Promise<boolean>
}
