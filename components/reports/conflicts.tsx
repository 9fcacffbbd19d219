'use client';

import { type ComponentType, useEffect, useRef } from 'react';
import { PartBoundary } from '#components/ui/part-boundary.tsx';
import { messageOf } from '#lib/errors.ts';
import type { AnswerKind } from './answer-kind.ts';
import { TwoVersions } from './two-versions.tsx';
import type { OpenConflict } from './use-conflicts.ts';

export interface MergeProps<Typed> {
  conflict: OpenConflict<Typed>;
}

interface ConflictsProps<Typed extends object> {
  kind: AnswerKind<Typed>;
  conflicts: readonly OpenConflict<Typed>[];
  labelOf: (key: string) => string;
  /** For long answers: to choose place by place. */
  merge?: ComponentType<MergeProps<Typed>> | undefined;
}

export function Conflicts<Typed extends object>({ kind, conflicts, labelOf, merge }: ConflictsProps<Typed>) {
  const box = useRef<HTMLElement>(null);
  const which = conflicts.map(({ key, version }) => `${key} ${version}`).join(' ');
  useEffect(() => {
    if (which !== '') box.current?.scrollIntoView({ block: 'nearest' });
  }, [which]);

  if (conflicts.length === 0) return null;
  return (
    <section
      ref={box}
      aria-labelledby="hai-ban"
      className="flex flex-col gap-6 rounded border-2 border-warning bg-white p-4 sm:p-5"
    >
      <div role="alert">
        <h2 id="hai-ban" className="text-lg font-semibold">
          Hai bản khác nhau
        </h2>
        <p className="prose-width mt-1">{messageOf({ code: 'conflict' })}</p>
      </div>
      {conflicts.map((conflict) => (
        <Conflict
          key={`${conflict.key} ${conflict.version}`}
          kind={kind}
          conflict={conflict}
          label={labelOf(conflict.key)}
          merge={merge}
        />
      ))}
    </section>
  );
}

interface ConflictProps<Typed extends object> {
  kind: AnswerKind<Typed>;
  conflict: OpenConflict<Typed>;
  label: string;
  merge: ComponentType<MergeProps<Typed>> | undefined;
}

function Conflict<Typed extends object>({ kind, conflict, label, merge: Merge }: ConflictProps<Typed>) {
  const versions = <TwoVersions kind={kind} conflict={conflict} label={label} />;
  return Merge ? (
    <PartBoundary fallback={versions}>
      <Merge conflict={conflict} />
    </PartBoundary>
  ) : (
    versions
  );
}
