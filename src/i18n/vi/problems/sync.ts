/** Vietnamese sentences: sending and keeping (home server, line, this device's store). */
import type { clientProblems } from '../../../../domain/sync/client-problems.ts'
import type { syncProblems } from '../../../../domain/sync/problems.ts'
import type { senderProblems } from '../../../../domain/sync/sender-problems.ts'
import type { storeProblems } from '../../../../domain/sync/store-problems.ts'
import { around, type Sentence } from '../../sentence.ts'

export const sync = {
  'request.body.forbidden-key':
    'Máy chủ từ chối nội dung gửi đi. Hồ sơ vẫn giữ trên máy; báo người quản trị.',
  'request.body.invalid': 'Máy chủ không hiểu nội dung gửi đi. Cập nhật ứng dụng; hồ sơ vẫn giữ trên máy.',
  'request.body.not-gzip': 'Nội dung gửi đi bị hỏng khi nén. Máy sẽ tự gửi lại.',
  'request.body.not-json': 'Nội dung gửi đi bị hỏng. Máy sẽ tự gửi lại.',
  'request.body.too-large': 'Nội dung gửi đi quá lớn nên máy chủ không nhận. Báo người quản trị.',
  'request.body.wrong-type': 'Máy chủ không nhận kiểu nội dung này. Cập nhật ứng dụng.',
  'request.header.invalid': 'Yêu cầu gửi máy chủ sai. Tải lại trang rồi thử lại.',
  'protocol.too-old':
    'Ứng dụng trên máy này đã cũ nên máy chủ không hiểu. Nối mạng, tải lại trang để cập nhật; việc chưa gửi vẫn giữ, gấp thì xuất ra USB.',
  'request.host.foreign':
    'Địa chỉ này không phải của máy chủ. Mở Một Cửa đúng địa chỉ ghi trên tờ dán tường.',
  'request.origin.foreign': 'Yêu cầu đến từ trang lạ nên bị chặn. Mở lại ứng dụng đúng địa chỉ của xã.',
  'request.query.invalid': 'Yêu cầu gửi máy chủ sai. Tải lại trang rồi thử lại.',
  'request.route.not-found': 'Máy chủ không có chức năng này. Cập nhật ứng dụng hoặc báo người quản trị.',
  'server.busy': 'Máy chủ đang bận. Máy tự gửi lại sau; anh chị cứ làm việc.',
  'server.read-only':
    'Máy chủ tạm chỉ cho đọc (sắp hết chỗ chứa hoặc đang bảo trì). Anh chị cứ làm việc, máy giữ hồ sơ và tự gửi lại sau; hãy báo quản trị.',
  'server.disk.full':
    'Ổ đĩa máy chủ đã đầy nên chưa nhận thêm. Hồ sơ vẫn an toàn trên máy; báo người quản trị.',
  'server.fault': 'Máy chủ gặp lỗi. Máy tự gửi lại sau; nếu kéo dài, báo người quản trị.',
  'sync.segment.chain-broken':
    'Chuỗi ghi chép của máy không liền nhau nên máy chủ giữ lại để xem. Báo người quản trị.',
  'sync.segment.epoch-differs': 'Máy chủ vừa được khôi phục. Máy sẽ tự gửi lại phần còn thiếu.',
  'sync.segment.fork':
    'Máy chủ thấy hai chuỗi ghi chép khác nhau của máy này. Cả hai được giữ; báo người quản trị.',
  'sync.segment.foreign-device': 'Gói gửi thuộc máy khác. Báo người quản trị.',
  'sync.segment.gap': 'Máy chủ còn thiếu phần trước. Máy sẽ tự gửi lại từ chỗ thiếu.',
  'sync.segment.item-not-text':
    'Một mục gửi đi bị hỏng và được để riêng. Các mục khác vẫn gửi; báo người quản trị.',
  'sync.segment.item-not-sealed': 'Một mục niêm phong không mở được và được để riêng. Báo người quản trị.',
  'sync.segment.signature-invalid': 'Chữ ký của gói gửi không hợp lệ. Báo người quản trị để kiểm tra máy.',
  'sync.event.already-stored': 'Việc này máy chủ đã nhận rồi. Không cần làm gì.',
  'sync.event.id-reused': 'Máy chủ thấy hai việc khác nhau cùng một mã. Cả hai được giữ; báo người quản trị.',
  'sync.event.unjudged': 'Máy chủ chưa xét được một việc; việc đó vẫn được giữ. Báo người quản trị.',
  'sync.receipt.beyond-stored':
    'Biên nhận vượt quá phần máy chủ đang giữ. Máy không xóa gì; báo người quản trị.',
  'blob.hash-mismatch': 'Tệp đến nơi không khớp bản gốc. Máy sẽ tự gửi lại.',
  'blob.metadata-invalid': 'Thông tin kèm tệp bị sai. Quét lại giấy tờ này.',
  'blob.not-found': 'Máy chủ không có tệp này. Máy sẽ gửi lại nếu còn giữ.',
  'blob.too-large': 'Tệp quá lớn nên máy chủ không nhận. Quét lại ở độ phân giải thấp hơn.',
  'blob.too-many-open': 'Đang gửi quá nhiều tệp một lúc. Máy tự gửi tiếp sau.',
  'blob.type-refused': 'Máy chủ không nhận loại tệp này. Dùng ảnh JPEG hoặc PDF.',
  'blob.already-verified': 'Tệp này máy chủ đã nhận đủ. Không cần làm gì.',
  'blob.image-animated': 'Ảnh có nhiều khung hình nên máy chủ không nhận. Chụp hoặc quét lại giấy tờ này.',
  'blob.image-damaged': 'Tệp ảnh bị hỏng hoặc không trọn vẹn. Chụp hoặc quét lại giấy tờ này.',
  'blob.image-too-large': 'Ảnh có quá nhiều điểm ảnh. Quét lại ở độ phân giải thấp hơn.',
  'blob.inspection-failed': 'Máy chủ không kiểm tra được tệp này. Quét lại từ bản giấy.',
  'blob.pdf-active':
    'Tệp PDF có mã tự chạy hoặc tệp đính kèm nên bị từ chối. Xin bản khác, hoặc in ra rồi quét lại.',
  'blob.pdf-damaged': 'Tệp PDF bị hỏng hoặc có phần thừa. Xin bản khác, hoặc in ra rồi quét lại.',
  'blob.pdf-encrypted': 'Tệp PDF có mật khẩu. Xin bản không khóa, hoặc in ra rồi quét lại.',
  'blob.pdf-too-complex': 'Tệp PDF quá 200 trang hoặc quá phức tạp. Chia nhỏ tệp, hoặc in ra rồi quét lại.',
  'blob.polyglot':
    'Tệp này giấu một tệp khác bên trong nên bị từ chối. Quét lại từ bản giấy; báo người quản trị.',
  'blob.upload-refused': 'Máy chủ từ chối lần gửi tệp này. Máy sẽ tự bắt đầu lại.',
  'pack.none': 'Máy chủ chưa có gói danh mục. Báo người quản trị.',
  'pack.not-found': 'Máy chủ không còn gói danh mục này. Máy dùng tiếp bản đang có.',
  'pack.item-not-found': 'Thiếu một phần của gói danh mục. Máy dùng tiếp bản đang có và sẽ thử lại.',
  'sync.answer.forged':
    'Trả lời không phải của máy chủ đã đăng ký. Máy ngừng gửi để giữ an toàn; báo người quản trị ngay.',
  'sync.history.differs':
    'Máy chủ vừa được khôi phục từ bản sao lưu. Máy đang đối chiếu và tự gửi lại phần thiếu; anh chị cứ làm việc.',
  'sync.answer.incomplete': 'Máy chủ trả lời thiếu. Máy không xóa gì và sẽ tự hỏi lại.',
  'pack.forged': 'Gói danh mục không có chữ ký đúng nên không dùng. Máy giữ bản cũ; báo người quản trị.',
  'pack.item-damaged': 'Một phần gói danh mục bị hỏng khi tải. Máy sẽ tự tải lại.',
  'pack.missing': 'Máy chưa có danh mục thủ tục. Nối mạng một lần để tải về.',
  'net.aborted': 'Đã dừng theo yêu cầu.',
  'net.offline': 'Không có mạng tới máy chủ. Cứ làm việc; máy tự gửi khi có mạng.',
  'net.refused': (d) =>
    `Máy chủ từ chối${around(' (', d, 'status', ')')}. Hồ sơ vẫn giữ trên máy; nếu lặp lại, báo người quản trị.`,
  'net.timed-out': 'Máy chủ chưa trả lời kịp. Máy tự thử lại; anh chị cứ làm việc.',
  'worker.aborted': 'Đã dừng theo yêu cầu.',
  'worker.crashed': 'Phần xử lý ngầm bị dừng đột ngột và đã khởi động lại. Làm lại việc vừa rồi.',
  'worker.failed': 'Phần xử lý ngầm gặp lỗi của chương trình. Làm lại; nếu lặp lại, báo người quản trị.',
  'worker.stopped': 'Việc đang chạy đã bị dừng. Làm lại khi cần.',
  'worker.timed-out': 'Việc này chạy quá lâu nên đã dừng. Thử lại với ảnh nhỏ hơn hoặc nhập tay.',
  'store.aside.reason-missing': 'Chưa ghi lý do để riêng. Ghi một câu rồi lưu.',
  'store.busy': 'Một thẻ khác của ứng dụng vừa ghi trước. Máy tự ghi lại.',
  'store.closed': 'Kho dữ liệu trên máy đã đóng. Tải lại trang.',
  'store.damaged': (d) =>
    `Có${around(' ', d, 'rows')} dòng dữ liệu trên máy không mở được. Phần còn lại vẫn dùng được; báo người quản trị.`,
  'store.draft.open-elsewhere': 'Hồ sơ này đang mở ở thẻ khác của máy này. Đóng thẻ kia rồi mở lại.',
  'store.failed': 'Chưa lưu được vào máy. Đừng đóng trang; thử lưu lại, nếu vẫn vậy báo người quản trị.',
  'store.full': 'Bộ nhớ máy đã đầy nên chưa lưu được. Gửi bớt hồ sơ hoặc dọn ổ đĩa rồi lưu lại.',
  'store.not-found': 'Không tìm thấy mục này trên máy. Có thể đã chuyển đi; tìm lại theo mã hồ sơ.',
} satisfies Record<
  | keyof typeof syncProblems
  | keyof typeof senderProblems
  | keyof typeof clientProblems
  | keyof typeof storeProblems,
  Sentence
>
