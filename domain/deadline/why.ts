/** "Why this date": one sentence for every slip that speaks of time, so that resident and inspector see one calculation. */
import type { CalendarData } from '../calendar/calendar.ts'
import { parseWallTime } from '../calendar/day.ts'
import { moment } from '../calendar/explain-days.ts'
import { pauseWords } from '../calendar/explain.ts'
import { wallMinute } from '../dossier/wall-minute.ts'
import { standingOf, type Dated } from './standing.ts'
import type { WorkClock } from './work-clock.ts'

/**
 * What the slip says about the promised time now. null: it promises nothing (a dossier that is over, or none was ever
 * given). `clock` is that of `calendar`.
 */
export function whyOnSlip(
  dossier: Dated,
  now: string,
  calendar: CalendarData,
  clock: WorkClock,
): string | null {
  const standing = standingOf(dossier, now, clock)
  const { due } = dossier
  if (due === null || standing.kind === 'over') return null
  if (standing.kind === 'undated')
    return 'Đã chuyển cơ quan có thẩm quyền; thời hạn tính từ lúc cơ quan đó nhận hồ sơ, ngày hẹn trả sẽ được báo sau.'
  if (standing.kind !== 'paused') return due.why
  const since = inWords(wallMinute(dossier.waiting.at(-1)?.from ?? ''))
  const rest =
    standing.left === 0
      ? 'khi nhận đủ sẽ hẹn lại ngày trả'
      : `còn ${pauseWords(standing.left, calendar)}, tính tiếp từ lúc nhận đủ`
  return `Thời hạn tạm dừng${since === '' ? '' : ` từ ${since}`} để bổ sung hồ sơ; ${rest}.`
}

/** For the new date of an apology that the leader chose before the latest one. */
export function whyChosen(promised: string, at: string): string {
  return `Xin lỗi và hẹn lại một lần, thay ngày hẹn ${inWords(promised)}, lãnh đạo ấn định trong thời hạn của thủ tục: hẹn trả ${inWords(at)}.`
}

function inWords(wall: string): string {
  const at = parseWallTime(wall)
  return at === undefined ? '' : moment(at)
}
