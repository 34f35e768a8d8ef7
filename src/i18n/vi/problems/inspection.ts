import type { inspectionProblems } from '../../../../domain/inspection/problems.ts'
import type { Sentence } from '../../sentence.ts'

export const inspection: Readonly<Record<keyof typeof inspectionProblems, Sentence>> = {
  'inspection.not-assigned':
    'Chưa có phân công kiểm tra nào đang hiệu lực cho bạn ở xã này. Đề nghị lãnh đạo xã phân công hoặc gia hạn.',
  'inspection.assignment.decision': 'Chưa ghi số quyết định kiểm tra. Nhập số và ngày của quyết định.',
  'inspection.assignment.purpose': 'Chưa ghi mục đích kiểm tra. Nhập nội dung theo quyết định.',
  'inspection.assignment.days': ({ most }) =>
    `Thời gian kiểm tra chưa hợp lệ. Ngày kết thúc phải sau ngày bắt đầu, chưa qua, và không quá ${Number(most ?? 90)} ngày.`,
  'inspection.assignment.not-inspector':
    'Người được chọn không có vai trò đoàn kiểm tra. Đề nghị quản trị xã tạo tài khoản với vai trò này.',
  'inspection.assignment.not-found': 'Phân công này không còn, hoặc đã kết thúc. Tải lại danh sách.',
  'inspection.assignment.untrue':
    'Danh sách phân công không mang chữ ký của máy chủ nên không được dùng. Báo người quản trị.',
  'inspection.purpose-missing': 'Chưa ghi lý do xem hồ sơ này. Nhập lý do rồi mở lại.',
  'inspection.dossier-not-found': 'Không có hồ sơ này ở xã. Kiểm tra lại mã hồ sơ.',
  'inspection.review.reason-missing': 'Chưa ghi lý do. Nhập điều đã xem và vì sao chấp nhận được.',
  'inspection.sample.empty': 'Không có hồ sơ nào được nhận trong khoảng ngày này. Chọn khoảng ngày khác.',
  'inspection.sample.terms': ({ most }) =>
    `Yêu cầu lấy mẫu chưa hợp lệ. Chọn khoảng ngày đúng và số hồ sơ từ 1 đến ${Number(most ?? 500)}.`,
  'inspection.sample.not-found': 'Không có mẫu này. Tải lại danh sách mẫu.',
  'inspection.finding.not-found': 'Không có kết luận này. Tải lại danh sách.',
  'inspection.finding.step': 'Kết luận đã chuyển sang bước khác. Tải lại danh sách rồi làm tiếp.',
  'inspection.finding.text': 'Chưa có nội dung. Nhập nội dung rồi lưu.',
}
