import { proposalFieldLabels } from '../reports/labels.ts';
import type { ProposalField } from '../reports/schema.ts';
import { cleanLine, fold } from '../text.ts';
import { markOf, shownLine } from './headings.ts';
import type { WordBlock } from './word-blocks.ts';

export type FoundProposal = { text: string; addressee: string; field: ProposalField };
/** A section of proposals: its items, and lines that are none, such as "Tỉnh kiến nghị như sau:". */
export type FoundProposals = { items: FoundProposal[]; others: WordBlock[] };

const body =
  '(?:Liên hiệp các tổ chức hữu nghị(?: Việt Nam)?|Chính phủ|Thủ tướng Chính phủ|Quốc hội|Ban Bí thư|Bộ Chính trị|Ban [\\p{Lu}][\\p{L}]*|Bộ [\\p{Lu}][\\p{L}]*|Ủy ban|UBND|Liên hiệp|Văn phòng|Hội đồng|Tỉnh ủy|Thành ủy|Cục|Vụ)';
const verbs =
  'sớm|xem xét|quan tâm|nghiên cứu|tiếp tục|bổ sung|hỗ trợ|ban hành|tăng cường|chỉ đạo|tạo điều kiện|phối hợp|hướng dẫn|có|bố trí|tổ chức|cho|thường xuyên|kịp thời|đẩy mạnh|cần|trình|cấp|mở|sửa đổi|chia sẻ|cung cấp|giới thiệu|xây dựng|thống nhất';
const asks = new RegExp(
  `^(?:[Đđ]ề nghị|[Kk]iến nghị|[Đđ]ề xuất)(?:\\s+(?:với|đến|tới))?\\s+(${body}.*?)(?=\\s*[:,;]|\\s+(?:${verbs})(?=[\\s.,;:]|$))`,
  'u',
);
const towards = new RegExp(`^(?:[Đđ]ối v|[Vv])ới\\s+(${body}[^:;.]*)`, 'u');
const named = new RegExp(
  `^(?:[Kk]iến nghị|[Đđ]ề nghị|[Đđ]ề xuất)?\\s*:?\\s*(${body}[^:;.]{0,120})\\s*:`,
  'u',
);
/** As the system prints it. */
const printed = /\s*\(Kiến nghị:\s*(.*?);\s*lĩnh vực:\s*(.*?)\.?\)\s*\.?$/iu;

export function addresseeIn(text: string): string {
  const found = asks.exec(text) ?? towards.exec(text) ?? named.exec(text);
  return cleanLine(found?.[1] ?? '').slice(0, 300);
}

const fieldWords: [ProposalField, RegExp][] = [
  ['funding', /kinh phi|ngan sach|kinh te cho|tai chinh/],
  ['training', /tap huan|dao tao|boi duong/],
  ['organisation', /bien che|bo may|co cau to chuc|kien toan/],
  ['mechanism', /co che|chinh sach|quy che|nghi dinh|thong tu|quy dinh|van ban/],
  ['information', /thong tin|du lieu|tuyen truyen/],
];

/** A first guess by the words; the officer sees and changes it. */
export function fieldOf(text: string): ProposalField {
  const folded = fold(text);
  return fieldWords.find(([, words]) => words.test(folded))?.[0] ?? 'other';
}

function fieldNamed(label: string): ProposalField | undefined {
  return (Object.keys(proposalFieldLabels) as ProposalField[]).find(
    (field) => fold(proposalFieldLabels[field]) === fold(label),
  );
}

function proposalOf(line: string, context: string): FoundProposal {
  const own = printed.exec(line);
  if (own) {
    const text = line.slice(0, own.index).trim();
    return {
      text,
      addressee: cleanLine(own[1] ?? ''),
      field: fieldNamed(own[2] ?? '') ?? fieldOf(text),
    };
  }
  return { text: line, addressee: addresseeIn(line) || context, field: fieldOf(line) };
}

/** "1. Đối với Bộ Ngoại giao:" names whom the items below are for. */
function contextOf(line: string, alone: boolean): string | null {
  if (line.length > 200) return null;
  const found = towards.exec(line) ?? asks.exec(line) ?? named.exec(line);
  const rest = line.slice(found?.[0].length ?? 0).replace(/[\s:.;]+/g, '');
  return found && rest === '' && (alone || /:$/.test(line)) ? cleanLine(found[1] ?? '') : null;
}

/** The blocks of a section of proposals as single items. */
export function proposalsOf(blocks: WordBlock[]): FoundProposals {
  const found: FoundProposals = { items: [], others: [] };
  let context = '';
  for (const block of blocks) {
    if (block.kind === 'table') {
      found.others.push(block);
      continue;
    }
    const shown = shownLine(block);
    if (shown === '') continue;
    const marked = block.number ? null : markOf(shown);
    const label = block.number ? block.number.label.length + 1 : (marked?.length ?? 0);
    const line = shown.slice(label).trim();
    const addressee = contextOf(line, block.bold);
    if (addressee !== null) {
      context = addressee;
      continue;
    }
    const isLead = label === 0 && /:$/.test(line);
    const last = found.items.at(-1);
    if (isLead) found.others.push(block);
    // Deeper items belong to the one above.
    else if (last && (block.number?.level ?? 0) > 0 && block.number?.format === 'bullet')
      last.text = `${last.text}\n- ${line}`;
    else found.items.push(proposalOf(line, context));
  }
  return found;
}

/** A text as a proposal, when the officer moves it there. */
export function proposalFrom(text: string): FoundProposal {
  return proposalOf(cleanLine(text), '');
}
