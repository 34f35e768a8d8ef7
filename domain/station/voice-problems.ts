import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

/** What stands in the way of a recording, or of carrying recordings to another machine. No server answers with these. */
export const voiceProblems = {
  'voice.microphone.missing': { status: 409 },
  'voice.microphone.refused': { status: 403 }, // by the person or the browser's policy
  'voice.nothing-heard': { status: 422 }, // the recording is silence
  'voice.pack.malformed': { status: 422 },
} as const satisfies ProblemCatalogue
