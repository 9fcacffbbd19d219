'use client';

import type { ComponentProps } from 'react';

interface SelectionBoxProps extends Pick<ComponentProps<'input'>, 'form' | 'name' | 'value'> {
  label: string;
  checked: boolean;
  indeterminate?: boolean;
  onChange: (checked: boolean) => void;
}

export function SelectionBox({
  label,
  checked,
  indeterminate = false,
  onChange,
  ...input
}: SelectionBoxProps) {
  return (
    <input
      {...input}
      ref={(box) => {
        // HTML has no attribute for the third state.
        if (box) box.indeterminate = indeterminate && !checked;
      }}
      type="checkbox"
      aria-label={label}
      checked={checked}
      onChange={(event) => onChange(event.target.checked)}
      data-row-box=""
      className="block size-6 cursor-pointer accent-primary"
    />
  );
}
