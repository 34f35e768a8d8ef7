/** The words the kit itself says. The kit knows no language: the app gives it the words of the current one. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

export interface UiWords {
  readonly optional: string
  readonly errorPrefix: string
  readonly errorCount: (count: number) => string
  readonly day: string
  readonly month: string
  readonly year: string
  readonly partialDateHint: string
  readonly timeHint: string
  readonly close: string
  readonly cancel: string
  readonly back: string
  readonly skipToContent: string
  readonly mainNavigation: string
  readonly moreSections: string // the main navigation beyond its first entries, where there is little room
  readonly stepNavigation: string
  readonly sideInformation: string
  readonly busy: string
  readonly choose: string
  readonly noMatch: string
  readonly matches: (count: number) => string
  readonly showOptions: string
  readonly addressDetail: string
  readonly commune: string
  readonly province: string
  readonly documentType: string
  readonly documentNumber: string
  readonly documentIssuedOn: string
  readonly documentIssuer: string
  readonly change: string
  readonly rowCount: (count: number) => string
  readonly shortcuts: string
  readonly shortcutsHint: string
  readonly dismiss: string
  readonly progress: (percent: number) => string
  readonly add: string
  readonly done: string
}

const Words = createContext<UiWords | null>(null)

export const UiWordsProvider = Words.Provider

export function useUiWords(): UiWords {
  const words = useContext(Words)
  if (words === null) throw new Error('the kit stands outside <UiWordsProvider>')
  return words
}
