/** The one catalogue of problem codes. Codes are never renumbered and never reused; i18n has a sentence for each. */
import { accessProblems } from './access/problems.ts'
import { officerProblems } from './access/officer-problems.ts'
import { vaultProblems } from './access/vault-problems.ts'
import { appointmentProblems } from './appointment/problems.ts'
import type { ProblemCatalogue } from './base/problem-catalogue.ts'
import { calendarProblems } from './calendar/problems.ts'
import { centreProblems } from './centre/problems.ts'
import { copiesProblems } from './copies/problems.ts'
import { deadlineProblems } from './deadline/problems.ts'
import { captureProblems } from './document/capture-problems.ts'
import { documentProblems } from './document/problems.ts'
import { scannerProblems } from './document/scanner-problems.ts'
import { digitisationProblems } from './digitisation/problems.ts'
import { dossierProblems } from './dossier/problems.ts'
import { senderProblems } from './sync/sender-problems.ts'
import { storeProblems } from './sync/store-problems.ts'
import { packetProblems } from './sync/packet/problems.ts'
import { formProblems } from './form/problems.ts'
import { procedureProblems } from './procedure/problems.ts'
import { clientProblems } from './sync/client-problems.ts'
import { identityProblems } from './identity/problems.ts'
import { inspectionProblems } from './inspection/problems.ts'
import { kioskProblems } from './station/kiosk-problems.ts'
import { voiceProblems } from './station/voice-problems.ts'
import { linkedProblems } from './linked/problems.ts'
import { moneyProblems } from './money/problems.ts'
import { noticeProblems } from './notice/problems.ts'
import { placeProblems } from './place/problems.ts'
import { signatureProblems } from './signature/problems.ts'
import { slipProblems } from './slip/problems.ts'
import { queueProblems } from './queue/problems.ts'
import { receiptProblems } from './receipt-proof/problems.ts'
import { repositoryProblems } from './repository/problems.ts'
import { syncProblems } from './sync/problems.ts'
import { upstreamProblems } from './sync/upstream-problems.ts'
import { submissionProblems } from './submission/problems.ts'
import { submissionDeskProblems } from './submission/desk-problems.ts'
import { supplementProblems } from './supplement/problems.ts'
import { textProblems } from './text/problems.ts'
import { workflowProblems } from './workflow/problems.ts'
import { transferProblems } from './transfer/problems.ts'

export const problemCatalogue = {
  ...accessProblems,
  ...officerProblems,
  ...vaultProblems,
  ...clientProblems,
  ...receiptProblems,
  ...repositoryProblems,
  ...syncProblems,
  ...captureProblems,
  ...copiesProblems,
  ...documentProblems,
  ...scannerProblems,
  ...digitisationProblems,
  ...dossierProblems,
  ...senderProblems,
  ...signatureProblems,
  ...slipProblems,
  ...packetProblems,
  ...upstreamProblems,
  ...storeProblems,
  ...formProblems,
  ...procedureProblems,
  ...calendarProblems,
  ...centreProblems,
  ...appointmentProblems,
  ...deadlineProblems,
  ...identityProblems,
  ...moneyProblems,
  ...noticeProblems,
  ...placeProblems,
  ...queueProblems,
  ...inspectionProblems,
  ...kioskProblems,
  ...linkedProblems,
  ...submissionProblems,
  ...submissionDeskProblems,
  ...supplementProblems,
  ...textProblems,
  ...workflowProblems,
  ...transferProblems,
  ...voiceProblems,
} as const satisfies ProblemCatalogue

export type ProblemCode = keyof typeof problemCatalogue
