import type { kioskTitles as source } from '../vi/kiosk-titles.ts'

export const kioskTitles = {
  find: 'Which papers do I need?',
  procedure: 'Papers to bring',
  precheck: 'Do I have everything?',
  form: 'Fill in before',
  status: 'How far is my dossier?',
  verify: 'Check a paper',
  place: 'Hours, telephones, identity cards',
  rating: 'Tell us',
} satisfies typeof source
