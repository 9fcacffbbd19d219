import { Alert } from '#components/ui/alert.tsx';
import { formatDateTime } from '#lib/dates.ts';
import { paragraphDifferences } from '#lib/differences.ts';
import { formatCount } from '#lib/numbers.ts';
import type { VersionView } from '#lib/reports/history.ts';
import type { SavedAnswer } from '#lib/reports/queries.ts';
import type { AnswerContent } from '#lib/reports/schema.ts';
import { paragraphsOf } from '#lib/text.ts';
import { DifferenceText } from './difference-text.tsx';
import { RestoreVersionForm } from './restore-version-form.tsx';
import { wordsOf } from './typed-answers.ts';

interface EarlierVersionProps {
  reportId: string;
  answerKey: string;
  chosen: VersionView & { content: AnswerContent };
  present: SavedAnswer | null;
  mayRestore: boolean;
}

/** One earlier state with what was taken out and put in since. */
export function EarlierVersion({ reportId, answerKey, chosen, present, mayRestore }: EarlierVersionProps) {
  const { version, savedAt, savedBy, content, current } = chosen;
  const before = paragraphsOf(wordsOf(content));
  const after = paragraphsOf(wordsOf(present?.content ?? null));
  const paragraphs = paragraphDifferences(before, after).map((differences, index) => ({
    key: `${index}`,
    differences,
  }));
  const same = before.join('\n') === after.join('\n');
  return (
    <section aria-labelledby="ban-dang-xem" className="flex flex-col gap-4">
      <h2 id="ban-dang-xem" className="text-lg font-semibold">
        Lần {formatCount(version)} so với bản hiện tại
      </h2>
      <p className="text-muted">
        {savedBy} lưu lúc {formatDateTime(savedAt)}.{' '}
        {same
          ? 'Chữ như bản hiện tại; nếu có khác thì chỉ ở cách trình bày.'
          : 'Chữ gạch ngang chỉ có ở lần này; chữ tô nền, gạch chân chỉ có ở bản hiện tại.'}
      </p>
      <div className="prose-width flex flex-col gap-3 rounded-md border border-line p-4">
        {paragraphs.length === 0 ? <p className="text-muted italic">(để trống)</p> : null}
        {paragraphs.map(({ key, differences }) => (
          <p key={key} className="break-words">
            <DifferenceText differences={differences} />
          </p>
        ))}
      </div>
      {current || !mayRestore ? null : (
        <RestoreVersionForm
          reportId={reportId}
          answerKey={answerKey}
          version={version}
          basedOn={present?.version ?? 0}
        />
      )}
      {mayRestore ? null : <Alert>Nội dung đang khóa nên chỉ xem, không khôi phục được.</Alert>}
    </section>
  );
}
