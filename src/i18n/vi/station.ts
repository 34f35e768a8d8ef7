/** Enrolling a kiosk or a board. Its keeper reads this, not a resident. */
export const station = {
  kiosk: {
    title: 'Đăng ký ki-ốt',
    intro: 'Nhập mã ki-ốt do người quản trị cấp, hoặc mở liên kết trong mã QR. Mã dùng một lần.',
    nameLabel: 'Tên máy này',
    name: 'Ki-ốt 1',
    note: 'Đăng ký xong, giữ góc màn hình 3 giây để vào trang của người trông máy: đặt mã PIN, đo cỡ chữ bằng thẻ căn cước.',
  },
  board: {
    title: 'Đăng ký bảng gọi số',
    intro: 'Nhập mã loại “bảng số” do người quản trị cấp. Mã chỉ dùng được một lần.',
    nameLabel: 'Tên bảng này',
    name: 'Bảng phòng chờ',
    note: 'Bảng mở cạnh quầy trên cùng một máy thì không cần mã: quầy mở hàng chờ là bảng tự hiện.',
  },
  code: 'Mã đăng ký',
  submit: 'Đăng ký',
  submitting: 'Đang đăng ký…',
  refused: 'Máy chủ không còn nhận máy này. Báo người quản trị để đăng ký lại.',
}
