import { Disclosure } from '#components/ui/disclosure.tsx';
import { Link } from '#components/ui/link.tsx';
import { StatusTag } from '#components/ui/status-tag.tsx';
import { formatCount } from '#lib/numbers.ts';
import type { SourceGroup, SourceSentenceView } from '#lib/sources/queries.ts';
import { isUnanimous } from '#lib/summaries/unanimous.ts';
import { pickForm } from './operation-names.ts';

function pickOf(sentences: readonly SourceSentenceView[]): string {
  return sentences
    .map(({ submissionId, answerKey, from, to }) => `${submissionId} ${answerKey} ${from} ${to}`)
    .join(',');
}

type Props = { group: SourceGroup; editable: boolean };

/** A sentence of one filer, or what several say alike: one tick cites them all. */
export function SentenceGroup({ group, editable }: Props) {
  const { clusterId, sentences, organisations, unused } = group;
  const [first] = sentences;
  if (!first) return null;
  const id = `cau-${clusterId}`;
  const several = organisations > 1;
  return (
    <div className="flex items-start gap-3">
      {editable ? (
        <input
          type="checkbox"
          id={id}
          form={pickForm}
          name="picks[]"
          value={pickOf(sentences)}
          className="mt-0.5 size-6 shrink-0 cursor-pointer accent-primary"
        />
      ) : null}
      <div className="min-w-0 flex-1">
        <label htmlFor={id} className={editable ? 'cursor-pointer' : undefined}>
          {several ? (
            <strong>
              {formatCount(organisations)} cơ quan {isUnanimous(group) ? 'cùng nêu' : 'nêu tương tự, ví dụ'}:{' '}
            </strong>
          ) : null}
          {first.text}
        </label>
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          {several ? null : <Filer sentence={first} />}
          {unused === 0 ? <StatusTag tone="success">Đã dùng</StatusTag> : null}
        </p>
        {several ? (
          <Disclosure summary="Từng cơ quan" className="text-sm" wide>
            <ul className="flex flex-col gap-2">
              {sentences.map((sentence) => (
                <li key={sentence.id}>
                  <Filer sentence={sentence} />
                  {sentence.used ? <span className="text-success"> · đã dùng</span> : null}
                  <p>{sentence.text}</p>
                </li>
              ))}
            </ul>
          </Disclosure>
        ) : null}
      </div>
    </div>
  );
}

function Filer({
  sentence: { submissionId, organisation, receiptNumber },
}: {
  sentence: SourceSentenceView;
}) {
  return (
    <Link href={`/submissions/${submissionId}`} className="link inline-flex min-h-6 items-center">
      {organisation.name}
      <span className="sr-only">, biên nhận {receiptNumber}</span>
    </Link>
  );
}
