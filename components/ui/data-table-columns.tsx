'use client';

import { Columns3 } from 'lucide-react';
import Form from 'next/form';
import { usePathname, useSearchParams } from 'next/navigation';
import { Button, buttonClass } from './button.tsx';
import { classNames } from './class-names.ts';
import { MenuDetails } from './menu-details.tsx';

interface MenuColumn {
  id: string;
  columnDef: { header?: unknown };
  getCanHide: () => boolean;
  getIsVisible: () => boolean;
}

/** A form, so that the choice of columns is part of the address and works before JavaScript. */
export function ColumnMenu({ columns }: { columns: readonly MenuColumn[] }) {
  const pathname = usePathname();
  const others = [...useSearchParams()].filter(([name]) => name !== 'cols');
  const fixed = columns.find((column) => !column.getCanHide());
  return (
    <MenuDetails
      summaryClass={classNames(buttonClass('secondary', 'small'), 'list-none')}
      summary={
        <>
          <Columns3 aria-hidden />
          Cột
        </>
      }
      panelClass="right-0 mt-1 w-64"
    >
      <Form action={pathname} className="flex flex-col gap-2 p-4">
        {others.map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        {/* With every box empty the address would say nothing, which means the usual columns. */}
        {fixed ? <input type="hidden" name="cols" value={fixed.id} /> : null}
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-2 font-semibold">Hiện các cột</legend>
          {columns.map((column) =>
            column.getCanHide() ? (
              <label key={column.id} className="flex cursor-pointer items-center gap-3">
                <input
                  type="checkbox"
                  name="cols"
                  value={column.id}
                  defaultChecked={column.getIsVisible()}
                  className="size-6 shrink-0 accent-primary"
                />
                {String(column.columnDef.header)}
              </label>
            ) : null,
          )}
        </fieldset>
        <Button type="submit" size="small" className="mt-2 self-start">
          Áp dụng
        </Button>
      </Form>
    </MenuDetails>
  );
}
