import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

/** What can keep the camera, or a picked file, from giving a picture. */
export const captureProblems = {
  'camera.missing': { status: 404 },
  'camera.refused': { status: 403 }, // by the officer or a policy of the browser
  'capture.file.unreadable': { status: 422 },
} as const satisfies ProblemCatalogue
