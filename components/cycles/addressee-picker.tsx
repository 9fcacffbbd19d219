'use client';

import { useMemo, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Checkbox, FieldError, TextInput } from '#components/ui/field.tsx';
import { organisationGroupLabels } from '#lib/organisations/labels.ts';
import { groupOf } from '#lib/organisations/rules.ts';
import { type OrganisationKind, organisationGroups } from '#lib/organisations/schema.ts';
import { fold } from '#lib/text.ts';

export interface Pickable {
  id: string;
  name: string;
  kind: OrganisationKind;
  /** "từ 01/01/2027" and the like. */
  note?: string | undefined;
}

interface AddresseePickerProps {
  choices: readonly Pickable[];
  chosen: readonly string[];
  /** In already, and cannot be taken away here. */
  fixed?: readonly string[];
  legend: string;
  /** Name of the posted list. */
  name?: string;
  error?: string | undefined;
  hint?: string;
}

function without(set: ReadonlySet<string>, ids: readonly string[]): Set<string> {
  return new Set([...set].filter((id) => !ids.includes(id)));
}

/** Organisations by group, to be found without diacritics, ticked one by one or a group at once. */
export function AddresseePicker(props: AddresseePickerProps) {
  const { choices, chosen, fixed = [], legend, name = 'organisations[]', error, hint } = props;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set(chosen));
  const [search, setSearch] = useState('');
  const keys = useMemo(() => new Map(choices.map((one) => [one.id, fold(one.name)])), [choices]);
  const wanted = fold(search);
  const shows = (id: string) => keys.get(id)?.includes(wanted) ?? true;
  const locked = new Set(fixed);
  const tick = (ids: readonly string[], on: boolean) =>
    setTicked((before) => (on ? new Set([...before, ...ids]) : without(before, ids)));
  const groups = organisationGroups.flatMap((group) => {
    const members = choices.filter(({ kind }) => groupOf(kind) === group);
    return members.length > 0 ? [{ group, members }] : [];
  });
  return (
    <fieldset id="addressees" tabIndex={-1} className={error ? 'border-l-4 border-danger pl-3' : undefined}>
      <legend className="font-semibold">{legend}</legend>
      {hint ? <p className="prose-width text-sm text-muted">{hint}</p> : null}
      {error ? <FieldError id="addressees">{error}</FieldError> : null}
      <div className="my-3 flex flex-wrap items-end gap-4">
        <TextInput
          type="search"
          label="Tìm trong danh sách"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          // Enter looks for somebody here; it does not open a cycle.
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault();
          }}
          fieldClassName="w-full max-w-xs"
        />
        <p role="status" className="pb-2.5 font-medium">
          Đã chọn {new Set([...ticked, ...fixed]).size} trong {choices.length}
        </p>
      </div>
      <div className="flex flex-col gap-5">
        {groups.map(({ group, members }) => {
          const free = members.filter(({ id }) => !locked.has(id) && shows(id)).map(({ id }) => id);
          const label = organisationGroupLabels[group];
          return (
            <fieldset key={group} className={members.some(({ id }) => shows(id)) ? undefined : 'hidden'}>
              <legend className="font-medium">
                {label} ({members.length})
              </legend>
              <div className="my-1 flex flex-wrap gap-2">
                <Button variant="quiet" size="small" onClick={() => tick(free, true)}>
                  Chọn hết<span className="sr-only"> {label}</span>
                </Button>
                <Button variant="quiet" size="small" onClick={() => tick(free, false)}>
                  Bỏ chọn<span className="sr-only"> {label}</span>
                </Button>
              </div>
              <ul className="grid gap-x-6 gap-y-1.5 sm:grid-cols-2 xl:grid-cols-3">
                {members.map(({ id, name: title, note }) => (
                  <li key={id} className={shows(id) ? undefined : 'hidden'}>
                    <Checkbox
                      id={`organisation-${id}`}
                      name={name}
                      value={id}
                      label={title}
                      hint={note}
                      disabled={locked.has(id)}
                      checked={locked.has(id) || ticked.has(id)}
                      onChange={(event) => tick([id], event.target.checked)}
                    />
                  </li>
                ))}
              </ul>
            </fieldset>
          );
        })}
      </div>
    </fieldset>
  );
}
