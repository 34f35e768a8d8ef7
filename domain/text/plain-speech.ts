/** What residents say, and the words the catalogue uses. Only general speech; a procedure's own nicknames are
 *  its `synonyms` in the law pack. */
import { fold } from './fold.ts'
import { groupBy } from './group-by.ts'
import { searchToneKey } from './tone-key.ts'
import { tokens, words } from './tokens.ts'

// {a|b|} stands for each of its parts; ", " parts what is said, "; " the official wordings.
const TABLE = `
giấy {|chứng nhận }kết hôn = đăng ký kết hôn
lấy chồng, lấy vợ, lấy nhau, cưới{| vợ| chồng| nhau| hỏi}, {làm |}đám cưới, hôn thú = kết hôn
giấy khai sinh{| cho con}, làm khai sinh, khai sinh cho con = đăng ký khai sinh
đẻ, {mới|vừa} {đẻ|sinh}, sinh {con|cháu|bé|em bé}, chứng sinh, sinh được = khai sinh
{bố|mẹ|cha|ông|bà|chồng|vợ|con|chú|bác|cụ|người nhà|người thân} {|tôi |em |mình }{|mới |vừa |đã |bị }mất, {bố|mẹ|ông|bà} {nội|ngoại} {|tôi |em }{|mới |vừa |đã }mất, {mới|vừa|đã} mất, mất {rồi|hôm qua|năm ngoái} = khai tử
qua đời, từ trần, {|bị |mới |đã }chết, chứng tử = khai tử
độc thân, chưa {|có }{vợ|chồng}, chưa {|từng }kết hôn = tình trạng hôn nhân
ly dị = ly hôn
sổ {đỏ|hồng|đất}, bìa {đỏ|hồng}, thẻ đỏ, giấy tờ đất, giấy đất = giấy chứng nhận quyền sử dụng đất
sang tên = biến động; chuyển nhượng
{bán|mua|mua bán} {đất|nhà|nhà đất} = chuyển nhượng quyền sử dụng đất; giao dịch quyền sử dụng đất
{|đất |lên }thổ cư, {|đất }vườn, lên đất ở = mục đích sử dụng đất
{tách|cắt|chia} {đất|sổ|sổ đỏ} = tách thửa
{tặng|cho|hiến} đất = tặng cho quyền sử dụng đất
lấn {đất|chiếm|ranh}, ranh giới đất, tranh đất = tranh chấp đất đai
công chứng, thị thực = chứng thực
sao y{| bản chính}, {|công chứng |bản }{photo|phô tô}, {photo|phô tô} công chứng, sao giấy tờ = chứng thực bản sao
giấy ủy quyền, lý lịch = chứng thực chữ ký
hợp đồng mua bán, mua bán xe{| máy}, bán xe{| máy} = hợp đồng giao dịch; giao dịch
hộ khẩu, nhập {khẩu|hộ khẩu|hộ|tịch}, chuyển khẩu, nhập vào nhà chồng = đăng ký thường trú; thường trú
{cắt|xóa} {khẩu|hộ khẩu} = xóa đăng ký thường trú
tách {khẩu|hộ khẩu}, ra {|ở }riêng = tách hộ
{ở|thuê|phòng|nhà} trọ = tạm trú
đi vắng, vắng nhà = tạm vắng
khách {ngủ|ở} lại, {ngủ|ở} {|lại }qua đêm = lưu trú
chứng minh{| nhân dân| thư}, thẻ {căn cước|cccd}, căn cước công dân = căn cước
định danh, vneid = tài khoản định danh điện tử
{|người }tàn tật, khiếm thị, bị liệt, tâm thần, câm điếc = khuyết tật
người {già|cao tuổi}, tuổi già, {ông|bà} cụ, cụ {già|nhà} = trợ cấp xã hội; trợ cấp hưu trí xã hội
lương hưu, không {|có }lương = hưu trí xã hội
đi {lính|bộ đội|nghĩa vụ}, nhập ngũ, bộ đội = nghĩa vụ quân sự
mở {quán|cửa hàng|tiệm|shop|hàng|quán ăn|xưởng}, {giấy phép|đăng ký} kinh doanh, buôn bán = đăng ký thành lập hộ kinh doanh
đóng {cửa|quán|cửa hàng|cửa quán|cửa tiệm}, {nghỉ|thôi|dừng} {bán|kinh doanh}, trả giấy phép{| kinh doanh} = chấm dứt hoạt động hộ kinh doanh
tạm {nghỉ|đóng cửa|dừng|nghỉ bán|nghỉ kinh doanh}, nghỉ bán một thời gian = tạm ngừng kinh doanh
{đổi tên|chuyển} {quán|cửa hàng|địa điểm kinh doanh} = thay đổi nội dung đăng ký hộ kinh doanh
{xây|cất|làm} nhà{| mới}, xin xây nhà, {nâng|lên|xây} tầng, nâng nhà = giấy phép xây dựng
sửa {|lại |lại cái }nhà, cơi nới, cải tạo nhà, nâng {tầng|nhà} = giấy phép sửa chữa cải tạo
{sửa|sai|đổi|ghi sai|viết sai|đính chính} {tên|họ|họ tên|tên đệm|chữ đệm|năm sinh|ngày sinh|ngày tháng năm sinh|khai sinh|giấy khai sinh|dân tộc|quê quán}, khai sinh sai = cải chính hộ tịch; thay đổi cải chính
nhận {con|bố|cha}, con {riêng|rơi}, {ngoài |}giá thú, xét nghiệm adn = nhận cha mẹ con
{xin|nhận} con nuôi = nuôi con nuôi
bố = cha
má = mẹ
chia {thừa kế|tài sản|gia tài|nhà đất}, bố mẹ để lại = phân chia di sản
thừa kế = di sản
đám {ma|tang}, tang lễ, ma chay, mai táng phí, tiền tuất, tiền mai táng = mai táng
người {nước ngoài|nhật|mỹ|tây|pháp|úc|anh|lào}, việt kiều, hàn quốc, đài loan, trung quốc, nhật bản, quốc tịch nước ngoài = nước ngoài
thẻ {bảo hiểm|bhyt} = bảo hiểm y tế
trẻ {con|nhỏ}, em bé = trẻ em
dịch tả, {lợn|gà|heo|bò|vịt} {|bị }{chết|dịch|bệnh}, bị dịch, dịch lợn = dịch bệnh
lũ{| lụt}, bão{| lụt}, mưa đá, lúa hỏng, hỏng {|hết }lúa, {ngập|bị ngập}{| lụt| nước}, sạt lở, hạn hán = thiên tai
nuôi {lợn|heo|gà|bò|trâu|vịt|dê}, {trâu|đàn} bò, trang trại = chăn nuôi
da cam = chất độc hóa học
{đánh|cãi} nhau, mâu thuẫn = hòa giải
đền bù = bồi thường
{bình|bếp|bán} {ga|gas} = lpg chai
{|cai }nghiện = cai nghiện ma túy
hát karaoke, quán karaoke = karaoke
mở lớp, {trông|giữ|gửi} trẻ = nhóm trẻ lớp mẫu giáo
trường cấp hai, cấp {hai|2} = trung học cơ sở
cấp {một|1} = tiểu học
đò ngang, bến đò = bến khách ngang sông
{|tàu }thuyền = phương tiện thủy nội địa; tàu cá
khen, bằng khen = giấy khen
nhà nghèo, {|hoàn cảnh }khó khăn = hộ nghèo
kiện{| cáo}, khiếu kiện = khiếu nại
`

export interface SpokenPhrase {
  readonly tokens: readonly string[] // as said, folded
  readonly toneKeys: readonly string[] // the same with their marks
  readonly isPlain: boolean // written without any mark
  readonly official: readonly string[] // each an alternative wording
}

/** By first token, so that a query looks only at phrases it can begin. */
export const plainSpeech: ReadonlyMap<string, readonly SpokenPhrase[]> = groupBy(
  TABLE.trim().split('\n').flatMap(readLine),
  (phrase) => phrase.tokens[0] ?? '',
)

function readLine(line: string): SpokenPhrase[] {
  const [said = '', official = ''] = line.split(' = ')
  return said
    .split(', ')
    .flatMap(spellOut)
    .map((phrase) => ({
      tokens: tokens(phrase),
      toneKeys: words(phrase).map(searchToneKey),
      isPlain: phrase === fold(phrase),
      official: official.split('; '),
    }))
}

/** "{ở|thuê} trọ" → "ở trọ", "thuê trọ". */
function spellOut(pattern: string): string[] {
  const match = /\{([^}]*)\}/.exec(pattern)
  if (match === null) return [pattern]
  return (match[1] ?? '').split('|').flatMap((part) => spellOut(pattern.replace(match[0], part)))
}
