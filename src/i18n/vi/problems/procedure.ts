/** Vietnamese sentences: the catalogue of procedures, law packs, text rules. */
import type { procedureProblems } from '../../../../domain/procedure/problems.ts'
import { around, detail, type Sentence } from '../../sentence.ts'

export const procedure = {
  'pack.item.duplicate':
    'Gói danh mục có mục bị lặp nên không dùng. Bản cũ vẫn giữ; báo người quản trị danh mục.',
  'pack.item.id-malformed': 'Gói danh mục có mã mục viết sai nên không dùng. Báo người quản trị danh mục.',
  'pack.item.malformed':
    'Gói danh mục có mục bị lỗi nên không dùng. Bản cũ vẫn giữ; báo người quản trị danh mục.',
  'pack.form.missing': 'Thủ tục trỏ tới biểu mẫu không có trong gói. Báo người quản trị danh mục.',
  'pack.manifest.malformed':
    'Gói danh mục bị lỗi nên không dùng. Bản cũ vẫn giữ; báo người quản trị danh mục.',
  'pack.procedure.repealed': (d) =>
    `Gói danh mục còn thủ tục đã bãi bỏ${around(' (', d, 'code', ')')}. Báo người quản trị danh mục.`,
  'procedure.code.unknown': (d) =>
    `Không có thủ tục mã ${detail(d, 'code') || 'này'} trong danh mục trên máy. Tìm theo tên, hoặc cập nhật danh mục.`,
  'procedure.component.condition-missing':
    'Danh mục thiếu điều kiện của một giấy tờ. Báo người quản trị danh mục.',
  'procedure.component.duplicate': 'Danh mục ghi một giấy tờ hai lần. Báo người quản trị danh mục.',
  'procedure.component.unless-unknown': 'Danh mục nhắc tới điều kiện không có. Báo người quản trị danh mục.',
  'procedure.depth.identity-only':
    'Thủ tục này mới có tên và mã, chưa tiếp nhận được trên máy. Tiếp nhận theo cách khác.',
  'procedure.entry.malformed': 'Một thủ tục trong danh mục bị lỗi. Báo người quản trị danh mục.',
  'procedure.import.malformed': 'Tệp thủ tục nhập vào bị lỗi. Sửa tệp rồi nhập lại.',
  'procedure.import.component-unmatched': (d) =>
    `Bản chỉnh lý bỏ sót giấy tờ đã công bố${around(': ', d, 'name')}. Bổ sung rồi nhập lại.`,
  'procedure.import.overlay-unmatched': (d) =>
    `Bản chỉnh lý có giấy tờ không được công bố${around(': ', d, 'component')}. Bỏ mục này rồi nhập lại.`,
  'procedure.time.case-needed': 'Thời hạn tùy trường hợp. Chọn trường hợp của hồ sơ này.',
  'procedure.time.case-unknown': 'Trường hợp đã chọn không có trong thủ tục. Chọn lại.',
  'procedure.time.duplicate': 'Danh mục ghi hai thời hạn cho một trường hợp. Báo người quản trị danh mục.',
  'procedure.time.missing': 'Thủ tục chưa có thời hạn cho cách nộp này. Nhập ngày hẹn trả và lý do.',
  'procedure.version.not-in-force':
    'Thủ tục chưa hoặc không còn hiệu lực vào ngày này. Chọn thủ tục thay thế.',
  'procedure.version.repealed': (d) =>
    `Thủ tục đã bị bãi bỏ${around(' theo ', d, 'by')}. Chọn thủ tục thay thế.`,
  'procedure.version.reversed': 'Ngày hiệu lực của thủ tục bị đảo ngược. Báo người quản trị danh mục.',
} satisfies Record<keyof typeof procedureProblems, Sentence>
