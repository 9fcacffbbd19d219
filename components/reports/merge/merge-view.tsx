'use client';

import { useMemo, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { savedByWords } from '../two-versions.tsx';
import type { OpenConflict } from '../use-conflicts.ts';
import { type Choice, hunksOf, meant, merged, needsChoice } from './hunks.ts';
import { MergePlace } from './merge-place.tsx';
import type { Mergeable } from './pieces.ts';

interface MergeViewProps<Typed, Value> {
  conflict: OpenConflict<Typed>;
  mergeable: Mergeable<Typed, Value>;
}

/** Two texts that grew out of one, place by place; what only one side changed is chosen already. */
export function MergeView<Typed, Value>({ conflict, mergeable }: MergeViewProps<Typed, Value>) {
  const { base, mine, theirs, decide } = conflict;
  const box = useRef<HTMLDivElement>(null);
  const hunks = useMemo(() => {
    const { piecesOf } = mergeable;
    return hunksOf(base && piecesOf(base), piecesOf(mine), piecesOf(theirs));
  }, [mergeable, base, mine, theirs]);
  // The field stays open: a text that changes has its choices anew.
  const [chosen, setChosen] = useState<{ of: unknown; choices: readonly (Choice | null)[] }>({
    of: null,
    choices: [],
  });
  const choices = chosen.of === hunks ? chosen.choices : hunks.map(meant);
  const result = merged(hunks, choices);
  const open = choices.filter((choice) => choice === null).length;
  const places = hunks.filter(needsChoice).length;

  function finish() {
    if (result) decide(mergeable.joined(result.values, mine, theirs), result.dropped);
    else box.current?.querySelector<HTMLInputElement>('[data-open] input')?.focus();
  }

  return (
    <div ref={box} className="flex min-w-0 flex-col gap-5">
      <p className="prose-width">
        {savedByWords(conflict)}. Hai bản khác nhau ở {places} chỗ
        {open > 0 ? `, còn ${open} chỗ phải chọn` : ''}. Chỗ chỉ một bên sửa đã được chọn sẵn.
      </p>
      <div className="flex flex-wrap gap-3">
        <Button variant="secondary" size="small" onClick={() => decide(mine, false)}>
          Giữ bản của tôi
        </Button>
        <Button variant="secondary" size="small" onClick={() => decide(theirs, true)}>
          Lấy bản đã lưu
        </Button>
      </div>
      <ol className="flex flex-col gap-4">
        {hunks.map((hunk, index) => (
          <MergePlace
            key={hunk.key}
            hunk={hunk}
            choice={choices[index] ?? null}
            onChoose={(choice) =>
              setChosen({ of: hunks, choices: choices.map((one, at) => (at === index ? choice : one)) })
            }
          />
        ))}
      </ol>
      <div className="flex flex-wrap items-center gap-4">
        <Button onClick={finish}>Lưu bản đã ghép</Button>
        <p role="status" className="text-sm text-muted">
          {open > 0 ? `Còn ${open} chỗ chưa chọn.` : 'Đã chọn đủ.'}
        </p>
      </div>
    </div>
  );
}
