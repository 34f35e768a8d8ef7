/** A sentence for every problem code there is: the compiler refuses a code without one. */
import type { ProblemCode } from '../../../domain/problems.ts'
import type { Sentence } from '../sentence.ts'
import { access } from './problems/access.ts'
import { calendar } from './problems/calendar.ts'
import { centre } from './problems/centre.ts'
import { copies } from './problems/copies.ts'
import { deadline } from './problems/deadline.ts'
import { digitisation } from './problems/digitisation.ts'
import { document } from './problems/document.ts'
import { dossier } from './problems/dossier.ts'
import { form } from './problems/form.ts'
import { identity } from './problems/identity.ts'
import { inspection } from './problems/inspection.ts'
import { kiosk } from './problems/kiosk.ts'
import { money } from './problems/money.ts'
import { notice } from './problems/notice.ts'
import { officer } from './problems/officer.ts'
import { packet } from './problems/packet.ts'
import { procedure } from './problems/procedure.ts'
import { queue } from './problems/queue.ts'
import { receipt } from './problems/receipt.ts'
import { repository } from './problems/repository.ts'
import { scanner } from './problems/scanner.ts'
import { sideRoads } from './problems/side-roads.ts'
import { signature } from './problems/signature.ts'
import { slip } from './problems/slip.ts'
import { submission } from './problems/submission.ts'
import { submissionDesk } from './problems/submission-desk.ts'
import { sync } from './problems/sync.ts'
import { upstream } from './problems/upstream.ts'
import { text } from './problems/text.ts'
import { vault } from './problems/vault.ts'
import { voice } from './problems/voice.ts'
import { workflow } from './problems/workflow.ts'

export const problems: Readonly<Record<ProblemCode, Sentence>> = {
  ...access,
  ...vault,
  ...calendar,
  ...centre,
  ...deadline,
  ...copies,
  ...digitisation,
  ...document,
  ...dossier,
  ...form,
  ...identity,
  ...inspection,
  ...kiosk,
  ...money,
  ...notice,
  ...officer,
  ...packet,
  ...upstream,
  ...procedure,
  ...queue,
  ...receipt,
  ...repository,
  ...scanner,
  ...sideRoads,
  ...signature,
  ...slip,
  ...submission,
  ...submissionDesk,
  ...sync,
  ...text,
  ...voice,
  ...workflow,
}

/** For a code this version does not know, from a newer server. */
export const unknownProblem = (code: string) =>
  `Có lỗi mà bản ứng dụng này chưa biết (${code}). Dữ liệu vẫn giữ trên máy; cập nhật ứng dụng hoặc báo người quản trị.`
