import type { Difference } from '#lib/differences.ts';

const looks = {
  removed: { Tag: 'del', said: 'đã bỏ', className: 'text-danger' },
  added: {
    Tag: 'ins',
    said: 'đã thêm',
    className: 'bg-gold-soft text-ink decoration-gold decoration-2 underline-offset-4',
  },
} as const;

function Run({ kind, text }: Difference) {
  if (kind === 'same') return <span>{text}</span>;
  const { Tag, said, className } = looks[kind];
  return (
    <Tag className={className}>
      <span className="sr-only">[{said}: </span>
      {text}
      <span className="sr-only">]</span>
    </Tag>
  );
}

/** A paragraph with what was taken out struck through and what was put in marked; said, too, not only shown. */
export function DifferenceText({ differences }: { differences: readonly Difference[] }) {
  const runs = differences.map((one, index) => ({ ...one, key: `${index} ${one.kind}` }));
  return runs.map(({ key, kind, text }) => <Run key={key} kind={kind} text={text} />);
}
