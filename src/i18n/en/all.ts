/** Every English area beside its Vietnamese source. A new area is one line here; a test finds a forgotten one. */
import { admin as viAdmin } from '../vi/admin.ts'
import { appointments as viAppointments } from '../vi/appointments.ts'
import { board as viBoard } from '../vi/board.ts'
import { capture as viCapture } from '../vi/capture.ts'
import { everywhere as viEverywhere } from '../vi/everywhere.ts'
import { centre as viCentre } from '../vi/centre.ts'
import { copies as viCopies } from '../vi/copies.ts'
import { custody as viCustody } from '../vi/custody.ts'
import { desk as viDesk } from '../vi/desk.ts'
import { digitise as viDigitise } from '../vi/digitise.ts'
import { dossier as viDossier } from '../vi/dossier.ts'
import { enrol as viEnrol } from '../vi/enrol.ts'
import { field as viField } from '../vi/field.ts'
import { form as viForm } from '../vi/form.ts'
import { gateway as viGateway } from '../vi/gateway.ts'
import { guided as viGuided } from '../vi/guided.ts'
import { healing as viHealing } from '../vi/healing.ts'
import { inbox as viInbox } from '../vi/inbox.ts'
import { inspection as viInspection } from '../vi/inspection.ts'
import { deeds as viDeeds } from '../vi/deeds.ts'
import { intake as viIntake } from '../vi/intake.ts'
import { leader as viLeader } from '../vi/leader.ts'
import { linked as viLinked } from '../vi/linked.ts'
import { rules as viRules } from '../vi/rules.ts'
import { lock as viLock } from '../vi/lock.ts'
import { money as viMoney } from '../vi/money.ts'
import { outbox as viOutbox } from '../vi/outbox.ts'
import { newcomer as viNewcomer } from '../vi/newcomer.ts'
import { packet as viPacket } from '../vi/packet.ts'
import { paper as viPaper } from '../vi/paper.ts'
import { prefiled as viPrefiled } from '../vi/prefiled.ts'
import { posters as viPosters } from '../vi/posters.ts'
import { procedure as viProcedure } from '../vi/procedure.ts'
import { queue as viQueue } from '../vi/queue.ts'
import { ratings as viRatings } from '../vi/ratings.ts'
import { receipt as viReceipt } from '../vi/receipt.ts'
import { registers as viRegisters } from '../vi/registers.ts'
import { result as viResult } from '../vi/result.ts'
import { scan as viScan } from '../vi/scan.ts'
import { repository as viRepository } from '../vi/repository.ts'
import { search as viSearch } from '../vi/search.ts'
import { separators as viSeparators } from '../vi/separators.ts'
import { settings as viSettings } from '../vi/settings.ts'
import { endings as viEndings } from '../vi/endings.ts'
import { slip as viSlip } from '../vi/slip.ts'
import { station as viStation } from '../vi/station.ts'
import { signatures as viSignatures } from '../vi/signatures.ts'
import { transfer as viTransfer } from '../vi/transfer.ts'
import { ui as viUi } from '../vi/ui.ts'
import { voice as viVoice } from '../vi/voice.ts'
import { work as viWork } from '../vi/work.ts'
import { verify as viVerify } from '../vi/verify.ts'
import { admin } from './admin.ts'
import { appointments } from './appointments.ts'
import { board } from './board.ts'
import { capture } from './capture.ts'
import { everywhere } from './everywhere.ts'
import { centre } from './centre.ts'
import { copies } from './copies.ts'
import { custody } from './custody.ts'
import { desk } from './desk.ts'
import { digitise } from './digitise.ts'
import { dossier } from './dossier.ts'
import { enrol } from './enrol.ts'
import { field } from './field.ts'
import { form } from './form.ts'
import { gateway } from './gateway.ts'
import { guided } from './guided.ts'
import { healing } from './healing.ts'
import { inbox } from './inbox.ts'
import { inspection } from './inspection.ts'
import { deeds } from './deeds.ts'
import { intake } from './intake.ts'
import { leader } from './leader.ts'
import { linked } from './linked.ts'
import { rules } from './rules.ts'
import { lock } from './lock.ts'
import { money } from './money.ts'
import { outbox } from './outbox.ts'
import { newcomer } from './newcomer.ts'
import { packet } from './packet.ts'
import { paper } from './paper.ts'
import { prefiled } from './prefiled.ts'
import { posters } from './posters.ts'
import { procedure } from './procedure.ts'
import { queue } from './queue.ts'
import { ratings } from './ratings.ts'
import { receipt } from './receipt.ts'
import { registers } from './registers.ts'
import { result } from './result.ts'
import { scan } from './scan.ts'
import { repository } from './repository.ts'
import { search } from './search.ts'
import { separators } from './separators.ts'
import { settings } from './settings.ts'
import { endings } from './endings.ts'
import { slip } from './slip.ts'
import { station } from './station.ts'
import { signatures } from './signatures.ts'
import { transfer } from './transfer.ts'
import { ui } from './ui.ts'
import { voice } from './voice.ts'
import { work } from './work.ts'
import { verify } from './verify.ts'

export const english: ReadonlyMap<object, object> = new Map<object, object>([
  [viAdmin, admin],
  [viAppointments, appointments],
  [viBoard, board],
  [viCapture, capture],
  [viEverywhere, everywhere],
  [viCentre, centre],
  [viCopies, copies],
  [viCustody, custody],
  [viDesk, desk],
  [viDigitise, digitise],
  [viDossier, dossier],
  [viEnrol, enrol],
  [viField, field],
  [viForm, form],
  [viGateway, gateway],
  [viGuided, guided],
  [viHealing, healing],
  [viInbox, inbox],
  [viInspection, inspection],
  [viDeeds, deeds],
  [viIntake, intake],
  [viLeader, leader],
  [viLinked, linked],
  [viRules, rules],
  [viLock, lock],
  [viMoney, money],
  [viSignatures, signatures],
  [viOutbox, outbox],
  [viNewcomer, newcomer],
  [viPacket, packet],
  [viPaper, paper],
  [viPrefiled, prefiled],
  [viPosters, posters],
  [viProcedure, procedure],
  [viQueue, queue],
  [viRatings, ratings],
  [viReceipt, receipt],
  [viRegisters, registers],
  [viResult, result],
  [viScan, scan],
  [viRepository, repository],
  [viSearch, search],
  [viSeparators, separators],
  [viSettings, settings],
  [viEndings, endings],
  [viSlip, slip],
  [viStation, station],
  [viTransfer, transfer],
  [viUi, ui],
  [viVerify, verify],
  [viVoice, voice],
  [viWork, work],
])
