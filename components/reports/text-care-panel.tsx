'use client';

import { useMemo, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { RichDoc } from '#lib/rich-text/nodes.ts';
import {
  applyFindings,
  convertLegacy,
  type DocFinding,
  findingsOf,
  type LegacyParagraph,
} from '#lib/text-care/findings.ts';
import type { LegacyFont } from '#lib/text-care/legacy-fonts.ts';
import { changedWords } from './changed-words.ts';
import { FormSuggestions } from './form-suggestions.tsx';

interface TextCarePanelProps {
  /** As it stood when typing paused. */
  doc: RichDoc;
  label?: string | undefined;
  /** Changes the text as it stands now. */
  change: (how: (doc: RichDoc) => RichDoc) => void;
}

const fontNames: Record<LegacyFont, string> = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI' };

function nameOf({ kind, found }: DocFinding): string {
  return `${kind} ${found}`;
}

export function TextCarePanel({ doc, label, change }: TextCarePanelProps) {
  const { legacy, forms } = useMemo(() => findingsOf(doc), [doc]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const leave = (...names: string[]) => setLeft(new Set([...left, ...names]));
  const offered = legacy?.paragraphs.filter(({ before }) => !left.has(before)) ?? [];
  const open = forms.filter((finding) => !left.has(nameOf(finding)));
  const font = legacy !== null && offered.length > 0 ? legacy.font : null;
  if (font === null && open.length === 0) return null;

  return (
    <section
      aria-label={label ? `Gợi ý về cách viết: ${label}` : 'Gợi ý về cách viết'}
      className="col-span-full flex min-w-0 flex-col gap-4 rounded border border-line bg-surface p-4 print:hidden"
    >
      {font === null ? null : (
        <LegacyOffer
          font={font}
          paragraphs={offered}
          onConvert={() => change((current) => convertLegacy(current, font))}
          onLeave={() => leave(...offered.map(({ before }) => before))}
        />
      )}
      {open.length === 0 ? null : (
        <FormSuggestions
          findings={open}
          onApply={(findings) => change((current) => applyFindings(current, findings))}
          onLeave={(finding) => leave(nameOf(finding))}
        />
      )}
    </section>
  );
}

/** More would not be read before deciding. */
const previewLimit = 20;

interface LegacyOfferProps {
  font: LegacyFont;
  paragraphs: readonly LegacyParagraph[];
  onConvert: () => void;
  onLeave: () => void;
}

function LegacyOffer({ font, paragraphs, onConvert, onLeave }: LegacyOfferProps) {
  const name = fontNames[font];
  const more = paragraphs.length - previewLimit;
  return (
    <div className="flex flex-col gap-3">
      <p role="status" className="font-semibold">
        Nội dung có vẻ gõ bằng phông {name}: xem trước bản chuyển
      </p>
      <p className="prose-width text-sm text-muted">
        Chữ gõ bằng phông cũ không đọc được trên máy của cơ quan nhận. Từ thay đổi được tô nền và gạch chân.
      </p>
      <ul
        // Reached with the keyboard, so that a long preview can be scrolled.
        {...{ tabIndex: 0 }}
        aria-label="Xem trước bản chuyển sang Unicode"
        className="flex max-h-72 flex-col gap-3 overflow-y-auto rounded border border-line bg-white p-3"
      >
        {paragraphs.slice(0, previewLimit).map(({ paragraph, before, after }) => (
          <li key={paragraph} className="grid min-w-0 gap-x-4 gap-y-1 md:grid-cols-2">
            <p className="text-muted wrap-anywhere">
              <span className="sr-only">Đang là: </span>
              {before}
            </p>
            <p className="wrap-anywhere">
              <span className="sr-only">Chuyển thành: </span>
              {changedWords(before, after).map(({ key, text, changed }) =>
                changed ? (
                  <mark
                    key={key}
                    className="bg-gold-soft text-ink underline decoration-gold decoration-2 underline-offset-4"
                  >
                    {text}
                  </mark>
                ) : (
                  <span key={key}>{text}</span>
                ),
              )}
            </p>
          </li>
        ))}
        {more > 0 ? <li className="text-sm text-muted">và {more} đoạn nữa</li> : null}
      </ul>
      <div className="flex flex-wrap gap-3">
        <Button size="small" variant="secondary" onClick={onConvert}>
          Chuyển sang Unicode
        </Button>
        <Button size="small" variant="quiet" onClick={onLeave}>
          Để nguyên
        </Button>
      </div>
    </div>
  );
}
