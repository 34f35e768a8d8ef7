/** Separator sheets between the papers of a stack. */
import type { separators as source } from '../vi/separators.ts'

export const separators = {
  title: 'Separator sheets',
  hint: 'Print once, use again and again: put each sheet on top of its paper and send the whole stack through the scanner in one go.',
  dossiers: 'Dossiers in the stack',
  dossiersHint: (most) => `From 1 to ${most}.`,
  dossiersWrong: (most) => `Enter a number from 1 to ${most}.`,
  papers: 'Papers with a sheet of their own',
  begins: 'A first sheet for each dossier',
  print: (sheets) => `Print ${sheets} sheets`,
  printing: 'Printing…',
  dossier: (number) => `Dossier ${number}`,
  newDossier: 'NEW DOSSIER',
  how: 'Put this sheet on top of the papers behind it. It holds no personal data; keep it for the next stack.',
} satisfies typeof source
