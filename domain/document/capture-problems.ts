import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

/** What can keep the camera, or a picked file, from giving a picture. */
export const captureProblems = {
  'camera.lost': { status: 503 }, // unplugged, or taken away, while it was looked through
  'camera.missing': { status: 404 },
  'camera.refused': { status: 403 }, // by the officer or a policy of the browser
  'capture.file.unreadable': { status: 422 },
  'capture.stack.procedure-missing': { status: 422 },
  'capture.stack.other-dossier': { status: 409 }, // a separator sheet of another dossier came through
  'capture.page.again': { status: 409 }, // the very same picture lies in the tray already
} as const satisfies ProblemCatalogue
