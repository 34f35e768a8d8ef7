/** What the tray shows of a page, and of the papers the pages belong to. All sentences come ready from the caller. */
import type { Tone } from '../data/Tag.tsx'

export interface TrayPage {
  readonly key: string
  readonly thumbnail: string | null // object URL
  readonly name?: string // what the machine or a person takes it for
  readonly state?: string // đang đọc, đã đọc, cần xem…
  readonly tone?: Tone
  readonly progress?: number // 0..1 while it is read
  readonly sureness?: Sureness
  readonly group?: string | null // key of its paper, null: not put anywhere yet
  readonly isBlank?: boolean // drawn in empty: folded away, not counted
  readonly repeats?: string // key of the page it is a copy of
}

/** How sure the machine is: marks for the eye, words for everybody. */
export interface Sureness {
  readonly level: 1 | 2 | 3
  readonly label: string
}

/** A paper of the dossier; one without pages is shown too, so that pages can be dropped on it. */
export interface TrayGroup {
  readonly key: string
  readonly title: string
  readonly note?: string // e.g. còn thiếu mặt sau
}

/** What was just taken away and can be had back. */
export interface TrayUndo {
  readonly text: string
  readonly onUndo: () => void
}

export interface TrayWords {
  readonly page: (number: number) => string
  readonly keys: string // described on every card
  readonly hint: string // shown while nothing is chosen
  readonly total: (count: number) => string
  readonly chosen: (count: number) => string
  readonly several: string // a finger has no Shift key
  readonly moved: (number: number, position: number) => string
  readonly movedTo: (number: number, group: string) => string
  readonly loose: string // title over the pages that belong to no paper yet
  readonly noPages: string
  readonly earlier: string
  readonly later: string
  readonly turn: string
  readonly crop: string
  readonly retake: string
  readonly assign: string
  readonly remove: string
  readonly undo: string
  readonly repeats: (number: number) => string
  readonly blanks: (count: number) => string
  readonly showBlanks: string
  readonly hideBlanks: string
  readonly keep: string
}
