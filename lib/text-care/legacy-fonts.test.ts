import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLegacyFont, fromTcvn3, fromVni, keepHorns, toTcvn3, toVni } from './legacy-fonts.ts';

const vowels = 'aăâeêioôơuưy';
const letters = [...vowels].flatMap((vowel) =>
  ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'].map((tone) => `${vowel}${tone}`.normalize('NFC')),
);
const known = [
  ['Tiếng Việt', 'TiÕng ViÖt', 'Tieáng Vieät'],
  [
    'Cộng hòa xã hội chủ nghĩa Việt Nam',
    'Céng hßa x· héi chñ nghÜa ViÖt Nam',
    'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam',
  ],
  ['Độc lập - Tự do - Hạnh phúc', '§éc lËp - Tù do - H¹nh phóc', 'Ñoäc laäp - Töï do - Haïnh phuùc'],
  ['nước ngoài', 'n\u00ADíc ngoµi', 'nöôùc ngoaøi'],
  [
    'Báo cáo công tác đối ngoại nhân dân',
    'B¸o c¸o c«ng t¸c ®èi ngo¹i nh©n d©n',
    'Baùo caùo coâng taùc ñoái ngoaïi nhaân daân',
  ],
  [
    'Thừa Thiên Huế, Đắk Lắk, Kỳ Anh',
    'Thõa Thiªn HuÕ, §¾k L¾k, Kú Anh',
    'Thöøa Thieân Hueá, Ñaék Laék, Kyø Anh',
  ],
  [
    'Mường Khương, Bát Xát, Bảo Thắng',
    'M\u00ADêng Kh\u00AD¬ng, B¸t X¸t, B¶o Th¾ng',
    'Möôøng Khöông, Baùt Xaùt, Baûo Thaéng',
  ],
] as const;

describe('known phrases', () => {
  it.each(known)('%s', (unicode, tcvn3, vni) => {
    expect(fromTcvn3(tcvn3)).toBe(unicode);
    expect(fromVni(vni)).toBe(unicode);
    expect(toTcvn3(unicode)).toBe(tcvn3);
    expect(toVni(unicode)).toBe(vni);
    expect(detectLegacyFont(tcvn3)).toBe('tcvn3');
    expect(detectLegacyFont(vni)).toBe('vni');
    expect(detectLegacyFont(unicode)).toBeNull();
  });
});

describe('capitals', () => {
  it.each([
    ['CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['ñY BAN NH¢N D¢N TØNH Hµ TÜNH', 'ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH'],
    ['UBND tØnh Hµ Nam', 'UBND tỉnh Hà Nam'],
    ['§¶ng bé vµ nh©n d©n Hµ Néi', 'Đảng bộ và nhân dân Hà Nội'],
    ['TèI MËT', 'TỐI MẬT'],
  ])('TCVN3 %s', (typed, unicode) => {
    expect(fromTcvn3(typed)).toBe(unicode);
  });

  it.each([
    ['COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['UÛY BAN NHAÂN DAÂN TÆNH HAØ TÓNH', 'ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH'],
    ['Aâm nhaïc, Uûy ban', 'Âm nhạc, Ủy ban'],
  ])('VNI %s', (typed, unicode) => {
    expect(fromVni(typed)).toBe(unicode);
  });
});

describe('there and back', () => {
  it.each([...letters, 'đ'])('%s', (letter) => {
    for (const word of [letter, `x${letter}`, `${letter}t`, `x${letter}t`]) {
      expect(fromTcvn3(toTcvn3(word))).toBe(word);
      expect(fromVni(toVni(word))).toBe(word);
      expect(fromVni(toVni(word.toUpperCase()))).toBe(word.toUpperCase());
    }
    expect(fromTcvn3(toTcvn3(`X${letter}T`.toUpperCase()))).toBe(`X${letter}T`.toUpperCase());
  });

  it('every sequence of syllable letters', () => {
    const letter = fc.constantFrom(...letters, ...'bcdđghklmnpqrstvx');
    const text = fc
      .array(fc.string({ unit: letter, minLength: 1, maxLength: 7 }), { maxLength: 20 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, (unicode) => {
        expect(fromTcvn3(toTcvn3(unicode))).toBe(unicode);
        expect(fromVni(toVni(unicode))).toBe(unicode);
      }),
    );
  });
});

describe('no legacy font', () => {
  it.each([
    [
      'French',
      'Né à Orléans, où il a été élevé, François Müller dîna chez les Noël, qui haïssaient le maïs.',
    ],
    ['French', 'L’élève répéta : « Où est-il ? » Déjà l’été s’achève à Besançon, où naît la Loue.'],
    [
      'German',
      'Für größere Städte wie Köln, München und Düsseldorf gelten schärfere Maßstäbe; Übergänge müssen geübt werden.',
    ],
    ['Czech', 'Dvořák, Čapek, Václav Havel, Božena Němcová, Jiří Menzel'],
    ['Czech', 'Jan Novák, Petr Háček, Pavel Kolář, Tomáš Král'],
    ['Spanish', 'El señor Núñez llegó mañana; ¿dónde está el niño?'],
    ['Portuguese', 'São Tomé, João, Guiné-Bissau, informação, relações'],
    ['Swedish', 'Malmö, Göteborg, Åre, Växjö, Örebro'],
    ['names', 'Tô Lâm, Lê Hoài Trung, Bùi Thanh Sơn'],
    ['Latin-1 letters only', 'Tô Lâm có tên tôi, cô bé hát ca vì hoà bình'],
    ['signs', '· Đoàn ra · Đoàn vào © 2026 § 5 µm 20 µm «Hoà bình» ½'],
    ['measures', '10 µm, 20 µm, 5 µg'],
    ['one word', 'Café'],
    ['one word that could be', 'Tieáng'],
    ['English', 'ASEAN Regional Forum, naïve café, résumé'],
    ['nothing', ''],
  ])('%s: %s', (_what, text) => {
    expect(detectLegacyFont(text)).toBeNull();
  });
});

it.each([
  ['tcvn3', 'Hội nghị ASEAN: c¸c ®oµn ®¹i biÓu ®· dù, ph¸t biÓu vµ ký kÕt 12 v¨n b¶n.'],
  ['tcvn3', 'HéI NGHÞ TæNG KÕT'],
  ['tcvn3', 'ñy ban nh©n d©n tØnh tæ chøc 5 ®oµn sang Lµo'],
  // The soft hyphens of "nước" and "trường" as cleaning leaves them.
  ['tcvn3', 'c¸c nưíc vµ trưêng häc'],
  ['vni', 'Toång keát coâng taùc naêm 2026 taïi Côïp tænh'],
  ['vni', 'HOÄI NGHÒ TOÅNG KEÁT'],
] as const)('%s: %s', (font, text) => {
  expect(detectLegacyFont(text)).toBe(font);
});

it.each([
  ['n\u00ADíc ngoµi', 'nưíc ngoµi', 'nước ngoài'],
  ['thêi x\u00ADa', 'thêi xưa', 'thời xưa'],
  ['N\u00ADíC NGOµI', 'NưíC NGOµI', 'NƯỚC NGOÀI'],
])('the soft hyphen of TCVN3 survives cleaning: %s', (typed, kept, unicode) => {
  expect(keepHorns(typed)).toBe(kept);
  expect(fromTcvn3(kept)).toBe(unicode);
});

it.each(['đối\u00ADngoại', 'co\u00ADoperation', 'hữu nghị\u00AD', '\u00AD'])(
  'other soft hyphens stay: %s',
  (text) => {
    expect(keepHorns(text)).toBe(text);
  },
);
