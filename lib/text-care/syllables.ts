/** Which letter sequences are Vietnamese syllables: what tells real words from text that another font garbled. */
const onsets = 'ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x|';

const rhymes = new Set(
  [
    'a ai ao au ay am an ang anh ap at ac ach',
    'ăm ăn ăng ăp ăt ăc ăk âu ây âm ân âng âp ât âc',
    'e eo em en eng ep et ec ê êu êm ên êng ênh êp êt êc êch',
    'i ia iu im in inh ip it ich iêu iêm iên iêng iêp iêt iêc',
    'y yêu yêm yên yêng yêt',
    'o oi om on ong op ot oc oong ooc oa oai oao oay oam oan oang oanh oap oat oac oach',
    'oăm oăn oăng oăt oăc oe oeo oen oet',
    'ô ôi ôm ôn ông ôp ôt ôc ơ ơi ơm ơn ơp ơt',
    'u ua ui um un ung up ut uc uơ uê uên uênh uêch uy uya uyu uyn uynh uyt uyp uych uyên uyêt',
    'uân uâng uât uây uôi uôm uôn uông uôt uôc',
    'ư ưa ưi ưu ưm ưn ưng ưt ưc ươi ươu ươm ươn ương ươp ươt ươc',
  ]
    .join(' ')
    .split(' '),
);

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Syllables that end in a stop have one of two tones. */
const stopped = /(p|t|c|k|ch)$/;
const shape = new RegExp(`^(${onsets})(.+)$`, 'u');

function hasRhyme(onset: string, rhyme: string): boolean {
  if (rhymes.has(rhyme)) return true;
  // "gì", "giêng": the i of gi is that of the rhyme. "quyt", "quôc": the u of qu as well.
  if (onset === 'gi') return rhymes.has(`i${rhyme}`);
  return onset === 'qu' && rhymes.has(`u${rhyme}`);
}

/** Whether a lower-case word is one Vietnamese syllable, with any of the usual places of its tone mark. */
export function isSyllable(word: string): boolean {
  const apart = word.normalize('NFD');
  const marks = apart.match(tones) ?? [];
  if (marks.length > 1) return false;
  const plain = apart.replace(tones, '').normalize('NFC');
  if (stopped.test(plain) && marks[0] !== '\u0301' && marks[0] !== '\u0323') return false;
  if (plain === 'gi') return true;
  const [, onset = '', rhyme = ''] = shape.exec(plain) ?? [];
  const front = /^[eêiy]/.test(rhyme);
  if (/^(k|gh|ngh)$/.test(onset) && !front) return false;
  if (/^(c|ng)$/.test(onset) && front) return false;
  return hasRhyme(onset, rhyme);
}
