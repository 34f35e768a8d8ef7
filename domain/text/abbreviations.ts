/** Shorthand officers and residents type, and the words it stands for. Keys are folded; several readings are tried. */

const TABLE = `
atgt: an toàn giao thông
attp, vsattp: an toàn thực phẩm
bc: bản chính
bhxh: bảo hiểm xã hội
bhyt: bảo hiểm y tế
bs, bsao: bản sao | bổ sung
btxh: bảo trợ xã hội
cc: căn cước | công chứng
cccd: căn cước công dân | căn cước
ccht: cải chính hộ tịch
cm, cmnd, cmt, cmtnd: căn cước
cn: công nhận | chứng nhận | con nuôi
ct: chứng thực | cư trú
ctbs: chứng thực bản sao
ctck: chứng thực chữ ký
dd: đất đai | định danh
dk, dki, dky: đăng ký
dkkd: đăng ký kinh doanh
dkkh: đăng ký kết hôn
dkks: đăng ký khai sinh
dkkt: đăng ký khai tử
dktt: đăng ký thường trú | đăng ký tạm trú
dtts: dân tộc thiểu số
gcn: giấy chứng nhận
gcnqsd, gcnqsdd: giấy chứng nhận quyền sử dụng đất
gd: gia đình | giao dịch
gdvh: gia đình văn hóa
gkh: giấy kết hôn
gks: giấy khai sinh
gp: giấy phép
gpkd: giấy phép kinh doanh
gpxd: giấy phép xây dựng
gxn: giấy xác nhận
hd: hợp đồng
hk, shk: hộ khẩu | thường trú
hkd: hộ kinh doanh
hn: hộ nghèo | hôn nhân
hs: hồ sơ | học sinh
ht: hộ tịch | hưu trí
htx: hợp tác xã
kd: kinh doanh
kh: kết hôn
ks: khai sinh
kt: khai tử | khuyết tật
lltp: lý lịch tư pháp
ls: liệt sĩ
mdsdd: mục đích sử dụng đất
mn: mầm non
mtp: mai táng phí
ncc: người có công
nct: người cao tuổi
nkt: người khuyết tật
nn: nước ngoài | nông nghiệp
nv: nghĩa vụ
nvqs: nghĩa vụ quân sự
qs: quân sự
qsd, qsdd: quyền sử dụng đất
sd: sử dụng
syll: sơ yếu lý lịch
tb: thông báo | thương binh
tc: trợ cấp | tố cáo
tcxh: trợ cấp xã hội
th: tiểu học
thcs: trung học cơ sở
thpt: trung học phổ thông
tl: trích lục | thành lập
tlht: trích lục hộ tịch
tlks: trích lục khai sinh
tn: tiếp nhận | thanh niên
tt: thường trú | tạm trú
tthc: thủ tục hành chính
tthn, xntthn: tình trạng hôn nhân
tv: tạm vắng
ubnd: ủy ban nhân dân
vb: văn bản
vn: Việt Nam
xd: xây dựng
xh: xã hội
xn: xác nhận
xnct: xác nhận cư trú
xnhn, xndt: xác nhận tình trạng hôn nhân
xnls: xác nhận liệt sĩ
ytnn: yếu tố nước ngoài
`

/** Folded shorthand → its readings in words. */
export const abbreviations: ReadonlyMap<string, readonly string[]> = new Map(
  TABLE.trim()
    .split('\n')
    .flatMap((line) => {
      const [keys = '', readings = ''] = line.split(': ')
      return keys.split(', ').map((key) => [key, readings.split(' | ')] as const)
    }),
)
