/** Vietnamese sentences: notices to residents. */
import type { noticeProblems } from '../../../../domain/notice/problems.ts'
import type { Sentence } from '../../sentence.ts'

export const notice = {
  'notice.carrier-down': 'Dịch vụ gửi thư, tin nhắn chưa trả lời. Hệ thống tự gửi lại.',
  'notice.refused': 'Địa chỉ hoặc số điện thoại này không nhận được tin. Hỏi lại người nộp.',
} satisfies Record<keyof typeof noticeProblems, Sentence>
