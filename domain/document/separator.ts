/**
 * The text in the QR code of a separator sheet: `MC1|S|procedure|component|dossier no`. Empty procedure: for any; empty
 * component: a new dossier begins, whatever paper follows. Nothing of a person stands in it: sheets are used again.
 */

export interface Separator {
  readonly procedure: string | null
  readonly component: string | null
  readonly dossier: number // 1, 2, … in the stack
}

const SHEET = /^MC1\|S\|([\w.-]{0,40})\|([\w.-]{0,60})\|([1-9]\d{0,3})$/

export function formatSeparator({ procedure, component, dossier }: Separator): string {
  return ['MC1', 'S', procedure ?? '', component ?? '', dossier].join('|')
}

/** Null for any other code, also for one of a later version. */
export function parseSeparator(text: string): Separator | null {
  const [, procedure = '', component = '', dossier = ''] = SHEET.exec(text.trim()) ?? []
  if (dossier === '') return null
  return { procedure: procedure || null, component: component || null, dossier: Number(dossier) }
}
