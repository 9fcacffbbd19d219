import { Alert } from '#components/ui/alert.tsx';
import { Button } from '#components/ui/button.tsx';
import { Checkbox, Select, TextInput } from '#components/ui/field.tsx';
import { Link } from '#components/ui/link.tsx';
import { formatCount } from '#lib/numbers.ts';
import { organisationGroupLabels } from '#lib/organisations/labels.ts';
import type { Sources } from '#lib/sources/queries.ts';
import type { SourceParams } from '#lib/sources/schema.ts';
import { paragraphsIn } from '#lib/summaries/coverage.ts';
import type { SummaryView } from '#lib/summaries/queries.ts';
import { OpenedSource } from './opened-source.tsx';
import { paneIds, sectionHref } from './operation-names.ts';
import { PickForm } from './pick-form.tsx';
import { SentenceGroup } from './sentence-group.tsx';

export interface SectionSources {
  found: Sources;
  params: SourceParams;
  /** Regions of the filers, for the filter. */
  regions: string[];
}

interface SourcePaneProps {
  view: SummaryView;
  sectionKey: string;
  editable: boolean;
  sources: SectionSources;
  /** The citation whose source is looked at. */
  citationId: string | null;
}

/** The accepted reports beside the text: what they say for this section, what several say alike first. */
export function SourcePane({ view, sectionKey, editable, sources, citationId }: SourcePaneProps) {
  const { found, params, regions } = sources;
  const address = sectionHref(view.id, sectionKey);
  return (
    <section aria-labelledby={paneIds.sources} className="min-w-0">
      <OpenedSource view={view} sectionKey={sectionKey} citationId={citationId} editable={editable} />
      <h2 id={paneIds.sources} className="mb-3 scroll-mt-14 text-lg font-semibold xl:scroll-mt-0">
        {params.answerKeys.length > 0 ? 'Nguồn của mục' : 'Nguồn của mọi mục'}
      </h2>
      <form action={`${address}#${paneIds.sources}`} className="flex flex-col gap-3">
        <TextInput
          id="tim-nguon"
          name="q"
          type="search"
          label="Tìm trong nguồn"
          placeholder="Gõ không dấu cũng được"
          defaultValue={params.q}
          autoComplete="off"
        />
        <div className="grid grid-cols-2 gap-3">
          <Select
            id="nhom-nguon"
            name="kind"
            label="Nhóm"
            defaultValue={params.kind ?? ''}
            options={[
              { value: '', label: 'Tất cả' },
              ...(['central', 'province', 'union'] as const).map((value) => ({
                value,
                label: organisationGroupLabels[value],
              })),
            ]}
          />
          <Select
            id="vung-nguon"
            name="region"
            label="Vùng"
            defaultValue={params.region ?? ''}
            options={[{ value: '', label: 'Tất cả' }, ...regions.map((value) => ({ value, label: value }))]}
          />
        </div>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <Checkbox
            id="chua-dung"
            name="onlyUnused"
            value="1"
            label="Chỉ câu chưa dùng"
            defaultChecked={params.onlyUnused}
          />
          <Button type="submit" variant="secondary" size="small">
            Lọc
          </Button>
        </div>
      </form>
      {found.unprepared > 0 ? (
        <Alert className="mt-3">
          Đang chuẩn bị câu của {formatCount(found.unprepared)} báo cáo vừa tiếp nhận. Tải lại trang sau một
          phút.
        </Alert>
      ) : null}
      <p role="status" className="mt-3 text-sm text-muted tabular-nums">
        {found.total === 0
          ? params.q || params.kind || params.region || params.onlyUnused
            ? 'Không có câu nào khớp. Bỏ bớt điều kiện lọc.'
            : 'Không có báo cáo nào đã tiếp nhận có nội dung ở mục này.'
          : `${formatCount(found.total)} ý, ý nhiều cơ quan cùng nêu đứng trước`}
      </p>
      <ul className="mt-2">
        {found.groups.map((group) => (
          <li key={group.clusterId} className="border-t border-line py-3">
            <SentenceGroup group={group} editable={editable} />
          </li>
        ))}
      </ul>
      <Pages found={found} params={params} address={address} />
      {editable && found.groups.length > 0 ? (
        <PickForm
          summaryId={view.id}
          sectionKey={sectionKey}
          paragraphs={paragraphsIn(view.paragraphs, sectionKey).map(({ id }, index) => ({
            id,
            number: index + 1,
          }))}
        />
      ) : null}
    </section>
  );
}

function Pages(props: { found: Sources; params: SourceParams; address: string }) {
  const { found, params, address } = props;
  const last = Math.ceil(found.total / found.pageSize);
  if (last < 2) return null;
  const to = (page: number) => {
    const query = new URLSearchParams();
    if (params.q) query.set('q', params.q);
    if (params.kind) query.set('kind', params.kind);
    if (params.region) query.set('region', params.region);
    if (params.onlyUnused) query.set('onlyUnused', '1');
    query.set('page', String(page));
    return `${address}?${query}#${paneIds.sources}`;
  };
  return (
    <nav aria-label="Trang nguồn" className="flex items-center justify-between gap-3 py-3 text-sm">
      {params.page > 1 ? (
        <Link href={to(params.page - 1)} className="link inline-flex min-h-8 items-center">
          Trang trước
        </Link>
      ) : (
        <span />
      )}
      <span className="tabular-nums">
        {formatCount(params.page)}/{formatCount(last)}
      </span>
      {params.page < last ? (
        <Link href={to(params.page + 1)} className="link inline-flex min-h-8 items-center">
          Trang sau
        </Link>
      ) : (
        <span />
      )}
    </nav>
  );
}
