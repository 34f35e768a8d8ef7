/** The lists some widgets choose from, and the rule by which typed text finds an entry. Given by the screen. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { tokens } from '../../../../domain/text/tokens.ts'
import type { CommuneOption } from '../../../ui/fields/AddressInput.tsx'
import type { Match } from '../../../ui/fields/option-list.ts'

export interface FormLists {
  readonly communes: readonly CommuneOption[]
  readonly provinces: readonly string[]
  readonly ethnicities: readonly string[]
  readonly nationalities: readonly string[]
  readonly documentTypes: readonly string[]
  readonly issuers: readonly string[]
}

const Lists = createContext<FormLists | null>(null)

export const FormListsProvider = Lists.Provider

export function useFormLists(): FormLists {
  const lists = useContext(Lists)
  if (lists === null) throw new Error('the form stands outside <FormListsProvider>')
  return lists
}

/** Every word typed begins a word of the label, without marks and in any order: `son hoang` finds the commune of both words. */
export const matchWithoutMarks: Match = (typed, label) => {
  const words = tokens(label)
  return tokens(typed).every((token) => words.some((word) => word.startsWith(token)))
}
