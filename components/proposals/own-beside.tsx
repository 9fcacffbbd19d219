import { Disclosure } from '#components/ui/disclosure.tsx';
import { Link } from '#components/ui/link.tsx';
import type { OwnProposal } from '#lib/proposals/own-rules.ts';
import { OwnItem } from './own-item.tsx';

/** Beside the proposals of a report: what became of those sent before. */
export function OwnBeside({ proposals }: { proposals: readonly OwnProposal[] }) {
  if (proposals.length === 0) return null;
  const byYear = Map.groupBy(proposals, ({ cycle }) => cycle.year);
  const [latest] = byYear.keys();
  return (
    <section aria-labelledby="tra-loi-de-xuat" className="rounded-md border border-line bg-white p-4">
      <h2 id="tra-loi-de-xuat" className="mb-2 font-semibold">
        Xử lý đề xuất đã gửi
      </h2>
      <div className="flex flex-col gap-3">
        {[...byYear].map(([year, members]) => (
          <Disclosure
            key={year}
            open={year === latest}
            wide
            summary={`Năm ${year}: ${members.length} đề xuất`}
          >
            <ul className="flex flex-col divide-y divide-line text-sm">
              {members.map((proposal) => (
                <li key={proposal.id} className="py-3 first:pt-0 last:pb-0">
                  <OwnItem proposal={proposal} />
                </li>
              ))}
            </ul>
          </Disclosure>
        ))}
      </div>
      <p className="mt-3 text-sm">
        <Link href="/proposals" className="link">
          Mọi đề xuất của cơ quan
        </Link>
      </p>
    </section>
  );
}
