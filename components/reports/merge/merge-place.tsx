'use client';

import { useId } from 'react';
import { type Difference, wordDifferences } from '#lib/differences.ts';
import { type Choice, type Hunk, needsChoice } from './hunks.ts';

interface MergePlaceProps {
  hunk: Hunk<unknown>;
  choice: Choice | null;
  onChoose: (choice: Choice) => void;
}

function textOf(pieces: Hunk<unknown>['mine']): string {
  return pieces.map(({ text }) => text).join('\n');
}

const kindWords = {
  mine: 'Chỉ đồng chí sửa chỗ này.',
  theirs: 'Chỉ bản đã lưu sửa chỗ này.',
  conflict: 'Cả hai bên cùng sửa chỗ này.',
} as const;

const options: readonly { value: Choice; label: string }[] = [
  { value: 'mine', label: 'Của tôi' },
  { value: 'theirs', label: 'Bản đã lưu' },
  { value: 'both', label: 'Giữ cả hai' },
];

/** One place of a merge: both sides with their words that the other lacks, and the choice. */
export function MergePlace({ hunk, choice, onChoose }: MergePlaceProps) {
  const name = useId();
  if (!needsChoice(hunk) || hunk.kind === 'same' || hunk.kind === 'alike')
    return hunk.mine.length === 0 ? null : (
      <li className="text-sm text-muted">
        {hunk.mine.length === 1 ? `Giống nhau: ${textOf(hunk.mine)}` : `${hunk.mine.length} đoạn giống nhau`}
      </li>
    );
  const differences = wordDifferences(textOf(hunk.theirs), textOf(hunk.mine));
  return (
    <li data-open={choice === null ? '' : undefined}>
      <fieldset className="flex min-w-0 flex-col gap-3 rounded border border-line p-3">
        <legend className="px-1 font-semibold">
          Chỗ {hunk.number}. {kindWords[hunk.kind]}
        </legend>
        <div className="grid gap-3 md:grid-cols-2">
          <Side title="Của tôi" differences={differences} own="added" />
          <Side title="Bản đã lưu" differences={differences} own="removed" />
        </div>
        <div className="flex flex-wrap gap-x-6 gap-y-2">
          {options.map(({ value, label }) => (
            <label key={value} className="flex min-h-6 cursor-pointer items-center gap-3">
              <input
                type="radio"
                name={name}
                value={value}
                checked={choice === value}
                onChange={() => onChoose(value)}
                className="size-6 cursor-pointer accent-primary"
              />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
    </li>
  );
}

interface SideProps {
  title: string;
  differences: readonly Difference[];
  /** The words that only this side has. */
  own: 'added' | 'removed';
}

function Side({ title, differences, own }: SideProps) {
  const shown = differences.filter(({ kind }) => kind === 'same' || kind === own);
  return (
    <div className="min-w-0 rounded bg-surface p-3">
      <p className="mb-1 text-sm font-semibold">{title}</p>
      <p className="break-words whitespace-pre-line">
        {shown.length === 0 ? <span className="text-muted italic">(không có đoạn này)</span> : null}
        {shown.map(({ kind, text }, index) => {
          const key = `${index} ${text}`;
          return kind === 'same' ? (
            <span key={key}>{text}</span>
          ) : (
            <mark
              key={key}
              className="bg-gold-soft text-ink underline decoration-gold decoration-2 underline-offset-4"
            >
              {text}
            </mark>
          );
        })}
      </p>
    </div>
  );
}
