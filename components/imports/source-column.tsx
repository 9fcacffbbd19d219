import { Disclosure } from '#components/ui/disclosure.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { Arrangement, Choices, PieceRow, SourceGroup } from './arrangement.ts';
import { MoveForm } from './move-form.tsx';
import { PieceItem } from './piece-item.tsx';
import { Words } from './words.tsx';

interface GroupProps {
  importId: string;
  group: SourceGroup;
  choices: Choices;
}

function Group({ importId, group, choices }: GroupProps) {
  const [first] = group.pieces;
  const alike = group.pieces.every(({ kind, target }) => kind === first?.kind && target === first?.target);
  return (
    <section className="rounded-md border border-line bg-white">
      <div className="flex flex-col gap-2 border-b border-line bg-surface px-4 py-3">
        <h3 className="font-semibold">{group.heading || 'Trước đề mục đầu tiên'}</h3>
        {group.pieces.length > 1 && first && alike ? (
          <MoveForm
            importId={importId}
            pieces={group.pieces.map(({ id }) => id)}
            target={first.target}
            choices={choices[first.kind]}
            label={`Chuyển cả ${group.pieces.length} đoạn đến`}
          />
        ) : null}
      </div>
      <ul>
        {group.pieces.map((row) => (
          <PieceItem key={row.id} importId={importId} row={row} choices={choices} />
        ))}
      </ul>
    </section>
  );
}

interface AsideProps {
  importId: string;
  summary: string;
  lead: string;
  rows: PieceRow[];
  choices: Choices;
}

/** Pieces that nobody has to decide about, folded. */
function Aside({ importId, summary, lead, rows, choices }: AsideProps) {
  if (rows.length === 0) return null;
  return (
    <Disclosure summary={`${summary} (${rows.length})`} wide>
      <p className="mb-2 text-sm text-muted">{lead}</p>
      <ul className="flex flex-col gap-4">
        {rows.map((row) => (
          <li key={row.id} className="flex flex-col gap-2">
            <p className="text-sm font-semibold">{row.label}</p>
            <Words words={row.words} />
            <MoveForm
              importId={importId}
              pieces={[row.id]}
              target={row.target}
              choices={choices[row.kind]}
              label={`Chuyển đến mục: ${row.label}`}
              labelHidden
            />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** The file in its own order, each piece with where it goes. */
export function SourceColumn({ importId, arrangement }: { importId: string; arrangement: Arrangement }) {
  const { groups, choices, frames, dismissed } = arrangement;
  return (
    <section aria-labelledby="import-source" className="flex min-w-0 flex-col gap-4">
      <h2 id="import-source" className="text-xl font-semibold">
        Trong tệp Word
      </h2>
      {groups.length === 0 ? (
        <EmptyState title="Mọi đoạn đã được đưa vào báo cáo hoặc bỏ ra." />
      ) : (
        groups.map((group) => <Group key={group.id} importId={importId} group={group} choices={choices} />)
      )}
      <Aside
        importId={importId}
        summary="Phần khung của văn bản, hệ thống tự trình bày"
        lead="Quốc hiệu, số, ngày, nơi nhận, chữ ký, tiêu đề phụ lục: hệ thống tự in. Nếu có nội dung cần giữ thì chuyển vào mục."
        rows={frames}
        choices={choices}
      />
      <Aside
        importId={importId}
        summary="Đoạn đã bỏ ra"
        lead="Chuyển đến một mục để lấy lại."
        rows={dismissed}
        choices={choices}
      />
    </section>
  );
}
