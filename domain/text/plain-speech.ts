/** What residents say, and the words the catalogue uses. Only general speech; a procedure's own nicknames are
 *  its `synonyms` in the law pack. */

import { fold } from './fold.ts'
import { groupBy } from './group-by.ts'
import { searchToneKey } from './tone-key.ts'
import { tokens, words } from './tokens.ts'

const TABLE = `
giấy kết hôn = đăng ký kết hôn
lấy chồng, lấy vợ, cưới, cưới vợ, cưới chồng, cưới nhau, làm đám cưới, hôn thú = kết hôn
qua đời, từ trần, mới mất, vừa mất, đã mất, mất rồi, bị chết, chết, mới chết, chứng tử, mẹ mất, bố mất, ông mất, bà mất, cha mất, chồng mất, vợ mất, mẹ em mất, bố em mất, mẹ tôi mất, bố tôi mất = khai tử
giấy khai sinh, làm khai sinh, khai sinh cho con, giấy khai sinh cho con = đăng ký khai sinh
đẻ, mới đẻ, mới sinh, sinh con, sinh cháu, sinh em bé, vừa sinh, chứng sinh, em bé mới sinh = khai sinh
độc thân, chưa vợ, chưa chồng, chưa có vợ, chưa có chồng, chưa kết hôn, còn độc thân = tình trạng hôn nhân
ly dị = ly hôn
sổ đỏ, sổ hồng, bìa đỏ, bìa hồng, thẻ đỏ, sổ đất = giấy chứng nhận quyền sử dụng đất
sang tên = biến động; chuyển nhượng
bán đất, mua đất, mua bán đất, bán nhà, mua nhà = chuyển nhượng quyền sử dụng đất; giao dịch quyền sử dụng đất
thổ cư, đất vườn, lên thổ cư = mục đích sử dụng đất
tách sổ, chia đất, tách đất, cắt đất, tách sổ đỏ = tách thửa
tặng đất, cho đất, hiến đất = tặng cho quyền sử dụng đất
lấn đất, lấn chiếm, lấn ranh, ranh giới đất = tranh chấp đất đai
công chứng, thị thực = chứng thực
sao y, sao y bản chính, photo, phô tô, bản photo, phô tô công chứng, photo công chứng = chứng thực bản sao
hợp đồng mua bán = hợp đồng giao dịch; giao dịch
hộ khẩu, nhập khẩu, nhập hộ khẩu, nhập hộ, chuyển khẩu, nhập vào nhà chồng = đăng ký thường trú; thường trú
cắt khẩu, cắt hộ khẩu, xóa khẩu = xóa đăng ký thường trú
tách khẩu, tách hộ khẩu, ra ở riêng = tách hộ
ở trọ, thuê trọ, phòng trọ, nhà trọ = tạm trú
đi vắng, vắng nhà = tạm vắng
khách ngủ lại, khách ở lại, ngủ qua đêm = lưu trú
chứng minh nhân dân, chứng minh thư, chứng minh, thẻ căn cước, căn cước công dân, thẻ cccd = căn cước
định danh, vneid = tài khoản định danh điện tử
tàn tật, người tàn tật, khiếm thị, bị liệt, tâm thần = khuyết tật
người già, tuổi già, cụ già, ông cụ, bà cụ, cụ nhà, người cao tuổi = trợ cấp xã hội; trợ cấp hưu trí xã hội
lương hưu, không có lương, không lương hưu = hưu trí xã hội
đi lính, đi bộ đội, nhập ngũ, bộ đội = nghĩa vụ quân sự
mở quán, mở cửa hàng, mở tiệm, mở shop, mở hàng, mở quán ăn, giấy phép kinh doanh, đăng ký kinh doanh = đăng ký thành lập hộ kinh doanh
đóng cửa hàng, đóng cửa, đóng quán, nghỉ bán, nghỉ kinh doanh, thôi bán, trả giấy phép kinh doanh = chấm dứt hoạt động hộ kinh doanh
nghỉ bán một thời gian, tạm nghỉ bán, tạm nghỉ kinh doanh = tạm ngừng kinh doanh
xây nhà, cất nhà, làm nhà mới, xây nhà mới, xin xây nhà = giấy phép xây dựng
sửa nhà, sửa lại nhà, sửa lại cái nhà, cơi nới = giấy phép sửa chữa cải tạo
sửa tên, đổi tên, đổi họ, sai tên, sai họ, sửa năm sinh, sai năm sinh, sửa ngày sinh, sai ngày sinh, sửa khai sinh, sửa giấy khai sinh, khai sinh sai, viết sai tên = cải chính hộ tịch; thay đổi cải chính
nhận con, nhận bố, nhận cha, con riêng, con rơi, ngoài giá thú, giá thú, xét nghiệm adn = nhận cha mẹ con
xin con nuôi, nhận con nuôi = nuôi con nuôi
bố = cha
má = mẹ
chia thừa kế, chia tài sản, chia gia tài, bố mẹ để lại, chia nhà đất = phân chia di sản
thừa kế = di sản
đám ma, tang lễ, ma chay, đám tang, mai táng phí, tiền tuất = mai táng
người nước ngoài, việt kiều, hàn quốc, đài loan, trung quốc, nhật bản, người nhật, người mỹ, người tây, quốc tịch nước ngoài = nước ngoài
thẻ bảo hiểm, thẻ bhyt = bảo hiểm y tế
trẻ con, trẻ nhỏ, em bé = trẻ em
dịch tả, lợn chết, gà chết, bị dịch, lợn bị dịch, dịch lợn = dịch bệnh
lũ lụt, lũ, bão, bão lụt, mưa đá, lúa hỏng, ngập lụt, sạt lở = thiên tai
nuôi lợn, nuôi heo, nuôi gà, nuôi bò, trang trại = chăn nuôi
da cam = chất độc hóa học
đánh nhau, cãi nhau = hòa giải
đền bù = bồi thường
bình ga, bán ga, bán gas, bếp ga = lpg chai
nghiện, cai nghiện = cai nghiện ma túy
hát karaoke = karaoke
mở lớp, trông trẻ, giữ trẻ = nhóm trẻ lớp mẫu giáo
trường cấp hai, cấp hai, cấp 2 = trung học cơ sở
cấp một, cấp 1 = tiểu học
đò ngang = bến khách ngang sông
thuyền, tàu thuyền = phương tiện thủy nội địa; tàu cá
khen, bằng khen = giấy khen
nhà nghèo, khó khăn = hộ nghèo
kiện, kiện cáo, khiếu kiện = khiếu nại
`

export interface SpokenPhrase {
  readonly tokens: readonly string[] // as said, folded
  readonly toneKeys: readonly string[] // the same with their marks
  readonly isPlain: boolean // written without any mark
  readonly official: readonly string[] // each an alternative wording
}

/** By first token, so that a query looks only at phrases it can begin. */
export const plainSpeech: ReadonlyMap<string, readonly SpokenPhrase[]> = groupBy(
  TABLE.trim()
    .split('\n')
    .flatMap((line) => {
      const [said = '', official = ''] = line.split(' = ')
      return said.split(', ').map((phrase) => ({
        tokens: tokens(phrase),
        toneKeys: words(phrase).map(searchToneKey),
        isPlain: phrase === fold(phrase),
        official: official.split('; '),
      }))
    }),
  (phrase) => phrase.tokens[0] ?? '',
)
