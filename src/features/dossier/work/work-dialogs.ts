/** Which dialog does what. */
import type { ComponentType } from 'preact'
import { AnswerDialog } from './AnswerDialog.tsx'
import { AskOpinionDialog } from './AskOpinionDialog.tsx'
import { AssignDialog } from './AssignDialog.tsx'
import { CompleteDialog } from './CompleteDialog.tsx'
import { CorrectDialog } from './CorrectDialog.tsx'
import type { WorkDialogOpen } from './dossier-office.ts'
import { HandDialog } from './HandDialog.tsx'
import { HelpDialog } from './HelpDialog.tsx'
import { ReopenDialog } from './ReopenDialog.tsx'
import { ReturnDialog } from './ReturnDialog.tsx'
import { UrgeDialog } from './UrgeDialog.tsx'
import type { WorkAct } from './work-acts.ts'

export const workDialogs: Readonly<Record<WorkAct, ComponentType<WorkDialogOpen>>> = {
  complete: CompleteDialog,
  assign: AssignDialog,
  sendBack: ReturnDialog,
  hand: HandDialog,
  askOpinion: AskOpinionDialog,
  giveOpinion: AnswerDialog,
  urge: UrgeDialog,
  correct: CorrectDialog,
  reopen: ReopenDialog,
  help: HelpDialog,
}
