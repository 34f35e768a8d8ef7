/** Vietnamese sentences: scanners and the folder they scan into. Each says what to do at the device. */
import type { scannerProblems } from '../../../../domain/document/scanner-problems.ts'
import { around, type Sentence } from '../../sentence.ts'

const FOLDER = 'quét ra thư mục rồi bật “Tự nhận ảnh từ thư mục”'

export const scanner = {
  'scanner.unreachable': (d) =>
    `Không thấy máy quét${around(' tại ', d, 'address')}. Bật máy, kiểm tra dây và mạng, mở phần mềm chia sẻ máy quét (NAPS2); nếu chưa được, ${FOLDER}.`,
  'scanner.home-server-away': `Máy chủ tại trung tâm không trả lời nên chưa dùng được máy quét này. Trong lúc chờ, ${FOLDER}, hoặc dùng máy quét cắm vào máy này.`,
  'scanner.blocked': `Trình duyệt đang chặn kết nối tới thiết bị trong mạng nội bộ. Bấm biểu tượng bên trái thanh địa chỉ, cho phép “Mạng nội bộ”, rồi quét lại; hoặc ${FOLDER}.`,
  'scanner.address.not-allowed': (d) =>
    `Địa chỉ máy quét${around(' ', d, 'address')} chưa được khai báo cho trung tâm. Báo người quản trị thêm vào SCANNERS; trong lúc chờ, ${FOLDER}.`,
  'scanner.certificate':
    'Chứng thư của máy quét không hợp lệ. Báo người quản trị dùng địa chỉ http của máy, hoặc thêm chứng thư vào máy chủ.',
  'scanner.not-a-scanner':
    'Địa chỉ này có trả lời nhưng không phải máy quét eSCL. Báo người quản trị kiểm tra địa chỉ và bật eSCL (AirPrint/AirScan) trên máy.',
  'scanner.unknown': 'Máy quét này không còn trong danh sách của trung tâm. Chọn máy khác.',
  'scanner.none': `Chưa có máy quét nào được khai báo. Báo người quản trị thêm vào SCANNERS; trong lúc chờ, ${FOLDER}.`,
  'scanner.busy': 'Máy quét đang bận việc khác. Đợi máy xong rồi quét lại.',
  'scanner.paper.empty':
    'Khay kéo giấy không có giấy. Đặt giấy vào khay, hoặc chọn “Mặt kính”, rồi quét tiếp.',
  'scanner.paper.jam':
    'Máy quét bị kẹt giấy. Mở nắp, lấy tờ bị kẹt ra, đặt tờ đó lên đầu phần giấy còn lại, rồi quét tiếp.',
  'scanner.paper.several':
    'Máy kéo nhầm hai tờ, hoặc không kéo được giấy. Xốc lại xấp giấy, gỡ ghim, đặt lại từ tờ đang dở, rồi quét tiếp.',
  'scanner.cover.open': 'Nắp máy quét đang mở. Đóng nắp rồi quét tiếp.',
  'scanner.source.missing':
    'Máy quét này không có phần đã chọn (khay kéo giấy, mặt kính hoặc hai mặt). Chọn cách quét khác.',
  'scanner.format.unsupported': `Máy quét này không cho ảnh JPEG, PNG hoặc PDF. Dùng máy khác, hoặc ${FOLDER}.`,
  'scanner.page.cut-short':
    'Trang đang quét bị đứt giữa chừng. Các trang trước không mất; đặt lại trang này rồi quét tiếp.',
  'scanner.page.too-large': 'Trang quét quá lớn. Chọn 300 dpi hoặc thấp hơn, rồi quét tiếp.',
  'scanner.too-slow':
    'Máy quét quá lâu không đưa trang ra. Xem màn hình của máy có báo lỗi không, rồi quét tiếp.',
  'scanner.stopped': 'Đã dừng quét. Các trang đã nhận không mất.',
  'scanner.answer.refused': (d) =>
    `Máy quét từ chối${around(' (mã ', d, 'status', ')')}. Tắt rồi bật lại máy quét; nếu vẫn vậy, ${FOLDER}.`,
  'folder.unsupported': 'Trình duyệt này không theo dõi được thư mục. Dùng Chrome hoặc Edge, hoặc chọn tệp.',
  'folder.refused': 'Chưa được phép đọc thư mục. Bấm “Cho phép đọc thư mục” và đồng ý, hoặc chọn tệp.',
  'folder.gone': 'Không còn thấy thư mục này. Cắm lại ổ hoặc nối lại mạng, hoặc chọn thư mục khác.',
  'folder.file.unreadable': (d) =>
    `Không đọc được tệp${around(' “', d, 'name', '”')}. Xem máy quét đã ghi xong chưa, hoặc quét lại trang đó.`,
  'folder.file.tiff': (d) =>
    `Tệp${around(' “', d, 'name', '”')} là TIFF, trình duyệt không mở được. Đặt máy quét ghi ra JPEG hoặc PDF rồi quét lại.`,
  'folder.file.kept': (d) =>
    `Đã nhận tệp${around(' “', d, 'name', '”')} nhưng không xóa được khỏi thư mục. Xóa bằng tay nếu cần.`,
} satisfies Record<keyof typeof scannerProblems, Sentence>
