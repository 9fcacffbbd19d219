'use client';

import { Button } from '#components/ui/button.tsx';
import type { RichDoc } from '#lib/rich-text/nodes.ts';
import { docText, replacedWords } from '#lib/rich-text/offsets.ts';
import { fold } from '#lib/text.ts';

const mostOffered = 6;

/** The "@" that is being written, with what follows it; one that already names a source is finished. */
function begunMention(
  text: string,
  names: readonly string[],
): { from: number; to: number; typed: string } | null {
  const found = /(?<![\p{L}\p{N}._-])@([\p{L}\p{M} ]{0,40})$/u.exec(text);
  if (!found) return null;
  const typed = found[1] ?? '';
  if (names.some((name) => fold(typed).startsWith(fold(name)))) return null;
  return { from: found.index, to: found.index + 1 + typed.length, typed };
}

/** Which sources a name begun with "@" at the end of the text may mean. */
export function MentionHelp(props: {
  doc: RichDoc;
  names: readonly string[];
  onChange: (doc: RichDoc) => void;
}) {
  const { doc, names, onChange } = props;
  const mention = begunMention(docText(doc), names);
  if (!mention) return null;
  const offered = names.filter((name) => fold(name).includes(fold(mention.typed))).slice(0, mostOffered);
  return (
    <div className="flex flex-wrap items-center gap-2 text-sm">
      <span className="text-muted">Dẫn nguồn:</span>
      {offered.length === 0 ? <span>không có báo cáo nào đã tiếp nhận mang tên này.</span> : null}
      {offered.map((name) => (
        <Button
          key={name}
          size="small"
          variant="secondary"
          onClick={() => onChange(replacedWords(doc, mention.from, mention.to, `@${name}`))}
        >
          {name}
        </Button>
      ))}
    </div>
  );
}
