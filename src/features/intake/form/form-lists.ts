/** The lists some widgets choose from. Given by the screen. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { CommuneOption } from '../../../ui/fields/AddressInput.tsx'

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
