/**
 * 2,048 syllables after the spelling rules of Vietnamese, without accents: about three in four are in daily use, the
 * others are pronounceable. None holds the same of a, e, o, d twice, nor w, f, j, z: typing methods change nothing.
 */
const WORDS = `
  ac ach ai am an ang anh ao ap at au ay ba bac bach bai bam ban bang banh bao bap bat bau bay be bec bech
  bem ben beng benh beo bep bet beu bi bia bich biec biem bien bieng biep biet bieu bim bin binh bip bit
  biu bo boa boac boach boai boam boan boang boanh boat boay boc boe boen boet boi bom bon bong bop bot bu
  bua buan buat buay buc bue buech bui bum bun bung buo buoc buom buon buong buop buot buou bup but buu
  buy buyen buyet buynh buyt by ca cach cai cam can cang canh cao cap cat cau cay cha chac chach chai cham
  chan chang chanh chao chap chat chau chay che chec chech chem chen cheng chenh cheo chep cheu chi chia
  chich chiec chiem chien chieng chiep chiet chieu chim chin chinh chip chit chiu cho choa choac choach
  choai choam choan choang choanh choap choat choay choc choe choen choet choi chom chon chong chop chot
  chu chua chuan chuat chuay chuc chue chuech chuenh chui chum chun chung chuo chuoc chuoi chuom chuon
  chuong chuop chuot chuou chup chut chuu chuy chuya chuyen chuyet chuynh chuyt chy co coa coac coai coan
  coang coanh coat coay coc coe coen coet coi com con cong cop cot cua cuan cuat cuc cue cui cum cun cung
  cuoc cuoi cuom cuon cuong cuop cuot cup cuu cuy cuyen cuyet da dac dach dai dan dang danh dao dap dat
  dau day de dec dech dem den deng denh dep det deu di dia dich diec diem dien dieng diep diet dieu dim
  din dinh dip diu do doa doac doach doai doam doan doang doanh doat doay doc doe doen doet doi dom don
  dong dop dot dua duan duat duay duc due duech duenh dui dum dun dung duo duoc duoi duom duon duong duop
  duot duou dup dut duu duy duyen duyet duynh duyt dy ec ech em en eng enh eo ep et eu ga gac gach gai gam
  gan gang ganh gao gap gat gau gay ghe ghech ghem ghen ghenh gheo ghep ghet gheu ghi ghia ghich ghiec
  ghien ghieu ghim ghin ghinh ghit ghiu gia giac giach giai giam gian giang gianh giao giap giat giau giay
  gie giec giech giem gien gieng gienh gieo giep gieu gim gin gio gioa gioac gioai gioan gioang gioanh
  gioat gioay gioc gioe gioen gioet gioi giom gion giong giop giot giu giua giuan giuat giuc giue giui
  gium giun giung giuoc giuoi giuom giuon giuong giuop giuot giup giut giuu giuy giuyen giuyet go goa goac
  goai goan goang goanh goat goay goc goe goen goet goi gom gon gong gop got gu gua guan guat guc gue gui
  gum gun gung guoc guoi guom guon guong guop guot gup gut guu guy guyen guyet ha hac hach hai ham han
  hang hanh hao hap hat hau hay he hec hech hem hen heng henh heo hep het heu hi hia hich hiec hiem hien
  hieng hiet hieu him hin hinh hip hit hiu ho hoa hoac hoach hoai hoam hoan hoang hoanh hoat hoay hoc hoe
  hoen hoet hoi hom hon hong hop hot hu hua huan huat huay huc hue huech huenh hui hum hun hung huo huoc
  huoi huom huon huong huop huot huou hup hut huu huy huya huych huyen huyet huynh huyt hy ich iec iem ien
  ieng iep iet ieu im in inh ip it iu ke kec kech kem ken keng kenh keo kep ket keu kha khac khach khai
  kham khan khang khanh khao khap khat khau khay khe khec khech khem khen kheng khenh kheo khep khet kheu
  khi khia khich khiec khiem khien khieng khiep khiet khieu khim khin khinh khip khit khiu kho khoa khoac
  khoach khoai khoam khoan khoang khoanh khoat khoay khoc khoe khoen khoet khoi khom khon khong khop khot
  khu khua khuan khuang khuat khuay khuc khue khuech khuenh khui khum khun khung khuo khuoc khuoi khuom
  khuon khuong khuop khuot khuou khup khut khuu khuy khuya khuyen khuyet khuynh khuyt khuyu khy ki kia
  kich kiec kiem kien kieng kiep kiet kieu kim kin kinh kip kit kiu ky la lac lach lai lam lan lang lanh
  lao lap lat lau lay le lec lech lem len leng lenh leo lep let leu li lia lich liec liem lien lieng liep
  liet lieu lim lin linh lip lit liu lo loa loac loach loai loam loan loang loanh loat loay loc loe loen
  loet loi lom long lop lot lu lua luan luat luay luc lue luech luenh lui lum lun lung luo luoc luoi luom
  luon luong luop luot luou lup lut luu luy luya luyen luyet luynh luyt ly ma mac mach mai mam man mang
  manh mao map mat mau may me mec mech mem men meng menh meo mep met meu mi mia mich miec miem mien mieng
  miep miet mieu mim min minh mip mit miu mo moa moac moach moai moam moan moang moanh moat moay moc moe
  moen moet moi mom mon mong mop mot mu mua muan muat muay muc mue muech mui mum mun mung muo muoc muoi
  muom muon muong muop muot muou mup mut muu muy muyen muyet muynh muyt my na nac nach nai nam nan nang
  nanh nao nap nat nau nay ne nec nech nem nen neng nenh neo nep net neu nga ngac ngach ngai ngam ngan
  ngang nganh ngao ngap ngat ngau ngay nghe nghec nghech nghem nghen nghenh ngheo nghep nghet ngheu nghi
  nghia nghich nghiem nghien nghiep nghiet nghieu nghim nghin nghinh nghip nghit nghiu ngo ngoa ngoac
  ngoach ngoai ngoam ngoan ngoang ngoanh ngoat ngoay ngoc ngoe ngoen ngoet ngoi ngom ngon ngong ngop ngot
  ngua nguan nguat nguay nguc ngue nguech ngui ngum ngun ngung nguo nguoc nguoi nguom nguon nguong nguop
  nguot nguou ngup ngut nguu nguy nguyen nguyet nguynh nguyt nguyu nha nhac nhach nhai nham nhan nhang
  nhanh nhao nhap nhat nhau nhay nhe nhec nhech nhem nhen nheng nhenh nheo nhep nhet nheu nhi nhia nhich
  nhiec nhiem nhien nhieng nhiep nhiet nhieu nhim nhin nhinh nhip nhit nhiu nho nhoa nhoac nhoach nhoai
  nhoam nhoan nhoang nhoanh nhoat nhoay nhoc nhoe nhoen nhoet nhoi nhom nhon nhong nhop nhot nhu nhua
  nhuan nhuat nhuay nhuc nhue nhuech nhui nhum nhun nhung nhuo nhuoc nhuoi nhuom nhuon nhuong nhuop nhuot
  nhuou nhup nhut nhuu nhuy nhuyen nhuyet nhuynh nhuyt nhy ni nia nich niec niem nien nieng niep niet nieu
  nim nin ninh nip nit niu no noa noac noach noai noam noan noang noanh noat noay noc noe noen noet noi
  nom non nong nop not nu nua nuan nuat nuay nuc nue nuech nui num nun nung nuo nuoc nuoi nuom nuon nuong
  nuop nuot nuou nup nut nuu nuy nuyen nuyet nuynh nuyt ny oa oac oach oai oam oan oang oanh oap oat oay
  oc oe oen oet oi om on ong op ot pa pac pach pai pam pan pang panh pao pap pat pau pay pe pem pen penh
  peo pep pet peu pha phac phach phai pham phan phang phanh phao phap phat phau phay phe phec phech phem
  phen pheng phenh pheo phep phet pheu phi phia phich phiec phiem phien phieng phiep phiet phieu phim phin
  phinh phip phit phiu pho phoa phoac phoai phoam phoan phoang phoanh phoat phoay phoc phoe phoen phoet
  phoi phom phon phong phop phot phu phua phuan phuat phuc phue phuech phui phum phun phung phuo phuoc
  phuoi phuom phuon phuong phuop phuot phuou phup phut phuu phuy phuyen phuyet phuynh phuyt phy pi pia
  pich pien pieu pim pin pinh pit piu po poc poi pom pon pong pop pot pu pua puc pui pum pun pung puoc
  puong put qua quac quach quai quam quan quang quanh quao quap quat quau quay que quec quech quem quen
  queng quenh queo quep quet queu qui quia quich quiec quiem quien quieng quiep quiet quieu quim quin
  quinh quip quit quiu quoc quy quyen quyet quynh quyt ra rac rach rai ram ran rang ranh rao rap rat rau
  ray re rec rech rem ren reng renh reo rep ret reu ri ria rich riec riem rien rieng riep riet rieu rim
  rin rinh rip rit riu ro roa roac roach roai roam roan roang roanh roat roay roc roe roen roet roi rom
  ron rong rop rot ru rua ruan ruat ruay ruc rue ruech rui rum run rung ruo ruoc ruoi ruom ruon ruong ruop
  ruot ruou rup rut ruu ruy ruyen ruyet ruynh ruyt ry sa sac sach sai sam san sang sanh sao sap sat sau
  say se sec sech sem sen seng senh seo sep set seu si sia sich siec siem sien sieng siep siet sieu sim
  sin sinh sip sit siu so soa soac soach soai soam soan soang soanh soat soay soc soe soen soet soi som
  son song sop sot su sua suan suat suay suc sue suech sui sum sun sung suo suoc suoi suom suon suong suop
  suot suou sup sut suu suy suyen suyet suynh suyt sy ta tac tach tai tam tan tang tanh tao tap tat tau
  tay te tec tech tem ten teng tenh teo tep tet teu tha thac thach thai tham than thang thanh thao thap
  that thau thay the thec thech them then theng thenh theo thep thet theu thi thia thich thiec thiem thien
  thieng thiep thiet thieu thim thin thinh thip thit thiu tho thoa thoac thoach thoai thoam thoan thoang
  thoanh thoat thoay thoc thoe thoen thoet thoi thom thon thong thop thot thu thua thuan thuat thuay thuc
  thue thuech thui thum thun thung thuo thuoc thuoi thuom thuon thuong thuop thuot thuou thup thut thuu
  thuy thuyen thuyet thuynh thuyt thy ti tia tich tiec tiem tien tieng tiep tiet tieu tim tin tinh tip tit
  tiu to toa toac toach toai toam toan toang toanh toat toay toc toe toen toet toi tom ton tong top tot
  tra trac trach trai tram tran trang tranh trao trap trat trau tray tre trec trech trem tren treng trenh
  treo trep tret treu tri tria trich triec triem trien trieng triep triet trieu trim trin trinh trip trit
  triu tro troa troac troai troam troan troang troanh troat troay troc troe troen troet troi trom tron
  trong trop trot tru trua truan truat truc true truech trui trum trun trung truo truoc truoi truom truon
  truong truop truot truou trup trut truu truy truyen truyet truynh truyt try tu tua tuan tuat tuay tuc
  tue tuech tuenh tui tum tun tung tuo tuoc tuoi tuom tuon tuong tuop tuot tuou tup tut tuu tuy tuya tuyen
  tuyet tuynh tuyt ty ua uan uat uay uc ue uech uenh ui um un ung uo uoc uoi uom uon uong uop uot uou up
  ut uu uy uya uych uyen uyet uynh uyt va vac vach vai vam van vang vanh vao vap vat vau vay ve vec vech
  vem ven veng venh veo vep vet veu vi via vich viec viem vien vieng viep viet vieu vim vin vinh vip vit
  viu vo voa voac voach voai voam voan voang voanh voat voay voc voe voen voet voi vom von vong vop vot vu
  vua vuan vuat vuay vuc vue vuech vui vum vun vung vuo vuoc vuoi vuom vuon vuong vuop vuot vuou vup vut
  vuu vuy vuyen vuyet vuynh vuyt vy xa xac xach xai xam xan xang xanh xao xap xat xau xay xe xec xech xem
  xen xeng xenh xeo xep xet xeu xi xia xich xiec xiem xien xieng xiep xiet xieu xim xin xinh xip xit xiu
  xo xoa xoac xoach xoai xoam xoan xoang xoanh xoat xoay xoc xoe xoen xoet xoi xom xon xong xop xot xu xua
  xuan xuat xuay xuc xue xuech xuenh xui xum xun xung xuo xuoc xuoi xuom xuon xuong xuop xuot xuou xup xut
  xuu xuy xuya xuyen xuyet xuynh xuyt xy yem yen yet yeu
`
  .trim()
  .split(/\s+/)

export const WORD_COUNT = 2048

export function wordAt(index: number): string {
  const word = WORDS[index]
  if (word === undefined) throw new RangeError(`no word ${index}`)
  return word
}
