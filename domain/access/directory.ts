/** The officers of a commune as everybody there may know them (rule A13): names for screens and slips, no secrets. */
import type { Standing } from './account-wire.ts'
import type { OfficerRole } from './roles.ts'

export interface DirectoryEntry {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly roles: readonly OfficerRole[]
  readonly standing: Standing
}

/** `officers` null: the same as what `known` named. */
export interface DirectoryAnswer {
  readonly hash: string
  readonly officers: readonly DirectoryEntry[] | null
}

/** What the hash is taken over: one text for one directory. */
export function directoryText(officers: readonly DirectoryEntry[]): string {
  return JSON.stringify(
    officers
      .map((one) => ({ ...one, roles: [...one.roles].sort() }))
      .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
      .map(({ id, name, title, roles, standing }) => [id, name, title, roles, standing]),
  )
}
