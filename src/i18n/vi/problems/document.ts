/** Vietnamese sentences: pictures of papers, the reader, printing. */
import type { captureProblems } from '../../../../domain/document/capture-problems.ts'
import type { documentProblems } from '../../../../domain/document/problems.ts'
import { detail, around, type Sentence } from '../../sentence.ts'

const notAnImage: Record<string, string> & { other: string } = {
  empty: 'Tệp này trống, không có dữ liệu. Chép lại tệp hoặc quét lại.',
  pdf: 'Đây là tệp PDF, không phải ảnh. Thêm tệp bằng nút “Chọn tệp” để tách các trang, hoặc quét lại thành JPEG.',
  heic: 'Đây là ảnh HEIC của điện thoại, trình duyệt không mở được. Trên iPhone: Cài đặt → Máy ảnh → Định dạng → chọn “Tương thích nhất”, rồi chụp lại; hoặc gửi ảnh dạng JPEG.',
  avif: 'Đây là ảnh AVIF, chưa nhận được. Lưu lại thành JPEG rồi thêm lại.',
  tiff: 'Đây là tệp TIFF của máy quét. Trong chương trình quét, chọn lưu thành JPEG hoặc PDF rồi quét lại.',
  gif: 'Đây là ảnh GIF, không dùng cho giấy tờ. Lưu lại thành JPEG hoặc quét lại.',
  bmp: 'Đây là ảnh BMP. Trong chương trình quét, chọn lưu thành JPEG hoặc PDF rồi quét lại.',
  svg: 'Đây là hình vẽ SVG, không phải ảnh chụp giấy tờ. Chọn tệp khác hoặc quét lại.',
  office: 'Đây là tệp văn bản hoặc tệp nén, không phải ảnh. In ra hoặc xuất thành PDF rồi thêm lại.',
  animated: 'Đây là ảnh động, có nhiều khung hình. Chụp hoặc quét lại thành ảnh thường.',
  other: 'Tệp này không phải ảnh JPEG, PNG hoặc WebP. Chọn tệp khác hoặc quét lại.',
}

export const document = {
  'camera.lost': 'Máy ảnh vừa bị ngắt. Cắm lại, hoặc chọn tệp ảnh thay thế.',
  'camera.missing': 'Không thấy máy ảnh. Cắm máy ảnh, hoặc chọn tệp ảnh thay thế.',
  'camera.refused':
    'Trình duyệt chưa được phép dùng máy ảnh. Bấm biểu tượng máy ảnh trên thanh địa chỉ để cho phép, hoặc chọn tệp.',
  'capture.stack.procedure-missing': (details) =>
    `Chưa rõ thủ tục của hồ sơ${around(' ', details, 'dossier')} trong chồng. Chọn thủ tục rồi tạo hồ sơ.`,
  'capture.stack.other-dossier':
    'Từ tờ ngăn này là giấy tờ của hồ sơ khác. Các trang đó để riêng, chưa vào hồ sơ này.',
  'capture.page.again': 'Trang này đã có trong khay, không lấy lần nữa.',
  'capture.file.unreadable': 'Không đọc được tệp này. Chọn lại tệp ảnh khác.',
  'imaging.not-an-image': (details) => notAnImage[detail(details, 'reason')] ?? notAnImage.other,
  'imaging.too-large': 'Ảnh quá lớn. Quét lại ở 300 dpi hoặc chụp ở độ phân giải thấp hơn.',
  'imaging.too-small': 'Ảnh quá nhỏ, không đọc được chữ. Quét hoặc chụp lại gần hơn.',
  'imaging.decode-failed': (details) =>
    detail(details, 'reason') === 'cut-short'
      ? 'Tệp ảnh bị thiếu phần cuối, có thể do chép hoặc tải dở dang. Chép lại tệp hoặc quét lại giấy tờ này.'
      : 'Tệp ảnh bị hỏng, không mở được. Quét lại giấy tờ này.',
  'imaging.stopped': 'Đã dừng xử lý ảnh theo yêu cầu. Quét lại khi cần.',
  'ocr.kit-missing':
    'Bộ đọc chữ chưa có trên máy. Cứ nhập tay; khi có mạng, bấm “Chuẩn bị ngoại tuyến” trong phần Cài đặt.',
  'ocr.page-invalid': 'Trang đưa vào bộ đọc chữ bị lỗi. Quét lại trang này hoặc nhập tay.',
  'ocr.read-failed': 'Máy không đọc được trang này. Ảnh vẫn được giữ; nhập tay các ô còn trống.',
  'ocr.stopped': 'Đã dừng đọc chữ theo yêu cầu. Ảnh vẫn được giữ.',
  'pdf.font-missing': 'Chưa có phông chữ để tạo PDF. In từ trình duyệt, hoặc nối mạng và tải bộ ngoại tuyến.',
  'pdf.too-long': 'Nội dung không vừa một trang. Rút gọn ghi chú hoặc tên giấy tờ rồi in lại.',
  'archive.code-invalid':
    'Mã định danh văn bản số hóa chưa đúng. Kiểm tra mã cơ quan, loại văn bản và số thứ tự.',
  'archive.metadata-incomplete': (d) =>
    `Dữ liệu đặc tả còn thiếu hoặc chưa đúng${around(': ', d, 'fields')}. Điền cho đủ rồi lưu lại.`,
  'pdf.picture-invalid': (d) =>
    `Ảnh của trang${around(' ', d, 'page')} không đưa được vào tệp PDF. Quét lại trang này.`,
  'pdf.no-pages': 'Tệp PDF không có trang nào. Chọn tệp khác hoặc quét lại.',
  'pdf.not-a-pdf': 'Tệp này không phải PDF. Chọn tệp khác.',
  'pdf.too-large': 'Tệp PDF quá lớn. Tách thành nhiều tệp nhỏ, hoặc quét lại ở 200–300 dpi.',
  'pdf.too-many-pages': (d) =>
    `Tệp PDF có quá nhiều trang${around(' (tối đa ', d, 'most', ' trang mỗi lần)')}. Tách tệp rồi thêm từng phần.`,
  'pdf.encrypted': 'Tệp PDF có mật khẩu nên không mở được. Xin bản không đặt mật khẩu, hoặc in ra và quét.',
  'pdf.damaged': 'Tệp PDF bị hỏng, không đọc được. Xin lại tệp hoặc quét bản giấy.',
} satisfies Record<keyof typeof documentProblems | keyof typeof captureProblems, Sentence>
