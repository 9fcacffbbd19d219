import { Alert } from '#components/ui/alert.tsx';
import type { ActionFailure } from '#lib/action-result.ts';
import type { AnswerKind } from './answer-kind.ts';
import { metConflicts } from './conflict-details.ts';
import { savedByWords } from './two-versions.tsx';

interface PostedConflictsProps<Typed extends object> {
  kind: AnswerKind<Typed>;
  failure: ActionFailure | null;
  labelOf: (key: string) => string;
}

/** Where no script runs (yet): what is stored instead, to be copied from; the own text is still in the field. */
export function PostedConflicts<Typed extends object>({
  kind,
  failure,
  labelOf,
}: PostedConflictsProps<Typed>) {
  if (failure?.code !== 'conflict') return null;
  return (
    <>
      {metConflicts(kind, failure.details).map((conflict) => (
        <Alert
          key={conflict.key}
          tone="warning"
          title={`${labelOf(conflict.key)} Bản đã lưu: ${savedByWords(conflict)}`}
        >
          <p className="whitespace-pre-line">{kind.describe(conflict.theirs)}</p>
          <p>Chép phần cần giữ vào ô bên dưới rồi bấm Lưu; bản đã lưu vẫn còn trong “Các lần lưu”.</p>
        </Alert>
      ))}
    </>
  );
}
