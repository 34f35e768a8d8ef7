/** Vietnamese sentences: what residents sent beforehand, on its way to a counter. */
import type { submissionDeskProblems } from '../../../../domain/submission/desk-problems.ts'
import { formatInstant } from '../../format.ts'
import type { Sentence } from '../../sentence.ts'

export const submissionDesk: Readonly<Record<keyof typeof submissionDeskProblems, Sentence>> = {
  'submission.begun': ({ at }) =>
    `Bạn đã lấy tờ khai này${typeof at === 'string' ? ` lúc ${formatInstant(at)}` : ''}, nhưng máy này không giữ. Cần làm lại thì gõ mã ở Nộp sẵn.`,
  'submission.differs': 'Bản khai này đã gửi trước với nội dung khác. Tạo bản khai mới rồi gửi lại.',
  'submission.not-found': 'Không có bản khai này, hoặc đã quá hạn lưu. Hỏi lại mã, hoặc nhập mới tại quầy.',
  'submission.not-arrived':
    'Máy chủ chưa nhận được tờ khai này, hoặc đã quá hạn lưu. Nhập tại đây; khi ki-ốt có mạng thì gõ mã ở Nộp sẵn.',
  'submission.out-of-reach':
    'Không có mạng nên chưa lấy được tờ khai từ máy chủ. Nhập tại đây, hoặc khi có mạng thì gõ mã ở Nộp sẵn.',
  'submission.page-missing': 'Máy chủ chưa nhận đủ trang giấy tờ. Giữ máy có mạng, ứng dụng sẽ gửi nốt.',
  'submission.page-not-found': 'Máy chủ không còn trang này. Quét lại bản giấy tại quầy.',
  'submission.page-unannounced': 'Trang này không thuộc bản khai đã gửi. Bỏ trang, hoặc tạo bản khai mới.',
  'submission.page-unfit': 'Trang này không mở được ở máy chủ. Chụp lại trang rồi gửi.',
  'submission.taken': ({ name }) =>
    `Bản khai này ${typeof name === 'string' && name !== '' ? `${name} đã lấy` : 'đã có người lấy'}. Hỏi người đó trước khi nhập lại.`,
  'submission.too-large': ({ maxBytes }) =>
    `Các trang của bản khai vượt ${Math.round(Number(maxBytes ?? 0) / 1_048_576)} MB. Bớt trang hoặc chụp nhỏ hơn.`,
  'submission.too-many': 'Hôm nay máy này đã gửi quá nhiều. Nhập tại quầy, hoặc gửi tiếp vào ngày mai.',
  'submission.unreadable': 'Bản khai này không mở được. Nhập lại tại quầy cùng người dân.',
}
