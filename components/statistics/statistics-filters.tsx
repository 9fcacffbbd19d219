import { Select, TextInput } from '#components/ui/field.tsx';
import { Toolbar } from '#components/ui/toolbar.tsx';
import { organisationGroupLabels } from '#lib/organisations/labels.ts';
import type { Statistics } from '#lib/statistics/queries.ts';
import type { StatisticsParams } from '#lib/statistics/schema.ts';
import { statisticsHref } from './statistics-href.ts';

type Props = { statistics: Pick<Statistics, 'groups' | 'regions'>; params: StatisticsParams };

/** Search and filters as the address of the page; works as a plain GET form. */
export function StatisticsFilters({ statistics: { groups, regions }, params }: Props) {
  const { map, q, group, region, sort, dir } = params;
  return (
    <Toolbar
      action="/statistics"
      label="Tìm và lọc thống kê"
      keep={{
        map: map === 'today' ? undefined : map,
        sort: sort === 'code' ? undefined : sort,
        dir: dir === 'asc' ? undefined : dir,
      }}
      resetHref={q || group || region ? statisticsHref({ map, sort, dir }) : undefined}
    >
      {/* Fields keep their first value while the page stays; a new address brings new fields. */}
      <TextInput
        key={`q ${q}`}
        name="q"
        type="search"
        label="Tên hoặc mã cơ quan"
        placeholder="Có thể gõ không dấu"
        defaultValue={q}
        maxLength={200}
        fieldClassName="sm:w-64"
      />
      <Select
        key={`group ${group}`}
        name="group"
        label="Nhóm"
        defaultValue={group ?? ''}
        options={[
          { value: '', label: 'Tất cả nhóm' },
          ...groups.map((value) => ({ value, label: organisationGroupLabels[value] })),
        ]}
      />
      <Select
        key={`region ${region}`}
        name="region"
        label="Vùng"
        defaultValue={region}
        options={[{ value: '', label: 'Tất cả vùng' }, ...regions.map((value) => ({ value, label: value }))]}
      />
    </Toolbar>
  );
}
