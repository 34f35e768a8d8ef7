/** Family names that make up nearly the whole country, and those of the peoples of Thanh Hoá. Only to judge a reading. */

const NAMES =
  'An Âu Bạch Bành Bế Biện Bùi Ca Cà Cai Cao Cát Cầm Chu Chử Chung Cung Cù Cử Cự Cung Danh Diệp Doãn Dương Đàm Đan Đào Đậu Đặng ' +
  'Điền Đinh Đoàn Đỗ Đồng Đổng Đới Giang Giàng Giáp H Hà Hạ Hàn Hạng Hầu Hề Hoa Hoàng Hoắc Hồ Hờ Hơ Hứa Huỳnh Hùng Kha Khà Khang ' +
  'Khổng Khúc Khuất Kiều Kim Kiên La Lã Lạc Lại Lâm Lầu Lê Lèo Lều Lò Lô Lộ Lộc Lục Lự Lữ Lưu Lường Lương Lý Lỳ Ma Mã Mạc Mai Mạnh ' +
  'Mẫn Mẫu Ngân Nghiêm Nghị Ngô Ngụy Nguyễn Nhan Nhâm Nhữ Ninh Nông Ong Ông Phan Phàn Phạm Phí Phó Phù Phú Phùng Phương Quách Quan ' +
  'Quàng Quảng Quản Quyền Sầm Siu Sùng Tạ Tăng Tao Tào Tẩn Tất Thạch Thái Thân Thang Thào Thạch Thẩm Thiều Tiêu Tòng Tô Tôn Tống ' +
  'Trà Trang Trần Triệu Trình Trịnh Trương Từ Tưởng Ty Ung Uông Ứng Văn Vàng Vi Vì Viên Võ Vũ Vừ Vương Xa Xồng Yên'

/** NFC, first letter capital. */
export const familyNames: ReadonlySet<string> = new Set(NAMES.normalize('NFC').split(' '))
