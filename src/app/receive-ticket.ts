/** F2 for whoever stands at the counter: the form they filled in before, or what their number is for. */
import type { Problem, Result } from '../../domain/base/result.ts'
import type { Ticket } from '../../domain/queue/day.ts'
import { showSubmissionCode } from '../../domain/submission/code.ts'
import type { Draft } from '../data/drafts.ts'
import type { ByCode } from '../features/submissions/find-by-code.ts'
import { t } from '../i18n/locale.ts'
import { queue } from '../i18n/vi/queue.ts'

export interface ReceivePorts {
  readonly openForm: (code: string) => Promise<Result<ByCode>>
  /** A reception begun because the form of this code could not be opened; null: none. */
  readonly findUnopened: (code: string) => Promise<string | null>
  readonly begin: (
    procedure: string,
    conditions: readonly string[],
    unopened?: Draft['unopened'],
  ) => Promise<void>
  readonly route: (path: string) => void
  readonly say: (text: string) => void
  /** Whether the officer is still where they pressed, with this resident before them. */
  readonly isHere: () => boolean
}

export async function receiveTicket(
  { preCheck }: Pick<Ticket, 'preCheck'>,
  ports: ReceivePorts,
): Promise<void> {
  if (preCheck === null) return ports.route('/tiep-nhan')
  const { procedure, conditions, code } = preCheck
  if (code === undefined) return await ports.begin(procedure, conditions)
  const opened = await ports.openForm(code)
  if (opened.ok) return show(opened.value, code, ports)
  if (ports.isHere()) await beginWithout({ procedure, conditions, code }, opened.problem, ports)
}

function show({ kind, id }: ByCode, code: string, { route, say, isHere }: ReceivePorts): void {
  const words = t(queue)
  const shown = showSubmissionCode(code)
  if (!isHere()) return say(words.formWaits(shown))
  route(kind === 'draft' ? `/tiep-nhan/${id}` : `/ho-so/${id}`)
  if (kind === 'dossier') say(words.formReceived(shown))
}

/** As before there were forms; the officer is told why it is not there. Pressed again it is the same reception. */
async function beginWithout(
  { procedure, conditions, code }: { procedure: string; conditions: readonly string[]; code: string },
  problem: Problem,
  { findUnopened, begin, route }: ReceivePorts,
): Promise<void> {
  const begun = await findUnopened(code)
  if (begun === null) await begin(procedure, conditions, { code, problem })
  else route(`/tiep-nhan/${begun}`)
}
