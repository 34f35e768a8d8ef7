/** What residents read. Short, without procedure or reason: it may be seen by whoever holds the phone. */
import type { Notice, NoticeKind } from '../../domain/notice/notices.ts'
import type { Letter } from '../ports/notice-way.ts'

interface Centre {
  readonly name: string // of the commune's People's Committee
  readonly centre: string
}

const subjects: Readonly<Record<NoticeKind, string>> = {
  received: 'Đã tiếp nhận hồ sơ',
  'supplement-asked': 'Cần bổ sung hồ sơ',
  delayed: 'Xin lỗi và hẹn lại ngày trả kết quả',
  'accepted-elsewhere': 'Cơ quan có thẩm quyền đã nhận hồ sơ',
  'result-ready': 'Đã có kết quả',
  refused: 'Hồ sơ bị từ chối giải quyết',
  stopped: 'Dừng giải quyết hồ sơ',
}

const sentences: Readonly<Record<NoticeKind, (code: string, due: string) => string>> = {
  received: (code, due) => `Hồ sơ ${code} đã được tiếp nhận. Hẹn trả kết quả: ${due}.`,
  'supplement-asked': (code) =>
    `Hồ sơ ${code} cần bổ sung giấy tờ. Mời ông/bà xem Phiếu yêu cầu bổ sung hoặc liên hệ nơi nộp hồ sơ.`,
  delayed: (code, due) => `Chúng tôi xin lỗi vì hồ sơ ${code} chưa có kết quả đúng hẹn. Hẹn trả lại: ${due}.`,
  'accepted-elsewhere': (code, due) =>
    `Cơ quan có thẩm quyền đã nhận hồ sơ ${code}. Hẹn trả kết quả: ${due}.`,
  'result-ready': (code) => `Hồ sơ ${code} đã có kết quả. Mời ông/bà mang giấy hẹn (hoặc căn cước) đến nhận.`,
  refused: (code) =>
    `Hồ sơ ${code} bị từ chối giải quyết. Lý do ghi trong phiếu; mời ông/bà liên hệ nơi nộp hồ sơ.`,
  stopped: (code) =>
    `Hồ sơ ${code} được dừng giải quyết. Mời ông/bà liên hệ nơi nộp hồ sơ để nhận lại giấy tờ.`,
}

const NO_REPLY =
  'Thư này được gửi tự động, xin không trả lời. Trung tâm không yêu cầu chuyển tiền hay mật khẩu qua tin nhắn.'

export function letterOf({ kind, way, code, due, event, to }: Notice, { name, centre }: Centre): Letter {
  const sentence = sentences[kind](code, due === null ? '' : spokenDue(due))
  const text =
    way === 'email'
      ? `Kính gửi ông/bà,\n\n${sentence}\n\n${centre}\n${name}\n\n${NO_REPLY}\n`
      : `${sentence} ${centre}.`
  return { to, id: `${event}.${way}`, subject: `${subjects[kind]} ${code}`, text }
}

/** 2026-11-25T16:30 → 16:30 ngày 25/11/2026 */
function spokenDue(wall: string): string {
  const [day = '', time = ''] = wall.split('T')
  return `${time} ngày ${day.split('-').reverse().join('/')}`
}
