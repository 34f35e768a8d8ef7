/** What people reach for when they must invent a passphrase: folded, without spaces. Checked as parts, not as wholes. */
export const commonWords: readonly string[] = // keyboard rows and counting
(
  'qwertyuiop qwerty asdfghjkl asdfgh asdf zxcvbnm zxcvbn qazwsx wsxedc 1q2w3e4r 1q2w3e qweasdzxc qweasd ' +
  '0123456789 1234567890 123456789 12345678 1234567 123456 12345 1234 123 987654321 87654321 654321 54321 4321 321 ' +
  'abcdefghijklmnopqrstuvwxyz abcdefgh abcdef abcd abc 000000 111111 222222 333333 444444 555555 666666 777777 888888 ' +
  '999999 112233 121212 123123 102030 ' +
  // the usual ones
  'password passphrase passwd welcome admin administrator letmein iloveyou monkey dragon sunshine princess football ' +
  'superman batman master login root user guest test demo hello secret changeme default company office computer ' +
  'internet google facebook zalo microsoft windows samsung iphone vietnam ' +
  // the same in Vietnamese
  'matkhau mokhau cumtu mokhoa dangnhap taikhoan quantri canbo congchuc vienchuc lanhdao chutich phochutich tiepnhan ' +
  'xuly hoso thutuc hanhchinh congdichvu dichvucong dichvu congvien motcua motcualienthong trungtam phucvu uyban ' +
  'nhandan ubnd hdnd tuphap hotich diachinh vanphong thongke ketoan khaisinh ketthon giayto chuyendoiso congdan ' +
  'xinchao camon yeuem yeuanh emyeuanh anhyeuem vochong giadinh connguoi connhocuame mautim haiphong hanoi danang ' +
  'saigon hochiminh thanhhoa nghean quangnam daklak cantho hue thuduc viettel vnpt mobifone vinaphone vietcombank ' +
  'agribank bidv namquocsonha doclaptudohanhphuc doclap tudo hanhphuc conghoaxahoichunghiavietnam conghoa xahoi ' +
  'chunghia tienquanca thanglong sonha nguyen tran pham hoang phan dang bui hongngoc maianh thanhcong maymanphattai ' +
  'phattai phatloc maymanloc thang nam ngay chucmungnammoi nammoi tetnguyendan ' +
  '2020 2021 2022 2023 2024 2025 2026 2027 2028 2029 2030 1990 1985 1980 2000'
).split(' ')
